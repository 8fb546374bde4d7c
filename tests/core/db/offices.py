"""Invented offices for the store's tests, and child processes that die at a chosen moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile

ROOT = Path(__file__).parents[3]
PASSPHRASE = "correct horse battery"  # noqa: S105 - of invented offices
PROFILE = Profile("云杉社区", "桃花岭街道", "420502")
LIGHT = Cost(memory_kib=64, iterations=1)
"""Cheap to derive: these tests open hundreds of folders. The real cost has a test of its own."""


def today() -> FixedClock:
    return FixedClock.on(date(2026, 6, 20))


def make_office(folder: Path) -> tuple[Office, str]:
    return Office.create(folder, PROFILE, PASSPHRASE, clock=today(), cost=LIGHT)


def open_office(folder: Path, passphrase: str = PASSPHRASE) -> Office:
    return Office.open(folder, passphrase, clock=today())


def command(
    *words: object, data: Path | None = None, limit: int | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run main.py as a user would; `limit` is the largest file it may write."""
    data_option = [] if data is None else ["--data", str(data)]
    line = [sys.executable, str(ROOT / "main.py"), *data_option, *map(str, words)]
    if limit is not None:
        line = ["prlimit", f"--fsize={limit}", *line]
    names = ("LIREN_PASSPHRASE", "LIREN_NEW_PASSPHRASE", "LIREN_RECOVERY_KEY", "LIREN_DATA")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    environment |= {"LIREN_PASSPHRASE": PASSPHRASE, **variables}
    return subprocess.run(
        line, capture_output=True, text=True, check=False, env=environment, stdin=subprocess.DEVNULL
    )


CHILD = "import sys; sys.path.insert(0, sys.argv[1]); A = sys.argv[2:]\n"
"""How the code of a child process begins: it finds the program and names its arguments A."""


class Victim:
    """A child process that works until it is killed; says "ready" once, then a line an act."""

    def __init__(self, code: str, *arguments: object) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-c", CHILD + code, str(ROOT), *map(str, arguments)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self._child.stdout is not None
        assert self._child.stdout.readline().strip() == "ready"

    def kill_after(self, seconds: float) -> list[str]:
        """Let it work so long, kill it without warning; give what it had acknowledged."""
        time.sleep(seconds)
        self._child.send_signal(signal.SIGKILL)
        said, _ = self._child.communicate()
        return said.splitlines()
