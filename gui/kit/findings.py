"""What the law says to something: met or not, with its figures, and the article one click away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.explaining import explain_test
from core.findings import place_text, told, with_doubt
from core.law.articles import Article, cited
from core.law.findings import Finding, Severity
from core.law.verdicts import Outcome, ShareTest, Verdict
from gui.kit.anatomy import GAP, hairline, plain_label
from gui.kit.states import State, StateLabel, Tone
from gui.kit.theme import ICON
from gui.kit.wording import TONGUE, begun, noted, word

translate = QCoreApplication.translate

ArticleText = Callable[[Article], str]
"""Gives the office's own copy of an article's text, or an empty text where it has none."""

WORD_LETTERS = 9
"""So long are the words of a state; the sentences beside them begin at one line."""
COPY_LINES = 6


@dataclass(frozen=True, slots=True)
class Told:
    """One line: its state, what is said, and the articles it rests on."""

    state: State
    text: str
    articles: tuple[Article, ...] = ()


def told_finding(finding: Finding) -> Told:
    """Show a finding; its articles stand below it, not in brackets in it."""
    states = {
        Severity.STOP: State(translate("findings", "还缺"), Tone.LATE, "hand-stop"),
        Severity.ERROR: State(translate("findings", "不符合"), Tone.LATE),
        Severity.WARNING: State(translate("findings", "请注意"), Tone.WAITING, "alert-circle"),
        Severity.NOTE: State(translate("findings", "说明"), Tone.QUIET, "info-circle"),
    }
    text = begun(told(finding).bare(TONGUE.language))
    place = place_text(finding.where, TONGUE.language)
    if place:
        text = translate("findings", "{place}：{text}").format(place=place, text=text)
    text = with_doubt(finding, text, TONGUE.language)
    return Told(states[finding.severity], text, cited(finding.articles))


def told_test(test: ShareTest) -> Told:
    """Show one of the law's comparisons with its figures."""
    if test.met is None:
        state = State(translate("findings", "不能判断"), Tone.WAITING, "help-circle")
    elif test.met:
        state = State(translate("findings", "符合"), Tone.DONE)
    else:
        state = State(translate("findings", "未达到"), Tone.LATE, "circle-x")
    said = explain_test(test, TONGUE.language).removesuffix(noted("", test.article.cite()))
    return Told(state, said, cited([test.article]))


def outcome_state(outcome: Outcome) -> State:
    """Say in a word what a matter came to."""
    return {
        Outcome.PASSED: State(translate("findings", "通过"), Tone.DONE),
        Outcome.NOT_PASSED: State(translate("findings", "未通过"), Tone.LATE, "circle-x"),
        Outcome.NO_VALID_DECISION: State(translate("findings", "无效"), Tone.LATE, "circle-x"),
        Outcome.UNDETERMINED: State(translate("findings", "待查明"), Tone.WAITING, "help-circle"),
    }[outcome]


def told_outcome(verdict: Verdict) -> Told:
    """Show what a vote comes to, with all its articles."""
    return Told(outcome_state(verdict.outcome), word(verdict.outcome), verdict.articles)


def told_verdict(verdict: Verdict) -> tuple[Told, ...]:
    """Show a verdict: the outcome, each comparison, what was found."""
    tests = (told_test(test) for test in verdict.tests)
    found = (told_finding(finding) for finding in verdict.findings)
    return (told_outcome(verdict), *tests, *found)


class ArticleBox(QFrame):
    """The gist of articles in our own words, and the office's own copy of the text, if it has one.

    Hidden until its button is pressed.
    """

    def __init__(self, articles: Sequence[Article], text_of: ArticleText | None = None) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GAP, 12, GAP)
        column.setSpacing(GAP // 2)
        for article in articles:
            column.addWidget(plain_label(article.cite(), wrap=True))
            gist = plain_label(article.gist, "secondary", wrap=True)
            column.addWidget(gist)
            copy = text_of(article) if text_of else ""
            if copy:
                column.addWidget(self._copy(article, copy))
        self.hide()

    def _copy(self, article: Article, text: str) -> QWidget:
        box = QPlainTextEdit(text)
        box.setReadOnly(True)
        name = self.tr("{article}，本单位存的原文").format(article=article.cite())
        box.setAccessibleName(name)
        box.setFixedHeight(box.fontMetrics().lineSpacing() * COPY_LINES)
        return box


class FindingLine(QWidget):
    """State, sentence, and 依据 to open the articles below; under it where it is `narrow`."""

    def __init__(
        self, told: Told, text_of: ArticleText | None = None, *, narrow: bool = False
    ) -> None:
        super().__init__()
        self.told = told
        state = StateLabel(told.state)
        letter = self.fontMetrics().horizontalAdvance("0")
        state.setMinimumWidth(ICON + GAP // 2 + WORD_LETTERS * letter)
        text = plain_label(told.text, wrap=True)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        column.setSpacing(GAP // 2)
        column.addLayout(row)
        if told.articles:
            self.button = QPushButton(self._cited(told.articles))
            self.button.setProperty("role", "quiet")
            self.button.setCheckable(True)
            self.button.toggled.connect(self._on_toggled)
            if narrow:
                column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
            self.box = ArticleBox(told.articles, text_of)
            column.addWidget(self.box)

    def _cited(self, articles: Sequence[Article]) -> str:
        first = self.tr("依据：{article}").format(article=articles[0].cite())
        if len(articles) == 1:
            return first
        return self.tr("{first} 等{count}条").format(first=first, count=len(articles))

    @Slot(bool)
    def _on_toggled(self, pressed: bool) -> None:  # noqa: FBT001 - Qt's slot
        self.box.setVisible(pressed)


class Findings(QScrollArea):
    """Lines of findings, one below the other, with hairlines between."""

    def __init__(self, name: str, text_of: ArticleText | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self._text_of = text_of
        self._lines: list[FindingLine] = []

    @property
    def lines(self) -> tuple[FindingLine, ...]:
        """Give the lines shown."""
        return tuple(self._lines)

    def show_told(self, told: Iterable[Told], nothing: str = "") -> None:
        """Show these lines; `nothing` is said where there are none."""
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(0)
        self._lines = [FindingLine(one, self._text_of) for one in told]
        for number, line in enumerate(self._lines):
            if number:
                column.addWidget(hairline())
            column.addWidget(line)
        if not self._lines and nothing:
            column.addWidget(plain_label(nothing, "secondary", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)
