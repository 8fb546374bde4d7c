"""`ballots`: print the ballots, write the form for counting by hand, enter what was counted."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.assemblies.ballot_entry import EnteredRows
from core.assemblies.ballot_workbook import READINGS
from core.assemblies.counting import Reading
from core.assemblies.stages import Stage
from core.commands import common_options
from core.commands.ballots_lists import LISTS, write_blank
from core.commands.finding import find_assembly
from core.commands.opening import open_office
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.law.findings import Told
from core.office import Office
from core.printing import BALLOTS, Subject

_READINGS = {"first": Reading.FIRST, "second": Reading.SECOND}
FEW = 5
"""So many rows with one fault are told one by one; more of them in one line."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `print`, `list`, `form` and `enter`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    about = {
        "print": "ballots not printed yet, in one PDF; issues them first if that is due",
        "list": "a workbook to note deliveries or returns in, for a file of orders",
        "form": "a workbook to enter the returned ballots in",
        "enter": "enter the ballots of such a workbook; say which rows are refused, and why",
    }
    for name, summary in about.items():
        act = acts.add_parser(name, help=summary, parents=common)
        act.add_argument("id", metavar="ID", help="the assembly")
    printing = acts.choices["print"]
    printing.add_argument("--output", metavar="FILE", type=Path, required=True)
    printing.add_argument(
        "--serial",
        metavar="SERIAL",
        action="append",
        default=[],
        help="only this ballot; may be given several times",
    )
    printing.add_argument(
        "--reason", metavar="TEXT", default="", help="why ballots are printed again"
    )
    acts.choices["form"].add_argument("--output", metavar="FILE", type=Path, required=True)
    acts.choices["list"].add_argument("--output", metavar="FILE", type=Path, required=True)
    acts.choices["list"].add_argument(
        "--for", dest="purpose", choices=sorted(LISTS), required=True, help="what is to be noted"
    )
    enter = acts.choices["enter"]
    enter.add_argument("file", metavar="FILE", type=Path)
    for name in ("form", "enter"):
        acts.choices[name].add_argument(
            "--reading",
            choices=sorted(_READINGS),
            help="only this reading; else both, as the column says",
        )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; refusals come out as `KnownError`."""
    acts = {"print": _print, "list": _list, "form": _form, "enter": _enter}
    with open_office(args, terminal) as office:
        acts[args.act](office, args, terminal)


def _print(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    assembly_id = find_assembly(office, args.id)
    about, assemblies = Subject.assembly(assembly_id), office.assemblies
    folder = args.output.absolute().parent
    if not folder.is_dir():  # told before anything is issued
        raise KnownError("documents.no_place", folder=folder.name, file=args.output.name)
    with terminal.progress() as progress:
        is_due = assemblies.assembly(assembly_id).stage is Stage.BALLOTS
        if is_due and not assemblies.ballots(assembly_id):
            office.printing.issue_ballots(assembly_id, progress=progress)
        drawn = office.printing.keep(
            about,
            BALLOTS,
            args.output,
            serials=args.serial,
            reason=args.reason,
            progress=progress,
        )
    printed, times = len(drawn.ballots), drawn.times
    each, annexed = divmod(drawn.pages, printed)
    value = {
        "file": args.output.name,
        "ballots": printed,
        "pages_each": each,
        "pages": drawn.pages,
        "printing": times,
    }
    more = {"zh": f"，另有附页 {annexed} 页", "en": f" and {annexed} pages of annex"}
    annex = more[terminal.language] if annexed else ""
    again = f"，票面印有“第{times}次打印”" if times > 1 else ""
    texts = {
        "zh": f"已打印 {printed} 张表决票（每张 {each} 页{annex}）到 {args.output}{again}。",
        "en": f"{printed} ballots of {each} pages each{annex} written to {args.output}"
        + (f", marked as printing no. {times}." if times > 1 else "."),
    }
    terminal.result(value, texts[terminal.language])


def _list(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    rows = write_blank(office, find_assembly(office, args.id), args.purpose, args.output)
    value = {"file": args.output.name, "ballots": rows}
    texts = {
        "zh": f"已写出 {args.output}：{rows} 张票。填好的行才登记，没有填的行不动。",
        "en": f"{args.output} written: {rows} ballots. Only rows that are filled in are noted.",
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
        "passed_over": done.passed_over,
        "refused": [
            {
                "row": line.where.row,
                "serial": "".join(line.where.labels),
                "reason": line.bare(terminal.language),
            }
            for line in done.refused
        ],
    }
    terminal.result(value, _told(done, terminal.language))
    if done.refused:
        terminal.status = 1


def _told(done: EnteredRows, language: str) -> str:
    number = len(done.refused)
    if language == "zh":
        lines = [f"已录入 {done.entered} 行，退回 {number} 行。"]
        passed = f"另一次录入的 {done.passed_over} 行没有录入。"
    else:
        lines = [f"{done.entered} rows entered, {number} refused."]
        passed = f"{done.passed_over} rows of the other reading were passed over."
    lines += [passed] if done.passed_over else []
    alike: dict[str, list[Told]] = {}
    for one in done.refused:
        alike.setdefault(one.bare(language), []).append(one)
    for said, ones in alike.items():
        if len(ones) <= FEW:
            lines += [one.sentence(language) for one in ones]
        else:
            lines.append(_told_once(said, [one.where.row for one in ones], language))
    return "\n".join(lines)


def _told_once(said: str, rows: Sequence[int], language: str) -> str:
    """Say once what is wrong with many rows, and which they are."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1][1:] = [row]
        else:
            runs.append([row])
    texts = ["-".join(map(str, run)) for run in runs]
    if language == "zh":
        return f"第 {'、'.join(texts)} 行（共 {len(rows)} 行）：{said}"
    return f"Rows {', '.join(texts)} ({len(rows)} rows): {said}"
