"""Papers of a grid plan: the plan with its reasons P51, the staffing table P52."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.documents.content import Align, Block, Document, Head, Look, Paper, Paragraph, Table
from core.documents.offers import Offer
from core.documents.wording import PaperWording, Wording
from core.documents.words import day_text
from core.findings import on_paper
from core.lawbooks import pack_text
from core.party.grids.kinds import GridRole
from core.party.grids.sheets import GridRow, PlanSheet, Staffing, ratio_text
from core.phrases import word


@dataclass(frozen=True, slots=True)
class GridBasis:
    """What the papers of a plan share; `office` is the community that issues them."""

    sheet: PlanSheet
    staffing: Staffing
    office: str
    wording: Wording
    today: date
    audit_head: str = ""

    def paper(self, code: str) -> PaperWording:
        """Give the wording of paper `code`."""
        return self.wording.paper(code)

    def head(self, code: str) -> Head:
        """Build the common head of paper `code`."""
        plan = self.sheet.plan
        return Head(
            code=code,
            compound=plan.community or self.office,
            archive=f"{code}-{plan.number}",
            rule_pack=pack_text(self.sheet.pack) if self.sheet.pack else "",
            opaque_id=f"{code}:{plan.id.hex.upper()}",
            issued_on=self.today,
            audit_head=self.audit_head,
        )


def build_plan(basis: GridBasis) -> Document:
    """网格划分方案 (P51): the rule, every grid with its places and why it is one."""
    sheet, wording = basis.sheet, basis.paper("P51")
    plan, spread = sheet.plan, sheet.spread
    fields = {
        "office": plan.community or basis.office,
        "number": str(plan.number),
        "line": str(plan.line),
        "target": str(plan.target),
        "source": plan.rule_source,
        "places": str(sheet.places),
        "households": str(spread.households),
        "grids": str(spread.grids),
        "average": ratio_text(spread.average),
        "least": str(spread.least),
        "most": str(spread.most),
        "under": str(spread.under_line),
    }
    columns = wording.columns(
        "columns", (34, Align.LEFT), (62, Align.LEFT), (14, Align.RIGHT), (60, Align.LEFT)
    )
    rows = tuple(_grid(wording, row) for row in sheet.grids)
    state = "draft" if plan.adopted_on is None else "adopted"
    day = "" if plan.adopted_on is None else day_text(plan.adopted_on)
    parts: dict[str, list[Block]] = {
        "grids": [Table(columns, rows)],
        "findings": _findings(basis),
        "corrections": _corrections(basis),
    }
    blocks = [
        *wording.blocks("body", fields, parts),
        Paragraph(wording.text(state, {"day": day})),
    ]
    return Document(
        head=basis.head("P51"),
        title=wording.text("title", fields),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def _grid(wording: PaperWording, row: GridRow) -> tuple[str, ...]:
    places = wording.text("joint").join(
        wording.text("place", {"name": one.name, "households": str(one.households)})
        for one in row.places
    )
    return row.name, places, str(row.households), on_paper(row.why)


def _findings(basis: GridBasis) -> list[Block]:
    wording = basis.paper("P51")
    said = [
        wording.text("finding", {"grid": row.name, "finding": on_paper(one)})
        for row in basis.sheet.grids
        for one in row.findings
    ]
    said += [on_paper(one) for one in basis.sheet.findings]
    return [Paragraph(text) for text in said or [wording.text("no_findings")]]


def _corrections(basis: GridBasis) -> list[Block]:
    wording = basis.paper("P51")
    said = [
        wording.text(
            "correction",
            {
                "day": day_text(one.day),
                "grid": one.grid,
                "kind": word(one.kind),
                "reason": one.reason.rstrip("。"),
            },
        )
        for one in basis.sheet.corrections
    ]
    return [Paragraph(text) for text in said or [wording.text("no_corrections")]]


def build_staffing(basis: GridBasis) -> Document:
    """网格人员配备表 (P52): persons by community and role, with the exact ratios to grids."""
    wording, staffing = basis.paper("P52"), basis.staffing
    roles = tuple(GridRole)
    heads = {"roles": "|".join(map(word, roles))}
    widths = ((44, Align.LEFT), (16, Align.RIGHT), (18, Align.RIGHT))
    columns = wording.columns("columns", *widths, *((22, Align.RIGHT) for _ in roles), fields=heads)
    rows = tuple(
        (row.community, str(row.grids), str(row.staffed), *map(str, row.persons))
        for row in staffing.rows
    )
    total = (
        wording.text("total"),
        str(staffing.grids),
        str(staffing.staffed),
        *(str(staffing.persons(role)) for role in roles),
    )
    blocks: list[Block] = [Table(columns, rows, total)]
    if staffing.grids:
        ratios = wording.text("joint").join(
            wording.text(
                "ratio", {"role": word(role), "ratio": ratio_text(staffing.per_grid(role))}
            )
            for role in roles
        )
        fields = {"ratios": ratios, "grids": ratio_text(staffing.grids_per_community)}
        blocks.append(Paragraph(wording.text("ratios", fields)))
    return Document(
        head=basis.head("P52"),
        title=wording.text("title", {"office": basis.office}),
        blocks=tuple(blocks),
        look=Look.FORM,
    )


def offer_grid_papers(basis: GridBasis) -> tuple[Offer[Paper], ...]:
    """Name the papers of a plan."""
    plan, staffing = basis.paper("P51").text("name"), basis.paper("P52").text("name")
    return (
        Offer("P51", plan, lambda: Paper("P51", plan, (build_plan(basis),))),
        Offer("P52", staffing, lambda: Paper("P52", staffing, (build_staffing(basis),))),
    )
