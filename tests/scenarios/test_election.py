"""One whole election through the facades, from the roster to the filing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from core import lawbooks
from core.assemblies.ballots import BallotState
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Invalid, Mark
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.committees.drafts import (
    FilingAnswerDraft,
    FilingDraft,
    FilingPaperDraft,
    FirstMeetingDraft,
    FormCommittee,
    PostVoteDraft,
)
from core.committees.service import Committees
from core.committees.sheets import FilingState, Post
from core.db.audit import AuditLog, verify
from core.db.database import Database
from tests.builders import HENAN_WEIDU, PLAN, Held, at, build_compound


@pytest.fixture
def held(database: Database, clock: FixedClock) -> Held:
    audit = AuditLog(clock, "测试")
    assemblies = Assemblies(database, audit, clock, lawbooks.library())
    return Held(assemblies, clock, build_compound(database))


def choose(ballot: BallotRow) -> list[Mark] | Invalid | None:
    """Seven candidates and one matter; every fifth voter stays silent, one forgets to sign."""
    if ballot.voter_no % 5 == 0:
        return None
    if ballot.voter_no == 1:
        return Invalid.UNSIGNED
    against = Mark.AGAINST if ballot.voter_no % 4 == 0 else Mark.AGREE
    return [Mark.AGREE] * 5 + [Mark.ABSTAIN, Mark.BLANK, against]


def test_an_election_is_held_from_the_roster_to_the_filing(
    held: Held, database: Database, clock: FixedClock
) -> None:
    held.to_result(choose)
    assemblies = held.assemblies
    roll = assemblies.roll(held.id)
    # 24 homes: the first owner has two, a couple one, the developer two.
    assert (len(roll.entries), roll.summary.persons) == (22, 22)
    assert roll.summary.area == sum(range(81, 105), Decimal(0))
    assert assemblies.roll_holds(held.id)

    result = assemblies.result(held.id)
    assert result.reconciliation.balanced
    assert (result.reconciliation.issued, result.reconciliation.returned) == (22, 18)
    assert result.reconciliation.invalid == 1
    assert result.participating_persons == 17
    election, rules = result.matters
    assert election.outcome == rules.outcome == "passed"
    assert len(result.elected) == 5
    assert not result.run_off
    assert all(c.verdict.outcome == "not_passed" for c in election.candidates[5:])
    assert "民法典第278条第2款" in {article.cite() for article in rules.articles}

    committees = Committees(
        database, AuditLog(clock, "测试"), clock, lawbooks.library(), HENAN_WEIDU
    )
    clock.set(PLAN[Stage.FIRST_MEETING])
    assemblies.advance(held.id)
    _begin_committee(held, committees, clock)
    assert assemblies.assembly(held.id).stage is Stage.CLOSED
    assert {ballot.state for ballot in assemblies.ballots(held.id)} == {
        BallotState.COUNTED,
        BallotState.DELIVERED,
    }
    with database.read() as session:
        assert verify(session).ok


def _begin_committee(held: Held, committees: Committees, clock: FixedClock) -> None:
    order = FormCommittee(held.id, "云岭小区第一届业主委员会", date(2026, 4, 27), 5)
    committee_id = committees.form(order).made
    members = committees.committee(committee_id).members
    assert [member.order for member in members] == [1, 2, 3, 4, 5]
    votes = (
        PostVoteDraft(members[0].id, Post.CHAIR, 4, 1, duties="主持全面工作"),
        PostVoteDraft(members[1].id, Post.VICE_CHAIR, 5),
        PostVoteDraft(members[2].id, Post.VICE_CHAIR, 2, 3),
    )
    draft = FirstMeetingDraft(
        starts=at(PLAN[Stage.FIRST_MEETING], 8),
        ends=at(PLAN[Stage.FIRST_MEETING], 9),
        place="社区会议室",
        chaired_by="高志远",
        recorder="林晓",
        present=tuple(member.id for member in members),
        votes=votes,
        observers=("林晓",),
    )
    committees.hold_first_meeting(committee_id, draft)
    sheet = committees.committee(committee_id)
    posts = [member.post for member in sheet.members]
    assert posts == [Post.CHAIR, Post.VICE_CHAIR, Post.MEMBER, Post.MEMBER, Post.MEMBER]
    held.post("D30", PLAN[Stage.FIRST_MEETING])
    clock.set(PLAN[Stage.FILING])
    held.advance()
    papers = tuple(
        FilingPaperDraft(line.code, line.title, line.article, pages=1, included=True)
        for line in sheet.filing.papers
    )
    filing = FilingDraft(
        "魏都区住房和城乡建设局、云岭街道办事处", "业主委员会", PLAN[Stage.FILING], papers, "周敏"
    )
    committees.file(committee_id, filing)
    held.advance()
    answer = FilingAnswerDraft(filed=True, on=PLAN[Stage.FILING], receipt_number="云街备2026-1")
    committees.answer_filing(committee_id, answer)
    assert committees.committee(committee_id).filing.state is FilingState.FILED
    assert committees.committees()[0].filing is FilingState.FILED
