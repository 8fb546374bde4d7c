"""规则: every number of the law that the program goes by, with its source and how sure it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSplitter, QVBoxLayout

from core.law.packs import Pack
from core.law.values import Value
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.law_words import confidence_state, setting_text
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.search import SearchBox
from gui.kit.states import StateLabel
from gui.kit.wording import listed, word

LIST_SHARE = 3
CARD_WIDTH = 340


class LawPart(Part):
    """Packs that hold here, or one pack; the value chosen stands below with all that backs it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._law = desk.office.law
        self._packs: list[Pack | None] = []
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("规则包"))
        self.choice.setMinimumWidth(260)
        self.search = SearchBox(name=self.tr("搜索规则"))
        self.view = ListTable(
            self._columns(), "law", self.tr("规则列表"), desk, nothing=self.tr("没有这样的规则。")
        )
        self.detail = ValueCard()
        self.view.selection_moved.connect(self._on_moved)
        self.search.asked.connect(self._fill)
        self.choice.currentIndexChanged.connect(self._fill)
        self._gaps = plain_label("", "waiting", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addWidget(self.search, 1)
        area = Scrolled()
        area.setWidget(self.detail)
        area.setMinimumWidth(CARD_WIDTH)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(area)
        split.setStretchFactor(0, LIST_SHARE)
        split.setStretchFactor(1, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._gaps)
        self.column.addWidget(split, 1)

    def refresh(self) -> None:
        """List the packs; the law in the folder is read when the office is opened."""
        if self._packs:
            return
        division = self.desk.office.profile.division
        here = [pack for pack in self._law.packs if pack.covers(division)]
        others = [pack for pack in self._law.packs if not pack.covers(division)]
        self._packs = [None, *here, *others]
        words = [self.tr("本单位适用的全部规则"), *(pack.title for pack in here)]
        words += [self.tr("{title}（本单位不适用）").format(title=pack.title) for pack in others]
        self.choice.blockSignals(True)
        self.choice.addItems(words)
        self.choice.blockSignals(False)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        chosen = self._packs[self.choice.currentIndex()] if self._packs else None
        division = self.desk.office.profile.division
        packs = [chosen] if chosen else [p for p in self._law.packs if p.covers(division)]
        text = self.search.text().strip()
        values = [value for pack in packs for value in pack.values if _matches(value, text)]
        values.sort(key=self._is_over)  # what held once comes last
        self.view.show_rows(values)
        if values and self.view.current_row is None:
            self.view.selectRow(0)
        gaps = [pack.known_gaps for pack in packs if pack.known_gaps]
        self._gaps.setText("\n".join(gaps))
        self._gaps.setVisible(bool(gaps))
        self._on_moved()

    @Slot()
    def _on_moved(self) -> None:
        self.detail.show_value(self.view.current_row)

    def _is_over(self, value: Value) -> bool:
        return value.until is not None and value.until < self.desk.office.clock.today()

    def _force(self, value: Value) -> str:
        if self._is_over(value):
            return self.tr("已失效")
        to_come = value.since > self.desk.office.clock.today()
        return self.tr("尚未施行") if to_come else self.tr("现行")

    def _columns(self) -> list[Column[Value]]:
        return [
            Column("title", self.tr("规则"), lambda value: value.title, width=28),
            Column("setting", self.tr("取值"), setting_text, width=18),
            Column("force", self.tr("效力"), self._force, width=10),
            Column("article", self.tr("依据"), lambda value: value.article.cite(), width=26),
            Column(
                "sure",
                self.tr("可靠程度"),
                lambda value: confidence_state(value).word,
                width=18,
                state=confidence_state,
            ),
            Column("layer", self.tr("层级"), lambda value: word(value.layer), width=8),
        ]


class ValueCard(QFrame):
    """One value with its gist, article, source, dates, and who may set it lower down."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._title = plain_label("", "heading", wrap=True)
        self._state = StateLabel()
        self.gist = plain_label("", wrap=True)
        self._facts = plain_label("", "secondary", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for widget in (self._title, self._state, self.gist, self._facts):
            column.addWidget(widget)
        column.addStretch(1)

    def show_value(self, value: Value | None) -> None:
        """Show a value, or nothing."""
        self.setVisible(value is not None)
        if value is None:
            return
        said = self.tr("{title}：{setting}").format(title=value.title, setting=setting_text(value))
        self._title.setText(said)
        self._state.set_state(confidence_state(value))
        self.gist.setText(value.article.gist)
        lower = listed(word(layer) for layer in sorted(value.open_to_lower))
        since = value.since.isoformat()
        until = value.until.isoformat() if value.until else self.tr("现在")
        facts = [
            self.tr("依据：{article}").format(article=value.article.cite()),
            self.tr("有效期：{since} 至 {until}").format(since=since, until=until),
            self.tr("可以另行规定的层级：{lower}").format(lower=lower or self.tr("无")),
        ]
        if not value.firm:
            facts.append(self.tr("这一项只提醒，不拦住办理；请向街道办核实。"))
        self._facts.setText("\n".join(facts))


def _matches(value: Value, text: str) -> bool:
    words = (value.title, value.article.cite(), value.article.gist, setting_text(value))
    return not text or any(text in word for word in words)
