"""差异与认定: where two readings differ, and the dialog in which one ballot is settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from core.assemblies.count_sheets import DifferenceRow, EntryRow, RuledRow
from core.assemblies.counting import READ_ON_PAPER, Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.assemblies.sheets import BallotItemRow
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Duty
from core.clock import minute_text
from core.progress import ProgressSink
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.seen import Seen
from gui.kit.act_dialog import Ask
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.wording import listed, noted

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
    """What is open and what was ruled on; each difference is settled before the count is closed."""

    def __init__(self, pane: Pane) -> None:
        super().__init__(self.tr("差异与认定"))
        self._pane = pane
        self._seen: Seen | None = None
        self.again = self.add_action(self.tr("更正认定"), self._on_again)
        self.rule = self.add_action(self.tr("认定这张票"), self._on_rule)
        pane.allow(self.rule, Act.RULE)
        pane.allow(self.again, Act.RULE)
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
        self.ruled_label = plain_label(self.tr("已认定的票"), "secondary")
        self.add(self.ruled_label)
        self.ruled: ListTable[RuledRow] = ListTable(
            (
                Column("serial", self.tr("编号"), _serial, width=16, firm=True),
                Column("as", self.tr("认定为"), _ruled_as, width=16),
                Column("by", self.tr("认定人、见证人"), _ruled_by, width=16),
                Column("at", self.tr("时间"), _ruled_at, width=16, firm=True),
                Column("why", self.tr("认定的理由"), _why, width=30),
            ),
            "assembly.ruled",
            self.tr("已认定的票"),
            pane.desk,
        )
        self.ruled.opened.connect(self._on_opened_ruled)
        pane.of_row(self.ruled, self.again)
        self.add(self.ruled)

    def show_seen(self, seen: Seen) -> None:
        """Show what is open and what was settled by a ruling."""
        self._seen = seen
        rows = seen.count.differences if seen.count else ()
        ruled = seen.count.ruled if seen.count else ()
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.ruled.show_rows(ruled)
        self.ruled.setVisible(bool(ruled))
        self.ruled_label.setVisible(bool(ruled))
        ballots = len({row.serial for row in rows})
        self.set_note(
            self.tr("有 %n 张票两次录入不一致，要由监票人对照票面认定。", "", ballots)
            if rows
            else self.tr("目前没有差异。")
        )

    def _on_opened(self, _id: object) -> None:
        self._on_rule()

    def _on_opened_ruled(self, _id: object) -> None:
        if self.again.isEnabled():
            self._on_again()

    def _on_rule(self) -> None:
        row = self.table.current_row
        if row is not None:
            self._read(row.serial, row.ballot_id)

    def _on_again(self) -> None:
        row = self.ruled.current_row
        if row is not None:
            self._read(row.serial, row.ballot_id)

    def _read(self, serial: str, ballot_id: UUID) -> None:
        seen = self._seen
        if seen is None:
            return
        assemblies = self._pane.desk.office.assemblies

        def work(_report: ProgressSink) -> _Readings:
            return _Readings(serial, assemblies.readings(ballot_id))

        heard = partial(self._on_readings, seen)
        self._pane.desk.look(self.tr("查看录入"), work, heard)

    def _on_readings(self, seen: Seen, readings: _Readings) -> None:
        last = {row.reading: row for row in readings.rows}
        ruling, serial = last.get(Reading.RULING), readings.serial
        whole = self._whole(ruling)
        marks = [self._mark(item, last, whole) for item in seen.sheet.items]
        ids = [field.name for field in marks]

        def make(**values: Any) -> _Ruling:
            said = values[WHOLE]
            draft = EntryDraft(
                serial=serial,
                reading=Reading.RULING,
                teller=str(values[WHO]),
                marks=() if said else tuple(Mark(str(values[one])) for one in ids),
                invalid=Invalid(str(said)) if said else None,
                reason=str(values[REASON]),
            )
            return _Ruling(draft, str(values[WITNESS]))

        assemblies = self._pane.desk.office.assemblies
        title = self.tr("认定 {serial}") if ruling is None else self.tr("更正认定 {serial}")
        self._pane.ask(
            Ask(
                title=title.format(serial=serial),
                verb=self.tr("登记认定"),
                note=self._note_on(ruling),
                fields=[whole, *marks, *self._who(seen)],
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

    def _note_on(self, ruling: EntryRow | None) -> str:
        if ruling is None:
            return self.tr("对照票面逐行选定；两次录入一致的行已经选好。")
        said = self.tr(
            "{by}于 {at} 认定过，理由：{reason}。各行已按那次认定选好；对照票面改正，"
            "以这一次认定为准，原来的认定保留。"
        )
        return said.format(
            by=ruling.teller, at=minute_text(ruling.at), reason=ruling.reason.rstrip("。")
        )

    def _who(self, seen: Seen) -> list[ChoiceField | NoteField]:
        officials = seen.sheet.officials
        rulers = [(one.name, one.name) for one in officials if one.duty in RULERS]
        people = [(one.name, noted(one.name, words.duty(one.duty))) for one in officials]
        return [
            ChoiceField(WHO, self.tr("认定人"), rulers, required=True),
            ChoiceField(WITNESS, self.tr("见证人"), people, required=True),
            NoteField(REASON, self.tr("认定的理由"), required=True),
        ]

    def _whole(self, ruling: EntryRow | None) -> ChoiceField:
        choices: list[tuple[object, str]] = [("", self.tr("整张票有效"))]
        choices += [(one.value, words.invalid(one)) for one in READ_ON_PAPER]
        field = ChoiceField(WHOLE, self.tr("整张票"), choices)
        field.write(ruling.invalid.value if ruling is not None and ruling.invalid else "")
        return field

    def _mark(
        self, item: BallotItemRow, last: Mapping[Reading, EntryRow], whole: ChoiceField
    ) -> _MarkField:
        one, other, ruled = (
            _said_on(item.id, last.get(reading))
            for reading in (Reading.FIRST, Reading.SECOND, Reading.RULING)
        )
        same = one is not None and one is other
        hint = ""
        if not same:
            hint = self.tr("初录：{one}；复录：{other}").format(
                one=words.mark(one) if one else "—", other=words.mark(other) if other else "—"
            )
        field = _MarkField(str(item.id), item.label, whole, hint=hint)
        chosen = ruled or (one if same else None)
        if chosen is not None:
            field.write(chosen)
        return field


class _MarkField(ChoiceField):
    """What one row says; it must be chosen, unless the whole ballot is invalid."""

    def __init__(self, name: str, label: str, whole: ChoiceField, *, hint: str) -> None:
        marks = [(mark, words.mark(mark)) for mark in Mark]
        super().__init__(name, label, marks, hint=hint, required=True)
        self._paper = whole

    def read(self) -> Any:
        return None if self._paper.read() else super().read()


def _said_on(item_id: UUID, row: EntryRow | None) -> Mark | None:
    return dict(row.marks).get(item_id) if row else None


def said(text: str) -> str:
    """Say what one reading says, as the count writes it."""
    if text == VALID:
        return words.translate("assemblies", "有效")
    if text.startswith(INVALID):
        return words.invalid(Invalid(text.removeprefix(INVALID)))
    return words.mark(Mark(text))


def _serial(row: DifferenceRow | RuledRow) -> str:
    return row.serial


def _item(row: DifferenceRow) -> str:
    return row.item


def _first(row: DifferenceRow) -> str:
    return said(row.first)


def _second(row: DifferenceRow) -> str:
    return said(row.second)


def _ruled_as(row: RuledRow) -> str:
    if row.invalid is not None:
        return words.invalid(row.invalid)
    return words.translate("assemblies", "有效")


def _ruled_by(row: RuledRow) -> str:
    return listed(filter(None, (row.ruled_by, row.witness)))


def _ruled_at(row: RuledRow) -> str:
    return minute_text(row.at)


def _why(row: RuledRow) -> str:
    return row.reason
