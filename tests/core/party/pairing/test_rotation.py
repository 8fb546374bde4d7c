"""The plan of hosts is fair: told by examples, and looked for counter-examples."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.party.pairing.kinds import TurnKind, TurnWhy
from core.party.pairing.rotation import Planned, Stint, Turn, plan_hosts

DAY = date(2026, 1, 1)
HOSTED, SKIPPED = TurnKind.HOSTED, TurnKind.SKIPPED


def after(days: int) -> date:
    return DAY + timedelta(days)


def members(names: str, joined: int = 0) -> list[Stint[str]]:
    return [Stint(name, after(joined)) for name in names]


def turns(told: str) -> list[Turn[str]]:
    """Read "AB-C": A hosted, B hosted, C gave way, one turn a day."""
    found: list[Turn[str]] = []
    kind = HOSTED
    for sign in told:
        if sign == "-":
            kind = SKIPPED
            continue
        found.append(Turn(sign, kind, after(len(found) + 1)))
        kind = HOSTED
    return found


def plan(stints: list[Stint[str]], told: str, count: int, today: int = 100) -> str:
    return "".join(one.unit for one in plan_hosts(stints, turns(told), count, after(today)))


def test_each_hosts_before_anyone_hosts_twice() -> None:
    assert plan(members("ABC"), "", 7) == "ABCABCA"


def test_who_has_hosted_waits_for_the_others() -> None:
    assert plan(members("ABC"), "B", 5) == "ACBAC"


def test_who_gives_way_has_the_next_turn_but_one() -> None:
    assert plan(members("ABC"), "-A", 4) == "BACB"
    assert plan(members("ABC"), "-AB", 3) == "ACB"


def test_who_gives_way_twice_still_comes_first_after_somebody_hosted() -> None:
    assert plan(members("ABC"), "-AB-A", 3) == "CAB"


def test_when_all_give_way_the_first_of_them_is_asked_again() -> None:
    found = plan_hosts(members("AB"), turns("-A-B"), 1, after(9))
    assert found == (Planned("A", 1, TurnWhy.GAVE_WAY),)


def test_who_joins_late_hosts_once_in_the_round_that_runs() -> None:
    late = [*members("AB"), Stint("C", after(10))]
    assert plan(late, "ABABA", 4) == "BCAB"


def test_who_joins_late_makes_up_for_nothing_though_another_lags_behind() -> None:
    told = "A-BA-BA-BA"
    assert plan([*members("AB"), Stint("C", after(20))], told, 4) == "BCAB"


def test_who_left_is_left_out_and_hosts_no_more() -> None:
    stints = [Stint("A", DAY), Stint("B", DAY, after(5)), Stint("C", DAY)]
    assert plan(stints, "A", 3) == "CAC"
    assert plan(stints, "A", 3, today=4) == "BCA"
    assert plan(stints, "A", 3, today=5) == "CAC"


def test_who_comes_again_in_a_round_does_not_host_twice_in_it() -> None:
    stints = [*members("ABC"), Stint("A", after(3))]
    stints[0] = Stint("A", DAY, after(2))
    assert plan(stints, "A", 3) == "BCA"


def test_nobody_is_planned_of_nobody() -> None:
    assert plan([], "", 3) == ""
    assert plan([Stint("A", DAY, after(3))], "A", 3) == ""
    assert plan([Stint("A", after(50))], "", 3, today=40) == ""


def test_the_plan_says_why() -> None:
    found = plan_hosts(members("AB"), turns("-A"), 3, after(9))
    whys = [(one.unit, one.round, one.why) for one in found]
    assert whys == [
        ("B", 1, TurnWhy.NEW_ROUND),
        ("A", 1, TurnWhy.GAVE_WAY),
        ("B", 2, TurnWhy.NEW_ROUND),
    ]
    assert plan_hosts(members("AB"), turns("A"), 1, after(9))[0].why is TurnWhy.THIS_ROUND


@given(
    joined=st.lists(st.integers(0, 30), min_size=1, max_size=7),
    left=st.dictionaries(st.integers(0, 6), st.integers(31, 60), max_size=3),
    skips=st.lists(st.booleans(), min_size=60, max_size=60),
)
def test_between_two_turns_of_one_each_other_hosted_or_gave_way(
    joined: list[int], left: dict[int, int], skips: list[bool]
) -> None:
    stints = [
        Stint(number, after(day), after(left[number]) if number in left else None)
        for number, day in enumerate(sorted(joined))
    ]
    told: list[Turn[int]] = []
    for day, skip in enumerate(skips):
        coming = plan_hosts(stints, told, 1, after(day))
        assert coming == plan_hosts(list(stints), tuple(told), 1, after(day))
        if coming:
            told.append(Turn(coming[0].unit, SKIPPED if skip else HOSTED, after(day)))
    hosted = [(number, turn) for number, turn in enumerate(told) if turn.kind is HOSTED]
    for first, (start, one) in enumerate(hosted):
        again = next((n for n, turn in hosted[first + 1 :] if turn.unit == one.unit), None)
        if again is None:
            continue
        gave_way = any(
            turn.unit == one.unit and turn.kind is SKIPPED for turn in told[start + 1 : again]
        )
        heard = {turn.unit for turn in told[start + 1 : again]}
        for other in stints:
            stayed = other.joined <= one.day and (
                other.left is None or other.left > told[again].day
            )
            if stayed and other.unit != one.unit and not gave_way:
                assert other.unit in heard


@given(st.integers(1, 9), st.integers(1, 5))
def test_without_skips_nobody_is_more_than_one_turn_ahead(count: int, rounds: int) -> None:
    stints = [Stint(number, DAY) for number in range(count)]
    found = plan_hosts(stints, (), count * rounds, DAY)
    for cut in range(len(found) + 1):
        hosted = [sum(one.unit == unit for one in found[:cut]) for unit in range(count)]
        assert max(hosted) - min(hosted) <= 1
