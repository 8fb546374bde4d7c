"""计票汇总与核验表 (D27): the sums, the tests, both variants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from core.assemblies.count_sheets import (
    CountSheet,
    MatterResultRow,
    ReconciliationRow,
    ResultSheet,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.papers_basis import Basis, signing
from core.assemblies.papers_election import (
    base,
    base_text,
    candidate_table,
    findings_text,
    matter_table,
    participation,
    participation_text,
)
from core.assemblies.papers_followed import followed_base, followed_election
from core.assemblies.papers_registers import late_returns
from core.assemblies.papers_tally import count_day
from core.assemblies.papers_verdicts import lacking_text, measure, percent_of, threshold_words
from core.assemblies.papers_words import MET_WORDS, OUTCOME_WORDS, TEST_WORDS
from core.documents.content import (
    Align,
    Block,
    Fields,
    Heading,
    Paper,
    Paragraph,
    Table,
)
from core.documents.wording import PaperWording
from core.documents.words import (
    day_text,
    list_text,
    metres_text,
    moment_text,
    persons_text,
    sheets_text,
    threshold_text,
    tight,
)
from core.findings import on_paper
from core.law.shares import area_text, percent_text
from core.lawbooks import pack_text
from core.phrases import word
from core.text.order import natural_key


def build_verification(basis: Basis, count: CountSheet, result: ResultSheet) -> Paper:
    """Build D27: papers, then participation, then every matter by the strict and follow counts."""
    wording = basis.paper("D27")
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "roll": result.roll_number,
        "pack": pack_text(basis.sheet.pack),
        "day": count_day(basis, count) or day_text(result.declared_on),
        "place": basis.sheet.voting_place,
        "officials": basis.officials(),
    }
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        Heading(wording.text("papers")),
        _paper_sums(wording, result.reconciliation),
        _sums_text(basis, result.reconciliation),
        *_boxes(basis, count),
        *late_returns(basis, count.noted_late),
        *_invalid(basis, count),
        *(Paragraph(tight(on_paper(finding)), indented=False) for finding in count.findings),
        Heading(wording.text("stage_a")),
        _participation(wording, result),
        Paragraph(participation_text(basis, result), indented=False),
        Paragraph(wording.text(_variants(result)), indented=False),
        Heading(wording.text("stage_b")),
    ]
    cited = {_cited(row) for row in result.matters}
    if len(cited) == 1:  # told once, not with every matter
        text = wording.text("articles_of_all", {"articles": list_text(cited)})
        blocks.append(Paragraph(text, indented=False))
    for matter in result.matters:
        blocks += _matter(basis, result, matter, alone=len(cited) > 1)
    blocks.append(signing(*basis.paper("D26").words("signatures"), across=3))
    document = basis.form(
        "D27", wording.text("title", fields), blocks, issued_on=result.declared_on
    )
    return Paper("D27", wording.text("name"), (document,))


def _variants(result: ResultSheet) -> str:
    """Name the text that says whether the silent are counted a second way (rulebook 1.7)."""
    return "two_ways" if any(row.follow for row in result.matters) else "one_way"


def _paper_sums(wording: PaperWording, sums: ReconciliationRow) -> Fields:
    numbers = (
        *(sums.issued, sums.delivered, sums.undelivered, sums.returned, sums.not_returned),
        *(sums.voided, sums.counted, sums.invalid, sums.papers_found, sums.foreign),
    )
    values = [sheets_text(number) for number in numbers]
    if not sums.boxes_counted:
        values[8] = wording.text("boxes_not_counted")
    if sums.announced:
        arrived, told = sums.delivered - sums.announced, sums.announced
        fields = {"delivered": sheets_text(arrived), "announced": sheets_text(told)}
        values[1] = wording.text("delivered_announced", fields)
    return Fields(tuple(zip(wording.words("sum_labels"), values, strict=True)))


def _sums_text(basis: Basis, sums: ReconciliationRow) -> Paragraph:
    wording = basis.paper("D27")
    fields = {
        "issued": str(sums.issued),
        "delivered": str(sums.delivered),
        "undelivered": str(sums.undelivered),
        "returned": str(sums.returned),
        "not_returned": str(sums.not_returned),
        "voided": str(sums.voided),
        "counted": str(sums.counted),
        "invalid": str(sums.invalid),
        "verdict": wording.text(_balance(sums)),
    }
    return Paragraph(wording.text("sums", fields), indented=False, bold=not sums.balanced)


def _balance(sums: ReconciliationRow) -> str:
    """Name the text of what the sums came to: without a box's count nothing is held against it."""
    if not sums.balanced:
        return "not_balanced"
    return "balanced" if sums.boxes_counted else "balanced_without_boxes"


