"""What every act on organisations and members shares: its unit of work and checks of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from core.changes import Changes, Topic
from core.db.events import Event
from core.db.texts import limit_text, require_text
from core.db.work import BaseWork
from core.errors import KnownError
from core.law.packs import LawBook
from core.party.organisations.kinds import MemberChangeKind, OrgChangeKind
from core.party.organisations.tables import (
    PartyMember,
    PartyMemberChange,
    PartyOrganisation,
    PartyOrganisationChange,
)

__all__ = ["Work", "get", "limit_text", "require_text"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade, with the law of a day."""

    law: Callable[[date], LawBook]

    def done(self, event: Event, subject_id: UUID, **facts: Any) -> Changes:
        """Record the act and say what changed; facts name no member (PIPL 28)."""
        return self.record(event, subject_id, Topic.PARTY, **facts)

    def organisation(self, organisation_id: UUID) -> PartyOrganisation:
        """Get an organisation that still is; raise `KnownError` for any other."""
        found = get(self.session, PartyOrganisation, organisation_id)
        if found.ended_on is not None:
            raise KnownError("organisations.ended", name=found.name)
        return found

    def member(self, member_id: UUID) -> PartyMember:
        """Get a member who is on the roster; raise `KnownError` for any other."""
        found = get(self.session, PartyMember, member_id)
        if found.left_on is not None:
            raise KnownError("organisations.member_left", name=found.name)
        return found

    def note_change(
        self,
        organisation: PartyOrganisation,
        kind: OrgChangeKind,
        day: date,
        said: Mapping[str, str],
    ) -> None:
        """Note what was changed about an organisation; `said` fills reason, before and after."""
        table = PartyOrganisationChange
        row = table(
            organisation_id=organisation.id,
            ordinal=self.next_of(table.ordinal, table.organisation_id == organisation.id),
            kind=kind,
            day=day,
            **said,
        )
        self.session.add(row)
        self.session.flush()

    def note_member(
        self, member: PartyMember, kind: MemberChangeKind, day: date, **said: str
    ) -> None:
        """Note what happened to a member; `said` fills reason, before and after."""
        table = PartyMemberChange
        row = table(
            member_id=member.id,
            ordinal=self.next_of(table.ordinal, table.member_id == member.id),
            kind=kind,
            day=day,
            **said,
        )
        self.session.add(row)
        self.session.flush()


def get(session: Session, table: type[T], row_id: UUID) -> T:
    """Get one row; raise `KnownError` if it is not there."""
    found = session.get(table, row_id)
    if found is None:
        raise KnownError("organisations.not_found")
    return found
