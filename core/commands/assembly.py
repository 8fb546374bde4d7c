"""`assembly`: list and show assemblies, tally, papers, and do what a file of orders says."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.assemblies.count_sheets import CountSheet, MatterResultRow, ResultSheet, VerdictRow
from core.assemblies.counting import Mark
from core.assemblies.sheets import AssemblySheet
from core.commands import common_options
from core.commands.assembly_told import told_kept, told_list, told_sheet, told_tally
from core.commands.finding import find_assembly
from core.commands.opening import open_office
from core.commands.orders import read_orders
from core.commands.orders_acts import carry_out
from core.commands.orders_here import Here
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.law.shares import area_text
from core.office import Office


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `list`, `show`, `tally`, `papers` and `do`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    acts.add_parser("list", help="every assembly, the newest first", parents=common)
    about = {
        "show": "where an assembly stands and what its stage still lacks",
        "tally": "the count so far, the sums, and the result once it is declared",
        "papers": "every paper that has begun, as PDF; drafts are marked as such",
    }
    for name, summary in about.items():
        act = acts.add_parser(name, help=summary, parents=common)
        act.add_argument("id", metavar="ID", help="its identifier, the beginning of it, or title")
    papers = acts.choices["papers"]
    papers.add_argument("--output", metavar="DIR", type=Path, required=True)
    papers.add_argument("--word", action="store_true", help="as Word files too, but the ballots")
    papers.add_argument(
        "--number",
        metavar="PAPER=TEXT",
        action="append",
        default=[],
        help="the office's own number of a paper: D15=...",
    )
    do = acts.add_parser("do", help="carry out the acts written in a TOML file", parents=common)
    do.add_argument("file", metavar="FILE.toml", type=Path)
    do.add_argument("--from", metavar="N", type=int, default=1, dest="first", help="begin at act N")


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; refusals come out as `KnownError`."""
    acts = {"list": _list, "show": _show, "tally": _tally, "papers": _papers, "do": _do}
    with open_office(args, terminal) as office:
        acts[args.act](office, args, terminal)


def _list(office: Office, _args: argparse.Namespace, terminal: Terminal) -> None:
    rows = office.assemblies.assemblies()
    value = [
        {
            "id": str(row.id),
            "title": row.title,
            "kind": str(row.kind),
            "stage": str(row.stage),
            "compound": row.compound_name,
            "opened_on": row.opened_on.isoformat(),
        }
        for row in rows
    ]
    terminal.result(value, told_list(rows, terminal.language))


