"""工作台: what is due, late first, and how each running assembly stands; from all subjects' sheets.

Holds no rule of law: each day was worked out where it belongs.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

from core.assemblies.outlook import Outlook
from core.assemblies.service import Assemblies
from core.assemblies.sheets import AssemblySheet, DateRow
from core.assemblies.stages import Stage, Step, stage_of
from core.clock import Clock
from core.committees.service import Committees
from core.committees.sheets import CommitteeSheet
from core.db.database import Database
from core.law.findings import Told
from core.meetings.service import Meetings
from core.meetings.sheets import BodyRow, MeetingRow
from core.meetings.stages import Stage as MeetingStage
from core.printed import Subject
from core.rosters.service import Rosters


class Errand(enum.StrEnum):
    """What is to be done by a day, or may be done from it."""

    FORM_GROUP = "form_group"
    POST_GROUP = "post_group"
    REMOVE_GROUP = "remove_group"
    POST_ROLL = "post_roll"
    REMOVE_ROLL = "remove_roll"
    POST_CANDIDATES = "post_candidates"
    REMOVE_CANDIDATES = "remove_candidates"
    POST_NOTICE = "post_notice"
    REMOVE_NOTICE = "remove_notice"
    DELIVER_BALLOTS = "deliver_ballots"
    OPEN_VOTING = "open_voting"
    HOLD_ASSEMBLY = "hold_assembly"
    END_VOTING = "end_voting"
    COUNT = "count"
    DECLARE = "declare"
    POST_RESULT = "post_result"
    REMOVE_RESULT = "remove_result"
    HOLD_FIRST_MEETING = "hold_first_meeting"
    POST_FIRST_MEETING = "post_first_meeting"
    FILE = "file"
    RE_ELECT = "re_elect"
    NOTIFY_MEETING = "notify_meeting"
    HOLD_MEETING = "hold_meeting"
    WRITE_MINUTES = "write_minutes"
    PUBLISH_MINUTES = "publish_minutes"
    KEEP_PROMISE = "keep_promise"


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing to do: whose it is, what, by which day.

    `must` is False for what may be done from `day` on. `by_law` tells a legal day from a planned
    one. `paper` is the key of the paper that is printed for it, if one; `stage` the assembly's.
    `who` has promised what `detail` says.
    """

    subject: Subject
    title: str
    compound_id: UUID
    errand: Errand
    day: date
    must: bool = True
    by_law: bool = False
    article: str = ""
    paper: str = ""
    stage: str = ""
    who: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RunningRow:
    """An assembly that is not closed: what its stage still lacks, its shares as they stand."""

    id: UUID
    title: str
    compound_id: UUID
    stage: Stage
    needs: tuple[Told, ...]
    outlook: Outlook | None


@dataclass(frozen=True, slots=True)
class Today:
    """All of it at one look; `due` is in order of days.

    `with_committee` of `compounds` have a committee whose term runs today.
    """

    day: date
    due: tuple[DueRow, ...]
    running: tuple[RunningRow, ...]
    with_committee: int
    compounds: int


