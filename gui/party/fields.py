"""Fields that several forms of the Party page share: organisations, compounds by name, members."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.party.organisations.sheets import OrganisationRow
from core.rosters.rows import CommunityRow, CompoundRow
from gui.kit.choices import ChoiceField
from gui.kit.fields import FieldError, NoteField
from gui.kit.wording import labelled, word

translate = QCoreApplication.translate
INDENT = "　"


@dataclass(frozen=True, slots=True)
class Known:
    """What forms offer: the organisations in their order, communities, compounds."""

    tree: tuple[OrganisationRow, ...]
    communities: tuple[CommunityRow, ...]
    compounds: tuple[CompoundRow, ...]

    def named(self, text: str) -> tuple[UUID, ...]:
        """Give the compounds of these names; names of none are left out."""
        ids = {row.name: row.id for row in self.compounds}
        return tuple(ids[name] for name in read_lines(text) if name in ids)


def read_lines(text: str) -> list[str]:
    """Split names that stand in lines or behind enumeration commas."""
    return [part.strip() for part in re.split(r"[\n、，,;；]", text) if part.strip()]


class CompoundsField(NoteField):
    """Names of compounds, one a line; a name that no compound has is said beside it."""

    def __init__(self, known: Known) -> None:
        super().__init__(
            "covered",
            translate("party", "覆盖小区"),
            hint=translate("party", "每行一个小区名称，要与小区档案里的一致；不覆盖小区的留空"),
        )
        self._names = {row.name for row in known.compounds}

    def parse(self, text: str) -> str:
        strange = [name for name in read_lines(text) if name not in self._names]
        if strange:
            said = translate("party", "小区档案里没有“{name}”：请核对名称，或者先登记小区。")
            raise FieldError(said.format(name=strange[0]))
        return text


def choices_of(kind: type[enum.StrEnum], nothing: str = "") -> Sequence[tuple[object, str]]:
    """Offer every member of an enumeration by its word, and first none where that has a word."""
    members: list[tuple[object, str]] = [(member, word(member)) for member in kind]
    return [(None, nothing), *members] if nothing else members


def organisation_field(
    name: str, label: str, rows: Iterable[OrganisationRow], nothing: str = "", hint: str = ""
) -> ChoiceField:
    """Choose an organisation; `nothing` is the word for none, without which one must be chosen."""
    offered: list[tuple[object, str]] = [(row.id, INDENT * row.depth + row.name) for row in rows]
    if nothing:
        offered.insert(0, (None, nothing))
    return ChoiceField(name, label, offered, hint=hint, required=not nothing)


def named(label: str, text: str) -> str:
    """Put a label before a text that is there; nothing where it is not."""
    return labelled(label, text) if text else ""
