"""The demo's printing: ballots issued for their layout, and every paper at the end."""

from __future__ import annotations

from uuid import UUID

from core.commands.demo.scene import Scene
from core.printing import Subject


def issue_ballots(scene: Scene) -> None:
    """Lay the ballot out, then number one for each voter, bound to that layout."""
    scene.on("ballots_issued")
    scene.office.printing.issue_ballots(scene.assembly_id, progress=scene.progress)
    scene.office.assemblies.advance(scene.assembly_id)


def print_all(scene: Scene, meeting_id: UUID) -> None:
    """Print the papers of the assembly, the committee and the meeting."""
    printing = scene.office.printing
    subjects = (*printing.subjects(scene.assembly_id), Subject.meeting(meeting_id))
    printing.keep_all(scene.output, *subjects, whole=True, progress=scene.progress)