class Agenda:
    """What an office has before it today."""

    def __init__(  # noqa: PLR0913, PLR0917 - the facades whose days it collects
        self,
        database: Database,
        rosters: Rosters,
        assemblies: Assemblies,
        committees: Committees,
        meetings: Meetings,
        clock: Clock,
    ) -> None:
        self._database = database
        self._rosters = rosters
        self._assemblies = assemblies
        self._committees = committees
        self._meetings = meetings
        self._clock = clock

    def look(self) -> Today:
        """Read every running assembly, committee in office and open meeting, at one moment."""
        today = self._clock.today()
        with self._database.at_one_moment():
            sheets, committees = self._sheets(), self._seated()
            seated = {c.compound_id for c in committees if c.term_from <= today <= c.term_until}
            return Today(
                day=today,
                due=self._due(sheets, committees, today),
                running=tuple(self._running(sheet) for sheet in sheets),
                with_committee=len(seated),
                compounds=len(self._rosters.compounds()),
            )

    def due(self) -> tuple[DueRow, ...]:
        """Give what is due alone, in order of days, without counting any ballot."""
        with self._database.at_one_moment():
            return self._due(self._sheets(), self._seated(), self._clock.today())

    def _sheets(self) -> list[AssemblySheet]:
        rows = self._assemblies.assemblies()
        return [self._assemblies.assembly(row.id) for row in rows if row.stage != Stage.CLOSED]

    def _seated(self) -> list[CommitteeSheet]:
        return [
            self._committees.committee(row.id)
            for row in self._committees.committees()
            if not row.is_former
        ]

    def _due(
        self, sheets: list[AssemblySheet], committees: list[CommitteeSheet], today: date
    ) -> tuple[DueRow, ...]:
        elected = {sheet.assembly_id: sheet for sheet in committees}
        due = [one for sheet in sheets for one in _of_assembly(sheet, elected.get(sheet.id))]
        due += [one for sheet in _latest(committees) for one in _of_committee(sheet, today)]
        due += self._of_meetings()
        return tuple(sorted(due, key=lambda one: (one.day, not one.must, one.title)))

    def _running(self, sheet: AssemblySheet) -> RunningRow:
        return RunningRow(
            sheet.id,
            sheet.title,
            sheet.compound_id,
            sheet.stage,
            sheet.needs,
            self._assemblies.outlook(sheet.id),
        )

    def _of_meetings(self) -> Iterator[DueRow]:
        found = self._meetings.overview()
        for body in found.bodies:
            meetings = {row.number: row for row in found.meetings[body.id]}
            for row in meetings.values():
                yield from _of_meeting(body, row)
            for promise in found.promises[body.id]:
                yield DueRow(
                    Subject.meeting(meetings[promise.meeting_number].id),
                    promise.topic,
                    body.compound_id,
                    Errand.KEEP_PROMISE,
                    promise.deadline,
                    who=promise.owner,
                    detail=promise.action,
                )


_E = Errand
_OF_STEP: Mapping[Step, tuple[Errand, str]] = MappingProxyType(
    {
        Step.GROUP_FORMED: (_E.FORM_GROUP, ""),
        Step.GROUP_POSTED: (_E.POST_GROUP, "D03"),
        Step.ROLL_POSTED: (_E.POST_ROLL, "D06"),
        Step.CANDIDATES_POSTED: (_E.POST_CANDIDATES, "D11"),
        Step.NOTICE_POSTED: (_E.POST_NOTICE, "D15"),
        Step.BALLOTS_DELIVERED: (_E.DELIVER_BALLOTS, "D17"),
        Step.VOTING_FROM: (_E.OPEN_VOTING, ""),
        Step.MEETING: (_E.HOLD_ASSEMBLY, ""),
        Step.VOTING_UNTIL: (_E.END_VOTING, ""),
        Step.COUNTING: (_E.COUNT, ""),
        Step.RESULT: (_E.DECLARE, ""),
        Step.RESULT_POSTED: (_E.POST_RESULT, "D28"),
        Step.FIRST_MEETING: (_E.HOLD_FIRST_MEETING, "D39_first"),
        Step.FIRST_MEETING_POSTED: (_E.POST_FIRST_MEETING, "D30"),
        Step.FILING: (_E.FILE, ""),
    }
)
"""What a step asks for, and the paper that is printed for it."""

_REMOVALS: Mapping[Step, tuple[Errand, str]] = MappingProxyType(
    {
        Step.GROUP_UNTIL: (_E.REMOVE_GROUP, "D03"),
        Step.ROLL_UNTIL: (_E.REMOVE_ROLL, "D06"),
        Step.CANDIDATES_UNTIL: (_E.REMOVE_CANDIDATES, "D11"),
        Step.NOTICE_UNTIL: (_E.REMOVE_NOTICE, "D15"),
        Step.RESULT_UNTIL: (_E.REMOVE_RESULT, "D28"),
    }
)
"""The steps on whose day a paper may come down, while it hangs."""

_COMMITTEES = frozenset({_E.HOLD_FIRST_MEETING, _E.POST_FIRST_MEETING, _E.FILE})
"""What a committee does, once it is formed; its papers are its own."""

