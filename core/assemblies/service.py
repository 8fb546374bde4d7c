"""Owners' assemblies, in the order in which one is held:

1. `open(OpenAssembly)`: the law of the place and day is frozen with it. `set_places`, `add_member`,
   `plan_days`, `add_matter`, `set_follow_clause`, `add_official`; `post` D03. `advance` goes on to
   the next stage and says what is missing; `overrides` passes a need over with its reason.
2. Roll: `freeze_roll`, `post` D06; `object_to`, `answer`, `correct_roll`.
3. Candidates: `nominate`, `correct_candidate`, `check`, `decide`, `order_by_pinyin`; `post` D11.
4. Notice: `freeze_ballot` fixes matters and candidates; `post` D15.
5. Ballots: `issue_ballots(layout)`; `ballots` gives what is printed. `reissue`, `void`.
6. Delivery: `deliver`; `undo_deliveries` takes back what was noted wrongly.
7. Voting: `take_back`, `undo_returns`, `note_signer`, `open_box`, `recount_box`, foreign papers.
8. Counting: `enter` the first and the blind second reading of each ballot, `write_entry_form` and
   `enter_rows` for a workbook of them; `rule` where they differ, `close_counting`.
9. Result: `declare`; `post` D28; `object_to`, `answer`; `reopen_counting`, `correct` if need be,
   after `return_to_result` where it was left.
10. First meeting and filing: `core.committees.service.Committees`.

An ordinary vote has no candidates, first meeting or filing. Every act is one unit of work.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from core.assemblies import (
    acts_ballots,
    acts_boxes,
    acts_candidates,
    acts_counting,
    acts_days,
    acts_delivery,
    acts_opening,
    acts_owners,
    acts_people,
    acts_result,
    acts_returns,
    acts_roll,
    acts_signers,
    acts_stages,
)
from core.assemblies.ballot_entry import EnteredRows, enter_lines
from core.assemblies.ballot_workbook import read_entries
from core.assemblies.ballots import BallotLayout
from core.assemblies.counting import Reading
from core.assemblies.drafts import (
    BoxDraft,
    CandidateDraft,
    CandidateFacts,
    CheckDraft,
    DeliveryDraft,
    EntryDraft,
    FollowDraft,
    ForeignDraft,
    MatterDraft,
    MemberDraft,
    ObjectionDraft,
    OfficialDraft,
    OpenAssembly,
    OwnerChangeDraft,
    PlacesDraft,
    PostingDraft,
    RecountDraft,
    ReturnDraft,
    SignerDraft,
)
from core.assemblies.hung import PaperFile
from core.assemblies.looks import Looks
from core.assemblies.returned import Returned
from core.assemblies.stages import Step
from core.assemblies.work import Work
from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.library import Library
from core.lawbooks import told
from core.progress import ProgressSink, ignore_progress


class Assemblies(Looks):
    """业主大会: votes and elections, from the preparation to the result."""

    def __init__(self, database: Database, audit: AuditLog, clock: Clock, law: Library) -> None:
        super().__init__(database, clock, law)
        self._audit = audit

    # ---- preparation ---------------------------------------------------------------------

    def open(self, order: OpenAssembly) -> Changes:
        """Open an assembly; the subject is the assembly."""
        with self._work() as work:
            return acts_opening.open_assembly(work, order)

    def set_places(self, assembly_id: UUID, draft: PlacesDraft, *, reason: str = "") -> Changes:
        """Give or change contact, bodies and places."""
        with self._work() as work:
            return acts_opening.set_places(work, assembly_id, draft, reason)

    def set_group(self, assembly_id: UUID, members: Sequence[MemberDraft]) -> Changes:
        """Name the preparatory group, whole."""
        with self._work() as work:
            return acts_people.set_group(work, assembly_id, members)

    def add_member(self, assembly_id: UUID, draft: MemberDraft, *, reason: str = "") -> Changes:
        """Add one member to the group; an owner on no roster needs a reason."""
        with self._work() as work:
            return acts_people.add_member(work, assembly_id, draft, reason)

    def remove_member(self, member_id: UUID) -> Changes:
        """Take one member out of the group."""
        with self._work() as work:
            return acts_people.remove_member(work, member_id)

    def restore_member(self, member_id: UUID) -> Changes:
        """Put a removed member back."""
        with self._work() as work:
            return acts_people.restore_member(work, member_id)

    def set_officials(self, assembly_id: UUID, officials: Sequence[OfficialDraft]) -> Changes:
        """Name who calls, counts and watches."""
        with self._work() as work:
            return acts_people.set_officials(work, assembly_id, officials)

    def add_official(self, assembly_id: UUID, draft: OfficialDraft) -> Changes:
        """Name one more person of the count."""
        with self._work() as work:
            return acts_people.add_official(work, assembly_id, draft)

    def remove_official(self, official_id: UUID) -> Changes:
        """Take one person off the count, unless he has read a ballot."""
        with self._work() as work:
            return acts_people.remove_official(work, official_id)

    def restore_official(self, official_id: UUID) -> Changes:
        """Put a removed person of the count back."""
        with self._work() as work:
            return acts_people.restore_official(work, official_id)

    def plan_days(
        self, assembly_id: UUID, days: Mapping[Step, date], *, reason: str = ""
    ) -> Changes:
        """Plan the days of steps; after the notice only with a reason."""
        with self._work() as work:
            return acts_days.plan_days(work, assembly_id, list(days.items()), reason)

    def record_day(self, assembly_id: UUID, step: Step, day: date) -> Changes:
        """Note the day on which a step was done."""
        with self._work() as work:
            return acts_days.record_day(work, assembly_id, step, day)

    def post(self, assembly_id: UUID, draft: PostingDraft, pdf: PaperFile | None = None) -> Changes:
        """Note that a paper hangs on the board; `pdf` is kept where no print of it is known."""
        with self._work() as work:
            return acts_days.record_posting(work, assembly_id, draft, pdf)

    def take_down(self, assembly_id: UUID, paper: str, removed_on: date) -> Changes:
        """Note that a paper came down."""
        with self._work() as work:
            return acts_days.record_removal(work, assembly_id, paper, removed_on)

    def add_matter(self, assembly_id: UUID, draft: MatterDraft) -> Changes:
        """Put a matter on the agenda; the subject is the matter."""
        with self._work() as work:
            return acts_opening.add_matter(work, assembly_id, draft)

    def withdraw_matter(self, assembly_id: UUID, matter_id: UUID, reason: str) -> Changes:
        """Take a matter off the agenda before the notice."""
        with self._work() as work:
            return acts_opening.withdraw_matter(work, assembly_id, matter_id, reason)

    def set_follow_clause(self, assembly_id: UUID, draft: FollowDraft) -> Changes:
        """Note what the compound's rules say of silent owners."""
        with self._work() as work:
            return acts_opening.set_follow_clause(work, assembly_id, draft)

    def advance(self, assembly_id: UUID, overrides: Mapping[str, str] | None = None) -> Changes:
        """Go on to the next stage; `overrides` gives reasons by the keys of needs."""
        with self._work() as work:
            return acts_stages.advance(work, assembly_id, overrides or {})

    def annul(self, assembly_id: UUID, reason: str, *, witness: str) -> Changes:
        """End an assembly without a result."""
        with self._work() as work:
            return acts_stages.annul(work, assembly_id, reason, witness=witness)

    # ---- roll ----------------------------------------------------------------------------

    def freeze_roll(self, assembly_id: UUID, *, witness: str = "") -> Changes:
        """Freeze the voter roll from the roster; the subject is the roll."""
        with self._work() as work:
            return acts_roll.freeze_roll(work, assembly_id, witness=witness)

    def correct_roll(self, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
        """Freeze a new version of the roll, keeping the old."""
        with self._work() as work:
            return acts_roll.correct_roll(work, assembly_id, reason, witness=witness)

    def object_to(self, assembly_id: UUID, draft: ObjectionDraft) -> Changes:
        """Register an objection to the group, the roll, the candidates or the result."""
        with self._work() as work:
            return acts_roll.receive_objection(work, assembly_id, draft)

    def answer(
        self, objection_id: UUID, *, upheld: bool, answer: str, told_how: str, on: date
    ) -> Changes:
        """Answer an objection, once."""
        with self._work() as work:
            return acts_roll.answer_objection(
                work, objection_id, upheld=upheld, answer=answer, told_how=told_how, on=on
            )

    def record_owner_change(self, assembly_id: UUID, draft: OwnerChangeDraft) -> Changes:
        """Note that a dwelling changed hands after freezing, and who votes for it."""
        with self._work() as work:
            return acts_owners.record_owner_change(work, assembly_id, draft)

    # ---- candidates ----------------------------------------------------------------------

    def correct_candidate(self, candidate_id: UUID, facts: CandidateFacts, reason: str) -> Changes:
        """Put right what the papers print of a candidate beside who it is."""
        with self._work() as work:
            return acts_candidates.correct_candidate(work, candidate_id, facts, reason)

    def nominate(self, assembly_id: UUID, matter_id: UUID, draft: CandidateDraft) -> Changes:
        """Register a recommendation; the subject is the candidate."""
        with self._work() as work:
            return acts_candidates.nominate(work, assembly_id, matter_id, draft)

    def check(self, candidate_id: UUID, drafts: Sequence[CheckDraft]) -> Changes:
        """Note findings on rules of the checklist."""
        with self._work() as work:
            return acts_candidates.check_candidate(work, candidate_id, drafts)

    def decide(self, candidate_id: UUID, *, reason: str = "") -> Changes:
        """Conclude the check of a candidate."""
        with self._work() as work:
            return acts_candidates.decide_candidate(work, candidate_id, reason=reason)

    def order_candidates(self, matter_id: UUID, order: Sequence[UUID], order_rule: str) -> Changes:
        """Fix the order of candidates by the rule named."""
        with self._work() as work:
            return acts_candidates.order_candidates(work, matter_id, order, order_rule)

    def order_by_pinyin(self, matter_id: UUID) -> Changes:
        """Fix the order of candidates by the pinyin of their names."""
        with self._work() as work:
            return acts_candidates.order_by_pinyin(work, matter_id)

    def withdraw_candidate(self, candidate_id: UUID, reason: str) -> Changes:
        """Let a candidate withdraw; on a fixed ballot the name stays and elects nobody."""
        with self._work() as work:
            return acts_candidates.withdraw_candidate(work, candidate_id, reason)

    def bar_candidate(self, candidate_id: UUID, reason: str) -> Changes:
        """Take a candidate off after an objection was upheld; else as `withdraw_candidate`."""
        with self._work() as work:
            return acts_candidates.bar_candidate(work, candidate_id, reason)

    # ---- ballots -------------------------------------------------------------------------

    def freeze_ballot(self, assembly_id: UUID) -> Changes:
        """Fix the matters and candidates on the ballot."""
        with self._work() as work:
            return acts_ballots.freeze_ballot(work, assembly_id)

    def issue_ballots(
        self, assembly_id: UUID, layout: BallotLayout, *, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Number and issue the ballots of the whole roll."""
        with self._work() as work:
            return acts_ballots.issue_ballots(work, assembly_id, layout, progress=progress)

    def reissue(self, serial: str, reason: str, *, witness: str) -> Changes:
        """Void a ballot and issue another; the subject is the new one."""
        with self._work() as work:
            return acts_ballots.reissue_ballot(work, serial, reason, witness=witness)

    def void(self, serial: str, reason: str, *, witness: str) -> Changes:
        """Void a ballot."""
        with self._work() as work:
            return acts_ballots.void_ballot(work, serial, reason, witness=witness)

    def deliver(
        self, drafts: Sequence[DeliveryDraft], *, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Note attempts to deliver, all or none."""
        with self._work() as work:
            return acts_delivery.record_deliveries(work, drafts, progress=progress)

    def undo_deliveries(self, serials: Sequence[str], reason: str) -> Changes:
        """Undo the last attempt noted of each of these ballots, all or none; it stays on record."""
        with self._work() as work:
            return acts_delivery.undo_deliveries(work, serials, reason)

    def take_back(
        self, drafts: Sequence[ReturnDraft], *, progress: ProgressSink = ignore_progress
    ) -> Returned:
        """Note ballots that came back, all or none; what looks odd of them is told, not refused."""
        with self._work() as work:
            return acts_returns.record_returns(work, drafts, progress=progress)

    def undo_returns(self, serials: Sequence[str], reason: str, *, witness: str) -> Changes:
        """Undo the return noted of each of these ballots, all or none; it stays on record."""
        with self._work() as work:
            return acts_returns.undo_returns(work, serials, reason, witness=witness)

    def note_signer(self, draft: SignerDraft) -> Changes:
        """Note later who signed a returned ballot for its voter."""
        with self._work() as work:
            return acts_signers.note_signer(work, draft)

    def open_box(self, assembly_id: UUID, draft: BoxDraft) -> Changes:
        """Note how many papers came out of a box."""
        with self._work() as work:
            return acts_boxes.open_box(work, assembly_id, draft)

    def recount_box(self, draft: RecountDraft) -> Changes:
        """Put the papers of an opening right; what was noted before is kept."""
        with self._work() as work:
            return acts_boxes.recount_box(work, draft)

    def note_foreign_paper(self, assembly_id: UUID, draft: ForeignDraft) -> Changes:
        """Note a paper that is none of the ballots."""
        with self._work() as work:
            return acts_boxes.record_foreign_paper(work, assembly_id, draft)

    # ---- counting and result -------------------------------------------------------------

    def enter_ballot(self, draft: EntryDraft) -> Changes:
        """Enter one reading of one ballot; on disk when it returns."""
        return self.enter([draft])

    def enter(
        self, drafts: Sequence[EntryDraft], *, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Enter many readings, all or none."""
        with self._work() as work:
            return acts_counting.enter(work, drafts, progress=progress)

    def enter_rows(
        self,
        assembly_id: UUID,
        path: Path,
        *,
        reading: Reading | None = None,
        progress: ProgressSink = ignore_progress,
    ) -> EnteredRows:
        """Enter such a workbook; of `reading` alone, where one is given.

        Each row that cannot be entered is refused by itself; the others are on disk.
        """
        sheet = self.assembly(assembly_id)
        workbook = read_entries(
            path, sheet.items, sheet.serial_prefix, only=reading, progress=progress
        )
        return enter_lines(self.enter, workbook, progress)

    def rule(self, draft: EntryDraft, *, witness: str = "") -> Changes:
        """Settle a doubtful ballot, with a reason."""
        with self._work() as work:
            return acts_counting.rule_ballot(work, draft, witness=witness)

    def close_counting(self, assembly_id: UUID, *, witness: str = "") -> Changes:
        """Close the count; refused while anything is open."""
        with self._work() as work:
            return acts_counting.close_counting(work, assembly_id, witness=witness)

    def reopen_counting(self, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
        """Reopen a closed count."""
        with self._work() as work:
            return acts_counting.reopen_counting(work, assembly_id, reason, witness=witness)

    def declare(self, assembly_id: UUID, *, witness: str = "") -> Changes:
        """Declare the result; the subject is the result."""
        with self._work() as work:
            return acts_result.declare_result(work, assembly_id, witness=witness)

    def correct(self, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
        """Declare a corrected result, keeping the old."""
        with self._work() as work:
            return acts_result.correct_result(work, assembly_id, reason, witness=witness)

    def return_to_result(self, assembly_id: UUID, reason: str, *, witness: str) -> Changes:
        """Go back to a result that was left, or closed with, to correct it."""
        with self._work() as work:
            return acts_result.return_to_result(work, assembly_id, reason, witness=witness)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with told(), self._database.write() as session:
            yield Work(session, self._audit, self._clock, self._law)
