"""What the page does when a button is pressed: it asks, and the core acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from core.changes import Changes
from core.progress import ProgressSink
from core.rosters.details import DwellingDetail
from core.rosters.rows import OwnershipRow
from gui.desk import Desk, Place
from gui.kit.act_dialog import open_ask
from gui.kit.dialogs import Question, choose_new_file
from gui.kit.folders import documents
from gui.places import ROSTERS
from gui.rosters.forms import ShownDwelling, ask_compound, ask_dwelling, ask_dwelling_correction
from gui.rosters.owner_forms import ask_end, ask_owner, ask_person_correction, ask_transfer
from gui.rosters.party import ask_party
from gui.rosters.undoing import (
    back_to_dwelling,
    back_to_owners,
    back_to_person,
    back_without_owner,
)

if TYPE_CHECKING:
    from gui.rosters.page import RostersPage


class Acts(QObject):
    """The acts of the page on what it shows."""

    def __init__(self, desk: Desk, page: RostersPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page

    # Compounds and dwellings

    @Slot()
    def add_compound(self) -> None:
        """Register a compound."""
        open_ask(self._desk, ask_compound(self._desk.office), self._page)

    @Slot()
    def add_dwelling(self) -> None:
        """Add a dwelling to the compound shown; building and entrance as the tree has them."""
        compound = self._page.compound_id
        if compound is None:
            return
        path = self._page.tree.path
        shown = ShownDwelling(
            building=path[1] if len(path) > 1 else "",
            entrance=path[2] if len(path) > 2 else "",  # noqa: PLR2004 - compound, building, entrance
        )
        ask = ask_dwelling(self._desk.office, compound, shown)
        open_ask(self._desk, replace(ask, then=self._on_dwelling_added), self._page)

    def _on_dwelling_added(self, changes: Changes) -> None:
        """Show it: its owners come next."""
        self._page.opened(Place(ROSTERS, changes.made))

    @Slot()
    def correct_dwelling(self) -> None:
        """Correct the dwelling shown."""
        detail = self._page.panel.detail
        if detail is not None:
            office = self._desk.office
            ask, undo = ask_dwelling_correction(office, detail), back_to_dwelling(office, detail)
            open_ask(self._desk, replace(ask, undo=undo), self._page)

    @Slot(str)
    def on_asked(self, key: str) -> None:
        """A button of the dwelling's sheet."""
        detail, office = self._page.panel.detail, self._desk.office
        if detail is None:
            return
        if key == "correct":
            self.correct_dwelling()
        elif key == "transfer":
            ask_passed = replace(ask_transfer(office, detail), undo=back_to_owners(office, detail))
            open_ask(self._desk, ask_passed, self._page)
        elif key == "add_owner":
            ask = replace(ask_owner(office, detail), undo=back_without_owner(office))
            open_ask(self._desk, ask, self._page)
        elif key == "reveal":
            self._reveal(self._show_whole)

    # Owners

    @Slot(str, object)
    def on_owner_asked(self, key: str, row: OwnershipRow) -> None:
        """A button beside an owner."""
        detail = self._page.panel.detail
        if detail is None:
            return
        if key == "end":
            open_ask(self._desk, ask_end(self._desk.office, detail, row), self._page)
        elif key == "represent":
            self._represent(detail, row)
        elif key == "party":
            open_ask(self._desk, ask_party(self._desk.office, detail, row.owner), self._page)
        elif key == "correct":
            self._reveal(partial(self._correct_owner, row.owner.id))

    def _correct_owner(self, wanted: UUID, detail: DwellingDetail) -> None:
        """The form shows whole numbers, so that they were seen is on the record."""
        owner = next((one for one in detail.sheet.unit.owners if one.id == wanted), None)
        if owner is not None:
            office = self._desk.office
            undo = back_to_person(office, detail, owner)
            ask = replace(ask_person_correction(office, detail, owner), undo=undo)
            open_ask(self._desk, ask, self._page)

    def _represent(self, detail: DwellingDetail, row: OwnershipRow) -> None:
        rosters, dwelling_id = self._desk.office.rosters, detail.sheet.unit.dwelling_id
        heard = partial(
            self._on_represented,
            dwelling_id,
            row.owner.name,
            detail.sheet.unit.voting_representative,
        )
        self._desk.act(
            self.tr("推选投票代表"),
            lambda _report: rosters.set_representative(dwelling_id, row.owner.id),
            heard,
        )

    def _on_represented(
        self, dwelling_id: UUID, name: str, former: UUID | None, _changes: Changes
    ) -> None:
        undo = None if former is None else partial(self._put_back, dwelling_id, former)
        self._desk.say(self.tr("{name} 是投票代表。").format(name=name), undo)

    def _put_back(self, dwelling_id: UUID, former: UUID) -> None:
        rosters = self._desk.office.rosters
        self._desk.act(
            self.tr("推选投票代表"),
            lambda _report: rosters.set_representative(dwelling_id, former),
        )

    def _reveal(self, then: Callable[[DwellingDetail], None]) -> None:
        detail, rosters = self._page.panel.detail, self._desk.office.rosters
        if detail is None:
            return
        dwelling_id = detail.sheet.unit.dwelling_id
        self._desk.act(self.tr("显示完整号码"), lambda _report: rosters.reveal(dwelling_id), then)

    def _show_whole(self, detail: DwellingDetail) -> None:
        """Show the whole numbers, unless another dwelling stands there by now."""
        shown = self._page.panel.detail
        if shown is not None and shown.sheet.unit.dwelling_id == detail.sheet.unit.dwelling_id:
            self._page.panel.show_detail(detail)

    # Export

    @Slot()
    def export(self) -> None:
        """Write the roster of the compound shown, masked or whole."""
        compound = next(
            (one for one in self._desk.compounds if one.id == self._page.compound_id), None
        )
        if compound is None:
            return
        stay, whole, masked = self.tr("不导出"), self.tr("导出完整号码"), self.tr("导出脱敏名册")
        text = self.tr(
            "脱敏名册里，电话和证件号码只留头尾，适合张贴和外发。完整名册含全部号码，请只交给有权保管的人。"
            "每次导出都会记入日志。"
        )
        title = self.tr("导出 {name} 的名册").format(name=compound.name)
        answer = Question(title, text, (stay, whole, masked), self._page.window()).ask()
        if answer not in (whole, masked):
            return
        name = self.tr("{name}业主名册{kind}.xlsx").format(
            name=compound.name, kind=self.tr("（脱敏）") if answer == masked else ""
        )
        kinds = self.tr("Excel 工作簿 (*.xlsx)")
        path = choose_new_file(title, kinds, documents() / name, self._page.window())
        if path is not None:
            self.export_to(compound.id, path, masked=answer == masked)

    def export_to(self, compound_id: UUID, path: Path, *, masked: bool) -> None:
        """Write the workbook off the window's thread."""
        rosters = self._desk.office.rosters

        def work(report: ProgressSink) -> int:
            return rosters.export(compound_id, path, masked=masked, progress=report)

        self._desk.act(self.tr("导出名册"), work, partial(self._on_exported, path))

    def _on_exported(self, path: Path, rows: int) -> None:
        said = self.tr("已导出 {rows} 行，存为 {path}。")
        self._desk.say(said.format(rows=f"{rows:,}", path=path))
