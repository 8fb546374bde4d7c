"""Events, teams with their rota, groups, and totals that others counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.affairs.neighbours.drafts import HeldDraft, SendUp, TotalDraft, VolunteerDraft
from core.affairs.neighbours.kinds import CountBasis, EventState
from tests.core.affairs.neighbours.story import (
    PEOPLE,
    ROTA,
    TODAY,
    Place,
    group,
    refused,
    team,
)

HELD = HeldDraft(TODAY, 320, CountBasis.COUNTED, 120_000, "公共收益")
TOTAL = TotalDraft("区志愿服务平台", date(2026, 1, 1), date(2026, 6, 30), 220_000, 940_000)


def test_two_events_count_six_hundred_people(place: Place) -> None:
    for heads in (320, 285):
        place.neighbours.hold_event(place.event(), replace(HELD, headcount=heads))
    totals = place.neighbours.event_totals()
    assert (totals.events, totals.headcount, totals.fen) == (2, 605, 240_000)


def test_how_an_event_was_held_is_put_right_with_a_reason(place: Place) -> None:
    made = place.event()
    place.neighbours.hold_event(made, HELD)
    again = replace(HELD, headcount=300)
    assert refused(place.neighbours.hold_event, made, again).code == "db.blank"
    place.neighbours.hold_event(made, replace(again, reason="签到表重复"))
    row = place.neighbours.event(made)
    assert [one.headcount for one in row.versions] == [320, 300]
    assert row.held is not None
    assert place.neighbours.event_totals().headcount == 300


def test_an_event_that_costs_says_whose_money_it_was(place: Place) -> None:
    made = place.event()
    assert refused(place.neighbours.hold_event, made, replace(HELD, money_source="")).code == (
        "db.blank"
    )
    minus = replace(HELD, headcount=-1)
    assert refused(place.neighbours.hold_event, made, minus).code == "neighbours.negative"
    place.neighbours.hold_event(made, replace(HELD, fen=None, money_source=""))


def test_an_event_is_called_off_before_it_is_held(place: Place) -> None:
    made = place.event()
    place.neighbours.call_off_event(made, "暴雨")
    assert place.neighbours.event(made).state is EventState.CALLED_OFF
    assert refused(place.neighbours.call_off_event, made, "暴雨").code == (
        "neighbours.event_not_planned"
    )
    assert refused(place.neighbours.hold_event, made, HELD).code == "neighbours.event_called_off"


def test_a_rota_is_fair_and_nobody_stands_twice(place: Place) -> None:
    made = place.team()
    sheet = place.neighbours.rota(place.neighbours.make_rota(made, ROTA).made)
    assert len(sheet.shifts) == 18, "nine Fridays and Saturdays, two shifts each"
    assert sorted(one.stands for one in sheet.counts) == [7, 7, 7, 7, 8]
    assert sheet.spread == 1
    assert sheet.clashes == ()
    assert place.neighbours.team(made).rotas[0].title == ROTA.title


def test_who_is_away_does_not_stand_that_day(place: Place) -> None:
    made = place.team()
    [first, *_rest] = place.neighbours.team(made).members
    draft = replace(ROTA, away=((first.id, date(2026, 7, 3)),))
    sheet = place.neighbours.rota(place.neighbours.make_rota(made, draft).made)
    day = [one for one in sheet.shifts if one.shift.day == date(2026, 7, 3)]
    assert all(who.member_id != first.id for one in day for who in one.places)


def test_a_rota_minds_where_somebody_stands_for_another_team(place: Place) -> None:
    one = place.team()
    place.neighbours.make_rota(one, replace(ROTA, per_shift=1))
    other = place.neighbours.form_team(replace(team(place.compound_id), name="文明岗")).made
    place.neighbours.make_rota(other, replace(ROTA, per_shift=4))
    third = place.neighbours.form_team(replace(team(place.compound_id), name="守望队")).made
    refusal = refused(place.neighbours.make_rota, third, replace(ROTA, per_shift=1))
    assert refusal.code == "neighbours.shift_unfilled"
    assert "2026-07-03" in refusal.sentence


@pytest.mark.parametrize("seats", [0, 6])
def test_a_shift_takes_no_more_than_there_are(place: Place, seats: int) -> None:
    made = place.team()
    assert refused(place.neighbours.make_rota, made, replace(ROTA, per_shift=seats)).code == (
        "neighbours.too_few_members"
    )


def test_a_rota_has_shifts_within_a_day(place: Place) -> None:
    made = place.team()
    none = replace(ROTA, weekdays=frozenset())
    assert refused(place.neighbours.make_rota, made, none).code == "neighbours.shifts_wrong"
    night = replace(ROTA, hours=((22 * 60, 25 * 60),))
    assert refused(place.neighbours.make_rota, made, night).code == "neighbours.hours_wrong"
    backwards = replace(ROTA, hours=((60, 60),))
    assert refused(place.neighbours.make_rota, made, backwards).code == "neighbours.hours_wrong"


def test_a_shift_is_taken_over_with_a_reason(place: Place) -> None:
    made = place.team()
    rota = place.neighbours.make_rota(made, ROTA).made
    shift = place.neighbours.rota(rota).shifts[0]
    there = {one.member_id for one in shift.places}
    free = next(one for one in place.neighbours.team(made).members if one.id not in there)
    seat = shift.places[0]
    assert refused(place.neighbours.take_over, seat.id, free.id, "").code == "db.blank"
    own = refused(place.neighbours.take_over, seat.id, shift.places[1].member_id, "换班")
    assert own.code == "neighbours.stands_elsewhere"
    place.neighbours.take_over(seat.id, free.id, "家中有事")
    now = place.neighbours.rota(rota).shifts[0].places
    assert [(one.name, one.replaced) for one in now] == [
        (shift.places[1].name, ""),
        (free.name, seat.name),
    ]
    again = refused(place.neighbours.take_over, seat.id, free.id, "换班")
    assert again.code == "neighbours.place_settled"
    gone = refused(place.neighbours.note_came, seat.id, came=True)
    assert gone.code == "neighbours.place_settled"


def test_who_came_is_noted_once_the_day_is_there(place: Place) -> None:
    rota = place.neighbours.make_rota(place.team(), ROTA).made
    seat = place.neighbours.rota(rota).shifts[0].places[0]
    assert refused(place.neighbours.note_came, seat.id, came=True).code == "db.day_to_come"
    place.clock.set(date(2026, 7, 3), 21)
    place.neighbours.note_came(seat.id, came=True)
    sheet = place.neighbours.rota(rota)
    assert sum(one.came for one in sheet.counts) == 1


def test_members_join_and_leave(place: Place) -> None:
    made = place.team()
    assert refused(place.neighbours.join_team, made, PEOPLE[:1]).code == "neighbours.member_known"
    assert refused(place.neighbours.join_team, made, []).code == "neighbours.nothing_chosen"
    place.neighbours.join_team(made, [VolunteerDraft("志愿者1")])
    member = place.neighbours.team(made).members[0]
    place.neighbours.leave_team(member.id)
    assert place.neighbours.teams()[0].members == 5
    assert refused(place.neighbours.leave_team, member.id).code == "neighbours.member_left"
    other = place.neighbours.form_team(replace(team(place.compound_id), name="二队")).made
    rota = place.neighbours.make_rota(made, ROTA).made
    seat = place.neighbours.rota(rota).shifts[0].places[0]
    stranger = place.neighbours.team(other).members[0]
    for one in (member, stranger):
        refusal = refused(place.neighbours.take_over, seat.id, one.id, "换班")
        assert refusal.code == "neighbours.not_of_the_team"


def test_a_team_that_ended_is_put_on_no_rota(place: Place) -> None:
    made = place.team()
    place.neighbours.end_team(made, "并入党员先锋队")
    assert refused(place.neighbours.make_rota, made, ROTA).code == "neighbours.team_ended"
    assert place.neighbours.event_totals().teams == 0


def test_groups_are_counted_again_and_their_counts_stay(place: Place) -> None:
    made = place.neighbours.register_group(group(place.compound_id)).made
    place.clock.set(date(2026, 9, 1))
    place.neighbours.count_group(made, 41)
    [row] = place.neighbours.groups()
    assert (row.members, row.counted_on) == (41, date(2026, 9, 1))
    assert refused(place.neighbours.count_group, made, -1).code == "neighbours.negative"
    assert place.neighbours.event_totals().group_members == 41
    place.neighbours.end_group(made, "成员搬离")
    assert refused(place.neighbours.count_group, made, 1).code == "neighbours.group_ended"
    assert place.neighbours.event_totals().groups == 0
    minus = replace(group(place.compound_id), members=-1)
    assert refused(place.neighbours.register_group, minus).code == "neighbours.negative"


def test_what_others_counted_is_no_record_of_ours(place: Place) -> None:
    place.neighbours.take_total(TOTAL)
    [row] = place.neighbours.totals_of_others()
    assert (row.tasks, row.sign_ups) == (220_000, 940_000)
    assert place.neighbours.event_totals().volunteers == 0
    assert place.neighbours.event_totals().events == 0
    overlapping = replace(TOTAL, since=date(2026, 6, 30), until=date(2026, 12, 31))
    assert refused(place.neighbours.take_total, overlapping).code == "neighbours.total_known"
    place.neighbours.take_total(replace(overlapping, since=date(2026, 7, 1)))
    minus = replace(TOTAL, source="别处", tasks=-1)
    assert refused(place.neighbours.take_total, minus).code == "neighbours.negative"


def test_one_row_of_a_register_is_asked_for_by_its_id(place: Place) -> None:
    facade = place.neighbours
    choir = facade.register_group(group(place.compound_id)).made
    counted = facade.take_total(TOTAL).made
    draft = SendUp(place.compound_id, "重大事项", "说明", "党支部", "社区党委")
    up = facade.send_up(draft).made
    assert facade.groups() == (facade.group(choir),)
    assert facade.totals_of_others() == (facade.total_of_others(counted),)
    assert facade.sent_up() == (facade.one_sent_up(up),)
    for look in (facade.group, facade.total_of_others, facade.one_sent_up):
        assert refused(look, place.compound_id).code == "neighbours.not_found"
