"""The tamper-evident record: events in a hash chain, in the same unit of work as the act."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from cryptography.exceptions import InvalidSignature
from sqlalchemy.orm import Session

from core.canonical import canonical, encode_plain
from core.clock import Clock
from core.db import sealing
from core.db.base import Base
from core.db.events import Event, describe
from core.db.identities import load_signing_key
from core.db.tables import AuditCheckpoint, AuditRow, AuditSeal, AuditValue, OfficeRecord

__all__ = [
    "AuditLog",
    "Event",
    "Head",
    "Recorded",
    "Verification",
    "describe",
    "head",
    "recorded",
    "recorded_of_all",
    "verify",
]

DOMAIN = b"liren/audit/1\0"
CHECKPOINT_DOMAIN = b"liren/audit-checkpoint/1\0"
FIRST = "0" * 64
STEP_BACK = timedelta(minutes=5)
CHECKPOINT_EVERY = 500

_audit = Base.metadata.tables[AuditRow.__tablename__]
_value = Base.metadata.tables[AuditValue.__tablename__]
_seal = Base.metadata.tables[AuditSeal.__tablename__]
_checkpoint = Base.metadata.tables[AuditCheckpoint.__tablename__]
_office = Base.metadata.tables[OfficeRecord.__tablename__]


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: an anchor when it is kept outside this file."""

    seq: int
    hash: str

    @property
    def short(self) -> str:
        """Give twelve hexadecimal digits, enough to know it by."""
        return self.hash[:12]

    @property
    def anchor(self) -> str:
        """Give it as papers print it and `core.verification.read_anchor` reads it: 120:0f3a…"""
        return f"{self.seq}:{self.short}"


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the chain found. `bad_seq` is the first row that does not hold."""

    rows: int
    head: Head
    bad_seq: int | None = None
    reason: str = ""

    @property
    def ok(self) -> bool:
        return self.bad_seq is None


class AuditLog:
    """Writes events for one actor, with the office's clock."""

    def __init__(self, clock: Clock, actor: str = "") -> None:
        self._clock = clock
        self._actor = actor

    def record(
        self,
        session: Session,
        event: Event,
        subject_id: UUID | None = None,
        *,
        second_actor: str = "",
        sealed: Mapping[str, object] | None = None,
        **facts: object,
    ) -> Head:
        """Append `event` in the unit of work of `session`; give the new head.

        `facts` may name people: they lie apart, only committed to by the chain, so that they can
        be erased. Values are text, whole numbers, Decimals, dates, UUIDs, enums, lists of them.
        `sealed` holds digests and what they cover, which stay; the sealed rows that were written
        since the last event join them.
        """
        seals = sealing.take_pending(session)
        connection = session.connection()  # not session.execute: it would flush the act
        now = self._clock.now()
        last = connection.execute(
            sa.select(_audit.c.seq, _audit.c.hash, _audit.c.at)
            .order_by(_audit.c.seq.desc())
            .limit(1)
        ).one_or_none()
        epoch = connection.scalar(sa.select(_office.c.epoch)) or 1
        chain = Head(last.seq, last.hash) if last else Head(0, FIRST)
        stamp = _Stamp(now, epoch, self._actor, second_actor)
        if last is not None and now < last.at - STEP_BACK:
            stepped = (Event.CLOCK_STEPPED_BACK, None)
            chain = _append(connection, chain, stamp, stepped, {"previous": last.at}, {})
        root = {sealing.ROWS: sealing.over(seals)} if seals else {}
        added = _append(
            connection, chain, stamp, (event, subject_id), facts, {**(sealed or {}), **root}
        )
        if seals:
            connection.execute(
                sa.insert(_seal),
                [
                    {
                        "seq": added.seq,
                        "place": place,
                        "row_table": table,
                        "row_id": key,
                        "digest": one,
                    }
                    for place, (table, key, one) in enumerate(seals, 1)
                ],
            )
        return added

    def erase(self, session: Session, seqs: Iterable[int], *, reason: str) -> int:
        """Delete the facts of some events, as a person may ask, and record that it was done.

        The chain keeps only their commitments and still verifies. Give how many were there.
        """
        wanted = sorted(set(seqs))
        done = session.execute(sa.delete(_value).where(_value.c.seq.in_(wanted)))
        erased = int(done.rowcount)  # type: ignore[attr-defined]  # a CursorResult of DML
        self.record(session, Event.VALUES_ERASED, erased=erased, reason=reason)
        return erased


