"""The head of the window: compound in hand, search, date and next deadline, whose office."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from core.changes import Changes, Topic
from gui.deadline import Deadline
from gui.desk import Desk, Place
from gui.found import hit_of
from gui.kit.anatomy import Yielding, plain_label
from gui.kit.search import Hit, SearchEverything
from gui.kit.wording import weekday_of
from gui.navigation import PageEntry
from gui.places import DOCUMENTS, ROSTERS, paper_place

LONGEST_SHOWN = 30
MOST_PAPERS = 8


class CompoundSwitch(QComboBox):
    """Takes a compound in hand; typing finds it by any part of its name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("当前小区"))
        self.setMinimumWidth(200)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.activated.connect(self._on_activated)
        line = self.lineEdit()
        if line is not None:
            line.returnPressed.connect(self._on_entered)
            line.editingFinished.connect(self._show)
        desk.changed.connect(self._on_changed)
        desk.compound_chosen.connect(self._on_compound_chosen)
        self.fill()

    def fill(self) -> None:
        """List the compounds of the office, all of them together first."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self.tr("全部小区"), None)
        for row in self._desk.compounds:
            self.addItem(row.name, row.id)
        self._show()
        self.blockSignals(False)

    @Slot()
    def _show(self) -> None:
        """Show the compound in hand, whatever was typed."""
        ids = [self.itemData(number) for number in range(self.count())]
        chosen = self._desk.compound_id
        self.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self.setEditText(self.itemText(self.currentIndex()))

    @Slot(int)
    def _on_activated(self, _number: int) -> None:
        chosen = self.currentData()
        self._desk.choose_compound(chosen if isinstance(chosen, UUID) else None)

    @Slot()
    def _on_entered(self) -> None:
        """Take the compound whose name holds what was typed; say so where none does, or several."""
        said = self.currentText().strip()
        if said == self.itemText(self.currentIndex()):
            return
        names = [self.itemText(number) for number in range(self.count())]
        found = [number for number, name in enumerate(names) if said.casefold() in name.casefold()]
        if said and len(found) == 1:
            self.setCurrentIndex(found[0])
            self._on_activated(found[0])
            return
        self._show()
        if said and not found:
            self._desk.say(self.tr("没有小区的名称里有“{text}”。").format(text=said))
        elif said:
            words = self.tr("有 {count} 个小区的名称里有“{text}”，请从列表里选。")
            self._desk.say(words.format(count=len(found), text=said))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Topic.COMPOUND):
            self.fill()

    @Slot(object)
    def _on_compound_chosen(self, _compound_id: object) -> None:
        self._show()


class TopBar(QWidget):
    """Compound, search, date, deadline and office in one row."""

    def __init__(self, desk: Desk, entries: tuple[PageEntry, ...]) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "top")
        self._desk = desk
        self.compounds = CompoundSwitch(desk)
        self.search = SearchEverything(desk.tasks)
        self.search.set_hint(
            self.tr("姓名、拼音、房号、电话后四位、议题、问题、组织、文书（Ctrl+K）"),
            self.tr("搜索（Ctrl+K）"),
        )
        pages = [
            Hit(entry.title, self.tr("页面"), Place(entry.key)) for entry in entries if entry.listed
        ]
        self.search.add_fixed(pages)
        if any(entry.key == DOCUMENTS for entry in entries):
            self.search.add_source(self._find_papers)
        if any(entry.key == ROSTERS for entry in entries):
            self.search.add_source(self._find_people)
            self.search.add_source(self._find_things)
        self.search.refused.connect(desk.refuse)
        self.search.chosen.connect(self._on_chosen)
        self.day = plain_label(role="secondary")
        self._show_day(desk.day.day)
        desk.day_changed.connect(self._show_day)
        self.deadline = Deadline(desk)
        self._office = Yielding("secondary")
        self._office.show_text(desk.office.profile.community)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(16)
        row.addWidget(self.compounds)
        row.addWidget(self.search, 1)
        row.addWidget(self.day)
        row.addWidget(self.deadline)
        row.addWidget(self._office)

    @Slot()
    def search_everything(self) -> None:
        """Put the keyboard into the search box."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find_papers(self, text: str) -> list[Hit]:
        desk = self._desk
        return [
            Hit(hit.title, hit.about, paper_place(hit.subject.kind.value, hit.subject.id, hit.key))
            for hit in desk.office.paper_search.find(text, MOST_PAPERS, desk.compound_id)
        ]

    def _find_things(self, text: str) -> list[Hit]:
        desk = self._desk
        return [hit_of(one) for one in desk.office.subject_search.find(text, desk.compound_id)]

    def _find_people(self, text: str) -> list[Hit]:
        found = self._desk.office.rosters.search(text)
        return [
            Hit(
                f"{hit.name}　{hit.address}",
                hit.compound,
                Place(ROSTERS, hit.dwelling_id),
            )
            for hit in found[:LONGEST_SHOWN]
        ]

    @Slot(object)
    def _show_day(self, day: date) -> None:
        self.day.setText(weekday_of(day))

    @Slot(object)
    def _on_chosen(self, place: Place) -> None:
        self._desk.go(place)
