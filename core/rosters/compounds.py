"""Names of compounds as they are kept, and which known one a new one may mean. No database."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.errors import KnownError
from core.text.cleaning import clean, narrow

LONGEST = 200
_GENERIC = re.compile(r"(?:住宅)?(?:小区|社区)$")
_NUMBERS = frozenset("零〇一二三四五六七八九十东西南北中前后上下左右甲乙丙丁")
_SHORTEST = 2


def clean_compound(name: str) -> str:
    """Give a compound's name as it is kept. Raises `KnownError` where nothing is left of it."""
    kept = re.sub(r"\s+", " ", clean(name)).strip()
    if not kept or len(kept) > LONGEST:
        raise KnownError("rosters.compound_unnamed", limit=LONGEST)
    return kept


def alike(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Give the known names that `name` may be a slip of: 云杉苑 for 云杉苑小区."""
    return tuple(other for other in known if other != name and _alike(_bare(name), _bare(other)))


def _bare(name: str) -> str:
    plain = re.sub(r"[\W_]", "", narrow(name)).casefold()
    return _GENERIC.sub("", plain) or plain


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _SHORTEST and short in long:
        return True
    if len(short) != len(long) or len(short) <= _SHORTEST:
        return False
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(differing) == 1 and not all(map(_counts, differing[0]))


def _counts(character: str) -> bool:
    """测试1 and 测试2, 一期 and 二期 are told apart on purpose."""
    return character in _NUMBERS or (character.isascii() and character.isalnum())
