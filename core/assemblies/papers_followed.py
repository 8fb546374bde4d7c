"""A result beside its 从多数 variant: both with their figures, and which of them is in force."""

from __future__ import annotations

from decimal import Decimal

from core.assemblies.count_sheets import MatterResultRow, VerdictRow
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_words import OUTCOME_WORDS
from core.documents.content import Paragraph
from core.documents.wording import PaperWording
from core.documents.words import list_text
from core.law.shares import area_text, percent_text

_SHARES = ("participation_persons", "participation_area", "approval_persons", "approval_area")


def verdict_in_force(row: MatterResultRow) -> VerdictRow:
    """Give the verdict that the outcome rests on: the followed one where it is not the strict."""
    follow = row.follow
    is_followed = follow is not None and follow.outcome == row.outcome and bool(follow.tests)
    return follow if follow is not None and is_followed else row.strict


def followed(basis: Basis, row: MatterResultRow) -> list[Paragraph]:
    """Tell both readings of the silent with the figures that each can be recomputed from."""
    clause = basis.sheet.follow
    if row.follow is None or clause is None:
        return []
    wording, fields = basis.paper("D28"), {"source": clause.source}
    strict, follow = _figures(row.strict), _figures(row.follow)
    if not (strict and follow):  # nobody can say whom the silent follow: there is no figure
        outcomes = {
            "outcome": OUTCOME_WORDS[row.follow.outcome],
            "strict": OUTCOME_WORDS[row.strict.outcome],
        }
        return [Paragraph(wording.text("follow_figures", {**fields, **outcomes}))]
    told = {**strict, "outcome": OUTCOME_WORDS[row.strict.outcome]}
    silent = _silent(row.follow, row.strict)
    with_silent = {**fields, **silent, **follow, "outcome": OUTCOME_WORDS[row.follow.outcome]}
    in_force = "follow_in_force" if row.outcome == row.follow.outcome else "strict_in_force"
    return [
        Paragraph(wording.text("without_silent", told)),
        Paragraph(wording.text("with_silent", with_silent)),
        Paragraph(wording.text(in_force, fields)),
    ]


def followed_election(basis: Basis, row: MatterResultRow) -> list[Paragraph]:
    """Tell both readings of an election: who took part, and who agreed to each, in either."""
    clause = basis.sheet.follow
    if row.follow is None or clause is None:
        return []
    wording, fields = basis.paper("D28"), {"source": clause.source}
    strict, follow = _figures(row.strict, _SHARES[:2]), _figures(row.follow, _SHARES[:2])
    if not (strict and follow):
        return []
    passed = [one.name for one in row.candidates if one.strict and one.strict.outcome == "passed"]
    told = {
        **strict,
        "names": list_text(passed) or wording.text("nobody_passes"),
        "outcome": OUTCOME_WORDS[row.strict.outcome],
    }
    with_silent = {
        **fields,
        **follow,
        **_silent(row.follow, row.strict),
        "each": "；".join(_each(wording, one.name, one.verdict) for one in row.candidates),
        "outcome": OUTCOME_WORDS[row.follow.outcome],
    }
    return [
        Paragraph(wording.text("election_without_silent", told)),
        Paragraph(wording.text("election_with_silent", with_silent)),
        Paragraph(wording.text("follow_in_force", fields)),
    ]


def followed_base(row: MatterResultRow) -> tuple[int, Decimal] | None:
    """Give what those who agree are a share of with the silent; None where nobody can say it."""
    for one in row.candidates:
        whole = {test.name: test.whole for test in one.verdict.tests}
        persons, area = whole.get(_SHARES[2]), whole.get(_SHARES[3])
        if persons and area:
            return int(persons), Decimal(area)
    return None


def _each(wording: PaperWording, name: str, verdict: VerdictRow) -> str:
    """Say who agrees to one candidate with the silent; or that nobody can say whom they follow."""
    figures = _figures(verdict)
    if not figures:
        return wording.text("candidate_unsettled", {"name": name})
    return wording.text("candidate_followed", {"name": name, **figures})


def _silent(follow: VerdictRow, strict: VerdictRow) -> dict[str, str]:
    """Give who is counted in: the difference of those who take part."""
    return {
        "silent_persons": str(_part(follow, _SHARES[0]) - _part(strict, _SHARES[0])),
        "silent_area": area_text(_part(follow, _SHARES[1]) - _part(strict, _SHARES[1])),
    }


def _part(verdict: VerdictRow, name: str) -> Decimal:
    return next(Decimal(test.part) for test in verdict.tests if test.name == name)


def _figures(verdict: VerdictRow, shares: tuple[str, ...] = _SHARES) -> dict[str, str]:
    """Give part and share of the tests `shares`; nothing where one of them is not known."""
    tests = {test.name: test for test in verdict.tests if test.part and test.whole}
    if not set(shares) <= tests.keys():
        return {}
    fields: dict[str, str] = {}
    for name in shares:
        part, whole = Decimal(tests[name].part), Decimal(tests[name].whole)
        fields[name] = area_text(part) if name.endswith("area") else str(part)
        fields[f"{name}_share"] = percent_text(part, whole)
    return fields
