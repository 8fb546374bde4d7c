"""Acts on the people of grids: they begin, they end, they go along when grids change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.db.texts import longest
from core.errors import KnownError
from core.party.grids.drafts import StaffDraft
from core.party.grids.tables import Grid, GridStaff
from core.party.grids.work import Work, get, limit_text, require_text
from core.rosters.tables import Community


def add_staff(work: Work, drafts: Sequence[StaffDraft]) -> Changes:
    """Note who serves which grid; one or many at once."""
    if not drafts:
        raise KnownError("grids.no_staff")
    for draft in drafts:
        require_text(longest(GridStaff.name), name=draft.name)
        limit_text(longest(GridStaff.unit), unit=draft.unit)
        limit_text(longest(GridStaff.phone), phone=draft.phone)
        community = draft.community_id
        if draft.grid_id is not None:
            grid = get(work.session, Grid, draft.grid_id)
            if grid.until_step is not None or grid.ended_on is not None:
                raise KnownError("grids.grid_gone", grid=grid.name)
            community = grid.community_id
        elif community is not None:
            get(work.session, Community, community)
        row = GridStaff(
            community_id=community,
            grid_id=draft.grid_id,
            role=draft.role,
            name=draft.name.strip(),
            unit=draft.unit.strip(),
            phone=draft.phone.strip(),
            since=work.day(draft.since),
        )
        work.session.add(row)
    work.session.flush()
    return work.done(Event.GRID_STAFF_ADDED, row.id, persons=len(drafts))


def end_staff(work: Work, staff_id: UUID, reason: str, day: date | None) -> Changes:
    """Note that somebody serves a grid no more."""
    row = get(work.session, GridStaff, staff_id)
    require_text(reason=reason)
    last = work.day(day)
    if row.until is not None:
        raise KnownError("grids.staff_ended")
    if last < row.since:
        raise KnownError("grids.ended_before")
    row.until, row.ended_reason = last, reason
    return work.done(Event.GRID_STAFF_ENDED, staff_id)


def carry_staff(work: Work, heirs: Mapping[UUID, UUID | None], day: date, reason: str) -> None:
    """Let everybody who serves one of these grids serve its heir, or the community without one."""
    if not heirs:
        return
    serving = work.session.scalars(
        sa.select(GridStaff)
        .where(GridStaff.grid_id.in_(list(heirs)), GridStaff.until.is_(None))
        .order_by(GridStaff.id)
    ).all()
    for row in serving:
        assert row.grid_id is not None  # noqa: S101 - it was asked for
        row.until, row.ended_reason = max(day, row.since), reason
        heir = heirs[row.grid_id]
        work.session.add(
            GridStaff(
                community_id=row.community_id,
                grid_id=heir,
                role=row.role,
                name=row.name,
                unit=row.unit,
                phone=row.phone,
                since=max(day, row.since),
            )
        )
    work.session.flush()
