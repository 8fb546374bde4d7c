"""Papers of needs, agreements, alliances and merchants: P03, P04, P05, P10, P11."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.documents.content import (
    Align,
    Block,
    Box,
    Document,
    Fields,
    Heading,
    Look,
    Paper,
    Paragraph,
    Plate,
    Plates,
    Signatures,
    Table,
)
from core.documents.offers import Offer, due
from core.documents.words import day_text, ended, paragraphs
from core.party.pairing.kinds import NeedState
from core.party.pairing.papers_basis import PairingBasis
from core.party.pairing.sheets import (
    AllianceSheet,
    MerchantRow,
    NeedRow,
    NeedStepRow,
    PairingSheet,
)
from core.phrases import word

_ROOM_MM = 32.0
_HALF_MM, _QUARTER_MM = 105.0, 104.0


def offer_need_papers(basis: PairingBasis, need: NeedRow) -> tuple[Offer[Paper], ...]:
    """Offer the need P03 and, once it is taken up, the task P04."""

    def task() -> Document:
        due(need.unit_id, "pairing.no_task")
        return build_task(basis, need)

    return (basis.offer("P03", lambda: build_need(basis, need)), basis.offer("P04", task))


def build_need(basis: PairingBasis, need: NeedRow) -> Document:
    """需求意向书 (P03): what is asked for, with room for the unit that takes it up."""
    wording = basis.paper("P03")
    unset = wording.text("unset")
    facts = (
        wording.text("number", {"number": str(need.number)}),
        need.compound,
        word(need.raised_as),
        need.raised_by,
        day_text(need.raised_on),
        day_text(need.wanted_by) or unset,
    )
    return Document(
        head=basis.head("P03", need.compound, need.id, str(need.number)),
        title=wording.text("title"),
        blocks=(
            _fields(wording.words("about"), facts),
            Box(wording.text("body", {"title": need.title, "detail": need.detail}), _ROOM_MM),
            Box(wording.text("wanted", {"support": wording.text("support")}), _ROOM_MM),
            Paragraph(wording.text("taking")),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_task(basis: PairingBasis, need: NeedRow) -> Document:
    """任务指导书 (P04): the task of the unit, how it was done and what people say of it."""
    wording = basis.paper("P04")
    taken = _step(need.steps, NeedState.TAKEN)
    facts = (
        wording.text("number", {"number": str(need.number)}),
        need.compound,
        need.unit,
        need.leader,
        day_text(taken.day if taken else None),
        day_text(need.deadline),
    )
    done, answered = _step(need.steps, NeedState.DONE), _step(need.steps, NeedState.ANSWERED)
    result = wording.text("done", _said(done)) if done else wording.text("open")
    answer = wording.text("answered", _said(answered)) if answered else wording.text("unanswered")
    return Document(
        head=basis.head("P04", need.compound, need.id, str(need.number)),
        title=wording.text("title"),
        blocks=(
            _fields(wording.words("about"), facts),
            Box(wording.text("need", {"title": need.title, "detail": need.detail}), _ROOM_MM),
            Box(wording.text("task", {"task": need.task}), _ROOM_MM),
            Box(wording.text("result", {"said": result}), _ROOM_MM),
            Box(wording.text("answer", {"said": answer}), _ROOM_MM),
            Signatures(wording.words("signatures")),
        ),
        look=Look.FORM,
    )


def build_agreement(basis: PairingBasis, sheet: PairingSheet) -> Document:
    """结对共建协议 (P10): the last agreement, which says whether it renews another."""
    wording, last = basis.paper("P10"), sheet.agreements[-1]
    fields = {
        "unit": sheet.row.unit,
        "compound": sheet.row.compound,
        "since": day_text(last.since),
        "until": day_text(last.until),
    }
    terms: list[Block] = [Paragraph(line) for line in paragraphs(last.terms)]
    if last.ordinal > 1:
        before = {"number": str(last.ordinal), "before": day_text(sheet.agreements[-2].until)}
        terms.append(Paragraph(wording.text("renewal", before)))
    signatures = [Signatures(wording.words("signatures"))]
    head = basis.head("P10", sheet.row.compound, sheet.row.id, str(last.ordinal))
    return Document(
        head=head,
        title=wording.text("title"),
        blocks=tuple(wording.blocks("body", fields, {"terms": terms, "signatures": signatures})),
    )


def build_rotation(basis: PairingBasis, sheet: AllianceSheet) -> Document:
    """联席会议轮值表 (P11): who hosted, who gave way and why, who hosts next and why."""
    wording, row = basis.paper("P11"), sheet.row
    past = tuple(
        (str(one.ordinal), day_text(one.day), one.unit, word(one.kind), one.note)
        for one in sheet.turns
    )
    coming = tuple(
        (
            str(number),
            one.unit,
            wording.text("round", {"number": str(one.round)}),
            word(one.why),
            "",
        )
        for number, one in enumerate(sheet.plan, 1)
    )
    left, centre = Align.LEFT, Align.CENTRE
    past_columns = wording.columns(
        "past_columns", (10, centre), (30, left), (40, left), (14, centre), (60, left)
    )
    columns = wording.columns(
        "coming_columns", (12, centre), (50, left), (18, centre), (42, left), (44, left)
    )
    told: Block = Table(past_columns, past) if past else Paragraph(wording.text("nothing"))
    rules = [Paragraph(wording.text("rules", {"rules": ended(row.rules)}))] if row.rules else []
    return Document(
        head=basis.head("P11", row.name, row.id, f"{row.meetings}"),
        title=wording.text("title", {"alliance": row.name}),
        blocks=(
            Paragraph(wording.text("rule")),
            *rules,
            Heading(wording.text("coming")),
            Table(columns, coming, row_height_mm=9.0),
            Heading(wording.text("past")),
            told,
        ),
        look=Look.FORM,
    )


def build_plates(
    basis: PairingBasis, merchant: MerchantRow, market: Sequence[MerchantRow] = ()
) -> Document:
    """党员商户承诺牌 (P05): two of one merchant on a sheet, or four of a market's merchants."""
    wording = basis.paper("P05")
    plates = tuple(_plate(basis, one) for one in market or (merchant, merchant))
    title = wording.text("title")
    if market:
        title = basis.paper("P05_small").text("title", {"market": merchant.market})
    across, height = (2, _QUARTER_MM) if market else (1, _HALF_MM)
    return Document(
        head=basis.head("P05", merchant.market, merchant.id, "1"),
        title=title,
        blocks=(
            Paragraph(wording.text("note")),
            Plates(plates, across, height),
        ),
        look=Look.FORM,
    )


