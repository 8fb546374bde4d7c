"""A clerk at the window: presses what is seen and can be pressed, types, waits until it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.assemblies.stages import Stage
from gui.assemblies.page import AssembliesPage
from gui.assemblies.pane import Pane
from gui.committees.page import CommitteesPage
from gui.desk import Desk, Place
from gui.frame import Frame
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField
from gui.kit.dialogs import Question
from gui.kit.fields import DateField
from gui.places import ASSEMBLIES
from tests.gui.hands import type_text

LONG = 120_000
LEFT = Qt.MouseButton.LeftButton


class Clerk:
    """Hands and eyes over one frame."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.bot = qtbot
        self.desk = desk
        self._pressed = True
        self.frame = Frame(desk)
        qtbot.addWidget(self.frame)
        self.frame.resize(1366, 768)
        self.frame.show()
        qtbot.waitExposed(self.frame, timeout=LONG)

    # Looking

    @property
    def page(self) -> AssembliesPage:
        page = self.frame.page
        assert isinstance(page, AssembliesPage)
        return page

    @property
    def committees(self) -> CommitteesPage:
        page = self.frame.page
        assert isinstance(page, CommitteesPage)
        return page

    def pane(self, kind: type[Any]) -> Any:
        """Give the pane that is shown; it must be of this kind."""
        seen = self.page.view.seen
        assert seen is not None
        pane: Pane = self.page.view.pane_of(seen.shown)
        assert isinstance(pane, kind)
        return pane

    def settle(self) -> None:
        """Wait until nothing runs and what is shown is read anew."""

        def done() -> bool:
            page = self.frame.page
            resting = not isinstance(page, AssembliesPage) or not page._pause.isActive()
            return not self.desk.tasks.running and resting and (page is None or not page.is_stale)

        self.bot.wait(15)
        self.bot.waitUntil(done, timeout=LONG)
        QApplication.processEvents()  # what was just laid out is shown only then
        self.bot.waitUntil(done, timeout=LONG)

    # Going

    def open_list(self) -> None:
        button = self.frame.navigation._buttons[ASSEMBLIES]
        self.press(button)
        if self.page._id is not None:
            self.press(self.page.to_list)

    def go(self, place: Place) -> None:
        self.desk.go(place)
        self.settle()

    def look_at(self, stage: Stage) -> None:
        """Click a stage on the rail."""
        rail = self.page.view.rail
        button = next(one for one in rail._buttons if one.step.key is stage)
        rail.ensureWidgetVisible(button)
        self.press(button)

    def advance(self) -> None:
        self.press(self.page.advance)
        self.submit()

    # Pressing and typing

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible(), button.text()
        assert button.isEnabled(), button.text()
        QTest.mouseClick(button, LEFT)
        self.settle()

    def press_action(self, owner: QWidget, words: str) -> None:
        """Press the button of these words below `owner`."""
        found = [b for b in owner.findChildren(QAbstractButton) if b.text() == words]
        visible = [b for b in found if b.isVisible()]
        assert visible, words
        self.press(visible[0])

    def press_and_agree(self, button: QAbstractButton, *words: str) -> None:
        """Press a button whose questions, one after the other, are answered by these buttons."""
        left = list(words)

        def agree() -> None:
            question = QApplication.activeModalWidget()
            if isinstance(question, Question) and left[0] in question.buttons:
                pressed = question.buttons[left.pop(0)]
                if left:
                    QTimer.singleShot(0, agree)
                QTest.mouseClick(pressed, LEFT)
            elif not self._pressed:  # the click itself lets timers ring
                QTimer.singleShot(10, agree)

        self._pressed = False
        QTimer.singleShot(0, agree)
        self.press(button)
        self._pressed = True
        assert not left, left

    @property
    def dialog(self) -> ActDialog[Any]:
        self.bot.waitUntil(
            lambda: isinstance(QApplication.activeModalWidget(), ActDialog), timeout=LONG
        )
        found = QApplication.activeModalWidget()
        assert isinstance(found, ActDialog)
        return found

    def submit(self, **values: object) -> None:
        """Fill the fields of the dialog that is open, press its button, wait until it is done."""
        dialog = self.dialog
        for name, value in values.items():
            self.fill(dialog, name, value)
        QTest.mouseClick(dialog.yes, LEFT)

        def gone() -> None:
            now = QApplication.activeModalWidget()
            said = (
                [
                    label.text()
                    for label in [dialog.form.general_error, *dialog.form._errors.values()]
                    if not label.isHidden()
                ]
                if now is dialog
                else []
            )
            assert now is not dialog, said

        self.bot.waitUntil(gone, timeout=LONG)
        self.settle()

    def fill(self, dialog: ActDialog[Any], name: str, value: object) -> None:
        field = dialog.form.fields[name]
        editor = field.editor
        if isinstance(field, ChoiceField):
            self.choose(field.box, field._values.index(value))
        elif isinstance(editor, QCheckBox):
            if editor.isChecked() != value:
                editor.setFocus()
                QTest.keyClick(editor, Qt.Key.Key_Space)
        elif isinstance(editor, QLineEdit | QPlainTextEdit):
            text = str(value) if not isinstance(field, DateField) else field.say(value)  # type: ignore[arg-type]
            self.type(editor, text)

    def choose(self, box: QWidget, number: int) -> None:
        """Go to a choice with the arrow keys."""
        assert isinstance(box, QComboBox)
        while box.currentIndex() != number:
            down = box.currentIndex() < number
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)

    def type(self, editor: QWidget, text: str) -> None:
        """Write over what stands there."""
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text.isascii() and text:
            QTest.keyClicks(editor, text)
        elif text:
            type_text(editor, text)
        else:
            QTest.keyClick(editor, Qt.Key.Key_Delete)

    def select(self, table: Any, row: int) -> None:
        """Click a row."""
        index = table.model().index(row, 1)
        table.scrollTo(index)
        place = table.visualRect(index).center()
        QTest.mouseClick(table.viewport(), LEFT, pos=QPoint(20, place.y()))
        if table.currentIndex().row() != row:
            table.selectRow(row)

    def until(self, what: Callable[[], bool]) -> None:
        self.bot.waitUntil(what, timeout=LONG)


def assembly_of(desk: Desk) -> UUID:
    """Give the one assembly there is."""
    rows = desk.office.assemblies.assemblies()
    assert len(rows) == 1
    return rows[0].id
