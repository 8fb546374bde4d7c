"""承诺事项: every promise in one list, late first; by unit, with its 督办单 in one press."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.meetings.pool.promise_rows import Made, PromiseLine, by_unit
from core.meetings.pool.promises import EVERYWHERE
from core.meetings.pool.rules import list_rule
from core.subject import SubjectKind
from gui.desk import Desk
from gui.kit.anatomy import GAP, plain_label
from gui.kit.chips import Chips
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.search import find_line
from gui.kit.states import State
from gui.kit.wording import joined, noted
from gui.meetings import words
from gui.meetings.asking_promises import ask_problem_report
from gui.meetings.asking_topics import ask_report
from gui.places import paper_place, place_of

OPEN, LATE, SOON, CLOSED = "open", "late", "soon", "closed"
FIRST_UNITS = 3


class PromisesPart(QWidget):
    """Chips by how it stands, a search over unit, person, body and matter, and the acts on one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: tuple[PromiseLine, ...] = ()
        self._today: date = desk.office.clock.today()
        self.chips = Chips(
            self.tr("承诺的状态"),
            (
                (OPEN, self.tr("没办完")),
                (LATE, self.tr("已逾期")),
                (SOON, self.tr("%n 天内到期", "", list_rule().near_days)),
                (CLOSED, self.tr("已办结、终止")),
            ),
        )
        self.chips.chosen.connect(self._show)
        self.search = find_line(self.tr("找承诺"), self.tr("找承诺：单位、责任人、机构、事项"))
        self.search.textChanged.connect(self._show)
        self.units = plain_label("", "secondary", wrap=True)
        self.report = QPushButton(self.tr("登记办理情况"))
        self.report.clicked.connect(self._on_report)
        self.order = QPushButton(self.tr("打印督办单"))
        self.order.clicked.connect(self._on_order)
        self.whole = QPushButton(self.tr("打印督办清单"))
        self.whole.clicked.connect(self._on_list)
        self.open_source = QPushButton(self.tr("打开来源"))
        self.open_source.clicked.connect(self._on_source)
        self.table: ListTable[PromiseLine] = ListTable(
            (
                Column("number", self.tr("编号"), _number, width=8),
                Column("action", self.tr("做什么"), _action, width=34),
                Column("owner", self.tr("谁负责"), _owner, width=22),
                Column("deadline", self.tr("何时办完"), _deadline, width=12, firm=True),
                Column("state", self.tr("状态"), self._word, width=16, state=self._state),
                Column("body", self.tr("机构"), _body, width=22),
                Column("about", self.tr("议题或者问题"), _about, width=22),
                Column("last", self.tr("最近情况"), _last, width=22),
            ),
            "consultation.promises",
            self.tr("承诺事项"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有这样的承诺。会上记录的承诺和交办的问题都会列在这里，直到办结。"),
        )
        self.table.opened.connect(self._on_report)
        self.table.selection_moved.connect(self._on_selection)
        self._build()

    def _build(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addWidget(self.search, 1)
        for button in (self.open_source, self.whole, self.order, self.report):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(acts)
        column.addWidget(self.chips)
        column.addWidget(self.units)
        column.addWidget(self.table, 1)

    def show_lines(self, lines: tuple[PromiseLine, ...]) -> None:
        """Show these promises."""
        self._lines = lines
        self._today = self._desk.office.clock.today()
        self.chips.show_counts(
            {key: sum(map(self._fits(key), lines)) for key in self.chips.buttons}
        )
        units = [one for one in by_unit(lines, self._today) if one.late][:FIRST_UNITS]
        said = [self.tr("{unit} {late} 项").format(unit=one.unit, late=one.late) for one in units]
        self.units.setText(self.tr("逾期最多：{units}").format(units=joined(said)))
        self.units.setVisible(bool(units))
        self._show()

    def _fits(self, key: str) -> Callable[[PromiseLine], bool]:
        """Give the test of a chip."""

        def fits(line: PromiseLine) -> bool:
            late = line.days_late(self._today)
            if key == LATE:
                return late > 0
            if key == SOON:
                left = (line.deadline - self._today).days
                return line.is_open and 0 <= left <= list_rule().near_days
            return line.is_open is (key == OPEN)

        return fits

    @Slot()
    def _show(self) -> None:
        fits, text = self._fits(self.chips.key), self.search.text().strip().casefold()
        self.table.show_named(
            {
                line.id: line
                for line in self._lines
                if fits(line)
                and text
                in f"{line.action} {line.owner} {line.unit} {line.body} {line.about}".casefold()
            }
        )
        self._on_selection()

    def _state(self, line: PromiseLine) -> State:
        return words.promise(line, self._today)

    def _word(self, line: PromiseLine) -> str:
        return self._state(line).word

    @Slot()
    def _on_selection(self) -> None:
        line = self.table.current_row
        self.report.setEnabled(line is not None and line.is_open)
        for button in (self.order, self.open_source):
            button.setEnabled(line is not None)

    # Acts

    @Slot()
    def _on_report(self) -> None:
        line = self.table.current_row
        if line is None or not line.is_open:
            return
        ask = ask_report if line.made is Made.AT_MEETING else ask_problem_report
        ask(self._desk, self, line)

    @Slot()
    def _on_order(self) -> None:
        line = self.table.current_row
        if line is not None:
            subject = line.subject
            self._desk.go(paper_place(subject.kind.value, subject.id, line.paper))

    @Slot()
    def _on_list(self) -> None:
        place_id: UUID = self._desk.compound_id or EVERYWHERE
        self._desk.go(paper_place(SubjectKind.PROMISES.value, place_id, "D45_list"))

    @Slot()
    def _on_source(self) -> None:
        line = self.table.current_row
        if line is not None:
            self._desk.go(place_of(line.subject))


def _number(line: PromiseLine) -> str:
    return line.number


def _action(line: PromiseLine) -> str:
    return line.action


def _owner(line: PromiseLine) -> str:
    return noted(line.owner, line.unit) if line.unit else line.owner


def _deadline(line: PromiseLine) -> str:
    return line.deadline.isoformat()


def _body(line: PromiseLine) -> str:
    return line.body or line.place


def _about(line: PromiseLine) -> str:
    return line.about


def _last(line: PromiseLine) -> str:
    if line.last_day is None:
        return ""
    return f"{line.last_day.isoformat()} {line.last_note}"
