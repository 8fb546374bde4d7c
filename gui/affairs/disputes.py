"""矛盾调解: the cases, and one with its parties, sittings, agreement and visits."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.affairs.neighbours.kinds import DisputeState, MediatorKind
from core.affairs.neighbours.sheets import (
    DisputeRoundRow,
    DisputeRow,
    DisputeSheet,
    PromiseRow,
)
from core.attachments.kinds import About, AboutKind
from core.scope import Scope
from gui.affairs import disputes_asking as asking
from gui.affairs import neighbours_words as words
from gui.affairs.neighbours_register import Register
from gui.desk import Desk
from gui.kit.attached import AttachedPart
from gui.kit.list_table import ListTable
from gui.kit.money import amount
from gui.kit.row_table import Column
from gui.kit.states import State
from gui.kit.wording import joined, labelled, word

if TYPE_CHECKING:
    from core.office import Office

KIND = "dispute"
TALKING = (DisputeState.OPEN, DisputeState.AGREED)


class DisputesPart(Register[DisputeRow, DisputeSheet]):
    """The list names nobody; the one that is chosen does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "disputes",
            self.tr("矛盾纠纷"),
            (
                Column("number", self.tr("编号"), _number, right=True, width=6, firm=True),
                Column("title", self.tr("纠纷名称"), _title, width=30),
                Column("kind", self.tr("种类"), _kind, width=16),
                Column("compound", self.tr("小区"), _compound, width=16),
                Column("received", self.tr("登记日期"), _received, width=12, firm=True),
                Column("rounds", self.tr("调解次数"), _rounds, right=True, width=8),
                Column("state", self.tr("状态"), _word, width=14, state=_state),
                Column("due", self.tr("最近履行期限"), _due, width=12, firm=True),
            ),
            nothing=self.tr(
                "还没有纠纷登记。邻里之间有矛盾，先登记双方和调解员，再一次次记录调解过程。"
            ),
        )
        self.new = self.head.add_action(self.tr("登记纠纷"), self._on_new, primary=True)
        self.record = self.act(self.tr("打印调解记录"), self._on_record)
        self.paper = self.act(self.tr("打印协议书"), self._on_paper)
        self.join = self.act(self.tr("增加调解员"), self._on_join)
        self.sitting = self.act(self.tr("记录调解"), self._on_sitting)
        self.agreement = self.act(self.tr("登记协议"), self._on_agreement)
        self.visit = self.act(self.tr("登记回访"), self._on_visit)
        self.end = self.act(self.tr("结案"), self._on_end)
        self._build_tables()
        self.add_below(self.rounds, self.tr("调解过程"))
        self.add_below(self.promises, self.tr("协议履行"))
        self.signed = AttachedPart(desk, title=self.tr("协议书签字件"))
        self.files = AttachedPart(desk)
        self.add_below(self.signed)
        self.add_below(self.files)

    def _build_tables(self) -> None:
        self.rounds: ListTable[DisputeRoundRow] = ListTable(
            (
                Column("number", self.tr("第几次"), _round_number, right=True, width=6),
                Column("day", self.tr("日期"), _round_day, width=12, firm=True),
                Column("present", self.tr("参加人员"), _present, width=24),
                Column("said", self.tr("各方陈述"), _said, width=34),
                Column("result", self.tr("结果"), _result, width=26),
            ),
            "neighbours.sittings",
            self.tr("调解过程"),
            self.desk,
            rows_shown=4,
            nothing=self.tr("还没有调解记录。"),
        )
        self.promises: ListTable[PromiseRow] = ListTable(
            (
                Column("who", self.tr("履行人"), _who, width=20),
                Column("action", self.tr("履行事项"), _action, width=30),
                Column("fen", self.tr("金额"), _fen, right=True, width=14),
                Column("deadline", self.tr("期限"), _deadline, width=12, firm=True),
                Column("found", self.tr("回访"), _found, width=12, state=_found_state),
            ),
            "neighbours.promises",
            self.tr("协议履行"),
            self.desk,
            rows_shown=4,
            nothing=self.tr("还没有协议。"),
        )

    def read_rows(self, office: Office, scope: Scope) -> tuple[DisputeRow, ...]:
        return office.neighbours.disputes(scope)

    def read_one(self, office: Office, row_id: UUID) -> DisputeSheet:
        return office.neighbours.dispute(row_id)

    def show_sheet(self, sheet: DisputeSheet) -> None:
        row, agreement = sheet.row, sheet.agreement
        parties = [
            labelled(
                word(one.side),
                joined(part for part in (one.name, one.address, one.phone, one.agent) if part),
            )
            for one in sheet.parties
        ]
        mediators = [
            labelled(
                one.own_kind if one.kind is MediatorKind.OWN else word(one.kind),
                joined(part for part in (one.name, one.unit) if part),
            )
            for one in sheet.mediators
        ]
        self.facts.show_pairs(
            [
                (self.tr("纠纷名称"), row.title),
                (self.tr("当事人"), "\n".join(parties)),
                (self.tr("调解员"), "\n".join(mediators)),
                (self.tr("地点"), row.place),
                (self.tr("纠纷来源"), row.received_how),
                (self.tr("情况说明"), row.account),
                (self.tr("协议内容"), agreement.terms if agreement is not None else ""),
                (self.tr("结案"), row.end_note),
                (self.tr("告知的途径"), word(row.recourse) if row.recourse is not None else ""),
            ]
        )
        self.rounds.show_rows(sheet.rounds)
        self.promises.show_rows(agreement.promises if agreement is not None else ())
        signed = About(AboutKind.AGREEMENT, agreement.id) if agreement is not None else None
        self.signed.show_about(signed)
        self.signed.setVisible(signed is not None)
        self.files.show_about(About(AboutKind.DISPUTE, row.id))
        talking = row.state in TALKING
        for button in (self.join, self.sitting, self.agreement, self.end):
            button.setEnabled(talking)
        self.visit.setEnabled(talking and agreement is not None)
        self.paper.setEnabled(agreement is not None)

    @Slot()
    def _on_new(self) -> None:
        asking.ask_dispute(self.desk, self)

    @Slot()
    def _on_record(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P62")

    @Slot()
    def _on_paper(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P61")

    @Slot()
    def _on_join(self) -> None:
        if self.sheet is not None:
            asking.ask_mediator(self.desk, self, self.sheet.row.id)

    @Slot()
    def _on_sitting(self) -> None:
        if self.sheet is not None:
            asking.ask_sitting(self.desk, self, self.sheet.row.id)

    @Slot()
    def _on_agreement(self) -> None:
        if self.sheet is not None:
            asking.ask_agreement(self.desk, self, self.sheet)

    @Slot()
    def _on_visit(self) -> None:
        if self.sheet is not None:
            asking.ask_visit(self.desk, self, self.sheet)

    @Slot()
    def _on_end(self) -> None:
        if self.sheet is not None:
            asking.ask_end(self.desk, self, self.sheet)


def _number(row: DisputeRow) -> str:
    return str(row.number)


def _title(row: DisputeRow) -> str:
    return row.title


def _kind(row: DisputeRow) -> str:
    return word(row.kind)


def _compound(row: DisputeRow) -> str:
    return row.compound


def _received(row: DisputeRow) -> str:
    return words.day(row.received_on)


def _rounds(row: DisputeRow) -> str:
    return str(row.rounds)


def _state(row: DisputeRow) -> State:
    return words.dispute(row.state)


def _word(row: DisputeRow) -> str:
    return _state(row).word


def _due(row: DisputeRow) -> str:
    return words.day(row.next_deadline)


def _round_number(row: DisputeRoundRow) -> str:
    return str(row.number)


def _round_day(row: DisputeRoundRow) -> str:
    return words.day(row.day)


def _present(row: DisputeRoundRow) -> str:
    return row.present


def _said(row: DisputeRoundRow) -> str:
    return " ".join(row.said.split())


def _result(row: DisputeRoundRow) -> str:
    return row.result


def _who(row: PromiseRow) -> str:
    return row.who


def _action(row: PromiseRow) -> str:
    return row.action


def _fen(row: PromiseRow) -> str:
    return amount(row.fen)


def _deadline(row: PromiseRow) -> str:
    return words.day(row.deadline)


def _found_state(row: PromiseRow) -> State:
    return words.kept(row.checks[-1].found if row.checks else None)


def _found(row: PromiseRow) -> str:
    return _found_state(row).word
