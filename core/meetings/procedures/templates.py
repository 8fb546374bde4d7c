"""What a procedure is made of: roles, steps, what each asks for and waits for. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from core.law.shares import Threshold
from core.law.values import Confidence
from core.meetings.procedures.kinds import CountBase, EvidenceKind


@dataclass(frozen=True, slots=True)
class Role:
    """A part in a procedure: `fixed` ones are named when a run starts, the others are invited."""

    key: str
    title: str
    fixed: bool


@dataclass(frozen=True, slots=True)
class Share:
    """A share that the law's `key` sets for a meeting; `source` cites it, `sure` is its mark.

    Empty until a run starts, which freezes what holds on that day.
    """

    key: str
    fraction: str = ""
    bound: str = ""
    source: str = ""
    sure: Confidence = Confidence.DESIGN

    @property
    def threshold(self) -> Threshold | None:
        """The share that was frozen; None where the law of that day had none."""
        return Threshold.parse(self.fraction, self.bound) if self.fraction else None


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `after` are the steps it waits for, `min_days` the days between them and it.

    `days_key` names the law's number of days instead; `firm` says that such days bind. `feedback`:
    nothing is closed before it. `then_vote`: what the owners decide together (民法典第278条) goes
    from it to their vote. `defined`: the source tells this step; else it is ours to change.
    """

    key: str
    title: str
    does: str
    roles: tuple[str, ...]
    evidence: tuple[EvidenceKind, ...]
    papers: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    min_days: int = 0
    days_key: str = ""
    days_source: str = ""
    firm: bool = False
    optional: bool = False
    feedback: bool = False
    then_vote: bool = False
    defined: bool = True
    attend: Share | None = None
    agree: Share | None = None
    agree_of: CountBase = CountBase.PRESENT

    @property
    def counts(self) -> bool:
        """Whether those due, present and in favour are counted."""
        return self.attend is not None or self.agree is not None


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure with its source. `own`: the office's copy stands in the bundled one's place."""

    code: str
    title: str
    about: str
    source: str
    article: str
    confidence: Confidence
    note: str
    roles: tuple[Role, ...]
    steps: tuple[Step, ...]
    file: str
    own: bool = False

    @property
    def defined(self) -> bool:
        """Whether the source tells every step."""
        return all(step.defined for step in self.steps)

    @property
    def fixed_roles(self) -> tuple[Role, ...]:
        """Those that a run names at its start."""
        return tuple(role for role in self.roles if role.fixed)

    def after_vote(self, key: str) -> bool:
        """Tell whether a step rests on one from which the owners' matters go to their vote."""
        return any(
            self.step(before).then_vote or self.after_vote(before)
            for before in self.step(key).after
        )

    def role(self, key: str) -> Role:
        """Give a role; LookupError where there is none of that key."""
        return next(role for role in self.roles if role.key == key)

    def step(self, key: str) -> Step:
        """Give a step; LookupError where there is none of that key."""
        for step in self.steps:
            if step.key == key:
                return step
        raise LookupError(key)
