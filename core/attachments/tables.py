"""Table of 附件: what each kept file is about. The file itself lies in the vault, by its name."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.attachments.kinds import LONGEST_CAPTION, AboutKind, FileKind
from core.db.base import Moment, SealedRow, moment


class Attachment(SealedRow):
    """One photo or file of one thing. A removed one keeps its row, with the reason."""

    __tablename__ = "attachment"

    about: Mapped[AboutKind]
    about_id: Mapped[UUID]
    name: Mapped[str] = mapped_column(sa.String(64))
    kind: Mapped[FileKind]
    caption: Mapped[str] = mapped_column(sa.String(LONGEST_CAPTION))
    size: Mapped[int]
    pages: Mapped[int]
    added_at: Mapped[moment]
    removed_at: Mapped[datetime | None] = mapped_column(Moment)
    removal_reason: Mapped[str] = mapped_column(sa.String(300), default="")

    __table_args__ = (
        sa.CheckConstraint("caption <> ''", name="captioned"),
        sa.CheckConstraint("size > 0", name="size_positive"),
        sa.CheckConstraint("pages > 0", name="pages_positive"),
        sa.CheckConstraint(
            "(removed_at IS NULL) = (removal_reason = '')", name="removed_with_reason"
        ),
        sa.Index(None, "about_id"),
        sa.Index(None, "name"),
        {"sqlite_strict": True},
    )
