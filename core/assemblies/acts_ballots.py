"""Acts on ballots: freeze what is on them, issue, replace, deliver, take back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.ballots import BallotLayout, read_serial, serial
from core.assemblies.buyers import load_buyers
from core.assemblies.candidates import Standing, are_in_order
from core.assemblies.queries_force import id_of_roll
from core.assemblies.queries_seals import ballot_digest, issue_digest, issue_line, require
from core.assemblies.restores import next_number
from core.assemblies.seals import Sealed, seal
from core.assemblies.stage_acts import Act
from core.assemblies.stages import BallotPer
from core.assemblies.tables import Assembly, Candidate, Matter
from core.assemblies.tables_ballots import Ballot, BallotItem, BallotReturn, Entry
from core.assemblies.tables_roll import RollDwelling, RollEntry
from core.assemblies.work import Work, require_reason, require_witness
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.identity import new_id
from core.progress import Progress, ProgressSink, ignore_progress

BATCH = 500


def freeze_ballot(work: Work, assembly_id: UUID) -> Changes:
    """Fix the rows of the ballot: every matter and every candidate, in order.

    未列入公告的事项不得表决：此后不能增加事项，也不能更换候选人。
    """
    assembly = work.assembly(assembly_id, Act.FREEZE_BALLOT)
    frozen = sa.select(BallotItem.id).where(BallotItem.assembly_id == assembly_id).limit(1)
    if work.session.scalar(frozen) is not None:
        raise KnownError("assemblies.ballot_already_frozen", title=assembly.title)
    items = [
        BallotItem(
            assembly_id=assembly_id,
            position=position,
            matter_id=matter.id,
            candidate_id=candidate.id if candidate else None,
            label=candidate.name if candidate else matter.title,
        )
        for position, (matter, candidate) in enumerate(_rows(work, assembly_id), 1)
    ]
    if not items:
        raise KnownError("assemblies.need_matter")
    work.session.add_all(items)
    work.session.flush()
    labels = [item.label for item in items]
    sealed = ballot_digest(work.session, assembly)
    work.record(Event.BALLOT_FROZEN, assembly, items=labels, sealed={"digest": sealed})
    return Changes.of(Topic.BALLOT, Topic.ASSEMBLY, subject_id=assembly_id)


def issue_ballots(
    work: Work,
    assembly_id: UUID,
    layout: BallotLayout,
    *,
    progress: ProgressSink = ignore_progress,
) -> Changes:
    """Number one ballot for each voter (or dwelling) of the roll, all in one unit of work.

    After a restore the numbers begin anew: those of before may be on ballots in owners' hands.

    `layout` is the printed form they are bound to; a ballot printed otherwise is not read later.
    """
    assembly = work.assembly(assembly_id, Act.ISSUE_BALLOTS)
    if assembly.layout_hash:
        raise KnownError("assemblies.ballots_already_issued", title=assembly.title)
    require(work.session, assembly, Sealed.ROLL, Sealed.BALLOT)
    assembly.layout_hash, assembly.pages = layout.hash, layout.pages
    wanted, buyers = list(_recipients(work, assembly)), load_buyers(work.session, assembly_id)
    first = next_number(work.session, assembly)
    for start in range(0, len(wanted), BATCH):
        rows = [
            _ballot(work, assembly, number, (*voter, buyers.get(voter[0], "")))
            for number, voter in enumerate(wanted[start : start + BATCH], first + start)
        ]
        work.session.execute(sa.insert(Ballot), rows)
        progress(Progress(start + len(rows), len(wanted), "ballots"))
    work.record(
        Event.BALLOTS_ISSUED,
        assembly,
        number=len(wanted),
        layout=layout.hash,
        pages=layout.pages,
        sealed={"digest": issue_digest(work.session, assembly_id)},
    )
    return Changes.of(Topic.BALLOT, subject_id=assembly_id)


def reissue_ballot(work: Work, serial_text: str, reason: str, *, witness: str = "") -> Changes:
    """换票: void a ballot that was not returned, and issue a new one to the same voter.

    Where the buyer of the dwelling is to vote by now, the new one is made out to him.
    """
    old, assembly = _void(work, serial_text, Act.REISSUE_BALLOT, reason, witness)
    require(work.session, assembly, Sealed.ROLL, Sealed.BALLOT)
    number = next_number(work.session, assembly)
    buyer = load_buyers(work.session, assembly.id).get(old.entry_id, "")
    row = _ballot(work, assembly, number, (old.entry_id, old.dwelling_id, buyer))
    fresh = Ballot(**row, replaces_id=old.id)
    work.session.add(fresh)
    work.session.flush()
    sealed = seal([issue_line(fresh)])
    work.record(
        Event.BALLOT_REISSUED,
        assembly,
        witness=witness.strip(),
        sealed={"voided": old.serial, "digest": sealed},
        issued=fresh.serial,
        reason=reason,
    )
    return Changes.of(Topic.BALLOT, subject_id=fresh.id)


def void_ballot(work: Work, serial_text: str, reason: str, *, witness: str = "") -> Changes:
    """Void a ballot that was not returned, without another in its place."""
    old, assembly = _void(work, serial_text, Act.VOID_BALLOT, reason, witness)
    sealed = {"voided": old.serial}
    work.record(
        Event.BALLOT_VOIDED, assembly, witness=witness.strip(), sealed=sealed, reason=reason
    )
    return Changes.of(Topic.BALLOT, subject_id=old.id)


def _void(
    work: Work, serial_text: str, act: Act, reason: str, witness: str
) -> tuple[Ballot, Assembly]:
    """Void the ballot of that serial; refuse one that came back or was voided before.

    It takes an owner's paper from him, so somebody else must have seen it and know why.
    """
    ballot = find_ballot(work, serial_text)
    assembly = work.assembly(ballot.assembly_id, act)
    if ballot.voided_at is not None:
        raise KnownError("assemblies.ballot_voided", serial=ballot.serial)
    returned = sa.select(BallotReturn.id).where(BallotReturn.ballot_id == ballot.id)
    read = sa.select(Entry.id).where(Entry.ballot_id == ballot.id).limit(1)
    if work.session.scalar(returned) or work.session.scalar(read):
        raise KnownError("assemblies.ballot_returned", serial=ballot.serial)
    require_reason(reason)
    require_witness(witness)
    ballot.voided_at, ballot.void_reason = work.clock.now(), reason.strip()
    return ballot, assembly


def find_ballot(work: Work, serial_text: str) -> Ballot:
    """Give the ballot of a serial as it was typed; raise KnownError if there is none."""
    return find_ballots(work, [serial_text])[0]


def find_ballots(work: Work, serials: Sequence[str]) -> list[Ballot]:
    """Give the ballots of serials, in their order; one wrong serial refuses them all."""
    written = []
    for text in serials:
        read = read_serial(text)
        if read is None:
            raise KnownError("assemblies.bad_serial", serial=text[:40])
        written.append(serial(*read))
    found: dict[str, Ballot] = {}
    for start in range(0, len(written), BATCH):
        some = written[start : start + BATCH]
        rows = work.session.scalars(sa.select(Ballot).where(Ballot.serial.in_(some)))
        found |= {ballot.serial: ballot for ballot in rows}
    for text in written:
        if text not in found:
            raise KnownError("assemblies.unknown_serial", serial=text)
    return [found[text] for text in written]


def one_assembly(work: Work, ballots: Iterable[Ballot], act: Act) -> Assembly:
    """Give the one assembly that all of these ballots belong to, in a stage that takes `act`."""
    ids = {ballot.assembly_id for ballot in ballots}
    if len(ids) != 1:
        raise KnownError("assemblies.several_assemblies")
    return work.assembly(ids.pop(), act)


def _rows(work: Work, assembly_id: UUID) -> Iterator[tuple[Matter, Candidate | None]]:
    matters = work.session.scalars(
        sa.select(Matter)
        .where(Matter.assembly_id == assembly_id, Matter.withdrawn.is_(False))
        .order_by(Matter.position)
    ).all()
    for matter in matters:
        if not matter.seats:
            yield matter, None
            continue
        standing = work.session.scalars(
            sa.select(Candidate)
            .where(Candidate.matter_id == matter.id, Candidate.standing == Standing.CONFIRMED)
            .order_by(Candidate.position)
        ).all()
        if not standing or not are_in_order([one.position for one in standing]):
            raise KnownError("assemblies.need_order", title=matter.title)
        yield from ((matter, candidate) for candidate in standing)


def _recipients(work: Work, assembly: Assembly) -> Iterator[tuple[UUID, UUID | None]]:
    entries = sa.select(RollEntry.id).where(RollEntry.roll_id == id_of_roll(assembly.id))
    if assembly.ballot_per is BallotPer.VOTER:
        for entry_id in work.session.scalars(entries.order_by(RollEntry.voter_no)):
            yield entry_id, None
        return
    rows = work.session.execute(
        sa.select(RollEntry.id, RollDwelling.dwelling_id)
        .join(RollDwelling, RollDwelling.entry_id == RollEntry.id)
        .where(RollEntry.roll_id == id_of_roll(assembly.id), RollDwelling.area > Decimal(0))
        .order_by(RollEntry.voter_no, RollDwelling.position)
    )
    yield from ((entry_id, dwelling_id) for entry_id, dwelling_id in rows)


def _ballot(
    work: Work, assembly: Assembly, number: int, voter: tuple[UUID, UUID | None, str]
) -> dict[str, object]:
    entry_id, dwelling_id, buyer = voter
    return {
        "id": new_id(),
        "assembly_id": assembly.id,
        "number": number,
        "serial": serial(assembly.serial_prefix, number),
        "entry_id": entry_id,
        "dwelling_id": dwelling_id,
        "issued_at": work.clock.now(),
        "made_out_to": buyer,
    }
