"""活动与队伍: events, self-organised groups, what other systems counted; teams stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.affairs.neighbours.kinds import EventState
from core.affairs.neighbours.sheets_events import EventRow, EventTotals, GroupRow, TotalRow
from core.attachments.kinds import About, AboutKind
from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs import events_asking as asking
from gui.affairs import neighbours_words as words
from gui.affairs.neighbours_register import LaterSubject, Register, Several
from gui.affairs.teams import RotasPart, TeamsPart
from gui.desk import Desk
from gui.kit.attached import AttachedPart
from gui.kit.money import amount
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest
from gui.kit.wording import noted, span, word

if TYPE_CHECKING:
    from core.office import Office

EVENTS, TEAMS, ROTAS, GROUPS, TOTALS = "events", "teams", "rotas", "groups", "totals"


class EventsPart(Register[EventRow, EventRow]):
    """The events with their headcount, and photos of the one that is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "events",
            self.tr("活动"),
            (
                Column("day", self.tr("日期"), _day, width=12, firm=True),
                Column("title", self.tr("活动名称"), _title, width=28),
                Column("kind", self.tr("种类"), _kind, width=12),
                Column("compound", self.tr("小区"), _compound, width=16),
                Column("place", self.tr("地点"), _place, width=18),
                Column("headcount", self.tr("参加人数"), _headcount, right=True, width=10),
                Column("state", self.tr("状态"), _word, width=12, state=_state),
            ),
            nothing=self.tr("还没有活动。先登记计划，办完再登记人数、花费，添上照片。"),
        )
        self.new = self.head.add_action(self.tr("登记活动"), self._on_new, primary=True)
        self.off = self.act(self.tr("取消活动"), self._on_off)
        self.held = self.act(self.tr("登记活动情况"), self._on_held)
        self.files = AttachedPart(desk)
        self.add_below(self.files)
        self._sums: Latest[EventTotals] = Latest(desk.tasks, self)
        self._sums.arrived.connect(self._on_sums)

    def read_rows(self, office: Office, scope: Scope) -> tuple[EventRow, ...]:
        return office.neighbours.events(scope)

    def read_one(self, office: Office, row_id: UUID) -> EventRow:
        return office.neighbours.event(row_id)

    def refresh(self) -> None:
        super().refresh()
        neighbours, scope = self.desk.office.neighbours, self.scope

        def work(_report: ProgressSink) -> EventTotals:
            return neighbours.event_totals(scope)

        self._sums.ask(self.tr("合计活动"), work)

    @Slot(object)
    def _on_sums(self, sums: EventTotals) -> None:
        said = self.tr(
            "已办活动 {events} 次，参加 {heads} 人次，花费 {money}；"
            "队伍 {teams} 支 {volunteers} 人，自组织 {groups} 个 {members} 人。"
        )
        self.head.set_note(
            said.format(
                events=sums.events,
                heads=sums.headcount,
                money=amount(sums.fen),
                teams=sums.teams,
                volunteers=sums.volunteers,
                groups=sums.groups,
                members=sums.group_members,
            )
        )

    def show_sheet(self, sheet: EventRow) -> None:
        held = sheet.held
        earlier = [self.tr("{count} 人").format(count=one.headcount) for one in sheet.versions[:-1]]
        pairs = [
            (self.tr("活动名称"), sheet.title),
            (self.tr("组织单位"), sheet.organiser),
            (self.tr("说明"), sheet.about),
            (self.tr("取消的理由"), sheet.reason),
        ]
        if held is not None:
            count = self.tr("{count} 人").format(count=held.headcount)
            pairs += [
                (self.tr("参加人数"), noted(count, word(held.basis))),
                (self.tr("花费"), amount(held.fen)),
                (self.tr("经费来源"), held.money_source),
                (self.tr("情况"), held.note),
                (self.tr("更正的原因"), held.reason),
                (self.tr("更正以前"), "\n".join(earlier)),
            ]
        self.facts.show_pairs(pairs)
        self.files.show_about(About(AboutKind.EVENT, sheet.id))
        self.off.setEnabled(sheet.state is EventState.PLANNED)
        self.held.setEnabled(sheet.state is not EventState.CALLED_OFF)

    @Slot()
    def _on_new(self) -> None:
        asking.ask_event(self.desk, self)

    @Slot()
    def _on_held(self) -> None:
        if self.sheet is not None:
            asking.ask_held(self.desk, self, self.sheet)

    @Slot()
    def _on_off(self) -> None:
        if self.sheet is not None:
            asking.ask_calling_off(self.desk, self, self.sheet)


