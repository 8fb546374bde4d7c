"""The words of meetings in the window: kinds, states, stages, verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from core.law.matters import Matter
from core.law.shares import Bound, Threshold
from core.meetings.counting import Base, Outcome, Vote, judge_vote
from core.meetings.kinds import (
    BodyKind,
    Capacity,
    FollowUpState,
    MinutesKind,
    Mode,
    Presence,
)
from core.meetings.pool.promise_rows import PromiseLine
from core.meetings.sheets import MeetingSheet, PromiseRow, VoteRow
from core.meetings.stages import Stage, TopicState
from gui.kit.money import amount
from gui.kit.states import State, Tone
from gui.kit.wording import listed, sentences, share_text, word

translate = QCoreApplication.translate


def body(value: BodyKind) -> str:
    """Name a kind of body."""
    return {
        BodyKind.OWNERS_COUNCIL: translate("meetings", "业主协商议事会"),
        BodyKind.RESIDENTS_COUNCIL: translate("meetings", "居民协商议事会"),
        BodyKind.OWNER_REPRESENTATIVES: translate("meetings", "业主代表会议"),
        BodyKind.COMMITTEE: translate("meetings", "业主委员会会议"),
        BodyKind.TUESDAY_COUNCIL: translate("meetings", "周二议事日"),
        BodyKind.DIVERSE: translate("meetings", "多元协商会议"),
        BodyKind.PARTY_JOINT: translate("meetings", "党建联席会议"),
        BodyKind.DISPUTE_JOINT: translate("meetings", "物业矛盾联席会议"),
        BodyKind.JOINT: translate("meetings", "联席会议"),
        BodyKind.OPINION_ROUND: translate("meetings", "意见征询"),
        BodyKind.MEDIATION: translate("meetings", "调解"),
    }[value]


def mode(value: Mode) -> str:
    """Say how a meeting is held."""
    return word(value)


def capacity(value: Capacity) -> str:
    """Say in which capacity somebody attends."""
    return word(value)


def presence(value: Presence) -> State:
    """Say whether somebody came."""
    return {
        Presence.DUE: State(translate("meetings", "应到"), Tone.WAITING),
        Presence.PRESENT: State(translate("meetings", "到会"), Tone.DONE),
        Presence.EXCUSED: State(translate("meetings", "请假"), Tone.QUIET, "minus"),
        Presence.ABSENT: State(translate("meetings", "缺席"), Tone.LATE, "x"),
    }[value]


def step(value: Stage) -> str:
    """Name a stage by what is done in it."""
    return {
        Stage.CALLED: translate("meetings", "召集"),
        Stage.NOTIFIED: translate("meetings", "通知"),
        Stage.HELD: translate("meetings", "开会"),
        Stage.MINUTED: translate("meetings", "会议记录"),
        Stage.PUBLISHED: translate("meetings", "公示"),
        Stage.FOLLOWED_UP: translate("meetings", "归档"),
        Stage.CALLED_OFF: translate("meetings", "取消"),
    }[value]


def stage(value: Stage) -> State:
    """Say how far a meeting has come."""
    return {
        Stage.CALLED: State(translate("meetings", "已召集，待通知"), Tone.WAITING),
        Stage.NOTIFIED: State(translate("meetings", "已通知，待开会"), Tone.WAITING),
        Stage.HELD: State(translate("meetings", "已开会，待记录"), Tone.NOW),
        Stage.MINUTED: State(translate("meetings", "已记录，待公示"), Tone.NOW),
        Stage.PUBLISHED: State(translate("meetings", "已公示，待办结"), Tone.NOW),
        Stage.FOLLOWED_UP: State(translate("meetings", "已归档"), Tone.DONE),
        Stage.CALLED_OFF: State(translate("meetings", "已取消"), Tone.QUIET, "circle-x"),
    }[value]


def topic(value: TopicState) -> State:
    """Say how far a topic has come."""
    tone, *icon = _OF_TOPIC[value]
    return State(word(value), tone, *icon)


_OF_TOPIC: Mapping[TopicState, tuple[Any, ...]] = {
    TopicState.RAISED: (Tone.QUIET,),
    TopicState.ACCEPTED: (Tone.QUIET,),
    TopicState.SET: (Tone.WAITING,),
    TopicState.NOTIFIED: (Tone.WAITING,),
    TopicState.DISCUSSED: (Tone.NOW,),
    TopicState.AGREED: (Tone.DONE, "checks"),
    TopicState.NOT_AGREED: (Tone.LATE, "circle-x"),
    TopicState.SHELVED: (Tone.QUIET, "minus"),
    TopicState.TO_ASSEMBLY: (Tone.NOW,),
    TopicState.TO_RESIDENTS: (Tone.NOW,),
    TopicState.TO_STREET: (Tone.NOW,),
    TopicState.CARRIED_OUT: (Tone.NOW,),
    TopicState.DONE: (Tone.DONE,),
    TopicState.FED_BACK: (Tone.DONE,),
    TopicState.RATED: (Tone.DONE,),
    TopicState.FILED: (Tone.QUIET, "archive"),
}


def matter(value: str) -> str:
    """Name the matter that the owners decide together; nothing where it is none."""
    return word(Matter(value)) if value else ""


def follow_up(value: FollowUpState) -> str:
    """Say where a promise stands."""
    return {
        FollowUpState.OPEN: translate("meetings", "待办"),
        FollowUpState.IN_PROGRESS: translate("meetings", "实施中"),
        FollowUpState.DONE: translate("meetings", "办结"),
        FollowUpState.DROPPED: translate("meetings", "终止"),
    }[value]


def promise(row: PromiseRow | PromiseLine, today: date) -> State:
    """Say where a promise stands, and how late it is."""
    late = row.days_late(today)
    if late:
        said = translate("meetings", "{state}，逾期 {days} 天")
        return State(said.format(state=follow_up(row.state), days=late), Tone.LATE)
    tone = Tone.WAITING if row.is_open else Tone.QUIET
    tone = Tone.DONE if row.state is FollowUpState.DONE else tone
    return State(follow_up(row.state), tone)


def minutes(value: MinutesKind) -> str:
    """Say why a version exists."""
    return {
        MinutesKind.ORIGINAL: translate("meetings", "定稿"),
        MinutesKind.CORRECTED: translate("meetings", "更正"),
        MinutesKind.WITHDRAWN: translate("meetings", "撤回"),
    }[value]


def base(value: Base) -> str:
    """Say of whom a share is counted."""
    return {
        Base.SEATS: translate("meetings", "全体成员（含空缺）"),
        Base.SITTING: translate("meetings", "在任成员"),
        Base.PRESENT: translate("meetings", "到会成员"),
    }[value]


def quorum(sheet: MeetingSheet) -> str:
    """Say how many came and whether that is enough."""
    counts, verdict = sheet.counts, sheet.quorum
    said = translate("meetings", "成员 {sitting} 名，席位 {seats} 个，到会 {present} 名。").format(
        sitting=counts.sitting, seats=counts.seats, present=counts.present
    )
    if verdict.outcome is Outcome.NO_RULE:
        return said + translate("meetings", "议事规则没有规定到会人数。")
    test = verdict.tests[0]
    if test.met:
        asked = translate("meetings", "须有 {needed} 名到会，已达到（{source}）。")
    else:
        asked = translate("meetings", "须有 {needed} 名到会，还差 {short} 名（{source}）。")
    return said + asked.format(needed=test.needed, short=test.short_by, source=verdict.source)


def vote(row: VoteRow) -> str:
    """Say how the hands stood and what that came to."""
    said = translate("meetings", "同意 {agree}，反对 {against}，弃权 {abstain}；{outcome}")
    outcome = {
        Outcome.PASSED: translate("meetings", "通过"),
        Outcome.NOT_PASSED: translate("meetings", "未通过，还差 {short} 票"),
        Outcome.NO_QUORUM: translate("meetings", "到会人数不足，还差 {short} 名"),
        Outcome.NO_RULE: translate("meetings", "议事规则没有规定比例，只作记录"),
    }[row.outcome]
    return said.format(
        agree=row.agree,
        against=row.against,
        abstain=row.abstain,
        outcome=outcome.format(short=row.short_by),
    )


def hands(sheet: MeetingSheet, cast: Vote | None) -> tuple[str, str]:
    """Say what hands come to by the rules of the meeting, worked out; and in which role."""
    rules, counts = sheet.rules, sheet.counts
    if sheet.body.kind is BodyKind.OWNER_REPRESENTATIVES:
        return translate("meetings", "业主代表会议不表决，只记录业主签名的意见。"), "secondary"
    whole = counts.of(rules.decision_base)
    if cast is not None and cast.cast > counts.present:
        said = translate("meetings", "共 {cast} 票，到会成员只有 {present} 名：请核对票数。")
        return said.format(cast=cast.cast, present=counts.present), "error"
    if sheet.quorum.outcome is Outcome.NO_QUORUM:
        said = translate("meetings", "到会人数不足，还差 {short} 名：不能达成共识，可以记为搁置。")
        return said.format(short=sheet.quorum.tests[0].short_by), "error"
    if rules.decision is None:
        said = translate("meetings", "议事规则没有规定比例：票数只作记录，协商结果要在下面选。")
        return said, "secondary"
    asked = translate("meetings", "{base} {whole} 名，{share}即 {needed} 票（{source}）。").format(
        base=base(rules.decision_base),
        whole=whole,
        share=bounded(rules.decision),
        needed=rules.decision.least(whole),
        source=rules.source,
    )
    if cast is None:
        return asked, "secondary"
    test = judge_vote(rules, counts, cast).tests[-1]
    if test.met:
        came = translate("meetings", "同意 {agree} 票，通过。")
    else:
        came = translate("meetings", "同意 {agree} 票，还差 {short} 票，未通过。")
    came = came.format(agree=cast.agree, short=test.short_by)
    return sentences(asked, came), "done" if test.met else "waiting"


def signers(sheet: MeetingSheet) -> str:
    """Name who signs the minutes: who presided and wrote, and the members who came."""
    came = sheet.people(Presence.PRESENT, Capacity.MEMBER, Capacity.ALTERNATE)
    names = dict.fromkeys((sheet.meeting.chair, sheet.meeting.recorder, *(r.name for r in came)))
    said = translate("meetings", "主持人、记录人和到会成员在打印的记录上签名：{names}。")
    return said.format(names=listed(names))


def bounded(share: Threshold) -> str:
    """Say a share with its bound: 三分之二以上."""
    if share.bound is Bound.AT_LEAST:
        return translate("meetings", "{share}以上").format(share=share_text(share))
    return translate("meetings", "超过{share}").format(share=share_text(share))


def money(fen: int | None) -> str:
    """Write an amount in yuan; nothing where there is none."""
    return amount(fen)


def day(value: date | None) -> str:
    """Write a day; nothing where there is none."""
    return value.isoformat() if value is not None else ""
