"""候选人: recommended, checked by the law's list, decided, put in order, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QAbstractButton

from core.assemblies.candidates import STROKES
from core.assemblies.sheets import CandidateRow, CandidatesSheet
from core.assemblies.stage_acts import Act
from core.law.candidacy import Answer
from gui.assemblies import words
from gui.assemblies.checklist import ask_checks
from gui.assemblies.nominating import ask_correction, ask_nomination
from gui.assemblies.objections import ObjectionsSection
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.anatomy import plain_label
from gui.kit.fields import Field, NoteField, NumberField, TextField, filled
from gui.kit.findings import FindingLine, told_finding
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State
from gui.kit.wording import noted

RULE = "order_rule"


class CandidatesPane(Pane):
    """One section for each election on the agenda."""

    def build(self) -> None:
        self._none = plain_label(self.tr("这次会议没有选举事项。"), "secondary")
        self.column.addWidget(self._none)
        self.elections: dict[UUID, ElectionSection] = {}
        title, act = self.tr("对候选人的异议"), Act.OBJECT_TO_CANDIDATES
        self.objections = ObjectionsSection(self, title, "candidates", act)
        self.column.addWidget(self.objections)

    def fill(self, seen: Seen) -> None:
        self._none.setVisible(not seen.elections)
        wanted = {sheet.matter.id for sheet in seen.elections}
        for gone in self.elections.keys() - wanted:
            section = self.elections.pop(gone)
            self.forget(section)
            section.deleteLater()
        for number, sheet in enumerate(seen.elections):
            if sheet.matter.id not in self.elections:
                made = ElectionSection(self, sheet.matter.title)
                self.elections[sheet.matter.id] = made
                self.column.insertWidget(number, made)
            self.elections[sheet.matter.id].show_sheet(sheet)
        self.objections.show_objections(seen.objections)


class ElectionSection(Section):
    """The candidates of one election."""

    def __init__(self, pane: Pane, title: str) -> None:
        super().__init__(title, first=True)
        self._pane = pane
        self._sheet: CandidatesSheet | None = None
        of_one: list[QAbstractButton] = []
        for title_, slot, act in (
            (self.tr("登记推荐"), self._on_nominate, Act.NOMINATE),
            (self.tr("更正推荐"), self._on_correct, Act.CORRECT_CANDIDATE),
            (self.tr("逐条审查"), self._on_check, Act.CHECK_CANDIDATE),
            (self.tr("作出结论"), self._on_decide, Act.DECIDE_CANDIDATE),
            (self.tr("按拼音排序"), self._on_pinyin, Act.ORDER_CANDIDATES),
            (self.tr("自定顺序"), self._on_order, Act.ORDER_CANDIDATES),
            (self.tr("登记退出"), self._on_withdraw, Act.WITHDRAW_CANDIDATE),
            (self.tr("取消资格"), self._on_bar, Act.BAR_CANDIDATE),
        ):
            button = pane.allow(self.add_action(title_, slot), act)
            if act not in {Act.NOMINATE, Act.ORDER_CANDIDATES}:
                of_one.append(button)
        self.table: ListTable[CandidateRow] = ListTable(
            (
                Column("order", self.tr("顺序"), _order, right=True, width=6),
                Column("name", self.tr("姓名"), _name, width=10),
                Column("address", self.tr("房屋"), _address, width=16),
                Column("standing", self.tr("状态"), _standing, width=14, state=_state),
                Column("checks", self.tr("审查"), self._checked, width=12),
                Column("political", self.tr("政治面貌"), _political, width=12),
                Column("occupation", self.tr("职业"), _occupation, width=12),
                Column("channel", self.tr("推荐"), _channel, width=16),
                Column("note", self.tr("说明"), _note, width=20),
            ),
            "assembly.candidates",
            title,
            pane.desk,
            rows_shown=12,
            nothing=self.tr("还没有人被推荐，从“登记推荐”开始。"),
        )
        self.table.opened.connect(self._on_opened)
        pane.of_row(self.table, *of_one)
        self.add(self.table)
        self._findings: list[FindingLine] = []

    def show_sheet(self, sheet: CandidatesSheet) -> None:
        """Show the candidates and what their list as a whole lacks."""
        self._sheet = sheet
        self.table.show_named({row.id: row for row in sheet.candidates})
        rule = sheet.order_rule or self.tr("还没有排序")
        matter = sheet.matter
        note = self.tr("委员 {seats} 名，候补 {alternates} 名；{rule}。")
        self.set_note(note.format(seats=matter.seats, alternates=matter.alternates, rule=rule))
        for line in self._findings:
            line.deleteLater()
        self._findings = [FindingLine(told_finding(one)) for one in sheet.findings]
        for line in self._findings:
            self.add(line)

    def _checked(self, row: CandidateRow) -> str:
        done = sum(check.result is not Answer.PENDING for check in row.checks)
        return self.tr("{done} / {all} 条").format(done=done, all=len(row.checks))

    # Acts

    def _chosen(self) -> CandidateRow | None:
        return self.table.current_row

    def _on_nominate(self) -> None:
        if self._sheet is not None:
            ask_nomination(self._pane, self._sheet.matter.id)

    def _on_correct(self) -> None:
        row = self._chosen()
        if row is not None:
            ask_correction(self._pane, row)

    def _on_opened(self, _id: object) -> None:
        self._on_check()

    def _on_check(self) -> None:
        row = self._chosen()
        if row is not None:
            ask_checks(self._pane, row)

    def _on_decide(self) -> None:
        row = self._chosen()
        if row is None:
            return
        assemblies = self._pane.desk.office.assemblies
        hint = self.tr(
            "各条都已符合时不用填；还有待核，或者不符合未经核实的规则时，写明为什么仍列入"
        )
        self._pane.ask(
            Ask(
                title=self.tr("作出审查结论：{name}").format(name=row.name),
                verb=self.tr("作出结论"),
                note=self.tr("按已登记的审查情况，列为正式候选人，或者不得参选。"),
                fields=[NoteField("reason", self.tr("理由"), hint=hint)],
                make=_reason,
                act=acting(lambda reason: assemblies.decide(row.id, reason=reason)),
                done=self.tr("已作出结论。"),
                of_codes={
                    "assemblies.checks_pending": "reason",
                    "assemblies.needs_real_reason": "reason",
                },
            )
        )

    def _on_pinyin(self) -> None:
        if self._sheet is not None:
            matter_id, assemblies = self._sheet.matter.id, self._pane.desk.office.assemblies
            self._pane.do(
                self.tr("排序"),
                lambda: assemblies.order_by_pinyin(matter_id),
                self.tr("已按拼音排序。"),
            )

    def _on_order(self) -> None:
        if self._sheet is None:
            return
        matter_id, assemblies = self._sheet.matter.id, self._pane.desk.office.assemblies
        rows = [row for row in self._sheet.candidates if row.standing.value == "confirmed"]
        fields: list[Field[Any]] = [
            filled(TextField(RULE, self.tr("顺序的规则"), required=True), STROKES)
        ]
        for row in rows:
            name = noted(row.name, row.address)
            field = NumberField(str(row.id), name, required=True, least=1, most=len(rows))
            field.write(row.order)
            fields.append(field)
        for one in fields[1:]:
            one.check = partial(self._shared_place, fields[1:], one)

        def make(**values: Any) -> tuple[str, list[UUID]]:
            rule = str(values.pop(RULE))
            places = sorted(values.items(), key=lambda pair: int(str(pair[1])))
            return rule, [UUID(name) for name, _place in places]

        self._pane.ask(
            Ask(
                title=self.tr("自定候选人顺序"),
                verb=self.tr("确定顺序"),
                fields=fields,
                make=make,
                act=acting(lambda both: assemblies.order_candidates(matter_id, both[1], both[0])),
                done=self.tr("顺序已确定。"),
                of_codes={"assemblies.order_without_rule": RULE},
            )
        )

    def _shared_place(
        self, fields: Sequence[Field[Any]], own: Field[Any], place: int | None
    ) -> str:
        """Say that another has this place too; nothing where it is this candidate's alone."""
        others = [one for one in fields if one is not own and one.state().strip() == str(place)]
        if not others:
            return ""
        said = self.tr("与{name}的顺序相同：每名候选人各占一个顺序。")
        return said.format(name=others[0].label)

    def _on_withdraw(self) -> None:
        row = self._chosen()
        if row is not None:
            assemblies = self._pane.desk.office.assemblies
            self._pane.ask_reason(
                self.tr("登记退出：{name}").format(name=row.name),
                self._after_leaving(),
                self.tr("登记退出"),
                lambda reason: assemblies.withdraw_candidate(row.id, reason),
                self.tr("已登记退出。"),
            )

    def _on_bar(self) -> None:
        row = self._chosen()
        if row is not None:
            assemblies = self._pane.desk.office.assemblies
            self._pane.ask_reason(
                self.tr("取消资格：{name}").format(name=row.name),
                self._after_leaving(),
                self.tr("取消资格"),
                lambda reason: assemblies.bar_candidate(row.id, reason),
                self.tr("已取消候选人资格。"),
            )

    def _after_leaving(self) -> str:
        """Say what becomes of the name: the ballot is fixed, or those behind move up."""
        if self._pane.seen.sheet.items:
            return self.tr(
                "票面已经确定，姓名仍留在票上，投给该候选人的票不计入当选；请另行公告告知全体业主。"
            )
        return self.tr("以后不能再列入票面，排在后面的候选人依次前移。")


def _reason(reason: str) -> str:
    return reason


def _order(row: CandidateRow) -> str:
    return str(row.order) if row.order else ""


def _name(row: CandidateRow) -> str:
    return row.name


def _address(row: CandidateRow) -> str:
    return row.address


def _standing(row: CandidateRow) -> str:
    return words.standing(row.standing).word


def _state(row: CandidateRow) -> State:
    return words.standing(row.standing)


def _political(row: CandidateRow) -> str:
    return words.political(row.political_status)


def _occupation(row: CandidateRow) -> str:
    return row.occupation


def _channel(row: CandidateRow) -> str:
    return words.channel(row.channel)


def _note(row: CandidateRow) -> str:
    return row.note
