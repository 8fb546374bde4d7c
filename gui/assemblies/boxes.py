"""开箱: papers counted out of each box before anything is read, and papers that are not ours."""

from __future__ import annotations

from typing import Any

from core.assemblies.count_sheets import BoxRow, InvalidRow
from core.assemblies.counting import Invalid
from core.assemblies.drafts import BoxDraft, ForeignDraft, RecountDraft
from core.assemblies.stage_acts import Act
from core.clock import minute_text
from core.text.names import read_names
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField, NumberField, TextField, filled
from gui.kit.list_table import ListTable
from gui.kit.moments import MomentField
from gui.kit.row_table import Column
from gui.kit.section import Section

FOREIGN = (Invalid.COPY, Invalid.SECOND_BALLOT, Invalid.VOIDED, Invalid.NOT_ENTITLED)


class BoxesSection(Section):
    """The boxes as they were opened, and strange papers found in them."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(self.tr("票箱和清点"))
        self._pane = pane
        self.strange = self.add_action(self.tr("登记来历不明的票"), self._on_foreign)
        self.recount = self.add_action(self.tr("更正清点"), self._on_recount)
        self.box = self.add_action(self.tr("登记开箱"), self._on_box)
        pane.allow(self.strange, Act.NOTE_FOREIGN_PAPER)
        pane.allow(self.recount, Act.RECOUNT_BOX)
        pane.allow(self.box, Act.OPEN_BOX)
        self.table: ListTable[BoxRow] = ListTable(
            (
                Column("box", self.tr("票箱"), _box, width=16),
                Column("papers", self.tr("张数"), _papers, right=True, width=8),
                Column("before", self.tr("封存的封条"), _before, width=12),
                Column("after", self.tr("开启时封条"), _after, width=12),
                Column("at", self.tr("开箱"), _at, width=16, firm=True),
                Column("present", self.tr("在场"), _present, width=20),
            ),
            "assembly.boxes",
            self.tr("票箱和清点"),
            pane.desk,
        )
        self.add(self.table)
        self.foreign: ListTable[InvalidRow] = ListTable(
            (
                Column("reason", self.tr("来历不明的票"), _reason, width=22),
                Column("note", self.tr("说明"), _note, width=30),
                Column("by", self.tr("发现人"), _by, width=12),
            ),
            "assembly.foreign",
            self.tr("来历不明的票"),
            pane.desk,
        )
        self.add(self.foreign)

    def show_seen(self, seen: Seen) -> None:
        """Show the boxes, and the sum of their papers beside the ballots taken back."""
        count = seen.count
        boxes = count.boxes if count else ()
        strange = [row for row in count.invalid if not row.serial] if count else []
        self.table.show_rows(boxes)
        self.table.setVisible(bool(boxes))
        self.foreign.show_rows(strange)
        self.foreign.setVisible(bool(strange))
        if count is None or not boxes:
            self.set_note(self.tr("还没有开箱。开箱先清点张数，再看票面。"))
            return
        found, sums = sum(row.papers for row in boxes), count.reconciliation
        self.set_note(
            self.tr("箱内共 {found} 张；登记收回 {back} 张，来历不明 {strange} 张。").format(
                found=found, back=sums.returned, strange=sums.foreign
            )
        )

    def _on_box(self) -> None:
        assembly_id, assemblies = self._pane.seen.sheet.id, self._pane.desk.office.assemblies
        now = self._pane.desk.office.clock.now()
        self._pane.ask(
            Ask(
                title=self.tr("登记开箱"),
                verb=self.tr("登记开箱"),
                fields=[
                    TextField("box", self.tr("票箱"), required=True),
                    NumberField("papers", self.tr("清点张数"), required=True),
                    TextField("seal_before", self.tr("封存的封条"), required=True),
                    TextField("seal_after", self.tr("重新封存的封条")),
                    filled(MomentField("opened_at", self.tr("开箱时间"), required=True), now),
                    TextField(
                        "present",
                        self.tr("在场人"),
                        required=True,
                        hint=self.tr("几个人用顿号隔开"),
                    ),
                    NoteField(
                        "reason",
                        self.tr("补记的理由"),
                        hint=self.tr("隔天补记，或者已经开始录入以后才登记时填写"),
                    ),
                ],
                make=_box_draft,
                act=acting(lambda draft: assemblies.open_box(assembly_id, draft)),
                done=self.tr("已登记开箱。"),
                of_codes={
                    "assemblies.negative_papers": "papers",
                    "assemblies.box_moment": "opened_at",
                    "assemblies.box_unsealed": "seal_before",
                    "assemblies.box_nobody_present": "present",
                    "assemblies.box_noted_late": "reason",
                    "assemblies.needs_real_reason": "reason",
                },
            )
        )

    def _on_recount(self) -> None:
        assemblies, boxes = self._pane.desk.office.assemblies, self.table.rows
        if not boxes:
            self._pane.desk.say(self.tr("还没有开箱，没有可以更正的清点。"))
            return
        said = self.tr("{box}，{at} 开箱，登记 {papers} 张")
        choices = [
            (row.id, said.format(box=row.box, at=minute_text(row.opened_at), papers=row.papers))
            for row in boxes
        ]
        self._pane.ask(
            Ask(
                title=self.tr("更正清点"),
                verb=self.tr("更正清点"),
                note=self.tr("重新清点这只票箱以后填写。原来登记的张数和更正的理由都保留。"),
                fields=[
                    ChoiceField("opening_id", self.tr("哪一次开箱"), choices, required=True),
                    NumberField("papers", self.tr("重新清点的张数"), required=True),
                    TextField(
                        "present",
                        self.tr("在场人"),
                        required=True,
                        hint=self.tr("几个人用顿号隔开"),
                    ),
                    NoteField("reason", self.tr("为什么更正"), required=True),
                ],
                make=_recount_draft,
                act=acting(assemblies.recount_box),
                done=self.tr("已更正清点。"),
                of_codes={
                    "assemblies.negative_papers": "papers",
                    "assemblies.recount_same": "papers",
                    "assemblies.opening_replaced": "opening_id",
                    "assemblies.box_nobody_present": "present",
                    "assemblies.needs_real_reason": "reason",
                },
            )
        )

    def _on_foreign(self) -> None:
        assembly_id, assemblies = self._pane.seen.sheet.id, self._pane.desk.office.assemblies
        self._pane.ask(
            Ask(
                title=self.tr("登记来历不明的票"),
                verb=self.tr("登记这张票"),
                note=self.tr("复印的、自制的、同一人的第二张票：单独保存，不计入结果。"),
                fields=[
                    ChoiceField(
                        "reason",
                        self.tr("是什么"),
                        [(one, words.invalid(one)) for one in FOREIGN],
                        required=True,
                    ),
                    TextField("serial_read", self.tr("票上的编号")),
                    TextField("found_by", self.tr("发现人"), required=True),
                    TextField("note", self.tr("说明")),
                ],
                make=ForeignDraft,
                act=acting(lambda draft: assemblies.note_foreign_paper(assembly_id, draft)),
                done=self.tr("已登记。"),
            )
        )


def _box_draft(present: str, **values: Any) -> BoxDraft:
    return BoxDraft(present=read_names(present), **values)


def _recount_draft(present: str, **values: Any) -> RecountDraft:
    return RecountDraft(present=read_names(present), **values)


def _box(row: BoxRow) -> str:
    return row.box


def _papers(row: BoxRow) -> str:
    return str(row.papers)


def _before(row: BoxRow) -> str:
    return row.seal_before


def _after(row: BoxRow) -> str:
    return row.seal_after


def _at(row: BoxRow) -> str:
    return minute_text(row.opened_at)


def _present(row: BoxRow) -> str:
    return row.present


def _reason(row: InvalidRow) -> str:
    return words.invalid(row.reason)


def _note(row: InvalidRow) -> str:
    return row.note


def _by(row: InvalidRow) -> str:
    return row.ruled_by
