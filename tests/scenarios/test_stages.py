"""A clerk who tries everything at any time: rules hold, refusals leave nothing behind.

Tips for the next author: a rule never asks whether it may; it acts, and a `KnownError` is fine.
What must hold after each step stands in the invariants.
"""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import core.office  # noqa: F401 - brings every table
from core import lawbooks
from core.assemblies.ballots import BallotLayout, BallotState
from core.assemblies.counting import Mark, Reading
from core.assemblies.service import Assemblies
from core.assemblies.stages import Kind, Stage, order
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.tables import AuditRow
from core.errors import KnownError
from tests.builders import OFFICIALS, OPENED, Held, build_compound, entry, returned
from tests.databases import make_database

MARKS = st.sampled_from([Mark.AGREE, Mark.AGAINST, Mark.BLANK, Mark.INVALID])


class Clerk(RuleBasedStateMachine):
    """An ordinary vote in a compound of six homes, in any order of acts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = make_database(Path(self.folder.name) / "t.db")
        self.clock = FixedClock.on(OPENED)
        audit = AuditLog(self.clock, "测试")
        assemblies = Assemblies(self.database, audit, self.clock, lawbooks.library())
        compound = build_compound(self.database, homes=6)
        self.held = Held(assemblies, self.clock, compound, kind=Kind.VOTE)
        self.reached = Stage.PREPARATION

    @initialize()
    def open(self) -> None:
        self.held.open()

    def attempt(self, act: Any, *arguments: object, **named: object) -> None:
        """Act; a refusal must leave no event behind, as it leaves nothing else."""
        before, said = self._events(), None
        try:
            act(*arguments, **named)
        except KnownError as refused:
            said = (refused.sentence(), refused.sentence("en"))
        if said is None:
            assert self._events() > before
        else:
            assert all(said)
            assert self._events() == before

    def _events(self) -> int:
        with self.database.read() as session:
            return session.scalar(sa.select(sa.func.count(AuditRow.seq))) or 0

    @rule(days=st.integers(1, 20))
    def wait(self, days: int) -> None:
        self.clock.moment += timedelta(days=days)

    @rule(overriding=st.booleans())
    def advance(self, overriding: bool) -> None:  # noqa: FBT001
        needs = self.held.assemblies.assembly(self.held.id).needs
        reasons = {need.key: "情况紧急" for need in needs} if overriding else {}
        self.attempt(self.held.assemblies.advance, self.held.id, reasons)

    @rule(paper=st.sampled_from(["D06", "D15", "D28"]))
    def post(self, paper: str) -> None:
        self.attempt(self.held.post, paper, self.clock.today())

    @rule()
    def prepare(self) -> None:
        acts = self.held.assemblies
        self.attempt(acts.freeze_roll, self.held.id)
        self.attempt(acts.freeze_ballot, self.held.id)
        self.attempt(acts.issue_ballots, self.held.id, BallotLayout.of("a monkey's ballot"))
        self.attempt(acts.set_officials, self.held.id, OFFICIALS)

    @rule(place=st.integers(0, 4), act=st.sampled_from(["void", "reissue", "take_back"]))
    def handle(self, place: int, act: str) -> None:
        ballots = self.held.assemblies.ballots(self.held.id)
        if place < len(ballots):
            ballot = ballots[place]
            if act == "take_back":
                back = returned(ballot, self.clock.today())
                self.attempt(self.held.assemblies.take_back, [back])
            else:
                self.attempt(getattr(self.held.assemblies, act), ballot.serial, "污损")

    @rule(place=st.integers(0, 4), mark=MARKS, reading=st.sampled_from(list(Reading)))
    def read(self, place: int, mark: Mark, reading: Reading) -> None:
        ballots = self.held.assemblies.ballots(self.held.id)
        if place < len(ballots):
            draft = entry(ballots[place].serial, [mark], reading, f"录入{reading}")
            ruling = reading is Reading.RULING
            acts = self.held.assemblies
            self.attempt(acts.rule if ruling else acts.enter_ballot, draft)

    @rule()
    def conclude(self) -> None:
        acts = self.held.assemblies
        self.attempt(acts.close_counting, self.held.id)
        self.attempt(acts.declare, self.held.id)

    @invariant()
    def the_stage_only_goes_on(self) -> None:
        if hasattr(self.held, "id"):
            stages = order(Kind.VOTE)
            now = self.held.assemblies.assembly(self.held.id).stage
            assert stages.index(now) >= stages.index(self.reached)
            self.reached = now

    @invariant()
    def the_papers_add_up(self) -> None:
        if not hasattr(self.held, "id"):
            return
        ballots = self.held.assemblies.ballots(self.held.id)
        sums = self.held.assemblies.count(self.held.id).reconciliation
        assert sums.issued == sums.returned + sums.not_returned + sums.voided == len(ballots)
        assert sums.voided == sum(ballot.state is BallotState.VOIDED for ballot in ballots)
        voters = [b.voter_no for b in ballots if b.state is not BallotState.VOIDED]
        assert len(voters) == len(set(voters))

    @invariant()
    def the_roll_is_what_was_frozen(self) -> None:
        if self.reached in order(Kind.VOTE)[2:]:
            assert self.held.assemblies.roll_holds(self.held.id)

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()


TestClerk = Clerk.TestCase
TestClerk.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
