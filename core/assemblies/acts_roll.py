"""Acts on the voter roll: freeze and correct it, take and answer objections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.drafts import ObjectionDraft
from core.assemblies.owner_checks import answer_by_new_roll
from core.assemblies.queries_force import result_in_force, roll_in_force
from core.assemblies.roll import Draft, Line, RollUnit, build_roll, unclear_units
from core.assemblies.stage_acts import Act
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot
from core.assemblies.tables_roll import Objection, Roll, RollDwelling, RollEntry, RollOwner
from core.assemblies.work import Work, book_of, refuse_future
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.findings import all_told
from core.identity import new_id
from core.phrases import listed
from core.rosters.electorate import USES, Owner, is_held, sells
from core.rosters.left_out import load_sources
from core.rosters.queries import load_voting_units
from core.rosters.rows import OwnerRow, VotingUnit
from core.text.names import name_key

_OBJECTING = {
    "group": Act.OBJECT_TO_GROUP,
    "roll": Act.OBJECT_TO_ROLL,
    "candidates": Act.OBJECT_TO_CANDIDATES,
    "result": Act.OBJECT_TO_RESULT,
}


def freeze_roll(work: Work, assembly_id: UUID, *, witness: str = "") -> Changes:
    """Freeze the roll from the roster as it stands now: numbered, hashed, never changed again."""
    assembly = work.assembly(assembly_id, Act.FREEZE_ROLL)
    if roll_in_force(work.session, assembly_id) is not None:
        raise KnownError("assemblies.roll_already_frozen", title=assembly.title)
    draft = draft_roll(work, assembly)
    roll = _store(work, assembly, draft, 1, "")
    answer_by_new_roll(work, assembly_id, roll, book_of(assembly))
    work.record(
        Event.ROLL_FROZEN,
        assembly,
        witness=witness,
        number=roll.number,
        sealed=_sealed(work, assembly, roll),
        persons=roll.persons,
        area=roll.area,
    )
    return Changes.of(Topic.ROLL, Topic.ASSEMBLY, subject_id=roll.id)


def _sealed(work: Work, assembly: Assembly, roll: Roll) -> dict[str, object]:
    """Seal the roll and the digests of the files that its roster was imported from.

    The roster itself is not sealed: whoever doubts a roll compares it with these files.
    """
    sources = load_sources(work.session, assembly.compound_id)
    return {"digest": roll.digest, "sources": list(sources)}


def correct_roll(work: Work, assembly_id: UUID, reason: str, *, witness: str = "") -> Changes:
    """Freeze a new version from the corrected roster; the old one stays with the reason."""
    assembly = work.assembly(assembly_id, Act.CORRECT_ROLL)
    if not reason.strip():
        raise KnownError("assemblies.needs_reason")
    last = roll_in_force(work.session, assembly_id)
    if last is None:
        raise KnownError("assemblies.roll_missing", title=assembly.title)
    issued = sa.select(Ballot.id).where(Ballot.assembly_id == assembly_id).limit(1)
    if work.session.scalar(issued) is not None:
        raise KnownError("assemblies.roll_in_use")
    draft = draft_roll(work, assembly)
    if draft.digest == last.digest:
        raise KnownError("assemblies.roll_unchanged", number=last.number)
    roll = _store(work, assembly, draft, last.version + 1, reason)
    answer_by_new_roll(work, assembly_id, roll, book_of(assembly))
    work.record(
        Event.ROLL_CORRECTED,
        assembly,
        witness=witness,
        number=roll.number,
        sealed=_sealed(work, assembly, roll),
        replaces=last.number,
        reason=reason,
    )
    return Changes.of(Topic.ROLL, Topic.ASSEMBLY, subject_id=roll.id)


def draft_roll(work: Work, assembly: Assembly) -> Draft:
    """Build the roll from the roster, without storing anything; refuse one without owners."""
    units = load_voting_units(work.session, assembly.compound_id)
    if not units:
        raise KnownError("assemblies.no_dwellings")
    ownerless = [unit.address for unit in units if not unit.owners and not unit.developer_stock]
    if ownerless:
        raise KnownError("assemblies.no_owner", number=len(ownerless), addresses=listed(ownerless))
    rolled = roll_units(units)
    unclear = [unit.address for unit in unclear_units(rolled)]
    if unclear:
        raise KnownError(
            "assemblies.developer_unclear", number=len(unclear), addresses=listed(unclear)
        )
    return build_roll(book_of(assembly), rolled)


def receive_objection(work: Work, assembly_id: UUID, draft: ObjectionDraft) -> Changes:
    """Register an objection to the group, the roll, the candidates or the result."""
    objecting = _OBJECTING.get(draft.about)
    if objecting is None:
        raise KnownError("assemblies.objection_about_what", about=draft.about)
    assembly = work.assembly(assembly_id, objecting)
    if not all(name_key(said) for said in (draft.objector, draft.item, draft.claim)):
        raise KnownError("assemblies.objection_incomplete")
    refuse_future(work, draft.received_on)
    if draft.received_on < assembly.opened_on:
        told = {"day": draft.received_on.isoformat(), "opened": assembly.opened_on.isoformat()}
        raise KnownError("assemblies.objection_before_opening", **told)
    result = result_in_force(work.session, assembly_id) if draft.about == "result" else None
    objection = Objection(
        assembly_id=assembly_id,
        about=draft.about,
        objector=draft.objector,
        item=draft.item,
        claim=draft.claim,
        evidence=draft.evidence,
        received_on=draft.received_on,
        result_version=result.version if result is not None else None,
    )
    work.session.add(objection)
    work.session.flush()
    work.record(Event.OBJECTION_RECEIVED, assembly, objection=objection.id, item=draft.item)
    return Changes.of(Topic.ROLL, Topic.ASSEMBLY, subject_id=objection.id)


def answer_objection(  # noqa: PLR0913 - the answer and how it was told
    work: Work, objection_id: UUID, *, upheld: bool, answer: str, told_how: str, on: date
) -> Changes:
    """Answer an objection once, and note how the objector was told: he must have been."""
    objection = work.session.get(Objection, objection_id)
    if objection is None or objection.answered_on is not None:
        raise KnownError("assemblies.objection_not_open")
    assembly = work.assembly(objection.assembly_id, Act.ANSWER_OBJECTION)
    if not answer.strip():
        raise KnownError("assemblies.needs_reason")
    if not told_how.strip():
        raise KnownError("assemblies.answer_not_told")
    refuse_future(work, on)
    if on < objection.received_on:
        raise KnownError("assemblies.answer_before_objection", day=on.isoformat())
    objection.upheld, objection.answer = upheld, answer
    objection.answered_on, objection.told_how = on, told_how
    if objection.about == "roll":
        roll = roll_in_force(work.session, assembly.id)
        objection.roll_version = roll.version if roll is not None else None
    work.record(
        Event.OBJECTION_ANSWERED, assembly, objection=objection_id, upheld=upheld, answer=answer
    )
    return Changes.of(Topic.ROLL, Topic.ASSEMBLY, subject_id=objection_id)


def roll_units(units: Iterable[VotingUnit]) -> list[RollUnit]:
    """Give the dwellings of a roster as a roll takes them."""
    return [_unit(unit) for unit in units]


def _unit(unit: VotingUnit) -> RollUnit:
    return RollUnit(
        id=unit.dwelling_id,
        address=unit.address,
        building=unit.building,
        entrance=unit.entrance,
        area=unit.area,
        area_source=unit.area_source.value,
        use=USES[unit.use],
        owners=tuple(_owner(unit, owner) for owner in unit.owners),
        representative=unit.voting_representative,
        held_by_developer=is_held(stock=unit.developer_stock, delivered=unit.delivered),
    )


def _owner(unit: VotingUnit, owner: OwnerRow) -> Owner:
    """Give an owner of a dwelling; a company with unsold stock is a developer or a 包销人."""
    developer = sells(
        developer=owner.is_developer, company=owner.is_company, stock=unit.developer_stock
    )
    return Owner(owner.id, owner.name, owner.is_company, developer)


def _store(work: Work, assembly: Assembly, draft: Draft, version: int, reason: str) -> Roll:
    roll = Roll(
        assembly_id=assembly.id,
        version=version,
        number=f"{assembly.serial_prefix}-R{version}",
        digest=draft.digest,
        frozen_on=work.today,
        persons=draft.persons,
        area=draft.area,
        dwellings=draft.units,
        reason=reason,
    )
    work.session.add(roll)
    work.session.flush()
    _store_lines(work, roll.id, draft.lines)
    return roll


def _store_lines(work: Work, roll_id: UUID, lines: Sequence[Line]) -> None:
    entries: list[dict[str, object]] = []
    dwellings: list[dict[str, object]] = []
    owners: list[dict[str, object]] = []
    for line in lines:
        entry_id = new_id()
        entries.append(
            {
                "id": entry_id,
                "roll_id": roll_id,
                "voter_no": line.voter_no,
                "representative": line.representative,
                "persons": line.persons,
                "area": line.area,
                "merge_reason": "；".join(one.text for one in all_told(line.merge_reasons)),
                "is_developer": line.is_developer,
            }
        )
        dwellings += [_dwelling(entry_id, place, u) for place, u in enumerate(line.units, 1)]
        owners += [
            {
                "entry_id": entry_id,
                "position": place,
                "owner_id": owner.id,
                "name": owner.name,
                "is_company": owner.is_company,
            }
            for place, owner in enumerate(line.owners, 1)
        ]
    work.session.execute(sa.insert(RollEntry), entries)
    work.session.execute(sa.insert(RollDwelling), dwellings)
    if owners:
        work.session.execute(sa.insert(RollOwner), owners)


def _dwelling(entry_id: UUID, position: int, unit: RollUnit) -> dict[str, object]:
    return {
        "entry_id": entry_id,
        "position": position,
        "dwelling_id": unit.id,
        "address": unit.address,
        "building": unit.building,
        "entrance": unit.entrance,
        "area": Decimal(unit.area),
        "area_source": unit.area_source,
    }
