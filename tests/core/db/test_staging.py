"""A folder being made is held until it stands at its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.db.lock import FolderLock
from core.db.staging import staged
from core.errors import KnownError
from core.paths import DataFolder

CLOCK = FixedClock.on(date(2026, 6, 20))


def test_nobody_sweeps_the_folder_between_its_making_and_its_naming(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    rename = Path.rename

    def renamed(self: Path, target: Path) -> Path:
        try:
            FolderLock(DataFolder(self).lock, CLOCK.now()).release()
        except KnownError as error:
            refused.append(error.code)
        return rename(self, target)

    with staged(tmp_path / "data", CLOCK) as half:
        half.database.write_bytes(b"x")
        monkeypatch.setattr(Path, "rename", renamed)
    assert refused == ["db.held_by"]
    with FolderLock(DataFolder(tmp_path / "data").lock, CLOCK.now()) as again:
        assert not again.was_dirty


def test_a_folder_that_was_swept_just_before_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="not_a_data_folder"), staged(tmp_path / "d", CLOCK):
        pass
