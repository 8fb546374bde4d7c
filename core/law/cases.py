"""Cases as JSON gives them (house.md, `verdict`): read strictly, decided, written plainly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from core.law.articles import cited
from core.law.composition import check_seats
from core.law.elections import Candidate, Election, elect
from core.law.faults import LawFault
from core.law.findings import Finding, Severity
from core.law.library import Library
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.shares import LARGEST_AREA, LARGEST_COUNT, area_text
from core.law.verdicts import (
    NOBODY,
    Ballots,
    Dimension,
    FollowClause,
    Ruling,
    ShareTest,
    Verdict,
    Votes,
)
from core.law.voting import decide, decide_participating, participating

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
PLACE = re.compile(r"\[\d+\]", re.ASCII)
AREA = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?", re.ASCII)
KNOWN = {
    *("date", "division", "matter", "first_assembly", "total", "ballots", "participating", "agree"),
    *("follow_majority", "seats", "alternates", "candidates", "scope"),
}


def answer(library: Library, case: object, language: str = "zh") -> dict[str, Any]:
    """Decide one case; raise LawFault where it cannot be read or its figures are impossible."""
    fields = Fields(case)
    day = fields.day("date")
    book = library.book(fields.text("division"), day)
    matter = fields.matter("matter")
    total = fields.votes("total")
    first = fields.flag("first_assembly", default=False)
    about = _about(book, matter, fields)
    if fields.given("candidates") or fields.given("seats"):
        result = _elected(book, matter, total, fields, about, first=first)
        filled = _filled(result)
        verdict = result.verdict
    else:
        verdict = _decided(book, matter, total, fields, about, first=first)
        filled = {"elected": [], "alternates": []}
    return {
        "outcome": str(verdict.outcome),
        "strict": _ruling(verdict.strict),
        "follow": _follow(verdict),
        "tests": [_test(test) for test in verdict.tests],
        **filled,
        **_end(book, verdict, [*about, *_unread(fields)], language),
    }


class Fields:
    """An object of a case; every refusal names the field by its path."""

    def __init__(self, found: object, path: str = "") -> None:
        if not isinstance(found, Mapping):
            raise LawFault("law.case_not_object", field=path or "—")
        self._found = found
        self._path = path
        self._read: set[str] = set()
        self._inner: dict[str, Fields] = {}

    def unknown(self, known: set[str]) -> list[str]:
        """Give the fields that are none of the `known`."""
        return sorted(str(name)[:40] for name in self._found if name not in known)

    def unused(self, known: set[str]) -> list[str]:
        """Give those of the `known` fields that are given and were not read."""
        return sorted(name for name in known if self.given(name) and name not in self._read)

    def unread_inside(self) -> list[str]:
        """Give the paths of the fields inside this one's objects that nobody read."""
        # A field of a list's objects is named once, not once for each.
        found = [PLACE.sub("[]", path) for one in self._inner.values() for path in one.unread()]
        return list(dict.fromkeys(found))

    def unread(self) -> list[str]:
        """Give the paths of the fields of this object, and inside it, that nobody read."""
        return [self._at(name) for name in self.unknown(self._read)] + self.unread_inside()

    def given(self, name: str) -> bool:
        """Tell whether the field is there and not null."""
        return self._found.get(name) is not None

    def inside(self, name: str) -> Fields:
        """Give the object in a field."""
        if name not in self._inner:
            self._inner[name] = Fields(self._need(name), self._at(name))
        return self._inner[name]

    def text(self, name: str) -> str:
        """Give a text that is not empty."""
        found = self._need(name)
        if not isinstance(found, str) or not found.strip():
            raise LawFault("law.case_not_text", field=self._at(name))
        return found.strip()

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """Give true or false."""
        if default is not None and not self.given(name):
            return default
        found = self._need(name)
        if not isinstance(found, bool):
            raise LawFault("law.case_not_flag", field=self._at(name))
        return found

    def day(self, name: str) -> date:
        """Give a date written 2026-06-20."""
        found = self.text(name)
        try:
            if DAY.fullmatch(found):
                return date.fromisoformat(found)
        except ValueError:
            pass
        raise LawFault("law.case_not_date", field=self._at(name), value=found[:24])

    def matter(self, name: str) -> Matter:
        """Give one of the nine matters."""
        found = self.text(name)
        try:
            return Matter(found)
        except ValueError:
            raise LawFault("law.case_unknown_matter", value=found[:40]) from None

    def count(self, name: str) -> int:
        """Give a whole number that is not negative; true and 3.0 are none."""
        found = self._need(name)
        if type(found) is not int:
            raise LawFault("law.case_not_count", field=self._at(name))
        if found < 0:
            raise LawFault("law.negative")
        if found > LARGEST_COUNT:
            raise LawFault("law.count_out_of_range", field=self._at(name))
        return found

    def area(self, name: str) -> Decimal | None:
        """Give an area in m² from text or an exact number; null is unknown."""
        if name not in self._found:
            raise LawFault("law.case_missing", field=self._at(name))
        self._read.add(name)
        found = self._found[name]
        if found is None:
            return None
        if isinstance(found, str) and AREA.fullmatch(found):
            found = Decimal(found)
        if isinstance(found, bool) or not isinstance(found, int | Decimal):
            raise LawFault("law.case_not_area", field=self._at(name))
        area = Decimal(found)
        if area.copy_abs() > LARGEST_AREA:
            raise LawFault("law.area_out_of_range", value=self._at(name))
        return area

    def votes(self, name: str) -> Votes:
        """Give persons and area."""
        inner = self.inside(name)
        return Votes(inner.count("persons"), inner.area("area"))

    def votes_or_nobody(self, name: str) -> Votes:
        """Give persons and area, or nobody where the field is left out."""
        return self.votes(name) if self.given(name) else NOBODY

    def objects(self, name: str) -> list[Fields]:
        """Give a list of objects."""
        found = self._need(name)
        if not isinstance(found, list):
            raise LawFault("law.case_not_list", field=self._at(name))
        for number, one in enumerate(found):
            place = f"{name}[{number}]"
            self._inner[place] = Fields(one, self._at(place))
        return [self._inner[f"{name}[{number}]"] for number in range(len(found))]

    def _need(self, name: str) -> object:
        if not self.given(name):
            raise LawFault("law.case_missing", field=self._at(name))
        self._read.add(name)
        return self._found[name]

    def _at(self, name: str) -> str:
        return f"{self._path}.{name}" if self._path else name


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
    took_part, _ = participating(book, total, ballots)
    about += _differing(fields, took_part, "ballots")
    return decide(book, matter, total, ballots, clause=clause, first_assembly=first)


