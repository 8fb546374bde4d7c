"""What was declared of all assemblies at once: a few statements, however many there are."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.count_sheets import ResultSheet
from core.assemblies.queries_seals import RESULT_EVENTS, results_hold, tampered
from core.assemblies.seals import Sealed
from core.assemblies.sheets import DeclaredMatter
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Result
from core.db.audit import recorded_of_all


def load_declared_matters(
    session: Session, compound_id: UUID | None, kind: str
) -> tuple[DeclaredMatter, ...]:
    """Give the matters of declared results, those of the newest assembly first.

    Of a compound or of all, of one `kind` of matter or of any. A result that was changed outside
    the program is not shown: the sentence says so instead.
    """
    chosen = sa.select(Assembly.id, Assembly.title)
    if compound_id is not None:
        chosen = chosen.where(Assembly.compound_id == compound_id)
    titles = {
        row.id: row.title
        for row in session.execute(chosen.order_by(Assembly.opened_on.desc(), Assembly.id.desc()))
    }
    of_assembly: defaultdict[UUID, list[Result]] = defaultdict(list)
    mine = sa.select(Result).join(Assembly, Assembly.id == Result.assembly_id)
    if compound_id is not None:
        mine = mine.where(Assembly.compound_id == compound_id)
    for result in session.scalars(mine.order_by(Result.version)):
        of_assembly[result.assembly_id].append(result)
    told = recorded_of_all(session, titles, *RESULT_EVENTS)
    found: list[DeclaredMatter] = []
    for assembly_id, title in titles.items():
        versions = of_assembly[assembly_id]
        if results_hold(told.get(assembly_id, ()), versions) is False:
            raise tampered(Sealed.RESULT, title)
        if versions:
            matters = freezing.thaw(ResultSheet, versions[-1].content).matters
            found += [
                DeclaredMatter(one.matter.id, title, one.matter.title)
                for one in matters
                if one.matter.kind == kind or not kind
            ]
    return tuple(found)
