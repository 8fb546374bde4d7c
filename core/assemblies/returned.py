"""What taking ballots back gives: what changed, and what is for a second look. A value only."""

from __future__ import annotations

from dataclasses import dataclass

from core.changes import Changes
from core.law.findings import Told


@dataclass(frozen=True, slots=True)
class Returned(Changes):
    """The changes, and what was found about the ballots that were taken; nothing refuses them."""

    findings: tuple[Told, ...] = ()
