"""走程序: a problem taken through a procedure: chosen here, its steps and what blocks are shown."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot

from core.affairs.problems.sheets import ProblemRow
from core.changes import Changes, Topic
from core.meetings.procedures.drafts import StartRun
from core.meetings.procedures.kinds import RunAbout, RunState, StepPlace
from core.meetings.procedures.sheets import CatalogueSheet, RunsAbout, StepSheet
from core.meetings.procedures.templates import Procedure
from core.progress import ProgressSink
from core.subject import Subject, SubjectKind
from gui.affairs import words
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.facts import Facts
from gui.kit.fields import DateField, Field, TextField, filled
from gui.kit.findings import FindingLine, told_finding
from gui.kit.parties import parties, role_field
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.kit.wording import joined, noted
from gui.places import place_of

translate = QCoreApplication.translate


class ProcedureSection(Section):
    """The newest run about a problem, step by step. Nothing is shown until it is told of one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(translate("affairs", "议事程序"))
        self._desk = desk
        self._problem: ProblemRow | None = None
        self.shown: RunsAbout | None = None
        self.go = self.add_action(translate("affairs", "打开程序"), self._on_go)
        self.begin = self.add_action(translate("affairs", "走程序"), self._on_begin)
        self.steps = Facts()
        self.add(self.steps)
        self._lines: list[FindingLine] = []
        self._reads: Latest[RunsAbout] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        desk.changed.connect(self._on_changed)
        self.show_about(None)

    def show_about(self, problem: ProblemRow | None) -> None:
        """Show the procedure of a problem; None shows nothing."""
        self._problem = problem
        if problem is None:
            self._reads.drop()
            self._on_read(RunsAbout((), None))
            return
        procedures, problem_id = self._desk.office.procedures, problem.id

        def work(_report: ProgressSink) -> RunsAbout:
            return procedures.about(RunAbout.PROBLEM, problem_id)

        self._reads.ask(translate("affairs", "查看议事程序"), work)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self._problem is not None and changes.touches(Topic.PROCEDURE):
            self.show_about(self._problem)

    @Slot(object)
    def _on_read(self, read: RunsAbout) -> None:
        self.shown = read
        sheet, problem = read.newest, self._problem
        may_begin = problem is not None and problem.is_open and not read.is_running
        self.begin.setVisible(may_begin)
        self.go.setVisible(sheet is not None)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        if sheet is None:
            self.set_note(
                translate("affairs", "还没有走程序：要协商、公开的，选一个程序，一步一步办。")
            )
            self.steps.show_pairs(())
            return
        run = sheet.run
        done = translate("affairs", "{done}/{steps} 步").format(done=run.done, steps=run.steps)
        self.set_note(joined((run.name, _state(run.state), done)))
        self.steps.show_pairs([(one.step.title, _standing(one)) for one in sheet.steps])
        blocking = sheet.next.obstacles if sheet.next is not None else sheet.obstacles
        self._lines = [FindingLine(told_finding(one)) for one in blocking]
        for line in self._lines:
            self.add(line)

    # Acts

    @Slot()
    def _on_go(self) -> None:
        if self.shown is not None and self.shown.newest is not None:
            run_id = self.shown.newest.run.id
            self._desk.go(place_of(Subject(SubjectKind.PROCEDURE, run_id)))

    @Slot()
    def _on_begin(self) -> None:
        procedures = self._desk.office.procedures
        if self._problem is not None:
            self._desk.look(
                translate("affairs", "查看议事程序"),
                lambda _report: procedures.catalogue(),
                partial(self._on_catalogue, self._problem),
            )

    def _on_catalogue(self, problem: ProblemRow, read: CatalogueSheet) -> None:
        ask_procedure(self._desk, self, problem, read.procedures)


def ask_procedure(
    desk: Desk, parent: Section, problem: ProblemRow, procedures: tuple[Procedure, ...]
) -> ActDialog[Procedure]:
    """Choose a procedure; its parties are asked for next."""
    named = {one.code: one for one in procedures}
    choices = [(one.code, noted(one.title, _length(one))) for one in procedures]

    def chosen(procedure: Procedure) -> None:
        ask_parties(desk, parent, problem, procedure)

    return open_ask(
        desk,
        Ask(
            about=problem.id,
            title=translate("affairs", "走程序：{problem}").format(problem=problem.title),
            verb=translate("affairs", "选定程序"),
            note=translate("affairs", "各程序的出处和每一步，在“议事协商”的“议事程序”里看。"),
            fields=[
                ChoiceField("code", translate("affairs", "程序"), choices, required=True),
            ],
            make=lambda code: named[code],
            act=lambda procedure, _report: procedure,
            then=chosen,
        ),
        parent,
    )


def ask_parties(
    desk: Desk, parent: Section, problem: ProblemRow, procedure: Procedure
) -> ActDialog[StartRun]:
    """Start the procedure about the problem, with who takes which part in it."""
    procedures = desk.office.procedures

    def make(**values: Any) -> StartRun:
        return StartRun(
            code=procedure.code,
            parties=parties(values),
            compound_id=problem.compound_id,
            about=RunAbout.PROBLEM,
            about_id=problem.id,
            **values,
        )

    fields: list[Field[Any]] = [
        filled(TextField("title", translate("affairs", "什么事"), required=True), problem.title),
        filled(
            TextField("raised_by", translate("affairs", "议案来源"), required=True),
            problem.found_by,
        ),
        *(role_field(role) for role in procedure.roles),
        filled(
            DateField("day", translate("affairs", "开始日期"), required=True),
            desk.office.clock.today(),
        ),
    ]
    return open_ask(
        desk,
        Ask(
            about=(problem.id, procedure.code),
            title=translate("affairs", "开始：{name}").format(name=procedure.title),
            verb=translate("affairs", "开始办理"),
            fields=fields,
            make=make,
            act=lambda draft, _report: procedures.start(draft),
            done=translate("affairs", "已开始走程序，请办理第一步。"),
        ),
        parent,
    )


def _length(procedure: Procedure) -> str:
    return translate("affairs", "{count} 步").format(count=len(procedure.steps))


def _standing(one: StepSheet) -> str:
    day = words.day(one.record.day if one.record is not None else one.day)
    said = _places()[one.place]
    return noted(said, day) if day else said


def _state(state: RunState) -> str:
    return {
        RunState.RUNNING: translate("affairs", "正在办"),
        RunState.CLOSED: translate("affairs", "已办结"),
        RunState.ABANDONED: translate("affairs", "已终止"),
    }[state]


def _places() -> dict[StepPlace, str]:
    return {
        StepPlace.DONE: translate("affairs", "已完成"),
        StepPlace.SKIPPED: translate("affairs", "已略过"),
        StepPlace.NOW: translate("affairs", "可以办"),
        StepPlace.WAITING: translate("affairs", "等日期"),
        StepPlace.BLOCKED: translate("affairs", "等前面的步骤"),
    }
