"""公告 and 公示 of an assembly: D03, D11, D16, D24. Values only; nothing is drawn here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.assemblies.aspects import Aspect, Correction
from core.assemblies.candidates import Standing, order_text
from core.assemblies.papers_basis import Basis
from core.assemblies.sheets import CandidateRow, CandidatesSheet, ExtensionRow, MatterRow
from core.assemblies.stages import BEFORE_COUNT, Form, Side, Step
from core.documents.content import Align, Block, Document, Heading, Paper, Paragraph, Table
from core.documents.wording import PaperWording, required
from core.documents.words import (
    day_text,
    deadline_text,
    list_text,
    paragraphs,
    period_text,
    threshold_text,
)
from core.law.articles import cited
from core.law.candidacy import Answer, RuleSeverity
from core.law.numerals import number_text
from core.law.shares import area_text, percent_text
from core.phrases import word

COURT_YEARS = "result.court_years"
GROUP_ODD = "group.odd"
OWNER_SHARE = "group.owner_share"
FORM_WITHIN = "group.form_within"
_CENTRE = Align.CENTRE
_HANGING = BEFORE_COUNT
"""The stages in which a corrected notice is still hung up."""


def build_group_notice(basis: Basis) -> Paper:
    """成立筹备组公告 (D03): members, leader, oddness and the owners' share, objection window."""
    sheet, wording = basis.sheet, basis.paper("D03")
    owners = sum(member.side is Side.OWNERS for member in sheet.members)
    count = len(sheet.members)
    formed = sheet.day(Step.GROUP_FORMED)
    posted = basis.posting("D03", sheet.day(Step.GROUP_POSTED) or formed, basis.ends("D03"))
    fields = {
        "compound": sheet.compound_name,
        "group": basis.group,
        "basis": _group_basis(basis),
        "guided_by": sheet.street,
        "formed_on": day_text(sheet.day(Step.GROUP_FORMED)),
        "count": str(count),
        "oddness": wording.text(_oddness(basis, count)),
        "owners": str(owners),
        "owner_share": _owner_share(basis, owners, count),
        "leader": list_text(f"{word(m.side)}{m.name}" for m in sheet.members if m.is_leader),
        "posted": posted,
        "objection_to": sheet.objection_address,
    }
    rows = tuple(
        (
            str(n),
            m.name,
            word(m.side),
            m.post or wording.text("leads" if m.is_leader else "belongs"),
            m.phone or wording.text("by_group"),
        )
        for n, m in enumerate(sheet.members, 1)
    )
    widths = (12.0, 21.0, 27.0, 66.0, 32.0)  # a post is the longest, and keeps clear of its lines
    columns = wording.columns("columns", *((width, _CENTRE) for width in widths))
    return notice(basis, "D03", fields, {"members": [Table(columns, rows)]}, Step.GROUP_FORMED)


def _group_basis(basis: Basis) -> str:
    """Name what the group rests on: beside the regulation the text that gives it its time."""
    wording, book = basis.paper("D03"), basis.book
    found = cited([book.article(FORM_WITHIN)] if book.has(FORM_WITHIN) else [])
    if not found:
        return wording.text("basis")
    return wording.text("local_basis", {"articles": list_text(a.formal() for a in found)})


def _oddness(basis: Basis, count: int) -> str:
    """Name the words for an odd or an even number of members, which the law may forbid."""
    if count % 2:
        return "oddness_odd"
    return "oddness_unmet" if basis.book.flag(GROUP_ODD) else "oddness_free"


def _owner_share(basis: Basis, owners: int, count: int) -> str:
    """Say which share of the group are owners, and whether that is what the law asks for."""
    wording, share = basis.paper("D03"), {"share": percent_text(owners, count)}
    if not basis.book.has(OWNER_SHARE):
        return wording.text("owner_share", share)
    asked = basis.book.threshold(OWNER_SHARE)
    key = "owner_share_met" if asked.met_by(owners, count) else "owner_share_unmet"
    return wording.text(key, {**share, "asked": threshold_text(asked)})


def build_candidate_notice(basis: Basis, elections: Sequence[CandidatesSheet]) -> Paper:
    """候选人公示 (D11): only the facts that rules make public, in ballot order."""
    parts = [_candidates_document(basis, election) for election in elections]
    name = basis.paper("D11").text("name")
    return Paper("D11", name, tuple(parts), hangs_from=basis.hangs_from("D11"))


