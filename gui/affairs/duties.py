"""信息公开 and 定期报告: the calendar of duties, and one with all that was told of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.affairs.neighbours.kinds import DutyPurpose
from core.affairs.neighbours.sheets_telling import DutyRow, DutySheet, ToldRow, UsualDuty
from core.attachments.kinds import About, AboutKind
from core.progress import ProgressSink
from core.scope import Scope
from gui.affairs import duties_asking as asking
from gui.affairs import neighbours_words as words
from gui.affairs.neighbours_register import Register
from gui.desk import Desk
from gui.kit.attached import AttachedPart
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.kit.wording import word

if TYPE_CHECKING:
    from core.office import Office

KIND = "calendar"


class DutiesPart(Register[DutyRow, DutySheet]):
    """The duties of one purpose: to disclose, or to report."""

    def __init__(self, desk: Desk, purpose: DutyPurpose) -> None:
        self._purpose = purpose
        self._today = desk.office.clock.today()
        is_report = purpose is DutyPurpose.REPORT
        super().__init__(
            desk,
            f"duties_{purpose.value}",
            word(purpose),
            (
                Column("due", self.tr("下次到期"), _due, width=12, firm=True),
                Column("state", self.tr("情况"), self._word, width=14, state=self._state),
                Column("title", self.tr("事项"), _title, width=30),
                Column("bearer", self.tr("负责方"), _bearer, width=14),
                Column("interval", self.tr("周期"), words.interval, width=12),
                Column("compound", self.tr("小区"), _compound, width=16),
                Column("last", self.tr("上次完成"), _last, width=12, firm=True),
            ),
            nothing=self.tr(
                "还没有事项。先添加本地规定里的常用事项，再按本小区的约定调整周期和日期。"
            ),
        )
        self.own = self.head.add_action(self.tr("添加事项"), self._on_own)
        self.usual = self.head.add_action(self.tr("添加常用事项"), self._on_usual, primary=True)
        self.paper = self.act(self.tr("打印日历"), self._on_paper)
        self.month = self.act(self.tr("打印月历"), self._on_month)
        self.change = self.act(self.tr("调整周期"), self._on_change)
        self.stop = self.act(self.tr("停止事项"), self._on_stop)
        verb = self.tr("登记报告") if is_report else self.tr("登记公开")
        self.tell_button = self.act(verb, self._on_told)
        self.told_rows: ListTable[ToldRow] = ListTable(
            (
                Column("done", self.tr("日期"), _done, width=12, firm=True),
                Column("due", self.tr("应在"), _due_on, width=12, firm=True),
                Column("late", self.tr("迟了几天"), _late, right=True, width=8),
                Column(
                    "place",
                    self.tr("报告对象") if is_report else self.tr("公开地点"),
                    _place,
                    width=22,
                ),
                Column("evidence", self.tr("凭据"), _evidence, width=24),
                Column("actor", self.tr("经办人"), _actor, width=12),
            ),
            f"neighbours.told_{purpose.value}",
            self.tr("已完成"),
            desk,
            rows_shown=5,
            nothing=self.tr("还没有登记过。"),
        )
        self.files = AttachedPart(desk)
        self.add_below(self.told_rows, self.tr("已完成"))
        self.add_below(self.files)

    def read_rows(self, office: Office, scope: Scope) -> tuple[DutyRow, ...]:
        return office.neighbours.duties(scope, self._purpose)

    def read_one(self, office: Office, row_id: UUID) -> DutySheet:
        return office.neighbours.duty(row_id)

    def show_sheet(self, sheet: DutySheet) -> None:
        row = sheet.row
        changes = [
            self.tr("{day} 调整，原定 {due}：{reason}").format(
                day=words.day(one.day), due=words.day(one.next_due), reason=one.reason
            )
            for one in sheet.changes
        ]
        self.facts.show_pairs(
            [
                (self.tr("事项"), row.title),
                (self.tr("种类"), word(row.kind)),
                (self.tr("依据"), row.basis),
                (self.tr("调整"), "\n".join(changes)),
                (self.tr("停止的理由"), row.end_reason),
            ]
        )
        self.told_rows.show_rows(sheet.told)
        is_report = row.purpose is DutyPurpose.REPORT
        kind = AboutKind.REPORT if is_report else AboutKind.DISCLOSURE
        self.files.show_about(About(kind, row.id))
        for button in (self.tell_button, self.change, self.stop):
            button.setEnabled(row.ended_on is None)

    def show_subject(self, subject_id: UUID, kind: str) -> None:
        if kind == KIND:  # of the whole compound
            self.refresh()
        else:
            super().show_subject(subject_id, kind)

    def _state(self, row: DutyRow) -> State:
        return words.duty(row, self._today)

    def _word(self, row: DutyRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_usual(self) -> None:
        neighbours = self.desk.office.neighbours

        def work(_report: ProgressSink) -> tuple[UsualDuty, ...]:
            return neighbours.usual_duties()

        then = partial(self._on_read_usual, self._purpose)
        self.desk.look(self.tr("查看本地规定"), work, then)

    def _on_read_usual(self, purpose: DutyPurpose, usual: tuple[UsualDuty, ...]) -> None:
        asking.ask_usual(self.desk, self, purpose, usual)

    @Slot()
    def _on_own(self) -> None:
        asking.ask_duty(self.desk, self, self._purpose)

    @Slot()
    def _on_told(self) -> None:
        if self.sheet is not None:
            asking.ask_told(self.desk, self, self.sheet.row)

    @Slot()
    def _on_change(self) -> None:
        if self.sheet is not None:
            asking.ask_change(self.desk, self, self.sheet.row)

    @Slot()
    def _on_stop(self) -> None:
        if self.sheet is not None:
            asking.ask_stop(self.desk, self, self.sheet.row)

    @Slot()
    def _on_paper(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.compound_id, "P65")

    @Slot()
    def _on_month(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.compound_id, "P65_month")


def _due(row: DutyRow) -> str:
    return words.day(row.next_due)


def _title(row: DutyRow) -> str:
    return row.title


def _bearer(row: DutyRow) -> str:
    return word(row.bearer)


def _compound(row: DutyRow) -> str:
    return row.compound


def _last(row: DutyRow) -> str:
    return words.day(row.last_done)


def _done(row: ToldRow) -> str:
    return words.day(row.done_on)


def _due_on(row: ToldRow) -> str:
    return words.day(row.due_on)


def _late(row: ToldRow) -> str:
    return str(row.late) if row.late else ""


def _place(row: ToldRow) -> str:
    return row.place


def _evidence(row: ToldRow) -> str:
    return row.evidence


def _actor(row: ToldRow) -> str:
    return row.actor
