"""What every act on organisations and members shares: its unit of work and checks of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.errors import KnownError
from core.law.packs import LawBook
from core.party.organisations.kinds import MemberChangeKind, OrgChangeKind
from core.party.organisations.tables import (
    PartyMember,
    PartyMemberChange,
    PartyOrganisation,
    PartyOrganisationChange,
)
from core.phrases import FormField

LONGEST_TEXT = 5_000
"""Characters of one text (security 2(f))."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work:
    """One unit of work of the facade: its session, record, clock and the law of a day."""

    session: Session
    audit: AuditLog
    clock: Clock
    law: Callable[[date], LawBook]

    def done(self, event: Event, subject_id: UUID, **facts: Any) -> Changes:
        """Record the act and say what changed; facts name no member (PIPL 28)."""
        self.session.flush()
        self.audit.record(self.session, event, subject_id, **facts)
        return Changes.of(Topic.PARTY, subject_id=subject_id)

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

    def past(self, day: date) -> date:
        """Take a day that has come; raise `KnownError` for a later one."""
        if day > self.clock.today():
            raise KnownError("organisations.day_ahead", day=day.isoformat())
        return day

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
            ordinal=self._next(table.organisation_id == organisation.id, table.ordinal),
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
            ordinal=self._next(table.member_id == member.id, table.ordinal),
            kind=kind,
            day=day,
            **said,
        )
        self.session.add(row)
        self.session.flush()

    def _next(self, mine: sa.ColumnElement[bool], ordinal: Any) -> int:
        return (self.session.scalar(sa.select(sa.func.max(ordinal)).where(mine)) or 0) + 1


def get(session: Session, table: type[T], row_id: UUID) -> T:
    """Get one row; raise `KnownError` if it is not there."""
    found = session.get(table, row_id)
    if found is None:
        raise KnownError("organisations.not_found")
    return found


def require_text(**texts: str) -> None:
    """Raise `KnownError` if one of `texts` is blank or too long."""
    for name, text in texts.items():
        if not text.strip():
            raise KnownError("organisations.blank", what=FormField(name))
    limit_text(**texts)


def limit_text(**texts: str) -> None:
    """Raise `KnownError` if one of `texts` is too long."""
    for name, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise KnownError("organisations.too_long", what=FormField(name), most=LONGEST_TEXT)
