"""法律要求 of one stage: the values of the frozen law, article and gist, since when, how sure."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.assemblies.stage_law import law_of
from core.errors import KnownError
from core.law.values import Value
from core.lawtexts import LawTexts
from gui.assemblies.seen import Seen
from gui.desk import Desk
from gui.kit.anatomy import GAP, hairline, plain_label
from gui.kit.folders import show_folder
from gui.kit.law_words import confidence_state, setting_text
from gui.kit.states import StateLabel
from gui.kit.wording import labelled, sentence_of, word

translate = QCoreApplication.translate


class LawTab(QScrollArea):
    """A line for each value; nothing in it is a rule of this program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("法律要求"))
        self.setWidgetResizable(True)
        self.lines: list[LawLine] = []
        self._shown: tuple[object, object] | None = None

    def show_seen(self, seen: Seen) -> int:
        """Show the law of a stage; give how many values."""
        if self._shown == (seen.sheet.pack, seen.shown):
            return len(self.lines)
        self._shown = (seen.sheet.pack, seen.shown)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, GAP, GAP, 0)
        column.setSpacing(GAP // 2)
        said = self.tr("本次会议从 {day} 起冻结适用这些规则；以后规则包更新也不改变它。")
        column.addWidget(
            plain_label(said.format(day=seen.book.day.isoformat()), "secondary", wrap=True)
        )
        texts = self._desk.office.law_texts
        self.lines = [LawLine(value, texts) for value in law_of(seen.book, seen.shown)]
        if self.lines:
            column.addWidget(self._own_texts())
        else:
            nothing = self.tr("这个阶段没有单独的法律要求。")
            column.addWidget(plain_label(nothing, "secondary", wrap=True))
        for line in self.lines:
            column.addWidget(hairline())
            column.addWidget(line)
        for gap in seen.book.gaps:
            column.addWidget(hairline())
            column.addWidget(plain_label(gap, "waiting", wrap=True))
        column.addStretch(1)
        self.setWidget(inside)
        return len(self.lines)

    def _own_texts(self) -> QWidget:
        """Say how the office lays its own copy of an article here."""
        cites = [line.value.article.cite() for line in self.lines]
        said = self.tr(
            "程序不带官方条文。要在这里看原文，把一条存成一个文本文件，"
            "文件名写成“{cite}.txt”，放进存放条文的文件夹。"
        ).format(cite=next(iter(cites), ""))
        self.open_folder = QPushButton(self.tr("打开存放条文的文件夹"))
        self.open_folder.setProperty("role", "quiet")
        self.open_folder.clicked.connect(self._on_open)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(plain_label(said, "small", wrap=True), 1)
        across.addWidget(self.open_folder)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for line in self.lines:
            line.look()  # the office may have laid a text there meanwhile

    @Slot()
    def _on_open(self) -> None:
        texts = self._desk.office.law_texts
        self._desk.look(self.open_folder.text(), lambda _report: texts.prepare(), show_folder)


class LawLine(QWidget):
    """One value: what it sets, its article and gist, since when it holds, how sure it is."""

    def __init__(self, value: Value, texts: LawTexts) -> None:
        super().__init__()
        self.value = value
        self._texts = texts
        self._file: Path | None = None
        head = QHBoxLayout()
        head.addWidget(plain_label(labelled(value.title, setting_text(value)), wrap=True), 1)
        head.addWidget(StateLabel(confidence_state(value)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP // 2, 0, GAP // 2)
        column.setSpacing(2)
        column.addLayout(head)
        where = self.tr("{article}（{layer}，{day} 起施行）").format(
            article=value.article.cite(),
            layer=word(value.layer),
            day=value.since.isoformat(),
        )
        column.addWidget(plain_label(where, "link", wrap=True))
        if value.article.gist:
            column.addWidget(plain_label(value.article.gist, "secondary", wrap=True))
        self.text = plain_label("", wrap=True)
        self.text.hide()
        self.more = QPushButton(self.tr("看本单位存的原文"))
        self.more.setProperty("role", "quiet")
        self.more.setCheckable(True)
        self.more.setAccessibleName(
            self.tr("看本单位存的原文：{cite}").format(cite=value.article.cite())
        )
        self.more.toggled.connect(self._on_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.text)
        self.look()

    def look(self) -> None:
        """See whether the office has a copy of this article."""
        self._file = self._texts.find(self.value.article)
        self.more.setVisible(self._file is not None)
        self.text.setVisible(self._file is not None and self.more.isChecked())

    @Slot(bool)
    def _on_more(self, shown: bool) -> None:  # noqa: FBT001 - Qt's slot
        if shown and self._file is not None:
            try:
                self.text.setText(self._texts.read(self._file).strip())
            except KnownError as error:
                self.text.setText(sentence_of(error))
        self.text.setVisible(shown)
