"""Posts of one person across branch, committee, residents' committee and property firm. Pure.

Seats of owners' committees come from above as values. What policy wants of them only warns; it is
read from the law of the place (Weidu's packs).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.law.findings import Finding, Where
from core.law.packs import LawBook
from core.party.organisations.kinds import PartyPost, PostBody

CHAIR_PARTY = "committee.chair_party"
CHAIR_DEPUTY = "committee.chair_deputy_secretary"
MANAGER_DEPUTY = "committee.manager_deputy_secretary"
_HEADS = frozenset({PartyPost.CHAIR, PartyPost.DIRECTOR})
_SECRETARIES = frozenset({PartyPost.SECRETARY, PartyPost.DEPUTY_SECRETARY})


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of an owners' committee in office, as the floor above gives it."""

    compound_id: UUID
    compound: str
    committee: str
    name: str
    post: PartyPost
    is_party: bool
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Held:
    """A post in force. `compounds` are those that it is about."""

    name: str
    member_id: UUID | None
    post: PartyPost
    body: str
    compounds: frozenset[UUID]
    since: date
    home_unit: str = ""
    is_party: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One person and what the person holds in each of so many `bodies`.

    `holds_both` is 一肩挑: secretary of a branch, and chair of a committee or director.
    """

    name: str
    member_id: UUID | None
    is_party: bool
    branch: tuple[Held, ...]
    committee: tuple[Held, ...]
    residents: tuple[Held, ...]
    firm: tuple[Held, ...]
    bodies: int
    holds_both: bool


def build(held: Iterable[Held], seats: Iterable[Seat]) -> tuple[MatrixRow, ...]:
    """Put together what each person holds, who holds most first.

    A member is one person everywhere. Who is named in a committee alone is the member of that name
    who holds a post of the same compound, if there is just one such. Who is no member is one person
    within a compound and never across two.
    """
    given = [*held]
    people: defaultdict[tuple[UUID | None, str, frozenset[UUID]], list[Held]] = defaultdict(list)
    for one in given:
        if one.member_id is not None:
            people[one.member_id, one.name, frozenset()].append(one)
    members = {
        key: frozenset[UUID]().union(*(one.compounds for one in all_of))
        for key, all_of in people.items()
    }
    others = [one for one in given if one.member_id is None] + [*map(_of_seat, seats)]
    for one in others:
        same = [
            key for key, where in members.items() if key[1] == one.name and where & one.compounds
        ]
        people[same[0] if len(same) == 1 else (None, one.name, one.compounds)].append(one)
    rows = [_row(key[0], all_of) for key, all_of in people.items()]
    rows.sort(key=lambda row: (-row.bodies, row.name, str(row.member_id)))
    return tuple(rows)


def check(
    rows: Iterable[MatrixRow], compounds: Mapping[UUID, str], book: LawBook
) -> Iterator[Finding]:
    """Tell where a compound's posts are not as policy wants them; one finding a compound and rule.

    Chair of the Party; secretary and chair one person, or else the chair deputy secretary; the
    property firm's manager deputy secretary where a member.
    """
    listed = [*rows]
    for compound_id, compound in sorted(compounds.items(), key=lambda one: one[1]):
        where = Where(str(compound_id), (compound,), (str(compound_id),))
        for row in _holders(listed, PostBody.COMMITTEE, PartyPost.CHAIR, compound_id):
            yield from _of_chair(row, listed, compound_id, book, where)
        for row in _holders(listed, PostBody.PROPERTY, PartyPost.PROJECT_MANAGER, compound_id):
            if row.is_party and not _leads(row, compound_id):
                yield from _wanted(
                    book, MANAGER_DEPUTY, "organisations.manager_deputy", where, name=row.name
                )


def _of_chair(
    row: MatrixRow, rows: list[MatrixRow], compound_id: UUID, book: LawBook, where: Where
) -> Iterator[Finding]:
    if not row.is_party:
        yield from _wanted(book, CHAIR_PARTY, "organisations.chair_party", where, name=row.name)
        return
    secretaries = _holders(rows, PostBody.BRANCH, PartyPost.SECRETARY, compound_id)
    if any(True for _ in secretaries) and not _leads(row, compound_id):
        yield from _wanted(book, CHAIR_DEPUTY, "organisations.chair_deputy", where, name=row.name)


def _wanted(book: LawBook, key: str, code: str, where: Where, **facts: object) -> Iterator[Finding]:
    """Say that policy wants it otherwise, where a policy of the place does."""
    for value in book.every(key):
        if value.setting is True:
            yield Finding(code, value.severity, facts, (value.article,), value.ask_street, where)


def _leads(row: MatrixRow, compound_id: UUID) -> bool:
    """Tell whether a person is secretary or deputy secretary of a branch of the compound."""
    return any(one.post in _SECRETARIES and compound_id in one.compounds for one in row.branch)


def _holders(
    rows: Iterable[MatrixRow], body: PostBody, post: PartyPost, compound_id: UUID
) -> Iterator[MatrixRow]:
    for row in rows:
        held = _of_body(row)[body]
        if any(one.post is post and compound_id in one.compounds for one in held):
            yield row


def _of_body(row: MatrixRow) -> Mapping[PostBody, tuple[Held, ...]]:
    return {
        PostBody.BRANCH: row.branch,
        PostBody.COMMITTEE: row.committee,
        PostBody.RESIDENTS: row.residents,
        PostBody.PROPERTY: row.firm,
    }


def _of_seat(seat: Seat) -> Held:
    return Held(
        name=seat.name,
        member_id=None,
        post=seat.post,
        body=seat.committee,
        compounds=frozenset({seat.compound_id}),
        since=seat.since,
        is_party=seat.is_party,
    )


def _row(member_id: UUID | None, held: list[Held]) -> MatrixRow:
    order = {post: number for number, post in enumerate(PartyPost)}
    held = sorted(held, key=lambda one: (order[one.post], one.since, one.body))
    parts = {body: tuple(one for one in held if one.post.body is body) for body in PostBody}
    posts = {one.post for one in held}
    return MatrixRow(
        name=held[0].name,
        member_id=member_id,
        is_party=member_id is not None or any(one.is_party for one in held),
        branch=parts[PostBody.BRANCH],
        committee=parts[PostBody.COMMITTEE],
        residents=parts[PostBody.RESIDENTS],
        firm=parts[PostBody.PROPERTY],
        bodies=sum(map(bool, parts.values())),
        holds_both=PartyPost.SECRETARY in posts and bool(posts & _HEADS),
    )
