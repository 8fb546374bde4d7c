"""Finding dwellings by a text as it is typed, in the time of a key press, over a whole district.

SQL would have to walk over every name and number of 300,000 people at each key, which takes tenths
of a second in an encrypted file. So the office keeps them as a few lines of text for each building,
in the order of the stairs, and Python's own search runs over these. What changed is read again,
building by building, as the audit log tells: every act that changes a roster stands there, whoever
did it.
"""

from __future__ import annotations

import threading
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.audit import Event
from core.db.tables import AuditRow
from core.progress import Progress, ProgressSink, ignore_progress
from core.rosters.ids import Ids
from core.rosters.listing import Listing, square_metres
from core.rosters.tables import Company, Compound, Dwelling, Ownership, Person, Resident
from core.rosters.wanted import Wanted, line_of, place_line

QUIET_SUBJECTS = frozenset(
    {
        "office", "clock", "store", "key", "audit", "backup", "assembly", "roll", "objection",
        "candidate", "candidates", "ballot", "ballots", "box", "paper", "count", "result",
        "committee", "meeting", "minutes", "card",
    }
)  # fmt: skip
"""The first words of events after which every roster is as it was."""
QUIET = frozenset(
    {
        Event.ROSTER_EXPORTED, Event.ROSTER_EXPORT_FAILED, Event.ROSTER_SEEN_UNMASKED,
        Event.PARTY_FLAG_SET, Event.REPRESENTATIVE_SET,
        Event.PACKAGE_PLANNED, Event.PACKAGE_EXPORTED, Event.PACKAGE_FAILED,
    }
)  # fmt: skip
OF_ONE = frozenset(
    {
        Event.DWELLING_ADDED, Event.DWELLING_CORRECTED, Event.PERSON_CORRECTED, Event.OWNER_ADDED,
        Event.OWNERSHIP_ENDED, Event.OWNERSHIP_TRANSFERRED, Event.TRANSFER_UNDONE,
    }
)  # fmt: skip
"""Events whose subject is one dwelling or one person."""
MANY = 200
"""Above so many changes everything is read again."""


class _Lines:
    """Lines of text, one a dwelling, searched as one."""

    __slots__ = ("_starts", "_text")

    def __init__(self, lines: Sequence[str]) -> None:
        self._text = "\n".join(lines)
        self._starts = array("i", accumulate((len(line) + 1 for line in lines), initial=0))

    def with_(self, needle: str) -> Iterator[int]:
        """Give the lines that hold `needle`, each once, in their order."""
        text, starts = self._text, self._starts
        at = text.find(needle)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            yield number
            at = text.find(needle, starts[number + 1])


@dataclass(frozen=True, slots=True)
class _Shard:
    """One building: its dwellings in the order of the stairs."""

    first: str
    ids: Ids
    entrances: tuple[str, ...]  # few different ones, each kept once
    areas: array[int]
    places: _Lines
    names: _Lines
    initials: _Lines
    numbers: _Lines

    def find(self, wanted: Wanted) -> list[int]:
        found = set(self.names.with_(wanted.name))
        if wanted.initials:
            found.update(self.initials.with_(wanted.initials))
        if wanted.number:
            found.update(self.numbers.with_(wanted.number))
        for needle in wanted.places:
            found.update(self.places.with_(needle))
        return sorted(found)


@dataclass(slots=True)
class _Home:
    """A dwelling while its lines are gathered."""

    id: str
    building: str
    entrance: str
    area: int
    sort_key: str
    place: str
    names: list[str]
    initials: list[str]
    numbers: list[str]


