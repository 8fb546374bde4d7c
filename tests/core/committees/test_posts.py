"""The votes by which a committee fills its posts."""

from __future__ import annotations

import pytest

from core.committees.drafts import PostVoteDraft
from core.committees.second_ballots import read_ties, tied
from core.committees.service import Committees
from core.committees.sheets import Post
from core.errors import KnownError
from core.identity import new_id
from tests.builders import Held
from tests.core.committees.test_committees import formed, meeting


def test_nobody_is_elected_to_two_posts_and_who_lost_one_may_stand_for_another(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    one, two = (member.id for member in sheet.members[:2])
    chair = PostVoteDraft(one, Post.CHAIR, 5)
    for post, who in ((Post.VICE_CHAIR, one), (Post.CHAIR, one), (Post.MEMBER, one)):
        votes = (chair, PostVoteDraft(who, post, 5))
        with pytest.raises(KnownError, match="two_posts") as refused:
            committees.hold_first_meeting(sheet.id, meeting(sheet, votes=votes))
        assert sheet.members[0].name in refused.value.sentence()
    lost = PostVoteDraft(two, Post.CHAIR, 0, 5)
    stood_again = (lost, chair, PostVoteDraft(two, Post.VICE_CHAIR, 5))
    committees.hold_first_meeting(sheet.id, meeting(sheet, votes=stood_again))
    posts = [row.post for row in committees.committee(sheet.id).members[:2]]
    assert posts == [Post.CHAIR, Post.VICE_CHAIR]


RULE = "议事规则第十二条：得票相同的，就得票相同的人再次投票"
TIED = """副主任，{one}，2，2，1
副主任，{two}，2，2，1

副主任，{one}，2，3，0，再次
副主任, {two}, 3, 2, again"""
"""Of five members nobody has half in the first ballot."""


def test_equals_are_voted_on_again_and_the_second_ballot_decides(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    chair, one, two = (member.name for member in sheet.members[:3])
    duties = {sheet.members[2].id: "财务"}
    ties = TIED.format(one=one, two=two)
    with pytest.raises(KnownError, match="tie_without_rule"):
        committees.hold_first_meeting(sheet.id, meeting(sheet, ties=ties))
    draft = meeting(sheet, ties=ties, tie_rule=RULE, duties=duties)
    committees.hold_first_meeting(sheet.id, draft)
    after = committees.committee(sheet.id)
    row = after.first_meeting
    assert row is not None
    assert row.tie_rule == RULE
    assert [(v.name, v.votes_for, v.again, v.elected) for v in row.votes] == [
        (chair, 4, False, True),
        (one, 2, False, False),
        (two, 2, False, False),
        (one, 2, True, False),
        (two, 3, True, True),
    ]
    posts = {member.name: (member.post, member.duties) for member in after.members}
    assert posts[two] == (Post.VICE_CHAIR, "财务")
    assert posts[one][0] is Post.MEMBER


def test_of_two_whom_enough_wanted_only_the_second_ballot_counts(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = formed(held, committees)
    _first, one, two = sheet.members[:3]
    ties = f"主任，{two.name}，3，2\n主任，{one.name}，3，2，再次\n主任，{two.name}，2，3，再次"
    votes = (PostVoteDraft(one.id, Post.CHAIR, 3, 2),)
    committees.hold_first_meeting(sheet.id, meeting(sheet, votes=votes, ties=ties, tie_rule=RULE))
    after = committees.committee(sheet.id)
    assert [member.name for member in after.members if member.post is Post.CHAIR] == [one.name]


@pytest.mark.parametrize(
    ("ties", "rule", "code"),
    [
        (TIED, " ", "tie_without_rule"),
        ("副主任，{one}，2，2，1", RULE, "rule_without_tie"),
        (TIED.replace("{two}，2", "{two}，3"), RULE, "not_tied"),
        ("副主任，{one}，2\n副主任，{one}，3，再次", RULE, "not_tied"),
        ("副主任，{one}，2\n副主任，{one}，3，再次\n副主任，{two}，2，再次", RULE, "not_tied"),
        (TIED + "\n副主任，{two}，3，2，0，再次", RULE, "not_tied"),
        ("副主任，{one}", RULE, "bad_tie_line"),
        ("副主任，{one}，再次", RULE, "bad_tie_line"),
        ("副主任，{one}，二", RULE, "bad_tie_line"),
        ("副主任，{one}，1，1，1，1", RULE, "bad_tie_line"),
        ("副主任，{one}，1000", RULE, "bad_tie_line"),
        ("候补委员，{one}，2", RULE, "bad_tie_line"),
        ("副主任，某人，2", RULE, "bad_tie_line"),
    ],
)
def test_a_second_ballot_is_between_equals_by_a_rule(ties: str, rule: str, code: str) -> None:
    members = {"李敏": new_id(), "周志强": new_id()}
    with pytest.raises(KnownError, match=f"committees.{code}") as refused:
        tied(read_ties(ties.format(one="李敏", two="周志强"), members), rule)
    assert refused.value.sentence()


def test_without_equals_nothing_is_asked() -> None:
    assert tied(read_ties(" \n", {}), "") == set()
