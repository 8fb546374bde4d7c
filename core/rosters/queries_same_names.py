"""Reads of companies of one full name: which they are, what was ruled of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.same_names import NamedCompany, SameNamed
from core.rosters.tables import Company, CompanyRuling, Dwelling, Ownership
from core.text.names import name_key

Held = tuple[UUID, str, str]
"""A company's id, its full name, and the address of one of its dwellings."""


def load_same_named(session: Session, compound_id: UUID) -> tuple[SameNamed, ...]:
    """Give those among the present owners of a compound."""
    rows = session.execute(
        sa.select(Company.id, Company.name, Dwelling.address)
        .join(Ownership, Ownership.company_id == Company.id)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .where(Dwelling.compound_id == compound_id, Ownership.until.is_(None))
        .order_by(Dwelling.sort_key, Ownership.position)
    )
    return same_named(session, [(company, name, address) for company, name, address in rows])


def same_named(session: Session, held: Iterable[Held]) -> tuple[SameNamed, ...]:
    """Gather companies by their full names; give the names that several bear, in their order."""
    places: defaultdict[str, dict[UUID, list[str]]] = defaultdict(dict)
    called: dict[str, str] = {}
    for company, name, address in held:
        key = name_key(name)
        called.setdefault(key, name)
        places[key].setdefault(company, []).append(address)
    several = {key: group for key, group in places.items() if len(group) > 1}
    if not several:
        return ()
    known = _known(session, {company for group in several.values() for company in group})
    rulings = load_rulings(session)
    return tuple(_group(called[key], group, known, rulings) for key, group in several.items())


def load_rulings(session: Session) -> tuple[CompanyRuling, ...]:
    """Give what was ruled of companies of one name, the last first."""
    query = sa.select(CompanyRuling).order_by(CompanyRuling.decided_on, CompanyRuling.id)
    return tuple(reversed(session.scalars(query).all()))


def parted(rulings: Iterable[CompanyRuling]) -> frozenset[frozenset[str]]:
    """Give the groups that were ruled to be different, as ids in text."""
    return frozenset(frozenset(one.companies.split()) for one in rulings)


def _known(session: Session, companies: Collection[UUID]) -> Mapping[UUID, Company]:
    found = session.scalars(sa.select(Company).where(Company.id.in_(companies)))
    return {company.id: company for company in found}


def _group(
    name: str,
    group: Mapping[UUID, list[str]],
    known: Mapping[UUID, Company],
    rulings: Iterable[CompanyRuling],
) -> SameNamed:
    ids = {str(company) for company in group}
    ruling = next((one for one in rulings if ids <= set(one.companies.split())), None)
    companies = tuple(
        NamedCompany(
            company,
            known[company].credit_code or "" if company in known else "",
            tuple(addresses),
            merged=company in known and known[company].merged_into_id is not None,
        )
        for company, addresses in group.items()
    )
    if ruling is None:
        return SameNamed(name, companies)
    return SameNamed(name, companies, ruling.reason, ruling.decided_on)
