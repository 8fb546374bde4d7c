"""Acts on companies of one name, inside the caller's unit of work: they are one, or they are not.

What is merged keeps its old rows with the reason; the facade records the event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import Clock
from core.errors import KnownError
from core.rosters.applying import correct
from core.rosters.known import Record, table_of
from core.rosters.plans import Correction
from core.rosters.tables import Company, CompanyRuling, Ownership
from core.text.names import name_key, says_something

_MOST_PHONES = 8


def merge_companies(
    session: Session, keep_id: UUID, other_ids: Sequence[UUID], reason: str, clock: Clock
) -> str:
    """Make several records of one company one: all that the others own is `keep_id`'s. Its name.

    Their codes go on meaning it, so that a roster that is read again does not part them.
    """
    kept, *others = _of_one_name(session, [keep_id, *other_ids], reason)
    why, now = reason.strip(), clock.now()
    connection = session.connection()
    mine = _ownerships(connection, [kept["id"]])
    lived = {row["dwelling_id"]: row for row in mine if row["until"] is None}
    rows = {row["id"]: row for row in mine}
    news: defaultdict[UUID, Record] = defaultdict(dict)
    for row in _ownerships(connection, [other["id"] for other in others]):
        rows[row["id"]] = row
        news[row["id"]]["company_id"] = kept["id"]
        twin = lived.get(row["dwelling_id"]) if row["until"] is None else None
        if twin is not None:  # one company is one owner of a dwelling
            news[row["id"]] |= {"until": clock.today(), "ended_reason": why}
            if row["voting_representative"]:
                news[row["id"]]["voting_representative"] = False
                news[twin["id"]]["voting_representative"] = True
        elif row["until"] is None:
            lived[row["dwelling_id"]] = row
    # An ended row frees the representative's place before another takes it.
    for one in sorted(news, key=lambda one: "until" not in news[one]):
        correct(connection, [Correction("ownership", rows[one], news[one])], why, now)
    _join(connection, kept, others, why, clock)
    return str(kept["name"])


def part_companies(session: Session, ids: Sequence[UUID], reason: str, clock: Clock) -> str:
    """Note that companies of one name are different ones, and why. Gives the name."""
    first, *_ = _of_one_name(session, ids, reason)
    session.add(
        CompanyRuling(
            name=first["name"],
            companies=" ".join(sorted(str(one) for one in set(ids))),
            reason=reason.strip(),
            decided_on=clock.today(),
        )
    )
    session.flush()
    return str(first["name"])


def _of_one_name(session: Session, ids: Sequence[UUID], reason: str) -> list[Record]:
    """Give the records in the order of `ids`; refuse one alone, unlike names, an empty reason."""
    if not says_something(reason):
        raise KnownError("rosters.company_reason_needed")
    table = table_of(Company)
    rows = session.connection().execute(sa.select(table).where(table.c.id.in_(ids))).mappings()
    found = {row["id"]: dict(row) for row in rows}
    records = [found[one] for one in dict.fromkeys(ids) if one in found]
    if len(records) < 2 or len(records) < len(set(ids)):  # noqa: PLR2004 - one alone is no question
        raise KnownError("rosters.no_company")
    if len({name_key(record["name"]) for record in records}) > 1:
        raise KnownError("rosters.company_names_differ")
    if any(record["merged_into_id"] is not None for record in records):
        raise KnownError("rosters.company_merged", name=records[0]["name"])
    return records


def _ownerships(connection: sa.Connection, ids: Sequence[UUID]) -> list[Record]:
    table = table_of(Ownership)
    query = sa.select(table).where(table.c.company_id.in_(ids)).order_by(table.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def _join(
    connection: sa.Connection, kept: Record, others: Sequence[Record], why: str, clock: Clock
) -> None:
    """Give the kept company what the others' records tell; they point to it from now on."""
    table = table_of(Company)
    before = table.c.merged_into_id.in_([other["id"] for other in others])
    earlier = [dict(row) for row in connection.execute(sa.select(table).where(before)).mappings()]
    told: Record = {}
    phones = dict.fromkeys(
        phone for record in (kept, *others) for phone in record["phones"].split()
    )
    told["phones"] = " ".join([*phones][:_MOST_PHONES])
    told["developer"] = any(record["developer"] for record in (kept, *others))
    pointing = [Correction("company", row, {"merged_into_id": kept["id"]}) for row in earlier]
    for other in others:
        new: Record = {"merged_into_id": kept["id"]}
        if not kept["credit_code"] and other["credit_code"] and "credit_code" not in told:
            told["credit_code"] = other["credit_code"]
            new["credit_code"] = None
        pointing.append(Correction("company", other, new))
    for one in pointing:
        correct(connection, [one], why, clock.now())
    fresh = {name: value for name, value in told.items() if value != kept[name]}
    if fresh:
        correct(connection, [Correction("company", kept, fresh)], why, clock.now())
