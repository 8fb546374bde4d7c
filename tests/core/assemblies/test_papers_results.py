"""The tally, the verification and the result notice: figures, reasons, every turn of a result."""

import dataclasses
from datetime import date

import pypdfium2
import pytest

from core.assemblies import (
    papers_counting,
    papers_record,
    papers_registers,
    papers_result,
    papers_tally,
)
from core.assemblies.count_sheets import MatterResultRow, Place, VerdictRow
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis
from core.assemblies.sheets import FollowRow, PostingRow
from core.assemblies.stages import Kind
from core.documents.content import Document, Paper, Table
from core.documents.pdf import render_all
from core.findings import told
from core.freezing import freeze, thaw
from core.law.articles import Article
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
        dataclasses.replace(candidate, place=Place.RUN_OFF if n in (3, 4) else Place.NOT_ELECTED)
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
        candidates=tuple(dataclasses.replace(c, place=Place.NOT_ELECTED) for c in row.candidates),
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
    assert "本公告更正此前公布的结果" in text  # none is known to have hung


def test_a_corrected_result_names_the_paper_that_hung_and_is_not_taken_for_it(basis: Basis):
    day = date(2026, 11, 8)
    old = PostingRow("D28", day, None, "公告栏", ("张力", "李敏"), outdated=True)
    hung = dataclasses.replace(basis, sheet=dataclasses.replace(basis.sheet, postings=(old,)))
    result = counted.result_sheet(version=2, reason="复核更正第0000005号票。")
    paper = papers_result.build_result_notice(hung, result)
    text = words(*paper.documents)
    assert "本公告更正2026年11月8日张贴的表决结果公告，以本公告为准" in text
    assert "。。" not in text
    assert paper.name.endswith("（更正）")
    assert paper.documents[0].title.endswith("（更正）")
    assert str(paper.documents[0].head.archive).endswith("（更正）")


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


def tables_of(paper: Paper, first_head: str) -> list[Table]:
    """Give the tables of a paper that begin with a column."""
    blocks = [block for part in paper.documents for block in part.blocks]
    tables = [block for block in blocks if isinstance(block, Table)]
    return [table for table in tables if table.columns[0].title == first_head]


def test_the_verification_tells_against_and_abstention_of_every_matter(basis: Basis):
    """D27 said of an ordinary matter only who agreed; who was against stood in D28 alone."""
    paper = papers_counting.build_verification(basis, counted.count_sheet(), counted.result_sheet())
    ordinary, special = tables_of(paper, "同意")
    assert [column.title for column in ordinary.columns] == [
        "同意",
        "占参与",
        "反对",
        "弃权（含未填）",
    ]
    area = invented.AREA
    assert ordinary.rows == (
        (f"20人\n{area * 20}㎡", "68.97%\n68.97%", f"9人\n{area * 9}㎡", "0人\n0.00㎡"),
    )
    assert special.rows == ordinary.rows


def test_an_invalid_matter_has_a_column_in_the_verification(basis: Basis):
    row = counted.result_sheet().matters[1]
    spoiled = dataclasses.replace(
        row,
        persons=row.persons | {Mark.INVALID: 3},
        area=row.area | {Mark.INVALID: invented.AREA * 3},
    )
    result = counted.result_sheet(matters=(spoiled,))
    paper = papers_counting.build_verification(basis, counted.count_sheet(), result)
    [table] = tables_of(paper, "同意")
    assert table.columns[-1].title == "无效"
    assert table.rows[0][-1] == f"3人\n{invented.AREA * 3}㎡"


def test_the_verification_tells_day_place_tellers_and_the_first_stage(basis: Basis):
    count = counted.count_sheet()
    text = words(
        *papers_counting.build_verification(basis, count, counted.result_sheet()).documents
    )
    assert "计票日期：2026年5月31日。" in text
    assert "计票地点：云杉社区居民委员会二楼会议室。" in text
    assert "唱票人韩己；计票人杨庚、朱辛；监票人秦壬" in text
    assert "参与人数和参与面积均达到" in text
    assert "没有可以适用的从多数条款" in text
    followed = counted.result_sheet(matters=(follow_row("passed"),))
    text = words(*papers_counting.build_verification(basis, count, followed).documents)
    assert "没有可以适用的从多数条款" not in text


def test_what_a_notice_alone_told_of_is_apart_in_every_paper(basis: Basis):
    """One paper called 23 ballots undelivered, another delivered, a third said nothing."""
    told = dataclasses.replace(counted.RECONCILIATION, announced=5)
    count, result = counted.count_sheet(), counted.result_sheet(reconciliation=told)
    said = "发出表决票37张，送达31张，另以公告告知5张，未送达1张；收回30张"
    for paper in (
        papers_result.build_result_notice(basis, result),
        papers_record.build_record(basis, count, result),
    ):
        assert said in printed(paper.documents[0])
    checked = papers_counting.build_verification(basis, count, result)
    assert "31张，另公告告知5张" in printed(checked.documents[0])
    plain = papers_result.build_result_notice(basis, counted.result_sheet())
    assert "发出表决票37张，送达36张，未送达1张；收回30张" in printed(plain.documents[0])


def test_the_chief_supervisor_rules_on_invalid_ballots(basis: Basis):
    """Two tellers alone had ruled; where nothing is invalid there is nothing to rule."""
    count, result = counted.count_sheet(), counted.result_sheet()
    checked = papers_counting.build_verification(basis, count, result)
    assert "总监票人裁定意见" in printed(checked.documents[0])
    none = dataclasses.replace(count, invalid=())
    checked = papers_counting.build_verification(basis, none, result)
    assert "总监票人裁定意见" not in printed(checked.documents[0])