def offer_plates(
    basis: PairingBasis, merchant: MerchantRow, merchants: Iterable[MerchantRow]
) -> tuple[Offer[Paper], ...]:
    """Offer the plate of a merchant and the small ones of all merchants of its market."""
    market = [one for one in merchants if one.market == merchant.market and one.left_on is None]
    return (
        basis.offer("P05", lambda: build_plates(basis, merchant)),
        basis.offer(
            "P05_small", lambda: build_plates(basis, merchant, due(market, "pairing.no_merchant"))
        ),
    )


def _plate(basis: PairingBasis, row: MerchantRow) -> Plate:
    wording = basis.paper("P05")
    shown = ("identity", row.identity), ("duty", row.duty), ("promise", row.promise)
    return Plate(
        head=wording.text("head"),
        name=wording.text("merchant", {"merchant": row.name, "keeper": row.keeper}),
        lines=tuple((wording.text(label), ended(text)) for label, text in shown),
        foot=wording.text("foot", {"market": row.market}),
    )


def _fields(labels: Sequence[str], values: Sequence[str]) -> Fields:
    return Fields(tuple(zip(labels, values, strict=True)))


def _step(steps: Iterable[NeedStepRow], state: NeedState) -> NeedStepRow | None:
    return next((one for one in steps if one.state is state), None)


def _said(step: NeedStepRow) -> dict[str, str | None]:
    return {
        "day": day_text(step.day),
        "actor": step.actor,
        "evidence": ended(step.evidence),
        "satisfaction": str(step.satisfaction or ""),
    }
