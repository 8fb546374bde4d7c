"""The calendar of a month (P65): on which day what is to be told, and what is late."""

from __future__ import annotations

from calendar import Calendar, day_name
from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from core.affairs.neighbours.counting import due_after
from core.affairs.neighbours.papers_basis import NeighbourBasis
from core.affairs.neighbours.sheets_telling import DutyRow
from core.documents.content import Align, Box, Document, Look, Paragraph, Signatures, Table
from core.documents.words import day_text, list_text, month_text
from core.law.terms import after_months
from core.phrases import word

_DAY_MM = 24.0


def month_after(first: date) -> date:
    """Give the first day of the month after that of `first`."""
    return after_months(first.replace(day=1), 1)


def build_month(
    basis: NeighbourBasis, compound_id: UUID, compound: str, duties: Sequence[DutyRow], first: date
) -> Document:
    """信息公开月历 (P65): a week a row, what falls due in its day, what is late above."""
    wording = basis.paper("P65_month")
    falling: dict[date, list[str]] = {}
    for duty in duties:
        said = wording.text("due", {"title": duty.title, "bearer": word(duty.bearer)})
        for day in _due_in(duty, first):
            falling.setdefault(day, []).append(said)
    rows = tuple(
        tuple(
            "\n".join([str(day.day), *falling.get(day, ())]) if day.month == first.month else ""
            for day in week
        )
        for week in Calendar().monthdatescalendar(first.year, first.month)
    )
    late = list_text(
        wording.text("late_one", {"title": one.title, "day": day_text(one.next_due)})
        for one in duties
        if one.next_due is not None and one.next_due < min(first, basis.today)
    )
    loose = list_text(one.title for one in duties if one.next_due is None)
    head = basis.head("P65", compound, compound_id, f"{first:%Y-%m}", day=basis.today)
    columns = wording.columns("weekdays", *((37, Align.LEFT) for _day in day_name))
    return Document(
        head=head,
        title=wording.text("title", {"compound": compound, "month": month_text(first)}),
        blocks=(
            *([Box(wording.text("late", {"what": late}))] if late else ()),
            Table(columns, rows, row_height_mm=_DAY_MM),
            *([Paragraph(wording.text("loose", {"what": loose}))] if loose else ()),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.WIDE,
    )


def _due_in(duty: DutyRow, first: date) -> Iterator[date]:
    """Give the days of a month on which a duty falls due, told on its days until then."""
    day, end = duty.next_due, month_after(first)
    while day is not None and day < end:
        if day >= first:
            yield day
        day = due_after(duty.first_due or day, duty.months, day) if duty.months else None
