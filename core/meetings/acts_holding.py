"""Acts at a meeting: who came, what was said and voted, what was promised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.changes import Changes
from core.clock import CHINA
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.meetings import queries
from core.meetings.counting import (
    Base,
    Counts,
    Outcome,
    Verdict,
    Vote,
    judge_quorum,
    judge_vote,
)
from core.meetings.drafts import Arrival, Discussion, MemberDraft, Promise
from core.meetings.kinds import BodyKind, Capacity, Presence
from core.meetings.pool.kinds import Stance
from core.meetings.procedures.tables_opinions import SignedOpinion
from core.meetings.stages import (
    DECIDED,
    RECORDABLE,
    MeetingFacts,
    Stage,
    TopicState,
    check_stage,
    outcomes_open,
)
from core.meetings.tables import (
    Attendance,
    FollowUp,
    Meeting,
    MeetingBody,
    MeetingTopic,
    TopicView,
    TopicVote,
)
from core.meetings.work import Work, limit_text, require_stage, require_text


def sign_in(work: Work, meeting_id: UUID, arrivals: Iterable[Arrival]) -> Changes:
    """Keep who came, who is excused and why, who stayed away."""
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.NOTIFIED, Stage.HELD)
    arrivals = tuple(arrivals)
    if any(arrival.presence in {Presence.PRESENT, Presence.ABSENT} for arrival in arrivals):
        _require_its_day(work, meeting)
    taken = 0
    for arrival in arrivals:
        row = queries.get(work.session, Attendance, arrival.attendance_id)
        if row.meeting_id != meeting_id:
            raise KnownError("meetings.not_found")
        if arrival.presence is Presence.EXCUSED:
            require_text(reason=arrival.reason)
        was_present = row.presence is Presence.PRESENT
        row.presence = arrival.presence
        row.reason = arrival.reason
        came = arrival.presence is Presence.PRESENT
        if row.capacity is Capacity.MEMBER and was_present and not came:
            _refuse_where_voted(work, meeting_id)
        row.signed_at = (arrival.signed_at or work.clock.now()) if came else None
        taken += 1
    work.session.flush()
    _refuse_without_quorum(work, meeting)
    return work.done(Event.MEETING_SIGNED_IN, meeting_id, persons=taken)


def welcome(work: Work, meeting_id: UUID, guest: MemberDraft) -> Changes:
    """Add an observer or visitor who came without being expected."""
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.NOTIFIED, Stage.HELD)
    _require_its_day(work, meeting)
    require_text(name=guest.name)
    if guest.capacity is Capacity.MEMBER:
        raise KnownError("meetings.observer_is_member")
    query = sa.select(sa.func.max(Attendance.ordinal)).where(Attendance.meeting_id == meeting_id)
    row = Attendance(
        meeting_id=meeting_id,
        ordinal=(work.session.scalar(query) or 0) + 1,
        name=guest.name,
        unit=guest.unit,
        post=guest.post,
        capacity=guest.capacity,
        presence=Presence.PRESENT,
        signed_at=work.clock.now(),
    )
    work.session.add(row)
    return work.done(Event.MEETING_SIGNED_IN, meeting_id, persons=1)


def _require_its_day(work: Work, meeting: Meeting) -> None:
    """Refuse who came or stayed away before the meeting's day; who asks leave does so before."""
    day = meeting.starts_at.astimezone(CHINA).date()
    if work.clock.today() < day:
        raise KnownError("meetings.not_its_day", day=day)


def hold(work: Work, meeting_id: UUID, ended_at: datetime) -> Changes:
    """Note that the meeting was held and ended; by now everybody's presence is known."""
    meeting = queries.get(work.session, Meeting, meeting_id)
    attendance = queries.load_attendance(work.session, meeting_id)
    facts = MeetingFacts(meeting.stage, queries.undecided(attendance), ())
    refuse(check_stage(facts, Stage.HELD))
    if ended_at <= meeting.starts_at:
        raise KnownError("meetings.ends_before_start")
    if ended_at > work.clock.now():
        raise KnownError("meetings.not_ended_yet")
    meeting.stage = Stage.HELD
    meeting.ends_at = ended_at
    verdict = judge_quorum(queries.rules_of(meeting), queries.count(meeting, attendance))
    return work.done(Event.MEETING_HELD, meeting_id, quorum=verdict.outcome)


