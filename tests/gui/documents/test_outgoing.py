"""What leaves by 打印 and 另存, and its record, whatever happens on the page meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.assemblies.drafts import PlacesDraft
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.db.audit import Event, recorded
from core.documents.preview import Pages
from core.errors import KnownError
from core.office import Office
from core.printing import BALLOTS, Drawn, Subject
from gui.desk import Desk, Place
from gui.documents import outgoing
from gui.documents import page as preview
from gui.documents import printer as machine
from gui.documents.page import TEST, DocumentPage
from gui.documents.reprint import ReprintDialog
from gui.places import DOCUMENTS, HOME, paper_place
from tests.builders import Held, build_compound
from tests.gui.documents.test_page import opened, shown
from tests.gui.documents.test_printing import to_file


class Machine:
    """A printer that takes pages only while its lid is closed; it remembers them by paper."""

    def __init__(self) -> None:
        self.lid = threading.Event()
        self.lid.set()
        self.took: list[tuple[str, int]] = []
        self.asked: list[tuple[str, int]] = []
        self.error: KnownError | None = None

    def to_printer(self, name: str, copies: int) -> object:
        self.asked.append((name, copies))
        return self._send

    def _send(self, drawn: Drawn, pages: Sequence[int]) -> Generator[int, None, None]:
        if self.error is not None:
            raise self.error
        yield 0
        for count, page in enumerate(pages, 1):
            assert self.lid.wait(60)
            self.took.append((drawn.key, page))
            yield count


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine()
    monkeypatch.setattr(preview, "printer_names", lambda: (["试"], "试"))
    monkeypatch.setattr(outgoing, "to_printer", made.to_printer)
    return made


@pytest.fixture
def about(office: Office) -> Subject:
    """An assembly whose ballots are issued."""
    clock = office.clock
    assert isinstance(clock, FixedClock)
    held = Held(office.assemblies, clock, build_compound(office.database), seats=5)
    held.open()
    places = PlacesDraft("林晓", "0717-0000000", "居委会", "居委会", "居委会")
    office.assemblies.set_places(held.id, places)
    held.freeze_roll().choose_candidates().give_notice().enter(Stage.BALLOTS)
    office.printing.issue_ballots(held.id)
    return Subject.assembly(held.id)


def at_rest(desk: Desk) -> bool:
    return not desk.tasks.running


def printed(office: Office, about: Subject) -> list[str]:
    return [row.key for row in office.printing.printed(about)]


def test_without_a_printer_nothing_can_be_printed_and_it_says_so(
    qtbot: QtBot, desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "printer_names", lambda: ([], ""))
    page = shown(qtbot, desk, paper_place("assembly", opened(office), "D03"))
    assert page._pdf.isEnabled()
    assert not page._print.isEnabled()
    assert page.side._none.isVisible()
    said: list[str] = []
    desk.said.connect(lambda toast: said.append(toast.text))
    page.print_in_hand()  # Ctrl+P
    assert at_rest(desk)
    assert said == [page.side.no_printer]
    monkeypatch.setattr(preview, "printer_names", lambda: (["试"], "试"))
    page.refresh()  # F5, with the printer connected
    qtbot.waitUntil(lambda: at_rest(desk) and page._print.isEnabled(), timeout=60_000)
    assert not page.side._none.isVisible()


def test_pages_go_out_through_qt_and_are_recorded(
    qtbot: QtBot, desk: Desk, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, assembly_id = tmp_path / "out.pdf", opened(office)
    monkeypatch.setattr(preview, "printer_names", lambda: (["试"], "试"))
    monkeypatch.setattr(machine, "open_printer", lambda _name, _copies: to_file(out))
    page = shown(qtbot, desk, paper_place("assembly", assembly_id, "D03"))
    assert page._ready is not None
    drawn = page._ready.drawn
    page._print.click()
    qtbot.waitUntil(lambda: at_rest(desk), timeout=60_000)
    pages = Pages(out.read_bytes())
    assert len(pages) == drawn.pages
    pages.close()
    (row,) = office.printing.printed(Subject.assembly(assembly_id))
    assert (row.key, row.sha256) == ("D03", drawn.sha256)
    assert "刚刚打印" in page.side._record.text()


@pytest.mark.qt_log_ignore("QPainter::begin.*")
def test_a_printer_that_cannot_begin_is_told_and_nothing_is_recorded(
    qtbot: QtBot, desk: Desk, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assembly_id, said = opened(office), list[object]()
    monkeypatch.setattr(preview, "printer_names", lambda: (["试"], "试"))
    nowhere = tmp_path / "gone" / "out.pdf"
    monkeypatch.setattr(machine, "open_printer", lambda _name, _copies: to_file(nowhere))
    page = shown(qtbot, desk, paper_place("assembly", assembly_id, "D03"))
    desk.refused.disconnect()
    desk.refused.connect(said.append)
    desk.said.connect(said.append)
    page._print.click()
    qtbot.waitUntil(lambda: at_rest(desk), timeout=60_000)
    (error,) = said
    assert isinstance(error, KnownError)
    assert error.code == "papers.printer_refused"
    assert printed(office, Subject.assembly(assembly_id)) == []
    assert page._print.isEnabled()


def test_what_leaves_is_recorded_though_another_paper_stands_there_by_then(
    qtbot: QtBot, desk: Desk, office: Office, tray: Machine
) -> None:
    assembly_id = opened(office)
    page = shown(qtbot, desk, paper_place("assembly", assembly_id, "D03"))
    tray.lid.clear()
    page._print.click()
    assert not page._print.isEnabled()
    desk.go(Place(DOCUMENTS, None, TEST))
    qtbot.waitUntil(lambda: page.head.title == "打印测试页", timeout=60_000)
    assert not page._print.isEnabled()  # one after another
    desk.go(Place(HOME))
    tray.lid.set()
    qtbot.waitUntil(lambda: at_rest(desk), timeout=60_000)
    assert {key for key, _ in tray.took} == {"D03"}
    assert printed(office, Subject.assembly(assembly_id)) == ["D03"]


def test_an_old_drawing_does_not_speak_for_the_paper_wanted_now(
    qtbot: QtBot, desk: Desk, office: Office
) -> None:
    assembly_id = opened(office)
    page = shown(qtbot, desk, Place(DOCUMENTS))
    desk.go(paper_place("assembly", assembly_id, "D06"))  # refused, and late
    desk.go(paper_place("assembly", assembly_id, "D03"))
    qtbot.waitUntil(lambda: at_rest(desk), timeout=60_000)
    assert page.head.title.startswith("D03")
    assert page._pdf.isEnabled()


def test_a_disk_that_refuses_a_sheet_is_told_in_a_sentence(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page, told = shown(qtbot, desk, Place(DOCUMENTS, None, TEST)), list[KnownError]()
    desk.refused.disconnect()
    desk.refused.connect(told.append)
    (tmp_path / "file").touch()
    page.save_to(tmp_path / "file" / "sheet.pdf")
    qtbot.waitUntil(lambda: at_rest(desk), timeout=60_000)
    assert [error.code for error in told] == ["papers.cannot_write"]


# ---- live ballots ----------------------------------------------------------------------------


def ballots_ready(qtbot: QtBot, desk: Desk, page: DocumentPage, times: int) -> None:
    """Wait until the page shows what the next printing would be, and rests."""

    def settled() -> bool:
        ready = page._ready
        return at_rest(desk) and ready is not None and ready.drawn.times == times

    qtbot.waitUntil(settled, timeout=60_000)


def test_pressing_twice_prints_ballots_once(
    qtbot: QtBot, desk: Desk, office: Office, about: Subject, tray: Machine
) -> None:
    page = shown(qtbot, desk, paper_place("assembly", about.id, BALLOTS))
    ballots_ready(qtbot, desk, page, 1)
    assert page._ready is not None
    pages = page._ready.drawn.pages
    assert not page.side._copies.isEnabled()
    page._print.click()
    page._print.click()
    page.print_in_hand()
    page.save_to(Path("never.pdf"))
    ballots_ready(qtbot, desk, page, 2)
    assert len(tray.took) == pages
    assert tray.asked == [("试", 1)]
    assert printed(office, about) == [BALLOTS]
    assert page._print.text() == "重印表决票"


def test_a_second_printing_asks_why_before_a_page_leaves(
    qtbot: QtBot, desk: Desk, office: Office, about: Subject, tray: Machine
) -> None:
    office.printing.keep(about, BALLOTS, office.folder.root / "1.pdf")
    page = shown(qtbot, desk, paper_place("assembly", about.id, BALLOTS))
    ballots_ready(qtbot, desk, page, 2)
    page.print_it()
    [dialog] = page.window().findChildren(ReprintDialog)
    assert not tray.asked
    editor = dialog.form.fields["reason"].editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("第一次卡纸，已经销毁")
    dialog.submit()
    ballots_ready(qtbot, desk, page, 3)
    assert tray.took
    with office.database.read() as session:
        *_, last = recorded(session, about.id, Event.PAPER_PRINTED)
    assert last.sealed["times"] == 2
    assert last.facts is not None
    assert last.facts["reason"] == "第一次卡纸，已经销毁"


def test_a_run_of_ballots_that_is_stopped_tells_what_left_and_frees_the_rest(
    qtbot: QtBot, desk: Desk, office: Office, about: Subject, tray: Machine
) -> None:
    page, told = shown(qtbot, desk, paper_place("assembly", about.id, BALLOTS)), list[KnownError]()
    ballots_ready(qtbot, desk, page, 1)
    assert page._ready is not None
    before = len(page._ready.drawn.ballots)
    desk.refused.disconnect()
    desk.refused.connect(told.append)
    tray.lid.clear()
    page._print.click()
    desk.go(Place(HOME))  # and the page is gone by then
    qtbot.waitUntil(lambda: printed(office, about) == [BALLOTS], timeout=60_000)
    (task,) = [one for one in desk.tasks.running if "打印" in one.title]
    task.cancel()
    tray.lid.set()
    qtbot.waitUntil(lambda: at_rest(desk), timeout=60_000)
    assert [error.code for error in told] == ["papers.ballots_stopped"]
    assert len(tray.took) == 1
    rest = office.printing.draw(about, BALLOTS)
    assert (len(rest.ballots), rest.times) == (before - 1, 1)
