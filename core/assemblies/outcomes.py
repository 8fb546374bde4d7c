"""From a tally to the result of each matter: figures into the law, verdicts out. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.assemblies.candidates import Standing
from core.assemblies.count_sheets import (
    CandidateResultRow,
    MatterResultRow,
    Place,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.counting import Mark, Tally, Turnout
from core.assemblies.counting import Votes as Counted
from core.assemblies.sheets import BallotItemRow, CandidateRow, MatterRow
from core.law.elections import Election, elect
from core.law.findings import Finding, Severity, Told
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.seating import Candidate
from core.law.shares import area_text
from core.law.verdicts import Ballots, FollowClause, Outcome, Ruling, ShareTest, Votes
from core.law.voting import decide, participating


@dataclass(frozen=True, slots=True)
class Words:
    """Who puts the law's answers into words; the sentences lie in files, so it is handed in."""

    told: Callable[[Finding], Told]
    explain: Callable[[ShareTest], str]


@dataclass(frozen=True, slots=True)
class Poll:
    """Everything a result is made of, frozen before."""

    book: LawBook
    total: Votes
    items: Sequence[BallotItemRow]
    tally: Tally
    silent: Turnout
    clause: FollowClause | None
    first_assembly: bool
    words: Words
    voted_on: date | None = None
    households: int | None = None


def matter_result(
    poll: Poll, matter: MatterRow, candidates: Mapping[UUID, CandidateRow]
) -> MatterResultRow:
    """Decide one matter, or fill the seats of one election."""
    if matter.is_election:
        return _election(poll, matter, candidates)
    return _vote(poll, matter)


def _vote(poll: Poll, matter: MatterRow) -> MatterResultRow:
    item = next(item for item in poll.items if item.matter_id == matter.id)
    counted = poll.tally.votes[item.id]
    verdict = decide(
        poll.book,
        Matter(matter.kind),
        poll.total,
        Ballots(
            agree=_votes(counted, Mark.AGREE),
            against=_votes(counted, Mark.AGAINST),
            abstain=_votes(counted, Mark.ABSTAIN) + _votes(counted, Mark.BLANK),
            invalid=_votes(counted, Mark.INVALID) + _turnout(poll.tally.spoiled),
            silent_delivered=_turnout(poll.silent),
        ),
        clause=poll.clause,
        first_assembly=poll.first_assembly,
        voted_on=poll.voted_on,
    )
    return MatterResultRow(
        matter=matter,
        persons=dict(counted.persons),
        area=dict(counted.area),
        outcome=verdict.outcome.value,
        strict=_verdict(poll.words, verdict.strict),
        follow=_verdict(poll.words, verdict.follow) if verdict.follow else None,
        candidates=(),
        articles=verdict.articles,
        findings=tuple(map(poll.words.told, verdict.findings)),
    )


def _election(
    poll: Poll, matter: MatterRow, candidates: Mapping[UUID, CandidateRow]
) -> MatterResultRow:
    own = [item for item in poll.items if item.matter_id == matter.id and item.candidate_id]
    rows_of = [candidates[item.candidate_id] for item in own if item.candidate_id]
    names = _unique_names(rows_of)
    took_part, noted = _took_part(poll, matter)
    votes = [poll.tally.votes[item.id] for item in own]
    every = [
        Candidate(name, _votes(counted, Mark.AGREE), _votes(counted, Mark.AGAINST))
        for name, counted in zip(names, votes, strict=True)
    ]
    struck = {
        name
        for name, row in zip(names, rows_of, strict=True)
        if row.standing is not Standing.CONFIRMED
    }
    found = _elect_without(poll, matter, took_part, every, struck)
    found = replace(found, findings=(*noted, *found.findings))
    rows = [
        _candidate(poll, found, poll.tally.votes[item.id], candidates[item.candidate_id], name)
        for item, name in zip(own, names, strict=True)
        if item.candidate_id
    ]
    places = tuple(Place)
    order = [*found.elected, *found.run_off, *found.alternates]
    by_name = dict(zip(names, rows, strict=True))
    seated = [by_name[name] for name in order]
    rest = [row for row in rows if row not in seated]
    rest.sort(key=lambda row: (places.index(row.place), row.rank or len(rows) + 1))
    return MatterResultRow(
        matter=matter,
        persons={Mark.AGREE: took_part.persons},
        area={Mark.AGREE: took_part.area or Decimal(0)},
        outcome=found.outcome.value,
        strict=_verdict(poll.words, found.strict),
        follow=_verdict(poll.words, found.follow) if found.follow else None,
        candidates=(*seated, *rest),
        articles=found.verdict.articles,
        findings=tuple(map(poll.words.told, found.findings)),
    )


