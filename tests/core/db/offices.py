"""Invented offices for the store's tests, and child processes that die at a chosen moment."""

from __future__ import annotations

import io
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.clock import FixedClock
from core.commands import main
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


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did."""

    status: int
    out: str
    err: str


def command(*words: object, data: Path | None = None, **variables: str) -> Done:
    """Run a command in this process, as main.py does; a bug comes out as itself."""
    names = ("LIREN_PASSPHRASE", "LIREN_NEW_PASSPHRASE", "LIREN_RECOVERY_KEY", "LIREN_DATA")
    kept = dict(os.environ)
    out, err = io.StringIO(), io.StringIO()
    try:
        for name in names:
            os.environ.pop(name, None)
        os.environ.update({"LIREN_PASSPHRASE": PASSPHRASE, **variables})
        place = [] if data is None else ["--data", str(data)]
        with redirect_stdout(out), redirect_stderr(err):
            status = main([*place, *map(str, words)])
    finally:
        os.environ.clear()
        os.environ.update(kept)
    return Done(status, out.getvalue(), err.getvalue())


@contextmanager
def full_disk(limit: int) -> Iterator[None]:
    """Let no file grow beyond `limit` bytes: a write beyond it fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


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
