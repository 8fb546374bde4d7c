"""The sheet of one dwelling at the right: owners with shares and source, residents, history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.clock import minute_text
from core.rosters.details import DwellingDetail, OldValue
from core.rosters.rows import OwnershipRow, ResidentRow
from gui.kit.anatomy import GAP, hairline, plain_label, plain_tip
from gui.kit.findings import FindingLine, told_finding
from gui.kit.flow import flow
from gui.kit.icons import icon
from gui.kit.states import State, StateLabel, Tone
from gui.kit.wording import joined, square_metres
from gui.rosters.words import (
    column_word,
    delivered_word,
    party_words,
    resident_words,
    source_words,
    use_words,
    value_word,
)

NARROWEST = 300
SHOWN_LINES = 40
SMALL_ICON = 16
ICONS = {"correct": "pencil", "party": "certificate", "represent": "flag", "end": "ban"}


class DetailPanel(QScrollArea):
    """Shows a dwelling and asks the page for acts on it.

    Signals:
        asked(str): "correct", "transfer", "add_owner", "reveal".
        owner_asked(str, OwnershipRow): "correct", "party", "represent", "end".
    """

    asked = Signal(str)
    owner_asked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("房屋资料"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(NARROWEST)
        self.detail: DwellingDetail | None = None
        self.buttons: dict[str, QPushButton] = {}
        self.show_nothing()

    def show_nothing(self) -> None:
        """No dwelling is chosen."""
        self.detail = None
        self.buttons = {}
        column = self._column()
        said = self.tr("在列表里选一套房屋，这里就显示它的业主、住户和变更历史。")
        column.addWidget(plain_label(said, "secondary", wrap=True))
        column.addStretch(1)

    def show_detail(self, detail: DwellingDetail) -> None:
        """Show a dwelling; the same one stays where it was scrolled to."""
        same = self.detail is not None and (
            self.detail.sheet.unit.dwelling_id == detail.sheet.unit.dwelling_id
        )
        at = self.verticalScrollBar().value() if same else 0
        self.detail = detail
        self.buttons = {}
        column = self._column()
        self._head(column, detail)
        self._owners(column, detail)
        self._residents(column, detail.sheet.residents)
        self._doubts(column, detail)
        self._history(column, detail)
        column.addStretch(1)
        self._fit()
        self.verticalScrollBar().setValue(at)

    def _fit(self) -> None:
        """Be as wide as what cannot be wrapped: buttons and icons are never cut."""
        inside = self.widget()
        if inside is not None:
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(max(NARROWEST, inside.minimumSizeHint().width() + bar + 2))

    # Parts

    def _column(self) -> QVBoxLayout:
        inside = QFrame()
        inside.setProperty("role", "card")
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        self.setWidget(inside)
        return column

    def _head(self, column: QVBoxLayout, detail: DwellingDetail) -> None:
        unit, sheet = detail.sheet.unit, detail.sheet
        column.addWidget(plain_label(unit.address, "heading", wrap=True))
        column.addWidget(plain_label(detail.compound, "secondary", wrap=True))
        source = source_words()[unit.area_source]
        if sheet.area_date:
            source = joined((source, sheet.area_date.isoformat()))
        delivered = delivered_word(unit.delivered)
        if sheet.delivered_on:
            delivered = joined((delivered, sheet.delivered_on.isoformat()))
        lines = [
            (self.tr("面积"), square_metres(unit.area)),
            (self.tr("来源"), source),
            (self.tr("用途"), use_words()[unit.use]),
            (self.tr("交付"), delivered),
        ]
        if unit.developer_stock:
            lines.append((self.tr("销售"), self.tr("建设单位尚未出售")))
        if sheet.note:
            lines.append((self.tr("备注"), sheet.note))
        for name, text in lines:
            column.addLayout(_pair(name, text))
        column.addSpacing(GAP)
        correct = self._button("correct", self.tr("更正房屋"))
        column.addWidget(flow(correct, self._button("transfer", self.tr("办理过户"))))

    def _owners(self, column: QVBoxLayout, detail: DwellingDetail) -> None:
        present = [row for row in detail.sheet.ownerships if row.until is None]
        title = self.tr("业主（{count}）").format(count=len(present))
        self._title(column, title, self._button("add_owner", self.tr("添加业主"), role="quiet"))
        if not present:
            said = self.tr("还没有登记业主。")
            column.addWidget(plain_label(said, "secondary", wrap=True))
        for row in present:
            column.addWidget(self._owner(detail, row, alone=len(present) == 1))
        if detail.masked and (present or detail.sheet.residents):
            reveal = self._button("reveal", self.tr("显示完整号码"), role="quiet")
            reveal.setToolTip(self.tr("谁在什么时候看过，会记入日志"))
            line = QHBoxLayout()
            line.addWidget(reveal)
            line.addStretch(1)
            column.addLayout(line)

    def _owner(self, detail: DwellingDetail, row: OwnershipRow, *, alone: bool) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        owner, facts = row.owner, detail.people.get(row.owner.id)
        name = f"{owner.name}　{owner.share}" if owner.share else owner.name
        column.addWidget(plain_label(name, wrap=True))
        if row.voting_representative:
            column.addWidget(StateLabel(State(self.tr("投票代表"), Tone.NOW, "flag")))
        kinds = [self.tr("建设单位")] if owner.is_developer else []
        if owner.is_company and not owner.is_developer:
            kinds.append(self.tr("单位"))
        if facts is not None and facts.party is not None:
            kinds.append(party_words()[facts.party])
        since = row.since.isoformat() if row.since else ""
        for text in (
            "　".join(kinds),
            "　".join(owner.phones),
            facts.document if facts else "",
            self.tr("自 {since} 起").format(since=since) if since else "",
            self.tr("依据：{source}").format(source=row.source) if row.source else "",
        ):
            if text:
                column.addWidget(_small(text))
        column.addWidget(flow(*self._verbs(row, alone=alone)))
        return box

    def _verbs(self, row: OwnershipRow, *, alone: bool) -> Iterator[QPushButton]:
        """Give what can be done with an owner."""
        if not row.owner.is_company:
            whole = self.tr("更正 {name}")
            yield self._verb("correct", self.tr("更正业主"), whole, row)
            whole = self.tr("登记 {name} 的党员身份")
            yield self._verb("party", self.tr("登记党员"), whole, row)
        if not alone and not row.voting_representative:
            whole = self.tr("推选 {name} 为投票代表")
            yield self._verb("represent", self.tr("推选代表"), whole, row)
        yield self._verb("end", self.tr("终止产权"), self.tr("终止 {name} 的产权"), row)

    def _residents(self, column: QVBoxLayout, residents: Iterable[ResidentRow]) -> None:
        found = tuple(residents)
        if not found:
            return
        self._title(column, self.tr("住户（{count}）").format(count=len(found)))
        words = resident_words()
        for row in found:
            column.addWidget(plain_label(f"{row.name}　{words[row.kind]}", wrap=True))
            if row.phones:
                column.addWidget(_small("　".join(row.phones)))

    def _doubts(self, column: QVBoxLayout, detail: DwellingDetail) -> None:
        if not detail.findings:
            return
        self._title(column, self.tr("请核对（{count}）").format(count=len(detail.findings)))
        for finding in detail.findings:
            column.addWidget(FindingLine(told_finding(finding)))

    def _history(self, column: QVBoxLayout, detail: DwellingDetail) -> None:
        former = [row for row in detail.sheet.ownerships if row.until is not None]
        if not former and not detail.history:
            return
        count = len(former) + len(detail.history)
        self._title(column, self.tr("历史（{count}）").format(count=count))
        for row in former[:SHOWN_LINES]:
            until = row.until.isoformat() if row.until else ""
            said = self.tr("{name} 的产权到 {day} 终止")
            column.addWidget(plain_label(said.format(name=row.owner.name, day=until), wrap=True))
            column.addWidget(_small(self.tr("理由：{why}").format(why=row.ended_reason or "")))
        for line in detail.history[:SHOWN_LINES]:
            column.addWidget(plain_label(self._change(line), wrap=True))
            day = minute_text(line.at)
            why = self.tr("{day}　理由：{why}").format(day=day, why=line.reason)
            column.addWidget(_small(why))

    def _change(self, line: OldValue) -> str:
        whose = line.subject or self.tr("房屋")
        return self.tr("{whose}的{column}：{old} → {new}").format(
            whose=whose,
            column=column_word(line.column),
            old=value_word(line.column, line.old),
            new=value_word(line.column, line.new),
        )

    # Small parts

    def _title(self, column: QVBoxLayout, text: str, button: QWidget | None = None) -> None:
        column.addWidget(hairline())
        row = QHBoxLayout()
        row.addWidget(plain_label(text, "secondary"), 1)
        if button is not None:
            row.addWidget(button)
        column.addLayout(row)

    def _button(self, key: str, word: str, role: str = "") -> QPushButton:
        button = QPushButton(word)
        button.setAutoDefault(False)
        if role:
            button.setProperty("role", role)
        button.clicked.connect(partial(self.asked.emit, key))
        self.buttons[key] = button
        return button

    def _verb(self, key: str, word: str, whole: str, row: OwnershipRow) -> QPushButton:
        """Make a button of verb and noun; its name tells also whose."""
        button = QPushButton(icon(ICONS[key], "link"), word)
        button.setAutoDefault(False)
        button.setProperty("role", "quiet")
        button.setIconSize(QSize(SMALL_ICON, SMALL_ICON))
        button.setAccessibleName(whole.format(name=row.owner.name))
        button.setToolTip(plain_tip(whole.format(name=row.owner.name)))
        button.setObjectName(f"{key} {row.owner.id}")
        button.clicked.connect(partial(self._emit_owner, key, row))
        return button

    def _emit_owner(self, key: str, row: OwnershipRow) -> None:
        self.owner_asked.emit(key, row)


def _small(text: str) -> QWidget:
    return plain_label(text, "small", wrap=True)


def _pair(name: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    label = plain_label(name, "secondary")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(text, wrap=True), 1)
    return row
