"""Fields of the parties of a procedure, one a role, and what they give."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.meetings.procedures.drafts import Party
from core.meetings.procedures.templates import Role
from gui.kit.fields import Field, TextField, filled

translate = QCoreApplication.translate
ROLE = "role_"
"""What the field of a party is called before its key."""
APART = re.compile(r"[、，,；;\n]+")


def role_field(role: Role, names: str = "", *, required: bool | None = None) -> Field[Any]:
    """Make the field of a role; a fixed one is needed, unless it is told otherwise."""
    hint = translate("meetings", "单位或者人，几个的用顿号隔开")
    if not role.fixed:
        hint = translate("meetings", "按议题邀请，没有的不填")
    needed = role.fixed if required is None else required
    field = TextField(ROLE + role.key, role.title, required=needed, hint=hint)
    return filled(field, names) if names else field


def parties(values: dict[str, Any]) -> tuple[Party, ...]:
    """Take the parties out of what the fields gave."""
    named = [key for key in values if key.startswith(ROLE)]
    return tuple(
        Party(key.removeprefix(ROLE), name)
        for key in named
        for name in filter(None, map(str.strip, APART.split(values.pop(key))))
    )
