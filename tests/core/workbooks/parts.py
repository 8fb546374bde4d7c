"""Workbooks made by hand, part by part, so that a test can break exactly one thing."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from core.workbooks.cells import column_letters

Cell = str | float | None

HEADER: list[Cell] = ["楼栋", "单元", "房号", "房屋面积", "业主姓名", "业主手机号", "证件号码"]
GOOD: list[Cell] = ["1栋", "1单元", "101", 90.5, "赵云松", "13900000001", "11010519491231002X"]


def cell_xml(row: int, column: int, value: Cell) -> str:
    place = f"{column_letters(column)}{row}"
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith("<c "):
        return value.replace("<c ", f'<c r="{place}" ', 1)
    if isinstance(value, str):
        text = escape(value)
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'


def row_xml(row: int, values: Sequence[Cell], attributes: str = "") -> str:
    cells = "".join(cell_xml(row, column, value) for column, value in enumerate(values, 1))
    return f'<row r="{row}"{attributes}>{cells}</row>'


def sheet_xml(rows: Sequence[Sequence[Cell]], *, after: str = "", dimension: str = "") -> str:
    body = "".join(row_xml(number, row) for number, row in enumerate(rows, 1))
    return whole_sheet(body, after=after, dimension=dimension)


def whole_sheet(body: str, *, after: str = "", dimension: str = "", before: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{before}'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"{dimension}<sheetData>{body}</sheetData>{after}</worksheet>"
    )


def parts(sheets: Mapping[str, str], states: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the members of a workbook with these sheets."""
    states = states or {}
    names = list(sheets)
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{i}" r:id="rId{i}"'
        + (f' state="{states[name]}"' if name in states else "")
        + "/>"
        for i, name in enumerate(names, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{i}" Type="{relation}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(names) + 1)
    )
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{main}.worksheet+xml"/>'
        for i in range(1, len(names) + 1)
    )
    found = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{main}.sheet.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
        f'main" xmlns:r="{relation}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
    }
    for i, name in enumerate(names, 1):
        found[f"xl/worksheets/sheet{i}.xml"] = sheets[name]
    return found


def write_parts(path: Path, members: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def write_rows(path: Path, rows: Sequence[Sequence[Cell]], after: str = "") -> Path:
    """Write one plain sheet."""
    return write_parts(path, parts({"Sheet1": sheet_xml(rows, after=after)}))


def write_sheet(path: Path, xml: str) -> Path:
    return write_parts(path, parts({"Sheet1": xml}))
