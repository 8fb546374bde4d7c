"""Chinese text as rosters hold it: cleaning, names, documents, phones, masking, natural order.

Pure functions on strings, no file and no database. Names keep what was typed (NFC, never NFKC);
only fields of digits have their full-width forms narrowed (rulebook 7.2).
"""

from __future__ import annotations

import enum
import re
import unicodedata
from datetime import date
from functools import lru_cache
from operator import mul

from core.errors import KnownError
from core.law.numerals import number_of

_RESIDUAL = {
    0xE78D: 0xFE10,
    0xE78E: 0xFE12,
    0xE78F: 0xFE11,
    0xE790: 0xFE13,
    0xE791: 0xFE14,
    0xE792: 0xFE15,
    0xE793: 0xFE16,
    0xE794: 0xFE17,
    0xE795: 0xFE18,
    0xE796: 0xFE19,
    0xE7C7: 0x1E3F,
    0xE7C8: 0x01F9,
    0xE816: 0x20087,
    0xE817: 0x20089,
    0xE818: 0x200CC,
    0xE81E: 0x9FB4,
    0xE826: 0x9FB5,
    0xE82B: 0x9FB6,
    0xE82C: 0x9FB7,
    0xE831: 0x215D7,
    0xE832: 0x9FB8,
    0xE83B: 0x2298F,
    0xE843: 0x9FB9,
    0xE854: 0x9FBA,
    0xE855: 0x241FE,
    0xE864: 0x9FBB,
}
"""Private code points that older GB 18030 tables, Python's among them, still give."""


def _private_use() -> dict[int, int]:
    """Old GBK systems put U+E815…E864 at FE50…FEA0; the codec knows where most belong."""
    table = dict(_RESIDUAL)
    trails = [*range(0x50, 0x7F), *range(0x80, 0xA1)]
    for code, trail in zip(range(0xE815, 0xE865), trails, strict=True):
        table.setdefault(code, ord(bytes((0xFE, trail)).decode("gb18030")))
    return table


_PRIVATE_USE = _private_use()
_INVISIBLE = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        0xFFFE,
        0xFFFF,
    ]
)
"""Control, zero-width and bidi characters. They would hide or turn round what a paper prints."""
_KEEP_LINES = _INVISIBLE | {0x0A: 0x0A, 0x0D: None, 0x09: 0x20, 0x0B: 0x0A}
_CLEAN = {**_KEEP_LINES, **_PRIVATE_USE, 0xA0: 0x20, 0x3000: 0x20}
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xA0: 0x20,
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), 0x2D),  # noqa: RUF001 - dashes that stand for a hyphen
    0x3002: 0x2E,
}
_MIDDLE_DOTS = dict.fromkeys(map(ord, "•‧．・･∙⋅●"), 0xB7)  # noqa: RUF001 - these are what it maps
_PLAIN = re.compile(r"[!-~\u4e00-\u9fff]*")


def clean(text: str) -> str:
    """Give `text` in NFC without control, zero-width and bidi characters; inner lines stay lines.

    Private-use characters of older GB 18030 tables become the characters they stand for.
    """
    if _PLAIN.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", text.translate(_CLEAN)).strip()


def narrow(text: str) -> str:
    """Narrow full-width digits, letters and signs: for fields of digits only, never for names."""
    return text.translate(_NARROW)


def has_private_use(text: str) -> bool:
    """Tell whether a character of somebody's own font is left, which no paper can print."""
    if _PLAIN.fullmatch(text):
        return False
    return any(unicodedata.category(character) == "Co" for character in text)


# ---- names ---------------------------------------------------------------------------------

TWO_CHARACTER_SURNAMES = frozenset(
    re.findall(
        r"\S+",
        """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连
    澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于
    司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋
    夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五
    歐陽 司馬 諸葛 東方 尉遲
    """,
    )
)
_HAN = r"[\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,}")
_MASKED = re.compile(r"[*＊※×?？□■〓]|某|XX|xx")  # noqa: RUF001 - full-width asterisks are typed


