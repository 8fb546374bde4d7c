"""`roster`: import a workbook, export the roster, search it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from core.commands import common_options
from core.commands.opening import open_office
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.office import Office
from core.rosters.drafts import RosterDraft, RowFinding
from core.rosters.error_report import check_report_place, write_report
from core.rosters.imports import ImportOptions, ImportReport
from core.rosters.mappings import read_mapping
from core.rosters.tables import AreaSource
from core.text import area_text

_NOTHING_TAKEN = "rosters.nothing_taken"
SHOWN = 20
"""Lines of reasons on a terminal; the report has them all."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare `import`, `export` and `search`."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    common = [common_options()]
    take = acts.add_parser("import", help="take a workbook or CSV into a compound", parents=common)
    take.add_argument("file", metavar="FILE", type=Path)
    take.add_argument("--compound", metavar="NAME", required=True)
    take.add_argument(
        "--new", action="store_true", help="a new compound, though one is called much the same"
    )
    take.add_argument(
        "--area-source",
        choices=[source.value for source in AreaSource if source is not AreaSource.UNKNOWN],
        help="where the areas are from that no column tells of",
    )
    take.add_argument("--area-date", metavar="YYYY-MM-DD", type=date.fromisoformat)
    take.add_argument("--mapping", metavar="FILE", type=Path, help="TOML or JSON: owner = heading")
    take.add_argument(
        "--dry-run", action="store_true", help="say what would change, change nothing"
    )
    take.add_argument("--report", metavar="OUT.xlsx", type=Path, help="the workbook with reasons")
    export = acts.add_parser("export", help="write the roster as a workbook", parents=common)
    export.add_argument("--compound", metavar="NAME", required=True)
    export.add_argument("--output", metavar="FILE.xlsx", type=Path, required=True)
    export.add_argument("--masked", action="store_true", help="hide names and numbers")
    search = acts.add_parser("search", help="find by name, room, phone or document", parents=common)
    search.add_argument("text", metavar="TEXT")


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; refusals come out as `KnownError`."""
    acts = {"import": _import, "export": _export, "search": _search}
    with open_office(args, terminal) as office:
        acts[args.act](office, args, terminal)


# ---- import --------------------------------------------------------------------------------


def _import(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    mapping = read_mapping(args.mapping) if args.mapping else None
    if args.report is not None:
        check_report_place(args.file, args.report)
    source = AreaSource(args.area_source or AreaSource.UNKNOWN)
    options = ImportOptions(args.new, source, args.area_date)
    with terminal.progress() as progress:
        draft = office.rosters.read_file(args.file, mapping, progress)
        take = office.rosters.preview_import if args.dry_run else office.rosters.import_roster
        try:
            report = take(draft, args.compound, progress, options)
        except KnownError as refused:
            if refused.code == _NOTHING_TAKEN:
                _report_refusal(args, draft, terminal)
            raise
    value = {**report.summary(), "details": _details(report, terminal.language)}
    terminal.result(value, _told(report, terminal.language))
    try:
        _write_report(args, draft, report.findings, terminal)
    except KnownError as failed:
        reason = failed.sentence(terminal.language)
        if args.dry_run:
            raise KnownError("rosters.report_failed_dry", reason=reason) from None
        raise KnownError("rosters.report_failed", reason=reason) from None


def _report_refusal(args: argparse.Namespace, draft: RosterDraft, terminal: Terminal) -> None:
    """Write the report of a file of which nothing was taken; that it failed is said as well."""
    try:
        _write_report(args, draft, draft.findings, terminal)
    except KnownError as failed:
        terminal.refuse(failed.sentence(terminal.language))


def _write_report(
    args: argparse.Namespace,
    draft: RosterDraft,
    findings: Iterable[RowFinding],
    terminal: Terminal,
) -> None:
    if args.report is not None:
        write_report(args.file, args.report, draft, findings, language=terminal.language)


def _details(report: ImportReport, language: str) -> dict[str, Any]:
    return {
        "file": report.file,
        "dry_run": report.dry_run,
        "new_dwellings": report.new_dwellings,
        "not_in_file": report.not_in_file,
        "homes": report.figures.homes,
        "developer_dwellings": report.figures.developer_dwellings,
        "co_owned": report.figures.co_owned,
        "rows": {name: getattr(report.rows, name) for name in report.rows.__slots__},
        "ignored_columns": list(report.ignored_columns),
        "refusals": [_row(finding, language) for finding in report.refusals],
        "warnings": [_row(finding, language) for finding in report.warnings],
        "changed": [{"address": line.address, "what": line.what} for line in report.changed],
    }


def _row(finding: RowFinding, language: str) -> dict[str, Any]:
    return {
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "reason": finding.reason(language),
    }


TOLD = {
    "zh": (
        "读到 {r.read} 行，导入 {r.taken} 行，未导入 {r.refused} 行。",
        "新增房屋 {r.new_dwellings} 套，更新 {r.updated} 套。",
        "现有房屋 {f.dwellings} 套，专有部分面积 {area} 平方米。",
        "业主 {f.owners} 人，投票人数 {f.voting_persons}。",
    ),
    "en": (
        "{r.read} rows read, {r.taken} taken, {r.refused} refused.",
        "{r.new_dwellings} dwellings new, {r.updated} updated.",
        "Now {f.dwellings} dwellings, {area} m2.",
        "{f.owners} owners, {f.voting_persons} voting persons.",
    ),
}
DONE = {"zh": "已导入：", "en": "Imported:"}
DRY = {"zh": "试运行，没有作任何改动：", "en": "Dry run, nothing was changed:"}
MORE = {
    "zh": "  另有 {count} 条，见 --report 写出的工作簿。",
    "en": "  {count} more: see the workbook written by --report.",
}


def _told(report: ImportReport, language: str) -> str:
    what = (DRY if report.dry_run else DONE)[language]
    figures = [
        line.format(r=report, f=report.figures, area=area_text(report.figures.total_area))
        for line in TOLD[language]
    ]
    lines = [what, *(f"  {line}" for line in figures)]
    told = [*report.refusals, *report.warnings]
    lines += [
        f"  {_place(finding, language)}{finding.reason(language)}" for finding in told[:SHOWN]
    ]
    if len(told) > SHOWN:
        lines.append(MORE[language].format(count=len(told) - SHOWN))
    return "\n".join(lines)


def _place(finding: RowFinding, language: str) -> str:
    """Say where: sheet, row, column."""
    if language == "zh":
        parts = [
            f"工作表“{finding.sheet}”" if finding.sheet else "",
            f"第 {finding.row} 行" if finding.row else "",
            f" {finding.column} 列" if finding.column else "",
        ]
        return "".join(parts) + "："
    parts = [
        f"sheet '{finding.sheet}'" if finding.sheet else "",
        f"row {finding.row}" if finding.row else "",
        f"column {finding.column}" if finding.column else "",
    ]
    return ", ".join(filter(None, parts)) + ": "


# ---- export and search -----------------------------------------------------------------------


def _export(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    compound_id = office.rosters.compound_id(args.compound)
    with terminal.progress() as progress:
        rows = office.rosters.export(
            compound_id, args.output, masked=args.masked, progress=progress
        )
    texts = {
        "zh": f"已写出 {rows} 行到 {args.output.name}。",
        "en": f"Wrote {rows} rows to {args.output.name}.",
    }
    value = {"file": args.output.name, "rows": rows, "masked": args.masked}
    terminal.result(value, texts[terminal.language])


def _search(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    hits = office.rosters.search(args.text)
    value = [
        {
            "compound": hit.compound,
            "address": hit.address,
            "name": hit.name,
            "phones": list(hit.phones),
            "document": hit.document,
            "owner": hit.is_owner,
        }
        for hit in hits
    ]
    lines = [
        "  ".join((hit.compound, hit.address, hit.name, *hit.phones, hit.document)) for hit in hits
    ]
    none = {"zh": "没有找到。", "en": "Nothing was found."}
    terminal.result({"hits": value}, "\n".join(lines) or none[terminal.language])
