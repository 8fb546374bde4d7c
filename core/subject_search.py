"""Things by name or number, over all subjects but rosters: what the box at the top also finds.

People are named as the box names owners: masked. A case is named by its number, its parties masked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.neighbours.tables_disputes import Dispute, DisputeParty
from core.affairs.problems.tables import Problem
from core.affairs.problems.tables_money import CrowdFunding
from core.db.database import Database
from core.meetings.pool.tables import PoolTopic
from core.meetings.tables import Meeting, MeetingBody
from core.party.grids.lookups import in_force
from core.party.grids.tables import Grid, GridPlan
from core.party.grids.tables_zones import ResponsibilityZone
from core.party.organisations.tables import PartyMember, PartyOrganisation
from core.party.pairing.tables import PartnerUnit
from core.party.pairing.tables_money import Venue
from core.rosters.tables import Community, Compound
from core.subject import Subject, SubjectKind
from core.text.cleaning import clean
from core.text.names import mask_name

MOST = 4
"""So many of a kind: more are found on its own page."""

NUMBERED = re.compile(r"(\d{4})-(\d{1,6})")
LETTERS = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class FoundSubject:
    """A thing that was found; `place` is its compound, body or number, `people` are masked.

    `compound_id` is of what is shown only with its compound in hand.
    """

    subject: Subject
    title: str
    place: str = ""
    people: tuple[str, ...] = ()
    compound_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Hunt:
    """How a kind is found: by which texts of its own, and by the names of where it lies.

    `query` gives id, title, place and compound; `exact` is a further condition that a text may
    meet by itself.
    """

    kind: SubjectKind
    query: Any
    own: tuple[Any, ...]
    beside: tuple[Any, ...] = ()
    compound: Any = None
    exact: Any = None
    order: tuple[Any, ...] = field(default=())


class SubjectSearch:
    """Finds topics, problems, cases, meetings, bodies, organisations, grids and the rest."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str, compound_id: UUID | None = None) -> tuple[FoundSubject, ...]:
        """Find a few of each kind, of one compound and of what belongs to none, or of all.

        Each word is of the thing or of where it lies: "云杉苑 电梯"; one at least is of the thing.
        """
        words = clean(text).split()
        if not words:
            return ()
        with self._database.read() as session:
            return tuple(
                found
                for hunt in _hunts(words)
                for found in _named(session, _find(session, hunt, words, compound_id))
            )


def _find(
    session: Session, hunt: _Hunt, words: Sequence[str], compound_id: UUID | None
) -> list[FoundSubject]:
    own = [sa.or_(*(one.icontains(word, autoescape=True) for one in hunt.own)) for word in words]
    near = [
        sa.or_(mine, *(one.icontains(word, autoescape=True) for one in hunt.beside))
        for word, mine in zip(words, own, strict=True)
    ]
    meant: sa.ColumnElement[bool] = sa.and_(sa.or_(*own), *near)
    if hunt.exact is not None:
        meant = sa.or_(meant, hunt.exact)
    query = hunt.query.where(meant)
    if compound_id is not None and hunt.compound is not None:
        query = query.where(sa.or_(hunt.compound == compound_id, hunt.compound.is_(None)))
    first = hunt.own[0]
    begins = sa.case((first.istartswith(words[0], autoescape=True), 0), else_=1)
    rows = session.execute(query.order_by(begins, *hunt.order, first).limit(MOST))
    return [
        FoundSubject(Subject(hunt.kind, one), title, place or "", compound_id=compound)
        for one, title, place, compound in rows
    ]


def _hunts(words: Sequence[str]) -> tuple[_Hunt, ...]:
    return (
        *_of_meetings(),
        *_of_affairs(words),
        *_of_party(words),
        *_of_places(),
    )


def _of_meetings() -> tuple[_Hunt, ...]:
    where = sa.func.coalesce(Compound.name, Community.name, "")
    topics = (
        sa.select(PoolTopic.id, PoolTopic.title, where, PoolTopic.compound_id)
        .outerjoin(Compound, Compound.id == PoolTopic.compound_id)
        .outerjoin(Community, Community.id == PoolTopic.community_id)
    )
    meetings = sa.select(Meeting.id, Meeting.title, MeetingBody.name, MeetingBody.compound_id).join(
        MeetingBody, MeetingBody.id == Meeting.body_id
    )
    bodies = (
        sa.select(MeetingBody.id, MeetingBody.name, where, MeetingBody.compound_id)
        .outerjoin(Compound, Compound.id == MeetingBody.compound_id)
        .outerjoin(Community, Community.id == MeetingBody.community_id)
    )
    newest = (Meeting.starts_at.desc(),)
    return (
        _Hunt(
            SubjectKind.TOPIC, topics, (PoolTopic.title,), (where,), PoolTopic.compound_id,
            order=(PoolTopic.raised_on.desc(),),
        ),
        _Hunt(
            SubjectKind.MEETING, meetings, (Meeting.title,), (MeetingBody.name,),
            MeetingBody.compound_id, order=newest,
        ),
        _Hunt(
            SubjectKind.BODY, bodies, (MeetingBody.name,), (where,), MeetingBody.compound_id,
        ),
    )  # fmt: skip


