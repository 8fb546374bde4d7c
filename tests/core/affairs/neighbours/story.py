"""An office with a compound, and drafts of invented neighbours, for the tests of this package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core import lawbooks
from core.affairs.neighbours.drafts import (
    AgreementDraft,
    CostDraft,
    CostSheetDraft,
    DisputeRoundDraft,
    DutyDraft,
    EventDraft,
    FormTeam,
    MakeRota,
    MediatorDraft,
    OpenDispute,
    OpenPrice,
    OpenRound,
    PartyDraft,
    PriceRoundDraft,
    PromiseDraft,
    QuestionDraft,
    RegisterGroup,
    VolunteerDraft,
)
from core.affairs.neighbours.kinds import (
    Bearer,
    DisputeKind,
    DutyKind,
    DutyPurpose,
    EventKind,
    GroupKind,
    MediatorKind,
    PartySide,
    TeamKind,
)
from core.affairs.neighbours.service import Neighbours
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.rosters.tables import Compound
from tests.builders import HENAN_WEIDU

TODAY = date(2026, 6, 20)


@dataclass(slots=True)
class Place:
    """A facade and a compound."""

    neighbours: Neighbours
    database: Database
    clock: FixedClock
    compound_id: UUID

    def dispute(self) -> UUID:
        return self.neighbours.open_dispute(dispute(self.compound_id)).made

    def agreed(self) -> UUID:
        made = self.dispute()
        self.neighbours.hold_dispute_round(made, ROUND)
        self.neighbours.agree(made, AGREEMENT)
        return made

    def price(self) -> UUID:
        return self.neighbours.open_price(price(self.compound_id)).made

    def duty(self) -> UUID:
        return self.neighbours.plan_duties([duty(self.compound_id)]).made

    def asked(self) -> UUID:
        return self.neighbours.open_round(asking(self.compound_id)).made

    def event(self) -> UUID:
        return self.neighbours.plan_event(event(self.compound_id)).made

    def team(self) -> UUID:
        return self.neighbours.form_team(team(self.compound_id)).made


def begin(
    database: Database, clock: FixedClock, division: str = HENAN_WEIDU, name: str = "云杉苑小区"
) -> Place:
    with database.write() as session:
        compound = Compound(name=name)
        session.add(compound)
        session.flush()
        compound_id = compound.id
    audit = AuditLog(clock, "test")
    facade = Neighbours(database, audit, clock, lawbooks.library(), division)
    return Place(facade, database, clock, compound_id)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a refusal said."""

    code: str
    sentence: str


def refused(act: object, *args: object, **kwargs: object) -> Refusal:
    """Give the code and the sentence of what `act` was refused with."""
    with pytest.raises(KnownError) as caught:
        act(*args, **kwargs)  # type: ignore[operator]  # any act
    assert caught.value.sentence("en")
    return Refusal(caught.value.code, caught.value.sentence())


def dispute(compound_id: UUID) -> OpenDispute:
    return OpenDispute(
        compound_id=compound_id,
        title="3号楼与相邻小区的围墙",
        kind=DisputeKind.BOUNDARY,
        place="小区东侧围墙",
        account="围墙向小区一侧移动约一米，双方对界线说法不一。",
        received_how="业主到社区反映",
        parties=(
            PartyDraft(PartySide.FIRST, "钱承业", "3号楼101", "13800000000"),
            PartyDraft(PartySide.SECOND, "云枫苑业主委员会", agent="孙𬸚"),
        ),
        mediators=(
            MediatorDraft("吴淑芬", MediatorKind.MEDIATOR, "云岭社区"),
            MediatorDraft("卫民警", MediatorKind.POLICE, "云岭派出所"),
        ),
    )


ROUND = DisputeRoundDraft(
    day=TODAY,
    place="社区调解室",
    present="双方当事人、调解员",
    said="甲方：按规划图恢复。\n乙方：愿意恢复，费用请分担。",
    result="约定现场测量后再谈。",
    recorder="李若谷",
)
AGREEMENT = AgreementDraft(
    signed_on=TODAY,
    place="社区调解室",
    terms="围墙按规划图恢复到原界线。\n费用由乙方承担，甲方配合施工。",
    signers="钱承业、孙𬸚",
    promises=(
        PromiseDraft("云枫苑业主委员会", "围墙退回原界线", date(2026, 7, 10), 1_200_050),
        PromiseDraft("钱承业", "施工期间留出通道", date(2026, 7, 1)),
    ),
)


def price(compound_id: UUID) -> OpenPrice:
    return OpenPrice(
        compound_id=compound_id,
        title="2026年物业费协商",
        firm="云岭物业服务有限公司",
        area=Decimal("30000.00"),
        current_fen=135,
        proposed_fen=168,
        standard="保洁每日两次，秩序维护24小时。",
        grounds="人工和电费上涨。",
    )


COSTS = CostSheetDraft(
    laid_by="云岭物业服务有限公司",
    period="2025年1月至12月",
    items=(
        CostDraft("人员工资", 40_000_000, "工资表"),
        CostDraft("公共用电", 8_000_001, "电费票据"),
        CostDraft("保洁绿化", 7_999_999),
    ),
    total_fen=56_000_000,
)


def price_round(offered: int | None = 155, day: date = TODAY) -> PriceRoundDraft:
    return PriceRoundDraft(
        day=day,
        place="物业服务中心",
        present="业委会5人、物业3人、社区1人",
        owners_say="服务没有改善，不应一次涨到位。",
        firm_says="可以分步到位。",
        result="物业让到每平方米1.55元。",
        recorder="李若谷",
        offered_fen=offered,
    )


def duty(
    compound_id: UUID, purpose: DutyPurpose = DutyPurpose.DISCLOSURE, months: int | None = 6
) -> DutyDraft:
    return DutyDraft(
        compound_id=compound_id,
        purpose=purpose,
        bearer=Bearer.COMMITTEE,
        kind=DutyKind.REPAIR_FUND,
        title="维修资金收支",
        basis="议事规则约定每半年公布",
        months=months,
        first_due=date(2026, 6, 30) if months else None,
        hang_days=15,
    )


def asking(compound_id: UUID) -> OpenRound:
    return OpenRound(
        compound_id=compound_id,
        title="物业服务满意情况",
        aim="听取业主对保洁和停车的意见",
        convenor="云杉苑小区党支部",
        since=date(2026, 6, 15),
        until=date(2026, 6, 30),
        asked=3,
        questions=(
            QuestionDraft("对保洁是否满意", ("满意", "一般", "不满意")),
            QuestionDraft("停车方面有什么建议"),
        ),
    )


def event(compound_id: UUID) -> EventDraft:
    return EventDraft(
        compound_id, "邻里百家宴", EventKind.FESTIVAL, date(2026, 6, 19), "中心广场", "业主委员会"
    )


PEOPLE = tuple(VolunteerDraft(f"志愿者{n}", f"1380000000{n}") for n in range(1, 6))


def team(compound_id: UUID) -> FormTeam:
    return FormTeam(compound_id, "红袖巡逻队", TeamKind.PATROL, "周慎行", PEOPLE, "夜间巡逻")


ROTA = MakeRota(
    title="七月巡逻值班表",
    place="小区各出入口",
    since=date(2026, 7, 1),
    until=date(2026, 7, 31),
    weekdays=frozenset({4, 5}),
    hours=((19 * 60, 21 * 60), (21 * 60, 23 * 60)),
    per_shift=2,
)


def group(compound_id: UUID) -> RegisterGroup:
    return RegisterGroup(compound_id, "云杉合唱队", GroupKind.CLUB, "吴淑芬", 32, "云岭社区居委会")
