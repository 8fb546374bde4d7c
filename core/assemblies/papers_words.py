"""The Chinese of an assembly's enumerations, on papers and in the workbook of its ballots."""

from __future__ import annotations

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, ReturnChannel
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.counting import Invalid, Mark
from core.assemblies.stages import Duty, Form, Side
from core.rosters.kinds import AreaSource

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
OUTCOME_WORDS = {
    "passed": "通过",
    "not_passed": "未通过",
    "no_valid_decision": "未达到参与条件，不能作出决定",
    "undetermined": "不能判定",
}
TEST_WORDS = {
    "participation_area": "参与面积",
    "participation_persons": "参与人数",
    "approval_area": "同意面积",
    "approval_persons": "同意人数",
}
UNKNOWN = "不明"
MET_WORDS = {True: "达到", False: "未达到", None: UNKNOWN}
PLACE_WORDS = {
    "elected": "当选委员",
    "alternate": "候补委员",
    "run_off": "另行投票",
    "not_elected": "未当选",
}
_ASSEMBLY = "业主大会"
_MEETING = "会议"


def session_text(session: str, compound: str) -> str:
    """Call a meeting by its full name without the compound: 首次 is 业主大会首次会议."""
    name = session.strip().removeprefix(compound)
    if name and _ASSEMBLY not in name:
        name = f"{_ASSEMBLY}{name}"
    return name if not name or name.endswith(_MEETING) else f"{name}{_MEETING}"


WHOLE_PAPER = "整张票"
"""The item of a difference about the validity of the whole ballot."""
