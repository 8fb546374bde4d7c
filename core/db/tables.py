"""What the store keeps about itself: the office, its secrets, the audit; no subject's rows."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.db.base import Base, Moment


class OfficeRecord(Base):
    """Whose data this is: one row. `epoch` rises with every restore (security 6.4)."""

    __tablename__ = "office"
    __table_args__ = (sa.CheckConstraint("id = 1", name="single"), {"sqlite_strict": True})

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=1)
    community: Mapped[str] = mapped_column(sa.String(100))
    street: Mapped[str] = mapped_column(sa.String(100))
    division: Mapped[str] = mapped_column(sa.String(12))
    code: Mapped[str] = mapped_column(sa.String(16))
    epoch: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Moment)


class Secret(Base):
    """Keys of this office, kept only inside the encrypted file."""

    __tablename__ = "secret"

    name: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    value: Mapped[bytes] = mapped_column(sa.LargeBinary)


class AuditRow(Base):
    """One event, chained to the one before it. Never changed, never deleted.

    `sealed` is JSON of the digests of what the act wrote and of the keys they cover: it names
    nobody and stays when the facts of the event are erased.
    """

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Moment)
    epoch: Mapped[int]
    actor: Mapped[str] = mapped_column(sa.String(64))
    second_actor: Mapped[str] = mapped_column(sa.String(64), default="")
    event: Mapped[str] = mapped_column(sa.String(64), index=True)
    subject_id: Mapped[str] = mapped_column(sa.String(36), default="", index=True)
    commitment: Mapped[str] = mapped_column(sa.String(64))
    sealed: Mapped[str] = mapped_column(sa.Text, default="")
    prev: Mapped[str] = mapped_column(sa.String(64))
    hash: Mapped[str] = mapped_column(sa.String(64))


class AuditValue(Base):
    """The facts of an event. Deleting the row erases them and leaves the chain verifiable."""

    __tablename__ = "audit_value"

    seq: Mapped[int] = mapped_column(sa.ForeignKey("audit.seq"), primary_key=True)
    salt: Mapped[bytes] = mapped_column(sa.LargeBinary)
    facts: Mapped[str] = mapped_column(sa.Text)


class AuditSeal(Base):
    """What a row was when an event wrote it; the event's chained row has a digest over these."""

    __tablename__ = "audit_seal"

    seq: Mapped[int] = mapped_column(sa.ForeignKey("audit.seq"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    row_table: Mapped[str] = mapped_column(sa.String(64))
    row_id: Mapped[str] = mapped_column(sa.String(32), index=True)
    digest: Mapped[str] = mapped_column(sa.String(64))


class AuditCheckpoint(Base):
    """The head of the chain, signed with the office's key every so many rows."""

    __tablename__ = "audit_checkpoint"

    seq: Mapped[int] = mapped_column(sa.ForeignKey("audit.seq"), primary_key=True)
    head: Mapped[str] = mapped_column(sa.String(64))
    signature: Mapped[bytes] = mapped_column(sa.LargeBinary)


def _append_only(table: str) -> None:
    """A speed bump, not a wall: the chain and its anchors show what gets past it."""
    for act in ("UPDATE", "DELETE"):
        trigger = sa.DDL(  # type: ignore[no-untyped-call]  # SQLAlchemy left it untyped
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )
        sa.event.listen(
            Base.metadata.tables[table], "after_create", trigger.execute_if(dialect="sqlite")
        )


_append_only("audit")
_append_only("audit_checkpoint")
_append_only("audit_seal")
