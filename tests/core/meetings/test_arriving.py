"""Signing in at the door: who is meant by what is typed or scanned; the copies that carry codes."""

from __future__ import annotations

import re
from datetime import date

import pytest

from core.documents.content import Paper
from core.documents.wording import Wording
from core.meetings.arriving import token_of
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from tests.core.meetings.story import Story, call, refused


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("钱承业", ["钱承业"]),
        ("承业", ["钱承业"]),
        ("qcy", ["钱承业"]),
        ("QC", ["钱承业"]),
        ("3", ["李若谷"]),
        (" wmj ", ["卫民警"]),
        ("w", ["吴淑芬", "卫民警"]),
        ("99", []),
        ("zzz", []),
        ("", []),
    ],
)
def test_who_is_meant(story: Story, typed: str, names: list[str]):
    found = story.meetings.expected(story.meeting_id, typed)
    assert [row.name for row in found] == names


def test_a_code_names_one_person_of_one_meeting(story: Story):
    code = token_of(story.meeting_id, 2)
    assert re.fullmatch(r"QD-[0-9A-F]{8}-2", code)
    [row] = story.meetings.expected(story.meeting_id, code.lower())
    assert row.ordinal == 2
    other = call(story.meetings, story.body_id, day=30)
    if token_of(other, 2) != code:
        with refused("code_of_another"):
            story.meetings.expected(other, code)


def test_each_copy_of_the_notice_carries_its_own_code_and_no_name_in_it(story: Story):
    basis = MeetingBasis(story.sheet, Wording.load(), date(2026, 6, 20))
    offers = {one.key: one for one in offer_meeting_papers(basis)}
    paper = offers["D43_each"].build()
    assert isinstance(paper, Paper)
    rows = story.sheet.attendance
    assert [one.addressee for one in paper.documents] == [row.name for row in rows]
    codes = [one.head.opaque_id for one in paper.documents]
    assert codes == [token_of(story.meeting_id, row.ordinal) for row in rows]
    assert all(code.isascii() for code in codes)
