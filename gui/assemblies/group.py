"""筹备组: who sits in it, added and removed one by one."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from core.assemblies.drafts import MemberDraft
from core.assemblies.sheets import MemberRow
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Side
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import NoteField, TextField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section


@dataclass(frozen=True, slots=True)
class _New:
    member: MemberDraft
    reason: str


class GroupSection(Section):
    """The members; nobody twice, and who is on no roster only with a reason."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(self.tr("筹备组成员"))
        self._pane = pane
        removes = self.add_action(self.tr("移除成员"), self._on_remove)
        for button in (removes, self.add_action(self.tr("添加成员"), self._on_add)):
            pane.allow(button, Act.SET_GROUP)
        self.table: ListTable[MemberRow] = ListTable(
            (
                Column("name", self.tr("姓名"), _name, width=22),
                Column("side", self.tr("代表"), _side, width=12),
                Column("post", self.tr("单位和职务"), _post, width=20),
                Column("phone", self.tr("电话"), _phone, width=14),
                Column("leader", self.tr("组长"), self._leader, width=8),
            ),
            "assembly.group",
            self.tr("筹备组成员"),
            pane.desk,
            nothing=self.tr("还没有成员，用“添加成员”逐个登记。"),
        )
        pane.of_row(self.table, removes, takes_away=True)
        self.add(self.table)

    def show_seen(self, seen: Seen) -> None:
        """Show who sits in it."""
        members = seen.sheet.members
        self.table.show_named({row.id: row for row in members})
        note = self.tr("%n 人，其中业主代表 {owners} 人。", "", len(members))
        self.set_note(note.format(owners=sum(member.is_owner for member in members)))

    def _leader(self, row: MemberRow) -> str:
        return self.tr("组长") if row.is_leader else ""

    def _on_add(self) -> None:
        assembly_id, assemblies = self._pane.seen.sheet.id, self._pane.desk.office.assemblies
        sides = [(one, words.side(one)) for one in Side]
        self._pane.ask(
            Ask(
                title=self.tr("添加筹备组成员"),
                verb=self.tr("添加成员"),
                fields=[
                    TextField("name", self.tr("姓名"), required=True),
                    ChoiceField("side", self.tr("代表"), sides, required=True),
                    TextField("post", self.tr("单位和职务")),
                    TextField("phone", self.tr("电话"), latin=True),
                    FlagField("is_leader", self.tr("担任组长")),
                    NoteField(
                        "reason",
                        self.tr("业主的依据"),
                        hint=self.tr("小区档案里没有这名业主代表时才填写"),
                    ),
                ],
                make=_new,
                act=acting(
                    lambda new: assemblies.add_member(assembly_id, new.member, reason=new.reason)
                ),
                done=self.tr("已添加成员。"),
                of_codes={
                    "assemblies.member_twice": "name",
                    "assemblies.member_same_owner": "name",
                    "assemblies.member_without_name": "name",
                    "assemblies.member_not_on_roster": "name",
                    "assemblies.needs_real_reason": "reason",
                },
            )
        )

    def _on_remove(self) -> None:
        row = self.table.current_row
        if row is None:
            return
        assemblies = self._pane.desk.office.assemblies
        member_id = row.id
        self._pane.do(
            self.tr("移除成员"),
            lambda: assemblies.remove_member(member_id),
            self.tr("已移除 {name}。").format(name=row.name),
            lambda: self._restore(member_id),
        )

    def _restore(self, member_id: UUID) -> None:
        assemblies = self._pane.desk.office.assemblies
        self._pane.do(
            self.tr("恢复成员"), lambda: assemblies.restore_member(member_id), self.tr("已恢复。")
        )


def _new(  # noqa: PLR0913 - the fields of the form
    name: str, side: Side, post: str, phone: str, reason: str, *, is_leader: bool
) -> _New:
    return _New(MemberDraft(name, side, post, phone, is_leader=is_leader), reason)


def _name(row: MemberRow) -> str:
    return row.name


def _side(row: MemberRow) -> str:
    return words.side(row.side)


def _post(row: MemberRow) -> str:
    return row.post


def _phone(row: MemberRow) -> str:
    return row.phone
