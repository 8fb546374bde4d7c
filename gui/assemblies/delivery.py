"""送达: entrance by entrance, ballots ticked as delivered, with the day, the way and two people."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit

from core.assemblies.ballots import BY_HAND, BallotState, DeliveryMethod, DeliveryOutcome, Relation
from core.assemblies.checks_way import DELIVERERS
from core.assemblies.count_sheets import BallotRow, DeliveryRow
from core.assemblies.drafts import DeliveryDraft
from core.assemblies.stage_acts import Act
from core.clock import minute_text
from core.errors import KnownError
from core.progress import ProgressSink
from core.text.names import read_names
from gui.assemblies import ballot_rows, words
from gui.assemblies.ballots import BALLOTS, BallotsSection
from gui.assemblies.officials import OfficialsSection
from gui.assemblies.pane import Pane
from gui.assemblies.seen import Seen
from gui.assemblies.way_forms import WayForm, choice, drop_down, line, moment_line
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import Question, ask
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.unsaved import Keeper
from gui.kit.wording import apart, sentence_of, word
from gui.places import paper_place

DONE = {BallotState.DELIVERED, BallotState.RETURNED, BallotState.COUNTED, BallotState.VOIDED}


class DeliveryPane(Pane):
    """Where each ballot is taken, and what is left to do."""

    def build(self) -> None:
        self._attempts: dict[UUID, list[DeliveryRow]] = {}
        self._undone: dict[UUID, list[DeliveryRow]] = {}
        self._vouched: UUID | None = None
        head = self.section(self.tr("按单元送达"))
        self.head = head
        self._build_form()
        self.entrance = QComboBox()
        self.entrance.setAccessibleName(self.tr("楼栋和单元"))
        self.entrance.currentIndexChanged.connect(self._on_entrance)
        head.add(self.entrance)
        self._build_table()
        self.ballots = BallotsSection(self, self.tr("全部表决票"), rows_shown=8)
        self.column.addWidget(self.ballots)
        self.officials = OfficialsSection(self)
        self.column.addWidget(self.officials)

    def _build_table(self) -> None:
        self.table: ListTable[BallotRow] = ListTable(
            (
                Column("addresses", self.tr("房屋"), ballot_rows.addresses, width=22),
                Column("owners", self.tr("投票权人"), ballot_rows.owners, width=14),
                Column(
                    "state",
                    self.tr("状态"),
                    ballot_rows.state_said,
                    width=12,
                    state=ballot_rows.state,
                ),
                Column("attempts", self.tr("送过"), self._tried, width=30),
                Column("serial", self.tr("编号"), ballot_rows.serial, width=16, firm=True),
            ),
            "assembly.delivery",
            self.tr("这个单元的表决票"),
            self.desk,
            rows_shown=12,
            ticks=True,
            nothing=self.tr("还没有发出表决票。"),
        )
        self.table.ticked.connect(self._on_ticked)
        self.head.add(self.table)
        self._count = plain_label("", "secondary", wrap=True)
        self.head.add(self._count)

    def _build_form(self) -> None:
        self.form = WayForm(
            (
                ("method", self.tr("方式"), choice(DeliveryMethod, words.method)),
                ("outcome", self.tr("结果"), choice(DeliveryOutcome, words.outcome)),
                ("at", self.tr("时间"), moment_line()),
                ("deliverers", self.tr("送达人（两名）"), line()),
                ("receiver", self.tr("签收人（空着为本人）"), line()),
                ("relation", self.tr("签收人与业主的关系"), _relations()),
                ("relation_note", self.tr("其他关系（说明是谁）"), line()),
                ("proof", self.tr("凭证（单号、公告编号）"), line()),
                ("supervisor", self.tr("监票人（截止后补记时）"), line()),
                ("reason", self.tr("补记的理由（截止后补记时）"), line()),
            )
        )
        self.keeper = Keeper(self.desk, self.form, self.tr("登记送达"), self, about="delivery")
        self.head.add(self.keeper.line)
        relation = self.form.field("relation")
        if isinstance(relation, QComboBox):
            relation.currentIndexChanged.connect(self._on_relation)
        self._on_relation()
        self.head.add(self.form)
        self.all = self.head.add_action(self.tr("勾选未送达的"), self._on_all)
        self.undo = self.head.add_action(self.tr("撤销登记"), self._on_undo)
        self.write = self.head.add_action(self.tr("登记送达"), self._on_write, primary=True)
        self.allow(self.all, Act.DELIVER)
        self.allow(self.undo, Act.UNDO_DELIVERIES)
        self.allow(self.write, Act.DELIVER)

    def fill(self, seen: Seen) -> None:
        found: defaultdict[UUID, list[DeliveryRow]] = defaultdict(list)
        for row in seen.deliveries:
            found[row.ballot_id].append(row)
        self._attempts = dict(found)
        gone: defaultdict[UUID, list[DeliveryRow]] = defaultdict(list)
        for row in seen.undone:
            gone[row.ballot_id].append(row)
        self._undone = dict(gone)
        self.keeper.turn_to(f"delivery {seen.sheet.id}")
        self.form.propose("at", minute_text(self.desk.office.clock.now()))
        self._fill_entrances()
        self._on_entrance()
        self.ballots.show_ballots(seen.ballots)
        self.officials.show_seen(seen)
        left = sum(row.state is BallotState.ISSUED for row in seen.ballots)
        untried = sum(row.id not in self._attempts for row in seen.ballots if not row.void_reason)
        self.head.set_note(
            self.tr(
                "共 {all} 张，还有 {left} 张没有送到，其中 {untried} 张一次也没有送过。"
            ).format(all=len(seen.ballots), left=left, untried=untried)
        )

    # Entrances

    def _fill_entrances(self) -> None:
        chosen = self.entrance.currentData()
        counts: dict[str, list[int]] = {}
        for row in self.seen.ballots:
            count = counts.setdefault(entrance_of(row), [0, 0])
            count[0] += row.state in DONE
            count[1] += 1
        self.entrance.blockSignals(True)
        self.entrance.clear()
        for name, (done, everything) in counts.items():
            said = self.tr("{name}　{done} / {all}").format(name=name, done=done, all=everything)
            self.entrance.addItem(said, name)
        number = self.entrance.findData(chosen)
        self.entrance.setCurrentIndex(max(number, 0))
        self.entrance.blockSignals(False)

    @Slot()
    def _on_entrance(self) -> None:
        name = self.entrance.currentData()
        own = {row.id: row for row in self.seen.ballots if entrance_of(row) == name}
        self.table.show_named(own)
        ticked = {row.id for row in self.table.ticked_rows}
        self.table.tick(one for one in ticked if own[one].state not in DONE)
        self._on_ticked()

    @Slot()
    def _on_ticked(self) -> None:
        count = len(self.table.ticked_rows)
        said = self.tr(
            "{entrance}：已勾选 %n 张。空格键勾选选中的行；登记错了可以撤销。", "", count
        )
        self._count.setText(said.format(entrance=self.entrance.currentData() or "—"))

    @Slot()
    def _on_relation(self) -> None:
        """Who stands in no line of the list is said in words."""
        note = self.form.field("relation_note")
        note.setEnabled(self.form.chosen("relation") == Relation.OTHER.value)
        if isinstance(note, QLineEdit) and not note.isEnabled():
            note.clear()

    def _relation(self) -> str | None:
        """Give the relation as it is typed; None where 其他 says nothing, which is then said."""
        chosen = str(self.form.chosen("relation"))
        if chosen != Relation.OTHER.value:
            return chosen
        note = self.form.text("relation_note")
        if not note:
            self.form.say(self.tr("关系选了“其他”的，请说明签收人是谁，例如：保姆。"))
            self.form.field("relation_note").setFocus()
            return None
        return f"{chosen}:{note}"

    @Slot()
    def _on_all(self) -> None:
        self.table.tick(row.id for row in self.table.rows if row.state not in DONE)

    def _tried(self, row: BallotRow) -> str:
        undone = self.tr("{attempt}（已撤销：{reason}）")
        return apart(
            (
                *map(_attempt, self._attempts.get(row.id, ())),
                *(
                    undone.format(attempt=_attempt(one), reason=one.undone_reason)
                    for one in self._undone.get(row.id, ())
                ),
            )
        )

    # Undoing

    @Slot()
    def _on_undo(self) -> None:
        rows = [row for row in self.table.ticked_rows if row.id in self._attempts]
        if not rows:
            self.form.say(self.tr("先勾选登记错了送达的表决票；没有登记过的没有可以撤销的。"))
            return
        self.form.say("")
        assemblies, serials = self.desk.office.assemblies, [row.serial for row in rows]
        self.ask_reason(
            self.tr("撤销送达登记"),
            self.tr(
                "{entrance}：撤销 %n 张表决票最近一次的送达登记，例如 {first}。"
                "撤销以后这些票要重新送达；原登记和理由都会保留。",
                "",
                len(rows),
            ).format(entrance=self.entrance.currentData(), first=self._last(rows[0])),
            self.tr("撤销登记"),
            lambda reason: assemblies.undo_deliveries(serials, reason),
            self.tr("已撤销。"),
        )

    def _last(self, row: BallotRow) -> str:
        return f"{row.addresses} {_attempt(self._attempts[row.id][-1])}"

    # Writing

    @Slot()
    def _on_write(self) -> None:
        rows = self.table.ticked_rows
        if not rows:
            self.form.say(self.tr("先勾选要登记的表决票。"))
            return
        at = self.form.moment("at")
        if at is None:
            return
        relation = self._relation()
        if relation is None:
            return
        outcome = DeliveryOutcome(self.form.chosen("outcome"))
        reached = outcome is DeliveryOutcome.DELIVERED
        carriers = read_names(self.form.text("deliverers"))
        if not self._are_printed(rows) or (reached and not self._carried(carriers)):
            return
        drafts = [
            DeliveryDraft(
                serial=row.serial,
                method=DeliveryMethod(self.form.chosen("method")),
                outcome=outcome,
                at=at,
                deliverers=carriers,
                receiver=(self.form.text("receiver") or row.voter) if reached else "",
                relation=relation if reached else "",
                proof=self.form.text("proof"),
                supervisor=self.form.text("supervisor"),
                reason=self.form.text("reason"),
            )
            for row in rows
        ]
        assemblies = self.desk.office.assemblies

        def work(report: ProgressSink) -> object:
            return assemblies.deliver(drafts, progress=report)

        said = self.tr("{entrance}：已登记 %n 张。", "", len(drafts)).format(
            entrance=self.entrance.currentData()
        )
        heard = partial(self._on_written, said)
        self.desk.act(self.tr("登记送达"), work, heard, self._on_refused)

    def _are_printed(self, rows: list[BallotRow]) -> bool:
        """Ask before ballots are noted as taken out of whose printing the record knows nothing.

        Once somebody gave his word for such ballots, he is not asked for the next entrance.
        """
        unknown, sheet = [row for row in rows if not row.printed], self.seen.sheet
        given = any(not row.printed and row.id in self._attempts for row in self.seen.ballots)
        if not unknown or given or self._vouched == sheet.id:
            return True
        text = self.tr(
            "这次登记的有 %n 张表决票没有打印或者另存的记录，例如 {serial}。"
            "票先打印，再送达；确实已经印好并送出的，照样登记。",
            "",
            len(unknown),
        ).format(serial=unknown[0].serial)
        first, write = self.tr("去打印"), self.tr("照样登记")
        title = self.tr("表决票没有打印的记录")
        answer = Question(title, text, (first, write), self, careful=True).ask()
        if answer == first:
            self.desk.go(paper_place("assembly", sheet.id, BALLOTS))
        if answer == write:
            self._vouched = sheet.id
        return answer == write

    def _carried(self, carriers: tuple[str, ...]) -> bool:
        """Ask before a whole entrance is noted as brought by one person where the law wants two."""
        by_hand = DeliveryMethod(self.form.chosen("method")) in BY_HAND
        if not by_hand or len(carriers) != 1 or self.seen.book.number(DELIVERERS) <= 1:
            return True
        text = self.tr("只写了 {name} 一人。上门送达应当由两人进行，缺一人的，检查时会逐张提示。")
        return ask(
            self.tr("一个人送达"),
            text.format(name=carriers[0]),
            self.tr("按一人登记"),
            self,
            no=self.tr("补写送达人"),
        )

    def _on_written(self, said: str, _changes: object) -> None:
        self.form.say("")
        self._forget_receiver()
        self.form.keep_as_clean()
        self.keeper.forget()
        self.table.tick(())
        self.desk.say(said)

    def _forget_receiver(self) -> None:
        """Who signed for these signs for no others."""
        receiver, relation = self.form.field("receiver"), self.form.field("relation")
        if isinstance(receiver, QLineEdit) and isinstance(relation, QComboBox):
            receiver.clear()
            relation.setCurrentIndex(0)

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self.form.say(sentence_of(error))


def _attempt(row: DeliveryRow) -> str:
    return f"{minute_text(row.at)} {words.method(row.method)} {words.outcome(row.outcome)}"


def _relations() -> QComboBox:
    """Make the closed list; 本人 first, which is what nobody has to say."""
    made = drop_down()
    for one in Relation:
        made.addItem(word(one), "" if one is Relation.SELF else one.value)
    return made


def entrance_of(row: BallotRow) -> str:
    """Name the building and entrance of a ballot's first dwelling."""
    if not row.dwellings:
        return "—"
    first = row.dwellings[0]
    return f"{first.building}{first.entrance}" if first.entrance else first.building
