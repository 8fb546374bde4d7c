"""业主大会会议记录 (D40 of an assembly): who called it, who took part, what each matter came to.

It is what a filing asks for beside the decision itself (rulebook 6.1, D31; fields of 5.3). How the
votes were counted is told in D27, what hangs on the board in D28.
"""

from __future__ import annotations

from datetime import date, timedelta

from core.assemblies.count_sheets import CountSheet, ResultSheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_breaches import breaches, noted, until_result
from core.assemblies.papers_changes import changes_text
from core.assemblies.papers_election import delivery_text, participation_text
from core.assemblies.papers_notices import meeting_text
from core.assemblies.papers_result import matter_blocks, result_posted
from core.assemblies.papers_tally import count_day
from core.assemblies.stages import Step
from core.documents.content import Block, Box, Document, Paper, Paragraph, Signatures
from core.documents.words import day_text, deadline_text, list_text, persons_text
from core.law.numerals import number_text
from core.law.shares import area_text, percent_text
from core.phrases import word

_VIEWS_MM = 24.0


def build_record(
    basis: Basis, count: CountSheet, result: ResultSheet, former: ResultSheet | None = None
) -> Paper:
    """Build the record from the declared result; views and signatures are written by hand.

    `former` is the result that this one corrects: what was announced first stays on record.
    """
    sheet, wording = basis.sheet, basis.paper("D40_assembly")
    archive = f"{sheet.serial_prefix}-D40"
    leader = list_text(member.name for member in sheet.members if member.is_leader)
    fields = {
        "compound": sheet.compound_name,
        "session": basis.session,
        "form": word(sheet.form),
        "voted": _voted(basis),
        "issuer": sheet.organiser,
        "leader": leader or wording.text("no_leader"),
        "recorder": wording.text("recorder"),
        "count_day": count_day(basis, count) or day_text(result.declared_on),
        "return_place": sheet.return_place or sheet.voting_place,
        "place": sheet.voting_place,
        "officials": basis.officials(),
        "delivery": delivery_text(basis, result.reconciliation),
        "participation": participation_text(basis, result),
        "agenda": "；".join(
            f"（{number_text(number)}）{row.matter.title}"
            for number, row in enumerate(result.matters, 1)
        ),
        "objections": _objections(basis, result),
        "posted": result_posted(basis, result) + _early_removal(basis),
        "archive": archive,
        **_papers(result),
        **_people(result),
    }
    passed, common = until_result(sheet.passed_over), basis.paper("common")
    parts: dict[str, list[Block]] = {
        "results": [*_corrected(basis, result, former), *matter_blocks(basis, result)],
        "breaches": [*breaches(common, passed), *noted(common, passed)],
        "views": [Box(wording.text("views"), _VIEWS_MM)],
        "signatures": [Signatures(_signers(basis, leader), dated=False)],
    }
    document = Document(
        basis.head("D40", issued_on=_told_on(basis, result)),
        wording.text("title", fields),
        tuple(wording.blocks("body", fields, parts)),
    )
    return Paper("D40", wording.text("name"), (document,))


def _papers(result: ResultSheet) -> dict[str, str]:
    """Give the numbers of ballots: issued, back, counted."""
    sums = result.reconciliation
    names = ("issued", "returned", "counted", "invalid")
    return {name: str(getattr(sums, name)) for name in names}


def _people(result: ResultSheet) -> dict[str, str]:
    """Give who was due, who took part and who stayed away, in persons and area."""
    persons, area = result.participating_persons, result.participating_area
    return {
        "roll": result.roll_number,
        "due": persons_text(result.persons),
        "due_area": area_text(result.area),
        "part": persons_text(persons),
        "part_share": percent_text(persons, result.persons),
        "part_area": area_text(area),
        "part_area_share": percent_text(area, result.area),
        "away": persons_text(result.persons - persons),
        "away_area": area_text(result.area - area),
    }


def _told_on(basis: Basis, result: ResultSheet) -> date:
    """Give the day up to which the record tells of objections, which is also its own.

    Today while owners may still object, else the day after, or that of the last objection or
    answer since: a later print does not change it.
    """
    until = result.objections_until
    over = basis.today if until is None else min(basis.today, until + timedelta(days=1))
    days = [day for row in result.objections for day in (row.received_on, row.answered_on) if day]
    return max(result.declared_on, over, *days)


def _corrected(
    basis: Basis, result: ResultSheet, former: ResultSheet | None
) -> tuple[Paragraph, ...]:
    """Say that this result took the place of one told before: when, why, and what it told."""
    if not result.reason:
        return ()
    wording = basis.paper("D40_assembly")
    fields = {"day": day_text(result.declared_on), "reason": result.reason.rstrip("。")}
    said = wording.text("corrected", fields)
    if former is not None:
        changes = changes_text(basis.paper("D28"), former, result)
        told = {"day": day_text(former.declared_on), "changes": changes}
        said += wording.text("corrected_from" if changes else "corrected_same", told)
    return (Paragraph(said),)


def _voted(basis: Basis) -> str:
    """Say from when until when owners voted, and when they met."""
    wording, when = basis.paper("D40_assembly"), meeting_text(basis)
    start, end = day_text(basis.voting_start), deadline_text(basis.sheet.day(Step.VOTING_UNTIL))
    said = wording.text("voted", {"start": start, "end": end})
    return wording.text("met", {"when": when, "voted": said}) if when else said


def _early_removal(basis: Basis) -> str:
    """Say when the result came down, where that was before the day which its notice told."""
    hung = [row for row in basis.sheet.postings if row.paper == "D28"]
    if not hung or not hung[-1].came_down_early:
        return ""
    day = day_text(hung[-1].removed_on)
    return basis.paper("D40_assembly").text("early_removal", {"day": day})


def _objections(basis: Basis, result: ResultSheet) -> str:
    """Say what objections there were up to a day, and whether the time for them is over."""
    wording, day = basis.paper("D40_assembly"), _told_on(basis, result)
    answered = sum(row.answered_on is not None for row in result.objections)
    told = {"count": str(len(result.objections)), "answered": str(answered)}
    found = wording.text("objections" if result.objections else "no_objections", told)
    until, key = result.objections_until, "objections_undated"
    if until is not None:
        key = "objections_over" if day > until else "objections_open"
    fields = {"day": day_text(day), "until": deadline_text(until), "found": found}
    return wording.text(key, fields)


def _signers(basis: Basis, leader: str) -> tuple[str, ...]:
    """Name who signs, each once with all that he was; the recorder writes his own name."""
    wording = basis.paper("D40_assembly")
    chair, recorder, member = wording.words("signatures")
    roles: dict[str, list[str]] = {leader: [chair]}
    for official in basis.sheet.officials:
        roles.setdefault(official.name, []).append(word(official.duty))
    for row in basis.sheet.members:
        if not row.is_leader:
            roles.setdefault(row.name, []).append(member)
    first, *others = (f"{list_text(own)} {name}".strip() for name, own in roles.items())
    return (first, recorder, *others)