def head(session: Session) -> Head:
    """Give the end of the chain: print it, send it, keep it outside."""
    last = session.execute(
        sa.select(_audit.c.seq, _audit.c.hash).order_by(_audit.c.seq.desc()).limit(1)
    ).one_or_none()
    return Head(last.seq, last.hash) if last else Head(0, FIRST)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it was written. `facts` is None where they were erased or do not hold.

    `sealed` is empty where the chained row does not hold.
    """

    seq: int
    event: Event
    facts: Mapping[str, Any] | None
    at: datetime
    sealed: Mapping[str, Any]


def recorded(session: Session, subject_id: UUID, *events: Event) -> tuple[Recorded, ...]:
    """Give what was recorded of `subject_id` under these events, each row held to its hash.

    That the rows follow one another is for `verify` to say.
    """
    wanted = _rows_from(1).where(
        _audit.c.subject_id == str(subject_id),
        _audit.c.event.in_([event.value for event in events]),
    )
    return tuple(_recorded(row) for row in session.execute(wanted))


def recorded_of_all(
    session: Session, subject_ids: Iterable[UUID], *events: Event
) -> Mapping[UUID, tuple[Recorded, ...]]:
    """Give the same of several subjects, by one statement."""
    found: dict[UUID, list[Recorded]] = {}
    wanted = _rows_from(1).where(
        _audit.c.subject_id.in_([str(one) for one in subject_ids]),
        _audit.c.event.in_([event.value for event in events]),
    )
    for row in session.execute(wanted):
        found.setdefault(UUID(row.subject_id), []).append(_recorded(row))
    return {subject_id: tuple(rows) for subject_id, rows in found.items()}


def happened_since(
    session: Session, subject_id: UUID, marks: Sequence[Event], events: Sequence[Event]
) -> bool:
    """Tell whether any of `events` was recorded after the last of `marks` of a subject."""
    last = sa.select(sa.func.max(_audit.c.seq)).where(
        _audit.c.subject_id == str(subject_id),
        _audit.c.event.in_([event.value for event in marks]),
    )
    later = sa.select(_audit.c.seq).where(
        _audit.c.event.in_([event.value for event in events]),
        _audit.c.seq > last.scalar_subquery(),
    )
    return session.execute(later.limit(1)).first() is not None


def last_moment(session: Session, subject_id: UUID, event: Event) -> datetime | None:
    """Give when `event` of a subject was recorded last; None where it never was."""
    found: datetime | None = session.scalar(
        sa.select(sa.func.max(_audit.c.at, type_=_audit.c.at.type)).where(
            _audit.c.subject_id == str(subject_id), _audit.c.event == event.value
        )
    )
    return found


def latest(session: Session, count: int, *events: Event) -> tuple[tuple[UUID, Recorded], ...]:
    """Give the last `count` records of these events that are about something, newest first."""
    wanted = (
        _rows_from(1)
        .where(_audit.c.event.in_([event.value for event in events]), _audit.c.subject_id != "")
        .order_by(None)
        .order_by(_audit.c.seq.desc())
        .limit(count)
    )
    return tuple((UUID(row.subject_id), _recorded(row)) for row in session.execute(wanted))


def _recorded(row: Sequence[Any]) -> Recorded:
    fields = dict(zip(_CHAINED, row[4:], strict=True))
    fault = _fault(row, Head(row[0] - 1, fields["prev"]))
    facts = json.loads(row[3]) if row[2] is not None and not fault else None
    sealed = json.loads(fields["sealed"]) if fields["sealed"] and not fault else {}
    at = datetime.fromisoformat(fields["at"])
    return Recorded(row[0], Event(fields["event"]), facts, at, sealed)


def verify(
    session: Session, anchors: Iterable[Head] = (), *, from_checkpoint: bool = False
) -> Verification:
    """Follow the chain and name the first row that does not hold.

    `anchors` are heads that were kept outside (on papers, in packages, in backups); their hash
    may be shortened. Without one, cutting off the end or a full re-hash cannot be seen. With
    `from_checkpoint` only the rows after the last signed checkpoint are read.
    """
    checkpoints = session.execute(sa.select(_checkpoint).order_by(_checkpoint.c.seq)).all()
    chain = Head(0, FIRST)
    if from_checkpoint and checkpoints:
        chain = Head(checkpoints[-1].seq, checkpoints[-1].head)
    start = chain.seq
    known: dict[int, list[tuple[str, str]]] = {}
    for row in checkpoints:
        known.setdefault(row.seq, []).append((row.head, "checkpoint"))
    for anchor in anchors:
        known.setdefault(anchor.seq, []).append((anchor.hash, "anchor"))
    for row in session.execute(_rows_from(start), execution_options={"yield_per": 1000}):
        seq, digest = row[0], row[1]
        if seq != start:
            reason = _fault(row, chain)
            if reason:
                return Verification(chain.seq - start, chain, seq, reason)
            chain = Head(seq, digest)
        for kept, kind in known.get(seq, ()):
            if not digest.startswith(kept):
                return Verification(chain.seq - start, chain, seq, kind)
    found = Verification(chain.seq - start, chain)
    if any(seq > chain.seq for seq in known):
        return Verification(found.rows, chain, chain.seq + 1, "missing")
    return _verify_signatures(session, checkpoints, found)


def _verify_signatures(
    session: Session, checkpoints: Iterable[sa.Row[tuple[object, ...]]], found: Verification
) -> Verification:
    key = load_signing_key(session)
    if key is None:
        return found
    public = key.public_key()
    for row in checkpoints:
        try:
            public.verify(row.signature, _checkpoint_text(Head(row.seq, row.head)))
        except InvalidSignature:
            return Verification(found.rows, found.head, row.seq, "checkpoint")
    return found


@dataclass(frozen=True, slots=True)
class _Stamp:
    at: datetime
    epoch: int
    actor: str
    second_actor: str


def _append(  # noqa: PLR0913, PLR0917 - all of an event
    connection: sa.Connection,
    chain: Head,
    stamp: _Stamp,
    what: tuple[Event, UUID | None],
    facts: Mapping[str, object],
    sealed: Mapping[str, object],
) -> Head:
    event, subject_id = what
    text = canonical(facts)
    salt = secrets.token_bytes(32)
    row: dict[str, object] = {
        "seq": chain.seq + 1,
        "at": stamp.at,
        "epoch": stamp.epoch,
        "actor": stamp.actor,
        "second_actor": stamp.second_actor,
        "event": event.value,
        "subject_id": "" if subject_id is None else str(subject_id),
        "commitment": _commitment(salt, text),
        "sealed": canonical(sealed) if sealed else "",
        "prev": chain.hash,
    }
    new = Head(chain.seq + 1, _hash(row))
    connection.execute(sa.insert(_audit), {**row, "hash": new.hash})
    connection.execute(sa.insert(_value), {"seq": new.seq, "salt": salt, "facts": text})
    if new.seq % CHECKPOINT_EVERY == 0:
        _sign(connection, new)
    return new


def _sign(connection: sa.Connection, new: Head) -> None:
    key = load_signing_key(connection)
    if key is not None:
        signature = key.sign(_checkpoint_text(new))
        connection.execute(
            sa.insert(_checkpoint), {"seq": new.seq, "head": new.hash, "signature": signature}
        )


def _checkpoint_text(at: Head) -> bytes:
    return CHECKPOINT_DOMAIN + f"{at.seq}|{at.hash}".encode()


_CHAINED = tuple(column.name for column in _audit.columns if column.name != "hash")


def _rows_from(start: int) -> sa.Select[Any]:
    """Select seq, hash, salt, facts, then the chained columns as the file holds them.

    Moments stay text: a check of 200,000 rows must not parse each of them twice.
    """
    chained = (sa.type_coerce(_audit.c[name], _plain_type(name)).label(name) for name in _CHAINED)
    return (
        sa.select(_audit.c.seq, _audit.c.hash, _value.c.salt, _value.c.facts, *chained)
        .select_from(_audit.outerjoin(_value, _audit.c.seq == _value.c.seq))
        .where(_audit.c.seq >= max(start, 1))
        .order_by(_audit.c.seq)
    )


def _plain_type(name: str) -> sa.types.TypeEngine[Any]:
    return sa.Integer() if isinstance(_audit.c[name].type, sa.Integer) else sa.String()


def _fault(row: Sequence[Any], chain: Head) -> str:
    seq, digest, salt, facts = row[:4]
    fields = dict(zip(_CHAINED, row[4:], strict=True))
    if seq != chain.seq + 1:
        return "missing"
    if fields["prev"] != chain.hash or digest != _hash_of(fields["prev"], encode_plain(fields)):
        return "changed"
    if salt is not None and fields["commitment"] != _commitment(salt, facts):
        return "facts"
    return ""


def _hash(row: Mapping[str, object]) -> str:
    return _hash_of(str(row["prev"]), canonical(row))


def _hash_of(prev: str, text: str) -> str:
    return hashlib.sha256(DOMAIN + f"{prev}|{text}".encode()).hexdigest()


def _commitment(salt: bytes, text: str) -> str:
    return hmac.digest(salt, text.encode(), "sha256").hex()
