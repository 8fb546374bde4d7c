"""What a scanner gun or a hand types into a field of serials, and which ballot it means."""

from __future__ import annotations

from collections.abc import Iterable

from core.assemblies.ballots import SCHEMA, read_serial
from core.assemblies.count_sheets import BallotRow


def find_ballot(text: str, ballots: Iterable[BallotRow]) -> BallotRow | None:
    """Find the ballot of a typed serial, or of the text of a scanned code, MAC and all.

    A code counts only if it is one of those that were issued; a copied serial is another matter,
    and shows when the second paper of one serial comes back.
    """
    plain = text.strip()
    if plain.upper().startswith(f"{SCHEMA}:"):
        return next((row for row in ballots if plain.upper() in row.payloads), None)
    found = read_serial(plain)
    if found is None:
        return None
    prefix, number = found
    return next(
        (row for row in ballots if row.number == number and row.serial.startswith(f"{prefix}-")),
        None,
    )
