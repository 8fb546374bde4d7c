"""What the acts of rechecks are given: frozen values in the words of a clerk, not yet checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind


@dataclass(frozen=True, slots=True)
class RecheckDraft:
    """A request came in. `address` is a dwelling of the applicant's, however it is written."""

    kind: RecheckKind
    applicant: str
    address: str
    item: str
    grounds: str
    received_on: date
    received_by: str
    agent: str = ""


@dataclass(frozen=True, slots=True)
class RecheckAnswerDraft:
    """What was found and how the applicant was told; `done_on` is empty where it was declined."""

    finding: RecheckFinding
    answer: str
    answered_on: date
    answered_by: str
    told_how: str
    done_on: date | None = None
    place: str = ""
    witnesses: str = ""
