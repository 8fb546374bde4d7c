"""The act that notes the first meeting: who came, the votes for each post, who does what."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.candidates import natural_person
from core.assemblies.counted_days import moments
from core.assemblies.facts import load_days
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Step
from core.assemblies.tables import Assembly, GroupMember
from core.assemblies.work import Work, book_of, put_day
from core.changes import Changes, Topic
from core.clock import CHINA
from core.committees.drafts import FirstMeetingDraft, PostVoteDraft
from core.committees.lookups import find_committee, load_members
from core.committees.origin import require_origin
from core.committees.second_ballots import read_ties, tied
from core.committees.sheets import Post, Presence
from core.committees.tables import (
    Committee,
    CommitteeMember,
    FirstMeeting,
    FirstMeetingPerson,
    PostHolding,
    PostVote,
)
from core.db.audit import Event
from core.errors import KnownError
from core.explaining import explain_sitting
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.sittings import Sitting, decision, quorum
from core.text.names import name_key


def hold_first_meeting(work: Work, committee_id: UUID, draft: FirstMeetingDraft) -> Changes:
    """Note the first meeting. Posts are filled by the votes of all members, not of those present.

    Who was not elected to one post may stand for another; nobody is elected to two. Of those who
    had equal votes and were voted on again, the second ballot alone decides.

    首次会议由全体委员推选主任、副主任；须有过半数委员到会，经全体委员半数以上同意。
    """
    committee = find_committee(work.session, committee_id)
    assembly = work.assembly(committee.assembly_id, Act.HOLD_FIRST_MEETING)
    require_origin(work.session, committee)
    held = sa.select(FirstMeeting.id).where(FirstMeeting.committee_id == committee_id)
    if work.session.scalar(held) is not None:
        raise KnownError("committees.meeting_already_held", name=committee.name)
    members = load_members(work.session, committee_id)
    _check_meeting(work, assembly, members, draft)
    sitting = _sitting(committee, members, draft)
    book = book_of(assembly)
    attended = quorum(book, sitting)
    if not attended.met:
        raise KnownError("committees.no_quorum", said=explain_sitting(attended))
    meeting = FirstMeeting(
        committee_id=committee_id,
        starts=draft.starts,
        ends=draft.ends,
        place=draft.place,
        chaired_by=draft.chaired_by,
        recorder=draft.recorder,
        note=draft.note,
        tie_rule=draft.tie_rule.strip(),
    )
    work.session.add(meeting)
    work.session.flush()
    _add_people(work, meeting.id, members, draft)
    _fill_posts(work, meeting, members, draft, book, sitting)
    put_day(work.session, assembly.id, Step.FIRST_MEETING, done=draft.starts.date())
    work.record(Event.FIRST_MEETING_HELD, assembly, committee=committee_id)
    return Changes.of(Topic.COMMITTEE, Topic.ASSEMBLY, subject_id=committee_id)


def _check_meeting(
    work: Work, assembly: Assembly, members: Sequence[CommitteeMember], draft: FirstMeetingDraft
) -> None:
    """Refuse a meeting of no one day, before its election, to come, or led by strangers to it."""
    starts, ends = (moment.astimezone(CHINA) for moment in (draft.starts, draft.ends))
    elected = moments(load_days(work.session, assembly.id)).get(Moment.ELECTED, starts.date())
    one_day = starts.date() == ends.date() and starts < ends
    if not one_day or draft.ends > work.clock.now() or starts.date() < elected:
        raise KnownError("committees.bad_time")
    group = sa.select(GroupMember.name).where(GroupMember.in_office(assembly.id))
    there = {member.name for member in members if member.id in draft.present}
    there |= {*map(natural_person, draft.observers), *work.session.scalars(group)}
    known = {name_key(name) for name in there}
    for name in (draft.chaired_by, draft.recorder):
        if name.strip() and name_key(name) not in known:
            raise KnownError("committees.stranger_presides", name=name)
    voting = {member.id for member in members if not member.is_alternate}
    if not set(draft.duties) <= voting:
        raise KnownError("committees.not_a_member")


def _sitting(
    committee: Committee, members: Sequence[CommitteeMember], draft: FirstMeetingDraft
) -> Sitting:
    voting = {member.id for member in members if not member.is_alternate}
    if not set(draft.present) <= voting:
        raise KnownError("committees.not_a_member")
    return Sitting(committee.seats, len(voting), len(set(draft.present)))


def _add_people(
    work: Work, meeting_id: UUID, members: Sequence[CommitteeMember], draft: FirstMeetingDraft
) -> None:
    people = [
        (m.name, Presence.PRESENT if m.id in draft.present else Presence.ABSENT)
        for m in members
        if not m.is_alternate
    ]
    people += [(name, Presence.OBSERVER) for name in draft.observers]
    work.session.add_all(
        FirstMeetingPerson(meeting_id=meeting_id, position=place, name=name, presence=presence)
        for place, (name, presence) in enumerate(people, 1)
    )


def _fill_posts(  # noqa: PLR0913, PLR0917 - a meeting, its people and its law
    work: Work,
    meeting: FirstMeeting,
    members: Sequence[CommitteeMember],
    draft: FirstMeetingDraft,
    book: LawBook,
    sitting: Sitting,
) -> None:
    names = {member.id: member for member in members if not member.is_alternate}
    chairs, holders = 0, set[UUID]()
    keys = {name_key(natural_person(member.name)): member.id for member in names.values()}
    votes = (*draft.votes, *read_ties(draft.ties, keys))
    voted_again = tied(votes, draft.tie_rule)
    for position, vote in enumerate(votes, 1):
        _check_vote(vote, names, sitting)
        test = decision(book, sitting, vote.votes_for)
        is_last = vote.again or (vote.post, vote.member_id) not in voted_again
        elected = test.met and is_last
        chairs += elected and vote.post is Post.CHAIR
        if elected and vote.member_id in holders:
            raise KnownError("committees.two_posts", name=names[vote.member_id].name)
        holders |= {vote.member_id} if elected else set()
        work.session.add(
            PostVote(
                meeting_id=meeting.id,
                position=position,
                member_id=vote.member_id,
                post=vote.post,
                votes_for=vote.votes_for,
                votes_against=vote.votes_against,
                abstained=vote.abstained,
                base=test.base,
                needed=test.threshold.least(test.base),
                elected=elected,
                again=vote.again,
            )
        )
        if elected:
            work.session.add(
                PostHolding(
                    member_id=vote.member_id,
                    sequence=2,
                    post=vote.post,
                    duties=vote.duties or draft.duties.get(vote.member_id, ""),
                    since=meeting.starts.date(),
                )
            )
    if chairs != 1:
        raise KnownError("committees.one_chair", number=chairs)
    work.session.flush()
    _note_duties(work, meeting, draft)


def _note_duties(work: Work, meeting: FirstMeeting, draft: FirstMeetingDraft) -> None:
    """Note the duties of members who were elected to no other post."""
    posted = sa.select(PostHolding.member_id).where(PostHolding.sequence > 1)
    taken = set(work.session.scalars(posted.where(PostHolding.member_id.in_(draft.duties))))
    work.session.add_all(
        PostHolding(
            member_id=member_id,
            sequence=2,
            post=Post.MEMBER,
            duties=duties,
            since=meeting.starts.date(),
        )
        for member_id, duties in draft.duties.items()
        if member_id not in taken
    )
    work.session.flush()


def _check_vote(
    vote: PostVoteDraft, members: dict[UUID, CommitteeMember], sitting: Sitting
) -> None:
    if vote.member_id not in members or vote.post is Post.ALTERNATE:
        raise KnownError("committees.not_a_member")
    cast = (vote.votes_for, vote.votes_against, vote.abstained)
    if min(cast) < 0 or sum(cast) > sitting.present:
        name = members[vote.member_id].name
        raise KnownError("committees.too_many_votes", name=name, present=sitting.present)
