"""Putting a backup back before any office is open: the file, the folder, the passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot

from core.clock import SystemClock, minute_text
from core.progress import ProgressSink
from gui.kit.anatomy import plain_label
from gui.kit.fields import Field
from gui.kit.folders import documents
from gui.kit.form import Form
from gui.kit.form_page import FormPage
from gui.kit.passphrase import PassphraseField
from gui.kit.path_field import PathField
from gui.kit.tasks import Task, Tasks

if TYPE_CHECKING:
    from core.office import Office
    from core.restoring import BackupLook

OF_CODES = {
    "db.wrong_passphrase": "passphrase",
    "db.not_a_backup": "file",
    "db.backup_damaged": "file",
    "db.backup_newer": "file",
    "db.backup_of_other_data": "file",
    "db.backup_of_other_office": "file",
    "db.folder_not_empty": "folder",
    "db.network_drive": "folder",
    "db.removable_drive": "folder",
    "db.not_writable": "folder",
    "db.disk_full": "folder",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is typed to put a backup back."""

    file: Path
    folder: Path
    passphrase: str


class RestorePage(FormPage):
    """Three fields and one button.

    Signals:
        opened(Office): the backup is in its place and open.
        left(): back to the passphrase.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self.form = self._form()
        self.form.submitted.connect(self.look)
        self.button = self.push(self.tr("恢复备份"), "primary", self.look)
        self.back = self.push(self.tr("返回输入口令"), "", self._on_back)
        self.hold(self.form, self.button, self.tr("正在恢复…"), self.back)
        self._build()

    def begin(self, folder: Path | None) -> None:
        """Ask anew; the folder that was to be opened is proposed."""
        self.form.show_value(None)
        self.form.restore({"folder": "" if folder is None else str(folder)})
        self.form.fields["file"].editor.setFocus()

    @Slot()
    def look(self) -> None:
        """Open and check the backup before anything is asked."""
        value = self.form.value()
        if value is None or self.is_busy:
            return

        def work(_report: ProgressSink) -> BackupLook:
            from core.founding import look_at_backup_of

            return look_at_backup_of(value.folder, value.file, value.passphrase)

        heard = partial(self._on_looked, value)
        self.start(Task(self.tr("核对备份"), work, can_cancel=False), heard)

    def _on_looked(self, wanted: Wanted, look: BackupLook) -> None:
        from core.founding import holds_any_data
        from gui.kit.dialogs import ask

        lines = [
            self.tr("这份备份打得开，数据和操作记录都完好：{community}，{moment} 制作。").format(
                community=look.community, moment=minute_text(look.made_at)
            )
        ]
        folder = wanted.folder
        if holds_any_data(folder):
            gone = self.tr(
                "“{folder}”里现有的数据会换成它，那以后办的事都不在里面了。"
                "现有的数据会先另存一份备份；已经损坏的，原样放在一边，不会删掉。"
            )
        else:
            gone = self.tr("数据会放进“{folder}”。")
        lines.append(gone.format(folder=folder))
        if not ask(self.tr("恢复备份"), "\n".join(lines), self.tr("恢复这份备份"), self.window()):
            return

        def work(_report: ProgressSink) -> Office:
            from core.founding import restore_office

            file, passphrase = wanted.file, wanted.passphrase
            return restore_office(folder, file, passphrase, clock=SystemClock())

        self.start(Task(self.tr("恢复备份"), work, can_cancel=False), self._on_restored)

    @Slot(object)
    def _on_restored(self, office: object) -> None:
        self.form.show_value(None)
        self.opened.emit(office)

    @Slot()
    def _on_back(self) -> None:
        self.form.show_value(None)
        self.left.emit()

    def _form(self) -> Form[Wanted]:
        fields: list[Field[Any]] = [
            PathField(
                "file",
                self.tr("备份文件"),
                self._choose_file,
                self.tr("选择文件"),
                hint=self.tr("在 U 盘上，或者在数据文件夹的 backups 里。"),
                required=True,
            ),
            PathField(
                "folder",
                self.tr("恢复到"),
                self._choose_folder,
                self.tr("选择文件夹"),
                hint=self.tr("原来的数据文件夹；换了电脑的，选一个空文件夹。"),
                required=True,
            ),
            PassphraseField(
                "passphrase",
                self.tr("口令"),
                hint=self.tr("打开数据用的口令"),
            ),
        ]
        return Form(fields, Wanted, OF_CODES)

    def _build(self) -> None:
        said = self.tr("数据打不开、换电脑、或者要回到以前的时候用。先核对备份，再问一次才动手。")
        self.lay_out(self.tr("从备份恢复"), [plain_label(said, wrap=True)], self.back)

    def _choose_file(self) -> Path | None:
        from gui.kit.dialogs import choose_file

        kinds = self.tr("里仁的备份 (*.lirenbak)")
        return choose_file(self.tr("备份文件"), kinds, documents(), self)

    def _choose_folder(self) -> Path | None:
        from gui.kit.dialogs import choose_folder

        return choose_folder(self.tr("恢复到"), documents(), self)
