"""The office's own keys, kept inside the encrypted file: its signature and its address."""

from __future__ import annotations

import pyrage
import sqlalchemy as sa
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.orm import Session

from core.db.base import Base
from core.db.tables import Secret

SIGNING = "device_signing_key"
IDENTITY = "community_identity"

_secret = Base.metadata.tables[Secret.__tablename__]


def load_secret(session: Session | sa.Connection, name: str) -> bytes | None:
    """Give the secret `name`, or None."""
    found: bytes | None = session.scalar(sa.select(_secret.c.value).where(_secret.c.name == name))
    return found


def keep_secret(session: Session, name: str, value: bytes) -> None:
    """Keep or replace the secret `name`."""
    session.merge(Secret(name=name, value=value))
    session.flush()


def make_identities(session: Session) -> None:
    """Make the signing key of this device and the X25519 identity of the community, once."""
    raw = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.Raw,
        serialization.PrivateFormat.Raw,
        serialization.NoEncryption(),
    )
    keep_secret(session, SIGNING, raw)
    keep_secret(session, IDENTITY, str(pyrage.x25519.Identity.generate()).encode())


def load_signing_key(session: Session | sa.Connection) -> Ed25519PrivateKey | None:
    """Give the Ed25519 key that this device signs with, or None before the office exists."""
    raw = load_secret(session, SIGNING)
    return None if raw is None else Ed25519PrivateKey.from_private_bytes(raw)


def load_identity(session: Session | sa.Connection) -> str | None:
    """Give the community's own age identity (AGE-SECRET-KEY-1…), or None."""
    raw = load_secret(session, IDENTITY)
    return None if raw is None else raw.decode()
