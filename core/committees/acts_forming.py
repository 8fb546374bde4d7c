"""Acts that begin a committee: form it from the result, hold its first meeting, fill its posts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies import freezing
from core.assemblies.count_sheets import MatterResultRow, ResultSheet
from core.assemblies.facts import load_days, moments
from core.assemblies.outcomes import ALTERNATE, ELECTED
from core.assemblies.overrides import note_override
from core.assemblies.queries_force import result_in_force
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.queries_seals import require
from core.assemblies.stages import Kind, Stage, Step
from core.assemblies.tables import Assembly, Candidate, GroupMember
from core.assemblies.work import Work, book_of, put_day, require_reason
from core.changes import Changes, Topic
from core.clock import CHINA
from core.committees.drafts import FirstMeetingDraft, FormCommittee, PostVoteDraft
from core.committees.origin import election_of, require_origin
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
from core.findings import all_told
from core.law.composition import check_formed
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.sittings import Sitting, decision, quorum
from core.law.terms import after_months
from core.rosters.tables import Person
from core.text.names import name_key

TERM = "office.term_max"
SMALL = ("committee_too_small", "committee_too_few_elected")
"""What keeps a committee from standing, by the law's codes."""
MONTHS_IN_A_YEAR = 12


def form(work: Work, order: FormCommittee) -> Changes:
    """Form the committee from the result in force: members and alternates in their order."""
    assembly = work.assembly(order.assembly_id, Stage.FIRST_MEETING)
    require(work.session, assembly)
    result = result_in_force(work.session, assembly.id)
    if result is None:
        raise KnownError("assemblies.need_result")
    known = sa.select(Committee.id).where(Committee.assembly_id == assembly.id)
    if work.session.scalar(known) is not None:
        raise KnownError("committees.already_formed", title=assembly.title)
    election = election_of(freezing.thaw(ResultSheet, result.content))
    _check_term(work, assembly, order)
    _check_size(work, assembly, election, order.reason)
    committee = Committee(
        compound_id=assembly.compound_id,
        assembly_id=assembly.id,
        result_id=result.id,
        name=order.name,
        term=assembly.term,
        term_from=order.term_from,
        term_until=after_months(order.term_from, order.years * MONTHS_IN_A_YEAR),
        seats=election.matter.seats,
        address=order.address,
        phone=order.phone,
    )
    work.session.add(committee)
    work.session.flush()
    _add_members(work, committee, election)
    work.record(Event.COMMITTEE_FORMED, assembly, committee=committee.id, name=order.name)
    return Changes.of(Topic.COMMITTEE, subject_id=committee.id)


def hold_first_meeting(work: Work, committee_id: UUID, draft: FirstMeetingDraft) -> Changes:
    """Note the first meeting. Posts are filled by the votes of all members, not of those present.

    首次会议由全体委员推选主任、副主任；须有过半数委员到会，经全体委员半数以上同意。
    """
    committee = find_committee(work.session, committee_id)
    assembly = work.assembly(committee.assembly_id, Stage.FIRST_MEETING)
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
    )
    work.session.add(meeting)
    work.session.flush()
    _add_people(work, meeting.id, members, draft)
    _fill_posts(work, meeting, members, draft, book, sitting)
    put_day(work.session, assembly.id, Step.FIRST_MEETING, done=draft.starts.date())
    work.record(Event.FIRST_MEETING_HELD, assembly, committee=committee_id)
    return Changes.of(Topic.COMMITTEE, Topic.ASSEMBLY, subject_id=committee_id)


def find_committee(session: Session, committee_id: UUID) -> Committee:
    """Give the committee of that id; raise KnownError if there is none."""
    found = session.get(Committee, committee_id)
    if found is None:
        raise KnownError("committees.not_found", id=str(committee_id))
    return found


def load_members(session: Session, committee_id: UUID) -> list[CommitteeMember]:
    """Give members and alternates in the order of the election."""
    return list(
        session.scalars(
            sa.select(CommitteeMember)
            .where(CommitteeMember.committee_id == committee_id)
            .order_by(CommitteeMember.position)
        )
    )


