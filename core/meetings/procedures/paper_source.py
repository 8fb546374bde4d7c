"""The papers of procedures and of weekly slots, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.meetings.procedures.papers import (
    RECORD,
    ProcedureBasis,
    offer_run_papers,
    offer_slot_papers,
)
from core.meetings.procedures.papers_opinions import offer_opinion_sheets
from core.meetings.procedures.service import Procedures
from core.meetings.sheets import MeetingSheet
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind


class ProcedurePapers:
    """The record of each run with the forms of its steps; the months of each slot."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {SubjectKind.PROCEDURE: (RECORD,)}
    )

    def __init__(self, procedures: Procedures, office: str) -> None:
        self._procedures = procedures
        self._office = office

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name the runs of one compound or of all."""
        scope = ALL if compound_id is None else Scope.compound(compound_id)
        return {
            row.id: (Subject(SubjectKind.PROCEDURE, row.id), row.title)
            for row in self._procedures.runs(scope)
        }

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one run, or of one slot."""
        basis = ProcedureBasis(desk.wording, desk.today, self._office, desk.audit_head)
        if self._procedures.is_slot(subject.id):
            return offer_slot_papers(basis, self._procedures.slot(subject.id))
        return offer_run_papers(basis, self._procedures.run(subject.id))


class OpinionSheets:
    """The sheets that owners' representatives take to their owners, beside a meeting's papers."""

    def __init__(self, procedures: Procedures) -> None:
        self._procedures = procedures

    def offers(self, sheet: MeetingSheet, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give them for a meeting of representatives; nothing for any other."""
        found = self._procedures.representation(sheet.meeting.id)
        return () if found is None else (offer_opinion_sheets(sheet, found, desk),)
