"""One matter put to the vote: by the votes cast, and with the silent added where a clause lives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from core.law.double_test import check_base, rule_for, rule_on
from core.law.faults import LawFault
from core.law.findings import Finding, Severity
from core.law.following import chosen_side, clause_findings
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
) -> Verdict:
    """由专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决，再看参与表决者的同意比例。

    `clause` is the compound's follow-majority clause, if it has one; it must be older than
    `voted_on`, the first day of the vote, by default the day of the book, which a frozen book
    keeps from its beginning. `for_seat`: the question is one candidate of an election.
    Raise LawFault where the figures are impossible: nobody at all, more votes than owners.
    """
    took_part, noted = participating(book, total, ballots)
    readings, hand = _hand_readings(ballots)
    findings = [*hand, *noted]
    measure = partial(rule_on, rule_for(book, matter), total)
    strict = _common([measure(took_part, reading.agree) for reading in readings])
    follow = None
    if clause is not None:
        day = voted_on or book.day
        dead = clause_findings(
            book, clause, total, ballots, day=day, first=first_assembly, for_seat=for_seat
        )
        findings += dead
        if not dead:
            follow, said = _following(measure, took_part, readings, ballots, clause)
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
    if not took_part.within(total):
        raise LawFault("law.more_votes_than_owners")
    if agree is not None and not agree.within(took_part):
        raise LawFault("law.more_agree_than_took_part")
    strict = rule_on(rule_for(book, matter), total, took_part, agree)
    findings: tuple[Finding, ...] = ()
    if clause is not None:
        findings = clause_findings(book, clause, total, None, day=book.day, first=first_assembly)
    return Verdict(matter, strict, None, findings)


def participating(
    book: LawBook, total: Votes, ballots: Ballots
) -> tuple[Votes, tuple[Finding, ...]]:
    """弃权也是参与表决；无效票是否算参与表决，法律没有规定，由规则包决定。

    Raise LawFault where the figures are impossible: nobody at all, more votes than owners.
    """
    _check(total, ballots)
    took_part = ballots.agree + ballots.against + ballots.abstain + ballots.follow
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
    return took_part + invalid if counted else took_part, (said,)


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


def _hand_readings(ballots: Ballots) -> tuple[tuple[Ballots, ...], tuple[Finding, ...]]:
    """手选“从众”是投出的票：参与表决，并归入已投票中两个维度都较多的一方。

    Where no side can be told there are two readings, the one with less agreement first.
    """
    if ballots.follow.persons == 0 and ballots.follow.area == 0:
        return (ballots,), ()
    agree = replace(ballots, agree=ballots.agree + ballots.follow, follow=NOBODY)
    against = replace(ballots, against=ballots.against + ballots.follow, follow=NOBODY)
    side = chosen_side(ballots, Dimension.BOTH)
    code = _BY_HAND[side]
    said = Finding(code, Severity.NOTE if side else Severity.WARNING)
    if side is None:
        return (against, agree), (said,)
    return (agree if side is Side.AGREE else against,), (said,)


def _common(rulings: Sequence[Ruling]) -> Ruling:
    """Every reading must lead to the same end; the comparisons shown are the first reading's."""
    first = rulings[0]
    if all(ruling.outcome is first.outcome for ruling in rulings):
        return first
    return Ruling(Outcome.UNDETERMINED, first.tests)


def _following(
    measure: Callable[[Votes, Votes], Ruling],
    took_part: Votes,
    readings: Sequence[Ballots],
    ballots: Ballots,
    clause: FollowClause,
) -> tuple[Ruling, Finding]:
    """已有效送达而未表决的，按已投票的多数计入，并算作参与表决。

    Which majority was cast may itself hang on the 从众 ticked by hand: it is read with and without
    them. Where no side can be told, nobody following is a reading too, and only an end that all
    readings share is certain.
    """
    silent = ballots.silent_delivered
    found: list[Ruling] = []
    sides: set[Side | None] = set()
    for reading in readings:
        here = {chosen_side(cast, clause.dimension) for cast in (ballots, reading)}
        sides |= here
        if here != {Side.AGREE}:
            found.append(measure(took_part + silent, reading.agree))
        if here != {Side.AGAINST}:
            found.append(measure(took_part + silent, reading.agree + silent))
        if None in here:
            found.append(measure(took_part, reading.agree))
    common = _common(found)
    certain = common.outcome is not Outcome.UNDETERMINED
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
