"""What became of the group's members against whom an objection was upheld."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import natural_person
from core.assemblies.check_facts import GroupObjections
from core.assemblies.tables import GroupMember
from core.assemblies.tables_roll import Objection
from core.text.names import name_key


def load_group_objections(session: Session, assembly_id: UUID) -> GroupObjections:
    """Name who is in the group although an objection that names him was upheld."""
    upheld = session.scalars(
        sa.select(Objection)
        .where(
            Objection.assembly_id == assembly_id,
            Objection.about == "group",
            Objection.upheld.is_(True),
        )
        .order_by(Objection.received_on, Objection.id)
    ).all()
    if not upheld:
        return GroupObjections()
    members = session.scalars(
        sa.select(GroupMember)
        .where(GroupMember.assembly_id == assembly_id)
        .order_by(GroupMember.position)
    ).all()
    named = [(one, [member for member in members if _names(one, member)]) for one in upheld]
    still = {m.id: m.name for _, about in named for m in about if not m.removed}
    nobody = dict.fromkeys(one.objector for one, about in named if not about)
    return GroupObjections(tuple(still.values()), tuple(nobody))


def _names(objection: Objection, member: GroupMember) -> bool:
    return name_key(natural_person(member.name)) in name_key(objection.item + objection.claim)
