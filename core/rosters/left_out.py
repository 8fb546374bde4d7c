"""What the roster came from: its files by their digests, and what they left out to this day."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.tables import Dwelling, RosterImport


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Dwellings of which a row was refused and that are not in the roster, by address.

    `unplaced` rows of `files` do not say which dwelling they are of.
    """

    dwellings: tuple[str, ...] = ()
    unplaced: int = 0
    files: tuple[str, ...] = ()


def load_left_out(session: Session, compound_id: UUID) -> LeftOut:
    """Give what the last import of each file left out; one that came in since is not told."""
    rows = session.execute(
        sa.select(RosterImport.file_name, RosterImport.outcome)
        .where(RosterImport.compound_id == compound_id)
        .order_by(RosterImport.imported_at, RosterImport.id)
    )
    last = {name: json.loads(outcome) for name, outcome in rows}
    missed: dict[str, str] = {}
    for outcome in last.values():
        missed |= outcome.get("missed", {})
    unplaced = {name: int(outcome.get("unplaced", 0)) for name, outcome in last.items()}
    known = _known(session, compound_id) if missed else frozenset()
    return LeftOut(
        tuple(address for key, address in missed.items() if not _is_known(key, known)),
        sum(unplaced.values()),
        tuple(name for name, number in unplaced.items() if number),
    )


def load_sources(session: Session, compound_id: UUID) -> tuple[str, ...]:
    """Give the digests (SHA-256) of the files that were imported, each once, oldest first."""
    rows = session.scalars(
        sa.select(RosterImport.file_sha256)
        .where(RosterImport.compound_id == compound_id)
        .order_by(RosterImport.imported_at, RosterImport.id)
    )
    return tuple(dict.fromkeys(digest for digest in rows if digest))


def _known(session: Session, compound_id: UUID) -> frozenset[str]:
    keys = session.scalars(sa.select(Dwelling.key).where(Dwelling.compound_id == compound_id))
    found = set(keys)
    return frozenset(found | {_without_entrance(key) for key in found})


def _is_known(key: str, known: Collection[str]) -> bool:
    """Tell whether the dwelling is there, also where one of two rosters left the entrance out."""
    building, entrance, room = key.split("|", 2)
    return key in known if entrance else f"{building}||{room}" in known


def _without_entrance(key: str) -> str:
    building, _, room = key.split("|", 2)
    return f"{building}||{room}"
