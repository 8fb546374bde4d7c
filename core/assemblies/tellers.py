"""Who may read a ballot and who may rule on one: the officials by name, never a candidate.

唱票人、计票人录入，监票人、总监票人认定；候选人不得参加（规则包另有规定的除外）.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import Standing, natural_person
from core.assemblies.checks_way import NEUTRAL
from core.assemblies.stages import Duty
from core.assemblies.tables import Candidate, Official
from core.assemblies.tables_ballots import Ballot, Entry
from core.errors import KnownError
from core.law.findings import Names
from core.law.packs import LawBook
from core.phrases import InWords
from core.text.names import name_key

READERS = frozenset({Duty.CALLER, Duty.TELLER})
SUPERVISORS = frozenset({Duty.SUPERVISOR, Duty.CHIEF_SUPERVISOR})


@dataclass(frozen=True, slots=True)
class Tellers:
    """The people at the counting table, by the key of their name.

    `names` has each as he was named; `barred` are candidates where the law keeps them away.
    """

    names: Mapping[str, str]
    duties: Mapping[str, frozenset[Duty]]
    barred: frozenset[str]

    def reader(self, name: str, serial: str) -> str:
        """Give the caller or teller as he was named; refuse anybody else."""
        key = self._neutral(name, serial)
        if not self.duties.get(key, frozenset()) & READERS:
            raise KnownError("assemblies.not_a_teller", name=name, serial=serial)
        return self.names[key]

    def ruler(self, name: str, serial: str, read_by: Iterable[str]) -> str:
        """Give the supervisor as he was named; whoever read the ballot may not rule on it."""
        named = self.supervisor(name, serial)
        if name_key(named) in {name_key(one) for one in read_by}:
            raise KnownError("assemblies.ruler_has_read", name=name, serial=serial)
        return named

    def supervisor(self, name: str, serial: str) -> str:
        """Give the supervisor who watched, as he was named; refuse anybody else."""
        key = self._neutral(name, serial)
        if not self.duties.get(key, frozenset()) & SUPERVISORS:
            raise KnownError("assemblies.not_a_supervisor", name=name, serial=serial)
        return self.names[key]

    def witness(self, name: str, serial: str, ruler: str) -> str:
        """Give the second official of a ruling as he was named."""
        key = self._neutral(name, serial)
        if key not in self.names or key == name_key(ruler):
            raise KnownError("assemblies.ruling_needs_witness", serial=serial)
        return self.names[key]

    def _neutral(self, name: str, serial: str) -> str:
        key = name_key(name)
        if key in self.barred:
            raise KnownError("assemblies.candidate_counts", name=name, serial=serial)
        return key


def load_tellers(session: Session, assembly_id: UUID, book: LawBook) -> Tellers:
    """Read the officials in force and the candidates who stand."""
    rows = session.execute(
        sa.select(Official.name, Official.duty).where(Official.in_office(assembly_id))
    )
    names: dict[str, str] = {}
    duties: dict[str, frozenset[Duty]] = {}
    for name, duty in rows:
        key = name_key(name)
        names.setdefault(key, name)
        duties[key] = duties.get(key, frozenset()) | {duty}
    return Tellers(names, duties, load_barred(session, assembly_id, book))


def keep_those_who_read(session: Session, assembly_id: UUID, officials: Iterable[str]) -> None:
    """Refuse officials among whom somebody is missing who has read, ruled on or seen a ballot."""
    entries = session.execute(
        sa.select(Entry.teller, Entry.witness)
        .join(Ballot, Ballot.id == Entry.ballot_id)
        .where(Ballot.assembly_id == assembly_id)
        .distinct()
    )
    named = {name_key(name) for name in officials}
    missing = sorted({n for row in entries for n in row if n and name_key(n) not in named})
    if missing:
        raise KnownError("assemblies.official_has_read", names=InWords(Names(tuple(missing))))


def load_barred(session: Session, assembly_id: UUID, book: LawBook) -> frozenset[str]:
    """Give, by the key of their names, the candidates who stand, where they may not count."""
    if book.flag(NEUTRAL):
        return frozenset()
    names = session.scalars(
        sa.select(Candidate.name).where(
            Candidate.assembly_id == assembly_id, Candidate.standing == Standing.CONFIRMED
        )
    )
    return frozenset(name_key(natural_person(name)) for name in names)