_OWED = frozenset({Step.RESULT_POSTED, Step.FIRST_MEETING_POSTED})
"""Postings of what was decided: they are owed until they are noted, whatever the stage."""

_AFTER: Mapping[Step, Step] = MappingProxyType({Step.FIRST_MEETING_POSTED: Step.FIRST_MEETING})
"""Steps that are due only once another one is done."""

_OF_MEETING: Mapping[MeetingStage, tuple[Errand, str]] = MappingProxyType(
    {
        MeetingStage.CALLED: (_E.NOTIFY_MEETING, "D43"),
        MeetingStage.NOTIFIED: (_E.HOLD_MEETING, "D39"),
        MeetingStage.HELD: (_E.WRITE_MINUTES, ""),
        MeetingStage.MINUTED: (_E.PUBLISH_MINUTES, "D40"),
    }
)
_ORDER = tuple(Stage)


def _of_assembly(sheet: AssemblySheet, committee: CommitteeSheet | None) -> Iterator[DueRow]:
    hanging = {row.paper for row in sheet.postings if row.removed_on is None}
    done = {row.step for row in sheet.dates if row.done is not None}
    for row in sheet.dates:
        if row.done is not None:
            continue
        if row.step in _REMOVALS:
            errand, paper = _REMOVALS[row.step]
            if paper in hanging and row.earliest is not None:
                yield _due(sheet, errand, row, row.earliest, must=False)
        elif row.step in _OF_STEP:
            (errand, paper), stage = _OF_STEP[row.step], stage_of(row.step)
            day = min((one for one in (row.planned, row.last) if one), default=None)
            past = _ORDER.index(stage) < _ORDER.index(sheet.stage)
            waits = row.step in _AFTER and _AFTER[row.step] not in done
            if day is None or waits or (past and row.step not in _OWED):
                continue
            about = sheet if errand not in _COMMITTEES or committee is None else committee
            own = about is sheet and errand in _COMMITTEES
            yield _due(about, errand, row, day, paper="" if own else paper, stage=stage)


def _due(  # noqa: PLR0913 - all that a line says
    sheet: AssemblySheet | CommitteeSheet,
    errand: Errand,
    row: DateRow,
    day: date,
    *,
    must: bool = True,
    paper: str = "",
    stage: Stage | None = None,
) -> DueRow:
    is_assembly = isinstance(sheet, AssemblySheet)
    return DueRow(
        subject=Subject.assembly(sheet.id) if is_assembly else Subject.committee(sheet.id),
        title=sheet.title if isinstance(sheet, AssemblySheet) else sheet.name,
        compound_id=sheet.compound_id,
        errand=errand,
        day=day,
        must=must,
        by_law=not must or day == row.last,
        article=row.article,
        paper=paper,
        stage=stage.value if stage is not None and is_assembly else "",
    )


def _latest(committees: list[CommitteeSheet]) -> list[CommitteeSheet]:
    """Give the committee of each compound whose term ends last."""
    found: dict[UUID, CommitteeSheet] = {}
    for sheet in sorted(committees, key=lambda one: one.term_until):
        found[sheet.compound_id] = sheet
    return list(found.values())


def _of_committee(sheet: CommitteeSheet, today: date) -> Iterator[DueRow]:
    """Tell of the re-election from its first reminder on, and of the one that comes next."""
    if not sheet.reminders:
        return
    passed = [day for day in sheet.reminders if day <= today]
    coming = [day for day in sheet.reminders if day > today]
    day = sheet.term_until if passed else coming[0]
    yield DueRow(
        Subject.committee(sheet.id),
        sheet.name,
        sheet.compound_id,
        Errand.RE_ELECT,
        day,
        must=bool(passed),
        by_law=True,
    )


def _of_meeting(body: BodyRow, row: MeetingRow) -> Iterator[DueRow]:
    if row.stage not in _OF_MEETING:
        return
    errand, paper = _OF_MEETING[row.stage]
    day = (row.ends_at or row.starts_at).date()
    yield DueRow(Subject.meeting(row.id), row.title, body.compound_id, errand, day, paper=paper)
