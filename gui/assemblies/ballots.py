"""表决票: issued for the whole roll, printed, found, replaced, voided."""

from __future__ import annotations

from core.assemblies.count_sheets import BallotRow
from core.assemblies.stage_acts import Act
from core.progress import ProgressSink
from gui.assemblies import ballot_rows, words
from gui.assemblies.pane import Pane
from gui.assemblies.seen import Seen
from gui.kit.dialogs import ask
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.search import SearchBox
from gui.kit.section import Section
from gui.kit.wording import apart, sentences
from gui.places import paper_place

BALLOTS = "D17"


class BallotsSection(Section):
    """Every ballot with its state; found by serial, name or room; replaced or voided."""

    def __init__(self, pane: Pane, title: str, *, rows_shown: int = 12) -> None:
        super().__init__(title)
        self._pane = pane
        self._rows: tuple[BallotRow, ...] = ()
        voids = pane.allow(self.add_action(self.tr("作废表决票"), self._on_void), Act.VOID_BALLOT)
        again = self.add_action(self.tr("换发表决票"), self._on_reissue)
        pane.allow(again, Act.REISSUE_BALLOT)
        self.search = SearchBox(name=self.tr("编号、姓名或者房号"))
        self.search.asked.connect(self._on_search)
        self.add(self.search)
        self.table: ListTable[BallotRow] = ListTable(
            (
                Column("serial", self.tr("编号"), ballot_rows.serial, width=16, firm=True),
                Column("addresses", self.tr("房屋"), ballot_rows.addresses, width=22),
                Column("owners", self.tr("投票权人"), ballot_rows.owners, width=14),
                Column(
                    "state",
                    self.tr("状态"),
                    ballot_rows.state_said,
                    width=12,
                    state=ballot_rows.state,
                ),
                Column("area", self.tr("面积（㎡）"), _area, right=True, width=12),
                Column("note", self.tr("说明"), self._remark, width=24),
            ),
            "assembly.ballots",
            title,
            pane.desk,
            rows_shown=rows_shown,
            nothing=self.tr("没有这样的表决票。"),
        )
        pane.of_row(self.table, voids, again, begins=False)
        self.add(self.table)

    def show_ballots(self, rows: tuple[BallotRow, ...]) -> None:
        """Show these ballots."""
        self._rows = rows
        self._on_search(self.search.text().strip())

    def _remark(self, row: BallotRow) -> str:
        if row.void_reason:
            return row.void_reason
        unprinted = "" if row.printed else self.tr("还没有打印")
        replaced = self.tr("换自 {serial}").format(serial=row.replaces) if row.replaces else ""
        return apart(filter(None, (replaced, unprinted)))

    def _on_search(self, text: str) -> None:
        wanted = text.upper()
        found = [
            row
            for row in self._rows
            if wanted in row.serial or text in row.addresses or text in row.owner_names
        ]
        self.table.show_named({row.id: row for row in found})

    def _chosen(self) -> BallotRow | None:
        return self.table.current_row

    def _on_reissue(self) -> None:
        row, assemblies = self._chosen(), self._pane.desk.office.assemblies
        if row is not None:
            self._pane.ask_both(
                self.tr("换发 {serial}").format(serial=row.serial),
                self.tr("原票从此作废，交回来也不计；新票用新的编号，要另行打印和送达。"),
                self.tr("换发表决票"),
                lambda reason, witness: assemblies.reissue(row.serial, reason, witness=witness),
                self.tr("已换发。"),
            )

    def _on_void(self) -> None:
        row, assemblies = self._chosen(), self._pane.desk.office.assemblies
        if row is not None:
            self._pane.ask_both(
                self.tr("作废 {serial}").format(serial=row.serial),
                self.tr("这张票作废以后不能恢复，{owners} 将没有表决票，除非换发。").format(
                    owners=row.owner_names
                ),
                self.tr("作废表决票"),
                lambda reason, witness: assemblies.void(row.serial, reason, witness=witness),
                self.tr("已作废。"),
            )


class BallotsPane(Pane):
    """Issuing and printing."""

    def build(self) -> None:
        self.head = self.section(self.tr("发出"))
        self.print = self.head.add_action(self.tr("预览并打印"), self._on_print)
        self.issue = self.head.add_action(self.tr("发出表决票"), self._on_issue, primary=True)
        self.allow(self.issue, Act.ISSUE_BALLOTS)
        self.ballots = BallotsSection(self, self.tr("全部表决票"))
        self.column.addWidget(self.ballots)

    def fill(self, seen: Seen) -> None:
        issued = len(seen.ballots)
        self.print.setEnabled(bool(issued))
        self.ballots.setVisible(bool(issued))
        self.ballots.show_ballots(seen.ballots)
        if issued:
            said = self.tr("已发出 %n 张，编号从 {first} 起。", "", issued).format(
                first=seen.ballots[0].serial
            )
            if unprinted := sum(not row.printed for row in seen.ballots if not row.void_reason):
                said = sentences(said, self.tr("其中 %n 张还没有打印。", "", unprinted))
        else:
            voters = seen.sheet.roll.persons if seen.sheet.roll else 0
            said = self.tr("还没有发出。名册上有 %n 名投票权人，{per}。", "", voters).format(
                per=words.ballot_per(seen.sheet.ballot_per)
            )
        self.head.set_note(said)

    def narrow(self, seen: Seen) -> None:
        if seen.ballots:
            self.issue.setEnabled(False)

    def _on_issue(self) -> None:
        assembly_id, printing = self.seen.sheet.id, self.desk.office.printing
        text = self.tr(
            "将给名册上的每一名投票权人编号发票，编号和名册、票面绑定，发出以后不能收回重编，"
            "只能单张换发或者作废。"
        )
        if not ask(self.tr("发出表决票"), text, self.tr("发出表决票"), self):
            return

        def work(report: ProgressSink) -> object:
            return printing.issue_ballots(assembly_id, progress=report)

        self.desk.act(self.tr("发出表决票"), work, self._on_issued)

    def _on_issued(self, _changes: object) -> None:
        self.desk.say(self.tr("表决票已发出，可以打印了。"))

    def _on_print(self) -> None:
        self.desk.go(paper_place("assembly", self.seen.sheet.id, BALLOTS))


def _area(row: BallotRow) -> str:
    return words.area(row.area).removesuffix(" ㎡")
