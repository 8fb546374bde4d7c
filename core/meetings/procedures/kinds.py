"""The closed lists of words of procedures and of the weekly slot."""

from __future__ import annotations

import enum


class EvidenceKind(enum.StrEnum):
    """What shows that a step was done."""

    NOTE = "note"  # 文字说明
    PHOTO = "photo"  # 照片
    PAPER = "paper"  # 盖章或者签名的材料
    OPINIONS = "opinions"  # 意见表
    SIGN_IN = "sign_in"  # 签到表
    MINUTES = "minutes"  # 会议记录
    VOTE = "vote"  # 表决记录
    POSTING = "posting"  # 张贴的公告
    RECEIPT = "receipt"  # 回执、反馈单


class RunState(enum.StrEnum):
    """Where a run of a procedure stands."""

    RUNNING = "running"  # 进行中
    CLOSED = "closed"  # 已办结
    ABANDONED = "abandoned"  # 已终止, with a reason


class RunAbout(enum.StrEnum):
    """What a run is about."""

    OWN = "own"  # its own title
    TOPIC = "topic"  # a topic of the pool
    PROBLEM = "problem"  # a problem of the register


class StepPlace(enum.StrEnum):
    """Where a step of a run stands."""

    DONE = "done"  # 已完成
    SKIPPED = "skipped"  # 已略过
    NOW = "now"  # 可以办
    WAITING = "waiting"  # 未到日期
    BLOCKED = "blocked"  # 前面的没有办完


class CountBase(enum.StrEnum):
    """Of whom those in favour are a share."""

    DUE = "due"  # 应到
    PRESENT = "present"  # 实到


class OnHoliday(enum.StrEnum):
    """What becomes of a day of the weekly slot that is a holiday."""

    SKIP = "skip"  # 不开
    NEXT_WORKDAY = "next_workday"  # 顺延到下一个工作日


class SlotDayState(enum.StrEnum):
    """What became of a day of the slot."""

    HELD = "held"  # 开了
    CALLED_OFF = "called_off"  # 没有开, with a reason


class SlotTopicState(enum.StrEnum):
    """Where a topic of the slot stands."""

    OPEN = "open"  # 待议
    SETTLED = "settled"  # 议定
    WITHDRAWN = "withdrawn"  # 撤回, with a reason
