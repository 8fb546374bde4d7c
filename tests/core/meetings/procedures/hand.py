"""A clerk's hand over the procedures of an office, for their tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.law.library import Library
from core.meetings.drafts import FormBody, MemberDraft
from core.meetings.kinds import BodyKind
from core.meetings.procedures.drafts import (
    DoStep,
    HoldDay,
    OpenSlot,
    Party,
    SlotTopicDraft,
    StartRun,
)
from core.meetings.procedures.kinds import RunAbout
from core.meetings.procedures.service import Procedures
from core.meetings.procedures.stages import Counted
from core.meetings.service import Meetings
from core.rosters.tables import Community, Compound
from tests.core.meetings.story import MEMBERS, call
from tests.law import reading

START = date(2026, 7, 1)
PEOPLE = {
    "party": "云杉苑小区党支部",
    "residents_committee": "云杉社区居委会",
    "committee": "云杉苑小区业主委员会",
    "property_firm": "云杉物业服务中心",
    "representatives": "居民代表李若谷",
    "members": "党员代表周慎行",
    "organiser": "云杉社区居委会",
    "participants": "三栋业主代表钱承业",
    "host": "值班委员吴淑芬",
}


@dataclass(slots=True)
class Hand:
    """The facade, its clock and folder, and the places runs belong to."""

    procedures: Procedures
    clock: FixedClock
    folder: Path
    compound_id: UUID
    other_id: UUID
    community_id: UUID
    store: tuple[Database, AuditLog]
    law: Library

    def start(self, code: str = "two_n", **changes: object) -> UUID:
        """Start a run with a party for every fixed role."""
        found = {one.code: one for one in self.procedures.catalogue().procedures}[code]
        fields: dict[str, object] = {
            "code": code,
            "title": "三栋电梯加装",
            "raised_by": "三栋12户业主联名",
            "parties": tuple(Party(role.key, PEOPLE[role.key]) for role in found.fixed_roles),
            "compound_id": self.compound_id,
            **changes,
        }
        return self.procedures.start(StartRun(**fields)).made  # type: ignore[arg-type]

    def do(self, run_id: UUID, *keys: str, **changes: object) -> None:
        """Do steps today with everybody whom they ask for."""
        for key in keys:
            step = self.procedures.run(run_id).procedure.step(key)
            fields: dict[str, object] = {
                "step": key,
                "note": f"{step.title}办完",
                "evidence": "会议记录一份、照片三张",
                "people": tuple(Party(role, PEOPLE[role]) for role in step.roles),
                "counted": Counted(9, 8, 7) if step.counts else None,
                **changes,
            }
            self.procedures.do_step(run_id, DoStep(**fields))  # type: ignore[arg-type]

    def open_slot(self, **changes: object) -> UUID:
        """Let a Tuesday council of the compound sit from July on."""
        meetings = Meetings(*self.store, self.clock, self.law, "420502")
        body = meetings.form_body(
            FormBody(self.compound_id, BodyKind.TUESDAY_COUNCIL, "松涛苑周二议事会", 5, MEMBERS)
        ).made
        fields: dict[str, object] = {
            "body_id": body,
            "weekday": 1,
            "at": time(15, 30),
            "place": "小区党群服务站",
            "since": START,
            **changes,
        }
        return self.procedures.open_slot(OpenSlot(**fields)).made  # type: ignore[arg-type]

    def add(self, slot_id: UUID, *titles: str) -> list[UUID]:
        """Let topics wait for the slot."""
        add = self.procedures.add_slot_topic
        return [add(slot_id, SlotTopicDraft(title, "业主李若谷")).made for title in titles]

    def finish(self, run_id: UUID) -> None:
        """Do every step that is left, each on the first day on which it may be done."""
        while (left := self.procedures.run(run_id).next) is not None:
            if left.day is not None and left.day > self.clock.today():
                self.clock.set(left.day)
            self.do(run_id, left.step.key)


def begin(database: Database, folder: Path, clock: FixedClock | None = None) -> Hand:
    clock = clock or FixedClock.on(START)
    law = reading.law()
    audit = AuditLog(clock, "test")
    made = Procedures(database, audit, clock, law, "420502", folder)
    with database.write() as session:
        community = Community(name="晴川社区", street="西坝街道")
        session.add(community)
        session.flush()
        compound = Compound(name="松涛苑小区")
        other = Compound(name="晴川里小区", community_id=community.id)
        session.add_all([compound, other])
        session.flush()
        ids = compound.id, other.id, community.id
    return Hand(made, clock, folder, *ids, (database, audit), law)


def looks(database: Database, clock: FixedClock, much: bool) -> Mapping[str, Callable[[], object]]:  # noqa: FBT001 - as every subject's looks are asked for
    """Take one matter through a step, of much several; give every look by its name."""
    hand = begin(database, Path("procedures"), clock)
    run_id = hand.start()
    hand.do(run_id, "propose")
    for _number in range(3 if much else 0):
        hand.start()
        hand.do(run_id, "set")
        hand.procedures.undo_step(run_id, "set", "写错了")
    slot_id = hand.open_slot(since=clock.today())
    for number in range(3 if much else 0):
        hand.add(slot_id, f"议题{number}")
        hand.open_slot(since=clock.today())
        day = hand.procedures.slot(slot_id).slot.next[0].day
        clock.set(day)
        hand.procedures.hold_day(slot_id, HoldDay(day, 3, 5))
        clock.set(day + timedelta(days=1))
    problem_id = uuid4()
    for _number in range(3 if much else 1):
        hand.start(about=RunAbout.PROBLEM, about_id=problem_id)
    meetings = Meetings(*hand.store, clock, hand.law, "420502")
    people = tuple(MemberDraft(f"代表{number}") for number in range(5 if much else 2))
    kind = BodyKind.OWNER_REPRESENTATIVES
    form = FormBody(hand.compound_id, kind, "松涛苑业主代表会议", len(people), people)
    meeting_id = call(meetings, meetings.form_body(form).made, 30)
    return {
        "Procedures.runs": hand.procedures.runs,
        "Procedures.run": partial(hand.procedures.run, run_id),
        "Procedures.about": partial(hand.procedures.about, RunAbout.PROBLEM, problem_id),
        "Procedures.slots": hand.procedures.slots,
        "Procedures.slot": partial(hand.procedures.slot, slot_id),
        "Procedures.is_slot": partial(hand.procedures.is_slot, slot_id),
        "Procedures.check_filing": partial(hand.procedures.check_filing, run_id),
        "Procedures.representation": partial(hand.procedures.representation, meeting_id),
    }


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^(procedures|db)\.{code}$")
