"""The filing's index: what is ticked, how many pages it has, and with whom it is filed."""

import dataclasses

import pytest

from core.committees.packets import is_own, packet, packet_for
from core.committees.papers_basis import CommitteeBasis
from core.committees.papers_filing import build_filing
from core.committees.sheets import FilingPaperRow, FilingRow, FilingState
from core.documents.content import Fields, Table
from core.law.articles import Article
from tests.core.assemblies.paper_text import words
from tests.core.committees.test_committee_papers import basis, sheet

ADOPTED = {"rules_of_procedure", "management_covenant"}


def filing(**changes: object) -> FilingRow:
    papers = tuple(
        FilingPaperRow(n, line.code, line.title, line.article, 1, None, included=False)
        for n, line in enumerate(packet_for(first_assembly=True, passed=ADOPTED), 1)
    )
    made = dataclasses.replace(sheet().filing, papers=papers)
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


def index(of: CommitteeBasis) -> dict[str, tuple[str, ...]]:
    """Give pages, tick and remark of each line by its title."""
    document = build_filing(of).documents[1]
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert [column.title for column in table.columns][4:] == ["页数", "已附", "备注"]
    return {row[1]: row[4:] for row in table.rows}


def test_the_packet_has_the_decision_its_record_and_the_result_in_detail():
    assert {line.code for line in packet()} >= {"D15", "D26", "D27", "D28", "D30", "D31"}
    assert "D12" not in {line.code for line in packet_for(first_assembly=False, passed=ADOPTED)}
    assert is_own("D12")
    assert is_own("D13")
    assert not is_own("D28")


def test_only_what_is_printed_is_ticked_and_its_pages_are_told():
    printed = {line.code: n for n, line in enumerate(packet(), 1) if not line.own}
    made = index(dataclasses.replace(basis(filing=filing()), printed=printed))
    assert made["业主大会议事规则"] == ("", "", "本单位自备")
    assert made["管理规约"] == ("", "", "本单位自备")
    assert made["业主大会会议公告"] == ("2", "是", "")
    assert made["计票汇总与核验表"] == ("6", "是", "")
    assert made["唱票计票表"][1] == "是"
    nothing = index(basis(filing=filing()))
    assert {row[1] for row in nothing.values()} == {""}


def test_what_the_office_said_it_attached_is_ticked_once_it_is_filed():
    plain = filing()
    said = tuple(dataclasses.replace(row, included=row.code == "D12") for row in plain.papers)
    handed = filing(papers=said, state=FilingState.SUBMITTED)
    made = index(dataclasses.replace(basis(filing=handed), printed={"D15": 5}))
    assert made["业主大会议事规则"][1] == "是"
    assert made["业主大会会议公告"] == ("5", "", ""), "the office has not said so"


def test_the_packet_never_bears_the_number_of_its_own_receipt():
    done = filing(state=FilingState.FILED, receipt_number="西坝备〔2026〕7号")
    made = build_filing(basis(filing=done)).documents
    assert "西坝备" not in words(*made)
    assert not [b for b in made[1].blocks if isinstance(b, Fields)]


@pytest.mark.parametrize(
    ("to", "article", "said", "unsaid"),
    [
        (
            "both",
            Article("物业管理条例", "16"),
            "向物业所在地的区、县房地产行政主管部门、西坝街道办事处备案",
            "",
        ),
        (
            "street",
            Article("河南省物业管理条例", "29"),
            "河南省物业管理条例第二十九条向西坝街道办事处备案",
            "房地产",
        ),
        (
            "housing",
            Article("物业管理条例", "16"),
            "向物业所在地的区、县房地产行政主管部门备案",
            "街道办事处",
        ),
    ],
)
def test_the_authority_is_whom_the_law_of_the_place_names(
    to: str, article: Article, said: str, unsaid: str
):
    of = basis(filing=filing(to=to, article=article, authority=""))
    text = words(build_filing(of).documents[0])
    assert said in text
    assert not unsaid or unsaid not in text


def test_a_rule_that_is_not_sure_asks_to_be_confirmed():
    sure = words(build_filing(basis(filing=filing())).documents[0])
    asked = words(build_filing(basis(filing=filing(ask_street=True))).documents[0])
    assert "该规定待核实" in asked
    assert "该规定待核实" not in sure


def test_the_sign_in_sheet_of_the_first_meeting_is_in_the_packet() -> None:
    """The minutes name it as their attachment."""
    assert packet()[-1].code == "D39_first"
    made = index(dataclasses.replace(basis(filing=filing()), printed={"D39_first": 1}))
    assert made["业主委员会首次会议签到表"] == ("1", "是", "")


def test_the_pages_of_the_office_s_own_papers_are_noted_or_left_to_be_written() -> None:
    own = dataclasses.replace(next(row for row in filing().papers if row.code == "D12"), pages=12)
    noted = filing(papers=(own, *(row for row in filing().papers if row.code == "D13")))
    made = index(basis(filing=noted))
    assert [made[title][0] for title in ("业主大会议事规则", "管理规约")] == ["12", ""]
    said = words(build_filing(basis(filing=noted)).documents[1])
    assert "没有登记页数的，由移交人在“页数”栏填写" in said
