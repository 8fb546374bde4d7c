"""The section of a meeting of owners' representatives: whom they stand for, what owners signed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot

from core.meetings.kinds import BodyKind
from core.meetings.pool.kinds import Stance
from core.meetings.procedures.drafts import OpinionDraft, Represent
from core.meetings.procedures.sheets_opinions import (
    OpinionCount,
    OpinionRow,
    RepresentationSheet,
    RepresentativeRow,
)
from core.meetings.sheets import MeetingSheet
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import DateField, NoteField, TextField, filled
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.kit.wording import listed, noted, word

translate = QCoreApplication.translate


class RepresentedSection(Section):
    """Shown of a meeting of owners' representatives alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            self.tr("业主书面意见"),
            self.tr("业主代表没有自己的表决权：会前征求所代表业主的意见，由业主签名后交到会上。"),
        )
        self._desk = desk
        self.shown: RepresentationSheet | None = None
        self._reads: Latest[Any] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        self.take_back = self.add_action(self.tr("撤回登记"), self._on_take_back)
        self.set_homes = self.add_action(self.tr("登记代表的户"), self._on_homes)
        self.enter = self.add_action(self.tr("登记书面意见"), self._on_enter)
        self.people: ListTable[RepresentativeRow] = ListTable(
            (
                Column("name", self.tr("业主代表"), _name, width=16),
                Column("count", self.tr("代表的户数"), _homes, right=True, width=10),
                Column("homes", self.tr("代表的户"), _addresses, width=50),
            ),
            "meeting.representatives",
            self.tr("业主代表"),
            desk,
            rows_shown=6,
        )
        self.counts: ListTable[OpinionCount] = ListTable(
            (
                Column("title", self.tr("议题"), _topic, width=34),
                Column("agree", self.tr("同意"), _agree, right=True, width=8),
                Column("against", self.tr("不同意"), _against, right=True, width=8),
                Column("other", self.tr("其他意见"), _other, right=True, width=8),
                Column("missing", self.tr("还没有交"), _missing, right=True, width=8),
            ),
            "meeting.signed_counts",
            self.tr("业主书面意见"),
            desk,
            rows_shown=6,
        )
        self.opinions: ListTable[OpinionRow] = ListTable(
            (
                Column("address", self.tr("房屋"), _address, width=24),
                Column("stance", self.tr("意见"), _stance, width=10),
                Column("text", self.tr("写了什么"), _text, width=30),
                Column("signed", self.tr("签名"), _signed, width=20),
                Column("by", self.tr("业主代表"), _by, width=14),
            ),
            "meeting.signed_opinions",
            self.tr("业主签名的意见"),
            desk,
            rows_shown=8,
            nothing=self.tr("还没有交来签名的意见。"),
        )
        self.people.selection_moved.connect(self._on_chosen)
        self.opinions.selection_moved.connect(self._on_chosen)
        for table in (self.people, self.counts, self.opinions):
            self.add(table)
        self.hide()

    def show_sheet(self, sheet: MeetingSheet) -> None:
        """Read what belongs to a meeting, if it is one of representatives."""
        own = sheet.body.kind is BodyKind.OWNER_REPRESENTATIVES
        self.setVisible(own)
        if not own:
            self._reads.drop()
            return
        procedures, meeting_id = self._desk.office.procedures, sheet.meeting.id

        def work(_report: ProgressSink) -> RepresentationSheet | None:
            return procedures.representation(meeting_id)

        self._reads.ask(self.tr("查看业主书面意见"), work)

    @property
    def is_reading(self) -> bool:
        """Whether what is shown is still to come."""
        return self._reads.is_waiting

    @Slot(object)
    def _on_read(self, sheet: RepresentationSheet | None) -> None:
        if sheet is None:
            return
        self.shown = sheet
        self.people.show_named({row.id: row for row in sheet.representatives})
        self.counts.show_named({row.topic_id: row for row in sheet.counts})
        self.opinions.show_named({row.id: row for row in sheet.opinions})
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        self.set_homes.setEnabled(self.people.current_row is not None)
        self.take_back.setEnabled(self.opinions.current_row is not None)
        asked = self.shown is not None and any(one.mandates for one in self.shown.representatives)
        self.enter.setEnabled(asked)

    @Slot()
    def _on_homes(self) -> None:
        row = self.people.current_row
        if row is not None:
            ask_homes(self._desk, self, row)

    @Slot()
    def _on_enter(self) -> None:
        if self.shown is not None:
            ask_opinion(self._desk, self, self.shown)

    @Slot()
    def _on_take_back(self) -> None:
        row = self.opinions.current_row
        if row is not None:
            ask_take_back(self._desk, self, row)


