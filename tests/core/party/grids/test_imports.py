"""A list of places: taken in whole, once, with neighbours; each bad row told; the plan written."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from core.errors import KnownError
from core.party.grids.kinds import GridPlaceKind, Measure
from core.rosters.registers import Register, RegisterReport, Said
from tests.core.party.grids.story import Story
from tests.databases import counted

HEAD = ("序号", "社区", "庭院名称", "类别", "户数", "完整小区", "相邻庭院", "经度", "纬度")


def write(path: Path, *rows: tuple[str | float, ...], head: tuple[str, ...] = HEAD) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("场所名单",), head, *rows):
        sheet.append(row)
    book.save(path)
    return path


def read(story: Story, path: Path) -> Register:
    look = story.grids.look_into(path)
    sheet = look.sheets[look.best]
    columns = {one.field: one.letters for one in sheet.columns if one.field}
    return story.grids.read_looked_at(look, Said(sheet.name, sheet.header_row, columns))


def taken(story: Story, path: Path) -> RegisterReport:
    return story.grids.import_places(read(story, path))


def test_places_are_taken_with_their_neighbours_once(story: Story, tmp_path: Path) -> None:
    path = write(
        tmp_path / "场所.xlsx",
        (1, "", "东门小区", "商品房小区", 320, "是", "西门老院、云岭花园", "", ""),
        (2, "云岭社区", "西门老院", "老旧小区", "1,05户", "否", "东门小区", 113.8521, 34.0261),
        (3, "", "云岭花园", "", 420, "", "", "", ""),
    )
    before = len(story.grids.places())
    register = read(story, path)
    preview = story.grids.preview_places(register)
    assert len(story.grids.places()) == before
    report = story.grids.import_places(register)
    assert (report.read, report.taken, report.known, report.refused) == (3, 2, 1, 0)
    assert preview.taken == 2
    assert report.ignored == ("序号",)
    rows = {row.name: row for row in story.grids.places()}
    east, west = rows["东门小区"], rows["西门老院"]
    assert set(east.beside) == {"西门老院", "云岭花园"}
    assert west.beside == ("东门小区",), "a pair that both rows name is written once"
    assert (west.kind, west.households, west.whole) == (GridPlaceKind.OLD, 105, False)
    assert (west.measure, west.east) == (Measure.DEGREES, Decimal("113.8521"))
    assert "东门小区" in rows["云岭花园"].beside
    again = taken(story, path)
    assert (again.taken, again.known) == (0, 3)


def test_each_bad_row_is_told_with_its_place_and_given_back(story: Story, tmp_path: Path) -> None:
    path = write(
        tmp_path / "场所.xlsx",
        (1, "", "甲院", "老旧小区", "很多", "是", "", "", ""),
        (2, "没有的社区", "乙院", "老旧小区", 10, "是", "", "", ""),
        (3, "", "丙院", "别墅", 10, "是", "", "", ""),
        (4, "", "丁院", "老旧小区", 10, "也许", "", "", ""),
        (5, "", "戊院", "老旧小区", 10, "是", "", 113.8, ""),
        (6, "", "己院", "老旧小区", 10, "是", "", 190, 30),
        (7, "", "庚院", "老旧小区", 100_001, "是", "", "", ""),
        (8, "", "", "老旧小区", 10, "是", "", "", ""),
        (9, "", "辛院", "老旧小区", 100_000, "是", "辛院、无名院", 180, 90),
        (10, "", "壬院", "老旧小区", 10, "是", "", "NaN", "1"),
    )
    register = read(story, path)
    report = story.grids.import_places(register)
    found = [(one.row, one.code, one.refused, report.name_of(one)) for one in report.findings]
    assert found == [
        (3, "grids.no_households", True, "甲院"),
        (4, "grids.no_such_community", True, "乙院"),
        (5, "grids.no_kind", True, "丙院"),
        (6, "grids.no_sign", True, "丁院"),
        (7, "grids.no_coordinate", True, "戊院"),
        (8, "grids.no_coordinate", True, "己院"),
        (9, "grids.households_wrong", True, "庚院"),
        (10, "db.blank", True, ""),
        (12, "grids.no_coordinate", True, "壬院"),
        (11, "grids.neighbour_left_out", False, "辛院"),
        (11, "grids.neighbour_left_out", False, "辛院"),
    ]
    assert (report.read, report.taken, report.refused) == (10, 1, 9)
    target = tmp_path / "有问题的行.xlsx"
    story.grids.write_refused(target, register, report)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    assert any("无名院" in str(cell.value) for cell in sheet[11])


def test_metres_and_columns_named_by_hand(story: Story, tmp_path: Path) -> None:
    head = ("叫什么", "几户", "横坐标", "纵坐标")
    path = write(tmp_path / "院.xlsx", ("东院", 12, 1200.5, -80), head=head)
    look = story.grids.look_into(path)
    [sheet] = look.sheets
    sheet = story.grids.place_columns.read_header(sheet, 2)
    assert sheet.lacks == ("场所名称", "户数")
    said = Said(sheet.name, 2, {"name": "A", "households": "B", "east": "C", "north": "D"})
    story.grids.import_places(story.grids.read_looked_at(look, said))
    [row] = [row for row in story.grids.places() if row.name == "东院"]
    assert (row.measure, row.north) == (Measure.METRES, Decimal(-80))
    assert row.kind is GridPlaceKind.OTHER
    assert story.grids.look_into(path).sheets[0].remembered
    with pytest.raises(KnownError, match=r"rosters\.no_list"):
        story.grids.read_looked_at(look, Said(sheet.name, 2, {"name": "A"}))


def test_a_thousand_places_make_a_plan(story: Story, tmp_path: Path) -> None:
    rows = [
        (at, "", f"第{at}院", "老旧小区", 40 + at % 90, "是", f"第{at - 1}院" if at else "", "", "")
        for at in range(1063)
    ]
    report = taken(story, write(tmp_path / "场所.xlsx", *rows))
    assert (report.taken, report.refused, report.findings) == (1063, 0, ())
    assert sum(bool(row.beside) for row in story.grids.places()) >= 1063


def test_a_plan_is_written_as_a_workbook(story: Story, tmp_path: Path) -> None:
    plan = story.plan()
    path = tmp_path / "方案.xlsx"
    assert story.grids.export_plan(plan, path) == 7
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    head, *found = sheet.iter_rows(values_only=True)
    assert head[:4] == ("社区", "网格", "网格户数", "场所名称")
    [row] = [row for row in found if row[3] == "云岭花园"]
    assert (row[2], row[5], row[6]) == (420, 420, "是")
    assert row[7]
    with pytest.raises(KnownError):
        story.grids.export_plan(plan, path)


def test_the_number_of_statements_does_not_grow_with_the_list(story: Story, tmp_path: Path) -> None:
    asked = []
    for start, count in ((0, 3), (100, 30)):
        names = [f"{start + number}号院" for number in range(count + 1)]
        rows = [
            (number, "", name, "", 30, "", names[number + 1], "", "")
            for number, name in enumerate(names[:-1])
        ]
        register = read(story, write(tmp_path / f"{count}.xlsx", *rows))
        with counted(story.database) as said:
            assert story.grids.import_places(register).taken == count
        asked.append(len(said))
    assert asked[1] <= asked[0], "the first list of a kind is also remembered"
