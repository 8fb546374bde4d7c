"""An election that silent owners may follow: both readings on paper, with figures that fit."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core import lawbooks
from core.assemblies.count_sheets import CandidateResultRow, Place, ResultSheet
from core.assemblies.counting import Item, Mark, Paper, Rules, Turnout, tally
from core.assemblies.outcomes import Poll, Words, matter_result
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_counting import build_verification
from core.assemblies.papers_followed import followed_election
from core.assemblies.papers_record import build_record
from core.assemblies.papers_result import build_result_notice
from core.assemblies.sheets import BallotItemRow, FollowRow
from core.assemblies.stages import Kind
from core.explaining import explain_test
from core.findings import told
from core.law.packs import LawBook
from core.law.verdicts import Votes
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_outcomes import CANDIDATE, ELECTION, matter

CLAUSE = FollowRow("议事规则第十条", "从多数", date(2023, 5, 1), "both", warned_on_ballot=True)
NAMES = ("陈秀兰", "刘建国")
YES, NO = Mark.AGREE, Mark.AGAINST
BALLOTS = [*([(YES, NO)] * 5), *([(NO, YES)] * 2)]
"""Seven of twelve owners vote, five for the one and two for the other; three more are silent."""


def opened(*, elections: bool) -> LawBook:
    law = lawbooks.library().book("411002", date(2026, 3, 2))
    flag = dataclasses.replace(law.law["follow.elections"], setting=elections)
    return dataclasses.replace(law, law={**law.law, "follow.elections": flag})


def result(*, elections: bool, silent: int = 3) -> ResultSheet:
    """Hold the election by the law itself."""
    rows = {
        UUID(int=20 + n): dataclasses.replace(CANDIDATE, id=UUID(int=20 + n), name=name)
        for n, name in enumerate(NAMES)
    }
    items = [
        BallotItemRow(UUID(int=40 + n), n + 1, ELECTION, id_, row.name)
        for n, (id_, row) in enumerate(rows.items())
    ]
    papers = [Paper(voter, Decimal(100), marks, None) for voter, marks in enumerate(BALLOTS)]
    poll = Poll(
        book=opened(elections=elections),
        total=Votes(12, Decimal(1200)),
        items=items,
        tally=tally([Item(one.id, ELECTION, 2) for one in items], papers, Rules()),
        silent=Turnout(silent, Decimal(100 * silent)),
        clause=CLAUSE.law,
        first_assembly=False,
        words=Words(told, explain_test),
        voted_on=date(2026, 6, 1),
    )
    row = matter_result(poll, matter(ELECTION, 1), rows)
    return counted.result_sheet(
        persons=12,
        area=Decimal(1200),
        participating_persons=7,
        participating_area=Decimal(700),
        matters=(row,),
        elected=tuple(one.name for one in row.candidates if one.place is Place.ELECTED),
        alternates=(),
    )


@pytest.fixture
def basis() -> Basis:
    return invented.basis(kind=Kind.RE_ELECTION, follow=CLAUSE)


def test_each_candidate_is_told_by_the_votes_cast_and_with_the_silent(basis: Basis) -> None:
    declared = result(elections=True)
    [row] = declared.matters
    won, lost = row.candidates
    assert (won.name, won.place) == ("陈秀兰", Place.ELECTED)
    assert won.strict is not None
    assert (won.strict.outcome, won.verdict.outcome) == ("no_valid_decision", "passed")
    assert lost.verdict.outcome == "not_passed"
    papers = {
        "D28": build_result_notice(basis, declared),
        "D40": build_record(basis, counted.count_sheet(), declared),
        "D27": build_verification(basis, counted.count_sheet(), declared),
    }
    for name, paper in papers.items():
        text = words(*paper.documents)
        assert "不计入未交回的表决票：参与选举7人、700.00平方米" in text, name
        assert "达到通过条件的候选人：无。按此计算：未达到参与条件，不能作出决定。" in text, name
        assert "未交回的3人、300.00平方米计入，对每名候选人分别随其多数" in text, name
        assert "参与选举10人、1000.00平方米，占总人数的83.33%" in text, name
        assert "同意陈秀兰的8人、800.00平方米，占80.00%、80.00%" in text, name
        assert "刘建国的2人、200.00平方米，占20.00%、20.00%。按此计算：通过" in text, name
        assert "以计入后的结果为准" in text, name
        assert "本次会议不能作出决定" not in text, name
        assert "-3" not in text, name  # who took part in the matter are no fewer than who voted
        assert "计入反对；此做法" not in text, name
        base = "“通过条件”“名次”和“结果”三栏按从多数条款计入以后的数认定，基数为10人、1000.00平方米"
        assert (base in text) is (name == "D27"), name
        assert "同意，基数为7人" not in text, name
    notice = words(*papers["D28"].documents)
    assert "当选委员（1人）：陈秀兰" in notice
    assert "参与本事项表决" not in notice  # the base of the table is that of part two


def test_an_election_that_nobody_follows_is_told_once(basis: Basis) -> None:
    declared = result(elections=False)
    [row] = declared.matters
    assert row.follow is None
    assert [one.strict for one in row.candidates] == [None, None]
    text = words(*build_result_notice(basis, declared).documents)
    assert "计入，对每名候选人" not in text
    assert "本次会议不能作出决定" in text


def test_whom_the_silent_follow_is_told_of_each_where_nobody_can_say(basis: Basis) -> None:
    [row] = result(elections=True).matters

    def unsettled(one: CandidateResultRow) -> CandidateResultRow:
        return dataclasses.replace(one, verdict=dataclasses.replace(one.verdict, tests=()))

    open_row = dataclasses.replace(row, candidates=tuple(map(unsettled, row.candidates)))
    text = "".join(one.text for one in followed_election(basis, open_row))
    assert "同意陈秀兰的随哪一方不能认定；刘建国的随哪一方不能认定" in text
    unknown = dataclasses.replace(row.strict, tests=())
    assert followed_election(basis, dataclasses.replace(row, strict=unknown)) == []
