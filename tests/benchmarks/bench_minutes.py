"""Minutes of a long meeting: sixty topics, each with views, a vote and a promise, to PDF."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from core.clock import FixedClock
from core.documents.pdf import render
from core.documents.wording import Wording
from core.meetings.papers import build_minutes
from core.meetings.papers_basis import MeetingBasis
from tests.benchmarks.goals import Goal
from tests.core.meetings.story import DAY, begin
from tests.databases import make_database

TOPICS = 60
ROUNDS = 3

GOALS = (Goal("minutes_60_topics_ms", 1_500),)


def measure() -> dict[str, float]:
    """Give CPU milliseconds from the sheet to the bytes, the best of some rounds, and the pages."""
    with tempfile.TemporaryDirectory() as folder:
        database = make_database(Path(folder) / "office.db")
        story = begin(database, FixedClock.on(date(2026, 6, 20)))
        story.hold()
        story.discuss()
        sheet = story.sheet
        database.close()
    topics = tuple(replace(sheet.topics[number % 2], number=number + 1) for number in range(TOPICS))
    basis = MeetingBasis(replace(sheet, topics=topics), Wording.load(), DAY)
    took = min(_timed(basis) for _ in range(ROUNDS))
    return {"minutes_60_topics_ms": round(took, 1)}


def _timed(basis: MeetingBasis) -> float:
    start = time.process_time()
    data = render(build_minutes(basis))
    ended = time.process_time()
    if not data.startswith(b"%PDF"):
        raise AssertionError(data[:8])
    return (ended - start) * 1000
