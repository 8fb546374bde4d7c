"""The command line: a thin face over the same facades as the window."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from core.commands.terminal import Terminal
from core.errors import KnownError
from core.progress import Cancelled

COMMANDS = {
    "demo": "the main job on the sample workbook, without a screen",
    "self-test": "check resources, faces and law packs",
    "init": "make a data folder",
    "verdict": "the law engine alone on given totals",
    "roster": "import, export and search the roster",
    "assembly": "list, show, tally and print an owners' assembly",
    "ballots": "print ballots and enter counted ones",
    "package": "export and verify packages for the street office",
    "backup": "make, verify and restore backups",
    "key": "change the passphrase, use or renew the recovery key",
    "audit": "verify the audit chain",
}
"""A command is the module `core.commands.<name>`: `configure(parser)` and `run(args, terminal)`.

Only the module of the command given is imported, so that `verdict` never waits for the database.
"""


def main(arguments: Sequence[str]) -> int:
    """Run one command; give the exit status: 0 done, 1 refused with a sentence, 2 wrong usage."""
    args = _parse(arguments)
    terminal = Terminal(as_json=args.json, language=args.lang)
    module = importlib.import_module(f"core.commands.{args.command.replace('-', '_')}")
    try:
        module.run(args, terminal)
        sys.stdout.flush()
    except KnownError as error:
        terminal.refuse(error.sentence(args.lang))
        return 1
    except (Cancelled, KeyboardInterrupt):
        terminal.refuse(KnownError("commands.cancelled").sentence(args.lang))
        return 1
    except BrokenPipeError:  # `| head`: whoever was told has gone, and so nobody hears a traceback
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return terminal.status


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="main.py", description="Liren 里仁", parents=[common_options(default=True)]
    )
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = _command_of(arguments)
    for name, summary in COMMANDS.items():
        sub = subparsers.add_parser(name, help=summary, parents=[common_options()])
        if name == chosen:
            importlib.import_module(f"core.commands.{name.replace('-', '_')}").configure(sub)
    return parser.parse_args(arguments)


def _command_of(arguments: Sequence[str]) -> str | None:
    """Find the command among the words: the first that is neither an option nor an option's value.

    A data folder may well be called "demo".
    """
    first = argparse.ArgumentParser(
        prog="main.py", add_help=False, exit_on_error=False, parents=[common_options()]
    )
    first.add_argument("command", nargs=argparse.REMAINDER)
    try:
        found, _ = first.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None  # wrong usage, which the whole parser says better
    return next((word for word in found.command[:1] if word in COMMANDS), None)


def common_options(*, default: bool = False) -> argparse.ArgumentParser:
    """Options that stand before or after the command; the later must not undo the earlier.

    A command with acts of its own gives them to each: `parents=[common_options()]`.
    """
    unset = argparse.SUPPRESS
    common = argparse.ArgumentParser(add_help=False)
    folder = os.environ.get("LIREN_DATA")
    common.add_argument(
        "--data",
        metavar="DIR",
        type=Path,
        default=(Path(folder) if folder else None) if default else unset,
        help="the office's data folder (or LIREN_DATA)",
    )
    common.add_argument("--json", action="store_true", default=False if default else unset)
    common.add_argument("--lang", choices=["zh", "en"], default="zh" if default else unset)
    return common
