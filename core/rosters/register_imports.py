"""How a register is imported, whatever it lists: looked at, previewed, taken in with its record."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from core.changes import Changes, Topic
from core.db.audit import Event
from core.db.database import Database
from core.db.previewing import preview
from core.db.work import BaseWork
from core.progress import ProgressSink, ignore_progress
from core.rosters.registers import Register, RegisterColumns, RegisterReport
from core.rosters.workbook_looks import WorkbookLook
from core.workbooks.sources import take_copy

W = TypeVar("W", bound=BaseWork)


@dataclass(frozen=True, slots=True)
class RegisterImports(Generic[W]):
    """The imports of one kind of register.

    `take` adds what is not there yet and reports every row, in the unit of work that `work` opens;
    `before` makes a backup, or raises.
    """

    database: Database
    columns: RegisterColumns
    work: Callable[[], AbstractContextManager[W]]
    take: Callable[[W, Register], RegisterReport]
    event: Event
    topic: Topic
    before: Callable[[], object] | None = None

    def look_into(self, path: Path, progress: ProgressSink = ignore_progress) -> WorkbookLook:
        """Look at a file's sheets, headers and first rows; a person then says what is what."""
        with self.database.read() as session:
            remembered = self.columns.remembered(session)
        return self.columns.look_into(take_copy(path, progress), remembered, progress)

    def preview(self, register: Register) -> RegisterReport:
        """Say what an import would do, by doing it and rolling it back."""
        return preview(self.work(), lambda work: self.take(work, register))

    def take_in(self, register: Register) -> RegisterReport:
        """Take a register in, all at once or not at all; remember what its columns are called."""
        if self.before is not None:
            self.before()
        with self.work() as work:
            report = self.take(work, register)
            if report.taken:
                self.columns.remember(work.session, register, work.clock)
            work.audit.record(
                work.session, self.event, None, file=report.file,
                sha256=register.draft.sha256, read=report.read, taken=report.taken,
                refused=report.refused,
            )  # fmt: skip
        return replace(report, changes=Changes.of(self.topic))
