"""Names of people: how they are kept, compared, masked and read aloud."""

from __future__ import annotations

import re
from functools import lru_cache

from core.text.cleaning import clean

_MIDDLE_DOTS = dict.fromkeys(map(ord, "•‧．・･∙⋅●"), 0xB7)  # noqa: RUF001 - these are what it maps
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
_HAN_FIRST = re.compile(_HAN)
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,}")
_ONE_NAME = re.compile(r"(?:[（(][^（()）]*[）)]|[^\s、，,;；/])+")
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


def read_names(text: str) -> tuple[str, ...]:
    """Read several names as people type them in one line; a unit in brackets stays with its name.

    Between them stand marks or blanks: 张三、李四 王五；许静（某社区 居委会）.
    """
    return tuple(found[0] for found in _ONE_NAME.finditer(text))


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
    if not _HAN_FIRST.match(name):
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


_READINGS = {
    "万俟": "mo4qi2", "乐": "yue4", "乐正": "yue4zheng4", "干": "gan1", "仇": "qiu2",
    "任": "ren2", "冼": "xian3", "华": "hua4", "单": "shan4", "卜": "bu3", "区": "ou1",
    "召": "shao4", "员": "yun4", "哈": "ha3", "子车": "zi3ju1", "宓": "mi4", "宰父": "zai3fu3",
    "尉迟": "yu4chi2", "尉遲": "yu4chi2", "折": "she2", "曾": "zeng1", "朴": "piao2",
    "查": "zha1", "燕": "yan1", "盖": "ge3", "祭": "zhai4", "种": "chong2", "秘": "bi4",
    "繁": "po2", "缪": "miao4", "翟": "zhai2", "葛": "ge3", "薄": "bo2", "藏": "zang1",
    "覃": "qin2", "解": "xie4", "过": "guo1", "那": "na1", "重": "chong2", "阚": "kan4",
    "黑": "he4",
}  # fmt: skip
"""Readings of characters as surnames, where the everyday one differs or is doubtful."""


def pinyin_key(name: str) -> tuple[str, str]:
    """Give the key by which names sort in pinyin, a surname in its reading as a surname.

    Strokes are never guessed: no source of stroke counts is bundled, so an order by strokes is set
    by the office, by number.
    """
    family = surname(name)
    read = _READINGS.get(family) or _pinyin(family)
    return read + _pinyin(name[len(family) :]), name


def initials(name: str) -> str:
    """Give the initials of the pinyin in lower case, a surname in its reading as a surname."""
    family = surname(name)
    if read := _READINGS.get(family):
        first = "".join(re.findall(r"([a-z])[a-z]*\d", read))
        return first + "".join(map(_initial, name[len(family) :]))
    return "".join(map(_initial, name))


def load_readings() -> None:
    """Load the table of readings, which takes a moment, before the first name asks for it."""
    _initial("一")


@lru_cache(maxsize=32_768)
def _initial(character: str) -> str:
    """Give the first letter of one character's commonest reading; "" of a sign."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - 56 MB that most commands never need

    found = lazy_pinyin(character, style=Style.FIRST_LETTER)[0][:1]
    return found.lower() if found.isascii() and found.isalnum() else ""


def _pinyin(text: str) -> str:
    """Give the pinyin with tones as digits, to sort by: 张 is zhang1."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - 56 MB that most commands never need

    return "".join(lazy_pinyin(text, style=Style.TONE3))


def place_of_committee(name: str) -> str:
    """Name a community by its place, where it bears the name of its residents' committee."""
    return name.removesuffix("居民委员会").removesuffix("居委会") or name
