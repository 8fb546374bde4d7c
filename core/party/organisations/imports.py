"""A register of party members from file to report: read in a child, all taken in at once or none.

Rows whose branch is not in the tree, or that cannot be understood, are refused with the reason;
members known already are left as they are and counted. A number tells nothing of a member who is
known without one: the rule of rows without number finds them, and the row is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.errors import KnownError
from core.party.organisations import acts_members
from core.party.organisations.drafts import MemberDraft
from core.party.organisations.kinds import MemberChangeKind, MemberStatus
from core.party.organisations.tables import PartyMember, PartyMemberChange, PartyOrganisation
from core.party.organisations.work import Work
from core.rosters.drafts import RowFinding
from core.rosters.registers import Register, RegisterColumns, RegisterReport, bare
from core.text.days import read_day
from core.text.documents import clean_document
from core.text.names import clean_name, name_key

_NEEDED = (frozenset({"name"}), frozenset({"branch"}))
MEMBERS = RegisterColumns("members", "party/columns.toml", _NEEDED)


def take_register(work: Work, register: Register) -> RegisterReport:
    """Enter every member of a register that is not known yet; refused rows are told."""
    branches = _branches(work)
    known = _Known.load(work)
    there = 0
    findings = list(register.draft.findings)
    entered: list[tuple[PartyMember, str]] = []
    names: dict[tuple[str, int], str] = {}
    for sheet, row, values in register.rows:
        try:
            draft = _draft(values, branches)
            if known.has(draft):
                there += 1
                continue
            acts_members.check_draft_itself(work, draft)
            known.refuse_number_of_who_left(draft)
        except KnownError as error:
            findings.append(RowFinding(error.code, sheet, row, facts=error.facts, refused=True))
            names[sheet, row] = values.get("name", "")
            continue
        if known.find_without_number(draft):
            code, facts = "organisations.known_without_number", {"name": clean_name(draft.name)}
            findings.append(RowFinding(code, sheet, row, facts=facts, refused=False))
            names[sheet, row] = values.get("name", "")
            there += 1
            continue
        for doubt, told in _doubts(work, known, draft):
            findings.append(RowFinding(doubt, sheet, row, facts=told, refused=False))
            names[sheet, row] = values.get("name", "")
        member = PartyMember(name="", status=draft.status, organisation_id=draft.organisation_id)
        acts_members.fill(member, draft)
        entered.append((member, values.get("branch", "")))
        known.add(draft)
    _enter(work, entered)
    refused = sum(one.refused for one in findings)
    return RegisterReport(
        file=register.draft.file,
        read=len(entered) + there + refused,
        taken=len(entered),
        known=there,
        refused=refused,
        findings=tuple(findings),
        ignored=register.ignored,
        names=names,
    )


def _enter(work: Work, entered: Sequence[tuple[PartyMember, str]]) -> None:
    """Write all members at once, then of each the first change: entered into which branch."""
    work.session.add_all(member for member, _branch in entered)
    work.session.flush()
    kind, today = MemberChangeKind.ENTERED, work.clock.today()
    work.session.add_all(
        PartyMemberChange(member_id=member.id, ordinal=1, kind=kind, day=today, after=branch)
        for member, branch in entered
    )
    work.session.flush()


def _doubts(
    work: Work, known: _Known, draft: MemberDraft
) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell what is taken in and yet to be looked at: a name that is there, a short probation."""
    name = clean_name(draft.name)
    if not clean_document(draft.document) and known.has_name(draft):
        yield "organisations.same_name_taken", {"name": name}
    try:
        acts_members.check_early(work, draft)
    except KnownError as error:
        yield "organisations.early_taken", {"name": name, "day": error.facts["day"]}


@dataclass(slots=True)
class _Known:
    """Who is on the roster: by number, by name with the day of joining, by name in a branch.

    The last is asked only of a row that gives neither number nor day: nothing else tells whom it
    means, and the same register taken twice must not make two people of one.
    """

    numbers: set[str]
    left: Mapping[str, str]
    people: set[tuple[str, date | None]]
    there: set[tuple[str, UUID | None]]
    numberless: defaultdict[str, list[tuple[date | None, UUID | None]]]
    names: set[str] = field(default_factory=set)

    @classmethod
    def load(cls, work: Work) -> _Known:
        table = PartyMember
        rows = work.session.execute(
            sa.select(
                *(table.document_number, table.name, table.joined_on, table.organisation_id),
                table.left_on,
            )
        ).all()
        known = cls(
            set(),
            {row[0]: row[1] for row in rows if row[0] and row[4]},
            set(),
            set(),
            defaultdict(list),
        )
        for number, name, joined, branch, left in rows:
            if left is None:
                known._note(number, name, joined, branch)
        return known

    def has(self, draft: MemberDraft) -> bool:
        number = clean_document(draft.document)
        if number:
            return number in self.numbers
        if draft.joined_on is None:
            return (name_key(draft.name), draft.organisation_id) in self.there
        return (name_key(draft.name), draft.joined_on) in self.people

    def has_name(self, draft: MemberDraft) -> bool:
        """Say whether anybody of the name is on the roster."""
        return name_key(draft.name) in self.names

    def refuse_number_of_who_left(self, draft: MemberDraft) -> None:
        """Raise `KnownError` for a number that somebody has who is on the roster no more."""
        if other := self.left.get(clean_document(draft.document)):
            raise KnownError("organisations.document_taken", name=draft.name, other=other)

    def find_without_number(self, draft: MemberDraft) -> bool:
        """Say whether a row means a member known without number; each of them is meant once."""
        there = self.numberless[name_key(draft.name)]
        for one in there:
            joined, branch = one
            if (
                branch == draft.organisation_id
                if draft.joined_on is None
                else joined == draft.joined_on
            ):
                there.remove(one)
                return True
        return False

    def add(self, draft: MemberDraft) -> None:
        number = clean_document(draft.document)
        self._note(number, draft.name, draft.joined_on, draft.organisation_id)

    def _note(
        self, number: str | None, name: str, joined: date | None, branch: UUID | None
    ) -> None:
        key = name_key(name)
        self.names.add(key)
        self.people.add((key, joined))
        self.there.add((key, branch))
        if number:
            self.numbers.add(number)
        else:
            self.numberless[key].append((joined, branch))


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
