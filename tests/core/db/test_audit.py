"""The record of events: what is done to it shows."""

from __future__ import annotations

import enum
import hashlib
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import paths
from core.canonical import canonical
from core.clock import FixedClock
from core.db import audit
from core.db.audit import AuditLog, Event, Head, head, verify
from core.db.database import Database
from core.db.identities import make_identities
from core.db.tables import OfficeRecord

ROWS = 40


@pytest.fixture
def log(clock: FixedClock) -> AuditLog:
    return AuditLog(clock, "420502-000001")


@pytest.fixture
def chain(database: Database, log: AuditLog) -> Database:
    """A record of forty events; its speed bumps taken away, as an attacker would."""
    with database.write() as session:
        for number in range(ROWS):
            log.record(session, Event.BACKUP_MADE, number=number, name=f"某人{number}")
    with database.write() as session:
        for table in ("audit", "audit_checkpoint"):
            for act in ("update", "delete"):
                session.execute(sa.text(f"DROP TRIGGER {table}_no_{act}"))
        session.execute(sa.text("PRAGMA defer_foreign_keys=ON"))
    return database


def look(database: Database, *anchors: Head) -> audit.Verification:
    with database.read() as session:
        return verify(session, anchors)


def run(session: Session, text: str, **values: object) -> None:
    session.execute(sa.text(text), values)


def test_each_event_has_its_sentences() -> None:
    path = paths.resources() / "i18n" / "events.toml"
    told = tomllib.loads(path.read_text("utf-8"))
    assert set(told) == {event.value for event in Event}
    for event in Event:
        assert audit.describe(event).endswith("。")
        assert audit.describe(event, "en").endswith(".")


def test_a_row_is_chained_and_its_facts_lie_apart(database: Database, log: AuditLog) -> None:
    thing = UUID(int=7)
    with database.write() as session:
        first = log.record(session, Event.OFFICE_CREATED)
        second = log.record(
            session, Event.BACKUP_MADE, thing, second_actor="监票员", area=Decimal("1.5")
        )
    with database.read() as session:
        rows = session.execute(sa.text("SELECT * FROM audit ORDER BY seq")).mappings().all()
        facts = session.scalar(sa.text("SELECT facts FROM audit_value WHERE seq = 2"))
    assert [row["seq"] for row in rows] == [1, 2]
    assert rows[0]["prev"] == audit.FIRST
    assert rows[1]["prev"] == rows[0]["hash"] == first.hash
    assert rows[1]["subject_id"] == str(thing)
    assert (rows[1]["actor"], rows[1]["second_actor"]) == ("420502-000001", "监票员")
    assert facts == '{"area":"1.5"}'
    found = look(database)
    assert (found.ok, found.rows, found.head) == (True, 2, second)
    assert len(second.short) == 12


def test_an_act_that_fails_leaves_no_event(database: Database, log: AuditLog) -> None:
    def record_and_fail() -> None:
        with database.write() as session:
            log.record(session, Event.BACKUP_MADE)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        record_and_fail()
    assert look(database).rows == 0


def test_the_table_is_append_only(database: Database, log: AuditLog) -> None:
    with database.write() as session:
        log.record(session, Event.BACKUP_MADE)
    for text in ("UPDATE audit SET actor = 'x'", "DELETE FROM audit"):
        with pytest.raises(sa.exc.IntegrityError, match="append-only"), database.write() as session:
            run(session, text)


def edit(session: Session, at: int) -> int:
    run(session, "UPDATE audit SET actor = 'somebody else' WHERE seq = :at", at=at)
    return at


def edit_event(session: Session, at: int) -> int:
    run(session, "UPDATE audit SET event = 'backup.restored' WHERE seq = :at", at=at)
    return at


def edit_facts(session: Session, at: int) -> int:
    run(session, "UPDATE audit_value SET facts = :facts WHERE seq = :at", facts="{}", at=at)
    return at


def delete(session: Session, at: int) -> int:
    run(session, "DELETE FROM audit_value WHERE seq = :at", at=at)
    run(session, "DELETE FROM audit WHERE seq = :at", at=at)
    return at + 1  # the first row that follows nothing


def insert(session: Session, at: int) -> int:
    run(session, "CREATE TEMP TABLE copy AS SELECT * FROM audit WHERE seq = :at", at=at)
    run(session, "UPDATE copy SET seq = :new", new=ROWS + 1)
    run(session, "INSERT INTO audit SELECT * FROM copy")
    return ROWS + 1


def swap(session: Session, at: int) -> int:
    run(session, "DELETE FROM audit_value")
    for old, new in ((at, -1), (at + 1, at), (-1, at + 1)):
        run(session, "UPDATE audit SET seq = :new WHERE seq = :old", old=old, new=new)
    return at


@pytest.mark.parametrize("at", [1, 2, 17, ROWS - 1])
@pytest.mark.parametrize(
    "tamper", [edit, edit_event, edit_facts, delete, insert, swap], ids=lambda f: f.__name__
)
def test_tampering_names_the_first_bad_row(
    chain: Database, tamper: Callable[[Session, int], int], at: int
) -> None:
    with chain.write() as session:
        expected = tamper(session, at)
    found = look(chain)
    assert not found.ok
    assert found.bad_seq == expected


def test_cutting_off_the_end_shows_only_with_an_anchor(chain: Database) -> None:
    """Finding 8: a chain alone cannot know how long it was."""
    anchor = look(chain).head
    with chain.write() as session:
        run(session, "DELETE FROM audit_value WHERE seq > 30")
        run(session, "DELETE FROM audit WHERE seq > 30")
    assert look(chain).ok
    found = look(chain, anchor)
    assert (found.bad_seq, found.reason) == (31, "missing")


