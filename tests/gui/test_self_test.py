"""self-test opens every page of the window and names the one that does not open."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.errors import KnownError
from gui import self_test
from gui.desk import Desk
from gui.kit.page import Page
from gui.navigation import PAGES

ROOT = Path(__file__).parent.parent.parent


class Broken(Page):
    """A page with a mistake in its reading."""

    def refresh(self) -> None:
        raise ZeroDivisionError


class Refused(Page):
    """A page whose reading is refused."""

    def refresh(self) -> None:
        self.load("读", self._read, print)

    @staticmethod
    def _read(_report: object) -> None:
        raise KnownError("papers.unknown", paper="D99")


def _absent(_desk: Desk) -> Page:
    raise ModuleNotFoundError(name="gui.nothing")


@pytest.mark.parametrize("make", [Broken, Refused, _absent])
def test_a_page_that_does_not_open_is_named(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, make: type[Page]
) -> None:
    pages = (replace(PAGES[0], make=make), *PAGES[1:2])
    monkeypatch.setattr(self_test, "PAGES", pages)
    (error,) = self_test.check_pages()
    assert error.code == "self_test.no_page"
    assert PAGES[0].title in error.sentence("zh")


def test_the_program_looks_at_its_window(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "self-test", "--json"],
        cwd=ROOT,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)["checks"]
    assert {"name": "window", "ok": True, "problems": []} in told
