"""Making a data folder: whose it is, where it lies, its passphrase. One column, one button."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent

from core.clock import SystemClock
from core.errors import KnownError
from core.progress import ProgressSink
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_folder
from gui.kit.fields import Field, TextField
from gui.kit.folders import documents
from gui.kit.form import Form
from gui.kit.form_page import FormPage
from gui.kit.passphrase import NewPassphraseField, PassphraseField
from gui.kit.path_field import PathField
from gui.kit.tasks import Task, Tasks
from gui.kit.wording import sentence_of
from gui.opening.places import sample_folder

if TYPE_CHECKING:
    from core.office import Office

OF_CODES = {
    "law.bad_division": "division",
    "db.passphrase_short": "passphrase",
    "db.passphrase_common": "passphrase",
    "db.passphrase_phone": "passphrase",
    "db.passphrase_named": "passphrase",
    "db.network_drive": "folder",
    "db.removable_drive": "folder",
    "db.already_there": "folder",
    "db.folder_not_empty": "folder",
    "db.not_a_folder": "folder",
    "db.not_writable": "folder",
    "db.disk_full": "folder",
}


@dataclass(frozen=True, slots=True)
class Founding:
    """What is typed to make an office."""

    street: str
    community: str
    division: str
    folder: Path
    passphrase: str
    again: str


@dataclass(frozen=True, slots=True)
class Founded:
    """A new office, open, and its recovery key, which is shown only now."""

    office: Office
    recovery_key: str


class FolderField(PathField):
    """A folder, typed or chosen; follows the community's name until it is touched."""

    def __init__(self, name: str, label: str, hint: str) -> None:
        verb = self.tr("选择文件夹")
        super().__init__(name, label, self._choose_folder, verb, hint=hint, required=True)
        self._touched = False
        self.line.textEdited.connect(self._on_edited)

    def follow(self, name: str) -> None:
        """Propose a folder of that name among the user's own files."""
        if not self._touched:
            self.restore(str(documents() / name))

    def _on_edited(self) -> None:
        self._touched = True

    def _choose_folder(self) -> Path | None:
        chosen = choose_folder(self.tr("选择放数据的空文件夹"), documents(), self.widget)
        self._touched = self._touched or chosen is not None
        return chosen


class FoundPage(FormPage):
    """The first page of a new office.

    Signals:
        founded(Founded): the folder is made.
        sample_opened(Office): the sample's folder is made and open.
        wants_unlock(): there is a folder already; show 打开.
    """

    founded = Signal(object)
    sample_opened = Signal(object)
    wants_unlock = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self.form = self._form()
        self.button = self.push(self.tr("新建数据文件夹"), "primary", self.found)
        self.sample = self.push(self.tr("打开示例数据"), "", self.open_sample)
        self.unlock = self.push(self.tr("打开已有的数据"), "", self.wants_unlock.emit)
        self.hold(self.form, self.button, self.tr("正在新建…"), self.sample, self.unlock)
        self.form.submitted.connect(self.found)
        self._build()
        self._propose()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.fields["street"].editor.setFocus()

    @Slot()
    def found(self) -> None:
        """Make the folder with what was typed."""
        value = self.form.value()
        if value is None or self.is_busy:
            return

        def work(_report: ProgressSink) -> Founded:
            from core.founding import found_office
            from core.office import Profile

            profile = Profile(value.community, value.street, value.division)
            return Founded(
                *found_office(value.folder, profile, value.passphrase, clock=SystemClock())
            )

        self.start(Task(self.tr("新建数据文件夹"), work, can_cancel=False), self._on_founded)

    @Slot()
    def open_sample(self) -> None:
        """Open the sample's folder; make it when it is not there."""
        folder = sample_folder()

        def work(report: ProgressSink) -> Office:
            from core.founding import open_sample

            return open_sample(folder, clock=SystemClock(), progress=report)

        self.start(Task(self.tr("准备示例数据"), work), self._on_sample)

    @Slot(object)
    def _on_founded(self, founded: Founded) -> None:
        self.form.show_value(None)
        self.founded.emit(founded)

    @Slot(object)
    def _on_sample(self, office: object) -> None:
        self.sample_opened.emit(office)

    def refuse(self, error: KnownError) -> None:
        name = error.facts.get("name")
        if error.code == "db.name_unfit":
            at = "street" if name == self.form.state()["street"].strip() else "community"
            self.form.show_error(at, sentence_of(error))
        else:
            super().refuse(error)

    @Slot()
    def _propose(self) -> None:
        community = self.form.state()["community"].strip()
        folder = self.form.fields["folder"]
        if isinstance(folder, FolderField):
            folder.follow(self.tr("里仁数据") + (f"-{community}" if community else ""))

    def _refusal(self, passphrase: str) -> str:
        from core.founding import refusal_of_passphrase

        state = self.form.state()
        names = (state["community"].strip(), state["street"].strip())
        error = refusal_of_passphrase(passphrase, names)
        return "" if error is None else sentence_of(error)

    def _differs(self, again: str) -> str:
        same = again == self.form.state()["passphrase"]
        return "" if same else self.tr("两次输入的口令不一样，请再输入一次。")

    def _form(self) -> Form[Founding]:
        again = PassphraseField("again", self.tr("再输一次口令"))
        again.check = self._differs
        community = TextField(
            "community", self.tr("社区"), hint=self.tr("例如：云杉社区居民委员会"), required=True
        )
        community.changed.connect(self._propose)
        fields: list[Field[Any]] = [
            TextField(
                "street", self.tr("街道"), hint=self.tr("例如：西坝街道办事处"), required=True
            ),
            community,
            TextField(
                "division",
                self.tr("区划代码"),
                hint=self.tr("6 位（区县）或 12 位（社区）数字，决定适用哪里的规定，例如 420502"),
                required=True,
                latin=True,
            ),
            FolderField(
                "folder",
                self.tr("数据放在"),
                self.tr("要放在本机硬盘上的空文件夹里，不要放在 U 盘或网络盘上。"),
            ),
            NewPassphraseField(
                "passphrase",
                self.tr("口令"),
                self._refusal,
                hint=self.tr("至少 10 个字，可以是一句只有自己知道的话；数据用它加密。"),
            ),
            again,
        ]
        return Form(fields, Founding, OF_CODES)

    def _build(self) -> None:
        said = self.tr("先建一个数据文件夹，大约两分钟。程序不联网，数据只在这台电脑上，加密保存。")
        line = plain_label(said, "secondary", wrap=True)
        self.lay_out(self.tr("欢迎使用里仁"), [line], self.unlock, self.sample)
