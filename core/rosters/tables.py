"""Tables of 小区, 楼栋, 房屋, 业主 and 住户, and of what their rows were before.

A person or company is one row for the whole office; ownership ties it to a dwelling for a time.
Nothing that somebody may have relied on is lost: an ended ownership stays with its reason, and a
row that is corrected leaves its old content in `Replaced`.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.db.base import SQUARE_CENTIMETRES, Row, area, moment
from core.rosters.kinds import AreaSource, DocumentKind, DwellingUse, PartyStatus, ResidentKind

LARGEST_AREA = 100_000
"""Square metres of one exclusive part; a larger figure is a slip of the pen (rulebook 7.1)."""


def _once(name: str, *columns: str, where: str) -> sa.Index:
    """Allow one row in force for these columns; ended rows may repeat."""
    in_force = sa.text(f"until IS NULL AND {where}")
    return sa.Index(name, *columns, unique=True, sqlite_where=in_force, postgresql_where=in_force)


class Community(Row):
    """社区: another one than the office's own, which is in its profile."""

    __tablename__ = "community"

    name: Mapped[str] = mapped_column(sa.String(100))
    street: Mapped[str] = mapped_column(sa.String(100))

    __table_args__ = (
        sa.UniqueConstraint("street", "name"),
        sa.CheckConstraint("name <> ''", name="named"),
        {"sqlite_strict": True},
    )


class Compound(Row):
    """小区 (物业管理区域). Without a community it lies in the office's own."""

    __tablename__ = "compound"

    name: Mapped[str] = mapped_column(sa.String(200))
    address: Mapped[str] = mapped_column(sa.String(300), default="")
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)

    __table_args__ = (
        sa.UniqueConstraint("name"),
        sa.CheckConstraint("name <> ''", name="named"),
        {"sqlite_strict": True},
    )


class Building(Row):
    """楼栋: `name` as people say it, `key` as it is compared ("1" for 1栋, 1#, 1号楼)."""

    __tablename__ = "building"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"))
    key: Mapped[str] = mapped_column(sa.String(40))
    name: Mapped[str] = mapped_column(sa.String(80))
    sort_key: Mapped[str] = mapped_column(sa.String(80))

    __table_args__ = (sa.UniqueConstraint("compound_id", "key"), {"sqlite_strict": True})


class Entrance(Row):
    """单元: absent where a building has none, such as a row of shops."""

    __tablename__ = "entrance"

    building_id: Mapped[UUID] = mapped_column(sa.ForeignKey("building.id"))
    key: Mapped[str] = mapped_column(sa.String(40))
    name: Mapped[str] = mapped_column(sa.String(80))
    sort_key: Mapped[str] = mapped_column(sa.String(80))

    __table_args__ = (sa.UniqueConstraint("building_id", "key"), {"sqlite_strict": True})


class Dwelling(Row):
    """房屋 (专有部分).

    `key` is the normalised address that two notations of one dwelling share; `source_text` is how
    the roster wrote it. The area is what votes are weighed by, whatever its source.
    """

    __tablename__ = "dwelling"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"))
    building_id: Mapped[UUID] = mapped_column(sa.ForeignKey("building.id"))
    entrance_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("entrance.id"))
    key: Mapped[str] = mapped_column(sa.String(120))
    room: Mapped[str] = mapped_column(sa.String(60))
    address: Mapped[str] = mapped_column(sa.String(200))
    source_text: Mapped[str] = mapped_column(sa.String(200))
    sort_key: Mapped[str] = mapped_column(sa.String(240))
    use: Mapped[DwellingUse] = mapped_column(default=DwellingUse.HOME)
    area: Mapped[area]
    area_source: Mapped[AreaSource] = mapped_column(default=AreaSource.UNKNOWN)
    area_date: Mapped[date | None]
    delivered: Mapped[bool | None]
    delivered_on: Mapped[date | None]
    developer_stock: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(sa.String(500), default="")

    __table_args__ = (
        sa.UniqueConstraint("compound_id", "key"),
        sa.CheckConstraint("area > 0", name="area_positive"),
        sa.CheckConstraint(
            f"area < {LARGEST_AREA * SQUARE_CENTIMETRES}", name="area_below_largest"
        ),
        sa.CheckConstraint("room <> ''", name="room_named"),
        sa.Index(None, "compound_id", "sort_key"),
        sa.Index(None, "building_id"),
        {"sqlite_strict": True},
    )


class Person(Row):
    """自然人, owner or resident.

    A document number belongs to one person; without it a person is known only within a dwelling,
    never by name alone (rulebook 1.5 b). `phones` are digits, separated by one space. `initials`
    are of the pinyin, for searching.
    """

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(sa.String(120))
    initials: Mapped[str] = mapped_column(sa.String(60), default="")
    document_kind: Mapped[DocumentKind | None]
    document_number: Mapped[str | None] = mapped_column(sa.String(40))
    phones: Mapped[str] = mapped_column(sa.String(120), default="")

    __table_args__ = (
        sa.UniqueConstraint("document_number"),
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("document_number <> ''", name="document_not_blank"),
        sa.Index(None, "name"),
        {"sqlite_strict": True},
    )


