"""The catalogue of procedures: each with its source, parties and steps, and what is open."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.meetings.procedures.sheets import CatalogueSheet
from core.meetings.procedures.templates import Procedure, Step
from gui.desk import Desk
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.wording import listed, noted, word

SHARE = 220


class CatalogueView(QWidget):
    """The list at the left, the procedure that is chosen beside it.

    Signals:
        moved(): another procedure is chosen.
    """

    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.procedures: ListTable[Procedure] = ListTable(
            (
                Column("title", self.tr("程序"), _procedure, width=20),
                Column("steps", self.tr("步骤"), _steps, right=True, width=6),
                Column("defined", self.tr("出处规定"), self._defined, width=14, state=self._basis),
            ),
            "consultation.procedures",
            self.tr("程序目录"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.procedures.selection_moved.connect(self._show_procedure)
        self._procedure = Section("", first=True)
        self.about = Facts()
        self._procedure.add(self.about)
        self._steps = Section(self.tr("步骤"))
        self.steps = Facts()
        self._steps.add(self.steps)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 0, 12, 0)
        column.addWidget(self._procedure)
        column.addWidget(self._steps)
        column.addStretch(1)
        split = QSplitter()
        split.addWidget(self.procedures)
        split.addWidget(Scrolled(inside, self.tr("程序的步骤")))
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setChildrenCollapsible(False)
        split.setSizes([2 * SHARE, 3 * SHARE])
        self.faults = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self.faults)
        whole.addWidget(split, 1)

    def show_catalogue(self, catalogue: CatalogueSheet) -> None:
        """Show the procedures, and above them what is wrong with the office's own files."""
        self.procedures.show_named({one.code: one for one in catalogue.procedures})
        self.procedures.choose_first(again=False)
        while self.faults.count():
            item = self.faults.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for told in catalogue.faults:
            self.faults.addWidget(FindingLine(told_finding(told)))
        self._show_procedure()

    @property
    def chosen(self) -> Procedure | None:
        """Give the procedure that is chosen."""
        return self.procedures.current_row

    @Slot()
    def _show_procedure(self) -> None:
        one = self.chosen
        if one is not None:
            self._procedure.set_title(one.title)
            self._procedure.set_note(one.about)
            own = self.tr("本单位改过的") if one.own else self.tr("程序自带的")
            self.about.show_pairs(
                [
                    (self.tr("出处"), noted(one.source + one.article, word(one.confidence))),
                    (self.tr("说明"), one.note),
                    (self.tr("固定的各方"), listed(r.title for r in one.roles if r.fixed)),
                    (self.tr("邀请的各方"), listed(r.title for r in one.roles if not r.fixed)),
                    (self.tr("文件"), noted(one.file, own)),
                ]
            )
            self.steps.show_pairs(
                [
                    (f"{number}. {step.title}", "\n".join(filter(None, self._said(one, step))))
                    for number, step in enumerate(one.steps, 1)
                ]
            )
        self.moved.emit()

    def _said(self, one: Procedure, step: Step) -> Iterator[str]:
        roles = {role.key: role.title for role in one.roles}
        titles = {other.key: other.title for other in one.steps}
        yield step.does
        yield self.tr("谁参加：{who}").format(who=listed(roles[key] for key in step.roles))
        yield self.tr("凭据：{what}").format(what=listed(map(word, step.evidence)))
        if step.after:
            yield self.tr("等：{steps}").format(steps=listed(titles[key] for key in step.after))
        if step.min_days:
            said = self.tr("和前一步隔 %n 天", "", step.min_days)
            yield noted(said, step.days_source) if step.days_source else said
        if step.optional:
            yield self.tr("可以略过")
        if step.feedback:
            yield self.tr("反馈的一步，不能略过")
        if not step.defined:
            yield self.tr("出处没有规定，本地可改")

    def _basis(self, one: Procedure) -> State:
        if one.own:
            return State(self.tr("本单位的"), Tone.NOW, "pencil")
        if one.defined:
            return State(self.tr("有出处"), Tone.DONE)
        return State(self.tr("本地可改"), Tone.WAITING, "pencil")

    def _defined(self, one: Procedure) -> str:
        return self._basis(one).word


def _procedure(one: Procedure) -> str:
    return one.title


def _steps(one: Procedure) -> str:
    return str(len(one.steps))
