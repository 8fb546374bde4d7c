"""The preview keeps its words whole when the look changes while it stands open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.office import Office
from gui.desk import Desk
from gui.documents.page import DocumentPage
from gui.kit.looks import SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Size
from gui.places import paper_place
from tests.gui import sweeps
from tests.gui.documents.test_page import opened, shown


def cut(page: DocumentPage) -> list[str]:
    """Name the fields that are too small for two figures of their face."""
    return [
        f"{sweeps.named(one)} {one.size().toTuple()}"
        for one in page.findChildren(QLineEdit)
        if one.isVisible()
        and (
            one.height() < one.fontMetrics().height()
            or one.width() < one.fontMetrics().horizontalAdvance("99")
        )
    ]


def test_a_change_of_size_leaves_copies_and_pages_whole(
    qtbot: QtBot, app: QApplication, desk: Desk, office: Office, tmp_path: Path
) -> None:
    page = shown(qtbot, desk, paper_place("assembly", opened(office), "D03"))
    kept = desk.preferences
    try:
        for size in (*Size, Size.NORMAL, Size.HUGE):
            kept.set(SIZE, size.value)
            apply_preferred(app, kept)
            qtbot.wait(50)
            assert not cut(page), size
            assert not sweeps.cut(page), size
    finally:
        apply_preferred(app, Preferences(tmp_path / "none.json"))
