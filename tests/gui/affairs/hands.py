"""A clerk on 问题与资金: the page in hand, and scrolling to what is pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton

from core.affairs.problems.sheets import ProblemSheet
from gui.affairs.page import AffairsPage
from tests.gui.assemblies.clerk import Clerk


def page(clerk: Clerk) -> AffairsPage:
    found = clerk.frame.page
    assert isinstance(found, AffairsPage)
    return found


def sheet(clerk: Clerk) -> ProblemSheet:
    read = page(clerk).problems.view.read
    assert read is not None
    return read.sheet


def press(clerk: Clerk, name: str) -> None:
    """Scroll to a button of the problem's head and press it."""
    view = page(clerk).problems.view
    see(clerk, view.buttons[name])


def see(clerk: Clerk, button: QAbstractButton) -> None:
    """Scroll to a button of the problem and press it."""
    page(clerk).problems.view.scrolled.ensureWidgetVisible(button)
    clerk.press(button)
