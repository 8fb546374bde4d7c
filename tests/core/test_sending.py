"""What is recorded of a paper on its way to a printer, and when, however the run ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.assemblies.drafts import PlacesDraft
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.db.audit import Event, recorded
from core.errors import KnownError
from core.office import Office, Profile
from core.printing import BALLOTS, Drawn, PrintOrder, Subject
from core.progress import Cancelled, Progress
from tests.builders import OPENED, PLAN, Held, Reached, build_compound
from tests.offices import open_new
from tests.printers import Tray, order_of
from tests.remembering import told_once

pytestmark = pytest.mark.slow


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    profile = Profile("云杉社区", "西坝街道", "420502")
    with open_new(tmp_path / "office", profile, FixedClock.on(OPENED)) as office:
        yield office


@pytest.fixture
def about(office: Office) -> Subject:
    """An assembly whose ballots are issued."""
    assert isinstance(office.clock, FixedClock)
    held = Held(office.assemblies, office.clock, build_compound(office.database), seats=5)

    def tell() -> Reached:
        held.open()
        office.assemblies.set_places(
            held.id, PlacesDraft("林晓", "0717-0000000", "居委会", "居委会", "居委会")
        )
        held.freeze_roll().choose_candidates().give_notice().enter(Stage.BALLOTS)
        office.printing.issue_ballots(held.id)
        return held.reached()

    held.reach(told_once(office.database, "issued with places", tell))
    return Subject.assembly(held.id)


def keys(office: Office, about: Subject) -> list[tuple[str, int]]:
    return [(row.key, row.pages) for row in office.printing.printed(about)]


def numbers(drawn: Drawn) -> list[int]:
    return [one.number for one in drawn.ballots]


def test_a_paper_is_recorded_when_all_its_pages_are_out(office: Office, about: Subject) -> None:
    drawn = office.printing.draw(about, "D20")
    tray = Tray(before_each=lambda: seen.append(keys(office, about)))
    seen: list[list[tuple[str, int]]] = []
    sent = office.printing.print(order_of(about, drawn), tray)
    assert (sent.pages, tray.was_let_go) == (drawn.pages, True)
    assert seen == [[]] * drawn.pages
    assert keys(office, about) == [("D20", drawn.pages)]


@pytest.mark.parametrize("key", ["D20", BALLOTS])
def test_a_printer_that_does_not_begin_leaves_no_record(
    office: Office, about: Subject, key: str
) -> None:
    drawn = office.printing.draw(about, key)
    with pytest.raises(KnownError, match=r"papers\.no_printer"):
        office.printing.print(order_of(about, drawn), Tray(begins=False))
    with pytest.raises(KnownError, match=r"papers\.printer_refused"):
        office.printing.print(order_of(about, drawn), Tray(takes=0))
    assert keys(office, about) == []
    assert office.printing.draw(about, key).times == 1


def test_a_paper_that_stops_on_its_way_does_not_count_as_printed(
    office: Office, about: Subject
) -> None:
    drawn = Drawn("D06", "D06.pdf", b"", 3, "0" * 64)
    with pytest.raises(KnownError, match=r"papers\.print_stopped") as told:
        office.printing.print(order_of(about, drawn), Tray(takes=1))
    assert f"共 {drawn.pages} 页，送到打印机 1 页后停下" in told.value.sentence()
    assert keys(office, about) == []


def test_ballots_are_recorded_before_the_first_and_freed_where_they_stay_behind(
    office: Office, about: Subject
) -> None:
    drawn = office.printing.draw(about, BALLOTS)
    seen: list[list[tuple[str, int]]] = []
    first = drawn.ballots[0]
    tray = Tray(before_each=lambda: seen.append(keys(office, about)))

    def stop(progress: Progress) -> None:
        if progress.done == first.pages + 1:  # the second ballot's first page is out
            raise Cancelled

    with pytest.raises(KnownError, match=r"papers\.ballots_stopped") as told:
        office.printing.print(order_of(about, drawn), tray, progress=stop)
    assert seen[0] == [(BALLOTS, drawn.pages)]
    assert tray.was_let_go
    assert len(tray.pages) == first.pages + 1
    assert "序号 1-2 的 2 张表决票已经登记为打印过" in told.value.sentence()
    assert f"其余 {len(drawn.ballots) - 2} 张没有打印" in told.value.sentence()
    assert keys(office, about) == [(BALLOTS, first.pages + 1)]
    rest = office.printing.draw(about, BALLOTS)
    assert (numbers(rest), rest.times) == (numbers(drawn)[2:], 1)
    with office.database.read() as session:
        (row,) = recorded(session, about.id, Event.PRINTING_STOPPED)
    assert row.sealed["unprinted"] == [f"3-{len(drawn.ballots)}"]


def test_of_some_pages_only_their_ballots_count_as_printed(office: Office, about: Subject) -> None:
    drawn = office.printing.draw(about, BALLOTS)
    each = drawn.ballots[0].pages
    assert sum(one.pages for one in drawn.ballots) == drawn.pages
    third = tuple(range(2 * each, 3 * each))
    office.printing.print(PrintOrder(about, drawn, third), Tray())
    assert keys(office, about) == [(BALLOTS, each)]
    rest = office.printing.draw(about, BALLOTS)
    assert numbers(rest) == [n for n in numbers(drawn) if n != 3]
    with pytest.raises(KnownError, match=r"papers\.printed_meanwhile"):
        office.printing.print(order_of(about, drawn), Tray())


def test_a_sheet_about_nobody_is_printed_and_kept_without_a_record(
    office: Office, about: Subject, tmp_path: Path
) -> None:
    drawn, tray = office.printing.test_sheet(), Tray()
    office.printing.print(order_of(None, drawn), tray)
    assert tray.pages == [0]
    office.printing.keep_sheet(drawn, tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == drawn.data
    assert keys(office, about) == []
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match=r"papers\.cannot_write"):
        office.printing.keep_sheet(drawn, tmp_path / "file" / "sheet.pdf")


def test_ballots_that_were_never_printed_or_saved_are_told_until_they_are(
    office: Office, about: Subject, tmp_path: Path
) -> None:
    def told() -> list[int]:
        needs = office.assemblies.assembly(about.id).needs
        code = "assemblies.need_printed_ballots"
        return [int(str(one.facts["number"])) for one in needs if one.code == code]

    serials = [row.serial for row in office.assemblies.ballots(about.id)]
    assert told() == [len(serials)]
    office.printing.keep(about, BALLOTS, tmp_path / "1.pdf", serials=serials[:1])
    printed = [row.serial for row in office.assemblies.ballots(about.id) if row.printed]
    assert printed == serials[:1]
    assert isinstance(office.clock, FixedClock)
    office.clock.set(PLAN[Stage.DELIVERY])
    office.assemblies.advance(about.id)
    assert told() == [len(serials) - 1]
    office.printing.keep(about, BALLOTS, tmp_path / "2.pdf")
    assert told() == []
    office.assemblies.reissue(serials[0], "票面破损，业主要求换发", witness="李敏")
    assert told() == [1]
