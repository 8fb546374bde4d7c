"""The record of an assembly (D40): what rulebook 5.3 asks for and a filing encloses."""

from __future__ import annotations

import dataclasses
from datetime import date

import pypdfium2
import pytest

from core.assemblies import papers_record
from core.assemblies.count_sheets import ResultSheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_result import build_result_notice
from core.assemblies.roll_sheets import ObjectionRow
from core.assemblies.stages import Form, Kind, Stage
from core.committees.packets import is_own, packet
from core.documents.content import Document, Signatures
from core.documents.pdf import render_all
from core.law.findings import Severity
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


def record(of: Basis, **changes: object) -> Document:
    result = counted.result_sheet(**changes)
    [document] = papers_record.build_record(of, counted.count_sheet(), result).documents
    return document


def read(document: Document) -> str:
    drawn = pypdfium2.PdfDocument(render_all((document,)))
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in drawn)
    finally:
        drawn.close()
    return "".join(text.split())


def test_the_record_tells_all_that_the_rulebook_asks_for(basis: Basis) -> None:
    said = read(record(dataclasses.replace(basis, today=date(2026, 6, 8))))
    for fact in (
        "云杉苑小区首次业主大会会议记录",
        "采用书面征求意见的形式",
        "召集人：云杉苑小区业主大会筹备组。主持人：郑十。记录人：（由召集人推定，本人填写姓名）。",
        "2026年5月20日至2026年6月5日24时投票，2026年5月31日计票",
        "计票人员：唱票人韩己；计票人杨庚、朱辛；监票人秦壬",
        f"应参加37人、专有部分面积{invented.AREA * 40}平方米（名册编号ZC-2026-001-1）",
        f"参加表决29人、{invented.AREA * 29}平方米，占总人数的78.38%、总面积的72.50%",
        f"未参加8人、{invented.AREA * 11}平方米",
        "发出表决票37张，送达36张，未送达1张；收回30张，其中有效29张、无效1张",
        "（一）选举第一届业主委员会；",
        "（三）利用共有部分设置充电棚。",
        "主要意见和不同意见（由记录人摘要填写，书面意见附后；没有意见的，写“无”）",
        "当选委员（5人）",
        "同意20人",
        "截至2026年6月8日，没有收到对结果的异议；异议截止时间为2026年6月15日24时，尚未届满。",
        "结果公布：2026年6月8日至2026年6月15日，张贴于",
        "档案号：YS1-D40。",
        "记录人：",
        "制发日期2026年6月8日",
        "第二百七十八条",
    ):
        assert fact in said, fact


def test_everybody_signs_the_record_once(basis: Basis) -> None:
    [signs] = [block for block in record(basis).blocks if isinstance(block, Signatures)]
    assert signs.labels[:3] == ("主持人 郑十", "记录人", "唱票人 韩己")
    both = dataclasses.replace(invented.MEMBERS[1], name=invented.OFFICIALS[0].name)
    of = invented.basis(members=(invented.MEMBERS[0], both))
    [signs] = [block for block in record(of).blocks if isinstance(block, Signatures)]
    assert "唱票人、成员 韩己" in signs.labels
    assert len(signs.labels) == len(set(signs.labels)) == 6
    nobody = record(invented.basis(members=()))
    [signs] = [block for block in nobody.blocks if isinstance(block, Signatures)]
    assert signs.labels[:2] == ("主持人", "记录人")
    assert "主持人：由召集人推定。" in read(nobody)


def test_objections_to_the_result_are_counted(basis: Basis) -> None:
    open_one = ObjectionRow(
        invented.uuid(1), "result", "赵一", "", "重计", date(2026, 6, 9), "", None, "", None, ""
    )
    done = dataclasses.replace(
        open_one, upheld=False, answer="无误", answered_on=date(2026, 6, 10), told_how="面告"
    )
    told = read(record(basis, objections=(open_one, done)))
    assert "截至2026年6月16日，收到对结果的异议2件，已答复1件。" in told


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 6, 15), "截至2026年6月15日，没有收到对结果的异议；异议截止时间为"),
        (date(2026, 6, 16), "期限于2026年6月15日24时届满；截至2026年6月16日，没有收到"),
        (date(2026, 8, 5), "期限于2026年6月15日24时届满；截至2026年6月16日，没有收到"),
    ],
)
def test_no_objection_is_told_of_days_to_come(basis: Basis, today: date, told: str) -> None:
    """The record of 8 June said that nobody objected, while owners might until the 15th."""
    made = record(dataclasses.replace(basis, today=today))
    assert told in read(made)
    assert made.head.issued_on == min(today, date(2026, 6, 16))
    undated = record(dataclasses.replace(basis, today=today), objections_until=None)
    assert "届满" not in read(undated)
    assert undated.head.issued_on == today


