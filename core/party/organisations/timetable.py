"""同步改选: terms of branches and committees in one calendar, and the order of the bodies. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.law.findings import Finding, Where
from core.law.packs import LawBook
from core.law.terms import after_months
from core.party.organisations.checks import AHEAD
from core.party.organisations.kinds import TermOf, TermState

IN_ORDER = "party.bodies_in_order"


@dataclass(frozen=True, slots=True)
class Term:
    """A term in office of a branch or a committee; `compounds` tie the two.

    `first` is when the compound first had one, where that is earlier.
    """

    of: TermOf
    id: UUID
    name: str
    compounds: frozenset[UUID]
    since: date | None
    until: date | None
    first: date | None = None


@dataclass(frozen=True, slots=True)
class TermRow:
    """A line of the calendar. `together` names whose term of the same compound ends near it."""

    term: Term
    state: TermState
    together: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Founding:
    """When a compound first had each of the three bodies; None where it has none."""

    compound_id: UUID
    compound: str
    branch: date | None
    committee: date | None
    firm: date | None


def calendar(terms: Iterable[Term], book: LawBook, today: date) -> tuple[TermRow, ...]:
    """List terms, what ends first first; those of one compound that could be elected together."""
    listed = [*terms]
    ahead = book.number(AHEAD)
    rows = [
        TermRow(term, _state(term, ahead, today), _together(term, listed, ahead)) for term in listed
    ]
    rows.sort(
        key=lambda row: (row.term.until or date.max, row.term.of, row.term.name, str(row.term.id))
    )
    return tuple(rows)


def check_order(foundings: Iterable[Founding], book: LawBook) -> Iterator[Finding]:
    """Tell where branch, committee and property firm came in another order than policy wants.

    It is a milestone of the work, not law: it warns only where the place's policy asks it.
    """
    wanted = [value for value in book.every(IN_ORDER) if value.setting is True]
    for one in foundings:
        for code in _breaks(one):
            for value in wanted:
                where = Where(str(one.compound_id), (one.compound,), (str(one.compound_id),))
                yield Finding(
                    code, value.severity, {"compound": one.compound}, (value.article,),
                    value.ask_street, where,
                )  # fmt: skip


def _breaks(one: Founding) -> Iterator[str]:
    if one.committee is not None and (one.branch is None or one.branch > one.committee):
        yield "organisations.committee_first"
    if one.firm is not None and (one.committee is None or one.committee > one.firm):
        yield "organisations.property_first"


def _state(term: Term, ahead: int, today: date) -> TermState:
    if term.until is None:
        return TermState.UNKNOWN
    if term.until < today:
        return TermState.OVER
    return TermState.ENDING if term.until <= after_months(today, ahead) else TermState.RUNNING


def _together(term: Term, terms: Iterable[Term], ahead: int) -> tuple[str, ...]:
    """Name the other body's terms of the same compounds that end within the months ahead."""
    if term.until is None:
        return ()
    found = []
    for other in terms:
        if other.of is term.of or other.until is None or not term.compounds & other.compounds:
            continue
        early, late = sorted((term.until, other.until))
        if late <= after_months(early, ahead):
            found.append(other.name)
    return tuple(sorted(found))
