"""A register of party members from file to report: read in a child, all taken in at once or none.

Rows whose branch is not in the tree, or that cannot be understood, are refused with the reason;
members known already are left as they are and counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.errors import KnownError
from core.party.organisations import acts_members
from core.party.organisations.drafts import MemberDraft
from core.party.organisations.kinds import MemberChangeKind, MemberStatus
from core.party.organisations.tables import PartyMember, PartyOrganisation
from core.party.organisations.work import Work
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register, RegisterColumns, RegisterReport, bare
from core.text.days import read_day
from core.text.documents import clean_document
from core.text.names import name_key

_NEEDED = (frozenset({"name"}), frozenset({"branch"}))
MEMBERS = RegisterColumns("members", "party/columns.toml", _NEEDED)


def take_register(work: Work, register: Register) -> RegisterReport:
    """Enter every member of a register that is not known yet; refused rows are told."""
    branches = _branches(work)
    known = _Known.load(work)
    taken = there = 0
    refused: list[RowFinding] = list(register.draft.findings)
    names: dict[tuple[str, int], str] = {}
    for sheet, row, values in register.rows:
        try:
            draft = _draft(values, branches)
            if known.has(draft):
                there += 1
                continue
            acts_members.check_draft(work, draft)
        except KnownError as error:
            refused.append(RowFinding(error.code, sheet, row, facts=error.facts, refused=True))
            names[sheet, row] = values.get("name", "")
            continue
        member = PartyMember(name="", status=draft.status, organisation_id=draft.organisation_id)
        acts_members.fill(member, draft)
        work.session.add(member)
        work.session.flush()
        work.note_member(
            member, MemberChangeKind.ENTERED, work.clock.today(), after=values.get("branch", "")
        )
        known.add(draft)
        taken += 1
    read = taken + there + len(refused)
    return RegisterReport(
        file=register.draft.file,
        read=read,
        taken=taken,
        known=there,
        refused=len(refused),
        findings=tuple(refused),
        ignored=register.ignored,
        names=names,
    )


@dataclass(slots=True)
class _Known:
    """Who is on the roster: by number, by name with the day of joining, by name in a branch.

    The last is asked only of a row that gives neither number nor day: nothing else tells whom it
    means, and the same register taken twice must not make two people of one.
    """

    numbers: set[str]
    people: set[tuple[str, date | None]]
    there: set[tuple[str, UUID | None]]

    @classmethod
    def load(cls, work: Work) -> _Known:
        rows = work.session.execute(
            sa.select(
                PartyMember.document_number,
                PartyMember.name,
                PartyMember.joined_on,
                PartyMember.organisation_id,
            ).where(PartyMember.left_on.is_(None))
        ).all()
        return cls(
            {number for number, _, _, _ in rows if number},
            {(name_key(name), joined) for _, name, joined, _ in rows},
            {(name_key(name), branch) for _, name, _, branch in rows},
        )

    def has(self, draft: MemberDraft) -> bool:
        number = clean_document(draft.document)
        if number:
            return number in self.numbers
        if draft.joined_on is None:
            return (name_key(draft.name), draft.organisation_id) in self.there
        return (name_key(draft.name), draft.joined_on) in self.people

    def add(self, draft: MemberDraft) -> None:
        self.people.add((name_key(draft.name), draft.joined_on))
        self.there.add((name_key(draft.name), draft.organisation_id))
        if number := clean_document(draft.document):
            self.numbers.add(number)


def _branches(work: Work) -> Mapping[str, UUID]:
    query = sa.select(PartyOrganisation.name, PartyOrganisation.id)
    rows = work.session.execute(query.where(PartyOrganisation.ended_on.is_(None))).all()
    return {bare(name): one for name, one in rows}


def _draft(values: Mapping[str, str], branches: Mapping[str, UUID]) -> MemberDraft:
    """Make a member of a row. Raises `KnownError` with what cannot be understood."""
    branch = branches.get(bare(values.get("branch", "")))
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
