"""Recomputing what was sealed: does the file still hold what the audit says was put into it?

The sealed digests lie beside their rows and in the audit. Whoever changes rows outside the program
can mend the first and not the second, whose chain would break.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies import seals
from core.assemblies.count_state import load_count, load_marks
from core.assemblies.queries_roll import load_roll_summary, roll_holds
from core.assemblies.seals import Sealed, SealRow, seal
from core.assemblies.tables import (
    Assembly,
    AssemblyDay,
    Candidate,
    CandidateCheck,
    FollowClause,
    GroupMember,
    Matter,
    Official,
    Override,
    Posting,
    StageChange,
)
from core.assemblies.tables_ballots import (
    Ballot,
    BallotItem,
    BallotReturn,
    BallotSigner,
    BoxOpening,
    CountClosing,
    Delivery,
    Entry,
    ForeignPaper,
    Result,
    ReturnUndone,
)
from core.assemblies.tables_roll import Objection, OwnerChange, Roll
from core.assemblies.work import book_of, counting_rules
from core.db.audit import Event, Recorded, recorded
from core.db.base import Base, as_kept, id_text
from core.db.sealing import Scope, differences
from core.errors import KnownError
from core.law.faults import LawFault

TAMPERED = {
    Sealed.ROLL: "assemblies.roll_tampered",
    Sealed.BALLOT: "assemblies.ballot_tampered",
    Sealed.ISSUE: "assemblies.issue_tampered",
    Sealed.RETURNS: "assemblies.returns_tampered",
    Sealed.ENTRIES: "assemblies.entries_tampered",
    Sealed.COUNT: "assemblies.count_tampered",
    Sealed.RESULT: "assemblies.result_tampered",
    Sealed.COURSE: "assemblies.course_tampered",
    Sealed.CANDIDATES: "assemblies.candidates_tampered",
    Sealed.DELIVERY: "assemblies.delivery_tampered",
}
"""What is said of rows that were changed outside the program."""

RESULT_EVENTS = (Event.RESULT_DECLARED, Event.RESULT_CORRECTED)
BEFORE_THE_COUNT = (Sealed.ROLL, Sealed.BALLOT, Sealed.ISSUE)


def check_seals(session: Session, assembly: Assembly) -> tuple[SealRow, ...]:
    """Recompute everything that is sealed of an assembly."""
    return tuple(SealRow(sealed, holds(session, assembly, sealed)) for sealed in Sealed)


def require(session: Session, assembly: Assembly, *sealed: Sealed) -> None:
    """Refuse to go on where one of these was changed outside the program; all, if none is named."""
    for one in sealed or Sealed:
        if holds(session, assembly, one) is False:
            raise tampered(one, assembly.title)


def tampered(sealed: Sealed, title: str) -> KnownError:
    """Say that this was changed outside the program."""
    facts = {"title": title}
    return KnownError(TAMPERED[sealed], **facts)


def holds(session: Session, assembly: Assembly, sealed: Sealed) -> bool | None:
    """Tell whether what was sealed is still the same; None while it is not sealed."""
    return _CHECKS[sealed](session, assembly)


def ballot_digest(session: Session, assembly: Assembly) -> str:
    """Hash what is voted on: the law, and every row of the ballot with its matter."""
    rows = session.execute(
        sa.select(
            *(BallotItem.position, BallotItem.matter_id, BallotItem.candidate_id),
            *(BallotItem.label, Candidate.name, Candidate.address),
            *(Matter.kind, Matter.limb, Matter.title, Matter.text),
            *(Matter.seats, Matter.alternates, Matter.withdrawn),
        )
        .join(Matter, Matter.id == BallotItem.matter_id)
        .outerjoin(Candidate, Candidate.id == BallotItem.candidate_id)
        .where(BallotItem.assembly_id == assembly.id)
        .order_by(BallotItem.position)
    )
    return seal([[assembly.pack_frozen, assembly.kind], *(list(row) for row in rows)])


def issue_digest(session: Session, assembly_id: UUID) -> str:
    """Hash which ballot belongs to which voter, as issued: those made in another's place apart."""
    return seal(_issued(session, assembly_id, Ballot.replaces_id.is_(None)))


def result_digest(result: Result) -> str:
    """Hash one version of a result."""
    return seal(
        seals.result_line(
            *(result.version, result.declared_on, result.reason),
            *(result.count_digest, result.content),
        )
    )


def _roll(session: Session, assembly: Assembly) -> bool | None:
    if load_roll_summary(session, assembly.id) is None:
        return None if not _told(session, assembly, Event.ROLL_FROZEN) else False
    versions = session.scalars(
        sa.select(Roll.digest).where(Roll.assembly_id == assembly.id).order_by(Roll.version)
    )
    told = _told(session, assembly, Event.ROLL_FROZEN, Event.ROLL_CORRECTED)
    return _digests(told) == list(versions) and roll_holds(session, assembly.id)


