"""Rows written in bulk carry what the write door would have given them."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Mapped

from core.db.base import Base, Row
from core.db.bulk import insert_many, update_many
from core.db.database import Database


class Leaf(Row):
    """A table of this test alone."""

    __tablename__ = "test_leaf"
    __table_args__ = {"sqlite_strict": True}
    text: Mapped[str]
    size: Mapped[int]


LEAVES = Base.metadata.tables["test_leaf"]
Base.metadata.remove(LEAVES)  # no other test shall make it


def test_rows_of_a_bulk_carry_origin_and_revisions(tmp_path: Path) -> None:
    database = Database(tmp_path / "t.db", bytes(range(32)), origin="420502-000001")
    LEAVES.create(database.engine)
    with database.write() as session:
        connection = session.connection()
        insert_many(connection, LEAVES, [{"text": t, "size": n} for n, t in enumerate("甲乙丙")])
        ids = {row.text: row.id for row in session.execute(sa.select(Leaf.text, Leaf.id))}
        update_many(connection, LEAVES, [{"id": ids[t], "size": 7} for t in "甲乙"])
        update_many(connection, LEAVES, [{"id": ids["甲"], "size": 9}])
        update_many(connection, LEAVES, [])
        rows = session.execute(
            sa.select(Leaf.text, Leaf.size, Leaf.origin, Leaf.revision).order_by(Leaf.id)
        ).all()
    database.close()
    assert rows == [
        ("甲", 9, "420502-000001", 3),
        ("乙", 7, "420502-000001", 2),
        ("丙", 2, "420502-000001", 1),
    ]
