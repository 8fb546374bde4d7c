"""录入表决票: a serial, one ballot, one key a row, the next; a second person does so blind."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.assemblies.ballots import CAME_BACK
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import READ_ON_PAPER, Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.assemblies.stages import Duty
from core.errors import KnownError
from gui.assemblies import words
from gui.assemblies.entry_lines import KEYS, EntryLine, columns, mark_buttons
from gui.assemblies.half_ballot import HalfBallot
from gui.assemblies.scanning import find_ballot
from gui.assemblies.seen import Seen
from gui.assemblies.way_forms import WayForm, choice, line
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.list_table import ListTable
from gui.kit.unsaved import Keeper
from gui.kit.wording import noted, sentence_of

READERS = (Duty.CALLER, Duty.TELLER)
BY_TWO = (Reading.FIRST, Reading.SECOND)
AGAIN = "assemblies.already_entered"


class EntryPanel(QWidget):
    """One reading of one ballot after another, by keys alone.

    Signals:
        left(): back to the stage.
        marked(): something of the ballot in hand was entered, or it was put down.
    """

    left = Signal()
    marked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._seen: Seen | None = None
        self._ballot: BallotRow | None = None
        self._next = ""
        self._saved = 0
        self._busy = False
        self.reading = choice(Reading, words.reading)
        self.reading.removeItem(self.reading.findData(Reading.RULING.value))
        self.teller = QComboBox()
        self.reading.currentIndexChanged.connect(self._on_reader)
        self.teller.currentIndexChanged.connect(self._on_reader)
        self.who = WayForm(
            (
                ("reading", self.tr("第几次录入"), self.reading),
                ("teller", self.tr("录入人"), self.teller),
            )
        )
        self.serial = line()
        self.serial.setAccessibleName(self.tr("表决票编号"))
        self.serial.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        self.serial.installEventFilter(self)
        self.ballot = plain_label("", "heading", wrap=True)
        self.said = plain_label("", "secondary", wrap=True)
        self.error = plain_label("", "error", wrap=True)
        self.error.hide()
        self.reason = line()
        self.reason.setAccessibleName(self.tr("更正的理由"))
        self.reason.setPlaceholderText(self.tr("这张票录过了。要更正，写明理由再回车"))
        self.reason.returnPressed.connect(self.save)
        self.reason.textEdited.connect(self.marked)
        self.reason.hide()
        self.lines: ListTable[EntryLine] = ListTable(
            columns(),
            "assembly.entry",
            self.tr("票面"),
            desk,
            rows_shown=20,
            fixed=False,
            nothing=self.tr("先扫描或者输入编号，这里就列出票面上的各行。"),
        )
        self.lines.installEventFilter(self)
        self.keeper = Keeper(desk, HalfBallot(self), self.tr("录入表决票"), self)
        self._build()
        self._ask_serial()

    # For the page

    def show_seen(self, seen: Seen) -> None:
        """Know the ballots and who reads them; in one assembly, what is in hand stays."""
        is_other = self._seen is None or self._seen.sheet.id != seen.sheet.id
        if is_other and self._ballot is not None:
            self.keeper.keep_now()
            self._ask_serial()
        chosen, self._seen = None if is_other else self.teller.currentData(), seen
        self.teller.blockSignals(True)
        self.teller.clear()
        for row in (one for one in seen.sheet.officials if one.duty in READERS):
            self.teller.addItem(noted(row.name, words.duty(row.duty)), row.name)
        if chosen:  # who reads now, or nobody
            self.teller.setCurrentIndex(self.teller.findData(chosen))
        self.teller.blockSignals(False)
        self._tell_progress()

    def begin(self, reading: Reading) -> None:
        """Begin at a serial, or at the ballot that was left half entered."""
        self.keeper.keep_now()
        self.reading.setCurrentIndex(BY_TWO.index(reading))
        self._ask_serial()
        self.serial.setFocus()
        self._be_about_reading()
        self.keeper.restore()

    @property
    def marks(self) -> tuple[Mark | None, ...]:
        """Give what was typed so far."""
        return tuple(row.mark for row in self.lines.rows)

    @property
    def serial_in_hand(self) -> str:
        """Give the serial of the ballot that is being entered; nothing while none is."""
        return self._ballot.serial if self._ballot else ""

    @property
    def is_busy(self) -> bool:
        """Whether a ballot is on its way to the disk."""
        return self._busy

    @property
    def saved(self) -> int:
        """Give how many were entered since the panel was made."""
        return self._saved

    # A ballot

    @Slot()
    def _on_serial(self) -> None:
        text = self.serial.text().strip()
        if self._ballot is not None and self.is_whole:
            self._next = text
            self.save()
        elif text:
            self.open_serial(text)

    def open_serial(self, text: str) -> None:
        """Take a ballot in hand, or say why not."""
        seen = self._seen
        found = find_ballot(text, seen.ballots) if seen else None
        if seen is None or found is None:
            self._say(self.tr("没有编号为 {text} 的表决票，请核对。").format(text=text))
            self.serial.selectAll()
            return
        if found.state not in CAME_BACK:
            self._say(self.tr("{serial} 没有登记收回，不能录入。").format(serial=found.serial))
            self.serial.selectAll()
            return
        self._say("")
        self._ballot = found
        self.serial.clear()
        self.ballot.setText(f"{found.serial}　{found.addresses}")
        items = seen.sheet.items
        self.lines.show_rows([EntryLine(n, item.label) for n, item in enumerate(items, 1)])
        self.lines.updateGeometry()
        self.invalid.setCurrentIndex(0)
        self._go_to(0)

    @property
    def is_whole(self) -> bool:
        """Whether every row has a mark, or the whole ballot is invalid."""
        return bool(self.invalid.currentData()) or (
            bool(self.lines.rows) and None not in self.marks
        )

    def put(self, mark: Mark) -> None:
        """Mark the current row and go on to the next."""
        number = self.lines.currentIndex().row()
        if self._ballot is None or number < 0 or self._busy:
            return
        rows = list(self.lines.rows)
        rows[number] = replace(rows[number], mark=mark)
        self.lines.show_rows(rows)
        self.marked.emit()
        if number + 1 < len(rows):
            self._go_to(number + 1)
        else:
            self.go_on()

    def go_on(self) -> None:
        """Go to the first row without a mark, or to the next ballot where there is none."""
        left = next((n for n, mark in enumerate(self.marks) if mark is None), None)
        if left is None or self.is_whole:
            self._whole()
        else:
            self._go_to(left)

    def _go_to(self, number: int) -> None:
        self.lines.selectRow(number)
        self.lines.setFocus()
        self.said.setText(self.tr("按数字键选择，退格键回上一行，* 整张票无效。"))

    def _whole(self) -> None:
        self.said.setText(self.tr("回车保存，或者直接扫描下一张票；退格键回到票面。"))
        self.serial.setPlaceholderText(self.tr("回车保存"))
        self.serial.setFocus()

    @Slot()
    def save(self) -> None:
        """Enter the reading; it is on disk when the next serial is asked for."""
        ballot = self._ballot
        if ballot is None or not self.is_whole or self._busy:
            return
        said = self.invalid.currentData()
        draft = EntryDraft(
            serial=ballot.serial,
            reading=Reading(self.reading.currentData()),
            teller=str(self.teller.currentData() or ""),
            marks=() if said else tuple(mark for mark in self.marks if mark is not None),
            invalid=Invalid(said) if said else None,
            reason=self.reason.text().strip(),
        )
        assemblies = self._desk.office.assemblies
        self._be_busy(busy=True)
        task = self._desk.act(
            self.tr("录入表决票"),
            lambda _report: assemblies.enter_ballot(draft),
            partial(self._on_entered, ballot.serial),
            self._on_refused,
            can_cancel=False,
        )
        task.finished.connect(self._on_ended)

    def _on_entered(self, serial: str, _changes: object) -> None:
        self._be_busy(busy=False)
        self._saved += 1
        self.keeper.forget()
        done = self.tr("已保存 {serial}。").format(serial=serial)
        self._ask_serial()
        self.said.setText(done)
        following, self._next = self._next, ""
        if following:
            self.open_serial(following)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._be_busy(busy=False)
        self._next = ""
        self.serial.clear()
        self._say(sentence_of(error))
        if error.code == AGAIN:
            self.reason.show()
            self.reason.setFocus()

    @Slot()
    def _on_ended(self) -> None:
        self._be_busy(busy=False)

    @Slot()
    def drop(self) -> None:
        """Leave the ballot in hand without entering it."""
        self._ask_serial()
        self.keeper.forget()

    def _ask_serial(self) -> None:
        self._ballot = None
        self.lines.show_rows([])
        self.ballot.setText(self.tr("下一张"))
        self.said.setText("")
        self.reason.clear()
        self.reason.hide()
        self.invalid.setCurrentIndex(0)
        self.serial.clear()
        self.serial.setPlaceholderText(self.tr("扫描票上的二维码，或者输入编号，回车"))
        self.serial.setFocus()
        self._say("")

    def _be_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.lines.setEnabled(not busy)

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _tell_progress(self) -> None:
        count = self._seen.count if self._seen else None
        if count is not None:
            back = count.reconciliation.returned
            self.progress.setText(
                self.tr("第一次 {first} / {back}　第二次 {second} / {back}").format(
                    first=count.first_entered, second=count.second_entered, back=back
                )
            )

    # Keys

    @Slot()
    def _on_reader(self) -> None:
        if self._ballot is not None:
            self.drop()
        self._be_about_reading()

    def _be_about_reading(self) -> None:
        if self._seen is not None:
            self.keeper.be_about(f"{self._seen.sheet.id} {self.reading.currentData()}")

    @Slot(int)
    def _on_invalid(self, number: int) -> None:
        self.marked.emit()
        if number > 0 and self._ballot is not None:
            self._whole()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.lines and self._key_on_ballot(event):
                return True
            if watched is self.serial and self._key_on_serial(event):
                return True
        return super().eventFilter(watched, event)

    def _key_on_ballot(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in KEYS:
            self.put(KEYS[key])
        elif key == Qt.Key.Key_Backspace:
            self._go_to(max(0, self.lines.currentIndex().row() - 1))
        elif key == Qt.Key.Key_Asterisk:
            self.invalid.setFocus()
            self.invalid.showPopup()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            return False
        return True

    def _key_on_serial(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_serial()
            return True
        if key == Qt.Key.Key_Backspace and not self.serial.text() and self._ballot is not None:
            self._go_to(max(0, len(self.lines.rows) - 1))
            return True
        return False

    # Building

    def _build(self) -> None:
        self.progress = plain_label("", "secondary")
        back = QPushButton(self.tr("返回计票"))
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("录入表决票"), "heading"))
        head.addStretch(1)
        head.addWidget(self.progress)
        head.addWidget(back)
        self.invalid = QComboBox()
        self.invalid.setAccessibleName(self.tr("整张票是否有效"))
        self.invalid.addItem(self.tr("整张票有效"), "")
        for one in READ_ON_PAPER:
            self.invalid.addItem(words.invalid(one), one.value)
        self.invalid.currentIndexChanged.connect(self._on_invalid)
        keys, self.buttons = mark_buttons(self._on_button)
        foot = QHBoxLayout()
        foot.addWidget(self.invalid)
        foot.addStretch(1)
        drop = QPushButton(self.tr("放弃这张"))
        drop.clicked.connect(self.drop)
        foot.addWidget(drop)
        save = QPushButton(self.tr("保存这张"))
        save.setProperty("role", "primary")
        save.clicked.connect(self.save)
        foot.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.who)
        column.addWidget(self.keeper.line)
        column.addWidget(self.serial)
        column.addWidget(self.error)
        column.addWidget(self.reason)
        column.addWidget(self.ballot)
        column.addWidget(self.lines, 1)
        column.addLayout(keys)
        column.addWidget(self.said)
        column.addLayout(foot)

    @Slot()
    def _on_button(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.put(Mark(sender.objectName()))
