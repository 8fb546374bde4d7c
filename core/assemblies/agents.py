"""Who brought in ballots for others: how many voters each agent stands for, and what the law says.

No number is national; a pack's or a house's limit refuses, and above the pack's mark it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.ballots import SignedAs
from core.assemblies.signers import (
    Signed,
    company_needs,
    load_signed,
    names_person,
    voting_companies,
)
from core.assemblies.tables import Official
from core.errors import KnownError
from core.findings import told
from core.law.findings import Finding, Names, Severity, Where
from core.law.packs import LawBook
from core.law.proxies import check_proxies
from core.text.names import name_key

WITHOUT_MANDATE = frozenset({SignedAs.GUARDIAN, SignedAs.CO_OWNER})
"""Who signs in his own right; whether he may is looked at when it is noted."""


@dataclass(slots=True)
class Agent:
    """An agent as first written, and the voters whose ballots were signed by that name."""

    name: str
    voters: set[UUID] = field(default_factory=set)


def load_agents(session: Session, assembly_id: UUID) -> dict[str, Agent]:
    """Give the agents so far by the key of their name."""
    companies = voting_companies(session, assembly_id)
    return add_agents({}, mandates(load_signed(session, assembly_id), companies))


def mandates(signed: Iterable[Signed], companies: Mapping[UUID, str]) -> list[tuple[str, UUID]]:
    """Give who holds a mandate, and whose.

    A company's 法定代表人 acts for it without one, a guardian for his ward, a co-owner for himself.
    """
    return [
        (one.agent, one.voter)
        for one in signed
        if one.signed_as not in WITHOUT_MANDATE
        and not (
            one.signed_as is SignedAs.LEGAL_REPRESENTATIVE
            and one.voter in companies
            and names_person(one.agent, companies[one.voter])
        )
    ]


def add_agents(agents: dict[str, Agent], returned: Iterable[tuple[str, UUID]]) -> dict[str, Agent]:
    """Add ballots that came back, each with who signed by proxy; nobody is "" ."""
    for name, voter in returned:
        key = name_key(name)
        if key:
            agents.setdefault(key, Agent(name.strip())).voters.add(voter)
    return agents


def proxy_needs(book: LawBook, agents: Mapping[str, Agent]) -> tuple[Finding, ...]:
    """Say which agents stand for more voters than the pack allows or than it thinks likely."""
    return tuple(
        replace(finding, where=Where(agent.name, (agent.name,)))
        for agent in agents.values()
        for finding in check_proxies(book, len(agent.voters))
    )


def signing_needs(session: Session, assembly_id: UUID, book: LawBook) -> tuple[Finding, ...]:
    """Say what of those who signed for others is for a second look."""
    agents = load_agents(session, assembly_id)
    found = [*proxy_needs(book, agents), *company_needs(session, assembly_id, book)]
    wards = guarded(load_signed(session, assembly_id))
    if wards:
        told_of = {"number": len(wards), "names": Names.first(wards)}
        found.append(Finding("assemblies.need_guardian_proof", Severity.WARNING, told_of))
    counting = _counting(session, assembly_id)
    both = [agent.name for key, agent in agents.items() if key in counting]
    if both:
        names = {"names": Names.first(sorted(both))}
        found.append(Finding("assemblies.need_agents_apart", Severity.WARNING, names))
    return tuple(found)


def guarded(signed: Iterable[Signed]) -> list[str]:
    """Give the ballots that a guardian signed, each with his name."""
    return [
        f"{one.serial} {one.agent.strip()}" for one in signed if one.signed_as is SignedAs.GUARDIAN
    ]


def _counting(session: Session, assembly_id: UUID) -> set[str]:
    """Give the keys of the names of who calls, counts or watches."""
    officials = session.scalars(sa.select(Official.name).where(Official.in_office(assembly_id)))
    return {name_key(name) for name in officials}


def refuse_too_many(book: LawBook, agents: Mapping[str, Agent]) -> None:
    """Refuse an agent over a firm limit of the pack."""
    for agent in agents.values():
        for finding in check_proxies(book, len(agent.voters)):
            if finding.blocks:
                raise KnownError(
                    "assemblies.too_many_proxies", name=agent.name, said=told(finding).text
                )
