"""One crowd-funding: its households, who has not paid, payments and receipts, what was spent."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from core.affairs.problems.kinds import FundingState
from core.affairs.problems.sheets_money import FundingSheet, PaymentRow, ShareRow
from core.attachments.kinds import About, AboutKind
from core.changes import Changes
from core.progress import ProgressSink
from gui.affairs import funding_columns as columns
from gui.affairs import words
from gui.affairs.asking_funding import ask_close, ask_copy, ask_payment, ask_refund, ask_reversal
from gui.affairs.importing import Importing, import_payments
from gui.desk import Desk, Place
from gui.kit.anatomy import plain_label
from gui.kit.attached import AttachedPart
from gui.kit.chips import Chips
from gui.kit.dialogs import choose_file, choose_new_file
from gui.kit.flow import flow
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.money import amount
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.single_click import press_once
from gui.kit.wording import labelled, word
from gui.places import AFFAIRS, KIND, paper_place

ALL, UNPAID, PAID = "all", "unpaid", "paid"
FUNDING, RECEIPT = "crowd_funding", "receipt"


class FundingView(QWidget):
    """Three tabs: households, payments with their receipts, photos and files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sheet: FundingSheet | None = None
        self.importing: Importing | None = None
        self.title = plain_label("", "heading", wrap=True)
        self.note = plain_label("", "secondary", wrap=True)
        self.pay = self._button(self.tr("登记缴款"), self._on_pay, primary=True)
        self.refund = self._button(self.tr("登记退款"), self._on_refund)
        self.receipt = self._button(self.tr("打印收据"), self._on_receipt)
        self.reverse = self._button(self.tr("冲正这一笔"), self._on_reverse)
        self.subscription = self._button(self.tr("打印认缴表"), self._on_subscription)
        self.statement = self._button(self.tr("打印收支公示"), self._on_statement)
        self.take_in = self._button(self.tr("导入缴款"), self._on_import)
        self.unpaid = self._button(self.tr("打印未缴清名单"), self._on_unpaid)
        self.export = self._button(self.tr("导出未缴清名单"), self._on_export)
        self.ledger = self._button(self.tr("到台账登记支出"), self._on_ledger)
        self.close_it = self._button(self.tr("结束筹资"), self._on_close)
        self.chips = Chips(
            self.tr("缴款情况"),
            ((ALL, self.tr("全部")), (UNPAID, self.tr("没缴清")), (PAID, self.tr("已缴清"))),
        )
        self.shares = self._make_shares(desk)
        self.payments = self._make_payments(desk)
        self.attached = AttachedPart(desk)
        self._build()
        self.chips.chosen.connect(self._show_shares)
        self.shares.selection_moved.connect(self._show_actions)
        self.payments.selection_moved.connect(self._show_actions)
        self.shares.opened.connect(self._on_pay)
        self.payments.opened.connect(self._on_receipt)
        self.tabs.currentChanged.connect(self._show_actions)
        self.show_sheet(None)

    def _make_shares(self, desk: Desk) -> ListTable[ShareRow]:
        return ListTable(
            (
                Column("address", self.tr("房号"), columns.address, width=11),
                Column("state", self.tr("状态"), columns.share_word, width=10, state=words.share),
                Column("due", self.tr("应缴（元）"), columns.due, right=True, width=11, firm=True),
                Column(
                    "paid", self.tr("已缴（元）"), columns.paid, right=True, width=11, firm=True
                ),
                Column(
                    "left", self.tr("还差（元）"), columns.left, right=True, width=11, firm=True
                ),
                Column("household", self.tr("户主"), columns.household, width=10),
                Column("area", self.tr("面积"), columns.area, right=True, width=11),
                Column("coefficient", self.tr("系数"), columns.coefficient, right=True, width=7),
            ),
            "affairs.households",
            self.tr("各户认缴"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("没有这样的户。"),
        )

    def _make_payments(self, desk: Desk) -> ListTable[PaymentRow]:
        return ListTable(
            (
                Column("receipt", self.tr("收据号"), columns.receipt, width=14, firm=True),
                Column("day", self.tr("日期"), columns.day, width=11, firm=True),
                Column("nature", self.tr("种类"), columns.nature, width=14),
                Column("fen", self.tr("金额（元）"), columns.fen, right=True, width=11, firm=True),
                Column("address", self.tr("房号"), columns.paid_by, width=14),
                Column("party", self.tr("缴款人、收款人"), columns.party, width=12),
                Column("how", self.tr("方式"), columns.how, width=8),
                Column(
                    "copies", self.tr("收据"), columns.handed, width=10, state=columns.handed_state
                ),
                Column("reason", self.tr("理由"), columns.reason, width=14),
            ),
            "affairs.payments",
            self.tr("缴款和收据"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("还没有缴款。"),
        )

    def show_sheet(self, sheet: FundingSheet | None) -> None:
        """Show a crowd-funding, or that none is chosen."""
        self.sheet = sheet
        self.title.setText(self.tr("没有选中筹资"))
        self.note.setText("")
        payments = sheet.payments if sheet else ()
        self.payments.show_named({row.id: row for row in reversed(payments)})
        if sheet is not None:
            row = sheet.funding
            self.title.setText(labelled(row.label, row.title))
            said = self.tr(
                "总额 {total}，{base}，{as_of} 的名册；{paid_up}/{households} 户缴清，"
                "实收 {paid}，余额 {balance}；缴款期限 {pay_by}。"
            )
            self.note.setText(
                said.format(
                    total=amount(row.total_fen),
                    base=word(row.base),
                    as_of=words.day(row.as_of),
                    paid_up=row.paid_up,
                    households=row.households,
                    paid=amount(row.paid_fen - row.refunded_fen),
                    balance=amount(row.balance_fen),
                    pay_by=words.day(row.pay_by),
                )
            )
        about = About(AboutKind.VOUCHER, sheet.funding.id) if sheet is not None else None
        self.attached.show_about(about)
        self.tabs.setTabText(1, self._count(self.tr("缴款和收据"), len(payments)))
        self._show_shares()

    @Slot()
    def _show_shares(self) -> None:
        shares = self.sheet.shares if self.sheet is not None else ()
        unpaid = [row for row in shares if row.left_fen]
        paid = [row for row in shares if row.due_fen and not row.left_fen]
        self.chips.show_counts({ALL: len(shares), UNPAID: len(unpaid), PAID: len(paid)})
        shown = {ALL: list(shares), UNPAID: unpaid, PAID: paid}[self.chips.key]
        self.shares.show_named({row.id: row for row in shown})
        self.shares.choose_first(columns.owes, again=False)
        self.payments.choose_first(again=False)
        self.shares.scrollTo(self.shares.currentIndex())
        self._show_actions()

    @Slot()
    def _show_actions(self) -> None:
        sheet, share = self.sheet, self.shares.current_row
        is_open = sheet is not None and sheet.funding.state is FundingState.OPEN
        seen = self.tabs.currentIndex() == 0
        self.pay.setEnabled(is_open and seen and share is not None and share.left_fen > 0)
        self.refund.setEnabled(is_open and seen and share is not None and share.net_fen > 0)
        for button in (self.pay, self.refund):
            button.setVisible(seen)
        payment = self.payments.current_row
        stands = payment is not None and payment.reversed_on is None
        for button in (self.receipt, self.reverse):
            button.setVisible(not seen)
        self.receipt.setEnabled(stands)
        self.reverse.setEnabled(is_open and stands)
        for button in (self.subscription, self.statement):
            button.setEnabled(sheet is not None)
        for button in (self.ledger, self.close_it, self.take_in):
            button.setEnabled(is_open)
        owed = sheet is not None and any(row.left_fen for row in sheet.shares)
        for button in (self.unpaid, self.export):
            button.setEnabled(owed)

    # Acts

    @Slot()
    def _on_pay(self) -> None:
        share = self.shares.current_row
        if self.sheet is not None and share is not None and self.pay.isEnabled():
            ask_payment(self._desk, self, self.sheet.funding, share, self._on_paid)

    @Slot()
    def _on_refund(self) -> None:
        share = self.shares.current_row
        if self.sheet is not None and share is not None:
            ask_refund(self._desk, self, self.sheet.funding, share, self._on_paid)

    @Slot()
    def _on_reverse(self) -> None:
        payment = self.payments.current_row
        if payment is not None:
            ask_reversal(self._desk, self, payment)

    def _on_paid(self, _changes: Changes) -> None:
        """Lead to the new receipt: it stands on top of the payments."""
        self.tabs.setCurrentIndex(1)
        self.payments.clearSelection()
        self.payments.choose_first()

    @Slot()
    def _on_receipt(self) -> None:
        """Note that a receipt is handed out, and preview it; a copy asks for its reason."""
        payment, problems = self.payments.current_row, self._desk.office.problems
        if payment is None or not self.receipt.isEnabled():
            return
        preview = partial(self._preview_receipt, payment)
        if payment.copies:
            ask_copy(self._desk, self, payment, preview)
            return
        payment_id = payment.id

        def work(_report: ProgressSink) -> Changes:
            return problems.hand_out_receipt(payment_id)

        self._desk.act(self.tr("打印收据"), work, preview)

    def _preview_receipt(self, payment: PaymentRow, _changes: object) -> None:
        self._desk.go(paper_place(RECEIPT, payment.id, "P43"))

    @Slot()
    def _on_subscription(self) -> None:
        self._go("D48")

    @Slot()
    def _on_statement(self) -> None:
        self._go("D48_statement")

    @Slot()
    def _on_unpaid(self) -> None:
        self._go("D48_unpaid")

    @Slot()
    def _on_export(self) -> None:
        if self.sheet is None:
            return
        row = self.sheet.funding
        proposed = documents() / self.tr("未缴清住户-{label}.xlsx").format(label=row.label)
        title, kinds = self.tr("未缴清名单存到哪里"), self.tr("表格 (*.xlsx)")
        chosen = choose_new_file(title, kinds, proposed, self)
        if chosen is not None:
            self.write_unpaid(chosen)

    def write_unpaid(self, target: Path) -> None:
        """Write who has not paid as a workbook."""
        if self.sheet is None:
            return
        problems, funding_id = self._desk.office.problems, self.sheet.funding.id

        def work(report: ProgressSink) -> int:
            return problems.write_unpaid(funding_id, target, report)

        self._desk.look(self.tr("导出未缴清名单"), work, self._on_written)

    def _on_written(self, count: int) -> None:
        said = self.tr("已导出 {count} 户；收款后填好缴款金额和日期，可以用“导入缴款”登记。")
        self._desk.say(said.format(count=count))

    @Slot()
    def _on_import(self) -> None:
        kinds = self.tr("表格 (*.xlsx *.xls *.csv)")
        chosen = choose_file(self.tr("选择缴款清单"), kinds, documents(), self)
        if chosen is not None:
            self.import_list(chosen)

    def import_list(self, path: Path) -> None:
        """Show what a list of payments would bring."""
        if self.sheet is not None:
            self.importing = import_payments(
                self._desk, path, self.sheet.funding, self, self._on_imported
            )

    def _on_imported(self) -> None:
        self.tabs.setCurrentIndex(1)

    def _go(self, key: str) -> None:
        if self.sheet is not None:
            self._desk.go(paper_place(FUNDING, self.sheet.funding.id, key))

    @Slot()
    def _on_ledger(self) -> None:
        if self.sheet is not None:
            self._desk.go(Place(AFFAIRS, self.sheet.funding.fund_id, facts={KIND: "fund"}))

    @Slot()
    def _on_close(self) -> None:
        if self.sheet is not None:
            ask_close(self._desk, self, self.sheet.funding)

    def _count(self, title: str, count: int) -> str:
        return self.tr("{title} {count}").format(title=title, count=count) if count else title

    def _button(self, said: str, slot: object, *, primary: bool = False) -> QPushButton:
        button = press_once(QPushButton(said))
        if primary:
            button.setProperty("role", "primary")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _build(self) -> None:
        households = QWidget()
        inside = QVBoxLayout(households)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.chips, 1)
        row.addWidget(self.unpaid)
        row.addWidget(self.export)
        inside.addLayout(row)
        inside.addWidget(self.shares, 1)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(households, self.tr("各户认缴"))
        self.tabs.addTab(self.payments, self.tr("缴款和收据"))
        self.tabs.addTab(Scrolled(self.attached), self.tr("照片和文件"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.note)
        buttons = (
            self.subscription,
            self.statement,
            self.ledger,
            self.close_it,
            self.refund,
            self.reverse,
            self.receipt,
            self.take_in,
            self.pay,
        )
        column.addWidget(flow(*buttons))
        column.addWidget(self.tabs, 1)