def build_letter(basis: Basis) -> Paper:
    """告知函 (D16): what is voted on and when, to all the bodies that the office has named."""
    sheet = basis.sheet
    bodies = (sheet.community, sheet.street, sheet.police, sheet.housing)
    fields = {
        "compound": sheet.compound_name,
        "session": basis.session,
        "issuer": sheet.organiser,
        "start": day_text(basis.voting_start),
        "end": deadline_text(basis.first_deadline),
        "posted_on": day_text(sheet.day(Step.NOTICE_POSTED)),
        "held": held_text(basis),
        "count_time": count_text(basis),
        "count_place": sheet.voting_place,
        "contact": basis.contact,
        "addressee": list_text(body for body in bodies if body),
    }
    listed = [
        Paragraph(f"（{number_text(matter.position)}）{matter.title}。") for matter in sheet.matters
    ]
    return notice(basis, "D16", fields, {"matters": listed}, Step.NOTICE_POSTED)


def build_extension_notice(basis: Basis, extension: ExtensionRow) -> Paper:
    """投票延期公告 (D24): why, who has voted so far of how many, the deadline before and after."""
    sheet = basis.sheet
    posted = extension.posted_on or basis.today
    persons, area = basis.roll.persons, basis.roll.area
    fields = {
        "compound": sheet.compound_name,
        "session": basis.session,
        "issuer": sheet.organiser,
        "reason": extension.reason.rstrip("。"),
        "counted_on": day_text(posted),
        "persons": str(extension.persons),
        "area": area_text(extension.area),
        "all_persons": str(persons),
        "all_area": area_text(area),
        "persons_share": percent_text(extension.persons, persons),
        "area_share": percent_text(extension.area, area),
        "before": day_text(extension.before),
        "until": day_text(extension.until),
        "returning": sheet.return_place,
        "contact": basis.contact,
        "posted": basis.posted_at(period_text(posted, extension.until), sheet.posting_place),
    }
    return notice(basis, "D24", fields, {}, posted)


def notice_until(basis: Basis) -> date | None:
    """Give the day until which the notice hangs: its own, else the end of the voting."""
    own, extended = basis.sheet.day(Step.NOTICE_UNTIL), basis.noticed_extension
    if own and extended:
        return max(own, extended[1])
    return own or basis.noticed_deadline


def court_text(basis: Basis) -> str:
    """Say within how many years an owner may ask a court to cancel a decision, and by what law."""
    years, cited = basis.book.number(COURT_YEARS), basis.book.article(COURT_YEARS).formal()
    fields = {"years": number_text(years), "article": cited}
    return basis.paper("D28").text("court", fields)


def count_text(basis: Basis) -> str:
    """Say when the count is to be, or that it is told after the voting: as the notice said it."""
    wording = basis.paper("D15")
    day = basis.sheet.planned(Step.COUNTING)
    until = basis.noticed_deadline
    overtaken = day is not None and until is not None and day < until
    if overtaken or Aspect.COUNT_DAY in basis.sheet.left_open:
        day = None
    return wording.text("count_on", {"day": day_text(day)}) if day else wording.text("count_later")


def held_text(basis: Basis) -> str:
    """Say in which form the assembly is held; of a meeting also when and where owners meet."""
    wording, sheet, when = basis.paper("D15"), basis.sheet, meeting_text(basis)
    fields = {"form": word(sheet.form)}
    if not when:
        return wording.text("held", fields)
    return wording.text("held_on", {**fields, "when": when, "place": sheet.voting_place})


def meeting_text(basis: Basis) -> str:
    """Say when owners meet; nothing where they vote in writing, or no day is known."""
    sheet = basis.sheet
    row = next((row for row in sheet.dates if row.step is Step.MEETING), None)
    day = None if row is None else row.done or row.planned
    if sheet.form is not Form.MEETING or day is None:
        return ""
    return f"{day_text(day)}{sheet.meeting_hour}"


