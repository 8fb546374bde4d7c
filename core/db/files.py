"""Files that are whole or absent: written beside, flushed to the disk, then renamed into place."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import KnownError

BLOCK = 1 << 20
PRIVATE = 0o600
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
EXPECTED = {
    *FULL,
    *CLOSED,
    errno.EIO,
    errno.ENXIO,
    errno.ENODEV,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EISDIR,
    errno.ENAMETOOLONG,
    errno.ELOOP,
}
"""What the world may do to a disk. Any other OSError is a bug and crashes as one."""


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what can happen to the disk under `path` into a sentence."""
    try:
        yield
    except OSError as error:
        if error.errno not in EXPECTED:
            raise
        raise _known(error.errno, path) from error


def _known(number: int | None, path: Path) -> KnownError:
    if number in FULL:
        return KnownError("db.disk_full", path=path)
    if number in CLOSED:
        return KnownError("db.not_writable", path=path)
    if number in {errno.ENOENT, errno.ENOTDIR}:
        return KnownError("db.not_found", path=path)
    return KnownError("db.disk_error", path=path)


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` with `content`: after a crash it holds the old or the new, nothing between."""
    part = path.with_name(path.name + ".part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - by descriptor, for its mode
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def copy_private(source: Path, target: Path) -> None:
    """Copy a file and flush it to the disk; nobody else on this computer may read the copy."""
    make_private(target)
    with source.open("rb") as read, target.open("wb") as written:
        shutil.copyfileobj(read, written, BLOCK)
        written.flush()
        os.fsync(written.fileno())


def make_private(path: Path) -> None:
    """Let nobody else on this computer read `path`; an empty file when there is none yet."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, PRIVATE))
    with suppress(OSError):  # a stick's file system may know no owners
        path.chmod(PRIVATE)


def sync_file(path: Path) -> None:
    """Make what was written to `path` survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in `folder` survive a power cut. Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
