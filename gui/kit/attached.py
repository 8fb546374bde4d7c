"""Photos and files of one thing: listed, added, seen, written out, removed. Any page takes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.attachments.kinds import About, FileKind
from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import Ask, open_ask
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_file, choose_new_file
from gui.kit.fields import TextField
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.path_field import PathField
from gui.kit.picture_dialog import PictureDialog
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.sizes import size_text
from gui.kit.tasks import Latest
from gui.kit.wording import sentence_of

if TYPE_CHECKING:
    from core.attachments.sheets import AttachmentRow

ROWS = 5


class AttachedPart(Section):
    """A table and what is done with its rows. Nothing is shown until it is told about what."""

    def __init__(self, desk: Desk, about: About | None = None, title: str = "") -> None:
        super().__init__(title)
        self._title.setText(title or self.tr("照片和文件"))
        self._desk = desk
        self._about: About | None = None
        self.table: ListTable[AttachmentRow] = ListTable(
            (
                Column("caption", self.tr("说明"), _caption, width=28),
                Column("kind", self.tr("种类"), self._kind, width=10),
                Column("size", self.tr("大小"), _size, right=True, width=10),
                Column("added", self.tr("添加时间"), _added, width=18, firm=True),
            ),
            "attached",
            title or self.tr("照片和文件"),
            desk,
            rows_shown=ROWS,
            nothing=self.tr(
                "还没有照片和文件。JPG、PNG 照片和 PDF 都可以，照片里的拍摄地点会去掉。"
            ),
        )
        self.table.selection_moved.connect(self._on_selection)
        self.table.opened.connect(self._on_open)
        self.remove = self.add_action(self.tr("移除"), self._on_remove)
        self.save = self.add_action(self.tr("另存文件"), self._on_save)
        self.see = self.add_action(self.tr("查看"), self._on_open)
        self.more = self.add_action(self.tr("添加照片或文件"), self._on_add)
        self.add(self.table)
        self._refused = plain_label("", "error", wrap=True)
        self._refused.hide()
        self.add(self._refused)
        self._reads: Latest[tuple[AttachmentRow, ...]] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self.show_about(about)

    def show_about(self, about: About | None) -> None:
        """Show what is kept about a thing; None shows nothing and takes nothing."""
        if about != self._about:
            self.table.show_named({})
            self._say("")
        self._about = about
        self.more.setEnabled(about is not None)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the list again."""
        about, attachments = self._about, self._desk.office.attachments
        if about is None:
            self._reads.drop()
            self._on_read(())
            return

        def work(_report: ProgressSink) -> tuple[AttachmentRow, ...]:
            return attachments.of(about)

        self._reads.ask(self.tr("读取照片和文件"), work)

    @Slot(object)
    def _on_read(self, rows: tuple[AttachmentRow, ...]) -> None:
        self.table.show_named({row.id: row for row in rows})
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        one = self.table.current_row is not None
        for button in (self.see, self.save, self.remove):
            button.setEnabled(one)

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        self._say("")
        self.refresh()

    def _kind(self, row: AttachmentRow) -> str:
        if row.kind is FileKind.PDF:
            return self.tr("文件，共 {pages} 页").format(pages=row.pages)
        return self.tr("照片")

    def _say(self, text: str) -> None:
        self._refused.setText(text)
        self._refused.setVisible(bool(text))

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._say(sentence_of(error))

    # What is done

    @Slot()
    def _on_add(self) -> None:
        about, attachments = self._about, self._desk.office.attachments
        if about is None:
            return

        def act(draft: tuple[Path, str], report: ProgressSink) -> object:
            return attachments.add(about, *draft, report)

        ask: Ask[tuple[Path, str]] = Ask(
            title=self.tr("添加照片或文件"),
            verb=self.tr("添加照片或文件"),
            fields=[
                PathField(
                    "file", self.tr("文件"), self._choose, self.tr("选择文件"), required=True
                ),
                TextField(
                    "caption",
                    self.tr("说明"),
                    hint=self.tr("拍的是什么、什么时候，例如“东门路灯，维修前”"),
                    required=True,
                    longest=100,
                ),
            ],
            make=_pair,
            act=act,
            done=self.tr("已添加。"),
            about=about.id,
            then=self._on_done,
        )
        open_ask(self._desk, ask, self)

    def _choose(self) -> Path | None:
        kinds = self.tr("照片和文件 (*.jpg *.jpeg *.png *.webp *.pdf)")
        return choose_file(self.tr("选择照片或文件"), kinds, documents(), self.window())

    @Slot()
    def _on_open(self) -> None:
        row = self.table.current_row
        if row is not None:
            PictureDialog(self._desk, row, self.window()).open()

    @Slot()
    def _on_save(self) -> None:
        row, attachments = self.table.current_row, self._desk.office.attachments
        if row is None:
            return
        name = f"{row.caption}.{row.kind.suffix}".replace("/", "-")
        path = choose_new_file(
            self.tr("另存文件"), f"*.{row.kind.suffix}", documents() / name, self.window()
        )
        if path is None:
            return
        kept_id, target = row.id, path

        def work(_report: ProgressSink) -> None:
            attachments.save(kept_id, target)

        self._desk.act(self.tr("另存文件"), work, self._on_saved, self._on_refused)

    @Slot(object)
    def _on_saved(self, _result: object) -> None:
        self._say("")
        self._desk.say(self.tr("已另存。"))

    @Slot()
    def _on_remove(self) -> None:
        row, attachments = self.table.current_row, self._desk.office.attachments
        if row is None:
            return
        kept_id: UUID = row.id

        def act(reason: str, _report: ProgressSink) -> object:
            return attachments.remove(kept_id, reason)

        ask: Ask[str] = Ask(
            title=self.tr("移除照片或文件"),
            verb=self.tr("移除文件"),
            fields=[TextField("reason", self.tr("理由"), required=True)],
            make="{reason}".format,
            act=act,
            note=self.tr("“{caption}”的文件会删掉，这条登记和理由会留下。").format(
                caption=row.caption
            ),
            done=self.tr("已移除。"),
            about=kept_id,
            then=self._on_done,
        )
        open_ask(self._desk, ask, self)


def _pair(file: Path, caption: str) -> tuple[Path, str]:
    return file, caption


def _caption(row: AttachmentRow) -> str:
    return row.caption


def _size(row: AttachmentRow) -> str:
    return size_text(row.size)


def _added(row: AttachmentRow) -> str:
    return minute_text(row.added_at)