def _ballot(session: Session, assembly: Assembly) -> bool | None:
    told = _told(session, assembly, Event.BALLOT_FROZEN)
    if not told:
        frozen = sa.select(BallotItem.id).where(BallotItem.assembly_id == assembly.id).limit(1)
        return None if session.scalar(frozen) is None else False
    return _digests(told) == [ballot_digest(session, assembly)]


def _issue(session: Session, assembly: Assembly) -> bool | None:
    told = _told(session, assembly, Event.BALLOTS_ISSUED)
    if not told:
        issued = sa.select(Ballot.id).where(Ballot.assembly_id == assembly.id).limit(1)
        return None if session.scalar(issued) is None else False
    if _digests(told) != [issue_digest(session, assembly.id)]:
        return False
    again = _told(session, assembly, Event.BALLOT_REISSUED)
    replaced = _issued(session, assembly.id, Ballot.replaces_id.is_not(None))
    void = set(
        session.scalars(
            sa.select(Ballot.serial).where(
                Ballot.assembly_id == assembly.id, Ballot.voided_at.is_not(None)
            )
        )
    )
    voided = [*again, *_told(session, assembly, Event.BALLOT_VOIDED)]
    return _digests(again) == [seal([row]) for row in replaced] and void == {
        one.sealed.get("voided") for one in voided
    }


def _issued(
    session: Session, assembly_id: UUID, which: sa.ColumnElement[bool]
) -> list[list[seals.Part]]:
    rows = session.execute(
        sa.select(Ballot.number, Ballot.serial, as_kept(Ballot.entry_id))
        .add_columns(as_kept(Ballot.dwelling_id), as_kept(Ballot.replaces_id), Ballot.made_out_to)
        .where(Ballot.assembly_id == assembly_id, which)
        .order_by(Ballot.number)
    )
    return [
        [number, serial, id_text(entry), id_text(dwelling), id_text(other), name]
        for number, serial, entry, dwelling, other, name in rows
    ]


def issue_line(one: Ballot) -> list[seals.Part]:
    """Give what is sealed of a ballot as issued: whose it is, and in which other's place."""
    return [
        *(one.number, one.serial, one.entry_id),
        *(one.dwelling_id, one.replaces_id, one.made_out_to),
    ]


def _returns(session: Session, assembly: Assembly) -> bool | None:
    """Hold every return to its batch: the nth noted of a ballot is its nth, undone or standing."""
    undone = _return_lines(session, assembly.id, ReturnUndone)
    told = Counter(
        serial
        for one in _told(session, assembly, Event.RETURNS_UNDONE)
        for serial in one.sealed.get("serials", ())
    )
    if told != Counter(serial for serial, _ in undone):
        return False
    lines: dict[str, list[seals.Part]] = {}
    times: Counter[str] = Counter()
    for serial, line in (*undone, *_return_lines(session, assembly.id, BallotReturn)):
        times[serial] += 1
        lines[_nth(serial, times[serial])] = line
    noted: Counter[str] = Counter()
    batches = []
    for one in _told(session, assembly, Event.BALLOTS_RETURNED):
        keys = []
        for serial in one.sealed.get("serials", ()):
            noted[serial] += 1
            keys.append(_nth(serial, noted[serial]))
        batches.append(replace(one, sealed={**one.sealed, "serials": keys}))
    return _batches(batches, "serials", lines)


def _nth(serial: str, number: int) -> str:
    return f"{serial} {number}"