def _of_affairs(words: Sequence[str]) -> tuple[_Hunt, ...]:
    where = sa.func.coalesce(Compound.name, Community.name, "")
    problems = (
        sa.select(Problem.id, Problem.title, where, Problem.compound_id)
        .outerjoin(Compound, Compound.id == Problem.compound_id)
        .outerjoin(Community, Community.id == Problem.community_id)
    )
    fundings = sa.select(
        CrowdFunding.id, CrowdFunding.title, Compound.name, CrowdFunding.compound_id
    ).join(Compound, Compound.id == CrowdFunding.compound_id)
    number = sa.cast(Dispute.number, sa.String)
    cases = sa.select(
        Dispute.id, Compound.name + " " + number, sa.literal(""), Dispute.compound_id
    ).join(Compound, Compound.id == Dispute.compound_id)
    party = sa.select(DisputeParty.dispute_id).where(
        DisputeParty.name.icontains(words[0], autoescape=True)
    )
    named = Dispute.id.in_(party) if len(words) == 1 else None
    return (
        _Hunt(
            SubjectKind.PROBLEM, problems, (Problem.title,), (where, Problem.place),
            Problem.compound_id, _numbered(words, Problem),
            (Problem.year.desc(), Problem.number.desc()),
        ),
        _Hunt(
            SubjectKind.CROWD_FUNDING, fundings, (CrowdFunding.title,), (Compound.name,),
            CrowdFunding.compound_id, _numbered(words, CrowdFunding),
        ),
        _Hunt(
            SubjectKind.DISPUTE, cases, (Dispute.title, number), (Compound.name,),
            Dispute.compound_id, named, (Dispute.number.desc(),),
        ),
    )  # fmt: skip


def _numbered(words: Sequence[str], table: Any) -> sa.ColumnElement[bool] | None:
    """Read a number as papers print it: 2026-014."""
    said = NUMBERED.fullmatch(words[0]) if len(words) == 1 else None
    if said is None:
        return None
    return sa.and_(table.year == int(said[1]), table.number == int(said[2]))


def _of_party(words: Sequence[str]) -> tuple[_Hunt, ...]:
    none = sa.literal(None)
    organisations = (
        sa.select(
            PartyOrganisation.id,
            PartyOrganisation.name,
            sa.func.coalesce(Community.name, ""),
            none,
        )
        .outerjoin(Community, Community.id == PartyOrganisation.community_id)
        .where(PartyOrganisation.ended_on.is_(None))
    )
    members = (
        sa.select(PartyMember.id, PartyMember.name, PartyOrganisation.name, none)
        .outerjoin(PartyOrganisation, PartyOrganisation.id == PartyMember.organisation_id)
        .where(PartyMember.left_on.is_(None))
    )
    units = sa.select(PartnerUnit.id, PartnerUnit.name, PartnerUnit.address, none)
    return (
        _Hunt(SubjectKind.ORGANISATION, organisations, (PartyOrganisation.name,)),
        _Hunt(
            SubjectKind.MEMBER, members, (PartyMember.name,), (PartyOrganisation.name,),
            exact=_spelt(words),
        ),
        _Hunt(SubjectKind.UNIT, units, (PartnerUnit.name,)),
    )  # fmt: skip


def _spelt(words: Sequence[str]) -> sa.ColumnElement[bool] | None:
    """Read the first letters of a name's pinyin."""
    if len(words) > 1 or LETTERS.fullmatch(words[0]) is None:
        return None
    return PartyMember.initials.startswith(words[0].lower(), autoescape=True)


def _of_places() -> tuple[_Hunt, ...]:
    none = sa.literal(None)
    grids = (
        sa.select(Grid.id, Grid.name, sa.func.coalesce(Community.name, ""), none)
        .join(GridPlan, GridPlan.id == Grid.plan_id)
        .outerjoin(Community, Community.id == Grid.community_id)
        .where(in_force())
    )
    zones = (
        sa.select(
            ResponsibilityZone.id,
            ResponsibilityZone.name,
            Compound.name,
            ResponsibilityZone.compound_id,
        )
        .join(Compound, Compound.id == ResponsibilityZone.compound_id)
        .where(ResponsibilityZone.ended_on.is_(None))
    )
    venues = (
        sa.select(Venue.id, Venue.name, Compound.name, Venue.compound_id)
        .join(Compound, Compound.id == Venue.compound_id)
        .where(Venue.closed_on.is_(None))
    )
    beside = (Compound.name,)
    return (
        _Hunt(SubjectKind.GRID, grids, (Grid.name,), (Community.name,)),
        _Hunt(
            SubjectKind.OWN_ZONE, zones, (ResponsibilityZone.name,), beside,
            ResponsibilityZone.compound_id,
        ),
        _Hunt(SubjectKind.VENUE, venues, (Venue.name,), beside, Venue.compound_id),
    )  # fmt: skip


def _named(session: Session, found: Sequence[FoundSubject]) -> list[FoundSubject]:
    """Mask members; name the parties of cases, masked."""
    kinds = {one.subject.kind for one in found}
    if SubjectKind.MEMBER in kinds:
        return [replace(one, title=mask_name(one.title)) for one in found]
    if SubjectKind.DISPUTE not in kinds:
        return list(found)
    rows = session.execute(
        sa.select(DisputeParty.dispute_id, DisputeParty.name)
        .where(DisputeParty.dispute_id.in_([one.subject.id for one in found]))
        .order_by(DisputeParty.ordinal)
    )
    parties: dict[UUID, list[str]] = {}
    for case, name in rows:
        parties.setdefault(case, []).append(mask_name(name))
    return [replace(one, people=tuple(parties.get(one.subject.id, ()))) for one in found]
