"""The declarative base and the column types every table shares. Works on SQLite and PostgreSQL."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, InstrumentedAttribute, Mapped, mapped_column

from core.clock import CHINA
from core.identity import new_id

SQUARE_CENTIMETRES = 10_000
"""A square metre in the unit of the file."""


class Area(sa.types.TypeDecorator[Decimal]):
    """Square metres with at most four decimals, kept as a whole number of cm² (0.0001 m²)."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: sa.Dialect) -> int | None:
        if value is None:
            return None
        scaled = value * SQUARE_CENTIMETRES
        if scaled != scaled.to_integral_value():
            raise ValueError("an area has more than four decimals")
        return int(scaled)

    def process_result_value(self, value: Any | None, dialect: sa.Dialect) -> Decimal | None:
        return None if value is None else Decimal(int(value)) / SQUARE_CENTIMETRES


class Moment(sa.types.TypeDecorator[datetime]):
    """A moment, kept as ISO text of UTC+8, so that it sorts and reads the same everywhere."""

    impl = sa.String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a zone")
        return value.astimezone(CHINA).isoformat(timespec="seconds")

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


area = Annotated[Decimal, mapped_column(Area)]
moment = Annotated[datetime, mapped_column(Moment)]


def _check_name(constraint: sa.Constraint, _table: sa.Table) -> str:
    """Name an enum's CHECK after its column: two columns of a table may hold the same enum."""
    if isinstance(constraint, sa.CheckConstraint) and constraint._type_bound:  # noqa: SLF001 - SQLAlchemy says it nowhere else
        return next(column.name for column in constraint.columns)
    return str(constraint.name)


class Base(DeclarativeBase):
    """Every table: STRICT on SQLite, named constraints, enums stored by value with a CHECK."""

    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(column_or_constraint_name)s",
            "column_or_constraint_name": _check_name,
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {
        enum.StrEnum: sa.Enum(
            enum.StrEnum,
            values_callable=lambda members: [m.value for m in members],
            native_enum=False,
            create_constraint=True,
            length=32,
        ),
        UUID: sa.Uuid(as_uuid=True, native_uuid=False),
        date: sa.Date(),
    }
    __table_args__: Any = {"sqlite_strict": True}


def as_kept(column: InstrumentedAttribute[Any]) -> sa.ColumnElement[Any]:
    """Read a column as the file holds it: an id as its 32 digits, an area as a number of cm²."""
    kind = sa.BigInteger() if isinstance(column.type, Area) else sa.String()
    return sa.type_coerce(column, kind)


def id_text(kept: str | None) -> str | None:
    """Write an id that was read as it is kept as `str` writes its UUID."""
    if kept is None:
        return None
    return f"{kept[:8]}-{kept[8:12]}-{kept[12:16]}-{kept[16:20]}-{kept[20:]}"


_origin: ContextVar[str] = ContextVar("_origin", default="")


@contextmanager
def writing_as(origin: str) -> Iterator[None]:
    """Mark the rows made inside with the office they come from."""
    token = _origin.set(origin)
    try:
        yield
    finally:
        _origin.reset(token)


def current_origin() -> str:
    """Give the office that the rows made now come from."""
    return _origin.get()


class Row(Base):
    """A table whose rows travel between machines: a UUIDv7, the office it came from, a revision."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    origin: Mapped[str] = mapped_column(sa.String(32), default=current_origin)
    revision: Mapped[int] = mapped_column(default=1)


class SealedRow(Row):
    """A table that a vote, a committee or a filing rests on: the audit seals each row's states.

    Its rows are written as objects in a unit of work that records an event; see `sealing`.
    """

    __abstract__ = True


@compiles(sa.String, "sqlite")
@compiles(sa.Uuid, "sqlite")
@compiles(sa.Enum, "sqlite")
@compiles(sa.Date, "sqlite")
def _as_text(_type: object, _compiler: object, **_kw: object) -> str:
    """STRICT tables know only INTEGER, REAL, TEXT, BLOB and ANY."""
    return "TEXT"


@compiles(sa.Boolean, "sqlite")
@compiles(sa.BigInteger, "sqlite")
def _as_integer(_type: object, _compiler: object, **_kw: object) -> str:
    return "INTEGER"
