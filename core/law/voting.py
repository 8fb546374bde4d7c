"""One matter put to the vote: by the votes cast, and with the silent added where a clause lives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.law.completions import Poll, Turnout, polls_of, turnouts_of
from core.law.double_test import Rule, check_base, rule_for, rule_over
from core.law.faults import LawFault
from core.law.findings import Finding, Severity
from core.law.following import chosen_side, clause_findings, enough_cast
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.verdicts import (
    NOBODY,
    Ballots,
    Dimension,
    FollowClause,
    Outcome,
    Ruling,
    Side,
    Verdict,
    Votes,
)


def decide(  # noqa: PLR0913 - the facts of a vote
    book: LawBook,
    matter: Matter,
    total: Votes,
    ballots: Ballots,
    *,
    clause: FollowClause | None = None,
    first_assembly: bool = False,
    voted_on: date | None = None,
    for_seat: bool = False,
    possible: Sequence[Poll] = (),
) -> Verdict:
    """由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决，再看参与表决者的同意比例。

    `clause` is the compound's follow-majority clause, if it has one; it must be older than
    `voted_on`, the first day of the vote, by default the day of the book, which a frozen book
    keeps from its beginning. `for_seat`: the question is one candidate of an election.
    An area that is not known lies between nothing and what the known ones leave of the whole,
    unless the caller knows more and gives what is `possible`: certain is what holds in all of it.
    Raise LawFault where the figures are impossible: nobody at all, more votes than owners.
    """
    _, noted = participating(book, total, ballots)
    given = Poll(total, ballots)
    poll = _Decision(book, rule_for(book, matter), given, possible or polls_of(given))
    readings, hand = _hand_readings(poll)
    findings = [*hand, *noted]
    strict = _common([poll.measure(reading) for reading in readings])
    follow = None
    if clause is not None:
        day = voted_on or book.day
        dead = clause_findings(
            book, clause, ballots, poll.possible, day=day, first=first_assembly, for_seat=for_seat
        )
        findings += dead
        if not dead:
            follow, said = _following(poll, readings, clause)
            findings.append(said)
    return Verdict(matter, strict, follow, tuple(findings))


def decide_participating(  # noqa: PLR0913 - the facts of a vote
    book: LawBook,
    matter: Matter,
    total: Votes,
    took_part: Votes,
    agree: Votes | None,
    *,
    clause: FollowClause | None = None,
    first_assembly: bool = False,
) -> Verdict:
    """Decide when only the participating are known, and perhaps the agreeing.

    Without `agree` only too low a participation is decided; anything else stays undetermined.
    Nothing is known of the silent, so of a `clause` it is only said why it is not applied.
    """
    check_base(total)
    if not took_part.within(total) or (agree is not None and not agree.within(total)):
        raise LawFault("law.more_votes_than_owners")
    if agree is not None and not agree.within(took_part):
        raise LawFault("law.more_agree_than_took_part")
    given = Turnout(total, took_part, agree)
    strict = rule_over(rule_for(book, matter), given, turnouts_of(given))
    findings: tuple[Finding, ...] = ()
    if clause is not None:
        findings = clause_findings(book, clause, None, day=book.day, first=first_assembly)
    return Verdict(matter, strict, None, findings)


def participating(
    book: LawBook, total: Votes, ballots: Ballots
) -> tuple[Votes, tuple[Finding, ...]]:
    """弃权也是参与表决；无效票是否算参与表决，法律没有规定，由规则包决定。

    Raise LawFault where the figures are impossible: nobody at all, more votes than owners.
    """
    _check(total, ballots)
    took_part = _took_part(book, ballots)
    invalid = ballots.invalid
    if invalid.persons == 0 and invalid.area == 0:
        return took_part, ()
    counted = book.flag("voting.invalid_participates")
    said = Finding(
        "invalid_counted" if counted else "invalid_not_counted",
        Severity.NOTE,
        {
            "persons": invalid.persons,
            "area": invalid.area,
        },
    )
    return took_part, (said,)


def _took_part(book: LawBook, ballots: Ballots) -> Votes:
    cast = ballots.agree + ballots.against + ballots.abstain + ballots.follow
    return cast + ballots.invalid if book.flag("voting.invalid_participates") else cast


def _check(total: Votes, ballots: Ballots) -> None:
    check_base(total)
    cast = ballots.agree + ballots.against + ballots.abstain + ballots.invalid + ballots.follow
    everybody = cast + ballots.silent_delivered
    if not everybody.within(total):
        raise LawFault("law.more_votes_than_owners")
    # Parts of unknown area do not hide that the known ones are too large already.
    parts = (
        *(ballots.agree, ballots.against, ballots.abstain, ballots.invalid, ballots.follow),
        ballots.silent_delivered,
    )
    known = sum((part.area for part in parts if part.area is not None), Decimal(0))
    if total.area is not None and known > total.area:
        raise LawFault("law.more_votes_than_owners")


_Reading = Callable[[Ballots], Ballots]
_Following = Callable[[Turnout, Votes], Turnout]


def _as_cast(ballots: Ballots) -> Ballots:
    return ballots


def _with_those_who_agree(ballots: Ballots) -> Ballots:
    return replace(ballots, agree=ballots.agree + ballots.follow, follow=NOBODY)


def _with_those_against(ballots: Ballots) -> Ballots:
    return replace(ballots, against=ballots.against + ballots.follow, follow=NOBODY)


def _nobody_follows(alone: Turnout, _silent: Votes) -> Turnout:
    return alone


def _silent_take_part(alone: Turnout, silent: Votes) -> Turnout:
    return replace(alone, took_part=alone.took_part + silent)


def _silent_agree(alone: Turnout, silent: Votes) -> Turnout:
    agree = (alone.agree or NOBODY) + silent
    return Turnout(alone.total, alone.took_part + silent, agree)


@dataclass(frozen=True, slots=True)
class _Decision:
    """A vote under one rule: as it is given, and all that its unknown areas may come to."""

    book: LawBook
    rule: Rule
    given: Poll
    possible: Sequence[Poll]

    def measure(self, reading: _Reading, following: _Following = _nobody_follows) -> Ruling:
        """Compare the shares with the ballots read in one way and the silent in one way."""

        def turnout(poll: Poll) -> Turnout:
            cast = reading(poll.ballots)
            alone = Turnout(poll.total, _took_part(self.book, cast), cast.agree)
            return following(alone, cast.silent_delivered)

        return rule_over(self.rule, turnout(self.given), [turnout(one) for one in self.possible])

    def sides(self, reading: _Reading, dimension: Dimension) -> set[Side | None]:
        """Give the majorities there may be, None for a tie or for two that differ."""
        cast = (reading(one.ballots) for one in self.possible)
        found = {chosen_side(ballots, dimension) for ballots in cast}
        # Between two corners with different majorities lies a tie.
        return found if len(found) == 1 else {*found, None}


def _hand_readings(poll: _Decision) -> tuple[tuple[_Reading, ...], tuple[Finding, ...]]:
    """手选“从众”是投出的票：参与表决，并归入已投票中两个维度都较多的一方。

    Where no side can be told there are two readings, the one with less agreement first.
    """
    ticked = poll.given.ballots.follow
    if ticked.persons == 0 and ticked.area == 0:
        return (_as_cast,), ()
    sides = poll.sides(_as_cast, Dimension.BOTH)
    side = sides.pop() if len(sides) == 1 else None
    said = Finding(_BY_HAND[side], Severity.NOTE if side else Severity.WARNING)
    if side is None:
        return (_with_those_against, _with_those_who_agree), (said,)
    return (_with_those_who_agree if side is Side.AGREE else _with_those_against,), (said,)


def _common(rulings: Sequence[Ruling]) -> Ruling:
    """Every reading must lead to the same end; the comparisons shown are the first reading's."""
    first = rulings[0]
    if all(ruling.outcome is first.outcome for ruling in rulings):
        return first
    return Ruling(Outcome.UNDETERMINED, first.tests)


