"""Each paper as a value: its mandatory fields, its refusals, the law's words in its numbers."""

import dataclasses
import re
from datetime import date
from decimal import Decimal

import pytest

from core.assemblies import papers_forms, papers_meeting, papers_notices
from core.assemblies.candidates import Standing
from core.assemblies.counting import Invalid
from core.assemblies.papers_ballot import build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_meeting import build_meeting_notice
from core.assemblies.papers_registers import short_address
from core.assemblies.papers_roll import build_roll_notice, register_table
from core.assemblies.queries_papers import PaperFacts
from core.assemblies.sheets import FollowRow, PostingRow
from core.assemblies.stages import Kind, Step
from core.documents.content import Document, Head, Look, Paper
from core.documents.offers import file_name
from core.documents.wording import Wording
from core.errors import KnownError
from core.law.shares import Bound, Threshold
from core.phrases import word
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.paper_text import words
from tests.law import reading


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


@pytest.fixture(scope="module")
def made(basis: Basis) -> dict[str, Paper]:
    return invented.build_papers(basis, counted.facts(basis))


def _without_head(document: Document) -> Document:
    return dataclasses.replace(document, head=Head("D06", ""))


FIELDS = {
    "D03": (
        "郑十",
        "组长",
        "街道办事处",
        "0717-6221111",
        "为单数",
        "57.14%",
        "达到二分之一以上的要求",
    ),
    "D06": ("40套", "37人", "3950.40", "ZC-2026-001-1", "2026年4月16日", "异议", "实测"),
    "D11": ("应选委员5人", "候选人7人", "丁一", "1幢1单元301", "中共党员", "自荐", "姓氏笔画"),
    "D15": (
        "投票范围",
        "投票起止时间",
        "2026年5月20日至2026年6月5日",
        "总人数37人",
        "3950.40平方米",
        "三分之二以上",
        "过半数",
        "四分之三以上",
        "不计入参与表决的人数和面积",
        "授权委托书",
        "小区东门岗亭固定票箱",
        "在3幢东侧空地设置电动自行车充电棚。",
        "收益归全体业主。",
        "投给该候选人的票不计入当选",
        "草案和有关材料全文随本公告张贴于小区东门公告栏和各单元门厅",
        "会议地点（投票、计票地点）：云杉社区居民委员会二楼会议室",
        "陈九，0717-6220000",
    ),
    "D16": (
        "云杉社区居民委员会、西坝街道办事处、西坝派出所、西陵区住房和城乡建设局",
        "利用共有部分设置充电棚",
        "会议公告已于2026年5月1日公布，随函附送",
        "请贵单位派员到会",
    ),
    "D19": ("委托人姓名", "代理人姓名", "证件后四位", "委托权限", "2026年6月5日"),
    "D20": ("共有人姓名", "推选的表决人", "签名"),
    "D21": ("1幢", "YS1-0000002-", "第1次", "第3次", "面交", "何丑、吕寅", "拒收"),
    "D22": ("固定票箱", "施卯、张辰", "F-001", "监票人签名"),
    "D26": ("同意人数", "无效面积", "计票人杨庚、朱辛", "唱票人签名"),
    "D27": ("37张", "；发出37张=收回30张+未收回7张+作废0张", "三分之二以上", "未达到", "总监票人"),
    "D28": (
        "总人数37人",
        "参与表决29人",
        "78.38%",
        "当选委员（5人）：丁一、王㛃、马𫖯鹏、孙四、李五。",
        "候补委员（按顺序）：吴六。",
        "《中华人民共和国民法典》第二百七十八条第一款第八项",
        "未达四分之三以上，还差172.83㎡",
        "还差2人",
    ),
}


@pytest.mark.parametrize("code", sorted(FIELDS))
def test_a_paper_holds_its_mandatory_fields(made: dict[str, Paper], code: str):
    text = words(*made[code].documents)
    assert [field for field in FIELDS[code] if field not in text] == []


def test_every_paper_has_the_common_head(made: dict[str, Paper]):
    for paper in made.values():
        for document in paper.documents:
            head = document.head
            assert head.code == paper.code
            assert head.compound == "云杉苑小区"
            assert head.body
            assert head.rule_pack
            assert head.contact
            assert head.opaque_id == f"{paper.code}:{invented.uuid(7).hex.upper()}"