def test_an_objection_after_the_time_dates_the_record(basis: Basis) -> None:
    late = ObjectionRow(
        *(invented.uuid(1), "result", "赵一", "", "重计", date(2026, 6, 15), "", True, "无误"),
        *(date(2026, 6, 20), "面告"),
    )
    made = record(dataclasses.replace(basis, today=date(2026, 8, 5)), objections=(late,))
    assert made.head.issued_on == date(2026, 6, 20)
    assert "截至2026年6月20日，收到对结果的异议1件，已答复1件。" in read(made)


def test_a_meeting_in_one_room_is_told_as_such() -> None:
    assert "采用集体讨论的形式" in read(record(invented.basis(form=Form.MEETING)))


def test_a_filing_encloses_the_record_that_the_program_prints() -> None:
    """The packet listed a record which nobody printed, the office was to make it itself."""
    [line] = [line for line in packet() if line.title == "业主大会会议记录"]
    assert line.code == "D40_assembly"
    assert not is_own(line.code)
    assert is_own("D12")


def test_a_rule_passed_over_stands_in_the_record_with_its_reason(basis: Basis) -> None:
    none = read(record(basis))
    assert "没有达到" not in none
    every = (
        invented.passed(Severity.ERROR, Stage.DELIVERY, "时间紧，街道同意缩短。"),
        invented.passed(Severity.WARNING, Stage.VOTING, ""),
        invented.passed(Severity.ERROR, Stage.FIRST_MEETING, "人数不足先行成立"),
    )
    sheet = dataclasses.replace(basis.sheet, passed_over=every)
    said = read(record(dataclasses.replace(basis, sheet=sheet)))
    assert "有下列要求没有达到，写明理由后继续办理：（一）2026年5月20日，提示：" in said
    assert "《物业管理条例》第十四条" in said
    assert "继续办理的理由：时间紧，街道同意缩短。" in said
    assert "（二）" not in said[said.index("没有达到") : said.index("结果公布")]
    assert "先行成立" not in said  # it came after the result, and is told to whom it is filed with


def test_what_owners_were_told_otherwise_stands_in_the_record(basis: Basis) -> None:
    """A count two days before the one that D15 called them to was in no paper at all."""
    early = invented.warned(
        "assemblies.need_count_day", Stage.VOTING, date(2026, 6, 6), day="2026-06-08"
    )
    again = dataclasses.replace(early, stage=Stage.COUNTING)
    other = invented.passed(Severity.WARNING, Stage.VOTING, "")
    sheet = dataclasses.replace(basis.sheet, passed_over=(early, again, other))
    said = read(record(dataclasses.replace(basis, sheet=sheet)))
    assert "有下列提示，没有照办就继续办理：（一）2026年6月6日，提示：" in said
    assert "2026-06-08公开计票" in said
    assert "（二）" not in said[said.index("没有照办") : said.index("结果公布")]
    assert "没有达到，写明理由" not in said


def test_a_corrected_result_says_when_and_why() -> None:
    assert "取代此前宣布的结果" not in read(record(invented.basis()))
    told = read(record(invented.basis(), reason="复核一张原票后更正。"))
    assert "取代此前宣布的结果，更正原因：复核一张原票后更正。" in told
    former = counted.result_sheet(declared_on=date(2026, 6, 6))
    later = counted.result_sheet(reason="复核一张原票后更正", elected=(), version=2)

    def said(then: ResultSheet, now: ResultSheet) -> str:
        made = papers_record.build_record(invented.basis(), counted.count_sheet(), now, then)
        return read(made.documents[0])

    assert "此前的结果于2026年6月6日宣布，更正以后各项票数和结果与其相同。" in said(former, later)
    fewer = dataclasses.replace(later, participating_persons=28)
    told = said(former, fewer)
    assert "此前的结果于2026年6月6日宣布，变动如下：参与表决由29人" in told


def test_a_first_assembly_that_adopted_too_little_says_that_it_is_not_in_being() -> None:
    """GR 15: the owners of a first assembly read in D28 and D40 what is still to be adopted."""
    basis = invented.basis()
    told = read(record(basis))
    assert "本次会议没有表决通过“制定和修改管理规约”" in told
    assert "现尚未成立，未通过的事项须再次组织表决" in told
    [notice] = build_result_notice(basis, counted.result_sheet()).documents
    assert "没有表决通过“制定和修改管理规约”" in read(notice)
    again = dataclasses.replace(basis.sheet, kind=Kind.RE_ELECTION)
    assert "尚未成立" not in read(record(dataclasses.replace(basis, sheet=again)))
