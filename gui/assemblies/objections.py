"""异议: what was objected to the roll, the candidates or the result, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.assemblies.drafts import ObjectionDraft
from core.assemblies.roll_sheets import ObjectionRow
from core.assemblies.stage_acts import Act
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import NoteField, TextField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone


@dataclass(frozen=True, slots=True)
class _Answer:
    upheld: bool
    answer: str
    told_how: str
    on: date


class ObjectionsSection(Section):
    """The register of objections about one thing; `about` is roll, candidates or result."""

    def __init__(self, pane: Pane, title: str, about: str, act: Act) -> None:
        super().__init__(title)
        self._pane = pane
        self._about = about
        answers = self.add_action(self.tr("答复异议"), self._on_answer)
        pane.allow(answers, Act.ANSWER_OBJECTION)
        pane.allow(self.add_action(self.tr("登记异议"), self._on_object), act)
        self.table: ListTable[ObjectionRow] = ListTable(
            (
                Column("received", self.tr("收到"), _received, width=12, firm=True),
                Column("objector", self.tr("异议人"), _objector, width=12),
                Column("item", self.tr("对什么"), _item, width=16),
                Column("claim", self.tr("主张"), _claim, width=26),
                Column("state", self.tr("处理"), self._said, width=12, state=self._state),
                Column("answer", self.tr("答复"), _answer, width=26),
            ),
            f"assembly.objections.{about}",
            title,
            pane.desk,
        )
        pane.of_row(self.table, answers, fits=_is_open)
        self.add(self.table)

    def show_objections(self, rows: tuple[ObjectionRow, ...]) -> None:
        """Show those about this thing."""
        own = [row for row in rows if row.about == self._about]
        self.table.show_named({row.id: row for row in own})
        self.table.setVisible(bool(own))
        waiting = sum(row.upheld is None for row in own)
        if not own:
            self.set_note(self.tr("还没有人提出异议。"))
        elif waiting:
            self.set_note(self.tr("还有 %n 件没有答复。", "", waiting))
        else:
            self.set_note(self.tr("都已答复。"))

    def _state(self, row: ObjectionRow) -> State:
        if row.upheld is None:
            return State(self.tr("待答复"), Tone.WAITING)
        if row.upheld:
            return State(self.tr("成立"), Tone.DONE)
        return State(self.tr("不成立"), Tone.QUIET, "x")

    def _said(self, row: ObjectionRow) -> str:
        return self._state(row).word

    def _on_object(self) -> None:
        assembly_id, about = self._pane.seen.sheet.id, self._about
        assemblies = self._pane.desk.office.assemblies

        def make(**values: Any) -> ObjectionDraft:
            return ObjectionDraft(about=about, **values)

        self._pane.ask(
            Ask(
                title=self.tr("登记异议"),
                verb=self.tr("登记异议"),
                fields=[
                    TextField("objector", self.tr("异议人"), required=True),
                    TextField("item", self.tr("对什么"), required=True),
                    NoteField("claim", self.tr("主张和理由"), required=True),
                    TextField("evidence", self.tr("证据")),
                    day_field("received_on", self.tr("收到日期"), self._pane.today),
                ],
                make=make,
                act=acting(lambda draft: assemblies.object_to(assembly_id, draft)),
                done=self.tr("已登记异议。"),
                about=f"{assembly_id} {about}",
            )
        )

    def _on_answer(self) -> None:
        row = self.table.current_row
        if row is None or not _is_open(row):
            return
        assemblies = self._pane.desk.office.assemblies
        answers = [(True, self.tr("成立")), (False, self.tr("不成立"))]
        self._pane.ask(
            Ask(
                title=self.tr("答复异议"),
                verb=self.tr("登记答复"),
                note=self.tr(
                    "{objector}对“{item}”提出异议：{claim}。\n答复只能登记一次，登记后不能改。"
                ).format(objector=row.objector, item=row.item, claim=row.claim.rstrip("。")),
                fields=[
                    ChoiceField("upheld", self.tr("结论"), answers, required=True),
                    NoteField("answer", self.tr("答复内容"), required=True),
                    TextField("told_how", self.tr("怎样告知"), required=True),
                    day_field("on", self.tr("答复日期"), self._pane.today),
                ],
                make=_Answer,
                act=acting(
                    lambda said: assemblies.answer(
                        row.id,
                        upheld=said.upheld,
                        answer=said.answer,
                        told_how=said.told_how,
                        on=said.on,
                    )
                ),
                done=self.tr("已登记答复。"),
                about=str(row.id),
            )
        )


def _is_open(row: ObjectionRow) -> bool:
    return row.upheld is None


def _received(row: ObjectionRow) -> str:
    return words.day(row.received_on)


def _objector(row: ObjectionRow) -> str:
    return row.objector


def _item(row: ObjectionRow) -> str:
    return row.item


def _claim(row: ObjectionRow) -> str:
    return row.claim


def _answer(row: ObjectionRow) -> str:
    return row.answer
