"""The recovery key as it stands on paper: eight groups of four and two check characters."""

from __future__ import annotations

import base64
import secrets

from core.errors import KnownError

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
BYTES = 20
DIGITS = 32
PRIME = 1021
"""Below 32²; with a prime every single wrong character and every swap of neighbours shows."""
MISREAD = str.maketrans({"0": "O", "1": "I", "8": "B"})


def make_recovery_key() -> str:
    """Make 160 random bits, written as ABCD-EFGH-…-WXYZ-23."""
    return write(secrets.token_bytes(BYTES))


def write(secret: bytes) -> str:
    """Write 20 bytes the way they are printed."""
    digits = base64.b32encode(secret).decode("ascii")
    groups = [digits[i : i + 4] for i in range(0, DIGITS, 4)]
    return "-".join([*groups, _check(digits)])


def read(typed: str) -> bytes:
    """Read what a person typed from the paper; refuse it when the check characters disagree."""
    text = "".join(typed.split()).replace("-", "").replace("—", "").upper().translate(MISREAD)
    digits, check = text[:DIGITS], text[DIGITS:]
    if len(digits) != DIGITS or not set(text) <= set(ALPHABET) or check != _check(digits):
        raise KnownError("db.recovery_mistyped")
    return base64.b32decode(digits)


def _check(digits: str) -> str:
    value = 0
    for digit in digits:
        value = (value * 32 + ALPHABET.index(digit)) % PRIME
    return ALPHABET[value // 32] + ALPHABET[value % 32]
