"""Which assembly a command means. Not a command."""

from __future__ import annotations

from uuid import UUID

from core.errors import KnownError
from core.office import Office

_SHORTEST = 4


def find_assembly(office: Office, text: str) -> UUID:
    """Give the one assembly of that identifier, of its beginning, or of that title.

    Raises `KnownError` where none or several fit.
    """
    rows = office.assemblies.assemblies()
    plain = text.strip().lower().replace("-", "")
    found = [
        row.id
        for row in rows
        if row.title == text.strip() or (len(plain) >= _SHORTEST and row.id.hex.startswith(plain))
    ]
    if len(found) == 1:
        return found[0]
    code = "commands.several_assemblies" if found else "commands.no_such_assembly"
    raise KnownError(code, id=text[:60])
