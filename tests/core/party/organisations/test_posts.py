"""Posts, elections, the matrix over four bodies and the calendar of terms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core import lawbooks
from core.identity import new_id
from core.party.organisations.drafts import (
    Elected,
    ElectionDraft,
    MemberDraft,
    OrganisationDraft,
    PostDraft,
)
from core.party.organisations.kinds import (
    OrgKind,
    OrgLevel,
    PartyPost,
    TermOf,
    TermState,
)
from core.party.organisations.matrix import Seat, build
from core.party.organisations.timetable import Founding, Term, calendar, check_order
from core.scope import Scope
from tests.core.party.organisations.tree import TODAY, Tree, refused

ELECTION = ElectionDraft(TODAY, voters=7, present=7, seats=3, term_until=date(2031, 6, 20))
WEIDU = lawbooks.library().book("411002", TODAY)
YICHANG = lawbooks.library().book("420502", TODAY)


def seat(tree: Tree, name: str, **more: object) -> Seat:
    fields: dict[str, object] = {
        "post": PartyPost.CHAIR, "is_party": True, "since": TODAY, "until": date(2031, 1, 1),
        **more,
    }  # fmt: skip
    place = (tree.compounds[0], "银杏里小区", "银杏里小区第一届业主委员会")
    return Seat(*place, name, **fields)  # type: ignore[arg-type]


def codes(tree: Tree, *seats: Seat) -> list[str]:
    return [one.code.partition(".")[2] for one in tree.organisations.matrix(seats).findings]


def test_an_election_fills_the_posts_and_ends_those_before(tree: Tree):
    one, two, three = tree.fill(3)
    before = tree.lead(one)
    chosen = (Elected(two, PartyPost.SECRETARY), Elected(three, PartyPost.BRANCH_MEMBER))
    tree.organisations.elect(tree.branch, replace(ELECTION, elected=chosen))
    sheet = tree.organisations.organisation(tree.branch)
    assert [row.name for row in sheet.posts if row.until is None] == ["孙𬸚", "李若谷"]
    assert [row.id for row in sheet.posts if row.until is not None] == [before]
    assert (sheet.row.term_until, sheet.row.board, sheet.row.has_secretary) == (
        date(2031, 6, 20), 2, True,
    )  # fmt: skip
    tree.clock.set(date(2026, 9, 1))
    tree.organisations.elect(tree.branch, replace(ELECTION, held_on=date(2026, 9, 1), present=5))
    assert "few_came" in tree.codes()
    assert tree.organisations.organisation(tree.branch).elections[-1].term == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"voters": 0, "present": 0}, "election_numbers"),
        ({"present": 8}, "election_numbers"),
        ({"seats": 0}, "election_numbers"),
        ({"term_until": TODAY}, "term_before"),
        ({"held_on": date(2026, 6, 21)}, "day_to_come"),
        ({"elected": (Elected(new_id(), PartyPost.SECRETARY),)}, "not_found"),
        ({"elected": (Elected(new_id(), PartyPost.FIRST_SECRETARY),)}, "post_not_elected"),
        (
            {
                "seats": 1,
                "elected": tuple(Elected(new_id(), PartyPost.BRANCH_MEMBER) for _ in "12"),
            },
            "more_than_seats",
        ),
    ],
)
def test_what_no_election_can_be_is_refused(tree: Tree, changes: dict[str, object], code: str):
    with refused(code):
        tree.organisations.elect(tree.branch, replace(ELECTION, **changes))  # type: ignore[arg-type]


def test_elections_come_one_after_the_other_and_not_in_a_group(tree: Tree):
    tree.organisations.elect(tree.branch, ELECTION)
    with refused("election_before"):
        tree.organisations.elect(tree.branch, ELECTION)
    group = tree.organisations.found(
        OrganisationDraft("1号院党小组", OrgLevel.COURTYARD, OrgKind.GROUP, tree.branch)
    ).made
    with refused("group_elects_none"):
        tree.organisations.elect(group, ELECTION)


def test_posts_say_where_and_who(tree: Tree):
    (one,) = tree.fill(1)
    draft = PostDraft(PartyPost.SECRETARY, TODAY, one, organisation_id=tree.branch)
    post = tree.organisations.appoint(draft).made
    wrong = (
        (draft, "post_held"),
        (replace(draft, organisation_id=None), "post_of_organisation"),
        (replace(draft, member_id=None, name="郑物业"), "post_of_member"),
        (PostDraft(PartyPost.PROJECT_MANAGER, TODAY, name="郑物业"), "post_of_compound"),
        (replace(draft, post=PartyPost.FIRST_SECRETARY), "blank"),
        (replace(draft, since=date(2026, 6, 21)), "day_to_come"),
        (PostDraft(PartyPost.DIRECTOR, TODAY, compound_id=tree.compounds[0]), "blank"),
    )
    for bad, code in wrong:
        with refused(code):
            tree.organisations.appoint(bad)
    with refused("ends_before"):
        tree.organisations.end_post(post, date(2026, 6, 19), "调离")
    tree.organisations.end_post(post, TODAY, "调离")
    with refused("post_over"):
        tree.organisations.end_post(post, TODAY, "调离")


def test_one_person_is_one_line_over_all_bodies(tree: Tree):
    (one,) = tree.fill(1)
    tree.lead(one)
    compound = tree.compounds[0]
    for post, name in ((PartyPost.PROJECT_MANAGER, "郑物业"), (PartyPost.DIRECTOR, "许居民")):
        tree.organisations.appoint(PostDraft(post, TODAY, name=name, compound_id=compound))
    sheet = tree.organisations.matrix((seat(tree, "钱承业"), seat(tree, "外人", is_party=False)))
    first = sheet.rows[0]
    assert (first.name, first.member_id, first.bodies, first.holds_both) == ("钱承业", one, 2, True)
    assert {row.name for row in sheet.rows} == {"钱承业", "郑物业", "许居民", "外人"}
    elsewhere = replace(seat(tree, "钱承业"), compound_id=tree.compounds[1])
    apart = tree.organisations.matrix((elsewhere,))
    assert [row.bodies for row in apart.rows if row.name == "钱承业"] == [1, 1]
    assert tree.organisations.matrix((), Scope.compound(tree.compounds[1])).rows == ()


def test_a_member_whose_name_was_put_right_stays_one_line(tree: Tree):
    member = tree.add("钱成业")
    tree.lead(member)
    draft = MemberDraft("钱承业", organisation_id=tree.branch)
    tree.organisations.correct_member(member, draft, "姓名录错一字")
    chair = PostDraft(PartyPost.CHAIR, TODAY, member, compound_id=tree.compounds[0])
    tree.organisations.appoint(chair)
    [row] = tree.organisations.matrix().rows
    assert (row.name, row.bodies, row.holds_both) == ("钱承业", 2, True)


def test_two_members_of_one_name_are_never_made_one(tree: Tree):
    for is_another in (False, True):
        tree.lead(tree.add("钱承业", is_another=is_another), PartyPost.BRANCH_MEMBER)
    rows = tree.organisations.matrix((seat(tree, "钱承业"),)).rows
    assert sorted(row.bodies for row in rows) == [1, 1, 1]
    assert build((), ()) == ()


def test_policy_warns_of_posts_only_where_it_is_one(tree: Tree):
    one, two = tree.fill(2)
    tree.lead(one)
    assert codes(tree, seat(tree, "钱承业")) == []
    assert codes(tree, seat(tree, "孙𬸚")) == ["chair_deputy"]
    assert codes(tree, seat(tree, "外人", is_party=False)) == ["chair_party"]
    tree.lead(two, PartyPost.DEPUTY_SECRETARY)
    assert codes(tree, seat(tree, "孙𬸚")) == []
    manager = tree.add("郑物业")
    post = PostDraft(PartyPost.PROJECT_MANAGER, TODAY, manager, compound_id=tree.compounds[0])
    tree.organisations.appoint(post)
    assert codes(tree, seat(tree, "孙𬸚")) == ["manager_deputy"]
    tree.lead(manager, PartyPost.DEPUTY_SECRETARY)
    assert codes(tree, seat(tree, "孙𬸚")) == []


def test_terms_of_both_bodies_stand_in_one_calendar(tree: Tree):
    compound = frozenset({tree.compounds[0]})
    days = (date(2026, 6, 19), date(2026, 12, 20), date(2026, 12, 21), None)
    terms = [Term(TermOf.BRANCH, new_id(), f"支部{n}", compound, None, day)
             for n, day in enumerate(days)]  # fmt: skip
    committee = Term(TermOf.COMMITTEE, new_id(), "业委会", compound, TODAY, date(2027, 6, 20))
    far = replace(committee, id=new_id(), name="别处", compounds=frozenset({tree.compounds[1]}))
    rows = calendar([*reversed(terms), committee, far], YICHANG, TODAY)
    assert [(row.term.name, row.state) for row in rows] == [
        ("支部0", TermState.OVER), ("支部1", TermState.ENDING), ("支部2", TermState.RUNNING),
        ("业委会", TermState.RUNNING), ("别处", TermState.RUNNING), ("支部3", TermState.UNKNOWN),
    ]  # fmt: skip
    assert rows[1].together == ("业委会",)
    assert rows[3].together == ("支部1", "支部2")
    sheet = tree.organisations.calendar((committee,), Scope.compound(tree.compounds[0]))
    assert {row.term.name for row in sheet.rows} == {"云杉苑小区党支部", "业委会"}
    assert [one.code for one in sheet.findings] == ["organisations.committee_first"]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ((1, 2, 3), []),
        ((1, 1, 1), []),
        ((2, 1, 3), ["committee_first"]),
        ((1, 3, 2), ["property_first"]),
        ((None, 1, None), ["committee_first"]),
        ((None, None, 1), ["property_first"]),
        ((1, None, None), []),
    ],
)
def test_the_order_of_the_bodies_is_a_milestone_not_law(
    days: tuple[int | None, ...], found: list[str]
):
    on = [date(2026, 1, day) if day else None for day in days]
    one = Founding(new_id(), "银杏里小区", *on)
    assert [f.code.partition(".")[2] for f in check_order([one], WEIDU)] == found
    assert not list(check_order([one], YICHANG))
