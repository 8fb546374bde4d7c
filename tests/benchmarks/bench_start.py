"""From the program's start to its first paint, against a bare window with one empty table.

Each start is a process of its own; the two take turns, so that what else the machine does falls on
both. `cold` means that the files of Python, Qt and the program were put out of the system's memory.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.goals import Goal

ROOT = Path(__file__).parent.parent.parent
WARM, COLD = 7, 3
GOALS = (Goal("warm_ratio", 2.0), Goal("first_paint_mb", 150))
TOLD = """
def told():
    import time
    status = Path("/proc/self/status").read_text()
    print(json.dumps({"at": time.monotonic(), "mb": int(status.split("VmHWM:")[1].split()[0]) / 1024}))
    application.exit(0)
"""  # noqa: E501 - a program
BARE = f"""
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Window(QMainWindow):
    painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            QTimer.singleShot(0, told)
application = QApplication(["bare"])
{TOLD}
window, table, model = Window(), QTableView(), QStandardItemModel(0, 8)
table.setModel(model)
window.setCentralWidget(table)
window.resize(1280, 720)
window.show()
application.exec()
"""
OURS = f"""
import gc, json, sys
gc.disable()  # as main.py does
from pathlib import Path
from gui import app
from gui.kit.preferences import Preferences
from gui.window import MainWindow
application = app.make_application(["liren"])
preferences = Preferences(Path(sys.argv[1]))
app.equip(application, preferences)
{TOLD}
window = MainWindow(preferences)
window.painted.connect(told)
window.show()
application.exec()
"""


def measure() -> dict[str, float]:
    """Give milliseconds of both, warm and cold, their ratios, and the memory at first paint."""
    with tempfile.TemporaryDirectory() as home:
        _start(BARE, home)
        _start(OURS, home)
        warm = [(_start(BARE, home), _start(OURS, home)) for _ in range(WARM)]
        cold = []
        for _ in range(COLD):
            _forget_files()
            bare = _start(BARE, home)[0]
            _forget_files()
            cold.append((bare, _start(OURS, home)[0]))
    bare_ms = statistics.median(bare[0] for bare, _ in warm)
    ours_ms = statistics.median(ours[0] for _, ours in warm)
    bare_cold, ours_cold = (statistics.median(each) for each in zip(*cold, strict=True))
    return {
        "bare_warm_ms": round(bare_ms),
        "first_paint_warm_ms": round(ours_ms),
        "warm_ratio": round(ours_ms / bare_ms, 2),
        "bare_cold_ms": round(bare_cold),
        "first_paint_cold_ms": round(ours_cold),
        "cold_ratio": round(ours_cold / bare_cold, 2),
        "first_paint_mb": round(max(ours[1] for _, ours in warm)),
    }


def _start(program: str, home: str) -> tuple[float, float]:
    """Start a program; give milliseconds until its first paint, and megabytes then."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once
    started = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, str(Path(home) / "preferences.json")],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    return (told["at"] - started) * 1000, told["mb"]


def _forget_files() -> None:
    """Ask the system to put the files of a start out of its memory; no privilege is needed."""
    for path in _files():
        handle = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)


def _files() -> Iterator[Path]:
    import PySide6
    import shiboken6

    folders = [Path(one.__path__[0]) for one in (PySide6, shiboken6)]
    folders += [ROOT / "gui", ROOT / "core", ROOT / "resources"]
    folders.append(Path(sysconfig.get_path("stdlib")))
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())
