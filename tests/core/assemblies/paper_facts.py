"""Invented facts for papers: a compound, its roll, an election and two matters, its ballots."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from uuid import UUID

from core.assemblies.ballots import (
    BallotState,
    DeliveryMethod,
    DeliveryOutcome,
    Payload,
    ReturnChannel,
    payload,
    serial,
)
from core.assemblies.candidates import STROKES, Channel, PoliticalStatus, Standing
from core.assemblies.count_sheets import (
    BallotRow,
    DeliveryRow,
    ReturnRow,
)
from core.assemblies.papers import offer_papers
from core.assemblies.papers_ballot import ballot_layout, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.queries_papers import PaperFacts
from core.assemblies.roll_sheets import (
    RollDwellingRow,
    RollEntryRow,
    RollOwnerRow,
    RollSheet,
    RollSummary,
)
from core.assemblies.sheets import (
    AssemblySheet,
    BallotItemRow,
    CandidateRow,
    CandidatesSheet,
    DateRow,
    MatterRow,
    MemberRow,
    OfficialRow,
    PassedOver,
    PostingRow,
)
from core.assemblies.stages import BallotPer, Duty, Form, Kind, Side, Stage, Step
from core.clock import CHINA
from core.documents.content import Paper
from core.documents.offers import build_due
from core.documents.wording import Wording
from core.findings import told
from core.law.articles import Article
from core.law.findings import Finding, Severity
from core.law.packs import LawBook
from tests.law import reading

HOSTILE = ("<b>王&李</b>", "单𬸚", "马𫖯鹏", "萧𰻝", "王㛃", "{n}[[x]]", "阿依古丽·买买提", "#号")
AREA = Decimal("98.76")


def uuid(number: int) -> UUID:
    """Make an identifier."""
    return UUID(int=number)


@cache
def law_book() -> LawBook:
    """Lay the bundled law of Xiling on the day on which the assembly began."""
    return reading.law().book("420502", date(2026, 3, 2))


def roll(dwellings: int = 40) -> RollSheet:
    """Make a roll: one voter a dwelling, but the developer (three) and a couple with two."""
    rows = [
        RollDwellingRow(
            uuid(1000 + n),
            f"{1 + n // 20}幢{1 + n % 2}单元{1 + n % 20 // 2}0{1 + n % 4}",
            f"{1 + n // 20}幢",
            f"{1 + n % 2}单元",
            AREA,
            "register" if n % 3 else "survey",
        )
        for n in range(dwellings)
    ]
    groups = [tuple(rows[:3]), tuple(rows[3:5]), *((row,) for row in rows[5:])]
    entries = []
    for number, group in enumerate(groups, 1):
        owners = _owners(number)
        entries.append(
            RollEntryRow(
                uuid(2000 + number),
                number,
                group,
                owners,
                owners[0].name,
                1,
                AREA * len(group),
                "",
                is_developer=number == 1,
            )
        )
    area = sum((entry.area for entry in entries), Decimal(0))
    summary = RollSummary(
        uuid(9), "ZC-2026-001-1", 1, "ab" * 32, date(2026, 4, 1), len(entries), area, dwellings, ""
    )
    return RollSheet(summary, tuple(entries), (summary,), (), ())


def _owners(number: int) -> tuple[RollOwnerRow, ...]:
    if number == 1:
        names: tuple[str, ...] = ("云杉置业有限公司",)
    elif number == 2:
        names = ("赵一", "钱二")
    else:
        names = (HOSTILE[number % len(HOSTILE)],)
    return tuple(
        RollOwnerRow(
            uuid(3000 + number * 10 + k), name, name[0] + "*" * (len(name) - 1), number == 1
        )
        for k, name in enumerate(names)
    )


def _dates() -> tuple[DateRow, ...]:
    days = {
        Step.GROUP_FORMED: date(2026, 3, 2),
        Step.ROLL_POSTED: date(2026, 4, 1),
        Step.ROLL_UNTIL: date(2026, 4, 16),
        Step.CANDIDATES_POSTED: date(2026, 4, 20),
        Step.CANDIDATES_UNTIL: date(2026, 4, 30),
        Step.NOTICE_POSTED: date(2026, 5, 1),
        Step.VOTING_FROM: date(2026, 5, 20),
        Step.VOTING_UNTIL: date(2026, 6, 5),
        Step.COUNTING: date(2026, 6, 6),
        Step.RESULT_POSTED: date(2026, 6, 8),
        Step.RESULT_UNTIL: date(2026, 6, 15),
    }
    return tuple(
        DateRow(step, day, None, None, None, "《河南省物业管理条例》第二十条" if n == 0 else "")
        for n, (step, day) in enumerate(days.items())
    )


MATTERS = (
    MatterRow(
        uuid(1),
        1,
        "elect_committee",
        3,
        "选举第一届业主委员会",
        "",
        is_election=True,
        seats=5,
        alternates=2,
    ),
    MatterRow(
        uuid(2),
        2,
        "rules_of_procedure",
        1,
        "通过业主大会议事规则",
        "同意《云杉苑小区业主大会议事规则（草案）》，自通过之日起施行。",
        is_election=False,
        seats=0,
        alternates=0,
    ),
    MatterRow(
        uuid(3),
        3,
        "change_use_of_common_parts",
        8,
        "利用共有部分设置充电棚",
        "在3幢东侧空地设置电动自行车充电棚。\n收益归全体业主。",
        is_election=False,
        seats=0,
        alternates=0,
    ),
)
CANDIDATES = ("丁一", "王㛃", "马𫖯鹏", "孙四", "李五", "吴六", "周七")


MEMBERS = tuple(
    MemberRow(uuid(50 + n), name, side, "", phone, side is Side.OWNERS, n == 0)
    for n, (name, side, phone) in enumerate(
        (
            ("郑十", Side.STREET, "0717-6221111"),
            ("冯甲", Side.RESIDENTS_COMMITTEE, "0717-6222222"),
            ("陈九", Side.OWNERS, "0717-6223333"),
            ("褚乙", Side.OWNERS, "0717-6223334"),
            ("卫丙", Side.OWNERS, "0717-6223335"),
            ("蒋丁", Side.OWNERS, "0717-6223336"),
            ("沈戊", Side.DEVELOPER, "0717-6224444"),
        )
    )
)
OFFICIALS = (
    OfficialRow(uuid(900), "韩己", Duty.CALLER),
    OfficialRow(uuid(900), "杨庚", Duty.TELLER),
    OfficialRow(uuid(900), "朱辛", Duty.TELLER),
    OfficialRow(uuid(900), "秦壬", Duty.SUPERVISOR),
)
ITEMS = (
    *(
        BallotItemRow(uuid(100 + n), n, uuid(1), uuid(200 + n), name)
        for n, name in enumerate(CANDIDATES, 1)
    ),
    BallotItemRow(uuid(108), 8, uuid(2), None, MATTERS[1].title),
    BallotItemRow(uuid(109), 9, uuid(3), None, MATTERS[2].title),
)


def assembly_sheet(**changes: object) -> AssemblySheet:
    """Make the sheet of a first assembly with an election and two matters."""
    sheet = AssemblySheet(
        id=uuid(7),
        title="云杉苑首次业主大会",
        kind=Kind.FIRST,
        form=Form.WRITTEN,
        term=1,
        session="首次业主大会",
        stage=Stage.NOTICE,
        opened_on=date(2026, 3, 2),
        compound_id=uuid(8),
        compound_name="云杉苑小区",
        compound_address="西陵区云杉路1号",
        community="云杉社区居民委员会",
        street="西坝街道办事处",
        police="西坝派出所",
        housing="西陵区住房和城乡建设局",
        division="420502",
        pack="national+hubei@3f2a6c01d2e4",
        ballot_per=BallotPer.VOTER,
        serial_prefix="YS1",
        organiser="云杉苑小区业主大会筹备组",
        contact="陈九",
        phone="0717-6220000",
        objection_address="云杉社区居民委员会一楼服务大厅",
        voting_place="云杉社区居民委员会二楼会议室",
        meeting_hour="",
        return_place="小区东门岗亭固定票箱，或者交上门收票的工作人员",
        posting_place="小区东门公告栏和各单元门厅",
        dates=_dates(),
        members=MEMBERS,
        officials=OFFICIALS,
        matters=MATTERS,
        items=ITEMS,
        roll=roll().summary,
        follow=None,
        postings=(
            PostingRow(
                "D03", date(2026, 3, 3), date(2026, 3, 7), "小区东门公告栏", ("尤癸", "许子")
            ),
        ),
        needs=(),
        passed_over=(),
    )
    return dataclasses.replace(sheet, **changes)  # type: ignore[arg-type]


def basis(**changes: object) -> Basis:
    """Make what all papers share."""
    return Basis(assembly_sheet(**changes), law_book(), Wording.load(), date(2026, 6, 20))


def elections() -> tuple[CandidatesSheet, ...]:
    """Make the candidates of the election."""
    rows = tuple(
        CandidateRow(
            uuid(200 + n),
            uuid(1),
            n,
            name,
            f"{n}幢1单元301",
            PoliticalStatus.PARTY_MEMBER if n % 2 else PoliticalStatus.MASSES,
            "企业职工" if n % 3 else "退休",
            Channel.SELF if n % 2 else Channel.JOINT,
            "",
            Standing.CONFIRMED,
            (),
        )
        for n, name in enumerate(CANDIDATES, 1)
    )
    return (CandidatesSheet(MATTERS[0], STROKES, rows, ()),)


def ballots(of: Basis, sheet: RollSheet) -> tuple[BallotRow, ...]:
    """Issue one ballot a voter."""
    printed = ballot_layout(build_ballot_sheet(of, elections()))[1]
    return tuple(
        BallotRow(
            uuid(5000 + entry.voter_no),
            entry.voter_no,
            serial("YS1", entry.voter_no),
            entry.id,
            entry.voter_no,
            entry.owner_names,
            entry.representative,
            entry.dwellings,
            entry.area,
            tuple(
                payload(
                    bytes(32),
                    Payload("YS1", printed.hash, entry.voter_no, page, printed.pages),
                )
                for page in range(1, printed.pages + 1)
            ),
            BallotState.ISSUED,
            date(2026, 5, 12),
        )
        for entry in sheet.entries
    )


def moment(day: int, hour: int = 10) -> datetime:
    """Give a moment in May 2026."""
    return datetime(2026, 5, day, hour, 30, tzinfo=CHINA)


def deliveries(rows: tuple[BallotRow, ...]) -> tuple[DeliveryRow, ...]:
    """Deliver the first ballots: at once, at the second try, refused."""
    made: list[DeliveryRow] = []
    tries = {
        0: (DeliveryOutcome.DELIVERED,),
        1: (DeliveryOutcome.ABSENT, DeliveryOutcome.DELIVERED),
        2: (DeliveryOutcome.REFUSED,),
    }
    for n, outcomes in tries.items():
        made += [
            DeliveryRow(
                rows[n].id,
                rows[n].serial,
                rows[n].addresses,
                attempt,
                DeliveryMethod.IN_PERSON,
                outcome,
                moment(20 + attempt),
                rows[n].representative if outcome is DeliveryOutcome.DELIVERED else "",
                "本人" if outcome is DeliveryOutcome.DELIVERED else "",
                "",
                ("何丑", "吕寅"),
                moment(20 + attempt),
            )
            for attempt, outcome in enumerate(outcomes, 1)
        ]
    return tuple(made)


def returns(rows: tuple[BallotRow, ...]) -> tuple[ReturnRow, ...]:
    """Bring the first two ballots back."""
    return tuple(
        ReturnRow(
            row.id,
            row.serial,
            row.addresses,
            moment(30),
            ReturnChannel.FIXED_BOX,
            ("施卯", "张辰"),
            "1号",
            "F-001",
            "",
            moment(30),
        )
        for row in rows[:2]
    )


def build_papers(basis: Basis, facts: PaperFacts) -> dict[str, Paper]:
    """Build every paper that is due, the ballots apart."""
    made = build_due(offer for offer in offer_papers(basis, facts) if offer.key != "D17")
    return {key: paper for key, paper in made.items() if isinstance(paper, Paper)}


def passed(severity: Severity, stage: Stage, reason: str) -> PassedOver:
    """Pass over a need of the delivery on 20 May."""
    article = Article("物业管理条例", "14", official="《物业管理条例》")
    found = Finding(
        "assemblies.need_delivery", severity, {"ballots": 3}, (article,), override_reason=reason
    )
    return PassedOver(told(found), stage, date(2026, 5, 20))


def warned(code: str, stage: Stage, on: date, **facts: object) -> PassedOver:
    """Pass a need that only warns."""
    return PassedOver(told(Finding(code, Severity.WARNING, facts)), stage, on)
