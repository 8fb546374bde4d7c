"""What is stored of exchange: key cards of other offices, and packages sent.

This office's own keys are secrets of the store (core.db.identities).
"""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.db.base import Row, moment
from core.sync.kinds import SendingState


class KnownCard(Row):
    """密钥卡: the public keys of another office, enrolled after the fingerprint was compared."""

    __tablename__ = "sync_known_card"
    __table_args__ = (sa.UniqueConstraint("key_id"), {"sqlite_strict": True})

    name: Mapped[str]
    recipient: Mapped[str]
    verifier: Mapped[str]
    key_id: Mapped[str]
    enrolled_at: Mapped[moment]
    revoked_at: Mapped[moment | None]


class PackageSent(Row):
    """上报包: one export, with the manifest that was signed; file facts once it is written."""

    __tablename__ = "sync_package_sent"
    __table_args__ = (sa.UniqueConstraint("epoch", "sequence"), {"sqlite_strict": True})

    package_id: Mapped[UUID] = mapped_column(unique=True)
    state: Mapped[SendingState] = mapped_column(default=SendingState.PLANNED)
    epoch: Mapped[int]
    sequence: Mapped[int]
    audience: Mapped[str]
    manifest: Mapped[bytes]
    manifest_digest: Mapped[str]
    signature: Mapped[bytes]
    planned_at: Mapped[moment]
    file_name: Mapped[str] = mapped_column(default="")
    file_size: Mapped[int] = mapped_column(sa.BigInteger, default=0)
    file_digest: Mapped[str] = mapped_column(default="")
