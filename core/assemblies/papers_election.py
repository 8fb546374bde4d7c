"""What both papers of the result (D27, D28) say of an election: its base, its candidates."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from core.assemblies.count_sheets import (
    CandidateResultRow,
    MatterResultRow,
    ReconciliationRow,
    ResultSheet,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_verdicts import unmet_text
from core.assemblies.papers_words import OUTCOME_WORDS
from core.documents.content import Align, Column, Table
from core.documents.words import metres_text, persons_text, threshold_text
from core.findings import on_paper
from core.law.findings import Told
from core.law.shares import area_text, percent_text
from core.phrases import word

_SAID_BY_FIGURES = {"election_seats_left", "election_run_off"}
"""Findings that the papers say themselves, with the names and numbers of the seats."""
_SAID_OF_EACH = {"follow_agree", "follow_against"}
"""Findings of one matter that its two readings say: of candidates each may have another."""
_INVALID = "invalid_not_counted"


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


def participation_text(basis: Basis, result: ResultSheet) -> str:
    """Say whether the participation was reached: once for all matters, or for each its own."""
    wording = basis.paper("D28")
    words = threshold_text(basis.book.threshold("voting.participation"))
    tests = [participation(row) for row in result.matters]
    is_same = all(one == tests[0] for one in tests)
    if all(test.met for one in tests for test in one):
        return wording.text(
            "participation_met" if is_same else "participation_all", {"words": words}
        )
    if is_same:
        missed = any(test.met is False for test in tests[0])
        key = "participation_unmet" if missed else "participation_unknown"
        if missed and any(row.follow for row in result.matters):
            key = "participation_unmet_strict"
        return wording.text(key, {"unmet": _unmet(basis, tests[0])})
    each = "；".join(_participation_of(basis, result, row) for row in result.matters)
    return wording.text("participation_each", {"words": words, "each": each})


def _participation_of(basis: Basis, result: ResultSheet, row: MatterResultRow) -> str:
    wording, tests = basis.paper("D28"), participation(row)
    persons, area = taking_part(result, row)
    met = {test.met for test in tests}
    key = "not_reached" if False in met else "not_known" if None in met else "reached"
    fields = {
        "title": row.matter.title,
        "persons": str(persons),
        "area": area_text(area),
        "verdict": wording.text(key, None if key == "reached" else {"unmet": _unmet(basis, tests)}),
    }
    return wording.text("participation_one", fields)


def _unmet(basis: Basis, tests: tuple[ShareTestRow, ...]) -> str:
    return unmet_text(basis.paper("D28"), VerdictRow("no_valid_decision", tests))


def delivery_text(basis: Basis, sums: ReconciliationRow) -> str:
    """Say how many ballots arrived: what the board alone tells of is named apart, as in D21."""
    fields = {
        "delivered": str(sums.delivered - sums.announced),
        "announced": str(sums.announced),
        "undelivered": str(sums.undelivered),
    }
    key = "delivery_announced" if sums.announced else "delivery"
    return basis.paper("D28").text(key, fields)


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
    marks = _shown(row.candidates)
    wording = basis.paper("D28")
    columns = [
        *wording.columns(
            "candidate_columns",
            (22, Align.CENTRE),
            (26, Align.RIGHT),
            (18, Align.RIGHT),
            fields={"share": _share_head(basis, row)},
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
        rows.append((*cells, word(candidate.place)))
    return Table(tuple(columns), tuple(rows))


def matter_table(basis: Basis, row: MatterResultRow, whole: tuple[int, Decimal]) -> Table:
    """Give the figures of a matter that is no election, persons over area, on one line."""
    wording = basis.paper("D28")
    marks = _shown((row,))
    columns = [
        *wording.columns(
            "matter_columns",
            (30, Align.RIGHT),
            (20, Align.RIGHT),
            fields={"share": _share_head(basis, row)},
        ),
        *(Column(wording.text(f"head_{mark}"), 30, Align.RIGHT) for mark in marks),
    ]
    agree, area = _persons(row, Mark.AGREE), _area(row, Mark.AGREE)
    cells = (
        _both(agree, area),
        f"{percent_text(agree, whole[0])}\n{percent_text(area, whole[1])}",
        *(_both(_persons(row, mark), _area(row, mark)) for mark in marks),
    )
    return Table(tuple(columns), (cells,), leads=True)


def findings_text(basis: Basis, result: ResultSheet, row: MatterResultRow) -> str:
    """Say what the law says of this matter beside its tests; nothing where it says nothing."""
    said = []
    for finding in row.findings:
        if finding.code in _SAID_BY_FIGURES or (row.follow and finding.code in _SAID_OF_EACH):
            continue
        if finding.code == _INVALID:
            said.append(_invalid_text(basis, result, row, finding))
        else:
            said.append(on_paper(finding).removesuffix("。"))
    return "；".join(said)


def _invalid_text(basis: Basis, result: ResultSheet, row: MatterResultRow, finding: Told) -> str:
    """Part the invalid of one matter into whole ballots and those invalid in this matter alone.

    That no law settles it is for whoever decides; owners are told the rule that D15 announced.
    """
    took = taking_part(result, row)
    persons, area = result.participating_persons - took[0], result.participating_area - took[1]
    all_persons, all_area = int(str(finding.facts["persons"])), Decimal(str(finding.facts["area"]))
    fields = {
        "all_persons": str(all_persons),
        "all_area": area_text(all_area),
        "whole_persons": str(all_persons - persons),
        "whole_area": area_text(all_area - area),
        "persons": str(persons),
        "area": area_text(area),
    }
    return basis.paper("D28").text("invalid_parts" if persons > 0 else "invalid_whole", fields)


_ALWAYS = {Mark.AGAINST, Mark.ABSTAIN}
_Counted = CandidateResultRow | MatterResultRow


def _shown(rows: Sequence[_Counted]) -> list[Mark]:
    """Name the marks beside 同意 that are shown: 无效 only where there is any."""
    return [
        mark
        for mark in (Mark.AGAINST, Mark.ABSTAIN, Mark.INVALID)
        if mark in _ALWAYS or any(_persons(row, mark) for row in rows)
    ]


def _share_head(basis: Basis, row: MatterResultRow) -> str:
    of_all = basis.rule(row.matter.kind).of_all_owners
    return basis.paper("D28").text("share_of_all" if of_all else "share_of_participants")


def _verdict(row: MatterResultRow) -> VerdictRow:
    """Give the verdict with all four tests: an election's own has only those of participation.

    It is that of the votes cast; who is counted in beside them is told apart.
    """
    if not row.candidates:
        return row.strict
    return row.candidates[0].strict or row.candidates[0].verdict


def _persons(candidate: _Counted, mark: Mark) -> int:
    """Blank counts as 弃权 and is told with it; both stay in the base."""
    blank = candidate.persons.get(Mark.BLANK, 0) if mark is Mark.ABSTAIN else 0
    return candidate.persons.get(mark, 0) + blank


def _area(candidate: _Counted, mark: Mark) -> Decimal:
    blank = candidate.area.get(Mark.BLANK, Decimal(0)) if mark is Mark.ABSTAIN else Decimal(0)
    return candidate.area.get(mark, Decimal(0)) + blank


def _both(persons: int, area: Decimal) -> str:
    return f"{persons_text(persons)}\n{metres_text(area)}"
