"""What every act works with: one session, the audit, the clock, the law of the assembly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.counting import TOO_MANY_SPOILS, Rules
from core.assemblies.stage_acts import STAGES, Act
from core.assemblies.stages import Stage, Step
from core.assemblies.tables import Assembly, AssemblyDay
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.errors import KnownError
from core.law.library import Library
from core.law.packs import LawBook, thaw
from core.text.names import name_key, says_something

PROOF_BEFORE = "ballot.proof_before_days"
LAST_DAY = 1
ONLY_IN = {
    Stage.PREPARATION: "assemblies.only_in_preparation",
    Stage.ROLL: "assemblies.only_in_roll",
    Stage.CANDIDATES: "assemblies.only_in_candidates",
    Stage.NOTICE: "assemblies.only_in_notice",
    Stage.BALLOTS: "assemblies.only_in_ballots",
    Stage.DELIVERY: "assemblies.only_in_delivery",
    Stage.VOTING: "assemblies.only_in_voting",
    Stage.COUNTING: "assemblies.only_in_counting",
    Stage.RESULT: "assemblies.only_in_result",
    Stage.FIRST_MEETING: "assemblies.only_in_first_meeting",
    Stage.FILING: "assemblies.only_in_filing",
}
"""What an act says when it comes too early or too late, by the stage it belongs to."""


@dataclass(frozen=True, slots=True)
class Work:
    """One unit of work. It never outlives the `with` of the act that made it."""

    session: Session
    audit: AuditLog
    clock: Clock
    library: Library

    @property
    def today(self) -> date:
        return self.clock.today()

    def assembly(self, assembly_id: UUID, act: Act) -> Assembly:
        """Give the assembly; raise KnownError unless it exists and its stage takes `act`.

        A closed assembly is never changed.
        """
        found = find_assembly(self.session, assembly_id)
        if found.stage is Stage.CLOSED:
            raise KnownError("assemblies.closed", title=found.title)
        if found.stage not in STAGES[act]:
            raise KnownError(ONLY_IN[STAGES[act][0]], title=found.title)
        return found

    def record(
        self,
        event: Event,
        assembly: Assembly,
        *,
        witness: str = "",
        sealed: Mapping[str, object] | None = None,
        **facts: object,
    ) -> None:
        """Write `event` to the audit; `witness` is the second person of a two-person act."""
        self.audit.record(
            self.session, event, assembly.id, second_actor=witness, sealed=sealed, **facts
        )


def find_assembly(session: Session, assembly_id: UUID) -> Assembly:
    """Give the assembly of that id; raise KnownError if there is none."""
    found = session.get(Assembly, assembly_id)
    if found is None:
        raise KnownError("assemblies.not_found", id=str(assembly_id))
    return found


def book_of(assembly: Assembly) -> LawBook:
    """Give the law that the assembly froze when it was opened."""
    return _thawed(assembly.pack_frozen)


@lru_cache(maxsize=8)
def _thawed(frozen: str) -> LawBook:
    with freezing.refused():
        return thaw(json.loads(frozen))


def counting_rules(book: LawBook) -> Rules:
    """Give the rules of the count as the assembly's law has them."""
    return Rules(
        blank_is_abstention=book.flag("ballot.blank_is_abstention"),
        too_many_spoils_the_election=book.flag(TOO_MANY_SPOILS),
        invalid_participates=book.flag("voting.invalid_participates"),
        proof_relations=proof_relations(book),
        proof_before_days=proof_before_days(book),
    )


def proof_before_days(book: LawBook) -> int:
    """Give how long before the end a ballot must arrive to prove silence.

    A law frozen before the key was known says nothing of it; its counts kept the last day out.
    """
    return book.number(PROOF_BEFORE) if book.has(PROOF_BEFORE) else LAST_DAY


def proof_relations(book: LawBook) -> frozenset[str] | None:
    """Give by whose hands a ballot provably arrives; a law frozen before says nothing of it."""
    key = "ballot.proof_relations"
    return frozenset(book.names(key)) if book.has(key) else None


def require_reason(reason: str) -> None:
    """Refuse a reason that nobody else could judge later."""
    if not says_something(reason):
        raise KnownError("assemblies.needs_real_reason")


def require_witness(witness: str) -> None:
    """Refuse an act that cannot be undone and takes a vote away, if nobody else was there."""
    if not name_key(witness):
        raise KnownError("assemblies.needs_witness")


def refuse_future(work: Work, day: date) -> None:
    """Refuse to note as done what is dated on a day still to come."""
    if day > work.today:
        raise KnownError("assemblies.day_in_future", day=day.isoformat())


def put_day(  # noqa: PLR0913 - a step, its two days and why
    session: Session,
    assembly_id: UUID,
    step: Step,
    *,
    planned: date | None = None,
    done: date | None = None,
    reason: str = "",
) -> None:
    """Append the day of a step; what is not given stays as it was."""
    last = _last_day(session, assembly_id, step)
    _append_day(
        session,
        assembly_id,
        step,
        planned=planned or (last.planned if last else None),
        done=done or (last.done if last else None),
        reason=reason,
    )


def take_off_day(session: Session, assembly_id: UUID, step: Step, reason: str) -> None:
    """Append that a step was not done after all; what was planned stays."""
    last = _last_day(session, assembly_id, step)
    planned = last.planned if last else None
    _append_day(session, assembly_id, step, planned=planned, done=None, reason=reason)


def _append_day(  # noqa: PLR0913 - a step, its two days and why
    session: Session,
    assembly_id: UUID,
    step: Step,
    *,
    planned: date | None,
    done: date | None,
    reason: str,
) -> None:
    last = _last_day(session, assembly_id, step)
    session.add(
        AssemblyDay(
            assembly_id=assembly_id,
            step=step,
            sequence=last.sequence + 1 if last else 1,
            planned=planned,
            done=done,
            reason=reason,
        )
    )
    session.flush()


def _last_day(session: Session, assembly_id: UUID, step: Step) -> AssemblyDay | None:
    return session.scalars(
        sa.select(AssemblyDay)
        .where(AssemblyDay.assembly_id == assembly_id, AssemblyDay.step == step)
        .order_by(AssemblyDay.sequence.desc())
        .limit(1)
    ).one_or_none()
