"""`python -m tests.benchmarks [NAME…]`: measure, and print one JSON object.

A benchmark is a module `tests.benchmarks.bench_<name>` with `measure() -> dict[str, float]` and
`GOALS: tuple[Goal, ...]`. Baselines are measured in the same run, in the same process state, so
that a ratio holds on any machine. Each benchmark has a fresh interpreter. Never part of the tests.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def names() -> list[str]:
    """Name every benchmark there is."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def measure(name: str) -> dict[str, Any]:
    """Run one benchmark here; give figures, goals and whether each is met."""
    module = importlib.import_module(f"tests.benchmarks.bench_{name}")
    figures = module.measure()
    goals = [
        {"figure": goal.figure, "at_most": goal.at_most, "met": goal.met_by(figures)}
        for goal in module.GOALS
    ]
    return {"figures": figures, "goals": goals, "met": all(goal["met"] for goal in goals)}


def measure_apart(name: str) -> dict[str, Any]:
    """Run one benchmark in an interpreter of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--only", name],
        cwd=HERE.parent.parent,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        return {"error": f"ended with status {done.returncode}", "met": False}
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main(arguments: list[str]) -> int:
    """Measure the benchmarks named, or all; fail unless every goal is met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *names()], default=[])
    parser.add_argument("--only", choices=names(), help=argparse.SUPPRESS)
    args = parser.parse_args(arguments)
    if args.only:
        print(json.dumps(measure(args.only)))
        return 0
    found = {}
    for name in args.names or names():
        print(f"里仁：测量 {name}", file=sys.stderr)
        found[name] = measure_apart(name)
    machine = {"python": platform.python_version(), "cores": os.cpu_count()}
    met = bool(found) and all(result["met"] for result in found.values())
    print(json.dumps({"machine": machine, "benchmarks": found, "met": met}, indent=1))
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
