"""What an import refused is told until it came in: no base of a vote is short without a word."""

from __future__ import annotations

from collections.abc import Callable

from core.office import Office
from core.rosters.imports import ImportReport
from core.rosters.left_out import LeftOut, load_left_out
from tests.core.rosters.test_refusals import GOOD, HEAD, bad

Take = Callable[..., ImportReport]


def left_out(office: Office, report: ImportReport) -> LeftOut:
    with office.database.read() as session:
        return load_left_out(session, report.compound_id)


def test_refused_rows_are_told_until_their_dwellings_are_there(office: Office, take: Take) -> None:
    report = take([HEAD, GOOD, bad("102", area=0), bad("103", area="-5"), bad("")])
    found = left_out(office, report)
    assert len(found.dwellings) == 2
    assert all(room in " ".join(found.dwellings) for room in ("102", "103"))
    take([HEAD, bad("102")], "补录.xlsx")
    [address] = left_out(office, report).dwellings
    assert "103" in address
    take([HEAD, GOOD, bad("102"), bad("103")])
    assert left_out(office, report) == LeftOut()


def test_rows_of_nobody_knows_which_dwelling_are_counted_with_their_file(
    office: Office, take: Take
) -> None:
    report = take([HEAD, GOOD, bad("2026-06-01")])
    found = left_out(office, report)
    assert (found.dwellings, found.unplaced, found.files) == ((), 1, ("名册.xlsx",))
    take([HEAD, GOOD], "补录.xlsx")
    assert left_out(office, report).unplaced == 1
    take([HEAD, GOOD, bad("104")])
    assert left_out(office, report) == LeftOut()


def test_a_dwelling_is_known_where_one_roster_left_the_entrance_out(
    office: Office, take: Take
) -> None:
    without = ["1栋", "", *bad("102", area=0)[2:]]
    report = take([HEAD, GOOD, without])
    assert len(left_out(office, report).dwellings) == 1
    take([HEAD, bad("102")], "补录.xlsx")
    assert left_out(office, report).dwellings == ()
