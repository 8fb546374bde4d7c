"""Where a dwelling's area is from: the row's own word, the heading's, the office's, or nobody's.

The register goes before the survey and the survey before the contract (SPC-BO Art 8), so an area
without a source may not be published as the register's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.rosters.drafts import DwellingDraft
from core.rosters.kinds import AreaSource
from core.rosters.known import Record

AREA_SOURCES = {source.value: source for source in AreaSource if source is not AreaSource.UNKNOWN}
"""What an office may say, by its word on the command line."""
_UNSAID = (None, AreaSource.UNKNOWN)


@dataclass(frozen=True, slots=True)
class AreaStatement:
    """What the office says of all areas of a file that no column tells of."""

    source: AreaSource = AreaSource.UNKNOWN
    day: date | None = None


def source_of(dwelling: DwellingDraft, office: AreaStatement) -> AreaStatement:
    """Give the source of a new dwelling's area."""
    if _tells(dwelling):
        return AreaStatement(dwelling.area_source or AreaSource.UNKNOWN, dwelling.area_date)
    if dwelling.area_date is None:
        return office
    return AreaStatement(office.source, dwelling.area_date)


def source_of_known(dwelling: DwellingDraft, known: Record, office: AreaStatement) -> AreaStatement:
    """Give the source of a known dwelling's area after this file.

    Another area with no source of its own has none: the old source told of the old area. The
    office's word on the whole file does not replace a source that is known of the same area.
    """
    said = source_of(dwelling, office)
    before = AreaStatement(known["area_source"], known["area_date"])
    if dwelling.area is not None and dwelling.area != known["area"]:
        return said
    if _tells(dwelling):
        return AreaStatement(said.source, said.day or before.day)
    if dwelling.area is None or before.source is not AreaSource.UNKNOWN:
        same = dwelling.area is not None and said.source is before.source
        day = dwelling.area_date or before.day or (said.day if same else None)
        return AreaStatement(before.source, day)
    return AreaStatement(said.source, said.day or before.day)


def _tells(dwelling: DwellingDraft) -> bool:
    return dwelling.area_source not in _UNSAID
