"""计票: boxes, two blind readings by hand or by workbook, differences, the sums, the closing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from core.assemblies.ballot_entry import EnteredRows
from core.assemblies.count_sheets import CountLine, CountSheet, InvalidRow
from core.assemblies.counting import Mark, Reading
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage
from core.changes import Changes, Topic
from core.clock import minute_text
from core.progress import ProgressSink
from gui.assemblies import words
from gui.assemblies.boxes import BoxesSection
from gui.assemblies.officials import OfficialsSection
from gui.assemblies.pane import Pane
from gui.assemblies.ruling import DifferencesSection
from gui.assemblies.seen import Seen
from gui.assemblies.words import translate
from gui.kit.anatomy import lead
from gui.kit.dialogs import choose_file, choose_new_file, tell
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.wording import said_of

REFUSED_SHOWN = 8


class CountingPane(Pane):
    """The count as it goes.

    Signals:
        entry_wanted(Reading): the page shows the panel of entry.
    """

    entry_wanted = Signal(object)

    def build(self) -> None:
        self.boxes = BoxesSection(self)
        self.column.addWidget(self.boxes)
        self._build_entry()
        self.differences = DifferencesSection(self)
        self.column.addWidget(self.differences)
        self._build_closing()
        self._build_tally()
        self.officials = OfficialsSection(self)
        self.column.addWidget(self.officials)

    def fill(self, seen: Seen) -> None:
        self.boxes.show_seen(seen)
        self.officials.show_seen(seen)
        self.differences.show_seen(seen)
        count = seen.count
        if count is None:
            self._entry.set_note(self.tr("还没有发出表决票。"))
            return
        sums = count.reconciliation
        back = sums.returned
        self._entry.set_note(
            self.tr("收回 {back} 张；初录 {first} 张，复录 {second} 张。").format(
                back=back, first=count.first_entered, second=count.second_entered
            )
        )
        self._lead_on(count)
        self.facts.show_pairs(_sums(seen))
        self._show_findings(seen)
        self.closing.set_note(self._said_of_closing(seen, count))
        self.tally.show_rows(count.lines)
        own = [row for row in count.invalid if row.serial]
        self.invalid.show_rows(own)
        self.invalid.setVisible(bool(own))

    def _said_of_closing(self, seen: Seen, count: CountSheet) -> str:
        if count.closed_at:
            return self.tr("计票已于 {at} 关闭。").format(at=minute_text(count.closed_at))
        if seen.sheet.stage is Stage.RESULT:
            return self.tr("计票已重新打开：改完以后再关闭，结果有变的到“公布结果”里更正结果。")
        return self.tr("初录、复录都已录完、差异都已认定、账目平衡，才能关闭。")

    def narrow(self, seen: Seen) -> None:
        is_open = seen.count is not None and seen.count.closed_at is None
        for button in (
            *(self.first, self.second, self.write, self.read, self.close_it),
            *(self.boxes.box, self.boxes.recount, self.boxes.strange),
            *(self.differences.rule, self.differences.again),
        ):
            button.setEnabled(button.isEnabled() and is_open)
        self.reopen.setEnabled(self.reopen.isEnabled() and not is_open)

    # Entry

    def _build_entry(self) -> None:
        self._entry: Section = self.section(self.tr("录入"))
        self.write = self._entry.add_action(self.tr("导出录入表"), self._on_write)
        self.read = self._entry.add_action(self.tr("导入录入表"), self._on_read)
        self.second = self._entry.add_action(self.tr("开始复录"), self._on_second)
        self.first = self._entry.add_action(self.tr("开始初录"), self._on_first)
        for button in (self.write, self.read, self.second, self.first):
            self.allow(button, Act.ENTER)

    def _lead_on(self, count: CountSheet) -> None:
        """Let what comes next be the one to press: first reading, second, a ruling, closing."""
        back = count.reconciliation.returned
        if count.first_entered < back:
            next_one = self.first
        elif count.second_entered < back:
            next_one = self.second
        else:
            next_one = self.differences.rule if count.differences else self.close_it
        for button in (self.first, self.second, self.differences.rule, self.close_it):
            lead(button, here=button is next_one)

    @Slot()
    def _on_first(self) -> None:
        self.entry_wanted.emit(Reading.FIRST)

    @Slot()
    def _on_second(self) -> None:
        self.entry_wanted.emit(Reading.SECOND)

    @Slot()
    def _on_write(self) -> None:
        kinds = self.tr("表格 (*.xlsx)")
        proposed = documents() / self.tr("{prefix}-录入表.xlsx").format(
            prefix=self.seen.sheet.serial_prefix
        )
        path = choose_new_file(self.tr("导出录入表"), kinds, proposed, self)
        if path is not None:
            self.write_form(path)

    def write_form(self, path: Path) -> None:
        """Write the workbook in which ballots can be entered."""
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies

        def work(_report: ProgressSink) -> str:
            return path.name if assemblies.write_entry_form(assembly_id, path) else ""

        self.desk.look(self.tr("导出录入表"), work, self._on_form)

    @Slot(object)
    def _on_form(self, name: str) -> None:
        self.desk.say(self.tr("已保存：{name}").format(name=name))

    @Slot()
    def _on_read(self) -> None:
        path = choose_file(self.tr("导入录入表"), self.tr("表格 (*.xlsx)"), documents(), self)
        if path is not None:
            self.read_form(path)

    def read_form(self, path: Path) -> None:
        """Enter a filled workbook; each row that is refused is named."""
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies

        def work(report: ProgressSink) -> EnteredRows:
            return assemblies.enter_rows(assembly_id, path, progress=report)

        self.desk.act(self.tr("导入录入表"), work, partial(self._on_rows, assembly_id))

    def _on_rows(self, assembly_id: UUID, rows: EnteredRows) -> None:
        self.desk.publish(Changes.of(Topic.BALLOT, subject_id=assembly_id))
        said = self.tr("读到 {read} 行，录入 {entered} 行。").format(
            read=rows.read, entered=rows.entered
        )
        if not rows.refused:
            self.desk.say(said)
            return
        some = [said_of(one) for one in rows.refused[:REFUSED_SHOWN]]
        more = len(rows.refused) - len(some)
        if more > 0:
            some.append(self.tr("还有 %n 行没有录入。", "", more))
        title = self.tr("有 %n 行没有录入", "", len(rows.refused))
        tell(title, "\n".join([said, *some]), self)

    # Sums and closing

    def _build_closing(self) -> None:
        self.closing = self.section(self.tr("账目核对"))
        self.reopen = self.closing.add_action(self.tr("重新打开计票"), self._on_reopen)
        self.close_it = self.closing.add_action(self.tr("关闭计票"), self._on_close)
        self.allow(self.reopen, Act.REOPEN_COUNTING)
        self.allow(self.close_it, Act.CLOSE_COUNTING)
        self.facts = Facts()
        self.closing.add(self.facts)
        self._lines: list[FindingLine] = []

    def _show_findings(self, seen: Seen) -> None:
        for line in self._lines:
            line.deleteLater()
        found = seen.count.findings if seen.count else ()
        self._lines = [FindingLine(told_finding(one)) for one in found]
        for line in self._lines:
            self.closing.add(line)

    @Slot()
    def _on_close(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask_witness(
            self.tr("关闭计票"),
            self.tr("关闭以后不能再录入、收回或者认定；要改，只能写明理由重新打开。"),
            self.tr("关闭计票"),
            lambda witness: assemblies.close_counting(assembly_id, witness=witness),
            self.tr("计票已关闭。"),
        )

    @Slot()
    def _on_reopen(self) -> None:
        assembly_id, assemblies = self.seen.sheet.id, self.desk.office.assemblies
        self.ask_both(
            self.tr("重新打开计票"),
            self.tr("已经算好的结果从此不再与计票一致；已宣布的结果会保留，直到作出更正。"),
            self.tr("重新打开计票"),
            lambda reason, witness: assemblies.reopen_counting(
                assembly_id, reason, witness=witness
            ),
            self.tr("计票已重新打开。"),
        )

    def _build_tally(self) -> None:
        section = self.section(
            self.tr("目前的票数"), self.tr("只算两次录入一致或者已经认定的表决票。")
        )
        marks = (Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN, Mark.INVALID)
        self.tally: ListTable[CountLine] = ListTable(
            (
                Column("label", self.tr("票面上的一行"), _label, width=26),
                *(
                    Column(
                        f"{mark}.persons",
                        self.tr("{mark}（人）").format(mark=words.mark(mark)),
                        _persons(mark),
                        right=True,
                        width=6,
                    )
                    for mark in marks
                ),
                *(
                    Column(
                        f"{mark}.area",
                        self.tr("{mark}面积（㎡）").format(mark=words.mark(mark)),
                        _area(mark),
                        right=True,
                        width=12,
                    )
                    for mark in marks[:1]
                ),
            ),
            "assembly.tally",
            self.tr("目前的票数"),
            self.desk,
            rows_shown=16,
            nothing=self.tr("票面还没有冻结。"),
        )
        section.add(self.tally)
        self.invalid: ListTable[InvalidRow] = ListTable(
            (
                Column("serial", self.tr("无效票"), _serial, width=16, firm=True),
                Column("reason", self.tr("原因"), _reason, width=24),
                Column("by", self.tr("认定"), _by, width=20),
            ),
            "assembly.invalid",
            self.tr("无效票"),
            self.desk,
        )
        section.add(self.invalid)


def _sums(seen: Seen) -> list[tuple[str, str]]:
    assert seen.count is not None  # noqa: S101 - asked where there is a count
    sums = seen.count.reconciliation
    balanced = (
        translate("assemblies", "平衡") if sums.balanced else translate("assemblies", "还不平衡")
    )
    return [
        (
            translate("assemblies", "发出"),
            translate(
                "assemblies", "{issued} 张 = 收回 {returned} + 未收回 {out} + 作废 {voided}"
            ).format(
                issued=sums.issued,
                returned=sums.returned,
                out=sums.not_returned,
                voided=sums.voided,
            ),
        ),
        (
            translate("assemblies", "送达"),
            translate(
                "assemblies", "{delivered} 张，其中公告送达 {announced} 张；未送达 {rest} 张"
            ).format(delivered=sums.delivered, announced=sums.announced, rest=sums.undelivered),
        ),
        (
            translate("assemblies", "收回"),
            translate(
                "assemblies", "{returned} 张 = 计入 {counted} + 无效 {invalid} + 待定 {open}"
            ).format(
                returned=sums.returned,
                counted=sums.counted,
                invalid=sums.invalid,
                open=sums.returned - sums.counted - sums.invalid,
            ),
        ),
        (
            translate("assemblies", "箱内"),
            translate("assemblies", "{found} 张，其中来历不明 {foreign} 张").format(
                found=sums.papers_found, foreign=sums.foreign
            )
            if sums.boxes_counted
            else translate("assemblies", "没有登记取出多少张"),
        ),
        (translate("assemblies", "账目"), balanced),
    ]


def _label(row: CountLine) -> str:
    return row.item.label


def _persons(mark: Mark) -> Callable[[CountLine], str]:
    def said(row: CountLine) -> str:
        return str(row.persons.get(mark, 0))

    return said


def _area(mark: Mark) -> Callable[[CountLine], str]:
    def said(row: CountLine) -> str:
        return words.area(row.area.get(mark)).removesuffix(" ㎡")

    return said


def _serial(row: InvalidRow) -> str:
    return row.serial


def _reason(row: InvalidRow) -> str:
    return words.invalid(row.reason)


def _by(row: InvalidRow) -> str:
    return row.ruled_by
