"""The program's log: rotating, in English, and without ID-card or telephone numbers.

The record of acts that an office answers for is the audit, not this.
"""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 1_000_000
KEPT = 5
NAME = "liren.log"
EDGE_BEFORE, EDGE_AFTER = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
HIDDEN = re.compile(
    EDGE_BEFORE
    + r"(?:(?P<card>\d{17}[\dXx]|\d{15})"
    + r"|(?P<phone>(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[- ]?\d{7,8}))"
    + EDGE_AFTER
)
"""ID cards of 18 and 15 digits; mobile and fixed telephones."""


def hide_numbers(text: str) -> str:
    """Put a word in the place of every number that names a person."""
    return HIDDEN.sub(lambda found: "[id card]" if found["card"] else "[phone]", text)


class _Quiet(logging.Formatter):
    """Hides numbers in the whole line, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return hide_numbers(super().format(record))


class _PatientHandler(RotatingFileHandler):
    """A log that cannot be written must not stop the work it tells of."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        del record


def start(folder: Path) -> logging.Handler:
    """Write the program's log into `folder` until `stop`."""
    handler = _PatientHandler(
        folder / NAME, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(_Quiet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.INFO)
    root = logging.getLogger("core")
    root.addHandler(handler)
    if root.getEffectiveLevel() > logging.INFO:
        root.setLevel(logging.INFO)
    return handler


def stop(handler: logging.Handler) -> None:
    """Close the log that `start` gave."""
    logging.getLogger("core").removeHandler(handler)
    handler.close()