def _boxes(basis: Basis, count: CountSheet) -> list[Block]:
    if not count.boxes:
        return []
    boxes = sorted(count.boxes, key=lambda one: (natural_key(one.box), one.opened_at))
    wording = basis.paper("D27")
    columns = wording.columns(
        "box_columns",
        (32, Align.CENTRE),
        (28, Align.CENTRE),
        (28, Align.CENTRE),
        (20, Align.RIGHT),
        (32, Align.CENTRE),
        (50, Align.LEFT),
    )
    rows = tuple(
        (b.box, b.seal_before, b.seal_after, str(b.papers), moment_text(b.opened_at), b.present)
        for b in boxes
    )
    noted = (
        Paragraph(
            wording.text(
                "box_late",
                {"box": b.box, "noted": moment_text(b.recorded_at), "reason": b.reason},
            ),
            indented=False,
        )
        for b in boxes
        if b.reason
    )
    return [Heading(wording.text("boxes"), 2), Table(columns, rows), *noted]


def _invalid(basis: Basis, count: CountSheet) -> list[Block]:
    wording = basis.paper("D27")
    if not count.invalid:
        return [Paragraph(wording.text("none_invalid"), indented=False)]
    columns = wording.columns(
        "invalid_columns",
        (12, Align.CENTRE),
        (36, Align.CENTRE),
        (60, Align.LEFT),
        (40, Align.LEFT),
        (30, Align.CENTRE),
    )
    rows = tuple(
        (
            str(n),
            row.serial or wording.text("foreign"),
            word(row.reason),
            row.note,
            row.ruled_by,
        )
        for n, row in enumerate(count.invalid, 1)
    )
    ruling = signing(*wording.words("invalid_ruling"), across=3)
    return [Heading(wording.text("invalid"), 2), Table(columns, rows), ruling]


def _participation(wording: PaperWording, result: ResultSheet) -> Fields:
    values = (
        persons_text(result.persons),
        metres_text(result.area),
        _of(result.participating_persons, result.persons),
        _of(result.participating_area, result.area),
    )
    return Fields(tuple(zip(wording.words("participation_labels"), values, strict=True)))


def _of(part: Decimal | int, whole: Decimal | int) -> str:
    said = metres_text(part) if isinstance(part, Decimal) else persons_text(part)
    return f"{said}（{percent_text(part, whole)}）"


def _cited(row: MatterResultRow) -> str:
    return list_text(dict.fromkeys(article.formal() for article in row.articles))


def _matter(basis: Basis, result: ResultSheet, row: MatterResultRow, *, alone: bool) -> list[Block]:
    """Give a matter's figures and verdicts; its articles too, where they are its `alone`."""
    wording = basis.paper("D27")
    made: list[Block] = [Heading(row.matter.title, 2)]
    if row.candidates:
        made += _election(basis, result, row)
    else:
        made.append(matter_table(basis, row, base(result, row)))
    if row.follow is not None or not row.candidates:
        made += _verdict(wording, "strict", row.strict)
    if row.follow is not None:
        made += _verdict(wording, "follow", row.follow)
    if said := findings_text(basis, result, row):
        text = basis.paper("D28").text("findings", {"findings": tight(said)})
        made.append(Paragraph(text, indented=False))
    if alone:
        text = wording.text("articles", {"articles": _cited(row)})
        made.append(Paragraph(text, indented=False))
    return made


def _election(basis: Basis, result: ResultSheet, row: MatterResultRow) -> list[Block]:
    """Give the election's own base and participation, then every candidate's figures and tests."""
    wording, whole = basis.paper("D27"), base(result, row)
    fields = {
        "words": threshold_text(basis.rule(row.matter.kind).approval),
        "persons": str(whole[0]),
        "area": area_text(whole[1]),
    }
    told, key = followed_election(basis, row), "candidates_need"
    if told and (followed := followed_base(row)) is not None and followed != whole:
        key = "candidates_need_followed"
        fields |= {"followed_persons": str(followed[0]), "followed_area": area_text(followed[1])}
    return [
        Paragraph(base_text(basis, result, row), indented=False),
        _tests(wording, participation(row)),
        Paragraph(wording.text(key, fields), indented=False),
        candidate_table(basis, result, row, ranked=True),
        *(replace(one, indented=False) for one in told),
    ]


def _verdict(wording: PaperWording, key: str, verdict: VerdictRow) -> list[Block]:
    said = wording.text(key, {"outcome": OUTCOME_WORDS[verdict.outcome]})
    return [Paragraph(said, indented=False, bold=True), _tests(wording, verdict.tests)]


def _tests(wording: PaperWording, tests: Sequence[ShareTestRow]) -> Table:
    columns = wording.columns(
        "test_columns",
        (24, Align.CENTRE),
        (32, Align.RIGHT),
        (32, Align.RIGHT),
        (22, Align.RIGHT),
        (28, Align.CENTRE),
        (18, Align.CENTRE),
        (32, Align.RIGHT),
    )
    rows = tuple(
        (
            TEST_WORDS[test.name],
            measure(test, test.part),
            measure(test, test.whole),
            percent_of(test),
            threshold_words(test),
            MET_WORDS[test.met],
            lacking_text(test) if test.met is False else "",
        )
        for test in tests
    )
    return Table(columns, rows)
