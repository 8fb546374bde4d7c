"""Forms that owners fill in: 授权委托书 (D19), 共有人推选表决人书 (D20)."""

from __future__ import annotations

from collections.abc import Sequence

from core.assemblies.papers_basis import Basis
from core.assemblies.papers_meeting import proxy_text
from core.assemblies.papers_notices import confirmed_candidates
from core.assemblies.sheets import CandidatesSheet
from core.assemblies.stages import Step
from core.documents.content import (
    Align,
    Block,
    Choices,
    Column,
    Fields,
    Paper,
    Paragraph,
    Signatures,
    Space,
    Table,
)
from core.documents.words import deadline_text

_HAND_MM = 11.0


def build_proxy_form(basis: Basis, elections: Sequence[CandidatesSheet]) -> Paper:
    """授权委托书 (D19): scope for all or matter by matter; numbers by their last four digits."""
    wording = basis.paper("D19")
    fields = {
        "compound": basis.sheet.compound_name,
        "session": basis.session,
        "end": deadline_text(basis.sheet.day(Step.VOTING_UNTIL)),
        "limit": proxy_text(basis),
    }
    blocks: list[Block] = [
        Paragraph(wording.text("opening", fields)),
        Fields(
            (
                ("委托人姓名", ""),
                ("证件后四位", ""),
                ("房屋", ""),
                ("联系电话", ""),
                ("代理人姓名", ""),
                ("证件后四位", ""),
                ("与委托人关系", ""),
                ("联系电话", ""),
            ),
            row_height_mm=_HAND_MM,
        ),
        Choices(
            wording.text("scope"),
            ((wording.text("scope_full"), False), (wording.text("scope_each"), False)),
        ),
        Paragraph(wording.text("matters_intro"), indented=False),
        _opinions(basis, elections),
        Paragraph(wording.text("period", fields)),
        Signatures(("委托人（签名）", "代理人（签名）")),
        Space(1),
        Paragraph(wording.text("attach"), indented=False),
    ]
    document = basis.form("D19", wording.text("title", fields), blocks)
    return Paper("D19", wording.text("name"), (document,))


def build_co_owners_form(basis: Basis) -> Paper:
    """共有人推选表决人书 (D20): every co-owner signs for the one who votes."""
    wording = basis.paper("D20")
    fields = {"compound": basis.sheet.compound_name, "session": basis.session}
    columns = (
        Column("序号", 14, Align.CENTRE),
        Column("共有人姓名", 46),
        Column("份额（如有）", 34),
        Column("证件后四位", 34),
        Column("签名", 46),
    )
    blocks: list[Block] = [
        Paragraph(wording.text("opening", fields)),
        Fields(
            (("房屋", ""), ("专有部分面积（㎡）", ""), ("推选的表决人", ""), ("联系电话", "")),
            row_height_mm=_HAND_MM,
        ),
        Table(columns, tuple((str(n), "", "", "", "") for n in range(1, 7)), row_height_mm=14),
        Signatures(("被推选人（签名）",)),
        Space(1),
        Paragraph(wording.text("attach"), indented=False),
    ]
    document = basis.form("D20", wording.text("title"), blocks)
    return Paper("D20", wording.text("name"), (document,))


def _opinions(basis: Basis, elections: Sequence[CandidatesSheet]) -> Table:
    names = {
        election.matter.id: [row.name for row in confirmed_candidates(election)]
        for election in elections
    }
    rows: list[tuple[str, ...]] = []
    for matter in basis.sheet.matters:
        subjects = names.get(matter.id) or [""]
        for name in subjects:
            label = f"候选人：{name}" if name else matter.title
            rows.append((str(len(rows) + 1), label, "", "", ""))
    columns = (
        Column("序号", 12, Align.CENTRE),
        Column("事项或者候选人", 90),
        Column("同意", 20, Align.CENTRE),
        Column("反对", 20, Align.CENTRE),
        Column("弃权", 20, Align.CENTRE),
    )
    return Table(columns, tuple(rows), row_height_mm=8)
