"""What an act says it changed."""

from __future__ import annotations

import pytest

from core.changes import Changes, Topic
from core.identity import new_id


def test_an_act_names_what_it_made_or_says_that_it_made_nothing() -> None:
    subject = new_id()
    assert Changes.of(Topic.ROLL, subject_id=subject).made == subject
    with pytest.raises(LookupError):
        _ = Changes.of(Topic.ROLL).made


def test_a_page_asks_for_its_topics() -> None:
    changes = Changes.of(Topic.ROLL, Topic.BALLOT)
    assert changes.touches(Topic.BALLOT, Topic.MEETING)
    assert not changes.touches(Topic.MEETING)
