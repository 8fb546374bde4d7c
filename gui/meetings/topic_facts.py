"""All that is known of a topic, in pairs of a word and what it says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.law.matters import Matter
from core.meetings.sheets import LinkRow, PromiseRow, TopicSheet
from gui.kit.wording import joined, labelled, noted, word
from gui.meetings import words

translate = QCoreApplication.translate
Pairs = list[tuple[str, str]]


def origin(topic: TopicSheet) -> Pairs:
    """Say where a topic comes from, before anybody talked of it."""
    return [
        (translate("meetings", "来源"), topic.raised_by),
        (translate("meetings", "背景"), topic.background),
        (
            translate("meetings", "共同决定事项"),
            word(Matter(topic.matter)) if topic.matter else "",
        ),
    ]


def said(topic: TopicSheet) -> Pairs:
    """Say what was said of it, voted and agreed."""
    agreeing = [labelled(v.speaker, v.text) for v in topic.views if not v.is_dissent]
    dissent = [labelled(v.speaker, v.text) for v in topic.views if v.is_dissent]
    return [
        (translate("meetings", "备选方案"), topic.options),
        (translate("meetings", "主要意见"), "\n".join(agreeing)),
        (translate("meetings", "不同意见"), "\n".join(dissent)),
        (translate("meetings", "协商意见"), topic.consensus),
        (translate("meetings", "决议"), topic.resolution),
        (
            translate("meetings", "举手表决"),
            words.vote(topic.vote) if topic.vote is not None else "",
        ),
    ]


def promised(topic: TopicSheet) -> Pairs:
    """Say what was promised, one a line."""
    return [(translate("meetings", "承诺"), "\n".join(map(_promise, topic.promises)))]


def after(topic: TopicSheet) -> Pairs:
    """Say what became of it after the meeting."""
    steps = [noted(words.topic(one.state).word, one.day.isoformat()) for one in topic.steps]
    told = [_feedback(*one) for one in _feedback_of(topic)]
    return [
        (translate("meetings", "业主大会表决"), _vote(topic)),
        (translate("meetings", "反馈"), "\n".join(told)),
        (translate("meetings", "经过"), " → ".join(steps)),
    ]


def _promise(row: PromiseRow) -> str:
    by = translate("meetings", "{day} 前办完").format(day=words.day(row.deadline))
    parts = [row.owner, row.unit, by, words.money(row.budget_fen), row.source]
    return labelled(row.action, joined(part for part in parts if part))


def _vote(topic: TopicSheet) -> str:
    """Say which vote it is tied to, and which it was tied to before and why no more."""
    return "\n".join(map(_link, reversed(topic.links)))


def _link(row: LinkRow) -> str:
    passed = translate("meetings", "已通过")
    failed = translate("meetings", "没有通过或者已经失效")
    day = row.voted_on.isoformat() if row.voted_on is not None else ""
    said = noted(
        row.reference, joined(part for part in (day, passed if row.passed else failed) if part)
    )
    linked = translate("meetings", "{day} 关联").format(day=row.linked_on.isoformat())
    return labelled(joined((said, linked)), row.reason) if row.reason else joined((said, linked))


def _feedback(text: str, points: int | None) -> str:
    if points is None:
        return text
    return translate("meetings", "{said}，满意度 {points} 分").format(said=text, points=points)


def _feedback_of(topic: TopicSheet) -> list[tuple[str, int | None]]:
    found = []
    for one in topic.feedback:
        text = joined((f"{one.day.isoformat()} {one.told}", one.how))
        found.append((labelled(text, one.comment) if one.comment else text, one.satisfaction))
    return found
