"""Whether an office's record still holds: its chain of events, and all that assemblies sealed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.assemblies.queries_seals import tampered
from core.assemblies.seals import SealRow
from core.assemblies.service import Assemblies
from core.clock import CHINA, minute_text
from core.db.audit import Head, verify
from core.db.clock_steps import StepBack, load_steps
from core.db.put_away import PutAway, sort_heads
from core.db.restored import Past
from core.db.sealing import Change, Difference, differences
from core.db.store import Store, past_of
from core.db.titles import TableTitle
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import NOWHERE, Names, Told

STILL_TOLD = 30
"""For how many days the desk tells of a clock that was set back."""
ANCHOR = re.compile(r"(\d{1,15}):([0-9a-fA-F]{12,64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class SealedAssembly:
    """An assembly, and whether each thing that was sealed of it is still the same."""

    id: UUID
    title: str
    seals: tuple[SealRow, ...]


@dataclass(frozen=True, slots=True)
class AuditSheet:
    """What a check of the whole record found; `bad_row` is the first event that does not hold."""

    rows: int
    seq: int
    head: str
    short: str
    anchors: int  # heads kept outside the file that it was held to
    bad_row: int | None
    reason: str
    assemblies: tuple[SealedAssembly, ...]
    differences: tuple[Difference, ...]  # rows that are not what was sealed of them
    past: Past
    put_away: tuple[PutAway, ...]  # codes of papers printed before a restore, found in a backup
    lost: tuple[Head, ...]  # codes that may be of such papers; no backup tells
    clock_steps: tuple[StepBack, ...]

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return not self.faults

    @property
    def checked(self) -> int:
        """How many seals there were to check."""
        return sum(seal.holds is not None for one in self.assemblies for seal in one.seals)

    @property
    def faults(self) -> tuple[Told, ...]:
        """What does not hold, each with its sentence: the chain, what was sealed, single rows."""
        broken = (
            [] if self.bad_row is None else [KnownError("office.audit_broken", row=self.bad_row)]
        )
        days = Names(restored_days(self.past))
        lost = (
            KnownError("office.code_nowhere", anchor=head.anchor, days=days) for head in self.lost
        )
        changed = (
            tampered(seal.sealed, one.title)
            for one in self.assemblies
            for seal in one.seals
            if seal.holds is False
        )
        rows = map(_differs, self.differences)
        return tuple(refusal(error, NOWHERE) for error in (*broken, *lost, *changed, *rows))

    @property
    def notes(self) -> tuple[Told, ...]:
        """What whoever relies on this record must know although it holds.

        That it was put back from a backup, that a code is of a paper printed before that, and that
        the clock its days are of was set back.
        """
        found = [restored_note(self.past)] if self.past.restored else []
        before = (put_away_note(one) for one in self.put_away)
        return (*found, *before, *([clock_note(self.clock_steps)] if self.clock_steps else []))


def verify_audit(store: Store, assemblies: Assemblies, anchors: Iterable[str]) -> AuditSheet:
    """Follow the whole chain against its checkpoints, the backups and `anchors`; check all seals.

    An anchor is "SEQ:HASH" as a paper or the street office has it, the hash of 12 digits at least;
    KnownError "office.anchor_unfit" for any other text.
    """
    past = past_of(store)
    outside = sort_heads(store, map(read_anchor, anchors))
    heads = [*outside.here, *past.anchors]
    with store.database.read() as session:
        found = verify(session, heads)
        unlike = differences(session)
        steps = load_steps(session)
    return AuditSheet(
        rows=found.rows,
        seq=found.head.seq,
        head=found.head.hash,
        short=found.head.short,
        anchors=len(heads),
        bad_row=found.bad_seq,
        reason=found.reason,
        assemblies=tuple(
            SealedAssembly(row.id, row.title, assemblies.seals(row.id))
            for row in assemblies.assemblies()
        ),
        differences=unlike,
        past=past,
        put_away=outside.put_away,
        lost=outside.lost,
        clock_steps=steps,
    )


DIFFERS = {
    Change.CHANGED: "office.rows_changed",
    Change.REMOVED: "office.rows_removed",
    Change.ADDED: "office.rows_added",
    Change.RECORD: "office.seals_changed",
}
"""What is said of rows that are not what was sealed of them."""


def _differs(found: Difference) -> KnownError:
    facts = {
        "what": TableTitle(found.table),
        "rows": found.rows,
        "events": Names.first(map(str, found.events)),
    }
    return KnownError(DIFFERS[found.change], **facts)


def clock_note(steps: Sequence[StepBack]) -> Told:
    """Say how often the clock was set back, and from when to when."""
    said = (f"{minute_text(one.before)} → {minute_text(one.at)}" for one in steps)
    facts = {"number": len(steps), "steps": Names.first(said)}
    return refusal(KnownError("office.clock_set_back", **facts), NOWHERE)


def recent_clock_note(store: Store, now: datetime) -> Told | None:
    """Say of steps of this month, or from a time that is still to come; None if there is none."""
    with store.database.read() as session:
        steps = [
            one
            for one in load_steps(session)
            if one.before > now or (now - one.at).days < STILL_TOLD
        ]
    return clock_note(steps) if steps else None


def restored_note(past: Past) -> Told:
    """Say on which days backups were put back, and how many later events are not here."""
    facts = {"days": Names(restored_days(past)), "later": past.later}
    code = "office.restored_with_loss" if past.later else "office.restored"
    return refusal(KnownError(code, **facts), NOWHERE)


def restored_days(past: Past) -> tuple[str, ...]:
    """Give the days on which backups were put back."""
    return tuple(dict.fromkeys(f"{at.astimezone(CHINA):%Y-%m-%d}" for at in past.restored))


def put_away_note(found: PutAway) -> Told:
    """Say that a code is of a paper printed before a restore, and which backup holds its event."""
    facts = {
        "anchor": found.head.anchor,
        "moment": minute_text(found.at),
        "file": found.file.name,
    }
    return refusal(KnownError("office.code_before_restore", **facts), NOWHERE)


def read_anchor(text: str) -> Head:
    """Read an anchor as it is written on paper."""
    found = ANCHOR.fullmatch(text.strip())
    if found is None:
        raise KnownError("office.anchor_unfit", text=text)
    return Head(int(found[1]), found[2].lower())
