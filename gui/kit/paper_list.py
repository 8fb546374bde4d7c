"""文书: the papers of something, each a draft, printed or posted; from here previewed and noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.kit.anatomy import GAP, plain_label
from gui.kit.flow import flow
from gui.kit.states import State, StateLabel
from gui.kit.wording import labelled

BESIDE = 2
"""So many buttons stand beside what is said of a paper."""
PREVIEW, POST, TAKE_DOWN, GIVE, HUNG = "preview", "post", "take_down", "give", "hung"


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper: its state, what is known of it in sentences, and what can be done with it.

    `why_not` says why it cannot be printed now, `given_at` is where what it lacks is given, as its
    page knows places; `hung` names what is kept of it as it hung.
    """

    key: str
    title: str
    state: State
    lines: tuple[str, ...] = ()
    why_not: str = ""
    can_post: bool = False
    can_take_down: bool = False
    kind: str = ""
    subject: object = None
    given_at: object = None
    hung: object = None


class PaperCard(QFrame):
    """One paper.

    Signals:
        pressed(str): preview, post, take_down, give or hung.
    """

    pressed = Signal(str)

    def __init__(self, paper: PaperLine) -> None:
        super().__init__()
        self.paper = paper
        self.setProperty("role", "card")
        self.buttons: dict[str, QPushButton] = {}
        head = QHBoxLayout()
        head.setSpacing(GAP * 2)
        head.addWidget(plain_label(paper.title))
        head.addStretch(1)
        head.addWidget(StateLabel(paper.state))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GAP, 12, GAP)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        told = QVBoxLayout()
        told.setSpacing(GAP // 2)
        for line in paper.lines:
            told.addWidget(plain_label(line, "secondary", wrap=True))
        if paper.why_not:
            told.addWidget(plain_label(paper.why_not, "waiting", wrap=True))
        told.addStretch(1)
        if self._make_buttons(paper) > BESIDE:  # a line of their own, or two in a narrow window
            column.addLayout(told)
            column.addWidget(flow(*self.buttons.values()))
            return
        below = QHBoxLayout()
        below.setSpacing(GAP * 2)
        below.addLayout(told, 1)
        for button in self.buttons.values():
            below.addWidget(button)
        column.addLayout(below)

    def _make_buttons(self, paper: PaperLine) -> int:
        """Make all of them; give how many can be seen."""
        rows = (
            (TAKE_DOWN, self.tr("登记取下"), paper.can_take_down, paper.can_take_down),
            (POST, self.tr("登记张贴"), paper.can_post, paper.can_post),
            (GIVE, self.tr("去补上"), True, paper.given_at is not None),
            (HUNG, self.tr("张贴过的原件"), True, paper.hung is not None),
            (PREVIEW, self.tr("预览并打印"), not paper.why_not, True),
        )
        for name, words, allowed, shown in rows:
            button = QPushButton(words, self)
            button.setObjectName(name)
            button.setAccessibleName(labelled(words, paper.title))
            button.setEnabled(allowed)
            button.setVisible(shown)
            button.clicked.connect(self._on_clicked)
            self.buttons[name] = button
        return sum(shown for *_button, shown in rows)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.pressed.emit(sender.objectName())


class PaperList(QScrollArea):
    """Cards of papers, one below the other.

    Signals:
        preview(PaperLine), post(PaperLine), take_down(PaperLine), give(PaperLine),
            hung(PaperLine): a button was pressed.
    """

    preview = Signal(object)
    post = Signal(object)
    take_down = Signal(object)
    give = Signal(object)
    hung = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.cards: list[PaperCard] = []

    def show_papers(self, papers: Sequence[PaperLine], nothing: str = "") -> None:
        """Show these; `nothing` is said where there are none."""
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, GAP, GAP, 0)
        column.setSpacing(GAP)
        self.cards = [PaperCard(paper) for paper in papers]
        for card in self.cards:
            card.pressed.connect(self._on_pressed)
            column.addWidget(card)
        if not papers and nothing:
            column.addWidget(plain_label(nothing, "secondary", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)

    def card(self, key: str) -> PaperCard:
        """Give the card of a paper."""
        return next(card for card in self.cards if card.paper.key == key)

    @Slot(str)
    def _on_pressed(self, name: str) -> None:
        sender = self.sender()
        if isinstance(sender, PaperCard):
            signals = {
                PREVIEW: self.preview,
                POST: self.post,
                TAKE_DOWN: self.take_down,
                GIVE: self.give,
                HUNG: self.hung,
            }
            signals[name].emit(sender.paper)
