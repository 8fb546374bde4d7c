"""Acts of ledgers: opening one, entering what came and went, undoing an entry by another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.affairs.problems import queries, queries_money
from core.affairs.problems.counting import Moved, lowest_from
from core.affairs.problems.drafts_money import EnterMoney, OpenFund
from core.affairs.problems.kinds import FundingState, MoneySource, Nature, Way
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem
from core.affairs.problems.tables_money import CrowdFunding, Fund, FundEntry
from core.affairs.problems.work import Work, limit_text, require_money, require_text
from core.changes import Changes, Topic
from core.db.audit import Event
from core.documents.words import money_text
from core.errors import KnownError


@dataclass(frozen=True, slots=True)
class Posting:
    """One entry as it is written into a ledger."""

    way: Way
    nature: Nature
    fen: int
    day: date
    voucher: str
    party: str
    purpose: str
    reason: str = ""
    problem_id: UUID | None = None
    counters_id: UUID | None = None


def open_fund(work: Work, draft: OpenFund) -> Changes:
    """Open a ledger; common income names the vote or the rule by which it may be used."""
    fund = add_fund(work, draft)
    return work.done(Event.FUND_OPENED, fund.id, Topic.MONEY, source=draft.source)


def add_fund(work: Work, draft: OpenFund) -> Fund:
    """Write a ledger; refuse common income without the vote or rule behind it."""
    require_text(name_of_fund=draft.name, keeper=draft.keeper)
    limit_text(money_basis=draft.basis)
    if draft.source is MoneySource.COMMON_INCOME and not draft.basis.strip():
        raise KnownError("problems.income_without_vote")
    fund = Fund(
        compound_id=draft.compound_id,
        community_id=draft.community_id,
        name=draft.name,
        source=draft.source,
        basis=draft.basis,
        keeper=draft.keeper,
        opened_on=work.day(draft.opened_on),
    )
    work.session.add(fund)
    work.session.flush()
    return fund


def enter(work: Work, fund_id: UUID, draft: EnterMoney) -> Changes:
    """Enter what came or went; below nothing only with a reason. The subject is the entry."""
    fund = queries.get(work.session, Fund, fund_id)
    require_money(draft.fen)
    require_text(voucher=draft.voucher, party=draft.party, money_purpose=draft.purpose)
    limit_text(reason=draft.reason)
    funding = _funding_of(work, fund_id)
    _require_open(funding)
    if funding is not None and draft.way is Way.IN:
        raise KnownError("problems.payments_by_household")
    problem_id = draft.problem_id or (funding.problem_id if funding else None)
    posting = Posting(
        way=draft.way,
        nature=Nature.ORDINARY,
        fen=draft.fen,
        day=work.day(draft.day),
        voucher=draft.voucher,
        party=draft.party,
        purpose=draft.purpose,
        reason=draft.reason,
        problem_id=_problem(work, problem_id),
    )
    row = post(work, fund, posting)
    return work.done(Event.MONEY_ENTERED, row.id, Topic.MONEY, way=draft.way)


def counter(work: Work, entry_id: UUID, reason: str) -> Changes:
    """Undo an entry by one of the other way; both stay, and neither is undone again."""
    entry = queries.get(work.session, FundEntry, entry_id)
    require_text(reason=reason)
    if entry.nature is not Nature.ORDINARY:
        raise KnownError("problems.counter_wrong")
    query = sa.select(FundEntry.id).where(FundEntry.counters_id == entry_id)
    if work.session.scalar(query) is not None:
        raise KnownError("problems.countered_already", number=entry.number)
    fund = queries.get(work.session, Fund, entry.fund_id)
    _require_open(_funding_of(work, fund.id))
    posting = Posting(
        way=Way.OUT if entry.way is Way.IN else Way.IN,
        nature=Nature.COUNTER,
        fen=entry.fen,
        day=work.clock.today(),
        voucher=entry.voucher,
        party=entry.party,
        purpose=entry.purpose,
        reason=reason,
        problem_id=entry.problem_id,
        counters_id=entry_id,
    )
    row = post(work, fund, posting)
    return work.done(Event.MONEY_COUNTERED, row.id, Topic.MONEY, number=entry.number)


def post(work: Work, fund: Fund, posting: Posting) -> FundEntry:
    """Write an entry; what would leave less than nothing on any day needs a reason."""
    if posting.day < fund.opened_on:
        raise KnownError("problems.before_fund", day=fund.opened_on)
    if posting.way is Way.OUT and not posting.reason.strip():
        moved = queries_money.load_moved(work.session, fund.id)
        out = Moved(posting.day, Way.OUT, posting.fen)
        lowest = lowest_from([*moved, out], posting.day)
        if lowest < 0:
            raise KnownError("problems.below_nothing", short=money_text(-lowest))
    row = FundEntry(
        fund_id=fund.id,
        number=work.next_number(FundEntry.number, FundEntry.fund_id == fund.id),
        way=posting.way,
        nature=posting.nature,
        fen=posting.fen,
        day=posting.day,
        voucher=posting.voucher,
        party=posting.party,
        purpose=posting.purpose,
        reason=posting.reason,
        problem_id=posting.problem_id,
        counters_id=posting.counters_id,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _funding_of(work: Work, fund_id: UUID) -> CrowdFunding | None:
    query = sa.select(CrowdFunding).where(CrowdFunding.fund_id == fund_id)
    return work.session.scalars(query).one_or_none()


def _require_open(funding: CrowdFunding | None) -> None:
    """Raise `KnownError` where the crowd-funding has ended and handed out what was left."""
    if funding is not None and funding.state is FundingState.CLOSED:
        raise KnownError("problems.funding_ledger_closed", number=funding_label(funding))


def funding_label(funding: CrowdFunding) -> str:
    """Give the number under which a crowd-funding is kept."""
    return f"{funding.year}-{funding.number:02d}"


def _problem(work: Work, problem_id: UUID | None) -> UUID | None:
    """Take a problem that money went to; what was merged stands for the one that is kept."""
    if problem_id is None:
        return None
    problem = queries.get(work.session, Problem, problem_id)
    return problem.merged_into_id if problem.state is ProblemState.MERGED else problem.id
