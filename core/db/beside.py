"""Files kept beside the database: photos and papers, write-once, each under a name of its own.

A backup names them and does not hold them: they are copied once into a folder beside the backups,
which all backups there share. They are encrypted where they lie; nothing here opens one.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from pathlib import Path

from core.files import blocks_of, write_whole

logger = logging.getLogger(__name__)

SUFFIX = ".sealed"
FOLDER = "liren-attachments"
"""Beside a backup, wherever it lies."""


def names_in(folder: Path) -> frozenset[str]:
    """Name the files in a folder; none where there is no such folder."""
    return frozenset(path.name.removesuffix(SUFFIX) for path in folder.glob(f"*{SUFFIX}"))


def path_of(folder: Path, name: str) -> Path:
    """Say where a file of this name lies in a folder."""
    return folder / f"{name}{SUFFIX}"


def copy_lacking(names: Collection[str], source: Path, target: Path) -> frozenset[str]:
    """Copy the named files that `target` lacks; name those that it lacks even then."""
    lacking = set(names) - names_in(target)
    for name in sorted(lacking & names_in(source)):
        try:
            target.mkdir(mode=0o700, exist_ok=True)
            blocks = blocks_of(path_of(source, name))
            write_whole(path_of(target, name), blocks, private=True, read_back=True)
        except OSError as error:  # one photo that cannot be read keeps no backup from being made
            logger.warning("a kept file was not copied: error %s", error.errno)
            continue
        lacking.discard(name)
    return frozenset(lacking)


def drop_unnamed(folder: Path, names: Collection[str]) -> None:
    """Delete the files that nobody names any more; one that will not go waits for another time."""
    for name in names_in(folder) - set(names):
        try:
            path_of(folder, name).unlink(missing_ok=True)
        except OSError as error:
            logger.warning("a kept file was not deleted: error %s", error.errno)
