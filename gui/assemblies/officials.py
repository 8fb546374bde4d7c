"""计票人员: who calls, counts and watches; named whole, changed one by one."""

from __future__ import annotations

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
        pane.allow(self.add_action(self.tr("移除人员"), self._on_remove), Act.SET_OFFICIALS)
        pane.allow(self.add_action(self.tr("指定人员"), self._on_add), Act.SET_OFFICIALS)
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
        self.add(self.table)

    def show_seen(self, seen: Seen) -> None:
        """Show who was named."""
        self._seen = seen
        self.table.show_rows(seen.sheet.officials)

    def _on_add(self) -> None:
        if self._seen is None:
            return
        sheet, assemblies = self._seen.sheet, self._pane.desk.office.assemblies
        present = tuple(map(_draft, sheet.officials))
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
                act=acting(lambda draft: assemblies.set_officials(sheet.id, (*present, draft))),
                done=self.tr("已指定人员。"),
            )
        )

    def _on_remove(self) -> None:
        row = self.table.current_row
        if row is None or self._seen is None:
            self._pane.desk.say(self.tr("先在表里选中一个人。"))
            return
        sheet, assemblies = self._seen.sheet, self._pane.desk.office.assemblies
        rest = [_draft(one) for one in sheet.officials if one != row]
        self._pane.do(
            self.tr("移除人员"),
            lambda: assemblies.set_officials(sheet.id, rest),
            self.tr("已移除人员。"),
        )


def _draft(row: OfficialRow) -> OfficialDraft:
    return OfficialDraft(row.name, row.duty)


def _duty(row: OfficialRow) -> str:
    return words.duty(row.duty)


def _name(row: OfficialRow) -> str:
    return row.name
