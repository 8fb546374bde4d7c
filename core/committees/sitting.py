"""Who sits in the committee in office while a by-election fills the other seats, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from core.assemblies.candidates import PoliticalStatus
from core.committees.sheets import Post
from core.errors import KnownError
from core.phrases import meanings_of, word
from core.text.names import name_key
from core.text.parts import parts_of

_MOST = 6


@dataclass(frozen=True, slots=True)
class Sitting:
    """A member who stays, with the post held; `candidate_id` where this program saw the election.

    `duties` and `occupation` are those on record.
    """

    name: str
    post: Post = Post.MEMBER
    political_status: PoliticalStatus = PoliticalStatus.MASSES
    address: str = ""
    phone: str = ""
    occupation: str = ""
    duties: str = ""
    candidate_id: UUID | None = None


def read_sitting(text: str, known: Iterable[Sitting] = ()) -> tuple[Sitting, ...]:
    """Read 姓名，职务，政治面貌，住址，电话，职业, a member a line; only the name must be there.

    What a line leaves out is taken from who is `known` by that name.
    """
    record = {name_key(one.name): one for one in known}
    found = [_read(line, record) for line in text.splitlines() if line.strip()]
    keys = [name_key(one.name) for one in found]
    twice = next((one.name for one in found if keys.count(name_key(one.name)) > 1), None)
    if twice is not None:
        raise KnownError("committees.sits_twice", name=twice)
    if sum(one.post is Post.CHAIR for one in found) > 1:
        raise KnownError("committees.one_chair", number=2)
    return tuple(found)


def _read(line: str, record: dict[str, Sitting]) -> Sitting:
    parts = parts_of(line)
    if len(parts) > _MOST or not name_key(parts[0]):
        raise KnownError("committees.bad_sitting_line", line=line.strip())
    before = record.get(name_key(parts[0]), Sitting(parts[0]))
    name, post, party, address, phone, work = parts + [""] * (_MOST - len(parts))
    posts, statuses = meanings_of(Post), meanings_of(PoliticalStatus)
    if (post and post not in posts) or (party and party not in statuses):
        raise KnownError("committees.bad_sitting_line", line=line.strip())
    return Sitting(
        name=name,
        post=posts[post] if post else before.post,
        political_status=statuses[party] if party else before.political_status,
        address=address or before.address,
        phone=phone or before.phone,
        occupation=work or before.occupation,
        duties=before.duties,
        candidate_id=before.candidate_id,
    )


def write_sitting(members: Sequence[Sitting]) -> str:
    """Write them as they are read."""
    return "\n".join(
        "，".join(
            (
                one.name,
                word(one.post),
                word(one.political_status),
                one.address,
                one.phone,
                one.occupation,
            )
        ).rstrip("，")
        for one in members
    )