def test_notices_look_official_and_registers_like_forms(made: dict[str, Paper]):
    for code in ("D03", "D06", "D11", "D15", "D16", "D28"):
        assert made[code].documents[0].look is Look.OFFICIAL
        assert made[code].documents[0].signed is not None
    assert made["D21"].documents[0].look is Look.WIDE
    assert {document.look for document in made["D06"].documents[1:]} == {Look.FORM}


def test_names_of_files_hold_nothing_personal(made: dict[str, Paper]):
    for paper in made.values():
        assert re.fullmatch(
            r"D\d\d-[业主身份及投票权数公示送达登记表回收候选人授权委托书共有推决"
            r"成立筹备组告会议大知函唱计汇总与核验结果执记录箱封存和开启复查申请、]+\.pdf",
            file_name(paper),
        )


def test_the_posted_roll_has_no_full_name_and_no_telephone(made: dict[str, Paper]):
    text = words(*(_without_head(document) for document in made["D06"].documents))
    for name in (*invented.HOSTILE, "赵一", "钱二"):
        assert name not in text
    assert not re.search(r"1[3-9]\d{9}|\d{17}[\dXx]", text)


def test_the_register_adds_up_by_eye():
    roll = invented.roll()
    table = register_table(Wording.load().paper("D06"), roll.entries)
    assert len(table.rows) == roll.summary.dwellings
    assert sum(int(row[3]) for row in table.rows if row[3].isdigit()) == roll.summary.persons
    assert sum(Decimal(row[4]) for row in table.rows) == roll.summary.area
    assert table.total == ("合计", "", "", "37", "3950.40", "")
    merged = [row for row in table.rows if row[3].startswith("并入")]
    assert len(merged) == 3
    for row in merged:
        assert table.rows[int(row[3].removeprefix("并入")) - 1][3] == "1"


@pytest.mark.parametrize(
    ("change", "paper", "field"),
    [
        ({"contact": "", "phone": ""}, "D15", "contact"),
        ({"return_place": ""}, "D15", "returning"),
        ({"voting_place": ""}, "D15", "count_place"),
        ({"posting_place": ""}, "D06", "posted"),
        ({"posting_place": "", "postings": ()}, "D03", "posted"),
        ({"objection_address": ""}, "D03", "objection_to"),
        ({"street": ""}, "D03", "guided_by"),
        ({"dates": ()}, "D03", "formed_on"),
    ],
)
def test_a_missing_field_is_refused_by_paper_and_name(change, paper, field):
    without = invented.basis(**change)
    with pytest.raises(KnownError) as error:
        invented.build_papers(without, PaperFacts(invented.roll(), invented.elections()))
    assert error.value.code == "wording.empty_field"
    assert (error.value.facts["paper"], error.value.facts["field"]) == (paper, field)
    assert error.value.facts["label"] != field, "a clerk reads Chinese"


def test_what_goes_with_a_notice_or_a_ballot_bears_its_day(made: dict[str, Paper]):
    """A register printed again in August still hung in April."""
    cover, *annexed = made["D06"].documents
    assert cover.signed is not None
    assert {document.head.issued_on for document in annexed} == {cover.signed.day}
    noticed = made["D15"].documents[0].signed
    assert noticed is not None
    for code in ("D19", "D20"):
        assert made[code].documents[0].head.issued_on == noticed.day
    assert {d.head.issued_on for d in made["D17_receipt"].documents} == {date(2026, 5, 12)}


def test_the_full_texts_lie_where_the_notice_hangs():
    with pytest.raises(KnownError, match=r"wording\.empty_field") as error:
        build_meeting_notice(invented.basis(posting_place=""), invented.roll(), ())
    assert error.value.facts["field"] == "materials_at"
    day = date(2026, 5, 1)
    hung = PostingRow("D15", day, None, "西门公告栏", ("尤癸", "许子"))
    notice = build_meeting_notice(invented.basis(postings=(hung,)), invented.roll(), ())
    assert "有关材料全文随本公告张贴于西门公告栏" in words(*notice.documents)


def test_the_letter_goes_to_those_who_are_named():
    bare = invented.basis(police="", housing="")
    letter = papers_notices.build_letter(bare).documents[0]
    assert letter.addressee == "云杉社区居民委员会、西坝街道办事处"


