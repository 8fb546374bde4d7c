"""问题与资金. A problem, from where it was found to the archive:

1. `raise_problem(RaiseProblem)`: 登记; `correct` keeps what it said before.
2. `move(problem_id, MoveProblem)`: 受理; `charge(problem_id, Charge)`: 交办, D45 orders it.
3. `claim`, `link`: who counts it among its own, which meeting or vote dealt with it.
4. `stand_still`, `run_again`: how long a lift stood; `plan`, `ask_removal`: P41, P42.
5. `tell_back(problem_id, TellBack)`: 反馈 and 评价, D46. `merge`, `reopen` with their reasons.

Money: `open_fund(OpenFund)`, `enter(fund_id, EnterMoney)`, `counter(entry_id, reason)`.
Households: `preview_shares(ShareRule)`, `open_funding(OpenFunding)`, `pay`, `refund`,
`hand_out_receipt` (P43), `close_funding`. A list of payments: `read_payments`,
`preview_payments`, `import_payments`, `write_refused_payments`.

`problems`, `problem`, `targets`, `totals`, `funds`, `fund`, `money`, `fundings`, `funding` look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from core.affairs.problems import (
    acts_funding,
    acts_import,
    acts_money,
    acts_raising,
    acts_solving,
    imports,
    queries,
    queries_money,
    queries_totals,
    sharing,
)
from core.affairs.problems.drafts import (
    Charge,
    ClaimProblem,
    CorrectProblem,
    Downtime,
    LinkProblem,
    MoveProblem,
    PlanDraft,
    ProblemReport,
    RaiseProblem,
    RemovalDraft,
    TellBack,
)
from core.affairs.problems.drafts_money import (
    CloseFunding,
    EnterMoney,
    OpenFund,
    OpenFunding,
    PayShare,
    RefundShare,
    ShareRule,
)
from core.affairs.problems.kinds import LineState
from core.affairs.problems.sheets import ProblemRow, ProblemSheet, ProblemTotals, TargetRow
from core.affairs.problems.sheets_import import PaymentReport
from core.affairs.problems.sheets_money import (
    FundingRow,
    FundingSheet,
    FundRow,
    FundSheet,
    MoneyTotals,
    ReceiptSheet,
    SharePreview,
)
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.work import Work
from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.documents.wording import Wording
from core.progress import ProgressSink, ignore_progress
from core.rosters import error_report
from core.rosters.registers import Register
from core.scope import ALL, Scope


class Problems:
    """问题台账, 资金台账, 筹资: each problem once, each yuan once.

    `before_import` makes a backup, or raises; `wording` is the office's own, if it has any;
    `before_filing` refuses a problem that is not yet to be filed: it is in a procedure.
    """

    def __init__(  # noqa: PLR0913 - what it works with, and what is asked before two acts
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        before_import: Callable[[], object] | None = None,
        wording: Path | None = None,
        *,
        before_filing: Callable[[UUID], None] | None = None,
    ) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._before_import = before_import
        self._wording = wording
        self._before_filing = before_filing

    def raise_problem(self, draft: RaiseProblem) -> Changes:
        """Enter a problem; the subject is the problem."""
        with self._work() as work:
            return acts_raising.raise_problem(work, draft)

    def correct(self, problem_id: UUID, draft: CorrectProblem) -> Changes:
        """Correct how it is described; what it said stays with the reason."""
        with self._work() as work:
            return acts_raising.correct(work, problem_id, draft)

    def charge(self, problem_id: UUID, draft: Charge) -> Changes:
        """Say who answers for it by when."""
        with self._work() as work:
            return acts_raising.charge(work, problem_id, draft)

    def claim(self, problem_id: UUID, draft: ClaimProblem) -> Changes:
        """Note that a body counts it among its own."""
        with self._work() as work:
            return acts_raising.claim(work, problem_id, draft)

    def link(self, problem_id: UUID, draft: LinkProblem) -> Changes:
        """Tie it to the meeting, topic or vote that dealt with it."""
        with self._work() as work:
            return acts_raising.link(work, problem_id, draft)

    def move(self, problem_id: UUID, draft: MoveProblem) -> Changes:
        """Bring it to its next state; refused while something stands against it."""
        if draft.to is ProblemState.FILED and self._before_filing is not None:
            self._before_filing(problem_id)
        with self._work() as work:
            return acts_solving.move(work, problem_id, draft)

    def report(self, problem_id: UUID, draft: ProblemReport) -> Changes:
        """Note progress, such as the answer to an order (D45)."""
        with self._work() as work:
            return acts_solving.report(work, problem_id, draft)

    def tell_back(self, problem_id: UUID, draft: TellBack) -> Changes:
        """Note who was told, and how satisfied they were."""
        with self._work() as work:
            return acts_solving.tell_back(work, problem_id, draft)

    def merge(self, keep_id: UUID, other_id: UUID, reason: str, actor: str) -> Changes:
        """Find that two entries are one problem; the subject is the one that is kept."""
        with self._work() as work:
            return acts_solving.merge(work, keep_id, other_id, reason, actor)

    def reopen(self, problem_id: UUID, reason: str, actor: str) -> Changes:
        """Take it up again."""
        with self._work() as work:
            return acts_solving.reopen(work, problem_id, reason, actor)

    def stand_still(self, problem_id: UUID, draft: Downtime) -> Changes:
        """Note that a lift stands still, or stood."""
        with self._work() as work:
            return acts_solving.stand_still(work, problem_id, draft)

    def run_again(self, downtime_id: UUID, draft: Downtime) -> Changes:
        """Note on which day it ran again."""
        with self._work() as work:
            return acts_solving.run_again(work, downtime_id, draft)

    def plan(self, problem_id: UUID, draft: PlanDraft) -> Changes:
        """Keep a plan of works; P41 prints it."""
        with self._work() as work:
            return acts_solving.plan(work, problem_id, draft)

    def ask_removal(self, problem_id: UUID, draft: RemovalDraft) -> Changes:
        """Keep a notice to take something down; P42 prints it."""
        with self._work() as work:
            return acts_solving.ask_removal(work, problem_id, draft)

    def open_fund(self, draft: OpenFund) -> Changes:
        """Open a ledger; the subject is the ledger."""
        with self._work() as work:
            return acts_money.open_fund(work, draft)

    def enter(self, fund_id: UUID, draft: EnterMoney) -> Changes:
        """Enter what came or went; the subject is the entry."""
        with self._work() as work:
            return acts_money.enter(work, fund_id, draft)

    def counter(self, entry_id: UUID, reason: str) -> Changes:
        """Undo an entry by a counter-entry."""
        with self._work() as work:
            return acts_money.counter(work, entry_id, reason)

    def open_funding(self, draft: OpenFunding) -> Changes:
        """Open a crowd-funding with its households as they are today; the subject is it."""
        with self._work() as work:
            return acts_funding.open_funding(work, draft)

    def pay(self, draft: PayShare) -> Changes:
        """Enter what a household paid; the subject is the payment, which has a receipt."""
        with self._work() as work:
            return acts_funding.pay(work, draft)

    def refund(self, draft: RefundShare) -> Changes:
        """Pay back to a household; the subject is the refund, which has a receipt."""
        with self._work() as work:
            return acts_funding.refund(work, draft)

    def reverse_payment(self, payment_id: UUID, reason: str) -> Changes:
        """Undo a payment or refund that was entered wrongly; it stays, and its receipt is void."""
        with self._work() as work:
            return acts_funding.reverse(work, payment_id, reason)

    def hand_out_receipt(self, payment_id: UUID, reason: str = "") -> Changes:
        """Note that a receipt is handed out; a copy says why."""
        with self._work() as work:
            return acts_funding.hand_out_receipt(work, payment_id, reason)

    def close_funding(self, funding_id: UUID, draft: CloseFunding) -> Changes:
        """End it and hand back what is left, pro rata to the cent."""
        with self._work() as work:
            return acts_funding.close(work, funding_id, draft)

    def read_payments(self, path: Path, progress: ProgressSink = ignore_progress) -> Register:
        """Read a list of payments in a guarded child process. Raises `KnownError`."""
        return imports.read_payments(path, progress)

    def preview_payments(self, funding_id: UUID, register: Register) -> PaymentReport:
        """Say what an import would do; nothing is kept."""
        with self._database.read() as session:
            work = Work(session, self._audit, self._clock)
            return acts_import.preview_payments(work, funding_id, register)

    def import_payments(self, funding_id: UUID, register: Register) -> PaymentReport:
        """Enter every payment of a list that can be entered, each with its receipt, or none."""
        if self._before_import is not None:
            self._before_import()
        with self._work() as work:
            report = acts_import.take_payments(work, funding_id, register)
            changes = work.done(
                Event.PAYMENTS_IMPORTED,
                funding_id,
                Topic.MONEY,
                sha256=register.draft.sha256,
                taken=len(report.taken),
                refused=len(report.of(LineState.REFUSED)),
            )
        return replace(report, changes=changes)

    def write_refused_payments(
        self, target: Path, register: Register, report: PaymentReport
    ) -> None:
        """Write the list once more with the reasons beside its rows."""
        error_report.write_report(target, register.draft, report.findings)

    def write_unpaid(
        self, funding_id: UUID, target: Path, progress: ProgressSink = ignore_progress
    ) -> int:
        """Write who has not paid as a workbook; give how many. `progress` may cancel."""
        from core.affairs.problems.workbook import write_unpaid  # noqa: PLC0415 - 25 MB of openpyxl

        wording = Wording.load(self._wording).paper("D48_unpaid")
        return write_unpaid(target, self.funding(funding_id), wording, progress)

    def problems(self, scope: Scope = ALL) -> tuple[ProblemRow, ...]:
        """List problems, what is late first."""
        with self._database.read() as session:
            return queries.load_problems(session, scope, self._clock.today())

    def problem(self, problem_id: UUID) -> ProblemSheet:
        """Give all that is shown of a problem."""
        with self._database.read() as session:
            return queries.load_problem(session, problem_id)

    def targets(self, compound_id: UUID | None) -> tuple[TargetRow, ...]:
        """List what a problem of the compound can be tied to."""
        with self._database.read() as session:
            return queries.load_targets(session, compound_id)

    def totals(self, scope: Scope = ALL) -> ProblemTotals:
        """Count problems by kind and year, each once."""
        with self._database.read() as session:
            return queries_totals.load_totals(session, scope, self._clock.today())

    def funds(self, scope: Scope = ALL) -> tuple[FundRow, ...]:
        """List ledgers with their sums."""
        with self._database.read() as session:
            return queries_money.load_funds(session, scope)

    def fund(self, fund_id: UUID) -> FundSheet:
        """Give a ledger with its entries."""
        with self._database.read() as session:
            return queries_money.load_fund(session, fund_id)

    def money(self, scope: Scope = ALL) -> MoneyTotals:
        """Sum money by source and year, each yuan once."""
        with self._database.read() as session:
            return queries_totals.load_money(session, scope)

    def fundings(self, scope: Scope = ALL) -> tuple[FundingRow, ...]:
        """List crowd-fundings with what came of them so far."""
        with self._database.read() as session:
            return queries_money.load_fundings(session, scope)

    def funding(self, funding_id: UUID) -> FundingSheet:
        """Give a crowd-funding with its households and payments."""
        with self._database.read() as session:
            return queries_money.load_funding(session, funding_id)

    def receipt(self, payment_id: UUID) -> ReceiptSheet:
        """Give a payment with what its receipt tells."""
        with self._database.read() as session:
            return queries_money.load_receipt(session, payment_id)

    def preview_shares(self, rule: ShareRule) -> SharePreview:
        """Work out what each household would pay; nothing is kept."""
        with self._database.read() as session:
            return sharing.preview(session, rule)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock)
