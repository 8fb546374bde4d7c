"""The manifest of a package: what is in it, from whom, for whom; canonical, signed, strict."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.canonical import encode_plain

SIGNATURE_DOMAIN = b"hoa-desk/package/1\0"
FORMAT = "hoa-package"
VERSION = 1
"""The container: this program writes and reads it."""
SCHEMA = 1
"""The tables inside."""
SUITE = "std-1"
READABLE_KINDS = frozenset({"snapshot"})
NO_DIGEST = "0" * 64
_TEXTS = (
    "format",
    "suite",
    "package_id",
    "kind",
    "community",
    "device",
    "signer_key_id",
    "signer_role",
    "audience",
    "prev",
    "created",
    "app_version",
    "base",
    "audit_head",
)
_NUMBERS = ("version", "min_reader", "schema", "epoch", "seq", "audit_seq")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_TABLE_PATH = re.compile(r"data/[a-z][a-z0-9_]{0,62}\.jsonl")
_FILE_PATH = re.compile(r"files/[0-9a-f]{64}")


class ManifestError(ValueError):
    """The bytes are not a manifest as this program writes it."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file in the package; `rows` is 0 for anything but a table."""

    path: str
    size: int
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that security 6.2 asks to be signed; integers and strings only."""

    package_id: str
    kind: str
    community: str
    device: str
    signer_key_id: str
    signer_role: str
    audience: str
    epoch: int
    seq: int
    prev: str
    created: str
    app_version: str
    audit_seq: int
    audit_head: str
    counts: Mapping[str, int]
    files: tuple[Member, ...]
    base: str = ""
    format: str = FORMAT
    version: int = VERSION
    min_reader: int = VERSION
    schema: int = SCHEMA
    suite: str = SUITE

    def encode(self) -> bytes:
        """Write canonical JSON: sorted keys, no spaces, UTF-8."""
        fields: dict[str, Any] = {name: getattr(self, name) for name in (*_TEXTS, *_NUMBERS)}
        fields["counts"] = dict(self.counts)
        fields["files"] = [
            {"path": m.path, "size": m.size, "sha256": m.sha256, "rows": m.rows} for m in self.files
        ]
        return as_signed(fields)


def as_signed(plain: Any) -> bytes:
    """Write plain values the one way in which they are signed and hashed."""
    return encode_plain(plain).encode("utf-8")


def digest(data: bytes) -> str:
    """Give the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def is_member_path(path: str) -> bool:
    """Tell whether the fixed member list of security 6.1 has room for `path`."""
    return bool(_TABLE_PATH.fullmatch(path) or _FILE_PATH.fullmatch(path))


def decode_fields(data: bytes) -> dict[str, Any]:
    """Read the JSON object; raise `ManifestError` unless it is canonical."""
    try:
        fields = json.loads(data.decode("utf-8"))
        again = as_signed(fields)
    except (ValueError, RecursionError) as error:
        raise ManifestError from error
    if not isinstance(fields, dict) or again != data:
        raise ManifestError
    return fields


def decode(fields: Mapping[str, Any]) -> Manifest:
    """Turn fields of a version that this program knows into a manifest; strict about types.

    Unknown optional fields are ignored here: whoever keeps a package keeps its signed bytes.
    """
    if not all(isinstance(fields.get(name), str) for name in _TEXTS):
        raise ManifestError
    if not all(_is_count(fields.get(name)) for name in _NUMBERS):
        raise ManifestError
    if not all(_DIGEST.fullmatch(fields[name]) for name in ("signer_key_id", "audience", "prev")):
        raise ManifestError
    texts = {name: fields[name] for name in (*_TEXTS, *_NUMBERS)}
    return Manifest(**texts, counts=_counts(fields), files=_files(fields))


def _counts(fields: Mapping[str, Any]) -> dict[str, int]:
    counts = fields.get("counts")
    if not isinstance(counts, dict) or not all(_is_count(n) for n in counts.values()):
        raise ManifestError
    return counts


def _files(fields: Mapping[str, Any]) -> tuple[Member, ...]:
    entries = fields.get("files")
    if not isinstance(entries, list):
        raise ManifestError
    found = tuple(_member(entry) for entry in entries)
    if len({member.path for member in found}) != len(found):
        raise ManifestError
    return found


def _member(entry: object) -> Member:
    if not isinstance(entry, dict) or set(entry) != {"path", "size", "sha256", "rows"}:
        raise ManifestError
    path, sha256 = entry["path"], entry["sha256"]
    if not (isinstance(path, str) and isinstance(sha256, str) and is_member_path(path)):
        raise ManifestError
    if not (_is_count(entry["size"]) and _is_count(entry["rows"]) and _DIGEST.fullmatch(sha256)):
        raise ManifestError
    return Member(path, entry["size"], sha256, entry["rows"])


def _is_count(value: object) -> bool:
    return type(value) is int and 0 <= value < 1 << 53
