"""English as translators write it: read from en.ts where `make` has not compiled it.

So a program that was started without `make` speaks the language chosen all the same.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator


class WrittenEnglish(QTranslator):
    """Says what a .ts file says; each text is looked up as Qt would in a compiled file."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said = _read(file)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return not self._said

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, number: int = -1
    ) -> str | None:
        """Give the English; None for what is not of the window, which other translators know."""
        forms = self._said.get((context, text))
        if forms is None:
            return None
        return forms[0] if number in (-1, 1) else forms[-1]


def _read(file: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Give every text by who says it: one form, or that of one and that of several."""
    root = ET.parse(file).getroot()  # noqa: S314 - a file of our own
    found = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None:
                forms = tuple(form.text or "" for form in said.iter("numerusform"))
                found[name, message.findtext("source", "")] = forms or (said.text or "",)
    return found
