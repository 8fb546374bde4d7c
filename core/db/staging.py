"""Making a data folder whole or not at all: built beside its place, then renamed into it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.clock import Clock
from core.db.files import disk_errors
from core.db.keys import backup_of
from core.db.lock import FolderLock
from core.errors import KnownError
from core.files import sync_folder
from core.paths import DataFolder

WINDOWS = os.name == "nt"


def holds_data(place: DataFolder) -> bool:
    """Tell whether an office's data, or what is left of it, lies there."""
    names = (place.database, place.key_slots, backup_of(place.key_slots))
    with disk_errors(place.root):
        return any(path.exists() for path in names)


def refuse_taken(folder: Path) -> None:
    """Refuse a place where no new data folder may stand."""
    if holds_data(DataFolder(folder)):
        raise KnownError("db.already_there", path=folder)
    with disk_errors(folder):
        if folder.exists() and not folder.is_dir():
            raise KnownError("db.not_a_folder", path=folder)
        if folder.exists() and any(folder.iterdir()):
            raise KnownError("db.folder_not_empty", path=folder)


def refuse_absent(place: DataFolder) -> None:
    """Refuse to open what is no data folder."""
    with disk_errors(place.root):
        if not place.root.exists():
            raise KnownError("db.no_folder", path=place.root)
        if not place.root.is_dir():
            raise KnownError("db.not_a_folder", path=place.root)
    if not holds_data(place):
        raise KnownError("db.not_a_data_folder", path=place.root)


@contextmanager
def staged(folder: Path, clock: Clock) -> Iterator[DataFolder]:
    """Work in a folder beside `folder`, renamed into its place at the end, removed on any error.

    What a killed program left behind is removed by the next one.
    """
    folder = folder.absolute()
    half = DataFolder(folder.with_name(f".{folder.name}.liren-new"))
    with disk_errors(half.root):
        half.root.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(half.lock, clock.now())
    try:
        with disk_errors(half.root):
            for left in half.root.iterdir():
                if left != half.lock:
                    shutil.rmtree(left) if left.is_dir() else left.unlink()
        yield half
        if WINDOWS:
            lock.release()  # nothing is renamed there while a file in it is open
        _take_place(half.root, folder)
        lock.release()
    except BaseException:
        lock.abandon()
        shutil.rmtree(half.root, ignore_errors=True)
        raise


def _take_place(half: Path, folder: Path) -> None:
    """Rename the finished folder; on Windows another program may have swept it just before."""
    with disk_errors(folder):
        sync_folder(half)
        if folder.exists():
            folder.rmdir()  # it was empty; Windows cannot rename over it
        half.rename(folder)
        sync_folder(folder.parent)
    refuse_absent(DataFolder(folder))
