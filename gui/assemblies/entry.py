"""录入表决票: a serial, one ballot, one key a row, the next; a second person does so blind."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.assemblies.count_sheets import BallotRow, EntryProgress
from core.assemblies.counting import READ_ON_PAPER, Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.errors import KnownError
from gui.assemblies import words
from gui.assemblies.entry_lines import BallotLines, mark_buttons, surplus_said
from gui.assemblies.half_ballot import HalfBallot
from gui.assemblies.readers import ReaderForm
from gui.assemblies.scanning import find_ballot, read_before, why_none, why_not_read
from gui.assemblies.seen import Seen
from gui.assemblies.way_forms import line
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.unsaved import Keeper
from gui.kit.wording import sentence_of

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
        self._read: set[tuple[str, Reading]] = set()  # since the ballots were looked at last
        self._busy = False
        self.who = ReaderForm()
        self.who.turned.connect(self._on_reader)
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
        self.lines = BallotLines(desk)
        self.lines.keyed.connect(self.put)
        self.lines.invalid_wanted.connect(self._choose_invalid)
        self.lines.entered.connect(self.save)
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
        self._seen = seen
        self._read -= {(row.serial, one) for row in seen.ballots for one in row.readings}
        self.who.show_readers(seen, is_other=is_other)
        if seen.count is not None:
            self.show_progress(seen.count.progress)

    def show_progress(self, read: EntryProgress) -> None:
        """Tell how far both readings are."""
        self.progress.setText(
            self.tr("初录 {first} / {back}　复录 {second} / {back}").format(
                first=read.first, second=read.second, back=read.returned
            )
        )

    def begin(self, reading: Reading) -> None:
        """Begin at a serial, or at the ballot that was left half entered."""
        self.keeper.keep_now()
        self.who.begin(reading)
        self._ask_serial()
        self.serial.setFocus()
        self._be_about_reading()
        self.keeper.restore()

    @property
    def teller(self) -> QComboBox:
        """Give where the reader is chosen."""
        return self.who.teller

    @property
    def reading(self) -> QComboBox:
        """Give where the reading is chosen."""
        return self.who.reading

    @property
    def marks(self) -> tuple[Mark | None, ...]:
        """Give what was typed so far."""
        return self.lines.marks

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
            self._say(why_none(text, seen.sheet.serial_prefix if seen else ""))
            self.serial.selectAll()
            return
        if unfit := why_not_read(found):
            self._say(unfit)
            self.serial.selectAll()
            return
        again = read_before(found, self.who.now, self._read)
        self._say(again)
        self._ballot = found
        self.serial.clear()
        self.ballot.setText(f"{found.serial}　{found.addresses}")
        self.lines.show_labels(item.label for item in seen.sheet.items)
        self.invalid.setCurrentIndex(0)
        self._go_to(0)
        if again:
            self.reason.show()
            self.reason.setFocus()

    @property
    def is_whole(self) -> bool:
        """Whether every row has a mark, or the whole ballot is invalid."""
        return bool(self.invalid.currentData()) or (
            bool(self.lines.rows) and None not in self.marks
        )

    @Slot(object)
    def put(self, mark: Mark) -> None:
        """Mark the current row and go on to the next."""
        number = self.lines.at
        if self._ballot is None or number < 0 or self._busy:
            return
        self.lines.mark(mark)
        self.marked.emit()
        if number + 1 < len(self.lines.rows):
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
        is_valid = self._seen is not None and not self.invalid.currentData()
        self._say(surplus_said(self._seen, self.marks) if self._seen and is_valid else "")
        self.said.setText(self.tr("回车保存，或者直接扫描下一张票；退格键回到票面。"))
        self.serial.setPlaceholderText(self.tr("回车保存"))
        self.serial.setFocus()

    @Slot()
    def save(self) -> None:
        """Enter the reading, or go to what it lacks; on disk when the next serial is asked for."""
        ballot = self._ballot
        if ballot is None or self._busy:
            return
        if not self.is_whole:
            self.go_on()
            return
        if not self.who.name:
            self._say(self.tr("请先选择录入人：复录要由另一个人完成。"))
            self.teller.setFocus()
            return
        said = self.invalid.currentData()
        draft = EntryDraft(
            serial=ballot.serial,
            reading=self.who.now,
            teller=self.who.name,
            marks=() if said else tuple(mark for mark in self.marks if mark is not None),
            invalid=Invalid(said) if said else None,
            reason=self.reason.text().strip(),
        )
        assemblies = self._desk.office.assemblies
        self._be_busy(busy=True)
        task = self._desk.act(
            self.tr("录入表决票"),
            lambda _report: assemblies.enter_ballot(draft),
            partial(self._on_entered, ballot.serial, draft.reading),
            self._on_refused,
            can_cancel=False,
        )
        task.finished.connect(self._on_ended)

    def _on_entered(self, serial: str, reading: Reading, _changes: object) -> None:
        self._be_busy(busy=False)
        self._saved += 1
        self._read.add((serial, reading))
        self.who.keep()
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

    # Keys

    @Slot()
    def _on_reader(self) -> None:
        if self._ballot is not None:
            self.drop()
        self._be_about_reading()

    def _be_about_reading(self) -> None:
        if self._seen is not None:
            self.keeper.be_about(f"{self._seen.sheet.id} {self.who.now.value}")

    @Slot(int)
    def _on_invalid(self, number: int) -> None:
        self.marked.emit()
        if number > 0 and self._ballot is not None:
            self._whole()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return watched is self.serial and self._key_on_serial(event)
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the page goes back by it."""
        overrides = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if overrides and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the ballot in hand down; without one it goes back to the stage."""
        if event.key() != Qt.Key.Key_Escape or self._busy:
            super().keyPressEvent(event)
        elif self._ballot is not None:
            self.drop()
        else:
            self.left.emit()

    @Slot()
    def _choose_invalid(self) -> None:
        self.invalid.setFocus()
        self.invalid.showPopup()

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
