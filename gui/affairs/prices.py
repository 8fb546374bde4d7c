"""协商议价: the negotiations, and one with its costs, rounds, comparison and vote."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.affairs.neighbours.kinds import PriceState
from core.affairs.neighbours.sheets import (
    ComparisonRow,
    CostItemRow,
    PriceRoundRow,
    PriceRow,
    PriceSheet,
)
from core.assemblies.stage_acts import STAGES, Act
from core.attachments.kinds import About, AboutKind
from core.errors import KnownError
from core.law.matters import Matter
from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs import neighbours_words as words
from gui.affairs import prices_asking as asking
from gui.affairs.neighbours_register import Register
from gui.desk import Desk
from gui.kit.attached import AttachedPart
from gui.kit.list_table import ListTable
from gui.kit.money import amount
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.kit.wording import joined, labelled, square_metres, word

if TYPE_CHECKING:
    from core.office import Office

KIND = "negotiation"
VOTED_ON = (Matter.OTHER_MAJOR, Matter.HIRE_MANAGER)
CONCLUDABLE = (PriceState.OPEN, PriceState.AGREED, PriceState.NOT_AGREED)


class PricesPart(Register[PriceRow, PriceSheet]):
    """Nothing is in force before the owners voted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "prices",
            self.tr("协商议价"),
            (
                Column("title", self.tr("协商事项"), _title, width=28),
                Column("compound", self.tr("小区"), _compound, width=16),
                Column("firm", self.tr("物业服务人"), _firm, width=24),
                Column("current", self.tr("现行标准"), _current, right=True, width=10),
                Column("proposed", self.tr("物业提议"), _proposed, right=True, width=10),
                Column("agreed", self.tr("商定的标准"), _agreed, right=True, width=10),
                Column("state", self.tr("状态"), _word, width=22, state=_state),
            ),
            note=self.tr("收费标准都是每平方米每月的金额。"),
            nothing=self.tr(
                "还没有议价。物业要调整收费，先登记现行标准和提议，再登记成本测算和每一轮协商。"
            ),
        )
        self.new = self.head.add_action(self.tr("发起议价"), self._on_new, primary=True)
        self.sheet_paper = self.act(self.tr("打印测算表"), self._on_sheet_paper)
        self.talk_paper = self.act(self.tr("打印议价记录"), self._on_talk_paper)
        self.costs = self.act(self.tr("登记成本测算"), self._on_costs)
        self.talk = self.act(self.tr("记录协商"), self._on_talk)
        self.result = self.act(self.tr("登记结果"), self._on_result)
        self.motion = self.act(self.tr("提请业主表决"), self._on_motion)
        self.vote = self.act(self.tr("关联业主表决"), self._on_vote)
        self.force = self.act(self.tr("登记执行"), self._on_force)
        self._build_tables()
        self.files = AttachedPart(desk)
        self.add_below(self.items, self.tr("成本测算"))
        self.add_below(self.compared, self.tr("收费方案比较"))
        self.add_below(self.rounds, self.tr("协商过程"))
        self.add_below(self.files)

    def _build_tables(self) -> None:
        self.items: ListTable[CostItemRow] = ListTable(
            (
                Column("item", self.tr("成本项目"), _item, width=30),
                Column("fen", self.tr("年金额"), _fen, right=True, width=18),
                Column("basis", self.tr("依据"), _basis, width=30),
            ),
            "neighbours.costs",
            self.tr("成本测算"),
            self.desk,
            rows_shown=5,
            nothing=self.tr("还没有成本测算。"),
        )
        self.compared: ListTable[ComparisonRow] = ListTable(
            (
                Column("round", self.tr("方案"), self._round, width=14),
                Column("fee", self.tr("每平方米每月"), _fee, right=True, width=14),
                Column("more", self.tr("比现行增减"), _more, right=True, width=14),
                Column("year", self.tr("全年收费"), _year, right=True, width=18),
                Column("over", self.tr("减成本"), _over, right=True, width=18),
            ),
            "neighbours.compared",
            self.tr("收费方案比较"),
            self.desk,
            rows_shown=5,
        )
        self.rounds: ListTable[PriceRoundRow] = ListTable(
            (
                Column("number", self.tr("第几轮"), _number, right=True, width=6),
                Column("day", self.tr("日期"), _day, width=12, firm=True),
                Column("owners", self.tr("业主方意见"), _owners, width=26),
                Column("firm", self.tr("物业方意见"), _firm_says, width=26),
                Column("result", self.tr("本轮结果"), _result, width=26),
            ),
            "neighbours.talks",
            self.tr("协商过程"),
            self.desk,
            rows_shown=4,
            nothing=self.tr("还没有协商记录。"),
        )

    def read_rows(self, office: Office, scope: Scope) -> tuple[PriceRow, ...]:
        return office.neighbours.prices(scope)

    def read_one(self, office: Office, row_id: UUID) -> PriceSheet:
        return office.neighbours.price(row_id)

    def show_sheet(self, sheet: PriceSheet) -> None:
        row, result = sheet.row, sheet.result
        total = amount(sheet.cost.total_fen) if sheet.cost is not None else ""
        self.facts.show_pairs(
            [
                (self.tr("协商事项"), row.title),
                (self.tr("收费面积"), square_metres(row.area)),
                (self.tr("服务标准"), row.standard),
                (self.tr("调整理由"), row.grounds),
                (self.tr("全年成本"), total),
                (self.tr("结果"), result.text if result is not None else ""),
                (self.tr("须表决的事项"), word(Matter(row.matter))),
                (self.tr("业主表决"), self._vote(row)),
                (self.tr("执行日期"), words.day(row.effective_from)),
            ]
        )
        self.items.show_rows(sheet.cost.items if sheet.cost is not None else ())
        self.compared.show_rows(sheet.compared)
        self.rounds.show_rows(sheet.rounds)
        last = sheet.rounds[-1].id if sheet.rounds else row.id
        self.files.show_about(About(AboutKind.PRICE_ROUND, last))
        self.costs.setEnabled(row.state is PriceState.OPEN)
        self.talk.setEnabled(row.state is PriceState.OPEN)
        self.result.setEnabled(row.state in CONCLUDABLE)
        self.vote.setEnabled(row.state is PriceState.AGREED)
        self.motion.setEnabled(sheet.motion is not None)
        self.force.setEnabled(row.state is PriceState.VOTED)
        self.sheet_paper.setEnabled(sheet.cost is not None)

    def _vote(self, row: PriceRow) -> str:
        if row.vote_passed_on is None:
            return self.tr("还没有表决，不能执行")
        said = row.vote_reference or self.tr("本程序里的表决")
        return joined((said, words.day(row.vote_passed_on)))

    def _round(self, row: ComparisonRow) -> str:
        if row.round is None:
            return self.tr("协商结果")
        if row.round == 0:
            return self.tr("物业提议")
        return self.tr("第 {number} 轮").format(number=row.round)

    @Slot()
    def _on_new(self) -> None:
        asking.ask_price(self.desk, self)

    @Slot()
    def _on_sheet_paper(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P63")

    @Slot()
    def _on_talk_paper(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P64")

    @Slot()
    def _on_costs(self) -> None:
        if self.sheet is not None:
            asking.ask_costs(self.desk, self, self.sheet)

    @Slot()
    def _on_talk(self) -> None:
        if self.sheet is not None:
            asking.ask_talk(self.desk, self, self.sheet.row.id)

    @Slot()
    def _on_result(self) -> None:
        if self.sheet is not None:
            asking.ask_result(self.desk, self, self.sheet)

    @Slot()
    def _on_vote(self) -> None:
        if self.sheet is None:
            return
        row, office = self.sheet.row, self.desk.office

        def work(_report: ProgressSink) -> asking.Votes:
            return _declared(office, row.compound_id)

        self.desk.look(self.tr("查看表决结果"), work, partial(self._on_votes, row.id))

    def _on_votes(self, file_id: UUID, votes: asking.Votes) -> None:
        asking.ask_vote(self.desk, self, file_id, votes)

    @Slot()
    def _on_motion(self) -> None:
        """Put what was agreed on the agenda of an assembly that can still take matters."""
        if self.sheet is None or self.sheet.motion is None:
            return
        sheet, assemblies = self.sheet, self.desk.office.assemblies

        def work(_report: ProgressSink) -> asking.Votes:
            return tuple(
                (row.id, row.title)
                for row in assemblies.assemblies()
                if row.compound_id == sheet.row.compound_id
                and not row.annulled
                and row.stage in STAGES[Act.ADD_MATTER]
            )

        self.tell("")
        self.desk.look(self.tr("查看业主大会"), work, partial(self._on_assemblies, sheet))

    def _on_assemblies(self, sheet: PriceSheet, assemblies: asking.Votes) -> None:
        if assemblies:
            asking.ask_motion(self.desk, self, sheet, assemblies)
            return
        self.tell(
            self.tr(
                "{compound}没有还能加议题的业主大会：请先到“业主大会”发起一次，"
                "再回到这里提请表决；公告以后不能再加议题。"
            ).format(compound=sheet.row.compound),
            "error",
        )

    @Slot()
    def _on_force(self) -> None:
        if self.sheet is not None:
            asking.ask_force(self.desk, self, self.sheet.row.id)


def _declared(office: Office, compound_id: UUID) -> asking.Votes:
    """Name the matters that a fee may be voted on as, of assemblies whose result is declared."""
    assemblies, found = office.assemblies, list[tuple[UUID, str]]()
    for row in assemblies.assemblies():
        if row.compound_id != compound_id:
            continue
        try:
            result = assemblies.result(row.id)
        except KnownError as error:
            if error.code != "assemblies.need_result":
                raise
            continue
        found += [
            (one.matter.id, labelled(row.title, one.matter.title))
            for one in result.matters
            if one.matter.kind in VOTED_ON
        ]
    return tuple(found)


def _title(row: PriceRow) -> str:
    return row.title


def _compound(row: PriceRow) -> str:
    return row.compound


def _firm(row: PriceRow) -> str:
    return row.firm


def _current(row: PriceRow) -> str:
    return amount(row.current_fen)


def _proposed(row: PriceRow) -> str:
    return amount(row.proposed_fen)


def _agreed(row: PriceRow) -> str:
    return amount(row.agreed_fen)


def _state(row: PriceRow) -> State:
    return words.price(row.state)


def _word(row: PriceRow) -> str:
    return _state(row).word


def _item(row: CostItemRow) -> str:
    return row.item


def _fen(row: CostItemRow) -> str:
    return amount(row.fen)


def _basis(row: CostItemRow) -> str:
    return row.basis


def _fee(row: ComparisonRow) -> str:
    return amount(row.figures.fee)


def _more(row: ComparisonRow) -> str:
    return amount(row.figures.more)


def _year(row: ComparisonRow) -> str:
    return amount(row.figures.year)


def _over(row: ComparisonRow) -> str:
    return amount(row.figures.over_cost)


def _number(row: PriceRoundRow) -> str:
    return str(row.number)


def _day(row: PriceRoundRow) -> str:
    return words.day(row.day)


def _owners(row: PriceRoundRow) -> str:
    return row.owners_say


def _firm_says(row: PriceRoundRow) -> str:
    return row.firm_says


def _result(row: PriceRoundRow) -> str:
    return row.result
