"""Rosters of invented people, of any size, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl

from core.text.documents import id_check_digit

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
GIVEN = "云松竹梅兰菊晨曦明远山川江海文博雅静思齐子涵一鸣若水清风朗月星辰雨桐嘉禾"
HEADER = [
    "楼栋", "单元", "房号", "房屋属性", "房屋面积", "业主姓名", "性别", "业主手机号",
    "证件类型", "证件号码", "与户主关系", "政治面貌", "交房时间", "备注",
]  # fmt: skip


def invented_name(number: int) -> str:
    """Give the name of person `number`; names repeat, as they do in life."""
    first, rest = divmod(number, len(GIVEN) ** 2)
    two, one = divmod(rest, len(GIVEN))
    return SURNAMES[(first + number) % len(SURNAMES)] + GIVEN[two] + GIVEN[one]


def invented_id(number: int) -> str:
    """Give a valid ID number that belongs to nobody else here; the region code is Xiling's."""
    year, day = 1950 + number % 50, 1 + (number // 50) % 28
    serial = (number // 1400) % 1000
    month = 1 + (number // 1_400_000 + number) % 12
    digits = f"420502{year}{month:02}{day:02}{serial:03}"
    return digits + id_check_digit(digits)


def invented_phone(number: int) -> str:
    return f"139{number:08}"


def invented_rows(count: int) -> Iterator[list[str | float | None]]:
    """Give `count` rows in the form of a property company's table: mostly one owner a dwelling."""
    for number in range(count):
        building, rest = divmod(number, 240)
        entrance, rest = divmod(rest, 80)
        floor, door = divmod(rest, 4)
        yield [
            f"{building + 1}栋", f"{entrance + 1}单元", f"{floor + 1}{door + 1:02}", "住宅",
            round(60 + number % 9000 / 100, 2), invented_name(number), "女" if number % 2 else "男",
            invented_phone(number), "居民身份证", invented_id(number), "产权人",
            "中共党员" if number % 7 == 0 else "群众", f"2016/{1 + number % 12}/{1 + number % 28}",
            None,
        ]  # fmt: skip


def write_invented(path: Path, count: int) -> Path:
    """Write `count` invented rows as .xlsx."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("业主信息")
    sheet.append(HEADER)
    for row in invented_rows(count):
        sheet.append(row)
    book.save(path)
    return path
