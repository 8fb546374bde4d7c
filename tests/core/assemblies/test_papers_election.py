"""What the papers say of an election: its own base, all figures, and what the law finds in it."""

import dataclasses
from decimal import Decimal

import pytest

from core.assemblies import papers_counting, papers_result, papers_tally
from core.assemblies.count_sheets import MatterResultRow, Place, ResultSheet, VerdictRow
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_verdicts import lacking_text
from core.documents.content import Table
from core.findings import told
from core.law.articles import Article
from core.law.findings import Finding, Severity
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words

STANDS = told(
    Finding("election_does_not_stand", Severity.WARNING, {}, (Article("物业管理条例", "16"),))
)
LEFT = told(Finding("election_seats_left", Severity.NOTE, {"seats": 5, "elected": 1, "left": 4}))


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


def spoiled() -> MatterResultRow:
    """Give an election in which two of 29 voters spoiled the section: its base is 27."""
    row = counted.result_sheet().matters[0]

    def less(verdict: VerdictRow) -> VerdictRow:
        tests = (
            dataclasses.replace(verdict.tests[0], part=str(invented.AREA * 27)),
            dataclasses.replace(verdict.tests[1], part="27"),
            dataclasses.replace(verdict.tests[2], whole=str(invented.AREA * 27)),
            dataclasses.replace(verdict.tests[3], whole="27"),
        )
        return dataclasses.replace(verdict, tests=tests)

    return dataclasses.replace(
        row,
        strict=less(row.strict),
        candidates=tuple(
            dataclasses.replace(
                candidate,
                verdict=less(candidate.verdict),
                persons=candidate.persons | {Mark.ABSTAIN: 1, Mark.BLANK: 1, Mark.INVALID: 2},
                area=candidate.area
                | {Mark.ABSTAIN: Decimal("98.76"), Mark.BLANK: Decimal("98.76")}
                | {Mark.INVALID: Decimal("197.52")},
            )
            for candidate in row.candidates
        ),
        findings=(STANDS, LEFT),
    )


def both(basis: Basis, result: ResultSheet) -> tuple[str, str]:
    """Give what D27 and D28 say."""
    check = papers_counting.build_verification(basis, counted.count_sheet(), result)
    notice = papers_result.build_result_notice(basis, result)
    return words(*check.documents), words(*notice.documents)


def test_both_papers_tell_the_findings_of_an_election(basis: Basis):
    for text in both(basis, counted.result_sheet(matters=(spoiled(),))):
        assert (
            "按外地的做法委员会还不能成立；本地怎样规定没有查到（物业管理条例第十六条）。" in text
        )
        assert "应选5人，当选1人" not in text, "the notice says the empty seats itself"


def test_both_papers_tell_the_base_of_the_election_and_who_spoiled_it(basis: Basis):
    area, apart = invented.AREA * 27, invented.AREA * 2
    for text in both(basis, counted.result_sheet(matters=(spoiled(),))):
        assert f"参与本事项表决27人、{area}平方米" in text
        assert f"参与表决的29人中，另有2人、{apart}平方米的表决票在本事项部分无效" in text


def test_every_candidate_is_told_with_against_abstain_and_invalid(basis: Basis):
    result = counted.result_sheet(matters=(spoiled(),))
    for paper in (
        papers_counting.build_verification(basis, counted.count_sheet(), result),
        papers_result.build_result_notice(basis, result),
    ):
        tables = [b for d in paper.documents for b in d.blocks if isinstance(b, Table)]
        table = next(t for t in tables if t.columns[0].title == "候选人")
        heads = [column.title for column in table.columns]
        assert heads[:6] == ["候选人", "同意", "占参与", "反对", "弃权（含未填）", "无效"]
        first = dict(zip(heads, table.rows[0], strict=True))
        assert first["同意"] == f"27人\n{invented.AREA * 27}㎡"
        assert first["占参与"] == "100.00%\n100.00%"
        assert first["弃权（含未填）"] == "2人\n197.52㎡"
        assert first["无效"] == "2人\n197.52㎡"


def test_the_verification_shows_the_participation_tests_of_an_election(basis: Basis):
    result = counted.result_sheet(matters=(spoiled(),))
    paper = papers_counting.build_verification(basis, counted.count_sheet(), result)
    tables = [b for b in paper.documents[0].blocks if isinstance(b, Table)]
    tests = next(t for t in tables if t.columns[0].title == "检验")
    assert [row[0] for row in tests.rows] == ["参与面积", "参与人数"]
    assert "每名候选人须经面积过半数且人数过半数同意，基数为27人" in words(*paper.documents)


