"""Numbers of identity documents and companies: checked, cleaned, masked."""

from __future__ import annotations

import enum
import re
from datetime import date
from operator import mul

from core.text.cleaning import clean, narrow

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ZEROS = ord("0") * sum(_WEIGHTS)
"""What the bytes of the digits add up to beyond the digits themselves."""
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
    return _CHECKS[(sum(map(mul, number[:17].encode(), _WEIGHTS)) - _ZEROS) % 11]


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


def mask_document(number: str | None) -> str:
    """Keep the first three and the last four characters: for internal papers only."""
    if not number:
        return ""
    hidden = len(number) - len(number[:3]) - len(number[-4:])
    if hidden < len(number[:3]):
        return "*" * len(number)
    return f"{number[:3]}{'*' * hidden}{number[-4:]}"
