"""The tree of places at the left: compound, building, entrance; what is chosen narrows the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from core.rosters.tree import BuildingNode, CompoundNode

SPOT = Qt.ItemDataRole.UserRole
INDENT = 14


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the tree; all None is everything."""

    compound_id: UUID | None = None
    building_id: UUID | None = None
    entrance_id: UUID | None = None


EVERYWHERE = Spot()


class PlaceTree(QTreeWidget):
    """Compounds fill when they are opened, so that a district is there at once.

    Signals:
        chosen(Spot): another place is current.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("小区、楼栋和单元"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(INDENT)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._nodes: tuple[CompoundNode, ...] = ()
        self._buildings: dict[UUID, BuildingNode] = {}
        self.itemExpanded.connect(self._on_expanded)
        self.currentItemChanged.connect(self._on_current)

    @property
    def spot(self) -> Spot:
        """Give the place that is current."""
        return _spot_of(self.currentItem())

    @property
    def path(self) -> tuple[str, ...]:
        """Give the names on the way to the current place, without 全部小区."""
        names: list[str] = []
        item = self.currentItem()
        while item is not None and _spot_of(item) != EVERYWHERE:
            names.append(item.text(0))
            item = item.parent()
        return tuple(reversed(names))

    def building_of(self, spot: Spot) -> UUID | None:
        """Give the building of a place; of a compound with a single one, that one."""
        if spot.building_id is not None:
            return spot.building_id
        node = next((one for one in self._nodes if one.id == spot.compound_id), None)
        return node.buildings[0].id if node is not None and node.buildings else None

    def show_nodes(self, nodes: Sequence[CompoundNode], *, every: bool) -> None:
        """Show these compounds, below 全部小区 with `every`; the current place stays if it can."""
        before = self.spot
        opened = {spot for item in self._items() if item.isExpanded() for spot in [_spot_of(item)]}
        self.blockSignals(True)
        self.clear()
        self._nodes = tuple(nodes)
        self._buildings = {building.id: building for node in nodes for building in node.buildings}
        if every:
            total = sum(node.dwellings for node in nodes)
            self.addTopLevelItem(_item(self.tr("全部小区"), total, EVERYWHERE))
        for node in nodes:
            item = _item(node.name, node.dwellings, Spot(node.id), inside=bool(node.buildings))
            self.addTopLevelItem(item)
            if len(nodes) == 1 or Spot(node.id) in opened:
                self._fill(item)
                item.setExpanded(True)
        for item in list(self._items()):
            if _spot_of(item) in opened and not item.isExpanded():
                self._fill(item)
                item.setExpanded(True)
        self.blockSignals(False)
        self.choose(before)

    def choose(self, spot: Spot) -> None:
        """Make a place current; the top one where it is not there."""
        item = self._find(spot) or self.topLevelItem(0)
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)

    def _find(self, spot: Spot) -> QTreeWidgetItem | None:
        for number in range(self.topLevelItemCount()):
            top = self.topLevelItem(number)
            here = _spot_of(top)
            if top is None or here.compound_id != spot.compound_id:
                continue
            if spot.building_id is None:
                return top
            self._fill(top)
            for item in _children(top):
                if _spot_of(item).building_id == spot.building_id:
                    if spot.entrance_id is None:
                        return item
                    self._fill(item)
                    inside = (one for one in _children(item) if _spot_of(one) == spot)
                    return next(inside, item)
            return top
        return None

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        found = [item for item in tops if item is not None]
        return found + [child for item in found for child in _children(item)]

    def _fill(self, item: QTreeWidgetItem) -> None:
        """Make what lies inside, once."""
        spot = _spot_of(item)
        if item.childCount() or spot.entrance_id is not None:
            return
        if spot.building_id is not None:
            for entrance in self._buildings[spot.building_id].entrances:
                inside = Spot(spot.compound_id, spot.building_id, entrance.id)
                item.addChild(_item(entrance.name, entrance.dwellings, inside))
            return
        node = next((one for one in self._nodes if one.id == spot.compound_id), None)
        for building in node.buildings if node else ():
            inside = Spot(spot.compound_id, building.id)
            has_more = bool(building.entrances)
            item.addChild(_item(building.name, building.dwellings, inside, inside=has_more))

    @Slot(QTreeWidgetItem)
    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        self._fill(item)

    @Slot()
    def _on_current(self) -> None:
        if self.currentItem() is not None:
            self.chosen.emit(self.spot)


def _item(name: str, count: int, spot: Spot, *, inside: bool = False) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, f"{count:,}"])
    item.setData(0, SPOT, spot)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    policy = QTreeWidgetItem.ChildIndicatorPolicy
    item.setChildIndicatorPolicy(policy.ShowIndicator if inside else policy.DontShowIndicator)
    return item


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (item.child(number) for number in range(item.childCount()))
    return [child for child in found if child is not None]


def _spot_of(item: QTreeWidgetItem | None) -> Spot:
    found = item.data(0, SPOT) if item is not None else None
    return found if isinstance(found, Spot) else EVERYWHERE