def clean_name(text: str) -> str:
    """Give a name as it is kept: clean, one form of the middle dot, no padding.

    "张　伟" is how a table aligns two characters; "阿卜杜拉•买买提" gets U+00B7.
    """
    if _HAN_NAME.fullmatch(text):
        return text
    name = clean(text).translate(_MIDDLE_DOTS)
    if " " not in name:
        return name
    name = re.sub(r" *· *", "·", re.sub(r" +", " ", name)).strip()
    if all(len(part) == 1 for part in name.split(" ")):
        return name.replace(" ", "")
    return name


def name_key(text: str) -> str:
    """Give what two writings of one name share: clean, and without any space."""
    return "".join(clean_name(text).split())


LEAST_WORDS = 4


def says_something(reason: str) -> bool:
    """Tell whether a reason has substance: four letters or more that are not all the same.

    A Chinese character is a letter here; marks of punctuation say nothing.
    """
    said = [character for character in name_key(reason) if character.isalnum()]
    return len(said) >= LEAST_WORDS and len(set(said)) > 1


def is_masked(name: str) -> bool:
    """Tell whether a name is hidden ("张*", "李某某") or has a gap ("□")."""
    return _MASKED.search(name) is not None


def surname(name: str) -> str:
    """Give the family name; a name with a middle dot or in letters gives its first part."""
    if "·" in name:
        return name.split("·", 1)[0]
    if not re.match(_HAN, name):
        return name[:1]
    return name[:2] if name[2:] and name[:2] in TWO_CHARACTER_SURNAMES else name[:1]


def mask_name(name: str, *, is_company: bool = False) -> str:
    """Keep the family name and hide the rest (rulebook 7.4).

    A company's name stands in a public register and is no personal information (PIPL 4).
    """
    if is_company:
        return name
    kept = surname(name)
    hidden = len(name) - len(kept)
    return kept + "*" * max(hidden, 1)


def mask_document(number: str | None) -> str:
    """Keep the first three and the last four characters: for internal papers only."""
    if not number:
        return ""
    hidden = len(number) - len(number[:3]) - len(number[-4:])
    if hidden < len(number[:3]):
        return "*" * len(number)
    return f"{number[:3]}{'*' * hidden}{number[-4:]}"


def mask_phone(phone: str) -> str:
    """Give 138****1234; of a landline the last four digits stay hidden."""
    if re.fullmatch(r"1\d{10}", phone):
        return f"{phone[:3]}****{phone[-4:]}"
    return phone[:-4] + "*" * len(phone[-4:])


# ---- documents -----------------------------------------------------------------------------

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_REGIONS = frozenset(
    re.findall(
        r"\d\d",
        """
    11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65
    71 81 82 83 91
    """,
    )
)
_ID_LENGTH = 18
_ID_FORM = re.compile(r"\d{17}[\dX]", re.ASCII)
_BIRTH = slice(6, 14)


class DocumentDoubt(enum.StrEnum):
    """Why a document number should be looked at. A doubt warns; it does not refuse a row."""

    CHECK_DIGIT = "check_digit"
    BIRTHDAY = "birthday"
    REGION = "region"
    LENGTH = "length"


def id_check_digit(number: str) -> str:
    """Compute the check character of the first seventeen digits (GB 11643-1999)."""
    return _CHECKS[sum(map(mul, map(int, number[:17]), _WEIGHTS)) % 11]


def id_doubt(number: str) -> DocumentDoubt | None:
    """Give what is wrong with an 18-character ID number, if anything.

    A region code may be an abolished one, and 81, 82, 83 and 9 are other holders; only a province
    that never was is doubted (rulebook 7.1).
    """
    if not _ID_FORM.fullmatch(number):
        return DocumentDoubt.LENGTH
    if id_check_digit(number) != number[17]:
        return DocumentDoubt.CHECK_DIGIT
    try:
        date.fromisoformat(number[_BIRTH])
    except ValueError:
        return DocumentDoubt.BIRTHDAY
    return None if number[:2] in _REGIONS else DocumentDoubt.REGION


def upgrade_id(number: str) -> str:
    """Give the 18-character form of a 15-digit ID number of old, which lacked the century."""
    longer = f"{number[:6]}19{number[6:]}"
    return longer + id_check_digit(longer)


def credit_code_ok(code: str) -> bool:
    """Check a unified social credit code by its last character (GB 32100-2015, mod 31)."""
    if len(code) != _ID_LENGTH or any(character not in _CREDIT for character in code):
        return False
    total = sum(_CREDIT.index(character) * pow(3, i, 31) for i, character in enumerate(code[:17]))
    return _CREDIT[-total % 31] == code[17]


