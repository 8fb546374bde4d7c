"""How seats are filled: each candidate by the double test, then ranking, ties and alternates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.law.findings import Finding
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.verdicts import Outcome, Ruling, Verdict, Votes


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate and who agreed; `name` identifies and is printed, so it must be unique."""

    name: str
    agree: Votes


@dataclass(frozen=True, slots=True)
class Standing:
    """How one candidate fared; `rank` counts from 1 among those who passed, ties sharing it."""

    name: str
    agree: Votes
    ruling: Ruling
    rank: int | None


@dataclass(frozen=True, slots=True)
class Election:
    """The result of an election. `run_off` names those who tie for `run_off_seats` last seats."""

    seats: int
    outcome: Outcome
    strict: Ruling
    standings: tuple[Standing, ...]
    elected: tuple[str, ...]
    alternates: tuple[str, ...]
    run_off: tuple[str, ...]
    run_off_seats: int
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """The participation of the whole election as a verdict."""
        return Verdict(Matter.ELECT_COMMITTEE, self.strict, None, self.findings)


def elect(  # noqa: PLR0913 - the facts of an election
    book: LawBook,
    total: Votes,
    participating: Votes,
    candidates: Sequence[Candidate],
    *,
    seats: int,
    alternates: int | None = None,
) -> Election:
    """每名候选人都须参与表决者中专有部分面积过半数且人数过半数同意，再按得票排序。

    `alternates` is how many the rules want at most; the pack's cap holds besides. Raise LawFault
    where the figures are impossible.
    """
    raise NotImplementedError
