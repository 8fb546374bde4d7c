"""会议公告: the rows of the ballot are fixed, then the notice hangs; nothing is added after it."""

from __future__ import annotations

from core.assemblies.candidates import Standing
from core.assemblies.sheets import BallotItemRow
from core.assemblies.stage_acts import Act
from gui.assemblies.days import DaysSection
from gui.assemblies.pane import Pane
from gui.assemblies.seen import Seen
from gui.kit.dialogs import ask
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column


class NoticePane(Pane):
    """What will be on the ballot, and the days that the notice tells."""

    def build(self) -> None:
        self.head = self.section(self.tr("票面"))
        self.freeze = self.head.add_action(self.tr("冻结票面"), self._on_freeze, primary=True)
        self.allow(self.freeze, Act.FREEZE_BALLOT)
        self.items: ListTable[BallotItemRow] = ListTable(
            (
                Column("position", self.tr("序号"), _position, right=True, width=6),
                Column("label", self.tr("票面上的一行"), _label, width=36),
                Column("what", self.tr("是什么"), self._what, width=16),
            ),
            "assembly.items",
            self.tr("票面"),
            self.desk,
            rows_shown=16,
        )
        self.head.add(self.items)
        self.days = DaysSection(self, self.tr("公告里的日期"))
        self.column.addWidget(self.days)

    def fill(self, seen: Seen) -> None:
        frozen = bool(seen.sheet.items)
        self.items.setVisible(frozen)
        self.items.show_rows(seen.sheet.items)
        if frozen:
            said = self.tr("票面已冻结，共 %n 行。", "", len(seen.sheet.items))
        else:
            rows = sum(
                row.standing is Standing.CONFIRMED
                for one in seen.elections
                for row in one.candidates
            )
            said = self.tr(
                "还没有冻结：{matters}，{candidates}。冻结以后不能再增加事项、更换候选人。"
            ).format(
                matters=self.tr("%n 个事项", "", len(seen.sheet.matters)),
                candidates=self.tr("%n 名候选人", "", rows),
            )
        self.head.set_note(said)
        self.days.show_seen(seen)

    def _what(self, row: BallotItemRow) -> str:
        return self.tr("候选人") if row.candidate_id else self.tr("事项")

    def _on_freeze(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        text = self.tr(
            "冻结以后，事项、候选人和他们的顺序都不能再改，也不能撤回。请先核对公告和票面的预览。"
        )
        if ask(self.tr("冻结票面"), text, self.tr("冻结票面"), self):
            self.do(
                self.tr("冻结票面"),
                lambda: assemblies.freeze_ballot(assembly_id),
                self.tr("票面已冻结。"),
            )


def _position(row: BallotItemRow) -> str:
    return str(row.position)


def _label(row: BallotItemRow) -> str:
    return row.label
