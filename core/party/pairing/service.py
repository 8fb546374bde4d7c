"""Pairing, alliances, venues and money of party building:

1. `add_unit`, `pair(unit_id, compound_id, AgreementDraft)`, `renew`, `note_activity`,
   `end_pairing`; `assign` and `end_assignment` of police, judges, prosecutors and lawyers.
2. A need: `raise_need` (P03), `take_need` (P04), `finish_need`, `answer_need`, or `withdraw_need`.
   A wish: `raise_wish`, `claim_wish`, `fulfil_wish`, or `withdraw_wish`.
3. An alliance: `form_alliance`, `join_alliance`, `leave_alliance`, `note_turn`, `end_alliance`.
   Its plan of hosts is `rotation`. Merchants: `add_merchant`, `change_merchant`.
4. A venue: `open_venue`, `check_venue` (the six things), `note_use`, `close_venue`.
5. Stars: `rate`. Money: `plan_budget`, `receive`, then `list_stars`, `list_branches` or
   `list_payments`, and `pay` line by line. A source is never overdrawn without a reason.
The others look.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.library import Library
from core.party.pairing import (
    acts_alliances,
    acts_branches,
    acts_money,
    acts_needs,
    acts_pairing,
    acts_venues,
    policy,
    queries,
    queries_alliances,
    queries_money,
    queries_totals,
)
from core.party.pairing.drafts import (
    ActivityDraft,
    AgreementDraft,
    AllianceDraft,
    AnswerDraft,
    BudgetDraft,
    CheckDraft,
    ClaimDraft,
    IncomeDraft,
    ListDraft,
    MerchantDraft,
    NeedDraft,
    PaidDraft,
    RatingDraft,
    StaffDraft,
    StepDraft,
    TaskDraft,
    TurnDraft,
    UnitDraft,
    UseDraft,
    VenueDraft,
    WishDraft,
)
from core.party.pairing.kinds import PaymentKind
from core.party.pairing.looks_money import MoneyLooks
from core.party.pairing.sheets import (
    AllianceRow,
    AllianceSheet,
    MerchantRow,
    NeedRow,
    PairingRow,
    PairingSheet,
    StaffRow,
    UnitRow,
    WishRow,
)
from core.party.pairing.sheets_money import PairingTotals, VenueRow, VenueSheet
from core.party.pairing.work import Work
from core.scope import ALL, Scope


class Pairings(MoneyLooks):
    """共建、阵地与经费: from the agreement to the signed payment list."""

    def __init__(
        self, database: Database, audit: AuditLog, clock: Clock, law: Library, division: str
    ) -> None:
        super().__init__(database, clock, law, division)
        self._audit = audit

    def add_unit(self, draft: UnitDraft) -> Changes:
        """Keep a unit; the subject is the unit."""
        with self._work() as work:
            return acts_pairing.add_unit(work, draft)

    def change_unit(self, unit_id: UUID, draft: UnitDraft, reason: str) -> Changes:
        """Change what is kept of a unit, with the reason."""
        with self._work() as work:
            return acts_pairing.change_unit(work, unit_id, draft, reason)

    def pair(self, unit_id: UUID, compound_id: UUID, draft: AgreementDraft) -> Changes:
        """Pair a unit with a compound; the subject is the pairing."""
        with self._work() as work:
            return acts_pairing.pair(work, unit_id, compound_id, draft)

    def renew(self, pairing_id: UUID, draft: AgreementDraft) -> Changes:
        """Renew an agreement; the old one stays."""
        with self._work() as work:
            return acts_pairing.renew(work, pairing_id, draft)

    def end_pairing(self, pairing_id: UUID, day: date, reason: str) -> Changes:
        """End a pairing, with the reason."""
        with self._work() as work:
            return acts_pairing.end_pairing(work, pairing_id, day, reason)

    def note_activity(self, pairing_id: UUID, draft: ActivityDraft) -> Changes:
        """Keep what both did together."""
        with self._work() as work:
            return acts_pairing.note_activity(work, pairing_id, draft)

    def assign(self, draft: StaffDraft) -> Changes:
        """Assign somebody of another body to a compound."""
        with self._work() as work:
            return acts_pairing.assign(work, draft)

    def end_assignment(self, staff_id: UUID, day: date, reason: str) -> Changes:
        """End an assignment, with the reason."""
        with self._work() as work:
            return acts_pairing.end_assignment(work, staff_id, day, reason)

    def raise_need(self, draft: NeedDraft) -> Changes:
        """Keep a need; the subject is the need."""
        with self._work() as work:
            return acts_needs.raise_need(work, draft)

    def take_need(self, need_id: UUID, draft: TaskDraft) -> Changes:
        """Note which unit takes it up, as which task."""
        with self._work() as work:
            return acts_needs.take_need(work, need_id, draft)

    def finish_need(self, need_id: UUID, draft: StepDraft) -> Changes:
        """Note that the task is done."""
        with self._work() as work:
            return acts_needs.finish_need(work, need_id, draft)

    def answer_need(self, need_id: UUID, draft: AnswerDraft) -> Changes:
        """Note who was told, and how satisfied they are."""
        with self._work() as work:
            return acts_needs.answer_need(work, need_id, draft)

    def withdraw_need(self, need_id: UUID, draft: StepDraft) -> Changes:
        """Take a need back, with the reason."""
        with self._work() as work:
            return acts_needs.withdraw_need(work, need_id, draft)

    def raise_wish(self, draft: WishDraft) -> Changes:
        """Keep a wish; the subject is the wish."""
        with self._work() as work:
            return acts_needs.raise_wish(work, draft)

    def claim_wish(self, wish_id: UUID, draft: ClaimDraft) -> Changes:
        """Note which member takes it up."""
        with self._work() as work:
            return acts_needs.claim_wish(work, wish_id, draft)

    def fulfil_wish(self, wish_id: UUID, draft: StepDraft) -> Changes:
        """Note that it came true."""
        with self._work() as work:
            return acts_needs.fulfil_wish(work, wish_id, draft)

    def withdraw_wish(self, wish_id: UUID, draft: StepDraft) -> Changes:
        """Take a wish back, with the reason."""
        with self._work() as work:
            return acts_needs.withdraw_wish(work, wish_id, draft)

    def form_alliance(self, draft: AllianceDraft) -> Changes:
        """Keep an alliance with its first members."""
        with self._work() as work:
            return acts_alliances.form_alliance(work, draft)

    def join_alliance(self, alliance_id: UUID, unit_id: UUID, day: date) -> Changes:
        """Add a unit to an alliance."""
        with self._work() as work:
            return acts_alliances.join_alliance(work, alliance_id, unit_id, day)

    def leave_alliance(self, alliance_id: UUID, unit_id: UUID, day: date, reason: str) -> Changes:
        """Note that a unit left."""
        with self._work() as work:
            return acts_alliances.leave_alliance(work, alliance_id, unit_id, day, reason)

    def note_turn(self, alliance_id: UUID, draft: TurnDraft) -> Changes:
        """Keep who hosted, or gave way and why."""
        with self._work() as work:
            return acts_alliances.note_turn(work, alliance_id, draft)

    def end_alliance(self, alliance_id: UUID, day: date, reason: str) -> Changes:
        """Note that an alliance is no more."""
        with self._work() as work:
            return acts_alliances.end_alliance(work, alliance_id, day, reason)

    def add_merchant(self, draft: MerchantDraft) -> Changes:
        """Keep a member merchant."""
        with self._work() as work:
            return acts_alliances.add_merchant(work, draft)

    def change_merchant(self, merchant_id: UUID, draft: MerchantDraft, reason: str) -> Changes:
        """Change what a merchant shows."""
        with self._work() as work:
            return acts_alliances.change_merchant(work, merchant_id, draft, reason)

    def remove_merchant(self, merchant_id: UUID, day: date, reason: str) -> Changes:
        """Note that a merchant left."""
        with self._work() as work:
            return acts_alliances.remove_merchant(work, merchant_id, day, reason)

    def open_venue(self, draft: VenueDraft) -> Changes:
        """Keep a venue; the subject is the venue."""
        with self._work() as work:
            return acts_venues.open_venue(work, draft)

    def change_venue(self, venue_id: UUID, draft: VenueDraft, reason: str) -> Changes:
        """Change what is kept of it."""
        with self._work() as work:
            return acts_venues.change_venue(work, venue_id, draft, reason)

    def check_venue(self, venue_id: UUID, draft: CheckDraft) -> Changes:
        """Keep its area and which of the six things it has."""
        with self._work() as work:
            return acts_venues.check_venue(work, venue_id, draft)

    def note_use(self, venue_id: UUID, draft: UseDraft) -> Changes:
        """Keep who used it for what."""
        with self._work() as work:
            return acts_venues.note_use(work, venue_id, draft)

    def close_venue(self, venue_id: UUID, day: date, reason: str) -> Changes:
        """Note that it is no more."""
        with self._work() as work:
            return acts_venues.close_venue(work, venue_id, day, reason)

    def rate(self, draft: RatingDraft) -> Changes:
        """Keep the stars of a compound for a year."""
        with self._work() as work:
            return acts_venues.rate(work, draft)

    def plan_budget(self, draft: BudgetDraft) -> Changes:
        """Keep an item of the budget."""
        with self._work() as work:
            return acts_money.plan_budget(work, draft)

    def drop_budget(self, item_id: UUID, day: date, reason: str) -> Changes:
        """Take an item out of the budget."""
        with self._work() as work:
            return acts_money.drop_budget(work, item_id, day, reason)

    def receive(self, draft: IncomeDraft) -> Changes:
        """Keep money that came in."""
        with self._work() as work:
            return acts_money.receive(work, draft)

    def void_income(self, income_id: UUID, day: date, reason: str) -> Changes:
        """Take back an income noted wrongly."""
        with self._work() as work:
            return acts_money.void_income(work, income_id, day, reason)

    def list_stars(self, draft: ListDraft) -> Changes:
        """List the rewards of a year's stars; the subject is the list."""
        with self._work() as work:
            return acts_money.list_stars(work, draft)

    def list_branches(self, draft: ListDraft) -> Changes:
        """List what each branch gets for a year."""
        with self._work() as work:
            return acts_branches.list_branches(work, draft)

    def list_payments(self, kind: PaymentKind, draft: ListDraft) -> Changes:
        """List allowances or other payments."""
        with self._work() as work:
            return acts_money.list_payments(work, kind, draft)

    def pay(self, payment_id: UUID, draft: PaidDraft) -> Changes:
        """Note that a line was paid."""
        with self._work() as work:
            return acts_money.pay(work, payment_id, draft)

    def void_payment(self, payment_id: UUID, day: date, reason: str) -> Changes:
        """Strike a line out, with the reason."""
        with self._work() as work:
            return acts_money.void_payment(work, payment_id, day, reason)

    def units(self) -> tuple[UnitRow, ...]:
        """List every unit."""
        with self._database.read() as session:
            return queries.load_units(session)

    def pairings(self, scope: Scope = ALL, unit_id: UUID | None = None) -> tuple[PairingRow, ...]:
        """List the pairings of a scope, or of one unit."""
        with self._database.read() as session:
            return queries.load_pairings(session, scope, *self._now(), unit_id)

    def pairing(self, pairing_id: UUID) -> PairingSheet:
        """Give all that is shown of a pairing."""
        with self._database.read() as session:
            return queries.load_pairing(session, pairing_id, *self._now())

    def needs(self, scope: Scope = ALL) -> tuple[NeedRow, ...]:
        """List the needs of a scope, the latest first."""
        with self._database.read() as session:
            return queries.load_needs(session, scope)

    def need(self, need_id: UUID) -> NeedRow:
        """Give one need."""
        with self._database.read() as session:
            return queries.load_need(session, need_id)

    def wishes(self, scope: Scope = ALL) -> tuple[WishRow, ...]:
        """List the wishes of a scope, the latest first."""
        with self._database.read() as session:
            return queries.load_wishes(session, scope)

    def staff(self, scope: Scope = ALL) -> tuple[StaffRow, ...]:
        """List who was assigned to which compound."""
        with self._database.read() as session:
            return queries.load_staff(session, scope)

    def alliances(self) -> tuple[AllianceRow, ...]:
        """List the alliances and whose turn it is."""
        with self._database.read() as session:
            return queries_alliances.load_alliances(session, self._clock.today())

    def alliance(self, alliance_id: UUID) -> AllianceSheet:
        """Give an alliance with its plan of hosts."""
        with self._database.read() as session:
            return queries_alliances.load_alliance(session, alliance_id, self._clock.today())

    def merchants(self) -> tuple[MerchantRow, ...]:
        """List the member merchants."""
        with self._database.read() as session:
            return queries_alliances.load_merchants(session)

    def venues(self, scope: Scope = ALL) -> tuple[VenueRow, ...]:
        """List the venues, with what warns of them."""
        with self._database.read() as session:
            return queries_money.load_venues(session, scope, self._book())

    def venue(self, venue_id: UUID) -> VenueSheet:
        """Give all that is shown of a venue."""
        with self._database.read() as session:
            return queries_money.load_venue(session, venue_id, self._book())

    def totals(self, scope: Scope = ALL) -> PairingTotals:
        """Count what the desk shows."""
        with self._database.read() as session:
            return queries_totals.load_totals(session, scope, self._clock.today(), self._book())

    def _now(self) -> tuple[date, int]:
        return self._clock.today(), policy.soon(self._book())

    @contextmanager
    def _work(self) -> Iterator[Work]:
        book = self._book()
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock, book)
