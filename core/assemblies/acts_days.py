"""Acts on days: plan them, note what was done, post papers and take them down.

What owners were told of the voting binds: its days only move back, by a notice that hangs in time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.aspects import keep
from core.assemblies.deadlines import (
    EXTENSION,
    NOTICE,
    RESULT_NOTICE,
    announced,
    planned_day,
    voting_ends,
)
from core.assemblies.drafts import PostingDraft
from core.assemblies.facts import fit_result_days, load_days
from core.assemblies.hung import PaperFile, file_of_posting
from core.assemblies.meeting_day import refuse_in_writing, refuse_untold
from core.assemblies.paper_steps import STEP_OF_PAPER, STEP_OF_REMOVAL
from core.assemblies.postings import refuse_early, refuse_older
from core.assemblies.queries_force import result_in_force
from core.assemblies.stage_acts import Act
from core.assemblies.stages import BEFORE_NOTICE, BEFORE_VOTING, NOTED_BY_HAND, Stage, Step
from core.assemblies.tables import Assembly, Posting
from core.assemblies.tables_ballots import BallotItem
from core.assemblies.told import told_by
from core.assemblies.told_until import told_until
from core.assemblies.work import Work, put_day, refuse_future, require_reason
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError

VOTING_DAYS = (Step.VOTING_FROM, Step.VOTING_UNTIL)
BEFORE_OPENING = (Step.APPLICATION, Step.GROUP_FORMED, Step.GROUP_POSTED, Step.GROUP_UNTIL)
"""What may have been done before the office opened the assembly in the program."""
_PUBLICITIES = ("D03", "D06", "D11")
"""Papers that hang for so many days and then come down; the notice hangs until the voting ends."""


def plan_days(
    work: Work, assembly_id: UUID, days: Sequence[tuple[Step, date]], reason: str
) -> Changes:
    """Plan the days of steps. Once the notice hangs, a changed day needs a reason.

    The end of voting may then only be extended, before it has passed, and the extension stands
    once its D24 hangs (rulebook 6.1); the start may only be put off, before it has come, and that
    stands once another D15 hangs.
    """
    assembly = work.assembly(assembly_id, Act.PLAN_DAYS)
    told = announced(work.session, assembly_id)
    if assembly.stage not in BEFORE_NOTICE or told is not None:
        if not reason.strip():
            raise KnownError("assemblies.day_needs_reason")
        require_reason(reason)
    for step, day in days:
        if step is Step.MEETING:
            refuse_in_writing(assembly)
        if day < assembly.opened_on and step not in BEFORE_OPENING:
            told_day = {"day": day.isoformat(), "opened": assembly.opened_on.isoformat()}
            raise KnownError("assemblies.day_before_opening", **told_day)
        if step in VOTING_DAYS:
            _check_voting_day(work, assembly, step, day)
            _check_past(work, day, reason)
        put_day(work.session, assembly_id, step, planned=day, reason=reason)
    changed = {step for step, _ in days}
    _check_order(work, assembly_id)
    _check_count_day(work, assembly_id, changed)
    _check_spans(work, assembly_id, changed)
    named = [f"{step}:{day.isoformat()}" for step, day in days]
    work.record(Event.ASSEMBLY_DAYS_PLANNED, assembly, days=named, reason=reason)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def _check_voting_day(work: Work, assembly: Assembly, step: Step, day: date) -> None:
    told = announced(work.session, assembly.id)
    if step is Step.VOTING_FROM and assembly.stage not in BEFORE_VOTING:
        raise KnownError("assemblies.voting_begun")
    if step is Step.VOTING_UNTIL and assembly.stage not in (*BEFORE_VOTING, Stage.VOTING):
        raise KnownError("assemblies.deadline_fixed")
    if told is None:
        if assembly.stage not in BEFORE_NOTICE:
            raise KnownError("assemblies.notice_not_posted")
    elif step is Step.VOTING_FROM:
        if day < told.start:
            raise KnownError("assemblies.voting_earlier", day=told.start.isoformat())
        if day > told.start <= work.today:
            raise KnownError("assemblies.voting_started", day=told.start.isoformat())
    elif day <= told.until:
        raise KnownError("assemblies.deadline_shortened", day=told.until.isoformat())
    elif work.today > told.until:
        raise KnownError("assemblies.deadline_passed", day=told.until.isoformat())


def _check_past(work: Work, day: date, reason: str) -> None:
    """Ask why a vote is planned on a day that is over: mostly a slip in the year."""
    if day < work.today:
        if not reason.strip():
            raise KnownError("assemblies.voting_day_past", day=day.isoformat())
        require_reason(reason)


def _check_spans(work: Work, assembly_id: UUID, changed: Collection[Step]) -> None:
    """Refuse to plan that a paper comes down before it is hung up."""
    days = load_days(work.session, assembly_id)
    for paper, hung in STEP_OF_PAPER.items():
        down = STEP_OF_REMOVAL.get(paper)
        if down is None or not {hung, down}.intersection(changed):
            continue
        start, until = days.get(hung, (None, None))[0], days.get(down, (None, None))[0]
        if start is not None and until is not None and until < start:
            span = {"day": start.isoformat(), "until": until.isoformat()}
            raise KnownError("assemblies.posting_crossed", paper=paper, **span)


def _check_order(work: Work, assembly_id: UUID) -> None:
    start, _ = planned_day(work.session, assembly_id, Step.VOTING_FROM)
    until = voting_ends(work.session, assembly_id)
    if start is not None and until is not None and until < start:
        raise KnownError(
            "assemblies.voting_crossed", day=start.isoformat(), until=until.isoformat()
        )


def _check_count_day(work: Work, assembly_id: UUID, changed: Collection[Step]) -> None:
    """Refuse a count that is planned before the announced end of the voting."""
    if Step.COUNTING not in changed:
        return
    day, _ = planned_day(work.session, assembly_id, Step.COUNTING)
    until = voting_ends(work.session, assembly_id)
    if day is not None and until is not None and day < until:
        days = {"day": day.isoformat(), "until": until.isoformat()}
        raise KnownError("assemblies.count_before_end", **days)


def record_day(work: Work, assembly_id: UUID, step: Step, day: date) -> Changes:
    """Note the day on which a step was done that no other act sets, as the clerk confirms it."""
    assembly = work.assembly(assembly_id, Act.RECORD_DAY)
    if step not in NOTED_BY_HAND:
        raise KnownError("assemblies.day_by_its_act")
    refuse_future(work, day)
    if step is Step.MEETING:
        refuse_untold(work.session, assembly, day)
    put_day(work.session, assembly_id, step, done=day)
    work.record(Event.ASSEMBLY_DAY_DONE, assembly, step=step, day=day)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def record_posting(
    work: Work, assembly_id: UUID, draft: PostingDraft, file: PaperFile | None = None
) -> Changes:
    """Note that a paper hangs, where and who saw it; it sets the day of its step.

    Noted on a later day than it was made, it needs a reason and is shown as noted late. The paper
    that hangs is kept: its last print that tells what is in force, else `file`.
    """
    assembly = work.assembly(assembly_id, Act.POST)
    refuse_future(work, draft.posted_on)
    if draft.posted_on < work.today:
        if not draft.reason.strip():
            day = draft.posted_on.isoformat()
            raise KnownError("assemblies.posting_noted_late", paper=draft.paper, day=day)
        require_reason(draft.reason)
    tells = refuse_early(work.session, assembly, draft.paper)
    _check_notice(work, assembly, draft.paper)
    refuse_older(work.session, assembly_id, draft.paper, draft.posted_on)
    if draft.paper == RESULT_NOTICE:
        _check_result_notice(work, assembly_id, draft.posted_on)
    _set_day(work, assembly_id, draft)
    witness_1, witness_2 = (*draft.witnesses, "", "")[:2]
    start = until = None
    if draft.paper in {NOTICE, EXTENSION}:
        start, _ = planned_day(work.session, assembly_id, Step.VOTING_FROM)
        until, _ = planned_day(work.session, assembly_id, Step.VOTING_UNTIL)
    facts = keep(told_by(work.session, assembly, draft.paper))
    _refuse_noted(work, assembly_id, draft, (tells, facts, until))
    last = work.session.scalar(
        sa.select(sa.func.max(Posting.sequence)).where(Posting.assembly_id == assembly_id)
    )
    posting = Posting(
        assembly_id=assembly_id,
        paper=draft.paper,
        posted_on=draft.posted_on,
        removed_on=draft.removed_on,
        place=draft.place,
        witness_1=witness_1,
        witness_2=witness_2,
        sequence=(last or 0) + 1,
        recorded_on=work.today,
        reason=draft.reason.strip(),
        tells=tells,
        facts=facts,
        sha256=file_of_posting(work.session, assembly, draft.paper, file),
        voting_from=start,
        voting_until=until,
        told_until=told_until(work.session, assembly_id, draft.paper, draft.posted_on),
    )
    work.session.add(posting)
    work.record(
        Event.ASSEMBLY_PAPER_POSTED,
        assembly,
        paper=draft.paper,
        posted_on=draft.posted_on,
        tells=tells,
        sha256=posting.sha256,
        reason=posting.reason,
    )
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def _refuse_noted(
    work: Work, assembly_id: UUID, draft: PostingDraft, told: tuple[str, str, date | None]
) -> None:
    """Refuse what is noted already; another copy hung the same day says so in its reason."""
    tells, facts, until = told
    same = sa.select(Posting.id).where(
        Posting.assembly_id == assembly_id,
        Posting.paper == draft.paper,
        Posting.posted_on == draft.posted_on,
        Posting.place == draft.place,
        Posting.reason == draft.reason.strip(),
        Posting.tells == tells,
        Posting.facts == facts,
        Posting.voting_until == until if until else Posting.voting_until.is_(None),
    )
    if work.session.scalar(same.limit(1)) is not None:
        day = draft.posted_on.isoformat()
        raise KnownError("assemblies.already_posted", paper=draft.paper, day=day)


def _check_notice(work: Work, assembly: Assembly, paper: str) -> None:
    """Refuse a D15 before its matters are fixed, and a D24 that extends nothing or comes late."""
    if paper == NOTICE:
        frozen = sa.select(BallotItem.id).where(BallotItem.assembly_id == assembly.id).limit(1)
        if work.session.scalar(frozen) is None:
            raise KnownError("assemblies.notice_before_ballot")
    if paper != EXTENSION:
        return
    if assembly.stage not in (*BEFORE_VOTING, Stage.VOTING):
        raise KnownError("assemblies.deadline_fixed")
    told = announced(work.session, assembly.id)
    until, _ = planned_day(work.session, assembly.id, Step.VOTING_UNTIL)
    if told is None:
        raise KnownError("assemblies.notice_not_posted")
    if work.today > told.until:
        raise KnownError("assemblies.deadline_passed", day=told.until.isoformat())
    if until is None or until <= told.until:
        raise KnownError("assemblies.no_extension")


def _check_result_notice(work: Work, assembly_id: UUID, posted_on: date) -> None:
    """Refuse a D28 that hangs before there is a result; its period never runs before it hangs."""
    result = result_in_force(work.session, assembly_id)
    if result is None:
        raise KnownError("assemblies.need_result")
    if posted_on < result.declared_on:
        day = result.declared_on.isoformat()
        raise KnownError("assemblies.result_posted_early", day=day)
    fit_result_days(work.session, assembly_id, posted_on)


def _set_day(work: Work, assembly_id: UUID, draft: PostingDraft) -> None:
    """Set the day that the law counts from: a paper's clock never runs faster by hanging it again.

    D15 counts from its first posting, as its matters are frozen. Papers that may be corrected
    count from the latest day on which they were hung up.
    """
    step = STEP_OF_PAPER.get(draft.paper)
    if step is None:
        return
    planned, done = load_days(work.session, assembly_id).get(step, (None, None))
    if done is None and planned is not None and draft.paper in _PUBLICITIES:
        _keep_length(work, assembly_id, draft.paper, draft.posted_on - planned)
    if done is None or (draft.paper != NOTICE and draft.posted_on > done):
        put_day(work.session, assembly_id, step, done=draft.posted_on)


def _keep_length(work: Work, assembly_id: UUID, paper: str, late: timedelta) -> None:
    """Move the planned end of a publicity that began late: its full days count on the board."""
    step = STEP_OF_REMOVAL[paper]
    until, reason = planned_day(work.session, assembly_id, step)
    if until is not None and late > timedelta():
        put_day(work.session, assembly_id, step, planned=until + late, reason=reason)


def record_removal(work: Work, assembly_id: UUID, paper: str, removed_on: date) -> Changes:
    """Note the day on which a posted paper came down."""
    assembly = work.assembly(assembly_id, Act.TAKE_DOWN)
    posting = work.session.scalars(
        sa.select(Posting)
        .where(Posting.assembly_id == assembly_id, Posting.paper == paper)
        .order_by(Posting.sequence.desc())
        .limit(1)
    ).one_or_none()
    if posting is None or posting.removed_on is not None:
        raise KnownError("assemblies.paper_not_hanging", paper=paper)
    if removed_on > work.today or removed_on < posting.posted_on:
        raise KnownError("assemblies.bad_removal", day=removed_on.isoformat())
    posting.removed_on = removed_on
    step = STEP_OF_REMOVAL.get(paper)
    if step is not None:
        put_day(work.session, assembly_id, step, done=removed_on)
    work.record(Event.ASSEMBLY_PAPER_REMOVED, assembly, paper=paper, removed_on=removed_on)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)
