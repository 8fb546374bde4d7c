"""How each look measures its page and writes its text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.documents import official
from core.documents.content import Look
from core.documents.fonts import Face
from core.documents.official import MM
from core.documents.pen import GREY, Style


@dataclass(frozen=True, slots=True)
class Theme:
    """Measures in points, faces by role."""

    page: tuple[float, float]
    left: float
    top: float
    width: float
    height: float
    line: float  # from one line of body text to the next
    grid: float  # 0: text need not stand on a grid
    title: Style
    title_line: float
    headings: tuple[Style, Style, Style, Style]
    body: Style
    cell: Style  # tables, fields
    cell_head: Style
    cell_line: float
    row: float  # least height of a table's row
    around: float  # room over and under a ruled block, before text's own air is made up for
    small: Style

    @property
    def right(self) -> float:
        """The right edge of the type area."""
        return self.left + self.width

    @property
    def over(self) -> float:
        """The room over a ruled block: text above it already ends with the air of its line."""
        return self.around - self._evened

    @property
    def under(self) -> float:
        """The room under a ruled block: text below it begins at once with its letters."""
        return self.around + self._evened

    @property
    def _evened(self) -> float:
        if self.grid:
            return 0.0  # what follows stands on the page's grid
        return min(self.around, (self.line - self.body.size) / 2)

    @property
    def bottom(self) -> float:
        """The lower edge of the type area."""
        return self.top + self.height


_BODY = Style(Face.FANGSONG, official.SIZE_3)
_SMALL = Style(Face.SONG, official.FACTS_SIZE, colour=GREY)

OFFICIAL = Theme(
    page=(official.PAGE_WIDTH, official.PAGE_HEIGHT),
    left=official.LEFT,
    top=official.TOP,
    width=official.AREA_WIDTH,
    height=official.AREA_HEIGHT,
    line=official.LINE,
    grid=official.LINE,
    title=Style(Face.TITLE, official.SIZE_2),
    title_line=official.LINE,
    headings=(
        Style(Face.HEI, official.SIZE_3),
        Style(Face.KAI, official.SIZE_3),
        _BODY,
        _BODY,
    ),
    body=_BODY,
    cell=Style(Face.FANGSONG, 12.0),
    cell_head=Style(Face.HEI, 12.0),
    cell_line=17.0,
    row=9 * MM,
    around=2 * MM,
    small=_SMALL,
)

# Forms are filled in by people of every age: 小四 for what is read through, 五号 in cells.
_FORM_BODY = Style(Face.SONG, 12.0)
_FORM_HEADINGS = (
    Style(Face.HEI, 14.0),
    Style(Face.HEI, 12.0),
    _FORM_BODY,
    _FORM_BODY,
)

FORM = Theme(
    page=(official.PAGE_WIDTH, official.PAGE_HEIGHT),
    left=25 * MM,
    top=27 * MM,
    width=170 * MM,
    height=248 * MM,
    line=20.0,
    grid=0.0,
    title=Style(Face.TITLE, 18.0),
    title_line=26.0,
    headings=_FORM_HEADINGS,
    body=_FORM_BODY,
    cell=Style(Face.SONG, 10.5),
    cell_head=Style(Face.HEI, 10.5),
    cell_line=14.5,
    row=8 * MM,
    around=2.5 * MM,
    small=_SMALL,
)

WIDE = Theme(
    page=(official.PAGE_HEIGHT, official.PAGE_WIDTH),
    left=24 * MM,
    top=30 * MM,
    width=255 * MM,
    height=157 * MM,
    line=20.0,
    grid=0.0,
    title=Style(Face.TITLE, 18.0),
    title_line=26.0,
    headings=_FORM_HEADINGS,
    body=_FORM_BODY,
    cell=Style(Face.SONG, 10.5),
    cell_head=Style(Face.HEI, 10.0),
    cell_line=14.5,
    row=8 * MM,
    around=2.5 * MM,
    small=_SMALL,
)

THEMES = {Look.OFFICIAL: OFFICIAL, Look.FORM: FORM, Look.WIDE: WIDE}


def _closer(lines: int) -> Theme:
    """Set `lines` lines on an official page instead of 22 (GB/T 9704 5.2.2 leaves it open)."""
    pitch = official.AREA_HEIGHT / lines
    return replace(OFFICIAL, line=pitch, grid=pitch, title_line=pitch)


def _denser(theme: Theme) -> Theme:
    """Set a form with a little less air; what is written by hand keeps its height."""
    return replace(theme, line=18.0, cell_line=13.5, row=7 * MM, around=0.6 * theme.around)


TIGHTER: dict[Look, tuple[Theme, ...]] = {
    Look.OFFICIAL: (_closer(23), _closer(24)),
    Look.FORM: (_denser(FORM),),
    Look.WIDE: (_denser(WIDE),),
}
"""What a look is set in to save a nearly empty last page, the airiest first."""