class Finder:
    """The lines of all compounds; read when first asked, mended before each answer.

    May be asked from any thread: one reads, the others wait for it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: int | None = None
        self._compounds: list[str] = []
        self._shards: dict[str, dict[str, _Shard]] = {}

    def warm(self, session: Session, progress: ProgressSink = ignore_progress) -> None:
        """Read what is not read yet, so that the first search need not."""
        with self._lock:
            self._mend(session, progress)

    def find(
        self,
        session: Session,
        wanted: Wanted,
        compound_id: UUID | None = None,
        building_id: UUID | None = None,
        entrance_id: UUID | None = None,
    ) -> Listing:
        """Find the dwellings meant, in the order of the stairs."""
        with self._lock:
            self._mend(session, ignore_progress)
            shards = [
                shard
                for compound in self._of(compound_id)
                for building, shard in self._shards.get(compound, {}).items()
                if building_id is None or building == building_id.hex
            ]
        entrance = None if entrance_id is None else entrance_id.hex
        texts, area = [], 0
        for shard in shards:
            numbers = [
                number
                for number in shard.find(wanted)
                if entrance is None or shard.entrances[number] == entrance
            ]
            texts.append("".join(map(shard.ids.text, numbers)))
            area += sum(map(shard.areas.__getitem__, numbers))
        return Listing(Ids(texts), square_metres(area))

    def _of(self, compound_id: UUID | None) -> Iterable[str]:
        return self._compounds if compound_id is None else (compound_id.hex,)

    def _mend(self, session: Session, progress: ProgressSink) -> None:
        """Read again what changed since the last time. The session sees one moment."""
        now = session.scalar(sa.select(sa.func.max(AuditRow.seq))) or 0
        if self._seen is not None and now <= self._seen:
            return  # or the session sees an older moment than another that was here first
        seen, self._seen = self._seen, None  # whoever is cancelled on the way begins anew
        changed = None if seen is None else _changed(session, seen)
        self._compounds = [
            one.hex for one in session.scalars(sa.select(Compound.id).order_by(Compound.name))
        ]
        if changed is None:
            self._shards = {}
            for number, compound in enumerate(self._compounds):
                progress(Progress(number, len(self._compounds)))
                self._read(session, UUID(compound), None)
        else:
            for compound_id, buildings in changed.items():
                self._read(session, compound_id, buildings)
        self._seen = now

    def _read(self, session: Session, compound_id: UUID, buildings: set[UUID] | None) -> None:
        kept = {} if buildings is None else dict(self._shards.get(compound_id.hex, {}))
        for building in buildings or ():
            kept.pop(building.hex, None)
        kept |= _load(session, compound_id, buildings)
        self._shards[compound_id.hex] = dict(sorted(kept.items(), key=lambda one: one[1].first))


def _changed(session: Session, seen: int) -> dict[UUID, set[UUID] | None] | None:
    """Give the buildings to read again, by compound (None: all of it); None where all are."""
    found: defaultdict[UUID, set[UUID] | None] = defaultdict(set)
    subjects: set[UUID] = set()
    rows = session.execute(
        sa.select(AuditRow.event, AuditRow.subject_id).where(AuditRow.seq > seen)
    )
    for name, subject in rows:
        if name.partition(".")[0] in QUIET_SUBJECTS or name in QUIET:
            continue
        if name in OF_ONE and subject:
            subjects.add(UUID(subject))
        elif name == Event.ROSTER_IMPORTED and subject:
            found[UUID(subject)] = None
        elif name != Event.COMPOUND_ADDED:
            return None
    if len(subjects) > MANY:
        return None
    for compound_id, building_id in session.execute(_buildings_of(list(subjects))):
        buildings = found[compound_id]
        if buildings is not None:
            buildings.add(building_id)
    return dict(found)


def _buildings_of(subjects: list[UUID]) -> sa.Select[UUID, UUID]:
    """Find the buildings of dwellings, and of the dwellings that people own or live in."""
    owned = sa.select(Ownership.dwelling_id).where(Ownership.person_id.in_(subjects))
    lived = sa.select(Resident.dwelling_id).where(Resident.person_id.in_(subjects))
    return (
        sa.select(Dwelling.compound_id, Dwelling.building_id)
        .where(
            sa.or_(
                Dwelling.id.in_(subjects), Dwelling.id.in_(owned), Dwelling.id.in_(lived)
            )
        )
        .distinct()
    )  # fmt: skip


def _load(
    session: Session, compound_id: UUID, buildings: set[UUID] | None
) -> dict[str, _Shard]:  # fmt: skip
    mine: list[sa.ColumnElement[bool]] = [Dwelling.compound_id == compound_id]
    if buildings is not None:
        mine.append(Dwelling.building_id.in_(buildings))
    connection = session.connection()
    homes: dict[str, _Home] = {}
    for one, building, entrance, area, sort_key, address, key, room in connection.execute(
        sa.select(
            sa.type_coerce(Dwelling.id, sa.String),
            sa.type_coerce(Dwelling.building_id, sa.String),
            sa.func.coalesce(sa.type_coerce(Dwelling.entrance_id, sa.String), ""),
            sa.type_coerce(Dwelling.area, sa.BigInteger),
            Dwelling.sort_key,
            Dwelling.address,
            Dwelling.key,
            Dwelling.room,
        )
        .where(*mine)
        .order_by(Dwelling.sort_key, Dwelling.id)
    ):
        place = place_line(address, key, room)
        homes[one] = _Home(one, building, entrance, area, sort_key, place, [], [], [])
    for query in _people(mine):
        for one, name, initials, phones, document in connection.execute(query):
            home = homes[one]
            home.names.append(name)
            home.initials.append(initials)
            home.numbers += (*phones.split(), document)
    gathered: defaultdict[str, list[_Home]] = defaultdict(list)
    for home in homes.values():
        gathered[home.building].append(home)
    return {building: _shard(inside) for building, inside in gathered.items()}


_Query = sa.Select[str, str, str, str, str]


def _people(mine: list[sa.ColumnElement[bool]]) -> Iterator[_Query]:
    """Ask for present owners, people and companies, and for those who live there."""
    for kind, identity, number in (
        (Person, Ownership.person_id, Person.document_number),
        (Company, Ownership.company_id, Company.credit_code),
    ):
        yield (
            sa.select(
                sa.type_coerce(Ownership.dwelling_id, sa.String),
                kind.name,
                kind.initials,
                kind.phones,
                sa.func.coalesce(number, ""),
            )
            .select_from(Dwelling)
            .join(Ownership, Ownership.dwelling_id == Dwelling.id)
            .join(kind, kind.id == identity)
            .where(*mine, Ownership.until.is_(None))
        )
    yield (
        sa.select(
            sa.type_coerce(Resident.dwelling_id, sa.String),
            Person.name,
            Person.initials,
            Person.phones,
            sa.func.coalesce(Person.document_number, ""),
        )
        .select_from(Dwelling)
        .join(Resident, Resident.dwelling_id == Dwelling.id)
        .join(Person, Person.id == Resident.person_id)
        .where(*mine, Resident.until.is_(None))
    )


def _shard(homes: Sequence[_Home]) -> _Shard:
    once: dict[str, str] = {}
    return _Shard(
        first=homes[0].sort_key,
        ids=Ids(home.id for home in homes),
        entrances=tuple(once.setdefault(home.entrance, home.entrance) for home in homes),
        areas=array("q", [home.area for home in homes]),
        places=_Lines([home.place for home in homes]),
        names=_Lines([line_of(*home.names) for home in homes]),
        initials=_Lines([line_of(*home.initials) for home in homes]),
        numbers=_Lines([line_of(*home.numbers) for home in homes]),
    )
