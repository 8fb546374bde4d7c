"""The tab of weekly meeting days: the slots, the next days, topics that wait, days and months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.changes import Changes, Topic
from core.meetings.procedures.kinds import SlotTopicState
from core.meetings.procedures.sheets_slots import (
    SlotRow,
    SlotSheet,
)
from core.meetings.procedures.slots import SlotDate
from core.meetings.sheets import BodyRow
from core.progress import ProgressSink
from core.scope import ALL, Scope
from gui.desk import Desk, Place
from gui.kit.empty import EmptyState
from gui.kit.facts import Facts
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.kit.wording import joined, noted, weekday_of, word
from gui.meetings import words
from gui.meetings.asking_slots import (
    Topics,
    ask_day,
    ask_day_off,
    ask_meeting,
    ask_slot,
    ask_slot_end,
    ask_slot_topic,
    ask_withdrawal,
)
from gui.meetings.slot_tables import (
    day_table,
    meeting_table,
    month_table,
    slot_table,
    topic_table,
    when_text,
)
from gui.places import MEETINGS, paper_place

if TYPE_CHECKING:
    from core.office import Office

KIND, MONTHS = "procedure", "P31"


@dataclass(frozen=True, slots=True)
class SlotsRead:
    """The slots of a compound, or of all, the one in hand, bodies and topics to choose from."""

    slots: tuple[SlotRow, ...]
    chosen: SlotSheet | None
    bodies: tuple[BodyRow, ...]
    topics: Topics

    @classmethod
    def of(cls, office: Office, compound_id: UUID | None, chosen: UUID | None) -> Self:
        """Read it; without a choice the first slot is in hand."""
        scope = ALL if compound_id is None else Scope.compound(compound_id)
        slots = office.procedures.slots(scope)
        ids = [row.id for row in slots]
        one = chosen if chosen in ids else next(iter(ids), None)
        topics = tuple(
            (row.id, noted(row.title, row.raised_by)) if row.raised_by else (row.id, row.title)
            for row in office.pool.topics(scope)
            if row.is_free
        )
        return cls(
            slots,
            office.procedures.slot(one) if one is not None else None,
            office.meetings.overview(compound_id).bodies,
            topics,
        )


class SlotsTab(QWidget):
    """The slots above, the one in hand below. It is built when it is first seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._chosen: UUID | None = None
        self._stale = True
        self.shown: SlotsRead | None = None
        self._reads: Latest[Any] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self._is_built = False
        self.stack = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 16, 0, 0)
        whole.addWidget(self.stack)
        desk.changed.connect(self._on_changed)
        desk.compound_chosen.connect(self._on_again)
        desk.day_changed.connect(self._on_again)

    def _build(self) -> None:
        self._build_list()
        self._build_one()
        self.empty = EmptyState(
            "calendar",
            self.tr("还没有议事日：先成立议事机构，再定每周哪一天、几点、在哪里议事。"),
            self.tr("设立议事日"),
        )
        self.empty.pressed.connect(self._on_open)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        for widget in (
            self._list,
            self._one,
            self._topics,
            self._meetings,
            self._days,
            self._months,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        self.stack.addWidget(Scrolled(inside, self.tr("议事日")))
        self.stack.addWidget(self.empty)

    @property
    def is_reading(self) -> bool:
        """Whether what is shown is still to come."""
        return self._stale or self._reads.is_waiting

    # Building

    def _build_list(self) -> None:
        self._list = Section(self.tr("议事日"), first=True)
        self.open_slot = self._list.add_action(self.tr("设立议事日"), self._on_open)
        self.slots = slot_table(self._desk)
        self.slots.selection_moved.connect(self._on_slot)
        self._list.add(self.slots)

    def _build_one(self) -> None:
        self._one = Section("")
        self.end = self._one.add_action(self.tr("停止议事日"), self._on_end)
        self.print = self._one.add_action(self.tr("打印月度统计"), self._on_print)
        self.off = self._one.add_action(self.tr("登记没有开"), self._on_off)
        self.hold = self._one.add_action(self.tr("登记这一次"), self._on_hold, primary=True)
        self.about = Facts()
        self._one.add(self.about)
        self._topics = Section(self.tr("议题"))
        self.withdraw = self._topics.add_action(self.tr("撤回议题"), self._on_withdraw)
        self.add_topic = self._topics.add_action(self.tr("提一个议题"), self._on_topic)
        self.topics = topic_table(self._desk)
        self.topics.selection_moved.connect(self._on_topic_chosen)
        self._topics.add(self.topics)
        self._meetings = Section(self.tr("议事日的会议"))
        self.enter = self._meetings.add_action(self.tr("按会议记录登记"), self._on_enter)
        self.open_meeting = self._meetings.add_action(self.tr("打开会议"), self._on_meeting)
        self.call = self._meetings.add_action(self.tr("建立会议"), self._on_call)
        self.meetings = meeting_table(self._desk)
        self.meetings.selection_moved.connect(self._on_meeting_chosen)
        self.meetings.opened.connect(self._on_meeting)
        self._meetings.add(self.meetings)
        self._days = Section(self.tr("开过的议事日"))
        self.days = day_table(self._desk)
        self._days.add(self.days)
        self._months = Section(self.tr("月度统计"))
        self.months = month_table(self._desk)
        self._months.add(self.months)

    # Reading

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_built:
            self._is_built = True
            self._build()
        if self._stale:
            self.refresh()

    @Slot()
    @Slot(object)
    def _on_again(self, _what: object = None) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Topic.PROCEDURE, Topic.MEETING, Topic.COMPOUND):
            self._on_again()

    def refresh(self) -> None:
        """Read what is shown."""
        self._stale = False
        office, compound_id, chosen = self._desk.office, self._desk.compound_id, self._chosen

        def work(_report: ProgressSink) -> SlotsRead:
            return SlotsRead.of(office, compound_id, chosen)

        self._reads.ask(self.tr("查看议事日"), work)

    @Slot(object)
    def _on_read(self, read: SlotsRead) -> None:
        self.shown = read
        sheet = read.chosen
        self.stack.setCurrentIndex(0 if sheet is not None else 1)
        self.empty.button.setEnabled(bool(read.bodies))
        if sheet is None:
            return
        self._chosen = sheet.slot.id
        self.slots.show_named({row.id: row for row in read.slots})
        self.slots.select_id(sheet.slot.id)
        self._show_one(sheet)

    def _show_one(self, sheet: SlotSheet) -> None:
        slot = sheet.slot
        sits = slot.until is None
        self._one.set_title(slot.body)
        self.about.show_pairs(
            [
                (self.tr("时间、地点"), joined((when_text(slot), slot.place))),
                (self.tr("属于"), slot.place_of),
                (self.tr("遇到节假日"), word(slot.on_holiday)),
                (self.tr("下几次"), "\n".join(map(self._date, slot.next))),
                (self.tr("停止"), joined((words.day(slot.until), slot.reason)) if not sits else ""),
            ]
        )
        for button in (self.end, self.add_topic, self.call):
            button.setVisible(sits)
        self.topics.show_named({row.id: row for row in sheet.topics})
        self.meetings.show_named({row.id: row for row in sheet.meetings})
        self.days.show_rows(sheet.days)
        self.months.show_rows(sheet.months)
        self._on_topic_chosen()
        self._on_meeting_chosen()

    def _date(self, one: SlotDate) -> str:
        said = weekday_of(one.day)
        if one.skipped:
            said = noted(said, self.tr("节假日，不开"))
        elif one.moved_from is not None:
            moved = self.tr("{day}是节假日，顺延").format(day=words.day(one.moved_from))
            said = noted(said, moved)
        if not one.certain:
            said = noted(said, self.tr("放假安排还没有公布"))
        return said

    # Acts

    @Slot()
    def _on_slot(self) -> None:
        row = self.slots.current_row
        if row is not None and row.id != self._chosen:
            self._chosen = row.id
            self.refresh()

    @Slot()
    def _on_topic_chosen(self) -> None:
        row = self.topics.current_row
        self.withdraw.setEnabled(row is not None and row.state is SlotTopicState.OPEN)

    @Slot()
    def _on_meeting_chosen(self) -> None:
        row = self.meetings.current_row
        self.open_meeting.setEnabled(row is not None)
        self.enter.setEnabled(row is not None and row.is_minuted)

    @property
    def _sheet(self) -> SlotSheet | None:
        return self.shown.chosen if self.shown is not None else None

    def _due(self, sheet: SlotSheet) -> date:
        """Propose the newest day that has come: today's, or the last that is not entered."""
        today = self._desk.office.clock.today()
        back = (today.weekday() - sheet.slot.weekday) % 7
        return date.fromordinal(today.toordinal() - back)

    @Slot()
    def _on_open(self) -> None:
        if self.shown is not None:
            ask_slot(self._desk, self, self.shown.bodies)

    @Slot()
    def _on_end(self) -> None:
        if self._sheet is not None:
            ask_slot_end(self._desk, self, self._sheet)

    @Slot()
    def _on_print(self) -> None:
        if self._sheet is not None:
            self._desk.go(paper_place(KIND, self._sheet.slot.id, MONTHS))

    @Slot()
    def _on_off(self) -> None:
        if self._sheet is not None:
            ask_day_off(self._desk, self, self._sheet, self._due(self._sheet))

    @Slot()
    def _on_hold(self) -> None:
        if self._sheet is not None:
            ask_day(self._desk, self, self._sheet, self._due(self._sheet))

    @Slot()
    def _on_topic(self) -> None:
        if self._sheet is not None and self.shown is not None:
            ask_slot_topic(self._desk, self, self._sheet, self.shown.topics)

    @Slot()
    def _on_withdraw(self) -> None:
        row = self.topics.current_row
        if row is not None:
            ask_withdrawal(self._desk, self, row)

    @Slot()
    def _on_call(self) -> None:
        if self._sheet is not None:
            coming = next((one.day for one in self._sheet.slot.next if not one.skipped), None)
            day = coming or self._due(self._sheet)
            ask_meeting(self._desk, self, self._sheet, day, self._on_called)

    def _on_called(self, changes: Changes) -> None:
        """Open the new meeting: its notice is next."""
        self._desk.go(Place(MEETINGS, changes.made))

    @Slot()
    @Slot(object)
    def _on_meeting(self, _row: object = None) -> None:
        row = self.meetings.current_row
        if row is not None:
            self._desk.go(Place(MEETINGS, row.id))

    @Slot()
    def _on_enter(self) -> None:
        row, procedures = self.meetings.current_row, self._desk.office.procedures
        if row is not None:
            meeting_id = row.id
            self._desk.act(
                self.tr("按会议记录登记"),
                lambda _report: procedures.enter_day(meeting_id),
                self._on_entered,
            )

    @Slot(object)
    def _on_entered(self, _changes: object) -> None:
        self._desk.say(self.tr("已按会议记录登记，没有议定的议题已顺延。"))
