"""Every look of every facade asks the database as often of much as of little: never once a row."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.affairs.neighbours.due_source import NeighbourDue
from core.affairs.neighbours.service import Neighbours
from core.affairs.problems.due_source import ProblemDue
from core.affairs.problems.service import Problems
from core.agenda import Agenda
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark, Reading
from core.assemblies.rechecks.service import Rechecks
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.attachments.service import Attachments
from core.clock import FixedClock
from core.committees.service import Committees
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.findings import Finding, Told
from core.law.packs import LawBook
from core.meetings.drafts import CallOff, MemberDraft, Move, Promise, TopicDraft
from core.meetings.kinds import Capacity
from core.meetings.pool.drafts import Answer, OpenRound, RaiseTopic
from core.meetings.pool.kinds import Stance, TopicKind, Way
from core.meetings.pool.promises import Promises
from core.meetings.pool.service import Pool
from core.meetings.procedures.service import Procedures
from core.meetings.service import Meetings
from core.meetings.stages import TopicState
from core.party.grids.service import Grids
from core.party.organisations.due_source import OrganisationDue
from core.party.organisations.service import Organisations
from core.party.pairing.due_source import PairingDue
from core.party.pairing.service import Pairings
from core.rosters.listing import DwellingLook
from core.rosters.service import Rosters
from core.subject_search import SubjectSearch
from core.sync.service import Sync
from core.sync.tables import KnownCard, PackageSent
from core.totals.service import Totals
from tests.builders import HENAN_WEIDU, PLAN, Held, build_compound, entry
from tests.core.affairs.neighbours.looks import build_looks
from tests.core.affairs.problems.looks import looks_at_problems
from tests.core.assemblies.rechecks.looks import looks_at_rechecks
from tests.core.attachments.looks import looks_at_attachments
from tests.core.committees.test_committees import order
from tests.core.meetings import story as told
from tests.core.meetings.pool.told import agenda
from tests.core.meetings.procedures.hand import looks as looks_at_procedures
from tests.core.party.grids import story as grids
from tests.core.party.organisations import looks as organisations
from tests.core.party.pairing.looks import looks_at_pairing
from tests.core.totals.looks import looks_at_totals
from tests.databases import counted, make_database

pytestmark = pytest.mark.slow

FACADES = (
    *(Attachments, Rosters, Assemblies, Rechecks, Committees, Meetings, Procedures, Problems),
    *(Grids, Sync, Pool, Promises, Pairings, Organisations, Neighbours, Totals),
    *(ProblemDue, NeighbourDue, OrganisationDue, PairingDue, SubjectSearch),
)
Look = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of everything."""

    homes: int
    candidates: int
    elections: int
    topics: int
    parcels: int


LITTLE = Size(homes=16, candidates=6, elections=1, topics=0, parcels=1)
MUCH = Size(homes=40, candidates=9, elections=2, topics=3, parcels=4)


GROWING = frozenset({
    "person", "company", "ownership", "dwelling", "resident", "assembly_roll_entry",
    "assembly_roll_dwelling", "assembly_ballot", "assembly_ballot_delivery",
    "assembly_ballot_return", "assembly_entry", "assembly_entry_mark",
})  # fmt: skip
"""Tables that hold every compound's and every assembly's rows: a look at one begins at that one."""

OF_ALL = frozenset({
    "Rosters.search", "Rosters.warm_search", "Rosters.tree", "Grids.zone_figures",
    "Rosters.compounds",
})  # fmt: skip
"""Looks whose answer is about the whole office."""

OF_EACH = frozenset({"Agenda.look", "Agenda.due"})
"""Looks that open every running assembly, each by itself."""

AT_MOST = {
    "Assemblies.assembly": 60, "Assemblies.known of a list": 68,
    "Agenda.look": 100, "Agenda.due": 90,
}  # fmt: skip
"""Statements of the looks that are taken most: each part of a sheet is asked for once."""


