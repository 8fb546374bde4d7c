"""议题库: the board of states and the list, narrowed by kind and by words that are typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.meetings.pool.kinds import TopicKind
from core.meetings.pool.rules import list_rule
from core.meetings.pool.sheets import PoolRow
from core.meetings.stages import TopicState
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.chips import Chips
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.search import find_line
from gui.kit.states import State, StateLabel, Tone
from gui.kit.wording import joined, word
from gui.meetings import words

S = TopicState
ALL, BOARD, LIST = "all", "board", "list"


class PoolCard(QFrame):
    """One topic.

    Signals:
        opened(UUID): the topic is wanted.
    """

    opened = Signal(object)

    def __init__(self, row: PoolRow, today: date) -> None:
        super().__init__()
        self.row = row
        self.setProperty("role", "card")
        self.button = QPushButton(self.tr("打开议题"))
        self.button.setProperty("role", "inline")
        self.button.setAccessibleName(self.tr("打开议题：{topic}").format(topic=row.title))
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP // 2)
        column.setSpacing(GAP // 2)
        column.addWidget(plain_label(row.title, wrap=True))
        column.addWidget(StateLabel(words.topic(row.state)))
        if row.matter:
            said = self.tr("须业主共同决定")
            column.addWidget(StateLabel(State(said, Tone.WAITING, "alert-circle")))
        if row.state is not S.FILED and row.days(today) > list_rule().quiet_days:
            said = self.tr("%n 天没有进展", "", row.days(today))
            column.addWidget(StateLabel(State(said, Tone.LATE)))
        about = joined((word(row.kind), row.place))
        column.addWidget(plain_label(about, "small", wrap=True))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self.row.id)


class PoolBoard(QScrollArea):
    """Six columns, from what was raised to the archive.

    Signals:
        opened(UUID): a topic is wanted.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("议题库看板"))
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.cards: list[PoolCard] = []
        self._columns = (
            (self.tr("提出、受理"), {S.RAISED, S.ACCEPTED}),
            (self.tr("协商"), {S.SET, S.NOTIFIED, S.DISCUSSED, S.AGREED}),
            (self.tr("未决"), {S.NOT_AGREED, S.SHELVED}),
            (self.tr("转办"), {S.TO_ASSEMBLY, S.TO_RESIDENTS, S.TO_STREET}),
            (self.tr("实施、反馈"), {S.CARRIED_OUT, S.DONE, S.FED_BACK, S.RATED}),
            (self.tr("归档"), {S.FILED}),
        )

    def show_rows(self, rows: Sequence[PoolRow], today: date) -> None:
        """Show these topics, each in the column of its state."""
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, GAP, 0)
        row.setSpacing(GAP)
        self.cards = []
        for title, states in self._columns:
            own = [one for one in rows if one.state in states]
            row.addLayout(self._column(title, own, today), 1)
        self.setWidget(inside)

    def titles(self, number: int) -> list[str]:
        """Give the topics of a column, from 0."""
        states = self._columns[number][1]
        return [card.row.title for card in self.cards if card.row.state in states]

    def _column(self, title: str, rows: Sequence[PoolRow], today: date) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(GAP)
        said = self.tr("{title} {count}").format(title=title, count=len(rows))
        column.addWidget(plain_label(said if rows else title, "secondary"))
        for one in rows:
            card = PoolCard(one, today)
            card.opened.connect(self.opened)
            self.cards.append(card)
            column.addWidget(card)
        column.addStretch(1)
        return column


