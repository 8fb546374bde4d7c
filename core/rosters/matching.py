"""A draft against what is known: which dwelling, which person, what is new, what differs.

Dwellings are matched by their key, people by their document, a person without one only within the
dwelling by name; never by name alone (rulebook 1.5 b). What a file does not tell stays as it is.
Writes nothing; gives a plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from decimal import Decimal
from uuid import UUID

from core.identity import new_id
from core.law.shares import area_text
from core.progress import Progress, ProgressSink, ignore_progress
from core.rosters.area_sources import AreaStatement, source_of, source_of_known
from core.rosters.drafts import DwellingDraft, PersonDraft, RosterDraft, RowFinding
from core.rosters.kinds import AreaSource, DwellingUse
from core.rosters.known import Known, Record
from core.rosters.people import People
from core.rosters.plans import ChangeLine, Correction, Ending, Plan
from core.text.order import natural_key

_STEP = 2_000


class Matcher:
    """Compares a draft with a compound's records, dwelling by dwelling."""

    def __init__(
        self,
        draft: RosterDraft,
        known: Known,
        compound_id: UUID,
        areas: AreaStatement = AreaStatement(),  # noqa: B008 - frozen
    ) -> None:
        self.plan = Plan()
        self._areas = areas
        self._unsourced = 0
        self._draft = draft
        self._known = known
        self._compound_id = compound_id
        self._people = People(draft, known, self.plan, compound_id)
        self._rooms = Counter(  # asked only where something is known
            (dwelling.address.building_key, dwelling.address.room_key)
            for dwelling in (draft.dwellings.values() if known.dwellings else ())
        )

    def match(self, progress: ProgressSink = ignore_progress) -> Plan:
        """Go through the draft once; `progress` may cancel."""
        total = len(self._draft.dwellings)
        for done, dwelling in enumerate(self._draft.dwellings.values()):
            if done % _STEP == 0:
                progress(Progress(done, total, self._draft.file))
            self._match_dwelling(dwelling)
        self._people.correct()
        if self._unsourced:
            facts = {"count": self._unsourced}
            self.plan.findings.append(RowFinding("rosters.area_source_unknown", "", 0, facts=facts))
        return self.plan

    def _match_dwelling(self, dwelling: DwellingDraft) -> None:
        key, ambiguous = self._find(dwelling)
        known = self._known.dwellings.get(key)
        if ambiguous:
            self._refuse(dwelling, "rosters.row_entrance", dwelling.rows[0])
            return
        if known is None and dwelling.area is None:
            self._refuse(dwelling, "rosters.row_no_area", dwelling.rows[0])
            return
        dwelling_id: UUID
        if known is None:
            dwelling_id, holders = new_id(), []
        else:
            dwelling_id = known["id"]
            holders = self._known.owners.get(dwelling_id, [])
            self.plan.known_as[dwelling.address.key] = known
        for owner in dwelling.owners.values():
            if reason := self._people.objection(owner):
                self._refuse(dwelling, reason[0], owner.row, reason[1])
                return
        owners: dict[UUID, PersonDraft] = {}
        for owner in sorted(dwelling.owners.values(), key=_unmasked):  # a stranger refuses first
            identity = self._people.resolve(dwelling, owner, holders)
            if identity is None:
                self._refuse(dwelling, "rosters.row_masked", owner.row)
                return
            owners.setdefault(identity, owner)
        if known is None:
            self._insert_dwelling(dwelling, dwelling_id)
            for position, pair in enumerate(owners.items()):
                self._insert_ownership(dwelling_id, position, pair)
        else:
            self.plan.matched += 1
            self._compare_dwelling(dwelling, known, owners)
        self._take_residents(dwelling, dwelling_id, owners)

    def _find(self, dwelling: DwellingDraft) -> tuple[str, bool]:
        """Find the known key, also where one of the two rosters left the entrance out."""
        address = dwelling.address
        if address.key in self._known.dwellings or not self._known.dwellings:
            return address.key, False
        place = (address.building_key, address.room_key)
        alike = self._known.rooms.get(place, [])
        if not address.entrance_key:
            if len(alike) == 1:
                return alike[0], False
            return address.key, len(alike) > 1
        bare = f"{address.building_key}||{address.room_key}"
        if bare in alike:
            return bare, self._rooms[place] > 1
        return address.key, False

    def _refuse(
        self, dwelling: DwellingDraft, code: str, row: int, facts: Record | None = None
    ) -> None:
        refused = [RowFinding(code, dwelling.sheet, row, facts=facts or {}, refused=True)]
        because = {"row_because": row}
        refused += [
            RowFinding("rosters.row_dwelling", dwelling.sheet, other, facts=because, refused=True)
            for other in dwelling.rows
            if other != row
        ]
        self.plan.findings += refused
        self.plan.missed[dwelling.address.key] = dwelling.address.text
        self.plan.refused |= {(dwelling.sheet, finding.row) for finding in refused}

    # ---- new dwellings ---------------------------------------------------------------------

    def _row(self, **values: object) -> Record:
        return {"id": new_id(), **values}

    def _insert_dwelling(self, dwelling: DwellingDraft, dwelling_id: UUID) -> None:
        address = dwelling.address
        area = source_of(dwelling, self._areas)
        self._unsourced += area.source is AreaSource.UNKNOWN
        building_id = self._building(dwelling)
        self.plan.new_dwellings += 1
        self.plan.insert(
            "dwelling",
            {
                "id": dwelling_id,
                "compound_id": self._compound_id,
                "building_id": building_id,
                "entrance_id": self._entrance(dwelling, building_id),
                "key": address.key,
                "room": address.room,
                "address": address.text,
                "source_text": dwelling.source_text,
                "sort_key": address.sort_key,
                "use": dwelling.use or dwelling.use_guess or DwellingUse.HOME,
                "area": dwelling.area,
                "area_source": area.source,
                "area_date": area.day,
                "delivered": dwelling.delivered,
                "delivered_on": dwelling.delivered_on,
                "developer_stock": dwelling.developer_stock,
                "note": dwelling.note,
            },
        )

    def _building(self, dwelling: DwellingDraft) -> UUID:
        key = dwelling.address.building_key
        found = self._known.buildings.get(key)
        if found is None:
            row = self._row(
                compound_id=self._compound_id, key=key, name=dwelling.address.building,
                sort_key=natural_key(key),
            )  # fmt: skip
            self.plan.insert("building", row)
            found = self._known.buildings[key] = row["id"]
        return found

    def _entrance(self, dwelling: DwellingDraft, building_id: UUID) -> UUID | None:
        key = dwelling.address.entrance_key
        if not key:
            return None
        found = self._known.entrances.get((building_id, key))
        if found is None:
            row = self._row(
                building_id=building_id, key=key, name=dwelling.address.entrance,
                sort_key=natural_key(key),
            )  # fmt: skip
            self.plan.insert("entrance", row)
            found = self._known.entrances[building_id, key] = row["id"]
        return found

    def _insert_ownership(
        self, dwelling_id: UUID, position: int, owner: tuple[UUID, PersonDraft]
    ) -> None:
        identity, draft = owner
        self.plan.insert(
            "ownership",
            {
                "id": new_id(),
                "dwelling_id": dwelling_id,
                "person_id": None if draft.company else identity,
                "company_id": identity if draft.company else None,
                "position": position,
                "share": draft.share,
                "source": self._draft.file,
                "voting_representative": False,
            },
        )

    # ---- known dwellings -------------------------------------------------------------------

    def _compare_dwelling(
        self, dwelling: DwellingDraft, known: Record, owners: Mapping[UUID, PersonDraft]
    ) -> None:
        holders = self._known.owners.get(known["id"], [])
        present = {holder.identity for holder in holders}
        new = self._differences(dwelling, known)
        if owners and owners.keys() != present:
            self._change_owners(dwelling, known, owners)
            if known["developer_stock"] and not dwelling.developer_stock:
                new["developer_stock"] = False
        if new:
            self.plan.corrections.append(Correction("dwelling", known, new))
            self.plan.updated.add(known["id"])
            for column, value in new.items():
                old = known[column]
                self.plan.changes.append(
                    ChangeLine(known["address"], column, _shown(old), _shown(value))
                )

    def _differences(self, dwelling: DwellingDraft, known: Record) -> Record:
        told = {
            "use": dwelling.use,
            "area": dwelling.area,
            "delivered": dwelling.delivered,
            "delivered_on": dwelling.delivered_on,
            "developer_stock": dwelling.developer_stock or None,
            "note": dwelling.note or None,
        }
        if known["note"]:
            del told["note"]
        new: Record = {
            column: value
            for column, value in told.items()
            if value is not None and value != known[column]
        }
        area = source_of_known(dwelling, known, self._areas)
        self._unsourced += area.source is AreaSource.UNKNOWN
        after = {"area_source": area.source, "area_date": area.day}
        new |= {column: value for column, value in after.items() if value != known[column]}
        if dwelling.area is not None and "area" in new:
            facts = {"old": area_text(known["area"]), "new": area_text(dwelling.area)}
            self._warn("rosters.area_changed", dwelling, dwelling.area_row, facts)
        return new

    def _change_owners(
        self, dwelling: DwellingDraft, known: Record, owners: Mapping[UUID, PersonDraft]
    ) -> None:
        """End what is not shown any more, begin what is new; what stays keeps its row."""
        holders = self._known.owners.get(known["id"], [])
        present = {holder.identity for holder in holders}
        before = "、".join(self._people.name(holder.identity) for holder in holders)
        for holder in holders:
            if holder.identity not in owners:
                self.plan.endings.append(Ending(holder.row_id, known["id"]))
        for position, pair in enumerate(owners.items()):
            if pair[0] not in present:
                self._insert_ownership(known["id"], position, pair)
        after = "、".join(map(self._people.name, owners))
        self.plan.updated.add(known["id"])
        self.plan.changes.append(ChangeLine(known["address"], "owners", before, after))
        if before:
            first = next(iter(owners.values()))
            self._warn("rosters.owners_changed", dwelling, first.row, {})

    def _take_residents(
        self, dwelling: DwellingDraft, dwelling_id: UUID, owners: Collection[UUID]
    ) -> None:
        """Add residents that are not known yet; who is not named may still live there."""
        if not dwelling.residents:
            return
        holders = self._known.residents.get(dwelling_id, [])
        present = {*owners, *(holder.identity for holder in holders)}
        for person in dwelling.residents.values():
            reason = self._people.objection(person)
            identity = None if reason else self._people.resolve(dwelling, person, holders)
            if identity is None:
                code, facts = reason or ("rosters.row_masked", {})
                self.plan.findings.append(
                    RowFinding(code, dwelling.sheet, person.row, facts=facts, refused=True)
                )
                self.plan.refused.add((dwelling.sheet, person.row))
                continue
            if identity in present:
                continue
            present.add(identity)
            self.plan.insert(
                "resident",
                self._row(
                    dwelling_id=dwelling_id,
                    person_id=identity,
                    kind=person.resident,
                    source=self._draft.file,
                ),
            )
            known = self.plan.touch(dwelling.address.key)
            if known is not None:
                self.plan.changes.append(ChangeLine(known["address"], "resident", "", person.name))

    def _warn(self, code: str, dwelling: DwellingDraft, row: int, facts: Record) -> None:
        self.plan.findings.append(RowFinding(code, dwelling.sheet, row, facts=facts))


def _unmasked(person: PersonDraft) -> bool:
    return not person.masked


def _shown(value: object) -> str:
    if isinstance(value, Decimal):
        return area_text(value)
    return "" if value is None else str(value)
