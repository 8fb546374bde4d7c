"""How long texts may be: both sides of the edge, and every column that holds less than a paper."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from core.attachments.tables import Attachment
from core.db.base import Base
from core.db.texts import LONGEST_TEXT, limit_text, longest, require_text
from core.errors import KnownError
from core.meetings.tables import MeetingTopic
from core.party.grids.tables import GridPlace, GridPlaceChange

SUBJECTS = ("core.party", "core.affairs", "core.meetings", "core.attachments")

ASKED = {
    *("attachment.caption", "attachment.removal_reason"),
    *("party_grid.name", "party_grid_place.name", "party_grid_place_change.reason"),
    *("party_grid_staff.name", "party_grid_staff.unit", "party_grid_staff.phone"),
    *("party_grid_staff.ended_reason", "party_grid_correction.reason"),
    *("party_zone.name", "party_zone.duty", "party_zone.ended_reason", "party_zone_change.reason"),
    *("party_zone_member.name", "party_zone_member.unit", "party_zone_member.branch"),
    *("party_grid_plan.rule_source", "party_member.name"),
}
"""What somebody types: its act asks `longest`, or the same number that other texts have."""
MADE = {
    "attachment.name",  # the digest of the file
    "party_grid_plan.pack",
    *("party_grid_place_change.name", "party_zone_change.name", "party_zone_change.duty"),
    "party_grid_correction.before",
    *("party_member.initials", "party_member.document_number", "party_member.phone"),
}
"""What the program writes: a copy of what was asked, or of what has a form of its own."""


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"^db\.{code}$")


def test_a_text_says_something_and_fits() -> None:
    require_text(title="题")
    require_text(title="题" * LONGEST_TEXT)
    limit_text(note="")
    limit_text(3, note="三个字")
    for blank in ("", " ", "\n"):
        with refused("blank"):
            require_text(title=blank)
    with refused("too_long"):
        require_text(title="题" * (LONGEST_TEXT + 1))
    with refused("too_long"):
        limit_text(3, note="四个字了")


def test_the_limit_is_the_column_s() -> None:
    assert longest(GridPlace.name) == 200
    assert longest(GridPlaceChange.reason) == longest(Attachment.removal_reason) == 300
    assert longest(MeetingTopic.background) == LONGEST_TEXT


def test_every_shorter_column_is_asked_by_its_acts() -> None:
    """Whoever gives a text column a limit lets its act ask it, and adds the column here."""
    found = {
        f"{mapper.local_table.name}.{column.key}"  # type: ignore[attr-defined]  # always a table
        for mapper in Base.registry.mappers
        if mapper.class_.__module__.startswith(SUBJECTS)
        for column in mapper.local_table.columns
        if type(column.type) is sa.String and column.type.length and column.key != "origin"
    }
    assert found == ASKED | MADE
