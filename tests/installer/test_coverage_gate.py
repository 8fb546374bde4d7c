"""The floors of coverage: the law and pure modules whole, the rest at ninety in a hundred."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "coverage_gate", ROOT / "installer" / "coverage_gate.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def report(path: str, lines: list[int], branches: list[list[int]], whole: float) -> dict[str, Any]:
    return {
        "files": {path: {"missing_lines": lines, "missing_branches": branches}},
        "totals": {"percent_covered": whole},
    }


def test_law_and_pure_modules_are_whole(gate: ModuleType) -> None:
    assert gate.judge(report("core/law/voting.py", [], [], 90)) == []
    assert "missing 7" in gate.judge(report("core/law/voting.py", [7], [], 95))[0]
    assert "3->9" in gate.judge(report("core/assemblies/counting.py", [], [[3, 9]], 95))[0]


def test_other_modules_may_miss_some(gate: ModuleType) -> None:
    assert gate.judge(report("core/rosters/service.py", [1, 2], [[3, 4]], 90)) == []


def test_the_whole_has_a_floor(gate: ModuleType) -> None:
    assert gate.judge(report("core/rosters/service.py", [], [], 89.9)) == [
        "core: 89.9 % covered, at least 90 % wanted"
    ]
