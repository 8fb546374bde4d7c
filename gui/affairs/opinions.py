"""报告和征询: duties to report, opinion rounds with their answers, what was sent up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.affairs.neighbours.kinds import DutyPurpose
from core.affairs.neighbours.sheets_telling import QuestionRow, RoundRow, RoundSheet, SentUpRow
from core.scope import Scope
from gui.affairs import duties_asking, opinions_asking
from gui.affairs import neighbours_words as words
from gui.affairs.duties import DutiesPart
from gui.affairs.neighbours_register import LaterSubject, Register, Several
from gui.desk import Desk
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.states import State, Tone
from gui.kit.wording import span

if TYPE_CHECKING:
    from core.office import Office

KIND = "report_round"
REPORTS, ROUNDS, SENT = "reports", "rounds", "sent"


class RoundsPart(Register[RoundRow, RoundSheet]):
    """The rounds, and one with each question and how it was answered."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            "rounds",
            self.tr("征询"),
            (
                Column("title", self.tr("征询名称"), _title, width=30),
                Column("compound", self.tr("小区"), _compound, width=16),
                Column("convenor", self.tr("组织单位"), _convenor, width=22),
                Column("period", self.tr("起止日期"), _period, width=24, firm=True),
                Column("answered", self.tr("答卷"), _answered, right=True, width=10),
                Column("state", self.tr("状态"), self._word, width=12, state=self._state),
            ),
            nothing=self.tr("还没有征询。写好问题清单，印成征求意见表发下去，收回以后在这里录入。"),
        )
        self.new = self.head.add_action(self.tr("发起征询"), self._on_new, primary=True)
        self.asks = self.act(self.tr("打印意见表"), self._on_asks)
        self.tells = self.act(self.tr("打印记录"), self._on_tells)
        self.up = self.act(self.tr("上报重大事项"), self._on_up)
        self.closing = self.act(self.tr("结束征询"), self._on_closing)
        self.sheet_button = self.act(self.tr("录入答卷"), self._on_sheet)
        self.questions: ListTable[QuestionRow] = ListTable(
            (
                Column("number", self.tr("序号"), _number, right=True, width=6),
                Column("text", self.tr("题目"), _text, width=34),
                Column("counts", self.tr("各选项的份数"), _counts, width=34),
                Column("said", self.tr("书面意见"), _said, width=34),
            ),
            "neighbours.questions",
            self.tr("题目"),
            desk,
            rows_shown=8,
        )
        self.add_below(self.questions, self.tr("问题和回答"))

    def read_rows(self, office: Office, scope: Scope) -> tuple[RoundRow, ...]:
        return office.neighbours.rounds(scope)

    def read_one(self, office: Office, row_id: UUID) -> RoundSheet:
        return office.neighbours.round(row_id)

    def show_sheet(self, sheet: RoundSheet) -> None:
        row = sheet.row
        self.facts.show_pairs(
            [
                (self.tr("征询名称"), row.title),
                (self.tr("征询目的"), row.aim),
                (self.tr("上报"), self.tr("%n 件", "", row.sent_up) if row.sent_up else ""),
                (self.tr("征询结论"), row.conclusion),
            ]
        )
        self.questions.show_rows(sheet.questions)
        for button in (self.sheet_button, self.closing):
            button.setEnabled(row.closed_on is None)

    def _state(self, row: RoundRow) -> State:
        if row.closed_on is not None:
            return State(self.tr("已结束"), Tone.DONE)
        return State(self.tr("征询中"), Tone.NOW)

    def _word(self, row: RoundRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_new(self) -> None:
        opinions_asking.ask_round(self.desk, self)

    @Slot()
    def _on_sheet(self) -> None:
        if self.sheet is not None:
            opinions_asking.ask_sheet(self.desk, self, self.sheet)

    @Slot()
    def _on_closing(self) -> None:
        if self.sheet is not None:
            opinions_asking.ask_closing(self.desk, self, self.sheet)

    @Slot()
    def _on_up(self) -> None:
        if self.sheet is not None:
            row = self.sheet.row
            duties_asking.ask_send_up(self.desk, self, row.compound_id, row.id)

    @Slot()
    def _on_asks(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P67")

    @Slot()
    def _on_tells(self) -> None:
        if self.sheet is not None:
            self.open_paper(KIND, self.sheet.row.id, "P68")


class SentUpPart(Register[SentUpRow, SentUpRow]):
    """Serious matters that went to the community's party committee, unanswered first."""

    def __init__(self, desk: Desk) -> None:
        self._today = desk.office.clock.today()
        super().__init__(
            desk,
            "sent_up",
            self.tr("上报重大事项"),
            (
                Column("sent", self.tr("上报日期"), _sent, width=12, firm=True),
                Column("title", self.tr("事项"), _sent_title, width=34),
                Column("compound", self.tr("小区"), _sent_compound, width=16),
                Column("to", self.tr("上报对象"), _sent_to, width=18),
                Column("due", self.tr("请求答复期限"), _answer_due, width=12, firm=True),
                Column("state", self.tr("状态"), self._word, width=14, state=self._state),
            ),
            nothing=self.tr("还没有上报。征询或报告里的重大事项，从这里上报社区党委。"),
        )
        self.new = self.head.add_action(self.tr("上报重大事项"), self._on_new, primary=True)
        self.answer = self.act(self.tr("登记答复"), self._on_answer)

    def read_rows(self, office: Office, scope: Scope) -> tuple[SentUpRow, ...]:
        return office.neighbours.sent_up(scope)

    def read_one(self, office: Office, row_id: UUID) -> SentUpRow:
        return office.neighbours.one_sent_up(row_id)

    def show_sheet(self, sheet: SentUpRow) -> None:
        self.facts.show_pairs(
            [
                (self.tr("事项"), sheet.title),
                (self.tr("情况说明"), sheet.account),
                (self.tr("上报单位"), sheet.sent_by),
                (self.tr("答复单位"), sheet.answered_by),
                (self.tr("答复"), sheet.answer),
                (self.tr("答复日期"), words.day(sheet.answered_on)),
            ]
        )
        self.answer.setEnabled(sheet.answered_on is None)

    def _state(self, row: SentUpRow) -> State:
        if row.answered_on is not None:
            return State(self.tr("已答复"), Tone.DONE)
        late = row.days_late(self._today)
        if late:
            return State(self.tr("逾期 {days} 天").format(days=late), Tone.LATE)
        return State(self.tr("等待答复"), Tone.WAITING)

    def _word(self, row: SentUpRow) -> str:
        return self._state(row).word

    @Slot()
    def _on_new(self) -> None:
        duties_asking.ask_send_up(self.desk, self, None, None)

    @Slot()
    def _on_answer(self) -> None:
        if self.sheet is not None:
            duties_asking.ask_answer(self.desk, self, self.sheet.id)


class OpinionsPart(Several):
    """Reports, rounds and what went up, behind chips."""

    def __init__(self, desk: Desk) -> None:
        self.reports = LaterSubject(desk, partial(DutiesPart, purpose=DutyPurpose.REPORT))
        self.rounds = LaterSubject(desk, RoundsPart)
        self.sent = LaterSubject(desk, SentUpPart)
        super().__init__(
            desk,
            self.tr("报告和征询"),
            (
                (REPORTS, self.tr("定期报告"), self.reports),
                (ROUNDS, self.tr("征询"), self.rounds),
                (SENT, self.tr("上报"), self.sent),
            ),
            {KIND: ROUNDS, "report": REPORTS, "sent_up": SENT},
        )


def _title(row: RoundRow) -> str:
    return row.title


def _compound(row: RoundRow) -> str:
    return row.compound


def _convenor(row: RoundRow) -> str:
    return row.convenor


def _period(row: RoundRow) -> str:
    return span(words.day(row.since), words.day(row.until))


def _answered(row: RoundRow) -> str:
    return f"{row.answered} / {row.asked}"


def _number(row: QuestionRow) -> str:
    return str(row.number)


def _text(row: QuestionRow) -> str:
    return row.text


def _counts(row: QuestionRow) -> str:
    return "  ".join(f"{o} {n}" for o, n in zip(row.options, row.counts, strict=True))


def _said(row: QuestionRow) -> str:
    return " / ".join(row.said)


def _sent(row: SentUpRow) -> str:
    return words.day(row.sent_on)


def _sent_title(row: SentUpRow) -> str:
    return row.title


def _sent_compound(row: SentUpRow) -> str:
    return row.compound


def _sent_to(row: SentUpRow) -> str:
    return row.sent_to


def _answer_due(row: SentUpRow) -> str:
    return words.day(row.answer_due)
