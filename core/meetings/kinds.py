"""The closed lists of words of a meeting: kinds of bodies, capacities, presence, promises."""

from __future__ import annotations

import enum


class BodyKind(enum.StrEnum):
    """Which body meets; the names are those of the source articles (rulebook 5.2)."""

    OWNERS_COUNCIL = "owners_council"  # 业主协商议事会
    RESIDENTS_COUNCIL = "residents_council"  # 居民协商议事会
    OWNER_REPRESENTATIVES = "owner_representatives"  # 业主代表会议
    COMMITTEE = "committee"  # 业主委员会会议
    TUESDAY_COUNCIL = "tuesday_council"  # 周二议事日
    DIVERSE = "diverse"  # 多元协商会议
    PARTY_JOINT = "party_joint"  # 党建联席会议
    DISPUTE_JOINT = "dispute_joint"  # 物业矛盾联席会议
    JOINT = "joint"  # 联席会议: departments that split the tasks
    OPINION_ROUND = "opinion_round"  # 意见征询
    MEDIATION = "mediation"  # 调解


OF_A_COMPOUND = frozenset(
    {BodyKind.OWNERS_COUNCIL, BodyKind.OWNER_REPRESENTATIVES, BodyKind.COMMITTEE}
)
"""Bodies of owners: their electorate is a compound's."""

OF_A_COMMUNITY = frozenset({BodyKind.RESIDENTS_COUNCIL})
"""Bodies of residents: their electorate is a community's, whatever compounds lie in it."""


JOINT_KINDS = frozenset({BodyKind.PARTY_JOINT, BodyKind.DISPUTE_JOINT, BodyKind.JOINT})
"""Bodies of several departments: their minutes list problems and split tasks (rulebook D47)."""


WITHOUT_VOTES = frozenset(
    {BodyKind.OWNER_REPRESENTATIVES, BodyKind.OPINION_ROUND, BodyKind.MEDIATION}
)
"""Bodies that count no hands: they collect what others say, or bring two sides together."""


class VenueKind(enum.StrEnum):
    """Where a meeting sits; whether it is online too is its `Mode`."""

    ROOM = "room"  # 会议室
    HOME = "home"  # 居民家中
    GATEHOUSE = "gatehouse"  # 门卫室、岗亭
    SITE = "site"  # 问题现场
    ONLINE = "online"  # 网上


class Mode(enum.StrEnum):
    """How a meeting is held."""

    ON_SITE = "on_site"
    ONLINE = "online"
    MIXED = "mixed"
    WRITTEN = "written"


class Capacity(enum.StrEnum):
    """In which capacity a person attends; only members count for quorum and vote."""

    MEMBER = "member"  # 委员、成员
    ALTERNATE = "alternate"  # 候补
    OBSERVER = "observer"  # 列席
    VISITOR = "visitor"  # 旁听


class Presence(enum.StrEnum):
    """Whether an expected person came."""

    DUE = "due"  # 应到, not yet known
    PRESENT = "present"  # 实到
    EXCUSED = "excused"  # 请假, with a reason
    ABSENT = "absent"  # 缺席


class FollowUpState(enum.StrEnum):
    """Where a promise stands."""

    OPEN = "open"  # 待办
    IN_PROGRESS = "in_progress"  # 实施中
    DONE = "done"  # 办结
    DROPPED = "dropped"  # 终止, with a reason


class ChangeKind(enum.StrEnum):
    """What became of a meeting after it was called."""

    CHANGED = "changed"  # 变更
    CALLED_OFF = "called_off"  # 取消


class MinutesKind(enum.StrEnum):
    """Why a version of the minutes exists."""

    ORIGINAL = "original"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
