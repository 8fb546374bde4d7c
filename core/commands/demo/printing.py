"""The demo's printing: ballots once they are issued, and every other paper at the end."""

from __future__ import annotations

from uuid import UUID

from core.commands.demo.scene import Scene
from core.printing import BALLOTS, Subject


def issue_ballots(scene: Scene) -> None:
    """Lay the ballot out, then number one for each voter, bound to that layout; print them."""
    scene.on("ballots_issued")
    printing, about = scene.office.printing, Subject.assembly(scene.assembly_id)
    printing.issue_ballots(scene.assembly_id, progress=scene.progress)
    (row,) = printing.some(about, {BALLOTS})
    place = scene.output / f"{row.code}-{row.title}.pdf"
    printing.keep(about, BALLOTS, place, progress=scene.progress)
    scene.office.assemblies.advance(scene.assembly_id)


def print_all(scene: Scene, meeting_id: UUID) -> None:
    """Print all other papers of the assembly, the committee and the meeting."""
    printing = scene.office.printing
    subjects = (*printing.subjects(scene.assembly_id), Subject.meeting(meeting_id))
    printing.keep_all(scene.output, *subjects, whole=True, progress=scene.progress)
