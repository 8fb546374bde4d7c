"""Nobody is seated unasked who owns nothing in the compound any more; the roster of today tells."""

from __future__ import annotations

from uuid import UUID

import pytest
import sqlalchemy as sa

from core.assemblies.drafts import OwnerChangeDraft
from core.committees.service import Committees
from core.errors import KnownError
from core.rosters.tables import Dwelling, Ownership
from tests.builders import Held
from tests.core.committees.test_committees import order

WHY = "产权正在核实，街道办同意先成立"
STANDS = "冻结日仍是原业主，由原业主投票"


def member(held: Held) -> tuple[str, UUID, list[tuple[UUID, str]]]:
    """Give an elected candidate: his name, his id as an owner, his dwellings on the roll."""
    name = held.assemblies.result(held.id).elected[-1]
    [entry] = [
        one
        for one in held.assemblies.roll(held.id).entries
        if name in {owner.name for owner in one.owners}
    ]
    [owner] = [one.owner_id for one in entry.owners if one.name == name]
    assert owner is not None
    return name, owner, [(home.dwelling_id, home.address) for home in entry.dwellings]


def sell(held: Held) -> str:
    """End in the roster all that the candidate owns, as a purchase does."""
    name, owner, _ = member(held)
    with held.database.write() as session:
        session.execute(
            sa.update(Ownership)
            .where(Ownership.person_id == owner)
            .values(until=held.clock.today(), ended_reason="买卖")
        )
    return name


def refused(held: Held, committees: Committees) -> str:
    with pytest.raises(KnownError, match="not_owners") as found:
        committees.form(order(held))
    return found.value.sentence()


def test_who_sold_after_the_result_is_asked_about_when_he_is_seated(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    name = sell(held)
    assert name in refused(held, committees)
    with pytest.raises(KnownError, match="needs_real_reason"):
        committees.form(order(held, reason="无"))
    made = committees.form(order(held, reason=WHY)).made
    assert name in {row.name for row in committees.committee(made).members}
    [kept] = [
        one
        for one in held.assemblies.assembly(held.id).overrides
        if one.code == "committees.seated_without_dwelling"
    ]
    assert name in kept.text
    assert kept.override_reason == WHY


def test_a_change_of_owner_noted_alone_is_enough_to_ask(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    name, _, homes = member(held)
    for dwelling, address in homes:
        draft = OwnerChangeDraft(dwelling, address, name, "新业主", held.clock.today(), STANDS)
        held.assemblies.record_owner_change(held.id, draft)
    assert name in refused(held, committees)


def test_who_bought_another_home_here_is_seated_unasked(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sell(held)
    _, owner, _ = member(held)
    with held.database.write() as session:
        stock = sa.select(Dwelling.id).where(Dwelling.developer_stock).limit(1)
        dwelling = session.scalars(stock).one()
        session.execute(
            sa.update(Ownership)
            .where(Ownership.dwelling_id == dwelling)
            .values(until=held.clock.today(), ended_reason="买卖")
        )
        session.add(Ownership(dwelling_id=dwelling, position=0, person_id=owner))
    assert committees.form(order(held)).made


def test_who_owns_still_is_seated_unasked(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    assert committees.form(order(held)).made
