"""Orders that add or remove one person: of the preparatory group, of the count. Not a command."""

from __future__ import annotations

from core.assemblies.drafts import MemberDraft, OfficialDraft
from core.assemblies.stages import Duty
from core.commands.orders import Order
from core.commands.orders_here import Here, only


def add_member(here: Here, order: Order) -> None:
    """Add a member to the group; an owner whom the roster does not know needs a `reason`."""
    assembly_id, reason = here.assembly(order), str(order.take("reason", " ")).strip()
    here.office.assemblies.add_member(assembly_id, order.build(MemberDraft), reason=reason)


def remove_member(here: Here, order: Order) -> None:
    """Take the member of that name out of the group."""
    members = here.office.assemblies.assembly(here.assembly(order)).members
    name = str(order.take("name"))
    order.end()
    member = only(order, [row for row in members if row.name == name], name)
    here.office.assemblies.remove_member(member.id)


def add_official(here: Here, order: Order) -> None:
    """Name one more person of the count."""
    assembly_id = here.assembly(order)
    here.office.assemblies.add_official(assembly_id, order.build(OfficialDraft))


def remove_official(here: Here, order: Order) -> None:
    """Take the person of that name and duty off the count."""
    officials = here.office.assemblies.assembly(here.assembly(order)).officials
    name, duty = str(order.take("name")), order.read("duty", Duty)
    order.end()
    rows = [row for row in officials if (row.name, row.duty) == (name, duty)]
    here.office.assemblies.remove_official(only(order, rows, name).id)
