"""The Chinese of an assembly's values on paper: words of enumerations, dates, areas, shares."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, ReturnChannel
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.counting import Invalid, Mark
from core.assemblies.stages import Duty, Form, Side
from core.law.shares import Bound, Threshold
from core.rosters.tables import AreaSource

SIDES = {
    Side.OWNERS: "业主代表",
    Side.STREET: "街道办事处",
    Side.RESIDENTS_COMMITTEE: "居民委员会",
    Side.PARTY: "社区党组织",
    Side.DEVELOPER: "建设单位",
    Side.POLICE: "公安派出所",
    Side.MANAGER: "物业服务人",
}
FORMS = {Form.WRITTEN: "书面征求意见", Form.MEETING: "集体讨论"}
DUTIES = {
    Duty.CALLER: "唱票人",
    Duty.TELLER: "计票人",
    Duty.SUPERVISOR: "监票人",
    Duty.CHIEF_SUPERVISOR: "总监票人",
}
CHANNELS = {
    Channel.SELF: "自荐",
    Channel.JOINT: "业主联名推荐",
    Channel.PARTY: "社区党组织推荐",
    Channel.RESIDENTS_COMMITTEE: "居民委员会推荐",
}
POLITICAL = {
    PoliticalStatus.PARTY_MEMBER: "中共党员",
    PoliticalStatus.PROBATIONARY: "中共预备党员",
    PoliticalStatus.LEAGUE_MEMBER: "共青团员",
    PoliticalStatus.DEMOCRATIC_PARTY: "民主党派",
    PoliticalStatus.NO_PARTY: "无党派人士",
    PoliticalStatus.MASSES: "群众",
}
METHODS = {
    DeliveryMethod.IN_PERSON: "面交",
    DeliveryMethod.HOUSEHOLD: "同住人代收",
    DeliveryMethod.MAILBOX: "信箱",
    DeliveryMethod.POST: "邮寄",
    DeliveryMethod.MESSAGE: "短信微信",
    DeliveryMethod.PUBLIC_NOTICE: "公告",
}
OUTCOMES = {
    DeliveryOutcome.DELIVERED: "送达",
    DeliveryOutcome.ABSENT: "无人",
    DeliveryOutcome.REFUSED: "拒收",
}
RETURNS = {
    ReturnChannel.FIXED_BOX: "固定票箱",
    ReturnChannel.MOBILE_BOX: "流动票箱",
    ReturnChannel.DOOR: "上门收取",
    ReturnChannel.POST: "邮寄",
}
AREA_SOURCES = {
    AreaSource.REGISTER: "登记",
    AreaSource.SURVEY: "实测",
    AreaSource.CONTRACT: "合同",
    AreaSource.UNKNOWN: "待核",
}
MARKS = {
    Mark.AGREE: "同意",
    Mark.AGAINST: "反对",
    Mark.ABSTAIN: "弃权",
    Mark.FOLLOW: "从多数",
    Mark.BLANK: "未填",
    Mark.INVALID: "无效",
}
INVALIDS = {
    Invalid.UNSIGNED: "没有业主或者代理人签名",
    Invalid.NOT_ENTITLED: "签名人不是业主或者其书面委托的代理人",
    Invalid.PROXY_MISSING: "代理人投票没有附授权委托书",
    Invalid.LATE: "逾期交回",
    Invalid.COPY: "复印件、自制的表决票或者编号不符",
    Invalid.SECOND_BALLOT: "同一投票权人重复投票",
    Invalid.VOIDED: "已经登记作废",
}
_HALF = Fraction(1, 2)
_GAPS = re.compile(r"(?<=[^\x00-\x7f]) (?=[0-9])|(?<=[0-9%]) (?=[^\x00-\x7f])")
_DIGITS = "零一二三四五六七八九"


def day_text(day: date | None) -> str:
    """Write a day as GB/T 9704 does: 2026年3月2日; nothing for no day."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def deadline_text(day: date | None) -> str:
    """Write the end of a last day, so that nobody asks whether it still belongs: 7月12日24时."""
    return f"{day_text(day)}24时" if day else ""


def moment_text(moment: datetime) -> str:
    """Write a moment for a register, short."""
    return f"{moment.month}月{moment.day}日{moment:%H:%M}"


def period_text(first: date | None, last: date | None) -> str:
    """Write a period by its first and last day; nothing unless both are known."""
    return f"{day_text(first)}至{day_text(last)}" if first and last else ""


def number_text(number: int) -> str:
    """Write 0-99 in Chinese digits, as in 第十二项."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def share_text(threshold: Threshold) -> str:
    """Write a threshold in the law's words: 三分之二以上 contains the number, 过半数 does not."""
    if threshold.bound is Bound.AT_LEAST:
        return threshold.words() + "以上"
    return "过半数" if threshold.share == _HALF else f"超过{threshold.words()}"


def list_text(words: Iterable[str]) -> str:
    """Join with the enumeration comma; empty ones are left out."""
    return "、".join(word for word in words if word)


def tight(text: str) -> str:
    """Close the gaps beside figures: sentences for the screen have them, papers do not."""
    return _GAPS.sub("", text)


def paragraphs(text: str) -> list[str]:
    """Split a text that somebody typed into its paragraphs, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]
