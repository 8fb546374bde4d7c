"""The words of the desk: errands, days as one counts them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from core.due import DueRow, Errand
from gui.kit.states import State, Tone

translate = QCoreApplication.translate
WEEK = 7


def errand(value: Errand) -> str:
    """Say what is to be done."""
    return {
        Errand.FORM_GROUP: translate("home", "成立筹备组"),
        Errand.POST_GROUP: translate("home", "张贴筹备组名单公示"),
        Errand.REMOVE_GROUP: translate("home", "筹备组名单公示期满，可以取下"),
        Errand.POST_ROLL: translate("home", "张贴业主名册公示"),
        Errand.REMOVE_ROLL: translate("home", "业主名册公示期满，可以取下"),
        Errand.POST_CANDIDATES: translate("home", "张贴候选人公示"),
        Errand.REMOVE_CANDIDATES: translate("home", "候选人公示期满，可以取下"),
        Errand.POST_NOTICE: translate("home", "张贴会议公告"),
        Errand.REMOVE_NOTICE: translate("home", "会议公告期满，可以取下"),
        Errand.DELIVER_BALLOTS: translate("home", "送达表决票"),
        Errand.OPEN_VOTING: translate("home", "开始投票"),
        Errand.HOLD_ASSEMBLY: translate("home", "集中开会"),
        Errand.END_VOTING: translate("home", "投票截止"),
        Errand.COUNT: translate("home", "开箱计票"),
        Errand.DECLARE: translate("home", "宣布结果"),
        Errand.POST_RESULT: translate("home", "张贴结果公告"),
        Errand.REMOVE_RESULT: translate("home", "结果异议期满，公告可以取下"),
        Errand.HOLD_FIRST_MEETING: translate("home", "召开业委会首次会议"),
        Errand.POST_FIRST_MEETING: translate("home", "张贴首次会议公告"),
        Errand.FILE: translate("home", "报送业委会备案"),
        Errand.FILE_AGAIN: translate("home", "备案材料被退回，补正后重新报送"),
        Errand.NOTE_ANSWER: translate("home", "登记备案机关的答复"),
        Errand.RE_ELECT: translate("home", "业委会任期将满，组织换届"),
        Errand.NOTIFY_MEETING: translate("home", "发出会议通知"),
        Errand.HOLD_MEETING: translate("home", "开会"),
        Errand.WRITE_MINUTES: translate("home", "写会议记录"),
        Errand.PUBLISH_MINUTES: translate("home", "公示协商结果"),
        Errand.KEEP_PROMISE: translate("home", "办理承诺事项"),
        Errand.SOLVE_PROBLEM: translate("home", "办结交办的问题"),
        Errand.TELL_BACK: translate("home", "反馈办理结果，登记满意度"),
        Errand.COLLECT_SHARES: translate("home", "收齐筹资款"),
        Errand.DISCLOSE: translate("home", "公开信息"),
        Errand.REPORT: translate("home", "提交报告"),
        Errand.KEEP_AGREEMENT: translate("home", "回访调解协议的履行"),
        Errand.HOLD_EVENT: translate("home", "举办活动"),
        Errand.CLOSE_ROUND: translate("home", "征询截止，汇总意见"),
        Errand.ASK_ANSWER: translate("home", "催问上报事项的答复"),
        Errand.ELECT_BRANCH: translate("home", "党组织任期届满，组织换届选举"),
        Errand.CONFIRM_MEMBER: translate("home", "预备期满，讨论转正"),
        Errand.RENEW_PAIRING: translate("home", "共建协议到期，续签或者终止"),
        Errand.TAKE_NEED: translate("home", "给需求落实共建单位"),
        Errand.MEET_NEED: translate("home", "办理共建单位认领的需求"),
        Errand.PAY_LIST: translate("home", "按发放表付款、签收"),
        Errand.CHECK_RECORD: translate("home", "校验操作记录"),
    }[value]


def left(row: DueRow) -> str:
    """Say how many of it are left to do; nothing where it is one thing."""
    return {
        Errand.COLLECT_SHARES: translate("home", "还有 {count} 户没有缴清"),
        Errand.KEEP_AGREEMENT: translate("home", "还有 {count} 项没有履行"),
        Errand.PAY_LIST: translate("home", "还有 {count} 笔没有付"),
    }.get(row.errand, "").format(count=row.count)


def when(row: DueRow, today: date) -> State:
    """Say how near it is: late, today, in so many days."""
    days = (row.day - today).days
    if not row.must and days <= 0:
        return State(translate("home", "可以办"), Tone.NOW)
    if days < 0:
        return State(translate("home", "逾期 {days} 天").format(days=-days), Tone.LATE)
    if days == 0:
        return State(translate("home", "今天"), Tone.WAITING, "bell")
    tone = Tone.PLAIN if days < WEEK else Tone.QUIET
    return State(translate("home", "还有 {days} 天").format(days=days), tone, "clock")
