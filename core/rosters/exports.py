"""The roster as a workbook: complete for the office's own work, or masked. Reads only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.documents.workbook_rows import Cell, Listing, SheetColumn, require_free
from core.errors import KnownError
from core.phrases import word
from core.progress import ProgressSink, ignore_progress
from core.rosters.kinds import AreaSource
from core.rosters.queries import load_voting_units
from core.rosters.rows import OwnerRow, VotingUnit
from core.rosters.tables import Company, Dwelling, Person, Resident
from core.text.documents import mask_document
from core.text.names import mask_name
from core.text.phones import mask_phone, phone_text

DELIVERED = {True: "已交付", False: "未交付", None: ""}
COLUMNS = (
    SheetColumn("楼栋", 9), SheetColumn("单元", 9), SheetColumn("房号", 9),
    SheetColumn("房屋用途", 9), SheetColumn("专有部分面积", 13), SheetColumn("面积来源", 9),
    SheetColumn("面积日期", 12), SheetColumn("交房时间", 12), SheetColumn("业主姓名", 18),
    SheetColumn("与户主关系", 11), SheetColumn("产权份额", 9), SheetColumn("联系电话", 15),
    SheetColumn("证件号码", 22), SheetColumn("备注", 20),
)  # fmt: skip
"""The headings are those that the import knows, so that an export can be imported again.

The party flag is sensitive (PIPL 28) and leaves the office only for a purpose of its own.
"""


def require_workbook(path: Path) -> None:
    """Refuse a target that is not named as a workbook, or where one lies."""
    if path.suffix.lower() != ".xlsx":
        raise KnownError("rosters.export_kind", file=path.name)
    require_free(path)


def load_rows(session: Session, compound_id: UUID, *, masked: bool) -> tuple[tuple[Cell, ...], ...]:
    """Load the roster as rows of a workbook, a row an owner or resident.

    Masked rows cannot be imported again, and no number stands in them whole (rulebook 7.4).
    """
    units = load_voting_units(session, compound_id)
    people = _load_people(session, compound_id)
    details = _load_details(session, compound_id)
    return tuple(_rows(units, people, details, masked=masked))


def write_rows(
    path: Path, rows: tuple[tuple[Cell, ...], ...], progress: ProgressSink = ignore_progress
) -> int:
    """Write what `load_rows` gave as a workbook; give the number of rows."""
    from core.documents.sheets import write_list  # noqa: PLC0415 - 25 MB of openpyxl

    return write_list(path, Listing(COLUMNS, rows, sheet="业主名册", wide=True), progress)


People = tuple[dict[UUID, str], dict[UUID, list[tuple[str, str, str, str]]]]
Details = dict[UUID, tuple[str, str, str]]
"""By dwelling: the day of the area, the delivery, the note."""


def _load_details(session: Session, compound_id: UUID) -> Details:
    rows = session.execute(
        sa.select(
            Dwelling.id,
            Dwelling.area_date,
            Dwelling.delivered,
            Dwelling.delivered_on,
            Dwelling.developer_stock,
            Dwelling.note,
        ).where(Dwelling.compound_id == compound_id)
    )
    return {
        dwelling_id: (
            day.isoformat() if day else "",
            on.isoformat() if on else DELIVERED[delivered],
            _note(note, stock=stock),
        )
        for dwelling_id, day, delivered, on, stock, note in rows
    }


def _note(note: str, *, stock: bool) -> str:
    """Say that a dwelling is unsold in the words that the import knows, once."""
    return note if not stock or "未售" in note else "；".join(filter(None, ("未售", note)))


def _load_people(session: Session, compound_id: UUID) -> People:
    """Give document numbers by owner, and the residents of each dwelling."""
    documents = {
        identity: number or ""
        for statement in (
            sa.select(Person.id, Person.document_number),
            sa.select(Company.id, Company.credit_code),
        )
        for identity, number in session.execute(statement)
    }
    residents: dict[UUID, list[tuple[str, str, str, str]]] = {}
    rows = session.execute(
        sa.select(
            Resident.dwelling_id, Person.name, Resident.kind, Person.phones, Person.document_number
        )
        .join(Person, Person.id == Resident.person_id)
        .join(Dwelling, Dwelling.id == Resident.dwelling_id)
        .where(Dwelling.compound_id == compound_id, Resident.until.is_(None))
        .order_by(Resident.id)
    )
    for dwelling_id, name, kind, phones, number in rows:
        person = (name, word(kind), phones, number or "")
        residents.setdefault(dwelling_id, []).append(person)
    return documents, residents


def _rows(
    units: tuple[VotingUnit, ...], people: People, details: Details, *, masked: bool
) -> Iterator[tuple[Cell, ...]]:
    documents, residents = people
    for unit in units:
        day, delivered, note = details[unit.dwelling_id]
        area: tuple[Cell, ...] = (unit.area, _source_text(unit.area_source), day, delivered)
        for index, owner in enumerate(unit.owners or (None,)):
            person = _owner(owner, index, documents, masked=masked)
            yield (*_place(unit), *area, *person, note)
            area, note = (None, "", "", ""), ""
        for name, kind, phones, number in residents.get(unit.dwelling_id, ()):
            person = (
                mask_name(name) if masked else name, kind, "",
                _phones(tuple(phones.split()), masked=masked),
                mask_document(number) if masked else number,
            )  # fmt: skip
            yield (*_place(unit), None, "", "", "", *person, "")


def _place(unit: VotingUnit) -> tuple[Cell, ...]:
    return (unit.building, unit.entrance, unit.room, word(unit.use))


def _owner(
    owner: OwnerRow | None, index: int, documents: dict[UUID, str], *, masked: bool
) -> tuple[Cell, ...]:
    if owner is None:
        return ("", "", "", "", "")
    hide = masked and not owner.is_company
    number = documents.get(owner.id, "")
    return (
        mask_name(owner.name) if hide else owner.name,
        "产权人" if index == 0 else "共有人",
        owner.share,
        _phones(owner.phones, masked=masked),
        mask_document(number) if hide else number,
    )


def _phones(phones: tuple[str, ...], *, masked: bool) -> str:
    return "、".join(map(mask_phone if masked else phone_text, phones))


def _source_text(source: AreaSource) -> str:
    """Name where an area is from; nothing where nobody said, so that a clerk may still say it."""
    return "" if source is AreaSource.UNKNOWN else word(source)
