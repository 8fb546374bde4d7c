"""The tally, the verification and the result notice: figures, reasons, every turn of a result."""

import dataclasses
from datetime import date

import pytest

from core.assemblies import papers_counting, papers_result, papers_tally
from core.assemblies.count_sheets import MatterResultRow, VerdictRow
from core.assemblies.counting import Mark
from core.assemblies.freezing import freeze, thaw
from core.assemblies.papers_basis import Basis
from core.assemblies.sheets import FollowRow
from core.assemblies.stages import Kind
from core.documents.content import Paper, Table
from core.findings import told
from core.law.findings import Finding, Severity
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


@pytest.fixture(scope="module")
def made(basis: Basis) -> dict[str, Paper]:
    return invented.build_papers(basis, counted.facts(basis))


def test_an_empty_tally_has_room_for_strokes(basis: Basis):
    paper = papers_tally.build_tally_sheet(basis, counted.count_sheet(entered=False))
    tables = [block for block in paper.documents[0].blocks if isinstance(block, Table)]
    assert len(tables) == len(basis.sheet.items)
    assert all(table.row_height_mm for table in tables)
    assert "画“正”字" in words(*paper.documents)


def follow_row(outcome: str) -> MatterResultRow:
    row = counted.result_sheet().matters[1]
    return dataclasses.replace(row, follow=VerdictRow(outcome, row.strict.tests), outcome=outcome)


def test_strict_and_follow_stand_side_by_side():
    clause = FollowRow(
        "议事规则第十二条", "从多数", date(2023, 5, 1), "both", warned_on_ballot=True
    )
    of = invented.basis(kind=Kind.VOTE, follow=clause)
    result = counted.result_sheet(matters=(follow_row("passed"),))
    sheet = words(*papers_counting.build_verification(of, counted.count_sheet(), result).documents)
    assert "不计未交回的表决票，结果为通过" in sheet
    assert "按从多数条款计入未交回的表决票：通过" in sheet
    notice = words(*papers_result.build_result_notice(of, result).documents)
    assert "按照议事规则第十二条的从多数条款" in notice


def test_sums_that_do_not_agree_are_said_aloud(basis: Basis):
    sums = dataclasses.replace(counted.RECONCILIATION, returned=31, balanced=False)
    result = counted.result_sheet(reconciliation=sums)
    paper = papers_counting.build_verification(basis, counted.count_sheet(), result)
    assert "各项数字不相符，查清之前不得公告结果" in words(*paper.documents)


def test_too_few_participants_make_no_decision(basis: Basis):
    row = counted.result_sheet().matters[1]
    tests = (
        dataclasses.replace(row.strict.tests[1], part="24", met=False, short_by="1"),
        *row.strict.tests[2:],
    )
    void = dataclasses.replace(
        row, outcome="no_valid_decision", strict=VerdictRow("no_valid_decision", tests)
    )
    result = counted.result_sheet(matters=(void,))
    text = words(*papers_result.build_result_notice(basis, result).documents)
    assert "参与人数24人，未达三分之二以上，还差1人" in text
    assert "结果：未达到参与条件，不能作出决定。" in text


def test_what_is_not_known_is_not_called_missed(basis: Basis):
    """An unknown area was printed as not reached, with nothing short of it."""
    row = counted.result_sheet().matters[1]
    area, *rest = row.strict.tests
    unknown = dataclasses.replace(area, part="", met=None, short_by="")
    verdict = VerdictRow("undetermined", (unknown, *rest))
    matter = dataclasses.replace(row, outcome="undetermined", strict=verdict)
    assert thaw(MatterResultRow, freeze(matter)) == matter
    result = counted.result_sheet(matters=(matter,))
    notice = words(*papers_result.build_result_notice(basis, result).documents)
    assert "参与条件，尚不能判定（参与面积不明，不能判定是否三分之二以上）" in notice
    assert "未达到" not in notice
    count = counted.count_sheet()
    sheet = papers_counting.build_verification(basis, count, result)
    tables = [b for d in sheet.documents for b in d.blocks if isinstance(b, Table)]
    lines = [line for table in tables for line in table.rows if line[0] == "参与面积"]
    assert [(line[1], line[3], line[5], line[6]) for line in lines] == [("不明", "—", "不明", "")]


def test_a_tie_and_empty_seats_are_told(basis: Basis):
    row = counted.result_sheet().matters[0]
    tied = tuple(
        dataclasses.replace(candidate, place="run_off" if n in (3, 4) else "not_elected")
        if n >= 3
        else candidate
        for n, candidate in enumerate(row.candidates)
    )
    election = dataclasses.replace(row, candidates=tied)
    text = words(
        *papers_result.build_result_notice(
            basis, counted.result_sheet(matters=(election,))
        ).documents
    )
    assert "须另行投票：孙四、李五" in text
    assert "尚缺" not in text
    fewer = dataclasses.replace(row, candidates=row.candidates[:4])
    text = words(
        *papers_result.build_result_notice(basis, counted.result_sheet(matters=(fewer,))).documents
    )
    assert "尚缺1人，另行选举" in text
    none = dataclasses.replace(
        row,
        candidates=tuple(dataclasses.replace(c, place="not_elected") for c in row.candidates),
    )
    result = counted.result_sheet(matters=(none,), objections_until=None)
    text = words(*papers_result.build_result_notice(basis, result).documents)
    assert "没有候选人当选" in text
    assert "可在公告期内" in text


def test_an_undetermined_matter_says_why(basis: Basis):
    open_end = told(Finding("hand_follow_unresolved", Severity.WARNING))
    row = dataclasses.replace(
        counted.result_sheet().matters[1], outcome="undetermined", findings=(open_end,)
    )
    text = words(
        *papers_result.build_result_notice(basis, counted.result_sheet(matters=(row,))).documents
    )
    assert "结果：不能判定，原因见本事项的说明。" in text
    assert "说明：选票上手选“从众”，但人数多数与面积多数不一致" in text


def test_a_corrected_result_says_so(basis: Basis):
    result = counted.result_sheet(version=2, reason="复核更正第0000005号票")
    text = words(*papers_result.build_result_notice(basis, result).documents)
    assert "更正原因：复核更正第0000005号票" in text


def test_the_result_never_says_who_voted_how(made: dict[str, Paper]):
    text = words(*made["D28"].documents)
    for name in (*invented.HOSTILE[:1], "赵一", "阿依古丽·买买提"):
        assert name not in text


def test_blank_counts_as_abstention_in_the_result(basis: Basis):
    row = counted.result_sheet().matters[1]
    persons = row.persons | {Mark.BLANK: 2, Mark.ABSTAIN: 1}
    text = words(
        *papers_result.build_result_notice(
            basis,
            counted.result_sheet(matters=(dataclasses.replace(row, persons=persons),)),
        ).documents
    )
    assert "弃权（含未填）3人" in text
