"""队伍 and 值班: volunteers' teams with their members, and rotas with who stands when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.affairs.neighbours.rota import clock_text
from core.affairs.neighbours.sheets_events import (
    CountRow,
    PlaceRow,
    RotaRow,
    RotaSheet,
    ShiftRow,
    TeamRow,
    TeamSheet,
    VolunteerRow,
)
from core.changes import Changes
from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs import events_asking as asking
from gui.affairs import neighbours_words as words
from gui.affairs.neighbours_register import Register
from gui.desk import Desk
from gui.kit.dialogs import ask
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import joined, listed, noted, span, weekday_of, word

if TYPE_CHECKING:
    from core.office import Office

KIND = "rota"


class TeamsPart(Register[TeamRow, TeamSheet]):
    """The teams, and one with its members."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "teams",
            self.tr("队伍"),
            (
                Column("name", self.tr("队伍名称"), _name, width=26),
                Column("kind", self.tr("种类"), _kind, width=10),
                Column("compound", self.tr("小区"), _compound, width=16),
                Column("leader", self.tr("负责人"), _leader, width=12),
                Column("members", self.tr("队员"), _members, right=True, width=8),
                Column("state", self.tr("状态"), self._word, width=12, state=self._state),
            ),
            nothing=self.tr("还没有队伍。志愿队、巡逻队先在这里组建，再排值班表。"),
        )
        self.new = self.head.add_action(self.tr("组建队伍"), self._on_new, primary=True)
        self.end = self.act(self.tr("解散队伍"), self._on_end)
        self.leave = self.act(self.tr("队员离队"), self._on_leave)
        self.join = self.act(self.tr("增加队员"), self._on_join)
        self.plan = self.act(self.tr("排值班表"), self._on_plan)
        self.people: ListTable[VolunteerRow] = ListTable(
            (
                Column("name", self.tr("姓名"), _person, width=14),
                Column("phone", self.tr("电话"), _phone, width=16, firm=True),
                Column("joined", self.tr("加入日期"), _joined, width=12, firm=True),
                Column("left", self.tr("离队日期"), _left, width=12, firm=True),
            ),
            "neighbours.volunteers",
            self.tr("队员"),
            desk,
            rows_shown=8,
            nothing=self.tr("还没有队员。"),
        )
        self.people.selection_moved.connect(self._on_person)
        self.add_below(self.people, self.tr("队员"))

    def read_rows(self, office: Office, scope: Scope) -> tuple[TeamRow, ...]:
        return office.neighbours.teams(scope)

    def read_one(self, office: Office, row_id: UUID) -> TeamSheet:
        return office.neighbours.team(row_id)

    def show_sheet(self, sheet: TeamSheet) -> None:
        row = sheet.row
        rotas = [joined((one.title, _period(one))) for one in sheet.rotas]
        self.facts.show_pairs(
            [
                (self.tr("队伍名称"), row.name),
                (self.tr("任务"), row.task),
                (self.tr("组建日期"), words.day(row.formed_on)),
                (self.tr("值班表"), "\n".join(rotas)),
                (self.tr("解散的理由"), row.end_reason),
            ]
        )
        self.people.show_named({one.id: one for one in sheet.members})
        for button in (self.end, self.join, self.plan):
            button.setEnabled(row.ended_on is None)
        self._on_person()

    @Slot()
    def _on_person(self) -> None:
        person = self.people.current_row
        self.leave.setEnabled(person is not None and person.left_on is None)

    def _state(self, row: TeamRow) -> State:
        if row.ended_on is not None:
            return State(self.tr("已解散"), Tone.QUIET)
        return State(self.tr("在岗"), Tone.DONE)

    def _word(self, row: TeamRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_new(self) -> None:
        asking.ask_team(self.desk, self)

    @Slot()
    def _on_join(self) -> None:
        if self.sheet is not None:
            asking.ask_joining(self.desk, self, self.sheet.row.id)

    @Slot()
    def _on_leave(self) -> None:
        person = self.people.current_row
        if person is None:
            return
        verb, neighbours = self.tr("队员离队"), self.desk.office.neighbours
        said = self.tr("{name}离队以后不再排班，已经排的班请逐一换人。").format(name=person.name)
        if ask(verb, said, verb, self):

            def work(_report: ProgressSink) -> Changes:
                return neighbours.leave_team(person.id)

            self.desk.act(verb, work)

    @Slot()
    def _on_end(self) -> None:
        if self.sheet is not None:
            asking.ask_end_team(self.desk, self, self.sheet.row)

    @Slot()
    def _on_plan(self) -> None:
        if self.sheet is not None:
            asking.ask_rota(self.desk, self, self.sheet)


@dataclass(frozen=True, slots=True)
class StandLine:
    """Somebody in a shift, as a line of the table."""

    shift: ShiftRow
    place: PlaceRow


class RotasPart(Register[RotaRow, RotaSheet]):
    """The rotas, and one with who stands when, how evenly, and where somebody stands twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "rotas",
            self.tr("值班表"),
            (
                Column("title", self.tr("值班表名称"), _rota, width=30),
                Column("period", self.tr("起止日期"), _period, width=24, firm=True),
                Column("place", self.tr("值班地点"), _rota_place, width=26),
                Column("made", self.tr("排出日期"), _made, width=12, firm=True),
            ),
            nothing=self.tr("还没有值班表。在“队伍”里选一支队伍，按“排值班表”。"),
        )
        self.paper = self.act(self.tr("打印值班表"), self._on_paper)
        self.absent = self.act(self.tr("登记未到"), self._on_absent)
        self.came = self.act(self.tr("登记到岗"), self._on_came)
        self.swap = self.act(self.tr("换人值班"), self._on_swap)
        self.stands: ListTable[StandLine] = ListTable(
            (
                Column("day", self.tr("日期"), _stand_day, width=18, firm=True),
                Column("hours", self.tr("时间"), _stand_hours, width=14, firm=True),
                Column("name", self.tr("值班人"), self._stand_name, width=20),
                Column("came", self.tr("到岗"), self._came_word, width=12, state=self._came_state),
            ),
            "neighbours.stands",
            self.tr("班次"),
            desk,
            rows_shown=10,
        )
        self.stands.selection_moved.connect(self._on_stand)
        self.counts: ListTable[CountRow] = ListTable(
            (
                Column("name", self.tr("姓名"), _count_name, width=16),
                Column("stands", self.tr("班数"), _count_stands, right=True, width=8),
                Column("came", self.tr("已到岗"), _count_came, right=True, width=8),
            ),
            "neighbours.counts",
            self.tr("每人班数"),
            desk,
            rows_shown=6,
        )
        self.add_below(self.stands, self.tr("班次"))
        self.add_below(self.counts, self.tr("每人班数"))

    def read_rows(self, office: Office, scope: Scope) -> tuple[RotaRow, ...]:
        return office.neighbours.rotas(scope)

    def read_one(self, office: Office, row_id: UUID) -> RotaSheet:
        return office.neighbours.rota(row_id)

    def show_sheet(self, sheet: RotaSheet) -> None:
        spread = self.tr("每人最多相差 {count} 次").format(count=sheet.spread)
        clashes = [
            self.tr("{name}在 {day} 同时排在{rotas}").format(
                name=one.name,
                day=words.day(one.first.day),
                rotas=listed(dict.fromkeys((one.first_rota, one.second_rota))),
            )
            for one in sheet.clashes
        ]
        self.facts.show_pairs(
            [
                (self.tr("值班表名称"), sheet.row.title),
                (self.tr("队伍"), sheet.team.name),
                (self.tr("均衡"), spread),
                (self.tr("冲突"), "\n".join(clashes) or self.tr("没有冲突")),
            ]
        )
        self.stands.show_named(
            {place.id: StandLine(shift, place) for shift in sheet.shifts for place in shift.places}
        )
        self.counts.show_rows(sheet.counts)
        self._on_stand()

    def _stand_name(self, line: StandLine) -> str:
        if not line.place.replaced:
            return line.place.name
        return noted(line.place.name, self.tr("替{name}").format(name=line.place.replaced))

    def _came_state(self, line: StandLine) -> State:
        if line.place.came is None:
            return State(self.tr("未登记"), Tone.QUIET)
        if line.place.came:
            return State(self.tr("到岗"), Tone.DONE)
        return State(self.tr("未到"), Tone.LATE)

    def _came_word(self, line: StandLine) -> str:
        return self._came_state(line).word

    @Slot()
    def _on_stand(self) -> None:
        line = self.stands.current_row
        self.swap.setEnabled(line is not None and line.place.came is None)
        for button in (self.came, self.absent):
            button.setEnabled(line is not None)

    @Slot()
    def _on_came(self) -> None:
        self._note(came=True)

    @Slot()
    def _on_absent(self) -> None:
        self._note(came=False)

    def _note(self, *, came: bool) -> None:
        line, neighbours = self.stands.current_row, self.desk.office.neighbours
        if line is None:
            return
        place_id = line.place.id

        def work(_report: ProgressSink) -> Changes:
            return neighbours.note_came(place_id, came=came)

        self.desk.act(self.tr("登记到岗"), work)

    @Slot()
    def _on_swap(self) -> None:
        line = self.stands.current_row
        if line is None or self.sheet is None:
            return
        neighbours, team_id = self.desk.office.neighbours, self.sheet.team.id

        def work(_report: ProgressSink) -> TeamSheet:
            return neighbours.team(team_id)

        self.desk.look(self.tr("查看队员"), work, partial(self._on_team, line.place))

    def _on_team(self, place: PlaceRow, team: TeamSheet) -> None:
        asking.ask_taking_over(self.desk, self, place, team.members)

    @Slot()
    def _on_paper(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P66")


def _name(row: TeamRow) -> str:
    return row.name


def _kind(row: TeamRow) -> str:
    return word(row.kind)


def _compound(row: TeamRow) -> str:
    return row.compound


def _leader(row: TeamRow) -> str:
    return row.leader


def _members(row: TeamRow) -> str:
    return str(row.members)


def _person(row: VolunteerRow) -> str:
    return row.name


def _phone(row: VolunteerRow) -> str:
    return row.phone


def _joined(row: VolunteerRow) -> str:
    return words.day(row.joined_on)


def _left(row: VolunteerRow) -> str:
    return words.day(row.left_on)


def _rota(row: RotaRow) -> str:
    return row.title


def _period(row: RotaRow) -> str:
    return span(words.day(row.since), words.day(row.until))


def _rota_place(row: RotaRow) -> str:
    return row.place


def _made(row: RotaRow) -> str:
    return words.day(row.made_on)


def _stand_day(line: StandLine) -> str:
    return weekday_of(line.shift.shift.day)


def _stand_hours(line: StandLine) -> str:
    return f"{clock_text(line.shift.shift.starts)}-{clock_text(line.shift.shift.ends)}"


def _count_name(row: CountRow) -> str:
    return row.name


def _count_stands(row: CountRow) -> str:
    return str(row.stands)


def _count_came(row: CountRow) -> str:
    return str(row.came)