@contextmanager
def walked(database: Database) -> Iterator[set[str]]:
    """Collect the growing tables that statements sent meanwhile walk over from end to end."""
    said: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, text: str, values: Any, *_rest: object) -> None:
        if text.lstrip().startswith("SELECT"):
            said.append((text, values))

    found: set[str] = set()
    sa.event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        sa.event.remove(database.engine, "before_cursor_execute", note)
    with database.read() as session:
        for text, values in said:
            plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)
            found |= {row[3].split()[1] for row in plan if row[3].startswith("SCAN ")} & GROWING


def looks_of(facade: type) -> set[str]:
    """Name the public methods that read and write nothing."""
    return {
        name
        for name, method in inspect.getmembers(facade, inspect.isfunction)
        if not name.startswith("_")
        if (
            re.search(r"_database\.read\(\)", source := inspect.getsource(method))
            and "_database.write()" not in source
        )
        or name == "warnings"
    }


ASKED_APART = {"assemblies", "candidates", "declared_matters", "readings", "told_on_board"}
NO_LOOK = {
    "Rosters.read_file": "reads a file, not the database",
    "Rosters.look_into": "reads a file, not the database",
    "Organisations.look_into": "reads a file, not the database",
    "Grids.look_into": "reads a file, not the database",
    "Grids.make_plan": "an act: reads, works out, and then writes",
    "Rosters.compound_id": "one name",
    "Assemblies.write_entry_form": "writes a workbook of what `ballots` gives",
    "Assemblies.enter_rows": "an act for each batch of a workbook",
    "Assemblies.hung_file": "one file, by its posting",
    "Sync.card": "this office's own",
    "Sync.verify": "reads a package",
    "Sync.save_card": "writes this office's own card",
    "Sync.save_proof": "writes what a package proves",
}

MORE: Sequence[Callable[[Database, FixedClock, bool], Mapping[str, Look]]] = (
    looks_at_attachments,
    looks_at_procedures,
    looks_at_pairing,
    organisations.looks,
    grids.looks,
    looks_at_totals,
)
"""Of each later subject: makes a little of it, or (True) much, and gives its looks by name."""


def build(path: Path, size: Size) -> tuple[Database, Mapping[str, Look]]:
    """Make an office of this size; give every look by its name."""
    database, clock = make_database(path), FixedClock.on(date(2026, 3, 2))
    law, audit = lawbooks.library(), AuditLog(clock, "test")
    rosters = Rosters(database, audit, clock, partial(law.book, HENAN_WEIDU))
    assemblies = Assemblies(database, audit, clock, law)
    committees = Committees(database, audit, clock, law, HENAN_WEIDU)
    held = [_hold(database, assemblies, clock, size, n) for n in range(size.elections)]
    formed = [committees.form(order(one)).made for one in held]
    first, ballot = held[0], assemblies.ballots(held[0].id)[0]
    story = _meet(database, clock, size)
    _send(database, clock, size)
    pool, topic_id, round_id = _gather(database, clock, story, size)
    sync, compound = Sync(database, audit, clock), first.compound_id
    agenda = Agenda(database, rosters, assemblies, committees, story.meetings, clock)
    of_one: dict[str, Look] = {
        f"Assemblies.{name}": partial(getattr(assemblies, name), first.id)
        for name in looks_of(Assemblies) - ASKED_APART
        if f"Assemblies.{name}" not in NO_LOOK
    }
    of_one |= build_looks(database, clock, size.topics)
    of_one |= looks_at_problems(database, clock, size.homes, size.topics)
    of_one |= told.looks(story)
    for more in MORE:
        of_one |= more(database, clock, size is MUCH)
    return database, of_one | {
        "Agenda.look": agenda.look,
        "Agenda.due": agenda.due,
        "Assemblies.known of a list": partial(assemblies.known, first.id, None),
        "Assemblies.assemblies": assemblies.assemblies,
        "Assemblies.declared_matters": assemblies.declared_matters,
        "Assemblies.candidates": partial(assemblies.candidates, first.election),
        "Assemblies.readings": partial(assemblies.readings, ballot.id),
        "Assemblies.told_on_board": partial(assemblies.told_on_board, first.id, "D15"),
        "Committees.committees": committees.committees,
        "Committees.committee": partial(committees.committee, formed[0]),
        "Committees.of_assembly": partial(committees.of_assembly, first.id),
        "Committees.waiting": committees.waiting,
        "Committees.seats": committees.seats,
        "Committees.terms": committees.terms,
        "Committees.known": committees.known,
        "Committees.forming": partial(committees.forming, first.id),
        "Pool.topics": pool.topics,
        "Pool.topic": partial(pool.topic, topic_id),
        "Pool.round": partial(pool.round, round_id),
        "Pool.free": partial(pool.free, story.body_id),
        "Sync.cards": sync.cards,
        "Sync.sent": sync.sent,
        **looks_at_rechecks(database, clock, first, size.topics),
        **_looks_at_rosters(rosters, compound, size),
    }


