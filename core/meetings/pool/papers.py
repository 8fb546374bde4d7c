"""Papers of a topic: public notice and opinion form D42, its register and counts, feedback D46.

What households said is no vote; every paper that asks or counts says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING
from uuid import UUID

from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Document,
    Fields,
    Look,
    Paper,
    Paragraph,
    Signatures,
    Signed,
    Table,
)
from core.documents.offers import Offer, Printable, due
from core.documents.words import day_text, ended, list_text, period_text
from core.meetings.papers_feedback import FedBack, build_feedback
from core.meetings.papers_words import matter_text
from core.meetings.pool.kinds import Stance
from core.meetings.pool.papers_basis import TopicBasis
from core.meetings.pool.sheets import RoundSheet
from core.meetings.stages import TopicState
from core.phrases import word
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind

if TYPE_CHECKING:
    from core.documents.sources import PaperDesk
    from core.meetings.pool.service import Pool

_HAND_MM = 9.0
_ROOM_MM = 40.0
_TICK = "√"
_MARKS = ("！", "？", "…", "：", "；", "。")
STANCES = tuple(Stance)


def build_publicity(basis: TopicBasis) -> Document:
    """议题公示 (D42): what was raised, by whom, why, whom it touches, how to speak."""
    sheet, wording = basis.sheet, basis.paper("D42")
    fields = {**basis.names, "background": stopped(sheet.background)}
    parts: dict[str, list[Block]] = {
        name: [Paragraph(wording.text(name, {name: finish(text)}))] if text else []
        for name, text, finish in (
            ("spot", sheet.topic.spot, ended),
            ("options", sheet.options, stopped),
            ("interested", sheet.interested, ended),
            ("materials", sheet.materials, ended),
        )
    }
    parts["how"] = _how(basis)
    matter = sheet.topic.matter
    told = wording.text("needs_vote", {"matter": matter_text(matter)}) if matter else ""
    parts["needs_vote"] = [Paragraph(told)] if told else []
    return Document(
        head=basis.head("D42"),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        addressee=wording.text("addressee", fields),
        signed=Signed(basis.issuer, basis.today),
    )


def stopped(text: str) -> str:
    """End a text that somebody typed with a full stop, unless it ends with a mark of its own."""
    told = text.strip()
    return told if told.endswith(_MARKS) else ended(told) + "。"


def _how(basis: TopicBasis) -> list[Block]:
    """Say how to speak: on the form while a round is open, else before the meeting."""
    wording = basis.paper("D42")
    if basis.round is None or basis.round.round.closed_on is not None:
        return [Paragraph(wording.text("how_open"))]
    asked = basis.round.round
    fields = {
        "since": day_text(asked.opened_on),
        "until": day_text(asked.closes_on),
        "how": ended(asked.how),
    }
    blocks: list[Block] = [Paragraph(wording.text("how_round", fields))]
    if asked.return_place:
        place = {"return_place": ended(asked.return_place)}
        blocks.append(Paragraph(wording.text("how_return", place)))
    return blocks


def build_form(basis: TopicBasis, asked: RoundSheet) -> Document:
    """意见征集表 (D42): one page for one household, with boxes to tick and room to write."""
    sheet, wording, round_ = basis.sheet, basis.paper("D42_form"), asked.round
    numbers = {"number": str(sheet.topic.number), "round": str(round_.number)}
    pairs = (
        ("topic", sheet.topic.title),
        ("number", wording.text("number_value", numbers)),
        ("raised_by", sheet.topic.raised_by),
        ("place", sheet.topic.place),
        ("spot", sheet.topic.spot),
        ("interested", sheet.interested),
        ("until", day_text(round_.closes_on)),
        ("return_place", round_.return_place),
        ("household", ""),
    )
    filled = [(wording.text(key), text) for key, text in pairs if text or key == "household"]
    blocks: list[Block] = [
        Fields(tuple(filled), across=1),
        Box(wording.text("background", {"background": sheet.background})),
    ]
    if sheet.options:
        blocks.append(Box(wording.text("options", {"options": sheet.options})))
    options = tuple((text, False) for text in wording.words("choices"))
    blocks += [
        Box(wording.text("question", {"question": round_.question})),
        Choices(wording.text("answer"), options),
        Box(wording.text("view"), _ROOM_MM),
        Paragraph(wording.text("note"), indented=False),
        Signatures(wording.words("signatures")),
    ]
    return Document(
        head=basis.head("D42").part(2),
        title=wording.text("title"),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def build_register(basis: TopicBasis, asked: RoundSheet) -> Document:
    """意见征集登记表 (D42): every household that is asked, ticked as far as it answered."""
    wording, round_ = basis.paper("D42_register"), asked.round
    columns = wording.columns(
        "columns",
        (10, Align.CENTRE),
        (34, Align.LEFT),
        (12, Align.CENTRE),
        (14, Align.CENTRE),
        (12, Align.CENTRE),
        (44, Align.LEFT),
        (22, Align.CENTRE),
        (18, Align.CENTRE),
    )
    rows = tuple(
        (
            str(home.ordinal),
            home.label,
            *(_TICK if home.stance is stance else "" for stance in STANCES),
            home.view,
            home.day.isoformat() if home.day else "",
            home.taken_by,
        )
        for home in asked.households
    )
    counted = round_.tally
    total = (
        "",
        wording.text("sum"),
        *map(str, (counted.agree, counted.against, counted.other)),
        "",
        "",
        "",
    )
    return Document(
        head=basis.head("D42").part(3),
        title=wording.text("title"),
        blocks=(
            Fields(
                (
                    (wording.text("topic"), basis.sheet.topic.title),
                    (wording.text("question"), round_.question),
                    (wording.text("period"), period_text(round_.opened_on, round_.closes_on)),
                    (wording.text("how"), round_.how),
                ),
                across=1,
            ),
            Table(columns, rows, total if counted.answered else None, row_height_mm=_HAND_MM),
            Paragraph(wording.text("note"), indented=False),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_opinions(basis: TopicBasis, asked: RoundSheet) -> Document:
    """意见征集汇总 (D42): how many said what, and what was written, without rooms."""
    wording, round_, counted = basis.paper("D42_opinions"), asked.round, asked.round.tally
    fields = {
        **basis.names,
        "question": stopped(round_.question),
        "period": period_text(round_.opened_on, round_.closed_on or round_.closes_on),
        "how": ended(round_.how),
        "asked": str(counted.asked),
        "answered": str(counted.answered),
        "silent": str(counted.silent),
    }
    numbers = (counted.agree, counted.against, counted.other)
    table = Table(
        wording.columns("counts", (80, Align.LEFT), (30, Align.RIGHT)),
        tuple((word(stance), str(one)) for stance, one in zip(STANCES, numbers, strict=True)),
    )
    told = [ended(home.view) for home in asked.households if home.view]
    views = [
        Paragraph(wording.text("view", {"number": str(number), "text": text}))
        for number, text in enumerate(dict.fromkeys(told), 1)
    ]
    parts: dict[str, list[Block]] = {
        "counts": [table],
        "views": [*views] or [Paragraph(wording.text("no_views"))],
    }
    return Document(
        head=basis.head("D42").part(4),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        signed=Signed(basis.issuer, round_.closed_on or basis.today),
    )


def build_topic_feedback(basis: TopicBasis) -> Document:
    """办理结果反馈单 (D46) of a topic, whether a meeting or the pool brought it to its end."""
    sheet = basis.sheet
    ended_in = [row for row in sheet.history if row.state not in _AFTER_THE_END]
    last = ended_in[-1]
    said = list_text((word(last.state), ended(last.evidence)))
    told = FedBack(
        title=sheet.topic.title,
        number=str(sheet.topic.number),
        raised_by=sheet.topic.raised_by,
        place=sheet.topic.place,
        outcome=said,
        rows=sheet.feedback,
    )
    return build_feedback(basis.paper("D46"), basis.head("D46"), told)


_AFTER_THE_END = frozenset({TopicState.FED_BACK, TopicState.RATED, TopicState.FILED})


def offer_pool_papers(basis: TopicBasis) -> tuple[Offer[Paper], ...]:
    """Name every paper of a topic, in the order in which they are due."""

    def asked() -> RoundSheet:
        return due(basis.round, "papers.no_round")

    builds: Mapping[str, Callable[[], Document]] = {
        "D42": lambda: build_publicity(basis),
        "D42_form": lambda: build_form(basis, asked()),
        "D42_register": lambda: build_register(basis, asked()),
        "D42_opinions": lambda: build_opinions(basis, asked()),
        "D46": lambda: build_topic_feedback(basis),
    }
    return tuple(_offer(key, basis.paper(key).text("name"), build) for key, build in builds.items())


def _offer(key: str, name: str, build: Callable[[], Document]) -> Offer[Paper]:
    return Offer(key, name, lambda: Paper(key[:3], name, (build(),)))


class PoolPapers:
    """The papers of topics, as printing asks for them."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {SubjectKind.TOPIC: ("D42", "D42_form", "D42_register", "D42_opinions", "D46")}
    )

    def __init__(self, pool: Pool, issuer: str) -> None:
        self._pool = pool
        self._issuer = issuer

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name the topics of one compound or of all."""
        scope = Scope.compound(compound_id) if compound_id is not None else ALL
        return {
            row.id: (Subject(SubjectKind.TOPIC, row.id), row.title)
            for row in self._pool.topics(scope)
        }

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one topic; those of opinions are of its last round."""
        sheet = self._pool.topic(subject.id)
        asked = self._pool.round(sheet.rounds[-1].id) if sheet.rounds else None
        basis = TopicBasis(sheet, desk.wording, desk.today, self._issuer, desk.audit_head, asked)
        return offer_pool_papers(basis)
