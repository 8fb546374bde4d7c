"""意见征集: a round's counts, its households, and what each said."""

from __future__ import annotations

from PySide6.QtCore import Slot

from core.meetings.pool.sheets import HouseholdRow, PoolSheet, RoundSheet
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.dialogs import ask
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.wording import word
from gui.meetings.pool_asking import ask_answer, ask_round


class OpinionsSection(Section):
    """The last round: a line that counts, a table of households, the acts on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("意见征集"))
        self._desk = desk
        self._sheet: PoolSheet | None = None
        self._round: RoundSheet | None = None
        self._taken_by = ""
        self.close_round = self.add_action(self.tr("结束征集"), self._on_close)
        self.open_round = self.add_action(self.tr("征集意见"), self._on_open)
        self.answer = self.add_action(self.tr("登记意见"), self._on_answer)
        self.table: ListTable[HouseholdRow] = ListTable(
            (
                Column("order", self.tr("序号"), _ordinal, right=True, width=6),
                Column("household", self.tr("户（房号）"), _label, width=20),
                Column("stance", self.tr("意见"), self._word, width=12, state=self._state),
                Column("view", self.tr("意见和理由"), _view, width=34),
                Column("day", self.tr("日期"), _day, width=12, firm=True),
                Column("taken", self.tr("登记人"), _taken, width=12),
            ),
            "pool.households",
            self.tr("意见征集"),
            desk,
            rows_shown=10,
        )
        self.table.selection_moved.connect(self._show_actions)
        self.table.opened.connect(self._on_answer)
        self.add(self.table)

    def show_rounds(self, sheet: PoolSheet, asked: RoundSheet | None, *, is_open: bool) -> None:
        """Show the last round of a topic; `is_open` tells whether one may be opened now."""
        self._sheet, self._round = sheet, asked
        homes = asked.households if asked is not None else ()
        self.set_note(self._said(asked))
        self.table.setVisible(bool(homes))
        self.table.show_named({home.id: home for home in homes})
        self.open_round.setVisible(is_open)
        self._show_actions()

    def _said(self, asked: RoundSheet | None) -> str:
        if asked is None:
            return self.tr("还没有征集意见。受理以后、开会以前，可以按户征集，打印征集表。")
        row, counted = asked.round, asked.round.tally
        said = self.tr(
            "第 {number} 次：{question}征集 {asked} 户，"
            "同意 {agree}，不同意 {against}，其他意见 {other}，没有提出 {silent}；{until}。"
        )
        if row.closed_on is not None:
            until = self.tr("{day} 已结束").format(day=row.closed_on.isoformat())
        else:
            until = self.tr("{day} 截止").format(day=row.closes_on.isoformat())
        return said.format(
            number=row.number,
            question=row.question,
            asked=counted.asked,
            agree=counted.agree,
            against=counted.against,
            other=counted.other,
            silent=counted.silent,
            until=until,
        )

    def _state(self, home: HouseholdRow) -> State:
        if home.stance is None:
            return State(self.tr("没有提出"), Tone.QUIET)
        return State(word(home.stance), Tone.DONE)

    def _word(self, home: HouseholdRow) -> str:
        return self._state(home).word

    @Slot()
    def _show_actions(self) -> None:
        running = self._round is not None and self._round.round.closed_on is None
        self.answer.setVisible(running)
        self.close_round.setVisible(running)
        self.answer.setEnabled(running and self.table.current_row is not None)

    # Acts

    @Slot()
    def _on_open(self) -> None:
        if self._sheet is not None:
            ask_round(self._desk, self, self._sheet)

    @Slot()
    def _on_answer(self) -> None:
        home = self.table.current_row
        if self._round is None or home is None or self._round.round.closed_on is not None:
            return
        last = max(self._round.households, key=_moment_of)
        ask_answer(self._desk, self, self._round.round, home, last.taken_by)

    @Slot()
    def _on_close(self) -> None:
        if self._round is None:
            return
        pool, round_id = self._desk.office.pool, self._round.round.id
        verb = self.tr("结束征集")
        text = self.tr("结束以后不能再登记意见，已经收到的意见就是结果。需要的，可以再征集一次。")

        def work(_report: ProgressSink) -> object:
            return pool.close_round(round_id)

        if ask(verb, text, verb, self):
            self._desk.act(verb, work)


def _moment_of(home: HouseholdRow) -> tuple[str, int]:
    return (home.day.isoformat() if home.day is not None else "", home.ordinal)


def _ordinal(home: HouseholdRow) -> str:
    return str(home.ordinal)


def _label(home: HouseholdRow) -> str:
    return home.label


def _view(home: HouseholdRow) -> str:
    return home.view


def _day(home: HouseholdRow) -> str:
    return home.day.isoformat() if home.day is not None else ""


def _taken(home: HouseholdRow) -> str:
    return home.taken_by
