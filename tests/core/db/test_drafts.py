"""A file that a draft of the program made: its number is known, its tables are not these."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from core.db import keys, migrations
from core.db.database import Database
from core.errors import KnownError
from tests.core.db.offices import PASSPHRASE, open_office


def refused(folder: Path) -> str:
    with pytest.raises(KnownError) as caught:
        open_office(folder)
    assert caught.value.sentence()
    assert caught.value.sentence("en")
    return caught.value.code


@pytest.mark.parametrize(
    "made_otherwise",
    [
        "ALTER TABLE problem RENAME COLUMN title TO subject",
        "ALTER TABLE problem ADD COLUMN mood TEXT",
        "DROP TABLE unsaved_form",
    ],
)
def test_a_file_of_an_older_draft_is_left_alone(
    folder: Path, made_otherwise: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Its number is known, its tables are not these: a column, a table or the order is another."""
    slots = keys.load(folder / "keyslots.json")
    database = Database(folder / "liren.db", slots.unlock(PASSPHRASE))
    with database.write() as session:
        session.execute(sa.text(made_otherwise))
    database.close()
    before = (folder / "liren.db").read_bytes()
    assert refused(folder) == "db.other_draft"
    assert "not as they should be" in caplog.text
    assert (folder / "liren.db").read_bytes() == before
    assert refused(folder) == "db.other_draft"  # the folder was let go


def test_an_upgrade_of_an_older_draft_leaves_its_tables(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    previous = f"{int(migrations.newest()) - 1:04}"
    slots = keys.load(folder / "keyslots.json")
    database = Database(folder / "liren.db", slots.unlock(PASSPHRASE))
    with database.write() as session:  # the newest revision's tables are there before it runs
        session.execute(sa.text("UPDATE alembic_version SET version_num = :v"), {"v": previous})
    assert refused(folder) == "db.other_draft"
    with database.write() as session:
        session.execute(sa.text("DROP TABLE unsaved_form"))
        session.execute(sa.text("ALTER TABLE problem ADD COLUMN mood TEXT"))
    assert refused(folder) == "db.other_draft"
    assert "['problem']" in caplog.text
    assert migrations.current(database) == previous
    database.close()
