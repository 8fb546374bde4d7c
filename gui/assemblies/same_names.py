"""同名单位: companies of one full name that count as several voters, and what is decided."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.assemblies.stage_acts import Act
from core.rosters.same_names import NamedCompany, SameNamed
from gui.assemblies.pane import Pane, acting
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.wording import listed, noted

DECIDED_WITH = (Act.FREEZE_ROLL, Act.CORRECT_ROLL)
"""While the roll can still follow what is decided."""


@dataclass(frozen=True, slots=True)
class _Same:
    keep: UUID
    reason: str


class SameNamesSection(Section):
    """The names that several companies of the roll bear, each with what a person decided."""

    def __init__(self, pane: Pane, title: str) -> None:
        super().__init__(title)
        self._pane = pane
        parts = self.add_action(self.tr("不是同一单位"), self._on_part)
        merges = self.add_action(self.tr("合并为一个单位"), self._on_merge)
        for button in (parts, merges):
            pane.allow(button, *DECIDED_WITH)
        self.table: ListTable[SameNamed] = ListTable(
            (
                Column("name", self.tr("单位名称"), _name, width=20),
                Column("companies", self.tr("统一社会信用代码和房屋"), _companies, width=64),
                Column("state", self.tr("认定"), self._said, width=12, state=self._state),
                Column("reason", self.tr("理由"), _reason, width=24),
            ),
            "assembly.same_names",
            title,
            pane.desk,
            rows_shown=4,
        )
        pane.of_row(self.table, parts, merges)
        self.add(self.table)

    def show_groups(self, groups: tuple[SameNamed, ...]) -> None:
        """Show them; without any the section is not there."""
        self.setVisible(bool(groups))
        self.table.show_named({row.companies[0].id: row for row in groups})
        waiting = sum(row.is_open for row in groups)
        if waiting:
            text = self.tr("还有 {count} 组没有认定。同名不等于同一单位，按统一社会信用代码认定。")
            self.set_note(text.format(count=waiting))
        else:
            self.set_note(self.tr("都已认定。"))

    def _state(self, row: SameNamed) -> State:
        if row.merged:
            return State(self.tr("已合并，请更正名册"), Tone.WAITING)
        if row.is_open:
            return State(self.tr("待认定"), Tone.WAITING)
        return State(self.tr("不是同一单位"), Tone.DONE)

    def _said(self, row: SameNamed) -> str:
        return self._state(row).word

    def _chosen(self) -> SameNamed | None:
        return self.table.current_row

    def _on_part(self) -> None:
        row = self._chosen()
        if row is None:
            return
        rosters, ids = self._pane.desk.office.rosters, [one.id for one in row.companies]
        self._pane.ask(
            Ask(
                title=self.tr("认定不是同一单位"),
                verb=self.tr("不是同一单位"),
                note=self.tr("{name}：各按一人计算，理由写进名册公示。").format(name=row.name),
                fields=[NoteField("reason", self.tr("理由和依据"), required=True)],
                make=_reason_alone,
                act=acting(lambda reason: rosters.part_companies(ids, reason)),
                done=self.tr("已认定不是同一单位。"),
                about=str(ids[0]),
            )
        )

    def _on_merge(self) -> None:
        row = self._chosen()
        if row is None:
            return
        rosters, ids = self._pane.desk.office.rosters, [one.id for one in row.companies]
        self._pane.ask(
            Ask(
                title=self.tr("合并为一个单位"),
                verb=self.tr("合并为一个单位"),
                note=self.tr(
                    "只有核实是同一单位才能合并：名下房屋归到保留的一条，按一人计算，不能撤回。"
                    "名册已经冻结的，合并以后要更正名册。"
                ),
                fields=[
                    ChoiceField(
                        "keep",
                        self.tr("保留哪一条"),
                        [
                            (one.id, one.credit_code or listed(one.addresses))
                            for one in row.companies
                        ],
                    ),
                    NoteField("reason", self.tr("理由和依据"), required=True),
                ],
                make=_Same,
                act=acting(
                    lambda same: rosters.merge_companies(
                        same.keep, [one for one in ids if one != same.keep], same.reason
                    )
                ),
                done=self.tr("已合并为一个单位。"),
                about=str(ids[0]),
            )
        )


def _reason_alone(reason: str) -> str:
    return reason


def _name(row: SameNamed) -> str:
    return row.name


def _company(one: NamedCompany) -> str:
    return noted(one.credit_code or "—", listed(one.addresses))


def _companies(row: SameNamed) -> str:
    return listed(map(_company, row.companies))


def _reason(row: SameNamed) -> str:
    return row.reason
