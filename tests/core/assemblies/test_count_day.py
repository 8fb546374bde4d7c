"""The count is when owners were told that they may watch it, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.assemblies.aspects import Aspect
from core.assemblies.check_facts import CountDayFacts, Facts, SinceFacts
from core.assemblies.count_day import needs_count_day
from core.assemblies.drafts import OfficialDraft
from core.assemblies.papers import load_desk, offer_papers
from core.assemblies.stages import Duty, Kind, Stage, Step
from core.documents.content import Document, Paper
from core.documents.wording import Wording
from core.law.moments import Moment
from tests.builders import OFFICIALS, VOTING_UNTIL, Held
from tests.core.assemblies.conftest import Hold, agree
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_corrected_notice import PLACES, extend, placed

NEXT = VOTING_UNTIL + timedelta(days=1)
LATER = VOTING_UNTIL + timedelta(days=3)
WHY = "计票场地当天停电，改日计票"
TOLD = CountDayFacts(NEXT, told=NEXT)


def asked(
    count: CountDayFacts,
    *,
    today: date = NEXT,
    stage: Stage = Stage.VOTING,
    ends: date | None = VOTING_UNTIL,
    out: int = 1,
) -> set[str]:
    days: Mapping[Moment, date] = {} if ends is None else {Moment.VOTING_ENDS: ends}
    since = SinceFacts(count=count)
    facts = Facts(kind=Kind.FIRST, today=today, days=days, ballots_out=out, since=since)
    found = list(needs_count_day(stage, facts))
    assert not any(one.blocks for one in found)
    return {one.code.partition("need_")[2] for one in found}


def test_a_count_before_the_day_that_was_told_is_warned_of() -> None:
    later = CountDayFacts(LATER, told=LATER)
    assert asked(later, today=LATER - timedelta(days=1)) == {"count_day"}
    assert asked(later, today=LATER) == set()
    assert asked(later, stage=Stage.DELIVERY) == set()


@pytest.mark.parametrize("stage", [Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING])
def test_an_extension_past_the_day_of_the_count_asks_for_another_day(stage: Stage) -> None:
    assert asked(TOLD, stage=stage, ends=LATER) == {"count_after_voting"}
    assert asked(TOLD, stage=stage, ends=None) == set()
    assert asked(TOLD, stage=Stage.COUNTING, ends=LATER) == set()
    assert asked(CountDayFacts(), stage=stage, ends=LATER) == set()


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (Stage.PREPARATION, {"count_next_day"}),
        (Stage.ROLL, set()),
        (Stage.NOTICE, {"count_next_day"}),
        (Stage.DELIVERY, set()),
        (Stage.VOTING, {"count_next_day"}),
    ],
)
def test_a_count_on_the_last_day_of_the_voting_is_warned_of(
    stage: Stage, expected: set[str]
) -> None:
    last = CountDayFacts(VOTING_UNTIL, told=VOTING_UNTIL)
    assert asked(last, stage=stage) == expected
    assert asked(replace(last, at_meeting=True), stage=stage) == set()


def test_a_count_before_midnight_of_the_last_day_misses_only_ballots_that_are_out() -> None:
    last = CountDayFacts(VOTING_UNTIL, told=VOTING_UNTIL)
    assert asked(last, out=0) == set()
    assert asked(TOLD, today=VOTING_UNTIL) == {"count_day", "count_next_day"}


def test_what_the_notice_promised_is_asked_for_before_the_count() -> None:
    left = CountDayFacts(promised=(Aspect.COUNT_DAY, Aspect.OFFICIALS))
    assert asked(left) == {"promise_kept"}
    assert asked(left, stage=Stage.DELIVERY) == set()
    assert asked(left, stage=Stage.COUNTING) == set()


def needs(held: Held) -> dict[str, str]:
    found = held.assemblies.assembly(held.id).needs
    return {need.code.partition("need_")[2]: need.text for need in found}


def notice(held: Held) -> Document:
    basis, facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    made = next(offer for offer in offer_papers(basis, facts) if offer.key == "D15").build()
    assert isinstance(made, Paper)
    return made.documents[0]


def unsaid(hold: Hold) -> Held:
    """An election whose notice said that day and officials of the count are told later."""
    held = hold("chosen")
    held.assemblies.set_places(held.id, PLACES)
    return held.give_notice().issue().deliver()


def settle(held: Held) -> None:
    held.assemblies.plan_days(held.id, {Step.COUNTING: NEXT}, reason=WHY)
    held.assemblies.set_officials(held.id, OFFICIALS)


def test_the_promised_announcement_is_asked_for_printed_and_posted(hold: Hold) -> None:
    held = unsaid(hold)
    held.enter(Stage.VOTING)
    assert "计票日期；唱票人、计票人、监票人" in needs(held)["promise_kept"]
    before = words(notice(held))
    assert "按另行公告的时间" in before
    assert "在计票前公布" in before
    settle(held)
    assert "promise_kept" in needs(held)
    paper = notice(held)
    text = words(paper)
    assert paper.title.endswith("（更正）")
    assert "现对其中的计票日期、唱票人、计票人、监票人予以更正或者补充" in text
    assert f"于{NEXT.year}年{NEXT.month}月{NEXT.day}日在东门公开验票" in text
    assert OFFICIALS[0].name in text
    held.post("D15", held.clock.today())
    assert "promise_kept" not in needs(held)
    hung = words(notice(held))
    assert hung[hung.index("关于召开") :] == text[text.index("关于召开") :]
    held.clock.set(VOTING_UNTIL)
    assert "count_day" in needs(held)


def test_only_what_is_known_is_told_and_the_rest_stays_promised(hold: Hold) -> None:
    held = unsaid(hold)
    held.enter(Stage.VOTING)
    held.assemblies.plan_days(held.id, {Step.COUNTING: NEXT}, reason=WHY)
    assert "在计票前公布" in words(notice(held))
    held.post("D15", held.clock.today())
    assert "计票日期" not in needs(held)["promise_kept"]
    held.assemblies.set_officials(held.id, (OfficialDraft("孙一", Duty.CALLER), *OFFICIALS[1:]))
    held.post("D15", held.clock.today())
    assert "promise_kept" not in needs(held)


def test_a_promise_that_was_not_kept_stays_in_the_record(hold: Hold) -> None:
    held = unsaid(hold).vote(agree)
    settle(held)
    held.clock.set(NEXT)
    assert "promise_kept" in needs(held)
    held.advance()
    codes = [one.code for one in held.assemblies.assembly(held.id).overrides]
    assert "assemblies.need_promise_kept" in codes
    assert "按另行公告的时间" in words(notice(held))  # as it hung
    assert "更正" not in notice(held).title


def test_an_extension_that_overtakes_the_count_asks_for_a_new_day(hold: Hold) -> None:
    held = placed(hold)
    held.assemblies.plan_days(held.id, {Step.COUNTING: NEXT})
    held.give_notice().issue().deliver().enter(Stage.VOTING)
    extend(held, LATER)
    said = needs(held)["count_after_voting"]
    assert NEXT.isoformat() in said
    assert LATER.isoformat() in said
    held.post("D15", held.clock.today())  # without another day it promises one
    assert {"count_after_voting", "promise_kept"} <= needs(held).keys()
    held.assemblies.plan_days(held.id, {Step.COUNTING: LATER + timedelta(days=1)}, reason=WHY)
    assert "count_after_voting" not in needs(held)
    held.post("D15", held.clock.today())
    assert not {"promise_kept", "notice_anew"} & needs(held).keys()


def test_the_plan_shows_from_when_ballots_may_be_counted(hold: Hold) -> None:
    held = hold("chosen")
    held.assemblies.plan_days(held.id, {Step.COUNTING: VOTING_UNTIL})
    dates = {row.step: row for row in held.assemblies.assembly(held.id).dates}
    assert dates[Step.COUNTING].earliest == NEXT
    assert dates[Step.COUNTING].after is Step.VOTING_UNTIL
    held.assemblies.plan_days(held.id, {Step.COUNTING: NEXT})
    dates = {row.step: row for row in held.assemblies.assembly(held.id).dates}
    assert dates[Step.COUNTING].after is None