class PoolPart(QWidget):
    """Chips of kinds, a search, the board or the list.

    Signals:
        opened(UUID): a topic is wanted.
        call_wanted(tuple): a meeting is to be called on these rows.
    """

    opened = Signal(object)
    call_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[PoolRow, ...] = ()
        self.ways = Chips(
            self.tr("怎样看议题"), ((BOARD, self.tr("看板")), (LIST, self.tr("列表")))
        )
        self.ways.chosen.connect(self._on_way)
        kinds = [(kind.value, word(kind)) for kind in TopicKind]
        self.kinds = Chips(self.tr("议题的种类"), [(ALL, self.tr("全部")), *kinds])
        self.kinds.chosen.connect(self._show)
        self.search = find_line(self.tr("找议题"), self.tr("找议题：题目、提出人、位置"))
        self.search.textChanged.connect(self._show)
        self.call_button = QPushButton(self.tr("召集会议讨论"))
        self.call_button.clicked.connect(self._on_call)
        self.board = PoolBoard()
        self.board.opened.connect(self.opened)
        self.table: ListTable[PoolRow] = ListTable(
            (
                Column("number", self.tr("编号"), _number, right=True, width=6),
                Column("title", self.tr("议题"), _title, width=32),
                Column("state", self.tr("状态"), _word, width=16, state=_state),
                Column("kind", self.tr("种类"), _kind, width=8),
                Column("place", self.tr("小区、社区"), _place, width=18),
                Column("raised", self.tr("提出人"), _raised, width=22),
                Column("day", self.tr("提出日期"), _day, width=12, firm=True),
                Column("meeting", self.tr("会议"), _meeting, width=24),
            ),
            "consultation.pool",
            self.tr("议题库"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有这样的议题。点“提出议题”，登记居民、业主或者组织提出的事项。"),
        )
        self.table.opened.connect(self._on_row)
        self.table.selection_moved.connect(self._on_selection)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.table)
        self._build()

    def _build(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(self.ways)
        above.addWidget(self.search, 1)
        above.addWidget(self.call_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(above)
        column.addWidget(self.kinds)
        column.addWidget(self._stack, 1)

    def show_rows(self, rows: tuple[PoolRow, ...]) -> None:
        """Show these topics."""
        self._rows = rows
        counts = {kind.value: sum(row.kind is kind for row in rows) for kind in TopicKind}
        self.kinds.show_counts({ALL: len(rows), **{k: n for k, n in counts.items() if n}})
        self._show()

    @property
    def shown(self) -> tuple[PoolRow, ...]:
        """Give the topics of the chosen kind that have the typed words."""
        kind, text = self.kinds.key, self.search.text().strip().casefold()
        return tuple(
            row
            for row in self._rows
            if kind in {ALL, row.kind.value}
            and text in f"{row.title} {row.raised_by} {row.spot} {row.place}".casefold()
        )

    @Slot()
    def _show(self) -> None:
        rows = self.shown
        self.board.show_rows(rows, self._desk.office.clock.today())
        self.table.show_named({row.id: row for row in rows})
        self._on_selection()

    @Slot()
    def _on_way(self) -> None:
        self._stack.setCurrentWidget(self.table if self.ways.key == LIST else self.board)
        self._on_selection()

    @property
    def chosen(self) -> tuple[PoolRow, ...]:
        """Give the free topics that are selected in the list."""
        if self.ways.key != LIST:
            return ()
        return tuple(row for row in self.table.selected_rows if row.is_free)

    @Slot()
    def _on_selection(self) -> None:
        self.call_button.setVisible(self.ways.key == LIST)
        self.call_button.setEnabled(bool(self.chosen))

    @Slot()
    def _on_call(self) -> None:
        self.call_wanted.emit(self.chosen)

    @Slot(object)
    def _on_row(self, topic_id: UUID) -> None:
        self.opened.emit(topic_id)


def _number(row: PoolRow) -> str:
    return str(row.number)


def _title(row: PoolRow) -> str:
    return row.title


def _state(row: PoolRow) -> State:
    return words.topic(row.state)


def _word(row: PoolRow) -> str:
    return _state(row).word


def _kind(row: PoolRow) -> str:
    return word(row.kind)


def _place(row: PoolRow) -> str:
    return row.place


def _raised(row: PoolRow) -> str:
    return row.raised_by


def _day(row: PoolRow) -> str:
    return row.raised_on.isoformat()


def _meeting(row: PoolRow) -> str:
    return row.meeting
