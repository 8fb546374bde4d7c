"""票箱封存/开启记录 (D23): each day's seals, who was present, what came out of every box."""

from __future__ import annotations

from core.assemblies.count_sheets import BoxRow, CountSheet
from core.assemblies.papers_basis import Basis, signing
from core.assemblies.stages import Step
from core.documents.content import Align, Block, Paper, Paragraph, Table
from core.documents.words import day_text, deadline_text, moment_text, sheets_text
from core.text.order import natural_key

_BLANK_LINES = 8
"""Lines to write on while the voting runs: a page of them."""
_HAND_MM = 10.0


def build_box_record(basis: Basis, count: CountSheet) -> Paper:
    """Build D23: lines to seal and open boxes on, then what was noted of their opening."""
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
        *((10, Align.CENTRE), (34, Align.CENTRE), (30, Align.CENTRE), (26, Align.CENTRE)),
        *((30, Align.CENTRE), (26, Align.CENTRE), (20, Align.CENTRE)),
        *((40, Align.LEFT), (40, Align.LEFT)),
    )
    boxes = sorted(count.boxes, key=lambda one: (one.opened_at, natural_key(one.box)))
    rows = [_opened(number, box) for number, box in enumerate(boxes, 1)]
    blank = 0 if closed else max(_BLANK_LINES - len(rows), 0)
    first = len(rows) + 1
    rows += [(str(n), *[""] * (len(columns) - 1)) for n in range(first, first + blank)]
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        Table(columns, tuple(rows), row_height_mm=_HAND_MM),
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


def _opened(number: int, box: BoxRow) -> tuple[str, ...]:
    """Tell of one opening; when it was sealed and who signs is written by hand."""
    return (
        *(str(number), box.box, "", box.seal_before),
        *(moment_text(box.opened_at), box.seal_after, sheets_text(box.papers)),
        *(box.present, ""),
    )