def _looks_at_rosters(rosters: Rosters, compound: UUID, size: Size) -> Mapping[str, Look]:
    dwelling = rosters.voting_units(compound)[0 if size is LITTLE else 2].dwelling_id
    return {
        "Rosters.compounds": rosters.compounds,
        "Rosters.communities": rosters.communities,
        "Rosters.figures": partial(rosters.figures, compound),
        "Rosters.voting_units": partial(rosters.voting_units, compound),
        "Rosters.same_named": partial(rosters.same_named, compound),
        "Rosters.dwelling": partial(rosters.dwelling, dwelling),
        "Rosters.detail": partial(rosters.detail, dwelling),
        "Rosters.tree": rosters.tree,
        "Rosters.chart": partial(rosters.chart, rosters.tree(compound)[0].buildings[0].id),
        "Rosters.listing": partial(rosters.listing, DwellingLook(compound)),
        "Rosters.dwelling_rows": partial(
            rosters.dwelling_rows, rosters.listing(DwellingLook(compound)).ids
        ),
        "Rosters.warm_search": rosters.warm_search,
        "Rosters.search": partial(rosters.search, "刘建国" if size is LITTLE else "1幢"),
        "Rosters.check": partial(rosters.check, compound),
    }


def _hold(
    database: Database, assemblies: Assemblies, clock: FixedClock, size: Size, number: int
) -> Held:
    """Hold one election to its first meeting; of much, one reading was corrected."""

    def agree(ballot: BallotRow) -> list[Mark] | None:
        left_out = ballot.voter_no % size.candidates if ballot.voter_no > 2 else 5
        ticks = [Mark.AGREE] * 5 + [Mark.ABSTAIN] * (size.candidates - 5)
        if left_out > 4 and ballot.voter_no % 3 == 0:
            ticks[0], ticks[-1] = ticks[-1], ticks[0]
        return [*ticks, Mark.AGREE]

    compound = build_compound(database, size.homes, name=f"云岭{number}小区")
    held = Held(assemblies, clock, compound, prefix=f"YL{number}")
    held.open().freeze_roll().choose_candidates(size.candidates).give_notice().issue().deliver()
    held.vote(agree).count(agree)
    if size is MUCH:
        ballot = assemblies.ballots(held.id)[0]
        said = agree(ballot)
        assert said is not None
        again = entry(ballot.serial, said, Reading.FIRST, "王小军")
        assemblies.enter_ballot(replace(again, reason="第一次录入时看错了一行"))
    held.declare()
    clock.set(PLAN[Stage.FIRST_MEETING])
    assemblies.advance(held.id)
    return held


def _meet(database: Database, clock: FixedClock, size: Size) -> told.Story:
    clock.set(date(2026, 6, 20))
    story = told.begin(database, clock)
    for number in range(size.topics):
        story.meetings.add_topic(story.meeting_id, TopicDraft(f"议题{number}", "业主", "说明"))
        story.meetings.form_body(told.body(compound_id=story.compound_id, name=f"{number}号议事会"))
    story.meetings.notify(story.meeting_id, "书面送达", date(2026, 6, 20))
    clock.set(date(2026, 6, 27), 18)
    for number in range(size.topics):
        guest = MemberDraft(f"来宾{number}", "派出所", "民警", Capacity.OBSERVER)
        story.meetings.welcome(story.meeting_id, guest)
    story.arrive()
    clock.set(date(2026, 6, 27), 21)
    story.meetings.hold(story.meeting_id, told.at(27, 20, 40))
    story.discuss()
    for number in range(size.topics):
        day = date(2026, 7, 10 + number)
        story.meetings.promise(story.topic(1), Promise(f"承诺{number}", "郑物业", day))
        told.call(story.meetings, story.body_id, 28 + number % 2)
    return story


