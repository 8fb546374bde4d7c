"""Cases as a file gives them (house.md, `verdict`): read strictly and decided.

What a case comes to is a value here; `core.answers` writes it as JSON, in words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from core.law.articles import Article, cited
from core.law.composition import check_seats
from core.law.elections import Election, elect
from core.law.faults import LawFault
from core.law.fields import Fields
from core.law.findings import Finding, Severity
from core.law.library import Library
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.seating import Candidate
from core.law.shares import area_text
from core.law.verdicts import (
    NOBODY,
    Ballots,
    Dimension,
    FollowClause,
    Outcome,
    Ruling,
    Verdict,
    Votes,
)
from core.law.voting import decide, decide_participating, participating

KNOWN = {
    *("date", "division", "matter", "first_assembly", "total", "ballots", "participating", "agree"),
    *("follow_majority", "seats", "alternates", "candidates", "scope"),
}


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """What a case comes to; `about` is what is to be said of the place and of the file."""

    book: LawBook
    verdict: Verdict
    election: Election | None
    about: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything found, the verdict's own first."""
        return (*self.verdict.findings, *self.about)

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article of a text that it rests on, once each."""
        beside = (article for finding in self.about for article in finding.articles)
        return cited([*self.verdict.articles, *beside])


def decide_case(library: Library, case: object) -> CaseAnswer:
    """Decide one case; raise LawFault where it cannot be read or its figures are impossible."""
    fields = Fields(case)
    day = fields.day("date")
    book = library.book(fields.text("division"), day)
    matter = fields.matter("matter")
    total = fields.votes("total")
    first = fields.flag("first_assembly", default=False)
    about = _about(book, matter, fields)
    election = None
    if fields.given("candidates") or fields.given("seats"):
        election = _elected(book, matter, total, fields, about, first=first)
        verdict = election.verdict
    else:
        verdict = _decided(book, matter, total, fields, about, first=first)
    return CaseAnswer(book, verdict, election, (*about, *_unread(fields)))


def _decided(  # noqa: PLR0913 - the parts of a case
    book: LawBook,
    matter: Matter,
    total: Votes,
    fields: Fields,
    about: list[Finding],
    *,
    first: bool,
) -> Verdict:
    clause = _clause(fields)
    if not fields.given("ballots"):
        if not fields.given("participating"):
            raise LawFault("law.case_missing", field="ballots")
        agree = fields.votes("agree") if fields.given("agree") else None
        took_part = fields.votes("participating")
        return decide_participating(
            book, matter, total, took_part, agree, clause=clause, first_assembly=first
        )
    ballots = _ballots(fields.inside("ballots"))
    found = decide(book, matter, total, ballots, clause=clause, first_assembly=first)
    if not _counts_otherwise(book, total, ballots, fields):
        return found
    other = _otherwise(book, ballots)
    second = decide(book, matter, total, other, clause=clause, first_assembly=first)
    strict = _shared(found.strict, second.strict)
    follow = _shared(found.ruling, second.ruling) if found.follow or second.follow else None
    about.append(_said_of(certain=strict is found.strict and follow in (None, found.ruling)))
    return replace(found, strict=strict, follow=follow)


def _shared(found: Ruling, other: Ruling) -> Ruling:
    """Give what two readings share: the first, or nothing certain."""
    return found if found.outcome is other.outcome else Ruling(Outcome.UNDETERMINED, found.tests)


def _said_of(*, certain: bool) -> Finding:
    code = "participating_differs" if certain else "participating_open"
    return Finding(code, Severity.WARNING)


def _counts_otherwise(book: LawBook, total: Votes, ballots: Ballots, fields: Fields) -> bool:
    """Tell whether “participating” counts the invalid ballots otherwise than the pack does.

    Who took part may be given twice; then both must say the same. Of the invalid ones alone no law
    says whether they take part (无效票是否算参加，没有查到规定); any other difference is refused.
    """
    if not fields.given("participating"):
        return False
    given = fields.votes("participating")
    counted, _ = participating(book, total, ballots)
    if _same(given, counted):
        return False
    if _same(given, participating(book, total, _otherwise(book, ballots))[0]):
        return True
    raise LawFault(
        "law.participating_contradicts",
        field="participating",
        parts="ballots",
        persons=given.persons,
        area=_text(given.area),
        counted=counted.persons,
        counted_area=_text(counted.area),
    )


def _otherwise(book: LawBook, ballots: Ballots) -> Ballots:
    """Count the invalid ballots the other way: among those who took part and did not agree, or not.

    In figures that is what abstaining is.
    """
    invalid = NOBODY if book.flag("voting.invalid_participates") else ballots.invalid
    return replace(ballots, abstain=ballots.abstain + invalid, invalid=NOBODY)


def _same(one: Votes, other: Votes) -> bool:
    areas = {one.area, other.area} - {None}
    return one.persons == other.persons and len(areas) <= 1


def _text(area: Decimal | None) -> str:
    return "?" if area is None else area_text(area)


def _ballots(cast: Fields) -> Ballots:
    unknown = cast.unknown({"agree", "against", "abstain", "invalid", "follow", "silent_delivered"})
    if unknown:
        raise LawFault("law.case_unknown_field", field=f"ballots.{unknown[0]}")
    return Ballots(
        agree=cast.votes("agree"),
        against=cast.votes("against"),
        abstain=cast.votes("abstain"),
        invalid=cast.votes_or_nobody("invalid"),
        follow=cast.votes_or_nobody("follow"),
        silent_delivered=cast.votes_or_nobody("silent_delivered"),
    )


def _clause(fields: Fields) -> FollowClause | None:
    if not fields.given("follow_majority"):
        return None
    clause = fields.inside("follow_majority")
    named = clause.text("dimension") if clause.given("dimension") else "unspecified"
    if named not in set(Dimension):
        raise LawFault("law.case_unknown_dimension", value=named[:40])
    return FollowClause(
        source=clause.text("source"),
        adopted=clause.day("adopted"),
        dimension=Dimension(named),
        warned_on_ballot=clause.flag("warned_on_ballot"),
    )


def _elected(  # noqa: PLR0913 - the parts of a case
    book: LawBook,
    matter: Matter,
    total: Votes,
    fields: Fields,
    about: list[Finding],
    *,
    first: bool,
) -> Election:
    if matter is not Matter.ELECT_COMMITTEE:
        raise LawFault("law.case_candidates_without_election")
    candidates = [
        Candidate(
            one.text("name"),
            one.votes("agree"),
            one.votes("against") if one.given("against") else None,
        )
        for one in fields.objects("candidates")
    ]
    seats = fields.count("seats")
    if seats > total.persons > 0:
        raise LawFault("law.more_seats_than_owners", seats=seats, persons=total.persons)
    settle = partial(
        elect,
        book,
        total,
        candidates=candidates,
        seats=seats,
        alternates=fields.count("alternates") if fields.given("alternates") else None,
        clause=_clause(fields),
        first_assembly=first,
    )
    about += check_seats(book, seats)
    if not fields.given("ballots"):
        return settle(fields.votes("participating"))
    cast = _ballots(fields.inside("ballots"))
    took_part, noted = participating(book, total, cast)
    about += noted
    silent = cast.silent_delivered
    if not _counts_otherwise(book, total, cast, fields):
        if took_part.area is None and fields.given("participating"):
            took_part = fields.votes("participating")
        return settle(took_part, silent=silent)
    found = settle(took_part, silent=silent)
    other, _ = participating(book, total, _otherwise(book, cast))
    second = settle(other, silent=silent)
    certain = _end(found) == _end(second)
    about.append(_said_of(certain=certain))
    return found if certain else _open(found, second)


def _end(found: Election) -> tuple[object, ...]:
    return found.outcome, found.elected, found.alternates, found.run_off


def _open(found: Election, other: Election) -> Election:
    """Seat only whom both readings seat; what else differs is open."""
    elected = tuple(name for name in found.elected if name in other.elected)
    tests = found.strict.tests
    outcome = Outcome.PASSED if elected else Outcome.UNDETERMINED
    return replace(
        found,
        outcome=outcome,
        strict=Ruling(outcome, tests),
        follow=Ruling(outcome, tests) if found.follow else None,
        elected=elected,
        alternates=(),
        run_off=(),
        run_off_seats=0,
    )


def _about(book: LawBook, matter: Matter, fields: Fields) -> list[Finding]:
    """What is to be said of the place and of the case before any figure is looked at."""
    found = [Finding("local_gaps", Severity.NOTE, {"text": gap}) for gap in book.gaps]
    if not book.local:
        found.append(Finding("no_local_pack", Severity.NOTE, {"division": book.division}))
    if fields.given("scope"):
        allowed = matter is Matter.USE_REPAIR_FUND and book.flag("fund.by_part")
        severity = Severity.NOTE if allowed else Severity.WARNING
        articles = (book.article("fund.by_part"),) if allowed else ()
        facts = {"scope": fields.text("scope")}
        found.append(Finding("scope_part", severity, facts, articles))
    return found


def _unread(fields: Fields) -> list[Finding]:
    """What stands in the case and was not used: a misspelling, or a figure without effect."""
    strange = [*fields.unknown(KNOWN), *fields.unread_inside()]
    unused = fields.unused(KNOWN)
    return [
        *(Finding("unknown_field", Severity.WARNING, {"field": field}) for field in strange),
        *(Finding("unused_field", Severity.WARNING, {"field": field}) for field in unused),
    ]