def ask_homes(desk: Desk, parent: Section, row: RepresentativeRow) -> ActDialog[Represent]:
    """Say whom a representative stands for."""
    procedures = desk.office.procedures

    def make(lines: str) -> Represent:
        return Represent(row.id, tuple(lines.splitlines()))

    homes = NoteField(
        "lines",
        translate("meetings", "代表的户"),
        hint=translate("meetings", "一行一户，或者写一栋楼、一个单元，例如：3栋1单元"),
    )
    return open_ask(
        desk,
        Ask(
            about=f"row {row.id}",
            title=translate("meetings", "登记代表的户：{name}").format(name=row.name),
            verb=translate("meetings", "登记代表的户"),
            fields=[filled(homes, "\n".join(one.address for one in row.mandates))],
            make=make,
            act=lambda draft, _report: procedures.represent(draft),
            done=translate("meetings", "已登记，可以打印业主书面意见表。"),
            of_codes={"procedures.no_dwelling": "lines", "procedures.represented": "lines"},
        ),
        parent,
    )


def ask_opinion(
    desk: Desk, parent: Section, sheet: RepresentationSheet
) -> ActDialog[tuple[UUID, OpinionDraft]]:
    """Enter what an owner signed."""
    procedures = desk.office.procedures

    def make(topic_id: UUID, **values: Any) -> tuple[UUID, OpinionDraft]:
        return topic_id, OpinionDraft(**values)

    homes = [
        (mandate.id, noted(mandate.address, one.name))
        for one in sheet.representatives
        for mandate in one.mandates
    ]
    return open_ask(
        desk,
        Ask(
            title=translate("meetings", "登记书面意见"),
            verb=translate("meetings", "登记书面意见"),
            fields=[
                ChoiceField(
                    "topic_id",
                    translate("meetings", "议题"),
                    [(one.topic_id, f"{one.number}. {one.title}") for one in sheet.counts],
                ),
                ChoiceField("mandate_id", translate("meetings", "房屋"), homes, required=True),
                ChoiceField(
                    "stance",
                    translate("meetings", "意见"),
                    [(one, word(one)) for one in Stance],
                    required=True,
                ),
                NoteField("text", translate("meetings", "写了什么")),
                TextField("signed_by", translate("meetings", "签名的业主"), required=True),
                filled(
                    DateField("signed_on", translate("meetings", "签名日期"), required=True),
                    desk.office.clock.today(),
                ),
            ],
            make=make,
            act=lambda said, _report: procedures.hand_in(*said),
            done=translate("meetings", "已登记书面意见。"),
            of_codes={
                "procedures.opinion_there": "mandate_id",
            },
        ),
        parent,
    )


def ask_take_back(desk: Desk, parent: Section, row: OpinionRow) -> ActDialog[str]:
    """Take a signed opinion back."""
    procedures = desk.office.procedures
    return open_ask(
        desk,
        Ask(
            about=f"row {row.id}",
            title=translate("meetings", "撤回书面意见：{address}").format(address=row.address),
            verb=translate("meetings", "撤回登记"),
            note=translate("meetings", "原来的登记和理由一直保留。"),
            fields=[NoteField("reason", translate("meetings", "理由"), required=True)],
            make=_reason,
            act=lambda reason, _report: procedures.undo_opinion(row.id, reason),
        ),
        parent,
    )


def _reason(reason: str) -> str:
    return reason


def _name(row: RepresentativeRow) -> str:
    return row.name


def _homes(row: RepresentativeRow) -> str:
    return str(len(row.mandates))


def _addresses(row: RepresentativeRow) -> str:
    return listed(one.address for one in row.mandates)


def _topic(row: OpinionCount) -> str:
    return f"{row.number}. {row.title}"


def _agree(row: OpinionCount) -> str:
    return str(row.agree)


def _against(row: OpinionCount) -> str:
    return str(row.against)


def _other(row: OpinionCount) -> str:
    return str(row.other)


def _missing(row: OpinionCount) -> str:
    return str(row.missing)


def _address(row: OpinionRow) -> str:
    return row.address


def _stance(row: OpinionRow) -> str:
    return word(row.stance)


def _text(row: OpinionRow) -> str:
    return row.text


def _signed(row: OpinionRow) -> str:
    return f"{row.signed_by} {row.signed_on.isoformat()}"


def _by(row: OpinionRow) -> str:
    return row.representative
