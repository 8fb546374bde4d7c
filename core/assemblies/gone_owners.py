"""Candidates who own nothing here any more: the roster and the noted changes of owner tell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import Standing, natural_person
from core.assemblies.queries_force import id_of_roll
from core.assemblies.tables import Assembly, Candidate
from core.assemblies.tables_roll import OwnerChange, RollDwelling, RollEntry, RollOwner
from core.rosters.name_cells import split_names
from core.rosters.tables import Dwelling, Ownership
from core.text.names import name_key, read_names

_OWNER = sa.func.coalesce(Ownership.person_id, Ownership.company_id, type_=Ownership.person_id.type)
"""Who owns a share, a person or a company."""


@dataclass(frozen=True, slots=True)
class _Home:
    """A dwelling on the roll: its owner by the key of a name, and whether the roster agrees."""

    owner: str
    owned: bool


def load_gone_owners(session: Session, assembly_id: UUID) -> tuple[str, ...]:
    """Name who stands and owns nothing here any more."""
    return tuple(load_gone(session, assembly_id).values())


def load_gone(session: Session, assembly_id: UUID) -> dict[UUID, str]:
    """Name, by the candidate's id, who parted with every dwelling that the roll knows of him.

    A dwelling is parted with where a change of owner was noted that does not name him among the
    new owners, or where the roster has ended his ownership. Who bought another one in the compound
    since is an owner still.
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
    gone: dict[UUID, str] = {}
    bought = _bought(session, assembly_id, {one.owner_id for one in candidates if one.owner_id})
    for one in candidates:
        own = held.get(one.owner_id or one.id, {})
        parted = {
            dwelling
            for dwelling, home in own.items()
            if not home.owned
            or (dwelling in changes and home.owner not in _names(changes[dwelling]))
        }
        if own and parted == own.keys() and one.owner_id not in bought:
            gone[one.id] = one.name
    return gone


def _names(text: str) -> frozenset[str]:
    """Give the keys of the new owners' names as they were typed in one line, however parted."""
    found = [*read_names(text), *(one.name for one in split_names(text))]
    found += [natural_person(name) for name in found]
    return frozenset(map(name_key, found))


def _bought(session: Session, assembly_id: UUID, owners: set[UUID]) -> set[UUID]:
    """Find who owns by the roster a dwelling of the compound that the roll does not give him."""
    on_roll = (
        sa.select(RollDwelling.id)
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .join(RollOwner, RollOwner.entry_id == RollEntry.id)
        .where(
            RollEntry.roll_id == id_of_roll(assembly_id),
            RollDwelling.dwelling_id == Ownership.dwelling_id,
            RollOwner.owner_id == _OWNER,
        )
    )
    rows = session.scalars(
        sa.select(_OWNER)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .join(Assembly, Assembly.compound_id == Dwelling.compound_id)
        .where(
            Assembly.id == assembly_id,
            Ownership.until.is_(None),
            _OWNER.in_(owners),
            ~on_roll.exists(),
        )
    )
    return set(rows)


def _held(session: Session, assembly_id: UUID, owners: set[UUID]) -> dict[UUID, dict[UUID, _Home]]:
    """Give of each owner the dwellings on the roll."""
    held: defaultdict[UUID, dict[UUID, _Home]] = defaultdict(dict)
    still = (
        sa.select(Ownership.id)
        .where(
            Ownership.dwelling_id == RollDwelling.dwelling_id,
            RollOwner.owner_id == _OWNER,
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
