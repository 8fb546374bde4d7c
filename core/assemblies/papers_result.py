"""结果公告 (D28): totals and verdicts, never who voted how."""

from __future__ import annotations

from decimal import Decimal

from core.assemblies.count_sheets import (
    CandidateResultRow,
    MatterResultRow,
    ResultSheet,
    ShareTestRow,
    VerdictRow,
)
from core.assemblies.counting import Mark
from core.assemblies.papers_basis import Basis, Paper
from core.assemblies.papers_notices import notice
from core.assemblies.papers_verdicts import OUTCOME_WORDS, PLACE_WORDS, unmet_text
from core.assemblies.papers_words import day_text, list_text, number_text, share_text
from core.assemblies.stages import Step
from core.documents.content import Align, Block, Column, Heading, Paragraph, Table
from core.law.shares import area_text, percent_text

_RESULT_COLUMNS = (
    Column("候选人", 26, Align.CENTRE),
    Column("同意人数", 22, Align.RIGHT),
    Column("占参与人数", 25, Align.RIGHT),
    Column("同意面积（㎡）", 33, Align.RIGHT),
    Column("占参与面积", 25, Align.RIGHT),
    Column("结果", 25, Align.CENTRE),
)


def build_result_notice(basis: Basis, result: ResultSheet) -> Paper:
    """Build D28 with the fields of the Nanhai office's template; elections by candidate."""
    sheet, wording = basis.sheet, basis.paper("D28")
    sums = result.reconciliation
    fields = {
        "compound": sheet.compound_name,
        "session": basis.session,
        "topics": list_text(row.matter.title for row in result.matters),
        "scope": f"{sheet.compound_name}全体业主",
        "start": day_text(sheet.day(Step.VOTING_FROM)),
        "end": day_text(sheet.day(Step.VOTING_UNTIL)),
        "issuer": sheet.organiser,
        "roll": result.roll_number,
        "persons": str(result.persons),
        "area": area_text(result.area),
        "part_persons": str(result.participating_persons),
        "part_persons_share": percent_text(result.participating_persons, result.persons),
        "part_area": area_text(result.participating_area),
        "part_area_share": percent_text(result.participating_area, result.area),
        "issued": str(sums.issued),
        "returned": str(sums.returned),
        "counted": str(sums.counted),
        "invalid": str(sums.invalid),
        "participation": _participation(basis, result),
        "posted": basis.posting(
            "D28",
            sheet.day(Step.RESULT_POSTED) or result.declared_on,
            basis.until(Step.RESULT_UNTIL) or result.objections_until,
        ),
        "objection": _objection(basis, result),
        "contact": basis.contact,
    }
    blocks: list[Block] = []
    if result.reason:
        blocks.append(Paragraph(wording.text("correction", {"reason": result.reason})))
    for number, row in enumerate(result.matters, 1):
        blocks.append(Heading(f"（{number_text(number)}）{row.matter.title}", 2))
        blocks.append(Paragraph(wording.text("basis", {"item": number_text(row.matter.limb)})))
        election = row.matter.is_election
        blocks += _election(basis, result, row) if election else _matter(basis, result, row)
    return notice(basis, "D28", fields, {"results": blocks}, Step.RESULT_POSTED)


def _participation(basis: Basis, result: ResultSheet) -> str:
    wording = basis.paper("D28")
    tests = tuple(
        test
        for test in _first_verdict(result).tests
        if test.name in {"participation_area", "participation_persons"}
    )
    if all(test.met for test in tests):
        words = share_text(basis.book.threshold("voting.participation"))
        return wording.text("participation_met", {"words": words})
    return wording.text("participation_unmet", {"unmet": _unmet(tests)})


def _first_verdict(result: ResultSheet) -> VerdictRow:
    first = result.matters[0]
    return first.candidates[0].verdict if first.candidates else first.strict


def _unmet(tests: tuple[ShareTestRow, ...]) -> str:
    return unmet_text(VerdictRow("no_valid_decision", tests))


def _objection(basis: Basis, result: ResultSheet) -> str:
    wording = basis.paper("D28")
    to = {"objection_to": basis.sheet.objection_address}
    if result.objections_until is None:
        return wording.text("objection_open", to)
    return wording.text("objection_until", {**to, "until": day_text(result.objections_until)})


