"""The papers of members where they live, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.party.organisations.papers import MemberBasis, offer_letter, offer_slip
from core.party.organisations.service import Organisations
from core.party.organisations.sheets_papers import SentRow
from core.phrases import phrase
from core.subject import Subject, SubjectKind


class MemberPapers:
    """Letters to work units and check-in slips; what they are about names no member."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {SubjectKind.LETTER: ("P01",), SubjectKind.CHECK_IN: ("P02",)}
    )

    def __init__(self, organisations: Organisations, community: str) -> None:
        self._organisations = organisations
        self._community = community

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name letters and check-ins by unit or branch and day; of a compound alone, none."""
        if compound_id is not None:
            return {}
        look = self._organisations
        return {
            **{row.id: _named(SubjectKind.LETTER, row) for row in look.letters()},
            **{row.id: _named(SubjectKind.CHECK_IN, row) for row in look.slips()},
        }

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the paper of a letter or of a check-in."""
        basis = MemberBasis(desk.wording, self._community, desk.today, desk.audit_head)
        if subject.kind is SubjectKind.LETTER:
            return (offer_letter(basis, self._organisations.letter(subject.id)),)
        return (offer_slip(basis, self._organisations.slip(subject.id)),)


def _named(kind: SubjectKind, row: SentRow) -> tuple[Subject, str]:
    return Subject(kind, row.id), phrase("to_on", to=row.to, day=row.day.isoformat())
