"""What follows a ballot on paper: its annex, its proxy, its delivery that failed, its batch."""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pypdfium2
import pytest

from core.assemblies import papers_meeting
from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome
from core.assemblies.count_sheets import BallotRow, BatchRow, CountLine, DeliveryRow
from core.assemblies.counting import Mark
from core.assemblies.papers_ballot import ballot_copies, ballot_layout, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_forms import build_proxy_form
from core.assemblies.papers_registers import build_delivery_register
from core.assemblies.papers_tally import build_tally_sheet
from core.assemblies.papers_unreached import find_unreached
from core.assemblies.sheets import FollowRow
from core.assemblies.stages import Kind
from core.documents.content import Table
from core.documents.markprint import print_marksheets
from core.documents.pdf import render_all
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


@pytest.fixture(scope="module")
def ballots(basis: Basis) -> tuple[BallotRow, ...]:
    return invented.ballots(basis, invented.roll())


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()


def owner_of(ballot: BallotRow, count: int) -> BallotRow:
    """Give a ballot's voter `count` dwellings of unlike areas."""
    dwellings = tuple(
        dataclasses.replace(
            ballot.dwellings[0], address=f"9幢{n}单元{n}01", area=Decimal(f"{50 + n}.2{n % 10}")
        )
        for n in range(1, count + 1)
    )
    area = sum((dwelling.area for dwelling in dwellings), Decimal(0))
    return dataclasses.replace(ballot, dwellings=dwellings, area=area)


@pytest.mark.parametrize("count", [4, 37, 160])
def test_an_owner_of_many_dwellings_finds_each_with_its_area_on_the_annex(
    basis: Basis, ballots: tuple[BallotRow, ...], count: int
) -> None:
    layout = ballot_layout(build_ballot_sheet(basis, invented.elections()))[0]
    many = owner_of(ballots[0], count)
    read = pages(print_marksheets(layout, ballot_copies(basis, (many, ballots[1]))))
    own = len(layout.pages)
    annex = "".join(read[own:-own])
    assert f"9幢1单元101等{count}套（清单见附页）" in read[0]
    assert "附页：房屋清单" in annex
    for dwelling in many.dwellings:
        assert f"{dwelling.address}{dwelling.area}" in annex
    assert f"合计{count}套{many.area}" in annex
    assert many.serial in annex
    assert ballots[1].serial in read[-1]
    assert "附页" not in "".join(read[-own:])


def test_the_annex_bears_no_code_that_a_scanner_could_take_for_a_ballot(
    basis: Basis, ballots: tuple[BallotRow, ...]
) -> None:
    import zxingcpp

    layout = ballot_layout(build_ballot_sheet(basis, invented.elections()))[0]
    many = owner_of(ballots[0], 5)
    document = pypdfium2.PdfDocument(print_marksheets(layout, ballot_copies(basis, (many,))))
    found = [
        len(zxingcpp.read_barcodes(page.render(scale=150 / 72, grayscale=True).to_pil()))
        for page in document
    ]
    document.close()
    assert found == [2] * len(layout.pages) + [0]


def test_the_ballot_has_room_for_the_agent_and_the_number_of_his_mandate(
    basis: Basis, ballots: tuple[BallotRow, ...]
) -> None:
    layout = ballot_layout(build_ballot_sheet(basis, invented.elections()))[0]
    last = pages(print_marksheets(layout, ballot_copies(basis, ballots[:1])))[-1]
    for label in ("业主（签名）：", "代理人姓名：", "代理人证件后四位：", "授权委托书编号："):
        assert label in last
    form = "".join(pages(render_all(build_proxy_form(basis, invented.elections()).documents)))
    assert "委托书编号" in form
    assert "表决票编号" in form


def attempt(
    ballot: BallotRow, number: int, outcome: DeliveryOutcome, **changes: object
) -> DeliveryRow:
    row = DeliveryRow(
        ballot.id,
        ballot.serial,
        ballot.addresses,
        number,
        DeliveryMethod.IN_PERSON,
        outcome,
        invented.moment(20 + number),
        "",
        "",
        "",
        ("何丑", "吕寅"),
        invented.moment(20 + number),
    )
    return dataclasses.replace(row, **changes)  # type: ignore[arg-type]


def trouble(ballots: tuple[BallotRow, ...]) -> tuple[DeliveryRow, ...]:
    """Deliver one, be refused once, miss two thrice, of which one is announced."""
    delivered, refused, missed, announced, *_ = ballots
    absent = DeliveryOutcome.ABSENT
    return (
        attempt(delivered, 1, absent),
        attempt(delivered, 2, DeliveryOutcome.DELIVERED),
        attempt(refused, 1, DeliveryOutcome.REFUSED),
        *(attempt(ballot, n, absent) for ballot in (missed, announced) for n in (1, 2, 3)),
        attempt(
            announced,
            4,
            DeliveryOutcome.DELIVERED,
            method=DeliveryMethod.PUBLIC_NOTICE,
            proof="公告栏第3号",
        ),
    )


def test_undelivered_ballots_are_followed_up_and_counted(
    basis: Basis, ballots: tuple[BallotRow, ...]
) -> None:
    register = build_delivery_register(basis, ballots, trouble(ballots))
    read = "".join(pages(render_all(register.documents[-1:])))
    area = sum((ballot.area for ballot in ballots[1:4]), Decimal(0))
    assert f"表决票共3张、专有部分面积{area}平方米" in read
    assert "已公告告知1张，拒收1张，尚待处理1张" in read
    assert "第3次：5月23日10:30，面交，无人。" in read
    assert "送达人：何丑、吕寅。" in read
    assert "5月24日10:30公告告知，公告栏第3号（何丑、吕寅）" in read
    assert "见证人签名" in read
    for ballot in ballots[1:4]:
        assert ballot.serial in read
    assert ballots[0].serial not in read


