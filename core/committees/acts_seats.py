"""The act that fills seats of the committee in office: who stays, and who was by-elected.

补选的委员任期至本届届满；届次、任期和应有委员人数不变，备案按变更办理。
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from core.assemblies.count_sheets import MatterResultRow, Place
from core.assemblies.counted_days import moments
from core.assemblies.facts import load_days
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Result
from core.assemblies.work import Work
from core.committees.drafts import FormCommittee
from core.committees.queries_office import load_in_office, load_sitting
from core.committees.sheets import Post
from core.committees.sitting import Sitting, read_sitting
from core.committees.tables import Committee, CommitteeMember, PostHolding
from core.errors import KnownError
from core.law.moments import Moment
from core.law.terms import after_months
from core.phrases import listed
from core.text.names import name_key

MONTHS_IN_A_YEAR = 12
_CHOSEN = frozenset({Place.ELECTED, Place.ALTERNATE})


def committee_of_change(
    work: Work, assembly: Assembly, result: Result, order: FormCommittee
) -> Committee:
    """Give the committee in office as it is after the by-election; not stored yet.

    Term and seats are those on record, where there is one; else those that the order tells.
    """
    office = _before(work, assembly)
    until = after_months(order.term_from, order.years * MONTHS_IN_A_YEAR)
    if office is not None and (order.term_from, until) != (office.term_from, office.term_until):
        facts = {"begins": office.term_from.isoformat(), "until": office.term_until.isoformat()}
        raise KnownError("committees.not_the_term", name=office.name, **facts)
    days = moments(load_days(work.session, assembly.id))
    elected = days.get(Moment.ELECTED, work.today)
    if not order.term_from <= elected <= until:
        facts = {"begins": order.term_from.isoformat(), "until": until.isoformat()}
        raise KnownError("committees.not_in_office", day=elected.isoformat(), **facts)
    seats = order.seats or (office.seats if office else 0)
    if seats < 1:
        raise KnownError("committees.seats_missing")
    return Committee(
        compound_id=assembly.compound_id,
        assembly_id=assembly.id,
        result_id=result.id,
        name=order.name,
        term=office.term if office else assembly.term,
        change=office.change + 1 if office else 1,
        term_from=order.term_from,
        term_until=until,
        seats=seats,
        address=order.address,
        phone=order.phone,
    )


def _before(work: Work, assembly: Assembly) -> Committee | None:
    """Give the committee in office as it was before this by-election."""
    return load_in_office(work.session, assembly.compound_id, work.today, but_of=assembly.id)


def who_stays(
    work: Work, assembly: Assembly, election: MatterResultRow, order: FormCommittee, seats: int
) -> tuple[Sitting, ...]:
    """Give who sits already; refuse whom the owners elected a second time, or more than seats."""
    office = _before(work, assembly)
    stays = read_sitting(order.sitting, load_sitting(work.session, office))
    elected = [row.name for row in election.candidates if row.place is Place.ELECTED]
    seated = {name_key(one.name) for one in stays if one.post is not Post.ALTERNATE}
    again = [name for name in elected if name_key(name) in seated]
    if again:
        raise KnownError("committees.sits_already", names=listed(again))
    # An alternate who was elected waits no more.
    chosen = {name_key(row.name) for row in election.candidates if row.place in _CHOSEN}
    stays = tuple(one for one in stays if name_key(one.name) not in chosen)
    together = voting(stays) + len(elected)
    if together > seats:
        raise KnownError("committees.more_than_seats", number=together, seats=seats)
    return stays


def voting(stays: tuple[Sitting, ...]) -> int:
    """Count who has a vote: an alternate has none."""
    return sum(one.post is not Post.ALTERNATE for one in stays)


def add_sitting(session: Session, committee: Committee, stays: tuple[Sitting, ...]) -> int:
    """Enter who stays, with the post held so far; give how many there are."""
    for position, one in enumerate(stays, 1):
        member = CommitteeMember(
            committee_id=committee.id,
            candidate_id=one.candidate_id,
            position=position,
            name=one.name,
            address=one.address,
            political_status=one.political_status,
            occupation=one.occupation,
            phone=one.phone,
            is_alternate=one.post is Post.ALTERNATE,
            stayed=True,
        )
        session.add(member)
        session.flush()
        held = PostHolding(
            member_id=member.id,
            sequence=1,
            post=one.post,
            duties=one.duties,
            since=committee.term_from,
        )
        session.add(held)
    return len(stays)
