"""Units and compounds pair many to many; an agreement is renewed or ended, never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
import sqlalchemy as sa

from core.changes import Topic
from core.party.pairing.drafts import ActivityDraft, AgreementDraft, StaffDraft, UnitDraft
from core.party.pairing.kinds import PairingState, PartnerKind, StaffKind
from core.party.pairing.tables import PairingChange
from core.scope import Scope
from tests.core.party.pairing.story import AGREED, TODAY, Story, check_refused

RENEWED = AgreementDraft(date(2026, 12, 20), date(2027, 1, 1), date(2027, 12, 31), "续签一年")


def test_units_pair_with_many_and_compounds_with_many(story: Story) -> None:
    for unit, compound in ((0, 0), (0, 1), (1, 0)):
        story.pair(unit, compound)
    rows = story.pairing.pairings()
    assert {(row.unit, row.compound) for row in rows} == {
        ("区园林中心", "云杉苑"),
        ("区园林中心", "银杏里"),
        ("启明灯饰厂", "云杉苑"),
    }
    assert {row.name: row.pairings for row in story.pairing.units()} == {
        "区园林中心": 2, "启明灯饰厂": 1, "南关市场": 0,
    }  # fmt: skip
    assert len(story.pairing.pairings(unit_id=story.units[0])) == 2
    assert len(story.pairing.pairings(Scope.compound(story.compounds[1]))) == 1
    assert len(story.pairing.pairings(Scope.community(None))) == 3


def test_a_pairing_runs_and_is_not_made_twice(story: Story) -> None:
    changes = story.pairing.pair(story.units[0], story.compounds[0], AGREED)
    assert changes.touches(Topic.PAIRING)
    check_refused(
        "pairing.paired_already", story.pairing.pair, story.units[0], story.compounds[0], AGREED
    )


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 10, 31), PairingState.RUNNING),
        (date(2026, 11, 1), PairingState.ENDING),
        (date(2026, 12, 31), PairingState.ENDING),
        (date(2027, 1, 1), PairingState.LAPSED),
    ],
)
def test_the_last_day_belongs_to_the_agreement(
    story: Story, day: date, state: PairingState
) -> None:
    made = story.pair()
    story.clock.set(day)
    assert story.pairing.pairing(made).row.state is state


def test_a_renewal_follows_the_old_agreement_and_keeps_it(story: Story) -> None:
    made = story.pair()
    early = replace(RENEWED, since=date(2026, 12, 31))
    check_refused("pairing.renewed_within", story.pairing.renew, made, early)
    check_refused("db.day_to_come", story.pairing.renew, made, RENEWED)
    story.clock.set(RENEWED.signed_on)
    story.pairing.renew(made, RENEWED)
    sheet = story.pairing.pairing(made)
    assert [row.until for row in sheet.agreements] == [date(2026, 12, 31), date(2027, 12, 31)]
    assert (sheet.row.since, sheet.row.until) == (date(2026, 1, 10), date(2027, 12, 31))
    assert sheet.row.agreements == 2


def test_an_ended_pairing_has_its_reason_and_may_begin_anew(story: Story) -> None:
    made = story.pair()
    end = story.pairing.end_pairing
    check_refused("db.blank", end, made, TODAY, " ")
    check_refused("pairing.days_order", end, made, date(2026, 1, 9), "单位撤并")
    end(made, TODAY, "单位撤并")
    row = story.pairing.pairing(made).row
    assert (row.state, row.ended_reason) == (PairingState.ENDED, "单位撤并")
    check_refused("pairing.ended_already", end, made, TODAY, "单位撤并")
    check_refused("pairing.ended_already", story.pairing.renew, made, RENEWED)
    assert story.pair() != made


def test_activities_lie_within_the_pairing(story: Story) -> None:
    made = story.pair()
    held = ActivityDraft(date(2026, 1, 10), "迎新春义诊", 86, "服务老人四十二名")
    story.pairing.note_activity(made, held)
    early = replace(held, day=date(2026, 1, 9))
    check_refused("pairing.outside_agreement", story.pairing.note_activity, made, early)
    check_refused(
        "pairing.headcount", story.pairing.note_activity, made, replace(held, headcount=-1)
    )
    story.pairing.end_pairing(made, TODAY, "期满不再续签")
    story.clock.set(date(2026, 6, 21))
    late = replace(held, day=date(2026, 6, 21))
    check_refused("pairing.outside_agreement", story.pairing.note_activity, made, late)
    story.pairing.note_activity(made, replace(held, day=TODAY, headcount=0))
    sheet = story.pairing.pairing(made)
    assert (sheet.row.activities, sheet.row.last_activity) == (2, TODAY)
    assert [row.headcount for row in sheet.activities] == [86, 0]


def test_what_happened_is_not_of_a_day_to_come(story: Story) -> None:
    tomorrow = TODAY + timedelta(days=1)
    unit, compound = story.units[0], story.compounds[0]
    signed = replace(AGREED, signed_on=tomorrow)
    check_refused("db.day_to_come", story.pairing.pair, unit, compound, signed)
    made = story.pairing.pair(
        unit, compound, replace(AGREED, signed_on=TODAY, since=tomorrow)
    ).made  # what is agreed may begin later
    held = ActivityDraft(tomorrow, "迎新春义诊", 86)
    check_refused("db.day_to_come", story.pairing.note_activity, made, held)
    check_refused("db.day_to_come", story.pairing.end_pairing, made, tomorrow, "单位撤并")
    draft = UnitDraft(PartnerKind.OTHER, "区水务中心", tomorrow)
    check_refused("db.day_to_come", story.pairing.add_unit, draft)


def test_a_unit_is_kept_once_and_a_change_keeps_what_stood(story: Story) -> None:
    draft = UnitDraft(PartnerKind.OTHER, " 区园林中心", TODAY)
    check_refused("pairing.unit_twice", story.pairing.add_unit, draft)
    check_refused("db.blank", story.pairing.add_unit, replace(draft, name=""))
    moved = replace(draft, name="区园林中心", kind=PartnerKind.INSTITUTION, address="青年路9号")
    story.pairing.change_unit(story.units[0], moved, "机构改革")
    check_refused("db.blank", story.pairing.change_unit, story.units[0], moved, "")
    (row,) = (one for one in story.pairing.units() if one.id == story.units[0])
    assert (row.kind, row.address) == (PartnerKind.INSTITUTION, "青年路9号")
    with story.database.read() as session:
        (kept,) = session.scalars(sa.select(PairingChange)).all()
        assert "沈月华" in kept.before
        assert kept.reason == "机构改革"


def test_staff_serve_from_their_first_to_their_last_day(story: Story) -> None:
    draft = StaffDraft(
        story.compounds[0], StaffKind.POLICE, "程志远", "西关派出所", date(2026, 3, 1),
        date(2026, 6, 20),
    )  # fmt: skip
    made = story.pairing.assign(draft).made
    (row,) = story.pairing.staff()
    assert [row.serves(date(2026, *day)) for day in ((2, 28), (3, 1), (6, 20), (6, 21))] == [
        False, True, True, False,
    ]  # fmt: skip
    wrong = replace(draft, until=date(2026, 2, 28))
    check_refused("pairing.days_order", story.pairing.assign, wrong)
    end = story.pairing.end_assignment
    check_refused("pairing.days_order", end, made, date(2026, 2, 1), "调离")
    end(made, date(2026, 4, 1), "调离")
    check_refused("pairing.ended_already", end, made, TODAY, "调离")
    assert not story.pairing.staff()[0].serves(TODAY)


@pytest.mark.parametrize("phone", ["", "13800001111", "0374-2600001", "138 0000 1111、2600001"])
def test_a_phone_of_a_unit_and_of_staff_is_a_number(story: Story, phone: str) -> None:
    unit = UnitDraft(PartnerKind.OTHER, "区水务中心", TODAY, phone=phone)
    staff = StaffDraft(
        story.compounds[0], StaffKind.LAWYER, "程志远", "律所", TODAY, phone=phone
    )  # fmt: skip
    for wrong in ("12", "1380000111", "13800001111、找门卫"):
        add, assign = story.pairing.add_unit, story.pairing.assign
        check_refused("pairing.not_a_phone", add, replace(unit, phone=wrong))
        check_refused("pairing.not_a_phone", assign, replace(staff, phone=wrong))
    story.pairing.add_unit(unit)
    story.pairing.assign(staff)
    assert story.pairing.staff()[0].phone == phone


def test_what_is_not_there_is_told(story: Story) -> None:
    check_refused("pairing.not_found", story.pairing.pairing, uuid4())
    check_refused("pairing.not_found", story.pairing.pair, uuid4(), story.compounds[0], AGREED)
    long = replace(AGREED, terms="约" * 5001)
    check_refused("db.too_long", story.pairing.pair, story.units[0], story.compounds[0], long)
