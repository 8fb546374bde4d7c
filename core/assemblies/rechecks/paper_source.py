"""The papers of rechecks, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.assemblies.rechecks.papers import CODE, offer_recheck_papers
from core.assemblies.rechecks.service import Rechecks
from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.subject import Subject, SubjectKind


class RecheckPapers:
    """Requests for a recheck with their answers."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType({SubjectKind.RECHECK: (CODE,)})

    def __init__(self, rechecks: Rechecks) -> None:
        self._rechecks = rechecks

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name the requests of one compound or of all, by their numbers."""
        return {
            recheck_id: (Subject(SubjectKind.RECHECK, recheck_id), name)
            for recheck_id, name in self._rechecks.labels(compound_id).items()
        }

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the paper of one request."""
        return offer_recheck_papers(self._rechecks.recheck(subject.id), desk)