def clean_document(text: str) -> str:
    """Give a document number as it is compared: narrow, upper case, without spaces."""
    if text.isascii() and text.isalnum():
        return text.upper()
    return re.sub(r"[\s'`\u2019]", "", narrow(clean(text))).upper()


# ---- phones --------------------------------------------------------------------------------

_PHONE = re.compile(
    r"(?:\+?86|0086)?(1[3-9]\d{9})(?!\d)|(0\d{2,3}\d{7,8})(?!\d)|(400\d{7}|95\d{3,4}|[2-9]\d{6,7})(?!\d)"
)


_MOBILE = re.compile(r"1[3-9]\d{9}", re.ASCII)


def clean_phone(text: str) -> str:
    """Give the digits of a phone number, without +86; empty where it is none (rulebook 7.1)."""
    if _MOBILE.fullmatch(text):
        return text
    digits = re.sub(r"[\s\-()（）.]", "", narrow(clean(text)))
    found = _PHONE.fullmatch(digits)
    return next(filter(None, found.groups())) if found else ""


_AREA_CODES = ("010", *(f"02{digit}" for digit in "012345789"))


def phone_text(phone: str) -> str:
    """Give kept digits as people write them: 0717-6000000, 010-65000000."""
    if not re.fullmatch(r"0\d{9,11}", phone):
        return phone
    code = 3 if phone.startswith(_AREA_CODES) else 4
    return f"{phone[:code]}-{phone[code:]}"


# ---- order and search ----------------------------------------------------------------------

_DIGITS = re.compile(r"\d+")


def natural_key(text: str) -> str:
    """Give a key that sorts 2 before 10: each run of digits at the same width."""
    return _DIGITS.sub(lambda run: run[0].zfill(6), text)


_SURNAME_INITIALS = {
    "单": "s", "仇": "q", "解": "x", "曾": "z", "查": "z", "区": "o", "盖": "g", "尉": "y",
    "任": "r", "朴": "p", "冼": "x", "翟": "z", "乐": "y", "缪": "m", "宓": "m", "黑": "h",
    "秘": "b", "折": "s", "员": "y", "种": "c", "重": "c", "覃": "q", "召": "s", "繁": "p",
}  # fmt: skip
"""Readings of characters as surnames, where the everyday one differs or is doubtful."""


def initials(name: str) -> str:
    """Give the initials of the pinyin in lower case, a surname in its reading as a surname."""
    letters = "".join(map(_initial, name))
    first = _SURNAME_INITIALS.get(name[:1])
    return first + letters[1:] if first and surname(name) == name[0] else letters


@lru_cache(maxsize=32_768)
def _initial(character: str) -> str:
    """Give the first letter of one character's commonest reading; "" of a sign."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - 56 MB that most commands never need

    found = lazy_pinyin(character, style=Style.FIRST_LETTER)[0][:1]
    return found.lower() if found.isascii() and found.isalnum() else ""


def pinyin(text: str) -> str:
    """Give the pinyin with tones as digits, to sort by: 张 is zhang1."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - 56 MB that most commands never need

    return "".join(lazy_pinyin(text, style=Style.TONE3))


# ---- shares --------------------------------------------------------------------------------


def clean_share(text: str) -> str:
    """Give a share as "1/2"; "50%" and "二分之一" too. Raises `KnownError` when it is none."""
    from fractions import Fraction  # noqa: PLC0415 - used by few

    narrowed = narrow(clean(text)).replace(" ", "")
    if not narrowed:
        return ""
    said = re.fullmatch(r"([一二三四五六七八九十])分之([一二三四五六七八九])", narrowed)
    try:
        if said:
            share = Fraction(number_of(said[2]) or 0, number_of(said[1]) or 1)
        elif narrowed.endswith("%"):
            share = Fraction(narrowed[:-1]) / 100
        else:
            share = Fraction(narrowed)
    except (ValueError, ZeroDivisionError):
        raise KnownError("rosters.bad_share", value=text) from None
    if not 0 < share <= 1:
        raise KnownError("rosters.bad_share", value=text)
    return f"{share.numerator}/{share.denominator}"
