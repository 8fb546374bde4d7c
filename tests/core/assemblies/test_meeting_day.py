"""集体讨论: owners are told day, hour and place, and the notice is measured before the meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.assemblies.check_facts import Facts, MeetingFacts, SinceFacts
from core.assemblies.checks_since import needs_since
from core.assemblies.counted_days import moments
from core.assemblies.drafts import PlacesDraft
from core.assemblies.papers_notices import held_text, meeting_text
from core.assemblies.papers_record import build_record
from core.assemblies.stages import Form, Kind, Stage, Step
from core.assemblies.tables import Assembly
from core.db.audit import AuditLog, Event
from core.errors import KnownError
from core.law.moments import Moment
from tests.builders import PLAN, VOTING_FROM, Held
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_text import words

WHY = "街道办要求变更"
TODAY = date(2026, 4, 1)


def meeting(hold: Hold, upto: str) -> Held:
    """Hold an assembly whose owners meet."""
    held = hold(upto)
    with held.database.write() as session:
        session.get_one(Assembly, held.id).form = Form.MEETING
        session.flush()
        log = AuditLog(held.clock, "测试")
        log.record(session, Event.ASSEMBLY_PLACES_SET, held.id, before=[], reason="")
    return held


def needed(held: Held) -> set[str]:
    return {need.key for need in held.assemblies.assembly(held.id).needs}


@pytest.mark.parametrize("stage", [Stage.PREPARATION, Stage.NOTICE, Stage.VOTING])
def test_the_meeting_is_asked_for_until_owners_are_called(stage: Stage) -> None:
    def asked(found: MeetingFacts | None) -> list[str]:
        facts = Facts(Kind.VOTE, TODAY, since=SinceFacts(meeting=found))
        return [finding.code for finding in needs_since(stage, facts)]

    called = stage is Stage.VOTING
    assert asked(MeetingFacts(None)) == ([] if called else ["assemblies.need_meeting_day"])
    assert asked(MeetingFacts(TODAY)) == ([] if called else ["assemblies.need_meeting_hour"])
    assert not asked(MeetingFacts(TODAY, "19:00"))
    assert not asked(None)


def test_the_vote_begins_with_the_meeting() -> None:
    meets, votes = date(2026, 6, 20), date(2026, 7, 1)
    assert moments({Step.MEETING: (meets, None)})[Moment.VOTING_STARTS] == meets
    both = {Step.MEETING: (meets, None), Step.VOTING_FROM: (votes, None)}
    assert moments(both)[Moment.VOTING_STARTS] == meets
    later = {Step.MEETING: (votes, votes), Step.VOTING_FROM: (meets, None)}
    assert moments(later)[Moment.VOTING_STARTS] == meets


def test_the_notice_is_measured_before_the_meeting_and_told_anew_when_it_moves(
    hold: Hold,
) -> None:
    held = meeting(hold, "chosen")
    assert "assemblies.need_meeting_day" in needed(held)
    early = PLAN[Stage.NOTICE] + timedelta(days=8)
    held.assemblies.plan_days(held.id, {Step.MEETING: early}, reason="业主在东门开会")
    held.assemblies.set_places(held.id, PlacesDraft(meeting_hour="19:00"))
    held.clock.set(PLAN[Stage.NOTICE])
    held.assemblies.advance(held.id, dict.fromkeys(needed(held), WHY))
    held.assemblies.freeze_ballot(held.id)
    held.post("D15", PLAN[Stage.NOTICE])
    late = {need.where.subject for need in held.assemblies.assembly(held.id).needs}
    assert "notice.before_days" in late
    held.assemblies.plan_days(held.id, {Step.MEETING: VOTING_FROM}, reason="场地改期")
    assert "assemblies.need_notice_anew:D15" in needed(held)
    late = {need.where.subject for need in held.assemblies.assembly(held.id).needs}
    assert "notice.before_days" not in late


def test_a_meeting_is_held_after_its_notice_hung(hold: Hold) -> None:
    held = meeting(hold, "chosen")
    with pytest.raises(KnownError, match="meeting_untold"):
        held.assemblies.record_day(held.id, Step.MEETING, held.clock.today())
    held = meeting(hold, "noticed")
    with pytest.raises(KnownError, match="meeting_before_notice"):
        held.assemblies.record_day(held.id, Step.MEETING, PLAN[Stage.NOTICE] - timedelta(days=1))
    held.assemblies.record_day(held.id, Step.MEETING, PLAN[Stage.NOTICE])


def test_who_votes_in_writing_has_no_meeting(hold: Hold) -> None:
    held = hold("opened")
    with pytest.raises(KnownError, match="meeting_in_writing"):
        held.assemblies.plan_days(held.id, {Step.MEETING: VOTING_FROM})
    with pytest.raises(KnownError, match="meeting_in_writing"):
        held.assemblies.record_day(held.id, Step.MEETING, held.clock.today())


@pytest.mark.parametrize("hour", ["下午七点", "25:00", "7:6", "19:61"])
def test_an_hour_is_one_of_the_day(hold: Hold, hour: str) -> None:
    held = hold("opened")
    with pytest.raises(KnownError, match="bad_hour"):
        held.assemblies.set_places(held.id, PlacesDraft(meeting_hour=hour))


def test_papers_say_when_and_where_owners_meet() -> None:
    plain = invented.basis(form=Form.MEETING, meeting_hour="19:00")
    rows = plain.sheet.dates
    first = next(row for row in rows if row.step is Step.VOTING_FROM)
    told = replace(
        plain, sheet=replace(plain.sheet, dates=(*rows, replace(first, step=Step.MEETING)))
    )
    day = first.done or first.planned
    assert day is not None
    when = f"{day.month}月{day.day}日19:00"
    assert f"{when}在{plain.sheet.voting_place}召开" in held_text(told)
    record = build_record(told, counted.count_sheet(), counted.result_sheet())
    assert f"{when}召开集体讨论会议" in words(*record.documents)
    assert held_text(plain) == "集体讨论形式"
    assert not meeting_text(plain)
    assert not meeting_text(replace(told, sheet=replace(told.sheet, form=Form.WRITTEN)))