@pytest.mark.parametrize(
    ("left_out", "division", "said"),
    [
        (0, "420502", "为单数"),
        (1, "420502", "为双数，未达到单数的要求"),
        (1, "440307", "为双数，本地不要求单数"),
    ],
)
def test_the_group_is_odd_where_it_must_be(basis: Basis, left_out: int, division: str, said: str):
    """Shenzhen asks for seven to ten, not for an odd number (rulebook 2.2)."""
    book = reading.law().book(division, date(2026, 3, 2))
    members = basis.sheet.members[: len(basis.sheet.members) - left_out]
    sheet = dataclasses.replace(basis.sheet, members=members)
    changed = dataclasses.replace(basis, sheet=sheet, book=book)
    text = words(*papers_notices.build_group_notice(changed).documents)
    assert f"共{len(members)}人（{said}）" in text


def test_a_candidate_without_occupation_is_refused(basis: Basis):
    sheet = invented.elections()[0]
    bare = dataclasses.replace(sheet.candidates[2], occupation=" ")
    changed = dataclasses.replace(sheet, candidates=(*sheet.candidates[:2], bare))
    with pytest.raises(KnownError) as error:
        papers_notices.build_candidate_notice(basis, [changed])
    assert error.value.code == "papers.missing_fact"
    assert "第3名候选人的职业类型" in error.value.sentence("zh")


def test_only_confirmed_candidates_are_posted(basis: Basis):
    sheet = invented.elections()[0]
    barred = dataclasses.replace(sheet.candidates[0], standing=Standing.BARRED)
    changed = dataclasses.replace(sheet, candidates=(barred, *sheet.candidates[1:]))
    assert "丁一" not in words(*papers_notices.build_candidate_notice(basis, [changed]).documents)


def test_the_notice_tells_the_smallest_passing_numbers(basis: Basis):
    """37 persons: 25 take part; 13 of 25 is more than half, 19 three quarters; of 37, 19 and 28."""
    text = words(*build_meeting_notice(basis, invented.roll(), ()).documents)
    assert "参与人数不少于25人，且参与的专有部分面积不少于2633.60平方米" in text
    assert "参与人数恰为25人时，至少13人同意；全体参与时，至少19人同意" in text
    assert "参与人数恰为25人时，至少19人同意；全体参与时，至少28人同意" in text
    assert "本次会议不选举委员。" in text


def test_the_least_area_is_never_below_two_thirds(basis: Basis):
    """A share that does not come out even is rounded up, as fine as the areas are told."""
    roll = invented.roll(7)
    summary = dataclasses.replace(roll.summary, area=Decimal("100.00"))
    uneven = dataclasses.replace(roll, summary=summary)
    text = words(*build_meeting_notice(basis, uneven, ()).documents)
    assert "不少于66.67平方米" in text


def test_the_notice_says_how_co_owners_vote(basis: Basis):
    text = words(*build_meeting_notice(basis, invented.roll(), ()).documents)
    assert "房屋共有的，按一人计算投票权，由共有人推选一人投票" in text
    assert "其他共有人不再另行投票" in text


@pytest.mark.parametrize("alternates", [0, 2])
def test_the_notice_says_how_alternates_are_ranked_where_there_are_any(basis: Basis, alternates):
    election = invented.elections()[0]
    matter = dataclasses.replace(election.matter, alternates=alternates)
    election = dataclasses.replace(election, matter=matter)
    text = words(*build_meeting_notice(basis, invented.roll(), [election]).documents)
    order = "按同样的办法排出先后，列为候补委员，不超过2人"
    assert (order in text) is (alternates == 2)


def test_the_mandate_says_what_too_many_agreements_do(basis: Basis):
    text = words(*papers_forms.build_proxy_form(basis, invented.elections()).documents)
    assert "应选5人，同意的多于5人的，选举部分无效" in text


@pytest.mark.parametrize(
    ("kind", "follow", "said"),
    [
        (Kind.FIRST, True, "首次业主大会会议，尚无已通过的议事规则"),
        (Kind.VOTE, False, "已送达但未交回表决票的，不计入参与表决的人数和面积"),
        (Kind.VOTE, True, "未投票的业主视为同意已投票的多数意见"),
    ],
)
def test_the_consequence_of_silence_is_what_the_rules_allow(kind, follow, said):
    clause = FollowRow(
        "《云杉苑小区业主大会议事规则》第十二条",
        "未投票的业主视为同意已投票的多数意见。",
        date(2023, 5, 1),
        "both",
        warned_on_ballot=True,
    )
    of = invented.basis(kind=kind, follow=clause if follow else None)
    assert said in papers_meeting.silence_text(of)
    assert ("不适用该约定" in papers_meeting.silence_text(of)) is (follow and kind is Kind.VOTE)
    assert said in words(*build_meeting_notice(of, invented.roll(), ()).documents)
    assert any(said in line for line in build_ballot_sheet(of, invented.elections()).instructions)


