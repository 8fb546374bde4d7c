"""Acts on 社区 beside the office's own, and on which compound lies in which. No unit of work."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.errors import KnownError
from core.rosters.tables import Community, Compound
from core.text.cleaning import clean

LONGEST = 100


def add_community(session: Session, name: str, street: str) -> Community:
    """Add a community; KnownError where it has no name or street, or is there already."""
    name, street = clean(name).strip(), clean(street).strip()
    if not all(0 < len(said) <= LONGEST for said in (name, street)):
        raise KnownError("rosters.community_unnamed", limit=LONGEST)
    known = sa.select(Community.id).where(Community.name == name, Community.street == street)
    if session.scalar(known) is not None:
        raise KnownError("rosters.community_exists", name=name, street=street)
    row = Community(name=name, street=street)
    session.add(row)
    session.flush()
    return row


def set_community(session: Session, compound_id: UUID, community_id: UUID | None) -> UUID | None:
    """Say in which community a compound lies; give the one it lay in before."""
    compound = session.get(Compound, compound_id)
    if compound is None:
        raise KnownError("rosters.no_such_compound")
    if community_id is not None and session.get(Community, community_id) is None:
        raise KnownError("rosters.no_community")
    before, compound.community_id = compound.community_id, community_id
    session.flush()
    return before
