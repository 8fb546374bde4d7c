"""Reading rechecks: frozen rows only, nothing is changed here."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.rechecks.sheets import AnswerRow, RecheckRow, RecheckSheet
from core.assemblies.rechecks.tables import Recheck, RecheckAnswer
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Result
from core.db.rows import row_of
from core.errors import KnownError
from core.rosters.tables import Compound


def load_rechecks(session: Session, assembly_id: UUID) -> tuple[RecheckRow, ...]:
    """Give the requests against an assembly's result in the order in which they came."""
    return tuple(_rows(session, Recheck.assembly_id == assembly_id))


def load_recheck(session: Session, recheck_id: UUID) -> RecheckSheet:
    """Give one request with what its paper says of the assembly."""
    row = next(iter(_rows(session, Recheck.id == recheck_id)), None)
    if row is None:
        raise KnownError("rechecks.not_found")
    compound, assembly, declared = session.execute(
        sa.select(Compound.name, Assembly, Result.declared_on)
        .join(Assembly, Assembly.compound_id == Compound.id)
        .join(Result, Result.assembly_id == Assembly.id)
        .where(Assembly.id == row.assembly_id, Result.version == row.result_version)
    ).one()
    contact = "，".join(filter(None, (assembly.contact, assembly.phone)))
    return RecheckSheet(
        row=row,
        compound=compound,
        title=assembly.title,
        organiser=assembly.organiser,
        pack=assembly.pack,
        contact="；".join(filter(None, (contact, assembly.objection_address))),
        declared_on=declared,
    )


def load_labels(session: Session, compound_id: UUID | None) -> Mapping[UUID, str]:
    """Call every request of a compound, or of all, by compound and number: it names nobody."""
    named = sa.select(Recheck.id, Compound.name, Assembly.serial_prefix, Recheck.number)
    named = named.join(Assembly, Assembly.id == Recheck.assembly_id)
    named = named.join(Compound, Compound.id == Assembly.compound_id)
    if compound_id is not None:
        named = named.where(Compound.id == compound_id)
    rows = session.execute(named.order_by(Recheck.id))
    return {id_: f"{compound} {label(prefix, number)}" for id_, compound, prefix, number in rows}


def label(prefix: str, number: int) -> str:
    """Call a request by its assembly's ballots and its own number: YW1-D29-2."""
    return f"{prefix}-D29-{number}"


def _rows(session: Session, which: sa.ColumnElement[bool]) -> list[RecheckRow]:
    rows = session.execute(
        sa.select(Recheck, RecheckAnswer, Assembly.serial_prefix)
        .join(Assembly, Assembly.id == Recheck.assembly_id)
        .outerjoin(RecheckAnswer, RecheckAnswer.recheck_id == Recheck.id)
        .where(which)
        .order_by(Recheck.number)
    )
    return [
        row_of(
            RecheckRow,
            asked,
            label=label(prefix, asked.number),
            answer=row_of(AnswerRow, said) if said is not None else None,
        )
        for asked, said, prefix in rows
    ]
