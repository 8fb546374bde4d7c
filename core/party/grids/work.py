"""What every act on grids shares: its unit of work, and the checks of what is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from core.changes import Changes, Topic
from core.db import texts as texts_of
from core.db.base import Row
from core.db.events import Event
from core.db.texts import longest
from core.db.work import BaseWork
from core.errors import KnownError
from core.law.packs import LawBook
from core.party.grids.tables import GridPlaceChange

R = TypeVar("R", bound=Row)

LONGEST = longest(GridPlaceChange.reason)
"""Characters of one text of a grid, as the file holds a reason."""


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade, with the law and the office's name."""

    book: LawBook
    own: str

    def done(self, event: Event, subject_id: UUID, **facts: Any) -> Changes:
        """Record the act and say what changed."""
        return self.record(event, subject_id, Topic.GRID, **facts)


def get(session: Session, kind: type[R], row_id: UUID) -> R:
    """Give a row; KnownError where it is gone."""
    row = session.get(kind, row_id)
    if row is None:
        raise KnownError("grids.not_found")
    return row


def require_text(most: int = LONGEST, /, **texts: str) -> None:
    """Raise `KnownError` if one of `texts` is blank or longer than its column, else a reason's."""
    texts_of.require_text(most, **texts)


def limit_text(most: int = LONGEST, /, **texts: str) -> None:
    """Raise `KnownError` if one of `texts` is longer than its column, else a reason's."""
    texts_of.limit_text(most, **texts)
