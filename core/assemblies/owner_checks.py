"""Whether a candidate is an owner: the voter roll answers, by the owner's id and his name."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import Standing, company_behind, natural_person
from core.assemblies.tables import Candidate, CandidateCheck
from core.assemblies.tables_roll import Roll, RollDwelling, RollEntry, RollOwner
from core.assemblies.work import Work
from core.errors import KnownError
from core.law.candidacy import Answer, checklist
from core.law.packs import LawBook
from core.rosters.addresses import read_address
from core.text.names import name_key

OWNER = "owner"
"""The rule of the checklist that nobody answers by hand."""
CHECKER = "程序按投票权数册核对"


@dataclass(frozen=True, slots=True)
class OnRoll:
    """An owner as he stands on a roll."""

    owner_id: UUID
    name: str
    is_company: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class Worked:
    """The answer to a rule that the program worked out, and from what."""

    rule: str
    answer: Answer
    evidence: str
    checker: str


def asks_for_owner(book: LawBook) -> bool:
    """Tell whether the place wants candidates to be owners."""
    return any(rule.code == OWNER for rule in checklist(book))


def must_be_on_roll(
    session: Session, roll: Roll, name: str, address: str, owner_id: UUID | None
) -> OnRoll:
    """Find a candidate on the roll, by id or else by name and dwelling; refuse anybody else.

    For a legal person stands whom it authorised, named with it: 张明（云岭商贸有限公司）.
    """
    if owner_id is None:
        owner_id = _owner_of(session, roll, name, address)
    found = None if owner_id is None else _find(session, roll, owner_id)
    if found is None:
        raise KnownError("assemblies.candidate_not_owner", name=name)
    if found.is_company and not _authorised(name, found.name):
        raise KnownError("assemblies.candidate_of_company", name=name, company=found.name)
    if not found.is_company and name_key(name) != name_key(found.name):
        raise KnownError("assemblies.candidate_other_name", name=name, number=roll.number)
    return found


def answer_owner(work: Work, candidate: Candidate, roll: Roll, book: LawBook) -> Answer:
    """Answer the rule from the roll; append the answer where it is not the last one already."""
    if not asks_for_owner(book):
        return Answer.MET
    try:
        found = must_be_on_roll(
            work.session, roll, candidate.name, candidate.address, candidate.owner_id
        )
    except KnownError as error:
        answer, evidence = Answer.UNMET, error.sentence()
    else:
        answer, evidence = Answer.MET, found.evidence
        candidate.owner_id = found.owner_id
    note_answer(work, candidate, book, Worked(OWNER, answer, evidence, CHECKER))
    return answer


def note_answer(work: Work, candidate: Candidate, book: LawBook, worked: Worked) -> None:
    """Append what was worked out for a rule, where it is not the last answer already."""
    last = work.session.scalars(
        sa.select(CandidateCheck)
        .where(CandidateCheck.candidate_id == candidate.id, CandidateCheck.rule == worked.rule)
        .order_by(CandidateCheck.sequence.desc())
        .limit(1)
    ).one_or_none()
    if last is None or (last.result, last.evidence) != (worked.answer, worked.evidence):
        severity = next(rule.severity for rule in checklist(book) if rule.code == worked.rule)
        work.session.add(
            CandidateCheck(
                candidate_id=candidate.id,
                rule=worked.rule,
                sequence=last.sequence + 1 if last else 1,
                severity=severity,
                result=worked.answer,
                evidence=worked.evidence,
                checker=worked.checker,
                checked_on=work.today,
            )
        )
        work.session.flush()


def answer_by_new_roll(work: Work, assembly_id: UUID, roll: Roll, book: LawBook) -> None:
    """Hold every candidate to a roll just frozen; whoever is not on it no longer stands."""
    candidates = work.session.scalars(
        sa.select(Candidate).where(
            Candidate.assembly_id == assembly_id, Candidate.standing != Standing.WITHDRAWN
        )
    )
    for candidate in candidates.all():
        answer = answer_owner(work, candidate, roll, book)
        if answer is Answer.UNMET and candidate.standing is Standing.CONFIRMED:
            candidate.standing, candidate.position = Standing.NOMINATED, None


def _authorised(name: str, company: str) -> bool:
    person, named = natural_person(name), company_behind(name)
    return name_key(named) == name_key(company) and name_key(person) not in {"", name_key(company)}


def _owner_of(session: Session, roll: Roll, name: str, address: str) -> UUID | None:
    """Find the one owner of the dwelling at `address`, however that is written, with the name."""
    wanted = filter(None, (name_key(name), name_key(company_behind(name))))
    rows = session.execute(
        sa.select(RollOwner.owner_id, RollDwelling.address)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .join(RollDwelling, RollDwelling.entry_id == RollEntry.id)
        .where(
            RollEntry.roll_id == roll.id,
            sa.func.replace(RollOwner.name, " ", "").in_(list(wanted)),
        )
    )
    place = place_key(address)
    found = {owner_id for owner_id, there in rows if place_key(there) == place}
    return found.pop() if len(found) == 1 else None


def address_on_roll(session: Session, roll: Roll, owner_id: UUID, address: str) -> str:
    """Write an address as the roll writes it, if it is one of this owner's there."""
    rows = session.scalars(
        sa.select(RollDwelling.address)
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .join(RollOwner, RollOwner.entry_id == RollEntry.id)
        .where(RollEntry.roll_id == roll.id, RollOwner.owner_id == owner_id)
    )
    place = place_key(address)
    return next((there for there in rows if place_key(there) == place), address)


def place_key(address: str) -> str:
    """Give what two writings of one address share: 1幢1单元201 and 1栋1单元201."""
    read = read_address("", "", address)
    return read.key if read is not None else name_key(address)


def _find(session: Session, roll: Roll, owner_id: UUID) -> OnRoll | None:
    rows = session.execute(
        sa.select(RollOwner.name, RollOwner.is_company, RollEntry.voter_no, RollDwelling.address)
        .join(RollEntry, RollEntry.id == RollOwner.entry_id)
        .join(RollDwelling, RollDwelling.entry_id == RollEntry.id)
        .where(RollEntry.roll_id == roll.id, RollOwner.owner_id == owner_id)
        .order_by(RollEntry.voter_no, RollDwelling.position)
        .limit(1)
    ).one_or_none()
    if rows is None:
        return None
    name, is_company, voter_no, address = rows
    evidence = f"投票权数册{roll.number}第{voter_no}号，{address}"
    return OnRoll(owner_id, name, is_company, evidence)
