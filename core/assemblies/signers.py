"""Who signs the ballot of a company: its 法定代表人, or an agent with its written mandate.

Whoever signs is noted with the return or later; where nobody is, it is told and never blocks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.ballots import SignedAs
from core.assemblies.candidates import natural_person
from core.assemblies.queries_force import id_of_roll
from core.assemblies.tables_ballots import Ballot, BallotReturn, BallotSigner
from core.assemblies.tables_roll import RollEntry, RollOwner
from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook
from core.text.names import name_key

COMPANY_SIGNER = "ballot.company_signer"


@dataclass(frozen=True, slots=True)
class Signed:
    """A ballot that came back: whose it is, who signed for the voter and by what right."""

    ballot_id: UUID
    serial: str
    voter: UUID
    agent: str
    signed_as: SignedAs


def voting_companies(session: Session, assembly_id: UUID) -> Mapping[UUID, str]:
    """Name the companies that vote themselves, by their entries of the roll in force.

    Of co-owners it is the one who was chosen to vote; where nobody is, all must be companies. A
    company whose buyer votes for it does not.
    """
    bought = (
        sa.select(Ballot.id)
        .where(
            Ballot.entry_id == RollEntry.id, Ballot.voided_at.is_(None), Ballot.made_out_to != ""
        )
        .exists()
    )
    rows = session.execute(
        sa.select(RollEntry.id, RollEntry.representative, RollOwner.name, RollOwner.is_company)
        .join(RollOwner, RollOwner.entry_id == RollEntry.id)
        .where(RollEntry.roll_id == id_of_roll(assembly_id), ~bought)
        .order_by(RollEntry.voter_no, RollOwner.position)
    )
    companies: dict[UUID, str] = {}
    others: set[UUID] = set()
    for entry_id, chosen, name, is_company in rows:
        if chosen and name_key(name) != name_key(chosen):
            continue
        if is_company:
            companies.setdefault(entry_id, name)
        else:
            others.add(entry_id)
    return {entry: name for entry, name in companies.items() if entry not in others}


def load_signed(session: Session, assembly_id: UUID) -> tuple[Signed, ...]:
    """Give who signed for the voter of every returned ballot, as noted then or later."""
    rows = session.execute(
        sa.select(
            *(Ballot.id, Ballot.serial, Ballot.entry_id),
            sa.func.coalesce(BallotSigner.agent, BallotReturn.agent),
            sa.func.coalesce(BallotSigner.signed_as, BallotReturn.signed_as),
        )
        .join(BallotReturn, BallotReturn.ballot_id == Ballot.id)
        .outerjoin(BallotSigner, BallotSigner.ballot_id == Ballot.id)
        .where(Ballot.assembly_id == assembly_id)
        .order_by(Ballot.number)
    )
    return tuple(
        Signed(ballot, serial, voter, agent, right) for ballot, serial, voter, agent, right in rows
    )


def names_person(agent: str, company: str) -> bool:
    """Tell whether a person is named: a company's own name is nobody's signature."""
    return name_key(natural_person(agent)) not in {"", name_key(company)}


def company_needs(
    session: Session, assembly_id: UUID, book: LawBook, only: Collection[str] = ()
) -> tuple[Finding, ...]:
    """Say of which companies' ballots nobody is noted who signed; `only` looks at some serials.

    However sure the law is, it is told and never blocks: the tellers rule on the paper itself.
    """
    value = book.law.get(COMPANY_SIGNER)
    if value is None or not value.setting:
        return ()
    companies = voting_companies(session, assembly_id)
    lacking = [
        f"{one.serial} {companies[one.voter]}"
        for one in load_signed(session, assembly_id)
        if one.voter in companies
        and (not only or one.serial in only)
        and not names_person(one.agent, companies[one.voter])
    ]
    if not lacking:
        return ()
    facts = {"number": len(lacking), "names": Names.first(lacking)}
    code = "assemblies.need_company_signer"
    return (Finding(code, Severity.WARNING, facts, (value.article,), ask_street=value.ask_street),)
