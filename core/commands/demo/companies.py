"""Who acts for the demo's companies: each its own 法定代表人 or agent, the developer its man."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from core.assemblies.ballots import SignedAs
from core.assemblies.service import Assemblies
from core.assemblies.stages import Side
from core.commands.demo.story import Story

COMPANY = "公司"
BY_MANDATE = 3
"""Every third company sends an agent; the others' 法定代表人 signs himself."""
RELATIONS = {
    SignedAs.AGENT: "单位委托代理人",
    SignedAs.LEGAL_REPRESENTATIVE: "法定代表人",
    SignedAs.GUARDIAN: "监护人",
    SignedAs.CO_OWNER: "共有人",
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who takes a company's ballot in and signs it."""

    name: str
    signed_as: SignedAs


def actors(assemblies: Assemblies, assembly_id: UUID, story: Story) -> Mapping[str, Actor]:
    """Give by the serial of each company's ballot who acts for it."""
    builder = next(row["name"] for row in story["group"] if row["side"] == Side.DEVELOPER)
    people = iter(story["company_people"])
    entries = {row.id: row for row in assemblies.roll(assembly_id).entries}
    found: dict[str, Actor] = {}
    for ballot in assemblies.ballots(assembly_id):
        if COMPANY not in ballot.owner_names:
            continue
        if entries[ballot.entry_id].is_developer:
            found[ballot.serial] = Actor(builder, SignedAs.AGENT)
            continue
        by_mandate = len(found) % BY_MANDATE == 0
        right = SignedAs.AGENT if by_mandate else SignedAs.LEGAL_REPRESENTATIVE
        found[ballot.serial] = Actor(next(people), right)
    return found
