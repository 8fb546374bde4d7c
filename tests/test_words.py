"""Every map from the members of an enum to Chinese words has a word for each of them."""

from __future__ import annotations

import enum
import importlib
import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "core").rglob("*.py"))
    if "migrations" not in path.parts and path.name not in {"__init__.py", "__main__.py"}
]
PARTIAL = {
    "core.commands.demo.counting.TELLERS": "a ruling is made by nobody alone",
}
"""Maps that leave members out on purpose, and why nobody asks for those."""
CHINESE = re.compile("[\u4e00-\u9fff]")


def word_maps() -> dict[str, Mapping[enum.Enum, str]]:
    """Give every module's maps from enum members to Chinese, by where they stand."""
    found = {}
    for name in MODULES:
        for label, value in vars(importlib.import_module(name)).items():
            if (
                isinstance(value, Mapping)
                and value
                and all(isinstance(key, enum.Enum) for key in value)
                and all(isinstance(word, str) for word in value.values())
                and any(CHINESE.search(word) for word in value.values())
            ):
                found[f"{name}.{label}"] = value
    return found


def test_every_member_of_an_enum_has_its_word() -> None:
    maps = word_maps()
    assert set(maps) >= set(PARTIAL), "PARTIAL names a map that is gone"
    missing = {
        where: wordless
        for where, words in maps.items()
        if where not in PARTIAL
        if (wordless := [m for m in type(next(iter(words))) if m not in words])
    }
    assert not missing, f"a paper would stop at these with a KeyError: {missing}"
