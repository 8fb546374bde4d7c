"""What one cell of a roster means: an area, a day, a use, several owners. No row, no sheet.

A function gives its value or raises `Unclear` with the reason's code; nothing is guessed.
"""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from core.rosters.kinds import AreaSource, DocumentKind, DwellingUse, PartyStatus, ResidentKind
from core.rosters.tables import LARGEST_AREA
from core.text import amounts, days
from core.text.cleaning import clean, narrow
from core.text.documents import clean_document, credit_code_ok, id_doubt
from core.text.phones import clean_phone
from core.workbooks.cells import Cell, Unclear, text_of

_ABSENT = {
    "",
    "-",
    "--",
    "—",
    "——",
    "/",
    "\\",
    "无",
    "暂无",
    "没有",
    "不详",
    "未知",
    "空",
    "null",
    "NULL",
}


def is_absent(text: str) -> bool:
    """Tell whether a cell says that there is nothing."""
    return text in _ABSENT or text.strip() in _ABSENT


_FINEST = Decimal("0.0001")


@lru_cache(maxsize=65_536)
def read_area(text: str) -> Decimal:
    """Read m²: "142.16", "89.32㎡", "90.5+10.2". Exact, at most four decimals."""
    area = amounts.read_area(text)
    if area is None:
        raise Unclear("rosters.row_area", text)
    if not 0 < area < LARGEST_AREA:
        raise Unclear("rosters.row_area_range", text)
    if area != area.quantize(_FINEST):
        raise Unclear("rosters.row_area_decimals", text)
    return area


_TIME = re.compile(r"[ T]\d{1,2}[:：时].*")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})")
_EXCEL_FIRST = date(1899, 12, 30).toordinal()
_EXCEL_DAYS = range(7_306, 73_051)  # 1920 to 2100


def read_day(cell: Cell) -> date:
    """Read a day: a date cell, "2016/5/14", "2016年5月14日", "20160514", or Excel's day number."""
    return _day(text_of(cell))


@lru_cache(maxsize=16_384)
def _day(said: str) -> date:
    text = narrow(clean(said))
    if text.isdecimal() and int(text) in _EXCEL_DAYS:
        return date.fromordinal(_EXCEL_FIRST + int(text))
    text = _TIME.sub("", text)
    month = _MONTH.fullmatch(text)
    day = days.read_day(f"{month[1]}-{month[2]}-1" if month else text)
    if day is None:
        raise Unclear("rosters.row_day", text)
    return day


_USES = (
    (DwellingUse.PARKING, ("车位", "车库", "停车")),
    (DwellingUse.STORAGE, ("储藏", "储物", "地下室", "杂物", "仓储")),
    (DwellingUse.SHOP, ("商铺", "商业", "店铺", "门面", "底商", "商服", "营业", "铺")),
    (DwellingUse.OFFICE, ("办公", "写字楼")),
    (
        DwellingUse.HOME,
        ("住宅", "居住", "公寓", "别墅", "住房", "普通", "商品房", "洋房", "房改", "安置"),
    ),
)


_NO_DIGITS = dict.fromkeys(map(ord, string.digits))


@lru_cache(maxsize=1_024)
def read_use(text: str) -> DwellingUse | None:
    """Give the use that a word means; None where the word is not known or absent."""
    return next((use for use, words in _USES if any(word in text for word in words)), None)


def guess_use(address: str) -> DwellingUse | None:
    """Give the use that the words of an address tell: 地下车库 12号. Its digits tell nothing."""
    return read_use(address.translate(_NO_DIGITS))


@lru_cache(maxsize=1_024)
def read_area_source(text: str) -> AreaSource:
    """Give where an area is from (SPC-BO Art 8)."""
    for source, words in (
        (AreaSource.REGISTER, ("登记", "登簿", "不动产", "产权", "房产证", "产证", "登記")),
        (AreaSource.SURVEY, ("实测", "测绘", "测量")),
        (AreaSource.CONTRACT, ("合同", "预测", "备案", "网签")),
    ):
        if any(word in text for word in words):
            return source
    return AreaSource.UNKNOWN


def heading_source(heading: str) -> AreaSource | None:
    """Give the source that the heading of the areas names itself: 合同面积, 登记面积."""
    for source, words in (
        (AreaSource.REGISTER, ("登记", "登簿", "不动产", "产证")),
        (AreaSource.SURVEY, ("实测", "测绘")),
        (AreaSource.CONTRACT, ("合同", "预测")),
    ):
        if any(word in heading for word in words):
            return source
    return None


@dataclass(frozen=True, slots=True)
class Relation:
    """What a row's person is to the dwelling: an owner (resident None), or a kind of resident."""

    resident: ResidentKind | None
    known: bool = True


_OWNERS = ("产权", "业主", "户主", "共有", "所有权", "权利人", "本人", "房主", "买受", "购房")
_FAMILY = re.compile(
    "配偶|妻|夫|爱人|子|女|父|母|媳|婿|孙|兄|弟|姐|妹|祖|外公|外婆|家属|亲属|亲戚|家人|成员"
)