def test_the_register_has_room_for_what_was_said_of_a_refusal(
    basis: Basis, ballots: tuple[BallotRow, ...]
) -> None:
    said = attempt(ballots[0], 1, DeliveryOutcome.REFUSED, proof="拒不开门，两人在场")
    part = build_delivery_register(basis, ballots[:1], (said,)).documents[0]
    read = "".join(pages(render_all((part,))))
    assert "签名、凭证或拒收说明" in read
    assert "拒收，拒不开门，两人在场" in read


def test_nothing_is_followed_up_where_all_arrived(
    basis: Basis, ballots: tuple[BallotRow, ...]
) -> None:
    rows = tuple(attempt(ballot, 1, DeliveryOutcome.DELIVERED) for ballot in ballots)
    assert find_unreached(ballots, rows) == []
    assert find_unreached(ballots, ()) == [], "nobody has set out yet"
    titles = [part.title for part in build_delivery_register(basis, ballots, rows).documents]
    assert not any("直接送达" in title for title in titles)


def test_who_tried_in_vain_is_named_in_the_register(
    basis: Basis, ballots: tuple[BallotRow, ...]
) -> None:
    rows = (attempt(ballots[0], 1, DeliveryOutcome.ABSENT),)
    register = build_delivery_register(basis, ballots[:1], rows)
    assert "何丑、吕寅" in "".join(pages(render_all(register.documents[:1])))


def batch(number: int, papers: int) -> BatchRow:
    """Give a batch in which everybody agrees to everything."""
    persons = dict.fromkeys(Mark, 0) | {Mark.AGREE: papers}
    area = {mark: count * Decimal("90.25") for mark, count in persons.items()}
    return BatchRow(
        number,
        f"YS1-00000{number}1-A",
        f"YS1-00000{number}9-B",
        papers,
        papers,
        0,
        papers,
        area[Mark.AGREE],
        tuple(CountLine(item, persons, area) for item in invented.ITEMS),
    )


def test_every_batch_has_a_page_to_sign_and_their_sum_is_told(basis: Basis) -> None:
    """Each batch was a paper of its own, page 1 of 1, so that nobody saw one missing."""
    batches = (batch(1, 20), batch(2, 9))
    count = dataclasses.replace(counted.count_sheet(), batches=batches)
    [paper] = build_tally_sheet(basis, count).documents
    whole, *each, running, last = pages(render_all((paper,)))
    assert "分批计票核对" in last
    assert "共2批，合计29290292617.25" in last
    for read in (whole, *each, running, last):
        assert f"共{len(each) + 3}页" in read
    assert len(each) == len(batches)
    for read in (*each, last):
        assert read.count("计票人签名") == 2
        assert "总监票人签名" in read
    for one, read in zip(batches, each, strict=True):
        assert f"（第{one.number}批，共2批）" in read
        assert f"{one.first}—{one.last}" in read
        assert f"{one.papers}张（有效{one.papers}张，无效0张）" in read
        assert read.count(f"{one.papers}{one.area}") >= len(invented.ITEMS)


def test_the_tally_runs_on_from_batch_to_batch(basis: Basis) -> None:
    batches = tuple(batch(number, number) for number in range(1, 13))
    count = dataclasses.replace(counted.count_sheet(), batches=batches)
    [paper] = build_tally_sheet(basis, count).documents
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    running = [table for table in tables if table.columns[-1].title.startswith("至第")]
    assert [len(table.columns) - 2 for table in running] == [10, 2]
    for table in running:
        assert len(table.rows) == len(invented.ITEMS)
    assert running[0].rows[0][2] == f"1\n{Decimal('90.25')}"
    assert running[0].rows[0][3] == f"3\n{Decimal('90.25') * 3}"
    assert running[1].columns[-1].title == "至第12批"
    assert running[1].rows[-1][-1] == f"78\n{Decimal('90.25') * 78}"


def test_a_form_to_count_by_hand_asks_for_the_batch(basis: Basis) -> None:
    blank = counted.count_sheet(entered=False)
    [form] = build_tally_sheet(basis, blank).documents
    read = "".join(pages(render_all((form,))))
    for asked in ("批次", "表决票编号起", "累计人数", "累计面积（㎡）", "计票人签名"):
        assert asked in read
    assert "从多数" not in read


def test_a_form_to_count_by_hand_takes_several_items_a_page(basis: Basis) -> None:
    """One candidate filled half a page, seven pages for seven candidates and nine batches."""
    blank = counted.count_sheet(entered=False)
    [form] = build_tally_sheet(basis, blank).documents
    full = pages(render_all((form,)))[1]
    assert sum(item.label in full for item in invented.ITEMS) >= 3


@pytest.mark.parametrize("changed", [{"warned_on_ballot": False}, {"adopted": date(2027, 1, 1)}])
def test_a_clause_that_will_not_be_applied_is_not_announced(changed: dict[str, Any]) -> None:
    clause = FollowRow("议事规则第十二条", "视为同意", date(2023, 5, 1), "both", True)  # noqa: FBT003
    of = invented.basis(kind=Kind.VOTE, follow=dataclasses.replace(clause, **changed))
    assert "议事规则第十二条" not in papers_meeting.silence_text(of)
    assert "不计入参与表决的人数和面积" in papers_meeting.silence_text(of)
