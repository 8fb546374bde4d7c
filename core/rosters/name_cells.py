"""What a cell of names says: the names, phones glued to them, and words that are no names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from core.rosters.cells import is_absent
from core.text.cleaning import clean, narrow
from core.text.names import clean_name
from core.text.phones import clean_phone
from core.workbooks.cells import Unclear

_SEPARATORS = re.compile(r"[、，,;；/\n|&＆]+(?![^（(]*[)）])")  # noqa: RUF001 - separators that are typed
_PHONE = re.compile(
    r"[(\s]*(?:电话|手机号?|联系方式)?[:\s]*"
    r"(?<!\d)((?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}-\d{7,8})(?!\d)[)\s]*"
)
_NUMBERS = "0-9一二两三四五六七八九十几"
_SEVERAL = re.compile(
    rf".{{2,}}等|.+等[{_NUMBERS}]*[人户位]|.{{2,}}(?:夫妇|夫妻|一家|全家|[{_NUMBERS}]+口)"
)
_FROM_ABOVE = frozenset({"同上", "同前", "同左", "同右", "上同", "〃", '"', "″", "”", "''"})
_REMARKS = frozenset(
    {
        "夫妻共有", "夫妻", "夫妇", "夫妻双方", "夫妻共同共有", "夫妻共同所有", "共有", "共同共有",
        "共同所有", "按份共有", "家庭共有", "家庭共同共有", "单独所有", "单独", "等", "等人",
    }
)  # fmt: skip
_NOBODY = frozenset(
    {
        "待定", "待核", "待核实", "待核对", "待补", "待补充", "待查", "待登记", "未登记",
        "空置", "空房", "空户", "空", "不祥", "不清", "不清楚", "无业主", "联系不上",
    }
)  # fmt: skip
_UNSOLD = frozenset({"未售", "待售", "未销售", "未卖", "库存"})
_ROLES = frozenset(
    {
        "业主", "户主", "房东", "本人", "住户", "租户", "租客", "承租人", "共有人", "产权人",
        "配偶", "家属", "代理人", "其他", "姓名",
    }
)  # fmt: skip
_NO_RESIDENT = frozenset(
    {"自住", "出租", "已出租", "未出租", "出租中", "空置", "空房", "有", "是", "否", "无人居住"}
)
_ODD = re.compile(r"[\d=+@#$%^_~<>《》【】{}]")
_LONG_NUMBER = re.compile(r"\d{5}")


_ONE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
"""Nearly every cell: nothing to part, nothing to clean."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the phone that was written right beside it, if any."""

    name: str
    phone: str = ""


@lru_cache(maxsize=8_192)
def split_names(text: str) -> tuple[Named, ...]:
    """Give the names in one cell: "吕喆洋、罗镕", "张三 李四", "张三13912345678"; "张　伟" is one.

    Latin names keep their spaces.
    """
    if _ONE_NAME.fullmatch(text):
        return (Named(text),)
    names: list[Named] = []
    for part in _SEPARATORS.split(text):
        rest, phone = _without_phone(part)
        name = clean_name(rest)
        if not name:
            if phone and names and not names[-1].phone:
                names[-1] = replace(names[-1], phone=phone)
            continue
        words = name.split(" ")
        if len(words) > 1 and not re.search(r"[A-Za-z]", name) and min(map(len, words)) > 1:
            names += map(Named, words)
        else:
            names.append(Named(name))
        names[-1] = replace(names[-1], phone=phone)
    return tuple(names)


def _without_phone(text: str) -> tuple[str, str]:
    """Take the one phone out of a text; where there are two it is not certain whose they are."""
    found = list(_PHONE.finditer(narrow(clean(text))))
    if len(found) != 1:
        return text, ""
    start, end = found[0].span()
    plain = clean(text)
    return f"{plain[:start]} {plain[end:]}".strip(), clean_phone(found[0][1])


def says_nobody(names: tuple[Named, ...]) -> bool:
    """Tell whether a cell says that no owner is known: 待定, 空置, 未售."""
    return len(names) == 1 and (
        is_absent(names[0].name) or names[0].name in _NOBODY or names[0].name in _UNSOLD
    )


def first_owner(text: str) -> str:
    """Give the first owner of a cell, "" where it names nobody."""
    names = split_names(text)
    if not names or says_nobody(names):
        return ""
    return next((one.name for one in names if not is_remark(one.name)), text)


def says_unsold(text: str) -> bool:
    """Tell whether the owner's cell says that the dwelling is not sold yet."""
    return text in _UNSOLD


def is_remark(name: str) -> bool:
    """Tell a remark about the ownership from a name: 夫妻共有."""
    return name in _REMARKS


def no_resident(text: str) -> bool:
    """Tell whether the cell of a tenant says how the dwelling is used and not by whom."""
    return text in _NO_RESIDENT or is_absent(text)


def refuse_no_name(name: str) -> None:
    """Raise `Unclear` where a text stands for people without naming each of them."""
    if name in _FROM_ABOVE:
        raise Unclear("rosters.row_name_above", name)
    if _SEVERAL.fullmatch(name):
        raise Unclear("rosters.row_name_several", name)
    long_number = not name.isalpha() and _LONG_NUMBER.search(narrow(name))
    if name in _ROLES or name in _REMARKS or long_number:
        raise Unclear("rosters.row_name", name)


def is_odd(name: str) -> bool:
    """Tell whether a name holds what names do not: a digit, a question, a calculation."""
    return not name.isalpha() and _ODD.search(narrow(name)) is not None
