"""A received package checked in the order of security 6.3, steps 1 to 6; nothing is written.

Runs in the child process (`core.sync.worker`). Tests call it directly on bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.errors import KnownError
from core.sync.archive import Archive
from core.sync.envelope import check_envelope, open_envelope
from core.sync.keys import KeyCard, OfficeKeys
from core.sync.manifest import (
    FORMAT,
    READABLE_KINDS,
    SIGNATURE_DOMAIN,
    SUITE,
    VERSION,
    Manifest,
    ManifestError,
    Member,
    decode,
    decode_fields,
    digest,
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who opens a package: the key that decrypts, its id, and the senders it may be from."""

    identity: str = field(repr=False)
    key_id: str
    senders: tuple[KeyCard, ...]

    @classmethod
    def of(cls, keys: OfficeKeys, senders: Iterable[KeyCard], *, name: str) -> Reader:
        """Make the reader of the office `name`, which also opens what it sent itself."""
        own = keys.card(name)
        return cls(keys.identity, own.key_id, (*senders, own))


@dataclass(frozen=True, slots=True)
class Report:
    """What a genuine package is."""

    sender: str
    manifest: Manifest
    manifest_digest: str
    file_digest: str
    file_size: int
    own: bool

    @property
    def rows(self) -> int:
        """Count the rows of all tables."""
        return sum(self.manifest.counts.values())


@dataclass(frozen=True, slots=True)
class Opened:
    """A checked package with the bytes that a third party can check without this program."""

    report: Report
    manifest: bytes
    signature: bytes
    sender: KeyCard


def read_package(data: bytes, reader: Reader) -> Opened:
    """Check steps 1 to 6; raise `KnownError` naming the first thing that is wrong."""
    check_envelope(data)
    inner = open_envelope(data, reader.identity)
    archive = Archive(inner)
    manifest_bytes, signature = archive.manifest(), archive.signature()
    sender = _check_signature(manifest_bytes, signature, reader.senders)
    manifest = _check_manifest(manifest_bytes)
    own = _check_parties(manifest, sender, reader.key_id)
    _check_contents(archive, manifest)
    report = Report(
        sender=sender.name,
        manifest=manifest,
        manifest_digest=digest(manifest_bytes),
        file_digest=digest(data),
        file_size=len(data),
        own=own,
    )
    return Opened(report, manifest_bytes, signature, sender)


def _check_signature(manifest: bytes, signature: bytes, senders: tuple[KeyCard, ...]) -> KeyCard:
    """Find the enrolled sender who signed; the manifest is not parsed before one did."""
    message = SIGNATURE_DOMAIN + manifest
    for card in senders:
        if card.verifies(signature, message):
            return card
    raise KnownError("sync.signature_wrong")


def _check_manifest(data: bytes) -> Manifest:
    try:
        fields = decode_fields(data)
        _check_versions(fields)
        return decode(fields)
    except ManifestError as error:
        raise KnownError("sync.manifest_wrong") from error


def _check_versions(fields: Mapping[str, Any]) -> None:
    if fields.get("format") != FORMAT:
        raise KnownError("sync.manifest_wrong")
    least = fields.get("min_reader")
    if type(least) is int and least > VERSION:
        raise KnownError("sync.too_new", needs=least, have=VERSION)
    if fields.get("suite") != SUITE:
        raise KnownError("sync.unknown_suite")
    if fields.get("kind") not in READABLE_KINDS:
        raise KnownError("sync.unknown_kind")


def _check_parties(manifest: Manifest, sender: KeyCard, own_key_id: str) -> bool:
    """Check that the signer is who the manifest says and the audience is us; tell if it is ours."""
    if manifest.signer_key_id != sender.key_id:
        raise KnownError("sync.signer_differs", sender=sender.name)
    own = sender.key_id == own_key_id
    if manifest.audience != own_key_id and not own:
        raise KnownError("sync.wrong_audience", sender=sender.name)
    return own


def _check_contents(archive: Archive, manifest: Manifest) -> None:
    listed = {member.path for member in manifest.files}
    for name in sorted(listed ^ archive.members):
        code = "sync.member_missing" if name in listed else "sync.unlisted_member"
        raise KnownError(code, member=name)
    tables = {}
    for member in manifest.files:
        _check_member(archive, member)
        if member.path.startswith("data/"):
            tables[member.path.removeprefix("data/").removesuffix(".jsonl")] = member.rows
        elif member.path != f"files/{member.sha256}" or member.rows:
            raise KnownError("sync.member_changed", member=member.path)
    if tables != dict(manifest.counts):
        raise KnownError("sync.counts_differ")


def _check_member(archive: Archive, member: Member) -> None:
    if archive.size(member.path) != member.size:
        raise KnownError("sync.member_changed", member=member.path)
    hasher, lines, size, last = hashlib.sha256(), 0, 0, b"\n"
    for block in archive.blocks(member.path):
        hasher.update(block)
        lines += block.count(b"\n")
        size += len(block)
        last = block[-1:]
    if size != member.size or hasher.hexdigest() != member.sha256:
        raise KnownError("sync.member_changed", member=member.path)
    if member.path.startswith("data/") and (lines != member.rows or last != b"\n"):
        raise KnownError("sync.counts_differ")
