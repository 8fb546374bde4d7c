"""The demo as a stranger runs it, once for all tests that look at what comes of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PATIENCE_S = 600
WITHOUT_QT = """
import sys
sys.argv = ["main.py"]
from core.commands import main
status = main(["--json", "demo", "--output", {output!r}, "--office", {office!r}])
loaded = sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6"))
print(loaded, file=sys.stderr)
sys.exit(status)
"""


@dataclass(frozen=True, slots=True)
class Demo:
    """Its papers, its finished office, and what it said."""

    output: Path
    office: Path
    told: dict[str, Any]

    def copy(self, room: Path) -> Demo:
        """Give one that a test may change."""
        return Demo(
            Path(shutil.copytree(self.output, room / "out")),
            Path(shutil.copytree(self.office, room / "office")),
            self.told,
        )


def shared(room: Path) -> Demo:
    """Give what the demo left in `room`; whoever comes first runs it."""
    _once(room, _run)
    told = json.loads((room / "said.json").read_text("utf-8"))
    return Demo(room / "out", room / "office", told)


def _run(room: Path) -> None:
    """Run the demo, look that Qt was never loaded and that it says nothing besides."""
    script = WITHOUT_QT.format(output=str(room / "out"), office=str(room / "office"))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip() == "[]", "the demo says too much, or loads Qt"
    (room / "said.json").write_text(done.stdout, "utf-8")


def _once(room: Path, make: Callable[[Path], None]) -> None:
    """Let one of several processes make what lies in `room`, while the others wait for it."""
    made, failed = room / "made", room / "failed"
    try:
        room.mkdir()
    except FileExistsError:
        until = time.monotonic() + PATIENCE_S
        while not made.exists():
            assert not failed.exists(), "it failed where it was made"
            assert time.monotonic() < until, "it is still being made"
            time.sleep(0.1)
        return
    try:
        make(room)
    except BaseException:
        failed.touch()
        raise
    made.touch()
