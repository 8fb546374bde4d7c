"""The part of photos and files: added by its form, seen, written out, removed with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.attachments.kinds import About, AboutKind
from core.identity import new_id
from core.office import Office
from gui.desk import Desk
from gui.kit import attached
from gui.kit.act_dialog import ActDialog
from gui.kit.attached import AttachedPart
from gui.kit.picture_dialog import PictureDialog
from tests.core.attachments.files import paper, photo


@pytest.fixture
def about() -> About:
    return About(AboutKind.PROBLEM, new_id())


@pytest.fixture
def part(qtbot: QtBot, app: object, desk: Desk, about: About) -> AttachedPart:
    made = AttachedPart(desk, about)
    qtbot.addWidget(made)
    made.resize(760, 320)
    made.show()
    return made


def dialog(part: QWidget) -> ActDialog[object]:
    return next(one for one in part.findChildren(ActDialog) if one.isVisible())


def test_a_photo_is_added_seen_and_removed(
    qtbot: QtBot, part: AttachedPart, office: Office, about: About, tmp_path: Path
) -> None:
    assert not part.see.isEnabled()
    qtbot.mouseClick(part.more, Qt.MouseButton.LeftButton)
    asked = dialog(part)
    file = photo(tmp_path / "a.jpg")
    asked.form.restore({"file": str(file), "caption": "东门路灯，维修前"})
    asked.submit()
    qtbot.waitUntil(lambda: len(part.table.rows) == 1)
    assert part.table.rows[0].caption == "东门路灯，维修前"
    part.table.selectRow(0)
    part.see.click()
    (seen,) = part.findChildren(PictureDialog)
    qtbot.waitUntil(lambda: not seen.picture.pixmap().isNull())
    seen.accept()
    part.table.selectRow(0)
    part.remove.click()
    asked = dialog(part)
    asked.form.restore({"reason": "传错了"})
    asked.submit()
    qtbot.waitUntil(lambda: not part.table.rows)
    assert office.attachments.of(about) == ()


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the dialog of files says that a copy goes."""
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(attached, "choose_new_file", lambda *_words: path)
    return path


def test_a_paper_is_leafed_through_and_written_out(
    qtbot: QtBot, part: AttachedPart, office: Office, about: About, target: Path
) -> None:
    office.attachments.add(about, paper(target.with_name("a.pdf")), "发票")
    part.refresh()
    qtbot.waitUntil(lambda: len(part.table.rows) == 1)
    part.table.selectRow(0)
    part.see.click()
    (seen,) = part.findChildren(PictureDialog)
    qtbot.waitUntil(lambda: "第 1 页" in seen.told.text())
    seen.after.click()
    qtbot.waitUntil(lambda: "第 2 页" in seen.told.text())
    assert not seen.after.isEnabled()
    seen.before.click()
    qtbot.waitUntil(lambda: "第 1 页" in seen.told.text())
    seen.accept()
    part.save.click()
    qtbot.waitUntil(target.exists)
    next(office.folder.attachments.glob("*")).unlink()
    target.unlink()
    part.save.click()
    qtbot.waitUntil(part._refused.isVisible)
    part.show_about(None)
    assert part.table.rows == ()
    assert not part.more.isEnabled()
