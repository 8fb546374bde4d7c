"""Forgotten passphrase: the recovery key from its envelope, and a new passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from core.clock import SystemClock
from core.progress import ProgressSink
from gui.kit.anatomy import plain_label
from gui.kit.fields import LONG, Field, TextField
from gui.kit.form import Form
from gui.kit.form_page import FormPage
from gui.kit.passphrase import NewPassphraseField, PassphraseField
from gui.kit.tasks import Task, Tasks
from gui.kit.wording import sentence_of

if TYPE_CHECKING:
    from core.office import Office

OF_CODES = {
    "db.recovery_mistyped": "key",
    "db.wrong_recovery_key": "key",
    "db.passphrase_short": "passphrase",
    "db.passphrase_common": "passphrase",
    "db.passphrase_phone": "passphrase",
    "db.passphrase_named": "passphrase",
}


@dataclass(frozen=True, slots=True)
class Recovery:
    """What is typed to open a folder without its passphrase."""

    key: str
    passphrase: str
    again: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """The office, open, and the new recovery key: the used one is void."""

    office: Office
    recovery_key: str


class KeyField(TextField):
    """The recovery key as it stands on paper. It opens everything, so it is never kept."""

    IS_SECRET = True


class RecoverPage(FormPage):
    """Three fields and one button.

    Signals:
        recovered(Recovered): the folder is open and has a new passphrase.
        left(): back to the passphrase.
    """

    recovered = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._folder: Path | None = None
        self.form = self._form()
        self.form.submitted.connect(self.recover)
        self.button = self.push(self.tr("设置新口令"), "primary", self.recover)
        self.back = self.push(self.tr("返回输入口令"), "", self._on_back)
        self.hold(self.form, self.button, self.tr("正在设置…"), self.back)
        self._place = plain_label("", "secondary", wrap=True)
        self._build()

    def begin(self, folder: Path) -> None:
        """Ask for the key of this folder."""
        self._folder = folder
        self._place.setText(str(folder))
        self.form.show_value(None)
        self.form.fields["key"].editor.setFocus()

    @Slot()
    def recover(self) -> None:
        """Open the folder with what was typed."""
        value, folder = self.form.value(), self._folder
        if value is None or folder is None or self.is_busy:
            return

        def work(_report: ProgressSink) -> Recovered:
            from core.office import Office

            clock = SystemClock()
            return Recovered(*Office.recover(folder, value.key, value.passphrase, clock=clock))

        self.start(Task(self.tr("设置新口令"), work, can_cancel=False), self._on_recovered)

    @Slot(object)
    def _on_recovered(self, recovered: object) -> None:
        self.form.show_value(None)
        self.recovered.emit(recovered)

    @Slot()
    def _on_back(self) -> None:
        self.form.show_value(None)
        self.left.emit()

    @staticmethod
    def _refusal(passphrase: str) -> str:
        from core.founding import refusal_of_passphrase

        error = refusal_of_passphrase(passphrase)
        return "" if error is None else sentence_of(error)

    def _differs(self, again: str) -> str:
        same = again == self.form.state()["passphrase"]
        return "" if same else self.tr("两次输入的口令不一样，请再输入一次。")

    def _form(self) -> Form[Recovery]:
        again = PassphraseField("again", self.tr("再输一次新口令"))
        again.check = self._differs
        fields: list[Field[Any]] = [
            KeyField(
                "key",
                self.tr("恢复密钥"),
                hint=self.tr("纸上的八组字符和末尾两个校验字符；大小写、横线和空格都不要紧。"),
                required=True,
                latin=True,
            ),
            NewPassphraseField(
                "passphrase",
                self.tr("新口令"),
                self._refusal,
                hint=self.tr("至少 10 个字，可以是一句只有自己知道的话。"),
            ),
            again,
        ]
        fields[0].editor.setMaximumWidth(LONG)  # as long as the key is
        return Form(fields, Recovery, OF_CODES)

    def _build(self) -> None:
        said = self.tr(
            "请找出装恢复密钥的信封。设好新口令以后，这张密钥就作废，程序会给一张新的。数据本身不会变。"
        )
        lines = [self._place, plain_label(said, wrap=True)]
        self.lay_out(self.tr("忘记了口令"), lines, self.back)
