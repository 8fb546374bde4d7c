"""Invented facts for papers: the count and the declared result."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.assemblies.ballots import (
    serial,
)
from core.assemblies.count_sheets import (
    BoxRow,
    CandidateResultRow,
    CountLine,
    CountSheet,
    InvalidRow,
    MatterResultRow,
    Place,
    ReconciliationRow,
    ResultSheet,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.counting import Invalid, Mark
from core.assemblies.papers_ballot import ballot_layout, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.queries_papers import PaperFacts
from core.assemblies.sheets import (
    MatterRow,
)
from core.law.articles import Article
from core.law.shares import Threshold
from tests.core.assemblies.paper_facts import (
    AREA,
    CANDIDATES,
    ITEMS,
    MATTERS,
    OFFICIALS,
    ballots,
    deliveries,
    elections,
    moment,
    returns,
    roll,
    uuid,
)


def _votes(agree: int, against: int, abstain: int) -> tuple[dict[Mark, int], dict[Mark, Decimal]]:
    persons = dict.fromkeys(Mark, 0) | {
        Mark.AGREE: agree,
        Mark.AGAINST: against,
        Mark.ABSTAIN: abstain,
    }
    return persons, {mark: AREA * number for mark, number in persons.items()}


RECONCILIATION = ReconciliationRow(37, 36, 1, 30, 7, 0, 29, 1, 0, 30, balanced=True)


OPENED = moment(31, 9)


def count_sheet(*, entered: bool = True) -> CountSheet:
    """Make the count: 29 valid ballots, one invalid."""
    lines = []
    for n, item in enumerate(ITEMS):
        persons, area = _votes(27 - 3 * n, 1, 1 + 3 * n) if entered else _votes(0, 0, 0)
        lines.append(CountLine(item, persons, area))
    return CountSheet(
        items=ITEMS,
        lines=tuple(lines),
        first_entered=30 if entered else 0,
        second_entered=30 if entered else 0,
        differences=(),
        invalid=(InvalidRow(serial("YS1", 5), Invalid.UNSIGNED, "", "秦壬"),),
        boxes=(
            BoxRow(
                *(UUID(int=71), "1号", "F-001", "F-001", 30),
                *(moment(31, 9), "韩己、杨庚、秦壬", moment(31, 9)),
            ),
        ),
        officials=OFFICIALS,
        reconciliation=RECONCILIATION,
        participating_persons=29,
        participating_area=AREA * 32,
        silent_persons=7,
        silent_area=AREA * 7,
        closed_at=moment(31, 15) if entered else None,
    )


def verdict(agree: int, share: str = "1/2", bound: str = "more_than") -> VerdictRow:
    """Judge `agree` persons out of 29, everyone with the same area."""
    test = Threshold.parse(share, bound)
    whole = AREA * 29
    met = test.met_by(agree, 29)
    tests = (
        ShareTestRow(
            "participation_area",
            str(whole),
            str(AREA * 40),
            "2/3",
            "at_least",
            met=True,
            short_by="0",
        ),
        ShareTestRow(
            "participation_persons", "29", "37", "2/3", "at_least", met=True, short_by="0"
        ),
        ShareTestRow(
            "approval_area",
            str(AREA * agree),
            str(whole),
            share,
            bound,
            met,
            str(test.missing(AREA * agree, whole)),
        ),
        ShareTestRow(
            "approval_persons", str(agree), "29", share, bound, met, str(test.missing(agree, 29))
        ),
    )
    return VerdictRow("passed" if met else "not_passed", tests)


def result_sheet(**changes: object) -> ResultSheet:
    """Make the result: five elected, one alternate, one failed; one matter short."""
    candidates = []
    for n, name in enumerate(CANDIDATES):
        agree = 27 - 2 * n - (4 if n == len(CANDIDATES) - 1 else 0)
        persons, area = _votes(agree, 29 - agree, 0)
        found = verdict(agree)
        seat = Place.ELECTED if n < 5 else Place.ALTERNATE
        place = Place.NOT_ELECTED if found.outcome != "passed" else seat
        rank = n + 1 if found.outcome == "passed" else None
        candidates.append(
            CandidateResultRow(
                uuid(201 + n), name, f"{n + 1}幢1单元301", persons, area, found, place, rank
            )
        )
    rows = [_matter_result(MATTERS[0], 27, verdict(27), tuple(candidates))]
    rows.append(_matter_result(MATTERS[1], 20, verdict(20)))
    rows.append(_matter_result(MATTERS[2], 20, verdict(20, "3/4", "at_least")))
    sheet = ResultSheet(
        version=1,
        declared_on=date(2026, 6, 8),
        reason="",
        roll_number="ZC-2026-001-1",
        persons=37,
        area=AREA * 40,
        participating_persons=29,
        participating_area=AREA * 29,
        matters=tuple(rows),
        elected=CANDIDATES[:5],
        alternates=CANDIDATES[5:6],
        run_off=(),
        objections_until=date(2026, 6, 15),
        objections=(),
        reconciliation=RECONCILIATION,
    )
    return dataclasses.replace(sheet, **changes)  # type: ignore[arg-type]


def _matter_result(
    matter: MatterRow,
    agree: int,
    found: VerdictRow,
    candidates: tuple[CandidateResultRow, ...] = (),
) -> MatterResultRow:
    persons, area = _votes(agree, 29 - agree, 0)
    return MatterResultRow(
        matter,
        persons,
        area,
        found.outcome,
        found,
        None,
        candidates,
        (Article("民法典", "278.2", official="《中华人民共和国民法典》"),),
    )


def facts(of: Basis, dwellings: int = 40) -> PaperFacts:
    """Collect everything, to the declared result."""
    sheet = roll(dwellings)
    rows = ballots(of, sheet)
    return PaperFacts(
        *(sheet, elections(), rows, deliveries(rows), returns(rows), count_sheet(), result_sheet()),
        layout_hash=ballot_layout(build_ballot_sheet(of, elections()))[1].hash,
    )
