"""A package onto a stick: never overwritten, never torn, read back before it counts (security 6.7).

FAT has neither a journal nor atomic replacement. So the file is written beside its name, as
`<name>.part`, made durable, read back and compared with the hash computed in memory, and only then
renamed. A `.part` that stays behind is unfinished and nothing reads it; the same name written
again takes its place.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from pathlib import Path

from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress

BLOCK = 1024 * 1024
PART = ".part"
_FULL = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}


def write_once(
    folder: Path, name: str, data: bytes, progress: ProgressSink = ignore_progress
) -> Path:
    """Write `data` as `name` in `folder` and give its path.

    Raises `KnownError` if the name is taken, the medium is full, read-only or gone, or gives back
    other bytes than were written. On any failure but a kill, nothing is left behind; cancelling is
    honoured until the file is whole.
    """
    target, part = folder / name, folder / (name + PART)
    try:
        _check_room(folder, target, len(data))
        part.unlink(missing_ok=True)  # torn off by a kill
        try:
            _write_durably(part, data, progress)
            _read_back(part, data)
            _take_name(part, target)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)  # it has its name by now, or it failed
    except OSError as error:
        raise _refusal(error, folder) from error
    return target


def find_unfinished(folder: Path) -> tuple[str, ...]:
    """Name the packages in `folder` that were never finished (未完成); they may be deleted."""
    return tuple(sorted(path.name for path in folder.glob("*.hoapkg" + PART)))


def _check_room(folder: Path, target: Path, size: int) -> None:
    if not folder.is_dir():
        raise KnownError("sync.no_folder", folder=folder.name or str(folder))
    if target.exists():
        raise KnownError("sync.name_taken", file=target.name)
    needed = size + size // 5
    if shutil.disk_usage(folder).free < needed:
        raise KnownError("sync.disk_full", folder=folder.name or str(folder))


def _write_durably(part: Path, data: bytes, progress: ProgressSink) -> None:
    with part.open("xb", buffering=0) as file:
        view = memoryview(data)
        for start in range(0, len(data), BLOCK):
            progress(Progress(start, len(data), "write"))
            block = view[start : start + BLOCK]
            while block:
                block = block[file.write(block) :]
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):  # so that reading back asks the medium, not the memory
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _read_back(part: Path, data: bytes) -> None:
    expected, found = hashlib.sha256(data).digest(), hashlib.sha256()
    with part.open("rb", buffering=0) as file:
        while block := file.read(BLOCK):
            found.update(block)
    if found.digest() != expected:
        raise KnownError("sync.read_back_differs", folder=part.parent.name or str(part.parent))


def _take_name(part: Path, target: Path) -> None:
    if target.exists():
        raise KnownError("sync.name_taken", file=target.name)
    part.rename(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        except OSError as error:  # some file systems cannot sync a folder
            if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
                raise
        finally:
            os.close(folder)


def _refusal(error: OSError, folder: Path) -> KnownError:
    code = "sync.medium_gone"
    if error.errno in _FULL:
        code = "sync.disk_full"
    elif error.errno in _FORBIDDEN:
        code = "sync.not_writable"
    return KnownError(code, folder=folder.name or str(folder))
