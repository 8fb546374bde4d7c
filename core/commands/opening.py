"""Opening the office that a command works on. Not a command."""

from __future__ import annotations

import argparse
from pathlib import Path

from core import interruption
from core.clock import SystemClock
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.office import Office


def data_folder(args: argparse.Namespace) -> Path:
    """Give the folder named by --data or LIREN_DATA; refuse when neither is there."""
    if args.data is None:
        raise KnownError("office.no_data_option")
    folder: Path = args.data
    return folder


def open_office(args: argparse.Namespace, terminal: Terminal) -> Office:
    """Open the data folder of `args` with the terminal's passphrase; use it in a `with`.

    What opening itself writes is nobody's work: interrupted there, nothing that was asked is kept.
    """
    try:
        return Office.open(data_folder(args), terminal.passphrase(), clock=SystemClock())
    finally:
        interruption.nothing_kept()