def _following(
    poll: _Decision, readings: Sequence[_Reading], clause: FollowClause
) -> tuple[Ruling, Finding]:
    """已有效送达而未表决的，按已投票的多数计入，并算作参与表决。

    Which majority was cast may itself hang on the 从众 ticked by hand: it is read with and without
    them. Where no side can be told, or whether the clause applies, nobody following is a reading
    too, and only an end that all readings share is certain.
    """
    enough = enough_cast(poll.book, poll.possible)
    found: list[Ruling] = []
    sides: set[Side | None] = set() if enough else {None}
    for reading in readings:
        here = poll.sides(_as_cast, clause.dimension) | poll.sides(reading, clause.dimension)
        sides |= here
        if here != {Side.AGREE}:
            found.append(poll.measure(reading, _silent_take_part))
        if here != {Side.AGAINST}:
            found.append(poll.measure(reading, _silent_agree))
        if None in here or not enough:
            found.append(poll.measure(reading))
    common = _common(found)
    certain = common.outcome is not Outcome.UNDETERMINED
    silent = poll.given.ballots.silent_delivered
    facts = {
        "source": clause.source,
        "persons": silent.persons,
        "area": silent.area,
    }
    named = {side for side in sides if side is not None}
    if len(sides) == len(named) == 1:
        [side] = named
        said = Finding(_FOLLOWED[side], Severity.WARNING, facts)
        return Ruling(common.outcome, common.tests, side), said
    code = "follow_either_way" if certain else "follow_unresolved"
    said = Finding(code, Severity.WARNING, facts)
    return Ruling(common.outcome, common.tests if certain else ()), said


_BY_HAND = {
    Side.AGREE: "hand_follow_agree",
    Side.AGAINST: "hand_follow_against",
    None: "hand_follow_unresolved",
}
_FOLLOWED = {Side.AGREE: "follow_agree", Side.AGAINST: "follow_against"}
