"""Nothing blocks the window's thread for long, wherever a clerk goes: here over 10,000 homes.

`make bench` takes the same tour over 100,000 and holds it to the hundred milliseconds.
"""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.office import Office
from gui import app as gui_app
from gui.app import load_heavy
from gui.kit.preferences import Preferences
from gui.window import MainWindow
from tests.benchmarks import large_office, measured
from tests.gui.watching import LONGEST_MS, Tour, Watch

HOMES = 10_000
GUI = Path(gui_app.__file__).parent
AT_HAND = {"clock", "profile", "folder", "store"}
"""What an office holds ready: its day, its name, its folder."""
ALLOWED = {
    "office_part.OfficePart.refresh": "the rules lie in memory",
    "top_bar.TopBar._find_people": "a source of the search, which calls it in a worker",
    "top_bar.TopBar._find_papers": "another source of the search",
    "top_bar.TopBar._find_things": "another source of the search",
    "view.AssemblyView._subjects": "for the worker that keeps all papers",
}
"""Methods that ask all the same, and why."""
SLACK = 20
"""How many times as long it may take here, on a machine busy with other tests, which is no measure:
what walks over all homes at once, or waits for the disk, takes longer still."""


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
    slow, waits = over(watch.longest), over(watch.longest_wall)
    assert not slow, f"milliseconds of work at a time: {slow}"
    print(f"by the clock on the wall: {waits or 'never'}, quiet: {watch.is_quiet}")
    assert not (waits and watch.is_quiet), f"milliseconds in which nothing was heard: {waits}"


def over(longest: dict[str, float]) -> dict[str, int]:
    return {name: round(took) for name, took in longest.items() if took > SLACK * LONGEST_MS}


def test_who_waits_in_the_window_s_thread_is_seen_by_the_clock_on_the_wall(qtbot: QtBot) -> None:
    watch = Watch()
    watch.doing("wait for a disk")
    time.sleep(0.12)
    watch.doing("")
    assert watch.longest["wait for a disk"] < LONGEST_MS
    assert watch.longest_wall["wait for a disk"] > LONGEST_MS


def test_only_workers_ask_the_office() -> None:
    """A call of a facade from a widget holds up the window for as long as disk and lock want."""
    found = {name for path in sorted(GUI.rglob("*.py")) for name in asked_in_place(path)}
    assert found == set(ALLOWED), "ask the office in a `work` given to act, look or load"


def asked_in_place(path: Path) -> Iterator[str]:
    """Name the methods that call a facade of the office they hold, outside a function of theirs.

    Functions that are given an `office` are for workers: `look_at(office, …)`.
    """
    for owner in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(owner, ast.ClassDef):
            for method in owner.body:
                if isinstance(method, ast.FunctionDef) and any(asks(method)):
                    yield f"{path.stem}.{owner.name}.{method.name}"


def asks(method: ast.FunctionDef) -> Iterator[bool]:
    """Say of each call that the method makes itself whether a facade answers it."""
    facades: set[str] = set()
    for node in own_nodes(method):
        if isinstance(node, ast.Assign):
            names, values = (
                one.elts if isinstance(one, ast.Tuple) else [one]
                for one in (node.targets[0], node.value)
            )
            facades |= {
                name.id
                for name, value in zip(names, values, strict=False)
                if isinstance(name, ast.Name) and is_facade(ast.unparse(value), facades)
            }
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield is_facade(ast.unparse(node.func.value), facades)


def is_facade(said: str, facades: set[str]) -> bool:
    head, _dot, _rest = said.partition(".")
    if said in facades:
        return True
    held = re.fullmatch(r"(?:self\.|\w+\.)*_?desk\.office(?:\.(\w+))?", said)
    through = re.fullmatch(r"(\w+)\.(\w+)", said) if head in facades else None
    facade = held[1] if held else through[2] if through else None
    return (held is not None or through is not None) and facade not in AT_HAND


def own_nodes(method: ast.FunctionDef) -> Iterator[ast.AST]:
    """Give what stands in a method, in order, but not in the functions inside it."""
    todo: list[ast.AST] = list(method.body)
    while todo:
        node = todo.pop(0)
        if not isinstance(node, (ast.FunctionDef, ast.Lambda)):
            yield node
            todo[:0] = ast.iter_child_nodes(node)
