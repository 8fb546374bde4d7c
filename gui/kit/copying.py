"""Rows on their way to the clipboard: as text with tabs, and as a table for spreadsheets."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData

from gui.kit.row_table import Column


@dataclass(frozen=True, slots=True)
class Copied:
    """Columns and rows on their way to the clipboard."""

    columns: Sequence[Column[Any]]
    rows: Sequence[Any]


def as_tsv(copied: Copied) -> str:
    """Write rows as text with tabs, titles first."""
    lines = ["\t".join(_cell(column.title) for column in copied.columns)]
    lines += [
        "\t".join(_cell(column.text(row)) for column in copied.columns) for row in copied.rows
    ]
    return "\n".join(lines) + "\n"


def as_html(copied: Copied) -> str:
    """Write rows as a table whose texts a spreadsheet takes as texts: no formula, no lost digit."""
    head = "".join(f"<th>{html.escape(column.title)}</th>" for column in copied.columns)
    body = "".join(
        "<tr>" + "".join(_html_cell(column, row) for column in copied.columns) + "</tr>"
        for row in copied.rows
    )
    return f'<meta charset="utf-8"><table><tr>{head}</tr>{body}</table>'


def _html_cell(column: Column[Any], row: Any) -> str:
    style = "" if column.right else " style=\"mso-number-format:'\\@'\""
    return f"<td{style}>{html.escape(column.text(row))}</td>"


def _cell(text: str) -> str:
    """Keep a text in its cell: no tab, no line, and nothing a spreadsheet would compute."""
    flat = " ".join(text.split())
    number = flat.lstrip("+-").replace(".", "", 1).replace(",", "").isdecimal()
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") and not number else flat


def mime_of(copied: Copied) -> QMimeData:
    """Give both forms; Excel and WPS take the table, an editor the text."""
    data = QMimeData()
    data.setText(as_tsv(copied))
    data.setHtml(as_html(copied))
    return data
