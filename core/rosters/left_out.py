"""What the roster came from: its files by their digests, and what they left out to this day.

A file is known by its content, never by its name: offices call every file alike.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.tables import Dwelling, RosterImport
from core.rosters.unplaced import Holding, Trace, load_holdings, read_traces


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Dwellings of which a row was refused and that are not in the roster, by address.

    `unplaced` rows of `files` do not say which dwelling they are of. `came_in` are the dwellings
    that were refused once and are there now.
    """

    dwellings: tuple[str, ...] = ()
    unplaced: int = 0
    files: tuple[str, ...] = ()
    came_in: frozenset[UUID] = frozenset()


def load_left_out(session: Session, compound_id: UUID) -> LeftOut:
    """Give what imports left out; what came in since, by whichever way, is not told."""
    outcomes = _load_outcomes(session, compound_id)
    missed: dict[str, str] = {}
    for _, outcome in outcomes:
        missed |= outcome.get("missed", {})
    known = _known(session, compound_id) if missed else {}
    came_in = frozenset(one for key in missed for one in known.get(key, ()))
    traces = [
        (name, one)
        for name, outcome in outcomes
        for one in read_traces(outcome.get("unplaced", ()))
    ]
    holdings = load_holdings(session, compound_id) if traces else ()
    placed, unplaced = _place(traces, [one for one in holdings if one.dwelling_id not in came_in])
    return LeftOut(
        tuple(address for key, address in missed.items() if key not in known),
        sum(unplaced.values()),
        tuple(unplaced),
        came_in | placed,
    )


def load_sources(session: Session, compound_id: UUID) -> tuple[str, ...]:
    """Give the digests (SHA-256) of the files that were imported, each once, oldest first."""
    rows = session.execute(
        sa.select(RosterImport.file_sha256, RosterImport.outcome)
        .where(RosterImport.compound_id == compound_id)
        .order_by(RosterImport.imported_at, RosterImport.id)
    )
    taken = (digest for digest, outcome in rows if digest and json.loads(outcome).get("taken", 1))
    return tuple(dict.fromkeys(taken))


def _load_outcomes(session: Session, compound_id: UUID) -> list[tuple[str, dict[str, Any]]]:
    """Give what became of each file, by its name; of one content what it was the first time."""
    rows = session.execute(
        sa.select(
            RosterImport.id,
            RosterImport.file_sha256,
            RosterImport.file_name,
            RosterImport.outcome,
        )
        .where(RosterImport.compound_id == compound_id)
        .order_by(RosterImport.imported_at, RosterImport.id)
    )
    first: dict[object, tuple[str, dict[str, Any]]] = {}
    for number, digest, name, outcome in rows:
        first.setdefault(digest or number, (name, json.loads(outcome)))
    return list(first.values())


def _place(
    traces: Iterable[tuple[str, Trace]], holdings: Iterable[Holding]
) -> tuple[frozenset[UUID], dict[str, int]]:
    """Find dwellings that rows of no dwelling proved to be of; count the other rows by file.

    Rows of one content in several files are the same rows, sent once more with others mended.
    """
    by_name: defaultdict[str, list[Holding]] = defaultdict(list)
    for one in holdings:
        by_name[one.name].append(one)
    placed: set[UUID] = set()
    open_rows: dict[tuple[str, str, str], tuple[int, str]] = {}
    for file, trace in traces:
        since = {
            one.dwelling_id
            for one in by_name[trace.name]
            if one.fits(trace) and one.dwelling_id not in trace.held
        }
        placed |= since
        rest = max(trace.number - len(since), 0)
        open_rows[trace.content] = max(open_rows.get(trace.content, (0, "")), (rest, file))
    unplaced: defaultdict[str, int] = defaultdict(int)
    for rest, file in open_rows.values():
        if rest:
            unplaced[file] += rest
    return frozenset(placed), unplaced


def _known(session: Session, compound_id: UUID) -> dict[str, list[UUID]]:
    """Give the dwellings by their keys, also without the entrance: a roster may leave it out."""
    rows = session.execute(
        sa.select(Dwelling.key, Dwelling.id).where(Dwelling.compound_id == compound_id)
    )
    known: defaultdict[str, list[UUID]] = defaultdict(list)
    for key, number in rows:
        for name in {key, _without_entrance(key)}:
            known[name].append(number)
    return dict(known)


def _without_entrance(key: str) -> str:
    building, _, room = key.split("|", 2)
    return f"{building}||{room}"
