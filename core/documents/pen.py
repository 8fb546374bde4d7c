"""A page to draw on, in points from its top left corner; the only place that knows the canvas."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from core.documents.codes import Code
from core.documents.fonts import FALLBACKS, Face, Fit, Fonts

if TYPE_CHECKING:
    from core.documents.faces import LoadedFace

_ASCENT = 0.88
"""The part of a Chinese character's square that stands above the baseline."""

_BOLD = 0.03
"""The width of the stroke around bold text, as a part of its size."""

_FILLED = 0.92
"""The part of its cell that each character of a serial fills, W as well as a hyphen; where more
than a tenth of the size stays white, programs that extract text read a space."""

_MOST_STRETCHED = 2.0

_HEAVY = (Face.TITLE, Face.HEI)

HAIR = 0.5
"""The width of a table's lines in points."""

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
GREY: Colour = (0.35, 0.35, 0.35)


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks."""

    face: Face
    size: float
    bold: bool = False
    colour: Colour = BLACK


class Pen:
    """Draws on the current page of one PDF. The same calls give the same bytes.

    Text and codes are written as operators, as ReportLab's own calls cost five times as much; what
    that takes of its canvas is private there and used in this class only.
    """

    def __init__(self, fonts: Fonts, title: str, *, width: float, height: float) -> None:
        from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415 - waits for a paper

        self.fonts = fonts
        first = fonts.runs("一", Face.SONG)[0][0]
        self.canvas: Any = Canvas(  # the stubs know neither face names nor what is drawn raw
            io.BytesIO(),
            pagesize=(width, height),
            pageCompression=1,
            invariant=1,
            initialFontName=cast(
                "Any", first.name
            ),  # otherwise every file names an unembedded Helvetica
            lang="zh-CN",
        )
        self.canvas.setTitle(title)
        self.canvas.setCreator("Liren")
        self.canvas.setProducer("Liren")
        self._height = height

    def page(self, width: float, height: float) -> None:
        """Say how large the page that is being drawn is."""
        self._height = height
        self.canvas.setPageSize((width, height))

    def next_page(self) -> None:
        """End the page; what follows goes on the next."""
        self.canvas.showPage()

    def finish(self) -> bytes:
        """End the file and give it."""
        return bytes(self.canvas.getpdfdata())

    def width(self, text: str, style: Style) -> float:
        """Measure cleaned text in points."""
        return self.fonts.width(text, style.face, style.size)

    def text(self, x: float, top: float, text: str, style: Style, spread: float = 0.0) -> None:
        """Write cleaned text on one line, its characters' squares beginning at `top`.

        `spread` is added after every character, to fill a line.
        """
        y = self._height - top - _ASCENT * style.size
        size = style.size
        paint = "0 g" if style.colour == BLACK else f"{_rgb(style.colour)} rg"
        if style.bold:
            paint += f" {_rgb(style.colour)} RG {_BOLD * size:.3f} w 2 Tr"
        if spread:
            paint += f" {spread:.4f} Tc"
        ops = [f"BT {paint} 1 0 0 1 {x:.3f} {y:.3f} Tm"]
        for loaded, part in self.fonts.runs(text, style.face):
            thin = style.face in _HEAVY and loaded.name in FALLBACKS and not style.bold
            if thin:  # a rare character among heavy ones
                ops.append(f"{_rgb(style.colour)} RG {_BOLD * size:.3f} w 2 Tr")
            fit = self.fonts.fit(style.face, loaded)
            if fit is None:
                ops += self._shown(loaded, part, size)
            else:
                ops += self._fitted(loaded, part, size, fit, spread)
            if thin:
                ops.append("0 Tr")
        if spread:
            ops.append("0 Tc")
        ops.append("0 Tr ET" if style.bold else "ET")
        self._code.append(" ".join(ops))

    def spaced(self, x: float, top: float, text: str, style: Style, pitch: float) -> None:
        """Write a serial as a typewriter would: each character in its own cell `pitch` wide."""
        y = self._height - top - _ASCENT * style.size
        ops = ["BT 0 g"]
        for number, character in enumerate(text):
            loaded = self.fonts.runs(character, style.face)[0][0]
            wide = loaded.width(character, style.size)
            scale = min(_MOST_STRETCHED, _FILLED * pitch / wide) if wide else 1.0
            at = x + number * pitch + (pitch - scale * wide) / 2
            ops.append(f"{scale:.3f} 0 0 1 {at:.3f} {y:.3f} Tm")
            ops += self._shown(loaded, character, style.size)
        ops.append("ET")
        self._code.append(" ".join(ops))

    def _shown(self, loaded: LoadedFace, text: str, size: float) -> Iterator[str]:
        """Give the operators that show text of one face."""
        document, escape = self.canvas._doc, self.canvas._escape  # noqa: SLF001 - see the class
        for subset, codes in loaded.font.splitString(text, document):
            name = loaded.font.getSubsetInternalName(subset, document)
            yield f"{name} {size:g} Tf ({escape(codes)}) Tj"

    def _fitted(
        self, loaded: LoadedFace, text: str, size: float, fit: Fit, spread: float
    ) -> Iterator[str]:
        """Give the operators that show text narrower and lower, each character in its old place.

        In a spread line it keeps more of its width: what is taken away on its sides and the spread
        together never reach the tenth of the size that programs read as a space.
        """
        document, escape = self.canvas._doc, self.canvas._escape  # noqa: SLF001 - see the class
        keep = min(1.0, fit.width + spread / size)
        yield f"{100 * keep:.2f} Tz {-fit.drop * size:.3f} Ts"
        if spread:
            yield f"{spread / keep:.4f} Tc"
        for character in text:
            (subset, codes), *_ = loaded.font.splitString(character, document)
            name = loaded.font.getSubsetInternalName(subset, document)
            aside = -500 * loaded.width(character, 1.0) * (1 - keep) / keep
            yield f"{name} {size:g} Tf [{aside:.2f} ({escape(codes)}) {aside:.2f}] TJ"
        yield f"100 Tz 0 Ts {spread:.4f} Tc" if spread else "100 Tz 0 Ts"

    @property
    def _code(self) -> list[str]:
        """The operators of the page or form that is being drawn."""
        operators: list[str] = self.canvas._code  # noqa: SLF001 - see the class
        return operators

    def centred(self, x: float, top: float, text: str, style: Style) -> None:
        """Write one line centred on `x`."""
        self.text(x - self.width(text, style) / 2, top, text, style)

    def ending(self, x: float, top: float, text: str, style: Style) -> None:
        """Write one line that ends at `x`."""
        self.text(x - self.width(text, style), top, text, style)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], width: float = HAIR,
        colour: Colour = BLACK,
    ) -> None:  # fmt: skip
        """Rule a line."""
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.setLineWidth(width)
        self.canvas.line(start[0], self._height - start[1], end[0], self._height - end[1])

    def lines(self, segments: list[tuple[tuple[float, float], tuple[float, float]]]) -> None:
        """Rule a table's hair lines in one stroke."""
        self.canvas.setStrokeColorRGB(*BLACK)
        self.canvas.setLineWidth(HAIR)
        above = self._height
        self.canvas.lines([(x1, above - y1, x2, above - y2) for (x1, y1), (x2, y2) in segments])

    def box(self, x: float, top: float, size: tuple[float, float], width: float = HAIR) -> None:
        """Rule a rectangle of `size` (width, height)."""
        self.canvas.setStrokeColorRGB(*BLACK)
        self.canvas.setLineWidth(width)
        self.canvas.rect(x, self._height - top - size[1], size[0], size[1], stroke=1, fill=0)

    def blocks(self, places: list[tuple[float, float, float, float]]) -> None:
        """Fill rectangles (x, top, width, height) with black as one shape, without seams."""
        path = self.canvas.beginPath()
        for x, top, width, height in places:
            path.rect(x, self._height - top - height, width, height)
        self.canvas.setFillColorRGB(*BLACK)
        self.canvas.drawPath(path, stroke=0, fill=1)

    def dashed_box(self, x: float, top: float, side: float) -> None:
        """Rule a light dashed square: room that is to stay free."""
        self.canvas.saveState()
        self.canvas.setDash(3, 3)
        self.canvas.setStrokeColorRGB(*GREY)
        self.canvas.setLineWidth(HAIR)
        self.canvas.rect(x, self._height - top - side, side, side, stroke=1, fill=0)
        self.canvas.restoreState()

    def begin_form(self, name: str) -> None:
        """Begin a drawing that pages can repeat at no cost."""
        self.canvas.beginForm(name)

    def end_form(self) -> None:
        """End that drawing."""
        self.canvas.endForm()

    def do_form(self, name: str) -> None:
        """Repeat a drawing on the current page."""
        self.canvas.doForm(name)

    def check_box(self, x: float, top: float, size: float, *, ticked: bool) -> None:
        """Draw a box to tick as lines: no face has ☑ and ☐."""
        self.box(x, top, (size, size), width=size / 14)
        if ticked:
            self.tick(x, top, size)

    def tick(self, x: float, top: float, size: float) -> None:
        """Draw a tick that fills a square of `size`."""
        path = self.canvas.beginPath()
        bottom = self._height - top - size
        path.moveTo(x + 0.16 * size, bottom + 0.52 * size)
        path.lineTo(x + 0.42 * size, bottom + 0.20 * size)
        path.lineTo(x + 0.88 * size, bottom + 0.86 * size)
        self.canvas.saveState()
        self.canvas.setStrokeColorRGB(*BLACK)
        self.canvas.setLineWidth(size / 8)
        self.canvas.setLineJoin(1)
        self.canvas.setLineCap(1)
        self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.restoreState()

    def code(self, x: float, top: float, size: float, code: Code) -> None:
        """Draw a QR code of `size` points a side without its quiet zone, as one image mask."""
        self._code.append(mask_of(code, x, self._height - top - size, size))

    def picture(self, x: float, top: float, size: tuple[float, float], data: bytes) -> None:
        """Draw a JPEG into a rectangle of `size` (width, height); its data goes in as it is."""
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - few papers have photos

        image, below = ImageReader(io.BytesIO(data)), self._height - top - size[1]
        self.canvas.drawImage(image, x, below, *size)

    def slanted(self, text: str, style: Style, page: tuple[float, float]) -> None:
        """Write one line across a page of that size, rising from the left."""
        width, height = page
        self.canvas.saveState()
        self.canvas.translate(width / 2, height / 2)
        self.canvas.rotate(math.degrees(math.atan2(height, width)))
        above, self._height = self._height, 0.0
        self.centred(0.0, -style.size / 2, text, style)
        self._height = above
        self.canvas.restoreState()

    def turned(self, x: float, top: float, text: str, style: Style) -> None:
        """Write one line downwards from a point, its characters' feet to the left."""
        self.canvas.saveState()
        self.canvas.translate(x, self._height - top)
        self.canvas.rotate(-90)
        above, self._height = self._height, 0.0
        self.text(0.0, 0.0, text, style)
        self._height = above
        self.canvas.restoreState()


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:g}" for part in colour)


def mask_of(code: Code, x: float, y: float, size: float) -> str:
    """Write the operators that paint a code's dark modules at a lower left corner.

    Rectangles leave hairlines between the modules, and cameras fail on those; a mask does not.
    """
    return (
        f"q 0 g {size:.3f} 0 0 {size:.3f} {x:.3f} {y:.3f} cm "
        f"BI /W {code.size} /H {code.size} /IM true /BPC 1 /D [1 0] /F /AHx ID\n"
        f"{code.bits.hex()}>\nEI Q"
    )
