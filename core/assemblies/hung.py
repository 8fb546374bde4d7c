"""The papers that hung, as they hung: the file that left the program is kept with its posting.

A file waits from when it was printed until its paper is posted. A posting keeps the file that was
printed last and told what is in force; where none was, as the paper read when it was noted.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.aspects import keep
from core.assemblies.deadlines import EXTENSION, planned_day
from core.assemblies.paper_steps import POSTED_FROM
from core.assemblies.postings import told_now
from core.assemblies.stages import Step
from core.assemblies.tables import Assembly, BoardFile, Posting
from core.assemblies.told import told_by
from core.canonical import canonical
from core.errors import KnownError


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper for the board as it was drawn: its PDF, and what it `told` by `told_on_board`."""

    paper: str
    file_name: str
    data: bytes
    pages: int
    sha256: str
    told: str


@dataclass(frozen=True, slots=True)
class HungFile:
    """A posting of which the file is kept; `was_printed` before it was noted, by this program."""

    posting_id: UUID
    assembly_id: UUID
    paper: str
    posted_on: date
    place: str
    file_name: str
    pages: int
    sha256: str
    was_printed: bool

    @property
    def title(self) -> str:
        """The paper's code and name, as its file bears them."""
        return self.file_name.rpartition(".")[0].replace("-", " ", 1)


def told_on_board(session: Session, assembly: Assembly, paper: str) -> str:
    """Write down what a paper for the board would tell now; empty for one that no board knows."""
    if paper not in POSTED_FROM:
        return ""
    until = None
    if paper == EXTENSION:
        until, _ = planned_day(session, assembly.id, Step.VOTING_UNTIL)
    facts = keep(told_by(session, assembly, paper))
    return canonical([told_now(session, assembly.id, paper), facts, until])


def keep_printed(session: Session, assembly_id: UUID, file: PaperFile, seq: int) -> None:
    """Keep a paper that was printed until it is posted, in place of an older print of it.

    `seq` is the place of its printing in the audit.
    """
    if file.paper not in POSTED_FROM or not file.told:
        return
    _forget_unposted(session, assembly_id, file.paper)
    row = _find(session, assembly_id, file.sha256)
    if row is None:
        session.add(_row(assembly_id, file, seq))
    else:  # the very paper that hangs, printed once more
        row.printed_seq, row.told = seq, file.told


def printed_now(session: Session, assembly: Assembly) -> frozenset[str]:
    """Name the papers of which a print is known that tells what is in force now."""
    rows = session.execute(
        sa.select(BoardFile.paper, BoardFile.told).where(
            BoardFile.assembly_id == assembly.id, BoardFile.printed_seq > 0
        )
    )
    return frozenset(
        paper for paper, told in rows if told == told_on_board(session, assembly, paper)
    )


def file_of_posting(
    session: Session, assembly: Assembly, paper: str, drawn: PaperFile | None
) -> str:
    """Give the digest of the file that hangs, and keep it: printed last, else as it is `drawn`.

    Empty where no file is known. What was printed of the paper and never hung is let go.
    """
    told = told_on_board(session, assembly, paper)
    found = session.scalars(
        sa.select(BoardFile)
        .where(
            BoardFile.assembly_id == assembly.id,
            BoardFile.paper == paper,
            BoardFile.told == told,
            BoardFile.printed_seq > 0,
        )
        .order_by(BoardFile.printed_seq.desc())
        .limit(1)
    ).one_or_none()
    digest = "" if found is None else found.sha256
    if not digest and drawn is not None and drawn.told == told:
        digest = drawn.sha256
        if _find(session, assembly.id, digest) is None:
            session.add(_row(assembly.id, drawn, 0))
            session.flush()
    _forget_unposted(session, assembly.id, paper, digest)
    return digest


def load_hung_files(session: Session, assembly_id: UUID) -> tuple[HungFile, ...]:
    """Give the postings of which the file is kept, in the order they were noted."""
    rows = session.execute(
        sa.select(Posting, BoardFile.file_name, BoardFile.pages, BoardFile.printed_seq)
        .join(
            BoardFile,
            sa.and_(
                BoardFile.assembly_id == Posting.assembly_id, BoardFile.sha256 == Posting.sha256
            ),
        )
        .where(Posting.assembly_id == assembly_id)
        .order_by(Posting.sequence)
    )
    return tuple(
        HungFile(
            row.id, assembly_id, row.paper, row.posted_on, row.place, name, pages, row.sha256,
            was_printed=seq > 0,
        )
        for row, name, pages, seq in rows
    )  # fmt: skip


def read_hung_file(session: Session, posting_id: UUID) -> tuple[HungFile, bytes]:
    """Give the very bytes of what hung; KnownError where they are not there or were changed."""
    posting = session.get(Posting, posting_id)
    files = () if posting is None else load_hung_files(session, posting.assembly_id)
    hung = next((one for one in files if one.posting_id == posting_id), None)
    row = None if hung is None else _find(session, hung.assembly_id, hung.sha256)
    if hung is None or row is None:
        raise KnownError("papers.hung_not_kept")
    if hashlib.sha256(row.data).hexdigest() != hung.sha256:
        raise KnownError("papers.hung_changed", paper=hung.paper)
    return hung, row.data


def _find(session: Session, assembly_id: UUID, digest: str) -> BoardFile | None:
    return session.scalars(
        sa.select(BoardFile).where(BoardFile.assembly_id == assembly_id, BoardFile.sha256 == digest)
    ).one_or_none()


def _forget_unposted(session: Session, assembly_id: UUID, paper: str, *digests: str) -> None:
    posted = sa.select(Posting.sha256).where(Posting.assembly_id == assembly_id)
    kept: Sequence[str] = [one for one in digests if one]
    session.execute(
        sa.delete(BoardFile).where(
            BoardFile.assembly_id == assembly_id,
            BoardFile.paper == paper,
            BoardFile.sha256.not_in(posted),
            BoardFile.sha256.not_in(kept),
        )
    )


def _row(assembly_id: UUID, file: PaperFile, seq: int) -> BoardFile:
    return BoardFile(
        assembly_id=assembly_id,
        paper=file.paper,
        sha256=file.sha256,
        file_name=file.file_name,
        pages=file.pages,
        printed_seq=seq,
        told=file.told,
        data=file.data,
    )
