"""The Chinese of a committee's enumerations on paper."""

from __future__ import annotations

from core.committees.sheets import Post

POSTS = {
    Post.CHAIR: "主任",
    Post.VICE_CHAIR: "副主任",
    Post.MEMBER: "委员",
    Post.ALTERNATE: "候补委员",
}
