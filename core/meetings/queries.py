"""Reading meetings: every function returns frozen values, never tables' objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.db.sealing import differences
from core.db.tables import OfficeRecord
from core.errors import KnownError
from core.findings import all_told
from core.freezing import thaw
from core.law.shares import Threshold
from core.meetings.counting import Base, Counts, Rules, judge_quorum
from core.meetings.drafts import MemberDraft
from core.meetings.kinds import Capacity, FollowUpState, Presence
from core.meetings.queries_votes import load_links
from core.meetings.sheets import (
    AttendanceRow,
    BodyRow,
    CarriedRow,
    ChangeRow,
    FeedbackRow,
    MeetingRow,
    MeetingSheet,
    MinutesRow,
    Overview,
    ProgressRow,
    PromiseRow,
    StepRow,
    TopicSheet,
    ViewRow,
    VoteRow,
)
from core.meetings.stages import UNRESOLVED, MeetingFacts, TopicFacts, check_stage, next_stage
from core.meetings.tables import (
    Attendance,
    BodyMember,
    FollowUp,
    FollowUpStep,
    Meeting,
    MeetingBody,
    MeetingChange,
    MeetingTopic,
    MinutesVersion,
    TopicFeedback,
    TopicStep,
    TopicView,
    TopicVote,
)
from core.rosters.tables import Community, Compound

T = TypeVar("T")
PLACE = sa.func.coalesce(
    Compound.name, Community.name, sa.select(OfficeRecord.community).scalar_subquery(), ""
)
"""What a body belongs to is called; the office's own community where it names no other."""
_OPEN = (FollowUpState.OPEN, FollowUpState.IN_PROGRESS)


def load_bodies(session: Session, compound_id: UUID | None) -> tuple[BodyRow, ...]:
    """List the bodies of a compound and of its community, oldest first; all of them for None."""
    query = (
        sa.select(MeetingBody, PLACE)
        .outerjoin(Compound, Compound.id == MeetingBody.compound_id)
        .outerjoin(Community, Community.id == MeetingBody.community_id)
        .order_by(MeetingBody.id)
    )
    if compound_id is not None:
        query = query.where(_concerns(compound_id))
    return tuple(_body_row(body, name) for body, name in session.execute(query))


def _concerns(compound_id: UUID) -> sa.ColumnElement[bool]:
    """Choose a compound's own bodies, and those of the community that it lies in."""
    around = sa.select(Compound.community_id).where(Compound.id == compound_id).scalar_subquery()
    of_community = MeetingBody.community_id.is_not_distinct_from(around)
    return sa.or_(
        MeetingBody.compound_id == compound_id,
        sa.and_(MeetingBody.compound_id.is_(None), of_community),
    )


def load_meetings(session: Session, body_id: UUID) -> tuple[MeetingRow, ...]:
    """List the meetings of a body, first to last."""
    query = sa.select(Meeting).where(Meeting.body_id == body_id).order_by(Meeting.number)
    return tuple(row_of(MeetingRow, row) for row in session.scalars(query))


def load_overview(session: Session, compound_id: UUID | None) -> Overview:
    """Give bodies, meetings and open promises of a compound, or of all, as they stand together."""
    bodies = load_bodies(session, compound_id)
    ids = [body.id for body in bodies]
    meetings: dict[UUID, list[MeetingRow]] = {one: [] for one in ids}
    held = sa.select(Meeting).where(Meeting.body_id.in_(ids)).order_by(Meeting.number)
    for row in session.scalars(held):
        meetings[row.body_id].append(row_of(MeetingRow, row))
    promises: dict[UUID, list[PromiseRow]] = {one: [] for one in ids}
    body_of = {row.topic_id: row.body_id for row in session.execute(_topics_of(ids))}
    open_ = _promises().where(Meeting.body_id.in_(ids), FollowUp.state.in_(_OPEN))
    for one in _promise_rows(session, open_.order_by(FollowUp.deadline, FollowUp.id)):
        promises[body_of[one.topic_id]].append(one)
    return Overview(
        bodies,
        {one: tuple(rows) for one, rows in meetings.items()},
        {one: tuple(rows) for one, rows in promises.items()},
    )


