"""What a returned ballot and an opened box must say before they are noted. Reads, never writes.

A return noted while the voting runs takes the collectors' word; one noted later could be made up
to fit the count, so it needs a reason, the pair that collected it and the supervisor who watched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from core.assemblies.ballots import ReturnChannel
from core.assemblies.deadlines import ballots_from, voting_ends
from core.assemblies.drafts import BoxDraft, ReturnDraft
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot, Entry
from core.assemblies.tellers import Tellers, load_tellers
from core.assemblies.work import Work, book_of, require_reason
from core.clock import CHINA, minute_of, minute_text
from core.errors import KnownError
from core.text.names import name_key

COLLECTORS = "ballot.collectors"
IN_BOXES = {ReturnChannel.FIXED_BOX, ReturnChannel.MOBILE_BOX}


@dataclass(frozen=True, slots=True)
class ReturnCheck:
    """What returns are held against: the days announced, who collects and who supervises.

    `over` says that the voting has ended: whatever is noted now as back in time is noted late.
    What came after the deadline is none of it, as it never counts.
    """

    begins: date | None
    until: date | None
    over: bool
    collectors: int
    tellers: Tellers
    now: datetime

    @classmethod
    def load(cls, work: Work, assembly: Assembly) -> ReturnCheck:
        """Read them for one assembly."""
        book = book_of(assembly)
        until = voting_ends(work.session, assembly.id)
        return cls(
            begins=ballots_from(work.session, assembly.id),
            until=until,
            over=assembly.stage is Stage.COUNTING or (until is not None and work.today > until),
            collectors=book.number(COLLECTORS),
            tellers=load_tellers(work.session, assembly.id, book),
            now=work.clock.now(),
        )

    def supervisor(self, draft: ReturnDraft, ballot: Ballot) -> str:
        """Refuse a return that cannot be; give who watched over one that is noted late."""
        if not people_of(draft.collectors):
            raise KnownError("assemblies.no_collector", serial=ballot.serial)
        self._moment(draft, ballot)
        return self._watched(draft, ballot.serial) if self.late(draft) else ""

    def late(self, draft: ReturnDraft) -> bool:
        """Tell whether a ballot is said to have been back in time only now, after the voting."""
        in_time = self.until is None or draft.at.astimezone(CHINA).date() <= self.until
        return self.over and in_time

    def _watched(self, draft: ReturnDraft, serial: str) -> str:
        if not draft.reason.strip():
            raise KnownError("assemblies.return_noted_late", serial=serial)
        require_reason(draft.reason)
        if len(people_of(draft.collectors)) < self.collectors:
            raise KnownError(
                "assemblies.late_return_collectors", serial=serial, number=self.collectors
            )
        if draft.channel in IN_BOXES and not (draft.box.strip() and draft.seal.strip()):
            raise KnownError("assemblies.late_return_box", serial=serial)
        if name_key(draft.supervisor) in people_of(draft.collectors):
            raise KnownError("assemblies.supervisor_collects", serial=serial, name=draft.supervisor)
        return self.tellers.supervisor(draft.supervisor, serial)

    def _moment(self, draft: ReturnDraft, ballot: Ballot) -> None:
        """Refuse a moment before the ballot or the voting was there, and one still to come."""
        when = minute_text(draft.at)
        if draft.at > self.now:
            raise KnownError("assemblies.return_in_future", serial=ballot.serial, at=when)
        if minute_of(draft.at) < minute_of(ballot.issued_at):
            raise KnownError("assemblies.return_before_issue", serial=ballot.serial, at=when)
        if self.begins is not None and draft.at.astimezone(CHINA).date() < self.begins:
            raise KnownError(
                "assemblies.return_before_voting",
                serial=ballot.serial,
                at=when,
                day=self.begins.isoformat(),
            )


def check_opening(work: Work, assembly: Assembly, draft: BoxDraft) -> None:
    """Refuse a box opened before the voting or in the future, unsealed, or with nobody present."""
    if draft.papers < 0:
        raise KnownError("assemblies.negative_papers", box=draft.box)
    when = minute_text(draft.opened_at)
    begins = ballots_from(work.session, assembly.id)
    day = draft.opened_at.astimezone(CHINA).date()
    if draft.opened_at > work.clock.now() or (begins is not None and day < begins):
        raise KnownError("assemblies.box_moment", box=draft.box, at=when)
    if not draft.seal_before.strip():
        raise KnownError("assemblies.box_unsealed", box=draft.box)
    check_present(assembly, draft.box, draft.present)
    if day < work.today or _read(work, assembly):
        if not draft.reason.strip():
            raise KnownError("assemblies.box_noted_late", box=draft.box, at=when)
        require_reason(draft.reason)


def check_present(assembly: Assembly, box: str, present: Iterable[str]) -> None:
    """Refuse papers counted before fewer people than the law wants to collect ballots."""
    least = book_of(assembly).number(COLLECTORS)
    if len(people_of(present)) < least:
        raise KnownError("assemblies.box_nobody_present", box=box, number=least)


def people_of(names: Iterable[str]) -> frozenset[str]:
    """Give the people behind names, one person once however the name is spaced."""
    return frozenset(key for key in map(name_key, names) if key)


def _read(work: Work, assembly: Assembly) -> bool:
    read = (
        sa.select(Entry.id)
        .join(Ballot, Ballot.id == Entry.ballot_id)
        .where(Ballot.assembly_id == assembly.id)
        .limit(1)
    )
    return work.session.scalar(read) is not None
