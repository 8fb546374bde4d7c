"""单位: whose data this is, where it lies, which law holds there; passphrase and recovery key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton

from core.changes import Changes, Topic
from core.errors import KnownError
from core.founding import refusal_of_passphrase
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.form import Form
from gui.kit.form_dialog import FormDialog
from gui.kit.key_view import KeyDialog, KeyView
from gui.kit.part import Part
from gui.kit.passphrase import NewPassphraseField, PassphraseField
from gui.kit.tasks import Task
from gui.kit.wording import listed, sentence_of

if TYPE_CHECKING:
    from core.office import BackupRow


@dataclass(frozen=True, slots=True)
class NewPassphrase:
    """What is typed to change the passphrase."""

    old: str
    new: str
    again: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The passphrase, typed once more before the recovery key is made anew."""

    passphrase: str


class OfficePart(Part):
    """Facts of the office, and the two keys to its data."""

    _renewed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._dialog: FormDialog[NewPassphrase] | FormDialog[Proof] | None = None
        later = Qt.ConnectionType.QueuedConnection  # when the task that made it has ended
        self._renewed.connect(self._show_key, later)
        profile = desk.office.profile
        self._law = plain_label("", wrap=True)
        facts = QFormLayout()
        facts.setHorizontalSpacing(24)
        facts.setVerticalSpacing(8)
        for label, text in (
            (self.tr("街道"), profile.street),
            (self.tr("社区"), profile.community),
            (self.tr("区划代码"), profile.division),
            (self.tr("单位编号"), profile.code),
            (self.tr("数据文件夹"), str(desk.office.folder.root)),
        ):
            facts.addRow(plain_label(label, "secondary"), plain_label(text, wrap=True))
        facts.addRow(plain_label(self.tr("适用规则"), "secondary"), self._law)
        self.change = QPushButton(self.tr("修改口令"))
        self.change.clicked.connect(self.change_passphrase)
        self.renew = QPushButton(self.tr("重做恢复密钥"))
        self.renew.clicked.connect(self.renew_key)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addWidget(self.renew)
        row.addStretch(1)
        self.column.addLayout(facts)
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Name the packs that hold here today; a clock that stands has no law, and that is said."""
        law = self.desk.office.law
        try:
            book = law.book(self.desk.office.profile.division, self.desk.office.clock.today())
        except KnownError as error:
            self._law.setText(sentence_of(error))
            return
        titles = {pack.name: pack.title for pack in law.packs}
        said = listed(titles.get(name, name) for name in book.packs)
        if not book.local:
            said += self.tr("（程序没有收录当地规定，请向街道办核实）")
        self._law.setText(said)

    @Slot()
    def change_passphrase(self) -> None:
        """Ask for the old and the new passphrase and change it."""
        new = NewPassphraseField("new", self.tr("新口令"), self._refusal)
        again = PassphraseField("again", self.tr("再输一次新口令"))
        fields = [PassphraseField("old", self.tr("现在的口令")), new, again]
        again.check = partial(self._differs, new)
        form = Form(fields, NewPassphrase, {"db.wrong_passphrase": "old"})
        title, verb = self.tr("修改口令"), self.tr("修改口令")
        note = self.tr(
            "以前的备份不会跟着变，仍用做备份那天的口令或恢复密钥打开：旧口令请另外留存。"
            "口令改好后，程序会马上做一份用新口令打开的备份。"
        )
        dialog = FormDialog(title, form, verb, self, try_it=self._change, note=note)
        dialog.help_wanted.connect(self.desk.help_over)
        self._dialog = dialog
        dialog.exec()
        self._dialog = None

    @Slot()
    def renew_key(self) -> None:
        """Make a new recovery key; the old paper is void from then on."""
        form = Form(
            [PassphraseField("passphrase", self.tr("现在的口令"))],
            Proof,
            {"db.wrong_passphrase": "passphrase"},
        )
        title = self.tr("重做恢复密钥")
        note = self.tr(
            "旧的那张从此打不开现在的数据，但以前的备份仍要用它打开：请在信封上注明，不要丢掉。"
            "重做以后，程序会马上做一份用新密钥打开的备份。"
        )
        dialog = FormDialog(title, form, title, self, try_it=self._renew, note=note)
        dialog.help_wanted.connect(self.desk.help_over)
        self._dialog = dialog
        dialog.exec()
        self._dialog = None

    def _change(self, value: NewPassphrase) -> Task[None] | None:
        store, dialog = self.desk.office.store, self._dialog
        if dialog is None:
            return None

        def work(_report: ProgressSink) -> None:
            store.change_passphrase(value.old, value.new)

        title = self.tr("修改口令")
        return self.desk.act(title, work, self._on_changed, dialog.refuse, can_cancel=False)

    def _renew(self, value: Proof) -> Task[str] | None:
        office, dialog = self.desk.office, self._dialog
        if dialog is None:
            return None

        def work(_report: ProgressSink) -> str:
            return office.renew_recovery_key(value.passphrase)

        title = self.tr("重做恢复密钥")
        return self.desk.act(title, work, self._on_renewed, dialog.refuse, can_cancel=False)

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        if self._dialog is not None:
            self._dialog.finish()
        self.desk.say(self.tr("口令已改，下次打开用新口令；以前的备份仍用旧口令打开。"))
        self._back_up()

    @Slot(object)
    def _on_renewed(self, key: str) -> None:
        """The old key is void: the new one is shown, whatever has become of the dialog."""
        if self._dialog is not None:
            self._dialog.finish()
        self._renewed.emit(key)
        self._back_up()

    def _back_up(self) -> None:
        """Make a backup that the keys of today open."""
        backups = self.desk.office.backups

        def work(_report: ProgressSink) -> BackupRow:
            return backups.make()

        self.desk.aside(self.tr("备份"), work, self._on_backed_up)

    @Slot(object)
    def _on_backed_up(self, _row: object) -> None:
        self.desk.publish(Changes.of(Topic.OFFICE))

    @Slot(str)
    def _show_key(self, key: str) -> None:
        office, tasks = self.desk.office, self.desk.tasks
        view = KeyView(
            key, office.profile.community, office.clock.today(), tasks, verb=self.tr("放好了，关闭")
        )
        KeyDialog(view, self).exec()

    def _refusal(self, passphrase: str) -> str:
        profile = self.desk.office.profile
        error = refusal_of_passphrase(passphrase, (profile.community, profile.street))
        return "" if error is None else sentence_of(error)

    def _differs(self, new: PassphraseField, again: str) -> str:
        same = again == new.line.text()
        return "" if same else self.tr("两次输入的口令不一样，请再输入一次。")
