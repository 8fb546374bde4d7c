"""Which passphrases an office may choose. Knows nothing of keys."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from core import paths
from core.errors import KnownError

SHORTEST = 10
NAME_AT_LEAST = 2
FEW_CHARACTERS = 3
PHONE = re.compile(r"(\+?86)?1[3-9]\d{9}")


def normal(passphrase: str) -> str:
    """Give the one form that keys are derived from, whichever keyboard typed it."""
    return unicodedata.normalize("NFKC", passphrase)


def check_passphrase(passphrase: str, names: Iterable[str] = ()) -> None:
    """Refuse a passphrase that is short, common, a phone number, or holds one of `names`."""
    text = normal(passphrase)
    if len(text) < SHORTEST:
        raise KnownError("db.passphrase_short", shortest=SHORTEST, length=len(text))
    folded = "".join(text.split()).casefold()
    if folded in _common() or len(set(folded)) <= FEW_CHARACTERS or _runs_on(folded):
        raise KnownError("db.passphrase_common")
    if PHONE.fullmatch(folded):
        raise KnownError("db.passphrase_phone")
    for name in names:
        short = "".join(normal(name).split()).casefold()
        if len(short) >= NAME_AT_LEAST and short in folded:
            raise KnownError("db.passphrase_named", name=name)


def _runs_on(text: str) -> bool:
    """Tell whether each character is the next of the one before: 1234567890, abcdefghij."""
    if text.isdecimal():
        steps = {(int(b) - int(a)) % 10 for a, b in itertools.pairwise(text)}
    else:
        steps = {ord(b) - ord(a) for a, b in itertools.pairwise(text)}
    return steps in ({1}, {-1}, {9})


@cache
def _common() -> frozenset[str]:
    text = (paths.resources() / "common_passphrases.txt").read_text("utf-8")
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line.casefold() for line in lines if line and not line.startswith("#"))
