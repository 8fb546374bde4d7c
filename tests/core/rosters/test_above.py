"""An entrance written once a group is filled down; one that is missing is said, not guessed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from core.rosters.drafts import RosterDraft
from core.rosters.imports import read_roster
from tests.core.workbooks.parts import Cell, write_rows

HEAD: list[Cell] = ["楼栋", "单元", "房号", "用途", "面积", "业主姓名"]


def draft_of(folder: Path, *rows: Sequence[Cell]) -> RosterDraft:
    lines = [
        [building, entrance, room, use, 60 + number, f"{'赵钱孙李周吴郑王冯'[number]}云松"]
        for number, (building, entrance, room, use) in enumerate(rows)
    ]
    return read_roster(write_rows(folder / "名册.xlsx", [HEAD, *lines]))


def codes(draft: RosterDraft) -> list[str]:
    return [finding.code.removeprefix("rosters.") for finding in draft.findings]


def test_an_entrance_written_once_a_group_is_filled_down(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path,
        ("1栋", "1单元", "101", ""), ("1栋", "", "102", ""), ("1栋", "", "201", ""),
        ("1栋", "2单元", "101", ""), ("1栋", "", "102", ""),
        ("2栋", "1单元", "101", ""), ("2栋", "", "102", ""),
    )  # fmt: skip
    assert list(draft.dwellings) == [
        "1|1|101", "1|1|102", "1|1|201", "1|2|101", "1|2|102", "2|1|101", "2|1|102",
    ]  # fmt: skip
    said = [finding for finding in draft.findings if finding.code == "rosters.entrance_above"]
    assert [finding.facts["count"] for finding in said] == [4]


def test_an_entrance_left_out_here_and_there_is_said(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path,
        ("1栋", "1单元", "101", ""), ("1栋", "1单元", "102", ""), ("1栋", "", "103", ""),
        ("1栋", "2单元", "101", ""), ("1栋", "", "201", ""),
    )  # fmt: skip
    assert set(draft.dwellings) == {"1|1|101", "1|1|102", "1||103", "1|2|101", "1||201"}
    assert codes(draft) == ["entrance_mixed"]
    assert "2 套" in draft.findings[0].reason()


def test_shops_below_the_stairs_need_no_entrance(tmp_path: Path) -> None:
    draft = draft_of(
        tmp_path,
        ("1栋", "", "商铺1", "商铺"), ("1栋", "1单元", "101", "住宅"),
        ("1栋", "", "102", "商铺"), ("1栋", "", "车位3", "车位"), ("1栋", "", "103", "住宅"),
    )  # fmt: skip
    assert set(draft.dwellings) == {"1||商铺1", "1|1|101", "1||102", "1||车位3", "1||103"}
    assert codes(draft) == ["entrance_mixed"]


def test_one_home_in_two_notations_is_said(tmp_path: Path) -> None:
    lines: list[list[Cell]] = [
        ["房屋坐落", "面积", "业主姓名"],
        ["1栋101室", 88, "赵云松"],
        ["1-1-101", 88, "赵云松"],
    ]
    draft = read_roster(write_rows(tmp_path / "名册.xlsx", lines))
    assert set(draft.dwellings) == {"1||101", "1|1|101"}
    assert codes(draft) == ["same_room_bare"]
    assert "1栋1单元101" in draft.findings[0].reason()


def test_a_basement_keeps_its_text_and_is_said(tmp_path: Path) -> None:
    draft = draft_of(tmp_path, ("1", "1", "B1-001", ""), ("1", "1", "001", ""))
    assert set(draft.dwellings) == {"1|1|B1-001", "1|1|1"}
    assert codes(draft) == ["room_kept"]


@pytest.mark.parametrize("room", ["2003-05-01", "2003/5/1", "5月1日"])
def test_a_room_that_became_a_date_is_refused(room: str, tmp_path: Path) -> None:
    head: list[Cell] = ["房屋坐落", "面积", "业主姓名"]
    lines: list[list[Cell]] = [head, ["1-1-101", 90, "赵云松"], [room, 88, "钱竹梅"]]
    draft = read_roster(write_rows(tmp_path / "名册.xlsx", lines))
    assert [finding.code for finding in draft.refusals()] == ["rosters.row_room_date"]