@lru_cache(maxsize=1_024)
def read_relation(text: str) -> Relation:
    """Read 与户主关系; an empty cell means the owner himself. A tenant is never an owner."""
    if is_absent(text):
        return Relation(None)
    if any(word in text for word in ("租", "使用人", "借住")):
        return Relation(ResidentKind.TENANT)
    if text.startswith("非"):
        return Relation(ResidentKind.OTHER)
    if _FAMILY.search(text) and not any(word in text for word in ("产权", "共有", "业主")):
        return Relation(ResidentKind.FAMILY)
    if any(word in text for word in _OWNERS):
        return Relation(None)
    return Relation(ResidentKind.OTHER, known=False)


@lru_cache(maxsize=1_024)
def read_party(text: str) -> PartyStatus | None:
    """Give whether 政治面貌 says that the person is in the Party."""
    if "预备" in text:
        return PartyStatus.PROBATIONARY
    member = text in {"是", "党员", "中共党员", "正式党员", "中共正式党员", "中国共产党党员", "01"}
    return PartyStatus.FULL if member else None


_KINDS = (
    ("身份证", DocumentKind.ID_CARD),
    ("港澳", DocumentKind.HK_MACAO_PERMIT),
    ("台", DocumentKind.TAIWAN_PERMIT),
    ("永久居留", DocumentKind.FOREIGN_PERMIT),
    ("护照", DocumentKind.PASSPORT),
    ("军", DocumentKind.MILITARY),
    ("警官", DocumentKind.MILITARY),
)


@lru_cache(maxsize=1_024)
def read_document_kind(text: str) -> DocumentKind | None:
    """Give the kind that a word means; None where the number itself must tell."""
    return next((kind for word, kind in _KINDS if word in text), None)


_FORMS = (
    (re.compile(r"[1-8]\d{16}[\dX]"), DocumentKind.ID_CARD),
    (re.compile(r"9\d{17}"), DocumentKind.FOREIGN_PERMIT),
    (re.compile(r"\d{15}"), DocumentKind.OLD_ID_CARD),
    (re.compile(r"[HM]\d{8}(?:\d\d)?"), DocumentKind.HK_MACAO_PERMIT),
    (re.compile(r"\d{8}"), DocumentKind.TAIWAN_PERMIT),
    (re.compile(r"[A-Z]{1,2}\d{7,8}"), DocumentKind.PASSPORT),
)


def kind_of_document(number: str) -> DocumentKind:
    """Tell the kind of document by its number (rulebook 7.1)."""
    for form, kind in _FORMS:
        if form.fullmatch(number):
            return kind
    return DocumentKind.OTHER


_COMPANY = re.compile(
    r"公司|集团|合作社|事务所|委员会|中心$|银行|信用社|工厂$|.{2,}厂$|学校$|幼儿园$|医院$|.{3,}局$|商行$|商店$|协会$"
    r"|合伙|基金|管理处$|办事处$|.{2,}队$|.{3,}院$|.{3,}站$|.{3,}社$"
)
_CREDIT_CODE = re.compile(r"[1-9A-Z]{2}\d{6}[0-9A-Z]{10}")
_DEVELOPER = re.compile(r"[(（【\[]?(?:开发建设单位|建设单位|开发商|开发企业|开发公司)[)）】\]]?$")

_BUILDER = re.compile("开发|建设")
_LETTERED = re.compile("[A-WYZ]")


def is_company(name: str, document: str = "") -> bool:
    """Tell a company from a person by its credit code or its name."""
    if _CREDIT_CODE.fullmatch(document):
        lettered = _LETTERED.search(document, 8, 17)  # an ID number has only digits there
        if lettered or (document[0] == "9" and credit_code_ok(document) and id_doubt(document)):
            return True
    return len(name) >= len("某某公司") and _COMPANY.search(name) is not None


def split_developer(name: str) -> tuple[str, bool]:
    """Take "（开发建设单位）" from a name; tell whether it was there."""
    if not _BUILDER.search(name):
        return name, False
    stripped = _DEVELOPER.sub("", name)
    return (stripped, True) if stripped and stripped != name else (name, stripped != name)


_PHONE_SEPARATORS = re.compile(r"[、，,;；/\n|&]+")
_TWO_MOBILES = re.compile(r"1[3-9]\d{9}")


def split_phones(text: str) -> tuple[str, ...]:
    """Give the parts of a cell of phones, each as it may be one; "/" and commas separate.

    A part that says "无" stays, so that it still stands beside its name.
    """
    parts = [part.strip() for part in _PHONE_SEPARATORS.split(clean(text))]
    phones: list[str] = []
    for part in parts:
        if not part:
            continue
        digits = re.sub(r"\D", "", narrow(part))
        mobiles = _TWO_MOBILES.findall(digits)
        if len(mobiles) > 1 and "".join(mobiles) == digits:
            phones += mobiles
        elif " " in part and all(clean_phone(word) for word in part.split()):
            phones += part.split()
        else:
            phones.append(part)
    return tuple(phones)


def split_documents(text: str) -> tuple[str, ...]:
    """Give the document numbers in one cell; a blank stands for one that is missing."""
    parts = [part for part in re.split(r"[、，,;；/\n|\s]+", clean(text)) if part]
    return tuple("" if is_absent(part) else clean_document(part) for part in parts)


def parallel(values: Sequence[str], owners: int) -> tuple[str, ...] | None:
    """Stand `values` beside so many owners; None where the numbers do not fit."""
    if not values:
        return ("",) * owners
    return tuple(values) if len(values) == owners else None
