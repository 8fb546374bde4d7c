"""Terms and probations on the desk: from which day on, until when, and who is named how."""

from datetime import date
from functools import partial

from core import lawbooks
from core.due import DueRow, Errand
from core.party.organisations.drafts import Elected, ElectionDraft
from core.party.organisations.due_source import OrganisationDue
from core.party.organisations.kinds import MemberStatus, PartyPost
from core.subject import Subject, SubjectKind
from tests.core.party.organisations.tree import WEIDU, Tree

UNTIL = date(2026, 12, 20)


def due(database, day: date) -> list[DueRow]:
    return list(OrganisationDue(database, partial(lawbooks.library().book, WEIDU)).due(day))


def elect(tree: Tree) -> None:
    chosen = tuple(Elected(one, PartyPost.BRANCH_MEMBER) for one in tree.fill(3))
    draft = ElectionDraft(date(2023, 12, 20), 3, 3, 3, UNTIL, chosen)
    tree.organisations.elect(tree.branch, draft)


def test_an_election_is_told_from_the_day_of_the_calendar_on(tree: Tree, database) -> None:
    elect(tree)
    assert due(database, date(2026, 6, 19)) == []
    [row] = due(database, date(2026, 6, 20))
    assert (row.errand, row.day, row.must) == (Errand.ELECT_BRANCH, UNTIL, True)
    assert row.subject == Subject(SubjectKind.ORGANISATION, tree.branch)
    assert row.compound_id == tree.compounds[0]
    assert [row.day for row in due(database, date(2027, 2, 1))] == [UNTIL], "late until it is held"
    again = ElectionDraft(
        date(2026, 6, 20), 3, 3, 3, date(2031, 6, 19),
        (Elected(tree.add("新书记"), PartyPost.SECRETARY),),
    )  # fmt: skip
    tree.organisations.elect(tree.branch, again)
    assert due(database, date(2027, 2, 1)) == []


def test_a_branch_of_several_compounds_is_none_of_theirs(tree: Tree, database) -> None:
    wide = tree.found("联合支部", compounds=tree.compounds)
    member = tree.add("支部书记", organisation_id=wide)
    draft = ElectionDraft(
        date(2023, 12, 20), 3, 3, 1, UNTIL, (Elected(member, PartyPost.SECRETARY),)
    )
    tree.organisations.elect(wide, draft)
    [row] = due(database, date(2026, 6, 20))
    assert row.compound_id is None


def test_a_probation_is_over_on_its_day_and_its_member_is_masked(tree: Tree, database) -> None:
    joined = date(2025, 7, 1)
    member = tree.add("李若谷", MemberStatus.PROBATIONARY, joined_on=joined)
    tree.add("未填日期者", MemberStatus.PROBATIONARY)
    [row] = due(database, date(2026, 6, 20))
    assert (row.errand, row.day) == (Errand.CONFIRM_MEMBER, date(2026, 7, 1))
    assert (row.title, row.detail) == ("云杉苑小区党支部", "李**")
    assert row.subject == Subject(SubjectKind.MEMBER, member)
    tree.clock.set(date(2026, 7, 2))
    tree.organisations.confirm_member(member, date(2026, 7, 2))
    assert due(database, date(2026, 7, 2)) == []
