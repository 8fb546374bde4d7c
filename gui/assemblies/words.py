"""The words of an assembly in the window: stages, steps, states. The papers have their own."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from core.assemblies.ballots import (
    BallotState,
    DeliveryMethod,
    DeliveryOutcome,
    ReturnChannel,
    SignedAs,
)
from core.assemblies.candidates import Channel, PoliticalStatus, Standing
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.stages import BallotPer, Duty, Form, Kind, Side, Stage, Step
from core.law.candidacy import Answer, RuleSeverity
from core.law.verdicts import Dimension
from gui.kit.states import State, Tone
from gui.kit.wording import square_metres, word

translate = QCoreApplication.translate


def who_votes(*, buyer: bool) -> str:
    """Say who votes for a dwelling that changed hands after the roll was frozen."""
    if buyer:
        return translate("assemblies", "新业主")
    return translate("assemblies", "名册上的业主")


def kind(value: Kind) -> str:
    """Say what is held."""
    return word(value)


def stage(value: Stage) -> str:
    """Name a stage."""
    return word(value)


def step(value: Step) -> str:
    """Name a day."""
    return word(value)


def form(value: Form) -> str:
    """Say how owners decide."""
    return word(value)


def ballot_per(value: BallotPer) -> str:
    """Say whom a ballot is for."""
    return {
        BallotPer.VOTER: translate("assemblies", "每名投票权人一张"),
        BallotPer.DWELLING: translate("assemblies", "每套房屋一张"),
    }[value]


def side(value: Side) -> str:
    """Name whom a member of the group stands for."""
    return word(value)


def duty(value: Duty) -> str:
    """Name what an official of the count does."""
    return word(value)


def channel(value: Channel) -> str:
    """Say who recommended a candidate."""
    return word(value)


def political(value: PoliticalStatus) -> str:
    """Name a political status."""
    return word(value)


def standing(value: Standing) -> State:
    """Say where a candidate stands."""
    return {
        Standing.NOMINATED: State(translate("assemblies", "待审查"), Tone.WAITING),
        Standing.CONFIRMED: State(translate("assemblies", "正式候选人"), Tone.DONE),
        Standing.BARRED: State(translate("assemblies", "审查不通过"), Tone.LATE, "ban"),
        Standing.WITHDRAWN: State(translate("assemblies", "已退出"), Tone.QUIET, "x"),
    }[value]


def answer(value: Answer) -> str:
    """Say what was found on a rule."""
    return {
        Answer.MET: translate("assemblies", "符合"),
        Answer.UNMET: translate("assemblies", "不符合"),
        Answer.PENDING: translate("assemblies", "待核"),
    }[value]


def severity(value: RuleSeverity) -> str:
    """Say what a rule not met means."""
    return {
        RuleSeverity.BAR: translate("assemblies", "不符合的不得参选"),
        RuleSeverity.DISCLOSE: translate("assemblies", "不符合的须公开"),
        RuleSeverity.PREFERENCE: translate("assemblies", "倡导，不符合也可以参选"),
    }[value]


def ballot_state(value: BallotState) -> State:
    """Say where a ballot is."""
    return {
        BallotState.ISSUED: State(translate("assemblies", "未送达"), Tone.QUIET),
        BallotState.DELIVERED: State(translate("assemblies", "已送达"), Tone.NOW),
        BallotState.REFUSED: State(translate("assemblies", "拒收"), Tone.WAITING, "hand-stop"),
        BallotState.RETURNED: State(translate("assemblies", "已收回"), Tone.DONE),
        BallotState.COUNTED: State(translate("assemblies", "已录入"), Tone.DONE, "checks"),
        BallotState.VOIDED: State(translate("assemblies", "已作废"), Tone.LATE, "ban"),
    }[value]


def method(value: DeliveryMethod) -> str:
    """Say how a ballot was delivered."""
    return word(value)


def outcome(value: DeliveryOutcome) -> str:
    """Say how an attempt to deliver ended."""
    return word(value)


def returned_by(value: ReturnChannel) -> str:
    """Say how a ballot came back."""
    return word(value)


def signed_as(value: SignedAs) -> str:
    """Say by what right somebody signed for a voter."""
    return word(value)


def mark(value: Mark) -> str:
    """Say what a mark says."""
    return word(value)


def invalid(value: Invalid) -> str:
    """Say why a whole ballot does not count."""
    return {
        Invalid.UNSIGNED: translate("assemblies", "没有签名"),
        Invalid.NOT_ENTITLED: translate("assemblies", "签名人不是业主或者代理人"),
        Invalid.PROXY_MISSING: translate("assemblies", "没有附授权委托书"),
        Invalid.LATE: translate("assemblies", "逾期交回"),
        Invalid.COPY: translate("assemblies", "复印、自制或者编号不符"),
        Invalid.SECOND_BALLOT: translate("assemblies", "重复投票"),
        Invalid.VOIDED: translate("assemblies", "已经作废的票"),
    }[value]


def reading(value: Reading) -> str:
    """Name a reading."""
    return {
        Reading.FIRST: translate("assemblies", "初录"),
        Reading.SECOND: translate("assemblies", "复录"),
        Reading.RULING: translate("assemblies", "认定"),
    }[value]


def dimension(value: Dimension) -> str:
    """Say by what a follow-majority clause measures."""
    return {
        Dimension.PERSONS: translate("assemblies", "按人数"),
        Dimension.AREA: translate("assemblies", "按面积"),
        Dimension.BOTH: translate("assemblies", "按人数和面积"),
        Dimension.UNSPECIFIED: translate("assemblies", "没有写明"),
    }[value]


def area(value: Decimal | None) -> str:
    """Write an area as the window does."""
    return square_metres(value) if value is not None else ""


def day(value: date | None) -> str:
    """Write a day."""
    return value.isoformat() if value else ""
