"""Reading negotiations of the fee: every function returns frozen values."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.neighbours.counting import compare
from core.affairs.neighbours.kinds import PriceState
from core.affairs.neighbours.reading import group
from core.affairs.neighbours.sheets import (
    ComparisonRow,
    CostItemRow,
    CostSheetRow,
    Motion,
    PriceResultRow,
    PriceRoundRow,
    PriceRow,
    PriceSheet,
)
from core.affairs.neighbours.tables_prices import (
    CostItem,
    CostSheet,
    PriceFile,
    PriceResult,
    PriceRound,
)
from core.db.rows import row_of
from core.documents.words import ended, metres_text, money_text, paragraphs
from core.errors import KnownError
from core.phrases import phrase
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope


def load_prices(session: Session, scope: Scope, only: UUID | None = None) -> tuple[PriceRow, ...]:
    """List the negotiations of a compound, or of all, the newest first; or `only` one."""
    query = sa.select(PriceFile, Compound.name).join(Compound, Compound.id == PriceFile.compound_id)
    query = query.where(lies_in(scope))
    if only is not None:
        query = query.where(PriceFile.id == only)
    found = session.execute(query.order_by(PriceFile.opened_on.desc(), PriceFile.id.desc())).all()
    results = sa.select(PriceResult).where(PriceResult.file_id.in_([one.id for one, _ in found]))
    agreed = {one.file_id: one.fen for one in session.scalars(results.order_by(PriceResult.number))}
    return tuple(
        row_of(PriceRow, one, compound=name, agreed_fen=agreed.get(one.id)) for one, name in found
    )


def load_price(session: Session, file_id: UUID) -> PriceSheet:
    """Give all of one negotiation."""
    rows = load_prices(session, ALL, file_id)
    if not rows:
        raise KnownError("neighbours.not_found")
    row, costs = rows[0], _load_costs(session, file_id)
    talks = sa.select(PriceRound).where(PriceRound.file_id == file_id).order_by(PriceRound.number)
    rounds = tuple(row_of(PriceRoundRow, one) for one in session.scalars(talks))
    results = sa.select(PriceResult).where(PriceResult.file_id == file_id)
    ended = tuple(
        row_of(PriceResultRow, one) for one in session.scalars(results.order_by(PriceResult.number))
    )
    return PriceSheet(
        row=row,
        costs=costs,
        rounds=rounds,
        results=ended,
        current=compare(row.current_fen, row.current_fen, row.area, _cost(costs)),
        compared=_compared(row, costs, rounds),
        motion=_motion(row, ended[-1].text) if row.state is PriceState.AGREED else None,
    )


def _motion(row: PriceRow, result: str) -> Motion:
    """Put what both sides agreed as owners vote on it; papers of an assembly print it."""
    agreed = row.agreed_fen or 0
    return Motion(
        title=phrase("price_motion_title", firm=row.firm),
        text=phrase(
            "price_motion_text",
            firm=row.firm,
            current=money_text(row.current_fen),
            agreed=money_text(agreed),
            area=metres_text(row.area),
            standard=ended(" ".join(paragraphs(row.standard))),
            grounds=ended(" ".join(paragraphs(row.grounds))),
            result=ended(" ".join(paragraphs(result))),
        ),
    )


def _load_costs(session: Session, file_id: UUID) -> tuple[CostSheetRow, ...]:
    query = sa.select(CostSheet).where(CostSheet.file_id == file_id).order_by(CostSheet.number)
    sheets = session.scalars(query).all()
    lines = sa.select(CostItem).where(CostItem.sheet_id.in_([one.id for one in sheets]))
    items = group(
        session.scalars(lines.order_by(CostItem.sheet_id, CostItem.ordinal)),
        lambda one: one.sheet_id,
        lambda one: row_of(CostItemRow, one),
    )
    return tuple(row_of(CostSheetRow, one, items=tuple(items.get(one.id, ()))) for one in sheets)


def _cost(costs: tuple[CostSheetRow, ...]) -> int | None:
    return costs[-1].total_fen if costs else None


def _compared(
    row: PriceRow, costs: tuple[CostSheetRow, ...], rounds: tuple[PriceRoundRow, ...]
) -> tuple[ComparisonRow, ...]:
    """Set the proposal, every offer and the result beside the fee as it is."""
    fees: list[tuple[int | None, int]] = [(0, row.proposed_fen)]
    fees += [(one.number, one.offered_fen) for one in rounds if one.offered_fen is not None]
    if row.agreed_fen is not None:
        fees.append((None, row.agreed_fen))
    cost = _cost(costs)
    return tuple(
        ComparisonRow(number, compare(fee, row.current_fen, row.area, cost)) for number, fee in fees
    )
