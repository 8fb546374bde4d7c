"""The named styles of a Word file: one set for each look that its papers are set in."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from core.documents import official
from core.documents.docx.elements import (
    Element,
    colour_of,
    half_points,
    node,
    size_of,
    twips,
    type_of,
)
from core.documents.docx.office_fonts import office_name, other_names
from core.documents.fonts import Face
from core.documents.pen import Style
from core.documents.ruled import heavy
from core.documents.theme import OFFICIAL, WIDE, Theme


class Role(enum.Enum):
    """What a paragraph is on its paper; the value is the style's name after that of its look."""

    BODY = "正文"
    TITLE = "标题"
    HEADING_1 = "一级标题"
    HEADING_2 = "二级标题"
    HEADING_3 = "三级标题"
    HEADING_4 = "四级标题"
    CELL = "表格"
    CELL_HEAD = "表头"
    TOTAL = "合计"
    SMALL = "页眉页脚"
    NUMBER = "页码"


HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)
NUMBER_LINE = 18.0
SMALL_LINE = 10.0
_NARROWER = -5
"""Twips between characters of size 3, so that 28 of them fit 156 mm and 29 do not (GB/T 9704 5.2.2
wants 28, and 28 times 16 pt are too much). A grid of characters would say the same, but LibreOffice
gives every character two of its cells where they are narrower than the type."""

_CENTRED = {Role.TITLE, Role.CELL_HEAD}
_DEFAULT = "a"


class Styles:
    """Names and defines styles; a set is defined when its first paragraph is written."""

    def __init__(self, sheet: Element, first: Theme) -> None:
        """Empty the style sheet of a new file and begin it with `first`'s body as the default."""
        self._sheet = sheet
        self._sets: dict[Theme, str] = {}
        for child in list(sheet):
            sheet.remove(child)
        sheet.append(_defaults())
        sheet.append(
            node(
                "style",
                node("name", val="Normal"),
                node("qFormat"),
                _breaking(),
                node("rPr", type_of(first.body.face), *size_of(first.body)),
                type="paragraph",
                default=1,
                styleId=_DEFAULT,
            )
        )

    def name(self, theme: Theme, role: Role) -> str:
        """Give the identifier of a role's style in a look."""
        known = self._sets.get(theme)
        if known is None:
            known = self._sets[theme] = f"s{len(self._sets) + 1}"
            for each in Role:
                self._sheet.append(_style(f"{known}{each.name}", theme, each))
        return f"{known}{role.name}"


def line_of(theme: Theme) -> float:
    """Give the pitch of body lines: whole twips, never more lines than the area holds."""
    return int(theme.line * 20) / 20


def tell_other_names(table: Element) -> None:
    """Write the list of faces with the names under which else a computer may have them."""
    for child in list(table):
        table.remove(child)
    for face in Face:
        table.append(
            node(
                "font",
                node("altName", val=",".join(other_names(face))),
                node("charset", val=86),  # GB 2312
                node("family", val="auto"),
                name=office_name(face),
            )
        )


def _defaults() -> Element:
    """Say what holds for all text."""
    text = node("rPr", type_of(Face.SONG), node("lang", val="en-US", eastAsia="zh-CN"))
    return node("docDefaults", node("rPrDefault", text), node("pPrDefault"))


def _breaking() -> Element:
    """Break lines as the PDF does: no mark hangs out of the type area, no gap beside digits."""
    off = ("widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd")
    return node("pPr", *(node(tag, val=0) for tag in off))


def _style(identifier: str, theme: Theme, role: Role) -> Element:
    look = _look(theme, role)
    name = f"{_look_name(theme)}{role.value}"
    bold = [node("b")] if look.bold else []
    narrow = [node("spacing", val=_NARROWER)] if _on_grid(theme, role) else []
    return node(
        "style",
        node("name", val=name),
        node("basedOn", val=_DEFAULT),
        node("qFormat"),
        node("pPr", *_layout(theme, role)),
        node("rPr", type_of(look.face), *bold, *colour_of(look.colour), *narrow, *size_of(look)),
        type="paragraph", customStyle=1, styleId=identifier,
    )  # fmt: skip


def _look_name(theme: Theme) -> str:
    """Name a look; one with more lines than is usual says so."""
    if not theme.grid:
        name = "横表" if theme.page == WIDE.page else "表单"
        return name if theme.line == WIDE.line else f"{name}紧排"
    lines = round(official.AREA_HEIGHT / theme.grid)
    return "公文" if theme == OFFICIAL else f"公文{lines}行"


def _look(theme: Theme, role: Role) -> Style:
    if role in HEADINGS:
        return theme.headings[HEADINGS.index(role)]
    return {
        Role.BODY: theme.body,
        Role.TITLE: theme.title,
        Role.CELL: theme.cell,
        Role.CELL_HEAD: theme.cell_head,
        Role.TOTAL: heavy(theme),
        Role.SMALL: theme.small,
        Role.NUMBER: Style(Face.SONG, official.SIZE_4),
    }[role]


def _on_grid(theme: Theme, role: Role) -> bool:
    return bool(theme.grid) and role in {Role.BODY, *HEADINGS}


def _layout(theme: Theme, role: Role) -> Iterator[Element]:
    if role in {Role.TITLE, *HEADINGS}:
        yield node("keepNext")
    if not _on_grid(theme, role):
        yield node("snapToGrid", val=0)
    yield node("spacing", before=0, after=0, line=twips(_line(theme, role)), lineRule="exact")
    if role in HEADINGS:
        size = half_points(_look(theme, role).size) / 2
        yield node("ind", firstLineChars=200, firstLine=twips(2 * size))
    if role in _CENTRED:
        yield node("jc", val="center")
    elif role is Role.BODY or role in HEADINGS:
        yield node("jc", val="both")
    if role in HEADINGS:
        yield node("outlineLvl", val=HEADINGS.index(role))


def _line(theme: Theme, role: Role) -> float:
    match role:
        case Role.TITLE:
            return int(theme.title_line * 20) / 20
        case Role.CELL | Role.CELL_HEAD | Role.TOTAL:
            return theme.cell_line
        case Role.SMALL:
            return SMALL_LINE
        case Role.NUMBER:
            return NUMBER_LINE
        case _:
            return line_of(theme)
