"""What every subject offers to print: each paper with its obstacle, its draft, how it is built.

Everything is read through the facades of the subjects; nothing is drawn, recorded or written here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from uuid import UUID

from core.assemblies.paper_steps import POSTED_FROM
from core.assemblies.papers import load_desk, offer_papers, wanted_for
from core.assemblies.papers_basis import Basis
from core.assemblies.printings import Run
from core.assemblies.queries_papers import ALL, Fact, PaperFacts
from core.assemblies.queries_printings import load_times_printed
from core.assemblies.service import Assemblies
from core.clock import Clock
from core.committees.packets import APPLICATIONS
from core.committees.papers import listed_documents, offer_committee_papers
from core.committees.papers_basis import CommitteeBasis
from core.committees.service import Committees
from core.committees.sheets import CommitteeSheet
from core.db import audit
from core.db.database import Database
from core.documents.content import Paper
from core.documents.fonts import Fonts, load_fonts
from core.documents.offers import Offer, Printable, build_due
from core.documents.pdf import pages_of
from core.documents.sources import PaperDesk, PaperSource
from core.documents.wording import Wording
from core.errors import KnownError
from core.paths import DataFolder
from core.printed import Subject, SubjectKind
from core.printing_record import board_of

OF_A_LIST = None
"""What is read for a list of papers: only whether each could be built."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What every print shares: the office's own wording and faces over the bundled ones.

    `as_of` is the day on which it is drawn, where that is not today.
    """

    wording: Wording
    fonts: Fonts
    as_of: date | None = None


class Offering:
    """Reads the subjects and names their papers."""

    def __init__(  # noqa: PLR0913, PLR0917 - the facades whose papers it names
        self,
        database: Database,
        clock: Clock,
        folder: DataFolder,
        assemblies: Assemblies,
        committees: Committees,
        sources: Sequence[PaperSource],
    ) -> None:
        self._database = database
        self._clock = clock
        self._folder = folder
        self._assemblies = assemblies
        self._committees = committees
        self._sources = sources

    def desk(self) -> Desk:
        """Load wording and faces as they are now."""
        own = self._folder.fonts
        return Desk(Wording.load(self._folder.wording), load_fonts(own if own.is_dir() else None))

    def listed(self, subject: Subject, desk: Desk) -> Sequence[Offer[Printable]]:
        """Give the papers of a subject as a list shows them; they cannot be built."""
        if subject.kind is SubjectKind.COMMITTEE:
            return self._of_committee(subject.id, desk, OF_A_LIST)
        return self._of(subject, desk, OF_A_LIST, Run())

    def all(self, subject: Subject, desk: Desk) -> Sequence[Offer[Printable]]:
        """Give the papers of a subject, ready to be built; an index of papers knows their pages."""
        return self._of(subject, desk, ALL, self.run(subject))

    def one(
        self, subject: Subject, key: str, desk: Desk, run: Run | None = None
    ) -> Offer[Printable]:
        """Give one paper, ready to be built; KnownError where the subject has none of that key."""
        for offer in self._of(subject, desk, wanted_for(key), run or Run()):
            if offer.key == key:
                return offer
        raise KnownError("papers.unknown", paper=key)

    def run(self, subject: Subject, serials: Sequence[str] = ()) -> Run:
        """Say which ballots are wanted, from how often each was printed before."""
        with self._database.read() as session:
            return Run(load_times_printed(session, subject.id), tuple(serials))

    def told(self, subject: Subject, key: str) -> str:
        """Say what a paper for the board would tell now; empty for any other."""
        assembly_id = self.board_of(subject) if key in POSTED_FROM else None
        return "" if assembly_id is None else self._assemblies.told_on_board(assembly_id, key)

    def told_by_all(self, subject: Subject) -> Mapping[str, str]:
        """Say it of every paper for the board."""
        return {key: self.told(subject, key) for key in POSTED_FROM}

    def board_of(self, subject: Subject) -> UUID | None:
        """Give the assembly on whose board the papers of a subject hang; None of others'."""
        with self._database.read() as session:
            return board_of(session, subject)

    def assembly(
        self, assembly_id: UUID, desk: Desk, wanted: frozenset[Fact] | None
    ) -> tuple[Basis, PaperFacts]:
        """Read an assembly for its papers."""
        today = desk.as_of or self._clock.today()
        return load_desk(self._assemblies, assembly_id, desk.wording, today, wanted)

    def _of(
        self, subject: Subject, desk: Desk, wanted: frozenset[Fact] | None, run: Run
    ) -> Sequence[Offer[Printable]]:
        match subject.kind:
            case SubjectKind.ASSEMBLY:
                read = self.assembly(subject.id, desk, wanted)
                return offer_papers(*read, desk.fonts, run)
            case SubjectKind.COMMITTEE:
                return self._of_committee(subject.id, desk, ALL)
            case _:
                return self._source(subject.kind).offers(subject, self._paper_desk(desk))

    def _of_committee(
        self, committee_id: UUID, desk: Desk, wanted: frozenset[Fact] | None
    ) -> Sequence[Offer[Printable]]:
        """Offer a committee's papers; it is reached, and filed, where its assembly says.

        Its index of papers knows their pages where the facts of all of them are `wanted`.
        """
        sheet = self._committees.committee(committee_id)
        basis, facts = self.assembly(sheet.assembly_id, desk, wanted)
        own = CommitteeBasis(
            sheet,
            desk.wording,
            basis.today,
            audit_head=basis.audit_head,
            street=basis.sheet.street,
            housing=basis.sheet.housing,
            address=basis.sheet.objection_address,
            phone=basis.sheet.phone,
            convenor=basis.sheet.organiser,
            posting_place=basis.sheet.posting_place,
            posted=basis.posting("D30", None),
            serial_prefix=basis.sheet.serial_prefix,
            passed_over=basis.sheet.passed_over,
        )
        offers = offer_committee_papers(own)
        if wanted is OF_A_LIST:
            return offers

        def with_pages(offer: Offer[Paper]) -> Paper:
            listed = [*offer_papers(basis, facts, desk.fonts), *offers]
            counted = replace(own, printed=_pages(sheet, listed, desk))
            return next(
                one.build() for one in offer_committee_papers(counted) if one.key == offer.key
            )

        return [
            replace(offer, build=partial(with_pages, offer), check=offer.build)
            if offer.key in APPLICATIONS
            else offer
            for offer in offers
        ]

    def _source(self, kind: SubjectKind) -> PaperSource:
        """Give where the papers of a kind of subjects come from."""
        for one in self._sources:
            if kind in one.keys:
                return one
        raise LookupError(f"no papers are made of a {kind}")

    def about(self) -> Mapping[UUID, tuple[Subject, str]]:
        """Name everything that papers can be about."""
        named = {
            **{r.id: (Subject.assembly(r.id), r.title) for r in self._assemblies.assemblies()},
            **{r.id: (Subject.committee(r.id), r.name) for r in self._committees.committees()},
        }
        for source in self._sources:
            named |= source.about()
        return named

    def _paper_desk(self, desk: Desk) -> PaperDesk:
        with self._database.read() as session:
            anchor = audit.head(session).anchor
        return PaperDesk(desk.wording, desk.fonts, desk.as_of or self._clock.today(), anchor)


def _pages(
    sheet: CommitteeSheet, offers: Sequence[Offer[Printable]], desk: Desk
) -> Mapping[str, int]:
    """Count the pages of the papers that a filing lists, as far as there are any."""
    listed = {row.code for row in sheet.filing.papers}
    there = build_due(offer for offer in offers if offer.key in listed)
    return {
        key: pages_of(listed_documents(paper), fonts=desk.fonts)
        for key, paper in there.items()
        if isinstance(paper, Paper)
    }
