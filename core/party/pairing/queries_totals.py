"""What the desk counts of pairing: each figure a number of records on a day."""

from __future__ import annotations

from collections import Counter
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.law.packs import LawBook
from core.party.pairing import (
    policy,
    queries,
    queries_account,
    queries_alliances,
    queries_money,
)
from core.party.pairing.kinds import NeedState, PairingState, WishState
from core.party.pairing.sheets_money import PairingTotals
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import Scope

_STANDING = (PairingState.RUNNING, PairingState.ENDING)
_DONE = (NeedState.DONE, NeedState.ANSWERED)
_OPEN = (NeedState.RAISED, NeedState.TAKEN)
SMALL = "pairing.venue_small"


def load_totals(session: Session, scope: Scope, today: date, book: LawBook) -> PairingTotals:
    """Count what stands in a scope today."""
    compounds = session.scalar(sa.select(sa.func.count(Compound.id)).where(lies_in(scope))) or 0
    pairings = queries.load_pairings(session, scope, today, policy.soon(book))
    standing = [row for row in pairings if row.state in _STANDING]
    states = Counter(row.state for row in pairings)
    needs = queries.load_needs(session, scope)
    wishes = Counter(row.state for row in queries.load_wishes(session, scope))
    staff = [row for row in queries.load_staff(session, scope) if row.serves(today)]
    venues = [
        row for row in queries_money.load_venues(session, scope, book) if row.closed_on is None
    ]
    alliances = [
        row for row in queries_alliances.load_alliances(session, today) if row.ended_on is None
    ]
    merchants = queries_alliances.load_merchants(session)
    money = queries_account.load_budget(session, today.year, book).sources
    return PairingTotals(
        compounds=compounds,
        compounds_paired=len({row.compound_id for row in standing}),
        units_paired=len({row.unit_id for row in standing}),
        pairings=len(standing),
        pairings_ending=states[PairingState.ENDING],
        pairings_lapsed=states[PairingState.LAPSED],
        needs_open=sum(row.state in _OPEN for row in needs),
        needs_late=sum(row.is_late(today) for row in needs),
        needs_done=sum(row.state in _DONE for row in needs),
        wishes_open=wishes[WishState.RAISED] + wishes[WishState.CLAIMED],
        wishes_done=wishes[WishState.DONE],
        staff=dict(Counter(row.kind for row in staff)),
        venues=len(venues),
        venues_complete=sum(row.is_complete for row in venues),
        venues_small=sum(any(one.code == SMALL for one in row.findings) for row in venues),
        compounds_with_venue=len({row.compound_id for row in venues}),
        largest_area=max((row.check.area for row in venues if row.check), default=None),
        alliances=len(alliances),
        alliance_members=sum(row.members for row in alliances),
        merchants=sum(row.left_on is None for row in merchants),
        paid_fen=sum(row.paid_fen for row in money),
        left_fen=sum(row.balance_fen for row in money),
    )
