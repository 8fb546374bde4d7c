"""Who owns a dwelling, by hand, inside the caller's unit of work: add, end, transfer, represent.

An ownership is ended with its day and reason, never deleted. The facade opens the unit of work and
records the event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import Clock
from core.errors import KnownError
from core.rosters import cells
from core.rosters.acts import kept_document, kept_name, kept_phones
from core.rosters.applying import correct, keep_old
from core.rosters.kinds import PartyStatus
from core.rosters.known import table_of
from core.rosters.plans import Correction
from core.rosters.tables import Company, Dwelling, Ownership, PartyFlag, Person
from core.text.documents import clean_document
from core.text.names import initials
from core.text.shares import clean_share


@dataclass(frozen=True, slots=True)
class NewOwner:
    """An owner to be registered. With a document the person or company may be known already."""

    name: str
    document: str = ""
    phones: tuple[str, ...] = ()
    is_company: bool = False
    share: str = ""


@dataclass(frozen=True, slots=True)
class Transferred:
    """What a transfer did, enough to take it back: ownerships begun, ended, who represented."""

    made: tuple[UUID, ...]
    ended: tuple[UUID, ...]
    representative: UUID | None
    developer_stock: bool


def add_owner(
    session: Session, dwelling_id: UUID, new: NewOwner, *, since: date | None, source: str
) -> Ownership:
    """Register one more owner of a dwelling."""
    _require_dwelling(session, dwelling_id)
    owner = _find_or_make(session, new)
    person_id, company_id = (None, owner.id) if isinstance(owner, Company) else (owner.id, None)
    present = load_present(session, dwelling_id)
    if any((row.person_id or row.company_id) == owner.id for row in present):
        raise KnownError("rosters.already_owner")
    ownership = Ownership(
        dwelling_id=dwelling_id,
        person_id=person_id,
        company_id=company_id,
        position=1 + max((row.position for row in present), default=-1),
        share=clean_share(new.share),
        since=since,
        source=source,
    )
    session.add(ownership)
    session.flush()
    return ownership


def end_ownership(session: Session, ownership_id: UUID, *, on: date, reason: str) -> Ownership:
    """End an ownership on a day for a reason; the row stays."""
    row = session.get(Ownership, ownership_id)
    if row is None or row.until is not None:
        raise KnownError("rosters.no_ownership")
    if not reason.strip():
        raise KnownError("rosters.reason_needed")
    if row.since is not None and on < row.since:
        raise KnownError("rosters.ends_before_start")
    row.until, row.ended_reason = on, reason.strip()
    row.voting_representative = False
    session.flush()
    return row


def transfer(
    session: Session, dwelling_id: UUID, owners: tuple[NewOwner, ...], *, on: date, reason: str
) -> Transferred:
    """End every ownership of the dwelling on a day and begin those of the new owners on it.

    A sold dwelling is no longer the developer's stock.
    """
    if not owners:
        raise KnownError("rosters.same_name_needed")
    dwelling = _require_dwelling(session, dwelling_id)
    before = load_present(session, dwelling_id)
    representative = next((row.id for row in before if row.voting_representative), None)
    for row in before:
        end_ownership(session, row.id, on=on, reason=reason)
    made = tuple(
        add_owner(session, dwelling_id, owner, since=on, source=reason.strip()).id
        for owner in owners
    )
    was_stock = dwelling.developer_stock
    if was_stock:
        dwelling.developer_stock = False
    return Transferred(made, tuple(row.id for row in before), representative, was_stock)


def set_representative(session: Session, dwelling_id: UUID, owner_id: UUID) -> None:
    """Note which co-owner votes; the co-owners choose one (GR Art 25)."""
    present = load_present(session, dwelling_id)
    chosen = next((r for r in present if (r.person_id or r.company_id) == owner_id), None)
    if chosen is None:
        raise KnownError("rosters.not_an_owner")
    for row in present:
        if row.voting_representative and row is not chosen:
            row.voting_representative = False
    session.flush()  # one representative at any moment, or the unique index refuses
    if not chosen.voting_representative:
        chosen.voting_representative = True


def set_party_flag(
    session: Session, person_id: UUID, status: PartyStatus | None, source: str, clock: Clock
) -> None:
    """Note that a person is in the Party, or (None) take the note away; the old note is kept.

    `source` says where the new note, or the removal, comes from.
    """
    if session.get(Person, person_id) is None:
        raise KnownError("rosters.no_person")
    connection, table = session.connection(), table_of(PartyFlag)
    query = sa.select(table).where(table.c.person_id == person_id)
    found = connection.execute(query).mappings().one_or_none()
    if found is None:
        if status is not None:
            session.add(
                PartyFlag(person_id=person_id, status=status, source=source, noted_on=clock.today())
            )
        return
    if not source.strip():
        raise KnownError("rosters.reason_needed")
    old = dict(found)
    if status is None:
        keep_old(connection, [(table.name, old)], source.strip(), clock.now())
        connection.execute(sa.delete(table).where(table.c.id == old["id"]))
    else:
        new = {"status": status, "source": source, "noted_on": clock.today()}
        correct(connection, [Correction(table.name, old, new)], source.strip(), clock.now())


def load_present(session: Session, dwelling_id: UUID) -> list[Ownership]:
    """Give the ownerships in force, in the roster's order."""
    return list(
        session.scalars(
            sa.select(Ownership)
            .where(Ownership.dwelling_id == dwelling_id, Ownership.until.is_(None))
            .order_by(Ownership.position, Ownership.id)
        )
    )


def _find_or_make(session: Session, new: NewOwner) -> Person | Company:
    """Find by document or code, never by name; else make a new record."""
    name = kept_name(new.name)
    number = clean_document(new.document) if new.is_company else kept_document(new.document)
    phones = kept_phones(new.phones)
    owner: Person | Company | None = None
    if new.is_company:
        if number:
            owner = _company_of(session, number)
        owner = owner or Company(
            name=name, initials=initials(name)[:60], credit_code=number or None, phones=phones
        )
    else:
        if number:
            owner = session.scalar(sa.select(Person).where(Person.document_number == number))
        if isinstance(owner, Person) and owner.name != name:
            raise KnownError("rosters.document_taken")
        owner = owner or Person(
            name=name,
            initials=initials(name),
            document_kind=cells.kind_of_document(number) if number else None,
            document_number=number or None,
            phones=phones,
        )
    session.add(owner)
    session.flush()
    return owner


def _company_of(session: Session, code: str) -> Company | None:
    """Find the company of a code; a record that was merged stands for the other."""
    found = session.scalar(sa.select(Company).where(Company.credit_code == code))
    if found is not None and found.merged_into_id is not None:
        return session.get(Company, found.merged_into_id)
    return found


def _require_dwelling(session: Session, dwelling_id: UUID) -> Dwelling:
    dwelling = session.get(Dwelling, dwelling_id)
    if dwelling is None:
        raise KnownError("rosters.no_dwelling")
    return dwelling
