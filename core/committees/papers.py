"""Papers of a committee: first meeting, posts (D39, D30), filing and its index (D31, D34)."""

from __future__ import annotations

from collections.abc import Callable

from core.committees.packets import APPLICATIONS, filing_code
from core.committees.papers_basis import CommitteeBasis
from core.committees.papers_filing import build_filing
from core.committees.papers_meeting import build_first_meeting, build_first_sign_in
from core.committees.sheets import CommitteeSheet, Post
from core.documents.content import Document, Paper
from core.documents.offers import Offer, due


def offer_committee_papers(basis: CommitteeBasis) -> tuple[Offer[Paper], ...]:
    """Name every paper of a committee; those of its first meeting are due after it."""

    def held() -> CommitteeBasis:
        due(basis.sheet.first_meeting, "papers.no_first_meeting")
        return basis

    code = filing_code(basis.sheet)
    if _changed_alone(basis.sheet):
        return (Offer(code, basis.paper(code).text("name"), lambda: build_filing(basis)),)
    builds: dict[str, Callable[[], Paper]] = {
        "D39_first": lambda: build_first_sign_in(basis),
        "D30": lambda: build_first_meeting(held()),
        code: lambda: build_filing(held()),
    }
    return tuple(Offer(key, basis.paper(key).text("name"), build) for key, build in builds.items())


def _changed_alone(sheet: CommitteeSheet) -> bool:
    """Tell whether a by-election filled seats and left every post as it was: nobody need meet."""
    chaired = any(row.post is Post.CHAIR for row in sheet.members)
    return sheet.change > 0 and chaired and sheet.first_meeting is None


def listed_documents(paper: Paper) -> tuple[Document, ...]:
    """Give what a packet lists of a paper: of its own index, the application alone."""
    return paper.documents[:1] if paper.code in APPLICATIONS else paper.documents
