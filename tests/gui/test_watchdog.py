"""Nothing blocks the window's thread for long, wherever a clerk goes: here over 10,000 homes.

`make bench` takes the same tour over 100,000 and holds it to the hundred milliseconds.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.office import Office
from gui.app import load_heavy
from gui.kit.preferences import Preferences
from gui.window import MainWindow
from tests.benchmarks import large_office, measured
from tests.gui.watching import LONGEST_MS, Tour, Watch

HOMES = 10_000
SLACK = 5
"""How many times as long it may take here, where coverage traces each line of it: what walks over
all homes at once takes longer still."""


@pytest.mark.slow
def test_nothing_blocks_the_window(
    qtbot: QtBot, app: object, preferences: Preferences, tmp_path: Path
) -> None:
    load_heavy()  # as a worker does while the door is shown
    assembly_id = large_office.build(tmp_path / "office", HOMES)
    clock = measured.clock()
    office = Office.open(tmp_path / "office", measured.PASSPHRASE, clock=clock)
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    errors: list[Exception] = []
    window.resize(1366, 768)
    window.show()
    window.enter(office)
    assert window.desk is not None
    window.desk.refused.connect(errors.append)
    watch = Watch()
    Tour(window, assembly_id).walk(watch)
    window.close()
    assert not errors
    slow = {name: round(took) for name, took in watch.longest.items() if took > SLACK * LONGEST_MS}
    assert not slow, f"milliseconds of work at a time: {slow}"
