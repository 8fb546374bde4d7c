"""Reads of the count and the result: how far it is, the tally, what is open, what was declared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.agents import signing_needs
from core.assemblies.batches import tally_batches
from core.assemblies.count_sheets import (
    BatchRow,
    CountLine,
    CountSheet,
    DifferenceRow,
    EntryProgress,
    EntryRow,
    InvalidRow,
    ReconciliationRow,
    ResultSheet,
    RuledRow,
)
from core.assemblies.count_state import CountedBallot, CountState, Read, load_count
from core.assemblies.counted_days import moments, objections_until
from core.assemblies.counting import Mark, Reading, Votes, tally
from core.assemblies.facts import result_days
from core.assemblies.papers_words import WHOLE_PAPER
from core.assemblies.queries import load_items, load_officials
from core.assemblies.queries_ballots import load_boxes, load_foreign, load_returns
from core.assemblies.queries_force import closing_in_force, result_in_force
from core.assemblies.queries_roll import load_objections
from core.assemblies.queries_seals import require
from core.assemblies.seals import Sealed
from core.assemblies.sheets import BallotItemRow
from core.assemblies.stages import Step
from core.assemblies.sums import Sums, reconcile
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot, BallotReturn, Entry, EntryMark, Result
from core.assemblies.work import book_of, counting_rules, find_assembly
from core.errors import KnownError
from core.findings import all_told
from core.law.moments import Moment
from core.law.terms import Calendar


def load_count_sheet(session: Session, assembly: Assembly, *, batched: bool = False) -> CountSheet:
    """Give the count as it stands: tallied is what both readings or a ruling have settled.

    Where `batched`, a closed count is given in batches too.
    """
    book = book_of(assembly)
    state = load_count(session, assembly, counting_rules(book))
    items = load_items(session, assembly.id)
    closing = closing_in_force(session, assembly.id)
    counted = tally(state.items, state.papers(), state.rules)
    took_part, silent = counted.participating(state.rules), state.silent()
    return CountSheet(
        items=items,
        lines=_lines(items, counted.votes),
        first_entered=_read_by(state, Reading.FIRST),
        second_entered=_read_by(state, Reading.SECOND),
        differences=tuple(_differences(state, items)),
        invalid=(*_invalid(state), *load_foreign(session, assembly.id)),
        boxes=load_boxes(session, assembly.id),
        officials=load_officials(session, assembly.id),
        reconciliation=reconciliation(state.sums()),
        participating_persons=took_part.persons,
        participating_area=took_part.area,
        silent_persons=silent.persons,
        silent_area=silent.area,
        closed_at=closing.closed_at if closing else None,
        noted_late=load_returns(session, assembly.id, late=True),
        ruled=tuple(_ruled(state)),
        findings=all_told(signing_needs(session, assembly.id, book)),
        batches=_batches(state, items) if batched and closing is not None else (),
    )


def load_entry_progress(session: Session, assembly_id: UUID) -> EntryProgress:
    """Count what came back and was read, as the whole count would, without reading any mark."""
    back = (
        sa.select(BallotReturn.ballot_id)
        .join(Ballot, Ballot.id == BallotReturn.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .subquery()
    )
    read = sa.select(Entry.reading, sa.func.count(sa.distinct(Entry.ballot_id)))
    rows = session.execute(
        read.join(back, back.c.ballot_id == Entry.ballot_id).group_by(Entry.reading)
    )
    number = {reading: ballots for reading, ballots in rows}  # noqa: C416 - rows are no pairs to mypy
    return EntryProgress(
        session.scalar(sa.select(sa.func.count()).select_from(back)) or 0,
        number.get(Reading.FIRST, 0),
        number.get(Reading.SECOND, 0),
    )


def _lines(items: Sequence[BallotItemRow], votes: Mapping[UUID, Votes]) -> tuple[CountLine, ...]:
    return tuple(
        CountLine(item, dict(votes[item.id].persons), dict(votes[item.id].area)) for item in items
    )


def _batches(state: CountState, items: Sequence[BallotItemRow]) -> tuple[BatchRow, ...]:
    serials = [ballot.serial for ballot in state.returned() if ballot.settled is not None]
    return tuple(
        BatchRow(
            number,
            serials[batch.start],
            serials[batch.end - 1],
            batch.end - batch.start,
            batch.valid,
            batch.invalid,
            batch.persons,
            batch.area,
            _lines(items, batch.votes),
        )
        for number, batch in enumerate(
            tally_batches(state.items, state.papers(), state.rules), start=1
        )
    )


def load_readings(session: Session, ballot_id: UUID) -> tuple[EntryRow, ...]:
    """Give every reading of one ballot, superseded ones included, in the order they were made."""
    entries = session.scalars(
        sa.select(Entry).where(Entry.ballot_id == ballot_id).order_by(Entry.at, Entry.id)
    ).all()
    marks: defaultdict[UUID, list[tuple[UUID, Mark]]] = defaultdict(list)
    for entry_id, item_id, mark in session.execute(
        sa.select(EntryMark.entry_id, EntryMark.item_id, EntryMark.mark)
        .join(Entry, Entry.id == EntryMark.entry_id)
        .where(Entry.ballot_id == ballot_id)
        .order_by(EntryMark.item_id)
    ):
        marks[entry_id].append((item_id, mark))
    return tuple(
        EntryRow(
            reading=entry.reading,
            teller=entry.teller,
            at=entry.at,
            invalid=entry.invalid,
            marks=tuple(marks[entry.id]),
            reason=entry.reason,
            witness=entry.witness,
        )
        for entry in entries
    )


def load_result_sheet(
    session: Session, assembly_id: UUID, calendar: Calendar, hung_on: date | None = None
) -> ResultSheet:
    """Give the result as declared, with objections since; raise KnownError before that.

    Nobody can object before its notice hangs: until then the period has no end, but on the notice
    itself, which is printed to hang on `hung_on` or as it is planned, whichever is later. A result
    that was changed outside the program is not shown: the sentence says so instead.
    """
    assembly = find_assembly(session, assembly_id)
    require(session, assembly, Sealed.RESULT)
    result = result_in_force(session, assembly_id)
    if result is None:
        raise KnownError("assemblies.need_result")
    own = result_days(session, assembly_id)
    days = moments(own)
    if hung_on is not None and own.get(Step.RESULT_POSTED, (None, None))[1] is None:
        days[Moment.RESULT_POSTED] = max(days.get(Moment.RESULT_POSTED, hung_on), hung_on)
    until, _ = objections_until(book_of(assembly), calendar, days)
    return replace(
        freezing.thaw(ResultSheet, result.content),
        version=result.version,
        declared_on=result.declared_on,
        reason=result.reason,
        objections_until=until,
        objections=load_objections(session, assembly_id, "result"),
    )


def load_former_result(session: Session, assembly_id: UUID) -> ResultSheet | None:
    """Give the result that the one in force corrects, as it was declared; None if there is none."""
    versions = sa.select(Result).where(Result.assembly_id == assembly_id)
    rows = session.scalars(versions.order_by(Result.version.desc()).limit(2)).all()
    if len(rows) < 2:  # noqa: PLR2004 - the one in force, and the one before it
        return None
    former = rows[1]
    return replace(
        freezing.thaw(ResultSheet, former.content),
        version=former.version,
        declared_on=former.declared_on,
        reason=former.reason,
    )


def reconciliation(sums: Sums) -> ReconciliationRow:
    """Lay out the sums as papers show them."""
    return ReconciliationRow(
        issued=sums.issued,
        delivered=sums.delivered,
        announced=sums.announced,
        undelivered=sums.undelivered,
        returned=sums.returned,
        not_returned=sums.not_returned,
        voided=sums.voided,
        counted=sums.counted,
        invalid=sums.invalid,
        foreign=sums.foreign,
        papers_found=sums.returned if sums.papers_found is None else sums.papers_found,
        balanced=not reconcile(sums),
        boxes_counted=sums.papers_found is not None,
    )


def _read_by(state: CountState, reading: Reading) -> int:
    return sum(reading in ballot.reads for ballot in state.returned())


def _differences(state: CountState, items: tuple[BallotItemRow, ...]) -> Iterator[DifferenceRow]:
    labels = {item.id: item.label for item in items}
    for ballot in state.returned():
        for place in ballot.differs:
            first, second = ballot.reads[Reading.FIRST], ballot.reads[Reading.SECOND]
            yield DifferenceRow(
                ballot_id=ballot.id,
                serial=ballot.serial,
                item=WHOLE_PAPER if place is None else items[place].label,
                first=_said(first, place),
                second=_said(second, place),
            )
    places = {item.id: place for place, item in enumerate(items)}
    split: defaultdict[int, list[UUID]] = defaultdict(list)
    for voter, item_id in state.split():
        split[voter].append(item_id)
    for ballot in state.returned():
        if (settled := ballot.settled) is None:
            continue
        for item_id in split.get(ballot.voter, ()):
            said = _said(settled, places[item_id])
            yield DifferenceRow(ballot.id, ballot.serial, labels[item_id], said, said)


def _ruled(state: CountState) -> Iterator[RuledRow]:
    for ballot in state.returned():
        ruling = ballot.reads.get(Reading.RULING)
        if ruling is not None:
            yield RuledRow(
                *(ballot.id, ballot.serial, ruling.teller, ruling.witness, ruling.at),
                *(ruling.invalid, ruling.reason),
            )


def _said(read: Read, place: int | None) -> str:
    if place is None or read.invalid is not None:
        return f"invalid:{read.invalid}" if read.invalid else "valid"
    return read.marks[place].value


def _invalid(state: CountState) -> Iterator[InvalidRow]:
    for ballot in state.returned():
        settled = ballot.settled
        if settled is not None and settled.invalid is not None:
            yield InvalidRow(ballot.serial, settled.invalid, settled.reason, _found_by(ballot))


def _found_by(ballot: CountedBallot) -> str:
    """Name who found a ballot invalid: who ruled and his witness, or both tellers."""
    ruling = ballot.reads.get(Reading.RULING)
    if ruling is not None:
        return "、".join(filter(None, (ruling.teller, ruling.witness)))
    return "、".join(ballot.reads[reading].teller for reading in (Reading.FIRST, Reading.SECOND))
