"""The papers of meetings, as printing asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from core.meetings.service import Meetings
from core.meetings.sheets import MeetingSheet
from core.subject import Subject, SubjectKind

Beside = Callable[[MeetingSheet, PaperDesk], Sequence[Offer[Printable]]]


class MeetingPapers:
    """Notice, sign-in sheet, minutes and orders of each meeting."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {
            SubjectKind.MEETING: (
                "D43",
                "D43_each",
                "D38",
                "D38_each",
                "D39",
                "D40",
                "D40_summary",
                "D47",
                "D44",
                "D41",
            )
        }
    )

    def __init__(self, meetings: Meetings, beside: Beside | None = None) -> None:
        """`beside` are the papers that other subjects lay beside a meeting's own."""
        self._meetings = meetings
        self._beside = beside

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name the meetings of one compound or of all."""
        return {
            row.id: (Subject.meeting(row.id), row.title)
            for body in self._meetings.bodies(compound_id)
            for row in self._meetings.meetings(body.id)
        }

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one meeting."""
        sheet = self._meetings.meeting(subject.id)
        pack = self._meetings.pack(sheet)
        basis = MeetingBasis(sheet, desk.wording, desk.today, desk.audit_head, pack)
        beside = self._beside(sheet, desk) if self._beside is not None else ()
        return (*offer_meeting_papers(basis), *beside)
