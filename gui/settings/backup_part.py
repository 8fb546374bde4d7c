"""备份: copies that were opened and checked, made now, also onto a stick; and put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from core.changes import Changes, Topic
from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import ask, choose_file, choose_folder
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.single_click import press_once
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest

if TYPE_CHECKING:
    from core.office import BackupRow
    from core.restoring import BackupLook

MEBI = 1 << 20
MOST_ACTS = 6


class BackupPart(Part):
    """The list of backups, newest first, and the button that makes one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view = ListTable(
            self._columns(),
            "backups",
            self.tr("备份列表"),
            desk,
            nothing=self.tr("还没有备份。按“现在备份”做第一份。"),
            rows_shown=4,  # at least: it takes the room that is left
        )
        self._reads: Latest[tuple[BackupRow, ...]] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self.also = press_once(QPushButton(self.tr("备份并拷到 U 盘")))
        self.also.clicked.connect(self._on_also)
        self.make = press_once(QPushButton(self.tr("现在备份")))
        self.make.setProperty("role", "primary")
        self.make.clicked.connect(self.make_now)
        note = self.tr(
            "备份是加密的整份数据，做完当场打开核对。请定期拷一份到 U 盘，放在别的屋子里。"
        )
        row = QHBoxLayout()
        row.addWidget(plain_label(note, "secondary", wrap=True), 1)
        row.addWidget(self.also)
        row.addWidget(self.make)
        self.put_back = QPushButton(self.tr("恢复选中的备份"))
        self.put_back.clicked.connect(self._on_put_back)
        self.other = QPushButton(self.tr("从文件恢复"))
        self.other.clicked.connect(self._on_other)
        back = QHBoxLayout()
        said = self.tr("恢复会让整份数据回到做那份备份的时候；先核对备份，再问一次才动手。")
        back.addWidget(plain_label(said, "secondary", wrap=True), 1)
        back.addWidget(self.other)
        back.addWidget(self.put_back)
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addWidget(self.view, 1)
        self.column.addLayout(back)

    def refresh(self) -> None:
        """Read the backups of this folder."""
        backups = self.desk.office.backups
        self._reads.ask(self.tr("查看备份"), lambda _report: backups.list())

    @Slot()
    def make_now(self) -> None:
        """Make a backup in the data folder."""
        self.back_up(None)

    def back_up(self, also_to: Path | None) -> None:
        """Make a backup, and a copy of it in a second place."""
        backups = self.desk.office.backups
        self._be_busy(busy=True)

        def work(_report: ProgressSink) -> BackupRow:
            return backups.make(also_to=also_to)

        task = self.desk.aside(self.tr("备份"), work, self._on_made, self._on_refused)
        task.finished.connect(self._on_ended)

    @Slot()
    def _on_also(self) -> None:
        chosen = choose_folder(self.tr("备份拷到哪里"), documents(), self)
        if chosen is not None:
            self.back_up(chosen)

    def look_into(self, file: Path) -> None:
        """Open and check a backup, then ask whether to put it back."""
        office = self.desk.office
        self._be_busy(busy=True)
        task = self.desk.look(
            self.tr("核对备份"),
            lambda _report: office.look_at_backup(file),
            self._on_looked,
            self._on_refused,
            can_cancel=False,
        )
        task.finished.connect(self._on_ended)

    @Slot()
    def _on_put_back(self) -> None:
        row = self.view.current_row
        if row is None:
            self.tell(self.tr("先在表里选中一份备份。"), "secondary")
        else:
            self.look_into(row.path)

    @Slot()
    def _on_other(self) -> None:
        kinds = self.tr("里仁的备份 (*.lirenbak)")
        chosen = choose_file(self.tr("选择备份文件"), kinds, documents(), self.window())
        if chosen is not None:
            self.look_into(chosen)

    @Slot(object)
    def _on_looked(self, look: BackupLook) -> None:
        title, verb = self.tr("恢复备份"), self.tr("恢复这份备份")
        if ask(title, self.what_is_lost(look), verb, self.window()):
            self.desk.putting_back.emit(look.file)

    def what_is_lost(self, look: BackupLook) -> str:
        """Say what the backup is and what would not be there any more."""
        lines = [
            self.tr("这份备份打得开，数据和操作记录都完好：{community}，{moment} 制作。").format(
                community=look.community, moment=minute_text(look.made_at)
            )
        ]
        if look.acts:
            gone = self.tr("做这份备份以后的 {later} 条操作记录，恢复后都不在数据里了，要重新办：")
            lines.append(gone.format(later=look.later))
            act_line = self.tr("　{times} 次：{what}")
            lines += [
                act_line.format(times=act.times, what=act.sentence(self.language))
                for act in look.acts[:MOST_ACTS]
            ]
            more = len(look.acts) - MOST_ACTS
            if more > 0:
                lines.append(self.tr("　还有别的 {count} 种。").format(count=more))
        else:
            lines.append(self.tr("那以后没有办过别的事，恢复不会丢掉什么。"))
        lines.append(self.tr("现在的数据会先另存一份备份，反悔时可以再恢复回来。"))
        return "\n".join(lines)

    @Slot(object)
    def _on_made(self, row: BackupRow) -> None:
        self.tell(self.tr("备份已做好并核对：{path}").format(path=row.path))
        self.desk.publish(Changes.of(Topic.OFFICE))
        self.refresh()

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self.refuse(error)
        self.refresh()

    @Slot()
    def _on_ended(self) -> None:
        self._be_busy(busy=False)

    @Slot(object)
    def _show(self, rows: tuple[BackupRow, ...]) -> None:
        self.view.show_rows(rows)

    def _be_busy(self, *, busy: bool) -> None:
        for button in (self.make, self.also, self.put_back, self.other):
            button.setEnabled(not busy)

    def _columns(self) -> list[Column[BackupRow]]:
        return [
            Column("made", self.tr("时间"), _moment, width=20, firm=True),
            Column("reason", self.tr("原因"), self._reason, width=18),
            Column("state", self.tr("状态"), self._word, width=14, state=self._state),
            Column("size", self.tr("大小（MB）"), _size, right=True, width=14),
            Column("file", self.tr("文件"), lambda row: row.path.name, width=40),
        ]

    def _reason(self, row: BackupRow) -> str:
        words = {
            "asked": self.tr("手工"),
            "exit": self.tr("退出时"),
            "periodic": self.tr("定时"),
            "before_import": self.tr("导入名册前"),
            "before_migration": self.tr("升级前"),
            "before_restore": self.tr("恢复前"),
        }
        return words[row.manifest.reason.value] if row.manifest else "—"

    def _state(self, row: BackupRow) -> State:
        if row.manifest is None:
            return State(self.tr("文件已损坏"), Tone.LATE)
        return State(self.tr("已核对"), Tone.DONE)

    def _word(self, row: BackupRow) -> str:
        return self._state(row).word


def _moment(row: BackupRow) -> str:
    return minute_text(row.manifest.made_at) if row.manifest else "—"


def _size(row: BackupRow) -> str:
    if row.manifest is None:
        return "—"
    tenths = row.manifest.size * 10 // MEBI
    return f"{tenths // 10}.{tenths % 10}"
