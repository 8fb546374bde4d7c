"""The papers of a committee or a meeting as lines: printed or not, and why not yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.clock import minute_text
from gui.kit.counts import COUNTS
from gui.kit.paper_list import PaperLine
from gui.kit.states import State, Tone
from gui.kit.wording import said_of

if TYPE_CHECKING:
    from core.printed import PaperRow, PrintedRow

translate = QCoreApplication.translate


def paper_lines(
    papers: Sequence[PaperRow], printed: Sequence[PrintedRow], kind: str, subject_id: UUID
) -> list[PaperLine]:
    """Give a line for each paper."""
    done: dict[str, list[PrintedRow]] = {}
    for row in printed:
        done.setdefault(row.key, []).append(row)
    return [_line(row, done.get(row.key, []), kind, subject_id) for row in papers]


def times_said(printed: Sequence[PrintedRow]) -> str:
    """Say how often a paper was printed, and when last."""
    return COUNTS.printings(len(printed)).format(at=minute_text(printed[-1].at))


def _line(row: PaperRow, printed: list[PrintedRow], kind: str, subject_id: UUID) -> PaperLine:
    if row.obstacle is not None:
        state = State(translate("papers", "还不能打印"), Tone.QUIET)
    elif printed:
        state = State(translate("papers", "已打印"), Tone.NOW, "printer")
    else:
        state = State(translate("papers", "可以打印"), Tone.WAITING, "file-text")
    times = (times_said(printed),) if printed else ()
    return PaperLine(
        key=row.key,
        title=f"{row.code}　{row.title}",
        state=state,
        lines=times,
        why_not=said_of(row.obstacle) if row.obstacle else "",
        kind=kind,
        subject=subject_id,
    )
