"""Where areas are from: the column's word, the heading's, the office's on the file, or nobody's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from core.errors import KnownError
from core.law.shares import area_text
from core.rosters.imports import ImportOptions, ImportReport
from core.rosters.kinds import AreaSource
from core.rosters.service import Rosters
from tests.core.rosters.conftest import COMPOUND
from tests.core.workbooks.parts import Cell, write_rows

HEAD: list[Cell] = ["楼栋", "单元", "房号", "面积", "业主姓名", "面积来源", "面积日期"]
A: list[Cell] = ["1栋", "1单元", "101", 80, "赵云松", "", ""]
B: list[Cell] = ["1栋", "1单元", "102", 88.5, "钱竹梅", "合同", "2015/3/1"]
REGISTER = ImportOptions(area_source=AreaSource.REGISTER, area_date=date(2026, 1, 5))
CONTRACT = ImportOptions(area_source=AreaSource.CONTRACT)

Take = Callable[..., ImportReport]


@pytest.fixture
def take(bare: Rosters, tmp_path: Path) -> Take:
    def take_rows(
        *rows: Sequence[Cell], options: ImportOptions | None = None, head: Sequence[Cell] = HEAD
    ) -> ImportReport:
        path = write_rows(tmp_path / "名册.xlsx", [head, *rows])
        return bare.import_file(path, COMPOUND, options=options or ImportOptions())

    return take_rows


def sources(rosters: Rosters, report: ImportReport) -> list[tuple[str, date | None]]:
    found = []
    for unit in rosters.voting_units(report.compound_id):
        sheet = rosters.dwelling(unit.dwelling_id)
        found.append((sheet.unit.area_source.value, sheet.area_date))
    return found


def unknown(report: ImportReport) -> list[object]:
    return [
        finding.facts["count"]
        for finding in report.warnings
        if finding.code == "rosters.area_source_unknown"
    ]


def test_an_unknown_source_is_said_once(take: Take, bare: Rosters) -> None:
    report = take(A, B, [*A[:2], "103", *A[3:]])
    assert unknown(report) == [2]
    assert sources(bare, report)[1] == ("contract", date(2015, 3, 1))


def test_the_office_speaks_for_what_no_column_tells(take: Take, bare: Rosters) -> None:
    report = take(A, B, options=REGISTER)
    assert unknown(report) == []
    assert sources(bare, report) == [
        ("register", date(2026, 1, 5)),
        ("contract", date(2015, 3, 1)),
    ]
    again = take(A, B, options=REGISTER)
    assert again.updated == 0


def test_a_later_word_fills_what_was_open(take: Take, bare: Rosters) -> None:
    take(A, B)
    report = take(A, B, options=REGISTER)
    assert report.updated == 1
    assert sources(bare, report)[0] == ("register", date(2026, 1, 5))
    later = take(A, B, options=CONTRACT)
    assert (later.updated, unknown(later)) == (0, [])


def test_another_area_does_not_keep_the_old_source(take: Take, bare: Rosters) -> None:
    take(A, options=REGISTER)
    report = take([*A[:3], 81.2, *A[4:]])
    assert unknown(report) == [1]
    assert sources(bare, report) == [("unknown", None)]
    changed = next(f for f in report.warnings if f.code == "rosters.area_changed")
    assert "由 80.00 改为 81.20" in changed.reason()
    area = next(line for line in report.changed if line.what == "area")
    assert (area.old, area.new) == ("80.00", "81.20")


@pytest.mark.parametrize(
    ("heading", "source"),
    [("合同面积", "contract"), ("登记面积（㎡）", "register"), ("实测面积", "survey"),
     ("建筑面积", "unknown")],
)  # fmt: skip
def test_a_heading_may_tell(heading: str, source: str, take: Take, bare: Rosters) -> None:
    report = take(A[:5], head=[*HEAD[:3], heading, "业主姓名"])
    assert sources(bare, report) == [(source, None)]


def test_a_day_needs_a_source_and_must_have_come(take: Take) -> None:
    for options, code in (
        (ImportOptions(area_date=date(2026, 1, 5)), "rosters.area_date_alone"),
        (
            ImportOptions(area_source=AreaSource.SURVEY, area_date=date(2999, 1, 1)),
            "rosters.area_date_future",
        ),
    ):
        with pytest.raises(KnownError) as refused:
            take(A, options=options)
        assert refused.value.code == code


def test_an_export_keeps_source_and_day(take: Take, bare: Rosters, tmp_path: Path) -> None:
    first = take(A, B, options=REGISTER)
    before = sources(bare, first)
    path = tmp_path / "导出.xlsx"
    bare.export(first.compound_id, path, masked=False)
    cell = openpyxl.load_workbook(path).worksheets[0]["E2"]
    assert (cell.value, cell.number_format) == (80, "0.00##")
    again = bare.import_file(path, COMPOUND)
    assert again.updated == 0
    new = bare.import_file(path, "松竹园")
    assert sources(bare, new) == before


@pytest.mark.parametrize(
    ("area", "text"), [("8E+1", "80.00"), ("62305.38", "62305.38"), ("12.3456", "12.3456")]
)
def test_areas_have_two_decimals_or_more(area: str, text: str) -> None:
    assert area_text(Decimal(area)) == text
