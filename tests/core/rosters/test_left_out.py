"""What an import refused is told until it came in: no base of a vote is short without a word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.errors import KnownError
from core.office import Office
from core.rosters.imports import ImportReport
from core.rosters.left_out import LeftOut, load_left_out, load_sources
from core.rosters.tables import Dwelling
from tests.core.rosters.conftest import COMPOUND
from tests.core.rosters.test_refusals import GOOD, HEAD, bad
from tests.core.workbooks.parts import Cell, write_rows

pytestmark = pytest.mark.slow

Take = Callable[..., ImportReport]


def left_out(office: Office, report: ImportReport) -> LeftOut:
    with office.database.read() as session:
        return load_left_out(session, report.compound_id)


def told(office: Office, report: ImportReport) -> tuple[int, int]:
    """Number the dwellings that are told, and the rows of nobody knows which."""
    found = left_out(office, report)
    return len(found.dwellings), found.unplaced


def test_refused_rows_are_told_until_their_dwellings_are_there(office: Office, take: Take) -> None:
    report = take([HEAD, GOOD, bad("102", area=0), bad("103", area="-5"), bad("")])
    found = left_out(office, report)
    assert len(found.dwellings) == 2
    assert all(room in " ".join(found.dwellings) for room in ("102", "103"))
    take([HEAD, bad("102")], "补录.xlsx")
    [address] = left_out(office, report).dwellings
    assert "103" in address
    take([HEAD, GOOD, bad("102"), bad("103")])
    assert told(office, report) == (0, 1), "each of the two rows had its own dwelling"
    take([HEAD, GOOD, bad("102"), bad("103"), bad("104")])
    assert told(office, report) == (0, 0)
    assert len(left_out(office, report).came_in) == 3


def test_rows_of_nobody_knows_which_dwelling_are_counted_with_their_file(
    office: Office, take: Take
) -> None:
    report = take([HEAD, GOOD, bad("2026-06-01")])
    found = left_out(office, report)
    assert (found.dwellings, found.unplaced, found.files) == ((), 1, ("名册.xlsx",))
    take([HEAD, GOOD], "补录.xlsx")
    assert left_out(office, report).unplaced == 1
    take([HEAD, GOOD, bad("104")])
    assert left_out(office, report) == LeftOut(came_in=left_out(office, report).came_in)


def test_another_file_of_the_same_name_brings_nothing_in(office: Office, take: Take) -> None:
    report = take([HEAD, GOOD, bad("102", area=0), bad("", owner="孙兰菊")])
    assert told(office, report) == (1, 1)
    take([HEAD, ["4栋", *bad("101", owner="李明远")[1:]]])
    assert told(office, report) == (1, 1)
    take([HEAD, ["4栋", *bad("102", owner="孙兰菊")[1:]]])
    assert told(office, report) == (1, 1), "she owns there too, and the row is of building 1"
    take([HEAD, bad("102"), bad("105", owner="孙兰菊")])
    assert told(office, report) == (0, 0)


def test_a_file_that_comes_twice_or_half_mended_is_told_once(
    office: Office, take: Take, tmp_path: Path
) -> None:
    bare = bad("", owner="孙兰菊", area=77)
    rows = [HEAD, GOOD, bare, bad("", owner="李明远"), bad("", owner="李明远")]
    first = write_rows(tmp_path / "最初.xlsx", rows)
    report = office.rosters.import_file(first, COMPOUND)
    take(rows, "另存.xlsx")
    assert told(office, report) == (0, 3)
    take([HEAD, bad("106", owner="李明远"), bad("", owner="李明远"), bare], "改.xlsx")
    assert told(office, report) == (0, 2)
    take([HEAD, bad("106", owner="李明远"), bad("107", owner="李明远"), bad("108", area=77)])
    assert told(office, report) == (0, 1), "room 108 is another's"
    office.rosters.import_file(first, COMPOUND)
    assert told(office, report) == (0, 1)
    take([HEAD, bad("109", owner="孙兰菊", area=77)])
    assert told(office, report) == (0, 0)


@pytest.mark.parametrize(
    ("row", "mended", "rest"),
    [
        (["", "", "", 90, "孙兰菊"], ["2栋", "1单元", "201", 90, "孙兰菊"], 0),
        (["", "", "", 90, "孙兰菊"], ["2栋", "1单元", "201", 91, "孙兰菊"], 1),
        (["1栋", "", "", "", "孙兰菊"], ["1栋", "1单元", "101", "", "孙兰菊"], 0),
        (["1栋", "", "", "约", "孙兰菊"], ["1栋", "1单元", "203", 91, "孙兰菊"], 0),
        (["1栋", "", "", 90, "未售"], ["1栋", "1单元", "203", 90, "未售"], 0),
        (["1栋", "", "", 90, "未售"], ["1栋", "1单元", "203", 90, "孙兰菊"], 1),
        (["1栋", "", "", 90, "夫妻共有"], ["1栋", "1单元", "203", 90, "孙兰菊"], 1),
        (["1栋", "", "", 90, '<c t="e"><v>#N/A</v></c>'], ["1栋", "1单元", "203", 90, "孙"], 1),
        (["1栋", "1单元", "", "", ""], ["1栋", "1单元", "203", 90, "未售"], 1),
    ],
)
def test_a_row_without_a_room_is_known_by_what_it_does_tell(
    row: list[Cell], mended: list[Cell], rest: int, office: Office, take: Take
) -> None:
    report = take([HEAD, GOOD, [*row, "", "", "", "", ""]])
    assert report.refusals[0].code == "rosters.row_no_room"
    assert told(office, report) == (0, 1)
    take([HEAD, GOOD, [*mended, "", "", "", "", ""]])
    assert told(office, report) == (0, rest)


def test_a_file_of_which_every_row_was_refused_is_noted(office: Office, take: Take) -> None:
    report = take([HEAD, GOOD])
    figures = dump_of(office)
    with pytest.raises(KnownError) as refused:
        take([HEAD, bad("102", area=0), bad("")], "坏.xlsx")
    assert refused.value.code == "rosters.nothing_taken"
    assert told(office, report) == (1, 1)
    assert dump_of(office) == figures
    with office.database.read() as session:
        assert len(load_sources(session, report.compound_id)) == 1, "no roll rests on that file"
    take([HEAD, bad("102"), bad("103")])
    assert told(office, report) == (0, 0)


def test_a_look_at_a_refused_file_notes_nothing(office: Office, take: Take, tmp_path: Path) -> None:
    report = take([HEAD, GOOD])
    path = write_rows(tmp_path / "坏.xlsx", [HEAD, bad("102", area=0)])
    with pytest.raises(KnownError) as refused:
        office.rosters.preview_import(office.rosters.read_file(path), COMPOUND)
    assert refused.value.code == "rosters.nothing_taken"
    assert told(office, report) == (0, 0)


def dump_of(office: Office) -> list[tuple[object, ...]]:
    with office.database.read() as session:
        return [tuple(row) for row in session.execute(sa.select(Dwelling.key, Dwelling.area))]


def test_a_dwelling_is_known_where_one_roster_left_the_entrance_out(
    office: Office, take: Take
) -> None:
    without = ["1栋", "", *bad("102", area=0)[2:]]
    report = take([HEAD, GOOD, without])
    assert len(left_out(office, report).dwellings) == 1
    take([HEAD, bad("102")], "补录.xlsx")
    assert left_out(office, report).dwellings == ()
