"""What a corrected result (D28) says otherwise than the one before it, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from core.assemblies.count_sheets import (
    CandidateResultRow,
    MatterResultRow,
    Place,
    ResultSheet,
)
from core.assemblies.counting import Mark
from core.documents.wording import PaperWording
from core.documents.words import list_text
from core.law.shares import area_text

MARKS = ((Mark.AGREE,), (Mark.AGAINST,), (Mark.ABSTAIN, Mark.BLANK), (Mark.INVALID,))
"""What the notice tells apart: what is left blank is told with the abstentions."""


def changes_text(wording: PaperWording, former: ResultSheet, result: ResultSheet) -> str:
    """Say which figures and outcomes differ; empty where none does."""
    return "；".join(_changes(wording, former, result))


def _changes(wording: PaperWording, former: ResultSheet, result: ResultSheet) -> Iterator[str]:
    sums, before = result.reconciliation, former.reconciliation
    yield from _figure(wording, "changed_counted", (before.counted, sums.counted))
    yield from _figure(wording, "changed_invalid", (before.invalid, sums.invalid))
    yield from _persons_and_area(
        wording,
        wording.text("changed_taking_part"),
        (former.participating_persons, former.participating_area),
        (result.participating_persons, result.participating_area),
    )
    known = {row.matter.id: row for row in former.matters}
    for row in result.matters:
        if (was := known.get(row.matter.id)) is not None:
            of = _election if row.matter.is_election else _matter
            yield from of(wording, was, row)


def _matter(wording: PaperWording, was: MatterResultRow, row: MatterResultRow) -> Iterator[str]:
    title = row.matter.title
    yield from _marks(wording, title, (was.persons, was.area), (row.persons, row.area))
    if was.outcome != row.outcome:
        outcomes = {"title": title, "old": _outcome(wording, was), "new": _outcome(wording, row)}
        yield wording.text("changed_outcome", outcomes)


def _outcome(wording: PaperWording, row: MatterResultRow) -> str:
    return wording.text(f"outcome_{row.outcome}")


def _election(wording: PaperWording, was: MatterResultRow, row: MatterResultRow) -> Iterator[str]:
    known = {one.candidate_id: one for one in was.candidates}
    for one in row.candidates:
        if (old := known.get(one.candidate_id)) is not None:
            yield from _marks(wording, one.name, (old.persons, old.area), (one.persons, one.area))
    for place in (Place.ELECTED, Place.ALTERNATE, Place.RUN_OFF):
        before, now = _names(was.candidates, place), _names(row.candidates, place)
        if before != now:
            nobody = wording.text("nobody_passes")
            names = {"old": list_text(before) or nobody, "new": list_text(now) or nobody}
            yield wording.text(f"changed_{place.value}", names)


def _names(rows: tuple[CandidateResultRow, ...], place: Place) -> list[str]:
    return [row.name for row in rows if row.place is place]


Sums = tuple[Mapping[Mark, int], Mapping[Mark, Decimal]]


def _marks(wording: PaperWording, title: str, was: Sums, now: Sums) -> Iterator[str]:
    for marks in MARKS:
        of = wording.text("changed_mark", {"title": title, "mark": _mark(wording, marks[0])})
        yield from _persons_and_area(wording, of, _sum(was, marks), _sum(now, marks))


def _mark(wording: PaperWording, mark: Mark) -> str:
    return wording.text(f"mark_{mark.value}")


def _sum(sums: Sums, marks: tuple[Mark, ...]) -> tuple[int, Decimal]:
    persons, area = sums
    heads = sum(persons.get(mark, 0) for mark in marks)
    return heads, sum((area.get(mark, Decimal(0)) for mark in marks), Decimal(0))


def _persons_and_area(
    wording: PaperWording, of: str, was: tuple[int, Decimal], now: tuple[int, Decimal]
) -> Iterator[str]:
    if was != now:
        yield wording.text(
            "changed_sum",
            {
                "of": of,
                "old_persons": str(was[0]),
                "old_area": area_text(was[1]),
                "new_persons": str(now[0]),
                "new_area": area_text(now[1]),
            },
        )


def _figure(wording: PaperWording, name: str, figures: tuple[int, int]) -> Iterator[str]:
    old, new = figures
    if old != new:
        yield wording.text(name, {"old": str(old), "new": str(new)})
