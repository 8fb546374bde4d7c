"""Writing a workbook whole or not at all, the same bytes each time, no row in a shared folder.

openpyxl gathers the rows of a sheet in a file of the system's temporary folder, where names and
numbers have no business. Here they lie in a folder of their own beside the target, closed to
others, which goes with them. What stands in a sheet is in `sheets.py` and `returned.py`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

import openpyxl
from lxml.etree import LxmlError  # type: ignore[import-untyped]  # lxml has no types
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as OpenCell
from openpyxl.utils.exceptions import WorkbookAlreadySaved
from openpyxl.worksheet._writer import ALL_TEMP_FILES, WorksheetWriter

from core.documents.cleaning import printable
from core.documents.settled import settle
from core.documents.workbook_rows import Cell, require_free
from core.errors import KnownError
from core.files import sync_file, whole

_LONGEST_NAME = 31


class Workbook:
    """A workbook on its way to the disk, sheet by sheet. Made by `writing`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._book = openpyxl.Workbook(write_only=True)
        self._book.properties.creator = "Liren"
        self._sheets: list[Any] = []

    def add_sheet(self, name: str) -> Any:
        """Add an empty sheet: set its columns and its page, then `begin` it, then append rows."""
        number = len(self._sheets) + 1
        title = printable(name)[:_LONGEST_NAME] or f"Sheet{number}"
        sheet = cast("Any", self._book.create_sheet(title))
        self._sheets.append(sheet)
        return sheet

    def begin(self, sheet: Any) -> None:
        """Let the rows of `sheet` gather in the private folder."""
        rows = str(self._folder / f"rows{self._sheets.index(sheet)}.xml")
        ALL_TEMP_FILES.append(rows)  # openpyxl takes it off this list when it removes the file
        sheet._writer = WorksheetWriter(sheet, rows)  # noqa: SLF001 - openpyxl asks for no folder
        sheet._writer.write_top()  # noqa: SLF001 - as its own sheet does

    def save(self, place: Path) -> None:
        """Write to `place`, with no time of this moment in it, and flush it to the disk."""
        draft = self._folder / "draft"
        self._book.save(draft)
        settle(draft, place)
        sync_file(place)

    def give_up(self) -> None:
        """Close what is open, so that nothing is said of it when it is collected."""
        for sheet in self._sheets:
            with suppress(WorkbookAlreadySaved, OSError, LxmlError):
                sheet.close()
            if sheet._writer is not None:  # noqa: SLF001 - the file it was told to write
                with suppress(ValueError):
                    ALL_TEMP_FILES.remove(sheet._writer.out)  # noqa: SLF001 - the same


@contextmanager
def writing(path: Path) -> Iterator[Workbook]:
    """Give a workbook that becomes the new file `path` when the block ends well.

    After an error or a cancellation `path` is as it was. Raises `KnownError`
    "documents.no_place" where its folder is missing, "documents.taken" where a file of that name
    is there, which somebody may have filled in, "documents.cannot_write" where the disk is full.
    """
    require_free(path)
    try:
        with (
            tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder,
            whole(path) as place,
        ):
            book = Workbook(Path(folder))
            try:
                yield book
                book.save(place)
            except BaseException:  # a cancellation too: nothing of the rows may stay
                book.give_up()
                raise
    except FileExistsError as error:
        raise KnownError("documents.taken", place=str(path)) from error
    except (OSError, LxmlError) as error:
        raise KnownError("documents.cannot_write", place=str(path)) from error


def make_cell(sheet: Any, value: Cell, **looks: object) -> OpenCell:
    """Make a cell of a sheet; text stays text, whatever it begins with."""
    cell = WriteOnlyCell(sheet)
    for name, look in looks.items():
        setattr(cell, name, look)
    _fill(cell, value)
    return cell


def _fill(cell: OpenCell, value: Cell) -> None:
    if isinstance(value, str):
        cell.value = printable(value)
        cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
        cell.number_format = "@"
    else:
        cell.value = value
