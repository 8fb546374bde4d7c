"""投票权数名册: frozen, looked through, objected to, corrected; dwellings that changed hands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.assemblies.drafts import OwnerChangeDraft
from core.assemblies.roll_sheets import OwnerChangeRow, RollEntryRow, RollSummary
from core.assemblies.stage_acts import Act
from gui.assemblies import words
from gui.assemblies.objections import ObjectionsSection
from gui.assemblies.pane import Pane, acting
from gui.assemblies.same_names import SameNamesSection
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.facts import Facts
from gui.kit.fields import NoteField, TextField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.search import SearchBox


class RollPane(Pane):
    """The frozen roll of voters."""

    def build(self) -> None:
        self.head = self.section(self.tr("名册"))
        self.correct = self.head.add_action(self.tr("更正名册"), self._on_correct)
        self.freeze = self.head.add_action(self.tr("冻结名册"), self._on_freeze, primary=True)
        self.allow(self.correct, Act.CORRECT_ROLL)
        self.allow(self.freeze, Act.FREEZE_ROLL)
        self.facts = Facts()
        self.head.add(self.facts)
        self.search = SearchBox(name=self.tr("在名册里找姓名或者房号"))
        self.search.asked.connect(self._on_search)
        self.head.add(self.search)
        self.entries: ListTable[RollEntryRow] = ListTable(
            (
                Column("no", self.tr("序号"), _no, right=True, width=6),
                Column("owners", self.tr("投票权人"), _owners, width=18),
                Column("addresses", self.tr("房屋"), _addresses, width=26),
                Column("area", self.tr("面积（㎡）"), _area, right=True, width=12),
                Column("reason", self.tr("合并或者单列的理由"), _reason, width=34),
            ),
            "assembly.roll",
            self.tr("投票权数名册"),
            self.desk,
            rows_shown=12,
            nothing=self.tr("名册里没有这个人或者房号。"),
        )
        self.head.add(self.entries)
        self.same_names = SameNamesSection(self, self.tr("同名单位"))
        self.column.addWidget(self.same_names)
        self.objections = ObjectionsSection(
            self, self.tr("对名册的异议"), "roll", Act.OBJECT_TO_ROLL
        )
        self.column.addWidget(self.objections)
        self._build_changes()
        self._build_versions()

    def fill(self, seen: Seen) -> None:
        roll = seen.roll
        self.same_names.show_groups(seen.same_named)
        for widget in (self.search, self.entries, self.objections, self._changes, self._versions):
            widget.setVisible(roll is not None)
        if roll is None:
            self.head.set_note(
                self.tr(
                    "还没有冻结。冻结会把小区档案里此刻的业主、房屋和面积定为本次会议的投票权数，"
                    "以后档案再改也不影响它。"
                )
            )
            self.facts.show_pairs(())
            return
        one = roll.summary
        self.head.set_note("")
        self.facts.show_pairs(
            (
                (
                    self.tr("编号"),
                    self.tr("{number}，{day} 冻结").format(
                        number=one.number, day=one.frozen_on.isoformat()
                    ),
                ),
                (self.tr("投票权人数"), self.tr("%n 人", "", one.persons)),
                (self.tr("专有部分面积"), words.area(one.area)),
                (self.tr("房屋"), self.tr("%n 套", "", one.dwellings)),
                (self.tr("校验值"), one.digest[:16]),
            )
        )
        self._show_entries(roll.entries)
        self.objections.show_objections(roll.objections)
        self.changes.show_rows(roll.changes)
        self.versions.show_rows(roll.versions)

    def _show_entries(self, entries: Sequence[RollEntryRow]) -> None:
        text = self.search.text().strip()
        found = [row for row in entries if text in row.addresses or text in row.owner_names]
        self.entries.show_named({row.id: row for row in found})

    def _on_search(self, _text: str) -> None:
        if self.seen.roll is not None:
            self._show_entries(self.seen.roll.entries)

    def _on_freeze(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        note = self.tr(
            "请先在小区档案里核对业主、面积和未交付房屋。冻结以后要改，只能写明理由更正，"
            "旧的一版会保留。"
        )
        if waiting := sum(one.is_open for one in self.seen.same_named):
            unsure = self.tr("还有 {count} 组同名单位没有认定，冻结后各按一人计算。")
            note += unsure.format(count=waiting)
        self.ask_witness(
            self.tr("冻结投票权数名册"),
            note,
            self.tr("冻结名册"),
            lambda witness: assemblies.freeze_roll(assembly_id, witness=witness),
            self.tr("名册已冻结。"),
        )

    def _on_correct(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask(
            Ask(
                title=self.tr("更正名册"),
                verb=self.tr("更正名册"),
                note=self.tr(
                    "按小区档案现在的内容重新冻结一版，旧的一版和理由都会保留；"
                    "已经张贴的名册公示要重新张贴。"
                ),
                fields=[
                    NoteField("reason", self.tr("更正的理由"), required=True),
                    TextField("witness", self.tr("见证人"), required=True),
                ],
                make=_both,
                act=acting(
                    lambda both: assemblies.correct_roll(assembly_id, both[0], witness=both[1])
                ),
                done=self.tr("名册已更正。"),
            )
        )

    # Dwellings that changed hands, and older versions

    def _build_changes(self) -> None:
        self._changes = self.section(
            self.tr("冻结以后换了业主的房屋"), self.tr("名册不变；写明这次由谁投票。")
        )
        notes = self._changes.add_action(self.tr("登记变动"), self._on_change)
        self.of_row(self.entries, self.allow(notes, Act.RECORD_OWNER_CHANGE), begins=False)
        self.changes: ListTable[OwnerChangeRow] = ListTable(
            (
                Column("address", self.tr("房屋"), _address, width=18),
                Column("from", self.tr("原业主"), _from, width=12),
                Column("to", self.tr("新业主"), _to, width=12),
                Column("on", self.tr("日期"), _on, width=12, firm=True),
                Column("votes", self.tr("由谁投票"), _votes, width=12, firm=True),
                Column("ruling", self.tr("为什么"), _ruling, width=30),
            ),
            "assembly.changes",
            self.tr("冻结以后换了业主的房屋"),
            self.desk,
            nothing=self.tr("没有登记过变动。"),
        )
        self._changes.add(self.changes)

    def _on_change(self) -> None:
        roll, entry = self.seen.roll, self.entries.current_row
        if roll is None or entry is None:
            self.desk.say(self.tr("先在名册里选中这套房屋所在的一行。"))
            return
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        addresses = {one.dwelling_id: one.address for one in entry.dwellings}

        def make(**values: Any) -> OwnerChangeDraft:
            dwelling = values["dwelling_id"]
            address = addresses[dwelling]
            return OwnerChangeDraft(address=address, from_names=entry.owner_names, **values)

        self.ask(
            Ask(
                title=self.tr("登记产权变动"),
                verb=self.tr("登记变动"),
                note=self.tr("原业主：{names}").format(names=entry.owner_names),
                fields=[
                    ChoiceField(
                        "dwelling_id",
                        self.tr("房屋"),
                        [*addresses.items()],
                        required=len(addresses) > 1,
                    ),
                    TextField("to_names", self.tr("新业主"), required=True),
                    day_field("changed_on", self.tr("变动日期"), self.today),
                    ChoiceField(
                        "buyer_votes",
                        self.tr("由谁投票"),
                        [
                            (False, words.who_votes(buyer=False)),
                            (True, words.who_votes(buyer=True)),
                        ],
                        hint=self.tr("由新业主投票的，接着给他换票；名册的人数、面积不变。"),
                        required=True,
                    ),
                    NoteField("ruling", self.tr("为什么"), required=True),
                ],
                make=make,
                act=acting(lambda draft: assemblies.record_owner_change(assembly_id, draft)),
                done=self.tr("已登记变动。"),
                of_codes={
                    "assemblies.day_in_future": "changed_on",
                    "assemblies.needs_real_reason": "ruling",
                    "assemblies.buyer_of_one_among_several": "buyer_votes",
                    "assemblies.buyer_too_late": "buyer_votes",
                },
            )
        )

    def _build_versions(self) -> None:
        self._versions = self.section(self.tr("历次版本"))
        self.versions: ListTable[RollSummary] = ListTable(
            (
                Column("number", self.tr("编号"), _number, width=12, firm=True),
                Column("on", self.tr("冻结"), _frozen, width=12, firm=True),
                Column("persons", self.tr("人数"), _persons, right=True, width=8),
                Column("area", self.tr("面积（㎡）"), _sum, right=True, width=14),
                Column("why", self.tr("更正的理由"), _why, width=30),
            ),
            "assembly.versions",
            self.tr("名册的历次版本"),
            self.desk,
        )
        self._versions.add(self.versions)


def _both(reason: str, witness: str) -> tuple[str, str]:
    return reason, witness


def _no(row: RollEntryRow) -> str:
    return str(row.voter_no)


def _owners(row: RollEntryRow) -> str:
    return row.owner_names


def _addresses(row: RollEntryRow) -> str:
    return row.addresses


def _area(row: RollEntryRow) -> str:
    return words.area(row.area).removesuffix(" ㎡")


def _reason(row: RollEntryRow) -> str:
    return row.merge_reason


def _address(row: OwnerChangeRow) -> str:
    return row.address


def _from(row: OwnerChangeRow) -> str:
    return row.from_names


def _to(row: OwnerChangeRow) -> str:
    return row.to_names


def _on(row: OwnerChangeRow) -> str:
    return words.day(row.on)


def _votes(row: OwnerChangeRow) -> str:
    return words.who_votes(buyer=row.buyer_votes)


def _ruling(row: OwnerChangeRow) -> str:
    return row.ruling


def _number(row: RollSummary) -> str:
    return row.number


def _frozen(row: RollSummary) -> str:
    return words.day(row.frozen_on)


def _persons(row: RollSummary) -> str:
    return str(row.persons)


def _sum(row: RollSummary) -> str:
    return words.area(row.area).removesuffix(" ㎡")


def _why(row: RollSummary) -> str:
    return row.reason
