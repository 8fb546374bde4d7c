"""The closed lists of words of the pool: what topics are about, how they came, who must decide."""

from __future__ import annotations

import enum


class TopicKind(enum.StrEnum):
    """What a topic is about: the five kinds of the source articles, and others."""

    PARKING = "parking"  # 停车
    SECURITY = "security"  # 治安
    SANITATION = "sanitation"  # 环卫
    NEIGHBOURS = "neighbours"  # 邻里
    LIFT = "lift"  # 电梯
    OTHER = "other"  # 其他


class Way(enum.StrEnum):
    """By which way a topic came."""

    VISIT = "visit"  # 来访
    PHONE = "phone"  # 来电
    BOX = "box"  # 意见箱
    ONLINE = "online"  # 微信群、网络
    JOINT = "joint"  # 联名提出
    PATROL = "patrol"  # 走访发现
    BODY = "body"  # 组织、机构提出
    HOTLINE = "hotline"  # 热线转来
    OTHER = "other"


class Stance(enum.StrEnum):
    """What a household said when it was asked before the meeting."""

    AGREE = "agree"
    AGAINST = "against"
    OTHER = "other"  # 其他意见, told in words


class Decider(enum.StrEnum):
    """Who decides what a consultation cannot."""

    ASSEMBLY = "assembly"  # 业主大会
    RESIDENTS = "residents"  # 居民会议、居民代表会议
    STREET = "street"  # 街道
