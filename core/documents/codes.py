"""QR codes as bitmaps; reading them is the business of scanning."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, cast

QUIET = 4
"""Modules that stay white around a code (ISO/IEC 18004)."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code without its quiet zone: `size` modules a side, each row whole bytes, 1 is dark."""

    size: int
    bits: bytes


def qr(payload: str, level: str = "H") -> Code:
    """Encode `payload` (upper-case letters, digits and ` $%*+-./:` keep it small).

    `level` is the error correction, L to H; H stands a third of the code being spoilt.
    """
    import zxingcpp  # noqa: PLC0415 - waits for the first code

    barcode = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    pixels = bytes(cast("Any", barcode.to_image(scale=1, add_quiet_zones=False)))
    size = math.isqrt(len(pixels))
    wide = (size + 7) // 8 * 8
    rows = bytearray()
    for at in range(0, size * size, size):
        digits = pixels[at : at + size].translate(_DIGITS).decode("ascii").ljust(wide, "0")
        rows += int(digits, 2).to_bytes(wide // 8, "big")
    return Code(size, bytes(rows))


_DIGITS = bytes(ord("1") if grey == 0 else ord("0") for grey in range(256))
"""Turns a pixel into the digit of its module."""