class GroupsPart(Register[GroupRow, GroupRow]):
    """Self-organised groups."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "groups",
            self.tr("自组织"),
            (
                Column("name", self.tr("名称"), _group_name, width=26),
                Column("kind", self.tr("种类"), _group_kind, width=18),
                Column("compound", self.tr("小区"), _group_compound, width=16),
                Column("leader", self.tr("负责人"), _leader, width=12),
                Column("members", self.tr("成员人数"), _members, right=True, width=10),
                Column("filed", self.tr("登记日期"), _filed, width=12, firm=True),
                Column("state", self.tr("状态"), self._word, width=12, state=self._state),
            ),
            nothing=self.tr("还没有自组织。社团、兴趣小组、互助组、社区基金都在这里登记。"),
        )
        self.new = self.head.add_action(self.tr("登记自组织"), self._on_new, primary=True)
        self.end = self.act(self.tr("注销自组织"), self._on_end)
        self.count = self.act(self.tr("登记人数"), self._on_count)

    def read_rows(self, office: Office, scope: Scope) -> tuple[GroupRow, ...]:
        return office.neighbours.groups(scope)

    def read_one(self, office: Office, row_id: UUID) -> GroupRow:
        return office.neighbours.group(row_id)

    def show_sheet(self, sheet: GroupRow) -> None:
        self.facts.show_pairs(
            [
                (self.tr("名称"), sheet.name),
                (self.tr("登记单位"), sheet.filed_with),
                (self.tr("说明"), sheet.about),
                (self.tr("人数登记日期"), words.day(sheet.counted_on)),
                (self.tr("注销的理由"), sheet.end_reason),
            ]
        )
        for button in (self.end, self.count):
            button.setEnabled(sheet.ended_on is None)

    def _state(self, row: GroupRow) -> State:
        if row.ended_on is not None:
            return State(self.tr("已注销"), Tone.QUIET)
        return State(self.tr("在册"), Tone.DONE)

    def _word(self, row: GroupRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_new(self) -> None:
        asking.ask_group(self.desk, self)

    @Slot()
    def _on_count(self) -> None:
        if self.sheet is not None:
            asking.ask_count(self.desk, self, self.sheet)

    @Slot()
    def _on_end(self) -> None:
        if self.sheet is not None:
            asking.ask_end_group(self.desk, self, self.sheet)


class TotalsPart(Register[TotalRow, TotalRow]):
    """What other systems counted, told apart from records."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "totals",
            self.tr("外部统计"),
            (
                Column("source", self.tr("统计来源"), _source, width=28),
                Column("period", self.tr("起止日期"), _period, width=24, firm=True),
                Column("tasks", self.tr("任务数"), _tasks, right=True, width=14),
                Column("sign_ups", self.tr("报名人次"), _sign_ups, right=True, width=14),
                Column("taken", self.tr("录入日期"), _taken, width=12, firm=True),
            ),
            note=self.tr("这里是别的系统的数字，单独列出，不和本程序的记录相加。"),
            nothing=self.tr("还没有外部统计。志愿服务平台上的任务数、报名人次可以录入这里。"),
        )
        self.new = self.head.add_action(self.tr("录入外部统计"), self._on_new, primary=True)

    def read_rows(self, office: Office, scope: Scope) -> tuple[TotalRow, ...]:  # noqa: ARG002 - of the whole office
        return office.neighbours.totals_of_others()

    def read_one(self, office: Office, row_id: UUID) -> TotalRow:
        return office.neighbours.total_of_others(row_id)

    def show_sheet(self, sheet: TotalRow) -> None:
        self.facts.show_pairs([(self.tr("统计来源"), sheet.source), (self.tr("说明"), sheet.note)])

    @Slot()
    def _on_new(self) -> None:
        asking.ask_total(self.desk, self)


class ActivitiesPart(Several):
    """Events, teams, rotas, groups and others' totals, behind chips."""

    def __init__(self, desk: Desk) -> None:
        self.events = LaterSubject(desk, EventsPart)
        self.teams = LaterSubject(desk, TeamsPart)
        self.rotas = LaterSubject(desk, RotasPart)
        self.groups = LaterSubject(desk, GroupsPart)
        self.totals = LaterSubject(desk, TotalsPart)
        super().__init__(
            desk,
            self.tr("活动与队伍"),
            (
                (EVENTS, self.tr("活动"), self.events),
                (TEAMS, self.tr("队伍"), self.teams),
                (ROTAS, self.tr("值班"), self.rotas),
                (GROUPS, self.tr("自组织"), self.groups),
                (TOTALS, self.tr("外部统计"), self.totals),
            ),
            {"rota": ROTAS, "event": EVENTS},
        )


def _day(row: EventRow) -> str:
    return words.day(row.held.day if row.held is not None else row.planned_on)


def _title(row: EventRow) -> str:
    return row.title


def _kind(row: EventRow) -> str:
    return word(row.kind)


def _compound(row: EventRow) -> str:
    return row.compound


def _place(row: EventRow) -> str:
    return row.place


def _headcount(row: EventRow) -> str:
    return str(row.held.headcount) if row.held is not None else ""


def _state(row: EventRow) -> State:
    return words.event(row.state)


def _word(row: EventRow) -> str:
    return _state(row).word


def _group_name(row: GroupRow) -> str:
    return row.name


def _group_kind(row: GroupRow) -> str:
    return word(row.kind)


def _group_compound(row: GroupRow) -> str:
    return row.compound


def _leader(row: GroupRow) -> str:
    return row.leader


def _members(row: GroupRow) -> str:
    return str(row.members)


def _filed(row: GroupRow) -> str:
    return words.day(row.filed_on)


def _source(row: TotalRow) -> str:
    return row.source


def _period(row: TotalRow) -> str:
    return span(words.day(row.since), words.day(row.until))


def _tasks(row: TotalRow) -> str:
    return f"{row.tasks:,}"


def _sign_ups(row: TotalRow) -> str:
    return f"{row.sign_ups:,}"


def _taken(row: TotalRow) -> str:
    return words.day(row.taken_on)
