"""The words in which the window speaks of rosters: uses, sources, doubts, corrected values."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from core.rosters.kinds import AreaSource, DwellingUse, PartyStatus, ResidentKind
from core.rosters.listing import Doubt
from gui.kit.wording import square_metres, words_of

translate = QCoreApplication.translate


def use_words() -> Mapping[DwellingUse, str]:
    """Name the uses."""
    return words_of(DwellingUse)


def source_words() -> dict[AreaSource, str]:
    """Name where an area is from; what nobody has said comes first."""
    return {
        AreaSource.UNKNOWN: translate("rosters", "来源不明"),
        AreaSource.REGISTER: translate("rosters", "不动产登记簿"),
        AreaSource.SURVEY: translate("rosters", "测绘报告"),
        AreaSource.CONTRACT: translate("rosters", "买卖合同"),
    }


def doubt_words() -> dict[Doubt, str]:
    """Name the doubts."""
    return {
        Doubt.NO_OWNER: translate("rosters", "没有业主"),
        Doubt.NO_PHONE: translate("rosters", "没有电话"),
        Doubt.NO_REPRESENTATIVE: translate("rosters", "未推选代表"),
        Doubt.AREA_SOURCE: translate("rosters", "面积来源不明"),
    }


def resident_words() -> Mapping[ResidentKind, str]:
    """Name the kinds of residents."""
    return words_of(ResidentKind)


def party_words() -> dict[PartyStatus, str]:
    """Name the kinds of membership."""
    return {
        PartyStatus.FULL: translate("rosters", "中共党员"),
        PartyStatus.PROBATIONARY: translate("rosters", "中共预备党员"),
    }


def delivered_word(delivered: bool | None) -> str:  # noqa: FBT001 - yes, no, or not told
    """Say whether a dwelling was handed over."""
    if delivered is None:
        return translate("rosters", "未说明")
    return translate("rosters", "已交付") if delivered else translate("rosters", "未交付")


def column_word(column: str) -> str:
    """Name a value of the history."""
    words = {
        "name": translate("rosters", "姓名"),
        "document_number": translate("rosters", "证件号码"),
        "credit_code": translate("rosters", "统一社会信用代码"),
        "phones": translate("rosters", "电话"),
        "area": translate("rosters", "面积"),
        "area_source": translate("rosters", "面积来源"),
        "area_date": translate("rosters", "面积日期"),
        "use": translate("rosters", "用途"),
        "delivered": translate("rosters", "交付"),
        "delivered_on": translate("rosters", "交付日期"),
        "developer_stock": translate("rosters", "建设单位未售"),
        "developer": translate("rosters", "建设单位"),
        "note": translate("rosters", "备注"),
        "status": translate("rosters", "党员身份"),
        "source": translate("rosters", "依据"),
        "room": translate("rosters", "房号"),
        "address": translate("rosters", "地址"),
    }
    return words.get(column, column)


def value_word(column: str, text: str) -> str:
    """Say a value of the history as the rest of the window does."""
    if not text:
        return translate("rosters", "（空）")
    if column == "area":
        return square_metres(Decimal(text))
    kinds: dict[str, dict[str, str]] = {
        "use": {one.value: word for one, word in use_words().items()},
        "area_source": {one.value: word for one, word in source_words().items()},
        "status": {one.value: word for one, word in party_words().items()},
        "developer_stock": _yes_or_no(),
        "developer": _yes_or_no(),
        "delivered": {"True": delivered_word(delivered=True), "1": delivered_word(delivered=True),
                      "False": delivered_word(delivered=False),
                      "0": delivered_word(delivered=False)},
    }  # fmt: skip
    return kinds.get(column, {}).get(text, text)


def _yes_or_no() -> dict[str, str]:
    yes, no = translate("rosters", "是"), translate("rosters", "否")
    return {"True": yes, "1": yes, "False": no, "0": no}
