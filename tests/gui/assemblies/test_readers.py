"""Who enters ballots: the readers of the assembly in hand, not those of the one before."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from core.assemblies.sheets import OfficialRow
from core.assemblies.stages import Duty
from core.identity import new_id
from gui.assemblies.entry import EntryPanel
from gui.assemblies.seen import Seen, look_at
from gui.desk import Desk
from tests.gui.assemblies.conftest import Stand


def offered(panel: EntryPanel) -> list[str]:
    return [panel.teller.itemData(number) for number in range(panel.teller.count())]


def with_officials(seen: Seen, *officials: OfficialRow, other: bool = False) -> Seen:
    sheet = replace(seen.sheet, officials=officials)
    return replace(seen, sheet=replace(sheet, id=new_id()) if other else sheet)


def test_the_readers_are_those_of_the_assembly_in_hand(
    qtbot: QtBot, stand: Stand, desk: Desk
) -> None:
    one = stand("voted")
    seen = look_at(desk.office, one.held.id, None)
    first = OfficialRow(new_id(), "张力", Duty.TELLER)
    second = OfficialRow(new_id(), "李敏", Duty.CALLER)
    watcher = OfficialRow(new_id(), "王强", Duty.SUPERVISOR)
    panel = EntryPanel(desk)
    qtbot.addWidget(panel)
    panel.show_seen(with_officials(seen, first))
    assert offered(panel) == ["张力"]
    panel.show_seen(with_officials(seen, second, first, watcher))
    assert offered(panel) == ["李敏", "张力"]
    assert panel.teller.currentData() == "张力"
    panel.show_seen(with_officials(seen, second))
    assert panel.teller.currentData() is None
    panel.show_seen(with_officials(seen, second, other=True))
    assert offered(panel) == ["李敏"]
    assert panel.teller.currentData() == "李敏"