def discuss(work: Work, topic_id: UUID, said: Discussion) -> Changes:
    """Keep what was said on a topic, the vote and what it came to.

    A vote is judged by the rules frozen when the meeting was called. Without a quorum nothing is
    agreed; the topic may be talked about and put off.
    """
    topic, meeting = topic_at(work, topic_id)
    _check_texts(said)
    attendance = queries.load_attendance(work.session, meeting.id)
    counts = queries.count(meeting, attendance)
    rules = queries.rules_of(meeting)
    verdict = judge_quorum(rules, counts)
    if said.vote is not None:
        cast = said.vote.cast
        if min(said.vote.agree, said.vote.against, said.vote.abstain) < 0 or cast > counts.present:
            raise KnownError("meetings.vote_too_large", cast=cast, present=counts.present)
        verdict = judge_vote(rules, counts, said.vote)
    body = queries.get(work.session, MeetingBody, meeting.body_id)
    outcome = _outcome(said, verdict, topic, body.kind)
    if outcome in DECIDED:
        _refuse_nobodys(work, topic, body.kind, counts)
    _keep_views(work, topic, said)
    _keep_vote(work, topic, said.vote, _Judged(verdict, counts, rules.decision_base))
    topic.consensus, topic.resolution = said.consensus, said.resolution
    _keep_outcome(work, topic, meeting, outcome)
    return work.done(Event.TOPIC_DISCUSSED, topic_id, outcome=outcome, vote=verdict.outcome)


def promise(work: Work, topic_id: UUID, draft: Promise) -> Changes:
    """Keep who promised what by when, with what money."""
    topic, meeting = topic_at(work, topic_id)
    issued = meeting.starts_at.date()
    check_promise(draft, issued)
    row = FollowUp(
        topic_id=topic.id,
        number=queries.last_promise(work.session, topic) + 1,
        action=draft.action,
        owner=draft.owner,
        unit=draft.unit,
        issued_on=issued,
        deadline=draft.deadline,
        check_on=draft.check_on,
        budget_fen=draft.budget_fen,
        source=draft.source,
    )
    work.session.add(row)
    work.session.flush()
    return work.done(Event.PROMISE_MADE, row.id, deadline=draft.deadline)


def check_promise(draft: Promise, issued: date) -> None:
    """Refuse a promise that names nobody, lies before the day it was made, or costs below 0."""
    require_text(action=draft.action, owner=draft.owner)
    limit_text(unit=draft.unit, source=draft.source)
    if draft.deadline < issued:
        raise KnownError("meetings.deadline_past")
    if draft.check_on is not None and draft.check_on < issued:
        raise KnownError("meetings.check_past")
    if draft.budget_fen is not None and draft.budget_fen < 0:
        raise KnownError("meetings.budget_negative")


def topic_at(work: Work, topic_id: UUID) -> tuple[MeetingTopic, Meeting]:
    """Give a topic that its meeting's record may still be written of, with the meeting."""
    topic = queries.get(work.session, MeetingTopic, topic_id)
    meeting = queries.get(work.session, Meeting, topic.meeting_id)
    require_stage(meeting, Stage.HELD)
    if topic.state not in RECORDABLE:
        raise KnownError("meetings.topic_order", topic=topic.title)
    return topic, meeting


def _check_texts(said: Discussion) -> None:
    limit_text(consensus=said.consensus, resolution=said.resolution)
    for view in said.views:
        require_text(speaker=view.speaker, text=view.text)


def _outcome(said: Discussion, verdict: Verdict, topic: MeetingTopic, kind: BodyKind) -> TopicState:
    """Tell what the discussion came to; what was voted cannot be said otherwise.

    An owners' committee decides by the hands of all its members (指导规则第37条), never without.
    """
    if kind is BodyKind.OWNER_REPRESENTATIVES and said.vote is not None:
        raise KnownError("meetings.representatives_vote", topic=topic.title)
    by_committee = kind is BodyKind.COMMITTEE
    possible = outcomes_open(to_committee=by_committee, matter=topic.matter)
    (agreed,) = DECIDED & possible
    outcome = said.outcome
    if outcome is TopicState.AGREED and agreed is not outcome:
        raise KnownError("meetings.outside_power", topic=topic.title)
    if said.vote is not None and verdict.outcome in {Outcome.PASSED, Outcome.NOT_PASSED}:
        voted = agreed if verdict.outcome is Outcome.PASSED else TopicState.NOT_AGREED
        if outcome not in {None, voted}:
            raise KnownError("meetings.outcome_differs")
        outcome = voted
    if outcome not in possible:
        raise KnownError("meetings.no_outcome")
    if outcome is not agreed:
        return outcome
    if verdict.outcome is Outcome.NO_QUORUM:
        test = verdict.tests[0]
        raise KnownError("meetings.no_quorum", present=test.part, needed=test.needed)
    if by_committee and said.vote is None:
        raise KnownError("meetings.needs_hands", topic=topic.title)
    require_text(consensus=said.consensus or said.resolution)
    return outcome