def matter_blocks(basis: Basis, matters: Sequence[MatterRow]) -> list[Block]:
    """Say of each matter what it is, by which item of the law it is decided, and its full text."""
    wording, made = basis.paper("D15"), list[Block]()
    for number, matter in enumerate(matters, 1):
        key = "matter_special" if basis.is_special(matter.kind) else "matter_ordinary"
        made.append(Heading(f"（{number_text(number)}）{matter.title}", 2))
        made.append(Paragraph(wording.text(key, {"article": basis.item(matter.kind)})))
        made += [Paragraph(text) for text in paragraphs(matter.text)]
    return made


def notice(
    basis: Basis,
    code: str,
    fields: Mapping[str, str | None],
    parts: Mapping[str, Sequence[Block]],
    dated: Step | date,
) -> Paper:
    """Build a notice in the look of GB/T 9704 from its wording, dated by a step or a day."""
    wording = basis.paper(code)
    title, head = wording.text("title", fields), basis.head(code)
    blocks, common = list(wording.blocks("body", fields, parts)), basis.paper("common")
    if fixed := basis.correction(code):
        title = common.text("corrected_title", {"title": title})
        head = replace(head, archive=common.text("corrected_archive", {"archive": head.archive}))
        blocks.insert(0, _corrected(basis, fixed))
    attachments = wording.text("attachments", fields) if wording.has("attachments") else ""
    document = Document(
        head,
        title,
        tuple(blocks),
        addressee=wording.text("addressee", fields),
        attachments=tuple(attachments.splitlines()),
        signed=basis.signed(basis.dated(code, dated)),
    )
    return Paper(code, wording.text("name"), (document,), hangs_from=basis.hangs_from(code))


def _corrected(basis: Basis, fixed: Correction) -> Paragraph:
    """Say what the paper corrects, or that it was changed and never hung again."""
    late = fixed.hung_on is None and basis.sheet.stage not in _HANGING
    said = {
        "first": day_text(fixed.first_on),
        "what": list_text(word(one) for one in fixed.what),
    }
    return Paragraph(basis.paper("common").text("corrected_late" if late else "corrected", said))


def _candidates_document(basis: Basis, election: CandidatesSheet) -> Document:
    wording, matter = basis.paper("D11"), election.matter
    confirmed = confirmed_candidates(election)
    disclosed = list_text(_disclosure(candidate) for candidate in confirmed)
    order = {"rule": order_text(election.order_rule)}
    fields = {
        "compound": basis.sheet.compound_name,
        "committee": basis.committee,
        "seats": str(matter.seats),
        "count": str(len(confirmed)),
        "alternates": wording.text("alternates", {"count": str(matter.alternates)})
        if matter.alternates
        else wording.text("no_alternates"),
        "order": wording.text("order_fixed", order),
        "checked_by": basis.sheet.organiser,
        "disclosures": wording.text("disclosures", {"text": disclosed})
        if disclosed
        else wording.text("no_disclosures"),
        "posted": basis.posting(
            "D11",
            basis.sheet.day(Step.CANDIDATES_POSTED),
            basis.ends("D11"),
        ),
        "objection_to": basis.sheet.objection_address,
    }
    paper = notice(
        basis, "D11", fields, {"candidates": [_table(wording, confirmed)]}, Step.CANDIDATES_POSTED
    )
    return paper.documents[0]


def confirmed_candidates(election: CandidatesSheet) -> list[CandidateRow]:
    """Give the candidates who stand on the ballot, in its order."""
    return [row for row in election.candidates if row.standing is Standing.CONFIRMED]


def _table(wording: PaperWording, candidates: Sequence[CandidateRow]) -> Table:
    widths = (12.0, 22.0, 30.0, 28.0, 29.0, 35.0)
    columns = wording.columns("columns", *((width, _CENTRE) for width in widths))
    rows = tuple(
        (
            str(number),
            row.name,
            required("D11", wording.text("address_of", {"number": str(number)}), row.address),
            word(row.political_status),
            required("D11", wording.text("occupation_of", {"number": str(number)}), row.occupation),
            word(row.channel),
        )
        for number, row in enumerate(candidates, 1)
    )
    return Table(columns, rows)


def _disclosure(candidate: CandidateRow) -> str:
    found = [
        check.evidence or check.text
        for check in candidate.checks
        if check.severity is RuleSeverity.DISCLOSE and check.result is Answer.UNMET
    ]
    return f"{candidate.name}：{'，'.join(found)}" if found else ""
