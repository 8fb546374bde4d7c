"""`ballots`: print the ballots, write the form for counting by hand, enter what was counted."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.assemblies.ballot_workbook import READINGS
from core.assemblies.ballots import BallotState
from core.assemblies.counting import Reading
from core.assemblies.stages import Stage
from core.commands import common_options
from core.commands.finding import find_assembly
from core.commands.opening import open_office
from core.commands.terminal import Terminal
from core.law.findings import Told
from core.office import Office
from core.printing import BALLOTS, Subject

_READINGS = {"first": Reading.FIRST, "second": Reading.SECOND}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `print`, `form` and `enter`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    about = {
        "print": "all ballots in one PDF; issues them first if that is due",
        "form": "a workbook to enter the returned ballots in",
        "enter": "enter the ballots of such a workbook; say which rows are refused, and why",
    }
    for name, summary in about.items():
        act = acts.add_parser(name, help=summary, parents=common)
        act.add_argument("id", metavar="ID", help="the assembly")
    acts.choices["print"].add_argument("--output", metavar="FILE", type=Path, required=True)
    acts.choices["form"].add_argument("--output", metavar="FILE", type=Path, required=True)
    enter = acts.choices["enter"]
    enter.add_argument("file", metavar="FILE", type=Path)
    for name in ("form", "enter"):
        acts.choices[name].add_argument(
            "--reading", choices=sorted(_READINGS), help="whose reading it is; else the column says"
        )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; refusals come out as `KnownError`."""
    acts = {"print": _print, "form": _form, "enter": _enter}
    with open_office(args, terminal) as office:
        acts[args.act](office, args, terminal)


def _print(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    assembly_id = find_assembly(office, args.id)
    about, assemblies = Subject.assembly(assembly_id), office.assemblies
    with terminal.progress() as progress:
        is_due = assemblies.assembly(assembly_id).stage is Stage.BALLOTS
        if is_due and not assemblies.ballots(assembly_id):
            office.printing.issue_ballots(assembly_id, progress=progress)
        drawn = office.printing.keep(about, BALLOTS, args.output, progress=progress)
    ballots = assemblies.ballots(assembly_id)
    printed = sum(ballot.state is not BallotState.VOIDED for ballot in ballots)
    each = drawn.pages // printed
    value = {"file": args.output.name, "ballots": printed, "pages_each": each}
    texts = {
        "zh": f"已打印 {printed} 张表决票（每张 {each} 页）到 {args.output}。",
        "en": f"{printed} ballots of {each} pages each written to {args.output}.",
    }
    terminal.result(value, texts[terminal.language])


def _form(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    assembly_id = find_assembly(office, args.id)
    readings = (_READINGS[args.reading],) if args.reading else READINGS
    form = office.assemblies.write_entry_form(assembly_id, args.output, readings)
    value = {"file": args.output.name, "ballots": form.ballots, "rows": form.rows}
    texts = {
        "zh": f"已写出录入表 {args.output}：{form.ballots} 张票，{form.rows} 行。",
        "en": f"Entry form written to {args.output}: {form.ballots} ballots, {form.rows} rows.",
    }
    terminal.result(value, texts[terminal.language])


def _enter(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    assembly_id = find_assembly(office, args.id)
    reading = _READINGS.get(args.reading) if args.reading else None
    with terminal.progress() as progress:
        done = office.assemblies.enter_rows(
            assembly_id, args.file, reading=reading, progress=progress
        )
    value: dict[str, Any] = {
        "read": done.read,
        "entered": done.entered,
        "refused": [
            {
                "row": line.where.row,
                "serial": "".join(line.where.labels),
                "reason": line.bare(terminal.language),
            }
            for line in done.refused
        ],
    }
    terminal.result(value, _told(done.entered, done.refused, terminal.language))
    if done.refused:
        terminal.status = 1


def _told(entered: int, refused: Sequence[Told], language: str) -> str:
    if language == "zh":
        lines = [f"已录入 {entered} 行，退回 {len(refused)} 行。"]
    else:
        lines = [f"{entered} rows entered, {len(refused)} refused."]
    return "\n".join([*lines, *(line.sentence(language) for line in refused)])
