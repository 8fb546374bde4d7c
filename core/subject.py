"""What papers, days and searches can be about: a thing by its kind and its id."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from uuid import UUID


class SubjectKind(enum.StrEnum):
    """What papers, days and searches can be about."""

    ASSEMBLY = "assembly"
    COMMITTEE = "committee"
    MEETING = "meeting"
    TOPIC = "topic"
    PROMISES = "promises"
    PROCEDURE = "procedure"
    ORGANISATION = "organisation"
    MEMBER = "member"
    LETTER = "letter"
    CHECK_IN = "check_in"
    GRID_PLAN = "grid_plan"
    ZONE = "zone"
    PAIRING = "pairing"
    NEED = "need"
    MERCHANT = "merchant"
    ALLIANCE = "alliance"
    VENUE = "venue"
    REWARDS = "rewards"
    BUDGET = "budget"
    PROBLEM = "problem"
    CROWD_FUNDING = "crowd_funding"
    FUND = "fund"
    RECEIPT = "receipt"
    DISPUTE = "dispute"
    NEGOTIATION = "negotiation"
    REPORT_ROUND = "report_round"
    CALENDAR = "calendar"
    ROTA = "rota"
    BULLETIN = "bulletin"
    DUTY = "duty"
    REPORT = "report"
    EVENT = "event"
    SENT_UP = "sent_up"
    BODY = "body"
    UNIT = "unit"
    GRID = "grid"
    OWN_ZONE = "own_zone"
    RECHECK = "recheck"


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that papers, days and searches are about."""

    kind: SubjectKind
    id: UUID

    @classmethod
    def assembly(cls, assembly_id: UUID) -> Subject:
        """An owners' assembly."""
        return cls(SubjectKind.ASSEMBLY, assembly_id)

    @classmethod
    def committee(cls, committee_id: UUID) -> Subject:
        """An owners' committee."""
        return cls(SubjectKind.COMMITTEE, committee_id)

    @classmethod
    def meeting(cls, meeting_id: UUID) -> Subject:
        """A meeting."""
        return cls(SubjectKind.MEETING, meeting_id)
