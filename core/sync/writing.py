"""A package onto a stick: never overwritten, never torn, read back before it counts (security 6.7).

FAT has neither a journal nor atomic replacement. So the file is written beside its name, as
`<name>.part`, made durable, read back and compared with the hash computed in memory, and only then
renamed. A `.part` that stays behind is unfinished and nothing reads it; the same name written
again takes its place.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from core.errors import KnownError
from core.files import CLOSED, FULL, PART, ReadBackError, write_whole
from core.progress import ProgressSink, ignore_progress

UNSURE = {"sync.medium_gone"}
"""After these nobody can tell whether the file had got its name."""


def write_once(
    folder: Path, name: str, data: bytes, progress: ProgressSink = ignore_progress
) -> Path:
    """Write `data` as `name` in `folder` and give its path.

    Raises `KnownError` if the name is taken, the medium is full, read-only or gone, or gives back
    other bytes than were written. On any failure but a kill, nothing is left behind; cancelling is
    honoured until the file is whole.
    """
    target = folder / name
    try:
        _check_room(folder, target, len(data))
        write_whole(target, data, read_back=True, progress=progress)
    except OSError as error:
        raise _refusal(error, folder, target) from error
    return target


def refuse_absent(folder: Path) -> None:
    """Refuse a place that is not there, such as a stick that was not put in."""
    if not folder.is_dir():
        raise KnownError("sync.no_folder", folder=folder.name or str(folder))


def find_unfinished(folder: Path) -> tuple[str, ...]:
    """Name the packages in `folder` that were never finished (未完成); they may be deleted."""
    return tuple(sorted(path.name for path in folder.glob("*.hoapkg" + PART)))


def _check_room(folder: Path, target: Path, size: int) -> None:
    refuse_absent(folder)
    if target.exists():  # before the room for it is asked for
        raise KnownError("sync.name_taken", file=target.name)
    needed = size + size // 5
    if shutil.disk_usage(folder).free < needed:
        raise KnownError("sync.disk_full", folder=folder.name or str(folder))


def _refusal(error: OSError, folder: Path, target: Path) -> KnownError:
    if isinstance(error, FileExistsError):
        return KnownError("sync.name_taken", file=target.name)
    code = "sync.medium_gone"
    if isinstance(error, ReadBackError):
        code = "sync.read_back_differs"
    elif error.errno in FULL:
        code = "sync.disk_full"
    elif error.errno in CLOSED:
        code = "sync.not_writable"
    return KnownError(code, folder=folder.name or str(folder))
