"""The inside of a package: a zip with a fixed member list, written and read strictly.

The same contents give the same bytes: members are sorted and carry no time of their own.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping

from core.errors import KnownError
from core.sync.manifest import is_member_path

MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
SIGNATURE_SIZE = 64
LARGEST_ARCHIVE = 512 * 1024 * 1024
LARGEST_MANIFEST = 16 * 1024 * 1024
MOST_MEMBERS = 20_000
LARGEST_RATIO = 1_100
"""Deflate cannot compress by more than about 1,030 to 1."""
_BLOCK = 1024 * 1024
_START = (1980, 1, 1, 0, 0, 0)
_END_RECORD = b"PK\x05\x06"
_END_SIZE = 22
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    OSError,
    RuntimeError,
    OverflowError,
    IndexError,
)
"""What Python's zip reader raises on bytes that are not an honest zip."""


def pack(manifest: bytes, signature: bytes, members: Mapping[str, bytes]) -> bytes:
    """Write the archive; raise `KnownError` if it is larger than a package may be."""
    if sum(map(len, members.values())) > LARGEST_ARCHIVE:
        raise KnownError("sync.content_too_large", limit=LARGEST_ARCHIVE // 1024**2)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in ((MANIFEST, manifest), (SIGNATURE, signature), *sorted(members.items())):
            info = zipfile.ZipInfo(name, _START)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | 0o600) << 16
            archive.writestr(info, data)
    return target.getvalue()


class Archive:
    """A received zip whose member list, declared sizes and names passed; contents not yet read."""

    def __init__(self, data: bytes) -> None:
        _check_end(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _BROKEN as error:
            raise KnownError("sync.not_an_archive") from error
        _check_members(infos)
        self._infos = {info.filename: info for info in infos}

    @property
    def members(self) -> frozenset[str]:
        """Name all but the manifest and its signature."""
        return frozenset(self._infos) - {MANIFEST, SIGNATURE}

    def manifest(self) -> bytes:
        """Give the manifest's bytes."""
        return b"".join(self.blocks(MANIFEST))

    def signature(self) -> bytes:
        """Give the signature's 64 bytes."""
        return b"".join(self.blocks(SIGNATURE))

    def size(self, name: str) -> int:
        """Give the declared size of a member."""
        return self._infos[name].file_size

    def blocks(self, name: str) -> Iterator[bytes]:
        """Give a member's content in blocks; never more than its declared size."""
        try:
            with self._zip.open(self._infos[name]) as member:
                while block := member.read(_BLOCK):
                    yield block
        except _BROKEN as error:
            raise KnownError("sync.member_broken", member=name) from error


def _check_end(data: bytes) -> None:
    """Insist that the zip ends with its end record: no comment, nothing after it."""
    if data[-_END_SIZE:][:4] != _END_RECORD:
        raise KnownError("sync.not_an_archive")


def _check_members(infos: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in infos]
    if len(names) > MOST_MEMBERS:
        raise KnownError("sync.too_many_members", most=MOST_MEMBERS)
    if len({name.casefold() for name in names}) != len(names):
        raise KnownError("sync.duplicate_member")
    if not {MANIFEST, SIGNATURE} <= set(names):
        raise KnownError("sync.member_missing", member=MANIFEST)
    for info in infos:
        _check_member(info)
    if sum(info.file_size for info in infos) > LARGEST_ARCHIVE + LARGEST_MANIFEST:
        raise KnownError("sync.content_too_large", limit=LARGEST_ARCHIVE // 1024**2)


def _check_member(info: zipfile.ZipInfo) -> None:
    name = info.filename
    if name not in {MANIFEST, SIGNATURE} and not is_member_path(name):
        raise KnownError("sync.strange_member", member=_printable(name))
    if info.flag_bits & 0x1 or info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise KnownError("sync.strange_member", member=_printable(name))
    if info.extra or info.comment or info.orig_filename != name:
        raise KnownError("sync.strange_member", member=_printable(name))
    if info.file_size > LARGEST_RATIO * max(info.compress_size, 1):
        raise KnownError("sync.member_broken", member=name)
    if name == MANIFEST and info.file_size > LARGEST_MANIFEST:
        raise KnownError("sync.member_broken", member=name)
    if name == SIGNATURE and info.file_size != SIGNATURE_SIZE:
        raise KnownError("sync.signature_wrong")


def _printable(name: str) -> str:
    """Show a stranger's file name without its control characters."""
    return "".join(c if c.isprintable() else "?" for c in name)[:80]
