"""The days of the demo's story keep every date that the law and practice set for them."""

from __future__ import annotations

import tomllib

from core import lawbooks, paths
from core.assemblies.paper_steps import MOMENT_OF_STEP
from core.assemblies.stages import Step
from core.commands.demo.living import CALENDAR
from core.commands.demo.story import Story
from core.findings import told
from core.law.moments import Moment
from core.law.timetable import timetable


def test_no_file_of_the_story_tells_what_another_tells() -> None:
    files = sorted((paths.resources() / "sample").glob("demo*.toml"))
    told = [name for file in files for name in tomllib.loads(file.read_text("utf-8"))]
    assert len(files) > 1
    assert len(told) == len(set(told))


def test_the_months_after_the_election_go_forward() -> None:
    days = [day for day, _acts in CALENDAR]
    assert days == sorted(set(days))
    assert days[0] > Story.load().day("consultation")


def test_the_demo_is_late_for_nothing_and_early_for_nothing() -> None:
    story = Story.load()
    days = {
        MOMENT_OF_STEP[step]: story.day(step.value)
        for step in Step
        if step in MOMENT_OF_STEP and step.value in story["days"]
    }
    days[Moment.BALLOTS_DELIVERED] = story.day("delivery_until")
    law = lawbooks.library()
    book = law.book(story["office"]["division"], story.day("group_formed"))
    dates = timetable(book, law.calendar, days)
    assert len(dates) > 10
    checked = [date.check(days[date.moment]) for date in dates if date.moment in days]
    assert [told(finding).text for finding in checked if finding is not None] == []
    assert story.day("ballots_issued") > story.day("candidates_until")
    assert story.day("notice_posted") > story.day("candidates_until")
