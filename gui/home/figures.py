"""统计 on the desk: shares as rings, twelve months as bars, what is asked, money; by scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.law.shares import percent_text
from core.progress import ProgressSink
from core.scope import ALL, Scope
from core.totals.kinds import Figure
from gui.desk import Desk
from gui.home.behind import Behind, BehindDialog
from gui.kit.anatomy import GAP, plain_label
from gui.kit.chart_bars import Bar, Bars
from gui.kit.dialogs import choose_new_file
from gui.kit.folders import documents
from gui.kit.money import amount
from gui.kit.ring import Ring
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.kit.wording import joined, listed, noted, word
from gui.places import paper_place

if TYPE_CHECKING:
    from core.rosters.rows import CommunityRow
    from core.totals.sheets import Ratio, TotalsSheet

"""Grids belong to communities: of one compound none is counted."""
ACROSS = 3
MOST = 5


@dataclass(frozen=True, slots=True)
class _Seen:
    sheet: TotalsSheet
    communities: tuple[CommunityRow, ...]


class FiguresSection(Section):
    """Everything of one scope; the compound in hand, a community, or all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("统计"))
        self._desk = desk
        self._scope = self._own_scope()
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("统计范围"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.scope.activated.connect(self._on_scope)
        self.export = self.add_action(self.tr("导出统计表"), self._on_export)
        self.bulletin = self.add_action(self.tr("打印进度通报"), self._on_bulletin)
        self.rings: dict[Figure, Ring] = {}
        self.asked = Bars(self.tr("近十二个月提出的诉求（件）"))
        self.done = Bars(self.tr("近十二个月办结的问题（件）"))
        self.asked.opened.connect(self._on_asked)
        self.done.opened.connect(self._on_done)
        self._months: tuple[date, ...] = ()
        self.lines = [plain_label("", "secondary", wrap=True) for _line in range(5)]
        self._build()
        self._reads: Latest[_Seen] = Latest(desk.tasks, self)
        self._reads.arrived.connect(self._on_read)
        desk.compound_chosen.connect(self._on_compound)

    def refresh(self) -> None:
        """Count again."""
        office, scope = self._desk.office, self._scope

        def work(_report: ProgressSink) -> _Seen:
            with office.at_one_moment():
                return _Seen(office.totals.look(scope), office.rosters.communities())

        self._reads.ask(self.tr("统计"), work)

    def _own_scope(self) -> Scope:
        one = self._desk.compound_id
        return ALL if one is None else Scope.compound(one)

    @Slot(object)
    def _on_compound(self, _compound_id: object) -> None:
        self._scope = self._own_scope()
        if self.isVisible():
            self.refresh()

    # What was counted

    @Slot(object)
    def _on_read(self, seen: _Seen) -> None:
        sheet = seen.sheet
        self._show_scopes(seen.communities)
        for ratio in sheet.ratios:
            self.rings[ratio.figure].show_share(ratio.part, ratio.whole, self._said(ratio, sheet))
        self._months = tuple(row.first for row in sheet.months)
        month, long = self.tr("{month}月"), self.tr("{year} 年 {month} 月")
        for bars, values in (
            (self.asked, [row.asked for row in sheet.months]),
            (self.done, [row.done for row in sheet.months]),
        ):
            bars.show_bars(
                [
                    Bar(
                        month.format(month=row.first.month),
                        value,
                        str(value),
                        long.format(year=row.first.year, month=row.first.month),
                    )
                    for row, value in zip(sheet.months, values, strict=True)
                ]
            )
        for label, text in zip(self.lines, self._told(sheet), strict=True):
            label.setText(text)
            label.setVisible(bool(text))

    def _said(self, ratio: Ratio, sheet: TotalsSheet) -> str:
        if not ratio.whole:
            of_grids = sheet.counts_elsewhere(ratio)
            return self.tr("网格按社区统计") if of_grids else self.tr("还没有记录")
        share = percent_text(ratio.part, ratio.whole)
        said = self.tr("{part} / {whole}，{share}").format(
            part=ratio.part, whole=ratio.whole, share=share
        )
        interim = {
            Figure.COMMITTEES: sheet.interim,
            Figure.GRIDS_WITH_COMMITTEE: sheet.interim_grids,
        }.get(ratio.figure)
        if interim:
            return noted(said, self.tr("其中物管会 {count}").format(count=interim))
        return said

    def _told(self, sheet: TotalsSheet) -> tuple[str, ...]:
        people, rated = sheet.people, sum(sheet.satisfaction)
        staff = [f"{word(role)} {number}" for role, number in people.staff.items()]
        counts = [
            self.tr("党组织 {count} 个").format(count=people.organisations),
            self.tr("党员 {count} 名").format(count=people.members),
            self.tr("责任区 {count} 个").format(count=people.zones),
            self.tr("责任党员 {count} 名").format(count=people.zone_members),
            *staff,
        ]
        money = self.tr("资金：收入 {came}，支出 {spent}").format(
            came=amount(sheet.came_fen), spent=amount(sheet.spent_fen)
        )
        if rated:
            marks = sum(mark * times for mark, times in enumerate(sheet.satisfaction, start=1))
            tenths = (marks * 20 + rated) // (2 * rated)
            said = self.tr("评价 {rated} 份，平均 {mean} 分").format(
                rated=rated, mean=f"{tenths // 10}.{tenths % 10}"
            )
            money = joined((money, said))
        kinds = [f"{word(row.kind)} {row.times}" for row in sheet.asked]
        places = [f"{row.place} {row.times}" for row in sheet.places[:MOST]]
        rising = [
            self.tr("{what}：近 {days} 日 {now} 件，此前 {before} 件").format(
                what=f"{row.place} {word(row.kind)}".strip(),
                days=sheet.rising_days,
                now=row.now,
                before=row.before,
            )
            for row in sheet.rising[:MOST]
        ]
        return (
            joined(counts),
            money,
            self.tr("提得最多：{kinds}").format(kinds=listed(kinds)) if kinds else "",
            self.tr("提得最多的地方：{places}").format(places=listed(places)) if places else "",
            self.tr("正在上升：{rising}").format(rising=joined(rising)) if rising else "",
        )

    def _show_scopes(self, communities: tuple[CommunityRow, ...]) -> None:
        """List the scopes: all, the communities, the compound in hand."""
        rows = [(self.tr("全部小区"), ALL)]
        home = self._desk.office.profile.community
        rows.append((home, Scope.community(None)))
        rows += [(row.name, Scope.community(row.id)) for row in communities]
        if self._desk.compound is not None:
            rows.append((self._desk.compound.name, Scope.compound(self._desk.compound.id)))
        self.scope.clear()
        for name, scope in rows:
            self.scope.addItem(name, scope)
        at = next((n for n, (_name, scope) in enumerate(rows) if scope == self._scope), 0)
        self.scope.setCurrentIndex(at)

    # What is done

    @Slot()
    def _on_scope(self) -> None:
        chosen = self.scope.currentData()
        if isinstance(chosen, Scope):
            self._scope = chosen
            self.refresh()

    @Slot()
    def _on_ring(self) -> None:
        for figure, ring in self.rings.items():
            if ring is self.sender():
                read = partial(self._desk.office.totals.rows_behind, figure, self._scope)
                self._open(Behind(word(figure), read, figure))

    @Slot(int)
    def _on_asked(self, number: int) -> None:
        self._open_month(number, self.tr("{year} 年 {month} 月提出的诉求"), done=False)

    @Slot(int)
    def _on_done(self, number: int) -> None:
        self._open_month(number, self.tr("{year} 年 {month} 月办结的问题"), done=True)

    def _open_month(self, number: int, said: str, *, done: bool) -> None:
        first = self._months[number]
        read = partial(self._desk.office.totals.rows_of_month, first, self._scope, done=done)
        self._open(Behind(said.format(year=first.year, month=first.month), read))

    def _open(self, behind: Behind) -> None:
        BehindDialog(self._desk, behind, self.window()).open()

    @Slot()
    def _on_bulletin(self) -> None:
        from core.totals.paper_source import subject_of  # noqa: PLC0415 - loads SQLAlchemy

        subject = subject_of(self._scope)
        self._desk.go(paper_place(subject.kind.value, subject.id, "T01"))

    @Slot()
    def _on_export(self) -> None:
        day = self._desk.office.clock.today().isoformat()
        proposed = documents() / self.tr("进度统计-{day}.xlsx").format(day=day)
        path = choose_new_file(
            self.tr("导出统计表"), self.tr("表格 (*.xlsx)"), proposed, self.window()
        )
        if path is None:
            return
        totals, scope, target = self._desk.office.totals, self._scope, Path(path)

        def work(report: ProgressSink) -> int:
            return totals.write(target, scope, report)

        self._desk.look(self.tr("导出统计表"), work, self._on_exported)

    @Slot(object)
    def _on_exported(self, _lines: object) -> None:
        self._desk.say(self.tr("统计表已导出。"))

    # Building

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(plain_label(self.tr("统计范围"), "secondary"))
        top.addWidget(self.scope)
        top.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP * 2)
        grid.setVerticalSpacing(GAP)
        for number, figure in enumerate(Figure):
            ring = Ring(word(figure), opens=True)
            ring.opened.connect(self._on_ring)
            self.rings[figure] = ring
            grid.addWidget(ring, number // ACROSS, number % ACROSS)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        bars = QHBoxLayout()
        bars.setSpacing(GAP * 3)
        bars.addWidget(self.asked, 1)
        bars.addWidget(self.done, 1)
        inside = QWidget()
        column_ = QVBoxLayout(inside)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(GAP)
        column_.addLayout(top)
        column_.addLayout(grid)
        column_.addLayout(bars)
        for label in self.lines:
            column_.addWidget(label)
        self.add(inside)
