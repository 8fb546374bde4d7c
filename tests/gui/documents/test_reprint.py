"""Live ballots on the preview: recorded before they leave, again only with a reason."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.assemblies.drafts import PlacesDraft
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.db.audit import Event, recorded
from core.office import Office
from core.printing import BALLOTS, Subject
from gui.desk import Desk
from gui.documents import page as preview
from gui.kit.act_dialog import ActDialog
from gui.navigation import paper_place
from tests.builders import Held, build_compound
from tests.gui.documents.test_page import shown


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


def test_a_second_printing_asks_why_and_is_recorded_before_it_leaves(
    qtbot: QtBot,
    desk: Desk,
    office: Office,
    about: Subject,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sent: list[int] = []

    def printer(*_: object) -> int:
        sent.append(len(office.printing.printed(about)))
        return 1

    monkeypatch.setattr(preview, "print_pages", printer)
    monkeypatch.setattr(preview, "open_printer", lambda _name, copies: sent.append(-copies))
    page = shown(qtbot, desk, paper_place("assembly", about.id, BALLOTS))

    def settled(times: int) -> bool:
        """Tell whether the page shows what the next printing would be, and rests."""
        ready = page._ready
        return not desk.tasks.running and ready is not None and ready.drawn.times == times

    qtbot.waitUntil(lambda: settled(1), timeout=60_000)
    page.print_it()
    qtbot.waitUntil(lambda: len(sent) == 2 and settled(2), timeout=60_000)
    assert sent == [-1, 1]  # one copy, and the record knew it before
    page.print_it()
    [dialog] = page.window().findChildren(ActDialog)
    assert "第 2 次打印" in dialog._ask.note
    assert len(sent) == 2
    editor = dialog.form.fields["reason"].editor
    assert isinstance(editor, QPlainTextEdit)
    editor.setPlainText("第一次卡纸，已经销毁")
    dialog.submit()
    qtbot.waitUntil(lambda: len(sent) == 4 and settled(3), timeout=60_000)
    assert sent[2:] == [-1, 2]
    with office.database.read() as session:
        *_, last = recorded(session, about.id, Event.PAPER_PRINTED)
    assert last.sealed["times"] == 2
    assert last.facts is not None
    assert last.facts["reason"] == "第一次卡纸，已经销毁"
