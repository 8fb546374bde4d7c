"""A kept photo, or the pages of a kept file, seen over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import KnownError
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.scrolled import Scrolled
from gui.kit.tasks import Latest
from gui.kit.wording import sentence_of

if TYPE_CHECKING:
    from core.attachments.sheets import AttachmentRow, Picture

WIDE, HIGH = 900, 640
MARGIN = 24


class PictureDialog(QDialog):
    """Shows it as wide as the dialog; a file page by page."""

    def __init__(self, desk: Desk, row: AttachmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(row.caption)
        self.resize(WIDE, HIGH)
        self._desk, self._row, self.page = desk, row, 0
        self._pixmap = QPixmap()
        self.picture = QLabel()
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.picture.setAccessibleName(row.caption)
        self._area = Scrolled(self.picture, row.caption)
        self.told = plain_label("", "secondary")
        self.before = self._button(self.tr("上一页"), self._on_before)
        self.after = self._button(self.tr("下一页"), self._on_after)
        close = self._button(self.tr("关闭"), self.accept)
        close.setProperty("role", "primary")
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        for button in (self.before, self.after, close):
            foot.addWidget(button)
        for button in (self.before, self.after):
            button.setVisible(row.pages > 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        column.addWidget(plain_label(row.caption, "heading", wrap=True))
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        self._reads: Latest[Picture] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self._reads.refused.connect(self._on_refused)
        self._read(0)

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _read(self, page: int) -> None:
        self.page = page
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page + 1 < self._row.pages)
        self.told.setText(self.tr("正在打开…"))
        attachments, kept_id = self._desk.office.attachments, self._row.id

        def work(report: ProgressSink) -> Picture:
            return attachments.look(kept_id, page, report)

        self._reads.ask(self.tr("打开照片或文件"), work)

    @Slot(object)
    def _on_read(self, seen: Picture) -> None:
        self._pixmap = QPixmap()
        self._pixmap.loadFromData(seen.data)
        said = self.tr("第 {page} 页，共 {pages} 页").format(page=seen.page + 1, pages=seen.pages)
        self.told.setText(said if seen.pages > 1 else "")
        self._fit()

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self.told.setText(sentence_of(error))

    def _fit(self) -> None:
        if self._pixmap.isNull():
            return
        room = self._area.viewport().size()
        ratio = self.devicePixelRatioF()
        wide = min(int(room.width() * ratio), self._pixmap.width())
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._pixmap.scaledToWidth(wide, smooth)
        if self._row.pages == 1 and shown.height() > room.height() * ratio:
            shown = self._pixmap.scaledToHeight(int(room.height() * ratio), smooth)
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _on_before(self) -> None:
        self._read(self.page - 1)

    @Slot()
    def _on_after(self) -> None:
        self._read(self.page + 1)
