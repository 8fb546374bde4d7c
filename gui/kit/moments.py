"""A field for a moment: a day and a time of China, typed as people write them."""

from __future__ import annotations

from datetime import datetime

from core.clock import CHINA, minute_text
from gui.kit.fields import FieldError, LineField

PATTERNS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H-%M", "%Y-%m-%d")


class MomentField(LineField[datetime | None]):
    """A moment; empty is None."""

    IS_DAY = True

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = False) -> None:
        super().__init__(name, label, hint=hint, required=required, latin=True)
        self.line.setPlaceholderText("2026-06-22 09:30")

    def parse(self, text: str) -> datetime | None:
        self._needed(text)
        found = read_moment(text)
        if text and found is None:
            raise FieldError(self.tr("时间请写成 2026-06-22 09:30 这样。"))
        return found

    def say(self, value: datetime | None) -> str:
        return minute_text(value) if value else ""


def read_moment(text: str) -> datetime | None:
    """Read a moment; None where it is none."""
    plain = text.strip().replace("：", ":").replace("/", "-").replace(".", "-")
    for pattern in PATTERNS:
        try:
            return datetime.strptime(plain, pattern).replace(tzinfo=CHINA)
        except ValueError:
            continue
    return None
