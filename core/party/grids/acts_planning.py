"""Acts on plans: made by the rule, adopted; people of the grids before go along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.law.packs import LawBook
from core.party.grids.acts_staff import carry_staff
from core.party.grids.drafts import PlanOrder
from core.party.grids.graph import Reach
from core.party.grids.kinds import GridReason
from core.party.grids.lookups import (
    Ground,
    ground_of,
    in_force,
    load_communities,
    load_grids,
    load_pairs,
    load_parts,
    load_places,
)
from core.party.grids.planner import Planned, Rule, plan, undecided
from core.party.grids.rules import line_of
from core.party.grids.tables import Grid, GridPart, GridPlace, GridPlan
from core.party.grids.work import Work, get, limit_text
from core.phrases import listed, phrase
from core.progress import Progress, ProgressSink
from core.text.names import place_of_committee


@dataclass(frozen=True, slots=True)
class _Numbers:
    line: int
    target: int
    reach: Reach
    source: str


@dataclass(frozen=True, slots=True)
class Start:
    """What a plan begins with, read at one moment: places, who is beside whom, what is kept."""

    numbers: _Numbers
    places: tuple[GridPlace, ...]
    beside: tuple[tuple[UUID, UUID], ...]
    kept: tuple[tuple[str, UUID], ...]

    def is_as(self, other: Start) -> bool:
        """Say whether a plan that begins with the other is the same plan."""
        mine, now = ([(one.id, one.revision) for one in it.places] for it in (self, other))
        same = self.numbers == other.numbers and self.kept == other.kept
        return same and mine == now and self.beside == other.beside


@dataclass(frozen=True, slots=True)
class Made:
    """A plan that was worked out and is not written yet."""

    start: Start
    ground: Ground
    kept: Mapping[str, set[int]]
    grids: tuple[Planned, ...]


def read_start(session: Session, book: LawBook, own: str, order: PlanOrder) -> Start:
    """Read what a plan begins with; refuse an order that cannot be."""
    numbers = _numbers(book, order)
    only = None if order.of_all else (order.community_id,)
    places = load_places(session, load_communities(session, own), only)
    if not places:
        raise KnownError("grids.no_places")
    return Start(numbers, tuple(places), tuple(load_pairs(session)), _kept(session, order))


def work_out(start: Start, order: PlanOrder, progress: ProgressSink) -> Made:
    """Plan the grids by the rule. It takes its time, so nobody's writing waits for it."""
    numbers, ground = start.numbers, ground_of(start.places, start.beside, start.numbers.reach)
    exact = {ground.number[one]: say for one, say in order.exact.items() if one in ground.number}
    rule = Rule(numbers.line, numbers.target, exact)
    if asked := undecided(ground.spots, rule):
        names = listed(ground.places[spot.key].name for spot in asked)
        raise KnownError("grids.exactly_line", places=names, line=numbers.line)
    kept: defaultdict[str, set[int]] = defaultdict(set)
    for name, place in start.kept:
        if place in ground.number:
            kept[name].add(ground.number[place])
    made = plan(
        ground.spots,
        ground.hood.near,
        rule,
        kept=kept.values(),
        tick=lambda done, of: progress(Progress(done, of, "grids")),
    )
    return Made(start, ground, kept, made)


def keep_plan(work: Work, order: PlanOrder, made: Made) -> Changes:
    """Write a plan down as a draft, unless what it began with was changed meanwhile."""
    if not made.start.is_as(read_start(work.session, work.book, work.own, order)):
        raise KnownError("grids.changed_meanwhile")
    numbers, grids = made.start.numbers, made.grids
    row = GridPlan(
        number=_next(work),
        of_all=order.of_all,
        community_id=None if order.of_all else order.community_id,
        made_on=work.clock.today(),
        line=numbers.line,
        target=numbers.target,
        nearest=numbers.reach.nearest,
        metres=numbers.reach.metres,
        rule_source=numbers.source,
        pack=work.book.pack_id,
    )
    work.session.add(row)
    work.session.flush()
    _write(work, row, grids, made.ground, {min(k): name for name, k in made.kept.items()})
    return work.done(
        Event.GRID_PLAN_MADE, row.id, number=row.number, grids=len(grids), line=row.line
    )


