"""One committee: who sits on it, its first meeting and posts, its filing, its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from core.assemblies.stage_acts import Act
from core.clock import minute_text
from core.committees.sheets import (
    CommitteeMemberRow,
    CommitteeSheet,
    FilingPaperRow,
    FilingState,
    PostVoteRow,
)
from core.printed import Subject
from gui.committees import rows, words
from gui.committees.asking import ask_meeting, ask_phone
from gui.committees.filing import ask_answer, ask_filing, ask_filing_correction
from gui.committees.forming import ask_correction
from gui.desk import Desk
from gui.kit.anatomy import stacked
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.keep_all import KeepAll
from gui.kit.list_table import ListTable
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.row_table import Column
from gui.kit.scrolled import Scrolled
from gui.kit.section import Section
from gui.kit.subject_papers import paper_lines
from gui.kit.wording import listed, span
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office
    from core.printing import PaperRow, PrintedRow

KIND = "committee"


@dataclass(frozen=True, slots=True)
class Read:
    """A committee, what its assembly takes and its group, its papers and what was printed."""

    sheet: CommitteeSheet
    allowed: frozenset[Act]
    group: tuple[str, ...]
    papers: tuple[PaperRow, ...]
    printed: tuple[PrintedRow, ...]
    there: frozenset[str] = frozenset()  # papers of it and of its assembly that were printed

    @classmethod
    def of(cls, office: Office, committee_id: UUID) -> Self:
        """Read it."""
        sheet = office.committees.committee(committee_id)
        subject = Subject.committee(committee_id)
        assembly = office.assemblies.assembly(sheet.assembly_id)
        printed = office.printing.printed(subject)
        of_assembly = office.printing.printed(Subject.assembly(sheet.assembly_id))
        return cls(
            sheet,
            assembly.allowed,
            tuple(member.name for member in assembly.members),
            office.printing.papers(subject),
            printed,
            frozenset(row.key for row in (*printed, *of_assembly)),
        )


class CommitteeView(QWidget):
    """Sections in a column, and the papers in a tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.read: Read | None = None
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        scroll = Scrolled()
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 8, 12, 0)
        self._column.setSpacing(8)
        scroll.setWidget(inside)
        self._build_members()
        self._build_meeting()
        self._build_filing()
        self._column.addStretch(1)
        self.papers = PaperList(self.tr("文书"))
        self.papers.preview.connect(self._on_preview)
        self.tabs.addTab(scroll, self.tr("办理"))
        self.keep_all = KeepAll(desk, self.tr("这个业委会到现在的文书，存成 PDF 放进一个文件夹。"))
        self.tabs.addTab(stacked(self.keep_all, self.papers), self.tr("文书"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

    def show_read(self, read: Read) -> None:
        """Show a committee."""
        self.read = read
        sheet = read.sheet
        self.about.show_pairs(
            (
                (self.tr("小区"), sheet.compound_name),
                (
                    self.tr("任期"),
                    span(sheet.term_from.isoformat(), sheet.term_until.isoformat()),
                ),
                (self.tr("应有委员"), self.tr("%n 名", "", sheet.seats)),
                (self.tr("地址"), sheet.address),
                (self.tr("电话"), sheet.phone),
            )
        )
        self.members.show_rows((*sheet.members, *sheet.alternates))
        self._show_findings(sheet)
        self._show_meeting(read)
        self._show_filing(read)
        self._show_papers(read)

    # Members

    def _build_members(self) -> None:
        self._members = self._section(self.tr("委员"), first=True)
        self.about = Facts()
        self._members.add(self.about)
        self.correct = self._members.add_action(self.tr("更正业委会资料"), self._on_correct)
        self.phone = self._members.add_action(self.tr("登记电话"), self._on_phone)
        self.members: ListTable[CommitteeMemberRow] = ListTable(
            (
                Column("order", self.tr("顺序"), rows.order, right=True, width=6),
                Column("name", self.tr("姓名"), rows.name, width=10),
                Column("post", self.tr("职务"), rows.post, width=10),
                Column("address", self.tr("房屋"), rows.address, width=18),
                Column("political", self.tr("政治面貌"), rows.political, width=12),
                Column("occupation", self.tr("职业"), rows.occupation, width=14),
                Column("duties", self.tr("分工"), rows.duties, width=24),
                Column("phone", self.tr("电话"), rows.phone, width=14, firm=True),
            ),
            "committee.members",
            self.tr("委员"),
            self._desk,
            rows_shown=14,
        )
        self.members.opened.connect(self._on_phone)
        self.members.selection_moved.connect(self._fit_phone)
        self.members.choose_first()
        self._members.add(self.members)
        self._lines: list[FindingLine] = []

    @Slot()
    def _on_correct(self) -> None:
        if self.read is not None:
            ask_correction(self._desk, self, self.read.sheet)

    @Slot()
    def _on_phone(self) -> None:
        row = self.members.current_row
        if row is not None:
            ask_phone(self._desk, self, row)

    @Slot()
    def _fit_phone(self) -> None:
        self.phone.setEnabled(self.members.current_row is not None)

    def _show_findings(self, sheet: CommitteeSheet) -> None:
        for line in self._lines:
            line.deleteLater()
        self._lines = [FindingLine(told_finding(one)) for one in sheet.findings]
        for line in self._lines:
            self._members.add(line)

    # First meeting

    def _build_meeting(self) -> None:
        self._meeting = self._section(self.tr("首次会议"))
        self.hold = self._meeting.add_action(
            self.tr("登记首次会议"), self._on_meeting, primary=True
        )
        self.meeting = Facts()
        self._meeting.add(self.meeting)
        self.votes: ListTable[PostVoteRow] = ListTable(
            (
                Column("post", self.tr("职务"), rows.vote_post, width=10),
                Column("name", self.tr("姓名"), rows.vote_name, width=10),
                Column("for", self.tr("同意（票）"), rows.in_favour, right=True, width=8),
                Column("against", self.tr("反对（票）"), rows.against, right=True, width=8),
                Column("abstained", self.tr("弃权（票）"), rows.abstained, right=True, width=8),
                Column("needed", self.tr("须有（票）"), rows.needed, right=True, width=8),
                Column(
                    "elected", self.tr("结果"), rows.elected, width=12, state=rows.elected_state
                ),
            ),
            "committee.votes",
            self.tr("推选"),
            self._desk,
        )
        self._meeting.add(self.votes)

    def _show_meeting(self, read: Read) -> None:
        row = read.sheet.first_meeting
        self.hold.setEnabled(row is None and Act.HOLD_FIRST_MEETING in read.allowed)
        self.votes.setVisible(row is not None)
        last = read.sheet.first_meeting_last_day
        if row is None:
            said = self.tr("还没有召开。")
            if last is not None:
                said = self.tr("还没有召开，最迟 {day} 当天召开。").format(day=last.isoformat())
            self._meeting.set_note(said)
            self.meeting.show_pairs(())
            return
        self._meeting.set_note(row.quorum_text)
        self.meeting.show_pairs(
            (
                (self.tr("时间"), span(minute_text(row.starts), minute_text(row.ends))),
                (self.tr("地点"), row.place),
                (self.tr("主持、记录"), listed((row.chaired_by, row.recorder))),
                (self.tr("到会"), listed(row.present)),
                (self.tr("缺席"), listed(row.absent)),
                (self.tr("列席"), listed(row.observers)),
                (self.tr("得票相同的处理"), row.tie_rule),
                (self.tr("其他记载"), row.note),
            )
        )
        self.votes.show_rows(row.votes)

    @Slot()
    def _on_meeting(self) -> None:
        if self.read is not None:
            ask_meeting(self._desk, self, self.read.sheet, self.read.group)

    # Filing

    def _build_filing(self) -> None:
        self._filing = self._section(self.tr("备案"))
        self.mend = self._filing.add_action(self.tr("更正报送"), self._on_mend)
        self.answer = self._filing.add_action(self.tr("登记答复"), self._on_answer)
        self.file = self._filing.add_action(self.tr("登记报送"), self._on_file, primary=True)
        self.filing = Facts()
        self._filing.add(self.filing)
        self.packet: ListTable[FilingPaperRow] = ListTable(
            (
                Column("number", self.tr("序号"), rows.number, right=True, width=6),
                Column("title", self.tr("材料"), rows.title, width=64),
                Column("article", self.tr("依据"), rows.article, width=22),
                Column("copies", self.tr("份数"), rows.copies, right=True, width=6),
                Column(
                    "included",
                    self.tr("放进材料"),
                    rows.included,
                    width=12,
                    state=rows.included_state,
                ),
            ),
            "committee.packet",
            self.tr("备案材料目录"),
            self._desk,
            rows_shown=14,
        )
        self._filing.add(self.packet)

    def _show_filing(self, read: Read) -> None:
        row = read.sheet.filing
        waiting = row.state in (FilingState.NOT_FILED, FilingState.RETURNED)
        self.file.setEnabled(
            row.state is FilingState.RETURNED or (waiting and Act.FILE in read.allowed)
        )
        self.mend.setVisible(row.state is not FilingState.NOT_FILED)
        self.answer.setEnabled(row.state is FilingState.SUBMITTED)
        said = words.filing(row.state).word
        if row.last_day is not None and waiting:
            said = self.tr("{state}，最迟 {day} 当天报送。").format(
                state=said, day=row.last_day.isoformat()
            )
        if row.ask_street:
            said += self.tr("报送到哪里，请向街道办核实。")
        self._filing.set_note(said)
        self.filing.show_pairs(
            (
                (self.tr("报送到"), row.authority),
                (self.tr("依据"), row.article.cite() if row.article else ""),
                (self.tr("申请人"), row.applicant),
                (self.tr("报送日期"), row.submitted_on.isoformat() if row.submitted_on else ""),
                (self.tr("接收人"), row.receiver),
                (self.tr("备案编号"), row.receipt_number),
                (self.tr("答复日期"), row.receipt_on.isoformat() if row.receipt_on else ""),
                (self.tr("答复内容"), row.answer),
            )
        )
        self.packet.show_rows(row.papers)

    @Slot()
    def _on_file(self) -> None:
        if self.read is not None:
            ask_filing(self._desk, self, self.read.sheet, self.read.there)

    @Slot()
    def _on_mend(self) -> None:
        if self.read is not None:
            ask_filing_correction(self._desk, self, self.read.sheet)

    @Slot()
    def _on_answer(self) -> None:
        if self.read is not None:
            ask_answer(self._desk, self, self.read.sheet)

    # Papers

    def _show_papers(self, read: Read) -> None:
        subject = Subject.committee(read.sheet.id)
        self.keep_all.turn_to(lambda: (subject,))
        lines = paper_lines(read.papers, read.printed, KIND, read.sheet.id)
        self.papers.show_papers(lines)
        self.tabs.setTabText(1, self.tr("文书 {count}").format(count=len(lines)))

    @Slot(object)
    def _on_preview(self, paper: PaperLine) -> None:
        if isinstance(paper.subject, UUID):
            self._desk.go(paper_place(paper.kind, paper.subject, paper.key))

    def _section(self, title: str, *, first: bool = False) -> Section:
        made = Section(title, first=first)
        self._column.addWidget(made)
        return made
