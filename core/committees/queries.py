"""Reads of committees: the list, and the sheet of one; frozen rows only."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.by_elections import as_change
from core.assemblies.candidates import PoliticalStatus
from core.assemblies.counted_days import moments
from core.assemblies.facts import load_days
from core.assemblies.founding import FOUNDED_BY, lacking
from core.assemblies.queries_sheet import load_passed_over
from core.assemblies.stages import Kind
from core.assemblies.tables import Assembly
from core.assemblies.work import book_of, find_assembly
from core.committees.lookups import NOTED, find_committee, load_members
from core.committees.origin import election_of, passed_kinds, require_origin, result_of
from core.committees.queries_filing import last_filings, load_filing, state_of
from core.committees.sheets import (
    CommitteeMemberRow,
    CommitteeRow,
    CommitteeSheet,
    FirstMeetingRow,
    Post,
    PostVoteRow,
    Presence,
)
from core.committees.tables import (
    Committee,
    CommitteeMember,
    FirstMeeting,
    FirstMeetingPerson,
    PostHolding,
    PostVote,
)
from core.explaining import explain_sitting
from core.findings import all_told
from core.law.articles import Article
from core.law.composition import CommitteeMakeUp, check_committee, check_vacancy
from core.law.findings import Finding, Severity, Told, Where
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.sittings import Sitting, decision, quorum
from core.law.terms import Calendar
from core.law.timetable import reminders, timetable
from core.rosters.tables import Compound

PARTY = {PoliticalStatus.PARTY_MEMBER, PoliticalStatus.PROBATIONARY}


def load_committees(session: Session) -> tuple[CommitteeRow, ...]:
    """Give every committee, the newest term first."""
    rows = session.execute(
        sa.select(Committee, Compound.name)
        .join(Compound, Compound.id == Committee.compound_id)
        .order_by(Committee.term_from.desc(), Committee.change.desc(), Committee.id.desc())
    )
    later = sa.select(
        Committee.compound_id, Committee.term, sa.func.max(Committee.change)
    ).group_by(Committee.compound_id, Committee.term)
    last = {(compound, term): change for compound, term, change in session.execute(later)}
    filings = {one.committee_id: one for one in session.scalars(last_filings())}
    return tuple(
        CommitteeRow(
            id=committee.id,
            assembly_id=committee.assembly_id,
            name=committee.name,
            compound_id=committee.compound_id,
            compound_name=compound_name,
            term=committee.term,
            term_from=committee.term_from,
            term_until=committee.term_until,
            filing=state_of(filings.get(committee.id)),
            is_former=committee.change < last[committee.compound_id, committee.term],
        )
        for committee, compound_name in rows.all()
    )


def load_committee_sheet(
    session: Session, committee_id: UUID, calendar: Calendar
) -> CommitteeSheet:
    """Give all that is shown of one committee; it is refused where its result was tampered with."""
    committee = find_committee(session, committee_id)
    require_origin(session, committee)
    assembly = find_assembly(session, committee.assembly_id)
    book = book_of(assembly)
    people = _people(session, committee_id)
    members = tuple(row for row in people if row.post is not Post.ALTERNATE)
    compound = session.get_one(Compound, committee.compound_id)
    last_days = _last_days(session, assembly, book, calendar)
    found = _findings(book, committee.seats, members, len(people) - len(members))
    result = result_of(session, committee)
    passed = passed_kinds(result)
    joins = assembly.kind is Kind.BY_ELECTION
    if assembly.kind is Kind.FIRST:
        found = (*found, *_not_founded(book, passed))
    return CommitteeSheet(
        id=committee.id,
        name=committee.name,
        term=committee.term,
        term_from=committee.term_from,
        term_until=committee.term_until,
        seats=committee.seats,
        compound_id=compound.id,
        compound_name=compound.name,
        assembly_id=assembly.id,
        address=committee.address,
        phone=committee.phone,
        division=assembly.division,
        pack=assembly.pack,
        members=members,
        alternates=tuple(row for row in people if row.post is Post.ALTERNATE),
        first_meeting=_first_meeting(session, committee, book, len(members)),
        first_meeting_last_day=last_days.get(Moment.FIRST_MEETING),
        filing=load_filing(session, committee_id, assembly, passed, book, _filed_by(last_days)),
        findings=_with_reasons(session, assembly.id, found),
        reminders=reminders(book, committee.term_until),
        alternate_seats=election_of(result).matter.alternates,
        change=committee.change if joins else 0,
        joined=result.elected if joins else (),
        posts_last_day=last_days.get(Moment.FIRST_MEETING_POSTED),
    )


def _people(session: Session, committee_id: UUID) -> list[CommitteeMemberRow]:
    holdings: dict[UUID, PostHolding] = {}
    rows = session.scalars(
        sa.select(PostHolding)
        .join(CommitteeMember, CommitteeMember.id == PostHolding.member_id)
        .where(CommitteeMember.committee_id == committee_id)
        .order_by(PostHolding.sequence)
    )
    for holding in rows:
        holdings[holding.member_id] = holding
    return [
        CommitteeMemberRow(
            id=member.id,
            order=member.position,
            name=member.name,
            address=member.address,
            political_status=member.political_status,
            occupation=member.occupation,
            post=holdings[member.id].post,
            duties=holdings[member.id].duties,
            phone=member.phone,
        )
        for member in load_members(session, committee_id)
    ]


def _first_meeting(
    session: Session, committee: Committee, book: LawBook, sitting: int
) -> FirstMeetingRow | None:
    meeting = session.scalars(
        sa.select(FirstMeeting).where(FirstMeeting.committee_id == committee.id)
    ).one_or_none()
    if meeting is None:
        return None
    people = session.execute(
        sa.select(FirstMeetingPerson.name, FirstMeetingPerson.presence)
        .where(FirstMeetingPerson.meeting_id == meeting.id)
        .order_by(FirstMeetingPerson.position)
    ).all()

    def those(presence: Presence) -> tuple[str, ...]:
        return tuple(name for name, was in people if was is presence)

    present = those(Presence.PRESENT)
    held = Sitting(committee.seats, sitting, len(present))
    return FirstMeetingRow(
        starts=meeting.starts,
        ends=meeting.ends,
        place=meeting.place,
        chaired_by=meeting.chaired_by,
        recorder=meeting.recorder,
        present=present,
        absent=those(Presence.ABSENT),
        observers=those(Presence.OBSERVER),
        quorum_text=explain_sitting(quorum(book, held), cite=Article.formal),
        votes=_votes(session, meeting.id),
        note=meeting.note,
        tie_rule=meeting.tie_rule,
        decided_by=decision(book, held, 0),
    )


def _votes(session: Session, meeting_id: UUID) -> tuple[PostVoteRow, ...]:
    rows = session.execute(
        sa.select(PostVote, CommitteeMember.name)
        .join(CommitteeMember, CommitteeMember.id == PostVote.member_id)
        .where(PostVote.meeting_id == meeting_id)
        .order_by(PostVote.position)
    )
    return tuple(
        PostVoteRow(
            post=vote.post,
            name=name,
            votes_for=vote.votes_for,
            votes_against=vote.votes_against,
            abstained=vote.abstained,
            base=vote.base,
            needed=vote.needed,
            elected=vote.elected,
            again=vote.again,
        )
        for vote, name in rows
    )


def _not_founded(book: LawBook, passed: Collection[str]) -> tuple[Told, ...]:
    """Tell what the owners did not adopt, without which their assembly is not in being."""
    value = book.law.get(FOUNDED_BY)
    return all_told(
        Finding(
            "committees.not_founded",
            Severity.WARNING,
            {"matter": matter},
            (value.article,) if value else (),
            ask_street=value is not None and value.ask_street,
            where=Where(matter),
        )
        for matter in lacking(book, passed)
    )


def _findings(
    book: LawBook, seats: int, members: Sequence[CommitteeMemberRow], alternates: int
) -> tuple[Told, ...]:
    chair = next((m for m in members if m.post is Post.CHAIR), None)
    make_up = CommitteeMakeUp(
        size=len(members),
        party_members=sum(m.political_status in PARTY for m in members),
        chair_is_party_member=None if chair is None else chair.political_status in PARTY,
        alternates=alternates,
    )
    vacant = check_vacancy(book, seats, len(members))
    return all_told((*check_committee(book, make_up), *vacant))


def _with_reasons(
    session: Session, assembly_id: UUID, findings: tuple[Told, ...]
) -> tuple[Told, ...]:
    """Put before the findings why the committee was formed although it is too small."""
    passed = [
        one.finding for one in load_passed_over(session, assembly_id) if one.finding.code in NOTED
    ]
    said = {row.text for row in passed}
    return (*passed, *(row for row in findings if row.text not in said))


def _filed_by(last_days: Mapping[Moment, date]) -> date | None:
    """Give the last day of the filing, or of filing the change that a by-election made."""
    return last_days.get(Moment.FILED) or last_days.get(Moment.CHANGE_FILED)


def _last_days(
    session: Session, assembly: Assembly, book: LawBook, calendar: Calendar
) -> dict[Moment, date]:
    days = as_change(assembly.kind, moments(load_days(session, assembly.id)))
    legal = timetable(book, calendar, days)
    found: dict[Moment, date] = {}
    for one in legal:
        day = one.last or one.target
        found[one.moment] = min(day, found.get(one.moment, day))
    return found
