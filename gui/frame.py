"""The frame around the pages of an open office: navigation, top bar, pages, status bar, history."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.desk import Desk, Place, Toast
from gui.kit.help import HelpDialog
from gui.kit.icons import icon
from gui.kit.page import Page
from gui.kit.preferences import LAST_PAGE
from gui.kit.theme import ICON, THEME, Size
from gui.kit.toast import ToastBar
from gui.navigation import PAGES, PageEntry
from gui.places import page_title
from gui.status_bar import StatusBar
from gui.top_bar import TopBar

NAVIGATION_WIDTH = {Size.NORMAL: 176, Size.LARGE: 196, Size.HUGE: 216}
ASIDE = 4
"""Room at both sides of an icon, so that no word touches it at the largest size."""
REMEMBERED = 50


class Navigation(QWidget):
    """The list of pages at the left: icon and word, one key each (Ctrl+1 …)."""

    def __init__(self, desk: Desk, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "navigation")
        self.setAccessibleName(self.tr("导航"))
        self._desk = desk
        self._buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(2)
        listed = (entry for entry in entries if entry.listed)
        for number, entry in enumerate(listed, 1):
            button = self._button(entry, number)
            group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        THEME.changed.connect(self._fit)
        self._fit()

    def show_place(self, page: str) -> None:
        """Mark the page that is open."""
        if page in self._buttons:
            self._buttons[page].setChecked(True)

    def _button(self, entry: PageEntry, number: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(entry.key)
        button.setText(entry.title)
        button.setIcon(icon(entry.icon))
        button.setIconSize(QSize(ICON + 2 * ASIDE, ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setProperty("role", "place")
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        if number <= 9:  # noqa: PLR2004 - the digit keys
            button.setShortcut(QKeySequence(f"Ctrl+{number}"))
        button.clicked.connect(self._on_clicked)
        self._buttons[entry.key] = button
        return button

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._desk.go(Place(sender.objectName()))

    @Slot()
    def _fit(self) -> None:
        self.setFixedWidth(NAVIGATION_WIDTH[THEME.size])


class Frame(QWidget):
    """Makes a page when it is first wanted, shows it, and knows the way back."""

    def __init__(self, desk: Desk, entries: tuple[PageEntry, ...] = PAGES) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._past: list[Place] = []
        self._place: Place | None = None
        self.navigation = Navigation(desk, entries)
        self.top = TopBar(desk, entries)
        self.status = StatusBar(desk)
        self.stack = QStackedWidget()
        self._build()
        self.toast = ToastBar(self, self.status, self._free_foot)
        desk.going.connect(self.go)
        desk.going_back.connect(self.back)
        desk.said.connect(self._on_said)
        desk.helping.connect(self.show_help_over)
        self._keys()
        self._first = entries[0].key
        self.go(Place(self._first))

    @property
    def page(self) -> Page | None:
        """Give the page that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @property
    def place(self) -> Place | None:
        """Give the place that is open."""
        return self._place

    def page_of(self, key: str) -> Page:
        """Give a page; make it when it was not seen before."""
        if key not in self._pages:
            page = self._entries[key].make(self.desk)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show a place, unless the page that is open holds on to what is half filled in."""
        if place.page in self._entries and self._leave():
            if self._place is not None and self._place != place:
                self._past.append(self._place)
                del self._past[:-REMEMBERED]
            self._open(place)
        elif self._place is not None:
            self.navigation.show_place(self._place.page)

    @Slot()
    def back(self) -> None:
        """Go to the place before; where there is none, from one thing to the list of its page."""
        here = self._place
        if self._past:
            if self._leave():
                self._open(self._past.pop())
        elif here is not None and here.subject_id is not None and self._leave():
            self._open(Place(here.page))

    def may_close(self) -> bool:
        """Ask the page that is open whether it may be left."""
        return self._leave()

    def _leave(self) -> bool:
        return self.page is None or self.page.may_leave()

    def _open(self, place: Place) -> None:
        page = self.page_of(place.page)
        self._place = self.desk.here = place
        self.desk.day.look()  # a computer that slept may not have looked yet
        page.opened(place)
        self.stack.setCurrentWidget(page)
        self.navigation.show_place(place.page)
        if self._entries[place.page].listed and place.page != self._first:
            self.desk.preferences.set(LAST_PAGE, place.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as it does in dialogs."""
        focus = QApplication.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if enter and isinstance(focus, QAbstractButton) and self.isAncestorOf(focus):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)

    def _free_foot(self) -> QRect:
        return self.status.free.translated(self.status.mapTo(self, QPoint(0, 0)))

    def _keys(self) -> None:
        for keys, slot in (
            ("F1", self.show_help),
            ("F5", self._on_refresh),
            ("Ctrl+S", self._on_save),
            ("Ctrl+P", self._on_print),
            ("Esc", self.back),
            ("Alt+Left", self.back),
            ("Ctrl+K", self.top.search_everything),
            ("Ctrl+Z", self.toast.take_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @Slot()
    def show_help(self) -> None:
        """Open the help of the page that is open."""
        self.show_help_over(self.window())

    @Slot(object)
    def show_help_over(self, above: QWidget) -> None:
        """Open it over a dialog of the page, which would else shut it out."""
        if self.page is not None and self._place is not None:
            title, name = page_title(self._place.page), self.page.help_name()
            HelpDialog(name, title, above, self.page.help_tab()).open()

    @Slot()
    def _on_save(self) -> None:
        if self.page is not None and not self.page.save_in_hand():
            self.desk.say(self.tr("现在没有正在填的表单；已经办的事都已经保存。"))

    @Slot()
    def _on_print(self) -> None:
        if self.page is not None and not self.page.print_in_hand():
            self.desk.say(self.tr("先在“文书”里选一份要打印的文书。"))

    @Slot()
    def _on_refresh(self) -> None:
        self.desk.day.look()
        if self.page is not None:
            self.page.mark_stale()

    @Slot(object)
    def _on_said(self, toast: Toast) -> None:
        self.toast.say(toast.text, toast.undo)
