"""工作台: what is due, late first, and how each running assembly stands; from all subjects' sheets.

Holds no rule of law: each day was worked out where it belongs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from core.assemblies.outlook import Outlook
from core.assemblies.service import Assemblies
from core.assemblies.sheets import AssemblyRow, AssemblySheet, DateRow
from core.assemblies.stages import Stage, Step, stage_of
from core.clock import Clock
from core.committees.packets import filing_code
from core.committees.service import Committees
from core.committees.sheets import CommitteeRow, CommitteeSheet, FilingState
from core.db.database import Database
from core.due import DueRow, DueSource, Errand
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import NOWHERE, Told
from core.meetings.papers_blocks import notice_code
from core.meetings.service import Meetings
from core.meetings.sheets import BodyRow, MeetingRow
from core.meetings.stages import Stage as MeetingStage
from core.meetings.warning import LegalDay
from core.phrases import word
from core.rosters.service import Rosters
from core.subject import Subject, SubjectKind

T = TypeVar("T")

_NOTHING_READ = Subject(SubjectKind.CALENDAR, UUID(int=0))
"""What the line of a source is about of which no day could be read: nothing that has an id."""


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


@dataclass(slots=True)
class _Gathered:
    """What could be read of the office, and a line for each subject that could not."""

    today: date
    sheets: list[AssemblySheet] = field(default_factory=list)
    committees: tuple[CommitteeRow, ...] = ()
    seated: list[CommitteeSheet] = field(default_factory=list)
    latest: list[CommitteeSheet] = field(default_factory=list)
    unread: list[DueRow] = field(default_factory=list)

    def read(self, line: DueRow, look: Callable[[UUID], T], subject_id: UUID) -> T | None:
        """Take a look at one subject; what refuses it becomes its line."""
        try:
            return look(subject_id)
        except KnownError as error:
            why = KnownError("office.unread", title=line.title, why=error)
            self.unread.append(replace(line, unread=refusal(why, NOWHERE)))
            return None

    def lines(self, source: DueSource) -> list[DueRow]:
        """Give what is due of a source; one that refuses, as on a day without law, is one line."""
        title = word(source.about)
        line = DueRow(_NOTHING_READ, title, None, Errand.CHECK_RECORD, self.today)
        return self.read(line, lambda _id: list(source.due(self.today)), _NOTHING_READ.id) or []


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
        sources: Sequence[DueSource] = (),
    ) -> None:
        self._database = database
        self._rosters = rosters
        self._assemblies = assemblies
        self._committees = committees
        self._meetings = meetings
        self._clock = clock
        self._sources = sources

    def look(self) -> Today:
        """Read every running assembly, committee in office and open meeting, at one moment.

        What of them cannot be read is due to be checked; the others stand.
        """
        today = self._clock.today()
        with self._database.at_one_moment():
            gathered = self._gather(today)
            running = [self._running(sheet, gathered) for sheet in gathered.sheets]
            return Today(
                day=today,
                due=self._due(gathered),
                running=tuple(running),
                with_committee=len(_with_committee(gathered.committees, today)),
                compounds=len(self._rosters.compounds()),
            )

    def due(self) -> tuple[DueRow, ...]:
        """Give what is due alone, in order of days, without counting any ballot."""
        with self._database.at_one_moment():
            return self._due(self._gather(self._clock.today()))

    def _gather(self, today: date) -> _Gathered:
        """Read each by itself: one that was tampered with keeps none of the others back."""
        found = _Gathered(today)
        for row in self._assemblies.assemblies():
            if row.stage != Stage.CLOSED:
                sheet = found.read(_of_row(row, today), self._assemblies.assembly, row.id)
                found.sheets += [] if sheet is None else [sheet]
        running = {sheet.id for sheet in found.sheets}
        found.committees = self._committees.committees()
        latest = {row.id for row in _latest(found.committees)}
        for one in found.committees:
            if one.id in latest or (one.assembly_id in running and not one.is_former):
                seated = found.read(_of_row(one, today), self._committees.committee, one.id)
                found.seated += [] if seated is None else [seated]
        found.latest = [sheet for sheet in found.seated if sheet.id in latest]
        return found

    def _due(self, found: _Gathered) -> tuple[DueRow, ...]:
        elected = {sheet.assembly_id: sheet for sheet in found.seated}
        due = [one for sheet in found.sheets for one in _of_assembly(sheet, elected.get(sheet.id))]
        due += [one for sheet in found.latest for one in _of_committee(sheet, found.today)]
        due += [line for sheet in found.seated for line in _of_filing(sheet)]
        due += self._of_meetings()
        due += [line for source in self._sources for line in found.lines(source)]
        return tuple(
            sorted([*due, *found.unread], key=lambda one: (one.day, not one.must, one.title))
        )

    def _running(self, sheet: AssemblySheet, found: _Gathered) -> RunningRow:
        outlook = found.read(_of_row(sheet, found.today), self._assemblies.outlook, sheet.id)
        return RunningRow(
            sheet.id, sheet.title, sheet.compound_id, sheet.stage, sheet.needs, outlook
        )

    def _of_meetings(self) -> Iterator[DueRow]:
        found = self._meetings.overview()
        for body in found.bodies:
            for row in found.meetings[body.id]:
                yield from _of_meeting(body, row, self._meetings.legal_day(body, row))


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
            if errand is _E.FILE and committee is not None and any(_of_filing(committee)):
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


def _latest(committees: Sequence[CommitteeRow]) -> list[CommitteeRow]:
    """Give the committee of each compound whose term ends last."""
    found: dict[UUID, CommitteeRow] = {}
    for row in sorted(committees, key=lambda one: one.term_until):
        if not row.is_former:
            found[row.compound_id] = row
    return list(found.values())


def _with_committee(committees: Sequence[CommitteeRow], today: date) -> set[UUID]:
    """Give the compounds that have a committee whose term runs."""
    return {
        row.compound_id
        for row in committees
        if not row.is_former and row.term_from <= today <= row.term_until
    }


def _of_row(row: AssemblyRow | AssemblySheet | CommitteeRow, today: date) -> DueRow:
    """Give the line that stands for a subject of which the days cannot be told."""
    is_committee = isinstance(row, CommitteeRow)
    return DueRow(
        Subject.committee(row.id) if is_committee else Subject.assembly(row.id),
        row.name if isinstance(row, CommitteeRow) else row.title,
        row.compound_id,
        Errand.CHECK_RECORD,
        today,
    )


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


def _of_filing(sheet: CommitteeSheet) -> Iterator[DueRow]:
    """Tell of a packet that was sent back, and of one of which no answer is noted."""
    filing = sheet.filing
    about = (Subject.committee(sheet.id), sheet.name, sheet.compound_id)
    if filing.state is FilingState.RETURNED and filing.receipt_on is not None:
        last, back = filing.last_day, filing.receipt_on
        day = back if last is None else max(last, back)
        again, by_law = Errand.FILE_AGAIN, day == last
        yield DueRow(
            *about, again, day, by_law=by_law, paper=filing_code(sheet), detail=filing.answer
        )
    elif filing.state is FilingState.SUBMITTED and filing.submitted_on is not None:
        yield DueRow(*about, Errand.NOTE_ANSWER, filing.submitted_on, must=False)


def _of_meeting(body: BodyRow, row: MeetingRow, by_law: LegalDay | None) -> Iterator[DueRow]:
    if row.stage not in _OF_MEETING:
        return
    errand, paper = _OF_MEETING[row.stage]
    if paper == "D43":
        paper = notice_code(body.kind)
    day = (row.ends_at or row.starts_at).date()
    yield DueRow(
        Subject.meeting(row.id),
        row.title,
        body.compound_id,
        errand,
        by_law.day if by_law is not None else day,
        by_law=by_law is not None,
        article=by_law.article if by_law is not None else "",
        paper=paper,
    )
