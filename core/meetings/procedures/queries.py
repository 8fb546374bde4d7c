"""Reading procedures' runs: every function returns frozen values, never tables' objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.canonical import digest_of
from core.db.base import Base
from core.errors import KnownError
from core.findings import all_told
from core.freezing import thaw
from core.meetings.pool.queries import owners_word
from core.meetings.pool.tables import PoolTaking, PoolTopic
from core.meetings.procedures.drafts import Party
from core.meetings.procedures.kinds import RunAbout, RunState
from core.meetings.procedures.sheets import RecordRow, RunRow, RunsAbout, RunSheet, StepSheet
from core.meetings.procedures.stages import (
    NOTHING_THEIRS,
    Counted,
    Done,
    Ended,
    Owners,
    Standing,
    check_close,
    check_counts,
    standings,
)
from core.meetings.procedures.tables import (
    ProcedureParty,
    ProcedureRun,
    StepPerson,
    StepRecord,
)
from core.meetings.procedures.templates import Procedure
from core.rosters.scoping import belongs_to
from core.rosters.tables import Community, Compound
from core.scope import ALL, Scope

T = TypeVar("T", bound=Base)


def get(session: Session, kind: type[T], row_id: UUID) -> T:
    """Give a row; `KnownError` if it is not there."""
    row = session.get(kind, row_id)
    if row is None:
        raise KnownError("procedures.not_found")
    return row


def load_runs(session: Session, scope: Scope = ALL) -> tuple[RunRow, ...]:
    """List the runs of a scope, the newest first."""
    mine = belongs_to(scope, ProcedureRun.compound_id, ProcedureRun.community_id)
    return _load_rows(session, mine)


def load_about(session: Session, about: RunAbout, about_id: UUID, today: date) -> RunsAbout:
    """Give the runs about one thing, the newest first, and that one whole."""
    mine = sa.and_(ProcedureRun.about == about, ProcedureRun.about_id == about_id)
    rows = _load_rows(session, mine)
    return RunsAbout(rows, load_run(session, rows[0].id, today) if rows else None)


def _load_rows(session: Session, mine: sa.ColumnElement[bool]) -> tuple[RunRow, ...]:
    found = session.execute(_runs().where(mine).order_by(ProcedureRun.id.desc())).all()
    ended = _ended(session, [run.id for run, _place in found])
    return tuple(
        _run_row(run, place, procedure_of(run), ended.get(run.id, {})) for run, place in found
    )


def _runs() -> sa.Select[ProcedureRun, str]:
    place = sa.func.coalesce(Compound.name, Community.name, "")
    return (
        sa.select(ProcedureRun, place)
        .outerjoin(Compound, Compound.id == ProcedureRun.compound_id)
        .outerjoin(Community, Community.id == ProcedureRun.community_id)
    )


def procedure_of(run: ProcedureRun) -> Procedure:
    """Read the procedure a run was frozen with; refuse one that was changed outside the program."""
    procedure = thaw(Procedure, run.content)
    if digest_of(procedure) != run.digest:
        raise KnownError("procedures.tampered", title=run.title)
    return procedure


def ended_of(session: Session, run_id: UUID) -> Ended:
    """Give the steps of a run that ended and were not taken back."""
    return _ended(session, [run_id]).get(run_id, {})


def _ended(session: Session, run_ids: Sequence[UUID]) -> Mapping[UUID, dict[str, Done]]:
    rows = session.execute(
        sa.select(StepRecord.run_id, StepRecord.step, StepRecord.day, StepRecord.skipped)
        .where(StepRecord.run_id.in_(run_ids), StepRecord.undone_on.is_(None))
        .order_by(StepRecord.run_id, StepRecord.ordinal)
    )
    found: dict[UUID, dict[str, Done]] = {}
    for run_id, step, day, skipped in rows:
        found.setdefault(run_id, {})[step] = Done(day, skipped)
    return found


def load_run(session: Session, run_id: UUID, today: date) -> RunSheet:
    """Load all that is shown of a run; `KnownError` if it is not there."""
    found = session.execute(_runs().where(ProcedureRun.id == run_id)).one_or_none()
    if found is None:
        raise KnownError("procedures.not_found")
    run, place = found
    procedure, ended = procedure_of(run), ended_of(session, run_id)
    records = _load_records(session, run_id, procedure)
    last = {row.step: row for row in records if row.undone_on is None}
    is_open = run.state is RunState.RUNNING
    owners = owners_of(session, run)
    return RunSheet(
        run=_run_row(run, place, procedure, ended),
        procedure=procedure,
        digest=run.digest,
        parties=_load_parties(session, run_id),
        steps=tuple(
            _step_sheet(one, last.get(one.step.key))
            for one in standings(procedure, ended, today, owners)
        ),
        records=records,
        obstacles=all_told(check_close(procedure, ended, owners)) if is_open else (),
    )


def owners_of(session: Session, run: ProcedureRun) -> Owners:
    """Tell what of a run only the owners decide: it is about a topic of the pool that is theirs."""
    if run.about is not RunAbout.TOPIC or run.about_id is None:
        return NOTHING_THEIRS
    if session.get(PoolTopic, run.about_id) is None:
        return NOTHING_THEIRS
    return Owners(*owners_word(session, run.about_id))


def refuse_unfinished(session: Session, about_id: UUID) -> None:
    """Raise `KnownError` where a run about this still waits for its feedback step.

    It is a problem, a topic of the pool, or the meeting's topic that such a one became.
    """
    became = sa.select(PoolTaking.topic_id).where(PoolTaking.meeting_topic_id == about_id)
    running = sa.select(ProcedureRun).where(
        ProcedureRun.about != RunAbout.OWN,
        sa.or_(ProcedureRun.about_id == about_id, ProcedureRun.about_id.in_(became)),
        ProcedureRun.state == RunState.RUNNING,
    )
    runs = session.scalars(running).all()
    ended = _ended(session, [run.id for run in runs])
    for run in runs:
        for step in procedure_of(run).steps:
            if step.feedback and step.key not in ended.get(run.id, {}):
                if run.about is RunAbout.PROBLEM:
                    raise KnownError("procedures.problem_runs", name=run.name, step=step.title)
                raise KnownError("procedures.topic_runs", name=run.name, step=step.title)


def _step_sheet(one: Standing, record: RecordRow | None) -> StepSheet:
    counted = record.counted if record is not None else None
    warned = check_counts(one.step, counted) if counted is not None else ()
    return StepSheet(
        one.step, one.place, one.day, all_told(one.obstacles), all_told(warned), record
    )


def _load_parties(session: Session, run_id: UUID) -> tuple[Party, ...]:
    query = sa.select(ProcedureParty.role, ProcedureParty.name)
    query = query.where(ProcedureParty.run_id == run_id).order_by(ProcedureParty.ordinal)
    return tuple(Party(role, name) for role, name in session.execute(query))


def _load_records(session: Session, run_id: UUID, procedure: Procedure) -> tuple[RecordRow, ...]:
    people: dict[UUID, list[Party]] = {}
    named = (
        sa.select(StepPerson)
        .join(StepRecord, StepRecord.id == StepPerson.record_id)
        .where(StepRecord.run_id == run_id)
        .order_by(StepPerson.ordinal)
    )
    for row in session.scalars(named):
        people.setdefault(row.record_id, []).append(Party(row.role, row.name))
    titles = {step.key: step.title for step in procedure.steps}
    query = sa.select(StepRecord).where(StepRecord.run_id == run_id).order_by(StepRecord.ordinal)
    return tuple(
        RecordRow(
            id=row.id,
            step=row.step,
            title=titles[row.step],
            day=row.day,
            skipped=row.skipped,
            place=row.place,
            note=row.note,
            evidence=row.evidence,
            meeting_id=row.meeting_id,
            counted=_counted(row.due, row.present, row.agree),
            people=tuple(people.get(row.id, ())),
            undone_on=row.undone_on,
            undone_reason=row.undone_reason,
        )
        for row in session.scalars(query)
    )


def _counted(due: int | None, present: int | None, agree: int | None) -> Counted | None:
    return None if due is None else Counted(due, present or 0, agree or 0)


def _run_row(run: ProcedureRun, place: str, procedure: Procedure, ended: Ended) -> RunRow:
    return RunRow(
        id=run.id,
        code=run.code,
        name=run.name,
        title=run.title,
        raised_by=run.raised_by,
        about=run.about,
        about_id=run.about_id,
        compound_id=run.compound_id,
        community_id=run.community_id,
        place=place,
        state=run.state,
        started_on=run.started_on,
        ended_on=run.ended_on,
        reason=run.reason,
        done=len(ended),
        steps=len(procedure.steps),
        now=_now(procedure, ended) if run.state is RunState.RUNNING else "",
        last_on=max((done.day for done in ended.values()), default=run.started_on),
    )


def _now(procedure: Procedure, ended: Iterable[str]) -> str:
    there = set(ended)
    ready = (
        step.title
        for step in procedure.steps
        if step.key not in there and there.issuperset(step.after)
    )
    return next(ready, "")
