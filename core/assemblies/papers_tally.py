"""唱票计票表 (D26): the tally of the whole count and of each batch, or room for 正 strokes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from core.assemblies.count_sheets import BatchRow, CountLine, CountSheet
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis, signing
from core.assemblies.stages import Step
from core.documents.content import (
    Align,
    Block,
    Column,
    Fields,
    Heading,
    NewPage,
    Paper,
    Paragraph,
    Table,
)
from core.documents.words import day_text, metres_text, persons_text, sheets_text
from core.law.shares import area_text
from core.phrases import word

_HAND_MM = 11.0

_MARKS_ON_ONE_LINE = 4
"""More marks than these leave their columns too narrow for heads of one line."""

_TALLY_MM = 9.5
"""High enough for 正 strokes; a batch has no more of them than fit on one such line."""

_RUNNING = 10
"""Batches side by side in the running tally: more would not leave an area whole."""


def build_tally_sheet(basis: Basis, count: CountSheet) -> Paper:
    """Build D26: filled from the count, or with room for 正 strokes while nothing is entered.

    Of a closed count every batch has a page of its own, which its tellers sign; who signs under the
    last signs for the whole. The pages are numbered through, so that none can go missing.
    """
    wording = basis.paper("D26")
    fields = {
        **_told_by_the_sheet(basis),
        "day": count_day(basis, count) or wording.text("day_open"),
    }
    blocks: list[Block] = [Paragraph(wording.text("intro", fields), indented=False)]
    marks = _marks(count.lines)
    counted_on = count.closed_at.date() if count.closed_at else None
    if count.first_entered:
        blocks += [
            _tally_table(basis, count.lines, marks),
            Paragraph(wording.text("counted"), indented=False),
        ]
    else:
        blocks.append(wording.blank("batch_blank", _HAND_MM))
        blocks += _stroke_tables(basis, count)
    if not count.batches:
        blocks.append(signing(*wording.words("signatures"), across=3))
    for batch in count.batches:
        blocks += _batch(basis, batch, len(count.batches), marks)
    blocks += [*_running(basis, count.batches), *_all_batches(basis, count.batches)]
    whole = basis.form(
        "D26", wording.text("title", fields), blocks, wide=True, issued_on=counted_on
    )
    return Paper("D26", wording.text("name"), (whole,))


def check_tally_sheet(basis: Basis) -> None:
    """Raise what keeps D26 from being built, without reading the count."""
    basis.paper("D26").check("intro", _told_by_the_sheet(basis))


def _told_by_the_sheet(basis: Basis) -> dict[str, str]:
    sheet = basis.sheet
    return {
        "compound": sheet.compound_name,
        "session": basis.session,
        "place": sheet.voting_place,
        "officials": basis.officials(),
    }


def _all_batches(basis: Basis, batches: Sequence[BatchRow]) -> list[Block]:
    """Put the batches under each other: what they add up to is the count."""
    if not batches:
        return []
    wording = basis.paper("D26")
    columns = wording.columns(
        "batch_columns",
        *((18, Align.CENTRE), (80, Align.CENTRE), (24, Align.RIGHT), (24, Align.RIGHT)),
        *((24, Align.RIGHT), (30, Align.RIGHT), (40, Align.RIGHT)),
    )
    rows = tuple((str(one.number), f"{one.first}—{one.last}", *_numbers((one,))) for one in batches)
    total = ("", wording.text("batch_total", {"count": str(len(batches))}), *_numbers(batches))
    return [
        Heading(wording.text("batches"), 2),
        Table(columns, rows, total=total),
        signing(*wording.words("signatures"), across=3),
    ]


def _numbers(batches: Sequence[BatchRow]) -> tuple[str, ...]:
    return (
        str(sum(one.papers for one in batches)),
        str(sum(one.valid for one in batches)),
        str(sum(one.invalid for one in batches)),
        str(sum(one.persons for one in batches)),
        area_text(sum((one.area for one in batches), Decimal(0))),
    )


def _running(basis: Basis, batches: Sequence[BatchRow]) -> list[Block]:
    """Tell of every item how many agreed up to and with each batch, persons over area."""
    wording = basis.paper("D26")
    blocks: list[Block] = []
    totals = [(0, Decimal(0))] * (len(batches[0].lines) if batches else 0)
    for start in range(0, len(batches), _RUNNING):
        some = batches[start : start + _RUNNING]
        columns = list(wording.columns("columns", (12, Align.CENTRE), (46, Align.LEFT)))
        rows = [
            [str(number), item_label(basis, line)] for number, line in enumerate(some[0].lines, 1)
        ]
        for batch in some:
            number = {"number": str(batch.number)}
            columns.append(Column(wording.text("running_column", number), 19, Align.RIGHT))
            totals = [_with(total, line) for total, line in zip(totals, batch.lines, strict=True)]
            for row, (persons, area) in zip(rows, totals, strict=True):
                row.append(f"{persons}\n{area_text(area)}")
        blocks.append(Table(tuple(columns), tuple(map(tuple, rows))))
    return [NewPage(), Heading(wording.text("running"), 2), *blocks] if blocks else []


def _with(total: tuple[int, Decimal], line: CountLine) -> tuple[int, Decimal]:
    """Add those of one batch who agree."""
    persons, area = line.persons.get(Mark.AGREE, 0), line.area.get(Mark.AGREE, Decimal(0))
    return total[0] + persons, total[1] + area


def _batch(basis: Basis, batch: BatchRow, count: int, marks: Sequence[Mark]) -> tuple[Block, ...]:
    """Set one batch on a page: which ballots, their tally, who counted them."""
    wording = basis.paper("D26")
    fields = {
        "compound": basis.sheet.compound_name,
        "number": str(batch.number),
        "count": str(count),
    }
    values = (
        f"{batch.first}—{batch.last}",
        wording.text(
            "batch_papers",
            {
                "papers": sheets_text(batch.papers),
                "valid": sheets_text(batch.valid),
                "invalid": sheets_text(batch.invalid),
            },
        ),
        persons_text(batch.persons),
        metres_text(batch.area),
    )
    return (
        NewPage(),
        Heading(wording.text("batch_title", fields)),
        Fields(tuple(zip(wording.words("batch_labels"), values, strict=True))),
        _tally_table(basis, batch.lines, marks),
        signing(*wording.words("signatures"), across=3),
    )


def count_day(basis: Basis, count: CountSheet) -> str:
    """Give the day of the count: when it was closed, else as it is planned."""
    closed = count.closed_at
    return day_text(closed.date() if closed else basis.sheet.day(Step.COUNTING))


def _marks(lines: Sequence[CountLine]) -> list[Mark]:
    """Leave out 未填, which counts as 弃权, where nobody is counted so."""
    return [
        mark
        for mark in Mark
        if mark is not Mark.BLANK or any(line.persons.get(mark) for line in lines)
    ]


def _tally_table(basis: Basis, lines: Sequence[CountLine], marks: Sequence[Mark]) -> Table:
    turn = "\n" if len(marks) > _MARKS_ON_ONE_LINE else ""  # between the words of a head
    wording = basis.paper("D26")
    columns = list(wording.columns("columns", (12, Align.CENTRE), (66, Align.LEFT)))
    for mark in marks:
        columns += wording.columns(
            "mark_columns",
            (17, Align.RIGHT),
            (25, Align.RIGHT),
            fields={"mark": f"{word(mark)}{turn}"},
        )
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(lines, 1):
        cells = [str(number), item_label(basis, line)]
        for mark in marks:
            cells.append(str(line.persons.get(mark, 0)))
            cells.append(area_text(line.area.get(mark, Decimal(0))))
        rows.append(tuple(cells))
    return Table(tuple(columns), tuple(rows))


def _stroke_tables(basis: Basis, count: CountSheet) -> list[Block]:
    """Give each item a table of its own, short enough that no page's end parts it."""
    blank = () if basis.rules.blank_is_abstention else (Mark.BLANK,)
    options = (Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN, *blank, Mark.INVALID)
    columns = basis.paper("D26").columns(
        "stroke_columns",
        (42, Align.LEFT),
        (15, Align.CENTRE),
        (95, Align.LEFT),
        *((14, Align.CENTRE), (14, Align.CENTRE), (22, Align.CENTRE)),
        *((18, Align.CENTRE), (26, Align.CENTRE)),
    )
    room = ("",) * (len(columns) - 2)
    return [
        Table(
            columns,
            tuple(
                (item_label(basis, line) if mark is options[0] else "", word(mark), *room)
                for mark in options
            ),
            row_height_mm=_TALLY_MM,
        )
        for line in count.lines
    ]


def item_label(basis: Basis, line: CountLine) -> str:
    """Name the row: the matter, or the candidate."""
    if line.item.candidate_id is None:
        return line.item.label
    return f"{basis.paper('D26').text('candidate')}{line.item.label}"
