"""What the checks of a stage ask about an assembly: elections, roll, ballots, people. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.assemblies.aspects import Aspect
from core.assemblies.stages import Kind
from core.law.composition import GroupMakeUp
from core.law.findings import Finding
from core.law.matters import Matter
from core.law.moments import Moment


@dataclass(frozen=True, slots=True)
class ElectionFacts:
    """An election on the ballot as it stands."""

    title: str
    seats: int
    alternates: int
    confirmed: int
    pending: tuple[str, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class StandingFacts:
    """What became of candidates after their list hung, by their names; objections by who made them.

    `struck` are still on the ballot and stand no more; `upheld` stand although an objection was
    upheld that names them.
    """

    struck: tuple[str, ...] = ()
    seated_struck: tuple[str, ...] = ()
    upheld: tuple[str, ...] = ()
    upheld_against_nobody: tuple[str, ...] = ()
    objections_open: int = 0
    objections_until: date | None = None


@dataclass(frozen=True, slots=True)
class LatePosting:
    """A paper whose posting was noted on a later day than it was made, and why."""

    paper: str
    posted_on: date
    recorded_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class PostedFacts:
    """Papers on the board by what they told: what is in force (`current`) or something older.

    `again` were hung with more than one version; `untold` stand and are on no list that hangs.
    `totals_on` is the day from which the notice told other totals, and thresholds, than at first.
    """

    current: frozenset[str] = frozenset()
    outdated: frozenset[str] = frozenset()
    again: frozenset[str] = frozenset()
    otherwise: tuple[Aspect, ...] = ()  # what the notice that hangs tells otherwise than it is
    untold: tuple[str, ...] = ()
    totals_on: date | None = None


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """What this stage noted while the computer's clock stood back: papers posted, other events.

    The clock had stood at `before` and was set to `at`, both as screens show a moment.
    """

    papers: tuple[str, ...]
    others: int
    before: str
    at: str


@dataclass(frozen=True, slots=True)
class LargeVoter:
    """A voter whose area is among the largest of the roll, often the developer."""

    name: str
    persons: int
    area: Decimal


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """How the election ended by the result in force: who tie for a seat, whether anybody sits.

    `unfounded` are matters that a first assembly must adopt to be in being, and did not.
    """

    tied: tuple[str, ...] = ()
    nobody: bool = False
    unfounded: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class RollFacts:
    """What the voter roll in force adds up to, and its largest voters."""

    persons: int
    area: Decimal
    large: tuple[LargeVoter, ...] = ()


@dataclass(frozen=True, slots=True)
class WayFacts:
    """What stands out on the way of ballots; candidates by name, ballots by number."""

    carried_alone: int = 0
    taken_by_others: int = 0
    collected_alone: int = 0
    delivered_late: int = 0
    reached_at_the_end: int = 0
    to_themselves: tuple[str, ...] = ()
    carriers_standing: tuple[str, ...] = ()
    collectors_standing: tuple[str, ...] = ()
    agents_standing: tuple[str, ...] = ()
    returned_undelivered: int = 0
    returned_late: int = 0


@dataclass(frozen=True, slots=True)
class RestoredFacts:
    """The last restore of the office's data, and the serial from which ballots are new since."""

    day: date
    serial: str


@dataclass(frozen=True, slots=True)
class LeftOutFacts:
    """Dwellings that an import refused and that are not there yet; rows of nobody knows which.

    `not_on_roll` came into the roster since, but not onto the roll in force.
    """

    dwellings: tuple[str, ...] = ()
    unplaced: int = 0
    files: tuple[str, ...] = ()
    not_on_roll: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountDayFacts:
    """The day planned for the count, the one that the notice told, what it promised to tell."""

    planned: date | None = None
    told: date | None = None
    promised: tuple[Aspect, ...] = ()
    at_meeting: bool = False


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """When owners meet (集体讨论): the planned day, and the hour as it is written."""

    day: date | None
    hour: str = ""


@dataclass(frozen=True, slots=True)
class RosterFacts:
    """Dwellings, by address, of which the roster says otherwise than roll number `roll`.

    `dwellings` are not on the roll, or became or ceased to be the developer's since.
    """

    roll: str
    owners: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    dwellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenDown:
    """A paper of which the last copy came down; `until` is the last day that it told."""

    paper: str
    removed_on: date
    until: date | None


@dataclass(frozen=True, slots=True)
class GroupObjections:
    """Members of the group in office although an objection to them was upheld.

    `nobody`: who objected, where no member is named in what was said.
    """

    members: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SinceFacts:
    """What happened since a step was done that what rests on it must not overlook."""

    restored: RestoredFacts | None = None
    gone_owners: tuple[str, ...] = ()  # candidates who stand and own nothing here any more
    left_out: LeftOutFacts | None = None  # of the roster, while the roll is made from it
    wrong_hands: tuple[str, ...] = ()  # ballots out, made out to another than was ruled
    roster: RosterFacts | None = None  # how the roster differs from the roll in force
    elsewhere: tuple[str, str] | None = None  # county whose law was frozen, and the office's own
    count: CountDayFacts = field(default_factory=CountDayFacts)
    group: GroupObjections = field(default_factory=GroupObjections)
    roll_objections: int = 0  # to the roll, not answered
    taken_down: tuple[TakenDown, ...] = ()
    meeting: MeetingFacts | None = None  # None where owners vote in writing


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the stage machine asks about an assembly. `days` hold done days, else planned.

    `clause_dead` says why a follow-majority clause cannot come to life, `law_ends` the last day
    of a value of the frozen law, where the vote begins after it.
    """

    kind: Kind
    today: date
    days: Mapping[Moment, date] = field(default_factory=dict)
    posted: PostedFacts = field(default_factory=PostedFacts)
    group: GroupMakeUp | None = None
    group_owners: tuple[str, ...] = ()
    group_strangers: tuple[str, ...] = ()
    matters: frozenset[Matter] = frozenset()
    elections: tuple[ElectionFacts, ...] = ()
    standing: StandingFacts = field(default_factory=StandingFacts)
    roll: RollFacts | None = None
    same_named: tuple[str, ...] = ()
    objections_open: int = 0
    ballot_frozen: bool = False
    ballots_issued: int = 0
    voters_without_ballot: int = 0
    left_without: tuple[str, ...] = ()
    ballots_without_attempt: int = 0
    ballots_unprinted: int = 0
    officials: int = 0
    officials_standing: tuple[str, ...] = ()
    signing: tuple[Finding, ...] = ()
    way: WayFacts = field(default_factory=WayFacts)
    ballots_out: int = 0
    extension_unposted: date | None = None
    delay_unposted: date | None = None
    backdated: tuple[LatePosting, ...] = ()
    clock: ClockFacts | None = None
    clause_dead: tuple[Finding, ...] = ()
    law_ends: date | None = None
    boxes_unopened: bool = False
    count_closed: bool = False
    result_declared: bool = False
    result_fits_count: bool = True
    upheld_uncorrected: tuple[str, ...] = ()
    roll_upheld: tuple[str, ...] = ()
    seated: SeatFacts = field(default_factory=SeatFacts)
    result_objections_until: date | None = None
    result_objections_bind: bool = False
    first_meeting_held: bool = False
    filed: bool = False
    since: SinceFacts = field(default_factory=SinceFacts)
