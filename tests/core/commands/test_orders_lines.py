"""Tables beside the orders as a clerk's Excel leaves them, and every fault of them at once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, ReturnChannel, serial
from core.assemblies.drafts import DeliveryDraft, ReturnDraft
from core.clock import CHINA
from core.commands.orders_assembly import DELIVERIES, RETURNED
from core.commands.orders_lines import SERIAL, people, read_drafts
from core.errors import KnownError

SERIALS = [serial("YS1", number) for number in range(1, 6)]
HEAD = [SERIAL, "方式", "结果", "时间", "送达人"]
AT = datetime(2026, 6, 22, 9, 30, tzinfo=CHINA)
PAIR = "程兰、黄明平"


def table(path: Path, *rows: list[Any], head: list[Any] | None = None) -> Path:
    if path.suffix == ".csv":
        lines = [",".join(map(str, row)) for row in [head or HEAD, *rows]]
        path.write_text("\n".join(lines) + "\n", "gb18030")
        return path
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [head or HEAD, *rows]:
        sheet.append(row)
    book.save(path)
    return path


def deliveries(path: Path) -> list[DeliveryDraft]:
    return read_drafts(path, DELIVERIES, DeliveryDraft, SERIALS)


@pytest.mark.parametrize(
    "at",
    ["2026-06-22 09:30", "2026/6/22 9:30", "2026/6/22  9:30:00", "2026年6月22日 9:30",
     "2026/6/22 9：30", "2026-06-22T09:30"],
)  # fmt: skip
@pytest.mark.parametrize(("method", "outcome"), [("面交", "送达"), ("in_person", "delivered")])
def test_words_and_moments_as_people_write_them(
    tmp_path: Path, at: str, method: str, outcome: str
) -> None:
    path = table(tmp_path / "送达.csv", [SERIALS[0], method, outcome, at, PAIR])
    (draft,) = deliveries(path)
    assert (draft.method, draft.outcome) == (DeliveryMethod.IN_PERSON, DeliveryOutcome.DELIVERED)
    assert (draft.at, draft.deliverers) == (AT, ("程兰", "黄明平"))


def test_a_date_cell_of_a_workbook_keeps_its_time(tmp_path: Path) -> None:
    moment = AT.replace(tzinfo=None)
    path = table(tmp_path / "送达.xlsx", [SERIALS[0], "面交", "无人", moment, "程兰 黄明平"])
    (draft,) = deliveries(path)
    assert (draft.at, draft.deliverers) == (AT, ("程兰", "黄明平"))


def test_a_row_with_its_serial_alone_is_passed_over(tmp_path: Path) -> None:
    head = [SERIAL, "业主", "房屋", "时间", "渠道", "收取人"]
    rows: list[list[Any]] = [
        [SERIALS[0], "何华", "1栋1单元101", "", "", ""],
        [SERIALS[1], "许梅", "1栋1单元102", "2026/7/2 10:00", "上门收取", PAIR],
    ]
    path = table(tmp_path / "回收.csv", *rows, head=head)
    (draft,) = read_drafts(path, RETURNED, ReturnDraft, SERIALS)
    assert (draft.serial, draft.channel) == (SERIALS[1], ReturnChannel.DOOR)


def test_every_fault_is_told_at_once_with_its_row_and_heading(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [SERIALS[0], "飞鸽", "送达", "2026-06-22 09:30", PAIR],
        [SERIALS[1], "面交", "送达", "2026-06-22", PAIR],
        [SERIALS[2], "面交", "", "2026-02-30 09:30", PAIR],
        ["YS1-0000009-0", "面交", "送达", "2026-06-22 09:30", PAIR],
        [SERIALS[4], "面交", "送达", "2026-06-22 09:30", PAIR],
    ]
    with pytest.raises(KnownError) as refused:
        deliveries(table(tmp_path / "送达.csv", *rows))
    first, *said = refused.value.sentence().splitlines()
    assert first.startswith("“送达.csv”有 5 处要改，一行也没有登记")
    assert [line[: line.index("有误")] for line in said] == [
        "第 2 行", "第 3 行", "第 4 行", "第 4 行", "第 5 行",
    ]  # fmt: skip
    assert "“方式”写成了“飞鸽”；可以写：面交、同住人代收" in said[0]
    assert "“时间”写成了“2026-06-22”" in said[1]
    assert any("“结果”没有写" in line for line in said[2:4])
    assert "没有这个编号" in said[4]


def test_the_relation_to_the_owner_is_of_a_list(tmp_path: Path) -> None:
    head = [SERIAL, "方式", "结果", "时间", "送达人", "与业主关系"]
    row = [SERIALS[0], "面交", "送达", "2026-06-22 09:30", PAIR]
    good = table(tmp_path / "送达.csv", [*row, "其他（保姆）"], head=head)
    assert deliveries(good)[0].relation == "其他（保姆）"
    with pytest.raises(KnownError) as refused:
        deliveries(table(tmp_path / "送达.xlsx", [*row, "邻居"], head=head))
    wanted = (
        "“与业主关系”写成了“邻居”；可以写：本人、共有人、同住成年家属、代理人、租客、其他（说明）"
    )
    assert wanted in refused.value.sentence()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("程兰 黄明平", ("程兰", "黄明平")),
        ("程兰，黄明平", ("程兰", "黄明平")),
        ("程 兰、黄明平", ("程 兰", "黄明平")),
        ("欧阳明月", ("欧阳明月",)),
    ],
)
def test_names_in_one_cell(text: str, names: tuple[str, ...]) -> None:
    assert people(text) == names


def test_a_table_without_its_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"orders\.bad_headings"):
        deliveries(table(tmp_path / "送达.csv", head=["甲", "乙"]))
    with pytest.raises(KnownError) as refused:
        deliveries(table(tmp_path / "别的.csv", head=[*HEAD, "颜色"]))
    assert "颜色" in refused.value.sentence()
    with pytest.raises(KnownError, match=r"workbooks\.not_found"):
        deliveries(tmp_path / "没有.csv")
