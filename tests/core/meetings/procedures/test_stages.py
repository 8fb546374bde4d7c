"""Which step is next: each rule on both sides of its edge; orders drawn at random."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.findings import Finding, Severity
from core.law.values import Confidence
from core.meetings.procedures.kinds import CountBase, EvidenceKind, StepPlace
from core.meetings.procedures.stages import (
    Counted,
    Done,
    check_close,
    check_counts,
    check_skip,
    check_step,
    check_undo,
    earliest,
    standings,
)
from core.meetings.procedures.templates import Procedure, Role, Share, Step

DAY = date(2026, 7, 1)
NOTE = (EvidenceKind.NOTE,)
ASK = Step("ask", "征求意见", "问", ("host",), NOTE)
TALK = Step("talk", "协商", "议", ("host",), NOTE, after=("ask",), min_days=3)
HAND = Step("hand", "交办", "办", ("host",), NOTE, after=("talk",), optional=True)
TELL = Step("tell", "反馈", "答", ("host",), NOTE, after=("talk", "hand"), feedback=True)
SHARES = {
    "attend": Share("party_meeting.quorum", "2/3", "at_least", "通行做法", Confidence.MIRROR),
    "agree": Share("party_meeting.decision", "1/2", "at_least", "通行做法", Confidence.MIRROR),
}
REVIEW = replace(TALK, agree_of=CountBase.DUE, **SHARES)  # type: ignore[arg-type]


def procedure(*steps: Step) -> Procedure:
    role = Role("host", "居委会", fixed=True)
    steps = steps or (ASK, TALK, HAND, TELL)
    return Procedure("x", "程序", "", "出处", "", Confidence.DESIGN, "", (role,), steps, "x.toml")


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [one.code.removeprefix("procedures.") for one in found]


def done(*keys: str, day: date = DAY) -> dict[str, Done]:
    return dict.fromkeys(keys, Done(day))


def test_a_run_begins_with_its_first_step_and_says_what_the_others_wait_for():
    found = standings(procedure(), {}, DAY)
    assert [one.place for one in found] == [
        StepPlace.NOW, StepPlace.BLOCKED, StepPlace.BLOCKED, StepPlace.BLOCKED,
    ]  # fmt: skip
    assert found[0].day is None
    assert codes(found[3].obstacles) == ["waits_for", "waits_for"]
    assert found[1].obstacles[0].facts == {"step": "协商", "before": "征求意见"}


@pytest.mark.parametrize(("after", "place"), [(2, StepPlace.WAITING), (3, StepPlace.NOW)])
def test_the_days_between_two_steps(after: int, place: StepPlace):
    found = standings(procedure(), done("ask"), DAY + timedelta(days=after))
    assert found[0].place is StepPlace.DONE
    assert found[1].place is place
    assert found[1].day == date(2026, 7, 4)


def test_what_was_left_out_lets_the_next_one_through():
    ended = done("ask", "talk") | {"hand": Done(DAY, skipped=True)}
    found = standings(procedure(), ended, DAY)
    assert [one.place for one in found[2:]] == [StepPlace.SKIPPED, StepPlace.NOW]


def test_a_step_counts_its_days_from_the_last_that_it_waits_for():
    ended = done("talk") | {"hand": Done(DAY + timedelta(days=5))}
    assert earliest(TELL, ended) == DAY + timedelta(days=5)
    assert earliest(ASK, ended) is None


@pytest.mark.parametrize("severity", [Severity.STOP, Severity.WARNING])
def test_days_of_the_law_bind_and_others_warn(severity: Severity):
    talk = replace(TALK, firm=severity is Severity.STOP)
    (found,) = check_step(procedure(ASK, talk), done("ask"), "talk", date(2026, 7, 3))
    assert found.code == "procedures.too_early"
    assert found.severity is severity
    assert found.facts["day"] == date(2026, 7, 4)
    assert check_step(procedure(ASK, talk), done("ask"), "talk", date(2026, 7, 4)) == ()


def test_a_step_is_done_once_in_its_turn_and_not_before_the_one_it_follows():
    one = procedure()
    assert codes(check_step(one, {}, "talk", DAY)) == ["waits_for"]
    assert codes(check_step(one, done("ask"), "ask", DAY)) == ["done_before"]
    early = check_step(one, done("ask"), "talk", DAY - timedelta(days=1))
    assert codes(early) == ["day_before"]
    assert early[0].facts == {"step": "协商", "before": "征求意见", "day": DAY}


def test_only_what_is_optional_is_left_out():
    one = procedure()
    assert check_skip(one, done("ask", "talk"), "hand") == ()
    assert codes(check_skip(one, done("ask"), "hand")) == ["waits_for"]
    assert codes(check_skip(one, done("ask"), "talk")) == ["not_optional"]
    assert codes(check_skip(one, done("ask", "talk", "hand"), "hand")) == ["done_before"]


def test_what_later_steps_rest_on_is_not_taken_back():
    one = procedure()
    assert check_undo(one, done("ask"), "ask") == ()
    assert codes(check_undo(one, done("ask", "talk"), "ask")) == ["rests_on_it"]
    assert codes(check_undo(one, {}, "ask")) == ["not_done"]


def test_nothing_is_closed_before_its_feedback():
    one = procedure()
    assert codes(check_close(one, {})) == ["not_fed_back", "steps_open"]
    assert codes(check_close(one, done("ask", "talk", "hand"))) == ["not_fed_back"]
    assert codes(check_close(one, done("ask", "tell"))) == ["steps_open"]
    assert check_close(one, done("ask", "talk", "tell")) == (), "the optional step may be open"


@pytest.mark.parametrize(
    ("counted", "expected"),
    [
        (Counted(9, 6, 5), []),
        (Counted(9, 5, 5), ["attend_short"]),
        (Counted(9, 6, 4), ["agree_short"]),
        (Counted(8, 6, 4), []),
        (Counted(8, 5, 3), ["attend_short", "agree_short"]),
    ],
)
def test_the_party_meeting_warns_and_asks(counted: Counted, expected: list[str]):
    found = check_counts(REVIEW, counted)
    assert codes(found) == expected
    assert all(one.severity is Severity.WARNING and one.ask_street for one in found)


def test_representatives_in_favour_are_counted_of_those_present():
    sure = {name: replace(one, sure=Confidence.READ) for name, one in SHARES.items()}
    step = replace(TALK, agree_of=CountBase.PRESENT, **sure)  # type: ignore[arg-type]
    assert check_counts(step, Counted(9, 6, 3)) == ()
    (found,) = check_counts(step, Counted(9, 6, 2))
    assert found.facts == {"base": 6, "agree": 2, "needed": 3, "source": "通行做法"}
    assert not found.ask_street


def test_a_step_without_shares_counts_nobody():
    assert not ASK.counts
    assert check_counts(ASK, Counted(9, 0, 0)) == ()
    unknown = replace(TALK, attend=Share("party_meeting.quorum"))
    assert unknown.counts
    assert check_counts(unknown, Counted(9, 0, 0)) == (), "the law of that day had no share"


def test_a_procedure_names_its_parts():
    one = procedure()
    assert one.role("host").title == "居委会"
    assert one.step("tell") is TELL
    assert one.fixed_roles == one.roles
    assert one.defined
    assert not procedure(ASK, replace(TELL, defined=False, after=("ask",))).defined
    with pytest.raises(LookupError):
        one.step("gone")


@given(st.integers(1, 7), st.randoms(use_true_random=False))
def test_any_procedure_without_a_circle_ends_and_never_closes_before_its_feedback(many: int, dice):
    steps: list[Step] = []
    for number in range(many):
        before = [one.key for one in steps]
        after = tuple(dice.sample(before, dice.randint(0, len(before))))
        days = dice.randint(0, 5)
        last = number == many - 1
        steps.append(
            Step(str(number), f"第{number}步", "做", ("host",), NOTE, after=after,
                 min_days=days, feedback=last)
        )  # fmt: skip
    ended: dict[str, Done] = {}
    one, day = procedure(*steps), DAY
    while len(ended) < many:
        assert check_close(one, ended)
        ready = [
            found for found in standings(one, ended, day)
            if found.place in {StepPlace.NOW, StepPlace.WAITING}
        ]  # fmt: skip
        assert ready, "something can always be done next"
        chosen = dice.choice(ready)
        day = max(day, chosen.day or day)
        assert check_step(one, ended, chosen.step.key, day) == ()
        ended[chosen.step.key] = Done(day)
    assert check_close(one, ended) == ()
