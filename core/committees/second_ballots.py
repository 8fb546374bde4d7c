"""得票相同: who may be voted on again for a post, and whose first vote decides no more.

No text says what becomes of equal votes for a post: the assembly's own rule does, and is named.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from core.committees.drafts import PostVoteDraft
from core.committees.sheets import Post
from core.errors import KnownError
from core.phrases import meanings_of
from core.text.names import name_key
from core.text.parts import parts_of

_NUMBER = re.compile(r"[0-9]{1,3}")
_AGAIN = frozenset({"再次", "again"})
_LEAST, _MOST, _NUMBERS = 3, 5, 3
"""Post, name and votes for; with votes against and abstained; the three numbers of a vote."""
Tied = Collection[tuple[Post, UUID]]


def tied(votes: Sequence[PostVoteDraft], rule: str) -> Tied:
    """Give who was voted on again, by post.

    Raise `KnownError` unless each of them had as many votes as the others in the first ballot,
    and the rule by which the committee voted again is named.
    """
    again = [vote for vote in votes if vote.again]
    first = {(vote.post, vote.member_id): vote.votes_for for vote in votes if not vote.again}
    found = {(vote.post, vote.member_id) for vote in again}
    for post in {vote.post for vote in again}:
        of_post = [vote for vote in again if vote.post is post]
        whom = {vote.member_id for vote in of_post}
        equal = {first.get((post, member_id)) for member_id in whom}
        if len(whom) < len(of_post) or len(whom) == 1 or len(equal) > 1 or None in equal:
            raise KnownError("committees.not_tied", post=post)
    if bool(again) is not bool(rule.strip()):
        raise KnownError("committees.tie_without_rule" if again else "committees.rule_without_tie")
    return found


def read_ties(text: str, members: Mapping[str, UUID]) -> tuple[PostVoteDraft, ...]:
    """Read 职务，姓名，同意，反对，弃权, a vote a line, with 再次 at its end in the second ballot.

    `members` are known by the key of their name; what is not said of numbers is none.
    """
    return tuple(_read(line.strip(), members) for line in text.splitlines() if line.strip())


def _read(line: str, members: Mapping[str, UUID]) -> PostVoteDraft:
    parts = parts_of(line)
    again = parts[-1].lower() in _AGAIN
    said = parts[:-1] if again else parts
    if not _LEAST <= len(said) <= _MOST:
        raise KnownError("committees.bad_tie_line", line=line)
    post, name, *numbers = said
    member_id = members.get(name_key(name))
    posts = {text: one for text, one in meanings_of(Post).items() if one is not Post.ALTERNATE}
    counts = [int(one) for one in numbers if _NUMBER.fullmatch(one)]
    if post not in posts or member_id is None or len(counts) < len(numbers):
        raise KnownError("committees.bad_tie_line", line=line)
    votes_for, votes_against, abstained = counts + [0] * (_NUMBERS - len(counts))
    return PostVoteDraft(member_id, posts[post], votes_for, votes_against, abstained, again=again)
