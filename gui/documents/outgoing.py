"""Papers on their way out: one job a printing or a file, whatever page stands open meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import KnownError
from core.progress import ProgressSink
from gui.desk import Desk
from gui.documents.printer import to_printer
from gui.documents.reprint import ReprintDialog
from gui.kit.tasks import Task

if TYPE_CHECKING:  # loads SQLAlchemy
    from core.printed import PrintOrder

WORD = ".docx"


@dataclass(frozen=True, slots=True)
class Job:
    """One printing, or one file: of what, and how. It travels with its task."""

    title: str
    order: PrintOrder
    printer: str = ""
    copies: int = 1
    path: Path | None = None  # the file; else it goes to the printer

    @property
    def needs_reason(self) -> bool:
        """Whether ballots in it were printed before and nobody said why they are once more."""
        return not self.order.reason and any(one.times > 1 for one in self.order.ballots)

    def because(self, reason: str) -> Job:
        """Give the same with a reason."""
        return replace(self, order=replace(self.order, reason=reason))


@dataclass(frozen=True, slots=True)
class Done:
    """A job that is done, and how many pages the printer took."""

    job: Job
    pages: int = 0


class Outgoing(QObject):
    """Lets papers out, one printing at a time; says how each ended even when its page is gone.

    Core decides what is recorded (`Printing.print`). Child of the page, as live as the window.

    Signals:
        changed(): something began or ended.
        ended(Job): a job is over, done or not; what the record says of it may be new.
        printed(Job): the printer took it all.
    """

    changed = Signal()
    ended = Signal(object)
    printed = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._under_way: dict[Task[Any], Job] = {}

    @property
    def is_printing(self) -> bool:
        """Whether something is on its way to a printer."""
        return any(job.path is None for job in self._under_way.values())

    @property
    def has_ballots(self) -> bool:
        """Whether live ballots are on their way out."""
        return any(job.order.drawn.ballots for job in self._under_way.values())

    @Slot(object)
    def start(self, job: Job) -> None:
        """Let a job out: print it or write its file; ballots once more only with a reason."""
        if self.has_ballots or (job.path is None and self.is_printing):
            return
        if job.needs_reason:
            dialog = ReprintDialog(self._desk, job, self._page)
            dialog.answered.connect(self.start)
            dialog.open()
            return
        if job.path is None:
            title = self.tr("打印 {title}").format(title=job.title)
            task = self._desk.look(title, self._printing(job), self._on_printed, self._on_refused)
            task.is_act = True  # somebody would miss it
        else:
            title, work = self.tr("保存文书"), self._keeping(job, job.path)
            task = self._desk.act(title, work, self._on_kept, self._on_refused)
        self._under_way[task] = job
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self._on_finished)
        self.changed.emit()

    def _printing(self, job: Job) -> Any:
        printing, sending = self._desk.office.printing, to_printer(job.printer, job.copies)

        def work(report: ProgressSink) -> Done:
            return Done(job, printing.print(job.order, sending, progress=report).pages)

        return work

    def _keeping(self, job: Job, path: Path) -> Any:
        printing, hanging, order = self._desk.office.printing, self._desk.office.hanging, job.order
        subject, key = order.subject, order.drawn.key

        def work(report: ProgressSink) -> Done:
            if subject is None:
                printing.keep_sheet(order.drawn, path)
            elif order.drawn.hung is not None:
                hanging.keep(subject, order.drawn.hung, path)
            elif path.suffix == WORD:
                printing.keep_word(subject, key, path, progress=report)
            else:
                printing.keep(subject, key, path, reason=order.reason, progress=report)
            return Done(job)

        return work

    @Slot(object)
    def _on_printed(self, done: Done) -> None:
        self._desk.say(self.tr("已送到打印机：{count} 页。").format(count=done.pages))
        self.printed.emit(done.job)

    @Slot(object)
    def _on_kept(self, done: Done) -> None:
        path = done.job.path
        if path is not None:
            self._desk.say(self.tr("已保存：{path}").format(path=path.name))

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._desk.refuse(error)

    @Slot()
    def _on_cancelled(self) -> None:
        self._desk.say(self.tr("停下了，什么也没有打印、保存，也没有登记。"))

    @Slot()
    def _on_finished(self) -> None:
        task = self.sender()
        job = self._under_way.pop(task, None) if isinstance(task, Task) else None
        if job is not None:
            self.ended.emit(job)
        self.changed.emit()
