"""组织与党员: the tree at the left, members in the middle, one of either at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget

from core.changes import Changes
from core.party.organisations.kinds import MemberStatus, OrgState
from core.party.organisations.sheets import (
    MemberLook,
    MemberRow,
    MemberSheet,
    OrganisationRow,
    OrganisationSheet,
    PostRow,
)
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.chips import Chips
from gui.kit.dialogs import choose_file
from gui.kit.empty import EmptyState
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.search import SearchBox
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.party import asking_members, asking_organisations, rows
from gui.party.details import MemberDetail, OrganisationDetail
from gui.party.exporting import export_members
from gui.party.fields import Known
from gui.party.importing import Importing, import_list, members_of
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office

BETWEEN = 16
SIZES = [330, 420, 390]
"""How wide tree, members and detail stand at first, out of 1140."""

ALL, FULL, PROBATIONARY, GONE = "all", "full", "probationary", "gone"


@dataclass(frozen=True, slots=True)
class Seen:
    """What the part shows, of one moment."""

    known: Known
    members: tuple[MemberRow, ...]
    organisation: OrganisationSheet | None
    member: MemberSheet | None

    @classmethod
    def of(
        cls, office: Office, look: MemberLook, chosen: UUID | None, member_id: UUID | None
    ) -> Seen:
        """Read it; called in a worker."""
        made = office.organisations
        rosters = office.rosters
        tree = made.tree()
        known = Known(tree, rosters.communities(), rosters.compounds())
        there = any(row.id == chosen for row in tree)
        return cls(
            known,
            made.members(look),
            made.organisation(chosen) if chosen is not None and there else None,
            made.member(member_id) if member_id is not None else None,
        )


class OrganisationsPart(Part):
    """Chooses an organisation, then a member; what is done to either stands beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen: UUID | None = None
        self._member: UUID | None = None
        self._wanted = False
        self.seen: Seen | None = None
        self.importing: Importing | None = None
        self._reads: Latest[Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self._make_tree()
        self._make_members()
        self._make_details()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(BETWEEN)
        for widget, share in ((self._left, 3), (self._middle, 4), (self._right, 4)):
            split.addWidget(widget)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes(SIZES)
        self._empty = EmptyState(
            "flag",
            self.tr("还没有党组织。从上往下登记：街道、社区，再到小区网格支部和庭院党小组。"),
            self.tr("登记党组织"),
        )
        self._empty.pressed.connect(self._on_found)
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self._empty)
        self.column.addWidget(self._stack, 1)

    def _make_tree(self) -> None:
        self._left = Section(self.tr("党组织"), first=True)
        self._left.add_action(self.tr("登记党组织"), self._on_found)
        self.tree: ListTable[OrganisationRow] = ListTable(
            (
                Column("name", self.tr("名称"), rows.organisation, width=17, firm=True),
                Column(
                    "hints", self.tr("提示"), rows.hints, width=6, state=rows.organisation_state
                ),
                Column("full", self.tr("正式"), rows.full_members, right=True, width=5, firm=True),
            ),
            "party_tree",
            self.tr("党组织"),
            self.desk,
            rows_shown=200,
            fixed=False,
        )
        self.tree.selection_moved.connect(self._on_organisation)
        self._left.add(self.tree)

    def _make_members(self) -> None:
        self._middle = Section(self.tr("党员"), first=True)
        self.give_out = self._middle.add_action(self.tr("导出"), self._on_export)
        self.take_in = self._middle.add_action(self.tr("导入"), self._on_import)
        self.add = self._middle.add_action(self.tr("登记党员"), self._on_add, primary=True)
        self.search = SearchBox(name=self.tr("搜索党员"))
        self.search.set_hint(self.tr("姓名、拼音首字母、电话后几位"), self.tr("姓名、电话"))
        self.search.asked.connect(self._on_asked)
        self.chips = Chips(
            self.tr("筛选党员"),
            (
                (ALL, self.tr("全部")),
                (FULL, self.tr("正式")),
                (PROBATIONARY, self.tr("预备")),
                (GONE, self.tr("已移出")),
            ),
        )
        self.chips.chosen.connect(self._on_chip)
        self._middle.add(self.search)
        self._middle.add(self.chips)
        self.members: ListTable[MemberRow] = ListTable(
            (
                Column("name", self.tr("姓名"), rows.member, width=8),
                Column("status", self.tr("身份"), rows.status, width=10, state=rows.status_state),
                Column("years", self.tr("党龄"), rows.years, right=True, width=5, firm=True),
                Column("phone", self.tr("电话"), rows.phone, width=13, firm=True),
                Column(
                    "report", self.tr("报到"), rows.reported, width=9, state=rows.reported_state
                ),
            ),
            "party_members",
            self.tr("党员"),
            self.desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有这样的党员。"),
        )
        self.members.selection_moved.connect(self._on_member)
        self._middle.add(self.members)

    def _make_details(self) -> None:
        self.of_organisation = OrganisationDetail(self.tr("党组织"))
        one = self.of_organisation
        self.change = one.button(self.tr("变更"), self._on_change)
        self.elect = one.button(self.tr("换届选举"), self._on_elect)
        self.end = one.button(self.tr("合并或者撤销"), self._on_end)
        one.begin(self.change, self.elect, self.end)
        self.of_member = MemberDetail(self.tr("党员"), self._on_paper)
        two = self.of_member
        self.reveal = two.button(self.tr("显示完整号码"), self._on_reveal)
        self.correct = two.button(self.tr("更正"), self._on_correct)
        self.confirm = two.button(self.tr("转正"), self._on_confirm)
        self.move_it = two.button(self.tr("调整关系"), self._on_move)
        self.appoint = two.button(self.tr("任职"), self._on_appoint)
        self.leave = two.button(self.tr("转出或者移出"), self._on_leave)
        two.begin(self.reveal, self.correct, self.confirm, self.move_it, self.appoint, self.leave)
        one.end_post = two.end_post = self._on_end_post
        self._right = QStackedWidget()
        self._nothing = EmptyState(
            "info-circle", self.tr("选一个党组织或者一名党员，这里就有它的情况。")
        )
        for widget in (self._nothing, one, two):
            self._right.addWidget(widget)

    # Reading

    def show_subject(self, subject_id: UUID, kind: str) -> None:
        """Choose an organisation, or a member of whatever organisation."""
        is_member = kind == "member"
        self._chosen = None if is_member else subject_id
        self._member = subject_id if is_member else None
        self._wanted = True
        self.chips.choose(ALL)
        self.search.clear()

    def refresh(self) -> None:
        """Read the tree, the members of what is chosen, and it."""
        office, look = self.desk.office, self._look()
        chosen, member = self._chosen, self._member
        self._reads.ask(
            self.tr("查看党组织"), lambda _report: Seen.of(office, look, chosen, member)
        )

    def _look(self) -> MemberLook:
        key = self.chips.key
        status = {FULL: MemberStatus.FULL, PROBATIONARY: MemberStatus.PROBATIONARY}.get(key)
        return MemberLook(
            organisation_id=self._chosen,
            text=self.search.text(),
            status=status,
            is_gone=key == GONE,
        )

    @Slot(object)
    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self._stack.setCurrentIndex(0 if seen.known.tree or seen.members else 1)
        for table in (self.tree, self.members):
            table.blockSignals(True)
        self.tree.show_named({row.id: row for row in seen.known.tree})
        self.members.show_named({row.id: row for row in seen.members})
        if self._wanted:
            self._stand_on()
        for table in (self.tree, self.members):
            table.blockSignals(False)
        if seen.member is not None and self._member == seen.member.row.id:
            self.of_member.show_sheet(seen.member)
            here = seen.member.row.left_on is None
            for button in (self.correct, self.move_it, self.appoint, self.leave):
                button.setEnabled(here)
            probationary = seen.member.row.status is MemberStatus.PROBATIONARY
            self.confirm.setVisible(here and probationary)
            self._right.setCurrentWidget(self.of_member)
        elif seen.organisation is not None:
            self.of_organisation.show_sheet(seen.organisation)
            for button in (self.change, self.elect, self.end):
                button.setEnabled(seen.organisation.row.state is OrgState.ACTIVE)
            self._right.setCurrentWidget(self.of_organisation)
        else:
            self._right.setCurrentWidget(self._nothing)

    def _stand_on(self) -> None:
        """Make the rows current that were asked for from elsewhere."""
        self._wanted = False
        for table, chosen in ((self.tree, self._chosen), (self.members, self._member)):
            if chosen is None or not table.select_id(chosen):
                table.setCurrentIndex(QModelIndex())

    @Slot()
    def _on_organisation(self) -> None:
        row = self.tree.current_row
        chosen = row.id if row is not None else None
        if chosen != self._chosen:
            self._chosen, self._member = chosen, None
            self.refresh()

    @Slot()
    def _on_member(self) -> None:
        row = self.members.current_row
        member = row.id if row is not None else None
        if member != self._member:
            self._member = member
            self.refresh()

    @Slot(str)
    def _on_asked(self, _text: str) -> None:
        self.refresh()

    @Slot(str)
    def _on_chip(self, _key: str) -> None:
        self.refresh()

    # Organisations

    @property
    def known(self) -> Known:
        """Give what forms offer."""
        return self.seen.known if self.seen is not None else Known((), (), ())

    @Slot()
    def _on_found(self) -> None:
        asking_organisations.ask_found(self.desk, self, self.known, self._on_founded)

    def _on_founded(self, changes: Changes) -> None:
        self._chosen, self._member = changes.made, None
        self.refresh()

    @Slot()
    def _on_change(self) -> None:
        if (sheet := self._sheet()) is not None:
            asking_organisations.ask_change(self.desk, self, self.known, sheet)

    @Slot()
    def _on_end(self) -> None:
        if (sheet := self._sheet()) is not None:
            asking_organisations.ask_end(self.desk, self, self.known, sheet)

    @Slot()
    def _on_elect(self) -> None:
        if (sheet := self._sheet()) is None or self.seen is None:
            return
        own = tuple(one for one in self.seen.members if one.organisation_id == sheet.row.id)
        asking_organisations.ask_election(self.desk, self, sheet, own)

    def _sheet(self) -> OrganisationSheet | None:
        return self.seen.organisation if self.seen is not None else None

    # Members

    @Slot()
    def _on_add(self) -> None:
        asking_members.ask_add(self.desk, self, self.known, self._chosen, self._on_added)

    @Slot()
    def _on_import(self) -> None:
        chosen = choose_file(
            self.tr("选择党员名册"), self.tr("表格 (*.xlsx *.xls *.csv)"), documents(), self
        )
        if chosen is not None:
            self.importing = import_list(self.desk, members_of(self.desk.office), chosen, self)

    @Slot()
    def _on_export(self) -> None:
        export_members(self.desk, self, self._look())

    def _on_added(self, changes: Changes) -> None:
        self._member = changes.made
        self.refresh()

    def _on_paper(self, kind: str, subject_id: UUID, key: str) -> None:
        self.desk.go(paper_place(kind, subject_id, key))

    @Slot()
    def _on_reveal(self) -> None:
        self._ask_whole(self.of_member.show_sheet)

    @Slot()
    def _on_correct(self) -> None:
        self._ask_whole(self._on_whole)

    def _on_whole(self, sheet: MemberSheet) -> None:
        asking_members.ask_correct(self.desk, self, sheet)

    def _ask_whole(self, then: Callable[[MemberSheet], object]) -> None:
        """Read a member unmasked, which goes on the record."""
        made = self.desk.office.organisations
        member = self._member
        if member is None:
            return

        def work(_report: ProgressSink) -> MemberSheet:
            return made.reveal(member)

        self.desk.act(self.tr("显示完整号码"), work, then)

    @Slot()
    def _on_confirm(self) -> None:
        if (sheet := self._of_member()) is not None:
            asking_members.ask_confirm(self.desk, self, sheet)

    @Slot()
    def _on_move(self) -> None:
        if (sheet := self._of_member()) is not None:
            asking_members.ask_move(self.desk, self, self.known, sheet)

    @Slot()
    def _on_appoint(self) -> None:
        if (sheet := self._of_member()) is not None:
            asking_members.ask_post(self.desk, self, self.known, sheet)

    @Slot()
    def _on_leave(self) -> None:
        if (sheet := self._of_member()) is not None:
            asking_members.ask_leave(self.desk, self, sheet, self._on_left)

    def _on_left(self, _changes: Changes) -> None:
        self._member = None
        self.refresh()

    def _on_end_post(self, row: PostRow) -> None:
        asking_members.ask_end_post(self.desk, self, row)

    def _of_member(self) -> MemberSheet | None:
        return self.seen.member if self.seen is not None else None