def _show(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    sheet = office.assemblies.assembly(find_assembly(office, args.id))
    terminal.result(_sheet_value(sheet), told_sheet(sheet, terminal.language))


def _sheet_value(sheet: AssemblySheet) -> dict[str, Any]:
    roll = sheet.roll
    return {
        "id": str(sheet.id),
        "title": sheet.title,
        "kind": str(sheet.kind),
        "stage": str(sheet.stage),
        "compound": sheet.compound_name,
        "opened_on": sheet.opened_on.isoformat(),
        "pack": sheet.pack,
        "roll": None
        if roll is None
        else {
            "number": roll.number,
            "persons": roll.persons,
            "area": area_text(roll.area),
            "dwellings": roll.dwellings,
            "digest": roll.digest,
        },
        "matters": [
            {"kind": row.kind, "limb": row.limb, "title": row.title, "seats": row.seats}
            for row in sheet.matters
        ],
        "days": {
            str(row.step): {
                "planned": row.planned and row.planned.isoformat(),
                "earliest": row.earliest and row.earliest.isoformat(),
                "last": row.last and row.last.isoformat(),
                "done": row.done and row.done.isoformat(),
                "article": row.article,
            }
            for row in sheet.dates
        },
        "needs": [
            {"code": row.code, "text": row.text, "article": row.article, "blocks": row.blocks}
            for row in sheet.needs
        ],
    }


def _tally(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    assembly_id = find_assembly(office, args.id)
    known = office.assemblies.known(assembly_id)
    facts = known.facts
    value: dict[str, Any] = {"id": str(assembly_id), "stage": str(known.sheet.stage)}
    value["count"] = None if facts.count is None else _count_value(facts.count)
    value["result"] = None if facts.result is None else _result_value(facts.result)
    told = told_tally(known.sheet.stage, facts.count, facts.result, terminal.language)
    terminal.result(value, told)


def _do(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    orders = read_orders(args.file)
    if not 1 <= args.first <= len(orders):
        raise KnownError(
            "orders.no_such_act", file=args.file.name, number=args.first, acts=len(orders)
        )
    here = Here(office, args.file.parent)
    here.pass_over(orders[: args.first - 1])
    done = carry_out(here, orders[args.first - 1 :], terminal.language)
    sheet = office.assemblies.assembly(here.assembly_id) if here.assembly_id else None
    value = {
        "done": done,
        "assembly": sheet and str(sheet.id),
        "stage": sheet and str(sheet.stage),
        "issued": here.issued,
    }
    texts = {"zh": f"办好 {done} 步。", "en": f"{done} acts are done."}
    issued = {"zh": "换发的表决票：", "en": "Ballots issued anew: "}
    serials = [issued[terminal.language] + "、".join(here.issued)] if here.issued else []
    needs = [need.text for need in sheet.needs] if sheet else []
    terminal.result(value, "\n".join([texts[terminal.language], *serials, *needs]))


def _votes(persons: Mapping[Mark, int], area: Mapping[Mark, Any]) -> dict[str, Any]:
    return {
        str(mark): {"persons": persons.get(mark, 0), "area": area_text(area[mark])}
        for mark in Mark
        if mark in area
    }


def _count_value(count: CountSheet) -> dict[str, Any]:
    sums = count.reconciliation
    return {
        "first_entered": count.first_entered,
        "second_entered": count.second_entered,
        "differences": len(count.differences),
        "closed_at": count.closed_at and count.closed_at.isoformat(),
        "participating": {
            "persons": count.participating_persons,
            "area": area_text(count.participating_area),
        },
        "papers": {
            "issued": sums.issued,
            "delivered": sums.delivered,
            "returned": sums.returned,
            "not_returned": sums.not_returned,
            "voided": sums.voided,
            "counted": sums.counted,
            "invalid": sums.invalid,
            "balanced": sums.balanced,
        },
        "items": [
            {"label": line.item.label, "votes": _votes(line.persons, line.area)}
            for line in count.lines
        ],
    }


def _result_value(result: ResultSheet) -> dict[str, Any]:
    return {
        "version": result.version,
        "declared_on": result.declared_on.isoformat(),
        "roll": result.roll_number,
        "total": {"persons": result.persons, "area": area_text(result.area)},
        "participating": {
            "persons": result.participating_persons,
            "area": area_text(result.participating_area),
        },
        "matters": [_matter_value(row) for row in result.matters],
        "elected": list(result.elected),
        "alternates": list(result.alternates),
        "run_off": list(result.run_off),
    }


def _matter_value(row: MatterResultRow) -> dict[str, Any]:
    return {
        "kind": row.matter.kind,
        "title": row.matter.title,
        "outcome": row.outcome,
        "strict": _verdict_value(row.strict),
        "follow": None if row.follow is None else _verdict_value(row.follow),
        "articles": [article.cite() for article in row.articles],
        "candidates": [
            {
                "name": candidate.name,
                "place": candidate.place,
                "rank": candidate.rank,
                "votes": _votes(candidate.persons, candidate.area),
            }
            for candidate in row.candidates
        ],
    }


def _verdict_value(verdict: VerdictRow) -> dict[str, Any]:
    return {"outcome": verdict.outcome, "tests": verdict_tests(verdict)}


def verdict_tests(verdict: VerdictRow) -> list[dict[str, Any]]:
    """Give the comparisons of a verdict as plain values."""
    return [
        {
            "name": test.name,
            "part": test.part,
            "whole": test.whole,
            "threshold": test.threshold,
            "bound": test.bound,
            "met": test.met,
            "short_by": test.short_by,
        }
        for test in verdict.tests
    ]


def _number(given: str) -> tuple[str, str]:
    """Part "D15=云杉筹〔2026〕3号"."""
    paper, _, number = given.partition("=")
    if not paper.strip() or not number.strip():
        raise KnownError("papers.bad_number", value=given)
    return paper.strip().upper(), number.strip()


def _papers(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    assembly_id = find_assembly(office, args.id)
    numbers = dict(map(_number, args.number))
    with terminal.progress() as progress:
        subjects = office.printing.subjects(assembly_id)
        kept = office.printing.keep_all(
            args.output, *subjects, numbers=numbers, word=args.word, progress=progress
        )
    value = {
        "folder": str(args.output),
        "files": sorted(kept.files),
        "drafts": [row.key for row in kept.drafts],
        "lacking": [
            {"paper": row.key, "reason": row.obstacle.bare(terminal.language)}
            for row in kept.lacking
            if row.obstacle is not None
        ],
        "printed_before": [row.key for row in kept.passed],
    }
    terminal.result(value, told_kept(kept, str(args.output), terminal.language))
    if any(row.draft is None for row in kept.lacking):
        terminal.status = 1
