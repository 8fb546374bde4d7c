"""A backup as one file: what it holds, its key slots, the encrypted database, a digest of it all.

Layout: magic, length of the header (4 bytes), header (JSON), database, SHA-256 of all before it.
"""

from __future__ import annotations

import enum
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from core.db.audit import Head
from core.db.files import disk_errors
from core.db.keys import KeySlots
from core.errors import KnownError

MAGIC = b"LIREN-BACKUP\0\0\0\n"
VERSION = 1
SUFFIX = ".lirenbak"
LARGEST_HEADER = 1 << 20
BLOCK = 1 << 20
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


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup file whose header was read."""

    path: Path
    manifest: Manifest
    slots: KeySlots
    start: int


def write_archive(path: Path, manifest: Manifest, slots: KeySlots, database: Path) -> None:
    """Write `database` and what belongs to it to `path`, flush it, read it back."""
    header = _header(manifest, slots)
    with disk_errors(path):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as target, database.open("rb") as source:  # noqa: PTH123 - by descriptor, for its mode
            digest = hashlib.sha256()
            for part in (MAGIC, len(header).to_bytes(LENGTH_BYTES, "big"), header):
                target.write(part)
                digest.update(part)
            while block := source.read(BLOCK):
                target.write(block)
                digest.update(block)
            target.write(digest.digest())
            target.flush()
            os.fsync(target.fileno())
        with path.open("rb") as written:
            if _digest(written, path.stat().st_size) != digest.digest():
                raise KnownError("db.backup_not_written", path=path)


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
            _copy(source, target, archive.manifest)
    return archive


def _copy(source: IO[bytes], target: Path, manifest: Manifest) -> None:
    left = manifest.size
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123 - by descriptor, for its mode
        while left and (block := source.read(min(left, BLOCK))):
            file.write(block)
            left -= len(block)
        file.flush()
        os.fsync(file.fileno())


def _digest(file: IO[bytes], size: int) -> bytes:
    digest, left = hashlib.sha256(), size - DIGEST_BYTES
    while left > 0 and (block := file.read(min(left, BLOCK))):
        digest.update(block)
        left -= len(block)
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
        "keyslots": slots.to_bytes().decode(),
    }
    return json.dumps(body, ensure_ascii=False, sort_keys=True).encode()


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
    )
