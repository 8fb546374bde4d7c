"""One problem: what it is, what was done about it, its money, its photos, its papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.affairs.problems.sheets import (
    DowntimeRow,
    ProblemRow,
    ProblemSheet,
    ProblemStepRow,
    TargetRow,
)
from core.affairs.problems.stages import REOPENABLE, ProblemState
from gui.affairs import words
from gui.affairs.asking import (
    ask_charge,
    ask_claim,
    ask_correction,
    ask_feedback,
    ask_link,
    ask_merging,
    ask_move,
    ask_progress,
    ask_reopening,
)
from gui.affairs.asking_works import ask_downtime, ask_plan, ask_removal, ask_restart
from gui.affairs.problem_photos import ProblemPhotos
from gui.affairs.procedure_part import ProcedureSection
from gui.desk import Desk
from gui.kit.anatomy import lead, plain_label
from gui.kit.facts import Facts
from gui.kit.flow import flow
from gui.kit.list_table import ListTable
from gui.kit.money import amount
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.single_click import press_once
from gui.kit.states import StateLabel
from gui.kit.subject_papers import paper_lines
from gui.kit.wording import labelled, noted, word
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office
    from core.printed import PaperRow, PrintedRow

KIND = "problem"
TOLD = frozenset(
    {
        ProblemState.DONE,
        ProblemState.DECLINED,
        ProblemState.SHELVED,
        ProblemState.FED_BACK,
        ProblemState.RATED,
    }
)
"""States in which somebody is told what came of it."""
DAILY = ("charge", "report", "reopen", "feedback", "move")
"""Acts that bring it on; the others stand below its history."""
NEXT = ("feedback", "move", "reopen")
"""Of these the first that can be done is the one to press."""


@dataclass(frozen=True, slots=True)
class Read:
    """A problem, what it can be tied to, its papers and what was printed."""

    sheet: ProblemSheet
    targets: tuple[TargetRow, ...]
    papers: tuple[PaperRow, ...]
    printed: tuple[PrintedRow, ...]
    today: date

    @classmethod
    def of(cls, office: Office, problem_id: UUID) -> Self:
        """Read it."""
        from core.printed import Subject, SubjectKind  # noqa: PLC0415 - loads SQLAlchemy

        sheet = office.problems.problem(problem_id)
        subject = Subject(SubjectKind.PROBLEM, problem_id)
        return cls(
            sheet,
            office.problems.targets(sheet.problem.compound_id),
            office.printing.papers(subject),
            office.printing.printed(subject),
            office.clock.today(),
        )


class ProblemView(QWidget):
    """Its head with what can be done, sections in a column, its papers in a tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read: Read | None = None
        self._others: tuple[ProblemRow, ...] = ()
        self.buttons: dict[str, QPushButton] = {}
        self.title = plain_label("", "heading", wrap=True)
        self.state = StateLabel()
        self.about = Facts()
        self.steps: ListTable[ProblemStepRow] = ListTable(
            (
                Column("day", self.tr("日期"), _step_day, width=11, firm=True),
                Column("state", self.tr("状态"), _step_state, width=9),
                Column("actor", self.tr("经办人"), _step_actor, width=9),
                Column("evidence", self.tr("依据"), _step_evidence, width=24),
            ),
            "affairs.steps",
            self.tr("办理过程"),
            desk,
            rows_shown=12,
        )
        self.downtimes: ListTable[DowntimeRow] = ListTable(
            (
                Column("what", self.tr("设施"), _what, width=16),
                Column("since", self.tr("停用日期"), _since, width=11, firm=True),
                Column("until", self.tr("恢复日期"), _until, width=11, firm=True),
                Column("days", self.tr("天数"), self._days, right=True, width=6),
            ),
            "affairs.downtimes",
            self.tr("停用记录"),
            desk,
            rows_shown=5,
        )
        self.downtimes.selection_moved.connect(self._on_downtime)
        self.photos = ProblemPhotos(desk)
        self.procedure = ProcedureSection(desk)
        self.papers = PaperList(self.tr("文书"))
        self.papers.preview.connect(self._on_preview)
        self._build()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that none is chosen."""
        self.read = None
        self.title.setText(self.tr("没有选中问题"))
        self.state.set_state(None)
        self.about.show_pairs(())
        self.steps.show_rows(())
        self._downtimes.hide()
        for button in self.buttons.values():
            button.hide()
        self.papers.show_papers(())
        self.tabs.setEnabled(False)
        self.photos.show_problem(None)
        self.procedure.show_about(None)

    def show_read(self, read: Read, others: Sequence[ProblemRow]) -> None:
        """Show a problem; `others` are those that it may be one with."""
        self.read, self._others = read, tuple(others)
        sheet, row = read.sheet, read.sheet.problem
        self.title.setText(labelled(row.label, row.title))
        self.state.set_state(words.state(row, read.today))
        self.about.show_pairs(self._pairs(sheet))
        self.steps.show_rows(sheet.steps)
        self.downtimes.show_named({one.id: one for one in sheet.downtimes})
        self._downtimes.setVisible(bool(sheet.downtimes))
        self.photos.show_problem(row.id)
        self.procedure.show_about(row)
        lines = paper_lines(read.papers, read.printed, KIND, row.id)
        self.papers.show_papers(lines)
        self._show_actions(sheet)
        self._on_downtime()
        self.tabs.setEnabled(True)

    def _pairs(self, sheet: ProblemSheet) -> list[tuple[str, str]]:
        row, charge = sheet.problem, sheet.charge
        claims = "\n".join(noted(one.name, word(one.claimant)) for one in sheet.claims)
        links = "\n".join(labelled(word(one.kind), one.text) for one in sheet.links)
        told = "\n".join(
            labelled(words.day(one.day), noted(one.told, self._satisfaction(one.satisfaction)))
            for one in sheet.feedback
        )
        spent = "\n".join(labelled(word(one.source), amount(one.fen)) for one in sheet.spent)
        merged = "\n".join(labelled(one.label, one.title) for one in sheet.merged)
        changes = "\n".join(labelled(words.day(one.day), one.reason) for one in sheet.changes)
        into = sheet.merged_into
        return [
            (self.tr("并入"), labelled(into.label, into.title) if into else ""),
            (self.tr("类别"), words.kind(row)),
            (self.tr("地点"), f"{row.compound} {row.place}".strip()),
            (self.tr("发现"), labelled(words.day(row.found_on), row.found_by)),
            (self.tr("情况"), sheet.detail),
            (self.tr("责任"), noted(charge.person, charge.unit) if charge else ""),
            (self.tr("要求"), charge.requirement if charge else ""),
            (self.tr("期限"), words.day(charge.deadline) if charge else ""),
            (self.tr("认领"), claims),
            (self.tr("关联"), links),
            (self.tr("反馈"), told),
            (self.tr("实际费用"), amount(row.cost_fen)),
            (self.tr("台账支出"), spent),
            (self.tr("并入的登记"), merged),
            (self.tr("更正"), changes),
            (self.tr("档案号"), sheet.archive_number),
        ]

    def _satisfaction(self, mark: int | None) -> str:
        if mark is None:
            return self.tr("没有询问满意度")
        return self.tr("满意度 {mark}").format(mark=mark)

    def _show_actions(self, sheet: ProblemSheet) -> None:
        row = sheet.problem
        is_merged = row.state is ProblemState.MERGED
        shown = {
            "move": bool(sheet.moves),
            "charge": row.is_open or row.state is ProblemState.SHELVED,
            "report": row.is_open and sheet.charge is not None,
            "feedback": row.state in TOLD,
            "reopen": row.state in REOPENABLE,
            "merge": not is_merged and bool(self._mergeable(row)),
        }
        for name, button in self.buttons.items():
            button.setVisible(shown.get(name, not is_merged))
        following = next((name for name in NEXT if shown[name]), "")
        for name in NEXT:
            lead(self.buttons[name], here=name == following)

    def _mergeable(self, row: ProblemRow) -> list[ProblemRow]:
        return [
            one
            for one in self._others
            if one.id != row.id
            and one.compound_id == row.compound_id
            and one.state is not ProblemState.MERGED
        ]

    # Acts

    def _asks(self) -> dict[str, tuple[str, Callable[[ProblemSheet], object]]]:
        desk = self._desk

        def link(sheet: ProblemSheet) -> None:
            ask_link(desk, self, sheet, self.read.targets if self.read else ())

        def merge(sheet: ProblemSheet) -> None:
            ask_merging(desk, self, sheet, self._mergeable(sheet.problem))

        return {
            "move": (self.tr("登记办理"), lambda sheet: ask_move(desk, self, sheet)),
            "charge": (self.tr("交办问题"), lambda sheet: ask_charge(desk, self, sheet)),
            "report": (self.tr("登记进展"), lambda sheet: ask_progress(desk, self, sheet)),
            "feedback": (self.tr("登记反馈"), lambda sheet: ask_feedback(desk, self, sheet)),
            "reopen": (self.tr("重新办理"), lambda sheet: ask_reopening(desk, self, sheet)),
            "claim": (self.tr("登记认领"), lambda sheet: ask_claim(desk, self, sheet)),
            "link": (self.tr("关联会议"), link),
            "downtime": (self.tr("登记停用"), lambda sheet: ask_downtime(desk, self, sheet)),
            "plan": (self.tr("改造方案"), lambda sheet: ask_plan(desk, self, sheet)),
            "removal": (self.tr("拆违通知"), lambda sheet: ask_removal(desk, self, sheet)),
            "correct": (self.tr("更正问题"), lambda sheet: ask_correction(desk, self, sheet)),
            "merge": (self.tr("合并问题"), merge),
        }

    @Slot()
    def _on_button(self) -> None:
        sender = self.sender()
        if sender is not None and self.read is not None:
            self._acts[sender.objectName()](self.read.sheet)

    @Slot()
    def _on_downtime(self) -> None:
        row = self.downtimes.current_row
        self.restart.setEnabled(row is not None and row.until is None)

    @Slot()
    def _on_restart(self) -> None:
        row = self.downtimes.current_row
        if row is not None:
            ask_restart(self._desk, self, row)

    @Slot(object)
    def _on_preview(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key))

    def _days(self, row: DowntimeRow) -> str:
        return str(row.days(self.read.today)) if self.read is not None else ""

    def _build(self) -> None:
        self._acts: dict[str, Callable[[ProblemSheet], object]] = {}
        for name, (said, act) in self._asks().items():
            button = press_once(QPushButton(said))
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button)
            self.buttons[name], self._acts[name] = button, act
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 12, 0)
        column.setSpacing(8)
        daily = flow(*(self.buttons[name] for name in DAILY))
        for widget in (self.title, self.state, daily, self.about):
            column.addWidget(widget)
        rarer = Section(self.tr("其他登记"))
        rarer.add(flow(*(button for name, button in self.buttons.items() if name not in DAILY)))
        steps = Section(self.tr("办理过程"))
        steps.add(self.steps)
        self._downtimes = Section(self.tr("停用记录"))
        self.restart = self._downtimes.add_action(self.tr("登记恢复"), self._on_restart)
        self._downtimes.add(self.downtimes)
        for section in (steps, self.procedure, self._downtimes, rarer):
            column.addWidget(section)
        column.addStretch(1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.scrolled = Scrolled(inside, self.tr("办理"))
        self.tabs.addTab(self.scrolled, self.tr("办理"))
        self.tabs.addTab(self.papers, self.tr("文书"))
        self.tabs.addTab(self.photos, self.tr("照片和文件"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 0, 0, 0)
        whole.addWidget(self.tabs)


def _step_day(row: ProblemStepRow) -> str:
    return words.day(row.day)


def _step_state(row: ProblemStepRow) -> str:
    return word(row.state)


def _step_actor(row: ProblemStepRow) -> str:
    return row.actor


def _step_evidence(row: ProblemStepRow) -> str:
    return row.evidence


def _what(row: DowntimeRow) -> str:
    return row.what


def _since(row: DowntimeRow) -> str:
    return words.day(row.since)


def _until(row: DowntimeRow) -> str:
    return words.day(row.until)
