"""Who represents the owners in the preparatory group, and who of them owns nothing known here."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import company_behind, natural_person
from core.assemblies.noted import load_noted_members
from core.assemblies.tables import Assembly
from core.rosters.tables import Company, Dwelling, Ownership, Person
from core.text.names import clean_name


def owners_of_group(session: Session, assembly: Assembly) -> tuple[str, ...]:
    """Name who represents the owners in the group."""
    return tuple(one.name for one in load_noted_members(session, assembly.id) if one.is_owner)


def strangers(session: Session, assembly: Assembly, members: Collection[str]) -> tuple[str, ...]:
    """Name who of `members` is no owner by the roster, nor sent by a company that is."""
    meant = {name: {clean_name(natural_person(name)), company_behind(name)} for name in members}
    if not meant:
        return ()
    wanted = set[str]().union(*meant.values())
    known = {
        *_owning(session, assembly, Person, wanted),
        *_owning(session, assembly, Company, wanted),
    }
    return tuple(name for name, names in meant.items() if names.isdisjoint(known))


def _owning(
    session: Session, assembly: Assembly, table: type[Person | Company], names: Collection[str]
) -> Collection[str]:
    own = Ownership.person_id if table is Person else Ownership.company_id
    return session.scalars(
        sa.select(table.name)
        .join(Ownership, own == table.id)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .where(
            table.name.in_(names),
            Dwelling.compound_id == assembly.compound_id,
            Ownership.until.is_(None),
        )
        .distinct()
    ).all()
