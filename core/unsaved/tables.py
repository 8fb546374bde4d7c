"""What is kept of a form that was typed into and not yet saved; erased when it is."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.db.base import Base, moment


class UnsavedForm(Base):
    """没存完的表单. `typed` is JSON of field name to text; `page` and the rest say where it is."""

    __tablename__ = "unsaved_form"

    key: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    title: Mapped[str] = mapped_column(sa.Text)
    page: Mapped[str] = mapped_column(sa.String(32))
    subject_id: Mapped[UUID | None]
    part: Mapped[str] = mapped_column(sa.String(64), default="")
    typed: Mapped[str] = mapped_column(sa.Text)
    kept_at: Mapped[moment]
