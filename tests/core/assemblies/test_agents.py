"""Agents: how many voters one person brings ballots for, against the law's limit and its mark."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from core import lawbooks
from core.assemblies.agents import add_agents, proxy_needs, refuse_too_many
from core.assemblies.stages import BallotPer, Stage
from core.errors import KnownError
from core.law.findings import Severity
from core.law.packs import LawBook
from core.law.values import Confidence
from tests.builders import VOTING_UNTIL, returned
from tests.core.assemblies.conftest import Hold

BOOK = lawbooks.library().book("411002", date(2026, 3, 2))


def limited(confidence: Confidence) -> LawBook:
    value = replace(BOOK.law["voting.proxy_max"], setting=1, confidence=confidence)
    return replace(BOOK, law={**BOOK.law, "voting.proxy_max": value})


def test_one_agent_is_one_whatever_the_spaces_and_one_voter_counts_once() -> None:
    voter = UUID(int=1)
    found = add_agents({}, [("陈小妹", voter), ("陈 小妹 ", voter), ("", UUID(int=2))])
    assert [(agent.name, len(agent.voters)) for agent in found.values()] == [("陈小妹", 1)]


def test_a_firm_limit_refuses_and_an_unsure_one_is_told() -> None:
    two = add_agents({}, [("陈小妹", UUID(int=1)), ("陈小妹", UUID(int=2))])
    with pytest.raises(KnownError, match="too_many_proxies") as refused:
        refuse_too_many(limited(Confidence.READ), two)
    assert "陈小妹" in refused.value.sentence()
    unsure = limited(Confidence.KNOWN)
    refuse_too_many(unsure, two)
    [need] = proxy_needs(unsure, two)
    assert need.severity is Severity.WARNING


def test_above_three_the_assembly_and_the_count_say_so(hold: Hold) -> None:
    held = hold("delivered")
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    ballots = held.assemblies.ballots(held.id)
    for ballot, agent in zip(ballots, ("陈小妹", "陈小 妹", "陈小妹 "), strict=False):
        held.assemblies.take_back([replace(returned(ballot), agent=agent)])
    assert not held.assemblies.count(held.id).findings
    held.assemblies.take_back([replace(returned(ballots[3]), agent="陈小妹")])
    [told] = held.assemblies.count(held.id).findings
    assert "陈小妹：一人受托 4 票" in told.text
    assert not told.blocks
    assert told in held.assemblies.assembly(held.id).needs


def test_several_ballots_of_one_voter_are_one_mandate(hold: Hold) -> None:
    held = hold("delivered", per=BallotPer.DWELLING)
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    ballots = held.assemblies.ballots(held.id)
    assert ballots[0].entry_id == ballots[1].entry_id
    drafts = [replace(returned(ballot), agent="陈小妹") for ballot in ballots[:4]]
    held.assemblies.take_back(drafts)
    assert not held.assemblies.count(held.id).findings
