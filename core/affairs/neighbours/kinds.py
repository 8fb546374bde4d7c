"""The closed lists of words: disputes, prices, duties to tell, events, teams and opinions."""

from __future__ import annotations

import enum


class DisputeKind(enum.StrEnum):
    """What a dispute is about; a list of ours, nobody's law."""

    NOISE = "noise"  # 噪声扰民
    LEAK = "leak"  # 漏水
    PARKING = "parking"  # 停车
    COMMON_PARTS = "common_parts"  # 占用共有部分
    BOUNDARY = "boundary"  # 围墙、通道边界
    LIFT = "lift"  # 电梯更新、加装
    FEES = "fees"  # 物业费
    OTHER = "other"


class DisputeState(enum.StrEnum):
    """Where a dispute stands."""

    OPEN = "open"  # 调解中
    AGREED = "agreed"  # 达成协议, its promises are looked after
    KEPT = "kept"  # 协议已履行
    NOT_AGREED = "not_agreed"  # 未达成协议, told where to go
    WITHDRAWN = "withdrawn"  # 当事人撤回


class PartySide(enum.StrEnum):
    """On which side somebody stands; no side is in the right."""

    FIRST = "first"  # 甲方
    SECOND = "second"  # 乙方
    THIRD = "third"  # 有关方


class MediatorKind(enum.StrEnum):
    """The three kinds of a mediation team; the source does not name them, so these are ours."""

    MEDIATOR = "mediator"  # 人民调解员
    POLICE = "police"  # 社区民警
    ADVISER = "adviser"  # 法律顾问
    OWN = "own"  # in the office's own words


class Recourse(enum.StrEnum):
    """Where the parties may go when they do not agree; told, never advised."""

    PEOPLES_COMMITTEE = "peoples_committee"  # 人民调解委员会
    STREET = "street"  # 街道办
    HOUSING = "housing"  # 住建部门
    POLICE = "police"  # 公安机关
    ARBITRATION = "arbitration"  # 仲裁
    COURT = "court"  # 人民法院
    NOWHERE = "nowhere"  # 当事人自行处理


class Kept(enum.StrEnum):
    """What was found when somebody asked after a promise of an agreement."""

    KEPT = "kept"  # 已履行
    PARTLY = "partly"  # 部分履行
    BROKEN = "broken"  # 未履行


class PriceState(enum.StrEnum):
    """Where a negotiation of the fee stands."""

    OPEN = "open"  # 协商中
    AGREED = "agreed"  # 协商一致, the owners have to vote
    VOTED = "voted"  # 业主大会表决通过
    DONE = "done"  # 已执行
    NOT_AGREED = "not_agreed"  # 未协商一致


class DutyPurpose(enum.StrEnum):
    """Whether a duty is to tell everybody or to report to the party branch."""

    DISCLOSURE = "disclosure"  # 信息公开
    REPORT = "report"  # 定期报告


class Bearer(enum.StrEnum):
    """Who owes a disclosure or a report."""

    COMMITTEE = "committee"  # 业主委员会
    FIRM = "firm"  # 物业服务人
    RESIDENTS_COMMITTEE = "residents_committee"  # 社区居委会


class DutyKind(enum.StrEnum):
    """What is disclosed or reported."""

    REPAIR_FUND = "repair_fund"  # 维修资金的筹集、使用
    BYLAWS = "bylaws"  # 管理规约、议事规则
    DECISIONS = "decisions"  # 业主大会、业委会的决定和会议记录
    CONTRACT = "contract"  # 物业服务合同
    COMMON_INCOME = "common_income"  # 共有部分的收益和使用
    PARKING = "parking"  # 车位、车库的处分
    MEMBER_FEES = "member_fees"  # 委员本人的交费情况
    SERVICE = "service"  # 服务事项、标准和收费
    WORK_REPORT = "work_report"  # 工作报告
    OTHER = "other"


class CountBasis(enum.StrEnum):
    """How the people at an event were counted."""

    SIGNED = "signed"  # 签到
    COUNTED = "counted"  # 清点
    ESTIMATED = "estimated"  # 估计


class EventKind(enum.StrEnum):
    """What neighbours do together."""

    FESTIVAL = "festival"  # 节庆
    CULTURE = "culture"  # 文体
    CLINIC = "clinic"  # 便民服务
    LEARNING = "learning"  # 宣讲培训
    CLEANING = "cleaning"  # 环境整治
    OTHER = "other"


class EventState(enum.StrEnum):
    """Where an event stands."""

    PLANNED = "planned"
    HELD = "held"
    CALLED_OFF = "called_off"


class TeamKind(enum.StrEnum):
    """What a team of volunteers is there for; the six roles of the articles and culture."""

    HYGIENE = "hygiene"  # 卫生
    SAFETY = "safety"  # 安全
    PARKING = "parking"  # 停车
    CULTURE = "culture"  # 文化
    CARE = "care"  # 守望
    PATROL = "patrol"  # 巡逻
    OTHER = "other"


class GroupKind(enum.StrEnum):
    """What a self-organised group is."""

    CLUB = "club"  # 社团
    INTEREST = "interest"  # 兴趣小组
    MUTUAL_AID = "mutual_aid"  # 互助组
    FOUNDATION = "foundation"  # 社区基金、基金会
    OTHER = "other"