def _matter(basis: Basis, result: ResultSheet, row: MatterResultRow) -> list[Block]:
    wording = basis.paper("D28")
    made: list[Block] = [Paragraph(wording.text("figures", _figures(result, row)))]
    if row.follow is not None and basis.sheet.follow is not None:
        fields = {
            "source": basis.sheet.follow.source,
            "outcome": OUTCOME_WORDS[row.follow.outcome],
            "strict": OUTCOME_WORDS[row.strict.outcome],
        }
        made.append(Paragraph(wording.text("follow_figures", fields)))
    fields = {
        "words": share_text(basis.rule(row.matter.kind).approval),
        "unmet": unmet_text(row.strict),
        "reasons": "；".join(row.explanations),
    }
    made.append(Paragraph(wording.text(row.outcome, fields)))
    return made


def _base(result: ResultSheet, row: MatterResultRow) -> tuple[int, Decimal]:
    """Give who took part in this matter: an invalid mark may leave a voter out of it."""
    verdict = row.candidates[0].verdict if row.candidates else row.strict
    whole = {test.name: test.whole for test in verdict.tests}
    persons, area = whole.get("approval_persons"), whole.get("approval_area")
    return (
        int(persons) if persons else result.participating_persons,
        Decimal(area) if area else result.participating_area,
    )


def _figures(result: ResultSheet, row: MatterResultRow) -> dict[str, str]:
    """Blank counts as 弃权 and is told with it; both stay in the base."""
    persons = {mark: row.persons.get(mark, 0) for mark in Mark}
    area = {mark: row.area.get(mark, Decimal(0)) for mark in Mark}
    all_persons, all_area = _base(result, row)
    return {
        "agree_persons": str(persons[Mark.AGREE]),
        "agree_area": area_text(area[Mark.AGREE]),
        "agree_persons_share": percent_text(persons[Mark.AGREE], all_persons),
        "agree_area_share": percent_text(area[Mark.AGREE], all_area),
        "against_persons": str(persons[Mark.AGAINST]),
        "against_area": area_text(area[Mark.AGAINST]),
        "abstain_persons": str(persons[Mark.ABSTAIN] + persons[Mark.BLANK]),
        "abstain_area": area_text(area[Mark.ABSTAIN] + area[Mark.BLANK]),
        "invalid_persons": str(persons[Mark.INVALID]),
        "invalid_area": area_text(area[Mark.INVALID]),
    }


def _election(basis: Basis, result: ResultSheet, row: MatterResultRow) -> list[Block]:
    wording, seats = basis.paper("D28"), row.matter.seats
    elected = [c.name for c in row.candidates if c.place == "elected"]
    alternates = [c.name for c in row.candidates if c.place == "alternate"]
    tied = [c.name for c in row.candidates if c.place == "run_off"]
    opening = {"seats": str(seats), "count": str(len(row.candidates))}
    made: list[Block] = [
        Paragraph(wording.text("election", opening)),
        Table(_RESULT_COLUMNS, tuple(_candidate(_base(result, row), c) for c in row.candidates)),
    ]
    texts: list[str] = []
    if elected:
        counted = {"count": str(len(elected)), "names": list_text(elected)}
        words = {"words": share_text(basis.rule(row.matter.kind).approval)}
        texts += [wording.text("elected", counted), wording.text("elected_basis", words)]
    else:
        texts.append(wording.text("none_elected"))
    if alternates:
        texts.append(wording.text("alternates", {"names": list_text(alternates)}))
    if tied:
        texts.append(wording.text("run_off", {"names": list_text(tied)}))
    if (missing := seats - len(elected) - len(tied)) > 0:
        texts.append(wording.text("fewer", {"count": str(missing)}))
    if failed := _failed(row):
        texts.append(wording.text("failed", {"reasons": failed}))
    return [*made, *(Paragraph(text) for text in texts)]


def _candidate(base: tuple[int, Decimal], row: CandidateResultRow) -> tuple[str, ...]:
    persons = row.persons.get(Mark.AGREE, 0)
    area = row.area.get(Mark.AGREE, Decimal(0))
    return (
        row.name,
        str(persons),
        percent_text(persons, base[0]),
        area_text(area),
        percent_text(area, base[1]),
        PLACE_WORDS[row.place],
    )


def _failed(row: MatterResultRow) -> str:
    return "；".join(
        f"{candidate.name}（{unmet_text(candidate.verdict)}）"
        for candidate in row.candidates
        if candidate.verdict.outcome != "passed"
    )
