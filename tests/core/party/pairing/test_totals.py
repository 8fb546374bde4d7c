"""What the desk counts are records: each number changes by the act that it tells of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.party.pairing.drafts import (
    ActivityDraft,
    AllianceDraft,
    CheckDraft,
    StaffDraft,
    UseDraft,
    WishDraft,
)
from core.party.pairing.kinds import SixThing, StaffKind
from core.scope import Scope
from tests.core.party.pairing.story import AGREED, TODAY, Story, step


def test_the_desk_counts_what_stands_in_its_scope(story: Story) -> None:
    first, second = story.compounds
    story.pair(0, 0)
    story.pair(0, 1)
    story.pair(1, 1, replace(AGREED, until=date(2026, 6, 1)))
    story.take(story.need())
    for name, last in (("程志远", None), ("卢正平", date(2026, 6, 1))):
        draft = StaffDraft(first, StaffKind.POLICE, name, "派出所", date(2026, 3, 1), last)
        story.pairing.assign(draft)
    check = CheckDraft(TODAY, "罗晓燕", Decimal("29.5"), frozenset(SixThing))
    story.pairing.check_venue(story.venue(), check)
    story.venue(1)
    story.pairing.form_alliance(AllianceDraft("商圈联盟", TODAY, story.units))
    story.pairing.raise_wish(WishDraft(first, "老人", "拐杖", TODAY))
    story.receive(500)
    whole = story.pairing.totals()
    assert (whole.compounds, whole.compounds_paired, whole.units_paired) == (2, 2, 1)
    assert (whole.pairings, whole.pairings_ending, whole.pairings_lapsed) == (2, 0, 1)
    assert (whole.needs_open, whole.needs_late, whole.needs_done) == (1, 1, 0)
    assert whole.staff == {StaffKind.POLICE: 1}
    assert (whole.venues, whole.venues_complete, whole.venues_small) == (2, 1, 1)
    assert (whole.largest_area, whole.compounds_with_venue) == (Decimal("29.5"), 2)
    assert (whole.alliances, whole.alliance_members, whole.merchants) == (1, 3, 0)
    assert (whole.wishes_open, whole.wishes_done) == (1, 0)
    assert (whole.paid_fen, whole.left_fen) == (0, 500)
    one = story.pairing.totals(Scope.compound(second))
    assert (one.compounds, one.pairings, one.venues, one.needs_open) == (1, 1, 1, 0)
    assert story.pairing.totals(Scope.community(None)).compounds == 2


def test_the_twelve_months_of_a_year(story: Story) -> None:
    made, venue, need = story.pair(), story.venue(), story.need()
    story.pairing.note_activity(made, ActivityDraft(date(2026, 2, 3), "义诊", 40))
    story.pairing.note_activity(made, ActivityDraft(date(2026, 2, 4), "大扫除", 2))
    story.pairing.note_use(venue, UseDraft(date(2026, 6, 1), "党日", "支部", 9))
    story.take(need)
    story.pairing.finish_need(need, step(date(2026, 4, 2)))
    months = story.pairing.months(2026)
    assert (months.activities[1], months.heads[1], sum(months.heads)) == (2, 42, 42)
    assert (months.needs_raised[2], months.needs_done[3], months.venue_uses[5]) == (1, 1, 1)
    assert sum(story.pairing.months(2025).activities) == 0
    other = story.pairing.months(2026, Scope.compound(story.compounds[1]))
    assert sum(other.activities) + sum(other.needs_raised) + sum(other.venue_uses) == 0
