"""Who brought in ballots for others: how many voters each agent stands for, and what the law says.

No number is national; a pack's or a house's limit refuses, and above the pack's mark it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.tables_ballots import Ballot, BallotReturn
from core.errors import KnownError
from core.findings import told
from core.law.findings import Finding, Where
from core.law.packs import LawBook
from core.law.proxies import check_proxies
from core.text.names import name_key


@dataclass(slots=True)
class Agent:
    """An agent as first written, and the voters whose ballots were signed by that name."""

    name: str
    voters: set[UUID] = field(default_factory=set)


def load_agents(session: Session, assembly_id: UUID) -> dict[str, Agent]:
    """Give the agents so far by the key of their name."""
    rows = session.execute(
        sa.select(BallotReturn.agent, Ballot.entry_id)
        .join(Ballot, Ballot.id == BallotReturn.ballot_id)
        .where(Ballot.assembly_id == assembly_id, BallotReturn.agent != "")
        .order_by(Ballot.number)
    )
    return add_agents({}, ((name, voter) for name, voter in rows))


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


def refuse_too_many(book: LawBook, agents: Mapping[str, Agent]) -> None:
    """Refuse an agent over a firm limit of the pack."""
    for agent in agents.values():
        for finding in check_proxies(book, len(agent.voters)):
            if finding.blocks:
                raise KnownError(
                    "assemblies.too_many_proxies", name=agent.name, said=told(finding).text
                )
