"""Neighbours, by theme:

- 矛盾调解: `open_dispute`, `add_mediator`, `hold_dispute_round`, `agree`, `check_promise`,
  `end_dispute`; `disputes`, `dispute`.
- 协商议价: `open_price`, `lay_costs`, `hold_price_round`, `conclude_price`, `link_price_vote`,
  `put_price_in_force`; `prices`, `price`.
- 信息公开 and 报告: `usual_duties` proposes, `plan_duties`, `tell`, `change_duty`, `end_duty`;
  `duties`, `duty`.
- 征询: `open_round`, `take_sheet`, `close_round`; `rounds`, `round`. `send_up`, `answer_up`;
  `sent_up`, `one_sent_up`.
- 活动: `plan_event`, `hold_event`, `call_off_event`; `events`, `event`, `event_totals`.
- 队伍: `form_team`, `join_team`, `leave_team`, `end_team`, `make_rota`, `take_over`, `note_came`;
  `teams`, `team`, `rota`, `rotas`.
- 自组织: `register_group`, `count_group`, `end_group`; `groups`, `group`.
  `take_total`; `totals_of_others`, `total_of_others`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from core.affairs.neighbours import (
    acts_disputes,
    acts_duties,
    acts_events,
    acts_opinions,
    acts_prices,
    acts_teams,
    queries_disputes,
    queries_duties,
    queries_events,
    queries_prices,
    queries_teams,
)
from core.affairs.neighbours.drafts import (
    AgreementDraft,
    AnswerUp,
    CheckDraft,
    CostSheetDraft,
    DisputeRoundDraft,
    DutyChange,
    DutyDraft,
    EndDispute,
    EventDraft,
    FormTeam,
    HeldDraft,
    MakeRota,
    MediatorDraft,
    OpenDispute,
    OpenPrice,
    OpenRound,
    PriceResultDraft,
    PriceRoundDraft,
    PriceVote,
    RegisterGroup,
    SendUp,
    SheetDraft,
    ToldDraft,
    TotalDraft,
    VolunteerDraft,
)
from core.affairs.neighbours.kinds import DutyPurpose
from core.affairs.neighbours.looks import RegisterLooks
from core.affairs.neighbours.sheets import DisputeRow, DisputeSheet, PriceRow, PriceSheet
from core.affairs.neighbours.sheets_events import (
    EventRow,
    EventTotals,
    RotaRow,
    RotaSheet,
    TeamRow,
    TeamSheet,
)
from core.affairs.neighbours.sheets_telling import (
    DutyRow,
    DutySheet,
    RoundRow,
    RoundSheet,
    UsualDuty,
)
from core.affairs.neighbours.work import Work
from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.library import Library
from core.scope import ALL, Scope


class Neighbours(RegisterLooks):
    """邻里: what neighbours settle, negotiate, are told and do with each other."""

    def __init__(
        self, database: Database, audit: AuditLog, clock: Clock, law: Library, division: str
    ) -> None:
        super().__init__(database)
        self._audit = audit
        self._clock = clock
        self._law = law
        self._division = division

    # 矛盾调解

    def open_dispute(self, draft: OpenDispute) -> Changes:
        """Keep a case; the subject is the dispute."""
        with self._work() as work:
            return acts_disputes.open_dispute(work, draft)

    def add_mediator(self, dispute_id: UUID, draft: MediatorDraft) -> Changes:
        """Note that somebody joined the mediation."""
        with self._work() as work:
            return acts_disputes.add_mediator(work, dispute_id, draft)

    def hold_dispute_round(self, dispute_id: UUID, draft: DisputeRoundDraft) -> Changes:
        """Keep one sitting."""
        with self._work() as work:
            return acts_disputes.hold_round(work, dispute_id, draft)

    def agree(self, dispute_id: UUID, draft: AgreementDraft) -> Changes:
        """Keep the agreement that was signed."""
        with self._work() as work:
            return acts_disputes.agree(work, dispute_id, draft)

    def check_promise(self, promise_id: UUID, draft: CheckDraft) -> Changes:
        """Note what was found of a promise; the subject is the dispute."""
        with self._work() as work:
            return acts_disputes.check_promise(work, promise_id, draft)

    def end_dispute(self, dispute_id: UUID, draft: EndDispute) -> Changes:
        """Close a case."""
        with self._work() as work:
            return acts_disputes.end_dispute(work, dispute_id, draft)

    def disputes(self, scope: Scope = ALL) -> tuple[DisputeRow, ...]:
        """List the cases; nobody is named."""
        with self._database.read() as session:
            return queries_disputes.load_disputes(session, scope)

    def dispute(self, dispute_id: UUID) -> DisputeSheet:
        """Give all of one case."""
        with self._database.read() as session:
            return queries_disputes.load_dispute(session, dispute_id)

    # 协商议价

    def open_price(self, draft: OpenPrice) -> Changes:
        """Open a negotiation; the subject is its file."""
        with self._work() as work:
            return acts_prices.open_price(work, draft)

    def lay_costs(self, file_id: UUID, draft: CostSheetDraft) -> Changes:
        """Keep a cost sheet that adds up."""
        with self._work() as work:
            return acts_prices.lay_costs(work, file_id, draft)

    def hold_price_round(self, file_id: UUID, draft: PriceRoundDraft) -> Changes:
        """Keep one round of talks."""
        with self._work() as work:
            return acts_prices.hold_round(work, file_id, draft)

    def conclude_price(self, file_id: UUID, draft: PriceResultDraft) -> Changes:
        """Keep what the talks came to."""
        with self._work() as work:
            return acts_prices.conclude(work, file_id, draft)

    def link_price_vote(self, file_id: UUID, draft: PriceVote) -> Changes:
        """Tie the result to the owners' vote that passed it."""
        with self._work() as work:
            return acts_prices.link_vote(work, file_id, draft)

    def put_price_in_force(self, file_id: UUID, effective_from: date) -> Changes:
        """Note from when the fee is charged; refused without the vote."""
        with self._work() as work:
            return acts_prices.put_in_force(work, file_id, effective_from)

    def prices(self, scope: Scope = ALL) -> tuple[PriceRow, ...]:
        """List the negotiations."""
        with self._database.read() as session:
            return queries_prices.load_prices(session, scope)

    def price(self, file_id: UUID) -> PriceSheet:
        """Give all of one negotiation."""
        with self._database.read() as session:
            return queries_prices.load_price(session, file_id)

    # 信息公开、报告

    def usual_duties(self) -> tuple[UsualDuty, ...]:
        """Propose what the law of this place names."""
        return queries_duties.usual_duties(self._law.book(self._division, self._clock.today()))

    def plan_duties(self, drafts: Iterable[DutyDraft]) -> Changes:
        """Put duties into the calendar."""
        with self._work() as work:
            return acts_duties.plan_duties(work, drafts)

    def tell(self, duty_id: UUID, draft: ToldDraft) -> Changes:
        """Note that it was disclosed or reported."""
        with self._work() as work:
            return acts_duties.tell(work, duty_id, draft)

    def change_duty(self, duty_id: UUID, draft: DutyChange) -> Changes:
        """Change how often and when next."""
        with self._work() as work:
            return acts_duties.change_duty(work, duty_id, draft)

    def end_duty(self, duty_id: UUID, reason: str) -> Changes:
        """Take a duty out of the calendar."""
        with self._work() as work:
            return acts_duties.end_duty(work, duty_id, reason)

    def duties(self, scope: Scope = ALL, purpose: DutyPurpose | None = None) -> tuple[DutyRow, ...]:
        """List the duties, what is due first stands first."""
        with self._database.read() as session:
            return queries_duties.load_duties(session, scope, purpose)

    def duty(self, duty_id: UUID) -> DutySheet:
        """Give a duty with all that was told of it."""
        with self._database.read() as session:
            return queries_duties.load_duty(session, duty_id)

    # 征询、上报

    def open_round(self, draft: OpenRound) -> Changes:
        """Open an opinion round; the subject is the round."""
        with self._work() as work:
            return acts_opinions.open_round(work, draft)

    def take_sheet(self, round_id: UUID, draft: SheetDraft) -> Changes:
        """Keep an answer sheet."""
        with self._work() as work:
            return acts_opinions.take_sheet(work, round_id, draft)

    def close_round(self, round_id: UUID, conclusion: str) -> Changes:
        """End a round."""
        with self._work() as work:
            return acts_opinions.close_round(work, round_id, conclusion)

    def rounds(self, scope: Scope = ALL) -> tuple[RoundRow, ...]:
        """List the opinion rounds."""
        with self._database.read() as session:
            return queries_duties.load_rounds(session, scope)

    def round(self, round_id: UUID) -> RoundSheet:
        """Give a round with its answers counted."""
        with self._database.read() as session:
            return queries_duties.load_round(session, round_id)

    def send_up(self, draft: SendUp) -> Changes:
        """Put a serious matter to the community's party committee."""
        with self._work() as work:
            return acts_duties.send_up(work, draft)

    def answer_up(self, sent_id: UUID, draft: AnswerUp) -> Changes:
        """Note the answer to what was sent up."""
        with self._work() as work:
            return acts_duties.answer_up(work, sent_id, draft)

    # 活动

    def plan_event(self, draft: EventDraft) -> Changes:
        """Put an event into the calendar; the subject is the event."""
        with self._work() as work:
            return acts_events.plan_event(work, draft)

    def hold_event(self, event_id: UUID, draft: HeldDraft) -> Changes:
        """Note how an event was held, or put that right."""
        with self._work() as work:
            return acts_events.hold_event(work, event_id, draft)

    def call_off_event(self, event_id: UUID, reason: str) -> Changes:
        """Call an event off."""
        with self._work() as work:
            return acts_events.call_off_event(work, event_id, reason)

    def events(self, scope: Scope = ALL) -> tuple[EventRow, ...]:
        """List the events."""
        with self._database.read() as session:
            return queries_events.load_events(session, scope)

    def event(self, event_id: UUID) -> EventRow:
        """Give one event."""
        with self._database.read() as session:
            return queries_events.load_event(session, event_id)

    def event_totals(self, scope: Scope = ALL) -> EventTotals:
        """Add up events, teams and groups; totals of other systems are not among them."""
        with self._database.read() as session:
            return queries_events.load_event_totals(session, scope)

    # 队伍

    def form_team(self, draft: FormTeam) -> Changes:
        """Form a team; the subject is the team."""
        with self._work() as work:
            return acts_teams.form_team(work, draft)

    def join_team(self, team_id: UUID, members: Iterable[VolunteerDraft]) -> Changes:
        """Note who joined."""
        with self._work() as work:
            return acts_teams.join_team(work, team_id, members)

    def leave_team(self, member_id: UUID) -> Changes:
        """Note that somebody left."""
        with self._work() as work:
            return acts_teams.leave_team(work, member_id)

    def end_team(self, team_id: UUID, reason: str) -> Changes:
        """Note that a team is no more."""
        with self._work() as work:
            return acts_teams.end_team(work, team_id, reason)

    def make_rota(self, team_id: UUID, draft: MakeRota) -> Changes:
        """Put a team on shifts, fairly; the subject is the rota."""
        with self._work() as work:
            return acts_teams.make_rota(work, team_id, draft)

    def take_over(self, place_id: UUID, member_id: UUID, reason: str) -> Changes:
        """Put another member into a shift."""
        with self._work() as work:
            return acts_teams.take_over(work, place_id, member_id, reason)

    def note_came(self, place_id: UUID, *, came: bool) -> Changes:
        """Note whether somebody came."""
        with self._work() as work:
            return acts_teams.note_came(work, place_id, came=came)

    def teams(self, scope: Scope = ALL) -> tuple[TeamRow, ...]:
        """List the teams."""
        with self._database.read() as session:
            return queries_teams.load_teams(session, scope)

    def team(self, team_id: UUID) -> TeamSheet:
        """Give a team with its members and rotas."""
        with self._database.read() as session:
            return queries_teams.load_team(session, team_id)

    def rota(self, rota_id: UUID) -> RotaSheet:
        """Give a rota with who stands when, how evenly, and its clashes."""
        with self._database.read() as session:
            return queries_teams.load_rota(session, rota_id)

    def rotas(self, scope: Scope = ALL) -> tuple[RotaRow, ...]:
        """List the rotas of all teams, the newest first."""
        with self._database.read() as session:
            return queries_teams.load_rotas(session, scope)

    # 自组织、外部统计

    def register_group(self, draft: RegisterGroup) -> Changes:
        """File a self-organised group."""
        with self._work() as work:
            return acts_events.register_group(work, draft)

    def count_group(self, group_id: UUID, members: int) -> Changes:
        """Note how many a group counts today."""
        with self._work() as work:
            return acts_events.count_group(work, group_id, members)

    def end_group(self, group_id: UUID, reason: str) -> Changes:
        """Note that a group is no more."""
        with self._work() as work:
            return acts_events.end_group(work, group_id, reason)

    def take_total(self, draft: TotalDraft) -> Changes:
        """Keep what another system counted, told apart from records."""
        with self._work() as work:
            return acts_events.take_total(work, draft)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock)