def test_participation_is_told_for_each_matter_where_only_some_reach_it(basis: Basis):
    short = spoiled()
    tests = tuple(
        dataclasses.replace(test, part="24", met=False, short_by="1")
        if test.name == "participation_persons"
        else test
        for test in short.strict.tests
    )
    short = dataclasses.replace(
        short,
        outcome="no_valid_decision",
        strict=VerdictRow("no_valid_decision", tests),
        candidates=tuple(
            dataclasses.replace(
                candidate, verdict=VerdictRow("no_valid_decision", tests), place=Place.NOT_ELECTED
            )
            for candidate in short.candidates
        ),
    )
    ordinary = counted.result_sheet().matters[1]
    _, text = both(basis, counted.result_sheet(matters=(short, ordinary)))
    assert "均达到" not in text
    assert f"“{short.matter.title}”参与24人" in text
    assert "未达到参与条件（参与人数24人，未达三分之二以上，还差1人）" in text
    assert f"“{ordinary.matter.title}”参与29人" in text
    assert "结果：未达到参与条件，不能作出决定。" in text
    assert "当选委员（" not in text


@pytest.mark.parametrize(
    ("part", "whole", "short", "said"),
    [
        ("5044.22", "47423.81", "18667.6851", "18667.69㎡"),
        ("50.00", "100.00", "0.0001", "0.01㎡"),
        ("50.005", "100.01", "0.0001", "0.0001㎡"),
        ("5044.22", "47423.8101", "18667.6851", "18667.6851㎡"),
    ],
)
def test_a_missing_area_is_as_fine_as_the_areas_are(part: str, whole: str, short: str, said: str):
    test = counted.verdict(1).tests[2]
    assert lacking_text(dataclasses.replace(test, part=part, whole=whole, short_by=short)) == said


def test_deadlines_and_the_year_to_sue_are_told_alike(basis: Basis):
    made = counted.facts(basis)
    assert made.roll is not None
    notice = words(
        *papers_result.build_result_notice(basis, counted.result_sheet()).documents,
    )
    assert "可在2026年6月15日24时前（含当日）以书面形式" in notice
    assert "自知道或者应当知道该决定之日起一年内请求人民法院予以撤销" in notice
    assert "区分所有权纠纷案件适用法律若干问题的解释》第十二条" in notice


def test_the_tally_bears_the_day_of_the_count(basis: Basis):
    text = words(*papers_tally.build_tally_sheet(basis, counted.count_sheet()).documents)
    assert "计票日期：2026年5月31日" in text
    assert "日期" in text.split("总监票人签名")[-1]


def test_a_tally_of_five_marks_breaks_its_heads_between_words(basis: Basis):
    count = counted.count_sheet()
    rare = {Mark.BLANK: 112}
    lines = tuple(dataclasses.replace(line, persons=line.persons | rare) for line in count.lines)
    paper = papers_tally.build_tally_sheet(basis, dataclasses.replace(count, lines=lines))
    table = next(block for block in paper.documents[0].blocks if isinstance(block, Table))
    heads = [column.title for column in table.columns]
    assert "未填\n人数" in heads
    assert "同意\n面积（㎡）" in heads
    plain = papers_tally.build_tally_sheet(basis, count).documents[0]
    table = next(block for block in plain.blocks if isinstance(block, Table))
    assert "同意人数" in [column.title for column in table.columns]


def test_who_left_the_ballot_is_told_with_his_votes_and_elects_nobody(basis: Basis):
    result = counted.result_sheet()
    election = result.matters[0]
    gone = dataclasses.replace(election.candidates[-1], place=Place.STRUCK, rank=None)
    told_so = told(Finding("assemblies.candidate_struck", Severity.WARNING, {"name": gone.name}))
    changed = dataclasses.replace(
        election,
        candidates=(*election.candidates[:-1], gone),
        findings=(*election.findings, told_so),
    )
    sheet = dataclasses.replace(result, matters=(changed, *result.matters[1:]))
    for paper in (
        papers_result.build_result_notice(basis, sheet),
        papers_counting.build_verification(basis, counted.count_sheet(), sheet),
    ):
        text = words(*paper.documents)
        assert "不计当选" in text
        assert "不计入当选。" in text
        assert "。。" not in text
        assert f"候选人{gone.name}在票面确定以后退出或者被取消资格" in text
