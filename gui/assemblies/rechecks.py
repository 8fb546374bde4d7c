"""复核和查票: who asked to have the result checked again, what he was answered, the paper D29."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Slot

from core.assemblies.rechecks.drafts import RecheckAnswerDraft, RecheckDraft
from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind
from core.assemblies.rechecks.sheets import RecheckRow
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, NoteField, TextField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.wording import word
from gui.places import paper_place

KIND, PAPER = "recheck", "D29"
_TONES = {
    RecheckFinding.SAME: (Tone.DONE, ""),
    RecheckFinding.DIFFERENT: (Tone.LATE, "alert-triangle"),
    RecheckFinding.DECLINED: (Tone.QUIET, "x"),
}


class RechecksSection(Section):
    """The register of requests against the declared result."""

    def __init__(self, pane: Pane, title: str) -> None:
        super().__init__(title)
        self._pane = pane
        self.paper = self.add_action(self.tr("打印申请和答复"), self._on_paper)
        self.answer = self.add_action(self.tr("答复申请"), self._on_answer)
        self.ask = self.add_action(self.tr("登记申请"), self._on_ask)
        self.table: ListTable[RecheckRow] = ListTable(
            (
                Column("received", self.tr("收到"), _received, width=12, firm=True),
                Column("applicant", self.tr("申请人"), _applicant, width=12),
                Column("address", self.tr("房屋"), _address, width=16),
                Column("kind", self.tr("申请事项"), _kind, width=12),
                Column("item", self.tr("内容"), _item, width=22),
                Column("state", self.tr("答复"), self._said, width=14, state=self._state),
                Column("told", self.tr("经过和结果"), _answer, width=26),
            ),
            "assembly.rechecks",
            title,
            pane.desk,
        )
        self.table.selection_moved.connect(self.fit)
        self.table.choose_first(_is_open)
        self.add(self.table)

    def show_rechecks(self, seen: Seen) -> None:
        """Show the requests; none can come before there is a result."""
        rows = seen.rechecks
        self.table.show_named({row.id: row for row in rows})
        self.table.setVisible(bool(rows))
        waiting = sum(map(_is_open, rows))
        if not rows:
            said = self.tr(
                "还没有业主申请复核计票或者查看表决票。申请人应当是名册上的业主；"
                "能不能查看、多久答复，没有统一的规定，由组织单位决定并写明理由。"
            )
        elif waiting:
            said = self.tr("还有 %n 件没有答复。", "", waiting)
        else:
            said = self.tr("都已答复。")
        self.set_note(said)

    @Slot()
    def fit(self) -> None:
        """Grey what belongs to a row while none is current; a closed assembly takes these too."""
        row = self.table.current_row
        self.paper.setEnabled(row is not None)
        self.answer.setEnabled(row is not None and _is_open(row))

    def _state(self, row: RecheckRow) -> State:
        if row.answer is None:
            return State(self.tr("待答复"), Tone.WAITING)
        tone, icon = _TONES[row.answer.finding]
        return State(word(row.answer.finding), tone, icon)

    def _said(self, row: RecheckRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_paper(self) -> None:
        row = self.table.current_row
        if row is not None:
            self._pane.desk.go(paper_place(KIND, row.id, PAPER))

    @Slot()
    def _on_ask(self) -> None:
        assembly_id = self._pane.seen.sheet.id
        rechecks = self._pane.desk.office.rechecks
        kinds = [(kind, word(kind)) for kind in RecheckKind]
        self._pane.ask(
            Ask(
                title=self.tr("登记复核、查票申请"),
                verb=self.tr("登记申请"),
                note=self.tr("申请人写名册上的业主；单位或者委托他人的，经办的人写在“代理人”里。"),
                fields=[
                    ChoiceField("kind", self.tr("申请事项"), kinds, required=True),
                    TextField("applicant", self.tr("申请人"), required=True),
                    TextField(
                        "address",
                        self.tr("申请人的房屋"),
                        required=True,
                        hint=self.tr("楼栋、单元、房号"),
                    ),
                    TextField("agent", self.tr("代理人")),
                    NoteField(
                        "item",
                        self.tr("要复核、查看的内容"),
                        required=True,
                        hint=self.tr("事项、候选人或者表决票编号"),
                    ),
                    NoteField("grounds", self.tr("理由"), required=True),
                    day_field("received_on", self.tr("收到日期"), self._pane.today),
                    TextField("received_by", self.tr("收件人"), required=True),
                ],
                make=RecheckDraft,
                act=acting(lambda draft: rechecks.ask(assembly_id, draft)),
                done=self.tr("已登记申请。"),
                about=str(assembly_id),
                of_codes={
                    "rechecks.not_an_owner": "applicant",
                    "rechecks.no_dwelling": "address",
                    "rechecks.before_result": "received_on",
                },
            )
        )

    @Slot()
    def _on_answer(self) -> None:
        row = self.table.current_row
        if row is None or not _is_open(row):
            return
        rechecks = self._pane.desk.office.rechecks
        findings = [(one, word(one)) for one in RecheckFinding]
        note = self.tr(
            "{applicant}申请{kind}：{item}。\n答复只能登记一次。与公布的不一致的，"
            "登记以后还要重新打开计票、更正结果。"
        )
        self._pane.ask(
            Ask(
                title=self.tr("答复复核、查票申请"),
                verb=self.tr("登记答复"),
                note=note.format(
                    applicant=row.applicant, kind=word(row.kind), item=row.item.rstrip("。")
                ),
                fields=[
                    ChoiceField("finding", self.tr("结论"), findings, required=True),
                    DateField(
                        "done_on",
                        self.tr("复核、查看日期"),
                        hint=self.tr("不予办理的不填"),
                    ),
                    TextField("place", self.tr("地点")),
                    TextField("witnesses", self.tr("在场见证人"), hint=self.tr("几个人用顿号隔开")),
                    NoteField("answer", self.tr("经过和结果，或者不办的理由"), required=True),
                    day_field("answered_on", self.tr("答复日期"), self._pane.today),
                    TextField("answered_by", self.tr("答复人"), required=True),
                    TextField("told_how", self.tr("怎样告知"), required=True),
                ],
                make=_answered,
                act=acting(lambda draft: rechecks.answer(row.id, draft)),
                done=self.tr("已登记答复，请打印送达申请人。"),
                about=str(row.id),
                of_codes={
                    "rechecks.no_day": "done_on",
                    "rechecks.answered_early": "answered_on",
                    "rechecks.before_request": "done_on",
                },
            )
        )


def _answered(done_on: date | None, **values: Any) -> RecheckAnswerDraft:
    return RecheckAnswerDraft(done_on=done_on, **values)


def _is_open(row: RecheckRow) -> bool:
    return row.answer is None


def _received(row: RecheckRow) -> str:
    return words.day(row.received_on)


def _applicant(row: RecheckRow) -> str:
    return row.applicant


def _address(row: RecheckRow) -> str:
    return row.address


def _kind(row: RecheckRow) -> str:
    return word(row.kind)


def _item(row: RecheckRow) -> str:
    return row.item


def _answer(row: RecheckRow) -> str:
    return row.answer.answer if row.answer is not None else ""
