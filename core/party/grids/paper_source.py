"""The papers of grids and zones, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.party.grids.papers import GridBasis, offer_grid_papers
from core.party.grids.papers_zones import ZoneBasis, offer_zone_papers
from core.party.grids.service import Grids
from core.phrases import phrase
from core.subject import Subject, SubjectKind


class GridPapers:
    """The plan of grids with its staffing table; the duty cards of a compound's zones."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {SubjectKind.GRID_PLAN: ("P51", "P52"), SubjectKind.ZONE: ("D49",)}
    )

    def __init__(self, grids: Grids) -> None:
        self._grids = grids

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name the plans, where all are asked for, and the compounds that have zones."""
        found = {
            one.compound_id: (Subject(SubjectKind.ZONE, one.compound_id), one.compound)
            for one in self._grids.zone_counts(compound_id)
        }
        if compound_id is None:
            for plan in self._grids.plans():
                title = phrase("grid_plan_title", number=plan.number)
                found[plan.id] = (Subject(SubjectKind.GRID_PLAN, plan.id), title)
        return found

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one plan, or of the zones of one compound."""
        if subject.kind is SubjectKind.ZONE:
            zones = self._grids.zones(subject.id)
            return offer_zone_papers(ZoneBasis(zones, desk.wording, desk.today, desk.audit_head))
        return offer_grid_papers(
            GridBasis(
                self._grids.plan(subject.id),
                self._grids.staffing(),
                self._grids.community,
                desk.wording,
                desk.today,
                desk.audit_head,
            )
        )
