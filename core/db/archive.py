"""A backup as one file: what it holds, its key slots, the encrypted database, a digest of it all.

Layout: magic, length of the header (4 bytes), header (JSON), database, SHA-256 of all before it.
"""

from __future__ import annotations

import enum
import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import IO, Any

from core.canonical import canonical
from core.db.audit import Head
from core.db.files import disk_errors
from core.db.keys import KeySlots
from core.errors import KnownError
from core.files import BLOCK, ReadBackError, blocks_of, write_whole

MAGIC = b"LIREN-BACKUP\0\0\0\n"
VERSION = 1
SUFFIX = ".lirenbak"
LARGEST_HEADER = 8 << 20
DIGEST_BYTES = 32
LENGTH_BYTES = 4


class Reason(enum.StrEnum):
    """Why a backup was made."""

    ASKED = "asked"
    EXIT = "exit"
    PERIODIC = "periodic"
    BEFORE_IMPORT = "before_import"
    BEFORE_MIGRATION = "before_migration"
    BEFORE_RESTORE = "before_restore"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; checked against the database inside."""

    made_at: datetime
    reason: Reason
    code: str
    community: str
    schema: str
    epoch: int
    counts: Mapping[str, int]
    audit: Head
    size: int
    sha256: str
    files: frozenset[str] = frozenset()  # kept beside the backup, by name


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup file whose header was read."""

    path: Path
    manifest: Manifest
    slots: KeySlots
    start: int


def write_archive(path: Path, manifest: Manifest, slots: KeySlots, database: Path) -> None:
    """Write `database` and what belongs to it to `path`, flush it, read it back."""
    with disk_errors(path):
        try:
            content = _content(_header(manifest, slots), database)
            write_whole(path, content, private=True, read_back=True)
        except ReadBackError as error:
            raise KnownError("db.backup_not_written", path=path) from error


def _content(header: bytes, database: Path) -> Iterator[bytes]:
    """Give a backup piece by piece, and the digest of them all at its end."""
    digest = hashlib.sha256()
    head = (MAGIC, len(header).to_bytes(LENGTH_BYTES, "big"), header)
    for piece in chain(head, blocks_of(database)):
        digest.update(piece)
        yield piece
    yield digest.digest()


def read_header(path: Path) -> Archive:
    """Read what a backup says of itself; refuse what is no backup, damaged or newer."""
    with disk_errors(path), path.open("rb") as file:
        magic = file.read(len(MAGIC))
        length = int.from_bytes(file.read(LENGTH_BYTES), "big")
        header = file.read(min(length, LARGEST_HEADER))
        rest = path.stat().st_size - file.tell()
    if magic != MAGIC:
        raise KnownError("db.not_a_backup", path=path)
    try:
        body = json.loads(header)
        newer = body["version"] > VERSION
        manifest = None if newer else _manifest(body)
        slots = None if newer else KeySlots.from_bytes(body["keyslots"].encode(), path)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise KnownError("db.backup_damaged", path=path) from error
    if manifest is None or slots is None:
        raise KnownError("db.backup_newer", path=path)
    if rest != manifest.size + DIGEST_BYTES:
        raise KnownError("db.backup_damaged", path=path)
    return Archive(path, manifest, slots, len(MAGIC) + LENGTH_BYTES + length)


def unpack(path: Path, target: Path) -> Archive:
    """Write the database inside to `target`; refuse unless every byte of the file holds."""
    archive = read_header(path)
    with disk_errors(path), path.open("rb") as source:
        digest = _digest(source, path.stat().st_size)
        source.seek(-DIGEST_BYTES, os.SEEK_END)
        if digest != source.read(DIGEST_BYTES):
            raise KnownError("db.backup_damaged", path=path)
        source.seek(archive.start)
        with disk_errors(target):
            write_whole(target, _read(source, archive.manifest.size), private=True)
    return archive


def _read(file: IO[bytes], size: int) -> Iterator[bytes]:
    """Give the next `size` bytes, block by block; fewer where the file ends before."""
    while size > 0 and (block := file.read(min(size, BLOCK))):
        yield block
        size -= len(block)


def _digest(file: IO[bytes], size: int) -> bytes:
    digest = hashlib.sha256()
    for block in _read(file, size - DIGEST_BYTES):
        digest.update(block)
    return digest.digest()


def _header(manifest: Manifest, slots: KeySlots) -> bytes:
    body = {
        "version": VERSION,
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "reason": manifest.reason.value,
        "code": manifest.code,
        "community": manifest.community,
        "schema": manifest.schema,
        "epoch": manifest.epoch,
        "counts": dict(manifest.counts),
        "audit_seq": manifest.audit.seq,
        "audit_head": manifest.audit.hash,
        "size": manifest.size,
        "sha256": manifest.sha256,
        "files": sorted(manifest.files),
        "keyslots": slots.to_bytes().decode(),
    }
    return canonical(body).encode()


def _file_name(name: object) -> str:
    """Take the name of a kept file; it may lead nowhere else."""
    if not re.fullmatch("[0-9a-f]{64}", text := str(name)):
        raise ValueError("the name of a kept file")
    return text


def _manifest(body: dict[str, Any]) -> Manifest:
    made_at = datetime.fromisoformat(body["made_at"])
    if made_at.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return Manifest(
        made_at=made_at,
        reason=Reason(body["reason"]),
        code=str(body["code"]),
        community=str(body["community"]),
        schema=str(body["schema"]),
        epoch=int(body["epoch"]),
        counts={str(name): int(count) for name, count in body["counts"].items()},
        audit=Head(int(body["audit_seq"]), str(body["audit_head"])),
        size=int(body["size"]),
        sha256=str(body["sha256"]),
        files=frozenset(_file_name(name) for name in body.get("files", ())),
    )
