"""What stands out on the way of ballots: who carried, collected or signed, and what lacks proof."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.ballots import (
    BY_HAND,
    DeliveryMethod,
    DeliveryOutcome,
    Relation,
    SignedAs,
)
from core.assemblies.check_facts import WayFacts
from core.assemblies.count_state import is_before_the_end
from core.assemblies.counting import Rules
from core.assemblies.deadlines import voting_ends
from core.assemblies.tables_ballots import Ballot, BallotReturn, BallotSigner, Delivery
from core.text.names import name_key


def load_way(
    session: Session, assembly_id: UUID, standing: frozenset[str], rules: Rules
) -> WayFacts:
    """Gather what a clerk should look at again; `standing` are candidates by the key of a name.

    `rules` say by whose hands, and how long before the end, a ballot provably arrives.
    """
    carried = _people(session, assembly_id, Delivery.deliverer_1, Delivery.deliverer_2)
    collected = _people(session, assembly_id, BallotReturn.collector_1, BallotReturn.collector_2)
    agents = _people(session, assembly_id, BallotReturn.agent, BallotSigner.agent)
    return WayFacts(
        carried_alone=_count(
            session,
            assembly_id,
            Delivery,
            Delivery.stands(),
            Delivery.method.in_(BY_HAND),
            Delivery.outcome == DeliveryOutcome.DELIVERED,
            Delivery.deliverer_2 == "",
        ),
        collected_alone=_count(session, assembly_id, BallotReturn, BallotReturn.collector_2 == ""),
        taken_by_others=_taken_by_others(session, assembly_id, rules.proof_relations),
        delivered_late=_count(
            session, assembly_id, Delivery, Delivery.stands(), Delivery.reason != ""
        ),
        reached_at_the_end=_reached_at_the_end(session, assembly_id, rules.proof_before_days),
        to_themselves=_to_themselves(session, assembly_id),
        carriers_standing=_among(carried, standing),
        collectors_standing=_among(collected, standing),
        agents_standing=_among(agents, standing),
        returned_undelivered=_count(session, assembly_id, BallotReturn, ~_arrived()),
        returned_late=_count(session, assembly_id, BallotReturn, BallotReturn.reason != ""),
    )


def _taken_by_others(session: Session, assembly_id: UUID, proof: frozenset[str] | None) -> int:
    if proof is None:
        return 0
    outside = (
        sa.or_(Delivery.relation == one.value, Delivery.relation.startswith(f"{one.value}:"))
        for one in Relation
        if one.value not in proof
    )
    reached = Delivery.outcome == DeliveryOutcome.DELIVERED
    return _count(
        session, assembly_id, Delivery, Delivery.stands(), reached, sa.or_(sa.false(), *outside)
    )


def _reached_at_the_end(session: Session, assembly_id: UUID, days: int) -> int:
    """Count the ballots still out that arrived too late for silence to say anything."""
    until = voting_ends(session, assembly_id)
    back = sa.select(BallotReturn.id).where(BallotReturn.ballot_id == Ballot.id)
    reached = session.execute(
        sa.select(Ballot.id, sa.func.min(Delivery.at, type_=Delivery.at.type))
        .join(Ballot, Ballot.id == Delivery.ballot_id)
        .where(
            Ballot.assembly_id == assembly_id,
            Ballot.voided_at.is_(None),
            ~back.exists(),
            Delivery.outcome == DeliveryOutcome.DELIVERED,
            Delivery.method != DeliveryMethod.PUBLIC_NOTICE,
            Delivery.stands(),
        )
        .group_by(Ballot.id)
    )
    return sum(not is_before_the_end(at, until, days) for _, at in reached)


def _arrived() -> sa.ColumnElement[bool]:
    reached = sa.select(Delivery.id).where(
        Delivery.ballot_id == Ballot.id,
        Delivery.outcome == DeliveryOutcome.DELIVERED,
        Delivery.stands(),
    )
    return reached.exists()


def _people(
    session: Session, assembly_id: UUID, *columns: sa.orm.InstrumentedAttribute[str]
) -> list[str]:
    """Name who stands in these columns, of one table; what was undone names nobody."""
    return [
        name
        for column in columns
        for name in session.scalars(
            sa.select(column)
            .join(Ballot, Ballot.id == column.class_.ballot_id)
            .where(Ballot.assembly_id == assembly_id, column != "", *_in_force(column))
            .distinct()
        )
    ]


def _in_force(column: sa.orm.InstrumentedAttribute[str]) -> tuple[sa.ColumnElement[bool], ...]:
    """Leave out what was undone, and co-owners: who signs for himself is nobody's agent."""
    if column.class_ is Delivery:
        return (Delivery.stands(),)
    if column.key == BallotReturn.agent.key:
        return (column.class_.signed_as != SignedAs.CO_OWNER,)
    return ()


def _among(names: Iterable[str], standing: frozenset[str]) -> tuple[str, ...]:
    found = {name_key(name): name for name in names if name_key(name) in standing}
    return tuple(sorted(found.values()))


def _to_themselves(session: Session, assembly_id: UUID) -> tuple[str, ...]:
    same = sa.or_(
        Delivery.receiver == Delivery.deliverer_1, Delivery.receiver == Delivery.deliverer_2
    )
    names = session.scalars(
        sa.select(Delivery.receiver)
        .join(Ballot, Ballot.id == Delivery.ballot_id)
        .where(Ballot.assembly_id == assembly_id, Delivery.receiver != "", same, Delivery.stands())
        .distinct()
    )
    return tuple(sorted(names))


def _count(
    session: Session,
    assembly_id: UUID,
    table: type[Delivery | BallotReturn],
    *where: sa.ColumnElement[bool],
) -> int:
    number = (
        sa.select(sa.func.count(table.id))
        .join(Ballot, Ballot.id == table.ballot_id)
        .where(Ballot.assembly_id == assembly_id, *where)
    )
    return session.scalar(number) or 0