def _check_term(work: Work, assembly: Assembly, order: FormCommittee) -> None:
    book, days = book_of(assembly), moments(load_days(work.session, assembly.id))
    elected = days.get(Moment.VOTING_ENDS, order.term_from)
    # A first committee follows nobody, so that its term has begun by the time it is formed.
    late = assembly.kind is Kind.FIRST and order.term_from > work.today
    if order.term_from < elected or late:
        raise KnownError(
            "committees.bad_term_start",
            day=order.term_from.isoformat(),
            elected=elected.isoformat(),
        )
    longest = book.limit(TERM) if TERM in book.law else None
    if order.years < 1 or (longest is not None and order.years > longest):
        raise KnownError(
            "committees.bad_term",
            years=order.years,
            longest=longest or order.years,
            article=book.article(TERM).cite(),
        )


def _check_size(work: Work, assembly: Assembly, election: MatterResultRow, reason: str) -> None:
    """Refuse a committee that is too small to stand, unless for a reason that is kept."""
    elected = sum(row.place == ELECTED for row in election.candidates)
    roll = load_roll_summary(work.session, assembly.id)
    households = None if roll is None else roll.dwellings
    found = check_formed(book_of(assembly), election.matter.seats, elected, households)
    if found and not reason.strip():
        said = "；".join(finding.text for finding in all_told(found))
        raise KnownError("committees.too_small", said=said)
    if found:
        require_reason(reason)
    for finding in found:
        note_override(work, assembly, finding, reason.strip())


def _add_members(work: Work, committee: Committee, election: MatterResultRow) -> None:
    chosen = [c for place in (ELECTED, ALTERNATE) for c in election.candidates if c.place == place]
    for position, row in enumerate(chosen, 1):
        candidate = work.session.get_one(Candidate, row.candidate_id)
        member = CommitteeMember(
            committee_id=committee.id,
            candidate_id=candidate.id,
            position=position,
            name=candidate.name,
            address=candidate.address,
            political_status=candidate.political_status,
            occupation=candidate.occupation,
            phone=_phone(work.session, candidate),
            is_alternate=row.place == ALTERNATE,
        )
        work.session.add(member)
        work.session.flush()
        post = Post.ALTERNATE if member.is_alternate else Post.MEMBER
        work.session.add(
            PostHolding(member_id=member.id, sequence=1, post=post, since=committee.term_from)
        )


def _phone(session: Session, candidate: Candidate) -> str:
    """Give the first telephone of the owner who stood; the filing's list of members asks for it."""
    person = session.get(Person, candidate.owner_id) if candidate.owner_id else None
    return next(iter(person.phones.split()), "") if person else ""


def _check_meeting(
    work: Work, assembly: Assembly, members: Sequence[CommitteeMember], draft: FirstMeetingDraft
) -> None:
    """Refuse a meeting of no one day, before its election, to come, or led by strangers to it."""
    starts, ends = (moment.astimezone(CHINA) for moment in (draft.starts, draft.ends))
    elected = moments(load_days(work.session, assembly.id)).get(Moment.ELECTED, starts.date())
    one_day = starts.date() == ends.date() and starts < ends
    if not one_day or draft.ends > work.clock.now() or starts.date() < elected:
        raise KnownError("committees.bad_time")
    group = sa.select(GroupMember.name).where(GroupMember.assembly_id == assembly.id)
    there = {member.name for member in members if member.id in draft.present}
    there |= {*draft.observers, *work.session.scalars(group)}
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
    chairs = 0
    for position, vote in enumerate(draft.votes, 1):
        _check_vote(vote, names, sitting)
        test = decision(book, sitting, vote.votes_for)
        chairs += test.met and vote.post is Post.CHAIR
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
                elected=test.met,
            )
        )
        if test.met:
            work.session.add(
                PostHolding(
                    member_id=vote.member_id,
                    sequence=2,
                    post=vote.post,
                    duties=vote.duties,
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
