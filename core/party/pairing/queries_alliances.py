"""Reading alliances with their plan of hosts, and merchants."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.party.pairing.kinds import TurnKind
from core.party.pairing.rotation import Planned, Stint, Turn, plan_hosts
from core.party.pairing.rows import get, grouped, of_each
from core.party.pairing.sheets import (
    AllianceMemberRow,
    AllianceRow,
    AllianceSheet,
    MerchantRow,
    PlannedRow,
    TurnRow,
)
from core.party.pairing.tables import (
    Alliance,
    AllianceMember,
    AllianceTurn,
    Merchant,
    PartnerUnit,
)


def load_alliances(session: Session, today: date) -> tuple[AllianceRow, ...]:
    """List the alliances, those that run first, with whose turn it is."""
    query = sa.select(Alliance).order_by(Alliance.ended_on.is_not(None), Alliance.name)
    found = session.scalars(query).all()
    return tuple(sheet.row for sheet in _sheets(session, found, today, 1))


def load_alliance(
    session: Session, alliance_id: UUID, today: date, count: int | None = None
) -> AllianceSheet:
    """Load an alliance with its plan: `count` turns, or two rounds."""
    alliance = get(session, Alliance, alliance_id)
    (sheet,) = _sheets(session, [alliance], today, count)
    return sheet


def load_merchants(session: Session) -> tuple[MerchantRow, ...]:
    """List the merchants by market, those that left last."""
    query = sa.select(Merchant).order_by(
        Merchant.left_on.is_not(None), Merchant.market, Merchant.name
    )
    return tuple(row_of(MerchantRow, row) for row in session.scalars(query))


def _sheets(
    session: Session, found: Sequence[Alliance], today: date, count: int | None
) -> list[AllianceSheet]:
    ids = [row.id for row in found]
    members = grouped(
        (one.alliance_id, one)
        for one in of_each(session, AllianceMember, AllianceMember.alliance_id, ids)
    )
    turns = grouped(
        (one.alliance_id, one)
        for one in of_each(session, AllianceTurn, AllianceTurn.alliance_id, ids)
    )
    units = {
        row.id: row
        for row in session.scalars(
            sa.select(PartnerUnit).where(
                PartnerUnit.id.in_(
                    sa.select(AllianceMember.unit_id).where(AllianceMember.alliance_id.in_(ids))
                )
            )
        )
    }
    return [
        _sheet(
            row,
            members.get(row.id, ()),
            turns.get(row.id, ()),
            units,
            _plan(row, members.get(row.id, ()), turns.get(row.id, ()), today, count),
        )
        for row in found
    ]


def _sheet(
    alliance: Alliance,
    members: tuple[AllianceMember, ...],
    turns: tuple[AllianceTurn, ...],
    units: dict[UUID, PartnerUnit],
    plan: tuple[Planned[UUID], ...],
) -> AllianceSheet:
    hosted = [row for row in turns if row.kind is TurnKind.HOSTED]
    present = [row for row in members if row.left_on is None]
    row = row_of(
        AllianceRow,
        alliance,
        members=len(present),
        meetings=len(hosted),
        last_day=hosted[-1].day if hosted else None,
        next_host=units[plan[0].unit].name if plan else "",
    )
    return AllianceSheet(
        row,
        tuple(
            row_of(
                AllianceMemberRow,
                one,
                unit=units[one.unit_id].name,
                kind=units[one.unit_id].kind,
                hosted=sum(turn.unit_id == one.unit_id for turn in hosted),
            )
            for one in members
        ),
        tuple(row_of(TurnRow, one, unit=units[one.unit_id].name) for one in turns),
        tuple(PlannedRow(one.unit, units[one.unit].name, one.round, one.why) for one in plan),
    )


def _plan(
    alliance: Alliance,
    members: tuple[AllianceMember, ...],
    turns: tuple[AllianceTurn, ...],
    today: date,
    count: int | None,
) -> tuple[Planned[UUID], ...]:
    if alliance.ended_on is not None:
        return ()
    stints = [Stint(row.unit_id, row.joined_on, row.left_on) for row in members]
    taken = [Turn(row.unit_id, row.kind, row.day) for row in turns]
    rounds = 2 * sum(row.left_on is None for row in members)
    return plan_hosts(stints, taken, rounds if count is None else count, today)
