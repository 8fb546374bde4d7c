"""How many forms were typed into and never saved; pressed, it lists them: go on, or drop."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from core.clock import CHINA
from core.unsaved.rows import UnsavedRow
from gui.desk import Desk, Place
from gui.kit.dialogs import ask

LONGEST_SHOWN = 20


class UnsavedButton(QPushButton):
    """Stands in the status bar while there is anything to say."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("role", "waiting")
        self.clicked.connect(self._on_clicked)
        desk.unsaved.changed.connect(self._tell)
        self._tell()

    def menu_of_forms(self) -> QMenu:
        """List the forms; each says where to go on and how to drop it."""
        menu = QMenu(self)
        for row in self._desk.unsaved.rows[:LONGEST_SHOWN]:
            moment = f"{row.kept_at.astimezone(CHINA):%m-%d %H:%M}"
            inside = menu.addMenu(f"{row.title}　{moment}")
            self._add(inside, self.tr("接着填"), row).triggered.connect(self._on_go_on)
            self._add(inside, self.tr("放弃填写的内容"), row).triggered.connect(self._on_drop)
        return menu

    @staticmethod
    def _add(menu: QMenu, words: str, row: UnsavedRow) -> QAction:
        action = menu.addAction(words)
        action.setData(row)
        return action

    @Slot()
    def _tell(self) -> None:
        count, trouble = len(self._desk.unsaved.rows), self._desk.unsaved.trouble
        said = self.tr("没存完的表单 {count} 份").format(count=count)
        if trouble:
            said = self.tr("表单暂存不了")
        self.setText(said)
        self.setToolTip(trouble or self.tr("按一下看是哪几份"))
        self.setVisible(bool(count or trouble))

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu_of_forms()
        if not menu.isEmpty():
            menu.exec(self.mapToGlobal(self.rect().topLeft()))
        menu.deleteLater()

    @Slot()
    def _on_go_on(self) -> None:
        row = self._row()
        if row is not None and row.page:
            self._desk.go(Place(row.page, row.subject_id, row.part))
            said = self.tr("在这一页重新打开“{title}”，填过的内容就会恢复。")
            self._desk.say(said.format(title=row.title))

    @Slot()
    def _on_drop(self) -> None:
        row = self._row()
        if row is None:
            return
        text = self.tr("“{title}”里填过还没有保存的内容会清除，不能找回。").format(title=row.title)
        if ask(self.tr("放弃填写的内容"), text, self.tr("放弃内容"), self.window()):
            self._desk.unsaved.drop(row.key)

    def _row(self) -> UnsavedRow | None:
        sender = self.sender()
        found = sender.data() if isinstance(sender, QAction) else None
        return found if isinstance(found, UnsavedRow) else None
