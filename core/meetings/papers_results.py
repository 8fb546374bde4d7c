"""What a meeting came to, on paper: a committee's decision D41, joint minutes D47, feedback D46."""

from __future__ import annotations

from dataclasses import replace

from core.documents.content import (
    Align,
    Block,
    Document,
    Heading,
    Paper,
    Paragraph,
    People,
    Signed,
    Table,
)
from core.documents.offers import Offer
from core.documents.words import day_text, ended, list_text, period_text
from core.law.numerals import number_text
from core.meetings.kinds import Capacity, Presence
from core.meetings.papers_basis import MeetingBasis
from core.meetings.papers_blocks import topic_result, topic_title
from core.meetings.papers_feedback import FedBack, build_feedback
from core.meetings.papers_words import budget_text, owner_text, quorum_text
from core.meetings.sheets import MeetingSheet, PromiseRow, TopicSheet
from core.meetings.stages import AFTER_THE_END, TopicState
from core.phrases import word

_CAME = frozenset({Capacity.MEMBER, Capacity.ALTERNATE, Capacity.OBSERVER})


def build_decision_notice(basis: MeetingBasis) -> Document:
    """业主委员会决定公告 (D41): what was decided, by which hands, by which rule."""
    sheet, wording, meeting = basis.sheet, basis.paper("D41"), basis.sheet.meeting
    fields = {
        **basis.names,
        "quorum": quorum_text(basis.paper("D40"), sheet),
        "period": period_text(meeting.published_on, meeting.published_until),
        "where": meeting.published_where,
    }
    topics: list[Block] = []
    for topic in sheet.topics:
        topics += [Heading(topic_title(basis, topic), 2), *topic_result(basis, topic)]
    blocks = wording.blocks("body", fields, {"topics": topics})
    title, head, common = wording.text("title", fields), basis.head("D41"), basis.paper("common")
    if (ended_by := sheet.republished) is not None:
        title = common.text("corrected_title", {"title": title})
        head = replace(head, archive=common.text("corrected_archive", {"archive": head.archive}))
        first = {"first": day_text(ended_by.hung_on), "reason": ended(ended_by.reason)}
        blocks.insert(0, Paragraph(basis.paper("D44").text("corrected", first)))
    return Document(
        head=head,
        title=title,
        blocks=tuple(blocks),
        addressee=wording.text("addressee", fields),
        signed=Signed(sheet.body.name, meeting.published_on or basis.today),
    )


def build_joint_minutes(basis: MeetingBasis) -> Document:
    """联席会议纪要 (D47): the departments, the problems, who takes which task until when."""
    sheet, wording = basis.sheet, basis.paper("D47")
    fields = {**basis.names}
    problems = Table(
        wording.columns(
            "problems", (12, Align.CENTRE), (46, Align.LEFT), (60, Align.LEFT), (38, Align.LEFT)
        ),
        tuple(
            (str(topic.number), topic.title, ended(topic.background), _came_to(topic))
            for topic in sheet.topics
        ),
    )
    tasks = [(topic, promise) for topic in sheet.topics for promise in topic.promises]
    split: list[Block] = [
        Table(
            wording.columns(
                "tasks",
                (16, Align.CENTRE),
                (56, Align.LEFT),
                (46, Align.LEFT),
                (26, Align.CENTRE),
                (26, Align.RIGHT),
            ),
            tuple(_task(basis, *task) for task in tasks),
        )
    ]
    agreed: list[Block] = []
    for topic in sheet.topics:
        agreed += [Heading(topic_title(basis, topic), 2), *topic_result(basis, topic)]
    parts: dict[str, list[Block]] = {
        "departments": [People(wording.text("departments"), _departments(basis))],
        "problems": [problems],
        "tasks": split if tasks else [Paragraph(wording.text("no_tasks"))],
        "agreed": agreed,
    }
    serial = basis.paper("D40_summary").text("serial", {"number": str(sheet.meeting.number)})
    return Document(
        head=basis.head("D47", serial),
        title=wording.text("title", fields),
        blocks=tuple(wording.blocks("body", fields, parts)),
        mark=wording.text("mark", fields),
        signed=Signed(sheet.body.name, sheet.meeting.starts_at.date(), seal=False),
    )


def _departments(basis: MeetingBasis) -> str:
    """Name each unit that came, once, with who came for it."""
    people: dict[str, list[str]] = {}
    for row in basis.sheet.attendance:
        if row.presence is Presence.PRESENT and row.capacity in _CAME:
            people.setdefault(row.unit or row.name, []).append(row.name)
    named = (
        unit if names == [unit] else f"{unit}（{list_text(names)}）"
        for unit, names in people.items()
    )
    return list_text(named) or basis.paper("D40").text("nobody")


def _came_to(topic: TopicSheet) -> str:
    return ended(topic.resolution or topic.consensus) or word(topic.state)


def _task(basis: MeetingBasis, topic: TopicSheet, promise: PromiseRow) -> tuple[str, ...]:
    return (
        f"{topic.number}-{promise.number}",
        ended(promise.action),
        owner_text(promise),
        day_text(promise.deadline),
        budget_text(basis.paper("D40"), promise),
    )


def can_tell(sheet: MeetingSheet, topic: TopicSheet) -> bool:
    """Tell whether a topic came to something and the minutes say so."""
    return bool(sheet.minutes) and topic.state in _TELLABLE


def feedback_offer(basis: MeetingBasis, topic: TopicSheet) -> Offer[Paper]:
    """Offer the feedback slip (D46) of a topic."""
    wording = basis.paper("D46")
    number = number_text(topic.number)
    name = wording.text("of_topic", {"number": number})

    def build() -> Paper:
        return Paper("D46", name, (build_topic_feedback(basis, topic),))

    return Offer(f"D46-{topic.number}", name, build)


_TELLABLE = frozenset(TopicState) - {
    TopicState.RAISED,
    TopicState.ACCEPTED,
    TopicState.SET,
    TopicState.NOTIFIED,
    TopicState.DISCUSSED,
}


def build_topic_feedback(basis: MeetingBasis, topic: TopicSheet) -> Document:
    """办理结果反馈单 (D46) of one topic of a meeting."""
    sheet = basis.sheet
    told = [step for step in topic.steps if step.state not in AFTER_THE_END]
    outcome = list_text((word(told[-1].state), ended(told[-1].evidence)))
    head = basis.head("D46")
    return build_feedback(
        basis.paper("D46"),
        replace(head, archive=f"{head.archive}-{topic.number}"),
        FedBack(
            title=topic.title,
            number=f"{sheet.meeting.number}-{topic.number}",
            raised_by=ended(topic.raised_by),
            place=sheet.body.compound,
            outcome=outcome,
            rows=topic.feedback,
        ),
    )
