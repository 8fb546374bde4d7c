"""kill -9 at random moments: what was acknowledged is there, nothing is half there.

A job is real work through the real facades in a process of its own; it says after each act that
the act is done, and the parent kills it at a moment drawn at random from the time the work takes.
"""

from __future__ import annotations

import multiprocessing
import random
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from core.db.audit import verify
from core.office import Office
from tests.scenarios.office import PASSPHRASE, fixed_clock

Tell = Callable[[str], None]


class Job(Protocol):
    """Work to be killed in."""

    name: str

    def prepare(self, folder: Path) -> None:
        """Make the data folder that every run starts from a copy of."""

    def work(self, office: Office, tell: Tell) -> None:
        """Do acts and tell each when it is done; in the process that is killed."""

    def check(self, office: Office, told: Sequence[str]) -> list[str]:
        """Say what of `told` is missing and what is half there."""


@dataclass(slots=True)
class Outcome:
    """What a series of kills did."""

    job: str
    seed: int
    kills: int = 0
    after_the_end: int = 0
    acts_acknowledged: int = 0
    cut_between_acts: int = 0
    slowest_reopening_s: float = 0.0
    seconds: float = 0.0
    problems: list[str] = field(default_factory=list)


def _run(job: Job, folder: Path, pipe: Connection) -> None:
    """Run `job` on a copy of its folder; every message is sent before the next act begins."""
    office = Office.open(folder, PASSPHRASE, clock=fixed_clock())
    pipe.send("ready")
    job.work(office, pipe.send)
    pipe.send("end")
    time.sleep(60)  # open, as an office is all day: it is killed in any case


def _messages(pipe: Connection) -> list[str]:
    """Read what was sent before the kill; a message that was cut was not sent."""
    found = []
    try:
        while True:
            found.append(str(pipe.recv()))
    except (EOFError, OSError):
        return found


@dataclass(frozen=True, slots=True)
class Blow:
    """When to kill: so many acts told, and so many seconds after. `acts` None: when it ends."""

    acts: int | None = None
    seconds: float = 0.0


def _kill_once(job: Job, folder: Path, blow: Blow) -> tuple[list[str], list[float]]:
    """Run `job` in `folder` and kill it; give what it told, and when, in seconds of its work."""
    context = multiprocessing.get_context("forkserver")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(job, folder, there))
    process.start()
    there.close()
    if here.recv() != "ready":
        raise RuntimeError("the worker did not open its office")
    begun = time.perf_counter()
    told: list[str] = []
    times: list[float] = []
    while len(told) != blow.acts and "end" not in told:
        told.append(str(here.recv()))
        times.append(time.perf_counter() - begun)
    time.sleep(blow.seconds)
    process.kill()
    process.join()
    told += _messages(here)
    here.close()
    return told, times


def _choose(times: Sequence[float], chance: random.Random) -> Blow:
    """Choose a moment of the whole work, told by its acts, so that a busy machine is no matter."""
    moment = chance.uniform(0, times[-1])
    acts = sum(time <= moment for time in times)
    return Blow(acts, moment - (times[acts - 1] if acts else 0))


def _judge(job: Job, folder: Path, told: Sequence[str], outcome: Outcome) -> None:
    """Open what the killed process left and look at everything."""
    begun = time.perf_counter()
    with Office.open(folder, PASSPHRASE, clock=fixed_clock()) as office:
        reopened = time.perf_counter() - begun
        outcome.slowest_reopening_s = max(outcome.slowest_reopening_s, round(reopened, 3))
        outcome.problems += office.database.check()
        with office.database.read() as session:
            chain = verify(session)
        if not chain.ok:
            outcome.problems.append(f"the audit chain breaks at {chain.bad_seq}: {chain.reason}")
        acts = [word for word in told if word != "end"]
        outcome.problems += job.check(office, acts)
        outcome.acts_acknowledged += len(acts)
        outcome.after_the_end += "end" in told
        outcome.cut_between_acts += bool(acts) and "end" not in told


def kill_repeatedly(job: Job, times: int, place: Path, seed: int) -> Outcome:
    """Kill `job` `times` times at moments drawn with `seed`; `place` is an empty folder."""
    multiprocessing.get_context("forkserver").set_forkserver_preload([type(job).__module__])
    outcome = Outcome(job.name, seed)
    begun = time.perf_counter()
    chance = random.Random(seed)  # noqa: S311 - when to kill, not a secret
    template, folder = place / "template", place / "office"
    job.prepare(template)

    def attempt(blow: Blow) -> list[float]:
        shutil.copytree(template, folder)
        told, moments = _kill_once(job, folder, blow)
        _judge(job, folder, told, outcome)
        shutil.rmtree(folder)
        return moments

    whole = attempt(Blow())
    if outcome.acts_acknowledged == 0:
        outcome.problems.append("undisturbed work acknowledged nothing")
    for _ in range(times - 1):
        attempt(_choose(whole, chance))
    outcome.kills = times
    outcome.seconds = round(time.perf_counter() - begun, 1)
    return outcome
