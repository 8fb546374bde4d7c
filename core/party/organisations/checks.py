"""What to look at in an organisation or a member, by the Party's own rules. Pure: warns only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.law.findings import Finding, Where
from core.law.packs import LawBook
from core.law.terms import after_months
from core.party.organisations.kinds import BuildMode, OrgKind, OrgNode, OrgPlace, Tie

LEAST = "party.full_members_min"
MOST = "party.members_max"
UNITS = "party.joint_units_max"
COMMITTEE_FROM = "party.committee_from"
COMMITTEE_LEAST = "party.committee_min"
COMMITTEE_USUAL = "party.committee_usual"
COMMITTEE_MOST = "party.committee_max"
PROBATION = "party.probation_months"
TERM = "party.term_years"
PRESENT = "party.election_present"
AHEAD = "party.election_ahead_months"
MONTHS_IN_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class BranchFacts:
    """What the checks ask of an organisation.

    `full` and `probationary` are members whose record lies in it, `besides` whom it manages
    although the record lies elsewhere; `board` is who sits on its committee or leads it, `units`
    how many grids it covers, and compounds that lie in no grid.
    """

    id: UUID
    name: str
    kind: OrgKind
    build_mode: BuildMode | None
    full: int
    probationary: int
    units: int
    board: int
    has_secretary: bool
    term_until: date | None
    is_temporary: bool = False
    besides: int = 0

    @property
    def counted(self) -> int:
        """Whom the least number of full members counts.

        Members of a temporary or a sent branch leave their record where it was.
        """
        visiting = self.build_mode in {BuildMode.TEMPORARY, BuildMode.SENT}
        return self.full + (self.besides if visiting else 0)


@dataclass(frozen=True, slots=True)
class Probation:
    """A probationary member, and since when."""

    id: UUID
    name: str
    joined_on: date | None


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that another could join, and what ties the two.

    `areas` are the grids that it covers, and the compounds that lie in no grid: a unit each.
    """

    id: UUID
    name: str
    node: OrgNode
    place: OrgPlace | None
    parent_id: UUID | None
    community_id: UUID | None
    compounds: frozenset[UUID]
    areas: frozenset[UUID]
    full: int

    @property
    def units(self) -> int:
        """How many units it is; one that covers nothing is one."""
        return max(len(self.areas), 1)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Whom to join, why, and what comes of it."""

    partner: Partner
    reasons: tuple[Tie, ...]
    full_together: int
    units_together: int


def check_branch(facts: BranchFacts, book: LawBook, today: date) -> Iterator[Finding]:
    """Tell what of a branch is not as the rules want it; nothing of other organisations."""
    if facts.kind is not OrgKind.BRANCH:
        return
    yield from _of_members(facts, book)
    yield from _of_board(facts, book)
    yield from _of_term(facts, book, today)


def is_short(facts: BranchFacts, book: LawBook) -> bool:
    """Tell whether a branch by itself has too few full members to be one."""
    joint = facts.build_mode in {BuildMode.JOINT, BuildMode.TEMPORARY, BuildMode.SENT}
    return facts.kind is OrgKind.BRANCH and not joint and facts.full < book.number(LEAST)


def lacks_members(facts: BranchFacts, book: LawBook) -> bool:
    """Tell whether a branch, in whatever way it was built, has too few full members to be one."""
    return facts.kind is OrgKind.BRANCH and facts.counted < book.number(LEAST)


def may_join(facts: BranchFacts, book: LawBook) -> bool:
    """Tell whether others are proposed to a branch: one by itself, or a joint one, is too small."""
    joint = facts.build_mode is BuildMode.JOINT
    return is_short(facts, book) or (joint and lacks_members(facts, book))


def _of_members(facts: BranchFacts, book: LawBook) -> Iterator[Finding]:
    if lacks_members(facts, book):
        needed, full = book.number(LEAST), facts.counted
        said = {"full": full, "needed": needed, "missing": needed - full}
        if facts.build_mode is BuildMode.JOINT:
            yield _found(book, LEAST, "organisations.too_few_joint", facts, **said)
        elif facts.build_mode in {BuildMode.TEMPORARY, BuildMode.SENT}:
            yield _found(book, LEAST, "organisations.too_few_visiting", facts, **said)
        else:
            yield _found(book, LEAST, "organisations.too_few", facts, **said)
    members = facts.full + facts.probationary
    if members > book.number(MOST):
        yield _found(
            book, MOST, "organisations.too_many", facts, members=members, most=book.number(MOST)
        )
    joint = facts.build_mode is BuildMode.JOINT
    if joint and facts.units > book.number(UNITS):
        yield _found(
            book, UNITS, "organisations.too_wide", facts, units=facts.units, most=book.number(UNITS)
        )


def _of_board(facts: BranchFacts, book: LawBook) -> Iterator[Finding]:
    if facts.full < book.number(COMMITTEE_FROM):
        if not facts.has_secretary:
            yield _found(book, COMMITTEE_FROM, "organisations.no_secretary", facts)
        return
    low, usual = book.number(COMMITTEE_LEAST), book.number(COMMITTEE_USUAL)
    most = book.number(COMMITTEE_MOST)
    said = {"board": facts.board, "low": low, "usual": usual, "most": most, "full": facts.full}
    if facts.board < low:
        yield _found(book, COMMITTEE_LEAST, "organisations.board_small", facts, **said)
    elif facts.board > most:
        yield _found(book, COMMITTEE_MOST, "organisations.board_large", facts, **said)
    elif facts.board > usual:
        yield _found(book, COMMITTEE_USUAL, "organisations.board_wide", facts, **said)


def _of_term(facts: BranchFacts, book: LawBook, today: date) -> Iterator[Finding]:
    if facts.term_until is None or facts.is_temporary:
        return
    until = facts.term_until.isoformat()
    if facts.term_until < today:
        yield _found(book, TERM, "organisations.term_over", facts, until=until)
    elif facts.term_until <= after_months(today, book.number(AHEAD)):
        yield _found(book, AHEAD, "organisations.term_ends", facts, until=until)


def check_probation(people: Iterable[Probation], book: LawBook, today: date) -> Iterator[Finding]:
    """Ask about each member whose probation is over and who was not made a full member."""
    for one in people:
        if one.joined_on is None:
            continue
        over = after_months(one.joined_on, book.number(PROBATION))
        if over <= today:
            value = book.value(PROBATION)
            yield Finding(
                "organisations.probation_over",
                value.severity,
                {"over": over.isoformat()},
                (value.article,),
                value.ask_street,
                Where(str(one.id), (one.name,), (str(one.id),)),
            )


def check_election(
    present: int, voters: int, held_on: date, term_until: date, book: LawBook
) -> Iterator[Finding]:
    """Tell whether enough came to an election meeting, and whether the term is too long."""
    if book.has(PRESENT):
        threshold = book.threshold(PRESENT)
        if not threshold.met_by(present, voters):
            facts = {
                "present": present,
                "voters": voters,
                "needed": threshold.least(voters),
                "share": threshold,
            }
            yield book.against(book.value(PRESENT), "organisations.few_came", **facts)
    if book.has(TERM):
        years = book.number(TERM)
        longest = after_months(held_on, years * MONTHS_IN_A_YEAR)
        if term_until > longest:
            facts = {"until": term_until.isoformat(), "longest": longest.isoformat()}
            yield book.against(book.value(TERM), "organisations.term_long", years=years, **facts)


def propose(mine: Partner, others: Iterable[Partner], book: LawBook) -> tuple[Proposal, ...]:
    """Propose whom a branch that is too small may join, the nearest first, the same every time.

    Near is: a compound in common, then the property firm's or shops' branch of the community, then
    one under the same parent, then another of the community. Nothing outside the community.
    """
    least, widest = book.number(LEAST), book.number(UNITS)
    found: list[tuple[tuple[object, ...], Proposal]] = []
    for other in others:
        reasons = _ties(mine, other)
        together = mine.full + other.full
        units = _together(mine, other)
        if other.id == mine.id or not reasons or together < least or units > widest:
            continue
        rank = [_RANK.index(reason) for reason in reasons]
        order = (min(rank), -len(rank), units, together, other.name, str(other.id))
        found.append((order, Proposal(other, reasons, together, units)))
    return tuple(proposal for _order, proposal in sorted(found, key=lambda one: one[0]))


_RANK = tuple(Tie)


def _ties(mine: Partner, other: Partner) -> tuple[Tie, ...]:
    """Say what ties two organisations, the closest first; nothing for another community's."""
    near = mine.community_id == other.community_id
    shared = bool(mine.compounds & other.compounds)
    if not near and not shared:
        return ()
    held = {
        Tie.SAME_COMPOUND: shared,
        Tie.PROPERTY_FIRM: other.place is OrgPlace.PROPERTY_FIRM,
        Tie.SHOPS: other.place is OrgPlace.SHOPS or other.node is OrgNode.MARKET,
        Tie.SAME_PARENT: mine.parent_id is not None and mine.parent_id == other.parent_id,
        Tie.SAME_COMMUNITY: near,
    }
    return tuple(reason for reason in _RANK if held[reason])


def _together(mine: Partner, other: Partner) -> int:
    """Count the units that both cover together; a grid or compound in common is one."""
    return mine.units + other.units - len(mine.areas & other.areas)


def _found(book: LawBook, key: str, code: str, facts: BranchFacts, **said: object) -> Finding:
    """Make the finding that a rule is not kept, at the organisation."""
    value = book.value(key)
    where = Where(str(facts.id), (facts.name,), (str(facts.id),))
    return Finding(code, value.severity, said, (value.article,), value.ask_street, where)
