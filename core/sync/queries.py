"""Reading: known key cards and packages sent, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.identities import load_identity, load_signing_key
from core.db.tables import OfficeRecord
from core.db.titles import table_titles
from core.sync.keys import KeyCard, OfficeKeys
from core.sync.kinds import SendingState
from core.sync.manifest import NO_DIGEST, Manifest
from core.sync.tables import KnownCard, PackageSent


@dataclass(frozen=True, slots=True)
class CardRow:
    """An enrolled key card."""

    card: KeyCard
    enrolled_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class SentRow:
    """A package that was exported, or was meant to be."""

    package_id: UUID
    state: SendingState
    epoch: int
    sequence: int
    audience: str
    file_name: str
    file_size: int
    file_digest: str
    planned_at: datetime


@dataclass(frozen=True, slots=True)
class ContentRow:
    """A table in a package, by what a clerk calls it, and its rows."""

    title: str
    rows: int


def load_contents(manifest: Manifest) -> tuple[ContentRow, ...]:
    """Name the tables of a package that have rows, the largest first."""
    titles = table_titles()
    found = [
        ContentRow(titles.get(one, one), rows) for one, rows in manifest.counts.items() if rows
    ]
    return tuple(sorted(found, key=lambda row: (-row.rows, row.title)))


@dataclass(frozen=True, slots=True)
class Home:
    """Who this office is when it signs: its name, code, keys and epoch."""

    name: str
    code: str
    epoch: int
    keys: OfficeKeys

    @property
    def card(self) -> KeyCard:
        """Give the card that this office hands out."""
        return self.keys.card(self.name)


def load_home(session: Session) -> Home:
    """Load this office's identity; an office without keys cannot be opened, so they are there."""
    office = session.scalars(sa.select(OfficeRecord)).one()
    signing, identity = load_signing_key(session), load_identity(session)
    if signing is None or identity is None:
        raise ValueError("an office is made with its keys")
    keys = OfficeKeys(signing.private_bytes_raw(), identity)
    return Home(office.community, office.code, office.epoch, keys)


def load_cards(session: Session) -> tuple[CardRow, ...]:
    """List the enrolled cards, oldest first."""
    rows = session.scalars(sa.select(KnownCard).order_by(KnownCard.enrolled_at, KnownCard.id))
    return tuple(
        CardRow(
            KeyCard(row.name, row.recipient, bytes.fromhex(row.verifier)),
            row.enrolled_at,
            row.revoked_at,
        )
        for row in rows
    )


def load_sent(session: Session) -> tuple[SentRow, ...]:
    """List the packages sent, oldest first."""
    rows = session.scalars(sa.select(PackageSent).order_by(PackageSent.epoch, PackageSent.sequence))
    return tuple(
        SentRow(
            package_id=row.package_id,
            state=row.state,
            epoch=row.epoch,
            sequence=row.sequence,
            audience=row.audience,
            file_name=row.file_name,
            file_size=row.file_size,
            file_digest=row.file_digest,
            planned_at=row.planned_at,
        )
        for row in rows
    )


def next_number(session: Session, epoch: int) -> tuple[int, str]:
    """Give the next sequence number of `epoch` and the digest of the manifest before it."""
    last = session.execute(
        sa.select(PackageSent.sequence, PackageSent.manifest_digest)
        .where(PackageSent.epoch == epoch)
        .order_by(PackageSent.sequence.desc())
        .limit(1)
    ).one_or_none()
    return (last.sequence + 1, last.manifest_digest) if last else (1, NO_DIGEST)
