"""One paper drawn, or many made together: what printing does with what a subject offers."""

from __future__ import annotations

import hashlib

from core.assemblies.ballots import read_serial
from core.assemblies.printings import Run
from core.documents.content import Paper
from core.documents.markprint import MarkRun, pages_of_copies
from core.documents.offers import NotDueError, Offer, Printable, draw, file_name
from core.documents.preview import page_count
from core.errors import KnownError
from core.findings import refusal, told
from core.law.findings import Finding, Severity, Told, Where
from core.offering import Desk
from core.printed import BallotDrawn, Drawn, PaperRow
from core.progress import ProgressSink


class Keeping:
    """Builds papers that are to be kept together, and notes which are not, and why."""

    def __init__(self) -> None:
        self.drafts: list[PaperRow] = []
        self.lacking: list[PaperRow] = []
        self.passed: list[PaperRow] = []

    def make(self, offer: Offer[Printable], *, whole: bool) -> Printable | None:
        """Build a paper; None where it has not begun, lacks a fact or was printed before."""
        try:
            made = offer.make()
        except NotDueError:
            return None
        except KnownError as error:
            if whole:
                raise
            self.lacking.append(row_of(offer, error))
            return None
        if isinstance(made, MarkRun) and all(copy.remark for copy in made.copies):
            before = KnownError("papers.printed_once", ballots=len(made.copies))
            self.passed.append(row_of(offer, before))
            return None
        if offer.draft is not None:
            self.drafts.append(row_of(offer, None))
        return made


def refuse_again(made: Printable, reason: str) -> None:
    """Refuse to print ballots once more of which nobody says why."""
    again = [copy for copy in made.copies if copy.remark] if isinstance(made, MarkRun) else []
    if again and not reason.strip():
        raise KnownError("papers.printed_before", ballots=len(again))


def row_of(offer: Offer[Printable], obstacle: KnownError | None) -> PaperRow:
    """Give a paper as a list shows it."""
    return PaperRow(
        offer.key,
        offer.code,
        offer.name,
        refusal(obstacle, Where(offer.key)) if obstacle else None,
        _noted(offer),
        is_due=not isinstance(obstacle, NotDueError),
    )


def _noted(offer: Offer[Printable]) -> Told | None:
    if offer.draft is None:
        return None
    why = offer.draft
    return told(Finding(why.code, Severity.NOTE, why.facts, where=Where(offer.key)))


def drawn(  # noqa: PLR0913, PLR0917 - a paper, what it is drawn with, what it tells
    key: str, made: Printable, desk: Desk, run: Run, progress: ProgressSink, tells: str = ""
) -> Drawn:
    """Draw a paper; one for the board bears what it `tells`."""
    data = draw(made, fonts=desk.fonts, progress=progress)
    digest, name, pages = hashlib.sha256(data).hexdigest(), file_name(made), page_count(data)
    if isinstance(made, Paper):
        day = made.hangs_from
        return Drawn(key, name, data, pages, digest, made.is_draft, told=tells, hangs_from=day)
    ballots = []
    each = pages_of_copies(made.layout, made.copies, desk.fonts)
    for copy, count in zip(made.copies, each, strict=True):
        if (read := read_serial(copy.serial)) is not None:
            ballots.append(BallotDrawn(read[1], 1 + run.before.get(read[1], 0), count))
    return Drawn(key, name, data, pages, digest, ballots=tuple(ballots))
