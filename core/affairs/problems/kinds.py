"""The closed lists of words of problems and of money. Pure."""

from __future__ import annotations

import enum

LARGEST_FEN = 100_000_000_000
"""分 of one entry: a thousand million yuan; a larger amount is a slip of the pen."""


class ProblemKind(enum.StrEnum):
    """What a problem is about: the five kinds of the articles, and others (rulebook 8)."""

    PARKING = "parking"  # 停车
    SECURITY = "security"  # 治安
    SANITATION = "sanitation"  # 环卫
    NEIGHBOURS = "neighbours"  # 邻里
    LIFT = "lift"  # 电梯
    OTHER = "other"  # 其他, with the office's own word


class Claimant(enum.StrEnum):
    """Who counts a problem among those it solved; several may, and it counts once."""

    PARTY_BRANCH = "party_branch"  # 党组织
    COMMITTEE = "committee"  # 业主委员会
    COUNCIL = "council"  # 协商议事会
    PROPERTY_FIRM = "property_firm"  # 物业服务人
    RESIDENTS_COMMITTEE = "residents_committee"  # 社区居委会
    STREET = "street"  # 街道办
    OTHER = "other"


class LinkKind(enum.StrEnum):
    """Where a problem was talked of or decided."""

    MEETING = "meeting"  # 会议
    TOPIC = "topic"  # 会议议题
    POOL_TOPIC = "pool_topic"  # 议题库的议题
    MATTER = "matter"  # 业主大会表决事项
    ELSEWHERE = "elsewhere"  # in words


class MoneySource(enum.StrEnum):
    """Where money comes from, as the articles tell it apart."""

    SELF_RAISED = "self_raised"  # 自筹
    PEOPLE_FUND = "people_fund"  # 惠民资金
    LIVELIHOOD = "livelihood"  # 民生微实事
    COMMON_INCOME = "common_income"  # 公共收益, with its vote or rule
    PARTY_DUES = "party_dues"  # 党费
    BUDGET = "budget"  # 财政
    SPONSOR = "sponsor"  # 赞助
    OTHER = "other"


class Way(enum.StrEnum):
    """Whether money came or went."""

    IN = "in"
    OUT = "out"


class Nature(enum.StrEnum):
    """What an entry is; a counter-entry undoes another, a refund lessens what was raised.

    A reversal undoes a payment or a refund that was entered wrongly: neither took place.
    """

    ORDINARY = "ordinary"
    COUNTER = "counter"  # 冲正
    PAYMENT = "payment"  # 缴款
    REFUND = "refund"  # 退款
    REVERSAL = "reversal"  # 缴款、退款的冲正


class ShareBase(enum.StrEnum):
    """By what a household's share of a crowd-funding is measured."""

    AREA = "area"  # 按面积
    EQUAL = "equal"  # 按户均摊
    AGREED = "agreed"  # 按约定金额


class FundingState(enum.StrEnum):
    """Whether a crowd-funding still takes money."""

    OPEN = "open"
    CLOSED = "closed"


class PaidHow(enum.StrEnum):
    """How a household paid."""

    CASH = "cash"
    TRANSFER = "transfer"
    MOBILE = "mobile"
    CHEQUE = "cheque"


class LineState(enum.StrEnum):
    """What becomes of a row of a list of payments."""

    TAKEN = "taken"
    NOTED = "noted"  # taken, and a person should look at it
    KNOWN = "known"  # entered before
    REFUSED = "refused"
