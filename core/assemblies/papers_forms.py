"""Forms that owners fill in: 授权委托书 (D19), 共有人推选表决人书 (D20)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.assemblies.papers_basis import Basis
from core.assemblies.papers_meeting import proxy_text
from core.assemblies.papers_notices import confirmed_candidates
from core.assemblies.sheets import CandidatesSheet
from core.assemblies.stages import Step
from core.documents.content import (
    Align,
    Block,
    Choices,
    Paper,
    Paragraph,
    Signatures,
    Table,
)
from core.documents.words import deadline_text

_HAND_MM = 9.0


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
        wording.blank("people", _HAND_MM),
        Choices(
            wording.text("scope"),
            ((wording.text("scope_full"), False), (wording.text("scope_each"), False)),
        ),
        Paragraph(wording.text("matters_intro"), indented=False),
        _opinions(basis, elections),
        *_limits(basis, elections),
        Paragraph(wording.text("period", fields)),
        Paragraph(wording.text("attach"), indented=False),
        Signatures(wording.words("signatures")),
    ]
    document = basis.form("D19", wording.text("title", fields), blocks, issued_on=_issued(basis))
    return Paper("D19", wording.text("name"), (document,))


def _limits(basis: Basis, elections: Sequence[CandidatesSheet]) -> list[Paragraph]:
    """Say under the table what too many 同意 do to an election, as the ballot says it."""
    wording = basis.paper("D19")
    key = "too_many_spoils" if basis.rules.too_many_spoils_the_election else "too_many_counts"
    return [
        Paragraph(
            wording.text(
                key, {"title": election.matter.title, "seats": str(election.matter.seats)}
            ),
            indented=False,
        )
        for election in elections
    ]


def build_co_owners_form(basis: Basis) -> Paper:
    """共有人推选表决人书 (D20): every co-owner signs for the one who votes."""
    wording = basis.paper("D20")
    fields = {"compound": basis.sheet.compound_name, "session": basis.session}
    columns = wording.columns(
        "columns",
        (14, Align.CENTRE),
        (46, Align.LEFT),
        (34, Align.LEFT),
        (34, Align.LEFT),
        (46, Align.LEFT),
    )
    blocks: list[Block] = [
        Paragraph(wording.text("opening", fields)),
        wording.blank("chosen", _HAND_MM),
        Table(columns, tuple((str(n), "", "", "", "") for n in range(1, 7)), row_height_mm=14),
        Paragraph(wording.text("attach"), indented=False),
        Signatures(wording.words("signatures")),
    ]
    document = basis.form("D20", wording.text("title"), blocks, issued_on=_issued(basis))
    return Paper("D20", wording.text("name"), (document,))


def _issued(basis: Basis) -> date | None:
    """Date a form that owners take along with the notice by the notice's own day."""
    return basis.day_of("D15")


def _opinions(basis: Basis, elections: Sequence[CandidatesSheet]) -> Table:
    wording = basis.paper("D19")
    names = {
        election.matter.id: [row.name for row in confirmed_candidates(election)]
        for election in elections
    }
    rows: list[tuple[str, ...]] = []
    for matter in basis.sheet.matters:
        subjects = names.get(matter.id) or [""]
        for name in subjects:
            label = wording.text("candidate", {"name": name}) if name else matter.title
            rows.append((str(len(rows) + 1), label, "", "", ""))
    columns = wording.columns(
        "columns",
        (12, Align.CENTRE),
        (90, Align.LEFT),
        (20, Align.CENTRE),
        (20, Align.CENTRE),
        (20, Align.CENTRE),
    )
    return Table(columns, tuple(rows), row_height_mm=8)
