"""Reads a Word file back: its paragraphs in reading order, its parts, its geometry."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import docx
from docx.oxml.ns import qn

from core.documents.docx.marking import OPEN, TICKED

Element = Any


@dataclass(frozen=True, slots=True)
class Said:
    """What a paragraph says without blanks and boxes to tick; in a table, under which head."""

    text: str
    head: str = ""


def opened(data: bytes) -> Any:
    """Open a file with the library, as any other program would."""
    return docx.Document(io.BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    """Give the parts of the archive by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def body(data: bytes) -> Element:
    """Give the body of the main part."""
    return opened(data).element.body


def text_of(element: Element) -> str:
    """Give the text of an element as it stands there."""
    return "".join(found.text or "" for found in element.iter(qn("w:t")))


def bare(text: str) -> str:
    """Leave out all blanks, and the boxes that the PDF draws as lines."""
    return "".join(text.split()).replace(TICKED, "").replace(OPEN, "")


def said_in(data: bytes) -> list[Said]:
    """Give every paragraph that says something, tables row by row, cell by cell."""
    return [said for said in _said(body(data)) if said.text]


def _said(inside: Element) -> Iterator[Said]:
    for part in inside:
        if part.tag == qn("w:p"):
            yield Said(bare(text_of(part)))
        elif part.tag == qn("w:tbl"):
            heads = [
                row
                for row in part.iter(qn("w:tr"))
                if row.find(f".//{qn('w:tblHeader')}") is not None
            ]
            head = bare("".join(map(text_of, heads)))
            for row in part.iter(qn("w:tr")):
                repeated = "" if row in heads else head
                yield from (Said(bare(text_of(p)), repeated) for p in row.iter(qn("w:p")))


def paragraph(data: bytes, start: str) -> Element:
    """Give the first paragraph that begins so."""
    return next(p for p in body(data).iter(qn("w:p")) if text_of(p).startswith(start))


def value(element: Element, path: str, name: str = "val") -> str:
    """Give an attribute of the first element at a path such as "pPr/ind"; "" where none is."""
    found = element.find("/".join(qn(f"w:{tag}") for tag in path.split("/")))
    return "" if found is None else str(found.get(qn(f"w:{name}"), ""))


def number(element: Element, path: str, name: str) -> int:
    """Give such an attribute as a number; 0 where there is none."""
    return int(value(element, path, name) or 0)


def style_of(data: bytes, element: Element) -> Element:
    """Give the style that a paragraph names."""
    wanted = value(element, "pPr/pStyle")
    return next(
        style for style in opened(data).styles.element if style.get(qn("w:styleId")) == wanted
    )


def sections(data: bytes) -> list[Element]:
    """Give the measures of all sections."""
    return list(body(data).iter(qn("w:sectPr")))
