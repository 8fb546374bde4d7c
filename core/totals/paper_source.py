"""The bulletin of every scope, as printing asks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.phrases import word
from core.rosters.service import Rosters
from core.scope import ALL, Scope, ScopeKind
from core.subject import Subject, SubjectKind
from core.totals.papers import CODE, offer_bulletin
from core.totals.service import Totals

_ALL_ID, _HOME_ID = UUID(int=0), UUID(int=1)
"""What has no id of its own: all that the office knows, and its own community."""


def subject_of(scope: Scope) -> Subject:
    """Name the bulletin of a scope."""
    missing = _ALL_ID if scope.kind is ScopeKind.ALL else _HOME_ID
    return Subject(SubjectKind.BULLETIN, scope.id or missing)


class BulletinPapers:
    """进度通报, of all, of each community, of each compound."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType({SubjectKind.BULLETIN: (CODE,)})

    def __init__(self, totals: Totals, rosters: Rosters, community: str) -> None:
        self._totals = totals
        self._rosters = rosters
        self._home = community

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name every scope, or the compound alone."""
        found = {} if compound_id else {ALL: word(ScopeKind.ALL), Scope.community(None): self._home}
        if not compound_id:
            found |= {Scope.community(row.id): row.name for row in self._rosters.communities()}
        for row in self._rosters.compounds():
            if compound_id in {None, row.id}:
                found[Scope.compound(row.id)] = row.name
        return {(subject := subject_of(scope)).id: (subject, name) for scope, name in found.items()}

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the bulletin of one scope, as things stand today."""
        sheet = self._totals.look(self._scope(subject.id))
        return (offer_bulletin(sheet, subject, self._home, desk),)

    def _scope(self, subject_id: UUID) -> Scope:
        if subject_id == _ALL_ID:
            return ALL
        if subject_id == _HOME_ID:
            return Scope.community(None)
        if any(row.id == subject_id for row in self._rosters.communities()):
            return Scope.community(subject_id)
        return Scope.compound(subject_id)
