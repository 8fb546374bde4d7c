"""Papers of a problem: order D45, feedback D46, plan of works P41, notice to take down P42."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from core.affairs.problems.papers_basis import AffairsBasis, grid
from core.affairs.problems.sheets import ChargeRow, PlanRow, ProblemSheet, RemovalRow
from core.affairs.problems.stages import ProblemState
from core.documents.content import (
    Block,
    Box,
    Document,
    Heading,
    Look,
    NewPage,
    Paper,
    Photo,
    Photos,
    Signatures,
    Signed,
)
from core.documents.offers import Offer, due
from core.documents.wording import PaperWording
from core.documents.words import day_text, ended, money_text, paragraphs, period_text
from core.phrases import word

_ROOM_MM = 30.0
PHOTO_MM = 83.0, 64.0
"""How wide and high a photo is printed at most: three rows a page."""
Pair = tuple[Photo | None, Photo | None]
"""A photo of before and one of after."""
ENDS = frozenset({ProblemState.DONE, ProblemState.DECLINED, ProblemState.SHELVED})
"""States whose evidence is what those concerned are told."""


def kind_text(sheet: ProblemSheet) -> str:
    """Name the kind, with the office's own word where it has one."""
    kind = word(sheet.problem.kind)
    return f"{kind}（{sheet.problem.own_kind}）" if sheet.problem.own_kind else kind


def build_order(basis: AffairsBasis, sheet: ProblemSheet, charge: ChargeRow) -> Document:
    """督办单 (D45) of a problem: who answers by when, room for progress, reply and opinion."""
    wording, row = basis.paper("D45_problem"), sheet.problem
    late = row.days_late(basis.today)
    state = word(row.state)
    standing = wording.text("late", {"state": state, "days": str(late)}) if late else state
    number = f"{row.label}-{charge.ordinal}"
    values = (
        wording.text("number", {"number": number}),
        day_text(charge.issued_on),
        row.title,
        kind_text(sheet),
        row.place,
        day_text(row.found_on),
        charge.unit,
        charge.person,
        day_text(charge.deadline),
        standing,
    )
    told = [
        wording.text(
            "progress_line",
            {
                "day": day_text(step.day),
                "actor": step.actor,
                "state": word(step.state),
                "evidence": ended(step.evidence),
            },
        )
        for step in sheet.steps
        if step.evidence
    ]
    blocks: list[Block] = [
        grid(wording, "labels", values),
        Box(wording.text("requirement", {"requirement": charge.requirement})),
    ]
    if charge.reason:
        blocks.append(Box(wording.text("reason", {"reason": ended(charge.reason)})))
    blocks += [
        Box("\n".join([wording.text("progress"), *told]), _ROOM_MM),
        *(Box(wording.text(key), _ROOM_MM) for key in ("reply", "opinion")),
        Signatures(wording.words("signatures")),
    ]
    return Document(
        head=basis.head("D45", row.compound, number, row.id),
        title=wording.text("title"),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def build_feedback(
    basis: AffairsBasis, sheet: ProblemSheet, photos: Sequence[Pair] = ()
) -> Document:
    """办理结果反馈单 (D46): the result, and the last that was told; empty to be filled before.

    Photos of before and after stand side by side on a page of their own.
    """
    wording, row = basis.paper("D46_problem"), sheet.problem
    told = sheet.feedback[-1] if sheet.feedback else None
    mark = told.satisfaction if told is not None else None
    satisfaction = str(mark) if mark else (wording.text("not_asked") if told else "")
    ends = [step for step in sheet.steps if step.state in ENDS]
    values = (
        row.label,
        row.title,
        row.place,
        day_text(row.done_on),
        told.told if told else "",
        told.how if told else "",
        day_text(told.day) if told else "",
        satisfaction,
    )
    comment = (
        wording.text("comment", {"comment": told.comment})
        if told and told.comment
        else wording.text("empty_comment")
    )
    return Document(
        head=basis.head("D46", row.compound, row.label, row.id),
        title=wording.text("title"),
        blocks=(
            grid(wording, "labels", values),
            Box(wording.text("result", {"result": ends[-1].evidence}), _ROOM_MM),
            Box(comment, _ROOM_MM),
            Signatures(wording.words("signatures")),
            *_hung(wording, photos),
        ),
        look=Look.FORM,
    )


def _hung(wording: PaperWording, photos: Sequence[Pair]) -> tuple[Block, ...]:
    if not photos:
        return ()
    places = tuple(
        replace(one, caption=wording.text(key, {"caption": one.caption})) if one else None
        for pair in photos
        for key, one in zip(("before", "after"), pair, strict=True)
    )
    return NewPage(), Heading(wording.text("photos")), Photos(places, height_mm=PHOTO_MM[1])


def build_plan(basis: AffairsBasis, sheet: ProblemSheet, plan: PlanRow) -> Document:
    """小区改造方案 (P41): scope, works, money, builder, days, safety, whom to ask."""
    wording, row = basis.paper("P41"), sheet.problem
    number = str(plan.ordinal)
    version = (
        wording.text("version_changed", {"number": number, "reason": ended(plan.reason)})
        if plan.reason
        else wording.text("version", {"number": number})
    )
    fields = {
        "place": f"{row.compound}{row.place}",
        "problem": row.title,
        "number": row.label,
        "scope": "\n".join(paragraphs(plan.scope)),
        "measures": "\n".join(paragraphs(plan.measures)),
        "budget": money_text(plan.budget_fen),
        "money": ended(plan.money),
        "builder": plan.builder,
        "period": period_text(plan.starts_on, plan.ends_on),
        "safety": plan.safety,
        "contact": plan.contact,
        "version": version,
    }
    return Document(
        head=basis.head("P41", row.compound, f"{row.label}-{number}", row.id),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields)),
        addressee=wording.text("addressee"),
        signed=Signed(plan.issuer, plan.day),
    )