def _elect_without(
    poll: Poll, matter: MatterRow, took_part: Votes, every: Sequence[Candidate], struck: set[str]
) -> Election:
    """Fill the seats without those who left after the ballot was fixed; their votes are told."""
    told = _elect(poll, matter, took_part, every)
    if not struck:
        return told
    standing = [one for one in every if one.name not in struck]
    found = (
        _elect(poll, matter, took_part, standing)
        if standing
        else replace(
            told, outcome=Outcome.NOT_PASSED, elected=(), alternates=(), run_off=(), run_off_seats=0
        )
    )
    ranks = {one.name: one.rank for one in found.standings if one.name not in struck}
    left = (
        Finding("assemblies.candidate_struck", Severity.WARNING, {"name": one.name})
        for one in every
        if one.name in struck
    )
    return replace(
        found,
        standings=tuple(replace(one, rank=ranks.get(one.name)) for one in told.standings),
        findings=(*left, *found.findings),
    )


def _elect(
    poll: Poll, matter: MatterRow, took_part: Votes, candidates: Sequence[Candidate]
) -> Election:
    return elect(
        poll.book,
        poll.total,
        took_part,
        candidates,
        seats=matter.seats,
        alternates=matter.alternates,
        clause=poll.clause,
        silent=_turnout(poll.silent),
        first_assembly=poll.first_assembly,
        voted_on=poll.voted_on,
        households=poll.households,
    )


def _took_part(poll: Poll, matter: MatterRow) -> tuple[Votes, tuple[Finding, ...]]:
    """Give who took part in an election, and what is said of those whose papers are invalid.

    They are whole papers, and with the default rules elections with too many ticks as well.
    """
    voted, cast, spoiled = poll.tally.turnout[matter.id], poll.tally.cast, poll.tally.spoiled
    invalid = Votes(
        spoiled.persons + cast.persons - voted.persons, spoiled.area + cast.area - voted.area
    )
    return participating(poll.book, poll.total, Ballots(agree=_turnout(voted), invalid=invalid))


def _candidate(
    poll: Poll, found: Election, counted: Counted, candidate: CandidateRow, name: str
) -> CandidateResultRow:
    standing = next(standing for standing in found.standings if standing.name == name)
    cast = next((one.ruling for one in found.strict_standings if one.name == name), None)
    is_struck = candidate.standing is not Standing.CONFIRMED
    place = Place.STRUCK if is_struck else Place.NOT_ELECTED
    for names, word in (
        (found.elected, Place.ELECTED),
        (found.run_off, Place.RUN_OFF),
        (found.alternates, Place.ALTERNATE),
    ):
        if name in names:
            place = word
    return CandidateResultRow(
        candidate_id=candidate.id,
        name=candidate.name,
        address=candidate.address,
        persons=dict(counted.persons),
        area=dict(counted.area),
        verdict=_verdict(poll.words, standing.ruling),
        place=place,
        rank=standing.rank,
        strict=_verdict(poll.words, cast) if cast else None,
    )


def _unique_names(candidates: Sequence[CandidateRow]) -> list[str]:
    """Name candidates so that two of one name are told apart by their dwelling."""
    names = [candidate.name for candidate in candidates]
    return [
        name if names.count(name) == 1 else f"{name}（{candidate.address}）"
        for name, candidate in zip(names, candidates, strict=True)
    ]


def _votes(counted: Counted, mark: Mark) -> Votes:
    return Votes(counted.persons[mark], counted.area[mark])


def _turnout(turnout: Turnout) -> Votes:
    return Votes(turnout.persons, turnout.area)


def _verdict(words: Words, ruling: Ruling) -> VerdictRow:
    return VerdictRow(ruling.outcome.value, tuple(_test(words, test) for test in ruling.tests))


def _test(words: Words, test: ShareTest) -> ShareTestRow:
    def text(number: object) -> str:
        if number is None:
            return ""
        return str(number) if isinstance(number, int) else area_text(number)  # type: ignore[arg-type]  # a Decimal by type

    return ShareTestRow(
        name=test.name.value,
        part=text(test.part),
        whole=text(test.whole),
        threshold=test.threshold.fraction(),
        bound=test.threshold.bound.value,
        met=test.met,
        short_by=text(test.short_by),
        explanation=words.explain(test),
    )
