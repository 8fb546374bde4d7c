"""任职与换届: who holds what in which body, and whose term ends when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.party.organisations.matrix import MatrixRow
from core.party.organisations.sheets import CalendarSheet, MatrixSheet
from core.party.organisations.timetable import TermRow
from gui.desk import Desk
from gui.kit.findings import FindingLine, told_finding
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.party import asking_members, rows
from gui.party.fields import Known

if TYPE_CHECKING:
    from core.law.findings import Told
    from core.office import Office


@dataclass(frozen=True, slots=True)
class Seen:
    """What the part shows, of one moment."""

    known: Known
    matrix: MatrixSheet
    calendar: CalendarSheet

    @classmethod
    def of(cls, office: Office) -> Seen:
        """Read it, with seats and terms of owners' committees; called in a worker."""
        organisations = office.organisations
        rosters = office.rosters
        committees = office.committees
        return cls(
            Known(organisations.tree(), rosters.communities(), rosters.compounds()),
            organisations.matrix(committees.seats()),
            organisations.calendar(committees.terms()),
        )


class PostsPart(Part):
    """Two sections: the matrix of posts and the calendar of terms, each with what to look at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.seen: Seen | None = None
        self._lines: list[QWidget] = []
        self._reads: Latest[Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self._make_matrix()
        self._make_calendar()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._of_posts)
        column.addWidget(self._of_terms)
        column.addStretch(1)
        self.column.addWidget(Scrolled(inside, self.tr("任职与换届")), 1)

    def _make_matrix(self) -> None:
        self._of_posts = Section(
            self.tr("交叉任职"),
            self.tr(
                "同一个人在党组织、业委会、居委会和物业的任职写在一行；业委会的任职来自业委会档案。"
            ),
            first=True,
        )
        self.appoint = self._of_posts.add_action(self.tr("登记任职"), self._on_appoint)
        self.matrix: ListTable[MatrixRow] = ListTable(
            (
                Column("name", self.tr("姓名"), rows.person, width=10),
                Column("both", self.tr("一肩挑"), rows.both, width=9, state=rows.both_state),
                Column("branch", self.tr("党组织"), rows.in_branch, width=26),
                Column("committee", self.tr("业委会"), rows.in_committee, width=26),
                Column("residents", self.tr("居委会"), rows.in_residents, width=20),
                Column("firm", self.tr("物业"), rows.in_firm, width=20),
            ),
            "party_matrix",
            self.tr("交叉任职"),
            self.desk,
            rows_shown=12,
            nothing=self.tr("还没有任职。党组织的任职在“组织与党员”里从党员登记。"),
        )
        self._of_posts.add(self.matrix)

    def _make_calendar(self) -> None:
        self._of_terms = Section(
            self.tr("换届日程"),
            self.tr("党组织和业委会的任期排在一起；同一小区任期相近的，可以同步改选。"),
        )
        self.terms: ListTable[TermRow] = ListTable(
            (
                Column("state", self.tr("状态"), rows.term_word, width=12, state=rows.term_state),
                Column("until", self.tr("任期至"), rows.term_until, width=12, firm=True),
                Column("of", self.tr("种类"), rows.term_of, width=9),
                Column("name", self.tr("名称"), rows.term_name, width=28),
                Column("since", self.tr("任期从"), rows.term_since, width=12, firm=True),
                Column("together", self.tr("可以同步改选的"), rows.together, width=28),
            ),
            "party_terms",
            self.tr("换届日程"),
            self.desk,
            rows_shown=14,
            nothing=self.tr("还没有党组织，也没有业委会。"),
        )
        self._of_terms.add(self.terms)

    def refresh(self) -> None:
        """Read posts and terms."""
        office = self.desk.office
        self._reads.ask(self.tr("查看任职和任期"), lambda _report: Seen.of(office))

    @Slot(object)
    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.matrix.show_rows(seen.matrix.rows)
        self.terms.show_rows(seen.calendar.rows)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [
            *self._said(self._of_posts, seen.matrix.findings),
            *self._said(self._of_terms, seen.calendar.findings),
        ]

    def _said(self, section: Section, findings: tuple[Told, ...]) -> list[QWidget]:
        made: list[QWidget] = [FindingLine(told_finding(one)) for one in findings]
        for line in made:
            section.add(line)
        return made

    @Slot()
    def _on_appoint(self) -> None:
        if self.seen is not None:
            asking_members.ask_post(self.desk, self, self.seen.known, None)