def _gather(
    database: Database, clock: FixedClock, story: told.Story, size: Size
) -> tuple[Pool, UUID, UUID]:
    """Raise topics; one is talked of, shelved, asked about and talked of again."""
    law, audit = lawbooks.library(), AuditLog(clock, "test")
    pool = Pool(database, audit, clock, law, HENAN_WEIDU, "桂溪社区")
    draft = RaiseTopic(
        "电梯更换", TopicKind.LIFT, "业主", Way.VISIT, "停运", compound_id=story.compound_id
    )
    first, *_rest = [pool.raise_topic(draft).made for _n in range(1 + size.topics)]
    pool.move(first, Move(TopicState.ACCEPTED, "冯知微"))
    for number in range(1 + size.topics):
        called = pool.call(agenda(story.body_id), [first]).made
        story.meetings.call_off(called, CallOff(f"第{number}次停电"))
        homes = tuple(f"{number}-{home}" for home in range(1 + size.topics))
        ask = OpenRound("同意吗？", "上门", date(2026, 7, 30), households=homes)
        round_id = pool.open_round(first, ask).made
        for home in pool.round(round_id).households:
            pool.answer(Answer(home.id, Stance.AGREE, "冯知微"))
    return pool, first, round_id


def _send(database: Database, clock: FixedClock, size: Size) -> None:
    with database.write() as session:
        for number in range(1, size.parcels + 1):
            name = f"{number:064x}"
            card = KnownCard(
                name=f"街道{number}", recipient=f"age1{number}", verifier=name, key_id=name,
                enrolled_at=clock.now(),
            )  # fmt: skip
            sent = PackageSent(
                package_id=uuid4(), epoch=1, sequence=number, audience="街道", manifest=b"{}",
                manifest_digest=name, signature=b"", planned_at=clock.now(),
            )  # fmt: skip
            session.add_all([card, sent])


def test_the_number_of_statements_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    asked: dict[str, list[list[str]]] = {}
    found: list[Finding] = []
    whole: dict[str, set[str]] = {}
    for size in (LITTLE, MUCH):
        database, looks = build(tmp_path / f"{size.homes}.db", size)
        for name, look in looks.items():
            found.extend(findings_in(look()))  # and the law is remembered, not asked again
            with walked(database) as tables, counted(database) as said:
                look()
            asked.setdefault(name, []).append(said)
            if tables and name not in OF_ALL | OF_EACH:
                whole[name] = tables
        database.close()
    grown = {
        name: f"{len(little)} -> {len(much)}: {_more(little, much)}"
        for name, (little, much) in asked.items()
        if len(much) > len(little) and name not in OF_EACH
    }
    many = {name: len(asked[name][0]) for name in AT_MOST}
    many = {name: number for name, number in many.items() if number > AT_MOST[name]}
    assert not whole, f"what other compounds and assemblies hold is not walked over: {whole}"
    assert not many, f"a snapshot is asked for a thing once (core.db.once): {many}"
    assert not grown, f"one statement for all rows, not one for each: {grown}"
    assert {finding.code.partition(".")[0] for finding in found} >= {"rosters", "meetings"}
    assert all(isinstance(finding, Told) for finding in found), "a facade tells what it hands out"
    named = {f"{facade.__name__}.{name}" for facade in FACADES for name in looks_of(facade)}
    assert named - set(NO_LOOK) <= set(asked), "say here how each new look is taken"


def findings_in(value: object) -> Iterator[Finding]:
    """Give every finding within a sheet."""
    if isinstance(value, Finding):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from findings_in(part)
    elif is_dataclass(value) and not isinstance(value, LawBook):
        for field in fields(value):
            yield from findings_in(getattr(value, field.name))


def _more(little: list[str], much: list[str]) -> str:
    return next((text for text in much if much.count(text) > little.count(text)), "")
