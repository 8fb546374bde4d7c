"""文书 by name: what a search finds among the papers of all subjects. None of them is read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from uuid import UUID

from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.committees.service import Committees
from core.documents.sources import ChoosingSource, PaperSource
from core.documents.wording import Wording
from core.lately import paper_name
from core.paths import DataFolder
from core.printed import Subject, SubjectKind

KEYS: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
    {
        SubjectKind.ASSEMBLY: (
            "D03", "D06", "D11", "D15", "D16", "D19", "D20", "D17", "D17_receipt", "D21", "D24",
            "D22", "D23", "D26", "D27", "D28", "D29_form",
            "D40_assembly",
        ),
        SubjectKind.COMMITTEE: ("D39_first", "D30", "D31", "D34"),
    }
)  # fmt: skip
"""The papers that every assembly and every committee can have, in the order of the law."""


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """A paper of a subject, by its name with its code; `about` names the subject."""

    subject: Subject
    about: str
    key: str
    title: str


def _find(
    text: str,
    about: Iterable[tuple[Subject, str, Collection[str] | None]],
    wording: Wording,
    keys_of: Mapping[SubjectKind, tuple[str, ...]],
) -> Iterator[FoundPaper]:
    """Find papers whose code or name has one of the words, and which have all of them.

    A word may also be of the subject's title: "D15 云杉苑". `about` is gone through only as far as
    more are asked for, and not at all where no paper is called so; it names the papers of a subject
    that has not all of its kind's.
    """
    words = text.casefold().split()
    named = {
        kind: [
            (key, name)
            for key in keys
            if any(word in (name := paper_name(wording, key)).casefold() for word in words)
        ]
        for kind, keys in keys_of.items()
    }
    if not any(named.values()):
        return
    for subject, title, own in about:
        for key, name in named[subject.kind]:
            if own is not None and key not in own:
                continue
            if all(word in f"{name} {title}".casefold() for word in words):
                yield FoundPaper(subject, title, key, name)


class PaperSearch:
    """Finds papers over all subjects of an office; what is running comes first."""

    def __init__(
        self,
        folder: DataFolder,
        assemblies: Assemblies,
        committees: Committees,
        sources: Sequence[PaperSource],
    ) -> None:
        self._folder = folder
        self._assemblies = assemblies
        self._committees = committees
        self.sources = sources

    def find(self, text: str, most: int, compound_id: UUID | None = None) -> tuple[FoundPaper, ...]:
        """Find so many papers at most, of one compound or of all, by name, code and subject."""
        wording = Wording.load(self._folder.wording)
        keys = dict(KEYS)
        for source in self.sources:
            keys |= source.keys
        return tuple(islice(_find(text, self._subjects(compound_id), wording, keys), most))

    def _subjects(
        self, compound_id: UUID | None
    ) -> Iterator[tuple[Subject, str, Collection[str] | None]]:
        assemblies = [
            row for row in self._assemblies.assemblies() if compound_id in {None, row.compound_id}
        ]
        for row in sorted(assemblies, key=lambda row: row.stage is Stage.CLOSED):
            yield Subject.assembly(row.id), row.title, None
        for one in self._committees.committees():
            if compound_id in {None, one.compound_id}:
                yield Subject.committee(one.id), one.name, None
        for source in self.sources:
            fewer = source.fewer(compound_id) if isinstance(source, ChoosingSource) else {}
            for subject, title in source.about(compound_id).values():
                yield subject, title, fewer.get(subject.id)
