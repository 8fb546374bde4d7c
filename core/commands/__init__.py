"""The command line: a thin face over the same facades as the window."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from core import interruption
from core.commands.terminal import Terminal, forget_reader
from core.commands.usage import WRONG, parser_kind
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
    try:
        return _run(_parse(arguments))
    except BrokenPipeError:  # `| head`: whoever was told has gone, and so nobody hears a traceback
        forget_reader(sys.stdout)
        return 1


def window_options(arguments: Sequence[str]) -> argparse.Namespace | None:
    """Give the options the window is opened with; None where a command is given."""
    look = argparse.ArgumentParser(
        add_help=False, exit_on_error=False, parents=[common_options(default=True)]
    )
    try:
        found, words = look.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None
    return None if words or found.json else found


def _run(args: argparse.Namespace) -> int:
    terminal = Terminal(as_json=args.json, language=args.lang)
    module = importlib.import_module(f"core.commands.{args.command.replace('-', '_')}")
    interruption.nothing_kept()
    interruption.undo()
    try:
        module.run(args, terminal)
        terminal.flush()
    except KnownError as error:
        terminal.refuse(error.sentence(args.lang))
    except (Cancelled, KeyboardInterrupt, EOFError):
        interruption.too_late()
        code = "commands.stopped_after" if interruption.kept() else "commands.cancelled"
        terminal.refuse(KnownError(code).sentence(args.lang))
    finally:
        interruption.too_late()
    return terminal.status


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    language, words = _first_look(arguments)
    chosen = next((word for word in words or () if word in COMMANDS), None)
    parser = parser_kind(language)(
        prog="main.py",
        description="papers, counts and records of a residents' committee",
        parents=[common_options(default=True)],
    )
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary in COMMANDS.items():
        sub = subparsers.add_parser(name, help=summary, parents=[common_options()])
        if name == chosen:
            importlib.import_module(f"core.commands.{name.replace('-', '_')}").configure(sub)
    if words == []:
        sys.stderr.write(KnownError("commands.how_to_begin").sentence(language) + "\n")
        parser.print_usage(sys.stderr)
        parser.exit(WRONG)
    return parser.parse_args(arguments)


def _first_look(arguments: Sequence[str]) -> tuple[str, list[str] | None]:
    """Tell the language and the words of the command, before the parser that needs them is built.

    There are no words to tell where the options before them are wrong.
    """
    look = argparse.ArgumentParser(
        add_help=False, exit_on_error=False, parents=[common_options(default=True)]
    )
    try:
        found, words = look.parse_known_args(arguments)
    except argparse.ArgumentError:  # the real parser will say what is wrong
        return "zh", None
    return found.lang, words


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
    common.add_argument(
        "--json",
        action="store_true",
        default=False if default else unset,
        help="print one JSON value and nothing else",
    )
    common.add_argument(
        "--lang",
        choices=["zh", "en"],
        default="zh" if default else unset,
        help="the language of sentences",
    )
    return common
