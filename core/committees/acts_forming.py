"""The act that forms a committee from a declared result."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.count_sheets import CandidateResultRow, MatterResultRow, Place, ResultSheet
from core.assemblies.counted_days import moments
from core.assemblies.facts import load_days
from core.assemblies.gone_owners import load_gone
from core.assemblies.overrides import note_override
from core.assemblies.queries_force import result_in_force
from core.assemblies.queries_roll import load_roll_summary
from core.assemblies.queries_seals import require
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Kind, Step
from core.assemblies.tables import Assembly, Candidate
from core.assemblies.tables_ballots import Result
from core.assemblies.work import Work, book_of, require_reason
from core.changes import Changes, Topic
from core.committees.acts_seats import (
    MONTHS_IN_A_YEAR,
    add_sitting,
    committee_of_change,
    voting,
    who_stays,
)
from core.committees.drafts import FormCommittee
from core.committees.lookups import (
    TERM,
    TERM_DIFFERS,
    TERM_EARLY,
    is_outdated,
    longest_term,
    newest_of,
)
from core.committees.origin import election_of
from core.committees.sheets import Post
from core.committees.sitting import Sitting
from core.committees.tables import Committee, CommitteeMember, PostHolding
from core.db.audit import Event
from core.errors import KnownError
from core.findings import all_told
from core.law.composition import check_formed
from core.law.findings import Finding, Names, Severity
from core.law.moments import Moment
from core.law.numerals import term_told
from core.law.terms import after_months
from core.phrases import InWords, listed
from core.rosters.tables import Person
from core.text.phones import no_phone, read_phones


def form(work: Work, order: FormCommittee) -> Changes:
    """Form the committee from the result in force: members and alternates in their order."""
    assembly = work.assembly(order.assembly_id, Act.FORM_COMMITTEE)
    require(work.session, assembly)
    result = result_in_force(work.session, assembly.id)
    if result is None:
        raise KnownError("assemblies.need_result")
    known = newest_of(work.session, assembly.id)
    if known is not None and not is_outdated(work.session, known):
        raise KnownError("committees.already_formed", title=assembly.title)
    wrong = no_phone(read_phones(order.phone))
    if wrong is not None:
        raise KnownError("committees.not_a_phone", value=wrong)
    election = election_of(freezing.thaw(ResultSheet, result.content))
    _check_owners(work, assembly, election, order.reason)
    if assembly.kind is Kind.BY_ELECTION:
        committee, stays = _changed(work, assembly, result, election, order)
    else:
        _check_term(work, assembly, order)
        _note_term(work, assembly, order, election)
        _check_size(work, assembly, election, order.reason)
        committee, stays = _new(assembly, result, election, order), ()
    if known is not None:  # of the result before its correction; it stays as it was
        committee.change = _last_change(work.session, committee) + 1
    work.session.add(committee)
    work.session.flush()
    after = add_sitting(work.session, committee, stays)
    _add_members(work, committee, election, after)
    work.record(Event.COMMITTEE_FORMED, assembly, committee=committee.id, name=order.name)
    return Changes.of(Topic.COMMITTEE, subject_id=committee.id)


def _changed(
    work: Work, assembly: Assembly, result: Result, election: MatterResultRow, order: FormCommittee
) -> tuple[Committee, tuple[Sitting, ...]]:
    """Give the committee in office with its new members, whole enough to go on."""
    committee = committee_of_change(work, assembly, result, order)
    stays = who_stays(work, assembly, election, order, committee.seats)
    if not stays and not order.reason.strip():
        raise KnownError("committees.nobody_stays")
    sizes = (committee.seats, voting(stays))
    _check_size(work, assembly, election, order.reason, sizes)
    return committee, stays


def _new(
    assembly: Assembly, result: Result, election: MatterResultRow, order: FormCommittee
) -> Committee:
    return Committee(
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


def _last_change(session: Session, committee: Committee) -> int:
    of_term = (Committee.compound_id == committee.compound_id, Committee.term == committee.term)
    return session.scalar(sa.select(sa.func.max(Committee.change)).where(*of_term)) or 0


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
    longest = longest_term(book)
    if order.years < 1 or (longest is not None and order.years > longest):
        raise KnownError(
            "committees.bad_term",
            years=order.years,
            longest=longest or order.years,
            article=book.article(TERM).cite(),
        )


def _note_term(
    work: Work, assembly: Assembly, order: FormCommittee, election: MatterResultRow
) -> None:
    """Keep it for a second look where the term is not what the owners voted on, or too early."""
    days = load_days(work.session, assembly.id)
    told = term_told(f"{election.matter.title}\n{election.matter.text}")
    counted = days.get(Step.COUNTING, (None, None))[1]
    if told is not None and told != order.years:
        years = {"years": order.years, "told": told}
        found = Finding(TERM_DIFFERS, Severity.WARNING, years)
        note_override(work, assembly, found, order.reason.strip())
    if counted is not None and order.term_from < counted:
        begins = {"day": order.term_from.isoformat(), "counted": counted.isoformat()}
        found = Finding(TERM_EARLY, Severity.WARNING, begins)
        note_override(work, assembly, found, order.reason.strip())


def _check_size(
    work: Work,
    assembly: Assembly,
    election: MatterResultRow,
    reason: str,
    in_office: tuple[int, int] | None = None,
) -> None:
    """Refuse a committee that is too small to stand, unless for a reason that is kept.

    `in_office` are the seats of the committee that a by-election fills, and how many sit already.
    """
    seats, sitting = in_office or (election.matter.seats, 0)
    elected = sitting + sum(row.place is Place.ELECTED for row in election.candidates)
    roll = load_roll_summary(work.session, assembly.id)
    households = None if roll is None else roll.dwellings
    found = check_formed(book_of(assembly), seats, elected, households)
    if found and not reason.strip():
        raise KnownError("committees.too_small", said=InWords(all_told(found)))
    if found:
        require_reason(reason)
    for finding in found:
        note_override(work, assembly, finding, reason.strip())


def _check_owners(work: Work, assembly: Assembly, election: MatterResultRow, reason: str) -> None:
    """Ask why somebody is seated who owns nothing here any more; what was noted before is old."""
    gone = load_gone(work.session, assembly.id)
    names = [gone[row.candidate_id] for row in _chosen(election) if row.candidate_id in gone]
    if not names:
        return
    if not reason.strip():
        raise KnownError("committees.not_owners", names=listed(names))
    told = {"names": Names.first(names)}
    need = Finding("committees.seated_without_dwelling", Severity.ERROR, told)
    note_override(work, assembly, need, reason.strip())


def _chosen(election: MatterResultRow) -> list[CandidateResultRow]:
    """Give who sits, then who waits, each in the order of the result."""
    seats = (Place.ELECTED, Place.ALTERNATE)
    return [row for place in seats for row in election.candidates if row.place is place]


def _add_members(work: Work, committee: Committee, election: MatterResultRow, after: int) -> None:
    since = work.today if committee.change else committee.term_from
    for position, row in enumerate(_chosen(election), after + 1):
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
            is_alternate=row.place is Place.ALTERNATE,
        )
        work.session.add(member)
        work.session.flush()
        post = Post.ALTERNATE if member.is_alternate else Post.MEMBER
        work.session.add(PostHolding(member_id=member.id, sequence=1, post=post, since=since))


def _phone(session: Session, candidate: Candidate) -> str:
    """Give the first telephone of the owner who stood; the filing's list of members asks for it."""
    person = session.get(Person, candidate.owner_id) if candidate.owner_id else None
    return next(iter(person.phones.split()), "") if person else ""
