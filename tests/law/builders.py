"""Writes small packs and confirmations for tests, and takes refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.law.faults import LawFault

GOOD = {
    "key": "committee.size_min",
    "value": 7,
    "comparator": "at_least",
    "unit": "persons",
    "from": date(2026, 1, 1),
    "source": "CC",
    "article": "9",
    "gist": "本小区约定",
    "confidence": "V",
    "open_to_lower": [],
}


def toml(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def pack_text(layer: str = "house", **changes: Any) -> str:
    """Write a pack of one value; a change of None leaves the field out."""
    entry = {**GOOD, **{name.rstrip("_"): value for name, value in changes.items()}}
    lines = [f"{name} = {toml(value)}" for name, value in entry.items() if value is not None]
    head = f'[pack]\nname = "x"\ntitle = "试"\nlayer = "{layer}"\n\n[[value]]\n'
    return head + "\n".join(lines) + "\n"


def house(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "house.toml"
    path.write_text(text, "utf-8")
    return path


def confirmed(office: Path, pack: str, key: str, on: str = "2026-06-20") -> None:
    day = on if on[:1].isdecimal() else f'"{on}"'
    (office / "confirmed.toml").write_text(
        f'[[confirmed]]\npack = "{pack}"\nkey = "{key}"\nby = "西陵街道"\non = {day}\n', "utf-8"
    )


def refusal(act: Callable[[], object]) -> LawFault:
    with pytest.raises(LawFault) as found:
        act()
    return found.value
