"""核验上报包: choose a file; what is in it, from whom, genuine, or the sentence why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.clock import CHINA
from core.errors import KnownError
from core.progress import ProgressSink
from core.sync.keys import read_card
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_file, choose_folder
from gui.kit.facts import Facts
from gui.kit.folders import documents
from gui.kit.form import Form
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.path_field import PathField
from gui.kit.row_table import Column
from gui.kit.states import State, StateLabel, Tone
from gui.kit.wording import listed, sentence_of
from gui.kit.work_bar import WorkBar

if TYPE_CHECKING:
    from core.sync.queries import ContentRow
    from core.sync.reading import Opened


@dataclass(frozen=True, slots=True)
class _Wish:
    file: Path
    card: Path | None


@dataclass(frozen=True, slots=True)
class _Found:
    """A genuine package and what is in it."""

    opened: Opened
    contents: tuple[ContentRow, ...]


class VerifyPart(Part):
    """One form, one button, the verdict, what is in it, and its proof."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found: _Found | None = None
        self.form = Form(
            [
                PathField(
                    "file",
                    self.tr("上报包"),
                    self._choose_package,
                    self.tr("选择上报包"),
                    required=True,
                ),
                PathField(
                    "card",
                    self.tr("发件单位的密钥卡"),
                    self._choose_card,
                    self.tr("选择密钥卡"),
                    hint=self.tr("已经登记的单位不用选；没有登记的，选它交来的密钥卡文件"),
                ),
            ],
            _Wish,
            {
                **{f"sync.{code}": "card" for code in ("not_a_card", "card_damaged")},
                **{f"sync.{code}": "card" for code in ("card_unreadable", "card_too_new")},
                "sync.no_file": "file",
            },
        )
        self.form.submitted.connect(self.verify)
        self.button = QPushButton(self.tr("核验上报包"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.verify)
        self.proof = QPushButton(self.tr("保存核对凭据"))
        self.proof.clicked.connect(self._on_proof)
        self.work = WorkBar(self.tr("停止核验"))
        self.verdict = StateLabel()
        self.why = plain_label("", wrap=True)
        self.facts = Facts()
        self.contents: ListTable[ContentRow] = ListTable(
            (
                Column("title", self.tr("内容"), _title, width=30),
                Column("rows", self.tr("记录数"), _rows, right=True, width=12),
            ),
            "package.contents",
            self.tr("上报包里的内容"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self._build()
        self._show(None)

    @Slot()
    def verify(self) -> None:
        """Check the package in a child process."""
        wish = self.form.value()
        if wish is None or not self.button.isEnabled():
            return
        self._show(None)
        self.tell("")
        self.button.setEnabled(False)
        sync = self.desk.office.sync

        def work(report: ProgressSink) -> _Found:
            card = None if wish.card is None else read_card(wish.card)
            opened = sync.verify(wish.file, card, report)
            return _Found(opened, sync.contents(opened))

        title = self.tr("核验上报包")
        task = self.desk.look(title, work, self._on_found, self._on_refused)
        task.finished.connect(self._on_finished)
        self.work.follow(task)

    @Slot(object)
    def _on_found(self, found: _Found) -> None:
        self._show(found)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self.form.refuse(error)
        if self.form.general_error.isHidden():
            return  # it stands beside its field
        self.form.clear_errors()
        self.verdict.set_state(State(self.tr("不能接收"), Tone.LATE, "shield-x"))
        self.why.setText(sentence_of(error))
        self.why.show()

    @Slot()
    def _on_finished(self) -> None:
        self.button.setEnabled(True)

    @Slot()
    def _on_proof(self) -> None:
        chosen = choose_folder(self.tr("核对凭据存到哪里"), documents(), self)
        if chosen is not None:
            self.save_proof(chosen)

    def save_proof(self, folder: Path) -> None:
        """Write what a third party needs to check the signature without this program."""
        found, sync = self.found, self.desk.office.sync
        if found is None:
            return

        def work(_report: ProgressSink) -> tuple[Path, ...]:
            return sync.save_proof(found.opened, folder)

        self.desk.look(self.tr("保存核对凭据"), work, self._on_proved, self.refuse)

    @Slot(object)
    def _on_proved(self, paths: tuple[Path, ...]) -> None:
        said = self.tr("核对凭据已保存：{names}。技术人员不用里仁也能据此核对签名。")
        self.desk.say(said.format(names=listed(path.name for path in paths)))

    def _show(self, found: _Found | None) -> None:
        self.found = found
        self.proof.setVisible(found is not None)
        self.contents.setVisible(found is not None)
        self.why.setVisible(found is not None)
        self.verdict.set_state(
            State(self.tr("真实完整"), Tone.DONE, "shield-check") if found is not None else None
        )
        if found is None:
            self.facts.show_pairs(())
            return
        self.why.setText(self.tr("签名属实，内容没有被改动，也没有缺少。"))
        report = found.opened.report
        manifest = report.manifest
        made = datetime.fromisoformat(manifest.created).astimezone(CHINA)
        own = self.tr("（本单位自己导出的）") if report.own else ""
        self.facts.show_pairs(
            (
                (self.tr("来自"), report.sender + own),
                (self.tr("密钥指纹"), found.opened.sender.spoken_fingerprint),
                (self.tr("单位编号"), manifest.community),
                (self.tr("第几份"), str(manifest.seq)),
                (self.tr("制作时间"), f"{made:%Y-%m-%d %H:%M}"),
                (self.tr("操作记录校验码"), f"{manifest.audit_seq}:{manifest.audit_head[:12]}"),
                (self.tr("共有记录"), str(report.rows)),
            )
        )
        self.contents.show_rows(found.contents)

    def _choose_package(self) -> Path | None:
        kinds = self.tr("上报包 (*.hoapkg)")
        return choose_file(self.tr("选择上报包"), kinds, documents(), self)

    def _choose_card(self) -> Path | None:
        kinds = self.tr("密钥卡 (*.json)")
        return choose_file(self.tr("选择密钥卡"), kinds, documents(), self)

    def _build(self) -> None:
        note = self.tr("核验只看真假和内容，不会改动本单位的数据。")
        row = QHBoxLayout()
        row.addWidget(plain_label(note, "secondary", wrap=True), 1)
        row.addWidget(self.work)
        row.addWidget(self.button)
        verdict = QHBoxLayout()
        verdict.setSpacing(16)
        verdict.addWidget(self.verdict)
        verdict.addWidget(self.why, 1)
        verdict.addWidget(self.proof)
        self.column.addLayout(row)
        self.column.addWidget(self.form)
        self.column.addLayout(verdict)
        self.column.addWidget(self.told)
        found = QHBoxLayout()
        found.setSpacing(24)
        found.addWidget(self.facts, 1, Qt.AlignmentFlag.AlignTop)
        found.addWidget(self.contents, 1)
        self.column.addLayout(found, 1)
        self.column.addStretch(0)


def _title(row: ContentRow) -> str:
    return row.title


def _rows(row: ContentRow) -> str:
    return str(row.rows)