def _return_lines(
    session: Session, assembly_id: UUID, table: type[BallotReturn | ReturnUndone]
) -> list[tuple[str, list[seals.Part]]]:
    """Give what is sealed of each return, of one ballot in the order in which they were noted."""
    rows = session.execute(
        sa.select(
            *(Ballot.serial, table.at, table.channel),
            *(table.collector_1, table.collector_2),
            *(table.box, table.seal, table.agent, table.signed_as),
            *(table.supervisor, table.reason),
        )
        .join(Ballot, Ballot.id == table.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .order_by(Ballot.number, *([table.sequence] if table is ReturnUndone else []))
    )
    return [
        (serial, seals.return_line(serial, at, channel, (one, two), *rest))
        for serial, at, channel, one, two, *rest in rows
    ]


def _entries(session: Session, assembly: Assembly) -> bool | None:
    lines = dict(_entry_lines(session, assembly.id))
    told = _told(session, assembly, Event.BALLOTS_ENTERED, Event.BALLOT_RULED)
    return _batches(told, "entries", lines)


def _entry_lines(session: Session, assembly_id: UUID) -> Iterator[tuple[str, list[seals.Part]]]:
    marks = load_marks(session, assembly_id)
    rows = session.execute(
        sa.select(sa.type_coerce(Entry.id, sa.String), Ballot.serial, Entry)
        .join(Ballot, Ballot.id == Entry.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
    )
    for row_id, serial, entry in rows:
        line = seals.entry_line(
            *(serial, entry.reading, entry.sequence, entry.teller, entry.witness, entry.at),
            *(entry.invalid, entry.reason, marks.get(row_id, [])),
        )
        yield seals.entry_key(serial, entry.reading, entry.sequence), line


def _batches(
    told: Sequence[Recorded], name: str, lines: Mapping[str, Sequence[seals.Part]]
) -> bool | None:
    """Hold every batch to its digest; no row may be without an event, and none missing."""
    covered: Counter[str] = Counter()
    for batch in told:
        keys = batch.sealed.get(name, ())
        if not keys or any(key not in lines for key in keys):
            return False
        if seal(lines[key] for key in keys) != batch.sealed.get("digest"):
            return False
        covered.update(keys)
    if not told and not lines:
        return None
    return covered == Counter(lines.keys())


def _count(session: Session, assembly: Assembly) -> bool | None:
    closings = session.scalars(
        sa.select(CountClosing)
        .where(CountClosing.assembly_id == assembly.id)
        .order_by(CountClosing.closed_at, CountClosing.id)
    ).all()
    told = _told(session, assembly, Event.COUNT_CLOSED)
    reopened = _told(session, assembly, Event.COUNT_REOPENED)
    if not told and not closings:
        return None
    if _digests(told) != [closing.digest for closing in closings]:
        return False
    still = [closing for closing in closings if closing.reopened_at is None]
    if len(reopened) != len(closings) - len(still) or still not in ([], list(closings[-1:])):
        return False
    if not still:
        return None
    try:
        rules = counting_rules(book_of(assembly))
    except (KnownError, LawFault):
        return False  # the law that it was counted by is not what was frozen
    return load_count(session, assembly, rules).digest() == still[0].digest


def _result(session: Session, assembly: Assembly) -> bool | None:
    versions = session.scalars(
        sa.select(Result).where(Result.assembly_id == assembly.id).order_by(Result.version)
    ).all()
    return results_hold(_told(session, assembly, *RESULT_EVENTS), versions)


def results_hold(told: Sequence[Recorded], versions: Sequence[Result]) -> bool | None:
    """Hold the versions of a result, in order, to what was recorded of them; None without any."""
    if not told and not versions:
        return None
    stored = [version.digest for version in versions]
    return _digests(told) == stored == [result_digest(version) for version in versions]


def _rows(session: Session, assembly: Assembly, scope: Callable[[UUID], Scope]) -> bool | None:
    """Hold the rows of an assembly to their seals; None where there is none of them yet."""
    found = differences(session, rows := scope(assembly.id), assembly.id)
    if found:
        return False
    tables = Base.metadata.tables
    there = (sa.exists().select_from(tables[name]).where(rows[name]) for name in rows)
    return True if session.scalar(sa.select(sa.or_(*there))) else None


def _course(assembly_id: UUID) -> Scope:
    kinds = (StageChange, Override, AssemblyDay, GroupMember, Official, Posting, FollowClause)
    own = {kind.__tablename__: kind.assembly_id == assembly_id for kind in kinds}
    roll = {
        kind.__tablename__: kind.assembly_id == assembly_id for kind in (Objection, OwnerChange)
    }
    return {Assembly.__tablename__: Assembly.id == assembly_id, **own, **roll}


def _standing(assembly_id: UUID) -> Scope:
    mine = sa.select(Candidate.id).where(Candidate.assembly_id == assembly_id)
    return {
        Matter.__tablename__: Matter.assembly_id == assembly_id,
        Candidate.__tablename__: Candidate.assembly_id == assembly_id,
        CandidateCheck.__tablename__: CandidateCheck.candidate_id.in_(mine),
    }


def _way(assembly_id: UUID) -> Scope:
    mine = sa.select(Ballot.id).where(Ballot.assembly_id == assembly_id)
    return {
        Delivery.__tablename__: Delivery.ballot_id.in_(mine),
        BallotSigner.__tablename__: BallotSigner.ballot_id.in_(mine),
        ReturnUndone.__tablename__: ReturnUndone.ballot_id.in_(mine),
        BoxOpening.__tablename__: BoxOpening.assembly_id == assembly_id,
        ForeignPaper.__tablename__: ForeignPaper.assembly_id == assembly_id,
    }


def _told(session: Session, assembly: Assembly, *events: Event) -> tuple[Recorded, ...]:
    return recorded(session, assembly.id, *events)


def _digests(told: Iterable[Recorded]) -> list[object]:
    return [one.sealed.get("digest") for one in told]


_CHECKS: Mapping[Sealed, Callable[[Session, Assembly], bool | None]] = {
    Sealed.ROLL: _roll,
    Sealed.BALLOT: _ballot,
    Sealed.ISSUE: _issue,
    Sealed.RETURNS: _returns,
    Sealed.ENTRIES: _entries,
    Sealed.COUNT: _count,
    Sealed.RESULT: _result,
    Sealed.COURSE: partial(_rows, scope=_course),
    Sealed.CANDIDATES: partial(_rows, scope=_standing),
    Sealed.DELIVERY: partial(_rows, scope=_way),
}
