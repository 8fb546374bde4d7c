"""A recovery key on its way to a printer: what is said is what happened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from core.documents.preview import Pages
from core.errors import KnownError
from gui.kit import key_view
from gui.kit.key_view import KeyDialog, KeyView
from gui.kit.tasks import Tasks
from tests.gui.conftest import DAY
from tests.gui.documents.test_printing import to_file

KEY = "-".join(["ABCD"] * 8)


def shown(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch, printer: QPrinter | None
) -> KeyView:
    monkeypatch.setattr(key_view, "choose_printer", lambda *_: printer)
    view = KeyView(KEY, "云杉社区", DAY, tasks)
    qtbot.addWidget(view)
    view.show()
    view.print_button.click()
    qtbot.waitUntil(lambda: not tasks.running)
    assert view.print_button.isEnabled()
    return view


def test_what_the_printer_took_is_said(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.pdf"
    view = shown(qtbot, tasks, monkeypatch, to_file(out))
    assert "已送到打印机" in view.told.text()
    pages = Pages(out.read_bytes())
    assert len(pages) == 1
    pages.close()


@pytest.mark.qt_log_ignore("QPainter::begin.*")
def test_a_printer_that_cannot_begin_is_said(
    qtbot: QtBot, tasks: Tasks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(qtbot, tasks, monkeypatch, to_file(tmp_path / "gone" / "out.pdf"))
    assert view.told.text() == KnownError("papers.no_printer").sentence()


def test_who_chooses_no_printer_is_told_nothing(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not shown(qtbot, tasks, monkeypatch, None).told.isVisible()


def test_without_a_printer_nothing_is_printed_into_a_file(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    view = KeyView(KEY, "云杉社区", DAY, tasks)
    qtbot.addWidget(view)
    view.show()
    view.print_button.click()
    assert view.told.text() == KnownError("papers.no_printer").sentence()


def test_a_dialog_grows_for_what_is_said_and_never_cuts_the_key(
    qtbot: QtBot, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    view = KeyView(KEY, "云杉社区", DAY, tasks)
    dialog = KeyDialog(view)
    qtbot.addWidget(dialog)
    dialog.show()
    before = view.key.height()
    view.print_button.click()
    qtbot.waitUntil(lambda: view.told.isVisible() and view.told.height() > 0)
    assert view.key.height() >= max(before, view.key.sizeHint().height())
    assert view.told.height() >= view.told.heightForWidth(view.told.width())
