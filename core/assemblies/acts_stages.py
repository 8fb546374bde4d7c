"""The acts that move an assembly on: to its next stage, or to an early end."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from core.assemblies.checks import needs
from core.assemblies.deadlines import voting_ends, voting_starts
from core.assemblies.facts import load_facts
from core.assemblies.overrides import note_override
from core.assemblies.queries_seals import require
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage, Step, following
from core.assemblies.tables import Assembly, StageChange
from core.assemblies.work import Work, book_of, put_day, require_reason, require_witness
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse, told
from core.law.findings import Finding, Severity


def load_needs(work: Work, assembly: Assembly) -> tuple[Finding, ...]:
    """Say what the present stage lacks."""
    book = book_of(assembly)
    calendar = work.library.calendar
    facts = load_facts(work.session, assembly, book, calendar, work.today)
    return needs(book, calendar, assembly.stage, facts)


def advance(work: Work, assembly_id: UUID, overrides: Mapping[str, str]) -> Changes:
    """Go on to the next stage.

    `overrides` gives a reason for each need, by its key, that is not met and yet passed over. A
    fact cannot be passed over; what only warns is noted and passes without a reason.
    """
    assembly = work.assembly(assembly_id, Act.ADVANCE)
    require(work.session, assembly)
    left = assembly.stage
    for need in load_needs(work, assembly):
        _pass(work, assembly, need, overrides.get(need.key, "").strip())
    after = following(assembly.kind, left) or Stage.CLOSED
    assembly.stage = after
    if after is Stage.VOTING:
        _note_voting_day(work, assembly_id, Step.VOTING_FROM)
    if left is Stage.VOTING:
        _note_voting_day(work, assembly_id, Step.VOTING_UNTIL)
    work.session.add(StageChange(assembly_id=assembly_id, stage=after, at=work.clock.now()))
    work.record(Event.ASSEMBLY_STAGE_ENTERED, assembly, stage=after, left=left)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def _note_voting_day(work: Work, assembly_id: UUID, step: Step) -> None:
    """Voting begins and ends on the day announced, however late the clerk moves on.

    Only a voting that ends early, since every ballot is back, counts from today.
    """
    told = (voting_starts if step is Step.VOTING_FROM else voting_ends)(work.session, assembly_id)
    put_day(work.session, assembly_id, step, done=min(told or work.today, work.today))


def annul(work: Work, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
    """End an assembly without a result: called off, or void because of its sums."""
    assembly = work.assembly(assembly_id, Act.ANNUL)
    require_reason(reason)
    require_witness(witness)
    assembly.stage, assembly.annulled = Stage.CLOSED, reason.strip()
    work.session.add(StageChange(assembly_id=assembly_id, stage=Stage.CLOSED, at=work.clock.now()))
    work.record(Event.ASSEMBLY_ANNULLED, assembly, witness=witness, reason=reason)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def _pass(work: Work, assembly: Assembly, need: Finding, reason: str) -> None:
    refuse([need])
    if need.severity is Severity.ERROR and not reason:
        raise KnownError("assemblies.stage_blocked", said=told(need).text, key=need.key)
    note_override(work, assembly, need, reason)
