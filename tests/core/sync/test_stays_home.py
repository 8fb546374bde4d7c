"""What residents said, and who they are, is in no file of a package (rulebook 7.4; PIPL 6)."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.affairs.problems.drafts import Charge, MoveProblem, TellBack
from core.affairs.problems.service import Problems
from core.affairs.problems.stages import ProblemState
from core.db.audit import AuditLog
from core.meetings.drafts import (
    Arrival,
    CallMeeting,
    Discussion,
    Feedback,
    FormBody,
    MemberDraft,
    Move,
    Publish,
    ViewDraft,
)
from core.meetings.kinds import BodyKind, Presence
from core.meetings.pool.service import Pool
from core.meetings.service import Meetings
from core.meetings.stages import TopicState
from core.rosters.tables import Compound
from core.sync.envelope import open_envelope
from core.sync.keys import OfficeKeys
from tests.core.affairs.problems.story import raised
from tests.core.meetings.pool.told import RAISED
from tests.core.sync.parcels import OpenOffice
from tests.core.sync.test_export import card, furnish, last
from tests.law import reading
from tests.scenarios.canaries import find_words

DIVISION = "420502"
TRAVELS = "TRAVELS-TITLE"
PROBLEM = ("HOME-FOUND-BY", "HOME-TOLD", "HOME-COMMENT")
SHELVED = ("HOME-SHELVED-BY", "HOME-SHELVED-WHO", "HOME-SHELVED-TOLD", "HOME-SHELVED-COMMENT")
MET = ("HOME-MET-BY", "HOME-SPEAKER", "HOME-SAID", "HOME-MET-TOLD", "HOME-MET-COMMENT")


@pytest.fixture
def compound_id(office: OpenOffice) -> UUID:
    furnish(office)
    with office.database.read() as session:
        return session.scalars(sa.select(Compound.id)).one()


def read_words(office: OpenOffice, stick: Path, unpacked: Path, words: tuple[str, ...]) -> set[str]:
    """Export, open the package as the street does, and give the `words` in any of its files."""
    street = OfficeKeys.make()
    office.sync.export(stick, card(street))
    inner = open_envelope((stick / last(office).file_name).read_bytes(), street.identity)
    with zipfile.ZipFile(BytesIO(inner)) as archive:
        archive.extractall(unpacked)
    return set(find_words([unpacked], words))


def test_a_problem_travels_without_who_reported_it_and_what_they_said(
    office: OpenOffice, stick: Path, tmp_path: Path, compound_id: UUID
) -> None:
    found_by, told, comment = PROBLEM
    problems = Problems(office.database, AuditLog(office.clock, "test"), office.clock)
    today = office.clock.today()
    problem_id = problems.raise_problem(
        raised(compound_id, title=TRAVELS, found_by=found_by, found_on=today)
    ).made
    problems.move(problem_id, MoveProblem(ProblemState.ACCEPTED, "冯知微", "现场查看记录"))
    problems.charge(problem_id, Charge("云岭物业", "郑物业", "修好", date(2030, 1, 1)))
    for state in (ProblemState.IN_HAND, ProblemState.DONE):
        problems.move(problem_id, MoveProblem(state, "冯知微", "现场查看记录"))
    problems.tell_back(problem_id, TellBack(told, "上门", "冯知微", 1, comment))
    assert read_words(office, stick, tmp_path / "read", (TRAVELS, *PROBLEM)) == {
        f"data/problem.jsonl: {TRAVELS}"
    }


def test_a_topic_travels_without_who_came_with_it_spoke_of_it_or_was_told(
    office: OpenOffice, stick: Path, tmp_path: Path, compound_id: UUID
) -> None:
    audit, law = AuditLog(office.clock, "test"), reading.law()
    pool = Pool(office.database, audit, office.clock, law, DIVISION, "云杉社区")
    meetings = Meetings(office.database, audit, office.clock, law, DIVISION)
    shelve(pool, compound_id, office.clock.today())
    meet(pool, meetings, compound_id, office)
    words = (TRAVELS, *SHELVED, *MET)
    assert read_words(office, stick, tmp_path / "read", words) == {
        f"data/{table}.jsonl: {TRAVELS}" for table in ("meeting_topic", "pool_topic")
    }


def shelve(pool: Pool, compound_id: UUID, day: date) -> None:
    """Let the office shelve a topic and tell who came with it."""
    raised_by, interested, told, comment = SHELVED
    draft = replace(RAISED, compound_id=compound_id, day=day)
    topic_id = pool.raise_topic(replace(draft, raised_by=raised_by, interested=interested)).made
    pool.move(topic_id, Move(TopicState.SHELVED, "冯知微"))
    pool.feed_back(topic_id, Feedback(told, "上门", "冯知微", 2, comment))


def meet(pool: Pool, meetings: Meetings, compound_id: UUID, office: OpenOffice) -> None:
    """Let a council talk of a topic of the pool, write its minutes and tell what came of it."""
    raised_by, speaker, said, told, comment = MET
    now = office.clock.now()
    draft = replace(RAISED, compound_id=compound_id, day=now.date(), title=TRAVELS)
    topic_id = pool.raise_topic(replace(draft, raised_by=raised_by)).made
    for state in (TopicState.ACCEPTED, TopicState.SET):
        pool.move(topic_id, Move(state, "冯知微"))
    members = tuple(MemberDraft(name) for name in ("苗可心", "乔一诺", "石磊"))
    council = FormBody(compound_id, BodyKind.OWNERS_COUNCIL, "议事会", len(members), members)
    body = meetings.form_body(council).made
    starts = now - timedelta(hours=2)
    called = CallMeeting(body, "议事会", starts, "党群活动室", "苗可心", "苗可心", "乔一诺", ())
    meeting_id = pool.call(called, [topic_id]).made
    meetings.notify(meeting_id, "口头")
    due = meetings.meeting(meeting_id).attendance
    meetings.sign_in(meeting_id, [Arrival(row.id, Presence.PRESENT) for row in due])
    meetings.hold(meeting_id, now - timedelta(hours=1))
    topic = meetings.meeting(meeting_id).topics[0]
    views = (ViewDraft(speaker, said, is_dissent=True),)
    meetings.discuss(topic.id, Discussion(views, "同意更换", outcome=TopicState.AGREED))
    meetings.write_minutes(meeting_id)
    hung = Publish(now.date(), now.date() + timedelta(days=30), "公告栏")
    meetings.publish(meeting_id, hung)
    for state in (TopicState.CARRIED_OUT, TopicState.DONE):
        pool.move(topic_id, Move(state, "冯知微"))
    pool.feed_back(topic_id, Feedback(told, "上门", "冯知微", 2, comment))
