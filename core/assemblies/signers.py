"""Who signs the ballot of a company: its 法定代表人, or an agent with its written mandate.

Whoever signs is noted with the return or later; where nobody is, it is told and never blocks.
"""

from __future__ import annotations

from collections import defaultdict
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
from core.errors import KnownError
from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook
from core.text.names import name_key

COMPANY_SIGNER = "ballot.company_signer"
_OF_PEOPLE = frozenset({SignedAs.GUARDIAN, SignedAs.CO_OWNER})


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


def co_owners(session: Session, assembly_id: UUID) -> Mapping[UUID, frozenset[str]]:
    """Give the keys of the names of who owns together, by the entry of the roll in force."""
    rows = session.execute(
        sa.select(RollOwner.entry_id, RollOwner.name)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .where(RollEntry.roll_id == id_of_roll(assembly_id))
    )
    found: defaultdict[UUID, set[str]] = defaultdict(set)
    for entry_id, name in rows:
        found[entry_id].add(name_key(name))
    return {entry: frozenset(names) for entry, names in found.items() if len(names) > 1}


def unchosen(session: Session, assembly_id: UUID) -> frozenset[UUID]:
    """Give the entries of co-owners of whom the roll does not say which was chosen to vote."""
    rows = session.scalars(
        sa.select(RollEntry.id).where(
            RollEntry.roll_id == id_of_roll(assembly_id), RollEntry.representative == ""
        )
    )
    return frozenset(rows) & co_owners(session, assembly_id).keys()


def refuse_wrong_right(session: Session, assembly_id: UUID, signed: Collection[Signed]) -> None:
    """Refuse a co-owner who owns nothing of it, and a guardian of a company.

    Whom a ballot names since the dwelling was sold is not on the roll, and is not looked for there.
    """
    if not any(one.signed_as in _OF_PEOPLE for one in signed):
        return
    companies, shared = voting_companies(session, assembly_id), co_owners(session, assembly_id)
    sold = sa.select(Ballot.id).where(Ballot.assembly_id == assembly_id, Ballot.made_out_to != "")
    bought = set(session.scalars(sold))
    for one in signed:
        about = {"serial": one.serial, "name": one.agent.strip()}
        if one.signed_as in _OF_PEOPLE and not one.agent.strip():
            raise KnownError("assemblies.signer_needed", serial=one.serial)
        if one.signed_as is SignedAs.GUARDIAN and one.voter in companies:
            raise KnownError("assemblies.guardian_of_company", **about)
        is_one = name_key(natural_person(one.agent)) in shared.get(one.voter, frozenset())
        if one.signed_as is SignedAs.CO_OWNER and not is_one and one.ballot_id not in bought:
            raise KnownError("assemblies.not_a_co_owner", **about)


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
