"""The closed lists of words of pairing: units, needs, wishes, staff, turns, venues, money."""

from __future__ import annotations

import enum

MOST_STARS = 5
"""Stars that a compound can have at most, as the word of the article says (五星)."""


class PartnerKind(enum.StrEnum):
    """What kind of unit builds together with a compound."""

    DISTRICT_UNIT = "district_unit"  # 区直单位
    ENTERPRISE = "enterprise"  # 企业
    MARKET = "market"  # 市场、商圈
    INSTITUTION = "institution"  # 学校、医院等事业单位
    ASSOCIATION = "association"  # 社会组织
    OTHER = "other"


class PairingState(enum.StrEnum):
    """Where an agreement of pairing stands on a day."""

    RUNNING = "running"  # 履行中
    ENDING = "ending"  # 即将到期
    LAPSED = "lapsed"  # 已到期，没有续签
    ENDED = "ended"  # 已终止, with a reason


class NeedFrom(enum.StrEnum):
    """Who raises a need."""

    COMPOUND = "compound"
    BRANCH = "branch"


class NeedState(enum.StrEnum):
    """Where a need stands: each is reached by a step with day, actor and evidence."""

    RAISED = "raised"  # 提出
    TAKEN = "taken"  # 认领
    DONE = "done"  # 办结
    ANSWERED = "answered"  # 反馈
    WITHDRAWN = "withdrawn"  # 撤回, with a reason


class WishState(enum.StrEnum):
    """Where a 微心愿 stands."""

    RAISED = "raised"  # 征集
    CLAIMED = "claimed"  # 认领
    DONE = "done"  # 实现
    WITHDRAWN = "withdrawn"  # 撤回, with a reason


class StaffKind(enum.StrEnum):
    """Whose staff is assigned to a compound."""

    POLICE = "police"
    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    LAWYER = "lawyer"
    OTHER = "other"


class TurnKind(enum.StrEnum):
    """What became of a turn to host."""

    HOSTED = "hosted"  # 主办
    SKIPPED = "skipped"  # 让出, with a reason; the next turn is his


class TurnWhy(enum.StrEnum):
    """Why it is somebody's turn."""

    GAVE_WAY = "gave_way"  # 上次让出，本次优先
    THIS_ROUND = "this_round"  # 本轮还没有主办
    NEW_ROUND = "new_round"  # 各家都已主办，新一轮


class SixThing(enum.StrEnum):
    """六有: what a venue has."""

    FLAG = "flag"  # 旗帜
    PLATE = "plate"  # 牌匾
    DESKS = "desks"  # 桌椅
    RULES = "rules"  # 制度
    BOARDS = "boards"  # 展板
    FILES = "files"  # 档案


class FundSource(enum.StrEnum):
    """Where money comes from: three sources, and the part of common income that owners gave."""

    DUES = "dues"  # 党费
    BUDGET = "budget"  # 财政
    SPONSORS = "sponsors"  # 社会赞助
    COMMON_INCOME = "common_income"  # 公共收益, only on a vote or the covenant


class ConsentKind(enum.StrEnum):
    """On what the use of common income rests (民法典278)."""

    VOTE = "vote"  # 业主共同决定
    COVENANT = "covenant"  # 管理规约


class PaymentKind(enum.StrEnum):
    """What a payment list pays."""

    BRANCH_FUND = "branch_fund"  # 支部活动经费
    STARS = "stars"  # 星级奖励
    ALLOWANCE = "allowance"  # 岗位补贴
    OTHER = "other"


class PaymentState(enum.StrEnum):
    """Where a payment stands."""

    LISTED = "listed"  # 待付
    PAID = "paid"
    VOIDED = "voided"  # 作废, with a reason


class ChangedKind(enum.StrEnum):
    """What was changed with a reason."""

    UNIT = "unit"
    MERCHANT = "merchant"
    VENUE = "venue"
