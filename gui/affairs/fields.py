"""Fields of crowd-funding: floors with their coefficients, households with theirs or an amount."""

from __future__ import annotations

import re
from collections.abc import Mapping
from uuid import UUID

from core.affairs.problems.drafts_money import (
    AgreedAmount,
    FloorCoefficient,
    HouseholdCoefficient,
)
from core.affairs.problems.shares import read_coefficient
from core.text.amounts import read_money
from gui.kit.fields import FieldError, NoteField
from gui.kit.money import FEN

_LINES = re.compile(r"[\n;；]+")
_FLOORS = re.compile(r"(-?\d{1,2})(?:\s*[-~—至到]\s*(\d{1,2}))?\s*[层楼]?[\s：:、，,]+(\S+)")
_LAST = re.compile(r"(.*?\S)[\s：:、，,]+(\S+)")


class FloorsField(NoteField):
    """Floors, one or a span a line, with their coefficient: 1-2层 0."""

    def parse(self, text: str) -> str:
        self._needed(text)
        for line in _lines(text):
            found = _FLOORS.fullmatch(line)
            if found is None or read_coefficient(found[3]) is None:
                said = self.tr("“{line}”看不懂：请一行写一层或者几层，例如 1-2层 0，3层 1/2。")
                raise FieldError(said.format(line=line))
        return text


class HouseholdsField(NoteField):
    """Households by their address, one a line, with a coefficient or an amount in yuan."""

    def __init__(  # noqa: PLR0913 - each is a word about one field
        self,
        name: str,
        label: str,
        known: Mapping[str, UUID],
        *,
        hint: str = "",
        money: bool = False,
        required: bool = False,
    ) -> None:
        super().__init__(name, label, hint=hint, required=required)
        self._known = known
        self._money = money

    def parse(self, text: str) -> str:
        self._needed(text)
        for line in _lines(text):
            found = _LAST.fullmatch(line)
            if found is None or not self._reads(found[2]):
                said = self.tr("“{line}”看不懂：请一行写一户，房号在前，数在后。")
                raise FieldError(said.format(line=line))
            if found[1] not in self._known:
                said = self.tr("名册里没有“{address}”：请按名册上的写法填写房号。")
                raise FieldError(said.format(address=found[1]))
        return text

    def _reads(self, text: str) -> bool:
        return _fen(text) is not None if self._money else read_coefficient(text) is not None


def floors(text: str) -> tuple[FloorCoefficient, ...]:
    """Read floors with their coefficients, as `FloorsField` took them."""
    found = []
    for line in _lines(text):
        if said := _FLOORS.fullmatch(line):
            first, last = int(said[1]), int(said[2] or said[1])
            found += [FloorCoefficient(floor, said[3]) for floor in range(first, last + 1)]
    return tuple(found)


def coefficients(text: str, known: Mapping[str, UUID]) -> tuple[HouseholdCoefficient, ...]:
    """Read households with their coefficients."""
    return tuple(HouseholdCoefficient(one, said) for one, said in _households(text, known))


def amounts(text: str, known: Mapping[str, UUID]) -> tuple[AgreedAmount, ...]:
    """Read households with their agreed amounts."""
    return tuple(AgreedAmount(one, _fen(said) or 0) for one, said in _households(text, known))


def _households(text: str, known: Mapping[str, UUID]) -> list[tuple[UUID, str]]:
    found = [said for line in _lines(text) if (said := _LAST.fullmatch(line))]
    return [(known[said[1]], said[2]) for said in found]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in _LINES.split(text) if line.strip()]


def _fen(text: str) -> int | None:
    yuan = read_money(text)
    return None if yuan is None or yuan * FEN % 1 else int(yuan * FEN)
