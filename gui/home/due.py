"""今天和这一周: one line for each thing that is due, with the way to it and to its paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.due import DueRow, Errand
from gui.desk import Desk
from gui.home import words
from gui.kit.anatomy import GAP, hairline, plain_label
from gui.kit.section import Section
from gui.kit.states import StateLabel
from gui.kit.wording import labelled, said_of, weekday_of
from gui.places import errand_place, paper_place

NARROW = 4
MOST = 40
"""Lines that are looked through; what else is open stands on its own page."""

ENOUGH, YEAR = 6, 366
"""What comes after this week, but within a year, is told while there are fewer lines."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list tells of: rows near enough, and which papers can be printed."""

    today: date
    rows: tuple[DueRow, ...]
    printable: frozenset[tuple[UUID, str]]


def near(rows: Sequence[DueRow], today: date) -> tuple[DueRow, ...]:
    """Give what is late, then what is due within the week, what may be done, the few that follow.

    `rows` are in order of days.
    """
    soon = [row for row in rows if (row.day - today).days < words.WEEK]
    must = [row for row in soon if row.must]
    may = [row for row in soon if not row.must]
    later = [row for row in rows if words.WEEK <= (row.day - today).days < YEAR]
    return (*must, *may, *later[: max(0, ENOUGH - len(soon))])


def listed(rows: Sequence[DueRow]) -> tuple[DueRow, ...]:
    """Give what has a legal day, and of the rest as many as can be read at one look."""
    rest = (row for row in rows if not row.by_law)
    shown = {id(row) for row in islice(rest, MOST)}
    return tuple(row for row in rows if row.by_law or id(row) in shown)


class DueLine(QWidget):
    """One thing that is due: how near, what, of what; 去办理, and 打印文书 where there is one."""

    def __init__(self, desk: Desk, row: DueRow, shown: Shown) -> None:
        super().__init__()
        self.row = row
        self._desk = desk
        self.state = StateLabel(words.when(row, shown.today))
        said = words.errand(row.errand)
        detail = labelled(row.who, row.detail) if row.who and row.detail else row.who + row.detail
        detail = detail or words.left(row)
        detail = detail if row.unread is None else said_of(row.unread)
        whole = self.tr("{what}：{detail}").format(what=said, detail=detail)
        text = plain_label(whole if detail else said)
        text.setWordWrap(True)
        below = plain_label("　".join(self._below()), "small", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(text)
        column.addWidget(below)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, NARROW, 0, NARROW)
        line.setSpacing(GAP)
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        self.print_button = self._button(self.tr("打印文书"), self._on_print, said)
        self.print_button.setVisible((row.subject.id, row.paper) in shown.printable)
        self.go_button = self._button(self.tr("去办理"), self._on_go, said)
        line.addWidget(self.print_button)
        line.addWidget(self.go_button)

    def is_later(self, today: date) -> bool:
        """Whether it comes after this week."""
        return (self.row.day - today).days >= words.WEEK

    def _below(self) -> list[str]:
        row = self.row
        day = weekday_of(row.day)
        if row.errand is Errand.NOTIFY_MEETING:
            day = self.tr("{day} 开会").format(day=day)
        said = [row.title, day]
        if row.article and row.by_law:
            said.append(row.article)
        elif row.must and row.stage:
            said.append(self.tr("本次会议排定的日期"))
        return said

    def _button(self, said: str, slot: object, what: str) -> QPushButton:
        button = QPushButton(said)
        button.setAccessibleName(self.tr("{what}：{button}").format(what=what, button=said))
        button.clicked.connect(slot)
        return button

    @Slot()
    def _on_go(self) -> None:
        self._desk.go(errand_place(self.row))

    @Slot()
    def _on_print(self) -> None:
        subject = self.row.subject
        self._desk.go(paper_place(subject.kind.value, subject.id, self.row.paper))


class DueList(Section):
    """The lines, late ones first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("今天和这一周"), first=True)
        self._desk = desk
        self.lines: list[DueLine] = []
        self._inside = QWidget()
        self.add(self._inside)

    def show_due(self, shown: Shown) -> None:
        """Show these lines."""
        old, self._inside = self._inside, QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lines = [DueLine(self._desk, row, shown) for row in listed(shown.rows)]
        wide = max((line.state.sizeHint().width() for line in self.lines), default=0)
        later = next((line for line in self.lines if line.is_later(shown.today)), None)
        for number, line in enumerate(self.lines):
            line.state.setMinimumWidth(wide)
            if line is later:
                column.addSpacing(GAP)
                column.addWidget(plain_label(self.tr("往后"), "secondary"))
            elif number:
                column.addWidget(hairline())
            column.addWidget(line)
        more = len(shown.rows) - len(self.lines)
        if more:
            said = self.tr(
                "另有 {count} 件没有列出：承诺事项、问题、共建需求等在各自的页面里按期限排列。"
            )
            column.addWidget(plain_label(said.format(count=more), "secondary", wrap=True))
        self.body.replaceWidget(old, self._inside)
        old.deleteLater()
        late = sum(row.must and row.day < shown.today for row in shown.rows)
        week = sum(
            row.must and 0 <= (row.day - shown.today).days < words.WEEK for row in shown.rows
        )
        self.set_note(self._said(late, week))

    def _said(self, late: int, week: int) -> str:
        if late:
            said = self.tr("有 {late} 件已经逾期，七天之内还有 {week} 件。")
            return said.format(late=late, week=week)
        if week:
            return self.tr("七天之内有 {week} 件要办。").format(week=week)
        return self.tr("七天之内没有到期的事。")
