"""The papers of neighbours, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.affairs.neighbours.papers_basis import NeighbourBasis
from core.affairs.neighbours.papers_disputes import offer_dispute_papers
from core.affairs.neighbours.papers_prices import offer_price_papers
from core.affairs.neighbours.papers_telling import offer_calendar, offer_rota, offer_round_papers
from core.affairs.neighbours.service import Neighbours
from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind


class NeighbourPapers:
    """Agreements and records of disputes, cost sheets, calendars, rotas, opinion rounds."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {
            SubjectKind.DISPUTE: ("P62", "P61"),
            SubjectKind.NEGOTIATION: ("P63", "P64"),
            SubjectKind.CALENDAR: ("P65", "P65_month"),
            SubjectKind.ROTA: ("P66",),
            SubjectKind.REPORT_ROUND: ("P67", "P68"),
        }
    )

    def __init__(self, neighbours: Neighbours) -> None:
        self._neighbours = neighbours

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name what there are papers of, by compound and number: a title may name somebody."""
        scope = ALL if compound_id is None else Scope.compound(compound_id)
        facade, found = self._neighbours, dict[UUID, tuple[Subject, str]]()
        for case in facade.disputes(scope):
            name = f"{case.compound} {case.number}"
            found[case.id] = (Subject(SubjectKind.DISPUTE, case.id), name)
        for file in facade.prices(scope):
            found[file.id] = (Subject(SubjectKind.NEGOTIATION, file.id), file.title)
        for asked in facade.rounds(scope):
            found[asked.id] = (Subject(SubjectKind.REPORT_ROUND, asked.id), asked.title)
        for duty in facade.duties(scope):
            calendar = Subject(SubjectKind.CALENDAR, duty.compound_id)
            found[duty.compound_id] = (calendar, duty.compound)
        for rota in facade.rotas(scope):
            found[rota.id] = (Subject(SubjectKind.ROTA, rota.id), rota.title)
        return found

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one thing."""
        facade = self._neighbours
        basis = NeighbourBasis(desk.wording, desk.today, desk.audit_head)
        match subject.kind:
            case SubjectKind.DISPUTE:
                return offer_dispute_papers(basis, facade.dispute(subject.id))
            case SubjectKind.NEGOTIATION:
                return offer_price_papers(basis, facade.price(subject.id))
            case SubjectKind.ROTA:
                return offer_rota(basis, facade.rota(subject.id))
            case SubjectKind.CALENDAR:
                duties = facade.duties(Scope.compound(subject.id))
                name = duties[0].compound if duties else ""
                return offer_calendar(basis, subject.id, name, duties)
            case _:
                return offer_round_papers(basis, facade.round(subject.id))
