"""`ballots`: print the ballots, write the form for counting by hand, enter what was counted."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.assemblies.ballot_workbook import (
    EntryLine,
    RefusedLine,
    read_entries,
    write_entry_form,
)
from core.assemblies.ballots import BallotState
from core.assemblies.counting import Reading
from core.assemblies.papers import issue_ballots, load_desk, print_ballots
from core.assemblies.papers_basis import Basis
from core.assemblies.queries_papers import Facts
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.commands import common_options
from core.commands.finding import find_assembly
from core.commands.opening import open_office
from core.commands.printing import office_fonts
from core.commands.terminal import Terminal
from core.documents.press import Press
from core.documents.wording import Wording
from core.errors import KnownError
from core.office import Office
from core.progress import Progress, ProgressSink, ignore_progress

BATCH = 200
"""Readings entered in one unit of work; only where one of them is refused, each has its own."""

_READINGS = {"first": Reading.FIRST, "second": Reading.SECOND}
_WORDS = {"first": "第一次", "second": "第二次"}
_OUT = {BallotState.RETURNED, BallotState.COUNTED}


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
    basis, facts = _load(office, args.id)
    fonts = office_fonts(office)
    with terminal.progress() as progress, Press(args.output.parent) as press:
        if not facts.ballots and basis.sheet.stage is Stage.BALLOTS:
            issue_ballots(office.assemblies, basis, facts.elections, fonts=fonts, progress=progress)
            basis, facts = _load(office, args.id)
        press.add(args.output.name, print_ballots(basis, facts, fonts=fonts, progress=progress))
    printed = sum(ballot.state is not BallotState.VOIDED for ballot in facts.ballots)
    value = {"file": args.output.name, "ballots": printed, "pages_each": _pages(facts)}
    texts = {
        "zh": f"已打印 {printed} 张表决票（每张 {_pages(facts)} 页）到 {args.output}。",
        "en": f"{printed} ballots of {_pages(facts)} pages each written to {args.output}.",
    }
    terminal.result(value, texts[terminal.language])


def _pages(facts: Facts) -> int:
    return len(facts.ballots[0].payloads)


def _load(office: Office, name: str) -> tuple[Basis, Facts]:
    assembly_id = find_assembly(office, name)
    wording = Wording.load(office.folder.wording)
    return load_desk(office.assemblies, assembly_id, wording, office.clock.today())


def _form(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    basis, facts = _load(office, args.id)
    returned = [ballot.serial for ballot in facts.ballots if ballot.state in _OUT]
    if not returned:
        raise KnownError("ballots.none_returned")
    readings = [_WORDS[args.reading]] if args.reading else list(_WORDS.values())
    rows = write_entry_form(args.output, basis.sheet.items, returned, readings)
    value = {"file": args.output.name, "ballots": len(returned), "rows": rows}
    texts = {
        "zh": f"已写出录入表 {args.output}：{len(returned)} 张票，{rows} 行。",
        "en": f"Entry form written to {args.output}: {len(returned)} ballots, {rows} rows.",
    }
    terminal.result(value, texts[terminal.language])


def _enter(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    sheet = office.assemblies.assembly(find_assembly(office, args.id))
    default = _READINGS.get(args.reading) if args.reading else None
    with terminal.progress() as progress:
        draft = read_entries(
            args.file, sheet.items, sheet.serial_prefix, default=default, progress=progress
        )
        done = enter_lines(office.assemblies, draft.taken, terminal.language, progress)
    refused = sorted((*draft.refused, *done.refused), key=lambda line: line.row)
    value: dict[str, Any] = {
        "read": len(draft.taken) + len(draft.refused),
        "entered": done.entered,
        "refused": [
            {"row": line.row, "serial": line.serial, "reason": line.reason} for line in refused
        ],
    }
    terminal.result(value, _told(done.entered, refused, terminal.language))
    if refused:
        terminal.status = 1


def _told(entered: int, refused: Sequence[RefusedLine], language: str) -> str:
    if language == "zh":
        lines = [f"已录入 {entered} 行，退回 {len(refused)} 行。"]
        lines += [f"第 {line.row} 行 {line.serial}：{line.reason}" for line in refused]
    else:
        lines = [f"{entered} rows entered, {len(refused)} refused."]
        lines += [f"row {line.row} {line.serial}: {line.reason}" for line in refused]
    return "\n".join(lines)


@dataclass(slots=True)
class Entered:
    """What became of the rows of a workbook."""

    entered: int = 0
    refused: list[RefusedLine] = field(default_factory=list)


def enter_lines(
    assemblies: Assemblies,
    lines: Sequence[EntryLine],
    language: str = "zh",
    progress: ProgressSink = ignore_progress,
) -> Entered:
    """Enter rows in batches; where a batch is refused, each of its rows by itself.

    What is counted as entered is on disk; a cancellation between batches loses nothing of it.
    """
    done = Entered()
    for start in range(0, len(lines), BATCH):
        progress(Progress(start, len(lines)))
        batch = lines[start : start + BATCH]
        try:
            assemblies.enter([line.draft for line in batch])
        except KnownError:
            _one_by_one(assemblies, batch, language, done)
        else:
            done.entered += len(batch)
    progress(Progress(len(lines), len(lines)))
    return done


def _one_by_one(
    assemblies: Assemblies, batch: Sequence[EntryLine], language: str, done: Entered
) -> None:
    for line in batch:
        try:
            assemblies.enter_ballot(line.draft)
        except KnownError as error:
            refusal = RefusedLine(line.row, line.draft.serial, error.sentence(language))
            done.refused.append(refusal)
        else:
            done.entered += 1