def _numbers(book: LawBook, order: PlanOrder) -> _Numbers:
    limit_text(source=order.source)
    policy = line_of(book)
    line = order.line if order.line is not None else policy.line if policy else None
    if line is None:
        raise KnownError("grids.no_line")
    source = order.source.strip()
    if not source:
        if policy is None or line != policy.line:
            raise KnownError("grids.no_source", line=line)
        source = policy.source
    found = _Numbers(
        line,
        order.target if order.target is not None else book.number("grid.target"),
        Reach(
            order.nearest if order.nearest is not None else book.number("grid.nearest"),
            order.metres if order.metres is not None else book.number("grid.metres"),
        ),
        source,
    )
    if line <= 0 or found.target <= 0 or found.reach.nearest < 0 or found.reach.metres < 0:
        raise KnownError("grids.numbers_wrong")
    return found


def _kept(session: Session, order: PlanOrder) -> tuple[tuple[str, UUID], ...]:
    """Give what lies in the grids that are locked in an earlier plan, each with its grid's name."""
    if order.keep is None:
        return ()
    get(session, GridPlan, order.keep)
    locked = {one.id: one.name for one in load_grids(session, order.keep) if one.locked}
    parts = load_parts(session, order.keep)
    return tuple((locked[one.grid_id], one.place_id) for one in parts if one.grid_id in locked)


def _write(
    work: Work, row: GridPlan, made: tuple[Planned, ...], ground: Ground, names: dict[int, str]
) -> None:
    communities = load_communities(work.session, work.own)
    of_community: defaultdict[UUID | None, int] = defaultdict(int)
    taken = set(names.values())
    for number, one in enumerate(made, 1):
        community = ground.places[one.places[0]].community_id
        name = names.get(one.places[0], "") if one.reason is GridReason.KEPT else ""
        while not name or (one.reason is not GridReason.KEPT and name in taken):
            of_community[community] += 1
            called = place_of_committee(communities[community])
            name = phrase("grid_name", community=called, number=of_community[community])
        grid = Grid(
            plan_id=row.id,
            community_id=community,
            number=number,
            name=name,
            reason=one.reason,
            locked=one.reason is GridReason.KEPT,
        )
        work.session.add(grid)
        work.session.flush()
        work.session.add_all(
            GridPart(
                grid_id=grid.id,
                place_id=ground.id_of(key),
                households=ground.places[key].households,
            )
            for key in one.places
        )


def _next(work: Work) -> int:
    return (work.session.scalar(sa.select(sa.func.max(GridPlan.number))) or 0) + 1


def adopt(work: Work, plan_id: UUID, day: date | None) -> Changes:
    """Put a plan in force; grids of its communities that were in force end, staff goes along."""
    row = get(work.session, GridPlan, plan_id)
    if row.adopted_on is not None:
        raise KnownError("grids.plan_adopted", number=row.number)
    start = work.day(day)
    if start < row.made_on:
        raise KnownError("grids.adopted_early")
    grids = load_grids(work.session, plan_id)
    mine = {grid.community_id for grid in grids}
    before = [
        grid
        for grid in work.session.scalars(
            sa.select(Grid)
            .join(GridPlan, GridPlan.id == Grid.plan_id)
            .where(in_force())
            .order_by(Grid.number)
        )
        if grid.community_id in mine
    ]
    heirs = _heirs(work, plan_id, before)
    row.adopted_on = start
    for grid in before:
        grid.ended_on = start
    carry_staff(work, heirs, start, phrase("grid_plan_adopted", number=row.number))
    return work.done(Event.GRID_PLAN_ADOPTED, plan_id, number=row.number, grids=len(grids))


def _heirs(work: Work, plan_id: UUID, before: list[Grid]) -> dict[UUID, UUID | None]:
    """Name for each grid the new one that most of its households go to; None where all left."""
    goes = {part.place_id: part.grid_id for part in load_parts(work.session, plan_id)}
    shares: dict[UUID, dict[UUID, int]] = {grid.id: {} for grid in before}
    for old in dict.fromkeys(grid.plan_id for grid in before):
        for part in load_parts(work.session, old):
            heir = goes.get(part.place_id)
            if part.grid_id in shares and heir is not None:
                share = shares[part.grid_id]
                share[heir] = share.get(heir, 0) + part.households
    return {
        one: max(share, key=lambda heir: (share[heir], str(heir))) if share else None
        for one, share in shares.items()
    }
