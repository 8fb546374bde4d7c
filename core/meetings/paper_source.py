"""The papers of meetings, as printing asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.meetings.kinds import JOINT_KINDS, BodyKind
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from core.meetings.papers_blocks import notice_code
from core.meetings.service import Meetings
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import Stage
from core.subject import Subject, SubjectKind

Beside = Callable[[MeetingSheet, PaperDesk], Sequence[Offer[Printable]]]


def papers_of(kind: BodyKind) -> tuple[str, ...]:
    """Give the papers that meetings of a kind of body have, one by one for topics left out."""
    notice = notice_code(kind)
    tasks = ("D47",) if kind in JOINT_KINDS else ()
    told = "D41" if kind is BodyKind.COMMITTEE else "D44"
    own = ("P33",) if kind is BodyKind.OWNER_REPRESENTATIVES else ()
    return (notice, f"{notice}_each", "D39", "D40", "D40_summary", *tasks, told, *own)


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
                "P33",
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
            for meetings in self._meetings.overview(compound_id).meetings.values()
            for row in meetings
        }

    def fewer(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[str, ...]]:
        """Give the papers of each meeting: they are those of its body's kind."""
        found = self._meetings.overview(compound_id)
        return {
            row.id: self._of_called_off(row.id, body.kind)
            if row.stage is Stage.CALLED_OFF
            else papers_of(body.kind)
            for body in found.bodies
            for row in found.meetings[body.id]
        }

    def _of_called_off(self, meeting_id: UUID, kind: BodyKind) -> tuple[str, ...]:
        told = self._meetings.meeting(meeting_id).told_before
        return () if told is None else (notice_code(kind),)

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one meeting."""
        sheet = self._meetings.meeting(subject.id)
        pack = self._meetings.pack(sheet)
        basis = MeetingBasis(sheet, desk.wording, desk.today, desk.audit_head, pack)
        is_off = sheet.meeting.stage is Stage.CALLED_OFF
        beside = () if self._beside is None or is_off else self._beside(sheet, desk)
        return (*offer_meeting_papers(basis), *beside)
