"""What was printed last, over all subjects: the record of printing with names to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from core.db.audit import Recorded
from core.documents.wording import Wording
from core.printed import RecentRow, Subject


def recent_rows(
    found: Iterable[tuple[UUID, Recorded]],
    about: Mapping[UUID, tuple[Subject, str]],
    wording: Wording,
) -> tuple[RecentRow, ...]:
    """Name the papers of these records, each paper once; what is gone or erased leaves no row."""
    rows: dict[tuple[UUID, str], RecentRow] = {}
    for subject_id, one in found:
        if one.facts is None or subject_id not in about:
            continue
        key, (subject, title) = str(one.facts["paper"]), about[subject_id]
        row = RecentRow(subject, title, key, paper_name(wording, key), one.at)
        rows.setdefault((subject_id, key), row)
    return tuple(rows.values())


def paper_name(wording: Wording, key: str) -> str:
    """Name a paper by its key, as its list does: D45-1-2 is a D45."""
    code = key if key in wording.codes() else key[:3]
    return f"{code[:3]} {wording.paper(code).text('name')}"
