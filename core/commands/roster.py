"""`roster`: import a workbook, export the roster, search it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from core import interruption
from core.commands import common_options
from core.commands.opening import open_office
from core.commands.roster_told import details, told
from core.commands.terminal import Terminal
from core.errors import KnownError
from core.office import Office
from core.rosters.area_sources import AREA_SOURCES
from core.rosters.drafts import RosterDraft, RowFinding
from core.rosters.error_report import check_report_place, write_report
from core.rosters.imports import AS_IT_IS, ImportOptions
from core.rosters.mappings import read_mapping
from core.text.phones import phone_text

_NOTHING_TAKEN = "rosters.nothing_taken"


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
        choices=list(AREA_SOURCES),
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
    search.add_argument(
        "--full", action="store_true", help="show names and numbers whole, on the record"
    )


def run(args: argparse.Namespace, terminal: Terminal) -> None:
    """Do the act named; refusals come out as `KnownError`."""
    acts = {"import": _import, "export": _export, "search": _search}
    with open_office(args, terminal) as office:
        acts[args.act](office, args, terminal)


# ---- import --------------------------------------------------------------------------------


def _import(office: Office, args: argparse.Namespace, terminal: Terminal) -> None:
    mapping = read_mapping(args.mapping) if args.mapping else None
    if args.report is not None:
        check_report_place(args.report, args.file)
    source = AREA_SOURCES.get(args.area_source, AS_IT_IS.area_source)
    options = ImportOptions(args.new, source, args.area_date)
    with terminal.progress() as progress:
        draft = office.rosters.read_file(args.file, mapping, progress)
        take = office.rosters.preview_import if args.dry_run else office.rosters.import_roster
        before = interruption.kept()
        try:
            report = take(draft, args.compound, progress, options)
            unwritten = _left_unwritten(args, draft, report.findings, terminal)
        except KnownError as refused:
            if refused.code == _NOTHING_TAKEN:
                _report_refusal(args, draft, terminal)
            raise
        except KeyboardInterrupt:
            if interruption.kept() == before:
                raise
            raise KnownError("rosters.stopped_after_import") from None
    value = {**report.summary(), "details": details(report, terminal.language)}
    terminal.result(value, told(report, terminal.language))
    if unwritten is not None:
        raise unwritten


def _left_unwritten(
    args: argparse.Namespace,
    draft: RosterDraft,
    findings: Iterable[RowFinding],
    terminal: Terminal,
) -> KnownError | None:
    """Write the report, if one is asked for; give what is to be said if it could not be written."""
    try:
        _write_report(args, draft, findings, terminal)
    except KnownError as failed:
        if args.dry_run:
            return KnownError("rosters.report_failed_dry", reason=failed)
        return KnownError("rosters.report_failed", reason=failed)
    return None


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
        write_report(args.report, draft, findings, language=terminal.language)


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
    look = office.rosters.search_unmasked if args.full else office.rosters.search
    hits = look(args.text)
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
        "  ".join((hit.compound, hit.address, hit.name, *map(phone_text, hit.phones), hit.document))
        for hit in hits
    ]
    if hits and not args.full:
        lines.append(MASKED[terminal.language])
    none = {"zh": "没有找到。", "en": "Nothing was found."}
    terminal.result({"hits": value}, "\n".join(lines) or none[terminal.language])


MASKED = {
    "zh": "姓名和号码已遮盖；因工作需要看全的，请加 --full（会记入审计）。",
    "en": "Names and numbers are masked; add --full where your work needs them whole (audited).",
}
