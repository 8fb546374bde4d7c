"""Every rule of a branch on both sides of its edge, and whom a small one may join."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import lawbooks
from core.identity import new_id
from core.law.findings import Severity
from core.party.organisations.checks import (
    BranchFacts,
    Partner,
    Probation,
    check_branch,
    check_election,
    check_probation,
    is_short,
    may_join,
    propose,
)
from core.party.organisations.kinds import BuildMode, OrgKind, OrgNode, OrgPlace, Tie

TODAY = date(2026, 6, 20)
BOOK = lawbooks.library().book("411002", TODAY)
GOOD = BranchFacts(
    id=new_id(), name="云杉苑小区党支部", kind=OrgKind.BRANCH, build_mode=BuildMode.SINGLE, full=7,
    probationary=1, units=1, board=3, has_secretary=True, term_until=date(2029, 1, 1),
)  # fmt: skip


def codes(**changes: object) -> list[str]:
    facts = replace(GOOD, **changes)  # type: ignore[arg-type]
    found = list(check_branch(facts, BOOK, TODAY))
    assert all(one.severity is Severity.WARNING and one.articles for one in found)
    return [one.code.partition(".")[2] for one in found]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"full": 3, "board": 1}, []),
        ({"full": 2, "board": 1}, ["too_few"]),
        ({"full": 2, "board": 1, "probationary": 9}, ["too_few"]),
        ({"full": 2, "board": 1, "build_mode": BuildMode.JOINT}, ["too_few_joint"]),
        ({"full": 2, "board": 1, "build_mode": BuildMode.JOINT, "besides": 1}, ["too_few_joint"]),
        ({"full": 3, "board": 1, "build_mode": BuildMode.JOINT}, []),
        ({"full": 2, "board": 1, "build_mode": BuildMode.REGIONAL}, ["too_few"]),
        *(
            case
            for mode in (BuildMode.TEMPORARY, BuildMode.SENT)
            for case in (
                ({"full": 2, "board": 1, "build_mode": mode}, ["too_few_visiting"]),
                ({"full": 0, "board": 1, "build_mode": mode, "besides": 2}, ["too_few_visiting"]),
                ({"full": 0, "board": 1, "build_mode": mode, "besides": 3}, []),
                ({"full": 3, "board": 1, "build_mode": mode}, []),
            )
        ),
        ({"full": 49, "probationary": 1}, []),
        ({"full": 49, "probationary": 2}, ["too_many"]),
        ({"build_mode": BuildMode.JOINT, "units": 5}, []),
        ({"build_mode": BuildMode.JOINT, "units": 6}, ["too_wide"]),
        ({"build_mode": BuildMode.SINGLE, "units": 6}, []),
        ({"full": 6, "board": 0, "has_secretary": False}, ["no_secretary"]),
        ({"full": 6, "board": 1}, []),
        ({"full": 7, "board": 2}, ["board_small"]),
        ({"full": 7, "board": 5}, []),
        ({"full": 7, "board": 6}, ["board_wide"]),
        ({"full": 7, "board": 7}, ["board_wide"]),
        ({"full": 7, "board": 8}, ["board_large"]),
        ({"term_until": date(2026, 6, 19)}, ["term_over"]),
        ({"term_until": TODAY}, ["term_ends"]),
        ({"term_until": date(2026, 12, 20)}, ["term_ends"]),
        ({"term_until": date(2026, 12, 21)}, []),
        ({"term_until": None}, []),
        ({"term_until": date(2020, 1, 1), "is_temporary": True}, []),
        ({"kind": OrgKind.GROUP, "full": 1, "board": 0, "has_secretary": False}, []),
    ],
)
def test_each_rule_holds_up_to_its_edge(changes: dict[str, object], found: list[str]):
    assert codes(**changes) == found


def test_only_a_branch_of_its_own_is_short():
    assert is_short(replace(GOOD, full=2), BOOK)
    assert not is_short(replace(GOOD, full=3), BOOK)
    assert not is_short(replace(GOOD, full=0, kind=OrgKind.GENERAL_BRANCH), BOOK)
    assert not is_short(replace(GOOD, full=0, build_mode=BuildMode.SENT), BOOK)


def test_others_are_proposed_to_a_joint_branch_that_is_too_small_too():
    small = replace(GOOD, full=2)
    assert may_join(small, BOOK)
    assert may_join(replace(small, build_mode=BuildMode.JOINT), BOOK)
    assert not may_join(replace(GOOD, full=3, build_mode=BuildMode.JOINT), BOOK)
    assert not may_join(replace(small, build_mode=BuildMode.SENT), BOOK)


def test_a_probation_is_asked_about_on_the_day_it_is_over():
    people = [
        Probation(new_id(), "钱承业", date(2025, 6, 20)),
        Probation(new_id(), "孙𬸚", date(2025, 6, 21)),
        Probation(new_id(), "李若谷", None),
    ]
    found = list(check_probation(people, BOOK, TODAY))
    assert [one.where.labels for one in found] == [("钱承业",)]
    assert found[0].facts == {"over": "2026-06-20"}


@pytest.mark.parametrize(
    ("present", "voters", "until", "found"),
    [
        (40, 50, date(2031, 6, 20), []),
        (39, 50, date(2031, 6, 20), ["few_came"]),
        (41, 51, date(2031, 6, 20), []),
        (40, 51, date(2031, 6, 20), ["few_came"]),
        (50, 50, date(2031, 6, 21), ["term_long"]),
    ],
)
def test_an_election_wants_four_fifths_and_a_lawful_term(
    present: int, voters: int, until: date, found: list[str]
):
    told = list(check_election(present, voters, TODAY, until, BOOK))
    assert [one.code.partition(".")[2] for one in told] == found


def test_an_election_of_days_without_a_rule_is_not_judged():
    old = lawbooks.library().book("411002", date(2015, 1, 1))
    assert not list(check_election(1, 50, date(2015, 1, 1), date(2030, 1, 1), old))


COMMUNITY, PARENT, COMPOUND = new_id(), new_id(), new_id()


def areas(number: int) -> frozenset[UUID]:
    return frozenset(new_id() for _ in range(number))


def partner(name: str, full: int = 3, **more: object) -> Partner:
    fields: dict[str, object] = {
        "node": OrgNode.TERRITORY, "place": OrgPlace.ESTATE, "parent_id": None,
        "community_id": COMMUNITY, "compounds": frozenset[UUID](), **more,
    }  # fmt: skip
    fields.setdefault("areas", fields["compounds"])
    return Partner(id=new_id(), name=name, full=full, **fields)  # type: ignore[arg-type]


def test_the_nearest_is_proposed_first_with_its_reasons():
    mine = partner("小支部", 2, parent_id=PARENT, compounds=frozenset({COMPOUND}))
    others = [
        partner("同社区"),
        partner("同上级", parent_id=PARENT),
        partner("商铺", place=OrgPlace.SHOPS),
        partner("集市", node=OrgNode.MARKET, areas=areas(2)),
        partner("物业", place=OrgPlace.PROPERTY_FIRM),
        partner("同小区", community_id=new_id(), compounds=frozenset({COMPOUND})),
        partner("外社区", community_id=new_id()),
        partner("太少", 0),
        partner("太散", areas=areas(5)),
        mine,
    ]
    found = propose(mine, others, BOOK)
    assert [one.partner.name for one in found] == [
        "同小区", "物业", "商铺", "集市", "同上级", "同社区",
    ]  # fmt: skip
    assert found[0].reasons == (Tie.SAME_COMPOUND,)
    assert found[1].reasons == (Tie.PROPERTY_FIRM, Tie.SAME_COMMUNITY)
    assert (found[0].full_together, found[0].units_together) == (5, 1)


@given(st.lists(st.integers(0, 4), max_size=8), st.randoms(use_true_random=False))
def test_proposals_do_not_depend_on_the_order_asked(sizes: list[int], dice):
    mine = partner("小支部", 2)
    others = [partner(f"支部{number}", size) for number, size in enumerate(sizes)]
    mixed = others.copy()
    dice.shuffle(mixed)
    found = propose(mine, others, BOOK)
    assert found == propose(mine, mixed, BOOK)
    assert all(one.full_together >= BOOK.number("party.full_members_min") for one in found)


def test_the_next_day_is_the_edge_of_a_year():
    joined = date(2024, 2, 29)
    asked = [Probation(new_id(), "周慎行", joined)]
    assert not list(check_probation(asked, BOOK, date(2025, 2, 28) - timedelta(1)))
    assert list(check_probation(asked, BOOK, date(2025, 2, 28)))
