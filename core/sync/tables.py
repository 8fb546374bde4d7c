"""What is stored of exchange: this office's keys, known key cards, packages sent."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.db.base import Base, Row, moment
from core.identity import new_id


class DeviceKey(Base):
    """本机密钥: one row; the private halves live only in the encrypted database."""

    __tablename__ = "sync_device_key"
    __table_args__ = (sa.CheckConstraint("slot = 1", name="one_row"), {"sqlite_strict": True})

    slot: Mapped[int] = mapped_column(primary_key=True, default=1)
    device_id: Mapped[UUID] = mapped_column(default=new_id)
    signing_key: Mapped[bytes]
    identity: Mapped[str]
    made_at: Mapped[moment]
    epoch: Mapped[int] = mapped_column(default=1)


class KnownCard(Row):
    """密钥卡: the public keys of another office, enrolled after the fingerprint was compared."""

    __tablename__ = "sync_known_card"
    __table_args__ = (sa.UniqueConstraint("fingerprint"), {"sqlite_strict": True})

    name: Mapped[str]
    recipient: Mapped[str]
    verifier: Mapped[str]
    fingerprint: Mapped[str]
    enrolled_at: Mapped[moment]
    revoked_at: Mapped[moment | None]


class PackageSent(Row):
    """上报包: one finished export, with the manifest that was signed."""

    __tablename__ = "sync_package_sent"
    __table_args__ = (sa.UniqueConstraint("epoch", "sequence"), {"sqlite_strict": True})

    package_id: Mapped[UUID] = mapped_column(unique=True)
    epoch: Mapped[int]
    sequence: Mapped[int]
    audience: Mapped[str]
    file_name: Mapped[str]
    file_size: Mapped[int] = mapped_column(sa.BigInteger)
    file_digest: Mapped[str]
    manifest: Mapped[bytes]
    manifest_digest: Mapped[str]
    signature: Mapped[bytes]
    made_at: Mapped[moment]
