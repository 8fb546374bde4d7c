"""A field for telephones: one with a digit too few is said beside it, never thrown away."""

from __future__ import annotations

from core.errors import KnownError
from core.text.phones import no_phone, read_phones
from gui.kit.fields import TextField
from gui.kit.wording import sentence_of


def phones_field(name: str, label: str, hint: str = "") -> TextField:
    """Make a line for one telephone or several."""
    field = TextField(name, label, latin=True, longest=120, hint=hint)
    field.check = _said_of
    return field


def _said_of(text: str) -> str:
    wrong = no_phone(read_phones(text))
    return sentence_of(KnownError("rosters.not_a_phone", value=wrong)) if wrong else ""
