"""What was read once in a snapshot is not read again in it; a unit of work asks anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.database import Database
from core.db.once import once
from tests.databases import make_database

ASKED: list[str] = []


@once
def count(session: Session, table: str, *, more: int = 0) -> int:
    ASKED.append(table)
    return int(session.scalar(sa.text(f"SELECT count(*) FROM {table}"))) + more  # noqa: S608 - a test's own


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    ASKED.clear()
    made = make_database(tmp_path / "office.db")
    yield made
    made.close()


def test_a_snapshot_is_asked_once_and_the_next_one_anew(database: Database) -> None:
    for times in (1, 2):
        with database.read() as session:
            assert count(session, "compound") == count(session, "compound") == 0
            assert count(session, "compound", more=1) == 1, "another question"
        assert ASKED.count("compound") == 2 * times


def test_looks_of_one_moment_share_their_answers(database: Database) -> None:
    with database.at_one_moment():
        for _ in range(3):
            with database.read() as session:
                count(session, "compound")
    assert ASKED == ["compound"]


def test_a_unit_of_work_sees_what_it_did(database: Database) -> None:
    with database.write() as session:
        assert count(session, "assembly_day") == 0
        session.execute(sa.text("CREATE TABLE passing (x INTEGER)"))
        assert count(session, "passing") == 0
        session.execute(sa.text("INSERT INTO passing VALUES (1)"))
        assert count(session, "passing") == 1
