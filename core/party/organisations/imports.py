"""A register of party members from file to report: read in a child, all taken in at once or none.

Rows whose branch is not in the tree, or that cannot be understood, are refused with the reason;
members known already are left as they are and counted. Columns that nobody needs are named.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from core import paths
from core.changes import Changes
from core.errors import KnownError
from core.party.organisations import acts_members
from core.party.organisations.drafts import MemberDraft
from core.party.organisations.kinds import MemberChangeKind, MemberStatus
from core.party.organisations.tables import PartyMember, PartyOrganisation
from core.party.organisations.work import Work
from core.progress import ProgressSink, ignore_progress
from core.rosters.drafts import RosterDraft, RowFinding
from core.text.cleaning import clean, narrow
from core.text.days import read_day
from core.text.documents import clean_document
from core.text.names import name_key
from core.workbooks.cells import Cell, Unclear, column_letters, text_of
from core.workbooks.reading import Rows, SheetStart, open_workbook
from core.workbooks.sources import take_copy

SEARCHED_ROWS = 30
_NEEDED = ("name", "branch")
_BARE = re.compile(r"[\s()（）*：:/]")


@dataclass(frozen=True, slots=True)
class Register:
    """A file as it was read: its rows by field, where each stood, and headings nobody needs."""

    rows: tuple[tuple[str, int, Mapping[str, str]], ...]
    columns: Mapping[str, Mapping[str, str]]
    ignored: tuple[str, ...]
    draft: RosterDraft


@dataclass(frozen=True, slots=True)
class MemberReport:
    """What an import did, or would do. Of `read` rows each is taken, known or refused."""

    file: str
    read: int
    taken: int
    known: int
    refused: int
    findings: tuple[RowFinding, ...]
    ignored: tuple[str, ...]
    changes: Changes = field(default_factory=lambda: Changes(frozenset()))


@cache
def _headings() -> Mapping[str, str]:
    path = paths.resources() / "party" / "columns.toml"
    entries = tomllib.loads(path.read_text("utf-8"))
    return {name: key for key, entry in entries.items() for name in entry["names"]}


def read_register(path: Path, progress: ProgressSink = ignore_progress) -> Register:
    """Read a register in a guarded child. Raises `KnownError` where no sheet has its columns."""
    source = take_copy(path, progress)
    draft = RosterDraft(file=source.name, source=source)
    sheets: list[tuple[str, list[tuple[int, list[Cell]]]]] = []
    with open_workbook(source, progress) as messages:
        for message in messages:
            if isinstance(message, SheetStart) and not message.hidden:
                sheets.append((message.name, []))
            elif isinstance(message, Rows) and sheets:
                sheets[-1][1].extend(message.rows)
    rows: list[tuple[str, int, Mapping[str, str]]] = []
    columns: dict[str, Mapping[str, str]] = {}
    ignored: list[str] = []
    for sheet, lines in sheets:
        found = _header(lines)
        if found is None:
            continue
        number, fields, others = found
        draft.header_rows[sheet] = number
        columns[sheet] = {name: column_letters(at + 1) for at, name in fields.items()}
        ignored.extend(others)
        rows.extend(_read(draft, sheet, [one for one in lines if one[0] > number], fields))
    if not columns:
        raise KnownError("organisations.no_register", file=source.name)
    return Register(tuple(rows), columns, tuple(dict.fromkeys(ignored)), draft)


def take_register(work: Work, register: Register) -> MemberReport:
    """Enter every member of a register that is not known yet; refused rows are told."""
    branches = _branches(work)
    known = _Known.load(work)
    taken = there = 0
    refused: list[RowFinding] = list(register.draft.findings)
    for sheet, row, values in register.rows:
        try:
            draft = _draft(values, branches)
            if known.has(draft):
                there += 1
                continue
            acts_members.check_draft(work, draft)
        except KnownError as error:
            refused.append(RowFinding(error.code, sheet, row, facts=error.facts, refused=True))
            continue
        member = PartyMember(name="", status=draft.status, organisation_id=draft.organisation_id)
        acts_members.fill(member, draft)
        work.session.add(member)
        work.session.flush()
        work.note_member(
            member, MemberChangeKind.ENTERED, work.clock.today(), after=values["branch"]
        )
        known.add(draft)
        taken += 1
    read = taken + there + len(refused)
    return MemberReport(
        register.draft.file, read, taken, there, len(refused), tuple(refused), register.ignored
    )


@dataclass(slots=True)
class _Known:
    """Who is on the roster: by number, and by name with the day of joining."""

    numbers: set[str]
    people: set[tuple[str, date | None]]

    @classmethod
    def load(cls, work: Work) -> _Known:
        rows = work.session.execute(
            sa.select(PartyMember.document_number, PartyMember.name, PartyMember.joined_on).where(
                PartyMember.left_on.is_(None)
            )
        ).all()
        return cls(
            {number for number, _, _ in rows if number},
            {(name_key(name), joined) for _, name, joined in rows},
        )

    def has(self, draft: MemberDraft) -> bool:
        number = clean_document(draft.document)
        if number:
            return number in self.numbers
        return (name_key(draft.name), draft.joined_on) in self.people

    def add(self, draft: MemberDraft) -> None:
        self.people.add((name_key(draft.name), draft.joined_on))
        if number := clean_document(draft.document):
            self.numbers.add(number)


def _branches(work: Work) -> Mapping[str, UUID]:
    query = sa.select(PartyOrganisation.name, PartyOrganisation.id)
    rows = work.session.execute(query.where(PartyOrganisation.ended_on.is_(None))).all()
    return {_bare(name): one for name, one in rows}


def _draft(values: Mapping[str, str], branches: Mapping[str, UUID]) -> MemberDraft:
    """Make a member of a row. Raises `KnownError` with what cannot be understood."""
    branch = branches.get(_bare(values.get("branch", "")))
    if branch is None:
        raise KnownError("organisations.no_such_branch", branch=values.get("branch", ""))
    confirmed = _day(values.get("confirmed_on", ""))
    status = _status(values.get("status", ""))
    return MemberDraft(
        name=values.get("name", ""),
        status=status,
        joined_on=_day(values.get("joined_on", "")),
        confirmed_on=confirmed if status is MemberStatus.FULL else None,
        phone=values.get("phone", ""),
        document=values.get("document", ""),
        unit=values.get("unit", ""),
        occupation=values.get("occupation", ""),
        home=values.get("home", ""),
        organisation_id=branch,
    )


def _day(text: str) -> date | None:
    if not text:
        return None
    day = read_day(text)
    if day is None:
        raise KnownError("organisations.no_day", text=text)
    return day


def _status(text: str) -> MemberStatus:
    if "预备" in text:
        return MemberStatus.PROBATIONARY
    if text and "正式" not in text and "党员" not in text:
        raise KnownError("organisations.no_status", text=text)
    return MemberStatus.FULL


def _header(
    lines: Sequence[tuple[int, list[Cell]]],
) -> tuple[int, Mapping[int, str], list[str]] | None:
    """Find the row that names the columns; None where none names a member and a branch."""
    best: tuple[int, dict[int, str], list[str]] | None = None
    for number, cells in lines[:SEARCHED_ROWS]:
        fields: dict[int, str] = {}
        others: list[str] = []
        for at, cell in enumerate(cells):
            title = _bare(str(cell)) if isinstance(cell, str) else ""
            name = _headings().get(title)
            if name is not None and name not in fields.values():
                fields[at] = name
            elif title:
                others.append(title)
        if set(_NEEDED) <= set(fields.values()) and (best is None or len(fields) > len(best[1])):
            best = number, fields, others
    return best


def _read(
    draft: RosterDraft,
    sheet: str,
    lines: Iterable[tuple[int, list[Cell]]],
    fields: Mapping[int, str],
) -> list[tuple[str, int, Mapping[str, str]]]:
    """Read the rows below the header; a cell that holds no value refuses its row."""
    found: list[tuple[str, int, Mapping[str, str]]] = []
    for number, cells in lines:
        values: dict[str, str] = {}
        try:
            for at, name in fields.items():
                values[name] = clean(text_of(cells[at])) if at < len(cells) else ""
        except Unclear as unclear:
            draft.refuse("organisations.bad_cell", sheet, number, value=unclear.value)
            continue
        if any(values.values()):
            found.append((sheet, number, values))
    return found


def _bare(text: str) -> str:
    return _BARE.sub("", narrow(clean(text)))
