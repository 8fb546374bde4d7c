"""What is on the agenda and what kind of assembly it is: an election and its way fit each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.assemblies.drafts import MatterDraft
from core.assemblies.stages import Kind, Stage
from core.errors import KnownError
from core.law.matters import Matter
from tests.builders import PLAN
from tests.core.assemblies.conftest import Hold

ELECTION = MatterDraft(Matter.ELECT_COMMITTEE, "选举委员", "选举委员，全文见附件。", 5, 1)


def test_an_ordinary_vote_takes_no_election(hold: Hold) -> None:
    held = hold("opened", kind=Kind.VOTE)
    with pytest.raises(KnownError, match="election_in_vote"):
        held.assemblies.add_matter(held.id, ELECTION)
    recall = replace(ELECTION, title="更换一名委员", seats=0, alternates=0)
    held.assemblies.add_matter(held.id, recall)  # yes or no: nobody stands


def test_an_election_without_its_matter_does_not_begin(hold: Hold) -> None:
    held = hold("opened")
    held.assemblies.withdraw_matter(held.id, held.election, "名额写错")
    held.clock.set(PLAN[Stage.ROLL])
    with pytest.raises(KnownError, match="need_election"):
        held.advance()
    assert "assemblies.need_election" in [n.code for n in held.assemblies.assembly(held.id).needs]
    held.assemblies.add_matter(held.id, ELECTION)
    held.advance()
    assert held.assemblies.assembly(held.id).stage is Stage.ROLL
