"""A count as the database has it: ballots with their readings, what is open, papers to tally."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies import counting
from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome
from core.assemblies.counting import Invalid, Item, Mark, Paper, Reading, Rules, Turnout
from core.assemblies.deadlines import voting_ends
from core.assemblies.queries_force import last_count
from core.assemblies.relations import relation_of
from core.assemblies.seals import Part, seal
from core.assemblies.sums import Delivered, Sums, silent_delivered
from core.assemblies.tables import Assembly, Candidate, Matter
from core.assemblies.tables_ballots import (
    Ballot,
    BallotItem,
    BallotReturn,
    BoxOpening,
    Delivery,
    Entry,
    EntryMark,
    ForeignPaper,
)
from core.assemblies.tables_roll import RollDwelling, RollEntry
from core.clock import CHINA
from core.db.once import once


@dataclass(frozen=True, slots=True)
class Read:
    """One reading of one ballot, the latest of its kind."""

    reading: Reading
    teller: str
    at: datetime
    invalid: Invalid | None
    marks: tuple[Mark, ...]
    reason: str
    witness: str = ""

    @property
    def said(self) -> tuple[Invalid | None, tuple[Mark, ...]]:
        return self.invalid, self.marks


@dataclass(slots=True)
class CountedBallot:
    """A ballot with everything the count asks of it. Area in m²."""

    id: UUID
    serial: str
    voter: int
    persons: int
    area: Decimal
    voided: bool
    delivered: bool = False
    proven: bool = False
    announced: bool = False
    returned_at: datetime | None = None
    reads: dict[Reading, Read] = field(default_factory=dict)

    @property
    def settled(self) -> Read | None:
        """The reading that counts: a ruling, or two that agree; None while neither is there."""
        ruling = self.reads.get(Reading.RULING)
        if ruling is not None:
            return ruling
        first, second = self.reads.get(Reading.FIRST), self.reads.get(Reading.SECOND)
        if first is None or second is None or counting.differing(first.said, second.said):
            return None
        return first

    @property
    def differs(self) -> tuple[int | None, ...]:
        """The places on which the two readings differ and no ruling was made."""
        first, second = self.reads.get(Reading.FIRST), self.reads.get(Reading.SECOND)
        if Reading.RULING in self.reads or first is None or second is None:
            return ()
        return counting.differing(first.said, second.said)


@dataclass(frozen=True, slots=True)
class CountState:
    """The whole count of an assembly at one moment."""

    items: tuple[Item, ...]
    ballots: tuple[CountedBallot, ...]
    rules: Rules
    foreign: int
    papers_found: int | None

    def returned(self) -> Iterator[CountedBallot]:
        """Give the ballots that came back."""
        return (ballot for ballot in self.ballots if ballot.returned_at is not None)

    def papers(self) -> list[Paper]:
        """Give what is settled, ready to be tallied."""
        return [
            Paper(ballot.voter, ballot.area, settled.marks, settled.invalid, ballot.persons)
            for ballot in self.returned()
            if (settled := ballot.settled) is not None
        ]

    def lacking(self, reading: Reading) -> int:
        """Count the returned ballots that nobody has read so."""
        return sum(
            reading not in ballot.reads and Reading.RULING not in ballot.reads
            for ballot in self.returned()
        )

    def split(self) -> list[tuple[int, UUID]]:
        """Find voters whose several ballots say different things: to be ruled."""
        return list(counting.disagreements(self.items, self.papers(), self.rules))

    def sums(self) -> Sums:
        """Give the numbers that must agree."""
        settled = [ballot.settled for ballot in self.returned()]
        return Sums(
            issued=len(self.ballots),
            voided=sum(ballot.voided for ballot in self.ballots),
            returned=len(settled),
            counted=sum(read is not None and read.invalid is None for read in settled),
            invalid=sum(read is not None and read.invalid is not None for read in settled),
            delivered=sum(ballot.delivered and not ballot.voided for ballot in self.ballots),
            foreign=self.foreign,
            papers_found=self.papers_found,
            announced=sum(b.announced and not b.voided for b in self.ballots),
        )

    def silent(self) -> Turnout:
        """Sum the voters whom a ballot provably reached and who sent none back."""
        return silent_delivered(
            Delivered(ballot.voter, ballot.area, ballot.returned_at is not None, ballot.persons)
            for ballot in self.ballots
            if not ballot.voided and (ballot.proven or ballot.returned_at is not None)
        )

    def digest(self) -> str:
        """Hash all that the result is worked out from: the same count has the same hash.

        Of every ballot its voter, persons, area, way and what it was settled to; beside them the
        papers that were found.
        """
        lines: list[Part] = [[self.foreign, self.papers_found]]
        for ballot in self.ballots:
            read = ballot.settled
            lines.append(
                [
                    *(ballot.serial, ballot.voter, ballot.persons, ballot.area, ballot.voided),
                    *(ballot.delivered, ballot.proven, ballot.returned_at is not None),
                    None if read is None else [read.invalid, list(read.marks)],
                ]
            )
        return seal(lines)


@once
def load_count(session: Session, assembly: Assembly, rules: Rules) -> CountState:
    """Read the whole count in a few statements, whatever its size; a look does so once."""
    ballots = _load_ballots(session, assembly.id)
    _add_ways(session, assembly.id, ballots, rules)
    _add_reads(session, assembly.id, ballots)
    foreign = sa.select(sa.func.count(ForeignPaper.id)).where(
        ForeignPaper.assembly_id == assembly.id
    )
    found = sa.select(sa.func.sum(BoxOpening.papers)).where(
        BoxOpening.assembly_id == assembly.id, last_count()
    )
    return CountState(
        items=load_counted_items(session, assembly.id),
        ballots=tuple(ballots.values()),
        rules=rules,
        foreign=session.scalar(foreign) or 0,
        papers_found=session.scalar(found),
    )


def load_counted_items(session: Session, assembly_id: UUID) -> tuple[Item, ...]:
    """Give the rows of the ballot in their printed order, and whose candidate left in time."""
    left = Candidate.left_before_count
    rows = session.execute(
        sa.select(
            BallotItem.id, BallotItem.matter_id, Matter.seats, sa.func.coalesce(left, sa.false())
        )
        .join(Matter, Matter.id == BallotItem.matter_id)
        .outerjoin(Candidate, Candidate.id == BallotItem.candidate_id)
        .where(BallotItem.assembly_id == assembly_id)
        .order_by(BallotItem.position)
    )
    return tuple(Item(*row[:3], struck=bool(row[3])) for row in rows)


def _load_ballots(session: Session, assembly_id: UUID) -> dict[UUID, CountedBallot]:
    rows = session.execute(
        sa.select(
            Ballot.id,
            Ballot.serial,
            RollEntry.voter_no,
            RollEntry.persons,
            sa.func.coalesce(RollDwelling.area, RollEntry.area, type_=RollEntry.area.type),
            Ballot.voided_at.is_not(None),
        )
        .join(RollEntry, RollEntry.id == Ballot.entry_id)
        .outerjoin(
            RollDwelling,
            (RollDwelling.entry_id == Ballot.entry_id)
            & (RollDwelling.dwelling_id == Ballot.dwelling_id),
        )
        .where(Ballot.assembly_id == assembly_id)
        .order_by(Ballot.number)
    )
    return {row[0]: CountedBallot(*row) for row in rows}


def _add_ways(
    session: Session,
    assembly_id: UUID,
    ballots: dict[UUID, CountedBallot],
    rules: Rules,
) -> None:
    proof = rules.proof_relations
    deliveries = session.execute(
        sa.select(Delivery.ballot_id, Delivery.method, Delivery.relation, Delivery.at)
        .join(Ballot, Ballot.id == Delivery.ballot_id)
        .where(
            Ballot.assembly_id == assembly_id,
            Delivery.outcome == DeliveryOutcome.DELIVERED,
            Delivery.stands(),
        )
    )
    until = voting_ends(session, assembly_id)
    for ballot_id, method, kept, at in deliveries:
        ballot = ballots[ballot_id]
        # A notice on the board tells everybody and proves of nobody that the ballot arrived; it
        # may have been handed over all the same since.
        told = method is DeliveryMethod.PUBLIC_NOTICE
        ballot.announced = told and (ballot.announced or not ballot.delivered)
        ballot.delivered = True
        relation = relation_of(kept)
        by_owner = relation is None or proof is None or relation in proof
        in_time = is_before_the_end(at, until, rules.proof_before_days)
        ballot.proven = ballot.proven or (by_owner and not told and in_time)
    returns = session.execute(
        sa.select(BallotReturn.ballot_id, BallotReturn.at)
        .join(Ballot, Ballot.id == BallotReturn.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
    )
    for ballot_id, at in returns:
        ballots[ballot_id].returned_at = at


def is_before_the_end(at: datetime, until: date | None, days: int) -> bool:
    """Tell whether a ballot came early enough that silence says something.

    `days` is how many days before the last one of the voting it must have arrived: by the law's
    value, who gets his ballot on the last day had no whole day to answer, and was not silent.
    """
    return until is None or at.astimezone(CHINA).date() + timedelta(days=days) <= until


def _add_reads(session: Session, assembly_id: UUID, ballots: dict[UUID, CountedBallot]) -> None:
    marks = load_marks(session, assembly_id)
    as_text = sa.type_coerce(Entry.id, sa.String)
    rows = session.execute(
        sa.select(
            as_text,
            Entry.ballot_id,
            Entry.reading,
            Entry.teller,
            Entry.at,
            Entry.invalid,
            Entry.reason,
            Entry.witness,
        )
        .join(Ballot, Ballot.id == Entry.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .order_by(Entry.sequence)
    )
    for entry_id, ballot_id, reading, teller, at, invalid, *why in rows:
        said = tuple(marks.get(entry_id, ()))
        ballots[ballot_id].reads[reading] = Read(reading, teller, at, invalid, said, *why)


def load_marks(session: Session, assembly_id: UUID) -> dict[str, list[Mark]]:
    """Give the marks of each entry, by the id of the entry as text, in the order of the items.

    As text: making hundreds of thousands of UUIDs would take longer than reading them. Reached
    through the assembly's ballots and ordered by the item alone, so that the marks of all other
    assemblies that the office ever held are not walked over.
    """
    rows = session.execute(
        sa.select(sa.type_coerce(EntryMark.entry_id, sa.String), EntryMark.mark)
        .join(Entry, Entry.id == EntryMark.entry_id)
        .join(Ballot, Ballot.id == Entry.ballot_id)
        .join(BallotItem, BallotItem.id == EntryMark.item_id)
        .where(Ballot.assembly_id == assembly_id)
        .order_by(BallotItem.position)
    )
    marks: defaultdict[str, list[Mark]] = defaultdict(list)
    for entry_id, mark in rows:
        marks[entry_id].append(mark)
    return marks
