"""Hold the coverage of the last run against its floors; the gate calls it after the tests.

Lines and branches of the law and of the pure modules: all of them. Of the whole core: 90 %.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
FLOOR = 90


def must_be_whole(path: str) -> bool:
    """Tell whether `path` holds law or pure logic, of which every branch is tested."""
    module = path.removesuffix(".py").replace("/", ".")
    return path.startswith("core/law/") or any(pure.fullmatch(module) for pure in _pure_modules())


@cache
def _pure_modules() -> tuple[re.Pattern[str], ...]:
    """Read the list that the import contract holds to be pure."""
    contracts = tomllib.loads(PROJECT.read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return tuple(
        re.compile(re.escape(pattern).replace(r"\*", "[a-z_]+"))
        for contract in contracts
        if contract["name"].startswith("pure modules")
        for pattern in contract["source_modules"]
    )


def judge(report: dict[str, Any]) -> list[str]:
    """Give one line for each file, and for the whole, that misses its floor."""
    found = []
    for path, entry in sorted(report["files"].items()):
        lines = entry["missing_lines"]
        branches = [f"{start}->{end}" for start, end in entry.get("missing_branches", [])]
        if must_be_whole(path) and (lines or branches):
            missing = ", ".join([*map(str, lines), *branches])
            found.append(f"{path}: every branch needs a test; missing {missing}")
    whole = report["totals"]["percent_covered"]
    if whole < FLOOR:
        found.append(f"core: {whole:.1f} % covered, at least {FLOOR} % wanted")
    return found


def main() -> int:
    """Read the data of the last run; print what is short."""
    for left in Path().glob(".coverage.*"):
        left.unlink()  # of processes that a test killed; the others' are combined by now
    coverage = [sys.executable, "-m", "coverage"]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "coverage.json"
        done = subprocess.run([*coverage, "json", "-q", "-o", str(target)], check=False)
        if done.returncode != 0:
            print(
                "里仁：没有覆盖率数据；测试没有跑完，或不是由 make test 运行的。", file=sys.stderr
            )
            return 1
        report = json.loads(target.read_text("utf-8"))
    found = judge(report)
    for line in found:
        print(line, file=sys.stderr)
    if found:
        print("里仁：覆盖率没有达到要求，见上。", file=sys.stderr)
        return 1
    print(
        f"里仁：core 覆盖率 {report['totals']['percent_covered']:.1f} %，法律和纯逻辑模块 100 %。"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
