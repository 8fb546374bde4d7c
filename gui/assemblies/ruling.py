"""差异与认定: where two readings differ, and the dialog in which one ballot is settled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from core.assemblies.count_sheets import DifferenceRow, EntryRow
from core.assemblies.counting import READ_ON_PAPER, Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.assemblies.sheets import BallotItemRow
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Duty
from core.progress import ProgressSink
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.wording import noted

RULERS = (Duty.SUPERVISOR, Duty.CHIEF_SUPERVISOR)
WHO, WITNESS, REASON, WHOLE = "teller", "witness", "reason", "whole"
INVALID = "invalid:"
VALID = "valid"


@dataclass(frozen=True, slots=True)
class _Ruling:
    draft: EntryDraft
    witness: str


@dataclass(frozen=True, slots=True)
class _Readings:
    serial: str
    rows: tuple[EntryRow, ...]


class DifferencesSection(Section):
    """The list of differences; each ballot is settled before the count is closed."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(self.tr("差异与认定"))
        self._pane = pane
        self._seen: Seen | None = None
        self.rule = self.add_action(self.tr("认定这张票"), self._on_rule)
        pane.allow(self.rule, Act.RULE)
        self.table: ListTable[DifferenceRow] = ListTable(
            (
                Column("serial", self.tr("编号"), _serial, width=16, firm=True),
                Column("item", self.tr("票面上的一行"), _item, width=26),
                Column("first", self.tr("初录"), _first, width=14),
                Column("second", self.tr("复录"), _second, width=14),
            ),
            "assembly.differences",
            self.tr("差异与认定"),
            pane.desk,
        )
        self.table.opened.connect(self._on_opened)
        pane.of_row(self.table, self.rule)
        self.add(self.table)

    def show_seen(self, seen: Seen) -> None:
        """Show what is open."""
        self._seen = seen
        rows = seen.count.differences if seen.count else ()
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        ballots = len({row.serial for row in rows})
        self.set_note(
            self.tr("有 %n 张票两次录入不一致，要由监票人对照票面认定。", "", ballots)
            if rows
            else self.tr("目前没有差异。")
        )

    def _on_opened(self, _id: object) -> None:
        self._on_rule()

    def _on_rule(self) -> None:
        row, seen = self.table.current_row, self._seen
        if row is None or seen is None:
            return
        assemblies = self._pane.desk.office.assemblies
        serial, ballot_id = row.serial, row.ballot_id

        def work(_report: ProgressSink) -> _Readings:
            return _Readings(serial, assemblies.readings(ballot_id))

        heard = partial(self._on_readings, seen)
        self._pane.desk.look(self.tr("查看录入"), work, heard)

    def _on_readings(self, seen: Seen, readings: _Readings) -> None:
        last = {row.reading: row for row in readings.rows}
        first, second = last.get(Reading.FIRST), last.get(Reading.SECOND)
        items = seen.sheet.items
        fields: list[ChoiceField | NoteField] = [self._whole()]
        fields += [self._mark(item, first, second) for item in items]
        officials = seen.sheet.officials
        rulers = [(one.name, one.name) for one in officials if one.duty in RULERS]
        people = [(one.name, noted(one.name, words.duty(one.duty))) for one in officials]
        fields += [
            ChoiceField(WHO, self.tr("认定人"), rulers, required=True),
            ChoiceField(WITNESS, self.tr("见证人"), people, required=True),
            NoteField(REASON, self.tr("认定的理由"), required=True),
        ]
        ids = [str(item.id) for item in items]
        serial = readings.serial

        def make(**values: Any) -> _Ruling:
            said = values[WHOLE]
            marks = () if said else tuple(Mark(str(values[one])) for one in ids if values[one])
            draft = EntryDraft(
                serial=serial,
                reading=Reading.RULING,
                teller=str(values[WHO]),
                marks=marks,
                invalid=Invalid(str(said)) if said else None,
                reason=str(values[REASON]),
            )
            return _Ruling(draft, str(values[WITNESS]))

        assemblies = self._pane.desk.office.assemblies
        self._pane.ask(
            Ask(
                title=self.tr("认定 {serial}").format(serial=serial),
                verb=self.tr("登记认定"),
                note=self.tr("对照票面逐行选定；两次录入一致的行已经选好。"),
                fields=fields,
                make=make,
                act=acting(lambda both: assemblies.rule(both.draft, witness=both.witness)),
                done=self.tr("已登记认定。"),
                of_codes={
                    "assemblies.needs_real_reason": REASON,
                    "assemblies.ruler_has_read": WHO,
                    "assemblies.not_a_supervisor": WHO,
                    "assemblies.ruling_needs_witness": WITNESS,
                },
            )
        )

    def _whole(self) -> ChoiceField:
        choices: list[tuple[object, str]] = [("", self.tr("整张票有效"))]
        choices += [(one.value, words.invalid(one)) for one in READ_ON_PAPER]
        return ChoiceField(WHOLE, self.tr("整张票"), choices)

    def _mark(
        self, item: BallotItemRow, first: EntryRow | None, second: EntryRow | None
    ) -> ChoiceField:
        one, other = _said_on(item.id, first), _said_on(item.id, second)
        marks: list[tuple[object, str]] = [(mark, words.mark(mark)) for mark in Mark]
        same = one is not None and one is other
        hint = ""
        if not same:
            marks.insert(0, (None, self.tr("请选定")))
            hint = self.tr("初录：{one}；复录：{other}").format(
                one=words.mark(one) if one else "—", other=words.mark(other) if other else "—"
            )
        field = ChoiceField(str(item.id), item.label, marks, hint=hint)
        field.write(one if same else None)
        return field


def _said_on(item_id: UUID, row: EntryRow | None) -> Mark | None:
    return dict(row.marks).get(item_id) if row else None


def said(text: str) -> str:
    """Say what one reading says, as the count writes it."""
    if text == VALID:
        return words.translate("assemblies", "有效")
    if text.startswith(INVALID):
        return words.invalid(Invalid(text.removeprefix(INVALID)))
    return words.mark(Mark(text))


def _serial(row: DifferenceRow) -> str:
    return row.serial


def _item(row: DifferenceRow) -> str:
    return row.item


def _first(row: DifferenceRow) -> str:
    return said(row.first)


def _second(row: DifferenceRow) -> str:
    return said(row.second)
