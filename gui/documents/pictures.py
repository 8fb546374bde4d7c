"""Pages of a paper on the screen: thumbnails drawn when they are seen, and one page large."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QScrollArea

from core.documents.preview import Pages, PageSize, Picture
from core.progress import Progress, ProgressSink
from gui.desk import Desk
from gui.kit.tasks import Latest
from gui.kit.theme import THEME

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
THUMB_WIDTH, THUMB_HEIGHT = 92, 122
THUMB_DPI = 26
KEPT = 200
SOON_MS = 30
TENTHS_OF_AN_INCH = 254


def image_of(picture: Picture) -> QImage:
    """Make Qt's picture of a page; it has its own copy of the pixels."""
    form = QImage.Format.Format_RGB32
    return QImage(picture.data, picture.width, picture.height, picture.stride, form).copy()


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Thumbnails that were drawn, by page."""

    images: dict[int, QImage]


class _Thumbs(QAbstractListModel):
    """As many rows as pages; a picture where one was drawn. Asks for those that are looked at.

    Signals:
        wanted(int): a page without a picture was looked at.
    """

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._count = 0
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._empty = QPixmap()

    def set_count(self, count: int) -> None:
        """Show so many pages, none drawn."""
        self.beginResetModel()
        self._count = count
        self._pictures.clear()
        self._empty = QPixmap(THUMB_WIDTH, THUMB_HEIGHT)
        self._empty.fill(THEME.colour("paper"))
        self.endResetModel()

    def take(self, images: dict[int, QImage]) -> None:
        """Show these pictures."""
        for page, image in images.items():
            self._pictures[page] = QPixmap.fromImage(image)
            self.dataChanged.emit(self.index(page), self.index(page))
        while len(self._pictures) > KEPT:
            self._pictures.popitem(last=False)

    def lacks(self, page: int) -> bool:
        """Whether a page has no picture."""
        return 0 <= page < self._count and page not in self._pictures

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("第 {page} 页").format(page=index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            found = self._pictures.get(index.row())
            if found is None:
                self.wanted.emit(index.row())
                return self._empty
            return found
        return None


class Thumbnails(QListView):
    """The pages at the left, small.

    Signals:
        chosen(int): another page is current, counted from 0.
    """

    chosen = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("各页"))
        self._pages: Pages | None = None
        self._model = _Thumbs()
        self.setModel(self._model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(4)
        self.setIconSize(QSize(THUMB_WIDTH, THUMB_HEIGHT))
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(THUMB_WIDTH + 56)
        self._wanted: set[int] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._model.wanted.connect(self._on_wanted)
        self._reads: Latest[_Drawn] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_drawn)
        self._reads.failed.connect(desk.refuse)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_pages(self, pages: Pages | None) -> None:
        """Be about these pages."""
        self._reads.drop()
        self._wanted.clear()
        self._pages = pages
        self._model.set_count(len(pages) if pages else 0)
        if pages:
            self.setCurrentIndex(self._model.index(0))

    @Slot(int)
    def _on_wanted(self, page: int) -> None:
        self._wanted.add(page)
        if not self._reads.is_waiting:
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        pages, wanted = self._pages, sorted(filter(self._model.lacks, self._wanted))
        self._wanted.clear()
        if pages is None or not wanted:
            return

        def work(report: ProgressSink) -> _Drawn:
            drawn = {}
            for done, page in enumerate(wanted):
                report(Progress(done, len(wanted)))
                drawn[page] = image_of(pages.picture(page, THUMB_DPI * 2))
            return _Drawn(drawn)

        self._reads.ask(self.tr("画缩略图"), work)

    @Slot(object)
    def _on_drawn(self, drawn: _Drawn) -> None:
        ratio = self.devicePixelRatioF()
        size = QSize(round(THUMB_WIDTH * ratio), round(THUMB_HEIGHT * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        images = {}
        for page, image in drawn.images.items():
            small = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            small.setDevicePixelRatio(ratio)
            images[page] = small
        self._model.take(images)
        if self._wanted:
            self._soon.start()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())


class LargePage(QScrollArea):
    """One page in the middle, at a zoom in percent; 0 fits it into the width."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("当前页"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidgetResizable(False)
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._label)
        self._pages: Pages | None = None
        self._page = 0
        self._zoom = 0
        self._drawn_for: tuple[int, int] | None = None
        self._reads: Latest[QImage] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_drawn)
        self._reads.failed.connect(desk.refuse)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask)

    @property
    def page(self) -> int:
        """Give the page shown, from 0."""
        return self._page

    @property
    def is_drawn(self) -> bool:
        """Whether a picture is shown and none is on its way."""
        return not self._label.pixmap().isNull() and not self._reads.is_waiting

    @property
    def zoom(self) -> int:
        """Give the zoom in percent of the paper's own size."""
        return self._zoom or self._fitting()

    def show_page(self, pages: Pages | None, page: int) -> None:
        """Show a page, from 0."""
        self._pages, self._page = pages, page
        self._drawn_for = None
        self.verticalScrollBar().setValue(0)
        self._ask()

    def set_zoom(self, percent: int) -> None:
        """Show it larger or smaller; 0 fits it into the width."""
        self._zoom = percent
        self._ask()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self._zoom == 0:
            self._soon.start()

    def _fitting(self) -> int:
        if self._pages is None:
            return 100
        size = self._size()
        room = max(self.viewport().width() - 24, 100)
        whole = size.width * self.logicalDpiX() // TENTHS_OF_AN_INCH
        return max(20, min(200, room * 100 // max(whole, 1)))

    def _size(self) -> PageSize:
        assert self._pages is not None  # noqa: S101 - asked only while there are pages
        return self._pages.size(self._page)

    @Slot()
    def _ask(self) -> None:
        pages, page = self._pages, self._page
        if pages is None:
            self._label.clear()
            self._reads.drop()
            return
        dpi = round(self.zoom * self.logicalDpiX() * self.devicePixelRatioF() / 100)
        if self._drawn_for == (page, dpi):
            return
        self._drawn_for = (page, dpi)

        def work(_report: ProgressSink) -> QImage:
            return image_of(pages.picture(page, dpi))

        self._reads.ask(self.tr("画第 {page} 页").format(page=page + 1), work)

    @Slot(object)
    def _on_drawn(self, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._label.setPixmap(QPixmap.fromImage(image))
        self._label.adjustSize()
