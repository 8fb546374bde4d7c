"""What both papers of the result (D27, D28) say of an election: its base, its candidates."""

from __future__ import annotations

from decimal import Decimal

from core.assemblies.count_sheets import (
    CandidateResultRow,
    MatterResultRow,
    ResultSheet,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_words import OUTCOME_WORDS, PLACE_WORDS
from core.documents.content import Align, Column, Table
from core.documents.words import metres_text, persons_text
from core.findings import on_paper
from core.law.shares import area_text, percent_text

_SAID_BY_FIGURES = {"election_seats_left", "election_run_off"}
"""Findings that the papers say themselves, with the names and numbers of the seats."""


def participation(row: MatterResultRow) -> tuple[ShareTestRow, ...]:
    """Give the participation tests of one matter: each matter has its own base."""
    return tuple(test for test in _verdict(row).tests if test.name.startswith("participation"))


def taking_part(result: ResultSheet, row: MatterResultRow) -> tuple[int, Decimal]:
    """Give who took part in this matter: an invalid mark may leave a voter out of it."""
    part = {test.name: test.part for test in _verdict(row).tests}
    persons, area = part.get("participation_persons"), part.get("participation_area")
    return (
        int(persons) if persons else result.participating_persons,
        Decimal(area) if area else result.participating_area,
    )


def base(result: ResultSheet, row: MatterResultRow) -> tuple[int, Decimal]:
    """Give what those who agree are a share of: those who took part, by older law all owners."""
    whole = {test.name: test.whole for test in _verdict(row).tests}
    persons, area = whole.get("approval_persons"), whole.get("approval_area")
    part = taking_part(result, row)
    return (int(persons) if persons else part[0], Decimal(area) if area else part[1])


def base_text(basis: Basis, result: ResultSheet, row: MatterResultRow) -> str:
    """Say who took part in this matter, and who voted but spoiled this part of the ballot."""
    wording = basis.paper("D28")
    persons, area = taking_part(result, row)
    apart, apart_area = result.participating_persons - persons, result.participating_area - area
    fields = {
        "persons": str(persons),
        "area": area_text(area),
        "persons_share": percent_text(persons, result.persons),
        "area_share": percent_text(area, result.area),
        "all_persons": str(result.participating_persons),
        "apart_persons": str(apart),
        "apart_area": area_text(apart_area),
    }
    return wording.text("matter_base_apart" if apart or apart_area else "matter_base", fields)


def candidate_table(
    basis: Basis, result: ResultSheet, row: MatterResultRow, *, ranked: bool
) -> Table:
    """List the candidates with all their figures, persons over area; `ranked` adds the tests."""
    marks = [
        mark
        for mark in (Mark.AGAINST, Mark.ABSTAIN, Mark.FOLLOW, Mark.INVALID)
        if mark in _ALWAYS or any(_persons(candidate, mark) for candidate in row.candidates)
    ]
    of_all = basis.rule(row.matter.kind).of_all_owners
    wording = basis.paper("D28")
    share = wording.text("share_of_all" if of_all else "share_of_participants")
    columns = [
        *wording.columns(
            "candidate_columns",
            (22, Align.CENTRE),
            (26, Align.RIGHT),
            (18, Align.RIGHT),
            fields={"share": share},
        ),
        *(Column(wording.text(f"head_{mark}"), 26, Align.RIGHT) for mark in marks),
    ]
    if ranked:
        columns += wording.columns("rank_columns", (18, Align.CENTRE), (11, Align.CENTRE))
    columns.append(Column(wording.text("head_place"), 20, Align.CENTRE))
    rows = []
    whole = base(result, row)
    for candidate in row.candidates:
        agree, area = _persons(candidate, Mark.AGREE), _area(candidate, Mark.AGREE)
        cells = [
            candidate.name,
            _both(agree, area),
            f"{percent_text(agree, whole[0])}\n{percent_text(area, whole[1])}",
            *(_both(_persons(candidate, mark), _area(candidate, mark)) for mark in marks),
        ]
        if ranked:
            cells.append(OUTCOME_WORDS[candidate.verdict.outcome])
            cells.append("" if candidate.rank is None else str(candidate.rank))
        rows.append((*cells, PLACE_WORDS[candidate.place]))
    return Table(tuple(columns), tuple(rows))


def findings_text(row: MatterResultRow) -> str:
    """Say what the law says of this matter beside its tests; nothing where it says nothing."""
    return "；".join(
        on_paper(finding) for finding in row.findings if finding.code not in _SAID_BY_FIGURES
    )


_ALWAYS = {Mark.AGAINST, Mark.ABSTAIN}


def _verdict(row: MatterResultRow) -> VerdictRow:
    """Give the verdict with all four tests: an election's own has only those of participation."""
    return row.candidates[0].verdict if row.candidates else row.strict


def _persons(candidate: CandidateResultRow, mark: Mark) -> int:
    """Blank counts as 弃权 and is told with it; both stay in the base."""
    blank = candidate.persons.get(Mark.BLANK, 0) if mark is Mark.ABSTAIN else 0
    return candidate.persons.get(mark, 0) + blank


def _area(candidate: CandidateResultRow, mark: Mark) -> Decimal:
    blank = candidate.area.get(Mark.BLANK, Decimal(0)) if mark is Mark.ABSTAIN else Decimal(0)
    return candidate.area.get(mark, Decimal(0)) + blank


def _both(persons: int, area: Decimal) -> str:
    return f"{persons_text(persons)}\n{metres_text(area)}"
