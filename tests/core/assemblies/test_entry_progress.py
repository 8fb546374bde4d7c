"""How far the readings are, as whoever enters ballots is told: the same as the whole count says."""

from __future__ import annotations

from dataclasses import replace

from core.assemblies.counting import Mark, Reading
from core.assemblies.stages import Stage
from tests.builders import Held, entry
from tests.core.assemblies.conftest import Hold, agree


def told(held: Held) -> tuple[int, int, int]:
    read = held.assemblies.entry_progress(held.id)
    assert read == held.assemblies.count(held.id).progress
    return read.returned, read.first, read.second


def test_progress_is_what_the_whole_count_says_after_each_reading(hold: Hold) -> None:
    held = hold("voted")
    held.enter(Stage.COUNTING)
    one, two, *rest = (row for row in held.assemblies.ballots(held.id) if agree(row))
    back = len(rest) + 2
    assert told(held) == (back, 0, 0)
    drafts = [
        entry(row.serial, agree(row) or (), reading, teller)
        for row, reading, teller in (
            (one, Reading.FIRST, "王小军"),
            (two, Reading.FIRST, "王小军"),
            (one, Reading.SECOND, "赵晓云"),
        )
    ]
    held.assemblies.enter(drafts)
    assert told(held) == (back, 2, 1)
    others = [Mark.ABSTAIN] * len(agree(one) or ())
    again = entry(one.serial, others, Reading.FIRST, "王小军")
    held.assemblies.enter_ballot(replace(again, reason="第一次录入时看错了一行"))
    assert told(held) == (back, 2, 1), "a reading that was corrected is one"
