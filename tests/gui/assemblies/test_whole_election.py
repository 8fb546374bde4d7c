"""The demo's whole election by mouse and keys, and what commands make of the same votes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.assemblies.count_sheets import ResultSheet
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.commands.demo import _lines, committee, counting, preparing
from core.commands.demo.scene import Scene
from core.commands.demo.story import Story
from core.commands.demo.votes import Fate, invent
from core.committees.sheets import FilingState
from core.db.keys import Cost
from core.office import Office, Profile
from core.progress import ignore_progress
from core.rosters.area_sources import AREA_SOURCES
from core.rosters.imports import ImportOptions
from gui.desk import Desk
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from tests.gui.assemblies.clerk import Clerk, assembly_of
from tests.gui.assemblies.story import Election

QUICK = Cost(memory_kib=64, iterations=1)
PASSPHRASE = "云里有一棵高高的杉树"  # noqa: S105 - of folders that are thrown away
NOBODY = UUID(int=0)


def open_office(folder: Path, story: Story) -> tuple[Office, FixedClock, Scene]:
    """Make an office with the sample roster."""
    clock, said = FixedClock.on(story.day("application")), story["office"]
    profile = Profile(said["community"], said["street"], said["division"])
    office, _ = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=QUICK)
    source = AREA_SOURCES[story["compound"]["area_source"]]
    name = story["compound"]["name"]
    imported = office.rosters.import_file(
        story.roster, name, ignore_progress, ImportOptions(area_source=source)
    )
    scene = Scene(office, story, clock, folder, ignore_progress, imported.compound_id)
    return office, clock, scene


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the same election comes to without a window."""

    result: ResultSheet
    fates: list[Fate]
    filing: FilingState
    noted: list[str]  # what was passed over, by its key


def by_command(folder: Path, story: Story) -> Wanted:
    """Hold the same election through the facades, as `make demo` does."""
    office, _clock, scene = open_office(folder, story)
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
        counting.count(scene, fates)
        counting.declare(scene)
        committee.found(scene)
        sheet = office.committees.committee(scene.committee_id)
        assembly_id = scene.assembly_id
        noted = [one.key for one in office.assemblies.assembly(assembly_id).overrides]
        return Wanted(office.assemblies.result(assembly_id), fates, sheet.filing.state, noted)


@pytest.mark.slow
def test_the_demo_by_mouse_and_keys_ends_as_by_command(
    qtbot: QtBot, app: object, preferences: Preferences, tasks: Tasks, tmp_path: Path
) -> None:
    story = Story.load()
    wanted = by_command(tmp_path / "command", story)
    office, clock, _scene = open_office(tmp_path / "window", story)
    with office:
        desk = Desk(office, preferences, tasks)
        errors: list[Exception] = []
        desk.refused.connect(errors.append)
        election = Election(Clerk(qtbot, desk), story, clock, wanted.fates)
        for part in (
            election.prepare,
            election.freeze_roll,
            election.find_candidates,
            election.give_notice,
            election.issue,
            election.deliver,
            election.take_back,
            election.count,
            election.declare,
            election.found,
            election.file,
        ):
            part()
            assert not errors, part.__name__
        assembly_id = assembly_of(desk)
        made = office.assemblies.result(assembly_id)
        assert office.assemblies.assembly(assembly_id).stage is Stage.CLOSED
        noted = [one.key for one in office.assemblies.assembly(assembly_id).overrides]
        assert noted == wanted.noted
        (row,) = office.committees.committees()
        assert row.filing is wanted.filing is FilingState.FILED
        assert figures(made) == figures(wanted.result)
        assert office.verify_audit().ok


def figures(result: ResultSheet) -> object:
    """Give everything of a result but the ids, which are made anew in each office."""
    matters = [
        (
            row.matter.title,
            row.outcome,
            row.persons,
            row.area,
            row.strict,
            row.follow,
            [replace(one, candidate_id=NOBODY) for one in row.candidates],
        )
        for row in result.matters
    ]
    return (
        result.persons,
        result.area,
        result.participating_persons,
        result.participating_area,
        result.elected,
        result.alternates,
        result.reconciliation,
        result.objections_until,
        matters,
    )
