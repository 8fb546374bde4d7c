"""A clerk's hand over the procedures of an office, for their tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from core import paths
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.law.library import Library
from core.meetings.procedures.drafts import DoStep, Party, StartRun
from core.meetings.procedures.service import Procedures
from core.meetings.procedures.stages import Counted
from core.rosters.tables import Community, Compound

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

    def finish(self, run_id: UUID) -> None:
        """Do every step that is left, each on the first day on which it may be done."""
        while (left := self.procedures.run(run_id).next) is not None:
            if left.day is not None and left.day > self.clock.today():
                self.clock.set(left.day)
            self.do(run_id, left.step.key)


def begin(database: Database, folder: Path, clock: FixedClock | None = None) -> Hand:
    clock = clock or FixedClock.on(START)
    law = Library.load(paths.resources() / "law")
    made = Procedures(database, AuditLog(clock, "test"), clock, law, "420502", folder)
    with database.write() as session:
        community = Community(name="晴川社区", street="西坝街道")
        session.add(community)
        session.flush()
        compound = Compound(name="松涛苑小区")
        other = Compound(name="晴川里小区", community_id=community.id)
        session.add_all([compound, other])
        session.flush()
        ids = compound.id, other.id, community.id
    return Hand(made, clock, folder, *ids)


def looks(database: Database, clock: FixedClock, much: bool) -> Mapping[str, Callable[[], object]]:  # noqa: FBT001 - as every subject's looks are asked for
    """Take one matter through a step, of much several; give every look by its name."""
    hand = begin(database, Path("procedures"), clock)
    run_id = hand.start()
    hand.do(run_id, "propose")
    for _number in range(3 if much else 0):
        hand.start()
        hand.do(run_id, "set")
        hand.procedures.undo_step(run_id, "set", "写错了")
    return {
        "Procedures.runs": hand.procedures.runs,
        "Procedures.run": partial(hand.procedures.run, run_id),
    }


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^procedures\.{code}$")
