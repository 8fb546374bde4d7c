"""社区: in which community each compound lies; the office's own, or another that was added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import Ask, open_ask
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceField
from gui.kit.fields import TextField
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.tasks import Latest
from gui.kit.wording import noted

if TYPE_CHECKING:
    from core.rosters.rows import CommunityRow, CompoundRow


@dataclass(frozen=True, slots=True)
class _Seen:
    compounds: tuple[CompoundRow, ...]
    communities: tuple[CommunityRow, ...]


class CommunitiesPart(Part):
    """A table of compounds with their communities."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._communities: tuple[CommunityRow, ...] = ()
        said = self.tr(
            "小区默认属于本社区。管几个社区的街道、党建办可以登记别的社区，再说明各小区属于哪个社区；"
            "统计按社区分开时用得着。"
        )
        self.place = QPushButton(self.tr("设定所属社区"))
        self.place.clicked.connect(self._on_place)
        self.more = QPushButton(self.tr("登记社区"))
        self.more.clicked.connect(self._on_more)
        row = QHBoxLayout()
        row.addWidget(plain_label(said, "secondary", wrap=True), 1)
        row.addWidget(self.place)
        row.addWidget(self.more)
        self.table: ListTable[CompoundRow] = ListTable(
            (
                Column("name", self.tr("小区"), _name, width=30),
                Column("community", self.tr("社区"), self._community, width=30),
            ),
            "settings.communities",
            self.tr("小区所属社区"),
            desk,
            rows_shown=14,
            fixed=False,
            nothing=self.tr("还没有小区。"),
        )
        self.table.selection_moved.connect(self._on_selection)
        self.table.opened.connect(self._on_place)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self._reads: Latest[_Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self._on_selection()

    def refresh(self) -> None:
        """Read them again."""
        rosters = self.desk.office.rosters

        def work(_report: ProgressSink) -> _Seen:
            return _Seen(rosters.compounds(), rosters.communities())

        self._reads.ask(self.tr("查看社区"), work)

    @Slot(object)
    def _on_read(self, seen: _Seen) -> None:
        self._communities = seen.communities
        self.table.show_named({row.id: row for row in seen.compounds})
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        self.place.setEnabled(self.table.current_row is not None)

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        self.refresh()

    def _community(self, row: CompoundRow) -> str:
        found = next((one for one in self._communities if one.id == row.community_id), None)
        if found is None:
            return noted(self.desk.office.profile.community, self.tr("本社区"))
        return noted(found.name, found.street)

    @Slot()
    def _on_more(self) -> None:
        rosters = self.desk.office.rosters

        def act(draft: tuple[str, str], _report: ProgressSink) -> object:
            return rosters.add_community(*draft)

        ask: Ask[tuple[str, str]] = Ask(
            title=self.tr("登记社区"),
            verb=self.tr("登记社区"),
            fields=[
                TextField("name", self.tr("社区名称"), required=True, longest=100),
                TextField("street", self.tr("所属街道"), required=True, longest=100),
            ],
            make=_pair,
            act=act,
            done=self.tr("社区已登记。"),
            about="community",
            then=self._on_done,
        )
        open_ask(self.desk, ask, self)

    @Slot()
    def _on_place(self) -> None:
        row, rosters = self.table.current_row, self.desk.office.rosters
        if row is None:
            return
        compound_id = row.id
        home = noted(self.desk.office.profile.community, self.tr("本社区"))
        others = [(one.id, noted(one.name, one.street)) for one in self._communities]
        offered = [(None, home), *others]
        field = ChoiceField("community_id", self.tr("社区"), offered)
        field.write(row.community_id)

        def act(draft: tuple[UUID | None], _report: ProgressSink) -> object:
            return rosters.set_community(compound_id, draft[0])

        ask: Ask[tuple[UUID | None]] = Ask(
            title=self.tr("设定所属社区"),
            verb=self.tr("设定所属社区"),
            fields=[field],
            make=_one,
            act=act,
            note=row.name,
            done=self.tr("已设定。"),
            about=compound_id,
            then=self._on_done,
        )
        open_ask(self.desk, ask, self)


def _pair(name: str, street: str) -> tuple[str, str]:
    return name, street


def _one(community_id: UUID | None) -> tuple[UUID | None]:
    return (community_id,)


def _name(row: CompoundRow) -> str:
    return row.name
