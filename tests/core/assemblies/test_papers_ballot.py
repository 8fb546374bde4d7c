"""The ballot as a value: every item once, whose it is, who issued it; the geometry is elsewhere."""

import pytest

from core.assemblies.papers_ballot import ballot_copies, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.errors import KnownError
from tests.core.assemblies import paper_facts as invented


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


def test_the_ballot_has_every_item_once_in_order(basis: Basis):
    sheet = build_ballot_sheet(basis, invented.elections())
    labels = [row.label for section in sheet.sections for row in section.rows]
    assert labels == [item.label for item in basis.sheet.items]
    assert [section.title for section in sheet.sections] == [
        "一、选举第一届业主委员会",
        "二、表决事项",
    ]
    assert "应选5人，候选人7人" in sheet.sections[0].note
    assert {section.options for section in sheet.sections} == {("同意", "反对", "弃权")}
    assert "2026年6月5日24时前（含当日）交到：小区东门岗亭" in "".join(sheet.instructions)
    assert sheet.signatures == (
        *("业主（签名）", "日期"),
        *("代理人姓名", "代理人证件后四位", "代理人（签名）", "授权委托书编号"),
    )


def test_the_ballot_says_who_issued_it_when_and_whom_to_ask(basis: Basis):
    sheet = build_ballot_sheet(basis, invented.elections())
    assert sheet.imprint == (
        "发票单位：云杉苑小区业主大会筹备组（YS1-D17）",
        "咨询、异议：陈九，0717-6220000；云杉社区居民委员会一楼服务大厅",
    )
    assert [sheet.facts[n] for n in range(sheet.repeated)] == ["房屋", "业主"]
    copy = ballot_copies(basis, invented.ballots(basis, invented.roll()))[0]
    assert copy.issued == "2026年5月12日发出"


def test_the_ballot_says_who_signs_for_co_owners_and_that_its_pages_are_one(basis: Basis):
    told = "".join(build_ballot_sheet(basis, invented.elections()).instructions)
    assert "单位为法定代表人，无行为能力为监护人" in told
    assert "共有附推选书" in told
    assert "各页合为一票，一并交回；缺页的，该页视为未作选择，缺签名页的无效" in told


def test_a_copy_fills_the_facts_that_the_sheet_names(basis: Basis):
    sheet = build_ballot_sheet(basis, invented.elections())
    rows = invented.ballots(basis, invented.roll())
    for copy, row in zip(ballot_copies(basis, rows), rows, strict=True):
        assert len(copy.facts) == len(sheet.facts)
        assert copy.facts[1] == row.owner_names
        assert not any(row.owner_names in payload for payload in copy.payloads)


def test_a_ballot_without_items_is_refused():
    with pytest.raises(KnownError, match=r"papers\.no_items"):
        build_ballot_sheet(invented.basis(items=()), ())
