"""Yiling: branch and committee built together, members at home, and what branches get."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.errors import KnownError
from core.party.organisations.drafts import (
    CheckInDraft,
    DutyDraft,
    Elected,
    ElectionDraft,
    MemberDraft,
    OrganisationDraft,
    PostDraft,
)
from core.party.organisations.kinds import DutyRole, OrgKind, OrgLevel, PartyPost, TermOf
from core.party.organisations.sheets import MemberLook
from core.party.pairing.counting import year_id
from core.party.pairing.drafts import BudgetDraft, IncomeDraft, ListDraft, PaidDraft, PayeeDraft
from core.party.pairing.kinds import ConsentKind, FundSource, PaymentKind
from core.subject import Subject, SubjectKind
from tests.core.rosters.invented import invented_name
from tests.scenarios.articles.clerk import TERM, WHO, Clerk

COMPOUNDS, BRANCHES, COMMITTEES = 70, 56, 66
ROLES, VOLUNTEERS = tuple(role for role in DutyRole if role is not DutyRole.WISH), 229
"""锦绣星城: 229 members in six roles."""
AT_HOME, HOUSEHOLDS = 155, (17, 75)
"""平湖国际: 155 members of 1,275 households report where they live."""
PER_BRANCH_FEN = 100_000
YEAR = 2026


@dataclass(frozen=True, slots=True)
class District:
    """The compounds, and the branch of each of the first of them."""

    clerk: Clerk
    compounds: tuple[UUID, ...]
    branches: tuple[UUID, ...]


def build(clerk: Clerk) -> District:
    """Ten committees have no branch beside them, four compounds no committee: none is assumed."""
    office = clerk.office
    lake = clerk.roster("平湖国际", *HOUSEHOLDS)
    names = ["平湖国际", *(f"夷陵{number:02}小区" for number in range(1, COMPOUNDS))]
    compounds = (lake, *(office.rosters.add_compound(name).made for name in names[1:]))
    for name, compound in zip(names[:COMMITTEES], compounds, strict=False):
        note = NoteKnown(compound, KnownKind.COMMITTEE, f"{name}业委会", *TERM, "备案表", 7, 4)
        office.committees.note_known(note)
    branches = tuple(
        office.organisations.found(
            OrganisationDraft(
                f"{name}党支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(compound,),
                founded_on=date(2024, 3, 1),
            )
        ).made
        for name, compound in zip(names[:BRANCHES], compounds, strict=False)
    )  # fmt: skip
    return District(clerk, compounds, branches)


def tell_elections(district: District) -> None:
    """One person leads branch and committee; both are elected in one calendar."""
    office, branch, compound = (
        district.clerk.office, district.branches[1], district.compounds[1]
    )  # fmt: skip
    organisations = office.organisations
    members = [
        organisations.add_member(MemberDraft(invented_name(number), organisation_id=branch)).made
        for number in range(5)
    ]
    elected = tuple(
        Elected(member, post)
        for member, post in zip(
            members, (PartyPost.SECRETARY, PartyPost.DEPUTY_SECRETARY), strict=False
        )
    )
    day, until = date(2026, 3, 2), date(2029, 3, 1)
    organisations.elect(branch, ElectionDraft(day, 5, 5, 3, until, elected))
    for post, member in ((PartyPost.CHAIR, members[0]), (PartyPost.PROJECT_MANAGER, members[1])):
        organisations.appoint(PostDraft(post, day, member_id=member, compound_id=compound))
    police = MemberDraft("邹明远", unit="区公安局", record_elsewhere="区公安局机关党支部",
                         community_branch_id=branch)  # fmt: skip
    sent = PostDraft(
        PartyPost.FIRST_SECRETARY, day, organisations.add_member(police).made,
        organisation_id=branch, home_unit="区公安局",
    )  # fmt: skip
    organisations.appoint(sent)
    matrix = organisations.matrix(office.committees.seats())
    first, second = matrix.rows[:2]
    assert (first.name, first.bodies, first.holds_both) == (invented_name(0), 2, True)
    assert (second.bodies, second.holds_both) == (2, False)
    rows = organisations.calendar(office.committees.terms()).rows
    terms = Counter(row.term.of for row in rows)
    assert terms == {TermOf.BRANCH: BRANCHES, TermOf.COMMITTEE: COMMITTEES}
    (held,) = (row for row in rows if row.term.id == branch)
    assert held.together == ("夷陵01小区业委会",)


def tell_members(district: District) -> None:
    """双报到: 155 report at home; 229 come in by their register and take on six roles, evenly."""
    clerk, organisations = district.clerk, district.clerk.office.organisations
    today, home = clerk.clock.today(), district.branches[0]
    for number in range(AT_HOME):
        draft = MemberDraft(
            invented_name(1_000 + number), unit="区直单位",
            record_elsewhere="区直机关党支部", community_branch_id=home,
        )  # fmt: skip
        member = organisations.add_member(draft).made
        organisations.check_in(member, CheckInDraft(home, today, WHO))
    assert len(organisations.members(MemberLook(home, checked_in=True))) == AT_HOME
    with pytest.raises(KnownError, match="reported"):
        organisations.check_in(member, CheckInDraft(home, today, WHO))
    taken = organisations.import_register(organisations.read_register(_register(district)))
    assert (taken.read, taken.taken, taken.refused) == (VOLUNTEERS, VOLUNTEERS, 0)
    members = organisations.members(MemberLook(district.branches[2]))
    for one, role in zip(members, islice(cycle(ROLES), VOLUNTEERS), strict=True):
        organisations.take_duty(one.id, DutyDraft(role, today))
    served = organisations.service(today.year, MemberLook(district.branches[2]))
    roles = Counter(role for row in served for role in row.duties)
    assert set(roles) == set(ROLES)
    assert len(ROLES) == 6
    assert sum(roles.values()) == VOLUNTEERS
    assert max(roles.values()) - min(roles.values()) <= 1


def _register(district: District) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("党员名册")
    sheet.append(("姓名", "人员类别", "所在党支部"))
    for number in range(VOLUNTEERS):
        sheet.append((invented_name(2_000 + number), "正式党员", "夷陵02小区党支部"))
    path = district.clerk.folder / "党员名册.xlsx"
    book.save(path)
    return path


def tell_money(district: District) -> None:
    """1,000 yuan a branch and year, out of three sources; none is overdrawn or paid twice."""
    pairing, day = district.clerk.office.pairing, district.clerk.clock.today()
    plans = (FundSource.BUDGET, 5_600_000), (FundSource.DUES, 1_200_000), (FundSource.SPONSORS, 1)
    for source, fen in plans:
        kind = PaymentKind.BRANCH_FUND if source is FundSource.BUDGET else PaymentKind.ALLOWANCE
        pairing.plan_budget(BudgetDraft(YEAR, source, kind, "年度安排", fen, day))
    for source, fen in plans[:2]:
        pairing.receive(IncomeDraft(source, day, "区财政局", "拨款", fen, f"SR-{source}"))
    income = IncomeDraft(FundSource.COMMON_INCOME, day, "业委会", "公共收益", 100, "SR-9")
    with pytest.raises(KnownError, match="common_income_basis"):
        pairing.receive(income)
    tree = district.clerk.office.organisations.tree()
    payees = tuple(PayeeDraft(row.name) for row in tree if row.id in district.branches)
    draft = ListDraft(
        YEAR, FundSource.BUDGET, "2026年支部活动经费", "夷陵区小区党建做法", day, payees
    )
    made = pairing.list_branches(draft).made
    with pytest.raises(KnownError, match="branch_twice"):
        pairing.list_branches(draft)
    made_list = pairing.payment_list(made)
    assert {line.fen for line in made_list.lines} == {PER_BRANCH_FEN}
    assert made_list.fen == BRANCHES * PER_BRANCH_FEN == 56_000_00
    for number, line in enumerate(made_list.lines):
        pairing.pay(line.id, PaidDraft(day, f"FK-{number}", WHO))
    posts = ListDraft(
        YEAR, FundSource.DUES, "支部书记岗位补贴", "区委文件", day,
        (PayeeDraft("书记甲", fen=1_200_000), PayeeDraft("书记乙", fen=1)),
    )  # fmt: skip
    allowances = pairing.payment_list(pairing.list_payments(PaymentKind.ALLOWANCE, posts).made)
    pairing.pay(allowances.lines[0].id, PaidDraft(day, "FK-100", WHO))
    with pytest.raises(KnownError, match="overdrawn"):
        pairing.pay(allowances.lines[1].id, PaidDraft(day, "FK-101", WHO))
    sources = {row.source: row for row in pairing.budget(YEAR).sources}
    assert [(sources[one].received_fen, sources[one].paid_fen) for one, _fen in plans] == [
        (5_600_000, 5_600_000), (1_200_000, 1_200_000), (0, 0),
    ]  # fmt: skip
    assert sources[FundSource.SPONSORS].planned_fen == 1
    assert all(sources[one].balance_fen == 0 for one, _fen in plans)
    assert "56,000" in district.clerk.said(Subject(SubjectKind.REWARDS, made), "P13")
    assert "56,000" in district.clerk.said(Subject(SubjectKind.BUDGET, year_id(YEAR)), "P14")
    voted = IncomeDraft(
        FundSource.COMMON_INCOME, day, "业委会", "公共收益", 100, "SR-9", ConsentKind.VOTE,
        "业主大会2026年第2号决定",
    )  # fmt: skip
    pairing.receive(voted)
