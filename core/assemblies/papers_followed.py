"""A result beside its 从多数 variant: both with their figures, and which of them is in force."""

from __future__ import annotations

from decimal import Decimal

from core.assemblies.count_sheets import MatterResultRow, VerdictRow
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_words import OUTCOME_WORDS
from core.documents.content import Paragraph
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
    silent = {
        "silent_persons": str(_part(row.follow, _SHARES[0]) - _part(row.strict, _SHARES[0])),
        "silent_area": area_text(_part(row.follow, _SHARES[1]) - _part(row.strict, _SHARES[1])),
    }
    with_silent = {**fields, **silent, **follow, "outcome": OUTCOME_WORDS[row.follow.outcome]}
    in_force = "follow_in_force" if row.outcome == row.follow.outcome else "strict_in_force"
    return [
        Paragraph(wording.text("without_silent", told)),
        Paragraph(wording.text("with_silent", with_silent)),
        Paragraph(wording.text(in_force, fields)),
    ]


def _part(verdict: VerdictRow, name: str) -> Decimal:
    return next(Decimal(test.part) for test in verdict.tests if test.name == name)


def _figures(verdict: VerdictRow) -> dict[str, str]:
    """Give part and share of all four tests by name; nothing where one of them is not known."""
    tests = {test.name: test for test in verdict.tests if test.part and test.whole}
    if not set(_SHARES) <= tests.keys():
        return {}
    fields: dict[str, str] = {}
    for name in _SHARES:
        part, whole = Decimal(tests[name].part), Decimal(tests[name].whole)
        fields[name] = area_text(part) if name.endswith("area") else str(part)
        fields[f"{name}_share"] = percent_text(part, whole)
    return fields
