"""What every act of the demo is given: the office, the story and a clock that the story moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from core.clock import FixedClock
from core.commands.demo.story import Story
from core.office import Office
from core.progress import ProgressSink


@dataclass(slots=True)
class Scene:
    """The demo as it goes: ids that one act makes and a later one needs."""

    office: Office
    story: Story
    clock: FixedClock
    output: Path
    progress: ProgressSink
    compound_id: UUID
    assembly_id: UUID = field(default_factory=lambda: UUID(int=0))
    election_id: UUID = field(default_factory=lambda: UUID(int=0))
    committee_id: UUID = field(default_factory=lambda: UUID(int=0))
    ids: dict[str, UUID] = field(default_factory=dict)
    """What the story names by a key of its own."""

    def on(self, day: str, hour: int = 9) -> None:
        """Let it be `hour` o'clock on a day of the story."""
        self.clock.set(self.story.day(day), hour)
