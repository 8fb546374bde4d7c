"""A ballot that is half entered, as a form that outlives the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from core.assemblies.counting import Mark

if TYPE_CHECKING:
    from gui.assemblies.entry import EntryPanel

BETWEEN = ","


class HalfBallot:
    """The serial in hand, the marks so far, who enters it; `gui.kit.unsaved.Typed`."""

    def __init__(self, panel: EntryPanel) -> None:
        self._panel = panel

    @property
    def changed(self) -> SignalInstance:
        """Give the panel's signal."""
        return self._panel.marked

    def typed(self) -> Mapping[str, str]:
        """Give what was entered of the ballot in hand; nothing while none is, or it is blank."""
        panel = self._panel
        marks = [mark.value if mark else "" for mark in panel.marks]
        invalid, reason = str(panel.invalid.currentData() or ""), panel.reason.text().strip()
        if panel.serial_in_hand == "" or not (any(marks) or invalid or reason):
            return {}
        return {
            "serial": panel.serial_in_hand,
            "teller": str(panel.teller.currentData() or ""),
            "marks": BETWEEN.join(marks),
            "invalid": invalid,
            "reason": reason,
        }

    def restore(self, state: Mapping[str, str], /) -> None:
        """Take the ballot in hand again and mark it as far as it was."""
        panel = self._panel
        at = panel.teller.findData(state.get("teller", ""))
        if at >= 0:
            panel.teller.setCurrentIndex(at)
        panel.open_serial(state.get("serial", ""))
        if not panel.serial_in_hand:
            return
        said = iter(state.get("marks", "").split(BETWEEN))
        marks = [_mark(next(said, "")) for _row in panel.lines.rows]
        panel.lines.show_rows(
            [replace(row, mark=mark) for row, mark in zip(panel.lines.rows, marks, strict=True)]
        )
        panel.invalid.setCurrentIndex(max(0, panel.invalid.findData(state.get("invalid", ""))))
        panel.reason.setText(state.get("reason", ""))
        panel.reason.setVisible(bool(panel.reason.text()))
        panel.go_on()

    def reset(self) -> None:
        """Put the ballot down."""
        self._panel.drop()


def _mark(word: str) -> Mark | None:
    return Mark(word) if word in list(Mark) else None