def test_every_reason_that_a_count_can_rule_is_printed():
    assert all(word(reason) in papers_meeting.invalid_reasons() for reason in Invalid)


def test_many_dwellings_are_shortened_but_counted():
    assert short_address("1、2、3") == "1、2、3"
    assert short_address("、".join(str(n) for n in range(37))) == "0、1、2等37套"


def test_a_group_that_is_even_or_short_of_owners_says_so():
    members = invented.assembly_sheet().members
    of = invented.basis(members=members[:4])
    text = words(*papers_notices.build_group_notice(of).documents)
    assert "为双数，未达到单数的要求" in text
    of = invented.basis(members=(*members[:3], *members[6:]))
    text = words(*papers_notices.build_group_notice(of).documents)
    assert "未达到二分之一以上的要求" in text


def test_the_share_of_owners_in_the_group_is_what_the_frozen_law_asks():
    of = invented.basis()
    value = of.book.law["group.owner_share"]
    stricter = dataclasses.replace(value, setting=Threshold.parse("2/3", "at_least"))
    book = dataclasses.replace(of.book, law={**of.book.law, value.key: stricter})
    text = words(*papers_notices.build_group_notice(dataclasses.replace(of, book=book)).documents)
    assert "占57.14%，未达到三分之二以上的要求" in text


def test_a_member_without_telephone_is_reached_through_the_group():
    members = invented.assembly_sheet().members
    of = invented.basis(members=(dataclasses.replace(members[0], phone=""), *members[1:]))
    assert "由筹备组转达" in words(*papers_notices.build_group_notice(of).documents)


def test_without_facts_nothing_is_built():
    bare = invented.basis(members=(), matters=(), items=(), roll=None)
    assert invented.build_papers(bare, PaperFacts()) == {}
    with pytest.raises(KnownError, match=r"papers\.no_roll"):
        _ = bare.roll


def test_a_posting_that_was_recorded_is_what_the_paper_says():
    of, formed = invented.basis(), date(2026, 3, 2)
    assert of.posting("D03", formed) == "2026年3月3日至2026年3月7日，张贴于小区东门公告栏"
    assert of.posting("D99", formed).startswith("自2026年3月2日起")
    assert of.posting("D99", of.sheet.day(Step.FILING)) == ""


@pytest.mark.parametrize(
    ("share", "bound", "said"),
    [
        ("2/3", Bound.AT_LEAST, "三分之二以上"),
        ("1/2", Bound.MORE_THAN, "过半数"),
        ("1/2", Bound.AT_LEAST, "二分之一以上"),
        ("2/3", Bound.MORE_THAN, "超过三分之二"),
    ],
)
def test_thresholds_are_written_in_the_laws_words(share, bound, said):
    from core.documents.words import threshold_text

    assert threshold_text(Threshold.parse(share, bound)) == said


def test_roll_notice_without_its_last_day_is_refused():
    of = invented.basis(dates=invented.assembly_sheet().dates[:2])
    with pytest.raises(KnownError) as error:
        build_roll_notice(of, invented.roll())
    assert error.value.facts["field"] == "deadline"


def test_before_the_officials_and_the_day_of_the_count_are_known_the_notice_says_so():
    dates = tuple(row for row in invented.assembly_sheet().dates if row.step is not Step.COUNTING)
    of = invented.basis(officials=(), dates=dates)
    text = words(*build_meeting_notice(of, invented.roll(), ()).documents)
    assert "按另行公告的时间在云杉社区居民委员会二楼会议室公开验票" in text
    assert "由云杉苑小区业主大会筹备组在计票前公布" in text


def test_what_is_annexed_bears_a_number_of_its_own(basis: Basis):
    """The notice, its roll and its form of objection are three papers under one code."""
    roll = invented.build_papers(basis, counted.facts(basis))["D06"]
    archive = roll.documents[0].head.archive
    assert [document.head.archive for document in roll.documents[1:]] == [
        f"{archive}-1",
        f"{archive}-2",
    ]
    said = words(*roll.documents)
    assert "附件1。名册编号" in said
    assert "附件2。请用正楷填写" in said
