"""A day without law, as of a PC whose battery is empty, is refused in words and never crashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core.clock import FixedClock
from core.errors import KnownError
from core.meetings.drafts import Publish
from core.office import Office, Profile
from tests.builders import HENAN_WEIDU, OPENED, build_compound
from tests.core.meetings.story import begin
from tests.offices import open_new

BATTERY_EMPTY = date(2000, 1, 1)
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "物业业主信息表.xlsx"

Ask = Callable[[Office, UUID], object]
ASKED: dict[str, Ask] = {
    "figures": lambda office, compound: office.rosters.figures(compound),
    "import": lambda office, _compound: office.rosters.import_file(SAMPLE, "云杉苑"),
    "the law itself": lambda office, _compound: office.law.book(HENAN_WEIDU, BATTERY_EMPTY),
}


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    with open_new(tmp_path / "office", profile, clock) as made:
        yield made


@pytest.mark.parametrize("ask", list(ASKED))
def test_on_a_day_without_law_a_sentence_is_given_and_the_desk_stands(
    office: Office, clock: FixedClock, ask: str
) -> None:
    compound = build_compound(office.database, 12)
    clock.set(BATTERY_EMPTY)
    with pytest.raises(KnownError) as refusal:
        ASKED[ask](office, compound)
    assert refusal.value.code == "law.no_law_on_day"
    assert "2000-01-01" in refusal.value.sentence()
    unread = [row for row in office.agenda.look().due if row.unread is not None]
    assert {row.title for row in unread} == {"党组织和党员", "结对共建"}
    assert all("2000-01-01" in row.unread.sentence() for row in unread if row.unread is not None)


def test_a_slip_in_the_year_of_publication_is_refused(office: Office, clock: FixedClock) -> None:
    clock.set(date(2026, 6, 20))
    story = begin(office.database, clock)
    with pytest.raises(KnownError) as refusal:
        office.meetings.publish(
            story.meeting_id, Publish(date(2006, 7, 18), date(2006, 8, 18), "公告栏")
        )
    assert "2006-07-18" in refusal.value.sentence()
