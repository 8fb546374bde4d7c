"""What is to be said of an election: too few stand, a tie, alternates, what is left open."""

from __future__ import annotations

from collections.abc import Sequence

from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook
from core.law.seating import Filling, Reserve, Standing
from core.law.verdicts import APPROVAL, Outcome, Ruling


def number_findings(book: LawBook, candidates: int, seats: int) -> tuple[Finding, ...]:
    """差额选举：候选人多于应选人数；有的规则还限定最多差几人。"""
    facts = {"candidates": candidates, "seats": seats}
    if book.flag("election.more_candidates") and candidates <= seats:
        rule = book.value("election.more_candidates")
        return (book.against(rule, "election_too_few_candidates", **facts),)
    return tuple(
        book.against(value, "election_too_many_candidates", limit=value.setting, **facts)
        for value in book.every("election.surplus")
        if isinstance(value.setting, int) and candidates > seats + value.setting
    )


def tie_findings(book: LawBook, filling: Filling) -> tuple[Finding, ...]:
    """Say who ties for the last seats, who stand again."""
    if not filling.tied:
        return ()
    facts = {"names": Names(filling.tied), "seats": filling.tied_seats}
    return (Finding("election_run_off", Severity.WARNING, facts, (book.article("election.tie"),)),)


def reserve_findings(book: LawBook, reserve: Reserve) -> tuple[Finding, ...]:
    """Say whose order among the alternates is open, and who ties for their last places."""
    articles = (book.article("election.tie"),)
    found = [
        Finding(
            "election_alternates_equal",
            Severity.NOTE,
            {"names": Names(names)},
            articles,
        )
        for names in reserve.equals
    ]
    if reserve.tied:
        facts = {"names": Names(reserve.tied), "places": reserve.tied_places}
        found.append(Finding("election_alternates_tie", Severity.WARNING, facts, articles))
    return tuple(found)


def _why_open(standing: Standing) -> str:
    """Tell what is not known: "own" area, the area that took part ("whole"), or a "side"."""
    unknown = [test for test in standing.ruling.tests if test.met is None]
    if standing.ruling.outcome is Outcome.PASSED:
        return "own"
    if not unknown:
        return "side"
    own = any(test.part is None for test in unknown if test.name in APPROVAL)
    return "own" if own else "whole"


_OPEN = {
    "side": "election_follow_open",
    "own": "election_area_unknown",
    "whole": "election_participation_unknown",
}


def unsure_findings(
    whole: Ruling, unsure: Sequence[Standing], *, is_open: bool
) -> tuple[Finding, ...]:
    """Say what is not known and what hangs on it: a seat, a place in reserve, the whole vote."""
    if not unsure and whole.outcome is Outcome.UNDETERMINED:
        return (Finding("election_turnout_unknown", Severity.WARNING),)
    names: dict[str, list[str]] = {}
    for standing in unsure:
        code = _OPEN[_why_open(standing)] if is_open else "election_reserve_open"
        names.setdefault(code, []).append(standing.name)
    return tuple(
        Finding(code, Severity.WARNING, {"names": Names(tuple(listed))})
        for code, listed in names.items()
    )
