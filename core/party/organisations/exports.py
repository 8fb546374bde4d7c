"""The register of members as a workbook: complete for the office's own work, or masked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.documents.workbook_rows import Cell, Listing, SheetColumn
from core.party.organisations.queries import names_of
from core.party.organisations.queries_members import wanted
from core.party.organisations.sheets import MemberLook
from core.party.organisations.tables import PartyMember
from core.phrases import word
from core.progress import ProgressSink, ignore_progress
from core.text.documents import mask_document
from core.text.names import mask_name
from core.text.phones import mask_phone, phone_text

COLUMNS = (
    SheetColumn("姓名", 12), SheetColumn("身份证号", 22), SheetColumn("入党日期", 12),
    SheetColumn("转正日期", 12), SheetColumn("人员类别", 12), SheetColumn("职业", 14),
    SheetColumn("手机号码", 15), SheetColumn("所在党支部", 26), SheetColumn("居住社区支部", 26),
    SheetColumn("居住地", 24), SheetColumn("工作单位", 24), SheetColumn("转出日期", 12),
)  # fmt: skip
"""Headings that the import knows, so that a complete export can be imported elsewhere."""


def load_rows(session: Session, look: MemberLook, *, masked: bool) -> tuple[tuple[Cell, ...], ...]:
    """Load the members of a look as rows of a workbook; masked, no number stands in them whole."""
    names = names_of(session)
    query = sa.select(PartyMember).where(*wanted(session, look))
    rows = session.scalars(query.order_by(PartyMember.initials, PartyMember.id))
    return tuple(
        (
            mask_name(row.name) if masked else row.name,
            mask_document(row.document_number) if masked else row.document_number or "",
            _day(row.joined_on),
            _day(row.confirmed_on),
            word(row.status),
            row.occupation,
            mask_phone(row.phone) if masked and row.phone else phone_text(row.phone),
            names[row.organisation_id] if row.organisation_id else row.record_elsewhere,
            names[row.community_branch_id] if row.community_branch_id else "",
            "" if masked else row.home,
            row.unit,
            _day(row.left_on),
        )
        for row in rows
    )


def write_rows(
    path: Path, rows: tuple[tuple[Cell, ...], ...], progress: ProgressSink = ignore_progress
) -> int:
    """Write what `load_rows` gave as a workbook; give the number of rows."""
    from core.documents.sheets import write_list  # noqa: PLC0415 - 25 MB of openpyxl

    return write_list(path, Listing(COLUMNS, rows, sheet="党员名册", wide=True), progress)


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
