"""The form of a topic's minutes: what was said, the hands with what they come to, the promises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.meetings.counting import Outcome, Vote
from core.meetings.drafts import Discussion, TopicRecord
from core.meetings.kinds import BodyKind
from core.meetings.sheets import MeetingSheet, PromiseRow, TopicSheet
from core.meetings.stages import BEFORE_DISCUSSION, TopicState, outcomes_open
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField
from gui.kit.form import Form
from gui.meetings import words
from gui.meetings.fields import views, views_field, views_text
from gui.meetings.minutes_fields import ENTER, HandsField, PromisesField

translate = QCoreApplication.translate
WIDEST = 960
OF_CODES = {
    "meetings.vote_too_large": "hands",
    "meetings.needs_hands": "hands",
    "meetings.representatives_vote": "hands",
    "meetings.no_outcome": "outcome",
    "meetings.outcome_differs": "outcome",
    "meetings.no_quorum": "outcome",
    "meetings.outside_power": "outcome",
    "db.blank": "consensus",
    "meetings.deadline_past": "promises",
    "meetings.check_past": "promises",
    "meetings.budget_negative": "promises",
    "meetings.promise_reported": "promises",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A topic's record as the form shows it."""

    options: str
    views: str
    dissent: str
    consensus: str
    hands: Vote | None
    outcome: TopicState | None
    resolution: str
    promises: tuple[PromiseRow, ...]


def written(topic: TopicSheet) -> Written:
    """Give what was recorded of a topic; an outcome where no hands decided it by a rule."""
    vote = topic.vote
    hands = Vote(vote.agree, vote.against, vote.abstain) if vote is not None else None
    decided = vote is not None and vote.outcome is not Outcome.NO_RULE
    is_told = topic.state not in BEFORE_DISCUSSION and not decided
    return Written(
        topic.options,
        views_text((one.speaker, one.text) for one in topic.views if not one.is_dissent),
        views_text((one.speaker, one.text) for one in topic.views if one.is_dissent),
        topic.consensus,
        hands,
        topic.outcome if is_told else None,
        topic.resolution,
        topic.promises,
    )


def make_record(**values: Any) -> TopicRecord:
    """Make what is recorded of the form's values."""
    said = (*views(values["views"], dissent=False), *views(values["dissent"], dissent=True))
    names = ("consensus", "resolution", "outcome")
    discussion = Discussion(said, vote=values["hands"], **{name: values[name] for name in names})
    return TopicRecord(discussion, values["promises"], values["options"])


class MinutesForm(Form[TopicRecord]):
    """One topic's record; `judge` says what the hands typed so far come to, and in which role.

    Signals:
        finished(): Ctrl+Enter: this topic is written, the next one comes.
    """

    finished = Signal()

    def __init__(self, judge: Callable[[Vote | None], tuple[str, str]]) -> None:
        self.hands = HandsField("hands", translate("meetings", "举手表决"), judge)
        self.outcome = ChoiceField(
            "outcome",
            translate("meetings", "协商结果"),
            [(None, by_vote())],
            hint=translate("meetings", "没有举手表决，或者规则没有规定比例的要选"),
        )
        self.promises = PromisesField("promises")
        self.promises.heading = translate("meetings", "承诺事项：谁做什么、何时办完、钱从哪来")
        super().__init__(
            [
                NoteField("options", translate("meetings", "备选方案")),
                views_field("views", translate("meetings", "主要意见")),
                views_field("dissent", translate("meetings", "不同意见")),
                self.hands,
                self.outcome,
                NoteField("consensus", translate("meetings", "协商意见")),
                NoteField("resolution", translate("meetings", "决议")),
                self.promises,
            ],
            make_record,
            OF_CODES,
        )
        self.setMaximumWidth(WIDEST)
        self.promises.follows = self.fields["resolution"].editor

    def allow(self, sheet: MeetingSheet, topic: TopicSheet) -> None:
        """Offer what the body's talk of this topic can come to."""
        is_committee = sheet.body.kind is BodyKind.COMMITTEE
        possible = outcomes_open(to_committee=is_committee, matter=topic.matter)
        named = [(one, words.topic(one).word) for one in TopicState if one in possible]
        self.outcome.set_choices([(None, by_vote()), *named])
        self.hands.allow(votes=sheet.body.kind is not BodyKind.OWNER_REPRESENTATIVES)

    def show_topic(self, topic: TopicSheet) -> None:
        """Show what is recorded; a text that stands there already keeps its cursor."""
        shown = written(topic)
        for name, field in self.fields.items():
            value = getattr(shown, name)
            if not isinstance(field, NoteField) or field.state().strip() != value:
                field.write(value)
        self.clear_errors()
        self.keep_as_clean()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if control and event.key() in ENTER:
                self.finished.emit()
                return True
        return super().eventFilter(watched, event)


def by_vote() -> str:
    """Say that the hands decide."""
    return translate("meetings", "按表决结果")
