"""Orders on companies of one full name: they are several, or one that stands under each."""

from __future__ import annotations

from core.commands.orders import Order
from core.commands.orders_here import Here, only
from core.rosters.same_names import SameNamed


def part_companies(here: Here, order: Order) -> None:
    """Note that the companies of a name are different ones, and why."""
    group, reason = _group(here, order), str(order.take("reason"))
    order.end()
    here.office.rosters.part_companies([one.id for one in group.companies], reason)


def merge_companies(here: Here, order: Order) -> None:
    """Make the companies of a name one; the record of the credit code given is kept."""
    group, reason = _group(here, order), str(order.take("reason"))
    code = str(order.take("credit_code"))
    order.end()
    kept = only(order, [one for one in group.companies if one.credit_code == code], code).id
    others = [one.id for one in group.companies if one.id != kept]
    here.office.rosters.merge_companies(kept, others, reason)


def _group(here: Here, order: Order) -> SameNamed:
    compound_id = here.office.assemblies.assembly(here.assembly(order)).compound_id
    name = str(order.take("name"))
    groups = here.office.rosters.same_named(compound_id)
    return only(order, [group for group in groups if group.name == name], name)
