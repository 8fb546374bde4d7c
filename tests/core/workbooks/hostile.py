"""Files that would kill, freeze or fool a careless import; each made here, none kept."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.core.workbooks.parts import (
    GOOD,
    HEADER,
    parts,
    row_xml,
    sheet_xml,
    whole_sheet,
    write_parts,
    write_rows,
    write_sheet,
)

ROWS = [HEADER, GOOD]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEAD = row_xml(1, HEADER)

Maker = Callable[[Path], Path]


def plain(folder: Path) -> bytes:
    return write_rows(folder / "plain.xlsx", ROWS).read_bytes()


def truncated(share: int) -> Maker:
    def make(folder: Path) -> Path:
        content = plain(folder)
        path = folder / "截断.xlsx"
        path.write_bytes(content[: len(content) * share // 100])
        return path

    return make


def raw(name: str, content: bytes) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return make


def sheet(xml: Callable[[], str]) -> Maker:
    return lambda folder: write_sheet(folder / "名册.xlsx", xml())


def huge_sheet(chunk: bytes, times: int, end: bytes = b"") -> Maker:
    """Write a sheet that unfolds to `times` chunks without holding it in memory."""

    def make(folder: Path) -> Path:
        path = folder / "膨胀.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts({"Sheet1": ""}).items():
                if name != "xl/worksheets/sheet1.xml":
                    archive.writestr(name, content)
            start = whole_sheet("").split("</sheetData>")[0].encode()
            with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as member:
                member.write(start)
                for _ in range(times):
                    member.write(chunk)
                member.write(end + b"</sheetData></worksheet>")
        return path

    return make


def lying_size(folder: Path) -> Path:
    """The directory promises 1,000 bytes; 30 MB come out."""
    data = zlib.compress(b" " * (30 << 20), 9)[2:-4]
    path = folder / "谎报.xlsx"
    name = b"xl/workbook.xml"
    header = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, 0, len(data), 1000, len(name), 0)
    local = b"PK\x03\x04" + header + name + data
    central = struct.pack("<HHHHHHIIIHHHHHII", 20, 20, 0, 8, 0, 33, 0, len(data), 1000,
                          len(name), 0, 0, 0, 0, 0, 0)  # fmt: skip
    directory = b"PK\x01\x02" + central + name
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(directory), len(local), 0)
    path.write_bytes(local + directory + end)
    return path


def duplicate_member(folder: Path) -> Path:
    path = write_rows(folder / "重名.xlsx", ROWS)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("XL/workbook.xml", "<workbook/>")
    return path


def extra_member(name: str) -> Maker:
    def make(folder: Path) -> Path:
        members = parts({"Sheet1": sheet_xml(ROWS)})
        return write_parts(folder / "怪名.xlsx", {**members, name: "x"})

    return make


def encrypted_member(folder: Path) -> Path:
    path = write_rows(folder / "加密.xlsx", ROWS)
    content = bytearray(path.read_bytes())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    path.write_bytes(content)
    return path


def many_members(folder: Path) -> Path:
    members = parts({"Sheet1": sheet_xml(ROWS)})
    return write_parts(
        folder / "零碎.xlsx", {**members, **{f"xl/media/{i}.bin": "" for i in range(2_100)}}
    )


def many_sheets(folder: Path) -> Path:
    return write_parts(
        folder / "多表.xlsx", parts({f"表{i}": sheet_xml([["空"]]) for i in range(1_900)})
    )


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9)
)


def laughs() -> str:
    return whole_sheet(HEAD + row_xml(2, ["&j;"]), before=LAUGHS + "]>")


def laughs_across_a_seam() -> str:
    """The declaration lies where a careless reader would cut its buffer."""
    return whole_sheet(HEAD, before=" " * ((1 << 20) - 64 - 250_000) + LAUGHS + "]>")


def external() -> str:
    before = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    return whole_sheet(HEAD + row_xml(2, ["&e;"]), before=before)


def cut_xml() -> str:
    return whole_sheet(HEAD + row_xml(2, GOOD))[:-60]


def shared_string_missing() -> str:
    return whole_sheet(HEAD + '<row r="2"><c r="A2" t="s"><v>99</v></c></row>')


def far(place: str, row: int) -> Callable[[], str]:
    return lambda: whole_sheet(HEAD + f'<row r="{row}"><c r="{place}{row}"><v>1</v></c></row>')


def utf16(folder: Path) -> Path:
    members: dict[str, str | bytes] = dict(parts({"Sheet1": ""}))
    text = laughs().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    members["xl/worksheets/sheet1.xml"] = text.encode("utf-16")
    return write_parts(folder / "宽字.xlsx", members)


def encrypted_workbook(folder: Path) -> Path:
    content = OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2048
    return raw("有密码.xlsx", content)(folder)


HOSTILE: dict[str, tuple[Maker, str]] = {
    "truncated to 10 %": (truncated(10), "damaged"),
    "truncated to half": (truncated(50), "damaged"),
    "truncated to 90 %": (truncated(90), "damaged"),
    "truncated to 99 %": (truncated(99), "damaged"),
    "csv renamed": (raw("改名.xlsx", "楼栋,房号\n1,2\n".encode()), "not_a_workbook"),
    "picture renamed": (
        raw("图.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 99),
        "not_a_workbook",
    ),
    "pdf renamed": (raw("文.xlsx", b"%PDF-1.7\n" + b"x" * 99), "not_a_workbook"),
    "web page as xls": (
        raw("网页.xls", b"<html><table><tr><td>1</td></tr>"),
        "not_a_workbook",
    ),
    "old workbook renamed": (raw("旧.xlsx", OLE + b"\0" * 2000), "not_a_workbook"),
    "broken old workbook": (
        raw("旧.xls", OLE + "Workbook".encode("utf-16-le") + b"\0" * 2000),
        "damaged",
    ),
    "workbook renamed csv": (raw("名册.csv", b"PK\x03\x04" + b"\0" * 99), "not_a_table"),
    "picture renamed csv": (
        raw("图.csv", b"\x89PNG\r\n\x1a\n" + b"\0" * 9),
        "not_a_table",
    ),
    "binary csv": (raw("怪.csv", b"a,b\n\0\0\0,1\n"), "not_a_table"),
    "bytes of no encoding": (raw("怪.csv", b"\xff\xff\x80\x80,\xfe\n"), "encoding"),
    "unknown kind": (raw("名册.docx", b"PK\x03\x04"), "unknown_kind"),
    "encrypted workbook": (encrypted_workbook, "password"),
    "encrypted member": (encrypted_member, "password"),
    "empty file": (raw("空.xlsx", b""), "empty_file"),
    "empty csv": (raw("空.csv", b""), "empty_file"),
    "blank csv": (raw("空.csv", b"\r\n,,\r\n"), "no_header"),
    "not a workbook inside": (
        lambda folder: write_parts(folder / "包.xlsx", {"a.txt": "x"}),
        "not_a_workbook",
    ),
    "empty sheet": (sheet(lambda: whole_sheet("")), "no_header"),
    "header alone": (sheet(lambda: whole_sheet(HEAD)), "no_rows"),
    "no header": (sheet(lambda: sheet_xml([["甲", "乙"], ["1", "2"]])), "no_header"),
    "no owner column": (
        sheet(lambda: sheet_xml([["楼栋", "房号", "面积"], ["1", "101", 90]])),
        "missing_columns",
    ),
    "400 MB of spaces": (huge_sheet(b" " * (1 << 20), 400), "bomb"),
    "one cell of 300 MB": (
        huge_sheet(b"A" * (1 << 20), 210),
        "bomb",
    ),
    "repeated rows": (huge_sheet(row_xml(2, GOOD).encode() * 2_000, 300), "bomb"),
    "a size that lies": (lying_size, "damaged"),
    "far cell": (sheet(far("XFD", 1_048_576)), "no_rows"),
    "far cell of a far row": (sheet(far("AMI", 1_048_576)), "far_cells"),
    "row 4294967295": (sheet(far("A", 4_294_967_295)), "far_cells"),
    "row 1048577": (sheet(far("A", 1_048_577)), "far_cells"),
    "billion laughs": (sheet(laughs), "entities"),
    "laughs across a seam": (sheet(laughs_across_a_seam), "entities"),
    "external entity": (sheet(external), "entities"),
    "another encoding": (utf16, "strange_members"),
    "cut xml": (sheet(cut_xml), "damaged"),
    "missing shared string": (sheet(shared_string_missing), "damaged"),
    "duplicate members": (duplicate_member, "strange_members"),
    "name with ..": (extra_member("xl/../../evil.xml"), "strange_members"),
    "absolute name": (extra_member("/etc/evil.xml"), "strange_members"),
    "name with a drive": (extra_member("C:evil.xml"), "strange_members"),
    "name with a backslash": (extra_member("xl\\evil.xml"), "strange_members"),
    "2,100 members": (many_members, "too_many_members"),
    "1,900 sheets": (many_sheets, "too_many_sheets"),
}
"""What each file is, how it is made, and the code of the one sentence it earns."""
