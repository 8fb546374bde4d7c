"""A workbook before it is read: guessed columns, and the clerk's word instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from core.rosters.columns import Field, SaidColumns
from core.rosters.service import Rosters
from core.rosters.workbook_looks import lacking_fields, read_header
from tests.core.workbooks.parts import write_rows

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"
ROWS = [
    ["某小区业主登记表"],
    ["楼栋", "单元", "房号", "建筑面积", "业主姓名", "手机", "备注"],
    ["1栋", "1单元", "101", "88.80", "单雄信", "13900001234", "甲"],
    ["1栋", "1单元", "102", "90.10", "解缙", "13900001235", "乙"],
]


@pytest.mark.parametrize("name", ["物业业主信息表.xlsx", "云杉苑业主清册.xlsx", "业主台账导出.csv"])
def test_the_samples_are_understood(rosters: Rosters, name: str) -> None:
    look = rosters.look_into(SAMPLES / name)
    sheet = look.sheets[look.best]
    assert sheet.fits
    fields = {column.field for column in sheet.columns}
    assert {Field.OWNER, Field.AREA} <= fields
    assert fields & {Field.ROOM, Field.ADDRESS}
    assert any(column.samples for column in sheet.columns)


def test_a_roster_of_members_does_not_fit(rosters: Rosters) -> None:
    look = rosters.look_into(SAMPLES / "党员名册.xlsx")
    sheet = look.sheets[look.best]
    assert not sheet.fits
    assert sheet.of_party in {"党龄", "入党日期"}
    assert read_header(sheet, 1).of_party == sheet.of_party
    ages = {cells[4] for number, cells in sheet.rows if number > 1}
    assert ages
    assert all(age.isdigit() for age in ages)


def test_a_look_names_columns_and_samples(rosters: Rosters, tmp_path: Path) -> None:
    look = rosters.look_into(write_rows(tmp_path / "表.xlsx", ROWS))
    [sheet] = look.sheets
    assert sheet.header_row == 2
    area = next(column for column in sheet.columns if column.field is Field.AREA)
    assert (area.letters, area.heading, area.samples) == ("D", "建筑面积", ("88.80", "90.10"))
    assert read_header(sheet, 3).lacks
    assert read_header(sheet, 2).columns == sheet.columns
    assert lacking_fields({Field.ROOM, Field.OWNER}) == ("专有部分面积",)


def test_a_column_may_be_said_to_be_none(rosters: Rosters, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "表.xlsx", ROWS)
    draft = rosters.read_file(path, SaidColumns({Field.NOTE: "", Field.PHONE: ""}))
    fields = {str(field) for field in (Field.NOTE, Field.PHONE)}
    assert not fields & draft.fields
    assert {dwelling.note for dwelling in draft.dwellings.values()} == {""}


def test_what_was_said_is_remembered_at_the_next_look(rosters: Rosters, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "表.xlsx", ROWS)
    assert not rosters.look_into(path).sheets[0].remembered
    said = SaidColumns({Field.NOTE: "", Field.OWNER: "E"}, 2)
    rosters.import_roster(rosters.read_file(path, said), "云杉苑")
    [sheet] = rosters.look_into(path).sheets
    assert sheet.remembered
    assert all(column.field is not Field.NOTE for column in sheet.columns)


def test_only_the_sheets_chosen_are_read(rosters: Rosters, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "表.xlsx", ROWS)
    name = rosters.look_into(path).sheets[0].name
    assert rosters.read_file(path, SaidColumns({}, None, frozenset({name}))).counts.read == 2
    with pytest.raises(KnownError):
        rosters.read_file(path, SaidColumns({}, None, frozenset({"另一张"})))
