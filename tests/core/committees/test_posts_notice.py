"""D30 tells of posts what the votes were: a post that nobody got, duties that nobody was given."""

from __future__ import annotations

import dataclasses

from core.committees.sheets import Post, PostVoteRow
from tests.core.committees.test_committee_papers import MEETING, basis, read, sheet


def test_a_post_that_went_to_nobody_is_told_and_no_duties_are_claimed():
    assert "副主任的推选没有达到" not in read("D30", basis())
    lost = tuple(dataclasses.replace(v, elected=v.post is Post.CHAIR) for v in MEETING.votes)
    idle = tuple(dataclasses.replace(row, duties="") for row in sheet().members)
    said = read("D30", basis(first_meeting=dataclasses.replace(MEETING, votes=lost), members=idle))
    assert "副主任的推选没有达到规定的同意人数，本次会议没有选出。" in said
    assert "委员分工另行确定" in said
    assert "并确定委员分工" not in said.split("委员分工公告")[1]


def test_equals_who_were_voted_on_again_are_told_with_the_rule():
    def cast(name: str, votes_for: int, *, again: bool, elected: bool = False) -> PostVoteRow:
        post = Post.VICE_CHAIR
        return PostVoteRow(post, name, votes_for, 0, 0, 5, 3, elected=elected, again=again)

    votes = (
        *(vote for vote in MEETING.votes if vote.post is Post.CHAIR),
        *(cast(name, 2, again=False) for name in ("王㛃", "李五")),
        cast("王㛃", 3, again=True, elected=True),
        cast("李五", 2, again=True),
    )
    held = dataclasses.replace(MEETING, votes=votes, tie_rule="议事规则第十二条")
    minutes, notice = read("D30", basis(first_meeting=held)).split("委员分工公告")[:2]
    assert "再次投票" not in read("D30", basis())
    assert minutes.count("票数相同") == 2
    assert minutes.count("（再次投票）") == 2
    assert "副主任人选得票相同，再次投票，以再次投票的结果为准。" in minutes
    assert "议事规则第十二条。" in minutes
    assert "王㛃副主任300" in notice.replace(" ", ""), "the votes of the second ballot"
