"""Values of the law in words, as the window shows them. Knows no widget."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.affairs.neighbours.kinds import DutyKind
from core.assemblies.ballots import Relation
from core.law.shares import Bound, Threshold
from core.law.values import Confidence, Value
from gui.kit.counts import COUNTS
from gui.kit.states import State, Tone
from gui.kit.wording import listed, share_text, word, words_of

translate = QCoreApplication.translate


def setting_text(value: Value) -> str:
    """Say what a value sets: 三分之二以上, 不超过 15 日, 是, 不限."""
    found = value.setting
    if isinstance(found, Threshold):
        return _bounded(share_text(found), found.bound)
    if isinstance(found, bool):
        return translate("law", "是") if found else translate("law", "否")
    if isinstance(found, int):
        return _bounded(number_text(found, value.unit), value.comparator)
    if isinstance(found, tuple):
        return listed(map(choice_text, found))
    return translate("law", "没有规定") if found is None else choice_text(found)


def _bounded(text: str, bound: Bound | None) -> str:
    words = {
        Bound.AT_LEAST: translate("law", "{text}以上（含）"),
        Bound.MORE_THAN: translate("law", "超过{text}"),
        Bound.AT_MOST: translate("law", "不超过 {text}"),
        Bound.LESS_THAN: translate("law", "少于 {text}"),
    }
    return words[bound].format(text=text) if bound in words else text


def number_text(number: int, unit: str) -> str:
    """Say a number with its unit; one and more are different words in English."""
    said = {
        "days": COUNTS.days,
        "months": COUNTS.months,
        "persons": COUNTS.persons,
        "years": COUNTS.years,
        "households": COUNTS.households,
        "places": COUNTS.places,
        "metres": COUNTS.metres,
        "units": COUNTS.units,
    }
    measured = {
        "yuan": translate("law", "{number} 元"),
        "square_metres": translate("law", "{number} ㎡"),
    }
    if unit in measured:
        return measured[unit].format(number=f"{number:,}")
    return said[unit](number) if unit in said else f"{number} {unit}".strip()


def choice_text(word: str) -> str:
    """Say a word out of a key's choices."""
    return _choices().get(word, word)


def _choices() -> dict[str, str]:
    return {
        **{kind.value: said for kind, said in words_of(DutyKind).items()},
        **{relation.value: said for relation, said in words_of(Relation).items()},
        "participating": translate("law", "参加表决的业主"),
        "all": translate("law", "全体业主"),
        "rules_of_procedure": translate("law", "制定和修改议事规则"),
        "management_covenant": translate("law", "制定和修改管理规约"),
        "elect_committee": translate("law", "选举或更换业主委员会"),
        "hire_manager": translate("law", "选聘和解聘物业服务人"),
        "use_repair_fund": translate("law", "使用维修资金"),
        "raise_repair_fund": translate("law", "筹集维修资金"),
        "alter_building": translate("law", "改建、重建建筑物"),
        "change_use_of_common_parts": translate("law", "改变共有部分用途"),
        "other_major": translate("law", "其他重大事项"),
        "off": translate("law", "不适用"),
        "bar": translate("law", "不得担任"),
        "disclose": translate("law", "应当公开说明"),
        "preference": translate("law", "优先"),
        "rules": translate("law", "依议事规则"),
        "identical_set": translate("law", "业主完全相同的房屋合为一人"),
        "common_owner": translate("law", "有共同业主的房屋合为一人"),
        "persons": translate("law", "按人数"),
        "area": translate("law", "按面积"),
        "run_off": translate("law", "再次投票"),
        "street": translate("law", "街道办"),
        "any": translate("law", "均可"),
        "housing": translate("law", "住建部门"),
        "both": translate("law", "两处都要"),
        "residents_committee": translate("law", "居委会"),
        "street_or_residents_committee": translate("law", "街道办或居委会"),
        "6 months": translate("law", "6 个月"),
        "5 months": translate("law", "5 个月"),
        "3 months": translate("law", "3 个月"),
        "60 days": translate("law", "60 日"),
        "seats": translate("law", "按席位数"),
        "sitting": translate("law", "按在任人数"),
        "cn": translate("law", "按中国法定节假日"),
        "self": translate("law", "业主本人"),
        "co_owner": translate("law", "共有人"),
        "family": translate("law", "同住成年家属"),
        "agent": translate("law", "代理人"),
        "tenant": translate("law", "租客"),
        "other": translate("law", "其他人"),
    }


def confidence_state(value: Value) -> State:
    """Say how surely a value is known, and whether it may block."""
    if value.confirmed_by:
        said = translate("law", "街道办已确认（{by}）").format(by=value.confirmed_by)
        return State(said, Tone.DONE)
    tone, icon = {
        Confidence.READ: (Tone.DONE, ""),
        Confidence.MIRROR: (Tone.WAITING, "alert-circle"),
        Confidence.KNOWN: (Tone.WAITING, "alert-circle"),
        Confidence.UNSURE: (Tone.LATE, ""),
        Confidence.ARTICLE: (Tone.WAITING, "alert-circle"),
        Confidence.DESIGN: (Tone.QUIET, "info-circle"),
    }[value.confidence]
    return State(word(value.confidence), tone, icon)
