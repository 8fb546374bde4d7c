"""The papers of problems and money, as printing asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import zip_longest
from types import MappingProxyType
from uuid import UUID

from core.affairs.problems.papers import PHOTO_MM, Pair, offer_problem_papers
from core.affairs.problems.papers_basis import AffairsBasis
from core.affairs.problems.papers_ledger import offer_fund_papers
from core.affairs.problems.papers_money import offer_funding_papers, offer_receipt
from core.affairs.problems.service import Problems
from core.attachments.kinds import About, AboutKind
from core.attachments.service import Attachments
from core.documents.content import Photo
from core.documents.offers import Offer, Printable
from core.documents.sources import PaperDesk
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind

MOST_PAIRS = 6


class ProblemPapers:
    """Orders, feedback, plans and notices of problems; statements of money; receipts.

    Receipts are not searched for: a crowd-funding has thousands, and their list is on its page.
    """

    keys: Mapping[SubjectKind, tuple[str, ...]] = MappingProxyType(
        {
            SubjectKind.PROBLEM: ("D45_problem", "D46_problem", "P41", "P42"),
            SubjectKind.CROWD_FUNDING: ("D48", "D48_statement", "D48_unpaid"),
            SubjectKind.FUND: ("D48_fund", "D48_year"),
            SubjectKind.RECEIPT: ("P43",),
        }
    )

    def __init__(self, problems: Problems, attachments: Attachments) -> None:
        self._problems = problems
        self._attachments = attachments

    def about(self, compound_id: UUID | None = None) -> Mapping[UUID, tuple[Subject, str]]:
        """Name problems, crowd-fundings and ledgers of one compound or of all."""
        scope = ALL if compound_id is None else Scope.compound(compound_id)
        problems, fundings = self._problems.problems(scope), self._problems.fundings(scope)
        funds = self._problems.funds(scope)
        found = {row.id: (Subject(SubjectKind.PROBLEM, row.id), row.title) for row in problems}
        for one in fundings:
            found[one.id] = (Subject(SubjectKind.CROWD_FUNDING, one.id), one.title)
        for fund in funds:
            found[fund.id] = (Subject(SubjectKind.FUND, fund.id), fund.name)
        return found

    def offers(self, subject: Subject, desk: PaperDesk) -> Sequence[Offer[Printable]]:
        """Give the papers of one of them."""
        basis, look = AffairsBasis(desk.wording, desk.today, desk.audit_head), self._problems
        match subject.kind:
            case SubjectKind.PROBLEM:
                return offer_problem_papers(
                    basis, look.problem(subject.id), partial(self._photos, subject.id)
                )
            case SubjectKind.CROWD_FUNDING:
                return offer_funding_papers(basis, look.funding(subject.id))
            case SubjectKind.FUND:
                return offer_fund_papers(basis, look.fund(subject.id))
            case _:
                return offer_receipt(basis, look.receipt(subject.id))

    def _photos(self, problem_id: UUID) -> tuple[Pair, ...]:
        """Pair the photos of before with those of after, as many as stand on two pages."""
        before, after = (
            [
                Photo(one.data, one.width, one.height, one.caption)
                for one in self._attachments.prints(About(kind, problem_id), *PHOTO_MM, MOST_PAIRS)
            ]
            for kind in (AboutKind.PROBLEM_BEFORE, AboutKind.PROBLEM_AFTER)
        )
        return tuple(zip_longest(before, after))
