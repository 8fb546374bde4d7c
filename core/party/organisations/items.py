"""The catalogue of what points are given for: resources/party/items.toml.

The article tells how many there are (one, two, seven), not which; the texts are ours to change.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from core import paths
from core.errors import KnownError
from core.party.organisations.kinds import ItemGroup


@dataclass(frozen=True, slots=True)
class Item:
    """What points are given for; `most` at once."""

    code: str
    group: ItemGroup
    title: str
    most: int


@cache
def items() -> tuple[Item, ...]:
    """Give the catalogue, in its order."""
    path = paths.resources() / "party" / "items.toml"
    return tuple(
        Item(code, ItemGroup(entry["group"]), entry["title"], entry["most"])
        for code, entry in tomllib.loads(path.read_text("utf-8")).items()
    )


def item_of(code: str) -> Item:
    """Give an item by its code; raise `KnownError` where there is none."""
    found = next((item for item in items() if item.code == code), None)
    if found is None:
        raise KnownError("organisations.no_item")
    return found
