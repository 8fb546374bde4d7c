"""密钥卡: our own to hand out, and those of others that we trust."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.changes import Changes
from core.clock import minute_text
from core.progress import ProgressSink
from core.sync.keys import KeyCard, read_card
from gui.desk import Desk, Place
from gui.kit.act_dialog import Ask, open_ask
from gui.kit.dialogs import ask, choose_file, choose_folder
from gui.kit.facts import Facts
from gui.kit.fields import TextField
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State
from gui.kit.tasks import Latest
from gui.places import DOCUMENTS
from gui.sync import words

if TYPE_CHECKING:
    from core.sync.queries import CardRow

CARD = "card"
"""The key card among the sheets of the preview."""


@dataclass(frozen=True, slots=True)
class _Seen:
    own: KeyCard
    cards: tuple[CardRow, ...]


class CardsPart(Part):
    """Two sections: ours, theirs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reads: Latest[_Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._show)
        self.own = Section(
            self.tr("本单位的密钥卡"),
            self.tr("把密钥卡文件交给街道办登记，再在电话里读出指纹让对方核对。密钥卡可以公开。"),
            first=True,
        )
        self.print_button = self.own.add_action(self.tr("打印密钥卡"), self._on_print)
        self.save_button = self.own.add_action(self.tr("另存密钥卡"), self._on_save)
        self.facts = Facts()
        self.own.add(self.facts)
        self.own.add(self.told)
        self.others = Section(
            self.tr("登记的密钥卡"),
            self.tr("上报包加密给这里登记的单位，也只接收它们签名的上报包。"),
        )
        self.revoke = self.others.add_action(self.tr("停用密钥卡"), self._on_revoke)
        self.enrol = self.others.add_action(self.tr("登记密钥卡"), self._on_enrol, primary=True)
        self.cards: ListTable[CardRow] = ListTable(
            (
                Column("name", self.tr("单位"), _name, width=28),
                Column("print", self.tr("指纹"), _fingerprint, width=20),
                Column("since", self.tr("登记时间"), _since, width=18, firm=True),
                Column("state", self.tr("状态"), _word, width=12, state=_state),
            ),
            "cards",
            self.tr("登记的密钥卡"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr(
                "还没有登记密钥卡。收到街道办或者别的社区的密钥卡文件，按“登记密钥卡”。"
            ),
        )
        self.cards.selection_moved.connect(self._on_selection)
        self.others.add(self.cards)
        self.column.addWidget(self.own)
        self.column.addWidget(self.others, 1)
        self._on_selection()

    def refresh(self) -> None:
        """Read the cards."""
        sync = self.desk.office.sync
        self._reads.ask(self.tr("查看密钥卡"), lambda _report: _Seen(sync.card(), sync.cards()))

    @Slot(object)
    def _show(self, seen: _Seen) -> None:
        self.facts.show_pairs(
            (
                (self.tr("单位"), seen.own.name),
                (self.tr("指纹"), seen.own.spoken_fingerprint),
            )
        )
        self.cards.show_named({row.card.key_id: row for row in seen.cards})
        self._on_selection()

    # Our own

    @Slot()
    def _on_print(self) -> None:
        self.desk.go(Place(DOCUMENTS, part=CARD))

    @Slot()
    def _on_save(self) -> None:
        chosen = choose_folder(self.tr("密钥卡存到哪里"), documents(), self)
        if chosen is not None:
            self.save_card(chosen)

    def save_card(self, folder: Path) -> None:
        """Write our card's file to hand out."""
        sync = self.desk.office.sync
        self.desk.look(
            self.tr("另存密钥卡"),
            lambda _report: sync.save_card(folder),
            self._on_saved,
            self.refuse,
        )

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.tell(self.tr("密钥卡已保存：{file}").format(file=path.name))

    # Theirs

    @Slot()
    def _on_selection(self) -> None:
        row = self.cards.current_row
        self.revoke.setEnabled(row is not None and row.revoked_at is None)

    @Slot()
    def _on_enrol(self) -> None:
        kinds = self.tr("密钥卡 (*.json)")
        chosen = choose_file(self.tr("选择对方的密钥卡"), kinds, documents(), self)
        if chosen is not None:
            self.ask_enrolment(chosen)

    def ask_enrolment(self, path: Path) -> None:
        """Ask for the fingerprint that the other office reads aloud; the card's is not shown."""
        self.tell("")
        title = self.tr("读取密钥卡")
        self.desk.look(title, lambda _report: read_card(path), self._on_card, self.refuse)

    def _on_card(self, card: KeyCard) -> None:
        sync = self.desk.office.sync

        def act(spoken: str, _report: ProgressSink) -> Changes:
            return sync.enrol(card, spoken)

        open_ask(
            self.desk,
            Ask(
                about=card.key_id,
                title=self.tr("登记密钥卡：{name}").format(name=card.name),
                verb=self.tr("登记密钥卡"),
                note=self.tr(
                    "请打电话给“{name}”，让对方读出他们自己屏幕上或者纸上的指纹，照着输入。"
                    "不要从文件或者短信里抄：文件可能在路上被换过。"
                ).format(name=card.name),
                fields=[
                    TextField(
                        "spoken",
                        self.tr("对方读出的指纹"),
                        hint=self.tr("十二位，空格和大小写不论"),
                        required=True,
                        latin=True,
                        longest=40,
                    )
                ],
                make=_only_text,
                act=act,
                done=self.tr("已登记“{name}”的密钥卡。").format(name=card.name),
                of_codes={"sync.fingerprint_differs": "spoken", "sync.card_known": "spoken"},
            ),
            self,
        )

    @Slot()
    def _on_revoke(self) -> None:
        row, sync = self.cards.current_row, self.desk.office.sync
        if row is None:
            return
        text = self.tr(
            "停用以后，不再加密给“{name}”，它签名的上报包也不再接收，不能恢复；"
            "对方换了新的密钥卡，再登记新的。"
        )
        title, verb = self.tr("停用密钥卡"), self.tr("停用密钥卡")
        if ask(title, text.format(name=row.card.name), verb, self):
            key_id = row.card.key_id
            self.desk.act(verb, lambda _report: sync.revoke(key_id), self._on_revoked, self.refuse)

    @Slot(object)
    def _on_revoked(self, _changes: object) -> None:
        self.desk.say(self.tr("已停用密钥卡。"))


def _only_text(spoken: str) -> str:
    return spoken


def _name(row: CardRow) -> str:
    return row.card.name


def _fingerprint(row: CardRow) -> str:
    return row.card.spoken_fingerprint


def _since(row: CardRow) -> str:
    return minute_text(row.enrolled_at)


def _state(row: CardRow) -> State:
    return words.card(row)


def _word(row: CardRow) -> str:
    return _state(row).word
