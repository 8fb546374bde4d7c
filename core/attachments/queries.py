"""Reads of attachments; nothing is changed here."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.attachments.kinds import About
from core.attachments.sheets import AttachmentRow
from core.attachments.tables import Attachment
from core.errors import KnownError


def load_rows(session: Session, about: About) -> tuple[AttachmentRow, ...]:
    """Give what is kept about a thing, the oldest first."""
    rows = session.execute(
        sa.select(
            Attachment.id, Attachment.kind, Attachment.caption, Attachment.size,
            Attachment.pages, Attachment.added_at,
        )
        .where(
            Attachment.about_id == about.id,
            Attachment.about == about.kind,
            Attachment.removed_at.is_(None),
        )
        .order_by(Attachment.added_at, Attachment.id)
    )  # fmt: skip
    return tuple(AttachmentRow(*row) for row in rows)


def get_kept(session: Session, attachment_id: UUID) -> Attachment:
    """Give a row whose file is kept; KnownError where there is none or it was removed."""
    row = session.get(Attachment, attachment_id)
    if row is None or row.removed_at is not None:
        raise KnownError("attachments.removed")
    return row


def load_names(session: Session) -> frozenset[str]:
    """Give the names of all files that somebody refers to."""
    return frozenset(
        session.scalars(sa.select(Attachment.name).where(Attachment.removed_at.is_(None)))
    )
