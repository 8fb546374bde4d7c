"""A roster file as it was understood, before it meets the database: dwellings and what was found.

Only values; `sheets.py` fills them and `matching.py` compares them with what is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.errors import KnownError
from core.findings import told
from core.law.findings import Finding, Severity, Told, Where
from core.rosters.addresses import Address
from core.rosters.columns import SaidColumns
from core.rosters.kinds import AreaSource, DocumentKind, DwellingUse, PartyStatus, ResidentKind
from core.rosters.unplaced import UnplacedRow
from core.workbooks.sources import Source


@dataclass(frozen=True, slots=True)
class RowFinding:
    """Something about one row (0: the whole sheet). `refused` rows are not taken."""

    code: str
    sheet: str
    row: int
    column: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    refused: bool = field(default=False, kw_only=True)

    def reason(self, language: str = "zh") -> str:
        """Say what is wrong, without the place."""
        return KnownError(self.code, **self.facts).sentence(language)

    @property
    def finding(self) -> Told:
        """Give it as every window and paper shows what is wrong."""
        severity = Severity.STOP if self.refused else Severity.WARNING
        where = Where(sheet=self.sheet, row=self.row, column=self.column)
        return told(Finding(self.code, severity, self.facts, where=where))


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """What a column was taken for: its letters, the field's label, the heading as compared."""

    sheet: str
    letters: str
    label: str
    heading: str


@dataclass(slots=True, eq=False)
class PersonDraft:
    """An owner or resident as the file names one. `row` is where, for what is said about it."""

    name: str
    row: int
    document: str = ""
    kind: DocumentKind | None = None
    phones: tuple[str, ...] = ()
    company: bool = False
    developer: bool = False
    masked: bool = False
    share: str = ""
    party: PartyStatus | None = None
    resident: ResidentKind | None = None

    @property
    def identity(self) -> str:
        """What makes two mentions within one dwelling the same."""
        return self.document or f"={self.name}"


@dataclass(slots=True, eq=False)
class DwellingDraft:
    """A dwelling as the file describes it, from one row or several; None is "not told"."""

    address: Address
    source_text: str
    sheet: str
    rows: list[int] = field(default_factory=list)
    area: Decimal | None = None
    area_row: int = 0
    use: DwellingUse | None = None
    use_guess: DwellingUse | None = None  # from the address: 地下车库B1-023
    area_source: AreaSource | None = None
    area_date: date | None = None
    delivered: bool | None = None
    delivered_on: date | None = None
    developer_stock: bool = False
    note: str = ""
    owners: dict[str, PersonDraft] = field(default_factory=dict)
    residents: dict[str, PersonDraft] = field(default_factory=dict)
    poisoned: bool = False


@dataclass(slots=True)
class RowCounts:
    """Where every row of the file went: `in_file` is the sum of all others."""

    in_file: int = 0
    read: int = 0
    blank: int = 0
    titles: int = 0
    headers: int = 0
    totals: int = 0
    notes: int = 0
    skipped: int = 0

    @property
    def accounted(self) -> int:
        return (
            self.read + self.blank + self.titles + self.headers + self.totals + self.notes
        ) + self.skipped


@dataclass(slots=True, eq=False)
class RosterDraft:
    """All of a file: its dwellings by key, in their order, and what was found on the way."""

    file: str
    dwellings: dict[str, DwellingDraft] = field(default_factory=dict)
    findings: list[RowFinding] = field(default_factory=list)
    counts: RowCounts = field(default_factory=RowCounts)
    columns: tuple[ColumnRead, ...] = ()
    ignored_columns: tuple[str, ...] = ()
    fields: frozenset[str] = frozenset()
    signature: str = ""
    said: SaidColumns | None = None
    source: Source | None = None
    header_rows: dict[str, int] = field(default_factory=dict)
    documents: dict[str, PersonDraft] = field(default_factory=dict)
    refused_rows: set[tuple[str, int]] = field(default_factory=set)
    missed: dict[str, str] = field(default_factory=dict)
    """Addresses of dwellings that were not taken, by their keys."""
    unplaced: list[UnplacedRow] = field(default_factory=list)
    """Rows refused before anybody could tell which dwelling they are of."""

    def warn(self, code: str, sheet: str, row: int, column: str = "", **facts: object) -> None:
        """Note something that a person should look at; the row is taken."""
        self.findings.append(RowFinding(code, sheet, row, column, facts))

    def refuse(self, code: str, sheet: str, row: int, column: str = "", **facts: object) -> None:
        """Note why a row is not taken; only the first reason of a row is kept."""
        if (sheet, row) in self.refused_rows:
            return
        self.refused_rows.add((sheet, row))
        self.findings.append(RowFinding(code, sheet, row, column, facts, refused=True))

    def refuse_dwelling(self, dwelling: DwellingDraft, because: int) -> None:
        """Refuse the other rows of a dwelling that has a bad one: half its owners are worse."""
        for row in dwelling.rows:
            self.refuse("rosters.row_dwelling", dwelling.sheet, row, row_because=because)

    def drop_poisoned(self) -> None:
        """Take out the dwellings with a refused row and refuse the rest of their rows."""
        bad = [key for key, dwelling in self.dwellings.items() if dwelling.poisoned]
        for key in bad:
            dwelling = self.dwellings.pop(key)
            self.missed[key] = dwelling.address.text
            known = (row for row in dwelling.rows if (dwelling.sheet, row) in self.refused_rows)
            self.refuse_dwelling(dwelling, min(known, default=dwelling.rows[0]))

    @property
    def sha256(self) -> str:
        """The digest of the file that was read."""
        return self.source.sha256 if self.source else ""

    @property
    def taken(self) -> int:
        return self.counts.read - len(self.refused_rows)

    def refusals(self) -> Iterable[RowFinding]:
        return (finding for finding in self.findings if finding.refused)

    def warnings(self) -> Iterable[RowFinding]:
        return (finding for finding in self.findings if not finding.refused)
