"""Longgang's article at its size: five ways to build a branch, venues, members, 27 lifts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core.affairs.neighbours.drafts import TotalDraft
from core.affairs.problems.drafts import Charge, MoveProblem, RaiseProblem
from core.affairs.problems.drafts_money import (
    EnterMoney,
    OpenFund,
    OpenFunding,
    PayShare,
    ShareRule,
)
from core.affairs.problems.kinds import MoneySource, ProblemKind, ShareBase, Way
from core.affairs.problems.stages import ProblemState
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.errors import KnownError
from core.office import Office
from core.party.organisations.drafts import DepartureDraft, MemberDraft
from core.party.organisations.kinds import BuildMode, MemberKind
from core.party.organisations.sheets import MemberLook
from core.party.pairing.drafts import (
    AgreementDraft,
    IncomeDraft,
    ListDraft,
    PaidDraft,
    PayeeDraft,
    UnitDraft,
)
from core.party.pairing.kinds import FundSource, PartnerKind, PaymentKind
from core.scope import Scope
from core.totals.kinds import AskedKind, Figure
from tests.builders import build_compound
from tests.scenarios.articles.longgang import (
    BUILT,
    COMPOUNDS,
    COVERED,
    LARGEST,
    PLACES,
    RECEIVED,
    VENUES,
    District,
    build,
)
from tests.scenarios.office import make_office

LONGGANG = "440307"
TODAY = date(2026, 6, 20)
LIFTS, LIFT_FEN = 27, 32_000_000


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Iterator[District]:
    folder = tmp_path_factory.mktemp("longgang") / "office"
    with make_office(folder, division=LONGGANG) as office:
        yield build(office)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "office", division=LONGGANG) as opened:
        yield opened


@pytest.mark.slow
def test_five_ways_to_build_cover_864_compounds(district: District) -> None:
    office = district.office
    share = office.totals.look().ratio(Figure.COMPOUNDS_WITH_ORG)
    assert (share.part, share.whole) == (COVERED, COMPOUNDS)
    tree = office.organisations.tree()
    built = Counter(row.build_mode for row in tree)
    assert built == {mode: many for mode, (many, _each) in BUILT.items()}
    covered = Counter[BuildMode | None]()
    for row in tree:
        covered[row.build_mode] += len(row.compounds)
    assert covered == {mode: many * each for mode, (many, each) in BUILT.items()}
    assert sum(covered.values()) == office.organisations.figures().compounds_covered == COVERED
    assert {row.place for row in tree} == set(PLACES)
    one = dict(district.branches)[BuildMode.REGIONAL]
    sheet = office.organisations.organisation(one)
    assert "organisations.too_few" in {found.code for found in sheet.findings}
    rows = office.totals.rows_behind(Figure.COMPOUNDS_WITH_ORG)
    assert sum(not row.counted for row in rows) == COMPOUNDS - COVERED


@pytest.mark.slow
def test_437_venues_the_largest_of_1118_square_metres(district: District) -> None:
    totals = district.office.pairing.totals()
    assert (totals.venues, totals.venues_complete, totals.largest_area) == (VENUES, VENUES, LARGEST)
    assert totals.compounds_with_venue == VENUES
    share = district.office.totals.look().ratio(Figure.VENUES_FIT)
    assert (share.part, share.whole) == (VENUES, VENUES)
    assert district.office.pairing.totals(Scope.compound(district.compounds[-1])).venues == 0


@pytest.mark.slow
def test_540_retired_members_were_received_from_their_firms(district: District) -> None:
    organisations = district.office.organisations
    assert organisations.figures().received == RECEIVED
    assert len(organisations.members(MemberLook(kind=MemberKind.RETIRED))) == RECEIVED
    branch = district.branches[-1][1]
    draft = MemberDraft("严守正", kind=MemberKind.RETIRED, organisation_id=branch)
    came = organisations.add_member(draft, date(2026, 5, 1), "深圳某国有企业党委").made
    organisations.let_go(came, DepartureDraft(TODAY, "随子女迁居", "广州市某社区党委"))
    figures = organisations.figures()
    assert (figures.received, figures.handed_on, figures.members) == (RECEIVED + 1, 1, RECEIVED)
    [_came, _gone] = organisations.member(came).changes


@pytest.mark.slow
def test_what_other_systems_counted_stands_apart(district: District) -> None:
    neighbours = district.office.neighbours
    before = neighbours.event_totals()
    neighbours.take_total(
        TotalDraft("志愿深圳平台", date(2018, 1, 1), date(2020, 12, 31), 220_000, 940_000)
    )
    [row] = neighbours.totals_of_others()
    assert (row.tasks, row.sign_ups) == (220_000, 940_000)
    assert neighbours.event_totals() == before


def test_27_lifts_are_replaced_by_three_kinds_of_money(office: Office) -> None:
    problems = office.problems
    home = build_compound(office.database, name="龙翔花园")
    with pytest.raises(KnownError, match=r"^problems\.income_without_vote$"):
        problems.open_fund(OpenFund(home, "公共收益", MoneySource.COMMON_INCOME, "业委会"))
    voted = "业主大会2026年第1号决定"
    common, people = (
        problems.open_fund(OpenFund(home, f"{source}", source, "业委会", basis)).made
        for source, basis in ((MoneySource.COMMON_INCOME, voted), (MoneySource.LIVELIHOOD, ""))
    )
    problems.enter(common, EnterMoney(Way.IN, 13 * LIFT_FEN, "收1", "物业公司", "公共收益"))
    problems.enter(people, EnterMoney(Way.IN, 13 * LIFT_FEN, "收2", "街道办", "民生微实事"))
    for number in range(LIFTS):
        lift = _replace(office, home, number)
        if number < LIFTS - 1:
            paid = EnterMoney(Way.OUT, LIFT_FEN, f"支{number}", "电梯公司", "更换", lift)
            problems.enter((common, people)[number % 2], paid)
            continue
        funding = problems.open_funding(
            OpenFunding(
                ShareRule(home, ShareBase.AREA, LIFT_FEN), "27号电梯筹资", "更换电梯", voted,
                "周慎行", "冯知微", date(2026, 7, 31), lift,
            )
        ).made  # fmt: skip
        sheet = problems.funding(funding)
        assert sum(share.due_fen for share in sheet.shares) == LIFT_FEN
        for share in sheet.shares:
            problems.pay(PayShare(share.id, share.due_fen, share.household))
        sheet = problems.funding(funding)
        assert (sheet.funding.paid_up, sheet.funding.balance_fen) == (len(sheet.shares), LIFT_FEN)
        paid = EnterMoney(Way.OUT, LIFT_FEN, "支27", "电梯公司", "更换")
        problems.enter(sheet.funding.fund_id, paid)
    look = office.totals.look()
    [lifts] = look.kinds
    assert (lifts.kind, lifts.found, lifts.done) == (AskedKind.LIFT, LIFTS, LIFTS)
    assert {row.source: (row.came_fen, row.spent_fen) for row in look.money} == {
        MoneySource.COMMON_INCOME: (13 * LIFT_FEN, 13 * LIFT_FEN),
        MoneySource.LIVELIHOOD: (13 * LIFT_FEN, 13 * LIFT_FEN),
        MoneySource.SELF_RAISED: (LIFT_FEN, LIFT_FEN),
    }
    assert look.spent_fen == LIFTS * LIFT_FEN
    on_lifts = problems.money().on_problems
    assert sum(row.sums.spent for row in on_lifts) == LIFTS * LIFT_FEN


def _replace(office: Office, home: UUID, number: int) -> UUID:
    """Take a lift from its problem to the new one."""
    problems = office.problems
    told = RaiseProblem(home, ProblemKind.LIFT, f"{number + 1}号电梯老旧", "1幢", "业主")
    lift = problems.raise_problem(told).made
    problems.charge(lift, Charge("电梯公司", "何检验", "更换", date(2026, 9, 30)))
    for state in (ProblemState.ACCEPTED, ProblemState.IN_HAND, ProblemState.DONE):
        problems.move(lift, MoveProblem(state, "林晓", "验收单"))
    return lift


def test_units_are_paired_and_branches_are_paid(office: Office) -> None:
    pairing = office.pairing
    home = office.rosters.add_compound("龙翔花园").made
    levels = ("区直机关", "街道办事处", "社区工作站")
    for level in levels:
        unit = pairing.add_unit(UnitDraft(PartnerKind.DISTRICT_UNIT, level, TODAY)).made
        signed = AgreementDraft(TODAY, TODAY, date(2027, 6, 19), "交叉任职、联合培训")
        pairing.pair(unit, home, signed)
    totals = pairing.totals()
    assert (totals.pairings, totals.units_paired, totals.compounds_paired) == (3, 3, 1)
    payees = tuple(
        PayeeDraft(name, post, fen)
        for name, post, fen in (
            ("钱承业", "书记补贴", 120_000),
            ("孙𬸚", "副书记补贴", 100_000),
            ("李若谷", "委员补贴", 80_000),
        )
    )  # fmt: skip
    pairing.receive(IncomeDraft(FundSource.BUDGET, TODAY, "街道办", "两新补贴", 300_000, "拨1"))
    draft = ListDraft(2026, FundSource.BUDGET, "支部补贴", "两新组织补贴标准", TODAY, payees)
    made = pairing.list_payments(PaymentKind.ALLOWANCE, draft).made
    for line in pairing.payment_list(made).lines:
        pairing.pay(line.id, PaidDraft(TODAY, f"支{line.ordinal}", line.payee))
    assert pairing.payment_list(made).paid_fen == 300_000
    assert pairing.totals().left_fen == 0


def test_shenzhens_policy_warns_of_a_committee_with_too_few_members(office: Office) -> None:
    home = office.rosters.add_compound("龙翔花园").made
    term = date(2025, 1, 1), date(2029, 12, 31)
    note = NoteKnown(home, KnownKind.COMMITTEE, "龙翔业委会", *term, "备案表", 7, 3)
    office.committees.note_known(note)
    [row] = office.committees.known()
    assert {one.code for one in row.findings} == {"committee_party_share"}
