"""办理结果反馈单 (D46): who was told what came of a topic, when, how, how satisfied they were."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.documents.content import Block, Box, Choices, Document, Fields, Head, Look, Signatures
from core.documents.wording import PaperWording
from core.documents.words import day_text
from core.meetings.sheets import FeedbackRow

_ROOM_MM = 22.0


@dataclass(frozen=True, slots=True)
class FedBack:
    """What a feedback slip tells of a topic."""

    title: str
    number: str
    raised_by: str
    place: str
    outcome: str
    rows: tuple[FeedbackRow, ...]


def build_feedback(wording: PaperWording, head: Head, told: FedBack) -> Document:
    """Give one slip with all that was told; where nobody was told yet, with room to write."""
    blank = FeedbackRow("", "", head.issued_on, None, "") if head.issued_on else None
    rows = told.rows or ((blank,) if blank is not None else ())
    last = [row.day for row in told.rows]
    blocks: list[Block] = [
        Fields(
            (
                (wording.text("topic"), told.title),
                (wording.text("number"), told.number),
                (wording.text("raised_by"), told.raised_by),
                (wording.text("place"), told.place),
            ),
            across=1,
        ),
        Box(f"{wording.text('outcome')}：{told.outcome}"),
    ]
    for row in rows:
        blocks += _told(wording, row, is_blank=not told.rows)
    blocks.append(Signatures(wording.words("signatures")))
    return Document(
        head=replace(head, issued_on=max(last)) if last else head,
        title=wording.text("title"),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def _told(wording: PaperWording, row: FeedbackRow, *, is_blank: bool) -> list[Block]:
    points = range(5, 0, -1)
    options = tuple(
        (text, row.satisfaction == point)
        for text, point in zip(wording.words("scale"), points, strict=True)
    )
    pairs = (
        (wording.text("told"), row.told),
        (wording.text("day"), "" if is_blank else day_text(row.day)),
        (wording.text("how"), row.how),
    )
    return [
        Fields(pairs, across=1),
        Choices(wording.text("satisfaction"), options),
        Box(wording.text("comment") + row.comment, _ROOM_MM),
    ]