class Company(Row):
    """法人或非法人组织, known by its unified social credit code or, without one, by its name.

    A record found to be another's owns nothing any more; its code means that other company.
    """

    __tablename__ = "company"

    name: Mapped[str] = mapped_column(sa.String(200))
    initials: Mapped[str] = mapped_column(sa.String(60), default="")
    credit_code: Mapped[str | None] = mapped_column(sa.String(40))
    phones: Mapped[str] = mapped_column(sa.String(120), default="")
    developer: Mapped[bool] = mapped_column(default=False)
    merged_into_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("company.id"))

    __table_args__ = (
        sa.UniqueConstraint("credit_code"),
        sa.CheckConstraint("name <> ''", name="named"),
        sa.Index(None, "name"),
        {"sqlite_strict": True},
    )


class CompanyRuling(Row):
    """同名单位的认定: companies of one full name that are different ones, by whose word and why.

    `companies` are their ids, sorted, with one space between.
    """

    __tablename__ = "company_ruling"

    name: Mapped[str] = mapped_column(sa.String(200))
    companies: Mapped[str] = mapped_column(sa.Text)
    reason: Mapped[str] = mapped_column(sa.String(300))
    decided_on: Mapped[date]


class Ownership(Row):
    """产权: who owns a dwelling from when to when. In force while `until` is null.

    `share` is a fraction as text ("1/2"), empty where the roster does not tell. At most one
    co-owner is the voting representative; the co-owners choose (GR Art 25).
    """

    __tablename__ = "ownership"

    dwelling_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dwelling.id"))
    person_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("person.id"))
    company_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("company.id"))
    position: Mapped[int] = mapped_column(default=0)
    share: Mapped[str] = mapped_column(sa.String(40), default="")
    since: Mapped[date | None]
    until: Mapped[date | None]
    ended_reason: Mapped[str | None] = mapped_column(sa.String(300))
    source: Mapped[str] = mapped_column(sa.String(300), default="")
    voting_representative: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        sa.CheckConstraint("(person_id IS NULL) <> (company_id IS NULL)", name="one_owner"),
        sa.CheckConstraint("(until IS NULL) = (ended_reason IS NULL)", name="ended_with_reason"),
        sa.Index(None, "dwelling_id"),
        sa.Index(None, "person_id"),
        sa.Index(None, "company_id"),
        _once("uq_ownership_person_now", "dwelling_id", "person_id", where="person_id IS NOT NULL"),
        _once(
            "uq_ownership_company_now", "dwelling_id", "company_id", where="company_id IS NOT NULL"
        ),
        _once("uq_ownership_representative", "dwelling_id", where="voting_representative"),
        {"sqlite_strict": True},
    )


class Resident(Row):
    """住户: a tenant or a member of the household; in force while `until` is null."""

    __tablename__ = "resident"

    dwelling_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dwelling.id"))
    person_id: Mapped[UUID] = mapped_column(sa.ForeignKey("person.id"))
    kind: Mapped[ResidentKind]
    since: Mapped[date | None]
    until: Mapped[date | None]
    ended_reason: Mapped[str | None] = mapped_column(sa.String(300))
    source: Mapped[str] = mapped_column(sa.String(300), default="")

    __table_args__ = (
        sa.CheckConstraint("(until IS NULL) = (ended_reason IS NULL)", name="ended_with_reason"),
        sa.Index(None, "dwelling_id"),
        sa.Index(None, "person_id"),
        {"sqlite_strict": True},
    )


class PartyFlag(Row):
    """党员标记: that a person is a member of the Party, and who says so."""

    __tablename__ = "party_flag"

    person_id: Mapped[UUID] = mapped_column(sa.ForeignKey("person.id"))
    status: Mapped[PartyStatus]
    source: Mapped[str] = mapped_column(sa.String(300), default="")
    noted_on: Mapped[date]

    __table_args__ = (sa.UniqueConstraint("person_id"), {"sqlite_strict": True})


class Replaced(Row):
    """旧版本: what a row held before it was corrected, and why it was."""

    __tablename__ = "replaced"

    subject: Mapped[str] = mapped_column(sa.String(40))
    subject_id: Mapped[UUID]
    subject_revision: Mapped[int]
    content: Mapped[str] = mapped_column(sa.Text)
    reason: Mapped[str] = mapped_column(sa.String(300))
    replaced_at: Mapped[moment]

    __table_args__ = (
        sa.UniqueConstraint("subject_id", "subject_revision"),
        {"sqlite_strict": True},
    )


class RosterImport(Row):
    """导入记录: which file was taken into which compound, with what result."""

    __tablename__ = "roster_import"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"))
    file_name: Mapped[str] = mapped_column(sa.String(260))
    file_sha256: Mapped[str] = mapped_column(sa.String(64))
    outcome: Mapped[str] = mapped_column(sa.Text)
    imported_at: Mapped[moment]

    __table_args__ = (sa.Index(None, "compound_id"), {"sqlite_strict": True})


class ColumnMapping(Row):
    """字段对应: which column of a kind of file holds what, as the clerk once said."""

    __tablename__ = "column_mapping"

    signature: Mapped[str] = mapped_column(sa.String(64))
    columns: Mapped[str] = mapped_column(sa.Text)
    said_at: Mapped[moment]

    __table_args__ = (sa.UniqueConstraint("signature"), {"sqlite_strict": True})
