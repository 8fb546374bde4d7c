"""QR codes: what is encoded is read back by the library's reader."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from core.documents.codes import QUIET, Code, qr


def image_of(code: Code) -> np.ndarray:
    """Draw a code, four dots a module, with its quiet zone."""
    width = (code.size + 7) // 8
    bits = np.unpackbits(np.frombuffer(code.bits, np.uint8).reshape(code.size, width), axis=1)
    modules = np.pad(bits[:, : code.size], QUIET)
    return np.kron(255 * (1 - modules), np.ones((4, 4))).astype(np.uint8)


@pytest.mark.parametrize("length", [1, 20, 35, 36, 50, 51, 64, 84])
@pytest.mark.parametrize("level", ["M", "H"])
def test_a_code_says_what_was_put_in(length: int, level: str) -> None:
    payload = ("K7Q2:" * 20)[:length]
    (found,) = zxingcpp.read_barcodes(image_of(qr(payload, level)))
    assert found.text == payload
    assert found.ec_level.startswith(level)


def test_capitals_and_digits_take_the_small_form() -> None:
    assert qr("A" * 50).size == 33
    assert qr("a" * 50).size > 33


def test_rows_are_whole_bytes() -> None:
    code = qr("1:K7Q2")
    assert len(code.bits) == code.size * ((code.size + 7) // 8)
