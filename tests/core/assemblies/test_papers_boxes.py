"""The record of sealed and opened boxes (D23): seals, times, papers, who was present."""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

import pypdfium2
import pytest

from core.assemblies.paper_steps import TELL_THE_COUNT
from core.assemblies.papers import WANTED
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_boxes import build_box_record
from core.assemblies.queries_papers import Fact
from core.assemblies.stages import Step
from core.documents.content import Document, Table
from core.documents.pdf import render_all
from core.documents.words import day_text
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented

VOTE = [date(2026, 5, 20) + timedelta(days=n) for n in range(17)]


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


def table_of(document: Document) -> Table:
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    return table


def with_days(basis: Basis, start: date | None, until: date | None) -> Basis:
    dates = tuple(
        dataclasses.replace(row, planned=until, done=until)
        if row.step is Step.VOTING_UNTIL
        else dataclasses.replace(row, planned=start, done=start)
        if row.step is Step.VOTING_FROM
        else row
        for row in basis.sheet.dates
    )
    sheet = dataclasses.replace(basis.sheet, dates=dates, announced=None)
    return dataclasses.replace(basis, sheet=sheet)


def test_an_open_record_has_a_line_for_every_day_of_the_vote(basis: Basis) -> None:
    blank = dataclasses.replace(counted.count_sheet(entered=False), boxes=())
    [document] = build_box_record(basis, blank).documents
    rows = table_of(document).rows
    assert [row[1] for row in rows] == [day_text(day) for day in VOTE]
    assert all(set(row[2:]) == {""} for row in rows)
    drawn = pypdfium2.PdfDocument(render_all((document,)))
    try:
        said = "".join("".join(page.get_textpage().get_text_bounded().split()) for page in drawn)
    finally:
        drawn.close()
    for asked in (
        "票箱封存和开启记录",
        "投票时间2026年5月20日至2026年6月5日24时",
        "每个票箱在投票期间每日填写一行",
        "2026年5月20日",
        "2026年6月5日",
        "封存时封条编号",
        "开启时封条编号",
        "在场人签名",
        "监票人签名",
    ):
        assert asked in said


def test_what_was_noted_of_boxes_stands_in_the_record(basis: Basis) -> None:
    count = counted.count_sheet()
    [box] = count.boxes
    second = dataclasses.replace(box, box="2号", seal_after="F-009", papers=7)
    both = dataclasses.replace(count, boxes=(second, box))
    table = table_of(build_box_record(basis, both).documents[0])
    days = [day_text(day) for day in VOTE]
    assert [row[2] for row in table.rows] == ["1号"] * len(days) + ["2号"] * len(days)
    assert [row[1] for row in table.rows] == days * 2
    assert [row[0] for row in table.rows] == [str(n) for n in range(1, 2 * len(days) + 1)]
    opened = days.index("2026年5月31日")
    seals = ("F-001", "5月31日09:30", "F-009", "7张", "韩己、杨庚、秦壬", "")
    assert table.rows[len(days) + opened][4:] == seals
    others = [row for n, row in enumerate(table.rows) if n % len(days) != opened]
    assert all(set(row[3:]) == {""} for row in others)


def test_an_opening_after_the_vote_and_a_second_of_one_day_have_lines_of_their_own(
    basis: Basis,
) -> None:
    [box] = counted.count_sheet().boxes
    again = dataclasses.replace(box, opened_at=box.opened_at + timedelta(hours=2), papers=3)
    count_day = dataclasses.replace(box, opened_at=box.opened_at + timedelta(days=6), papers=5)
    count = dataclasses.replace(counted.count_sheet(), boxes=(count_day, again, box))
    rows = table_of(build_box_record(basis, count).documents[0]).rows
    assert len(rows) == len(VOTE) + 2
    taken = [(row[1], row[7]) for row in rows if row[7]]
    day = "2026年5月31日"
    assert taken == [(day, "30张"), (day, "3张"), ("2026年6月6日", "5张")]
    assert rows[-1][7] == "5张"


def test_a_vote_of_one_day_has_one_line_and_one_without_days_a_page(basis: Basis) -> None:
    blank = dataclasses.replace(counted.count_sheet(entered=False), boxes=())
    one_day = with_days(basis, VOTE[0], VOTE[0])
    assert len(table_of(build_box_record(one_day, blank).documents[0]).rows) == 1
    drafted = dataclasses.replace(basis, wording=basis.wording.with_gaps())
    unknown = with_days(drafted, None, None)
    rows = table_of(build_box_record(unknown, blank).documents[0]).rows
    assert len(rows) == 8
    assert all(set(row[1:]) == {""} for row in rows)


def test_papers_are_read_with_the_facts_that_they_tell() -> None:
    """A paper asked for alone was refused where its facts were not read for it."""
    assert WANTED["D23"] == {Fact.COUNT}
    assert WANTED["D40_assembly"] == {Fact.COUNT, Fact.RESULT}
    assert "D40_assembly" in TELL_THE_COUNT
