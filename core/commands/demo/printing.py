"""The demo's printing: ballots issued for their layout, and every paper at the end."""

from __future__ import annotations

from uuid import UUID

from core.assemblies.papers import issue_ballots as issue
from core.commands.demo.scene import Scene
from core.commands.printing import Desk, print_meeting, print_papers


def issue_ballots(scene: Scene) -> None:
    """Lay the ballot out, then number one for each voter, bound to that layout."""
    scene.on("ballots_issued")
    assemblies = scene.office.assemblies
    desk = Desk.of(scene.office)
    basis, facts = desk.assembly(scene.assembly_id)
    issue(assemblies, basis, facts.elections, fonts=desk.fonts, progress=scene.progress)
    assemblies.advance(scene.assembly_id)


def print_all(scene: Scene, meeting_id: UUID) -> None:
    """Print the papers of the assembly, the committee and the meeting."""
    print_papers(scene.office, scene.assembly_id, scene.output, progress=scene.progress)
    print_meeting(scene.office, meeting_id, scene.output, progress=scene.progress)
