"""设置 over a real office: look, keys, backups, law, record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton
from pytestqt.qtbot import QtBot

from core.changes import Changes
from core.db.backup import Backups, check_backup
from core.errors import KnownError
from core.office import Office
from gui.desk import Desk, Place
from gui.kit.form_dialog import FormDialog
from gui.kit.key_view import KeyDialog
from gui.kit.theme import THEME, Shade, Size
from gui.settings.audit_part import AuditPart
from gui.settings.backup_part import BackupPart
from gui.settings.law_part import LawPart
from gui.settings.look_part import LookPart
from gui.settings.office_part import OfficePart
from gui.settings.page import SettingsPage
from tests.gui.conftest import settle
from tests.offices import PASSPHRASE

WAIT_MS = 20_000


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    return made


def open_part(page: SettingsPage, key: str) -> object:
    page.opened(Place("settings", part=key))
    return page.tabs.currentWidget()


def when_asked(kind: type[QDialog], answer: Callable[[QDialog], None]) -> None:
    """Answer the next dialog of a kind as soon as it stands."""

    def look() -> None:
        active = QApplication.activeModalWidget()
        if isinstance(active, kind):
            answer(active)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def test_another_language_is_told_on_the_page_and_opens_no_window(page: SettingsPage) -> None:
    open_part(page, "look")
    button = page.findChild(QRadioButton, "language:en")
    assert button is not None
    button.click()
    part = page.tabs.currentWidget()
    assert isinstance(part, LookPart)
    assert part.told.isVisible()
    assert "关闭程序再打开" in part.told.text()
    assert part.told.window() is page.window()


def test_size_and_shade_change_at_once_and_are_kept(page: SettingsPage) -> None:
    for name in ("size:huge", "shade:dark"):
        button = page.findChild(QRadioButton, name)
        assert button is not None
        button.click()
    assert THEME.size is Size.HUGE
    assert THEME.shade is Shade.DARK
    assert page.desk.preferences.text("size") == "huge"


def test_the_office_tells_whose_data_this_is(page: SettingsPage) -> None:
    part = open_part(page, "office")
    assert isinstance(part, OfficePart)
    assert part._law.text() == "全国、湖北省"


def test_the_passphrase_is_changed_and_a_wrong_one_refused_beside_it(
    qtbot: QtBot, page: SettingsPage, office: Office
) -> None:
    part = open_part(page, "office")
    assert isinstance(part, OfficePart)
    new = "另外一句只有自己知道的话"
    said: list[str] = []
    page.desk.said.connect(lambda toast: said.append(toast.text))

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, FormDialog)
        dialog.form.restore({"old": "错的口令错的口令错", "new": new, "again": new})
        dialog.submit()
        qtbot.waitUntil(lambda: bool(dialog.form.error_of("old")), timeout=WAIT_MS)
        assert dialog.form.error_of("old") == KnownError("db.wrong_passphrase").sentence()
        dialog.form.restore({"old": PASSPHRASE})
        dialog.submit()

    when_asked(FormDialog, answer)
    part.change_passphrase()
    assert said == ["口令已改，下次打开用新口令；以前的备份仍用旧口令打开。"]
    qtbot.waitUntil(lambda: bool(office.backups.list()), timeout=WAIT_MS)
    settle(page.desk.tasks)
    made = office.backups.list()[0].path
    assert check_backup(made, (lambda slots: slots.unlock(new),)).audit.ok
    office.store.change_passphrase(new, PASSPHRASE)


def test_the_recovery_key_is_made_anew_and_shown_once(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    part = open_part(page, "office")
    assert isinstance(part, OfficePart)
    keys: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, KeyDialog)
        keys.append(dialog.view.key.text())
        dialog.view.tick.click()
        dialog.view.go_on.click()

    def prove(dialog: QDialog) -> None:
        assert isinstance(dialog, FormDialog)
        dialog.form.restore({"passphrase": PASSPHRASE})
        when_asked(KeyDialog, take)
        dialog.submit()

    when_asked(FormDialog, prove)
    part.renew_key()
    qtbot.waitUntil(lambda: bool(keys), timeout=WAIT_MS)
    assert len(keys[0].replace(" - ", "").replace("\n", "")) == 34


def test_who_turns_away_from_a_new_recovery_key_is_shown_it_all_the_same(
    qtbot: QtBot, page: SettingsPage
) -> None:
    part = open_part(page, "office")
    assert isinstance(part, OfficePart)
    keys: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, KeyDialog)
        keys.append(dialog.view.key.text())
        dialog.view.tick.click()
        dialog.view.go_on.click()

    def prove(dialog: QDialog) -> None:
        assert isinstance(dialog, FormDialog)
        dialog.form.restore({"passphrase": PASSPHRASE})
        when_asked(KeyDialog, take)
        dialog.submit()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert not dialog.no.isEnabled()

    when_asked(FormDialog, prove)
    part.renew_key()
    qtbot.waitUntil(lambda: bool(keys), timeout=WAIT_MS)


def test_who_turns_away_from_a_new_passphrase_is_told_that_it_is_changed(
    qtbot: QtBot, page: SettingsPage, office: Office
) -> None:
    part = open_part(page, "office")
    assert isinstance(part, OfficePart)
    new = "另外一句只有自己知道的话"
    said: list[str] = []
    page.desk.said.connect(lambda toast: said.append(toast.text))

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, FormDialog)
        dialog.form.restore({"old": PASSPHRASE, "new": new, "again": new})
        dialog.submit()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_asked(FormDialog, answer)
    part.change_passphrase()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)
    assert said == ["口令已改，下次打开用新口令；以前的备份仍用旧口令打开。"]
    settle(page.desk.tasks)
    office.store.change_passphrase(new, PASSPHRASE)


def test_a_bug_leaves_no_button_of_a_part_dead(
    qtbot: QtBot, desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_options: object) -> object:
        raise ValueError

    monkeypatch.setattr(Office, "verify_audit", broken)
    monkeypatch.setattr(Backups, "make", broken)
    desk.refused.disconnect()
    bugs: list[Exception] = []
    desk.refused.connect(bugs.append)
    audit, backup = open_part(page, "audit"), open_part(page, "backup")
    assert isinstance(audit, AuditPart)
    assert isinstance(backup, BackupPart)
    audit.check()
    backup.make_now()
    qtbot.waitUntil(lambda: len(bugs) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: audit.button.isEnabled() and backup.make.isEnabled(), timeout=WAIT_MS)


def test_a_backup_is_made_listed_and_told_in_the_status(
    qtbot: QtBot, page: SettingsPage, office: Office
) -> None:
    part = open_part(page, "backup")
    assert isinstance(part, BackupPart)
    changes: list[Changes] = []
    page.desk.changed.connect(changes.append)
    part.make_now()
    assert not part.make.isEnabled()
    qtbot.waitUntil(lambda: len(part.view.rows) == 1, timeout=WAIT_MS)
    assert part.make.isEnabled()
    assert part.told.text().startswith("备份已做好并核对")
    assert office.backups.list()[0].path.name in part.told.text()
    assert len(changes) == 1


def test_a_stick_that_is_gone_is_said_below(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path
) -> None:
    part = open_part(page, "backup")
    assert isinstance(part, BackupPart)
    part.back_up(tmp_path / "gone")
    qtbot.waitUntil(lambda: bool(part.told.text()), timeout=WAIT_MS)
    sentence = KnownError("db.backup_no_place", folder=tmp_path / "gone").sentence()
    assert part.told.text() == sentence
    assert part.make.isEnabled()


def test_every_value_of_the_law_can_be_read_with_its_source(page: SettingsPage) -> None:
    part = open_part(page, "law")
    assert isinstance(part, LawPart)
    assert len(part.view.rows) > 50
    part.search.setText("参与表决的面积")
    part._fill()
    rows = part.view.rows
    assert {row.article.cite() for row in rows} >= {"民法典第278条第2款"}
    part.view.selectRow([row.article.number for row in rows].index("278.2"))
    assert "三分之二" in part.detail.gist.text()
    model = part.view.table
    cells = {str(model.data(model.index(0, at))) for at in range(model.columnCount())}
    assert not {cell for cell in cells if cell.isascii()}


def test_no_value_of_any_pack_shows_a_word_of_data(page: SettingsPage) -> None:
    part = open_part(page, "law")
    assert isinstance(part, LawPart)
    for number in range(part.choice.count()):
        part.choice.setCurrentIndex(number)
        for row in range(part.view.table.rowCount()):
            text = str(part.view.table.data(part.view.table.index(row, 1)))
            assert not any(letter.isascii() and letter.isalpha() for letter in text), text


def test_the_record_is_checked_against_a_head_from_paper(
    qtbot: QtBot, page: SettingsPage, office: Office
) -> None:
    part = open_part(page, "audit")
    assert isinstance(part, AuditPart)
    qtbot.waitUntil(lambda: bool(part.journal.rows), timeout=WAIT_MS)
    assert part.journal.rows == office.journal(500), "who did what when is read in the window"
    part.check()
    qtbot.waitUntil(lambda: bool(part.found.lines), timeout=WAIT_MS)
    *held, beyond = part.found.lines
    assert all(line.told.state.word == "完好" for line in held)
    assert beyond.told.state.word == "没有校验"
    assert "小区档案" in beyond.told.text
    part.form.restore({"anchor": "1:000000000000"})
    part.check()
    qtbot.waitUntil(lambda: len(part.found.lines) == 1, timeout=WAIT_MS)
    assert part.found.lines[0].told.state.word == "对不上"
    part.form.restore({"anchor": "一二三"})
    part.check()
    qtbot.waitUntil(lambda: bool(part.form.error_of("anchor")), timeout=WAIT_MS)
    assert part.button.isEnabled()
