"""The two doors and the encrypted file behind them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from core.db.base import Base, Row
from core.db.database import READING_KIB, WRITING_KIB, Database
from core.errors import KnownError

KEY = bytes(range(32))


class Note(Row):
    """A table of this test alone."""

    __tablename__ = "test_note"
    __table_args__ = {"sqlite_strict": True}
    text: Mapped[str]


NOTES = Base.metadata.tables["test_note"]
Base.metadata.remove(NOTES)  # no other test shall make it


@pytest.fixture
def store(tmp_path: Path):
    database = Database(tmp_path / "t.db", KEY, origin="420502-000001")
    NOTES.create(database.engine)
    yield database
    database.close()


def tables(database: Database) -> set[str]:
    with database.read() as session:
        return set(session.scalars(sa.text("SELECT name FROM sqlite_master WHERE type='table'")))


def test_ddl_rolls_back(store: Database) -> None:
    """Finding 1: with SQLAlchemy's defaults both tables would stay behind."""

    def make_two_and_fail() -> None:
        with store.write() as session:
            session.execute(sa.text("CREATE TABLE a (x INTEGER) STRICT"))
            session.execute(sa.text("CREATE TABLE b (x INTEGER) STRICT"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        make_two_and_fail()
    assert tables(store) == {"test_note"}


def test_the_pragmas_hold_on_every_connection(store: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "cache_size": -READING_KIB,
        "secure_delete": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "cipher_log_level": "NONE",
    }
    with store.read() as first, store.read() as second:
        for session in (first, second):
            found = {name: session.scalar(sa.text(f"PRAGMA {name}")) for name in wanted}
            assert found == wanted


def test_a_writer_keeps_more_pages_and_lets_them_go(store: Database) -> None:
    size = sa.text("PRAGMA cache_size")
    with store.write() as session:
        assert session.scalar(size) == -WRITING_KIB
    with store.read() as session:  # by the same connection
        assert session.scalar(size) == -READING_KIB


def test_the_read_door_refuses_to_write_by_any_way(store: Database) -> None:
    with store.read() as session:
        session.add(Note(text="x"))
        with pytest.raises(RuntimeError, match="only reads"):
            session.flush()
    with pytest.raises(KnownError) as refused, store.read() as session:
        session.execute(sa.text("DELETE FROM test_note"))
    assert refused.value.code == "db.not_writable"
    with store.write() as session:  # the same connection writes again
        session.add(Note(text="x"))


def test_rows_carry_origin_and_revision(store: Database) -> None:
    with store.write() as session:
        note = Note(text="first")
        session.add(note)
        session.execute(sa.insert(Note), [{"text": "by the thousand"}])
    with store.write() as session:
        found = session.get_one(Note, note.id)
        found.text = "first again"
        session.flush()
        found.text = "second"
    with store.read() as session:
        rows = session.execute(sa.select(Note.text, Note.origin, Note.revision)).all()
    assert sorted(rows) == [
        ("by the thousand", "420502-000001", 1),
        ("second", "420502-000001", 2),
    ]


def test_errors_and_addresses_show_no_value_and_no_key(store: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError) as broken, store.write() as session:
        session.execute(
            sa.text("INSERT INTO test_note (id, text) VALUES (:id, :text)"),
            {"id": "420500199001010123", "text": "张三"},
        )
    shown = str(broken.value) + repr(store.engine) + repr(store.engine.url)
    assert "420500199001010123" not in shown
    assert "张三" not in shown
    assert KEY.hex() not in shown


def test_the_file_shows_nothing_in_clear(store: Database) -> None:
    with store.write() as session:
        session.add_all(Note(text=f"王伟{n} 420500199001010123") for n in range(200))
    files = [store.path, store.path.with_name(store.path.name + "-wal")]
    for content in (path.read_bytes() for path in files):
        for canary in ("王伟", "420500199001010123", "SQLite format", "test_note"):
            assert canary.encode() not in content


def test_a_wrong_key_a_plain_file_and_noise_are_refused_in_a_sentence(
    store: Database, tmp_path: Path
) -> None:
    import sqlite3

    store.close()
    plain, noise = tmp_path / "plain.db", tmp_path / "noise.db"
    with sqlite3.connect(plain) as connection:
        connection.execute("CREATE TABLE x (a)")
    connection.close()
    noise.write_bytes(b"not a database " * 1000)
    for path, key in ((store.path, bytes(32)), (plain, KEY), (noise, KEY)):
        wrong = Database(path, key)
        with pytest.raises(KnownError) as refused, wrong.read() as session:
            session.execute(sa.text("SELECT 1 FROM sqlite_master"))
        assert refused.value.code == "db.database_damaged"
        assert wrong.check(quick=True)
        wrong.close()


def test_nothing_reaches_standard_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "noise.db"
    path.write_bytes(b"x" * 8192)
    assert Database(path, KEY).check()
    assert capfd.readouterr().err == ""


def test_every_flipped_bit_is_found(store: Database, tmp_path: Path) -> None:
    """Finding 9: plain SQLite's own check misses most of them; each page's HMAC finds all."""
    import random

    with store.write() as session:
        session.add_all(Note(text=f"行{n}" * 20) for n in range(400))
    store.close()
    content, chance = store.path.read_bytes(), random.Random(7)  # noqa: S311 - which bits fall is no secret
    for _ in range(40):
        at, bit = chance.randrange(len(content)), chance.randrange(8)
        flipped = bytearray(content)
        flipped[at] ^= 1 << bit
        path = tmp_path / "flipped.db"
        path.write_bytes(flipped)
        damaged = Database(path, KEY)
        assert damaged.check(), f"bit {bit} of byte {at}"
        damaged.close()


def test_reading_a_damaged_page_is_a_sentence(store: Database, tmp_path: Path) -> None:
    """SQLCipher says "out of memory" or nothing at all when a page's HMAC fails."""
    with store.write() as session:
        session.add_all(Note(text=f"行{n}" * 20) for n in range(400))
    store.close()
    content = bytearray(store.path.read_bytes())
    for at in range(100, len(content), 4096):
        content[at] ^= 1
    content[: 3 * 4096] = store.path.read_bytes()[: 3 * 4096]
    path = tmp_path / "flipped.db"
    path.write_bytes(content)
    damaged = Database(path, KEY)
    for _ in range(2):
        with pytest.raises(KnownError) as refused, damaged.read() as session:
            session.scalars(sa.select(Note)).all()
        assert refused.value.code == "db.database_damaged"
    damaged.close()


def test_a_reader_keeps_its_snapshot_and_writers_take_turns(store: Database) -> None:
    def write(name: str) -> None:
        for number in range(10):
            with store.write() as session:
                session.add(Note(text=f"{name}{number}"))

    count = sa.select(sa.func.count()).select_from(Note)
    with store.read() as session:
        assert session.scalar(count) == 0
        threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert session.scalar(count) == 0
    with store.read() as session:
        assert session.scalar(count) == 40


def test_a_driver_that_is_missing_is_said_and_never_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    for name in ("sqlcipher3", "pysqlcipher3"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(KnownError) as refused:
        Database(tmp_path / "t.db", KEY)
    assert refused.value.code == "db.no_cipher"
    assert not (tmp_path / "t.db").exists()
