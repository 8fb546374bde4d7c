"""Acts before a meeting: forming a body, calling its members, giving notice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.documents.words import list_text
from core.errors import KnownError
from core.findings import refuse
from core.meetings import queries
from core.meetings.counting import Rules, under_law
from core.meetings.drafts import CallMeeting, FormBody, MemberDraft, TopicDraft
from core.meetings.kinds import OF_A_COMMUNITY, OF_A_COMPOUND, BodyKind, Capacity
from core.meetings.stages import MeetingFacts, Stage, TopicState, check_stage, check_topic_move
from core.meetings.tables import Attendance, BodyMember, Meeting, MeetingBody, MeetingTopic
from core.meetings.work import Work, limit_text, require_stage, require_text
from core.phrases import InWords


def form_body(work: Work, draft: FormBody) -> Changes:
    """Keep a body with its members and its own rules."""
    require_text(body=draft.name)
    _check_place(draft)
    work.day(draft.formed_on)
    check_people(draft.members)
    members = sum(member.capacity is Capacity.MEMBER for member in draft.members)
    if not 0 < members <= draft.seats:
        raise KnownError("meetings.seats_wrong", members=members, seats=draft.seats)
    rules = draft.rules
    if rules.quorum is not None or rules.decision is not None:
        require_text(rules=rules.source)
    body = MeetingBody(
        compound_id=draft.compound_id,
        community_id=draft.community_id,
        kind=draft.kind,
        name=draft.name,
        term=draft.term,
        seats=draft.seats,
        formed_on=draft.formed_on,
        **rule_columns(rules),
    )
    work.session.add(body)
    work.session.flush()
    work.session.add_all(
        BodyMember(
            body_id=body.id,
            ordinal=ordinal,
            name=member.name,
            unit=member.unit,
            post=member.post,
            capacity=member.capacity,
        )
        for ordinal, member in enumerate(draft.members, 1)
    )
    return work.done(Event.BODY_FORMED, body.id, seats=draft.seats, members=members)


def _check_place(draft: FormBody) -> None:
    """Hold a body to its electorate: owners are a compound's, residents a community's."""
    if draft.kind in OF_A_COMPOUND and draft.compound_id is None:
        raise KnownError("meetings.body_of_a_compound", kind=InWords(draft.kind))
    if draft.kind in OF_A_COMMUNITY and draft.compound_id is not None:
        raise KnownError("meetings.body_of_a_community", kind=InWords(draft.kind))
    if draft.compound_id is not None and draft.community_id is not None:
        raise KnownError("meetings.body_of_two_places")


def call(work: Work, draft: CallMeeting, committee_rules: Rules) -> Changes:
    """Call a meeting: freeze the body's rules, expect its members, set the topics.

    `committee_rules` are the law's for an owners' committee; they hold where its own are silent,
    and its own quorum never undercuts theirs.
    """
    require_text(
        title=draft.title,
        place=draft.place,
        convenor=draft.convenor,
        chair=draft.chair,
        recorder=draft.recorder,
    )
    if not draft.topics:
        raise KnownError("meetings.no_topic")
    check_people(draft.observers)
    body = queries.get(work.session, MeetingBody, draft.body_id)
    rules = queries.rules_of(body)
    if body.kind is BodyKind.COMMITTEE:
        joined = list_text((rules.source, committee_rules.source))
        rules = under_law(rules, committee_rules, joined)
    meeting = _meeting(work, draft, body, rules)
    work.session.add(meeting)
    work.session.flush()
    expect(work, meeting, draft.observers)
    for number, topic in enumerate(draft.topics, 1):
        _set_topic(work, meeting, number, topic)
    return work.done(Event.MEETING_CALLED, meeting.id, number=meeting.number)


def notify(work: Work, meeting_id: UUID, how: str, day: date | None) -> Changes:
    """Note that everybody expected was told of time, place and topics, and how."""
    require_text(how=how)
    meeting = queries.get(work.session, Meeting, meeting_id)
    topics = queries.load_topics(work.session, meeting)
    facts = MeetingFacts(meeting.stage, 0, tuple(map(queries.topic_facts, topics)))
    refuse(check_stage(facts, Stage.NOTIFIED))
    told = work.day(day)
    if told > meeting.starts_at.date():
        raise KnownError("meetings.notice_too_late")
    for sheet in topics:
        topic = queries.get(work.session, MeetingTopic, sheet.id)
        refuse(check_topic_move(queries.topic_facts(sheet), TopicState.NOTIFIED))
        work.add_step(topic, TopicState.NOTIFIED, told, meeting.convenor, how)
    meeting.stage = Stage.NOTIFIED
    meeting.notified_on = told
    meeting.notified_how = how
    return work.done(Event.MEETING_NOTIFIED, meeting_id, day=told)


def add_topic(work: Work, meeting_id: UUID, draft: TopicDraft) -> Changes:
    """Add a topic to a meeting that was called but not yet announced."""
    meeting = queries.get(work.session, Meeting, meeting_id)
    require_stage(meeting, Stage.CALLED)
    query = sa.select(sa.func.count()).where(MeetingTopic.meeting_id == meeting_id)
    topic = _set_topic(work, meeting, (work.session.scalar(query) or 0) + 1, draft)
    return work.done(Event.TOPIC_SET, topic.id, number=topic.number)


def rule_columns(rules: Rules) -> dict[str, str]:
    """Give the columns that keep `rules` with a body or a meeting; queries read them back."""
    return {
        "rule_source": rules.source,
        "quorum_share": rules.quorum.fraction() if rules.quorum else "",
        "quorum_bound": rules.quorum.bound.value if rules.quorum else "",
        "decision_share": rules.decision.fraction() if rules.decision else "",
        "decision_bound": rules.decision.bound.value if rules.decision else "",
        "decision_base": rules.decision_base.value if rules.decision else "",
    }


def _meeting(work: Work, draft: CallMeeting, body: MeetingBody, rules: Rules) -> Meeting:
    query = sa.select(sa.func.max(Meeting.number)).where(Meeting.body_id == body.id)
    return Meeting(
        body_id=body.id,
        number=(work.session.scalar(query) or 0) + 1,
        title=draft.title,
        mode=draft.mode,
        venue=draft.venue,
        place=draft.place,
        starts_at=draft.starts_at,
        convenor=draft.convenor,
        chair=draft.chair,
        recorder=draft.recorder,
        contact=draft.contact,
        called_on=work.clock.today(),
        seats=body.seats,
        **rule_columns(rules),
    )


def expect(work: Work, meeting: Meeting, observers: tuple[MemberDraft, ...]) -> None:
    """Expect the body's people, and observers who are not of them, at a meeting."""
    people = [
        MemberDraft(row.name, row.unit, row.post, row.capacity)
        for row in queries.load_members(work.session, meeting.body_id)
    ]
    for observer in observers:
        if observer.capacity is Capacity.MEMBER:
            raise KnownError("meetings.observer_is_member")
    standing = {person.name for person in people if person.capacity is not Capacity.MEMBER}
    observers = tuple(one for one in observers if one.name not in standing)
    work.session.add_all(
        Attendance(
            meeting_id=meeting.id,
            ordinal=ordinal,
            name=person.name,
            unit=person.unit,
            post=person.post,
            capacity=person.capacity,
        )
        for ordinal, person in enumerate((*people, *observers), 1)
    )


def _set_topic(work: Work, meeting: Meeting, number: int, draft: TopicDraft) -> MeetingTopic:
    require_text(title=draft.title, raised_by=draft.raised_by, background=draft.background)
    limit_text(options=draft.options)
    topic = MeetingTopic(
        meeting_id=meeting.id,
        number=number,
        title=draft.title,
        raised_by=draft.raised_by,
        background=draft.background,
        options=draft.options,
        matter=draft.matter.value if draft.matter else "",
        carried_from_id=draft.carried_from_id,
    )
    work.session.add(topic)
    work.session.flush()
    work.add_step(topic, TopicState.SET, meeting.called_on, meeting.convenor, draft.raised_by)
    return topic


def check_people(people: Iterable[MemberDraft]) -> None:
    """Raise `KnownError` if somebody has no name, or one person is named twice.

    Two of one name are told apart by what they are of; a seat that is named twice counts twice.
    """
    named: set[tuple[str, str]] = set()
    for person in people:
        require_text(name=person.name)
        key = (person.name.strip(), person.unit.strip())
        if key in named:
            raise KnownError("meetings.named_twice", name=person.name)
        named.add(key)
