"""`python -m tests.scenarios.kill 300`: kill each job 300 times; one JSON object on the output."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.scenarios.kill_jobs import JOBS
from tests.scenarios.killing import kill_repeatedly


def main(arguments: Sequence[str]) -> int:
    """Kill each job; print one JSON object; fail if anything was lost, half there or damaged."""
    parser = argparse.ArgumentParser(prog="python -m tests.scenarios.kill")
    parser.add_argument("times", type=int, nargs="?", default=300)
    parser.add_argument("--job", choices=[job.name for job in JOBS])
    parser.add_argument("--seed", type=int, default=20260620)
    args = parser.parse_args(arguments)
    outcomes = []
    for job in JOBS:
        if args.job in {None, job.name}:
            with tempfile.TemporaryDirectory(prefix="liren-kill-") as place:
                outcomes.append(kill_repeatedly(job, args.times, Path(place), args.seed))
    print(json.dumps([asdict(outcome) for outcome in outcomes], ensure_ascii=False, indent=1))
    return 1 if any(outcome.problems for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
