"""结果公告 (D28): totals and verdicts, never who voted how."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.assemblies.count_sheets import (
    MatterResultRow,
    Place,
    ResultSheet,
)
from core.assemblies.counting import Mark
from core.assemblies.founding import FOUNDED_BY, lacking
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_changes import changes_text
from core.assemblies.papers_election import (
    base,
    base_text,
    candidate_table,
    delivery_text,
    findings_text,
    participation_text,
    taking_part,
)
from core.assemblies.papers_followed import followed, followed_election, verdict_in_force
from core.assemblies.papers_notices import court_text, notice
from core.assemblies.papers_verdicts import unmet_text
from core.assemblies.stages import Kind, Step
from core.documents.content import Block, Heading, Paper, Paragraph
from core.documents.wording import PaperWording
from core.documents.words import day_text, deadline_text, ended, list_text, threshold_text, tight
from core.law.numerals import number_text
from core.law.shares import area_text, percent_text
from core.phrases import word


def build_result_notice(
    basis: Basis, result: ResultSheet, former: ResultSheet | None = None
) -> Paper:
    """Build D28 with the fields of the Nanhai office's template; elections by candidate.

    `former` is the result that this one corrects: the notice says what changed.
    """
    sheet, wording = basis.sheet, basis.paper("D28")
    sums = result.reconciliation
    fields = {
        **_told_by_the_sheet(basis),
        "topics": list_text(row.matter.title for row in result.matters),
        "scope": wording.text("all_owners", {"compound": sheet.compound_name}),
        "roll": result.roll_number,
        "persons": str(result.persons),
        "area": area_text(result.area),
        "part_persons": str(result.participating_persons),
        "part_persons_share": percent_text(result.participating_persons, result.persons),
        "part_area": area_text(result.participating_area),
        "part_area_share": percent_text(result.participating_area, result.area),
        "issued": str(sums.issued),
        "delivery": delivery_text(basis, sums),
        "returned": str(sums.returned),
        "counted": str(sums.counted),
        "invalid": str(sums.invalid),
        "participation": participation_text(basis, result),
        "posted": result_posted(basis, result),
        "objection": _objection(basis, result),
        "court": court_text(basis),
    }
    blocks: list[Block] = []
    if result.reason:
        blocks.append(_correction(basis, result))
        blocks += _what_changed(basis, result, former)
    blocks += matter_blocks(basis, result)
    hung = basis.sheet.day(Step.RESULT_POSTED)
    corrected = hung is not None and hung < result.declared_on
    dated = result.declared_on if corrected else Step.RESULT_POSTED
    first = basis.hangs_from("D28", _first_day(basis, result), since=result.declared_on)
    made = replace(notice(basis, "D28", fields, {"results": blocks}, dated), hangs_from=first)
    return _as_corrected(basis, made) if result.reason else made


def _correction(basis: Basis, result: ResultSheet) -> Paragraph:
    """Say why the result reads otherwise than it was declared, and of which day that paper is."""
    wording = basis.paper("D28")
    hung = [row.posted_on for row in basis.sheet.postings if row.paper == "D28" and row.outdated]
    fields = {"reason": ended(result.reason)}
    if not hung:
        return Paragraph(wording.text("correction", fields))
    return Paragraph(wording.text("correction_of", {**fields, "day": day_text(hung[-1])}))


def _what_changed(basis: Basis, result: ResultSheet, former: ResultSheet | None) -> list[Block]:
    """Say which figures the correction changed; nothing where the one before is not known."""
    if former is None:
        return []
    wording = basis.paper("D28")
    changes = changes_text(wording, former, result)
    said = wording.text("changes", {"changes": changes}) if changes else wording.text("no_changes")
    return [Paragraph(said)]


def _as_corrected(basis: Basis, paper: Paper) -> Paper:
    """Mark the paper, its file and its archive number, so that the first is not taken for it."""
    common = basis.paper("common")
    documents = tuple(
        replace(
            one,
            title=common.text("corrected_title", {"title": one.title}),
            head=replace(
                one.head, archive=common.text("corrected_archive", {"archive": one.head.archive})
            ),
        )
        for one in paper.documents
    )
    name = common.text("corrected_title", {"title": paper.name})
    return replace(paper, name=name, documents=documents)


def matter_blocks(basis: Basis, result: ResultSheet) -> list[Block]:
    """Tell of every matter its base, its figures and what it came to."""
    wording = basis.paper("D28")
    blocks: list[Block] = []
    for number, row in enumerate(result.matters, 1):
        blocks.append(Heading(f"（{number_text(number)}）{row.matter.title}", 2))
        blocks.append(Paragraph(wording.text("basis", {"article": basis.item(row.matter.kind)})))
        if taking_part(result, row) != (result.participating_persons, result.participating_area):
            blocks.append(Paragraph(base_text(basis, result, row)))
        election = row.matter.is_election
        blocks += _election(basis, result, row) if election else _matter(basis, result, row)
        if said := findings_text(basis, result, row):
            blocks.append(Paragraph(wording.text("findings", {"findings": tight(said)})))
    return [*blocks, *_not_founded(basis, result)]


def _not_founded(basis: Basis, result: ResultSheet) -> list[Block]:
    """Tell owners of a first assembly what they did not adopt, without which it is not in being."""
    passed = {row.matter.kind for row in result.matters if row.outcome == "passed"}
    missing = lacking(basis.book, passed) if basis.sheet.kind is Kind.FIRST else ()
    if not missing:
        return []
    fields = {
        "matters": list_text(f"“{word(one)}”" for one in missing),
        "article": basis.book.article(FOUNDED_BY).formal(),
    }
    return [Paragraph(basis.paper("D28").text("not_founded", fields))]


def result_posted(basis: Basis, result: ResultSheet) -> str:
    """Give when and where the result hangs: what is printed now hangs today at the earliest."""
    first = _first_day(basis, result)
    return basis.posting("D28", first, _last_day(basis, result), since=result.declared_on)


def _first_day(basis: Basis, result: ResultSheet) -> date:
    planned = basis.sheet.planned(Step.RESULT_POSTED) or result.declared_on
    return max(planned, result.declared_on, basis.today)


def check_result_notice(basis: Basis) -> None:
    """Raise what keeps D28 from being built, without reading the result."""
    wording = basis.paper("D28")
    wording.check("body", _told_by_the_sheet(basis))
    wording.check("objection_open", {"objection_to": basis.sheet.objection_address})


def _told_by_the_sheet(basis: Basis) -> dict[str, str]:
    sheet = basis.sheet
    return {
        "compound": sheet.compound_name,
        "session": basis.session,
        "start": day_text(basis.voting_start),
        "end": deadline_text(sheet.day(Step.VOTING_UNTIL)),
        "issuer": sheet.organiser,
        "contact": basis.contact,
    }


def _last_day(basis: Basis, result: ResultSheet) -> date | None:
    """Give the last day of the posting: as planned, but never before objections end."""
    days = (basis.sheet.day(Step.RESULT_UNTIL), result.objections_until)
    return max((day for day in days if day is not None), default=None)


def _objection(basis: Basis, result: ResultSheet) -> str:
    wording = basis.paper("D28")
    to = {"objection_to": basis.sheet.objection_address}
    if result.objections_until is None:
        return wording.text("objection_open", to)
    until = deadline_text(result.objections_until)
    return wording.text("objection_until", {**to, "until": until})


def _matter(basis: Basis, result: ResultSheet, row: MatterResultRow) -> list[Block]:
    wording = basis.paper("D28")
    made: list[Block] = [Paragraph(wording.text("figures", _figures(result, row)))]
    made += followed(basis, row)
    fields = {
        "words": threshold_text(basis.rule(row.matter.kind).approval),
        "unmet": unmet_text(wording, verdict_in_force(row)),
    }
    noted = row.outcome == "undetermined" and not fields["unmet"]
    made.append(Paragraph(wording.text("undetermined_noted" if noted else row.outcome, fields)))
    return made


def _figures(result: ResultSheet, row: MatterResultRow) -> dict[str, str]:
    """Blank counts as 弃权 and is told with it; both stay in the base."""
    persons = {mark: row.persons.get(mark, 0) for mark in Mark}
    area = {mark: row.area.get(mark, Decimal(0)) for mark in Mark}
    all_persons, all_area = base(result, row)
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
    elected = [c.name for c in row.candidates if c.place is Place.ELECTED]
    alternates = [c.name for c in row.candidates if c.place is Place.ALTERNATE]
    tied = [c.name for c in row.candidates if c.place is Place.RUN_OFF]
    opening = {"seats": str(seats), "count": str(len(row.candidates))}
    made: list[Block] = [
        Paragraph(wording.text("election", opening)),
        candidate_table(basis, result, row, ranked=False),
        *followed_election(basis, row),
    ]
    texts: list[str] = []
    if row.outcome == "no_valid_decision":
        return [*made, Paragraph(wording.text("no_valid_decision"))]
    if elected:
        counted = {"count": str(len(elected)), "names": list_text(elected)}
        words = {"words": threshold_text(basis.rule(row.matter.kind).approval)}
        texts += [wording.text("elected", counted), wording.text("elected_basis", words)]
    else:
        texts.append(wording.text("none_elected"))
    if alternates:
        texts.append(wording.text("alternates", {"names": list_text(alternates)}))
    if tied:
        texts.append(wording.text("run_off", {"names": list_text(tied)}))
    if (missing := seats - len(elected) - len(tied)) > 0:
        texts.append(wording.text("fewer", {"count": str(missing)}))
    if failed := _failed(wording, row):
        texts.append(wording.text("failed", {"reasons": failed}))
    return [*made, *(Paragraph(text) for text in texts)]


def _failed(wording: PaperWording, row: MatterResultRow) -> str:
    return "；".join(
        wording.text(
            "candidate_failed",
            {"name": candidate.name, "unmet": unmet_text(wording, candidate.verdict)},
        )
        for candidate in row.candidates
        if candidate.verdict.outcome != "passed"
    )
