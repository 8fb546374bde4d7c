"""A dispute from its day to its end: who, when, what; nobody is judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.affairs.neighbours.drafts import CheckDraft, EndDispute, MediatorDraft
from core.affairs.neighbours.kinds import DisputeState, Kept, MediatorKind, PartySide, Recourse
from core.db.journal import load_journal
from core.scope import Scope
from tests.core.affairs.neighbours.story import (
    AGREEMENT,
    ROUND,
    TODAY,
    Place,
    begin,
    dispute,
    refused,
)

KEPT = CheckDraft(Kept.KEPT, "吴淑芬")


def test_a_case_is_kept_with_its_parties_and_mediators(place: Place) -> None:
    made = place.dispute()
    sheet = place.neighbours.dispute(made)
    assert sheet.row.number == 1
    assert sheet.row.received_on == TODAY
    assert [(one.side, one.name) for one in sheet.parties] == [
        (PartySide.FIRST, "钱承业"),
        (PartySide.SECOND, "云枫苑业主委员会"),
    ]
    assert [one.kind for one in sheet.mediators] == [MediatorKind.MEDIATOR, MediatorKind.POLICE]
    assert sheet.agreement is None


def test_nobody_is_named_in_the_record_or_the_list(place: Place) -> None:
    place.agreed()
    with place.database.read() as session:
        said = repr(load_journal(session, 20))
    assert "钱承业" not in said
    assert "围墙" not in said
    assert not hasattr(place.neighbours.disputes()[0], "parties")


@pytest.mark.parametrize("side", [PartySide.FIRST, PartySide.THIRD])
def test_a_dispute_has_two_sides(place: Place, side: PartySide) -> None:
    draft = dispute(place.compound_id)
    one = replace(draft, parties=tuple(replace(party, side=side) for party in draft.parties))
    assert refused(place.neighbours.open_dispute, one).code == "neighbours.one_sided"


def test_a_dispute_has_a_mediator(place: Place) -> None:
    draft = replace(dispute(place.compound_id), mediators=())
    assert refused(place.neighbours.open_dispute, draft).code == "neighbours.no_mediator"


def test_a_mediator_of_an_own_kind_says_which(place: Place) -> None:
    made = place.dispute()
    own = MediatorDraft("周慎行", MediatorKind.OWN)
    assert refused(place.neighbours.add_mediator, made, own).code == "db.blank"
    place.neighbours.add_mediator(made, replace(own, own_kind="楼栋长"))
    assert place.neighbours.dispute(made).mediators[-1].own_kind == "楼栋长"


def test_rounds_are_numbered_and_lie_after_the_case(place: Place) -> None:
    made = place.dispute()
    early = replace(ROUND, day=date(2026, 6, 19))
    assert refused(place.neighbours.hold_dispute_round, made, early).code == (
        "neighbours.day_before_case"
    )
    to_come = replace(ROUND, day=date(2026, 6, 21))
    assert refused(place.neighbours.hold_dispute_round, made, to_come).code == ("db.day_to_come")
    for _ in range(2):
        place.neighbours.hold_dispute_round(made, ROUND)
    assert [one.number for one in place.neighbours.dispute(made).rounds] == [1, 2]
    assert place.neighbours.disputes()[0].rounds == 2


def test_an_agreement_follows_a_round_and_promises_something(place: Place) -> None:
    made = place.dispute()
    assert refused(place.neighbours.agree, made, AGREEMENT).code == "neighbours.no_round_yet"
    place.neighbours.hold_dispute_round(made, ROUND)
    empty = replace(AGREEMENT, promises=())
    assert refused(place.neighbours.agree, made, empty).code == "neighbours.no_promise"
    late = replace(AGREEMENT.promises[0], deadline=date(2026, 6, 19))
    past = replace(AGREEMENT, promises=(late,))
    assert refused(place.neighbours.agree, made, past).code == "neighbours.deadline_past"
    same_day = replace(late, deadline=TODAY)
    place.neighbours.agree(made, replace(AGREEMENT, promises=(same_day,)))
    assert place.neighbours.dispute(made).row.state is DisputeState.AGREED


def test_another_agreement_says_why_and_the_first_one_stays(place: Place) -> None:
    made = place.agreed()
    assert "理由" in refused(place.neighbours.agree, made, AGREEMENT).sentence
    place.neighbours.agree(made, replace(AGREEMENT, reason="测量后界线有变化"))
    sheet = place.neighbours.dispute(made)
    assert [one.number for one in sheet.agreements] == [1, 2]
    assert sheet.agreement is not None
    assert sheet.agreement.reason == "测量后界线有变化"


def test_promises_are_asked_after_until_they_are_kept(place: Place) -> None:
    made = place.agreed()
    row = place.neighbours.disputes()[0]
    assert (row.open_promises, row.next_deadline) == (2, date(2026, 7, 1))
    [wall, passage] = place.neighbours.dispute(made).agreements[0].promises
    broken = CheckDraft(Kept.BROKEN, "吴淑芬")
    assert refused(place.neighbours.check_promise, wall.id, broken).code == "db.blank"
    place.neighbours.check_promise(wall.id, replace(broken, note="还没有开工"))
    place.neighbours.check_promise(wall.id, KEPT)
    [wall, passage] = place.neighbours.dispute(made).agreements[0].promises
    assert [one.found for one in wall.checks] == [Kept.BROKEN, Kept.KEPT]
    assert wall.days_late(date(2027, 1, 1)) == 0
    assert passage.days_late(date(2026, 7, 1)) == 0
    assert passage.days_late(date(2026, 7, 3)) == 2
    assert place.neighbours.disputes()[0].open_promises == 1


def test_a_case_ends_as_kept_once_all_was_found_kept(place: Place) -> None:
    made = place.agreed()
    kept = EndDispute(DisputeState.KEPT, "双方都已履行")
    promises = place.neighbours.dispute(made).agreements[0].promises
    place.neighbours.check_promise(promises[0].id, KEPT)
    refusal = refused(place.neighbours.end_dispute, made, kept)
    assert refusal.code == "neighbours.promises_open"
    assert "1项" in refusal.sentence
    place.neighbours.check_promise(promises[1].id, KEPT)
    place.neighbours.end_dispute(made, kept)
    row = place.neighbours.dispute(made).row
    assert (row.state, row.ended_on) == (DisputeState.KEPT, TODAY)
    assert refused(place.neighbours.hold_dispute_round, made, ROUND).code == (
        "neighbours.dispute_ended"
    )
    assert refused(place.neighbours.check_promise, promises[0].id, KEPT).code == (
        "neighbours.dispute_ended"
    )


def test_who_does_not_agree_is_told_where_to_go(place: Place) -> None:
    made = place.dispute()
    end = EndDispute(DisputeState.NOT_AGREED, "双方没有谈拢")
    assert refused(place.neighbours.end_dispute, made, end).code == "neighbours.no_recourse"
    place.neighbours.end_dispute(made, replace(end, recourse=Recourse.COURT))
    assert place.neighbours.dispute(made).row.recourse is Recourse.COURT


@pytest.mark.parametrize("state", [DisputeState.KEPT, DisputeState.OPEN, DisputeState.AGREED])
def test_a_case_without_an_agreement_is_not_kept(place: Place, state: DisputeState) -> None:
    made = place.dispute()
    end = EndDispute(state, "说明")
    assert refused(place.neighbours.end_dispute, made, end).code == "neighbours.ends_otherwise"


def test_what_parties_take_back_ends_without_recourse(place: Place) -> None:
    made = place.dispute()
    end = EndDispute(DisputeState.WITHDRAWN, "当事人自行和解", Recourse.COURT)
    place.neighbours.end_dispute(made, end)
    assert place.neighbours.dispute(made).row.recourse is None


def test_cases_are_listed_by_compound(place: Place) -> None:
    other = begin(place.database, place.clock, name="云枫苑小区")
    place.dispute()
    other.dispute()
    assert len(place.neighbours.disputes()) == 2
    [own] = place.neighbours.disputes(Scope.compound(place.compound_id))
    assert own.compound == "云杉苑小区"
    assert own.number == 1
    assert len(place.neighbours.disputes(Scope.community(None))) == 2


def test_what_is_not_there_is_refused(place: Place) -> None:
    for look in (
        place.neighbours.dispute,
        place.neighbours.price,
        place.neighbours.duty,
        place.neighbours.round,
        place.neighbours.event,
        place.neighbours.team,
        place.neighbours.rota,
    ):
        assert refused(look, place.compound_id).code == "neighbours.not_found"


def test_a_text_that_would_not_print_is_refused(place: Place) -> None:
    draft = replace(dispute(place.compound_id), account="长" * 5_001)
    assert refused(place.neighbours.open_dispute, draft).code == "db.too_long"
    place.neighbours.open_dispute(replace(draft, account="长" * 5_000))
