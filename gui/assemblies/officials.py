"""计票人员: who calls, counts and watches; named and removed one by one."""

from __future__ import annotations

from uuid import UUID

from core.assemblies.drafts import OfficialDraft
from core.assemblies.sheets import OfficialRow
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Duty
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import TextField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section


class OfficialsSection(Section):
    """The people of the count; candidates may not be among them."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(self.tr("计票人员"))
        self._pane = pane
        self._seen: Seen | None = None
        removes = self.add_action(self.tr("移除人员"), self._on_remove)
        for button in (removes, self.add_action(self.tr("指定人员"), self._on_add)):
            pane.allow(button, Act.SET_OFFICIALS)
        self.table: ListTable[OfficialRow] = ListTable(
            (
                Column("duty", self.tr("职责"), _duty, width=14),
                Column("name", self.tr("姓名"), _name, width=20),
            ),
            "assembly.officials",
            self.tr("计票人员"),
            pane.desk,
            nothing=self.tr("还没有指定人员；唱票、计票、监票都要有人。"),
        )
        pane.of_row(self.table, removes, takes_away=True)
        self.add(self.table)

    def show_seen(self, seen: Seen) -> None:
        """Show who was named."""
        self._seen = seen
        self.table.show_named({row.id: row for row in seen.sheet.officials})

    def _on_add(self) -> None:
        if self._seen is None:
            return
        sheet, assemblies = self._seen.sheet, self._pane.desk.office.assemblies
        self._pane.ask(
            Ask(
                title=self.tr("指定计票人员"),
                verb=self.tr("指定人员"),
                fields=[
                    TextField("name", self.tr("姓名"), required=True),
                    ChoiceField(
                        "duty",
                        self.tr("职责"),
                        [(one, words.duty(one)) for one in Duty],
                        required=True,
                    ),
                ],
                make=OfficialDraft,
                act=acting(lambda draft: assemblies.add_official(sheet.id, draft)),
                done=self.tr("已指定人员。"),
                of_codes={
                    "assemblies.candidate_official": "name",
                    "assemblies.official_twice": "name",
                    "assemblies.official_without_name": "name",
                },
            )
        )

    def _on_remove(self) -> None:
        row = self.table.current_row
        if row is None:
            return
        assemblies, official_id = self._pane.desk.office.assemblies, row.id
        self._pane.do(
            self.tr("移除人员"),
            lambda: assemblies.remove_official(official_id),
            self.tr("已移除 {name}。").format(name=row.name),
            lambda: self._restore(official_id),
        )

    def _restore(self, official_id: UUID) -> None:
        assemblies = self._pane.desk.office.assemblies
        self._pane.do(
            self.tr("恢复人员"),
            lambda: assemblies.restore_official(official_id),
            self.tr("已恢复。"),
        )


def _duty(row: OfficialRow) -> str:
    return words.duty(row.duty)


def _name(row: OfficialRow) -> str:
    return row.name
