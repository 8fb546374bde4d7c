"""Papers of what is told and asked: the calendar P65, a rota P66, a round's P67 and P68."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from core.affairs.neighbours.papers_basis import NeighbourBasis, plain
from core.affairs.neighbours.papers_month import build_month, month_after
from core.affairs.neighbours.rota import clock_text
from core.affairs.neighbours.sheets_events import PlaceRow, RotaSheet
from core.affairs.neighbours.sheets_telling import DutyRow, QuestionRow, RoundSheet
from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Document,
    Fields,
    Heading,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording
from core.documents.words import day_text, list_text, period_text
from core.phrases import word

_HAND_MM = 9.0
_ROOM_MM = 24.0


def offer_calendar(
    basis: NeighbourBasis, compound_id: UUID, compound: str, duties: Sequence[DutyRow]
) -> tuple[Offer[Paper], ...]:
    """Name the calendar of a compound, and those of this month and the next."""
    name = basis.paper("P65").text("name")
    this = basis.today.replace(day=1)

    def running() -> list[DutyRow]:
        return due([one for one in duties if one.ended_on is None], "papers.no_duties")

    def calendar() -> Paper:
        return Paper("P65", name, (build_calendar(basis, compound_id, compound, running()),))

    def month(key: str, first: date) -> Offer[Paper]:
        said = f"{basis.paper('P65_month').text('name')}-{first:%Y-%m}"

        def build() -> Paper:
            made = build_month(basis, compound_id, compound, running(), first)
            return Paper("P65", said, (made,))

        return Offer(key, said, build)

    return (
        Offer("P65", name, calendar),
        month("P65_month", this),
        month("P65_month-1", month_after(this)),
    )


def build_calendar(
    basis: NeighbourBasis, compound_id: UUID, compound: str, duties: Sequence[DutyRow]
) -> Document:
    """信息公开和报告日历 (P65): who tells what how often, when next, and what is late."""
    wording = basis.paper("P65")
    columns = wording.columns(
        "columns",
        (10, Align.CENTRE),
        (22, Align.LEFT),
        (24, Align.LEFT),
        (44, Align.LEFT),
        (24, Align.LEFT),
        (46, Align.LEFT),
        (28, Align.LEFT),
        (28, Align.LEFT),
        (22, Align.LEFT),
    )
    rows = tuple(
        (
            str(number),
            word(one.purpose),
            word(one.bearer),
            one.title,
            _interval(wording, one),
            one.basis,
            day_text(one.next_due) or wording.text("none"),
            day_text(one.last_done) or wording.text("none"),
            _standing(wording, one, basis),
        )
        for number, one in enumerate(duties, 1)
    )
    return Document(
        head=basis.head("P65", compound, compound_id, basis.today.year, day=basis.today),
        title=wording.text("title", {"compound": compound}),
        blocks=(
            Table(columns, rows),
            Paragraph(wording.text("note")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.WIDE,
    )


def _interval(wording: PaperWording, duty: DutyRow) -> str:
    if duty.months is None:
        return wording.text("on_event")
    return wording.text("months", {"months": str(duty.months)})


def _standing(wording: PaperWording, duty: DutyRow, basis: NeighbourBasis) -> str:
    if duty.next_due is None:
        return wording.text("waiting")
    late = duty.days_late(basis.today)
    return wording.text("late", {"days": str(late)}) if late else wording.text("in_time")


def offer_rota(basis: NeighbourBasis, sheet: RotaSheet) -> tuple[Offer[Paper], ...]:
    """Name the paper of a rota."""
    name = basis.paper("P66").text("name")
    return (Offer("P66", name, lambda: Paper("P66", name, (build_rota(basis, sheet),))),)


def build_rota(basis: NeighbourBasis, sheet: RotaSheet) -> Document:
    """值班表 (P66): who stands when, with room to sign."""
    wording, row = basis.paper("P66"), sheet.row
    days = wording.words("weekdays")
    pairs = (
        ("team", sheet.team.name),
        ("leader", sheet.team.leader),
        ("place", row.place),
        ("period", period_text(row.since, row.until)),
    )
    columns = wording.columns(
        "columns",
        (34, Align.LEFT),
        (14, Align.CENTRE),
        (30, Align.CENTRE),
        (56, Align.LEFT),
        (34, Align.LEFT),
    )
    rows = tuple(
        (
            day_text(one.shift.day),
            days[one.shift.day.weekday()],
            f"{clock_text(one.shift.starts)}-{clock_text(one.shift.ends)}",
            list_text(_stands(wording, place) for place in one.places),
            "",
        )
        for one in sheet.shifts
    )
    return Document(
        head=basis.head("P66", sheet.team.compound, row.id, row.since.year, day=row.made_on),
        title=wording.text("title", {"title": row.title}),
        blocks=(
            Fields(tuple((wording.text(key), value) for key, value in pairs)),
            Table(columns, rows, row_height_mm=_HAND_MM),
            Paragraph(wording.text("note", {"spread": str(sheet.spread)})),
        ),
        look=Look.FORM,
    )


def _stands(wording: PaperWording, place: PlaceRow) -> str:
    if not place.replaced:
        return place.name
    return wording.text("replaces", {"name": place.name, "replaced": place.replaced})


def offer_round_papers(basis: NeighbourBasis, sheet: RoundSheet) -> tuple[Offer[Paper], ...]:
    """Name the papers of an opinion round."""
    asks, tells = basis.paper("P67").text("name"), basis.paper("P68").text("name")
    return (
        Offer("P67", asks, lambda: Paper("P67", asks, (build_questions(basis, sheet),))),
        Offer("P68", tells, lambda: Paper("P68", tells, (build_opinions(basis, sheet),))),
    )


def build_questions(basis: NeighbourBasis, sheet: RoundSheet) -> Document:
    """征求意见表 (P67): the questions with boxes to tick and room to write."""
    wording, row = basis.paper("P67"), sheet.row
    fields = {
        "compound": row.compound,
        "aim": plain(row.aim),
        "until": day_text(row.until),
        "convenor": row.convenor,
    }
    blocks: list[Block] = [*wording.blocks("intro", fields), wording.blank("name_line", _HAND_MM)]
    for one in sheet.questions:
        said = wording.text("question", {"number": str(one.number), "text": one.text})
        blocks.append(Paragraph(said, indented=False, bold=True))
        if one.options:
            ticks = tuple((option, False) for option in one.options)
            blocks.append(Choices(wording.text("options"), ticks))
        else:
            blocks.append(Box("", _ROOM_MM))
    return Document(
        head=basis.head("P67", row.compound, row.id, row.since.isoformat(), day=row.since),
        title=wording.text("title", {"title": row.title}),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def build_opinions(basis: NeighbourBasis, sheet: RoundSheet) -> Document:
    """征求意见记录 (P68): how often each option was chosen, what was said, by nobody's name."""
    wording, row = basis.paper("P68"), sheet.row
    sent = {"count": str(row.sent_up)}
    fields = {
        "aim": plain(row.aim),
        "convenor": row.convenor,
        "period": period_text(row.since, row.until),
        "asked": str(row.asked),
        "answered": str(row.answered),
        "conclusion": row.conclusion or wording.text("open_conclusion"),
        "sent_up": wording.text("sent_up", sent) if row.sent_up else wording.text("sent_up_none"),
    }
    questions = [block for one in sheet.questions for block in _question(wording, one)]
    parts: dict[str, list[Block]] = {
        "questions": questions,
        "signatures": [Signatures(wording.words("signatures"))],
    }
    return Document(
        head=basis.head(
            "P68", row.compound, row.id, row.since.isoformat(), day=row.closed_on or basis.today
        ),
        title=wording.text("title", {"title": row.title}),
        blocks=tuple(wording.blocks("body", fields, parts)),
    )


def _question(wording: PaperWording, one: QuestionRow) -> list[Block]:
    text = {"number": str(one.number), "text": one.text}
    blocks: list[Block] = [Heading(wording.text("question", text), 2)]
    if one.options:
        columns = wording.columns("columns", (100, Align.LEFT), (40, Align.RIGHT))
        counted = zip(one.options, one.counts, strict=True)
        blocks.append(Table(columns, tuple((option, str(count)) for option, count in counted)))
    blocks += [Paragraph(wording.text("said", {"text": plain(said)})) for said in one.said]
    if not one.options and not one.said:
        blocks.append(Paragraph(wording.text("nothing_said")))
    return blocks
