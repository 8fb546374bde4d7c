"""The door: a folder is made or opened with the mouse and keys; what stays shut says why."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core import sample
from core.db import keys, store
from core.errors import KnownError
from core.office import Office
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.kit.theme import THEME, Shade, Size
from gui.opening.door import Door
from gui.opening.places import FOLDER
from gui.window import MainWindow
from tests.gui.hands import type_text
from tests.offices import PASSPHRASE, QUICK

WAIT_MS = 20_000


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Guess-proof keys take a second each by design; the folder of documents is a temporary one."""
    create = store.create
    monkeypatch.setattr(
        store, "create", lambda *args, **named: create(*args, **{**named, "cost": QUICK})
    )
    for name in ("gui.kit.folders", "gui.opening.places", "gui.opening.found_page"):
        monkeypatch.setattr(f"{name}.documents", lambda: tmp_path)
    assert keys.NORMAL.memory_kib > QUICK.memory_kib


def build(qtbot: QtBot, preferences: Preferences, tasks: Tasks, folder: Path | None = None) -> Door:
    door = Door(preferences, tasks, folder)
    qtbot.addWidget(door)
    door.resize(1366, 768)
    door.show()
    return door


def fill(qtbot: QtBot, door: Door, folder: Path) -> None:
    """Type the form as a clerk would, Enter after each field."""
    typed = {
        "street": "西坝街道办事处", "community": "云杉社区居民委员会", "division": "420502",
        "folder": str(folder), "passphrase": PASSPHRASE, "again": PASSPHRASE,
    }  # fmt: skip
    fields = door.found.form.fields
    fields["street"].editor.setFocus()
    for name, text in typed.items():
        editor = fields[name].editor
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        type_text(editor, text)
        if name != "again":
            qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_an_office_is_made_by_typing_and_its_key_shown_once(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, tmp_path: Path
) -> None:
    door = build(qtbot, preferences, tasks)
    assert door.stack.currentWidget() is door.found
    fill(qtbot, door, tmp_path / "data")
    qtbot.keyClick(door.found.form.fields["again"].editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: door.key is not None, timeout=WAIT_MS)
    assert door.key is not None
    assert door.stack.currentWidget() is door.key
    assert not door.key.go_on.isEnabled()
    for said in ("已存为", "已经存在"):
        door.key.save(tmp_path / "key.pdf")
        assert not door.key.save_button.isEnabled()
        qtbot.waitUntil(lambda: not tasks.running)
        assert said in door.key.told.text()
        assert door.key.save_button.isEnabled()
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(door.key.tick, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(door.opened) as told:
        qtbot.mouseClick(door.key.go_on, Qt.MouseButton.LeftButton)
    office: Office = told.args[0]
    assert office.profile.community == "云杉社区居民委员会"
    assert preferences.text(FOLDER) == str(tmp_path / "data")
    office.close()


def test_the_first_field_waits_for_the_keyboard(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks
) -> None:
    door = build(qtbot, preferences, tasks)
    assert door.focusWidget() is door.found.form.fields["street"].editor


def test_what_is_wrong_stands_beside_its_field(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, tmp_path: Path
) -> None:
    door = build(qtbot, preferences, tasks)
    form = door.found.form
    fill(qtbot, door, tmp_path / "data")
    form.restore({"division": "99", "passphrase": "1234567890", "again": "x"})
    door.found.found()
    assert form.error_of("passphrase") == KnownError("db.passphrase_common").sentence()
    assert form.error_of("again")
    form.restore({"passphrase": PASSPHRASE, "again": PASSPHRASE})
    door.found.found()
    qtbot.waitUntil(lambda: bool(form.error_of("division")), timeout=WAIT_MS)
    assert "420502" in form.error_of("division")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    form.restore({"division": "420502", "folder": str(tmp_path / "full")})
    door.found.found()
    qtbot.waitUntil(lambda: bool(form.error_of("folder")), timeout=WAIT_MS)
    assert not (tmp_path / "data").exists()


def test_a_known_folder_asks_for_its_passphrase(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    office.close()
    preferences.set(FOLDER, str(folder))
    door = build(qtbot, preferences, tasks)
    assert door.stack.currentWidget() is door.unlock
    type_text(door.unlock.passphrase, "不是这个口令啊不是")
    qtbot.keyClick(door.unlock.passphrase, Qt.Key.Key_Return)
    ways = (door.unlock.forgotten, door.unlock._other, door.unlock._new, door.unlock.restore)
    assert not any(way.isEnabled() for way in ways), "two folders would be opened in a row"
    qtbot.waitUntil(lambda: bool(door.unlock.error.text()), timeout=WAIT_MS)
    assert door.unlock.error.text() == KnownError("db.wrong_passphrase").sentence()
    assert all(way.isEnabled() for way in ways)
    type_text(door.unlock.passphrase, PASSPHRASE)
    with qtbot.waitSignal(door.opened, timeout=WAIT_MS) as told:
        qtbot.mouseClick(door.unlock.button, Qt.MouseButton.LeftButton)
    told.args[0].close()


def test_a_second_copy_says_who_holds_the_folder(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    door = build(qtbot, preferences, tasks, folder)
    type_text(door.unlock.passphrase, PASSPHRASE)
    door.unlock.unlock()
    qtbot.waitUntil(lambda: bool(door.unlock.error.text()), timeout=WAIT_MS)
    assert "正被另一个里仁程序使用" in door.unlock.error.text()
    assert office.rosters.compounds() == ()


def test_a_folder_that_is_gone_is_said_in_one_sentence(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, tmp_path: Path
) -> None:
    door = build(qtbot, preferences, tasks, tmp_path / "gone")
    type_text(door.unlock.passphrase, PASSPHRASE)
    door.unlock.unlock()
    qtbot.waitUntil(lambda: bool(door.unlock.error.text()), timeout=WAIT_MS)
    assert "找不到数据文件夹" in door.unlock.error.text()
    assert "init" not in door.unlock.error.text()


def test_the_sample_has_a_folder_of_its_own_and_opens_again(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, tmp_path: Path
) -> None:
    door = build(qtbot, preferences, tasks)
    with qtbot.waitSignal(door.opened, timeout=60_000) as told:
        qtbot.mouseClick(door.found.sample, Qt.MouseButton.LeftButton)
    office: Office = told.args[0]
    assert [row.dwellings for row in office.rosters.compounds()] == [638]
    root = office.folder.root
    office.close()
    assert root.parent == tmp_path
    again = build(qtbot, preferences, tasks)
    assert again.stack.currentWidget() is again.unlock
    assert sample.PASSPHRASE in again.unlock.sample_note
    type_text(again.unlock.passphrase, sample.PASSPHRASE)
    with qtbot.waitSignal(again.opened, timeout=WAIT_MS) as told:
        again.unlock.unlock()
    told.args[0].close()


@pytest.mark.parametrize("size", list(Size))
def test_the_buttons_of_a_page_end_where_its_fields_end(
    qtbot: QtBot, app: QApplication, preferences: Preferences, tmp_path: Path, size: Size
) -> None:
    THEME.apply(app, Shade.LIGHT, size)
    door = build(qtbot, preferences, Tasks())
    shows = (
        (door.show_founding, lambda: door.found),
        (lambda: door.show_recovery(tmp_path), lambda: door.recover),
        (lambda: door.show_restore(tmp_path), lambda: door.restore),
    )
    for show, page_of in shows:
        show()
        page = page_of()
        qtbot.waitUntil(page.isVisible)
        QApplication.processEvents()
        widgets = [field.widget for field in page.form.fields.values() if field.name != "division"]
        ends = {one.mapTo(door, one.rect().topRight()).x() for one in [*widgets, page.button]}
        assert len(ends) == 1
    THEME.apply(app, Shade.LIGHT, Size.NORMAL)


def test_what_the_desk_knows_first_is_read_by_a_worker(
    qtbot: QtBot, preferences: Preferences, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = office.folder.root
    office.close()
    readers: list[bool] = []
    for facade, name in ((type(office.rosters), "compounds"), (type(office.unsaved), "forms")):
        real = getattr(facade, name)

        def read(asked: object, real: Callable[[object], object] = real) -> object:
            readers.append(threading.current_thread() is threading.main_thread())
            return real(asked)

        monkeypatch.setattr(facade, name, read)
    window = MainWindow(preferences, folder)
    qtbot.addWidget(window)
    window.show()
    assert window.door is not None
    type_text(window.door.unlock.passphrase, PASSPHRASE)
    with qtbot.waitSignal(window.office_opened, timeout=WAIT_MS):
        qtbot.keyClick(window.door.unlock.passphrase, Qt.Key.Key_Return)
    assert len(readers) >= 2
    assert not any(readers), "the window waited for the disk"
    window.close()
