"""打印预览: thumbnails, the page, the printer; saved as PDF or Word; printing is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.documents.preview import Pages
from core.errors import KnownError
from core.progress import Progress, ProgressSink
from gui.desk import Desk, Place
from gui.documents.outgoing import Job, Outgoing
from gui.documents.pictures import LargePage, Thumbnails
from gui.documents.printer import printer_names, read_range
from gui.documents.side import PrintSide
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_new_file
from gui.kit.empty import EmptyState
from gui.kit.folders import documents
from gui.kit.page import Page
from gui.kit.tasks import Latest
from gui.kit.wording import sentence_of
from gui.places import HUNG, KIND

if TYPE_CHECKING:  # loads SQLAlchemy
    from core.assemblies.hung import HungFile
    from core.office import Office
    from core.printed import Drawn, Subject

TEST, CARD = "test", "card"
"""Sheets about nobody: printing them is not recorded."""
STEP = 25
LEAST, MOST = 25, 300


@dataclass(frozen=True, slots=True)
class _Ready:
    """A paper drawn, open to be shown; what the record says of it."""

    title: str
    subject: Subject | None  # none of a sheet about nobody
    drawn: Drawn
    pages: Pages
    printed: tuple[datetime, ...]
    can_be_word: bool
    copies: tuple[HungFile, ...] = ()  # of what hung, each time that it did


class DocumentPage(Page):
    """A paper of `Place(DOCUMENTS, subject, key, {"kind": …})`, or a sheet about nobody."""

    FOLLOWS_COMPOUND = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: Place | None = None
        self._ready: _Ready | None = None
        self._drawing = Latest[_Ready](desk.tasks, self)
        self._drawing.arrived.connect(self._on_ready)
        self._drawing.dropped.connect(_let_go)
        self._drawing.progressed.connect(self._on_progress)
        self._drawing.refused.connect(self._on_refused)
        self._drawing.cancelled.connect(self._on_cancelled)
        self._drawing.failed.connect(self._on_failed)
        self.outgoing = Outgoing(desk, self)
        self.outgoing.changed.connect(self._allow)
        self.outgoing.printed.connect(self._on_printed)
        self.outgoing.ended.connect(self._on_ended)
        self.thumbs = Thumbnails(desk)
        self.large = LargePage(desk)
        self.side = PrintSide(desk)
        self.side.copy_wanted.connect(self._on_copy)
        self._as_it_hung = self.tr("{paper}（{day} 张贴的原件）")
        self._sheets = {TEST: self.tr("打印测试页"), CARD: self.tr("密钥卡")}
        self._stack = QStackedWidget()
        self._build_head()
        self._build_body()
        self._show(None)
        self._keys()

    def opened(self, place: Place) -> None:
        if place != self._wanted or self._ready is None:
            self._wanted = place
            self._show(None)
        self.mark_stale()

    def refresh(self) -> None:
        if self._wanted is None or not (self._wanted.part):
            self._say(self.tr("从业主大会、业委会或者议事协商里选一份文书，就在这里预览和打印。"))
            return
        place, office = self._wanted, self.desk.office
        sheets = self._sheets
        own = {TEST: office.printing.test_sheet, CARD: office.printing.card_sheet}

        def work(report: ProgressSink) -> _Ready:
            if place.part in sheets:
                drawn = own[place.part]()
                return _Ready(sheets[place.part], None, drawn, Pages(drawn.data), (), False)
            subject = _subject(place)
            if HUNG in place.facts:
                return _hung(office, subject, UUID(place.facts[HUNG]), self._as_it_hung)
            rows = {row.key: row for row in office.printing.papers(subject)}
            drawn = office.printing.draw(subject, place.part, progress=report)
            row = rows[place.part]
            done = tuple(one.at for one in office.printing.printed(subject) if one.key == row.key)
            word = bool(office.printing.document(subject, place.part))
            title = f"{row.code} {row.title}"
            return _Ready(title, subject, drawn, Pages(drawn.data), done, word)

        self._stack.setCurrentWidget(self._waiting)
        self._bar.setRange(0, 0)
        self._drawing.ask(self.tr("排版"), work)
        self.desk.look(self.tr("查看打印机"), _printers, self._on_printers)

    # What happens

    @Slot(object)
    def _on_ready(self, ready: _Ready) -> None:
        self._show(ready)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Let the keys turn the pages: they would go to the navigation, where Enter leaves."""
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit)
        if self.isVisible() and not typing and (focus is None or not self.isAncestorOf(focus)):
            self.large.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._say(sentence_of(error))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._on_cancelled()
        self.desk.refuse(error)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)

    @Slot()
    def _on_cancelled(self) -> None:
        self._say(self.tr("排版停下了，什么也没有打印。按 F5 重新排版。"))

    @Slot(object)
    def _on_printers(self, found: tuple[list[str], str]) -> None:
        self.side.show_printers(found)
        self._allow()

    @Slot(object)
    def _on_printed(self, job: Job) -> None:
        if self._shows(job) and not job.order.drawn.ballots and job.order.subject is not None:
            self.side.show_record(job.order.drawn, self.desk.office.clock.now(), new=True)

    @Slot(object)
    def _on_ended(self, job: Job) -> None:
        if self._shows(job) and job.order.drawn.ballots:
            self.refresh()  # to print them once more is another run

    def _shows(self, job: Job) -> bool:
        return self._ready is not None and self._ready.drawn is job.order.drawn

    @Slot(int)
    def _on_page(self, page: int) -> None:
        if self._ready is not None:
            self.large.show_page(self._ready.pages, page)
            self.side.show_page(page, len(self._ready.pages))

    @Slot(str)
    def _on_copy(self, posting_id: str) -> None:
        """Show the paper as it hung another time."""
        if self._wanted is not None:
            facts = {**self._wanted.facts, HUNG: posting_id}
            self._wanted = replace(self._wanted, facts=facts)
            self.refresh()

    @Slot()
    def _on_larger(self) -> None:
        self.large.set_zoom(min(MOST, self.large.zoom // STEP * STEP + STEP))

    @Slot()
    def _on_smaller(self) -> None:
        self.large.set_zoom(max(LEAST, (self.large.zoom - 1) // STEP * STEP))

    @Slot()
    def _on_fit(self) -> None:
        self.large.set_zoom(0)

    def print_in_hand(self) -> bool:
        """Print what is shown, or say why it cannot be."""
        if self._ready is not None and self.side.has_asked and not self.side.has_printer:
            self.desk.say(self.side.no_printer)
        self.print_it()
        return True

    @Slot()
    def print_it(self) -> None:
        """Print the pages asked for, off the window's thread."""
        ready = self._ready
        if ready is None or not self._print.isEnabled():
            return
        numbers = read_range(self.side.pages, len(ready.pages))
        self.side.say_range_wrong(wrong=numbers is None)
        if numbers:
            job = _job(ready, numbers)
            self.outgoing.start(replace(job, printer=self.side.printer, copies=self.side.copies))

    @Slot()
    def _on_save_pdf(self) -> None:
        self._save(self.tr("另存 PDF"), self.tr("PDF 文件 (*.pdf)"), ".pdf")

    @Slot()
    def _on_save_word(self) -> None:
        self._save(self.tr("另存 Word"), self.tr("Word 文件 (*.docx)"), ".docx")

    def _save(self, title: str, kinds: str, suffix: str) -> None:
        ready = self._ready
        if ready is None:
            return
        proposed = (documents() / ready.drawn.file_name).with_suffix(suffix)
        path = choose_new_file(title, kinds, proposed, self)
        if path is not None:
            self._keep(ready, path)

    def save_to(self, path: Path) -> None:
        """Write the paper to a file, as Word if it is named so, else as PDF."""
        if self._ready is not None:
            self._keep(self._ready, path)

    def _keep(self, ready: _Ready, path: Path) -> None:
        self.outgoing.start(replace(_job(ready, range(ready.drawn.pages)), path=path))

    # Showing

    def _show(self, ready: _Ready | None) -> None:
        if self._ready is not None and self._ready is not ready:
            self.thumbs.show_pages(None)
            self.large.show_page(None, 0)
            self._ready.pages.close()
        self._ready = ready
        self._allow()
        if ready is None:
            self.head.set_title(self.tr("打印预览"))
            return
        count = self.tr("{pages} 页").format(pages=len(ready.pages))
        self.head.set_title(ready.title, count)
        self._stack.setCurrentWidget(self._paper)
        self.thumbs.show_pages(ready.pages)
        last = ready.printed[-1] if ready.printed else None
        self.side.show_record(ready.drawn, last, times=len(ready.printed))
        self.side.show_copies(ready.copies, ready.drawn.hung)

    @Slot()
    def _allow(self) -> None:
        """Enable what can be done now; why nothing can be printed stands at the side."""
        ready, out = self._ready, self.outgoing
        is_live = ready is not None and bool(ready.drawn.ballots)
        free = ready is not None and not (is_live and out.has_ballots)
        self._pdf.setEnabled(free)
        self._word.setEnabled(ready is not None and ready.can_be_word)
        self._print.setEnabled(free and self.side.has_printer and not out.is_printing)
        again = ready is not None and ready.drawn.times > 1
        self._print.setText(self.tr("重印表决票") if again else self.tr("打印"))
        self.side.say_printing(is_printing=out.is_printing)
        self.side.allow_copies(allowed=not is_live)

    def _say(self, sentence: str) -> None:
        self._show(None)
        self._nothing.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._nothing)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the paper; it is drawn anew when it is wanted again."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._drawing.drop()
            self._show(None)

    # Building

    def _build_head(self) -> None:
        self._word = self._button(self.tr("另存 Word"), self._on_save_word)
        self._pdf = self._button(self.tr("另存 PDF"), self._on_save_pdf)
        self._print = self._button(self.tr("打印"), self.print_it)
        self._print.setProperty("role", "primary")
        back = self._button(self.tr("返回"), self.desk.back)
        for button in (back, self._word, self._pdf, self._print):
            self.head.add_action(button)

    def _button(self, words: str, slot: object) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(slot)
        return button

    def _build_body(self) -> None:
        self._paper = QWidget()
        row = QHBoxLayout(self._paper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.thumbs)
        row.addWidget(self.large, 1)
        row.addWidget(self.side)
        self.thumbs.chosen.connect(self._on_page)
        self.side.larger.connect(self._on_larger)
        self.side.smaller.connect(self._on_smaller)
        self.side.fitting.connect(self._on_fit)
        self._waiting = QWidget()
        column = QVBoxLayout(self._waiting)
        column.addStretch(2)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(320)
        self._bar.setAccessibleName(self.tr("进度"))
        stop = self._button(self.tr("停止排版"), self._drawing.stop)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(plain_label(self.tr("正在排版…"), "secondary"), 0, middle)
        column.addWidget(self._bar, 0, middle)
        column.addWidget(stop, 0, middle)
        column.addStretch(3)
        self._nothing = EmptyState("printer", "")
        for widget in (self._nothing, self._waiting, self._paper):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)

    def _keys(self) -> None:
        for keys, slot in (
            (QKeySequence.StandardKey.ZoomIn, self._on_larger),
            (QKeySequence.StandardKey.ZoomOut, self._on_smaller),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)


def _subject(place: Place) -> Subject:
    from core.printed import Subject, SubjectKind  # noqa: PLC0415 - loads SQLAlchemy

    subject_id = place.subject_id or UUID(int=0)
    return Subject(SubjectKind(place.facts.get(KIND, "assembly")), subject_id)


def _hung(office: Office, subject: Subject, posting_id: UUID, words: str) -> _Ready:
    """Open what hung, as it hung."""
    copies, drawn = office.hanging.copies(posting_id), office.hanging.draw(posting_id)
    one = next(copy for copy in copies if copy.posting_id == posting_id)
    title = words.format(paper=one.title, day=one.posted_on)
    return _Ready(title, subject, drawn, Pages(drawn.data), (), can_be_word=False, copies=copies)


def _printers(_report: ProgressSink) -> tuple[list[str], str]:
    return printer_names()


def _let_go(ready: _Ready) -> None:
    ready.pages.close()  # of a paper that is not wanted any more


def _job(ready: _Ready, numbers: Iterable[int]) -> Job:
    from core.printed import PrintOrder  # noqa: PLC0415 - loads SQLAlchemy

    return Job(ready.title, PrintOrder(ready.subject, ready.drawn, tuple(numbers)))
