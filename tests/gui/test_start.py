"""The program starts light, opens no socket, speaks Chinese; PySide6 does not leak emits."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from gui.app import ALL_EVERY, YOUNG, Housekeeping, prepare_input_methods
from gui.kit.preferences import Preferences
from gui.window import MainWindow

ROOT = Path(__file__).parent.parent.parent
HEAVY = (
    "sqlalchemy", "sqlcipher3", "alembic", "cryptography", "reportlab", "openpyxl", "numpy", "PIL",
    "pypdfium2", "pypinyin", "pikepdf", "lxml", "core.office",
)  # fmt: skip
START = """
import sys, json
from pathlib import Path
from gui import app
from gui.kit.preferences import Preferences
from gui.window import MainWindow
application = app.make_application(["liren"])
preferences = Preferences(Path(sys.argv[1]))
app.equip(application, preferences)
window = MainWindow(preferences)
def told():
    status = Path("/proc/self/status").read_text()
    memory = int(status.split("VmHWM:")[1].split()[0]) // 1024
    print(json.dumps({"modules": sorted(sys.modules), "mb": memory}))
    application.exit(0)
window.painted.connect(told)
window.show()
application.exec()
"""


class Source(QObject):
    changed = Signal(object)
    itself: Source | None = None


def test_twenty_thousand_emits(qapp: object) -> None:
    """PySide6 6.12.0 on Python 3.11 aborts here."""
    source, seen = Source(), [0]

    def count(_value: object) -> None:
        seen[0] += 1

    source.changed.connect(count)
    for _ in range(20_000):
        source.changed.emit(None)
    assert seen == [20_000]


def test_what_stood_open_for_long_is_let_go_too(
    qtbot: QtBot, app: object, preferences: Preferences
) -> None:
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    housekeeping = Housekeeping(window)
    dialog = Source()
    dialog.itself = dialog  # a cycle, as signals make them
    for _ in range(3):
        gc.collect(YOUNG)  # it is old now
    gone = weakref.ref(dialog)
    del dialog
    for _ in range(ALL_EVERY):
        housekeeping._on_collect()
    assert gone() is None


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="memory is read from /proc")
def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "p.json")],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert not set(HEAVY) & set(told["modules"])
    assert told["mb"] <= 150


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}),
        ({"XMODIFIERS": "@im=fcitx"}, {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus", "IBUS_USE_PORTAL": "1"}),
        ({"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus"}),
        ({}, {}),
    ],
)
def test_chinese_can_be_typed_under_fcitx(before: dict[str, str], after: dict[str, str]) -> None:
    environment = dict(before)
    prepare_input_methods(environment)
    assert environment.items() >= after.items()
    assert ("IBUS_USE_PORTAL" in environment) == ("IBUS_USE_PORTAL" in after)


def test_without_a_screen_the_usage_is_told(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: text for name, text in os.environ.items() if name not in screens}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "main.py" in done.stderr
