"""What floats over a page of a Word file: a paper's code, and the turned number of wide pages."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from typing import Any

from docx.oxml.parser import parse_xml
from PIL import Image

from core.documents import official
from core.documents.codes import Code
from core.documents.docx.elements import Element, Layout, node, paragraph, twips
from core.documents.docx.office_fonts import office_name
from core.documents.docx.styles import NUMBER_LINE
from core.documents.pen import Style
from core.documents.theme import Theme

_EMU = 12_700
"""Of a point."""

_SHARP = 8
"""Pixels of a code's module, so that no program blurs its edges."""

_NUMBER_SIZE = (70.0, NUMBER_LINE)
"""Points of the box that a turned number stands in: down the page, and across."""

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_ANCHOR = """<w:drawing {spaces}><wp:anchor distT="0" distB="0" distL="0" distR="0"
 simplePos="0" relativeHeight="{order}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">
<wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="{height}"/><wp:wrapNone/>
<wp:docPr id="{order}" name="{name}" descr="{name}"/><wp:cNvGraphicFramePr/>
<a:graphic>{graphic}</a:graphic></wp:anchor></w:drawing>"""
_PICTURE = """<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic><pic:nvPicPr><pic:cNvPr id="{order}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{part}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"""


_ACROSS = """<w:pict {spaces}><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136"
 adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>
<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>
<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="PowerPlusWaterMarkObject{number}" type="#_x0000_t136" alt="{text}"
 style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;
rotation:{turn};z-index:-251658752;mso-position-horizontal:center;
mso-position-horizontal-relative:page;mso-position-vertical:center;
mso-position-vertical-relative:page" fillcolor="{colour}" stroked="f">
<v:textpath style="font-family:&quot;{face}&quot;;font-size:1pt" string="{text}"/>
</v:shape></w:pict>"""
_VML = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def slanted(text: str, style: Style, page: tuple[float, float], number: int) -> Element:
    """Make a run that shows a word across a page of that size, behind its text; each a number."""
    width, height = page
    made = _ACROSS.format(
        spaces=_VML,
        number=number,
        text=text,
        width=round(len(text) * style.size),
        height=round(style.size),
        turn=round(360 - math.degrees(math.atan2(height, width))),
        colour="#" + "".join(f"{round(255 * part):02x}" for part in style.colour),
        face=office_name(style.face),
    )
    return node("r", parse_xml(made.replace("\n", "")))


def code_picture(part: Any, code: Code, x: float, y: float, size: float) -> Element:
    """Make a run that shows a code as a picture at a place of the page, for a header's part."""
    name, _ = part.get_or_add_image(io.BytesIO(code_png(code)))
    return node("r", _anchored(_PICTURE, 1, "二维码", (x, y), (size, size), part=name))


def turned_number(style: str, number: Sequence[Element], theme: Theme, *, is_odd: bool) -> Element:
    """Make a floating table that shows a page number turned, on a wide table's left (7.5).

    It stands where it is on upright pages once the pages are bound. (A turned text box would do,
    but LibreOffice puts it into the page's corner.)
    """
    long, across = _NUMBER_SIZE
    left = theme.left - official.PAGE_NUMBER_UNDER - across + (across - official.SIZE_4) / 2
    indent = official.PAGE_NUMBER_INDENT
    top = theme.bottom - indent - long if is_odd else theme.top + indent
    looks = node(
        "tblPr",
        node("tblpPr", vertAnchor="page", horzAnchor="page", tblpX=twips(left), tblpY=twips(top)),
        node("tblW", w=twips(across), type="dxa"),
        node("tblLayout", type="fixed"),
        node("tblCellMar", *(node(edge, w=0, type="dxa") for edge in ("left", "right"))),
    )
    place = node(
        "tcPr", node("tcW", w=twips(across), type="dxa"), node("textDirection", val="tbRl")
    )
    layout = Layout(align="right" if is_odd else "left")
    row = node("tr", node("trPr", node("trHeight", val=twips(long), hRule="exact")))
    row.append(node("tc", place, paragraph(style, *number, layout=layout)))
    return node("tbl", looks, node("tblGrid", node("gridCol", w=twips(across))), row)


def _anchored(
    graphic: str,
    order: int,
    name: str,
    place: tuple[float, float],
    size: tuple[float, float],
    **values: str,
) -> Element:
    (x, y), (width, height) = (
        (round(place[0] * _EMU), round(place[1] * _EMU)),
        (round(size[0] * _EMU), round(size[1] * _EMU)),
    )
    measures = {"order": order, "name": name, "width": width, "height": height, **values}
    text = _ANCHOR.format(spaces=_SPACES, x=x, y=y, graphic=graphic.format(**measures), **measures)
    return parse_xml(text.replace("\n", ""))


def code_png(code: Code) -> bytes:
    """Draw a code as a picture of whole pixels."""
    size = (code.size, code.size)
    picture = Image.frombytes("1", size, code.bits, "raw", "1;I")
    file = io.BytesIO()
    side = code.size * _SHARP
    picture.resize((side, side), Image.Resampling.NEAREST).save(file, "PNG")
    return file.getvalue()
