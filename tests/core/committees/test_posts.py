"""The votes by which a committee fills its posts."""

from __future__ import annotations

import pytest

from core.committees.drafts import PostVoteDraft
from core.committees.service import Committees
from core.committees.sheets import Post
from core.errors import KnownError
from tests.builders import Held
from tests.core.committees.test_committees import elected, formed, meeting  # noqa: F401


def test_nobody_is_elected_to_two_posts_and_who_lost_one_may_stand_for_another(
    elected: tuple[Held, Committees],  # noqa: F811
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
