"""Short questions and choosing of files, in the window's language and in plain text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.kit.anatomy import grow_to_fit, plain_label
from gui.kit.file_dialog import FileDialog

translate = QCoreApplication.translate

WIDTH = 440


class Question(QDialog):
    """A sentence and buttons of verb + noun; gives which was pressed."""

    def __init__(
        self,
        title: str,
        text: str,
        answers: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        careful: bool = False,
    ) -> None:
        """Show the answers left to right; the last is the primary one and Enter's.

        Where something is lost for good (`careful`), Enter's is the first, which loses nothing.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.answer = ""
        label = plain_label(text, wrap=True)
        label.setAccessibleName(text)
        row = QHBoxLayout()
        row.addStretch(1)
        self.buttons: dict[str, QPushButton] = {}
        for number, word in enumerate(answers, 1):
            button = QPushButton(word)
            button.setObjectName(word)
            if number == len(answers):
                button.setProperty("role", "primary")
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
            self.buttons[word] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addWidget(plain_label(title, "heading"))
        column.addWidget(label)
        column.addLayout(row)
        of_enter = self.buttons[answers[0 if careful else -1]]
        of_enter.setDefault(True)
        of_enter.setFocus()

    def ask(self) -> str:
        """Give the answer pressed; an empty one where the window was closed or Esc pressed."""
        self.exec()
        return self.answer

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.answer = sender.objectName()
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_fit(self)


class Waiting(QDialog):
    """A sentence and a bar that goes on, until what is waited for says `accept`."""

    def __init__(self, title: str, text: str, leave: str, parent: QWidget | None = None) -> None:
        """`leave` is the button of who would rather not wait."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self.leave = QPushButton(leave)
        self.leave.clicked.connect(self.reject)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(title)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addWidget(plain_label(title, "heading"))
        column.addWidget(plain_label(text, wrap=True))
        column.addWidget(bar)
        column.addLayout(row)

    def wait(self) -> bool:
        """Wait; tell whether what was waited for has come."""
        return self.exec() == QDialog.DialogCode.Accepted

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        grow_to_fit(self)


def ask(title: str, text: str, yes: str, parent: QWidget | None = None, *, no: str = "") -> bool:
    """Ask before something is lost; `yes` is the verb + noun that does it."""
    keep = no or translate("dialogs", "不做了")
    return Question(title, text, (keep, yes), parent, careful=True).ask() == yes


def tell(title: str, text: str, parent: QWidget | None = None) -> None:
    """Tell something that cannot stand on the page."""
    Question(title, text, (translate("dialogs", "知道了"),), parent).ask()


def choose_file(title: str, kinds: str, folder: Path, parent: QWidget | None = None) -> Path | None:
    """Choose a file to read; `kinds` as Qt writes it: 表格 (*.xlsx *.xls *.csv)."""
    dialog = _file_dialog(title, folder, parent)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    return _chosen(dialog, translate("dialogs", "打开文件"))


def choose_new_file(
    title: str, kinds: str, proposed: Path, parent: QWidget | None = None
) -> Path | None:
    """Choose where to write; asks before an existing file is replaced."""
    dialog = _file_dialog(title, proposed.parent, parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    dialog.selectFile(proposed.name)
    return _chosen(dialog, translate("dialogs", "保存文件"))


def choose_folder(title: str, folder: Path, parent: QWidget | None = None) -> Path | None:
    """Choose a folder."""
    dialog = _file_dialog(title, folder, parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog, translate("dialogs", "选择文件夹"))


def _file_dialog(title: str, folder: Path, parent: QWidget | None) -> QFileDialog:
    """Make Qt's dialog with the words that its translation leaves in English."""
    dialog = FileDialog(title, folder, parent)
    label = QFileDialog.DialogLabel
    for part, word in (
        (label.LookIn, translate("dialogs", "位置：")),
        (label.FileName, translate("dialogs", "名称：")),
        (label.FileType, translate("dialogs", "类型：")),
        (label.Reject, translate("dialogs", "取消")),
    ):
        dialog.setLabelText(part, word)
    return dialog


def _chosen(dialog: QFileDialog, verb: str) -> Path | None:
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, verb)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    files = dialog.selectedFiles()
    return Path(files[0]) if files else None
