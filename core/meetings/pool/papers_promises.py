"""督办事项清单 (D45): all that is promised and open, unit by unit, what is late first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.documents.content import (
    Align,
    Block,
    Document,
    Head,
    Heading,
    Look,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.wording import PaperWording
from core.documents.words import day_text, ended, list_text, money_text
from core.law.numerals import number_text
from core.meetings.pool.promise_rows import PromiseLine, by_unit
from core.subject import Subject

if TYPE_CHECKING:
    from datetime import date

    from core.documents.sources import PaperDesk


def build_promise_list(
    wording: PaperWording,
    subject: Subject,
    place: str,
    lines: Sequence[PromiseLine],
    desk: PaperDesk,
) -> Document:
    """List what is open by who answers for it; the one with most that is late comes first."""
    today = desk.today
    open_ = [line for line in lines if line.is_open]
    late = sum(bool(line.days_late(today)) for line in open_)
    counts = {"day": day_text(today), "open": str(len(open_)), "late": str(late)}
    blocks: list[Block] = [Paragraph(wording.text("counts", counts))]
    for number, unit in enumerate(by_unit(open_, today), 1):
        said = {
            "number": number_text(number),
            "unit": unit.unit,
            "open": str(unit.open),
            "late": str(unit.late),
        }
        blocks.append(Heading(wording.text("unit", said), 2))
        blocks.append(_table(wording, [x for x in open_ if x.responsible == unit.unit], today))
    if not open_:
        blocks.append(Paragraph(wording.text("nothing")))
    blocks.append(Signatures(wording.words("signatures")))
    return Document(
        head=Head(
            code="D45",
            compound=place,
            archive=f"D45-{today:%Y%m%d}",
            issued_on=today,
            opaque_id=f"D45:{subject.id.hex.upper()}",
            audit_head=desk.audit_head,
        ),
        title=wording.text("title", {"place": place}),
        blocks=tuple(blocks),
        look=Look.WIDE,
    )


def _table(wording: PaperWording, lines: Sequence[PromiseLine], today: date) -> Table:
    columns = wording.columns(
        "columns",
        (16, Align.CENTRE),
        (62, Align.LEFT),
        (24, Align.LEFT),
        (24, Align.CENTRE),
        (22, Align.CENTRE),
        (24, Align.RIGHT),
        (44, Align.LEFT),
        (44, Align.LEFT),
    )
    return Table(columns, tuple(_row(wording, line, today) for line in lines))


def _row(wording: PaperWording, line: PromiseLine, today: date) -> tuple[str, ...]:
    days = line.days_late(today)
    late = wording.text("days_late", {"days": str(days)}) if days else ""
    money = money_text(line.budget_fen) if line.budget_fen else ""
    return (
        line.number,
        ended(line.action),
        line.owner,
        day_text(line.deadline),
        late,
        money,
        list_text((line.body, line.about)),
        ended(line.last_note),
    )
