"""投票: ballots taken back by scanner gun, by typing or from the list; boxes, other papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.assemblies.ballots import BallotState, ReturnChannel, SignedAs
from core.assemblies.count_sheets import BallotRow, ReturnRow
from core.assemblies.drafts import ReturnDraft, SignerDraft
from core.assemblies.returned import Returned
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Step
from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from core.text.names import read_names
from gui.assemblies import words
from gui.assemblies.ballots import BallotsSection
from gui.assemblies.boxes import BoxesSection
from gui.assemblies.days import DaysSection
from gui.assemblies.officials import OfficialsSection
from gui.assemblies.pane import Pane, acting
from gui.assemblies.scanning import find_ballot, is_slip, why_none
from gui.assemblies.seen import Seen
from gui.assemblies.undone import UndoneSection, ask_undoing
from gui.assemblies.way_forms import WayForm, choice, line, moment_line
from gui.kit.act_dialog import Ask
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField, TextField
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.unsaved import Keeper
from gui.kit.wording import joined, noted, said_of, sentence_of

SIGNER = ("agent", "signed_as")
"""What holds of one ballot alone; the next would bear the same signer."""


@dataclass(frozen=True, slots=True)
class _Taking:
    """What is on its way to the disk: what to say of it, and what to show again if refused."""

    said: str
    typed: str
    signer: Mapping[str, str]


class VotingPane(Pane):
    """What comes back while owners vote."""

    def build(self) -> None:
        self._taking = 0  # so many acts of one quick run have not ended
        self.head = self.section(self.tr("收回表决票"))
        self.form = WayForm(
            (
                ("channel", self.tr("渠道"), choice(ReturnChannel, words.returned_by)),
                ("at", self.tr("时间"), moment_line()),
                ("collectors", self.tr("收取人"), line()),
                ("box", self.tr("票箱"), line()),
                ("seal", self.tr("封条"), line()),
                ("agent", self.tr("代签人（不是本人时）"), line()),
                ("signed_as", self.tr("代签人的身份"), choice(SignedAs, words.signed_as)),
                ("supervisor", self.tr("监票人（截止后补记时）"), line()),
                ("reason", self.tr("补记的理由（截止后补记时）"), line()),
            )
        )
        self.keeper = Keeper(self.desk, self.form, self.tr("登记收回"), self, about="return")
        self.head.add(self.keeper.line)
        self.head.add(self.form)
        self.serial = line()
        self.serial.setAccessibleName(self.tr("表决票编号"))
        self.serial.setPlaceholderText(self.tr("扫描票上的二维码，或者输入编号，回车登记"))
        self.serial.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.serial.returnPressed.connect(self._on_serial)
        self.button = QPushButton(self.tr("登记收回"))
        self.button.clicked.connect(self._on_serial)
        self.allow(self.button, Act.TAKE_BACK)
        self._build_returned()
        self.outside = BallotsSection(self, self.tr("还没有收回的表决票"), rows_shown=8)
        taken = self.outside.add_action(self.tr("把选中的登记收回"), self._on_selected)
        self.of_row(self.outside.table, self.allow(taken, Act.TAKE_BACK), begins=False)
        self.column.addWidget(self.outside)
        self.days = DaysSection(
            self, self.tr("投票日期"), (Step.VOTING_FROM, Step.VOTING_UNTIL, Step.COUNTING)
        )
        self.column.addWidget(self.days)
        self.boxes = BoxesSection(self)
        self.column.addWidget(self.boxes)
        self.officials = OfficialsSection(self)
        self.column.addWidget(self.officials)

    def _build_returned(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.serial, 1)
        row.addWidget(self.button)
        self.head.body.addLayout(row)
        self.last = plain_label("", "done", wrap=True)
        self.last.hide()
        self.head.add(self.last)
        self.doubt = plain_label("", "waiting", wrap=True)
        self.doubt.hide()
        self.head.add(self.doubt)
        self.table: ListTable[ReturnRow] = ListTable(
            (
                Column("serial", self.tr("编号"), _serial, width=16, firm=True),
                Column("addresses", self.tr("房屋"), _addresses, width=22),
                Column("at", self.tr("收回"), _at, width=16, firm=True),
                Column("channel", self.tr("渠道"), _channel, width=12),
                Column("box", self.tr("票箱"), _box, width=14),
                Column("agent", self.tr("代签人"), _agent, width=18),
                Column("reason", self.tr("补记的理由"), _reason, width=24),
            ),
            "assembly.returns",
            self.tr("已收回的表决票"),
            self.desk,
            rows_shown=8,
            nothing=self.tr("还没有收回表决票。"),
        )
        self.head.add(self.table)
        self.undo = self.head.add_action(self.tr("撤销登记"), self._on_undo)
        self.allow(self.undo, Act.UNDO_RETURNS)
        signs = self.head.add_action(self.tr("补记代签人"), self._on_signer)
        self.allow(signs, Act.NOTE_SIGNER)
        self.of_row(self.table, self.undo, signs, begins=False)
        self.undone = UndoneSection(self)
        self.column.addWidget(self.undone)

    def fill(self, seen: Seen) -> None:
        self.serial.setEnabled(self.may(Act.TAKE_BACK))
        self.keeper.turn_to(f"return {seen.sheet.id}")
        self.form.propose("at", minute_text(self.desk.office.clock.now()))
        self.table.show_rows(seen.returns)
        self.undone.show_seen(seen)
        out = (BallotState.ISSUED, BallotState.DELIVERED, BallotState.REFUSED)
        self.outside.show_ballots(tuple(row for row in seen.ballots if row.state in out))
        until = seen.sheet.day(Step.VOTING_UNTIL)
        handed = sum(row.state is BallotState.DELIVERED for row in seen.ballots)
        left = sum(row.state in out for row in seen.ballots) - handed
        said = self.tr("已收回 {back} 张，还有 {out} 张在外；投票到 {day} 截止。")
        if left:
            said = self.tr(
                "已收回 {back} 张，还有 {out} 张在外，{left} 张没有送达；投票到 {day} 截止。"
            )
        day = until.isoformat() if until else "—"
        self.head.set_note(said.format(back=len(seen.returns), out=handed, left=left, day=day))
        self.days.show_seen(seen)
        self.boxes.show_seen(seen)
        self.officials.show_seen(seen)

    def showEvent(self, event: QShowEvent) -> None:
        """Let a scanner gun begin at once."""
        super().showEvent(event)
        if not event.spontaneous() and self.serial.isEnabled():
            self.serial.setFocus()

    @Slot()
    def _on_serial(self) -> None:
        text = self.serial.text().strip()
        if not text:
            return
        self._begin_to_say()
        found = find_ballot(text, self.seen.ballots)
        if found is None:
            said = why_none(text, self.seen.sheet.serial_prefix)
            if not is_slip(text):
                said += self.tr("确实有这样一张纸的，登记为来历不明的票。")
            self._say_too(said)
            if not self._taking:
                self._forget_last()  # what is said now is of another ballot
            self.serial.selectAll()
            return
        self._take([found], text)

    @Slot()
    def _on_selected(self) -> None:
        rows = self.outside.table.selected_rows
        if not rows:
            self.form.say(self.tr("先在下面的表里选中表决票。"))
            return
        self._begin_to_say()
        self._take(rows, "")

    def _begin_to_say(self) -> None:
        """Forget what was said before, unless it is of ballots of the same quick run."""
        if not self._taking:
            self.form.say("")

    def _say_too(self, sentence: str) -> None:
        self.form.say("\n".join(filter(None, (self.form.error.text(), sentence))))

    def _take(self, rows: list[BallotRow], typed: str) -> None:
        """Take them after those before; the fields are free for the next ballot at once."""
        at = self.form.moment("at")
        if at is None:
            return
        drafts = [
            ReturnDraft(
                serial=row.serial,
                at=at,
                channel=ReturnChannel(self.form.chosen("channel")),
                collectors=read_names(self.form.text("collectors")),
                box=self.form.text("box"),
                seal=self.form.text("seal"),
                agent=self.form.text("agent"),
                signed_as=SignedAs(self.form.chosen("signed_as")),
                supervisor=self.form.text("supervisor"),
                reason=self.form.text("reason"),
            )
            for row in rows
        ]
        first = rows[0]
        said = (
            self.tr("已收回 {serial}　{addresses}").format(
                serial=first.serial, addresses=first.addresses
            )
            if len(rows) == 1
            else self.tr("已收回 %n 张", "", len(rows))
        )
        assemblies = self.desk.office.assemblies

        def work(report: ProgressSink) -> object:
            return assemblies.take_back(drafts, progress=report)

        first_draft = drafts[0]
        signer = {"agent": first_draft.agent, "signed_as": first_draft.signed_as.value}
        taking = _Taking(said, typed, signer)
        self._taking += 1
        self.form.clear(*SIGNER)
        self.serial.clear()
        taken, refused = partial(self._on_taken, taking), partial(self._on_refused, taking)
        task = self.desk.act(self.tr("登记收回"), work, taken, refused)
        task.finished.connect(self._on_ended)

    def _on_taken(self, taking: _Taking, changes: Returned) -> None:
        told = list(map(said_of, changes.findings))
        self.doubt.setText("\n".join(told))
        self.doubt.setVisible(bool(told))
        self.form.keep_as_clean()
        self.keeper.forget()
        self.last.setText(taking.said)
        self.last.show()
        self.serial.setFocus()

    @Slot()
    def _on_undo(self) -> None:
        rows = self.table.selected_rows
        if not rows:
            self.form.say(self.tr("先在已收回的表决票里选中登记错了的票。"))
            return
        self.form.say("")
        ask_undoing(self, rows)

    def _on_signer(self) -> None:
        row = self.table.current_row
        if row is None:
            return
        assemblies = self.desk.office.assemblies
        rights = [(one, words.signed_as(one)) for one in SignedAs]

        def make(**values: Any) -> SignerDraft:
            return SignerDraft(row.serial, **values)

        self.ask(
            Ask(
                title=self.tr("补记代签人"),
                verb=self.tr("补记代签人"),
                note=joined(filter(None, (row.serial, row.addresses, row.company))),
                fields=[
                    TextField("agent", self.tr("代签人姓名"), required=True),
                    ChoiceField("signed_as", self.tr("代签人的身份"), rights),
                    NoteField("reason", self.tr("依据（票面签名、授权委托书等）"), required=True),
                ],
                make=make,
                act=acting(assemblies.note_signer),
                done=self.tr("已补记代签人。"),
            )
        )

    def _on_refused(self, refused: _Taking, error: KnownError) -> None:
        self._say_too(sentence_of(error))
        self._forget_last()
        if not self.form.text("agent"):
            self.form.restore(refused.signer)
        if not self.serial.text():
            self.serial.setText(refused.typed)
            self.serial.selectAll()
        self.serial.setFocus()

    def _forget_last(self) -> None:
        self.doubt.hide()
        self.last.setText("")
        self.last.hide()

    @Slot()
    def _on_ended(self) -> None:
        self._taking -= 1


def _serial(row: ReturnRow) -> str:
    return row.serial


def _addresses(row: ReturnRow) -> str:
    return row.addresses


def _at(row: ReturnRow) -> str:
    return minute_text(row.at)


def _channel(row: ReturnRow) -> str:
    return words.returned_by(row.channel)


def _box(row: ReturnRow) -> str:
    return row.box


def _agent(row: ReturnRow) -> str:
    return noted(row.agent, words.signed_as(row.signed_as)) if row.agent else ""


def _reason(row: ReturnRow) -> str:
    return row.reason
