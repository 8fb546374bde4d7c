"""Counting: from papers to a tally by persons and area, and the sums that must agree. Pure.

A paper is one ballot that came back, as its readings were settled. Papers are taken in any order
and give the same tally. Persons are whole, areas are exact square metres. What the tally means in
law is decided in `core.law`; which paper says what was decided by the tellers before it gets here.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol
from uuid import UUID

ZERO = Decimal(0)


class Mark(enum.StrEnum):
    """What one ballot says on one item.

    There is no 从众 to tick: ballots are printed without it (rulebook 1.7), so nobody can have.
    """

    AGREE = "agree"
    AGAINST = "against"
    ABSTAIN = "abstain"
    BLANK = "blank"
    INVALID = "invalid"


class Invalid(enum.StrEnum):
    """Why a whole ballot does not count.

    What cannot be read is no reason: it is one item's, and counts as left blank (rulebook 1.7).
    """

    UNSIGNED = "unsigned"
    NOT_ENTITLED = "not_entitled"
    PROXY_MISSING = "proxy_missing"
    LATE = "late"
    COPY = "copy"
    SECOND_BALLOT = "second_ballot"
    VOIDED = "voided"


READ_ON_PAPER = tuple(reason for reason in Invalid if reason is not Invalid.VOIDED)
"""What a teller can find of a ballot that came back: a voided one is not taken back as a ballot."""

SPOILED = {Invalid.UNSIGNED, Invalid.PROXY_MISSING}
"""Reasons by which an entitled voter's own paper, back in time, is spoiled."""


class Reading(enum.StrEnum):
    """Whose reading of a ballot an entry is: the first, the blind second, or a ruling."""

    FIRST = "first"
    SECOND = "second"
    RULING = "ruling"