def rehash(session: Session, from_seq: int) -> None:
    """Rewrite the chain as somebody could who knows how it is made."""
    table = audit._audit
    rows = session.execute(sa.select(table).order_by(table.c.seq)).mappings().all()
    before = audit.FIRST
    for row in rows:
        if row["seq"] >= from_seq:
            fields = {n: row[n] for n in row if n != "hash"} | {"prev": before}
            digest = audit._hash(fields)
            run(
                session,
                "UPDATE audit SET prev = :prev, hash = :hash WHERE seq = :seq",
                prev=before,
                hash=digest,
                seq=row["seq"],
            )
            before = digest
        else:
            before = row["hash"]


def test_a_full_rehash_shows_only_with_an_anchor(chain: Database) -> None:
    anchor = look(chain).head
    with chain.write() as session:
        edit(session, 5)
        rehash(session, 5)
    assert look(chain).ok
    for outside in (anchor, Head(anchor.seq, anchor.short)):
        found = look(chain, outside)
        assert (found.ok, found.bad_seq, found.reason) == (False, ROWS, "anchor")


def test_erasing_a_person_leaves_the_chain_whole(database: Database, log: AuditLog) -> None:
    with database.write() as session:
        for number in range(3):
            log.record(session, Event.BACKUP_MADE, name=f"某人{number}")
    with database.write() as session:
        assert log.erase(session, [2, 2, 99], reason="本人申请") == 1
    with database.read() as session:
        facts = list(session.scalars(sa.text("SELECT facts FROM audit_value")))
        events = list(session.scalars(sa.text("SELECT event FROM audit ORDER BY seq")))
    assert len(facts) == 3
    assert not any("某人1" in text for text in facts)
    assert events[-1] == Event.VALUES_ERASED.value
    assert look(database).ok


def test_a_clock_that_steps_back_is_itself_an_event(database: Database) -> None:
    clock = FixedClock.on(date(2026, 6, 20))
    log = AuditLog(clock)
    with database.write() as session:
        log.record(session, Event.BACKUP_MADE)
        clock.moment -= timedelta(minutes=5)
        log.record(session, Event.BACKUP_MADE)
        clock.moment -= timedelta(minutes=5, seconds=1)
        log.record(session, Event.BACKUP_MADE)
        log.record(session, Event.BACKUP_MADE)
    with database.read() as session:
        events = list(session.scalars(sa.text("SELECT event FROM audit ORDER BY seq")))
    made, stepped = Event.BACKUP_MADE.value, Event.CLOCK_STEPPED_BACK.value
    assert events == [made, made, stepped, made, made]


def test_the_epoch_of_the_office_is_in_each_row(database: Database, log: AuditLog, clock) -> None:
    with database.write() as session:
        session.add(
            OfficeRecord(
                community="云杉社区",
                street="桃花岭街道",
                division="420502",
                code="420502-000001",
                epoch=3,
                created_at=clock.now(),
            )
        )
        session.flush()
        log.record(session, Event.BACKUP_RESTORED)
    with database.read() as session:
        assert session.scalar(sa.text("SELECT epoch FROM audit")) == 3


def test_checkpoints_are_signed_and_let_the_start_be_quick(
    database: Database, log: AuditLog
) -> None:
    with database.write() as session:
        make_identities(session)
        for _ in range(audit.CHECKPOINT_EVERY + 3):
            log.record(session, Event.BACKUP_MADE)
    with database.read() as session:
        assert session.scalar(sa.text("SELECT seq FROM audit_checkpoint")) == 500
        assert verify(session).rows == 503
        tail = verify(session, from_checkpoint=True)
        assert (tail.ok, tail.rows, tail.head) == (True, 3, head(session))
    with database.write() as session:
        for act in ("update", "delete"):
            session.execute(sa.text(f"DROP TRIGGER audit_no_{act}"))
        edit(session, 10)
        rehash(session, 10)
    found = look(database)
    assert (found.bad_seq, found.reason) == (500, "checkpoint")
    with database.read() as session:
        assert verify(session, from_checkpoint=True).bad_seq == 500


def test_a_forged_checkpoint_shows(database: Database, log: AuditLog) -> None:
    with database.write() as session:
        make_identities(session)
        for _ in range(audit.CHECKPOINT_EVERY):
            log.record(session, Event.BACKUP_MADE)
        session.execute(sa.text("DROP TRIGGER audit_checkpoint_no_update"))
        run(session, "UPDATE audit_checkpoint SET signature = :s", s=bytes(64))
    assert look(database).reason == "checkpoint"


class Colour(enum.Enum):
    RED = "red"


def test_facts_are_written_the_same_everywhere(clock: FixedClock) -> None:
    value = {
        "b": [Decimal("89.3200"), UUID(int=1), clock.now(), clock.today()],
        "a": (True, None, Colour.RED, {3, 1}),
    }
    assert canonical(value) == (
        '{"a":[true,null,"red",[1,3]],"b":["89.3200","00000000-0000-0000-0000-000000000001",'
        '"2026-06-20T09:00:00+08:00","2026-06-20"]}'
    )
    with pytest.raises(TypeError, match="float"):
        canonical({"a": 0.1})


def test_an_outsider_can_recompute_a_row(database: Database, log: AuditLog) -> None:
    """The recipe, written out: SHA-256 of domain, previous hash, and the row as sorted JSON."""
    import json

    with database.write() as session:
        log.record(session, Event.BACKUP_MADE, name="某人")
    with database.read() as session:
        row = dict(session.execute(sa.text("SELECT * FROM audit")).mappings().one())
    digest = row.pop("hash")
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    body = b"liren/audit/1\0" + row["prev"].encode() + b"|" + text.encode()
    assert hashlib.sha256(body).hexdigest() == digest
