"""Phone numbers: as they are kept, written and masked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.text.cleaning import clean, narrow

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


_SPACED = re.compile(
    r"(?<!\d)(1[3-9]\d)\s(\d{4})\s(\d{4})(?!\d)|(?<!\d)(0\d{2,3})\s(\d{7,8})(?!\d)"
)
"""One number that people write with spaces: 138 0013 8000, 0717 6000000."""


def read_phones(text: str) -> tuple[str, ...]:
    """Split what was typed in one line of phones; which of them are numbers is not looked at."""
    joined = _SPACED.sub(lambda found: "".join(filter(None, found.groups())), narrow(text))
    return tuple(part for part in re.split(r"[\s,，、;；/]+", joined) if part)


def no_phone(phones: Iterable[str]) -> str | None:
    """Give the first that is no phone number, such as one with a digit too few; None if all are."""
    return next((one for one in phones if one.strip() and not clean_phone(one)), None)


_AREA_CODES = ("010", *(f"02{digit}" for digit in "012345789"))


def phone_text(phone: str) -> str:
    """Give kept digits as people write them: 0717-6000000, 010-65000000."""
    if not re.fullmatch(r"0\d{9,11}", phone):
        return phone
    code = 3 if phone.startswith(_AREA_CODES) else 4
    return f"{phone[:code]}-{phone[code:]}"


def mask_phone(phone: str) -> str:
    """Give 138****1234; of a landline the last four digits stay hidden."""
    if re.fullmatch(r"1\d{10}", phone):
        return f"{phone[:3]}****{phone[-4:]}"
    return phone[:-4] + "*" * len(phone[-4:])
