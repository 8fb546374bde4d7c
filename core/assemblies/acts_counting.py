"""Acts of the count: two blind readings of each ballot, rulings, closing and reopening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.acts_ballots import BATCH, find_ballots, one_assembly
from core.assemblies.count_state import CountState, load_count, load_counted_items
from core.assemblies.counting import Invalid, Item, Reading
from core.assemblies.deadlines import voting_ends
from core.assemblies.drafts import EntryDraft
from core.assemblies.queries_force import closing_in_force
from core.assemblies.queries_seals import require
from core.assemblies.seals import Part, Sealed, entry_key, entry_line, seal
from core.assemblies.signers import load_signed
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Step
from core.assemblies.sums import Imbalance, reconcile
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot, BallotReturn, CountClosing, Entry, EntryMark
from core.assemblies.tellers import Tellers, load_tellers
from core.assemblies.work import Work, book_of, counting_rules, put_day, require_reason
from core.changes import Changes, Topic
from core.clock import CHINA, minute_text
from core.db.audit import Event
from core.errors import KnownError
from core.identity import new_id
from core.progress import Progress, ProgressSink, ignore_progress
from core.text.names import name_key

OTHER = {Reading.FIRST: Reading.SECOND, Reading.SECOND: Reading.FIRST}


def enter(
    work: Work, drafts: Sequence[EntryDraft], *, progress: ProgressSink = ignore_progress
) -> Changes:
    """Enter readings, all or none. The second teller never sees the first reading.

    A reading that was entered before is corrected only with a reason; the old one is kept. Of a
    ballot that was ruled on no reading counts any more: it is ruled on anew.
    """
    if not drafts:
        raise KnownError("assemblies.nothing_given")
    if any(draft.reading is Reading.RULING for draft in drafts):
        raise KnownError("assemblies.ruling_apart")
    ballots = find_ballots(work, [draft.serial for draft in drafts])
    assembly = _open_count(work, ballots, Act.ENTER)
    desk = _Desk.load(work, assembly, ballots)
    for start in range(0, len(drafts), BATCH):
        pairs = zip(drafts[start : start + BATCH], ballots[start : start + BATCH], strict=True)
        for draft, ballot in pairs:
            teller = desk.check(draft, ballot)
            desk.take(replace(draft, teller=teller), ballot)
        desk.store(work)
        progress(Progress(min(start + BATCH, len(drafts)), len(drafts), "entries"))
    work.record(
        Event.BALLOTS_ENTERED,
        assembly,
        sealed={"entries": list(desk.taken), "digest": seal(desk.taken.values())},
    )
    return Changes.of(Topic.BALLOT, subject_id=assembly.id)


def rule_ballot(work: Work, draft: EntryDraft, *, witness: str = "") -> Changes:
    """Settle a ballot whose readings differ, or that nobody can read, with a reason.

    A supervisor rules who did not read it himself, before a second official as witness. A ruling
    that was wrong is put right by another one; the last stands and all are kept.
    """
    ballots = find_ballots(work, [draft.serial])
    assembly = _open_count(work, ballots, Act.RULE)
    require_reason(draft.reason)
    desk = _Desk.load(work, assembly, ballots)
    desk.check_marks(draft, ballots[0])
    before, serial = desk.read_by(ballots[0]), ballots[0].serial
    if not {Reading.FIRST, Reading.SECOND} <= before.keys():
        raise KnownError("assemblies.ruling_before_readings", serial=serial)
    readers = [teller for reading, (teller, _) in before.items() if reading in OTHER]
    ruler = desk.tellers.ruler(draft.teller, serial, readers)
    witness = desk.tellers.witness(witness, serial, ruler)
    desk.take(replace(draft, teller=ruler), ballots[0], witness)
    desk.store(work)
    work.record(
        Event.BALLOT_RULED,
        assembly,
        witness=witness,
        serial=serial,
        ruled_by=ruler,
        reason=draft.reason,
        sealed={"entries": list(desk.taken), "digest": seal(desk.taken.values())},
    )
    return Changes.of(Topic.BALLOT, subject_id=ballots[0].id)


def close_counting(work: Work, assembly_id: UUID, *, witness: str = "") -> Changes:
    """Close the count; refused while anything is open or any sum does not agree.

    What it rests on is recomputed first: rows changed outside the program are never closed.
    """
    assembly = work.assembly(assembly_id, Act.CLOSE_COUNTING)
    refuse_closed(work, assembly)
    require(work.session, assembly, *(one for one in Sealed if one is not Sealed.COUNT))
    state = load_count(work.session, assembly, counting_rules(book_of(assembly)))
    _refuse_open(state)
    closing = CountClosing(
        assembly_id=assembly_id, closed_at=work.clock.now(), digest=state.digest()
    )
    work.session.add(closing)
    put_day(work.session, assembly_id, Step.COUNTING, done=work.today)
    work.record(Event.COUNT_CLOSED, assembly, witness=witness, sealed={"digest": closing.digest})
    return Changes.of(Topic.BALLOT, Topic.ASSEMBLY, subject_id=assembly_id)


def reopen_counting(work: Work, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
    """Reopen a closed count, with a reason; a declared result stays until it is corrected."""
    assembly = work.assembly(assembly_id, Act.REOPEN_COUNTING)
    closing = closing_in_force(work.session, assembly_id)
    if closing is None:
        raise KnownError("assemblies.count_not_closed", title=assembly.title)
    require_reason(reason)
    closing.reopened_at, closing.reopen_reason = work.clock.now(), reason
    work.record(Event.COUNT_REOPENED, assembly, witness=witness, reason=reason)
    return Changes.of(Topic.BALLOT, Topic.ASSEMBLY, subject_id=assembly_id)


def refuse_closed(work: Work, assembly: Assembly) -> None:
    """Refuse whatever would change a count that is closed."""
    if closing_in_force(work.session, assembly.id) is not None:
        raise KnownError("assemblies.count_already_closed", title=assembly.title)


def _refuse_open(state: CountState) -> None:
    sums = state.sums()
    wrong = reconcile(sums)
    if Imbalance.MORE_RETURNED_THAN_ISSUED in wrong:
        raise KnownError("assemblies.more_returned_than_issued", issued=sums.issued)
    first, second = state.lacking(Reading.FIRST), state.lacking(Reading.SECOND)
    if first or second:
        raise KnownError("assemblies.count_unread", first=first, second=second)
    differing = sum(bool(ballot.differs) for ballot in state.returned())
    if differing:
        raise KnownError("assemblies.count_differs", number=differing)
    split = state.split()
    if split:
        raise KnownError("assemblies.count_split", number=len({voter for voter, _ in split}))
    if wrong:
        raise KnownError(
            "assemblies.boxes_do_not_agree",
            found=sums.papers_found,
            returned=sums.returned,
            foreign=sums.foreign,
        )


def _open_count(work: Work, ballots: Sequence[Ballot], act: Act) -> Assembly:
    assembly = one_assembly(work, ballots, act)
    refuse_closed(work, assembly)
    return assembly


@dataclass(slots=True)
class _Desk:
    """What the tellers' desk knows of the ballots before it, and what it is about to store."""

    items: tuple[Item, ...]
    ends: date | None
    returned: dict[UUID, datetime]
    unsigned: frozenset[str]  # serials of those for which no agent is noted
    read: dict[UUID, dict[Reading, tuple[str, int]]]
    now: datetime
    tellers: Tellers
    entries: list[dict[str, object]]
    marks: list[dict[str, object]]
    taken: dict[str, list[Part]]

    @classmethod
    def load(cls, work: Work, assembly: Assembly, ballots: Sequence[Ballot]) -> _Desk:
        ids = list({ballot.id for ballot in ballots})
        returned: dict[UUID, datetime] = {}
        read: dict[UUID, dict[Reading, tuple[str, int]]] = {}
        for start in range(0, len(ids), BATCH):
            some = ids[start : start + BATCH]
            came = sa.select(BallotReturn.ballot_id, BallotReturn.at)
            rows = work.session.execute(came.where(BallotReturn.ballot_id.in_(some)))
            returned |= {ballot_id: at for ballot_id, at in rows}  # noqa: C416 - rows, not pairs
            entered = sa.select(Entry.ballot_id, Entry.reading, Entry.teller, Entry.sequence)
            found = work.session.execute(
                entered.where(Entry.ballot_id.in_(some)).order_by(Entry.sequence)
            )
            for ballot_id, reading, teller, sequence in found:
                read.setdefault(ballot_id, {})[reading] = (teller, sequence)
        items = load_counted_items(work.session, assembly.id)
        signed = load_signed(work.session, assembly.id)
        unsigned = frozenset(one.serial for one in signed if not one.agent.strip())
        ends = voting_ends(work.session, assembly.id)
        tellers = load_tellers(work.session, assembly.id, book_of(assembly))
        now = work.clock.now()
        return cls(items, ends, returned, unsigned, read, now, tellers, [], [], {})

    def read_by(self, ballot: Ballot) -> dict[Reading, tuple[str, int]]:
        """Give who has read the ballot so far."""
        return self.read.setdefault(ballot.id, {})

    def check(self, draft: EntryDraft, ballot: Ballot) -> str:
        """Refuse a reading that cannot be right, or that one person makes twice.

        Give the teller as he was named.
        """
        self.check_marks(draft, ballot)
        if not draft.teller.strip():
            raise KnownError("assemblies.no_teller", serial=ballot.serial)
        teller = self.tellers.reader(draft.teller, ballot.serial)
        before = self.read_by(ballot)
        if Reading.RULING in before:
            by, _ = before[Reading.RULING]
            raise KnownError("assemblies.already_ruled", serial=ballot.serial, by=by)
        if draft.reading in before:
            if not draft.reason.strip():
                raise KnownError("assemblies.already_entered", serial=ballot.serial)
            require_reason(draft.reason)
        other = before.get(OTHER[draft.reading])
        if other is not None and name_key(other[0]) == name_key(teller):
            raise KnownError("assemblies.same_teller", serial=ballot.serial)
        return teller

    def check_marks(self, draft: EntryDraft, ballot: Ballot) -> None:
        """Refuse marks that do not fit the ballot, and valid ballots that came late or never."""
        at = self.returned.get(ballot.id)
        if at is None:
            raise KnownError("assemblies.not_returned", serial=ballot.serial)
        if draft.invalid is None and len(draft.marks) != len(self.items):
            raise KnownError(
                "assemblies.wrong_marks",
                serial=ballot.serial,
                given=len(draft.marks),
                items=len(self.items),
            )
        late = self.ends is not None and at.astimezone(CHINA).date() > self.ends
        if late and draft.invalid is not Invalid.LATE:
            raise KnownError("assemblies.late_ballot", serial=ballot.serial)
        self._check_register(draft, ballot, at)

    def _check_register(self, draft: EntryDraft, ballot: Ballot, at: datetime) -> None:
        """Refuse to throw a ballot out for what the register of returns says is not so.

        The register is put right first; then both papers, D22 and D27, say the same.
        """
        late = self.ends is not None and at.astimezone(CHINA).date() > self.ends
        if draft.invalid is Invalid.LATE and not late:
            raise KnownError("assemblies.ballot_in_time", serial=ballot.serial, at=minute_text(at))
        if draft.invalid is Invalid.VOIDED and ballot.voided_at is None:
            raise KnownError("assemblies.ballot_not_voided", serial=ballot.serial)
        if draft.invalid is Invalid.PROXY_MISSING and ballot.serial in self.unsigned:
            raise KnownError("assemblies.no_agent_noted", serial=ballot.serial)

    def take(self, draft: EntryDraft, ballot: Ballot, witness: str = "") -> None:
        """Lay a reading on the pile."""
        before = self.read_by(ballot)
        sequence = before[draft.reading][1] + 1 if draft.reading in before else 1
        before[draft.reading] = (draft.teller, sequence)
        entry_id = new_id()
        self.taken[entry_key(ballot.serial, draft.reading, sequence)] = entry_line(
            *(ballot.serial, draft.reading, sequence, draft.teller, witness, self.now),
            *(draft.invalid, draft.reason, () if draft.invalid is not None else draft.marks),
        )
        self.entries.append(
            {
                "id": entry_id,
                "ballot_id": ballot.id,
                "reading": draft.reading,
                "sequence": sequence,
                "teller": draft.teller,
                "witness": witness,
                "at": self.now,
                "invalid": draft.invalid,
                "reason": draft.reason,
            }
        )
        if draft.invalid is None:
            self.marks += [
                {"entry_id": entry_id, "item_id": item.id, "mark": mark}
                for item, mark in zip(self.items, draft.marks, strict=True)
            ]

    def store(self, work: Work) -> None:
        """Write the pile."""
        work.session.execute(sa.insert(Entry), self.entries)
        if self.marks:
            work.session.execute(sa.insert(EntryMark), self.marks)
        self.entries, self.marks = [], []
