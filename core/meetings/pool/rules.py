"""When lists point at something: read from resources/lists.toml, which says no article sets it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from core import paths


@dataclass(frozen=True, slots=True)
class ListRule:
    """After how many days without a step a topic is quiet; within how many a promise is near."""

    quiet_days: int
    near_days: int


@cache
def list_rule() -> ListRule:
    """Read the rule."""
    found = tomllib.loads((paths.resources() / "lists.toml").read_text("utf-8"))
    return ListRule(found["topics"]["quiet_days"]["value"], found["promises"]["near_days"]["value"])
