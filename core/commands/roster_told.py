"""What `roster import` tells: to a script everything, to a person what can be read on a screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.law.shares import area_text
from core.rosters.drafts import RowFinding
from core.rosters.imports import ImportReport

SHOWN = 20
"""Lines of reasons on a terminal; the report has them all."""


def details(report: ImportReport, language: str) -> dict[str, Any]:
    """Give what stands beside the named figures of the JSON."""
    return {
        "file": report.file,
        "dry_run": report.dry_run,
        "new_dwellings": report.new_dwellings,
        "not_in_file": report.not_in_file,
        "homes": report.figures.homes,
        "developer_dwellings": report.figures.developer_dwellings,
        "co_owned": report.figures.co_owned,
        "without_owner": report.figures.without_owner,
        "rows": {name: getattr(report.rows, name) for name in report.rows.__slots__},
        "columns": [
            {
                "sheet": column.sheet,
                "column": column.letters,
                "field": column.label,
                "heading": column.heading,
            }
            for column in report.columns
        ],
        "ignored_columns": list(report.ignored_columns),
        "refusals": [_row(finding, language) for finding in report.refusals],
        "warnings": [_row(finding, language) for finding in report.warnings],
        "changed": [
            {"address": line.address, "what": line.what, "old": line.old, "new": line.new}
            for line in report.changed
        ],
    }


def _row(finding: RowFinding, language: str) -> dict[str, Any]:
    return {
        "sheet": finding.sheet,
        "row": finding.row,
        "column": finding.column,
        "reason": finding.reason(language),
    }


TEXTS = {
    "zh": {
        "done": "已导入：",
        "part": "只导入了一部分，有 {r.refused} 行没有导入：",
        "dry": "试运行，没有作任何改动：",
        "rows": "读到 {r.read} 行，导入 {r.taken} 行，未导入 {r.refused} 行。",
        "dwellings": "新增房屋 {r.new_dwellings} 套，更新 {r.updated} 套。",
        "unchanged": "没有变化：没有新增或更新的房屋。",
        "now": "现有房屋 {f.dwellings} 套，专有部分面积 {area} 平方米。",
        "owners": "业主 {f.owners} 人，投票人数 {f.voting_persons}。",
        "owners_open": "业主 {f.owners} 人，投票人数 {f.voting_persons}"
        "（其中 {f.without_owner} 套没有业主，每套暂计一人）。",
        "columns": "各列的理解：{columns}。",
        "column": "{letters} 列“{heading}”作{label}",
        "plain_column": "{letters} 列作{label}",
        "ignored": "没有用到的列：{columns}。",
        "refused": "未导入：",
        "warned": "提示：",
        "more": "另有 {count} 条：加上 --report 写出的工作簿里有全部。",
        "between": "、",
    },
    "en": {
        "done": "Imported:",
        "part": "Imported in part, {r.refused} rows were not taken:",
        "dry": "Dry run, nothing was changed:",
        "rows": "{r.read} rows read, {r.taken} taken, {r.refused} refused.",
        "dwellings": "{r.new_dwellings} dwellings new, {r.updated} updated.",
        "unchanged": "Nothing changed: no dwelling is new or updated.",
        "now": "Now {f.dwellings} dwellings, {area} m2.",
        "owners": "{f.owners} owners, {f.voting_persons} voting persons.",
        "owners_open": "{f.owners} owners, {f.voting_persons} voting persons"
        " ({f.without_owner} dwellings have no owner and count one each).",
        "columns": "Columns were read so: {columns}.",
        "column": "{letters} '{heading}' as {label}",
        "plain_column": "{letters} as {label}",
        "ignored": "Columns not used: {columns}.",
        "refused": "Not taken: ",
        "warned": "Note: ",
        "more": "{count} more: the workbook that --report writes has them all.",
        "between": ", ",
    },
}


def told(report: ImportReport, language: str) -> str:
    """Say what an import did: the figures, the columns, then what was refused and questioned."""
    texts = TEXTS[language]
    head = "dry" if report.dry_run else "part" if report.refused else "done"
    owners = "owners_open" if report.figures.without_owner else "owners"
    facts = {"r": report, "f": report.figures, "area": area_text(report.figures.total_area)}
    changed = "dwellings" if report.new_dwellings or report.updated else "unchanged"
    lines = [texts[name].format(**facts) for name in (head, "rows", changed, "now", owners)]
    lines += _columns(report, texts)
    lines += _findings(report, texts, language)
    first, *rest = lines
    return "\n".join((first, *(f"  {line}" for line in rest)))


def _columns(report: ImportReport, texts: dict[str, str]) -> Iterable[str]:
    """Say which column was taken for what; sheets of one kind are told once."""
    said = dict.fromkeys(
        texts["column" if column.heading else "plain_column"].format(
            letters=column.letters, heading=column.heading, label=column.label
        )
        for column in report.columns
    )
    yield texts["columns"].format(columns=texts["between"].join(said))
    if report.ignored_columns:
        names = texts["between"].join(dict.fromkeys(report.ignored_columns))
        yield texts["ignored"].format(columns=names)


def _findings(report: ImportReport, texts: dict[str, str], language: str) -> Iterable[str]:
    said = [("refused", finding) for finding in report.refusals]
    said += [("warned", finding) for finding in report.warnings]
    for kind, finding in said[:SHOWN]:
        yield texts[kind] + finding.finding.sentence(language)
    if len(said) > SHOWN:
        yield texts["more"].format(count=len(said) - SHOWN)
