"""Who is meant at the door: by name, pinyin initials, number on the sheet, or a scanned code.

The code on a notice holds no personal data: which meeting, and the number on its sign-in sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from core.meetings.sheets import AttendanceRow
from core.text.names import initials

_TOKEN = re.compile(r"QD-([0-9A-F]{8})-([0-9]{1,4})")
_TAIL = 8


def token_of(meeting_id: UUID, ordinal: int) -> str:
    """Write the code of one expected person of one meeting: QD-5F3A09C1-7."""
    return f"QD-{_tail(meeting_id)}-{ordinal}"


def _tail(meeting_id: UUID) -> str:
    return meeting_id.hex[-_TAIL:].upper()


def is_of_another_meeting(typed: str, meeting_id: UUID) -> bool:
    """Tell whether a code was scanned that belongs to another meeting."""
    found = _TOKEN.fullmatch(typed.strip().upper())
    return found is not None and found[1] != _tail(meeting_id)


def expected(
    rows: Iterable[AttendanceRow], typed: str, meeting_id: UUID
) -> tuple[AttendanceRow, ...]:
    """Give whoever may be meant: one by a code or number, else all whom the letters fit."""
    wanted = typed.strip()
    code = _TOKEN.fullmatch(wanted.upper())
    if not wanted or is_of_another_meeting(wanted, meeting_id):
        return ()
    number = code[2] if code is not None else wanted
    if number.isascii() and number.isdigit():
        return tuple(row for row in rows if row.ordinal == int(number))
    found = tuple(rows)
    exact = tuple(row for row in found if row.name == wanted)
    letters = wanted.casefold()
    return exact or tuple(
        row
        for row in found
        if wanted in row.name or (letters.isascii() and initials(row.name).startswith(letters))
    )
