"""承诺事项: every promise of every meeting, and of all else that promises, in one list.

`lines(scope)` gives them; who promised elsewhere is a `PromiseSource`, given when the office opens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from core.db.database import Database
from core.documents.content import Paper
from core.documents.offers import Offer, Printable
from core.due import DueOf, DueRow, Errand
from core.meetings.pool.papers_promises import build_promise_list
from core.meetings.pool.promise_rows import Made, PromiseLine, in_order
from core.meetings.pool.queries_promises import load_lines
from core.rosters.queries import load_compounds
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind

if TYPE_CHECKING:
    from core.documents.sources import PaperDesk

EVERYWHERE = UUID(int=0)
"""The id under which the list of all compounds is printed."""


class PromiseSource(Protocol):
    """Whatever promises besides meetings, such as problems: its own lines, open and closed."""

    def promise_lines(
        self, session: Session, scope: Scope, *, only_open: bool = False
    ) -> Iterable[PromiseLine]:
        """Give every promise of the scope, or the open ones, in a fixed number of statements."""
        ...


class Promises:
    """The one list of promises. It has no acts: each is reported where it was made."""

    about = DueOf.PROMISES

    def __init__(self, database: Database, *sources: PromiseSource) -> None:
        self._database = database
        self._sources = sources

    def lines(self, scope: Scope = ALL) -> tuple[PromiseLine, ...]:
        """List the promises of a compound, a community or all: the open first, by deadline."""
        return self._lines(scope, only_open=False)

    def due(self, _today: date) -> Iterator[DueRow]:
        """Give what is open of all promises as the desk lists it."""
        for line in self._lines(ALL, only_open=True):
            at_meeting = line.made is Made.AT_MEETING
            yield DueRow(
                line.subject,
                line.about,
                line.compound_id,
                Errand.KEEP_PROMISE if at_meeting else Errand.SOLVE_PROBLEM,
                line.deadline,
                paper=line.paper,
                who=line.owner,
                detail=line.action,
            )

    def _lines(self, scope: Scope, *, only_open: bool) -> tuple[PromiseLine, ...]:
        with self._database.read() as session:
            found = load_lines(session, scope, only_open=only_open)
            for source in self._sources:
                found += source.promise_lines(session, scope, only_open=only_open)
            return in_order(found)

    def places(self) -> tuple[tuple[UUID, str], ...]:
        """Name the compounds of which a list can be printed."""
        with self._database.read() as session:
            return tuple((row.id, row.name) for row in load_compounds(session))


class PromisePapers:
    """The list of open promises of each compound and of all, as printing asks for it."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {SubjectKind.PROMISES: ("D45_list",)}
    )

    def __init__(self, promises: Promises, office: str) -> None:
        self._promises = promises
        self._office = office

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name the compounds where something was promised, and all of them together."""
        lines = self._promises.lines()
        promised = {line.compound_id for line in lines} | ({EVERYWHERE} if lines else set())
        named = [(EVERYWHERE, self._office), *self._promises.places()]
        return {
            place_id: (Subject(SubjectKind.PROMISES, place_id), name)
            for place_id, name in named
            if place_id in promised and compound_id in {None, place_id}
        }

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the list of one compound, or of all."""
        everywhere = subject.id == EVERYWHERE
        lines = self._promises.lines(ALL if everywhere else Scope.compound(subject.id))
        names = dict(self._promises.places())
        place = self._office if everywhere else names.get(subject.id, self._office)
        wording = desk.wording.paper("D45_list")
        name = wording.text("name")

        def build() -> Paper:
            document = build_promise_list(wording, subject, place, lines, desk)
            return Paper("D45", name, (document,))

        return (Offer("D45_list", name, build),)