def _topics_of(body_ids: Sequence[UUID]) -> sa.Select[UUID, UUID]:
    return (
        sa.select(MeetingTopic.id.label("topic_id"), Meeting.body_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .where(Meeting.body_id.in_(body_ids))
    )


def load_carried(session: Session, meeting_id: UUID) -> tuple[CarriedRow, ...]:
    """List what other meetings of the place left open and this one may take up again."""
    own = sa.select(MeetingBody).join(Meeting, Meeting.body_id == MeetingBody.id)
    body = session.scalars(own.where(Meeting.id == meeting_id)).one_or_none()
    if body is None:
        raise KnownError("meetings.not_found")
    rows = session.execute(
        sa.select(MeetingTopic.id, MeetingBody.name, Meeting.number, MeetingTopic.title)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .join(MeetingBody, MeetingBody.id == Meeting.body_id)
        .where(
            MeetingBody.compound_id.is_not_distinct_from(body.compound_id),
            MeetingBody.community_id.is_not_distinct_from(body.community_id),
            Meeting.id != meeting_id,
            MeetingTopic.state.in_(UNRESOLVED),
        )
        .order_by(Meeting.starts_at.desc(), Meeting.id, MeetingTopic.number)
    )
    return tuple(CarriedRow(*row) for row in rows)


def load_promises(
    session: Session, body_id: UUID, *, before: int | None = None
) -> tuple[PromiseRow, ...]:
    """List the open promises of a body, the earliest deadline first.

    With `before`, only those of meetings with a smaller number: what opens the next minutes.
    """
    query = _promises().where(Meeting.body_id == body_id, FollowUp.state.in_(_OPEN))
    if before is not None:
        query = query.where(Meeting.number < before)
    return _promise_rows(session, query.order_by(FollowUp.deadline, FollowUp.id))


def load_meeting(session: Session, meeting_id: UUID) -> MeetingSheet:
    """Load all that is shown of a meeting; raise `KnownError` if it is not there."""
    meeting = get(session, Meeting, meeting_id)
    body = get(session, MeetingBody, meeting.body_id)
    compound = session.scalars(
        sa.select(PLACE)
        .select_from(MeetingBody)
        .outerjoin(Compound, Compound.id == MeetingBody.compound_id)
        .outerjoin(Community, Community.id == MeetingBody.community_id)
        .where(MeetingBody.id == body.id)
    ).one()
    attendance = load_attendance(session, meeting_id)
    topics = load_topics(session, meeting)
    rules = rules_of(meeting)
    counts = count(meeting, attendance)
    facts = MeetingFacts(meeting.stage, undecided(attendance), tuple(map(topic_facts, topics)))
    versions = _load_versions(session, meeting_id)
    following = next_stage(meeting.stage)
    return MeetingSheet(
        body=_body_row(body, compound),
        meeting=row_of(MeetingRow, meeting),
        rules=rules,
        counts=counts,
        quorum=judge_quorum(rules, counts),
        attendance=attendance,
        topics=topics,
        inherited=load_promises(session, meeting.body_id, before=meeting.number),
        minutes=tuple(row_of(MinutesRow, row) for row in versions),
        next_stage=following,
        obstacles=all_told(check_stage(facts, following)) if following else (),
        frozen=_thaw_last(session, versions),
        changes=_load_changes(session, meeting_id),
    )


def _load_changes(session: Session, meeting_id: UUID) -> tuple[ChangeRow, ...]:
    query = sa.select(MeetingChange).where(MeetingChange.meeting_id == meeting_id)
    rows = session.scalars(query.order_by(MeetingChange.ordinal))
    return tuple(row_of(ChangeRow, row) for row in rows)


def load_guests(session: Session, meeting: Meeting) -> tuple[MemberDraft, ...]:
    """Give the observers and visitors who are expected at a meeting."""
    rows = load_attendance(session, meeting.id)
    return tuple(
        MemberDraft(row.name, row.unit, row.post, row.capacity)
        for row in rows
        if row.capacity in {Capacity.OBSERVER, Capacity.VISITOR}
    )


def _thaw_last(session: Session, versions: Sequence[MinutesVersion]) -> MeetingSheet | None:
    """Read the last version of the minutes; refuse one that was changed outside the program."""
    if not versions:
        return None
    last = versions[-1]
    mine = {MinutesVersion.__tablename__: MinutesVersion.id == last.id}
    if differences(session, mine, last.id):
        raise KnownError("meetings.minutes_tampered", number=last.number)
    return thaw(MeetingSheet, last.content)


def get(session: Session, table: type[T], row_id: UUID) -> T:
    """Get one row; raise `KnownError` if it is not there."""
    found = session.get(table, row_id)
    if found is None:
        raise KnownError("meetings.not_found")
    return found


def load_attendance(session: Session, meeting_id: UUID) -> tuple[AttendanceRow, ...]:
    """List who was expected, in the body's order."""
    query = sa.select(Attendance).where(Attendance.meeting_id == meeting_id)
    rows = session.scalars(query.order_by(Attendance.ordinal))
    return tuple(row_of(AttendanceRow, row) for row in rows)


def load_members(session: Session, body_id: UUID) -> Sequence[BodyMember]:
    """List a body's people in post."""
    query = sa.select(BodyMember).where(BodyMember.body_id == body_id, BodyMember.left_on.is_(None))
    return session.scalars(query.order_by(BodyMember.ordinal)).all()


def load_topics(session: Session, meeting: Meeting) -> tuple[TopicSheet, ...]:
    """Load the topics of a meeting with all that belongs to them, a query a kind."""
    query = sa.select(MeetingTopic).where(MeetingTopic.meeting_id == meeting.id)
    return _topic_sheets(session, session.scalars(query.order_by(MeetingTopic.number)).all())


def load_topic(session: Session, topic: MeetingTopic) -> TopicSheet:
    """Load one topic with all that belongs to it."""
    (sheet,) = _topic_sheets(session, (topic,))
    return sheet


def _topic_sheets(session: Session, topics: Sequence[MeetingTopic]) -> tuple[TopicSheet, ...]:
    ids = [topic.id for topic in topics]
    views = _group(session, TopicView, ids, lambda row: row_of(ViewRow, row))
    steps = _group(session, TopicStep, ids, lambda row: row_of(StepRow, row))
    feedback = _group(session, TopicFeedback, ids, lambda row: row_of(FeedbackRow, row))
    votes = {
        row.topic_id: row_of(VoteRow, row, threshold=_threshold(row.share, row.bound))
        for row in session.scalars(sa.select(TopicVote).where(TopicVote.topic_id.in_(ids)))
    }
    links = load_links(session, ids)
    promises: dict[UUID, list[PromiseRow]] = {}
    mine = _promises().where(FollowUp.topic_id.in_(ids)).order_by(FollowUp.number)
    for promise in _promise_rows(session, mine):
        promises.setdefault(promise.topic_id, []).append(promise)
    return tuple(
        row_of(
            TopicSheet,
            topic,
            views=tuple(views.get(topic.id, ())),
            vote=votes.get(topic.id),
            promises=tuple(promises.get(topic.id, ())),
            steps=tuple(steps.get(topic.id, ())),
            feedback=tuple(feedback.get(topic.id, ())),
            links=tuple(links.get(topic.id, ())),
        )
        for topic in topics
    )


def last_promise(session: Session, topic: MeetingTopic) -> int:
    """Give the highest number that a promise of `topic` has, or had in minutes that stood."""
    standing = sa.select(sa.func.max(FollowUp.number)).where(FollowUp.topic_id == topic.id)
    minuted = (
        promise.number
        for version in _load_versions(session, topic.meeting_id)
        for sheet in thaw(MeetingSheet, version.content).topics
        if sheet.id == topic.id
        for promise in sheet.promises
    )
    return max((session.scalar(standing) or 0, *minuted))


def _load_versions(session: Session, meeting_id: UUID) -> Sequence[MinutesVersion]:
    """List the versions of a meeting's minutes, oldest first."""
    query = sa.select(MinutesVersion).where(MinutesVersion.meeting_id == meeting_id)
    return session.scalars(query.order_by(MinutesVersion.number)).all()


def rules_of(row: Meeting | MeetingBody) -> Rules:
    """Read the frozen rules of a meeting, or those of a body today."""
    return Rules(
        source=row.rule_source,
        quorum=_threshold(row.quorum_share, row.quorum_bound),
        decision=_threshold(row.decision_share, row.decision_bound),
        decision_base=Base(row.decision_base or Base.SEATS),
    )


def count(meeting: Meeting, attendance: Iterable[AttendanceRow]) -> Counts:
    """Count the members of a meeting; observers and alternates never count."""
    members = [row for row in attendance if row.capacity is Capacity.MEMBER]
    present = sum(row.presence is Presence.PRESENT for row in members)
    return Counts(meeting.seats, len(members), present)


def undecided(attendance: Iterable[AttendanceRow]) -> int:
    """Count who is still only expected."""
    return sum(row.presence is Presence.DUE for row in attendance)


def topic_facts(topic: TopicSheet) -> TopicFacts:
    """Give what the rules ask of a topic."""
    return TopicFacts(
        title=topic.title,
        state=topic.state,
        matter=topic.matter,
        has_vote_link=topic.link is not None,
        has_feedback=bool(topic.feedback),
        open_follow_ups=sum(promise.is_open for promise in topic.promises),
        vote_failed=topic.link is not None and not topic.link.passed,
    )


def _threshold(share: str, bound: str) -> Threshold | None:
    return Threshold.parse(share, bound) if share else None


def _promises() -> sa.Select[FollowUp, str, int]:
    return (
        sa.select(FollowUp, MeetingTopic.title, Meeting.number)
        .join(MeetingTopic, MeetingTopic.id == FollowUp.topic_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
    )


def _promise_rows(session: Session, query: sa.Select[FollowUp, str, int]) -> tuple[PromiseRow, ...]:
    found = session.execute(query).all()
    steps = sa.select(FollowUpStep).where(FollowUpStep.follow_up_id.in_([r.id for r, *_ in found]))
    history: dict[UUID, list[ProgressRow]] = {}
    for step in session.scalars(steps.order_by(FollowUpStep.ordinal)):
        history.setdefault(step.follow_up_id, []).append(row_of(ProgressRow, step))
    return tuple(
        row_of(
            PromiseRow,
            row,
            topic=topic,
            meeting_number=number,
            history=tuple(history.get(row.id, ())),
        )
        for row, topic, number in found
    )


def _group(
    session: Session, table: Any, topic_ids: Sequence[UUID], convert: Callable[[Any], T]
) -> dict[UUID, list[T]]:
    grouped: dict[UUID, list[T]] = {}
    query = sa.select(table).where(table.topic_id.in_(topic_ids)).order_by(table.ordinal)
    for row in session.scalars(query):
        grouped.setdefault(row.topic_id, []).append(convert(row))
    return grouped


def _body_row(body: MeetingBody, compound: str) -> BodyRow:
    return row_of(BodyRow, body, compound=compound)
