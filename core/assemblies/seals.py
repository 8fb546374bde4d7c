"""What seals a roll, a ballot, its way, readings and results: canonical text and its hash. Pure.

A seal is written twice: beside the rows it covers and in the audit, whose chain it cannot leave.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from core.assemblies.counting import Invalid, Mark, Reading
from core.canonical import digest_of

Part = None | bool | int | str | Decimal | UUID | date | enum.Enum | Sequence["Part"]
"""What a sealed line is made of."""


class Sealed(enum.StrEnum):
    """What is sealed on the way to a result: 名册, 票面, 发票, 收回, 录入, 计票, 结果.

    Besides, row by row: 经过 (stages, days, postings, people), 候选人, 送达 with boxes.
    """

    ROLL = "roll"
    BALLOT = "ballot"
    ISSUE = "issue"
    RETURNS = "returns"
    ENTRIES = "entries"
    COUNT = "count"
    RESULT = "result"
    COURSE = "course"
    CANDIDATES = "candidates"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class SealRow:
    """Whether what was sealed is still what it was; None while it is not sealed yet."""

    sealed: Sealed
    holds: bool | None


def seal(lines: Iterable[Part]) -> str:
    """Hash lines in the order given: SHA-256 in hex, the same on every machine."""
    return digest_of(list(lines))


def entry_line(  # noqa: PLR0913, PLR0917 - all that a reading says
    serial: str,
    reading: Reading,
    sequence: int,
    teller: str,
    witness: str,
    at: datetime,
    invalid: Invalid | None,
    reason: str,
    marks: Sequence[Mark],
) -> list[Part]:
    """Give what is sealed of one reading of one ballot."""
    who = (teller, witness, _to_second(at))
    return [serial, reading, sequence, *who, invalid, reason, list(marks)]


def entry_key(serial: str, reading: Reading, sequence: int) -> str:
    """Name one reading of one ballot; the highest sequence of a reading counts."""
    return f"{reading}:{serial}:{sequence}"


def return_line(  # noqa: PLR0913, PLR0917 - all that is noted of a return
    serial: str,
    at: datetime,
    channel: str,
    collectors: Sequence[str],
    box: str,
    box_seal: str,
    agent: str,
    signed_as: str,
    supervisor: str,
    reason: str,
) -> list[Part]:
    """Give what is sealed of one ballot's return."""
    who = [*collectors, "", ""][:2]
    signed = [agent, signed_as]
    return [serial, _to_second(at), channel, who, box, box_seal, signed, supervisor, reason]


def result_line(
    version: int, declared_on: date, reason: str, count_digest: str, content: str
) -> list[Part]:
    """Give what is sealed of one version of a result."""
    return [version, declared_on, reason, count_digest, content]


def _to_second(at: datetime) -> str:
    return str(int(at.timestamp()))
