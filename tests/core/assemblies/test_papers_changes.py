"""A corrected D28 says which figures changed, and nothing of those that stayed."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

from core.assemblies import papers_result
from core.assemblies.count_sheets import MatterResultRow, Place, ResultSheet
from core.assemblies.counting import Mark
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words


def corrected(*matters: MatterResultRow, **changed: object) -> ResultSheet:
    return counted.result_sheet(
        version=2,
        reason="异议成立，复核原票",
        declared_on=date(2026, 5, 9),
        matters=matters,
        **changed,
    )


def said(former: ResultSheet | None, result: ResultSheet) -> str:
    return words(*papers_result.build_result_notice(invented.basis(), result, former).documents)


def more(row: MatterResultRow) -> MatterResultRow:
    """One owner of 100 m² for it who was against it."""
    persons, area = dict(row.persons), dict(row.area)
    for mark, by in ((Mark.AGREE, 1), (Mark.AGAINST, -1)):
        persons[mark] = persons.get(mark, 0) + by
        area[mark] = area.get(mark, Decimal(0)) + by * Decimal(100)
    return dataclasses.replace(row, persons=persons, area=area)


def test_the_figures_that_changed_are_told_and_no_others() -> None:
    former = counted.result_sheet()
    election, rules, *others = former.matters
    assert election.matter.is_election
    first, *rest = election.candidates
    fewer = dataclasses.replace(
        first, persons={**first.persons, Mark.AGREE: first.persons[Mark.AGREE] - 1}
    )
    swapped = dataclasses.replace(election, candidates=(fewer, *rest))
    text = said(former, corrected(swapped, more(rules), *others))
    assert "与此前公布的相比，变动如下：" in text
    was = first.persons[Mark.AGREE]
    assert f"“{first.name}”同意由{was}人" in text
    assert f"改为{was - 1}人" in text
    assert f"“{rules.matter.title}”同意由{rules.persons[Mark.AGREE]}人" in text
    assert "弃权（含未填）由" not in text
    assert "有效票由" not in text


def test_who_sits_and_what_passed_is_told() -> None:
    former = counted.result_sheet()
    election, rules, *others = former.matters
    failed = dataclasses.replace(rules, outcome="not_passed")
    former = dataclasses.replace(former, matters=(election, failed, *others))
    sits = next(row for row in election.candidates if row.place is Place.ELECTED)
    out = dataclasses.replace(
        election,
        candidates=tuple(
            dataclasses.replace(row, place=Place.NOT_ELECTED) if row is sits else row
            for row in election.candidates
        ),
    )
    sums = dataclasses.replace(
        former.reconciliation,
        counted=former.reconciliation.counted - 1,
        invalid=former.reconciliation.invalid + 1,
    )
    text = said(former, corrected(out, rules, *others, reconciliation=sums))
    assert f"当选委员由{sits.name}" in text or f"、{sits.name}" in text
    assert f"“{rules.matter.title}”的结果由未通过改为通过" in text
    assert f"有效票由{former.reconciliation.counted}张" in text


def test_a_correction_that_changes_no_figure_says_so_and_an_unknown_one_nothing() -> None:
    former = counted.result_sheet()
    again = corrected(*former.matters)
    assert "各项票数和结果与此前公布的相同" in said(former, again)
    assert "与此前公布的相" not in said(None, again)
