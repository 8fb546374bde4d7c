"""A ballot that was half entered when the program died is in hand again, for its reading alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.assemblies.counting import Mark, Reading
from core.assemblies.stages import Stage
from core.commands.demo import _lines, counting, preparing
from core.commands.demo.story import Story
from core.commands.demo.votes import invent
from gui.assemblies.entry import EntryPanel
from gui.assemblies.seen import look_at
from gui.desk import Desk, Place
from gui.kit import unsaved
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.places import ASSEMBLIES
from tests.gui.assemblies.test_whole_election import open_office


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "PAUSE_MS", 20)


@pytest.mark.slow
@pytest.mark.usefixtures("app")
def test_a_half_entered_ballot_is_in_hand_again(
    qtbot: QtBot,
    preferences: Preferences,
    tasks: Tasks,
    tmp_path: Path,
) -> None:
    story = Story.load()
    office, _clock, scene = open_office(tmp_path, story)
    with office:
        preparing.open_assembly(scene)
        preparing.freeze_roll(scene)
        preparing.find_candidates(scene)
        preparing.give_notice(scene)
        scene.on("ballots_issued")
        office.printing.issue_ballots(scene.assembly_id)
        office.assemblies.advance(scene.assembly_id)
        ballots = len(office.assemblies.ballots(scene.assembly_id))
        seats = story["election"]["seats"]
        fates = invent(story["seed"], ballots, _lines(scene), story["turnout"], seats)
        preparing.deliver(scene, fates)
        counting.take_back(scene, fates)

        def panel(reading: Reading) -> EntryPanel:
            """Begin as after a new start: another desk over the same folder."""
            desk = Desk(office, preferences, tasks)
            desk.here = Place(ASSEMBLIES, scene.assembly_id)
            made = EntryPanel(desk)
            qtbot.addWidget(made)
            made.show()
            made.show_seen(look_at(office, scene.assembly_id, Stage.COUNTING))
            made.begin(reading)
            return made

        first = panel(Reading.FIRST)
        first.teller.setCurrentIndex(first.teller.count() - 1)
        serial = next(
            row.serial
            for row, fate in zip(office.assemblies.ballots(scene.assembly_id), fates, strict=True)
            if fate.returned
        )
        QTest.keyClicks(first.serial, serial)
        QTest.keyClick(first.serial, Qt.Key.Key_Return)
        QTest.keyClick(first.lines, Qt.Key.Key_1)
        QTest.keyClick(first.lines, Qt.Key.Key_2)
        qtbot.waitUntil(lambda: bool(office.unsaved.forms()))

        assert panel(Reading.SECOND).serial_in_hand == ""
        again = panel(Reading.FIRST)
        assert again.serial_in_hand == serial
        assert again.marks[:3] == (Mark.AGREE, Mark.AGAINST, None)
        assert again.lines.currentIndex().row() == 2
        assert again.teller.currentIndex() == first.teller.currentIndex()
        assert again.keeper.line.label.text().startswith("上次没有存完，已恢复")
        for _ in again.marks[2:]:
            QTest.keyClick(again.lines, Qt.Key.Key_3)
        QTest.keyClick(again.serial, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: again.saved == 1)
        qtbot.waitUntil(lambda: not office.unsaved.forms())
        assert tasks.settle(20_000)
