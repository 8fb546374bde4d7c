"""Candidates who own nothing here any more: the roster and the noted changes of owner tell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import Standing
from core.assemblies.queries_force import id_of_roll
from core.assemblies.tables import Candidate
from core.assemblies.tables_roll import OwnerChange, RollDwelling, RollEntry, RollOwner
from core.rosters.tables import Ownership
from core.text.names import name_key


@dataclass(frozen=True, slots=True)
class _Home:
    """A dwelling on the roll: its owner by the key of a name, and whether the roster agrees."""

    owner: str
    owned: bool


def load_gone_owners(session: Session, assembly_id: UUID) -> tuple[str, ...]:
    """Name who stands and has parted with every dwelling that the roll knows of him.

    A dwelling is parted with where a change of owner was noted that does not name him among the
    new owners, or where the roster has ended his ownership.
    """
    candidates = session.scalars(
        sa.select(Candidate)
        .where(
            Candidate.assembly_id == assembly_id,
            Candidate.standing == Standing.CONFIRMED,
            Candidate.owner_id.is_not(None),
        )
        .order_by(Candidate.position)
    ).all()
    held = _held(session, assembly_id, {one.owner_id for one in candidates if one.owner_id})
    rows = session.execute(
        sa.select(OwnerChange.dwelling_id, OwnerChange.to_names)
        .where(OwnerChange.assembly_id == assembly_id)
        .order_by(OwnerChange.changed_on, OwnerChange.id)
    )
    changes = {dwelling_id: names for dwelling_id, names in rows}  # noqa: C416 - rows, not pairs
    gone = []
    for one in candidates:
        own = held.get(one.owner_id or one.id, {})
        parted = {
            dwelling
            for dwelling, home in own.items()
            if not home.owned
            or (dwelling in changes and home.owner not in name_key(changes[dwelling]))
        }
        if own and parted == own.keys():
            gone.append(one.name)
    return tuple(gone)


def _held(session: Session, assembly_id: UUID, owners: set[UUID]) -> dict[UUID, dict[UUID, _Home]]:
    """Give of each owner the dwellings on the roll."""
    held: defaultdict[UUID, dict[UUID, _Home]] = defaultdict(dict)
    owner = sa.func.coalesce(
        Ownership.person_id, Ownership.company_id, type_=Ownership.person_id.type
    )
    still = (
        sa.select(Ownership.id)
        .where(
            Ownership.dwelling_id == RollDwelling.dwelling_id,
            owner == RollOwner.owner_id,
            Ownership.until.is_(None),
        )
        .exists()
    )
    rows = session.execute(
        sa.select(RollOwner.owner_id, RollOwner.name, RollDwelling.dwelling_id, still)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .join(RollDwelling, RollDwelling.entry_id == RollEntry.id)
        .where(RollEntry.roll_id == id_of_roll(assembly_id), RollOwner.owner_id.in_(owners))
    )
    for owner_id, name, dwelling_id, is_still in rows:
        held[owner_id][dwelling_id] = _Home(name_key(name), bool(is_still))
    return held