def _differing(fields: Fields, took_part: Votes, used: str) -> list[Finding]:
    """Who took part may be given twice; then both must say the same."""
    if not fields.given("participating") or fields.votes("participating") == took_part:
        return []
    return [Finding("participating_differs", Severity.WARNING, {"used": used})]


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
        Candidate(one.text("name"), one.votes("agree")) for one in fields.objects("candidates")
    ]
    silent = NOBODY
    if fields.given("ballots"):
        cast = _ballots(fields.inside("ballots"))
        took_part, noted = participating(book, total, cast)
        silent = cast.silent_delivered
        about += [*noted, *_differing(fields, took_part, "participating")]
    if fields.given("participating") or not fields.given("ballots"):
        took_part = fields.votes("participating")
    seats = fields.count("seats")
    about += check_seats(book, seats)
    return elect(
        book,
        total,
        took_part,
        candidates,
        seats=seats,
        alternates=fields.count("alternates") if fields.given("alternates") else None,
        clause=_clause(fields),
        silent=silent,
        first_assembly=first,
    )


def _filled(result: Election) -> dict[str, Any]:
    return {
        "elected": list(result.elected),
        "alternates": list(result.alternates),
        "run_off": list(result.run_off),
        "run_off_seats": result.run_off_seats,
        "candidates": _candidates(result),
    }


def _candidates(result: Election) -> list[dict[str, Any]]:
    return [{"name": one.name, "rank": one.rank, **_ruling(one.ruling)} for one in result.standings]


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


def _end(book: LawBook, verdict: Verdict, about: list[Finding], language: str) -> dict[str, Any]:
    findings = (*verdict.findings, *about)
    beside = [article for finding in about for article in finding.articles]
    articles = cited([*verdict.articles, *beside])
    return {
        "articles": list(dict.fromkeys(article.cite() for article in articles)),
        "findings": [
            {
                "code": finding.code,
                "severity": str(finding.severity),
                "text": finding.sentence(language),
            }
            for finding in findings
        ],
        "explanation": list(verdict.explain(language)),
        "pack": book.pack_id,
    }


def _follow(verdict: Verdict) -> dict[str, Any] | None:
    if verdict.follow is None:
        return None
    side = verdict.follow.side
    return _ruling(verdict.follow) | {"side": str(side) if side else None}


def _ruling(ruling: Ruling) -> dict[str, Any]:
    return {"outcome": str(ruling.outcome), "tests": [_test(test) for test in ruling.tests]}


def _test(test: ShareTest) -> dict[str, Any]:
    return {
        "name": str(test.name),
        "part": _number(test.part),
        "whole": _number(test.whole),
        "threshold": test.threshold.fraction(),
        "bound": str(test.threshold.bound),
        "met": test.met,
        "short_by": _number(test.short_by),
        "article": test.article.cite(),
    }


def _number(number: int | Decimal | None) -> int | str | None:
    return area_text(number) if isinstance(number, Decimal) else number