def build_removal(basis: AffairsBasis, sheet: ProblemSheet, notice: RemovalRow) -> Document:
    """小区拆违通知 (P42): what, on what basis, by when, how to object; no order of an authority."""
    wording, row = basis.paper("P42"), sheet.problem
    fields = {
        "place": f"{row.compound}{row.place}",
        "structure": notice.structure,
        "basis": ended(notice.basis),
        "remove_by": day_text(notice.remove_by),
        "objection": ended(notice.objection),
        "contact": notice.contact,
    }
    return Document(
        head=basis.head("P42", row.compound, f"{row.label}-{notice.ordinal}", row.id),
        title=wording.text("title"),
        blocks=tuple(wording.blocks("body", fields)),
        addressee=notice.addressee,
        signed=Signed(notice.issuer, notice.day),
    )


def no_photos() -> tuple[Pair, ...]:
    """Give none."""
    return ()


def offer_problem_papers(
    basis: AffairsBasis, sheet: ProblemSheet, photos: Callable[[], Sequence[Pair]] = no_photos
) -> tuple[Offer[Paper], ...]:
    """Name every paper of a problem; of several plans and notices the last one first.

    `photos` are read when the feedback is built.
    """

    def last_charge() -> ChargeRow:
        due(sheet.charges, "problems.no_charge")
        return sheet.charges[-1]

    def last_plan() -> PlanRow:
        due(sheet.plans, "problems.no_plan")
        return sheet.plans[-1]

    def last_removal() -> RemovalRow:
        due(sheet.removals, "problems.no_removal")
        return sheet.removals[-1]

    def done() -> ProblemSheet:
        due([step for step in sheet.steps if step.state in ENDS], "problems.not_done")
        return sheet

    builds: dict[str, Callable[[], Document]] = {
        "D45_problem": lambda: build_order(basis, sheet, last_charge()),
        "D46_problem": lambda: build_feedback(basis, done(), photos()),
        "P41": lambda: build_plan(basis, sheet, last_plan()),
        "P42": lambda: build_removal(basis, sheet, last_removal()),
    }
    builds |= {
        f"P41-{plan.ordinal}": partial(build_plan, basis, sheet, plan)
        for plan in reversed(sheet.plans[:-1])
    }
    builds |= {
        f"P42-{notice.ordinal}": partial(build_removal, basis, sheet, notice)
        for notice in reversed(sheet.removals[:-1])
    }
    checks = {"D46_problem": done}
    number = sheet.problem.label
    return tuple(
        _offer(basis, key, number, build, checks.get(key)) for key, build in builds.items()
    )


def _offer(
    basis: AffairsBasis,
    key: str,
    number: str,
    build: Callable[[], Document],
    check: Callable[[], object] | None,
) -> Offer[Paper]:
    code, _, version = key.partition("-")
    name = "-".join(filter(None, (basis.paper(code).text("name"), number, version)))
    return Offer(key, name, lambda: Paper(key[:3], name, (build(),)), check)
