"""唱票计票表 (D26) and 计票汇总与核验表 (D27): the tally, the sums, the tests, both variants."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from core.assemblies.count_sheets import (
    CountLine,
    CountSheet,
    MatterResultRow,
    ReconciliationRow,
    ResultSheet,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis, signing
from core.assemblies.papers_election import (
    base,
    base_text,
    candidate_table,
    findings_text,
    participation,
)
from core.assemblies.papers_verdicts import (
    MET_WORDS,
    OUTCOME_WORDS,
    TEST_WORDS,
    lacking,
    measure,
    percent_of,
    threshold_words,
)
from core.assemblies.papers_words import INVALIDS, MARKS
from core.assemblies.stages import Step
from core.documents.content import (
    Align,
    Block,
    Column,
    Fields,
    Heading,
    Paper,
    Paragraph,
    Table,
)
from core.documents.words import day_text, list_text, moment_text, share_text, tight
from core.law.shares import area_text, percent_text
from core.lawbooks import pack_text

_MARKS_ON_ONE_LINE = 4
"""More marks than these leave their columns too narrow for heads of one line."""

_TALLY_MM = 20.0
"""Room for 正 strokes: about a hundred votes a line."""


def build_tally_sheet(basis: Basis, count: CountSheet) -> Paper:
    """Build D26: filled from the count, or with room for 正 strokes while nothing is entered."""
    wording = basis.paper("D26")
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "place": basis.sheet.voting_place,
        "officials": basis.officials(),
        "day": _count_day(basis, count) or wording.text("day_open"),
    }
    blocks: list[Block] = [Paragraph(wording.text("intro", fields), indented=False)]
    if count.first_entered:
        blocks += [
            _tally_table(basis, count.lines),
            Paragraph(wording.text("counted"), indented=False),
        ]
    else:
        blocks += _stroke_tables(basis, count)
    signers = ("唱票人签名", "计票人签名", "计票人签名", "监票人签名", "总监票人签名", "日期")
    blocks.append(signing(*signers, across=3))
    document = basis.form("D26", wording.text("title", fields), blocks, wide=True)
    return Paper("D26", wording.text("name"), (document,))


def _count_day(basis: Basis, count: CountSheet) -> str:
    """Give the day of the count: when it was closed, else as it is planned."""
    closed = count.closed_at
    return day_text(closed.date() if closed else basis.sheet.day(Step.COUNTING))


def build_verification(basis: Basis, count: CountSheet, result: ResultSheet) -> Paper:
    """Build D27: papers, then participation, then every matter by the strict and follow counts."""
    wording = basis.paper("D27")
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "roll": result.roll_number,
        "pack": pack_text(basis.sheet.pack),
    }
    blocks: list[Block] = [
        Paragraph(wording.text("intro", fields), indented=False),
        Heading(wording.text("papers")),
        _paper_sums(result.reconciliation),
        _sums_text(basis, result.reconciliation),
        *_boxes(basis, count),
        *_invalid(basis, count),
        *(Paragraph(finding.text, indented=False) for finding in count.findings),
        Heading(wording.text("stage_a")),
        _participation(result),
        Heading(wording.text("stage_b")),
    ]
    for matter in result.matters:
        blocks += _matter(basis, result, matter)
    blocks += [
        signing(
            "唱票人签名",
            "计票人签名",
            "计票人签名",
            "监票人签名",
            "总监票人签名",
            "日期",
            across=3,
        ),
    ]
    document = basis.form("D27", wording.text("title", fields), blocks)
    return Paper("D27", wording.text("name"), (document,))


def _marks(lines: Sequence[CountLine]) -> list[Mark]:
    """Leave out what nobody marked of the rare ones: 从多数, and 未填 that counts as 弃权."""
    rare = {Mark.FOLLOW, Mark.BLANK}
    return [
        mark for mark in Mark if mark not in rare or any(line.persons.get(mark) for line in lines)
    ]


def _tally_table(basis: Basis, lines: Sequence[CountLine]) -> Table:
    marks = _marks(lines)
    turn = "\n" if len(marks) > _MARKS_ON_ONE_LINE else ""  # between the words of a head
    columns = [Column("序号", 12, Align.CENTRE), Column("事项或者候选人", 66)]
    for mark in marks:
        columns += [
            Column(f"{MARKS[mark]}{turn}人数", 17, Align.RIGHT),
            Column(f"{MARKS[mark]}{turn}面积（㎡）", 25, Align.RIGHT),
        ]
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(lines, 1):
        cells = [str(number), item_label(basis, line)]
        for mark in marks:
            cells.append(str(line.persons.get(mark, 0)))
            cells.append(area_text(line.area.get(mark, Decimal(0))))
        rows.append(tuple(cells))
    return Table(tuple(columns), tuple(rows))


def _stroke_tables(basis: Basis, count: CountSheet) -> list[Block]:
    options = (Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN, Mark.INVALID)
    columns = (
        Column("事项或者候选人", 46),
        Column("选项", 16, Align.CENTRE),
        Column("画“正”字（每票一画）", 120),
        Column("票数", 18, Align.CENTRE),
        Column("人数", 18, Align.CENTRE),
        Column("面积（㎡）", 26, Align.CENTRE),
    )
    return [
        Table(
            columns,
            tuple(
                (item_label(basis, line) if mark is options[0] else "", MARKS[mark], "", "", "", "")
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


def _paper_sums(sums: ReconciliationRow) -> Fields:
    return Fields(
        (
            ("发出", f"{sums.issued}张"),
            ("已送达", f"{sums.delivered}张"),
            ("未送达", f"{sums.undelivered}张"),
            ("收回", f"{sums.returned}张"),
            ("未收回", f"{sums.not_returned}张"),
            ("作废", f"{sums.voided}张"),
            ("有效", f"{sums.counted}张"),
            ("无效", f"{sums.invalid}张"),
            ("票箱内取出", f"{sums.papers_found}张"),
            ("非本次发出的纸张", f"{sums.foreign}张"),
        )
    )


def _sums_text(basis: Basis, sums: ReconciliationRow) -> Paragraph:
    wording = basis.paper("D27")
    fields = {
        "issued": str(sums.issued),
        "returned": str(sums.returned),
        "not_returned": str(sums.not_returned),
        "voided": str(sums.voided),
        "counted": str(sums.counted),
        "invalid": str(sums.invalid),
        "verdict": wording.text("balanced" if sums.balanced else "not_balanced"),
    }
    return Paragraph(wording.text("sums", fields), indented=False, bold=not sums.balanced)


def _boxes(basis: Basis, count: CountSheet) -> list[Block]:
    if not count.boxes:
        return []
    columns = (
        Column("票箱", 32, Align.CENTRE),
        Column("封条（封）", 28, Align.CENTRE),
        Column("封条（启）", 28, Align.CENTRE),
        Column("取出张数", 20, Align.RIGHT),
        Column("开启时间", 32, Align.CENTRE),
        Column("在场人", 50),
    )
    rows = tuple(
        (b.box, b.seal_before, b.seal_after, str(b.papers), moment_text(b.opened_at), b.present)
        for b in count.boxes
    )
    return [Heading(basis.paper("D27").text("boxes"), 2), Table(columns, rows)]


def _invalid(basis: Basis, count: CountSheet) -> list[Block]:
    wording = basis.paper("D27")
    if not count.invalid:
        return [Paragraph(wording.text("none_invalid"), indented=False)]
    columns = (
        Column("序号", 12, Align.CENTRE),
        Column("表决票编号", 36, Align.CENTRE),
        Column("无效理由", 60),
        Column("说明", 40),
        Column("认定人", 30, Align.CENTRE),
    )
    rows = tuple(
        (
            str(n),
            row.serial or "非本次发出",
            INVALIDS[row.reason],
            row.note,
            row.ruled_by,
        )
        for n, row in enumerate(count.invalid, 1)
    )
    return [Heading(wording.text("invalid"), 2), Table(columns, rows)]


def _participation(result: ResultSheet) -> Fields:
    return Fields(
        (
            ("总人数", f"{result.persons}人"),
            ("总面积", f"{area_text(result.area)}㎡"),
            ("参与人数", _of(result.participating_persons, result.persons, "人")),
            ("参与面积", _of(result.participating_area, result.area, "㎡")),
        )
    )


def _of(part: Decimal | int, whole: Decimal | int, unit: str) -> str:
    number = area_text(part) if isinstance(part, Decimal) else str(part)
    return f"{number}{unit}（{percent_text(part, whole)}）"


def _matter(basis: Basis, result: ResultSheet, row: MatterResultRow) -> list[Block]:
    wording = basis.paper("D27")
    made: list[Block] = [Heading(row.matter.title, 2)]
    if row.candidates:
        made += _election(basis, result, row)
    else:
        made += _verdict(wording.text("strict"), row.strict)
        if row.follow is not None:
            made += _verdict(wording.text("follow"), row.follow)
    if said := findings_text(row):
        text = basis.paper("D28").text("findings", {"findings": tight(said)})
        made.append(Paragraph(text, indented=False))
    articles = {"articles": list_text(dict.fromkeys(row.articles))}
    made.append(Paragraph(wording.text("articles", articles), indented=False))
    return made


def _election(basis: Basis, result: ResultSheet, row: MatterResultRow) -> list[Block]:
    """Give the election's own base and participation, then every candidate's figures and tests."""
    wording, whole = basis.paper("D27"), base(result, row)
    fields = {
        "words": share_text(basis.rule(row.matter.kind).approval),
        "persons": str(whole[0]),
        "area": area_text(whole[1]),
    }
    return [
        Paragraph(base_text(basis, result, row), indented=False),
        _tests(participation(row)),
        Paragraph(wording.text("candidates_need", fields), indented=False),
        candidate_table(basis, result, row, ranked=True),
    ]


def _verdict(label: str, verdict: VerdictRow) -> list[Block]:
    return [
        Paragraph(f"{label}：{OUTCOME_WORDS[verdict.outcome]}", indented=False, bold=True),
        _tests(verdict.tests),
    ]


def _tests(tests: Sequence[ShareTestRow]) -> Table:
    columns = (
        Column("检验", 24, Align.CENTRE),
        Column("实际", 32, Align.RIGHT),
        Column("基数", 32, Align.RIGHT),
        Column("比例", 22, Align.RIGHT),
        Column("要求", 28, Align.CENTRE),
        Column("结果", 18, Align.CENTRE),
        Column("还差", 32, Align.RIGHT),
    )
    rows = tuple(
        (
            TEST_WORDS[test.name],
            measure(test, test.part),
            measure(test, test.whole),
            percent_of(test),
            threshold_words(test),
            MET_WORDS[test.met],
            lacking(test) if test.met is False else "",
        )
        for test in tests
    )
    return Table(columns, rows)
