"""Acts of a run: it starts with its parties, goes on step by step, is closed or given up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from core.canonical import digest_of
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.freezing import freeze
from core.meetings.procedures import queries
from core.meetings.procedures.drafts import DoStep, Party, StartRun
from core.meetings.procedures.kinds import RunAbout, RunState
from core.meetings.procedures.stages import (
    Counted,
    check_close,
    check_skip,
    check_step,
    check_undo,
)
from core.meetings.procedures.tables import (
    ProcedureParty,
    ProcedureRun,
    StepPerson,
    StepRecord,
)
from core.meetings.procedures.templates import Procedure, Step
from core.meetings.work import Work, limit_text, require_text


def start(work: Work, draft: StartRun, procedure: Procedure) -> Changes:
    """Start a run of `procedure`, which is frozen with it; every fixed role has its party."""
    require_text(title=draft.title, raised_by=draft.raised_by)
    if (draft.about is RunAbout.OWN) != (draft.about_id is None):
        raise KnownError("procedures.about_what")
    if draft.compound_id is not None and draft.community_id is not None:
        raise KnownError("procedures.two_places")
    day = work.day(draft.day)
    _check_parties(procedure, draft.parties)
    for role in procedure.fixed_roles:
        if all(party.role != role.key for party in draft.parties):
            raise KnownError("procedures.role_missing", role=role.title)
    run = ProcedureRun(
        code=procedure.code,
        name=procedure.title,
        title=draft.title,
        raised_by=draft.raised_by,
        about=draft.about,
        about_id=draft.about_id,
        compound_id=draft.compound_id,
        community_id=draft.community_id,
        started_on=day,
        content=freeze(procedure),
        digest=digest_of(procedure),
    )
    work.session.add(run)
    work.session.flush()
    work.session.add_all(
        ProcedureParty(run_id=run.id, ordinal=ordinal, role=party.role, name=party.name)
        for ordinal, party in enumerate(draft.parties, 1)
    )
    return _done(work, Event.PROCEDURE_STARTED, run.id, code=run.code, digest=run.digest)


def do_step(work: Work, run_id: UUID, draft: DoStep) -> Changes:
    """Enter a step that was done; refused while another that it waits for is not."""
    require_text(note=draft.note, evidence=draft.evidence)
    limit_text(place=draft.place)
    run = _running(work, run_id)
    procedure = queries.procedure_of(run)
    step = _step(procedure, draft.step)
    day = work.day(draft.day)
    if day < run.started_on:
        raise KnownError("procedures.before_start", day=run.started_on)
    ended, owners = queries.ended_of(work.session, run_id), queries.owners_of(work.session, run)
    refuse(check_step(procedure, ended, step.key, day, owners))
    _check_people(procedure, step, draft.people)
    counted = _checked(step, draft.counted)
    record = StepRecord(
        run_id=run_id,
        ordinal=_next_ordinal(work, run_id),
        step=step.key,
        day=day,
        place=draft.place,
        note=draft.note,
        evidence=draft.evidence,
        meeting_id=draft.meeting_id,
        due=counted.due if counted else None,
        present=counted.present if counted else None,
        agree=counted.agree if counted else None,
    )
    work.session.add(record)
    work.session.flush()
    work.session.add_all(
        StepPerson(record_id=record.id, ordinal=ordinal, role=party.role, name=party.name)
        for ordinal, party in enumerate(draft.people, 1)
    )
    return _done(work, Event.PROCEDURE_STEP_DONE, run_id, step=step.key, day=day)


def skip_step(work: Work, run_id: UUID, key: str, reason: str) -> Changes:
    """Leave out a step that the procedure says is optional."""
    require_text(reason=reason)
    run = _running(work, run_id)
    procedure = queries.procedure_of(run)
    step = _step(procedure, key)
    refuse(check_skip(procedure, queries.ended_of(work.session, run_id), key))
    record = StepRecord(
        run_id=run_id,
        ordinal=_next_ordinal(work, run_id),
        step=step.key,
        day=work.clock.today(),
        skipped=True,
        note=reason,
    )
    work.session.add(record)
    return _done(work, Event.PROCEDURE_STEP_SKIPPED, run_id, step=key)


def undo_step(work: Work, run_id: UUID, key: str, reason: str) -> Changes:
    """Take a step back with a reason; its record stays, and what rests on it goes first."""
    require_text(reason=reason)
    run = _running(work, run_id)
    procedure = queries.procedure_of(run)
    _step(procedure, key)
    refuse(check_undo(procedure, queries.ended_of(work.session, run_id), key))
    query = sa.select(StepRecord).where(
        StepRecord.run_id == run_id, StepRecord.step == key, StepRecord.undone_on.is_(None)
    )
    record = work.session.scalars(query).one()
    record.undone_on = work.clock.today()
    record.undone_reason = reason
    return _done(work, Event.PROCEDURE_STEP_UNDONE, run_id, step=key)


def close(work: Work, run_id: UUID) -> Changes:
    """Close a run; nothing is closed before its feedback."""
    run = _running(work, run_id)
    procedure = queries.procedure_of(run)
    ended, owners = queries.ended_of(work.session, run_id), queries.owners_of(work.session, run)
    refuse(check_close(procedure, ended, owners))
    run.state, run.ended_on = RunState.CLOSED, work.clock.today()
    return _done(work, Event.PROCEDURE_CLOSED, run_id)


def abandon(work: Work, run_id: UUID, reason: str) -> Changes:
    """Give a run up with a reason; what was done stays in the record."""
    require_text(reason=reason)
    run = _running(work, run_id)
    run.state, run.ended_on, run.reason = RunState.ABANDONED, work.clock.today(), reason
    return _done(work, Event.PROCEDURE_ABANDONED, run_id)


def _done(work: Work, event: Event, run_id: UUID, **facts: Any) -> Changes:
    return work.record(event, run_id, Topic.PROCEDURE, **facts)


def _running(work: Work, run_id: UUID) -> ProcedureRun:
    run = queries.get(work.session, ProcedureRun, run_id)
    if run.state is not RunState.RUNNING:
        raise KnownError("procedures.ended")
    return run


def _step(procedure: Procedure, key: str) -> Step:
    try:
        return procedure.step(key)
    except LookupError as error:
        raise KnownError("procedures.no_step") from error


def _next_ordinal(work: Work, run_id: UUID) -> int:
    query = sa.select(sa.func.max(StepRecord.ordinal)).where(StepRecord.run_id == run_id)
    return (work.session.scalar(query) or 0) + 1


def _check_parties(procedure: Procedure, parties: Sequence[Party]) -> None:
    known = {role.key for role in procedure.roles}
    for party in parties:
        require_text(name=party.name)
        if party.role not in known:
            raise KnownError("procedures.no_such_role", procedure=procedure.title)
    named = Counter(parties)
    if named and max(named.values()) > 1:
        raise KnownError("procedures.named_twice", name=max(named, key=lambda one: named[one]).name)


def _check_people(procedure: Procedure, step: Step, people: Sequence[Party]) -> None:
    _check_parties(procedure, people)
    there = {party.role for party in people}
    for key in step.roles:
        if key not in there:
            role = procedure.role(key).title
            raise KnownError("procedures.step_role_missing", step=step.title, role=role)


def _checked(step: Step, counted: Counted | None) -> Counted | None:
    if not step.counts:
        return None
    if counted is None:
        raise KnownError("procedures.counts_missing", step=step.title)
    if not 0 <= counted.agree <= counted.present <= counted.due or not counted.due:
        raise KnownError("procedures.counts_wrong", step=step.title)
    return counted
