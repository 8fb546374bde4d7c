"""Where the subjects meet: the only composition root."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Whose data this is. `division` is the 6- or 12-digit code, `code` names the office."""

    community: str
    street: str
    division: str
    code: str
