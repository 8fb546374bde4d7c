"""D30 tells of posts what the votes were: a post that nobody got, duties that nobody was given."""

from __future__ import annotations

import dataclasses

from core.committees.sheets import Post
from tests.core.committees.test_committee_papers import MEETING, basis, read, sheet


def test_a_post_that_went_to_nobody_is_told_and_no_duties_are_claimed():
    assert "副主任的推选没有达到" not in read("D30", basis())
    lost = tuple(dataclasses.replace(v, elected=v.post is Post.CHAIR) for v in MEETING.votes)
    idle = tuple(dataclasses.replace(row, duties="") for row in sheet().members)
    said = read("D30", basis(first_meeting=dataclasses.replace(MEETING, votes=lost), members=idle))
    assert "副主任的推选没有达到规定的同意人数，本次会议没有选出。" in said
    assert "委员分工另行确定" in said
    assert "并确定委员分工" not in said.split("委员分工公告")[1]
