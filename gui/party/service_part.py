"""双报到: what each member did in a year where the member lives, and what is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from core.party.organisations.sheets import (
    CheckInRow,
    DutyRow,
    LetterRow,
    MemberLook,
    MemberSheet,
    PointRow,
    ReviewRow,
    ServiceRow,
)
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceBox
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.search import SearchBox
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.kit.wording import labelled, noted, word
from gui.party import asking_service, rows
from gui.party.details import LETTER, SLIP, Detail, line_with_button, line_with_buttons
from gui.party.fields import Known
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office

BETWEEN = 16
SIZES = [730, 410]
BACK = 10
"""How many years back the list goes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the part shows, of one moment."""

    known: Known
    rows: tuple[ServiceRow, ...]
    member: MemberSheet | None

    @classmethod
    def of(cls, office: Office, year: int, look: MemberLook, member_id: UUID | None) -> Seen:
        """Read it; called in a worker."""
        organisations = office.organisations
        rosters = office.rosters
        known = Known(organisations.tree(), rosters.communities(), rosters.compounds())
        member = organisations.member(member_id) if member_id is not None else None
        return cls(known, organisations.service(year, look), member)


class ServicePart(Part):
    """A list of members with a year's service; one of them at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._member: UUID | None = None
        self.seen: Seen | None = None
        self._reads: Latest[Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self._list = Section(
            self.tr("双报到"),
            self.tr("选一名党员，登记报到、认领岗位和微心愿、积分、评议和给单位的信函。"),
            first=True,
        )
        self.search = SearchBox(name=self.tr("搜索党员"))
        self.search.set_hint(self.tr("姓名、拼音首字母、电话后几位"), self.tr("姓名、电话"))
        self.search.asked.connect(self._on_asked)
        self.year = ChoiceBox()
        self.year.setAccessibleName(self.tr("年度"))
        this = desk.office.clock.today().year
        for year in range(this, this - BACK, -1):
            self.year.addItem(self.tr("{year} 年").format(year=year), year)
        self.year.currentIndexChanged.connect(self._on_year)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search, 1)
        row.addWidget(self.year)
        self._list.add(line)
        self._make_table()
        self._make_detail()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(BETWEEN)
        for widget, share in ((self._list, 5), (self._right, 3)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes(SIZES)
        self.column.addWidget(split, 1)

    def _make_table(self) -> None:
        self.table: ListTable[ServiceRow] = ListTable(
            (
                Column("name", self.tr("姓名"), rows.served, width=8),
                Column("unit", self.tr("工作单位"), rows.unit, width=12),
                Column("to", self.tr("报到的党组织"), rows.reported_to, width=16),
                Column("on", self.tr("报到日期"), rows.reported_on, width=12, firm=True),
                Column("duties", self.tr("认领"), rows.duties, width=9),
                Column("points", self.tr("积分"), rows.points, right=True, width=6, firm=True),
                Column("unit_grade", self.tr("单位评议"), rows.unit_grade, width=9),
                Column("grade", self.tr("社区评议"), rows.community_grade, width=9),
                Column("letters", self.tr("信函"), rows.letters, width=14),
            ),
            "party_service",
            self.tr("双报到"),
            self.desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有这样的党员。党员在“组织与党员”里登记。"),
        )
        self.table.selection_moved.connect(self._on_member)
        self._list.add(self.table)

    def _make_detail(self) -> None:
        self.detail = Detail(self.tr("党员"))
        one = self.detail
        self.report = one.button(self.tr("报到"), self._on_report)
        self.duty = one.button(self.tr("认领"), self._on_duty)
        self.points = one.button(self.tr("记积分"), self._on_points)
        self.review = one.button(self.tr("评议"), self._on_review)
        self.letter = one.button(self.tr("写信函"), self._on_letter)
        one.begin(self.report, self.duty, self.points, self.review, self.letter)
        self._nothing = EmptyState(
            "info-circle", self.tr("选一名党员，这里就有报到、认领、积分、评议和信函。")
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(one)

    # Reading

    def refresh(self) -> None:
        """Read the year's list, and who is chosen in it."""
        office, member = self.desk.office, self._member
        year, look = int(self.year.currentData()), MemberLook(text=self.search.text())
        self._reads.ask(self.tr("查看双报到"), lambda _report: Seen.of(office, year, look, member))

    @Slot(object)
    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.table.blockSignals(True)
        self.table.show_named({row.member_id: row for row in seen.rows})
        self.table.blockSignals(False)
        sheet = seen.member
        if sheet is None or sheet.row.id != self._member:
            self._right.setCurrentWidget(self._nothing)
            return
        self._show_member(sheet)
        self._right.setCurrentWidget(self.detail)

    def _show_member(self, sheet: MemberSheet) -> None:
        row, one = sheet.row, self.detail
        one.heading.setText(row.name)
        one.facts.show_pairs((
            (self.tr("身份"), word(row.status)),
            (self.tr("组织关系"), row.record),
            (self.tr("社区支部"), row.community_branch),
            (self.tr("工作单位"), row.unit),
        ))  # fmt: skip
        for button in (self.report, self.duty, self.points, self.review, self.letter):
            button.setEnabled(row.left_on is None)
        one.show_lines(
            (self.tr("报到"), map(self._report_line, reversed(sheet.check_ins))),
            (self.tr("认领"), map(self._duty_line, reversed(sheet.duties))),
            (self.tr("积分"), map(self._point_line, reversed(sheet.points))),
            (self.tr("评议"), map(self._review_line, reversed(sheet.reviews))),
            (self.tr("信函"), map(self._letter_line, reversed(sheet.letters))),
        )

    def _report_line(self, row: CheckInRow) -> QWidget:
        said = labelled(row.day.isoformat(), noted(row.organisation, row.receiver))
        if row.withdrawn_on is None:
            return line_with_buttons(
                said,
                (self.tr("打印报到单"), partial(self._on_paper, "check_in", row.id, SLIP)),
                (self.tr("撤回"), partial(self._on_withdraw, row)),
            )
        gone = self.tr("{said}，{day} 撤回：{reason}")
        return plain_label(
            gone.format(said=said, day=row.withdrawn_on, reason=row.withdrawn_reason), wrap=True
        )

    def _duty_line(self, row: DutyRow) -> QWidget:
        said = labelled(row.since.isoformat(), word(row.role))
        said = noted(said, row.text) if row.text else said
        if row.until is None:
            return line_with_button(said, self.tr("结束"), partial(self._on_end_duty, row))
        over = self.tr("{said}，{day} 结束：{outcome}")
        return plain_label(over.format(said=said, day=row.until, outcome=row.outcome), wrap=True)

    def _point_line(self, row: PointRow) -> QWidget:
        said = self.tr("{title}，{points} 分").format(title=row.title, points=row.points)
        return plain_label(labelled(row.day.isoformat(), noted(said, row.evidence)), wrap=True)

    def _review_line(self, row: ReviewRow) -> QWidget:
        said = self.tr("{year} 年{side}：{grade}").format(
            year=row.year, side=word(row.side), grade=word(row.grade)
        )
        said = noted(said, row.body)
        return plain_label(noted(said, row.reason) if row.reason else said, wrap=True)

    def _letter_line(self, row: LetterRow) -> QWidget:
        said = labelled(row.day.isoformat(), noted(word(row.kind), row.to_unit))
        printing = (self.tr("打印信函"), partial(self._on_paper, "letter", row.id, LETTER))
        if row.answered_on is None:
            answering = (self.tr("登记回复"), partial(self._on_answer, row))
            return line_with_buttons(said, printing, answering)
        told = self.tr("{said}，{day} 回复：{answer}")
        return line_with_buttons(
            told.format(said=said, day=row.answered_on, answer=row.answer), printing
        )

    @Slot()
    def _on_member(self) -> None:
        row = self.table.current_row
        member = row.member_id if row is not None else None
        if member != self._member:
            self._member = member
            self.refresh()

    @Slot(str)
    def _on_asked(self, _text: str) -> None:
        self.refresh()

    @Slot(int)
    def _on_year(self, _index: int) -> None:
        self.refresh()

    # Acts

    def _sheet(self) -> MemberSheet | None:
        return self.seen.member if self.seen is not None else None

    @Slot()
    def _on_report(self) -> None:
        if (sheet := self._sheet()) is not None and self.seen is not None:
            asking_service.ask_check_in(self.desk, self, self.seen.known, sheet)

    @Slot()
    def _on_duty(self) -> None:
        if (sheet := self._sheet()) is not None:
            asking_service.ask_duty(self.desk, self, sheet)

    @Slot()
    def _on_points(self) -> None:
        if (sheet := self._sheet()) is not None:
            asking_service.ask_points(self.desk, self, sheet)

    @Slot()
    def _on_review(self) -> None:
        if (sheet := self._sheet()) is not None:
            asking_service.ask_review(self.desk, self, sheet)

    @Slot()
    def _on_letter(self) -> None:
        if (sheet := self._sheet()) is not None:
            asking_service.ask_letter(self.desk, self, sheet)

    def _on_withdraw(self, row: CheckInRow) -> None:
        asking_service.ask_withdraw(self.desk, self, row)

    def _on_end_duty(self, row: DutyRow) -> None:
        asking_service.ask_end_duty(self.desk, self, row)

    def _on_paper(self, kind: str, subject_id: UUID, key: str) -> None:
        self.desk.go(paper_place(kind, subject_id, key))

    def _on_answer(self, row: LetterRow) -> None:
        asking_service.ask_answer(self.desk, self, row)
