"""The record of sealed and opened boxes (D23): seals, times, papers, who was present."""

from __future__ import annotations

import dataclasses

import pypdfium2
import pytest

from core.assemblies.paper_steps import TELL_THE_COUNT
from core.assemblies.papers import WANTED
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_boxes import build_box_record
from core.assemblies.queries_papers import Fact
from core.documents.content import Document, Table
from core.documents.pdf import render_all
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented


@pytest.fixture(scope="module")
def basis() -> Basis:
    return invented.basis()


def table_of(document: Document) -> Table:
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    return table


def test_an_open_record_has_lines_for_every_day(basis: Basis) -> None:
    blank = dataclasses.replace(counted.count_sheet(entered=False), boxes=())
    [document] = build_box_record(basis, blank).documents
    rows = table_of(document).rows
    assert len(rows) == 8
    assert all(set(row[1:]) == {""} for row in rows)
    drawn = pypdfium2.PdfDocument(render_all((document,)))
    try:
        assert len(drawn) == 1
        said = "".join(drawn[0].get_textpage().get_text_bounded().split())
    finally:
        drawn.close()
    for asked in (
        "票箱封存和开启记录",
        "投票时间2026年5月20日至2026年6月5日24时",
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
    assert [row[1] for row in table.rows] == ["1号", "2号"]
    seals = ("F-001", "5月31日09:30", "F-009", "7张", "韩己、杨庚、秦壬", "")
    assert table.rows[1][3:] == seals


def test_papers_are_read_with_the_facts_that_they_tell() -> None:
    """A paper asked for alone was refused where its facts were not read for it."""
    assert WANTED["D23"] == {Fact.COUNT}
    assert WANTED["D40_assembly"] == {Fact.COUNT, Fact.RESULT}
    assert "D40_assembly" in TELL_THE_COUNT
