"""Reads of ballots on their way: as issued, delivered and returned. Payloads are written here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.ballots import BallotState, DeliveryOutcome, Payload, payload
from core.assemblies.count_sheets import BallotRow, BoxRow, DeliveryRow, InvalidRow, ReturnRow
from core.assemblies.counting import Reading
from core.assemblies.queries_force import last_count
from core.assemblies.queries_printings import load_times_printed
from core.assemblies.queries_roll import load_entries, load_roll_summary
from core.assemblies.relations import relation_text
from core.assemblies.roll_sheets import RollDwellingRow, RollEntryRow
from core.assemblies.signers import names_person, unchosen, voting_companies
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import (
    Ballot,
    BallotReturn,
    BallotSigner,
    BoxOpening,
    Delivery,
    Entry,
    ForeignPaper,
    ReturnUndone,
)
from core.clock import CHINA


def load_ballots(session: Session, assembly: Assembly) -> tuple[BallotRow, ...]:
    """Give every ballot in the order of numbers, with the payload of each page.

    The key that signs payloads stays here; a page prints what it is given.
    """
    entries = _entries(session, assembly.id)
    readings = _readings(session, assembly.id)
    states = _states(session, assembly.id, readings.keys())
    printed = load_times_printed(session, assembly.id)
    ballots = session.scalars(
        sa.select(Ballot).where(Ballot.assembly_id == assembly.id).order_by(Ballot.number)
    ).all()
    serials = {ballot.id: ballot.serial for ballot in ballots}
    rows = []
    for ballot in ballots:
        entry = entries[ballot.entry_id]
        dwellings = _dwellings(entry, ballot.dwelling_id)
        rows.append(
            BallotRow(
                id=ballot.id,
                number=ballot.number,
                serial=ballot.serial,
                entry_id=entry.id,
                voter_no=entry.voter_no,
                owner_names=ballot.made_out_to or entry.owner_names,
                representative="" if ballot.made_out_to else entry.representative,
                dwellings=dwellings,
                area=entry.area if ballot.dwelling_id is None else dwellings[0].area,
                payloads=tuple(_payloads(assembly, ballot.number)),
                issued_on=ballot.issued_at.astimezone(CHINA).date(),
                state=BallotState.VOIDED if ballot.voided_at else states(ballot.id),
                replaces=serials[ballot.replaces_id] if ballot.replaces_id else "",
                void_reason=ballot.void_reason,
                printed=printed[ballot.number] > 0,
                readings=frozenset(readings.get(ballot.id, ())),
            )
        )
    return tuple(rows)


def load_deliveries(
    session: Session, assembly_id: UUID, *, undone: bool = False
) -> tuple[DeliveryRow, ...]:
    """Give every attempt, ballot by ballot, numbered as they stand; `undone`: those that do not."""
    addresses = _addresses(session, assembly_id)
    rows = session.execute(
        sa.select(Delivery, Ballot.serial, Ballot.entry_id, Ballot.dwelling_id)
        .join(Ballot, Ballot.id == Delivery.ballot_id)
        .where(
            Ballot.assembly_id == assembly_id,
            ~Delivery.stands() if undone else Delivery.stands(),
        )
        .order_by(Ballot.number, Delivery.attempt)
    )
    attempts: Counter[UUID] = Counter()
    return tuple(
        DeliveryRow(
            ballot_id=delivery.ballot_id,
            serial=serial,
            addresses=addresses(entry_id, dwelling_id),
            attempt=_next(attempts, delivery.ballot_id),
            method=delivery.method,
            outcome=delivery.outcome,
            at=delivery.at,
            receiver=delivery.receiver,
            relation=relation_text(delivery.relation),
            proof=delivery.proof,
            deliverers=_named(delivery.deliverer_1, delivery.deliverer_2),
            recorded_at=delivery.recorded_at,
            supervisor=delivery.supervisor,
            reason=delivery.reason,
            undone_at=delivery.undone_at,
            undone_reason=delivery.undone_reason,
        )
        for delivery, serial, entry_id, dwelling_id in rows
    )


def load_undone_returns(session: Session, assembly_id: UUID) -> tuple[ReturnRow, ...]:
    """Give every return that was noted wrongly and undone, as it was noted."""
    rows = session.execute(
        sa.select(ReturnUndone, Ballot.serial, Ballot.entry_id, Ballot.dwelling_id)
        .join(Ballot, Ballot.id == ReturnUndone.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .order_by(Ballot.number, ReturnUndone.sequence)
    ).all()
    if not rows:
        return ()
    addresses = _addresses(session, assembly_id)
    return tuple(
        ReturnRow(
            ballot_id=row.ballot_id,
            serial=serial,
            addresses=addresses(entry_id, dwelling_id),
            at=row.at,
            channel=row.channel,
            collectors=_named(row.collector_1, row.collector_2),
            box=row.box,
            seal=row.seal,
            agent=row.agent,
            recorded_at=row.recorded_at,
            supervisor=row.supervisor,
            reason=row.reason,
            signed_as=row.signed_as,
            undone_at=row.undone_at,
            undone_reason=row.undone_reason,
            witness=row.witness,
        )
        for row, serial, entry_id, dwelling_id in rows
    )


def load_returns(
    session: Session, assembly_id: UUID, *, late: bool = False
) -> tuple[ReturnRow, ...]:
    """Give every ballot that came back, in the order of numbers; `late`: only those noted late."""
    wanted = (
        sa.select(BallotReturn, Ballot.serial, Ballot.entry_id, Ballot.dwelling_id, BallotSigner)
        .join(Ballot, Ballot.id == BallotReturn.ballot_id)
        .outerjoin(BallotSigner, BallotSigner.ballot_id == BallotReturn.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .order_by(Ballot.number)
    )
    rows = session.execute(wanted.where(BallotReturn.reason != "") if late else wanted).all()
    if not rows:
        return ()
    addresses = _addresses(session, assembly_id)
    companies, shared = voting_companies(session, assembly_id), unchosen(session, assembly_id)
    return tuple(
        _return_row(
            *(returned, later, serial, addresses(entry_id, dwelling_id)),
            companies.get(entry_id, ""),
            shared=entry_id in shared,
        )
        for returned, serial, entry_id, dwelling_id, later in rows
    )


def _return_row(  # noqa: PLR0913 - a row of several tables
    returned: BallotReturn,
    later: BallotSigner | None,
    serial: str,
    addresses: str,
    company: str,
    *,
    shared: bool,
) -> ReturnRow:
    signed = later or returned
    return ReturnRow(
        ballot_id=returned.ballot_id,
        serial=serial,
        addresses=addresses,
        at=returned.at,
        channel=returned.channel,
        collectors=_named(returned.collector_1, returned.collector_2),
        box=returned.box,
        seal=returned.seal,
        agent=signed.agent,
        recorded_at=returned.recorded_at,
        supervisor=returned.supervisor,
        reason=returned.reason,
        signed_as=signed.signed_as,
        signer_noted=later.reason if later is not None else "",
        company=company,
        unchosen=shared and not company and not signed.agent.strip(),
        lacks_signer=bool(company) and not names_person(signed.agent, company),
    )


def load_boxes(session: Session, assembly_id: UUID) -> tuple[BoxRow, ...]:
    """Give the boxes as they were opened, each with its last count."""
    rows = session.execute(
        sa.select(
            BoxOpening.id,
            BoxOpening.box,
            BoxOpening.seal_before,
            BoxOpening.seal_after,
            BoxOpening.papers,
            BoxOpening.opened_at,
            BoxOpening.present,
            BoxOpening.recorded_at,
            BoxOpening.reason,
        )
        .where(BoxOpening.assembly_id == assembly_id, last_count())
        .order_by(BoxOpening.opened_at, BoxOpening.id)
    )
    return tuple(BoxRow(*row) for row in rows)


def load_foreign(session: Session, assembly_id: UUID) -> tuple[InvalidRow, ...]:
    """Give the papers that are none of the ballots."""
    rows = session.scalars(
        sa.select(ForeignPaper)
        .where(ForeignPaper.assembly_id == assembly_id)
        .order_by(ForeignPaper.found_at, ForeignPaper.id)
    )
    return tuple(
        InvalidRow(
            serial="",
            reason=row.reason,
            note="；".join(part for part in (row.serial_read, row.note) if part),
            ruled_by=row.found_by,
        )
        for row in rows
    )


def _payloads(assembly: Assembly, number: int) -> Iterator[str]:
    for page in range(1, assembly.pages + 1):
        sheet = Payload(assembly.serial_prefix, assembly.layout_hash, number, page, assembly.pages)
        yield payload(assembly.mac_key, sheet)


def _entries(session: Session, assembly_id: UUID) -> dict[UUID, RollEntryRow]:
    roll = load_roll_summary(session, assembly_id)
    return {entry.id: entry for entry in load_entries(session, roll.id)} if roll else {}


def _dwellings(entry: RollEntryRow, dwelling_id: UUID | None) -> tuple[RollDwellingRow, ...]:
    if dwelling_id is None:
        return entry.dwellings
    return tuple(one for one in entry.dwellings if one.dwelling_id == dwelling_id)


def _addresses(session: Session, assembly_id: UUID) -> Callable[[UUID, UUID | None], str]:
    entries = _entries(session, assembly_id)

    def addresses(entry_id: UUID, dwelling_id: UUID | None) -> str:
        return "、".join(one.address for one in _dwellings(entries[entry_id], dwelling_id))

    return addresses


def _readings(session: Session, assembly_id: UUID) -> Mapping[UUID, set[Reading]]:
    """Find which readings there are of each ballot that was read."""
    found: defaultdict[UUID, set[Reading]] = defaultdict(set)
    read = (
        sa.select(Entry.ballot_id, Entry.reading)
        .join(Ballot, Ballot.id == Entry.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .distinct()
    )
    for ballot_id, reading in session.execute(read):
        found[ballot_id].add(reading)
    return found


def _states(
    session: Session, assembly_id: UUID, counted: Collection[UUID]
) -> Callable[[UUID], BallotState]:
    """Find how far each ballot got; the last step it reached counts."""

    def ids(wanted: sa.Select[UUID], table: Any) -> set[UUID]:
        joined = wanted.join(Ballot, Ballot.id == table.ballot_id)
        return set(session.scalars(joined.where(Ballot.assembly_id == assembly_id)))

    standing = sa.select(Delivery.ballot_id).where(Delivery.stands())
    delivered = ids(
        standing.where(Delivery.outcome == DeliveryOutcome.DELIVERED),
        Delivery,
    )
    refused = ids(standing.where(Delivery.outcome == DeliveryOutcome.REFUSED), Delivery)
    returned = ids(sa.select(BallotReturn.ballot_id), BallotReturn)
    steps = (
        (counted, BallotState.COUNTED),
        (returned, BallotState.RETURNED),
        (delivered, BallotState.DELIVERED),
        (refused, BallotState.REFUSED),
    )

    def state(ballot_id: UUID) -> BallotState:
        reached = (word for found, word in steps if ballot_id in found)
        return next(reached, BallotState.ISSUED)

    return state


def _next(numbers: Counter[UUID], key: UUID) -> int:
    numbers[key] += 1
    return numbers[key]


def _named(*names: str) -> tuple[str, ...]:
    return tuple(name for name in names if name)
