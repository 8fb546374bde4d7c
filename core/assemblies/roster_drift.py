"""How the roster came to differ from the roll in force: owners, areas, dwellings, by address."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.check_facts import RosterFacts
from core.assemblies.checks_since import FIXED
from core.assemblies.queries_force import roll_in_force
from core.assemblies.stage_acts import Act, allowed_in
from core.assemblies.tables import Assembly
from core.assemblies.tables_roll import OwnerChange, Roll, RollDwelling, RollEntry, RollOwner
from core.assemblies.work import book_of
from core.db.audit import happened_since
from core.db.events import Event
from core.law.counting import counts
from core.law.packs import LawBook
from core.rosters.electorate import USES, is_held
from core.rosters.tables import Company, Dwelling, Ownership, Person

_ROLLS = (Event.ROLL_FROZEN, Event.ROLL_CORRECTED)
_ROSTER = (
    *(Event.ROSTER_IMPORTED, Event.DWELLING_ADDED, Event.DWELLING_CORRECTED),
    *(Event.PERSON_CORRECTED, Event.COMPANIES_MERGED),
    *(Event.OWNER_ADDED, Event.OWNERSHIP_ENDED, Event.OWNERSHIP_TRANSFERRED, Event.TRANSFER_UNDONE),
)
"""What may change who votes for what; where none of it happened nothing need be compared."""


def load_drift(session: Session, assembly: Assembly) -> RosterFacts | None:
    """Compare them while it can be acted on; None where they agree.

    A change of owner that was noted for this assembly is known and not told again.
    """
    correctable = Act.CORRECT_ROLL in allowed_in(assembly.stage)
    if not correctable and assembly.stage not in FIXED:
        return None
    roll = roll_in_force(session, assembly.id)
    if roll is None or not happened_since(session, assembly.id, _ROLLS, _ROSTER):
        return None
    owners = _owners(session, roll)
    if not correctable:
        return RosterFacts(roll.number, owners) if owners else None
    areas, dwellings = _dwellings(session, roll, assembly.compound_id, book_of(assembly))
    if not (owners or areas or dwellings):
        return None
    return RosterFacts(roll.number, owners, areas, dwellings)


def _owners(session: Session, roll: Roll) -> tuple[str, ...]:
    """Find dwellings whose owners, or their names, are others; of a developer's the buyers wait."""
    named = sa.func.coalesce(Person.name, Company.name)
    owner = sa.func.coalesce(Ownership.person_id, Ownership.company_id, type_=sa.Uuid())
    now = (Ownership.dwelling_id == RollDwelling.dwelling_id, Ownership.until.is_(None))
    then = (
        RollOwner.entry_id == RollEntry.id,
        RollOwner.owner_id.in_((Ownership.person_id, Ownership.company_id)),
    )
    came = (
        sa.select(Ownership.id)
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(*now, ~sa.exists().where(*then, RollOwner.name == named))
    )
    left = sa.select(RollOwner.id).where(
        RollOwner.entry_id == RollEntry.id,
        ~sa.exists().where(*now, owner == RollOwner.owner_id),
    )
    noted = sa.select(OwnerChange.id).where(
        OwnerChange.roll_id == roll.id,
        OwnerChange.dwelling_id == RollDwelling.dwelling_id,
    )
    rows = sa.select(RollDwelling.address).join(RollEntry, RollEntry.id == RollDwelling.entry_id)
    found = rows.where(
        *(RollEntry.roll_id == roll.id, RollEntry.is_developer.is_(False)),
        *(sa.or_(came.exists(), left.exists()), ~noted.exists()),
    )
    ordered = found.order_by(RollEntry.voter_no, RollDwelling.position)
    return tuple(session.scalars(ordered))


def _dwellings(
    session: Session, roll: Roll, compound_id: UUID, book: LawBook
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find dwellings of another area; and those that are new, or became or ceased the developer's.

    Only rows that differ are read: a compound has up to a hundred thousand.
    """
    on_roll = (
        sa.select(
            RollDwelling.dwelling_id, RollDwelling.area, RollEntry.is_developer.label("stock")
        )
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .where(RollEntry.roll_id == roll.id)
        .subquery()
    )
    held = sa.or_(
        Dwelling.developer_stock, sa.func.coalesce(Dwelling.delivered, sa.true()).is_(False)
    )
    rows = session.execute(
        sa.select(
            *(Dwelling.address, Dwelling.use, Dwelling.area, on_roll.c.area, on_roll.c.stock),
            *(Dwelling.developer_stock, Dwelling.delivered),
        )
        .outerjoin(on_roll, on_roll.c.dwelling_id == Dwelling.id)
        .where(
            Dwelling.compound_id == compound_id,
            sa.or_(
                on_roll.c.area.is_(None),
                on_roll.c.area != Dwelling.area,
                on_roll.c.stock != held,
            ),
        )
        .order_by(Dwelling.sort_key, Dwelling.id)
    )
    areas, others = [], []
    for address, use, area, before, was_held, stock, delivered in rows:
        weighs = counts(book, USES[use], "area")
        if before is None:
            if weighs or counts(book, USES[use], "person"):
                others.append(address)
        elif was_held is not is_held(stock=stock, delivered=delivered):
            others.append(address)
        elif before != (area if weighs else 0):
            areas.append(address)
    return tuple(areas), tuple(others)
