"""How a row of the ballot ends, in words: passed or elected, why not, and on what that stands."""

from __future__ import annotations

from core.assemblies.count_sheets import Place
from core.assemblies.outlook import Footing, ItemOutlook, Outlook
from core.law.verdicts import Outcome
from gui.assemblies.words import translate
from gui.kit.findings import outcome_state
from gui.kit.states import State, Tone
from gui.kit.wording import apart, word


def place_state(place: Place) -> State:
    """Say in a word what became of a candidate."""
    return {
        Place.ELECTED: State(translate("assemblies", "当选"), Tone.DONE),
        Place.ALTERNATE: State(translate("assemblies", "候补"), Tone.NOW),
        Place.RUN_OFF: State(translate("assemblies", "另行投票"), Tone.WAITING),
        Place.STRUCK: State(translate("assemblies", "不计当选"), Tone.QUIET, "ban"),
    }.get(place, State(translate("assemblies", "未当选"), Tone.QUIET, "x"))


def struck_state() -> State:
    """Stand in a gauge in place of 已达到: a tick for who left chooses nobody."""
    return State(translate("assemblies", "候选人已退出，不计当选"), Tone.QUIET, "ban")


def standing(one: ItemOutlook) -> State:
    """Say in a word how the row ends."""
    return outcome_state(one.outcome) if one.place is None else place_state(one.place)


def ending(outlook: Outlook, one: ItemOutlook) -> str:
    """Say in a sentence how the row ends and why; under a clause in both readings."""
    own = word(one.outcome) if one.place is None else _of_candidate(one, one.place)
    if one.follow is None or one.struck:
        return own
    strict = translate("assemblies", "只算交回的票：{outcome}")
    follow = translate("assemblies", "未交回的随多数：{outcome}")
    both = (
        strict.format(outcome=word(one.strict.outcome)),
        follow.format(outcome=word(one.follow.outcome)),
        translate("assemblies", "以后者为准，依据{clause}").format(clause=outlook.clause),
    )
    return (
        apart(both) if one.place is None else apart(filter(None, (own.removesuffix("。"), *both)))
    )


def _of_candidate(one: ItemOutlook, place: Place) -> str:
    if place is Place.STRUCK:
        return translate("assemblies", "投给该候选人的票不计入当选，其余候选人的票有效。")
    if one.outcome is Outcome.NO_VALID_DECISION:
        return word(one.outcome)
    if place is Place.RUN_OFF:
        return translate("assemblies", "得票相同，要另行投票才能定下最后的席位。")
    if place is not Place.NOT_ELECTED:
        return ""
    if one.in_force.outcome is Outcome.PASSED:
        return translate("assemblies", "同意比例已达到，但按得票排在应选名额之后。")
    return word(one.in_force.outcome)


def footing_words(outlook: Outlook) -> str:
    """Say whether this is declared, or only how it would end."""
    return {
        Footing.UNREAD: translate("assemblies", "票还没有收齐读完，结果未定。"),
        Footing.READ: translate("assemblies", "按已录入的票算，还没有宣布。"),
        Footing.DECLARED: translate("assemblies", "与已宣布的结果一致。"),
        Footing.REOPENED: translate(
            "assemblies", "计票重新打开过：按现在的录入算，不是已宣布的结果。"
        ),
        Footing.ENDED: translate("assemblies", "会议没有结果就结束了。"),
    }[outlook.footing]