TOO_MANY_SPOILS = "ballot.too_many_spoils"
"""The law's key: whether more ticks than seats make the election part of a ballot invalid."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How marks become votes: values of the law pack and of the rules printed on the ballot."""

    blank_is_abstention: bool = True
    too_many_spoils_the_election: bool = True
    invalid_participates: bool = False
    proof_relations: frozenset[str] | None = None
    """Who may sign for a ballot so that it provably arrived; None asks for nobody in particular."""
    proof_before_days: int = 0
    """How many days before the last day of voting it must have arrived so that silence says so."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row of marks. Rows of one election share `matter_id` and have `seats`; others have 0.

    `struck`: a candidate who left after the ballot was printed and before the count; a tick there
    takes no seat. Who left later is unseated by `outcomes`, and no paper reads otherwise for it.
    """

    id: UUID
    matter_id: UUID
    seats: int = 0
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The places of one matter's items on the ballot, and its seats if it is an election.

    `choices` are the places where a tick takes a seat: not those of who left before the count.
    """

    places: tuple[int, ...]
    choices: tuple[int, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class Paper:
    """One returned ballot: whose it is, how much area it carries, one mark for each item.

    `persons` is what the roll counts its voter as: one, or nobody where all that is owned counts
    by area alone, as a parking space may by the compound's rules.
    """

    voter: int
    area: Decimal
    marks: tuple[Mark, ...]
    invalid: Invalid | None = None
    persons: int = 1


class OfVoter(Protocol):
    """What belongs to a voter, who counts as so many persons however many papers there are."""

    @property
    def voter(self) -> int: ...

    @property
    def persons(self) -> int: ...


def persons_of(papers: Iterable[OfVoter]) -> int:
    """Count the voters of the papers as persons, each once."""
    return sum({paper.voter: paper.persons for paper in papers}.values())


@dataclass(slots=True)
class Votes:
    """Persons and area of each mark on one item."""

    persons: dict[Mark, int]
    area: dict[Mark, Decimal]

    @classmethod
    def none(cls) -> Votes:
        """Begin with nothing counted."""
        return cls(dict.fromkeys(Mark, 0), dict.fromkeys(Mark, ZERO))


@dataclass(slots=True)
class Turnout:
    """Who took part in one matter, or who stayed silent."""

    persons: int = 0
    area: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Voted:
    """A voter of whom a paper is valid, with the area and the settled marks of each such paper."""

    voter: int
    persons: int
    papers: tuple[tuple[Decimal, tuple[Mark, ...]], ...]

    @property
    def said(self) -> tuple[Mark, ...]:
        """Give what the voter says on each item: what all the papers say, or invalid."""
        if len(self.papers) == 1:
            return self.papers[0][1]
        return tuple(
            said[0] if len(set(said)) == 1 else Mark.INVALID
            for said in zip(*(marks for _, marks in self.papers), strict=True)
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """The count of every item, who took part in each matter, and papers valid and invalid.

    `cast` are the voters of whom a paper is valid, with the area of these papers. `spoiled` are
    the spoiled papers of entitled voters: the area of them all, and as persons those voters of
    whom no paper is valid, so that the two may be added.
    """

    votes: Mapping[UUID, Votes]
    turnout: Mapping[UUID, Turnout]
    cast: Turnout
    spoiled: Turnout
    valid: int
    invalid: int

    def participating(self, rules: Rules) -> Turnout:
        """Give who took part in the vote as a whole; spoiled papers only where the rules say so."""
        spoiled = self.spoiled if rules.invalid_participates else Turnout()
        return Turnout(self.cast.persons + spoiled.persons, self.cast.area + spoiled.area)


def tally(items: Sequence[Item], papers: Iterable[Paper], rules: Rules) -> Tally:
    """Count every paper once; a voter with several papers is one voter with all their area.

    The papers of one voter must agree (see `disagreements`); if they do not, the person is counted
    as invalid on that item, while each paper's area follows its own mark.
    """
    votes = {item.id: Votes.none() for item in items}
    turnout = {item.matter_id: Turnout() for item in items}
    valid: list[Paper] = []
    invalid: list[Paper] = []
    for paper in papers:
        (invalid if paper.invalid else valid).append(paper)
    sections = _sections(items)
    lines = [votes[item.id] for item in items]
    voters = _by_voter(sections, valid, rules)
    for voted in voters.values():
        for line, mark in zip(lines, voted.said, strict=True):
            line.persons[mark] += voted.persons
        for area, marks in voted.papers:
            for line, mark in zip(lines, marks, strict=True):
                line.area[mark] += area
        for matter_id, section in sections.items():
            _add_to_turnout(turnout[matter_id], section, voted, rules)
    spoiled = [paper for paper in invalid if paper.invalid in SPOILED]
    unheard = [paper for paper in spoiled if paper.voter not in voters]
    return Tally(
        votes,
        turnout,
        cast=Turnout(persons_of(valid), _area(valid)),
        spoiled=Turnout(persons_of(unheard), _area(spoiled)),
        valid=len(valid),
        invalid=len(invalid),
    )


def _add_to_turnout(turnout: Turnout, section: Section, voted: Voted, rules: Rules) -> None:
    """Add who takes part in one matter: by each paper on which a mark in its section is valid.

    A mark beside a name that is struck counts for nothing; where all are, there is no other.
    """
    places = section.choices or section.places
    heard = [
        area
        for area, marks in voted.papers
        if rules.invalid_participates or any(marks[place] is not Mark.INVALID for place in places)
    ]
    if heard:
        turnout.persons += voted.persons
        turnout.area += sum(heard, ZERO)


def disagreements(
    items: Sequence[Item], papers: Iterable[Paper], rules: Rules
) -> Iterator[tuple[int, UUID]]:
    """Find the voters whose several papers do not say the same, and on which item: to be ruled."""
    valid = [paper for paper in papers if paper.invalid is None]
    for voted in _by_voter(_sections(items), valid, rules).values():
        for place, item in enumerate(items):
            if len({marks[place] for _, marks in voted.papers}) > 1:
                yield voted.voter, item.id


def settle(
    sections: Mapping[UUID, Section], marks: Sequence[Mark], rules: Rules
) -> tuple[Mark, ...]:
    """Apply the printed rules to the marks of one paper.

    留空的，票面印明视为弃权的为弃权，否则单独统计为未填，同样参与表决、不算同意；一项选两格的，该项无效；
    所选候选人多于应选名额的，选举部分全部无效。
    计票开始前退出的候选人不占名额：会议公告写明投给他的票不计，其余候选人的票有效。
    """
    settled = list(marks)
    if rules.blank_is_abstention and Mark.BLANK in settled:
        settled = [Mark.ABSTAIN if mark is Mark.BLANK else mark for mark in settled]
    for section in sections.values():
        if not section.seats or not rules.too_many_spoils_the_election:
            continue
        if [settled[place] for place in section.choices].count(Mark.AGREE) > section.seats:
            for place in section.places:
                settled[place] = Mark.INVALID
    return tuple(settled)


def _by_voter(
    sections: Mapping[UUID, Section], valid: Iterable[Paper], rules: Rules
) -> dict[int, Voted]:
    """Put the papers of each voter together, each read once by the printed rules."""
    papers: defaultdict[int, list[tuple[Decimal, tuple[Mark, ...]]]] = defaultdict(list)
    persons: dict[int, int] = {}
    for paper in valid:
        papers[paper.voter].append((paper.area, settle(sections, paper.marks, rules)))
        persons[paper.voter] = paper.persons
    return {voter: Voted(voter, persons[voter], tuple(own)) for voter, own in papers.items()}


def _sections(items: Sequence[Item]) -> dict[UUID, Section]:
    places: defaultdict[UUID, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        places[item.matter_id].append(place)
    return {
        matter: Section(
            tuple(found),
            tuple(place for place in found if not items[place].struck),
            items[found[-1]].seats,
        )
        for matter, found in places.items()
    }


def _area(papers: Iterable[Paper]) -> Decimal:
    return sum((paper.area for paper in papers), ZERO)


def differing(
    first: tuple[Invalid | None, tuple[Mark, ...]],
    second: tuple[Invalid | None, tuple[Mark, ...]],
) -> tuple[int | None, ...]:
    """Compare two readings of one ballot: the places that differ; None for its validity."""
    if first[0] != second[0]:
        return (None,)
    if first[0] is not None:
        return ()
    pairs = enumerate(zip(first[1], second[1], strict=True))
    return tuple(place for place, (one, other) in pairs if one is not other)
