"""票箱封存/开启记录 (D23): a line for each box and day, with what was noted of its opening."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from core.assemblies.count_sheets import BoxRow, CountSheet
from core.assemblies.papers_basis import Basis, signing
from core.assemblies.stages import Step
from core.documents.content import Align, Block, Paper, Paragraph, Table
from core.documents.words import day_text, deadline_text, moment_text, sheets_text
from core.text.order import natural_key

_BLANK_LINES = 8
"""Lines to write on where no day of the vote is known yet: a page of them."""
_BY_HAND = 7
"""Columns after the day and the box: times, seals, papers, who was present and signs."""
_HAND_MM = 10.0


def build_box_record(basis: Basis, count: CountSheet) -> Paper:
    """Build D23: every box has a line for each day of the vote; what was noted fills its own."""
    wording = basis.paper("D23")
    closed = count.closed_at
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "start": day_text(basis.voting_start),
        "end": deadline_text(basis.sheet.day(Step.VOTING_UNTIL)),
    }
    columns = wording.columns(
        "columns",
        *((10, Align.CENTRE), (34, Align.CENTRE), (22, Align.CENTRE), (24, Align.CENTRE)),
        *((24, Align.CENTRE), (30, Align.CENTRE), (24, Align.CENTRE), (18, Align.CENTRE)),
        *((38, Align.LEFT), (32, Align.LEFT)),
    )
    days = _days(basis.voting_start, basis.sheet.day(Step.VOTING_UNTIL))
    lines = list(_lines(count.boxes, days))
    rows = tuple((str(number), *line) for number, line in enumerate(lines, 1))
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        Table(columns, rows, row_height_mm=_HAND_MM),
        signing(*wording.words("signatures")),
    ]
    document = basis.form(
        "D23",
        wording.text("title", fields),
        blocks,
        wide=True,
        issued_on=closed.date() if closed else None,
    )
    return Paper("D23", wording.text("name"), (document,))


def _days(first: date | None, last: date | None) -> tuple[date, ...]:
    """Give every day of the vote, both ends with it; none unless both are known."""
    if first is None or last is None:
        return ()
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def _lines(boxes: tuple[BoxRow, ...], days: tuple[date, ...]) -> Iterator[tuple[str, ...]]:
    """Give each box its lines in the order of days; a box that nobody noted yet has no name."""
    if not boxes and not days:
        yield from [_blank("", None)] * _BLANK_LINES
        return
    for name in sorted({one.box for one in boxes}, key=natural_key) or [""]:
        noted = sorted((one for one in boxes if one.box == name), key=lambda one: one.opened_at)
        opened = {one.opened_at.date() for one in noted}
        lines = [(one.opened_at.date(), _opened(one)) for one in noted]
        lines += [(day, _blank(name, day)) for day in days if day not in opened]
        yield from (line for _, line in sorted(lines, key=lambda one: one[0]))


def _opened(box: BoxRow) -> tuple[str, ...]:
    """Tell of one opening; when it was sealed and who signs is written by hand."""
    return (
        *(day_text(box.opened_at.date()), box.box, "", box.seal_before),
        *(moment_text(box.opened_at), box.seal_after, sheets_text(box.papers)),
        *(box.present, ""),
    )


def _blank(box: str, day: date | None) -> tuple[str, ...]:
    """Leave a box's line of one day to be written by hand."""
    return (day_text(day), box, *[""] * _BY_HAND)
