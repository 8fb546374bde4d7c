"""Papers of a committee: first meeting and posts (D39, D30), filing application and index (D31)."""

from __future__ import annotations

from collections.abc import Callable

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

    if _changed_alone(basis.sheet):
        code = "D31"
        return (Offer(code, basis.paper(code).text("name"), lambda: build_filing(basis)),)
    builds: dict[str, Callable[[], Paper]] = {
        "D39_first": lambda: build_first_sign_in(basis),
        "D30": lambda: build_first_meeting(held()),
        "D31": lambda: build_filing(held()),
    }
    return tuple(Offer(key, basis.paper(key).text("name"), build) for key, build in builds.items())


def _changed_alone(sheet: CommitteeSheet) -> bool:
    """Tell whether a by-election filled seats and left every post as it was: nobody need meet."""
    chaired = any(row.post is Post.CHAIR for row in sheet.members)
    return sheet.change > 0 and chaired and sheet.first_meeting is None


def listed_documents(paper: Paper) -> tuple[Document, ...]:
    """Give what a packet lists of a paper: of its own index (D31), the application alone."""
    return paper.documents[:1] if paper.code == "D31" else paper.documents
