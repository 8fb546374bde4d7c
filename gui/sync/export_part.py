"""导出上报包: for whom, where to; progress and stop; then 可以安全拔出."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.changes import Changes
from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from gui.desk import Desk, Place
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceField
from gui.kit.dialogs import Question, choose_folder
from gui.kit.folders import documents
from gui.kit.form import Form
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.path_field import PathField
from gui.kit.row_table import Column
from gui.kit.single_click import press_once
from gui.kit.sizes import size_text
from gui.kit.states import State
from gui.kit.tasks import Latest
from gui.kit.wording import listed
from gui.kit.work_bar import WorkBar
from gui.places import SYNC
from gui.sync import words

if TYPE_CHECKING:
    from core.sync.keys import KeyCard
    from core.sync.queries import CardRow, SentRow


@dataclass(frozen=True, slots=True)
class _Wish:
    """To whom, by the card's id, and where; no id is for ourselves alone."""

    to: str | None
    folder: Path


@dataclass(frozen=True, slots=True)
class _Seen:
    cards: tuple[CardRow, ...]
    own: KeyCard
    sent: tuple[SentRow, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """What an export left; `changes` are published by the desk."""

    changes: Changes
    row: SentRow
    unfinished: tuple[str, ...]


class ExportPart(Part):
    """One form, one button, what came of it, and the packages so far."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._cards: Mapping[str, KeyCard] = {}
        self._names: Mapping[str, str] = {}
        self._own = ""
        self._reads: Latest[_Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self._to = ChoiceField("to", self.tr("收件单位"), (), required=True)
        self._folder = PathField(
            "folder",
            self.tr("存放位置"),
            self._choose,
            self.tr("选择文件夹"),
            hint=self.tr("插好 U 盘，选它或者它里面的文件夹"),
            required=True,
        )
        fields = [self._to, self._folder]
        codes = ("no_folder", "disk_full", "not_writable", "medium_gone", "name_taken")
        self.form = Form(fields, _Wish, {f"sync.{code}": "folder" for code in codes})
        self.form.submitted.connect(self.export)
        self.button = press_once(QPushButton(self.tr("导出上报包")))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.export)
        self.enrol = QPushButton(self.tr("登记收件单位的密钥卡"))
        self.enrol.clicked.connect(self._on_enrol)
        self.work = WorkBar(self.tr("停止导出"))
        self.left_over = plain_label("", "waiting", wrap=True)
        self.left_over.hide()
        self.sent: ListTable[SentRow] = ListTable(
            self._columns(),
            "packages",
            self.tr("导出过的上报包"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("还没有导出过上报包。"),
        )
        self._build()

    def refresh(self) -> None:
        """Read the cards and the packages."""
        sync = self.desk.office.sync

        def work(_report: ProgressSink) -> _Seen:
            return _Seen(sync.cards(), sync.card(), sync.sent())

        self._reads.ask(self.tr("查看上报包"), work)

    @Slot()
    def export(self) -> None:
        """Ask once, so that a hurried hand writes no second package; then write it, in a worker."""
        wish = self.form.value()
        if wish is None or not self.button.isEnabled():
            return
        self.button.setEnabled(False)
        if not self._is_meant(wish):
            self.button.setEnabled(True)
            return
        self.tell("")
        self.left_over.hide()
        sync, to = self.desk.office.sync, self._cards.get(wish.to or "")

        def work(report: ProgressSink) -> _Written:
            changes = sync.export(wish.folder, to, report)
            row = next(row for row in sync.sent() if row.package_id == changes.made)
            return _Written(changes, row, sync.unfinished(wish.folder))

        title = self.tr("导出上报包")
        task = self.desk.act(title, work, self._on_written, self._on_refused)
        task.cancelled.connect(self._on_cancelled)
        task.finished.connect(self._on_finished)
        self.work.follow(task)

    def _is_meant(self, wish: _Wish) -> bool:
        """Say for whom, where to, and when the last one went there; tell whether to go on."""
        lines = [
            self.tr("收件单位：{name}").format(name=self._to.box.currentText()),
            self.tr("存放位置：{folder}").format(folder=wish.folder),
        ]
        audience = wish.to or self._own
        last = next((row for row in self.sent.rows if row.audience == audience), None)
        if last is not None:
            said = self.tr("给这个单位的上一份是第 {number} 份，{moment}。")
            moment = minute_text(last.planned_at)
            lines.append(said.format(number=last.sequence, moment=moment))
        lines.append(self.tr("每写一份用掉一个编号。"))
        stay, go = self.tr("不做了"), self.tr("导出上报包")
        return Question(go, "\n".join(lines), (stay, go), self).ask() == go

    @Slot(object)
    def _on_written(self, written: _Written) -> None:
        row = written.row
        said = self.tr("已写好并读回核对：{file}（{size}）。可以安全拔出 U 盘。")
        self.tell(said.format(file=row.file_name, size=size_text(row.file_size)))
        if written.unfinished:
            said = self.tr("这个文件夹里还有以前没有写完的文件，可以删除：{names}")
            self.left_over.setText(said.format(names=listed(written.unfinished)))
            self.left_over.show()

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self.form.refuse(error)

    @Slot()
    def _on_cancelled(self) -> None:
        said = self.tr("已经停止，存放位置里没有留下文件。可以拔出 U 盘，或者重新导出。")
        self.tell(said, "waiting")

    @Slot()
    def _on_finished(self) -> None:
        self.button.setEnabled(True)
        self.refresh()

    @Slot(object)
    def _show(self, seen: _Seen) -> None:
        """Offer the cards in use; the one chosen stays chosen."""
        using = [row.card for row in seen.cards if row.revoked_at is None]
        self._cards = {card.key_id: card for card in using}
        choices: list[tuple[object, str]] = [
            (card.key_id, self._named(card.name, card.spoken_fingerprint)) for card in using
        ]
        self._to.required = bool(using)  # else there is nobody to choose from
        self._to.set_choices([*choices, (None, self.tr("不给别人，只有本单位能打开（留底）"))])
        self.enrol.setVisible(not using)
        self._names = {row.card.key_id: row.card.name for row in seen.cards}
        self._own = seen.own.key_id
        self._names = {**self._names, self._own: self.tr("本单位")}
        self.sent.show_named({row.package_id: row for row in reversed(seen.sent)})

    def _named(self, name: str, fingerprint: str) -> str:
        return self.tr("{name}（指纹 {fingerprint}）").format(name=name, fingerprint=fingerprint)

    @Slot()
    def _on_enrol(self) -> None:
        self.desk.go(Place(SYNC, part="cards"))

    def _choose(self) -> Path | None:
        return choose_folder(self.tr("上报包存到哪里"), documents(), self)

    def _build(self) -> None:
        note = self.tr(
            "上报包是全部小区的名册、业主大会、业委会和会议记录的一份快照，"
            "由本单位签名、加密给收件单位；别人捡到 U 盘也打不开。口令和备份不在里面。"
        )
        row = QHBoxLayout()
        row.addWidget(plain_label(note, "secondary", wrap=True), 1)
        row.addWidget(self.enrol, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self.form)
        self.column.addWidget(self.work)
        self.column.addWidget(self.told)
        self.column.addWidget(self.left_over)
        self.column.addWidget(self.sent, 1)

    def _columns(self) -> list[Column[SentRow]]:
        return [
            Column("number", self.tr("第几份"), _number, right=True, width=8),
            Column("at", self.tr("时间"), _moment, width=18, firm=True),
            Column("to", self.tr("收件单位"), self._audience, width=22),
            Column("state", self.tr("状态"), _word, width=12, state=_state),
            Column("file", self.tr("文件"), _file, width=44),
            Column("size", self.tr("大小"), _size, right=True, width=10),
        ]

    def _audience(self, row: SentRow) -> str:
        return self._names.get(row.audience) or self.tr("没有登记的密钥卡")


def _number(row: SentRow) -> str:
    return str(row.sequence)


def _moment(row: SentRow) -> str:
    return minute_text(row.planned_at)


def _state(row: SentRow) -> State:
    return words.sending(row.state)


def _word(row: SentRow) -> str:
    return _state(row).word


def _file(row: SentRow) -> str:
    return row.file_name or "—"


def _size(row: SentRow) -> str:
    return size_text(row.file_size) if row.file_size else "—"