def _keep_outcome(work: Work, topic: MeetingTopic, meeting: Meeting, outcome: TopicState) -> None:
    """Bring the topic to what was said; one that went on from just that stays where it is.

    That happens where minutes were withdrawn; said otherwise, the topic goes on from there today.
    """
    before = queries.load_topic(work.session, topic)
    if before.went_on and before.outcome is outcome:
        return
    day = work.clock.today() if before.went_on else meeting.starts_at.astimezone(CHINA).date()
    work.add_step(topic, TopicState.DISCUSSED, day, meeting.chair, "")
    work.add_step(topic, outcome, day, meeting.chair, topic.resolution or topic.consensus)


def _refuse_nobodys(work: Work, topic: MeetingTopic, kind: BodyKind, counts: Counts) -> None:
    """Nothing is agreed where nobody agreed: no member came, or no owner signed.

    Owners' representatives have no votes of their own: what they agree on rests on what those
    whom they stand for signed beforehand.
    """
    if not counts.present:
        raise KnownError("meetings.nobody_present", topic=topic.title)
    if kind is BodyKind.OWNER_REPRESENTATIVES and not signed_for(work.session, topic.id):
        raise KnownError("meetings.nobody_signed", topic=topic.title)


def signed_for(session: Session, topic_id: UUID) -> int:
    """Count the owners' signed opinions for a topic that were not taken back."""
    query = sa.select(sa.func.count()).where(
        SignedOpinion.topic_id == topic_id,
        SignedOpinion.stance == Stance.AGREE,
        SignedOpinion.undone_on.is_(None),
    )
    return session.scalar(query) or 0


def _keep_views(work: Work, topic: MeetingTopic, said: Discussion) -> None:
    work.session.execute(sa.delete(TopicView).where(TopicView.topic_id == topic.id))
    work.session.add_all(
        TopicView(
            topic_id=topic.id,
            ordinal=ordinal,
            speaker=view.speaker,
            text=view.text,
            is_dissent=view.is_dissent,
        )
        for ordinal, view in enumerate(said.views, 1)
    )


@dataclass(frozen=True, slots=True)
class _Judged:
    """A verdict with the members it was counted of."""

    verdict: Verdict
    counts: Counts
    base_of: Base


def _keep_vote(work: Work, topic: MeetingTopic, vote: Vote | None, judged: _Judged) -> None:
    """Freeze the vote with what it was judged by; recording again without one takes it away."""
    work.session.execute(sa.delete(TopicVote).where(TopicVote.topic_id == topic.id))
    if vote is None:
        return
    verdict, counts = judged.verdict, judged.counts
    row = TopicVote(
        topic_id=topic.id,
        seats=counts.seats,
        sitting=counts.sitting,
        present=counts.present,
        base_of=judged.base_of,
        base=counts.of(judged.base_of),
        agree=vote.agree,
        against=vote.against,
        abstain=vote.abstain,
        rule=verdict.source,
        outcome=verdict.outcome,
    )
    if verdict.outcome is not Outcome.NO_RULE:
        test = verdict.tests[-1]
        row.share, row.bound = test.threshold.fraction(), test.threshold.bound.value
        row.needed, row.short_by = test.needed, test.short_by
    work.session.add(row)


def _refuse_where_voted(work: Work, meeting_id: UUID) -> None:
    """A member whose hand was counted was there; the vote must be recorded anew first."""
    query = (
        sa.select(MeetingTopic.title)
        .join(TopicVote, TopicVote.topic_id == MeetingTopic.id)
        .where(MeetingTopic.meeting_id == meeting_id)
        .order_by(MeetingTopic.number)
    )
    voted = work.session.scalars(query).first()
    if voted is not None:
        raise KnownError("meetings.voted_already", topic=voted)


def _refuse_without_quorum(work: Work, meeting: Meeting) -> None:
    """What was agreed without a vote rests on who was there; it must be recorded anew first."""
    counts = queries.count(meeting, queries.load_attendance(work.session, meeting.id))
    verdict = judge_quorum(queries.rules_of(meeting), counts)
    if counts.present and verdict.outcome is not Outcome.NO_QUORUM:
        return
    for topic in queries.load_topics(work.session, meeting):
        if topic.outcome in DECIDED:
            raise KnownError("meetings.agreed_already", topic=topic.title)
