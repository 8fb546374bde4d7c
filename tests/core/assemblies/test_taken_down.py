"""A paper hangs as long as it said; what it said stays on it, whatever came down too early."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core.assemblies.check_facts import Facts, SinceFacts, TakenDown
from core.assemblies.checks_since import needs_since
from core.assemblies.papers_record import build_record
from core.assemblies.sheets import PostingRow
from core.assemblies.stages import Kind, Stage
from core.documents.words import period_text
from tests.builders import PLAN, VOTING_UNTIL
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_text import words

DAY, CODE = date(2026, 5, 10), "assemblies.need_hung_as_told"


@pytest.mark.parametrize(
    ("paper", "until", "objections", "stage", "told"),
    [
        ("D06", date(2026, 5, 20), None, Stage.ROLL, True),
        ("D06", date(2026, 5, 20), None, Stage.VOTING, False),
        ("D06", DAY, None, Stage.ROLL, False),
        ("D06", None, date(2026, 5, 20), Stage.ROLL, False),
        ("D28", None, date(2026, 5, 20), Stage.RESULT, True),
        ("D28", None, None, Stage.RESULT, False),
        ("D24", date(2026, 5, 20), None, Stage.VOTING, False),
    ],
)
def test_what_came_down_early_is_told_while_it_can_be_hung_again(
    paper: str, until: date | None, objections: date | None, stage: Stage, *, told: bool
) -> None:
    since = SinceFacts(taken_down=(TakenDown(paper, DAY, until),))
    facts = Facts(Kind.FIRST, DAY, since=since, result_objections_until=objections)
    assert (CODE in {one.code for one in needs_since(stage, facts)}) is told


def test_the_notice_says_until_when_it_was_to_hang(hold: Hold) -> None:
    held = hold("noticed")
    held.clock.set(PLAN[Stage.NOTICE] + timedelta(days=2))
    held.assemblies.take_down(held.id, "D15", held.clock.today())
    sheet = held.assemblies.assembly(held.id)
    row = next(row for row in sheet.postings if row.paper == "D15")
    assert row.told_until is not None
    assert row.told_until >= VOTING_UNTIL
    assert row.came_down_early
    assert CODE in {need.code for need in sheet.needs}
    held.post("D15", held.clock.today())
    assert CODE not in {need.code for need in held.assemblies.assembly(held.id).needs}


def test_a_paper_printed_again_tells_the_same_period_and_the_record_what_was_so() -> None:
    until = DAY + timedelta(days=10)
    row = PostingRow("D28", DAY, DAY + timedelta(days=1), "公告栏", (), told_until=until)
    basis = invented.basis(postings=(row,))
    assert period_text(DAY, until) in basis.posting("D28", DAY)
    count, result = counted.count_sheet(), counted.result_sheet()
    assert "实际于2026年5月11日取下" in words(*build_record(basis, count, result).documents)
    plain = invented.basis(postings=())
    assert "实际于" not in words(*build_record(plain, count, result).documents)
