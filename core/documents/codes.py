"""QR codes as bitmaps; reading them is the business of scanning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code without its quiet zone: `size` modules a side, each row whole bytes, 1 is dark."""

    size: int
    bits: bytes


def qr(payload: str, level: str = "H") -> Code:
    """Encode `payload` (upper-case letters, digits and ` $%*+-./:` keep it small)."""
    raise NotImplementedError
