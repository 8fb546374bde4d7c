"""When something is rising: read from resources/totals.toml, which says that no article sets it."""

from __future__ import annotations

import tomllib
from functools import cache

from core import paths
from core.totals.counting import RisingRule


@cache
def rising_rule() -> RisingRule:
    """Read the rule."""
    found = tomllib.loads((paths.resources() / "totals.toml").read_text("utf-8"))["rising"]
    return RisingRule(**{name: int(one["value"]) for name, one in found.items()})
