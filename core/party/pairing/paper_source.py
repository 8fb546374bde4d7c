"""The papers of pairing, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from uuid import UUID

from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.errors import KnownError
from core.party.pairing import papers, papers_money
from core.party.pairing.counting import year_id
from core.party.pairing.papers_basis import PairingBasis
from core.party.pairing.service import Pairings
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind


class PairingPapers:
    """Agreements, needs, plans of hosts, plates, checks of venues, payment lists and accounts."""

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType({
        SubjectKind.PAIRING: ("P10",),
        SubjectKind.NEED: ("P03", "P04"),
        SubjectKind.ALLIANCE: ("P11",),
        SubjectKind.MERCHANT: ("P05", "P05_small"),
        SubjectKind.VENUE: ("P12",),
        SubjectKind.REWARDS: ("P13",),
        SubjectKind.BUDGET: ("P14",),
    })  # fmt: skip

    def __init__(self, pairing: Pairings) -> None:
        self._pairing = pairing

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name what papers can be about; people and payees are not named."""
        look, scope = self._pairing, ALL if compound_id is None else Scope.compound(compound_id)
        named = [
            *((SubjectKind.PAIRING, r.id, f"{r.unit}—{r.compound}") for r in look.pairings(scope)),
            *((SubjectKind.NEED, r.id, r.title) for r in look.needs(scope)),
            *((SubjectKind.VENUE, r.id, r.name) for r in look.venues(scope)),
        ]
        if compound_id is None:
            named += [
                *((SubjectKind.ALLIANCE, r.id, r.name) for r in look.alliances()),
                *((SubjectKind.MERCHANT, r.id, r.name) for r in look.merchants()),
            ]
            for year in look.years():
                named.append((SubjectKind.BUDGET, year_id(year), f"{year}"))
                named += [
                    (SubjectKind.REWARDS, row.id, row.title) for row in look.budget(year).lists
                ]
        return {key: (Subject(kind, key), title) for kind, key, title in named}

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one subject."""
        basis = PairingBasis(desk.wording, desk.today, desk.audit_head)
        look = self._pairing
        if subject.kind is SubjectKind.NEED:
            return papers.offer_need_papers(basis, look.need(subject.id))
        if subject.kind is SubjectKind.MERCHANT:
            return self._plates(subject.id, basis)
        return (self._only(subject, basis),)

    def _only(self, subject: Subject, basis: PairingBasis) -> Offer[Printable]:
        """Give the one paper of a subject that has no other."""
        look = self._pairing
        match subject.kind:
            case SubjectKind.PAIRING:
                pairing = look.pairing(subject.id)
                return basis.offer("P10", lambda: papers.build_agreement(basis, pairing))
            case SubjectKind.ALLIANCE:
                alliance = look.alliance(subject.id)
                return basis.offer("P11", lambda: papers.build_rotation(basis, alliance))
            case SubjectKind.VENUE:
                venue = look.venue(subject.id)
                return basis.offer("P12", lambda: papers_money.build_venue(basis, venue))
            case SubjectKind.REWARDS:
                made = look.payment_list(subject.id)
                return basis.offer("P13", lambda: papers_money.build_payment_list(basis, made))
            case _:
                money = look.budget(subject.id.int)
                return basis.offer("P14", lambda: papers_money.build_account(basis, money))

    def _plates(self, merchant_id: UUID, basis: PairingBasis) -> Sequence[Offer[Printable]]:
        merchants = self._pairing.merchants()
        found = next((one for one in merchants if one.id == merchant_id), None)
        if found is None:
            raise KnownError("pairing.not_found")
        return papers.offer_plates(basis, found, merchants)
