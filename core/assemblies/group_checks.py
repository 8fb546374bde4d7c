"""Whether a candidate represents owners in the preparatory group: its list on record answers."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.candidates import company_behind, natural_person
from core.assemblies.owner_checks import Worked, note_answer, place_key
from core.assemblies.stages import Kind
from core.assemblies.tables import Assembly, Candidate, GroupMember
from core.assemblies.work import Work
from core.law.candidacy import Answer, checklist
from core.law.packs import LawBook
from core.rosters.tables import Dwelling, Ownership, Person
from core.text.names import name_key

NOT_OF_GROUP = "not_group_member"
"""The rule of the checklist; it is of the first committee, whose group called the election."""
CHECKER = "程序按筹备组名单核对"


def answer_group(work: Work, assembly: Assembly, candidate: Candidate, book: LawBook) -> None:
    """Answer the rule from the list of the group, where the list can answer it."""
    found = work_out(work.session, assembly, candidate, book)
    if found is not None:
        note_answer(work, candidate, book, found)


def work_out(
    session: Session, assembly: Assembly, candidate: Candidate, book: LawBook
) -> Worked | None:
    """Tell whether the candidate is one of the group's owners; None where a person must say.

    That is so where the place has no such rule, where this is not the first assembly, and where
    several owners bear the name, or the candidate stands for a company, and the list names no home
    and no company.
    """
    if assembly.kind is not Kind.FIRST:
        return None
    if all(rule.code != NOT_OF_GROUP for rule in checklist(book)):
        return None
    person = name_key(natural_person(candidate.name))
    members = session.scalars(
        sa.select(GroupMember.name).where(GroupMember.in_office(assembly.id), GroupMember.is_owner)
    )
    same = [name for name in members if name_key(natural_person(name)) == person]
    if not same:
        return Worked(NOT_OF_GROUP, Answer.MET, "筹备组业主代表名单中没有此人", CHECKER)
    if any(_is_surely(name, candidate) for name in same) or (
        not company_behind(candidate.name) and _bearers(session, assembly, person) == 1
    ):
        return Worked(NOT_OF_GROUP, Answer.UNMET, f"筹备组业主代表名单中有“{same[0]}”", CHECKER)
    return None


def _is_surely(member: str, candidate: Candidate) -> bool:
    """Tell whether the list names him with the company that sent him, or with his home."""
    beside = company_behind(member)
    if not beside:
        return False
    sent_by = name_key(company_behind(candidate.name))
    return name_key(beside) == sent_by or place_key(beside) == place_key(candidate.address)


def _bearers(session: Session, assembly: Assembly, name: str) -> int:
    """Count the people of this name who own here now."""
    rows = session.execute(
        sa.select(Person.id, Person.name)
        .join(Ownership, Ownership.person_id == Person.id)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .where(
            Dwelling.compound_id == assembly.compound_id,
            Ownership.until.is_(None),
            sa.func.replace(Person.name, " ", "").startswith(name[:1], autoescape=True),
        )
        .distinct()
    )
    return sum(name_key(bearer) == name for _id, bearer in rows)
