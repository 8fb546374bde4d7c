"""Honest files as offices really write them; each must give the same two dwellings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from core.rosters.drafts import RosterDraft
from core.rosters.imports import read_roster
from tests.core.workbooks.parts import (
    Cell,
    cell_xml,
    parts,
    row_xml,
    sheet_xml,
    whole_sheet,
    write_parts,
    write_rows,
    write_sheet,
)

ONE = "11010519491231002X"
TWO = "440524188001010014"
HEAD: list[Cell] = ["楼栋", "单元", "房号", "面积", "业主姓名", "电话", "身份证号"]
A: list[Cell] = ["1栋", "1单元", "101", 90.5, "赵云松", "13900000001", ONE]
B: list[Cell] = ["1栋", "1单元", "102", 88.25, "钱竹梅", "13900000002", TWO]
CSV = "楼栋,单元,房号,面积,业主姓名,电话,身份证号\r\n" + "".join(
    ",".join(map(str, row)) + "\r\n" for row in (A, B)
)

Maker = Callable[[Path], Path]


def rows(*lines: Sequence[Cell], after: str = "") -> Maker:
    return lambda folder: write_rows(folder / "名册.xlsx", lines, after)


def raw(name: str, content: bytes) -> Maker:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def merged(*ranges: str) -> str:
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return f"<mergeCells>{cells}</mergeCells>"


def with_sheet(xml: str) -> Maker:
    return lambda folder: write_sheet(folder / "名册.xlsx", xml)


def with_parts(sheets: dict[str, str], states: dict[str, str] | None = None) -> Maker:
    return lambda folder: write_parts(folder / "名册.xlsx", parts(sheets, states))


def wide(row: Sequence[Cell], width: int) -> list[Cell]:
    return [*row, *[""] * (width - len(row))]


def full_width(text: Cell) -> str:
    """Write digits and letters as an input method in full-width mode does."""
    return str(text).translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


SOLVER = whole_sheet(
    row_xml(1, HEAD) + row_xml(2, A) + row_xml(3, B)
    + '<row r="1048550"><c r="XFD1048550"><v>1</v></c><c r="XFC1048550" t="str"><v>s</v></c></row>'
)  # fmt: skip
LYING = sheet_xml([HEAD, A, B], dimension='<dimension ref="A1:B2"/>')
HIDDEN = whole_sheet(row_xml(1, HEAD) + row_xml(2, A, ' hidden="1"') + row_xml(3, B))
DATE = '<c s="0"><v>42504</v></c>'

HONEST: dict[str, Maker] = {
    "plain": rows(HEAD, A, B),
    "title, blank line, footnote": rows(["云杉苑清册"], [], HEAD, A, B, [], ["注：内部用。"]),
    "merged title": rows(["云杉苑业主清册"], HEAD, A, B, after=merged("A1:G1")),
    "two header rows": rows(
        ["房屋信息", "", "", "", "业主信息", "", ""],
        ["楼栋", "单元", "房号", "建筑面积（㎡）", "姓名", "联系电话", "证件号码"],
        A, B, after=merged("A1:D1", "E1:G1"),
    ),
    "header printed again": rows(HEAD, A, HEAD, B),
    "totals": rows(HEAD, A, B, ["合计", "", "2户", 178.75]),
    "subtotal and signature": rows(HEAD, A, B, ["小计", "", "", 178.75], ["制表：", "", "审核："]),
    "prefilled serials": rows(
        ["序号", *HEAD], [1, *A], [2, *B], [3], [4],
    ),
    "one column of addresses": rows(
        ["楼栋房号", "业主姓名", "房屋建筑面积(㎡)", "联系方式", "身份证号"],
        ["1栋1单元101", "赵云松", "90.5㎡", "13900000001", ONE],
        ["1-1-102", "钱竹梅", "80.05+8.20", "13900000002", TWO],
    ),
    "other words": rows(
        ["幢号", "单元号", "室号", "专有部分面积", "权利人", "手机", "公民身份号码"], A, B
    ),
    "stars and line breaks in headings": rows(
        ["*楼栋", "*单 元", "房号\n（必填）", "建筑面积\n(㎡)", "业主\n姓名", "电话：", "身份证*"],
        A, B,
    ),
    "full-width digits": rows(
        HEAD,
        [*map(full_width, ["1栋", "1单元", "101", "90.5"]), "赵云松", *map(full_width, A[5:])],
        B,
    ),
    "numbers as numbers": rows(
        HEAD, [1, 1, 101, *A[3:5], 13900000001.0, ONE], [1, 1, 102.0, *B[3:5], "", TWO]
    ),
    "float noise": rows(HEAD, [*A[:3], 90.50000000000001, *A[4:]], B),
    "padded names": rows(HEAD, [*A[:4], "赵 云　松", *A[5:]], B),
    "trailing blanks": rows(wide(HEAD, 60), wide(A, 60), B, *[[""] * 9] * 50),
    "merged building": rows(
        HEAD, A, ["", "", *B[2:]], after=merged("A2:A3", "B2:B3")
    ),
    "building written once": rows(HEAD, A, ["", "", *B[2:]]),
    "hidden row": with_sheet(HIDDEN),
    "hidden sheet of something else": with_parts(
        {"名册": sheet_xml([HEAD, A, B]), "旧": sheet_xml([HEAD, A])}, {"旧": "hidden"}
    ),
    "other sheets": with_parts(
        {"说明": sheet_xml([["填表说明"], ["请如实填写"]]), "名册": sheet_xml([HEAD, A, B])}
    ),
    "a sheet a building": with_parts(
        {"1栋": sheet_xml([HEAD[1:], A[1:]]), "1号楼": sheet_xml([HEAD[1:], B[1:]])}
    ),
    "solver leftovers": with_sheet(SOLVER),
    "lying dimension": with_sheet(LYING),
    "rows without numbers": with_sheet(re.sub(r' r="[A-Z]*\d+"', "", sheet_xml([HEAD, A, B]))),
    "csv in GB 18030": raw("台账.csv", CSV.encode("gb18030")),
    "csv in UTF-8": raw("台账.csv", CSV.encode()),
    "csv in UTF-8 with mark": raw("台账.csv", CSV.encode("utf-8-sig")),
    "csv in UTF-16": raw("台账.csv", CSV.encode("utf-16")),
    "csv with tabs": raw("台账.txt", CSV.replace(",", "\t").encode("gb18030")),
    "csv with semicolons": raw("台账.csv", CSV.replace(",", ";").encode()),
    "upper-case ending": lambda folder: rows(HEAD, A, B)(folder).rename(folder / "名册.XLSX"),
    "owners on rows of their own": rows(
        [*HEAD, "与户主关系"], [*A, "产权人"], [*A[:3], "", "周兰菊", "", "", "租客"], [*B, "户主"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", HONEST)
def test_an_honest_file_gives_its_two_dwellings(kind: str, tmp_path: Path) -> None:
    draft = read_roster(HONEST[kind](tmp_path))
    expect_both(draft)
    assert draft.counts.accounted == draft.counts.in_file


def expect_both(draft: RosterDraft) -> None:
    assert not list(draft.refusals()), [finding.reason() for finding in draft.refusals()]
    assert set(draft.dwellings) == {"1|1|101", "1|1|102"}
    one, two = (draft.dwellings[key] for key in ("1|1|101", "1|1|102"))
    assert one.area == Decimal("90.5")
    assert two.area == Decimal("88.25")
    assert [owner.name for owner in one.owners.values()] == ["赵云松"]
    assert [owner.name for owner in two.owners.values()] == ["钱竹梅"]
    assert [owner.document for owner in one.owners.values()] == [ONE]


def codes(draft: RosterDraft) -> list[str]:
    return [finding.code.removeprefix("rosters.") for finding in draft.findings]


def test_what_was_hidden_is_said(tmp_path: Path) -> None:
    assert codes(read_roster(HONEST["hidden row"](tmp_path))) == ["hidden_rows"]
    draft = read_roster(HONEST["hidden sheet of something else"](tmp_path))
    assert codes(draft) == ["hidden_sheet"]
    assert codes(read_roster(HONEST["solver leftovers"](tmp_path))) == ["far_cells_left"]
    assert codes(read_roster(HONEST["building written once"](tmp_path))) == ["building_above"]
    assert codes(read_roster(HONEST["other sheets"](tmp_path))) == ["sheet_skipped"]


def test_a_total_that_differs_is_said(tmp_path: Path) -> None:
    draft = read_roster(rows(HEAD, A, B, ["合计", "", "3户", 179])(tmp_path))
    assert codes(draft) == ["total_area", "total_dwellings"]
    assert draft.counts.totals == 1


def test_an_old_binary_cell_is_xml_here() -> None:
    """The builder writes what it is given, so that a test breaks only what it means to."""
    assert cell_xml(2, 4, 90.5) == '<c r="D2"><v>90.5</v></c>'
