"""A Document value drawn as PDF: its blocks onto pages, head and foot around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import chain

from core.documents.cleaning import printable_line
from core.documents.content import Document
from core.documents.fonts import Fonts, drawing, load_fonts
from core.documents.layout import lay_out
from core.documents.pen import Pen
from core.documents.theme import THEMES
from core.progress import Progress, ProgressSink, ignore_progress


def render(
    document: Document, *, fonts: Fonts | None = None, progress: ProgressSink = ignore_progress
) -> bytes:
    """Draw one paper; the same input gives the same bytes.

    Raises KnownError "documents.missing_characters" with every character that no face has, before
    anything is drawn; Cancelled when `progress` says so.
    """
    return render_all((document,), fonts=fonts, progress=progress)


def render_all(
    documents: Sequence[Document],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Draw several papers into one file; each counts its own pages."""
    if not documents:
        raise ValueError("nothing to draw")
    fonts = fonts or load_fonts()
    with drawing:
        fonts.require(chain.from_iterable(map(texts_of, documents)))
        papers = [lay_out(document, fonts, progress) for document in documents]
        width, height = THEMES[documents[0].look].page
        title = printable_line(documents[0].title)
        pen = Pen(fonts, title, width=width, height=height)
        total, done = sum(len(paper.pages) for paper in papers), 0
        for paper in papers:
            for number in range(1, len(paper.pages) + 1):
                progress(Progress(done, total, "draw"))
                paper.draw(pen, number)
                done += 1
        data = pen.finish()
        progress(Progress(total, total, "draw"))
        return data


def pages_of(documents: Sequence[Document], *, fonts: Fonts | None = None) -> int:
    """Tell how many pages `render_all` would draw, without drawing them."""
    fonts = fonts or load_fonts()
    with drawing:
        fonts.require(chain.from_iterable(map(texts_of, documents)))
        return sum(len(lay_out(document, fonts, ignore_progress).pages) for document in documents)


def texts_of(value: object) -> Iterator[str]:
    """Give every text in a value of frozen rows and tuples, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))
