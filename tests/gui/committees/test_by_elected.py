"""补入业主委员会 by mouse and keys: those by-elected join who sits already."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office
from gui.desk import Desk, Place
from gui.places import COMMITTEES
from tests.builders import Held, build_compound
from tests.core.committees.test_by_election import PEOPLE, by_election, to_filing
from tests.gui.assemblies.clerk import Clerk


def test_who_was_by_elected_joins_those_who_sit(qtbot: QtBot, desk: Desk, office: Office) -> None:
    clock = office.clock
    assert isinstance(clock, FixedClock)
    held = Held(office.assemblies, clock, build_compound(office.database))
    again = to_filing(by_election(held))
    clerk = Clerk(qtbot, desk)
    clerk.go(Place(COMMITTEES, None, "form", {"assembly": str(again.id)}))
    dialog = clerk.dialog
    assert dialog.windowTitle() == "补入业主委员会"
    clerk.fill(dialog, "term_from", date(2023, 5, 1))
    clerk.fill(dialog, "seats", 5)
    clerk.fill(dialog, "sitting", "何大川，书记")
    dialog.submit()
    clerk.until(lambda: bool(dialog.form.error_of("sitting")))
    clerk.submit(sitting=PEOPLE.strip())
    sheet = office.committees.of_assembly(again.id)
    assert sheet is not None
    assert [row.name for row in sheet.members[:3]] == ["何大川", "沈月", "季明"]
    assert len(sheet.joined) == 2
