"""The look at a file before any parser sees it: its kind, its size, its traps.

Streams the members of a workbook through patterns, with bounded memory and no XML parser
(security.md 7). It also finds what the parser would drop without a word: error cells, formulas
without a value, hidden rows. It reads no table.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import KnownError
from core.workbooks.cells import column_number

MEGABYTE = 1 << 20
MAX_FILE = 50 * MEGABYTE
MAX_MEMBERS = 2_000
MAX_MEMBER = 200 * MEGABYTE
MAX_TOTAL = 400 * MEGABYTE
MAX_RATIO = 200
RATIO_FROM = MEGABYTE
MAX_SHEETS = 200
MAX_ROWS = 1_048_576
MAX_COLUMNS = 1_024
MAX_CELLS = 60_000_000
MAX_FLAGS = 100_000

_CHUNK = MEGABYTE
_START = 512
_WORKBOOKS = {".xlsx", ".xlsm", ".et", ".ods", ".xls"}
_TABLES = {".csv", ".txt", ".tsv"}
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_EXCEL_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


@dataclass(slots=True, eq=False)
class SheetTraps:
    """What a worksheet holds that a parser does not tell. Rows and columns count from 1."""

    hidden_rows: set[int] = field(default_factory=set)
    no_value: dict[tuple[int, int], str] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    last_row: int = 0
    last_column: int = 26
    far_cells: int = 0


@dataclass(slots=True, eq=False)
class Inspection:
    """A file that may be read: its kind and, for .xlsx, the traps of each sheet by member name."""

    kind: str
    sheets: dict[str, SheetTraps] = field(default_factory=dict)
    sheet_names: dict[str, str] = field(default_factory=dict)


def inspect(name: str, content: bytes) -> Inspection:
    """Pass a file on or refuse it with one sentence. Raises `KnownError`."""
    suffix = Path(name).suffix.lower()
    if suffix in _TABLES:
        return _inspect_table(name, content)
    if suffix not in _WORKBOOKS:
        raise KnownError("workbooks.unknown_kind", file=name)
    if content.startswith(_OLE):
        return _inspect_old(name, content, suffix)
    if not content.startswith(_ZIP) or suffix == ".xls":
        raise KnownError("workbooks.not_a_workbook", file=name)
    return _inspect_zip(name, content)


def _inspect_table(name: str, content: bytes) -> Inspection:
    start = content[:_START]
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    if start.startswith((_ZIP, _OLE, b"\x89PNG", b"%PDF", b"\xff\xd8\xff")) or (
        b"\0" in start and not wide
    ):
        raise KnownError("workbooks.not_a_table", file=name)
    return Inspection("csv")


def _inspect_old(name: str, content: bytes, suffix: str) -> Inspection:
    """An OLE file: an .xls of old, or a workbook under a password."""
    if _ENCRYPTED in content:
        raise KnownError("workbooks.password", file=name)
    if suffix not in {".xls", ".et"} or not any(stream in content for stream in _EXCEL_STREAMS):
        raise KnownError("workbooks.not_a_workbook", file=name)
    return Inspection("xls")


def _inspect_zip(name: str, content: bytes) -> Inspection:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check_members(name, members)
            found = _inspect_members(name, archive, members)
            if found.kind == "xlsx":
                found.sheet_names = _sheet_names(archive)
    except (
        zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError,
        ValueError, UnicodeError,
    ):  # fmt: skip
        raise KnownError("workbooks.damaged", file=name) from None
    if found.kind == "xlsx" and len(found.sheets) > MAX_SHEETS:
        raise KnownError("workbooks.too_many_sheets", file=name, limit=MAX_SHEETS)
    return found


def _check_members(file: str, members: list[zipfile.ZipInfo]) -> None:
    """Look at the directory alone: numbers, names, promised sizes."""
    if len(members) > MAX_MEMBERS:
        raise KnownError("workbooks.too_many_members", file=file, limit=MAX_MEMBERS)
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if name.lower() in seen:
            raise KnownError("workbooks.strange_members", file=file)
        seen.add(name.lower())
        strange = name.startswith("/") or ".." in name.split("/") or {"\\", ":", "\0"} & set(name)
        if strange or member.orig_filename != name:
            raise KnownError("workbooks.strange_members", file=file)
        if member.flag_bits & 1:
            raise KnownError("workbooks.password", file=file)
        if member.file_size > MAX_MEMBER or (
            member.file_size > RATIO_FROM
            and member.file_size > MAX_RATIO * max(member.compress_size, 1)
        ):
            raise KnownError("workbooks.bomb", file=file)
    if sum(member.file_size for member in members) > MAX_TOTAL:
        raise KnownError("workbooks.bomb", file=file)


def _inspect_members(
    file: str, archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]
) -> Inspection:
    names = {member.filename for member in members}
    if "xl/workbook.xml" in names:
        found = Inspection("xlsx")
    elif "content.xml" in names:
        found = Inspection("ods")
    else:
        raise KnownError("workbooks.not_a_workbook", file=file)
    for member in members:
        if not member.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        traps = None
        if re.fullmatch(r"xl/worksheets/[^/]+\.xml", member.filename):
            traps = found.sheets[member.filename] = SheetTraps()
        _inspect_xml(file, _stream(archive, member), traps)
        if traps and traps.last_row * traps.last_column > MAX_CELLS:
            raise KnownError("workbooks.far_cells", file=file)
    return found


def _stream(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Give the member in pieces that end where a tag begins, so that no tag is cut in two."""
    held = b""
    with archive.open(member) as stream:
        while piece := stream.read(_CHUNK):
            held += piece
            cut = max(held.rfind(b"<c "), held.rfind(b"<row"), len(held) - _CHUNK // 4)
            yield held[:cut]
            held = held[cut:]
    yield held


_TYPES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SEAM = 16
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding=["'](?!utf-?8|us-ascii)""", re.IGNORECASE)
_ROW = re.compile(rb"""row(?<=[<:]row)\b([^>]*?)\sr=["'](\d+)["']([^>]*)""")
_MAY_BE_FAR = re.compile(rb"""r=["'][A-Z](?:[A-Z]|\d{7})""")
"""What a cell needs for `_FAR` or `_CELL_ROW`: most sheets have none, and one look is enough.

Patterns that begin with letters, as this one and `_ROW`, are looked for several times as fast.
"""
_FAR = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{2,})(\d+)["']""")
_CELL_ROW = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["'][A-Z]+(\d{7,})["']""")
_ERROR = re.compile(
    rb"""<c\s(?=[^>]*\bt="e")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>(?:<f.{0,2000}?</f>|<f[^>]*/>)?<v>([^<]{0,20})""",
    re.DOTALL,
)
_FORMULA = re.compile(
    rb"""<c\s(?![^>]*\bt="str")[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f\b(?:[^>]*/>|[^>]*>[^<]*</f>)\s*(?:</c>|<v\s*/>|<v></v>)"""
)
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")


def _inspect_xml(file: str, pieces: Iterator[bytes], traps: SheetTraps | None) -> None:
    before: bytes | None = None
    for piece in pieces:
        if before is None and (b"\0" in piece[:200] or _ENCODING.search(piece[:200])):
            raise KnownError("workbooks.strange_members", file=file)
        if _TYPES.search(piece) or _TYPES.search((before or b"") + piece[:_SEAM]):
            raise KnownError("workbooks.entities", file=file)
        before = piece[-_SEAM:]
        if traps is not None:
            _inspect_sheet(file, piece, traps)


def _inspect_sheet(file: str, piece: bytes, traps: SheetTraps) -> None:
    _measure(piece, traps)
    if traps.last_row > MAX_ROWS:
        raise KnownError("workbooks.far_cells", file=file)
    if b't="e"' in piece:
        for cell in _ERROR.finditer(piece):
            _flag(traps.errors, cell, cell[3].decode("ascii", "replace"))
    if b"<f" in piece:
        for cell in _FORMULA.finditer(piece):
            _flag(traps.no_value, cell, "")
    if len(traps.errors) + len(traps.no_value) > MAX_FLAGS:
        raise KnownError("workbooks.too_many_flaws", file=file, limit=MAX_FLAGS)


def _measure(piece: bytes, traps: SheetTraps) -> None:
    rows = [(int(number[:12]), before + after) for before, number, after in _ROW.findall(piece)]
    traps.last_row = max([traps.last_row, *(number for number, _ in rows)])
    if b"hidden" in piece:
        traps.hidden_rows.update(number for number, said in rows if _HIDDEN.search(said))
    if not _MAY_BE_FAR.search(piece):
        return
    for cell in _CELL_ROW.finditer(piece):
        traps.last_row = max(traps.last_row, int(cell[1][:12]))
    for cell in _FAR.finditer(piece):
        column = column_number(cell[1][:4].decode())
        if column > MAX_COLUMNS:  # an add-in's leftovers: the worker leaves them out
            traps.far_cells += 1
        else:
            traps.last_column = max(traps.last_column, column)


def _flag(flags: dict[tuple[int, int], str], cell: re.Match[bytes], text: str) -> None:
    column = column_number(cell[1].decode())
    if column <= MAX_COLUMNS:
        flags[int(cell[2]), column] = text


_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""([\w:]+)=(?:"([^"]*)"|'([^']*)')""")


def _sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Tell which sheet, as a person sees it, lies in which member."""
    try:
        relations = archive.read("xl/_rels/workbook.xml.rels").decode()
        book = archive.read("xl/workbook.xml").decode()
    except KeyError:
        return {}
    targets = {}
    for tag in _RELATION.findall(relations):
        found = _attributes(tag)
        target = found.get("Target", "")
        targets[found.get("Id", "")] = target.lstrip("/") if target[:1] == "/" else f"xl/{target}"
    names = {}
    for tag in _SHEET.findall(book):
        found = _attributes(tag)
        relation = next((value for name, value in found.items() if name.endswith(":id")), "")
        names[_unescape(found.get("name", ""))] = targets.get(relation, "")
    return names


def _attributes(tag: str) -> dict[str, str]:
    return {name: double or single for name, double, single in _ATTRIBUTE.findall(tag)}


def _unescape(text: str) -> str:
    for code, sign in (("lt", "<"), ("gt", ">"), ("quot", '"'), ("apos", "'"), ("amp", "&")):
        text = text.replace(f"&{code};", sign)
    return text
