"""Every look of pairing at much and at little, for the count of statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from core import lawbooks
from core.clock import FixedClock
from core.db.database import Database
from core.party.pairing.drafts import (
    ActivityDraft,
    AllianceDraft,
    CheckDraft,
    ClaimDraft,
    MerchantDraft,
    PaidDraft,
    StaffDraft,
    TurnDraft,
    UseDraft,
    WishDraft,
)
from core.party.pairing.due_source import PairingDue
from core.party.pairing.kinds import SixThing, StaffKind, TurnKind
from tests.core.party.pairing.story import TODAY, WEIDU, begin
from tests.core.party.pairing.test_money import STARS

FOUNDED = date(2026, 1, 8)


def looks_at_pairing(
    database: Database,
    clock: FixedClock,
    much: bool,  # noqa: FBT001 - as it is called
) -> dict[str, Callable[[], object]]:
    """Make a neighbourhood, with more of everything or less; give each look by its name."""
    story = begin(database, clock)
    act, made = story.pairing, story.pair()
    need, venue = story.need(), story.venue()
    story.take(need)
    act.check_venue(venue, CheckDraft(TODAY, "罗晓燕", Decimal(20), frozenset({SixThing.FLAG})))
    alliance = act.form_alliance(AllianceDraft("商圈联盟", FOUNDED, story.units[:2])).made
    act.note_turn(alliance, TurnDraft(story.units[0], TurnKind.HOSTED, TODAY, "联席会议"))
    shop = MerchantDraft("南关市场", "粮油店", "周福生", "党员", "守信", "足斤足两", FOUNDED)
    wish = WishDraft(story.compounds[0], "老人", "一根拐杖", FOUNDED)
    story.rate(1)
    listed = act.list_stars(STARS).made
    story.receive(900_000)
    act.pay(act.payment_list(listed).lines[0].id, PaidDraft(TODAY, "FK-1", "冯素琴"))
    for number in range(4 if much else 1):
        act.note_activity(made, ActivityDraft(TODAY, f"活动{number}", 9))
        act.add_merchant(replace(shop, name=f"商户{number}"))
        act.claim_wish(act.raise_wish(wish).made, ClaimDraft(TODAY, "贺兰"))
        act.note_use(venue, UseDraft(TODAY, "党日", "支部", 9))
        staff = StaffDraft(story.compounds[0], StaffKind.LAWYER, f"律师{number}", "律所", FOUNDED)
        act.assign(staff)
    for _number in range(3 if much else 0):
        story.need()
        story.venue(1)
        story.receive(100)
    if much:
        story.pair(1, 1)
        story.rate(2, 1)
        act.list_stars(STARS)
        act.join_alliance(alliance, story.units[2], TODAY)
        act.form_alliance(AllianceDraft("市场联盟", FOUNDED, story.units))
    due = PairingDue(database, partial(lawbooks.library().book, WEIDU))
    return {
        "PairingDue.due": lambda: list(due.due(date(2027, 5, 1))),
        "Pairings.units": act.units,
        "Pairings.pairings": act.pairings,
        "Pairings.pairing": partial(act.pairing, made),
        "Pairings.needs": act.needs,
        "Pairings.need": partial(act.need, need),
        "Pairings.wishes": act.wishes,
        "Pairings.staff": act.staff,
        "Pairings.alliances": act.alliances,
        "Pairings.alliance": partial(act.alliance, alliance),
        "Pairings.merchants": act.merchants,
        "Pairings.venues": act.venues,
        "Pairings.venue": partial(act.venue, venue),
        "Pairings.stars": partial(act.stars, 2026),
        "Pairings.all_stars": act.all_stars,
        "Pairings.money": act.money,
        "Pairings.budget": partial(act.budget, 2026),
        "Pairings.years": act.years,
        "Pairings.payment_list": partial(act.payment_list, listed),
        "Pairings.months": partial(act.months, 2026),
        "Pairings.totals": act.totals,
    }
