"""What the disk does to the office's own files, as a sentence. How they are written: core/files."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import KnownError
from core.files import CLOSED, FULL

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
