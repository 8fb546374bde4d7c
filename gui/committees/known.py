"""在本程序之外成立的业委会、物管会: noted by whose word, ended with a reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import Ask, open_ask
from gui.kit.anatomy import plain_label
from gui.kit.choices import ChoiceField
from gui.kit.fields import DateField, NumberField, TextField, filled
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest
from gui.kit.wording import said_of, span, word

if TYPE_CHECKING:
    from core.committees.sheets import KnownRow

ROWS = 6


class KnownSection(Section):
    """A table of them, for the shares on the desk; one elected here goes before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("在本程序之外成立的业委会、物管会"),
            self.tr("登记以后计入组建率；物管会一并计入，分别注明。"),
        )
        self._desk = desk
        self.end = self.add_action(self.tr("登记不再在任"), self._on_end)
        self.note_one = self.add_action(self.tr("登记在任机构"), self._on_note)
        self.table: ListTable[KnownRow] = ListTable(
            (
                Column("compound", self.tr("小区"), _compound, width=18),
                Column("kind", self.tr("种类"), _kind, width=14),
                Column("name", self.tr("名称"), _name, width=26),
                Column("term", self.tr("任期"), _term, width=24, firm=True),
                Column("seats", self.tr("委员"), _seats, right=True, width=6),
                Column("party", self.tr("党员"), _party, right=True, width=6),
                Column("source", self.tr("依据"), _source, width=18),
                Column("findings", self.tr("提示"), _hints, state=_state, width=8),
            ),
            "committees.known",
            self.tr("在本程序之外成立的业委会、物管会"),
            desk,
            rows_shown=ROWS,
            nothing=self.tr("还没有登记。"),
        )
        self.table.selection_moved.connect(self._on_selection)
        self.findings = plain_label("", "secondary", wrap=True)
        self.add(self.table)
        self.add(self.findings)
        self._reads: Latest[tuple[KnownRow, ...]] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self._on_selection()

    def refresh(self) -> None:
        """Read them again."""
        committees = self._desk.office.committees

        def work(_report: ProgressSink) -> tuple[KnownRow, ...]:
            return committees.known()

        self._reads.ask(self.tr("查看业委会"), work)

    @Slot(object)
    def _on_read(self, rows: tuple[KnownRow, ...]) -> None:
        self.table.show_named({row.id: row for row in rows if self._desk.shows(row.compound_id)})
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row
        self.end.setEnabled(row is not None)
        said = [] if row is None else [said_of(one) for one in row.findings]
        self.findings.setText("\n".join(said))
        self.findings.setVisible(bool(said))
        self.note_one.setEnabled(bool(self._desk.compounds))

    @Slot()
    def _on_note(self) -> None:
        committees, desk = self._desk.office.committees, self._desk

        def act(draft: NoteKnown, _report: ProgressSink) -> object:
            return committees.note_known(draft)

        compound = ChoiceField(
            "compound_id",
            self.tr("小区"),
            [(row.id, row.name) for row in desk.compounds],
            required=True,
        )
        if desk.compound_id is not None:
            compound.write(desk.compound_id)
        ask: Ask[NoteKnown] = Ask(
            title=self.tr("登记在任机构"),
            verb=self.tr("登记在任机构"),
            fields=[
                compound,
                ChoiceField("kind", self.tr("种类"), [(one, word(one)) for one in KnownKind]),
                TextField("name", self.tr("名称"), required=True),
                DateField("term_from", self.tr("任期从"), required=True),
                DateField("term_until", self.tr("任期至"), required=True),
                NumberField("seats", self.tr("委员人数"), least=1, most=99),
                NumberField("party_members", self.tr("其中党员"), most=99),
                TextField(
                    "source",
                    self.tr("依据"),
                    required=True,
                    hint=self.tr("例如街道办的备案表"),
                ),
            ],
            make=NoteKnown,
            act=act,
            done=self.tr("已登记。"),
            about="known",
        )
        open_ask(desk, ask, self)

    @Slot()
    def _on_end(self) -> None:
        row, committees = self.table.current_row, self._desk.office.committees
        if row is None:
            return
        known_id: UUID = row.id

        def act(draft: tuple[date, str], _report: ProgressSink) -> object:
            return committees.end_known(known_id, *draft)

        ask: Ask[tuple[date, str]] = Ask(
            title=self.tr("登记不再在任"),
            verb=self.tr("登记不再在任"),
            fields=[
                filled(
                    DateField("day", self.tr("日期"), required=True),
                    self._desk.office.clock.today(),
                ),
                TextField("reason", self.tr("理由"), required=True),
            ],
            make=_pair,
            act=act,
            note=row.name,
            done=self.tr("已登记。"),
            about=known_id,
        )
        open_ask(self._desk, ask, self)


def _pair(day: date, reason: str) -> tuple[date, str]:
    return day, reason


def _compound(row: KnownRow) -> str:
    return row.compound


def _kind(row: KnownRow) -> str:
    return word(row.kind)


def _name(row: KnownRow) -> str:
    return row.name


def _term(row: KnownRow) -> str:
    return span(row.term_from.isoformat(), row.term_until.isoformat())


def _seats(row: KnownRow) -> str:
    return "" if row.seats is None else str(row.seats)


def _party(row: KnownRow) -> str:
    return "" if row.party_members is None else str(row.party_members)


def _state(row: KnownRow) -> State | None:
    if not row.findings:
        return None
    return State(str(len(row.findings)), Tone.WAITING, "alert-circle")


def _hints(row: KnownRow) -> str:
    state = _state(row)
    return state.word if state is not None else ""


def _source(row: KnownRow) -> str:
    return row.source
