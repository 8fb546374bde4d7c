"""A list of places from file to report: read in a child, all taken in at once or none.

A row that cannot be understood is refused with the reason; a place that is on the list already
stays as it is and is counted. A neighbour that is no place of the same community is told, and the
place is taken without it: one slip of the pen must not refuse a whole street.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from uuid import UUID

import sqlalchemy as sa

from core.db.texts import longest
from core.errors import KnownError
from core.identity import new_id
from core.party.grids.acts_places import MOST_HOUSEHOLDS, PARTED, write_place
from core.party.grids.drafts import PlaceDraft, Position
from core.party.grids.kinds import GridPlaceKind, Measure
from core.party.grids.tables import GridNeighbour, GridPlace
from core.party.grids.work import Work, require_text
from core.phrases import word
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register, RegisterColumns, RegisterReport, Values, bare
from core.rosters.tables import Community

PLACES = RegisterColumns(
    "places", "party/places.toml", (frozenset({"name"}), frozenset({"households"}))
)
_COUNT = re.compile(r"(\d{1,9})(?:户)?")
_SIGNS = {"": True, "是": True, "完整": True, "否": False, "不是": False, "不完整": False}
_REACH = {Measure.DEGREES: (180, 90), Measure.METRES: (10_000_000, 10_000_000)}
_PAIRS = (("longitude", "latitude", Measure.DEGREES), ("east", "north", Measure.METRES))
_DECIMALS = 6
Key = tuple[UUID | None, str]


@dataclass(slots=True)
class _Taking:
    """What is there, what came of the file so far, and what is to be told of it."""

    communities: Mapping[str, UUID | None]
    places: dict[Key, UUID]
    findings: list[RowFinding]
    names: dict[tuple[str, int], str] = field(default_factory=dict)
    beside: list[tuple[str, int, Key, str]] = field(default_factory=list)
    taken: int = 0
    known: int = 0

    def tell(self, error: KnownError, sheet: str, row: int, name: str, *, refused: bool) -> None:
        self.findings.append(RowFinding(error.code, sheet, row, facts=error.facts, refused=refused))
        self.names[sheet, row] = name


def take_places(work: Work, register: Register) -> RegisterReport:
    """Add every place of a list that is not there yet, then who is next to whom."""
    taking = _Taking(_communities(work), _places(work), list(register.draft.findings))
    for sheet, row, values in register.rows:
        try:
            _take(work, taking, (sheet, row), values)
        except KnownError as error:
            taking.tell(error, sheet, row, values.get("name", ""), refused=True)
    work.session.flush()
    _set_neighbours(work, taking)
    refused = sum(one.refused for one in taking.findings)
    return RegisterReport(
        file=register.draft.file,
        read=taking.taken + taking.known + refused,
        taken=taking.taken,
        known=taking.known,
        refused=refused,
        findings=tuple(taking.findings),
        ignored=register.ignored,
        names=taking.names,
    )


def _take(work: Work, taking: _Taking, at: tuple[str, int], values: Values) -> None:
    draft = _draft(values, taking.communities)
    key = draft.community_id, draft.name
    if key in taking.places:
        taking.known += 1
        return
    row = GridPlace(id=new_id(), community_id=draft.community_id)
    write_place(row, draft)
    work.session.add(row)
    taking.places[key] = row.id
    taking.taken += 1
    if draft.beside:
        taking.beside.append((*at, key, draft.beside))


def _set_neighbours(work: Work, taking: _Taking) -> None:
    """Write each pair once, whichever of the two named the other."""
    pairs: set[frozenset[UUID]] = set()
    today = work.clock.today()
    for sheet, row, (community, name), beside in taking.beside:
        here = taking.places[community, name]
        for said in dict.fromkeys(filter(None, PARTED.split(beside))):
            other = taking.places.get((community, said))
            if other is None or other == here:
                error = KnownError("grids.neighbour_left_out", name=said)
                taking.tell(error, sheet, row, name, refused=False)
            elif (pair := frozenset((here, other))) not in pairs:
                pairs.add(pair)
                work.session.add(GridNeighbour(place_id=here, other_id=other, since=today))
    work.session.flush()


def _communities(work: Work) -> Mapping[str, UUID | None]:
    rows = work.session.execute(sa.select(Community.name, Community.id))
    return {"": None, bare(work.own): None, **{bare(name): one for name, one in rows}}


def _places(work: Work) -> dict[Key, UUID]:
    rows = work.session.execute(
        sa.select(GridPlace.community_id, GridPlace.name, GridPlace.id).where(
            GridPlace.dropped_on.is_(None)
        )
    )
    return {(community, name): one for community, name, one in rows}


def _draft(values: Values, communities: Mapping[str, UUID | None]) -> PlaceDraft:
    """Make a place of a row. Raises `KnownError` with what cannot be understood."""
    name = values.get("name", "").strip()
    require_text(longest(GridPlace.name), place_name=name)
    community = values.get("community", "")
    if bare(community) not in communities:
        raise KnownError("grids.no_such_community", community=community)
    return PlaceDraft(
        name,
        _kind(values.get("kind", "")),
        _households(name, values.get("households", "")),
        _whole(values.get("whole", "")),
        communities[bare(community)],
        position=_position(values),
        beside=values.get("beside", ""),
    )


def _kind(text: str) -> GridPlaceKind:
    """Read the kind by its word; a list that says nothing of it gets 其他."""
    if not text:
        return GridPlaceKind.OTHER
    found = next((one for one in GridPlaceKind if bare(word(one)) == bare(text)), None)
    if found is None:
        known = "、".join(map(word, GridPlaceKind))
        raise KnownError("grids.no_kind", text=text, known=known)
    return found


def _households(name: str, text: str) -> int:
    found = _COUNT.fullmatch(bare(text).replace(",", ""))
    if found is None:
        raise KnownError("grids.no_households", place=name, text=text)
    count = int(found[1])
    if count > MOST_HOUSEHOLDS:
        raise KnownError(
            "grids.households_wrong", place=name, households=count, most=MOST_HOUSEHOLDS
        )
    return count


def _whole(text: str) -> bool:
    if bare(text) not in _SIGNS:
        raise KnownError("grids.no_sign", text=text)
    return _SIGNS[bare(text)]


def _position(values: Values) -> Position | None:
    """Read coordinates in degrees, or else in metres; one of a pair alone tells no place."""
    for east, north, measure in _PAIRS:
        texts = values.get(east, ""), values.get(north, "")
        if not any(texts):
            continue
        found = [_coordinate(text, most) for text, most in zip(texts, _REACH[measure], strict=True)]
        return Position(measure, *found)
    return None


def _coordinate(text: str, most: int) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise KnownError("grids.no_coordinate", text=text) from None
    if not value.is_finite() or abs(value) > most:
        raise KnownError("grids.no_coordinate", text=text)
    return round(value, _DECIMALS)
