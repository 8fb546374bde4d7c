"""Where data folders lie on this machine, and which were opened before."""

from __future__ import annotations

from pathlib import Path

from core import sample
from core.paths import DataFolder
from gui.kit.folders import documents

FOLDER = "folder"


def holds_office(folder: Path) -> bool:
    """Tell whether a data folder lies there, by the names in it."""
    place = DataFolder(folder)
    try:
        return place.key_slots.is_file() or place.database.is_file()
    except OSError:
        return False


def sample_folder() -> Path:
    """Give the folder of the sample, apart from all real data."""
    return documents() / sample.FOLDER
