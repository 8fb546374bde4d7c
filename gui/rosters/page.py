"""The page 小区档案: places at the left, list or chart in the middle, one dwelling at the right."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.changes import Topic
from core.progress import ProgressSink
from core.rosters.charts import BuildingChart
from core.rosters.details import DwellingDetail
from core.rosters.list_rows import DwellingRow
from core.rosters.listing import DwellingLook, Listing, SortKey
from core.rosters.tree import CompoundNode
from gui.desk import Desk, Place
from gui.kit.empty import EmptyState
from gui.kit.page import Page
from gui.kit.row_table import PAGE, RowTable
from gui.kit.table_view import SortBy, TableView
from gui.kit.tasks import Latest
from gui.kit.wording import square_metres
from gui.rosters.acts import Acts
from gui.rosters.chart_view import ChartView
from gui.rosters.columns import COMPOUND, dwelling_columns
from gui.rosters.detail import DetailPanel
from gui.rosters.filters import CHART, TABLE, Filters
from gui.rosters.place_tree import PlaceTree, Spot
from gui.rosters.wizard import ImportWizard
from gui.rosters.wizard_stages import Stage

IMPORT = "import"
WIDTHS = (190, 620, 330)


@dataclass(frozen=True, slots=True)
class Shown:
    """All that one reading of the page gives; parts that were not asked for are None."""

    listing: Listing
    tree: tuple[CompoundNode, ...]
    detail: DwellingDetail | None = None
    chart: BuildingChart | None = None


class RostersPage(Page):
    """小区档案. A place's `subject_id` is a dwelling to show; the part IMPORT opens the wizard."""

    TOPICS = frozenset({Topic.COMPOUND, Topic.DWELLING, Topic.OWNER})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._wanted: UUID | None = None
        self._sort = SortBy(SortKey.PLACE)
        self._view = TABLE
        self._warmed = False
        self._listing: Listing | None = None
        self.tree = PlaceTree()
        self.filters = Filters()
        rosters = desk.office.rosters
        self.table: RowTable[UUID, DwellingRow] = RowTable(
            dwelling_columns(), rosters.dwelling_rows
        )
        self.list = TableView(self.table, "dwellings", self.tr("房屋列表"), desk)
        self.chart = ChartView()
        self.panel = DetailPanel()
        self.acts = Acts(desk, self)
        self.wizard = ImportWizard(desk)
        self.middle, self.stack = QStackedWidget(), QStackedWidget()
        self._lists: Latest[Listing] = Latest(desk.tasks, self)
        self._firsts: Latest[Listing] = Latest(desk.tasks, self)
        self._details: Latest[DwellingDetail] = Latest(desk.tasks, self)
        self._charts: Latest[BuildingChart] = Latest(desk.tasks, self)
        self._build()
        self._connect()

    # What the frame asks

    def opened(self, place: Place) -> None:
        """Show a dwelling, or the wizard."""
        if place.part == IMPORT:
            self.start_import()
        elif place.subject_id is not None:
            self._leave_import()
            self._wanted = place.subject_id
            self.filters.clear()
            self._view = TABLE
            self.mark_stale()
        elif self.wizard.stage is Stage.DONE:
            self._leave_import()  # an import that is over is not what one comes back for

    def refresh(self) -> None:
        """Read places, list, and the dwelling or building shown."""
        look, compound, wanted = self._look(), self.desk.compound_id, self._wanted
        current = wanted or (
            self.panel.detail.sheet.unit.dwelling_id if self.panel.detail else None
        )
        building = self._building() if self._view == CHART else None
        rosters = self.desk.office.rosters
        if self._listing is None and wanted is None and self.desk.compounds:
            self._firsts.ask(self.tr("查看名册"), lambda _r: rosters.listing(look, most=PAGE))

        def work(_report: ProgressSink) -> Shown:
            detail = rosters.detail(current) if current is not None else None
            listing = rosters.listing(
                DwellingLook(detail.compound_id) if wanted and detail else look
            )
            rosters.dwelling_rows(listing.ids[:PAGE])  # makes the window's own reading a short one
            tree = rosters.tree(compound)
            known = {inside.id for node in tree for inside in node.buildings}
            chart = rosters.chart(building) if building in known and building else None
            return Shown(listing, tree, detail, chart)

        self.load(self.tr("查看名册"), work, self._show_all)

    # What the clerk asks

    @Slot()
    def start_import(self) -> None:
        """Open the wizard, with the compound in hand as its destination."""
        compound = self.desk.compound
        self.wizard.begin(compound.name if compound else "")
        self.stack.setCurrentWidget(self.wizard)
        self.summary.set_parts()
        self._show_head()

    def _leave_import(self) -> None:
        if self.stack.currentWidget() is self.wizard:
            self._choose_part()
            self._show_head()
            self._sum_up()

    @property
    def compound_id(self) -> UUID | None:
        """Give the compound that is shown: by the tree, else the one in hand."""
        return self.tree.spot.compound_id or self.desk.compound_id

    # Showing

    @Slot(object)
    def _show_all(self, shown: Shown) -> None:
        detail = shown.detail
        if self._wanted is not None and detail is not None:
            if self.desk.compound_id not in (None, detail.compound_id):
                self.desk.choose_compound(detail.compound_id)  # and read again
                return
            self.tree.blockSignals(True)
        self.tree.show_nodes(shown.tree, every=self.desk.compound_id is None)
        if self._wanted is not None and detail is not None:
            top = Spot(detail.compound_id)
            self.tree.choose(top)
            self.tree.blockSignals(False)
        one = self.desk.compound_id is not None
        keys = [column.key for column in self.table.columns]
        self.list.setColumnHidden(keys.index(COMPOUND), one)  # all lie in that compound
        self._show_listing(shown.listing)
        if shown.chart is not None:
            self.chart.show_chart(shown.chart)
        if detail is not None:
            self.panel.show_detail(detail)
        if self._wanted is not None:
            self.list.select_id(self._wanted)
            self._wanted = None
        if self.stack.currentWidget() is not self.wizard:
            self._choose_part()
        self._show_views()
        self._show_head()
        self._warm()

    @Slot(object)
    def _show_listing(self, listing: Listing) -> None:
        self._listing = listing
        if listing.ids == self.table.ids:
            self.table.forget_values()
        else:
            self.list.show_ids(listing.ids)
        empty = not listing.count and self.filters.is_narrow
        self.middle.setCurrentIndex(1 if self._view == CHART else 2 if empty else 0)
        self._sum_up()
        self._show_head()

    @Slot(object)
    def _on_first(self, listing: Listing) -> None:
        """Something to see while 100,000 are still being listed."""
        if self._listing is None:
            self.list.show_ids(listing.ids)

    def _sum_up(self) -> None:
        if self._listing is None or self.stack.currentWidget() is not self._main:
            self.summary.set_parts()
            return
        selected = self.list.selected_count
        self.summary.set_parts(
            self.tr("共 {count} 套").format(count=f"{self._listing.count:,}"),
            self.tr("已选 {count} 套").format(count=f"{selected:,}") if selected > 1 else "",
            self.tr("面积合计 {area}").format(area=square_metres(self._listing.area)),
        )

    def _show_head(self) -> None:
        importing = self.stack.currentWidget() is self.wizard
        title = self.tr("导入名册") if importing else self.tr("小区档案")
        path = " / ".join(self.tree.path) or self.tr("全部小区")
        has_any = self.stack.currentWidget() is self._main
        self.head.set_title(title, path if has_any else "")
        for button in self._buttons:
            button.setVisible(not importing)
        inside = self.compound_id is not None
        self._add.setEnabled(inside)
        self._export.setEnabled(inside)
        said = "" if inside else self.tr("请先在左边选一个小区")
        for button in (self._add, self._export):
            button.setToolTip(said)

    def _choose_part(self) -> None:
        self.stack.setCurrentWidget(self._main if self.desk.compounds else self._nothing)

    def _show_views(self) -> None:
        self.filters.show_view(self._view, has_chart=self._building() is not None)
        self.filters.show_for_list(shown=self._view == TABLE)

    def _warm(self) -> None:
        """Read what the search runs over, once, after the page stands."""
        if not self._warmed:
            self._warmed = True
            rosters = self.desk.office.rosters
            self.desk.look(self.tr("准备搜索"), rosters.warm_search)

    # Reading

    def _look(self) -> DwellingLook:
        spot, sort = self.tree.spot, self._sort
        return DwellingLook(
            compound_id=spot.compound_id or self.desk.compound_id,
            building_id=spot.building_id,
            entrance_id=spot.entrance_id,
            text=self.filters.text,
            use=self.filters.chosen_use,
            doubt=self.filters.chosen_doubt,
            sort=SortKey(str(sort.word)),
            descending=sort.descending,
        )

    def _building(self) -> UUID | None:
        spot = self.tree.spot
        compound = spot.compound_id or self.desk.compound_id
        return self.tree.building_of(Spot(compound, spot.building_id))

    @Slot()
    def _list_again(self) -> None:
        look, rosters = self._look(), self.desk.office.rosters
        self._lists.ask(self.tr("查看名册"), lambda _report: rosters.listing(look))

    @Slot(object)
    def _on_spot(self, spot: Spot) -> None:
        if spot.compound_id is not None and self._view == CHART:
            self._read_chart()
        elif self._view == CHART:
            self._view = TABLE
        self._show_views()
        self._list_again()

    def _read_chart(self) -> None:
        building, rosters = self._building(), self.desk.office.rosters
        if building is not None:
            self._charts.ask(self.tr("查看楼盘表"), lambda _report: rosters.chart(building))

    @Slot(str)
    def _on_view(self, view: str) -> None:
        self._view = view
        self._show_views()
        self.middle.setCurrentIndex(1 if view == CHART else 0)
        if view == CHART:
            self._read_chart()
        else:
            self._list_again()

    @Slot(object)
    def _on_chart(self, chart: BuildingChart) -> None:
        self.chart.show_chart(chart)
        if self.panel.detail is not None:
            self.chart.grid.select_id(self.panel.detail.sheet.unit.dwelling_id)
            self.chart.show_current()

    @Slot(object)
    def _on_sort(self, sort: SortBy) -> None:
        self._sort = sort
        self._list_again()

    @Slot()
    def _on_selected(self) -> None:
        self._sum_up()
        current = self.list.current_id()
        if current is not None:
            self._show_dwelling(current)

    @Slot(object)
    def _show_dwelling(self, dwelling_id: UUID) -> None:
        shown = self.panel.detail
        if shown is None or shown.sheet.unit.dwelling_id != dwelling_id:
            rosters = self.desk.office.rosters
            self._details.ask(self.tr("查看房屋"), lambda _report: rosters.detail(dwelling_id))

    @Slot(object)
    def _on_opened(self, dwelling_id: UUID) -> None:
        self._show_dwelling(dwelling_id)
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_clear(self) -> None:
        self.filters.clear()
        self._list_again()

    @Slot()
    def _on_imported(self) -> None:
        self._leave_import()
        self.mark_stale()

    # Building

    def _build(self) -> None:
        button, acts = self.head.add_button, self.acts
        compound = button(self.tr("登记小区"), acts.add_compound)
        self._add = button(self.tr("添加房屋"), acts.add_dwelling)
        self._export = button(self.tr("导出名册"), acts.export)
        take = button(self.tr("导入名册"), self.start_import, primary=True)
        self._buttons = compound, self._add, self._export, take
        said = self.tr("没有符合条件的房屋。可以换个写法，或清除筛选再找。")
        self._unfound = EmptyState("search", said, self.tr("清除筛选"))
        self._unfound.pressed.connect(self._on_clear)
        for widget in (self.list, self.chart, self._unfound):
            self.middle.addWidget(widget)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(12)
        for part in (self.tree, self.middle, self.panel):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(list(WIDTHS))
        self.tree.setMinimumWidth(150)
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.filters)
        column.addWidget(self.splitter, 1)
        first = self.tr("还没有小区。把物业或社区现有的业主名册导进来，楼栋、房屋和业主就都有了。")
        self._nothing = EmptyState("building-community", first, self.tr("导入名册"))
        self._nothing.pressed.connect(self.start_import)
        for whole in (self._main, self._nothing, self.wizard):
            self.stack.addWidget(whole)
        self.body.addWidget(self.stack)
        self._choose_part()
        self._show_head()

    def _connect(self) -> None:
        self._lists.arrived.connect(self._show_listing)
        self._details.arrived.connect(self.panel.show_detail)
        self._charts.arrived.connect(self._on_chart)
        self._firsts.arrived.connect(self._on_first)
        for reads in (self._lists, self._firsts, self._details, self._charts):
            reads.refused.connect(self.desk.refuse)
            reads.failed.connect(self.desk.refuse)
        self.tree.chosen.connect(self._on_spot)
        self.filters.changed.connect(self._list_again)
        self.filters.view_chosen.connect(self._on_view)
        self.list.sort_asked.connect(self._on_sort)
        self.list.selection_moved.connect(self._on_selected)
        self.list.opened.connect(self._on_opened)
        self.chart.moved.connect(self._show_dwelling)
        self.chart.grid.opened.connect(self._on_opened)
        self.panel.asked.connect(self.acts.on_asked)
        self.panel.owner_asked.connect(self.acts.on_owner_asked)
        self.wizard.left.connect(self._on_imported)
        for keys, slot in (
            ("Ctrl+F", self.filters.search.setFocus),
            ("F2", self.acts.correct_dwelling),
            ("Ctrl+I", self.start_import),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
