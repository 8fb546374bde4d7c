"""Yiling: units paired with compounds, alliances that take turns, merchants, venues."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from core.errors import KnownError
from core.party.pairing.drafts import (
    ActivityDraft,
    AgreementDraft,
    AllianceDraft,
    AnswerDraft,
    CheckDraft,
    MerchantDraft,
    NeedDraft,
    StepDraft,
    TaskDraft,
    TurnDraft,
    UnitDraft,
    VenueDraft,
)
from core.party.pairing.kinds import NeedFrom, NeedState, PartnerKind, SixThing, TurnKind, TurnWhy
from core.subject import Subject, SubjectKind
from core.totals.kinds import Figure
from tests.core.rosters.invented import invented_name
from tests.scenarios.articles.clerk import WHO, Clerk
from tests.scenarios.articles.yiling_party import COMPOUNDS, District

UNITS, MORE = 67, 20
"""67 district units and 70 compounds: three units have two, and twenty a further one."""
FIRMS, MARKETS = 22, 12
"""An alliance of 22 firms, another of the four streets and eight markets."""
MERCHANTS, VENUES = 358, 52
LEAST = Decimal(30)
SINCE, UNTIL = date(2026, 1, 10), date(2026, 12, 31)
AGREED = AgreementDraft(date(2026, 1, 5), SINCE, UNTIL, "每季度一次活动")


def _units(clerk: Clerk, kind: PartnerKind, name: str, many: int) -> tuple[UUID, ...]:
    return tuple(
        clerk.office.pairing.add_unit(UnitDraft(kind, f"{name}{number + 1:02}", SINCE)).made
        for number in range(many)
    )


def tell_pairs(district: District) -> None:
    """Every compound has a unit and every unit a compound; many have more than one."""
    pairing, compounds = district.clerk.office.pairing, district.compounds
    units = _units(district.clerk, PartnerKind.DISTRICT_UNIT, "区直单位", UNITS)
    pairs = [(number % UNITS, number) for number in range(COMPOUNDS)]
    pairs += [(number, (number + 35) % COMPOUNDS) for number in range(3, 3 + MORE)]
    made = [pairing.pair(units[unit], compounds[one], AGREED).made for unit, one in pairs]
    with pytest.raises(KnownError, match="paired_already"):
        pairing.pair(units[0], compounds[0], AGREED)
    assert Counter(row.pairings for row in pairing.units()) == {2: 3 + MORE, 1: UNITS - 3 - MORE}
    totals = pairing.totals()
    assert (totals.units_paired, totals.compounds_paired) == (UNITS, COMPOUNDS)
    assert totals.pairings == COMPOUNDS + MORE
    done = ActivityDraft(date(2026, 4, 1), "义诊", 40)
    pairing.note_activity(made[0], done)
    _need(district, units[0])
    clerk = district.clerk
    today = clerk.clock.today()
    pairing.end_pairing(made[-1], today, "单位撤并")
    assert pairing.totals().pairings == COMPOUNDS + MORE - 1
    clerk.clock.set(UNTIL)
    assert pairing.totals().pairings_lapsed == 0
    clerk.clock.set(UNTIL + timedelta(days=1))
    lapsed = pairing.totals()
    assert (lapsed.pairings, lapsed.pairings_lapsed) == (0, COMPOUNDS + MORE - 1)
    assert (lapsed.units_paired, lapsed.compounds_paired) == (0, 0)
    clerk.clock.set(today)


def _need(district: District, unit: UUID) -> None:
    """A need of the branch, the task that takes it up, and the answer (需求意向书, 任务指导书)."""
    clerk, pairing, day = district.clerk, district.clerk.office.pairing, date(2026, 3, 1)
    need = pairing.raise_need(
        NeedDraft(
            district.compounds[0], NeedFrom.BRANCH, "平湖国际党支部", day, "地下车库照明改造",
            "灯具损坏过半，夜间看不清车位。",
        )
    ).made  # fmt: skip
    about = Subject(SubjectKind.NEED, need)
    assert "灯具损坏过半" in clerk.said(about, "P03")
    pairing.take_need(need, TaskDraft(unit, day, "更换灯具四十盏", "郑开源", date(2026, 4, 30)))
    assert "更换灯具四十盏" in clerk.said(about, "P04")
    pairing.finish_need(need, StepDraft(date(2026, 4, 20), "郑开源", "验收单"))
    pairing.answer_need(need, AnswerDraft(date(2026, 4, 25), WHO, "入户告知", 5))
    row = pairing.need(need)
    assert (row.state, row.satisfaction) == (NeedState.ANSWERED, 5)


def tell_alliances(district: District) -> None:
    """Every firm hosts once before any hosts twice; who gave way is asked again at once."""
    clerk, pairing = district.clerk, district.clerk.office.pairing
    firms = _units(clerk, PartnerKind.ENTERPRISE, "企业", FIRMS)
    markets = _units(clerk, PartnerKind.MARKET, "商圈", MARKETS)
    alliance = pairing.form_alliance(AllianceDraft("企业党建联盟", SINCE, firms)).made
    pairing.form_alliance(AllianceDraft("商圈党建联盟", SINCE, markets))
    plan = pairing.alliance(alliance).plan
    assert [row.unit_id for row in plan] == [*firms, *firms]
    day, gave_way = SINCE, firms[4]
    for number in range(FIRMS):
        day += timedelta(days=7)
        host = pairing.alliance(alliance).plan[0]
        if number == 4:
            assert host.unit_id == gave_way
            why = TurnDraft(gave_way, TurnKind.SKIPPED, day, "正在装修")
            pairing.note_turn(alliance, why)
            host = pairing.alliance(alliance).plan[0]
            assert host.unit_id == firms[5]
        elif number == 5:
            assert (host.unit_id, host.why) == (gave_way, TurnWhy.GAVE_WAY)
        pairing.note_turn(alliance, TurnDraft(host.unit_id, TurnKind.HOSTED, day, "联席会议"))
    sheet = pairing.alliance(alliance)
    assert {row.hosted for row in sheet.members} == {1}
    assert (sheet.row.members, sheet.row.meetings) == (FIRMS, FIRMS)
    assert sheet.plan[0].why is TurnWhy.NEW_ROUND
    totals = pairing.totals()
    assert (totals.alliances, totals.alliance_members) == (2, FIRMS + MARKETS)
    assert "企业01" in clerk.said(Subject(SubjectKind.ALLIANCE, alliance), "P11")


def tell_merchants(district: District) -> None:
    """358 member merchants of twelve streets and markets show who they are; one left."""
    clerk, pairing = district.clerk, district.clerk.office.pairing
    made = [
        pairing.add_merchant(
            MerchantDraft(
                f"{number % MARKETS + 1}号市场", f"商户{number:03}", invented_name(number),
                "中共党员", "诚信经营示范岗", "不短斤少两，七日内包退", SINCE,
            )
        ).made
        for number in range(MERCHANTS + 1)
    ]  # fmt: skip
    pairing.remove_merchant(made[-1], date(2026, 5, 1), "停业")
    assert pairing.totals().merchants == MERCHANTS
    present = [row for row in pairing.merchants() if row.left_on is None]
    assert len({row.market for row in present}) == MARKETS
    plate = clerk.said(Subject(SubjectKind.MERCHANT, made[0]), "P05")
    for shown in ("中共党员", "诚信经营示范岗", "不短斤少两"):
        assert shown in plate


def tell_venues(district: District) -> None:
    """52 venues with the six things, until the flag of one is gone; 29.99 m² are no fault here."""
    clerk, pairing = district.clerk, district.clerk.office.pairing
    made = [
        open_venue(clerk, one, LEAST + number - Decimal("0.01"))
        for number, one in enumerate(district.compounds[:VENUES])
    ]
    totals = pairing.totals()
    assert (totals.venues, totals.compounds_with_venue) == (VENUES, VENUES)
    assert (totals.venues_complete, totals.venues_small) == (VENUES, 0)
    assert _fit(clerk) == (VENUES, VENUES)
    lacks = CheckDraft(clerk.clock.today(), WHO, LEAST, frozenset(SixThing) - {SixThing.FLAG})
    pairing.check_venue(made[0], lacks)
    assert pairing.totals().venues_complete == VENUES - 1
    assert _fit(clerk) == (VENUES - 1, VENUES)
    pairing.close_venue(made[0], clerk.clock.today(), "房屋收回")
    moved = open_venue(clerk, district.compounds[0], LEAST)
    assert moved != made[0]
    assert _fit(clerk) == (VENUES, VENUES)


def open_venue(clerk: Clerk, compound: UUID, area: Decimal) -> UUID:
    """Open a venue of so large an area, with the six things."""
    pairing, day = clerk.office.pairing, clerk.clock.today()
    venue = pairing.open_venue(VenueDraft(compound, "党群活动室", "1栋", "全天", SINCE)).made
    pairing.check_venue(venue, CheckDraft(day, WHO, area, frozenset(SixThing)))
    return venue


def _fit(clerk: Clerk) -> tuple[int, int]:
    ratio = clerk.office.totals.look().ratio(Figure.VENUES_FIT)
    return ratio.part, ratio.whole
