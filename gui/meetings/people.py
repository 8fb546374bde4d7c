"""到会: who is expected and who came, with the quorum worked out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot

from core.clock import minute_text
from core.meetings.drafts import Arrival
from core.meetings.kinds import Presence
from core.meetings.sheets import AttendanceRow, MeetingSheet
from core.meetings.stages import Stage
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.search import find_line
from gui.kit.section import Section
from gui.kit.states import State
from gui.kit.wording import listed
from gui.meetings import words
from gui.meetings.asking import ask_excuse, ask_guest

OPEN = frozenset({Stage.NOTIFIED, Stage.HELD})
"""While a meeting is announced or held, arrivals are noted."""


class PeopleSection(Section):
    """A table and a button for each way of coming or not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("到会情况"))
        self._desk = desk
        self._sheet: MeetingSheet | None = None
        self.came = self.add_action(self.tr("登记到会"), self._on_came)
        self.excused = self.add_action(self.tr("登记请假"), self._on_excused)
        self.absent = self.add_action(self.tr("登记缺席"), self._on_absent)
        self.rest = self.add_action(self.tr("其余都到会"), self._on_rest)
        self.guest = self.add_action(self.tr("添加到场人员"), self._on_guest)
        self.table: ListTable[AttendanceRow] = ListTable(
            (
                Column("order", self.tr("序号"), _ordinal, right=True, width=6),
                Column("name", self.tr("姓名"), _name, width=10),
                Column("presence", self.tr("到会"), _presence, width=10, state=_state),
                Column("capacity", self.tr("身份"), _capacity, width=8),
                Column("unit", self.tr("单位或房号"), _unit, width=14),
                Column("reason", self.tr("理由"), _reason, width=12),
                Column("at", self.tr("签到时间"), _signed, width=16, firm=True),
                Column("post", self.tr("职务"), _post, width=12),
            ),
            "meeting.people",
            self.tr("到会情况"),
            desk,
            rows_shown=10,
        )
        self.table.selection_moved.connect(self._show_actions)
        self.typed = find_line(
            self.tr("签到"),
            self.tr("签到：输入姓名、拼音首字母、序号，或者扫通知、签到表上的二维码，按回车"),
        )
        self.typed.returnPressed.connect(self._on_typed)
        self.said = plain_label("", "secondary", wrap=True)
        self.said.hide()
        for widget in (self.typed, self.said, self.table):
            self.add(widget)

    def show_sheet(self, sheet: MeetingSheet) -> None:
        """Show who is expected and who came."""
        self._sheet = sheet
        self.set_note(words.quorum(sheet))
        self.table.show_named({row.id: row for row in sheet.attendance})
        self._show_actions()

    @Slot()
    def _show_actions(self) -> None:
        sheet = self._sheet
        is_open = sheet is not None and sheet.meeting.stage in OPEN
        chosen = is_open and bool(self.table.selected_rows)
        for button in (self.came, self.excused, self.absent):
            button.setEnabled(chosen)
        self.guest.setEnabled(is_open)
        self.typed.setVisible(is_open)
        self.said.setVisible(is_open and bool(self.said.text()))
        self.rest.setEnabled(is_open and bool(self._due()))

    def _due(self) -> list[AttendanceRow]:
        return [row for row in self.table.rows if row.presence is Presence.DUE]

    def _sign_in(self, rows: list[AttendanceRow], presence: Presence) -> None:
        sheet, meetings = self._sheet, self._desk.office.meetings
        if sheet is None or not rows:
            return
        meeting_id = sheet.meeting.id
        arrivals = [Arrival(row.id, presence) for row in rows]
        title = self.tr("登记到会情况")
        self._desk.act(title, lambda _report: meetings.sign_in(meeting_id, arrivals))

    @Slot()
    def _on_typed(self) -> None:
        typed, sheet, meetings = self.typed.text().strip(), self._sheet, self._desk.office.meetings
        if sheet is None or not typed:
            return
        meeting_id = sheet.meeting.id

        def work(_report: ProgressSink) -> tuple[AttendanceRow, ...]:
            return meetings.expected(meeting_id, typed)

        self._desk.look(self.tr("查找签到的人"), work, partial(self._on_found, typed))

    def _on_found(self, typed: str, rows: tuple[AttendanceRow, ...]) -> None:
        """Sign the one in who is meant; of several, or of nobody, say so and leave it to a hand."""
        due = [row for row in rows if row.presence is not Presence.PRESENT]
        if len(due) == 1:
            self.typed.clear()
            self._say(self.tr("{name} 已签到。").format(name=due[0].name))
            self._sign_in(due, Presence.PRESENT)
        elif due:
            names = listed(row.name for row in due)
            self._say(
                self.tr("“{typed}”有几个人：{names}。请写全姓名，或者输入序号。").format(
                    typed=typed, names=names
                )
            )
        elif rows:
            self._say(self.tr("{name} 已经签过到了。").format(name=listed(r.name for r in rows)))
        else:
            self._say(
                self.tr("应到名单里没有“{typed}”：不在名单里的，点“添加到场人员”。").format(
                    typed=typed
                )
            )

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()

    @Slot()
    def _on_came(self) -> None:
        self._sign_in(self.table.selected_rows, Presence.PRESENT)

    @Slot()
    def _on_absent(self) -> None:
        self._sign_in(self.table.selected_rows, Presence.ABSENT)

    @Slot()
    def _on_rest(self) -> None:
        self._sign_in(self._due(), Presence.PRESENT)

    @Slot()
    def _on_excused(self) -> None:
        rows = self.table.selected_rows
        if self._sheet is not None and rows:
            ask_excuse(self._desk, self, self._sheet.meeting, rows)

    @Slot()
    def _on_guest(self) -> None:
        if self._sheet is not None:
            ask_guest(self._desk, self, self._sheet.meeting)


def _ordinal(row: AttendanceRow) -> str:
    return str(row.ordinal)


def _name(row: AttendanceRow) -> str:
    return row.name


def _unit(row: AttendanceRow) -> str:
    return row.unit


def _post(row: AttendanceRow) -> str:
    return row.post


def _capacity(row: AttendanceRow) -> str:
    return words.capacity(row.capacity)


def _state(row: AttendanceRow) -> State:
    return words.presence(row.presence)


def _presence(row: AttendanceRow) -> str:
    return _state(row).word


def _signed(row: AttendanceRow) -> str:
    return minute_text(row.signed_at) if row.signed_at is not None else ""


def _reason(row: AttendanceRow) -> str:
    return row.reason
