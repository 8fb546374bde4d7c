"""What a paper on the board tells, aspect by aspect, and what of it is told otherwise now. Pure."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.canonical import canonical, digest_of

Told = Mapping["Aspect", str]
"""The digest of each aspect of a paper; an empty one says that it is to be told later."""


class Aspect(enum.StrEnum):
    """What a paper tells, as its correction names it."""

    GROUP = "group"
    ROLL = "roll"
    MATTERS = "matters"
    SEATS = "seats"
    CANDIDATES = "candidates"
    DAYS = "days"
    MEETING = "meeting"
    COUNT_DAY = "count_day"
    PLACES = "places"
    OFFICIALS = "officials"
    CLAUSE = "clause"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Hung:
    """A posting: its day and what the paper told."""

    on: date
    told: Told


@dataclass(frozen=True, slots=True)
class Correction:
    """A paper that tells otherwise than it did when it was first hung.

    `hung_on` is the day on which it was hung as it reads now; None while it was not.
    """

    paper: str
    first_on: date
    hung_on: date | None
    what: tuple[Aspect, ...]


_PROMISES = (Aspect.COUNT_DAY, Aspect.OFFICIALS)
"""What a notice may leave open and say that it is told before the count."""


def digest(values: object) -> str:
    """Give the digest of one aspect; nothing said of it has none."""
    return digest_of(values) if values else ""


def keep(told: Told) -> str:
    """Write down what a paper told, as its posting keeps it."""
    return canonical({aspect.value: said for aspect, said in told.items()})


def kept(text: str) -> Told:
    """Read it back."""
    return {Aspect(name): said for name, said in json.loads(text or "{}").items()}


def contradicted(before: Told, now: Told) -> tuple[Aspect, ...]:
    """Name what was told otherwise; what was left open then contradicts nothing."""
    return tuple(one for one in Aspect if before.get(one) and before[one] != now.get(one))


def left_open(told: Told) -> frozenset[Aspect]:
    """Name what the paper says is to be told later."""
    return frozenset(aspect for aspect, said in told.items() if not said)


def promised(told: Told) -> tuple[Aspect, ...]:
    """Name what the notice said owners would be told before the count."""
    return tuple(one for one in _PROMISES if told.get(one) == "")


def completed(before: Told, now: Told) -> tuple[Aspect, ...]:
    """Name what the notice promised and could tell now."""
    return tuple(one for one in promised(before) if now.get(one))


def correction(
    paper: str, postings: Sequence[Hung], now: Told, *, completing: bool = False
) -> Correction | None:
    """Say what of `paper` was corrected since it first hung; None where it reads as it did then.

    What was left open, and is known since, changes nothing of what hangs until it hangs again;
    `completing` prints it to be hung.
    """
    if not postings:
        return None
    last = postings[-1].told
    pending = bool(contradicted(last, now) or (completing and completed(last, now)))
    told = now if pending else last
    what = tuple(
        one for one in Aspect if any(was.told.get(one) != told.get(one) for was in postings)
    )
    if not what:
        return None
    hung_on = None
    for was in () if pending else reversed(postings):
        if was.told != told:
            break
        hung_on = was.on
    return Correction(paper, postings[0].on, hung_on, what)
