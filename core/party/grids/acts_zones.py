"""Acts on responsibility zones: set up, changed with a reason, given up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.db.texts import longest
from core.errors import KnownError
from core.party.grids.areas import read_area
from core.party.grids.coverage import Part
from core.party.grids.drafts import ZoneDraft, ZoneMemberDraft
from core.party.grids.lookups_zones import load_buildings, load_parts
from core.party.grids.tables_zones import (
    ResponsibilityZone,
    ZoneChange,
    ZoneMember,
    ZonePart,
)
from core.party.grids.work import Work, get, limit_text, require_text
from core.party.organisations.tables import PartyMember
from core.rosters.tables import Compound
from core.text.names import name_key


def add_zone(work: Work, draft: ZoneDraft) -> Changes:
    """Set a zone up with its dwellings and who is in charge."""
    get(work.session, Compound, draft.compound_id)
    _check(work, draft)
    query = sa.select(sa.func.max(ResponsibilityZone.number)).where(
        ResponsibilityZone.compound_id == draft.compound_id
    )
    row = ResponsibilityZone(
        compound_id=draft.compound_id,
        number=(work.session.scalar(query) or 0) + 1,
        name=draft.name.strip(),
        duty=draft.duty.strip(),
        since=draft.since,
        until=draft.until,
    )
    work.session.add(row)
    work.session.flush()
    _take(work, row, draft, draft.since)
    _name(work, row, draft.members, draft.since)
    return work.done(Event.ZONE_SET_UP, row.id, members=len(draft.members))


def change_zone(work: Work, zone_id: UUID, draft: ZoneDraft, reason: str) -> Changes:
    """Change a zone from today on; how it stood is kept with the reason."""
    row = _standing(work, zone_id)
    require_text(reason=reason)
    _check(work, draft)
    today = work.clock.today()
    query = sa.select(sa.func.count()).where(ZoneChange.zone_id == zone_id)
    work.session.add(
        ZoneChange(
            zone_id=zone_id,
            ordinal=(work.session.scalar(query) or 0) + 1,
            day=today,
            reason=reason,
            name=row.name,
            duty=row.duty,
            until=row.until,
        )
    )
    row.name, row.duty = draft.name.strip(), draft.duty.strip()
    row.since, row.until = draft.since, draft.until
    _take(work, row, draft, today)
    _name(work, row, draft.members, today)
    return work.done(Event.ZONE_CHANGED, zone_id, members=len(draft.members))


def end_zone(work: Work, zone_id: UUID, reason: str, day: date | None) -> Changes:
    """Give a zone up; its dwellings are free for others."""
    row = _standing(work, zone_id)
    require_text(reason=reason)
    last = work.day(day)
    if last < row.since:
        raise KnownError("grids.ended_before")
    row.ended_on, row.ended_reason = last, reason
    return work.done(Event.ZONE_ENDED, zone_id)


def _standing(work: Work, zone_id: UUID) -> ResponsibilityZone:
    row = get(work.session, ResponsibilityZone, zone_id)
    if row.ended_on is not None:
        raise KnownError("grids.zone_ended", zone=row.name)
    return row


def _check(work: Work, draft: ZoneDraft) -> None:
    require_text(longest(ResponsibilityZone.name), zone_name=draft.name)
    require_text(longest(ResponsibilityZone.duty), duty=draft.duty)
    if draft.until is not None and draft.until < draft.since:
        raise KnownError("grids.ended_before")
    named: set[tuple[str, str, str]] = set()
    known: set[UUID] = set()
    for member in draft.members:
        require_text(longest(ZoneMember.name), name=member.name)
        said = (name_key(member.name), member.unit.strip(), member.branch.strip())
        if said in named or member.member_id in known:
            raise KnownError("grids.zone_member_twice", name=member.name.strip())
        named.add(said)
        known.update(filter(None, (member.member_id,)))
        limit_text(longest(ZoneMember.unit), unit=member.unit)
        limit_text(longest(ZoneMember.branch), branch=member.branch)
        if member.member_id is not None:
            get(work.session, PartyMember, member.member_id)


def _take(work: Work, row: ResponsibilityZone, draft: ZoneDraft, day: date) -> None:
    """Write the dwellings of a zone; parts that are no more end, parts that stay stay."""
    buildings = load_buildings(work.session, row.compound_id)
    wanted = list(read_area(row.id.hex, draft.area, buildings.values()))
    for part, standing in load_parts(work.session, [row.id]):
        if part in wanted:
            wanted.remove(part)
        else:
            standing.until = day
    work.session.add_all(_row(row.id, part, day) for part in wanted)
    work.session.flush()


def _row(zone_id: UUID, part: Part, day: date) -> ZonePart:
    return ZonePart(
        zone_id=zone_id,
        building_id=UUID(part.building),
        entrance_id=UUID(part.entrance) if part.entrance else None,
        floor_from=part.lowest,
        floor_to=part.highest,
        dwelling_id=UUID(part.home) if part.home else None,
        left_out=part.left_out,
        since=day,
    )


def _name(
    work: Work, row: ResponsibilityZone, members: Sequence[ZoneMemberDraft], day: date
) -> None:
    """Write who is in charge; whoever stays keeps the day since when."""
    wanted = [
        ZoneMemberDraft(one.name.strip(), one.unit.strip(), one.branch.strip(), one.member_id)
        for one in members
    ]
    query = sa.select(ZoneMember).where(ZoneMember.zone_id == row.id, ZoneMember.until.is_(None))
    for one in work.session.scalars(query):
        said = ZoneMemberDraft(one.name, one.unit, one.branch, one.member_id)
        if said in wanted:
            wanted.remove(said)
        else:
            one.until = day
    work.session.add_all(
        ZoneMember(
            zone_id=row.id,
            member_id=one.member_id,
            name=one.name,
            unit=one.unit,
            branch=one.branch,
            since=day,
        )
        for one in wanted
    )
    work.session.flush()
