"""随多数: when the silent may follow the majority, and which majority that is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.law.completions import Poll
from core.law.findings import Finding, Severity
from core.law.packs import LawBook
from core.law.shares import Threshold
from core.law.verdicts import Ballots, Dimension, FollowClause, Side, Votes


def clause_findings(  # noqa: PLR0913 - the facts of a vote
    book: LawBook,
    clause: FollowClause,
    ballots: Ballots | None,
    possible: Sequence[Poll] = (),
    *,
    day: date,
    first: bool,
    for_seat: bool = False,
) -> tuple[Finding, ...]:
    """Say why a clause is dead; empty if it lives.

    首次业主大会尚无议事规则；票面没有写明沉默的后果、没有送达证明的，沉默不得视为同意多数意见。
    `day` is the first day of the vote: the clause must have been adopted before it. `ballots` is
    None where only the sum of those who took part is known, and `possible` what their unknown areas
    may come to. `for_seat`: the question is one candidate's seat, not a yes or no to the whole.
    """
    if forbidden := _forbidden(book, clause, first=first):
        return forbidden
    if for_seat and not book.flag("follow.elections"):
        return _not_for_elections(book, clause, ballots)
    reasons = _flaws(book, clause, day)
    if ballots is None:
        return (*reasons, _dead(book, "follow_needs_ballots", "follow.needs_delivery", clause))
    if ballots.silent_delivered.persons == 0 and not ballots.silent_delivered.area:
        reasons.append(_dead(book, "follow_no_delivery", "follow.needs_delivery", clause))
    if enough_cast(book, possible) is False:
        reasons.append(_dead(book, "follow_too_few_cast", "follow.min_cast", clause))
    return tuple(reasons)


def dead_beforehand(
    book: LawBook, clause: FollowClause, *, day: date, first: bool
) -> tuple[Finding, ...]:
    """Say why a clause cannot come to life whoever votes; empty where the vote will decide.

    What is dead must not be announced either: `day` is the first day of the vote.
    """
    return _forbidden(book, clause, first=first) or tuple(_flaws(book, clause, day))


def _forbidden(book: LawBook, clause: FollowClause, *, first: bool) -> tuple[Finding, ...]:
    if first and not book.flag("follow.first_assembly"):
        return (_dead(book, "follow_first_assembly", "follow.first_assembly", clause),)
    if book.text("follow.allowed") == "off":
        return (_dead(book, "follow_off", "follow.allowed", clause),)
    return ()


def _flaws(book: LawBook, clause: FollowClause, day: date) -> list[Finding]:
    flaws = []
    if clause.adopted >= day:
        flaws.append(_dead(book, "follow_adopted_later", "follow.allowed", clause))
    if not clause.warned_on_ballot and book.flag("follow.needs_warning"):
        flaws.append(_dead(book, "follow_no_warning", "follow.needs_warning", clause))
    return flaws


def _not_for_elections(
    book: LawBook, clause: FollowClause, ballots: Ballots | None
) -> tuple[Finding, ...]:
    """沉默没有表明选谁：席位只按投出的票；计入沉默后的参加数只作参考。"""
    said = _dead(book, "follow_not_for_elections", "follow.elections", clause)
    if ballots is None or ballots.silent_delivered.persons == 0:
        return (said,)
    silent = ballots.silent_delivered
    cast = ballots.agree + ballots.against + ballots.abstain + ballots.follow + silent
    facts = {
        "source": clause.source,
        "silent": silent.persons,
        "persons": cast.persons,
        "area": cast.area,
    }
    return said, Finding("follow_election_turnout", Severity.NOTE, facts)


def chosen_side(ballots: Ballots, dimension: Dimension) -> Side | None:
    """Give the majority already cast, or None where the clause does not tell which one.

    两个维度的多数不一致、或者票数相等的，不能自动认定。
    """
    agree, against = ballots.agree, ballots.against
    persons = _larger(agree.persons, against.persons)
    area = _larger(agree.area, against.area)
    match dimension:
        case Dimension.PERSONS:
            return persons
        case Dimension.AREA:
            return area
        case _:
            return persons if persons is area else None


def _larger(agree: int | Decimal | None, against: int | Decimal | None) -> Side | None:
    if agree is None or against is None or agree == against:
        return None
    return Side.AGREE if agree > against else Side.AGAINST


def enough_cast(book: LawBook, possible: Sequence[Poll]) -> bool | None:
    """Tell whether the majority cast is the share of all owners that some rules want of it.

    None where that hangs on an area that is not known.
    """
    if not book.has("follow.min_cast"):
        return True
    share = book.threshold("follow.min_cast")
    sides = [
        [_reaches(share, one.ballots.agree, one.total) for one in possible],
        [_reaches(share, one.ballots.against, one.total) for one in possible],
    ]
    if any(all(side) for side in sides):
        return True
    return None if any(any(side) for side in sides) else False


def _reaches(share: Threshold, side: Votes, total: Votes) -> bool:
    return share.met_by(side.persons, total.persons) and share.met_by(
        side.area or Decimal(0), total.area or Decimal(0)
    )


def _dead(book: LawBook, code: str, key: str, clause: FollowClause) -> Finding:
    facts = {"source": clause.source}
    return Finding(code, Severity.WARNING, facts, (book.article(key),))
