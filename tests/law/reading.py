"""Reads the cases of tests/law/cases, which are written for lawyers, into the law's own values."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from core import paths
from core.law.library import Library
from core.law.packs import LawBook, lay

CASES = Path(__file__).parent / "cases"
VOTES = re.compile(r"(\d+)人 ([\d.]+|\?)")
DAY = date(2026, 6, 20)
PARTS = ("agree", "against", "abstain", "invalid", "silent_delivered")
NOBODY = {"persons": 0, "area": "0"}


@cache
def law() -> Library:
    return Library.load(paths.resources() / "law")


def book(
    division: str = "110101", day: date = DAY, settings: Mapping[str, Any] | None = None
) -> LawBook:
    """Give the law of a place, with `settings` as if house rules had made them."""
    packs = [pack for pack in law().packs if pack.covers(division)]
    made = lay(packs, division, day)
    changed = {
        key: replace(made.law[key], raw=setting, setting=setting)
        for key, setting in (settings or {}).items()
    }
    return replace(made, law={**made.law, **changed})


def cases(file: str, table: str = "case") -> list[dict[str, Any]]:
    return list(tomllib.loads((CASES / f"{file}.toml").read_text("utf-8"))[table])


def name(case: dict[str, Any]) -> str:
    return str(case["name"])


def votes(text: str) -> dict[str, Any]:
    found = VOTES.fullmatch(text)
    assert found, text
    return {"persons": int(found[1]), "area": None if found[2] == "?" else found[2]}


def clause(case: dict[str, Any]) -> dict[str, Any] | None:
    if "clause" not in case:
        return None
    full = {"source": "议事规则第12条", "adopted": "2023-05-01", "warned_on_ballot": True}
    return {**full, **case["clause"]}


def as_json(case: dict[str, Any]) -> dict[str, Any]:
    """Write a case as the file that `verdict` reads."""
    plain: dict[str, Any] = {
        "date": case.get("date", "2026-06-20"),
        "division": case.get("division", "110101"),
        "matter": case.get("matter", "elect_committee"),
        "first_assembly": case.get("first_assembly", False),
        "total": votes(case.get("total", "300人 30000.00")),
        "follow_majority": clause(case),
    }
    if "scope" in case:
        plain["scope"] = case["scope"]
    if "candidates" in case:
        took_part = (
            {"participating": votes(case["participating"])}
            if "participating" in case
            else {"ballots": _cast(case)}
        )
        return (
            plain
            | took_part
            | {
                "seats": case["seats"],
                "alternates": case.get("alternates_wanted"),
                "candidates": [
                    {"name": who, "agree": votes(cast)} for who, cast in case["candidates"].items()
                ],
            }
        )
    if "participating" in case:
        plain["participating"] = votes(case["participating"])
        return plain | ({"agree": votes(case["agree"])} if "agree" in case else {})
    return plain | {"ballots": _cast(case)}


def _cast(case: dict[str, Any]) -> dict[str, Any]:
    cast = {part: votes(case[part]) if part in case else NOBODY for part in PARTS}
    return cast | ({"follow": votes(case["follow_ticked"])} if "follow_ticked" in case else {})
