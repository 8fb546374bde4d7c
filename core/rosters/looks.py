"""What pages, papers and commands see of rosters: each look is one snapshot, and changes nothing.

The acts stand in core.rosters.service.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from core.clock import Clock
from core.db.database import Database
from core.errors import KnownError
from core.law.findings import Told
from core.law.packs import LawBook
from core.progress import ProgressSink, ignore_progress
from core.rosters import figures, lookups, queries, searching
from core.rosters.charts import BuildingChart, load_chart
from core.rosters.compounds import clean_compound
from core.rosters.details import DwellingDetail, load_detail
from core.rosters.finder import Finder
from core.rosters.list_rows import DwellingRow, load_rows
from core.rosters.listing import DwellingLook, Listing, load_listing
from core.rosters.queries_same_names import load_same_named
from core.rosters.rows import (
    CommunityRow,
    CompoundRow,
    DwellingSheet,
    RosterFigures,
    SearchHit,
    VotingUnit,
)
from core.rosters.same_names import SameNamed
from core.rosters.tree import CompoundNode, load_tree
from core.rosters.wanted import read_wanted


class Looks:
    """What can be seen of rosters; `Rosters` adds what can be done."""

    def __init__(self, database: Database, clock: Clock, law: Callable[[date], LawBook]) -> None:
        self._database = database
        self._clock = clock
        self._law = law
        self._finder = Finder()

    def compounds(self) -> tuple[CompoundRow, ...]:
        """List the compounds."""
        with self._database.read() as session:
            return queries.load_compounds(session)

    def communities(self) -> tuple[CommunityRow, ...]:
        """List the communities beside the office's own, by street and name."""
        with self._database.read() as session:
            return queries.load_communities(session)

    def compound_id(self, name: str) -> UUID:
        """Give a compound's id. Raises `KnownError` where there is none of this name."""
        with self._database.read() as session:
            found = queries.find_compound(session, clean_compound(name))
        if found is None:
            raise KnownError("rosters.no_compound", name=name)
        return found

    def figures(self, compound_id: UUID) -> RosterFigures:
        """Give the compound in numbers."""
        with self._database.read() as session:
            return figures.load_figures(session, compound_id, self._book())

    def _book(self) -> LawBook:
        """Give today's law: by it the voting persons of a roster are counted."""
        return self._law(self._clock.today())

    def voting_units(self, compound_id: UUID) -> tuple[VotingUnit, ...]:
        """Give every dwelling with its present owners."""
        with self._database.read() as session:
            return queries.load_voting_units(session, compound_id)

    def dwelling(self, dwelling_id: UUID) -> DwellingSheet:
        """Give all of one dwelling, past owners included."""
        with self._database.read() as session:
            return lookups.load_dwelling(session, dwelling_id)

    def same_named(self, compound_id: UUID) -> tuple[SameNamed, ...]:
        """Give the companies of one full name that count as several owners, decided or not."""
        with self._database.read() as session:
            return load_same_named(session, compound_id)

    def tree(self, compound_id: UUID | None = None) -> tuple[CompoundNode, ...]:
        """Give compounds, buildings and entrances with their numbers of dwellings."""
        with self._database.read() as session:
            return load_tree(session, compound_id)

    def listing(self, look: DwellingLook, most: int | None = None) -> Listing:
        """Find the dwellings of a look, in its order, and the sum of their areas.

        A text is looked for in what `warm_search` keeps; the first search of a day may have to
        wait for that.
        """
        with self._database.read() as session:
            if not look.text.strip():
                return load_listing(session, look, most=most)
            place = (look.compound_id, look.building_id, look.entrance_id)
            found = self._finder.find(session, read_wanted(look.text), *place)
            if look.is_plain:
                return found
            return load_listing(session, look, among=frozenset(found.ids.texts()))

    def dwelling_rows(self, ids: Sequence[UUID]) -> Mapping[UUID, DwellingRow]:
        """Give the rows of a list, some hundreds at a time; those that are gone are left out."""
        with self._database.read() as session:
            return load_rows(session, ids)

    def warm_search(self, progress: ProgressSink = ignore_progress) -> None:
        """Read what searches run over, once; it takes two seconds for 300,000 people."""
        with self._database.read() as session:
            self._finder.warm(session, progress)

    def chart(self, building_id: UUID) -> BuildingChart:
        """Give a building as floors and doors."""
        with self._database.read() as session:
            return load_chart(session, building_id)

    def detail(self, dwelling_id: UUID) -> DwellingDetail:
        """Give all of one dwelling with its history; phones and documents masked."""
        with self._database.read() as session:
            return load_detail(session, dwelling_id)

    def search(self, text: str) -> tuple[SearchHit, ...]:
        """Find by name, initials, room, or the end of a phone or document; masked."""
        with self._database.read() as session:
            return searching.search(session, self._finder, text)

    def check(self, compound_id: UUID) -> tuple[Told, ...]:
        """Question the roster before a roll rests on it."""
        with self._database.read() as session:
            return lookups.check(session, compound_id)