def test_boxes_stand_by_their_numbers(basis: Basis):
    count = counted.count_sheet()
    [box] = count.boxes
    names = ("10号", "2号", "1号")
    boxes = tuple(dataclasses.replace(box, box=name) for name in names)
    paper = papers_counting.build_verification(
        basis, dataclasses.replace(count, boxes=boxes), counted.result_sheet()
    )
    [table] = tables_of(paper, "票箱")
    assert [row[0] for row in table.rows] == ["1号", "2号", "10号"]


def invalid_in(persons: int, apart: int) -> MatterResultRow:
    """Give a matter with `persons` invalid, of whom `apart` spoiled this matter alone."""
    row = counted.result_sheet().matters[1]
    took = 29 - apart
    parts = {
        "participation_persons": str(took),
        "participation_area": str(invented.AREA * took),
    }
    tests = tuple(
        dataclasses.replace(test, part=parts.get(test.name, test.part)) for test in row.strict.tests
    )
    facts = {"persons": persons, "area": invented.AREA * persons}
    return dataclasses.replace(
        row,
        strict=VerdictRow("passed", tests),
        findings=(told(Finding("invalid_not_counted", Severity.NOTE, facts)),),
    )


def test_the_invalid_of_a_matter_are_parted_into_whole_and_partly_invalid(basis: Basis):
    """Four ballots were invalid on one page and six persons on another, with no word why."""
    result = counted.result_sheet(matters=(invalid_in(6, 2),))
    area = invented.AREA
    said = (
        f"整张票无效的4人、{area * 4}平方米和只有本事项无效的2人、{area * 2}平方米，"
        f"共6人、{area * 6}平方米，按会议公告第七部分，不计入参与本事项表决。"
    )
    count = counted.count_sheet()
    for paper in (
        papers_counting.build_verification(basis, count, result),
        papers_result.build_result_notice(basis, result),
    ):
        assert said in words(*paper.documents)
    whole = counted.result_sheet(matters=(invalid_in(4, 0),))
    notice = words(*papers_result.build_result_notice(basis, whole).documents)
    assert f"整张票无效的4人、{area * 4}平方米，按会议公告第七部分，不计入参与表决。" in notice
    assert "只有本事项无效" not in notice
    assert "法律没有规定" not in notice, "the rule was announced: the result stands"


def test_every_paper_bears_the_day_of_its_issue(made: dict[str, Paper]):
    """Registers, the tally and the verification bore no day at all (rulebook 6.1)."""
    for key, paper in made.items():
        for document in paper.documents:
            assert document.signed or document.head.issued_on, key
    [checked] = made["D27"].documents
    assert checked.head.issued_on == date(2026, 6, 8)
    assert "制发日期2026年6月8日" in printed(checked)
    assert "制发" not in printed(made["D28"].documents[0]), "it is signed with its day"


def test_a_register_bears_the_day_of_its_last_entry(made: dict[str, Paper]):
    """Printed again in August, the registers of June seemed younger than what encloses them."""
    assert {document.head.issued_on for document in made["D21"].documents} == {date(2026, 5, 22)}
    [returned] = made["D22"].documents
    assert returned.head.issued_on == date(2026, 5, 30)
    assert "制发日期2026年5月30日" in printed(returned)


def test_a_register_without_an_entry_bears_the_day_of_printing():
    basis = invented.basis()
    blank = papers_registers.build_delivery_register(
        basis, invented.ballots(basis, invented.roll()), ()
    )
    assert {document.head.issued_on for document in blank.documents} == {basis.today}
    [empty] = papers_registers.build_return_register(basis, (), 3).documents
    assert empty.head.issued_on == basis.today


def test_a_late_note_dates_the_register_of_returns():
    first, second = invented.returns(invented.ballots(invented.basis(), invented.roll()))
    late = dataclasses.replace(
        second, recorded_at=invented.moment(31), reason="漏记", supervisor="秦壬"
    )
    [paper] = papers_registers.build_return_register(invented.basis(), (first, late), 0).documents
    assert paper.head.issued_on == date(2026, 5, 31)


def printed(document: Document) -> str:
    """Read a paper back from its PDF, without what breaks lines."""
    drawn = pypdfium2.PdfDocument(render_all((document,)))
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in drawn)
    finally:
        drawn.close()
    return "".join(text.split())


def test_the_verification_states_no_count_of_a_box_that_nobody_made(basis: Basis):
    """It printed the number of returned ballots as what had come out of the boxes."""
    sums = dataclasses.replace(counted.RECONCILIATION, boxes_counted=False)
    count = dataclasses.replace(counted.count_sheet(), boxes=(), reconciliation=sums)
    result = counted.result_sheet(reconciliation=sums)
    [document] = papers_counting.build_verification(basis, count, result).documents
    text = printed(document)
    assert "票箱内取出未登记" in text
    assert "票箱内取出的张数没有登记，未与收回的张数核对" in text
    assert "各项数字相符" not in text
    whole = counted.count_sheet()
    [document] = papers_counting.build_verification(basis, whole, counted.result_sheet()).documents
    assert "票箱内取出30张" in printed(document)
    assert "各项数字相符" in printed(document)


def test_the_verification_cites_a_law_of_all_matters_once(basis: Basis, made: dict[str, Paper]):
    said = words(*made["D27"].documents)
    assert said.count("各事项的依据：") == 1
    assert "\n依据：" not in said
    rows = counted.result_sheet().matters
    own = Article("测试规定", "3", official="《测试规定》")
    apart = dataclasses.replace(rows[1], articles=(own,))
    result = counted.result_sheet(matters=(rows[0], apart, *rows[2:]))
    sheet = papers_counting.build_verification(basis, counted.count_sheet(), result)
    said = words(*sheet.documents)
    assert "各事项的依据：" not in said
    assert said.count("\n依据：") == len(result.matters)
