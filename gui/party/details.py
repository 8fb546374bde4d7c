"""The right side of 组织与党员: one organisation, or one member, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.party.organisations.kinds import OrgChangeKind
from core.party.organisations.sheets import (
    CheckInRow,
    LetterRow,
    MemberChangeRow,
    MemberSheet,
    OrganisationChangeRow,
    OrganisationSheet,
    PostRow,
)
from gui.kit.anatomy import plain_label
from gui.kit.facts import Facts
from gui.kit.findings import FindingLine, told_finding
from gui.kit.flow import flow
from gui.kit.scrolled import Scrolled
from gui.kit.single_click import press_once
from gui.kit.wording import joined, labelled, listed, noted, span, word

translate = QCoreApplication.translate
GAP = 12
LETTER, SLIP = "P01", "P02"
"""The papers of a letter and of a check-in."""


class Detail(Scrolled):
    """Heading, buttons, facts, findings and history of one thing."""

    def __init__(self, name: str) -> None:
        self._inside = QWidget()
        super().__init__(self._inside, name)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(GAP, 0, GAP, GAP)
        self._column.setSpacing(GAP)
        self.end_post: Callable[[PostRow], object] | None = None
        self.heading = plain_label("", "heading", wrap=True)
        self.facts = Facts()
        self._buttons: list[QPushButton] = []
        self._lines: list[QWidget] = []
        self._column.addWidget(self.heading)

    def begin(self, *buttons: QPushButton) -> None:
        """Put the buttons and the facts below the heading."""
        self._column.addWidget(flow(*buttons))
        self._column.addWidget(self.facts)
        self._column.addStretch(1)

    def button(self, words: str, slot: Callable[[], object]) -> QPushButton:
        """Make a button of it."""
        button = press_once(QPushButton(words))
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def show_lines(self, *groups: tuple[str, Iterable[QWidget]]) -> None:
        """Show groups of lines below the facts, each under its heading; empty ones are left out."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for title, widgets in groups:
            made = list(widgets)
            if made:
                for widget in (plain_label(title, "strong"), *made):
                    self._column.insertWidget(self._column.count() - 1, widget)
                    self._lines.append(widget)


class OrganisationDetail(Detail):
    """One organisation."""

    def show_sheet(self, sheet: OrganisationSheet) -> None:
        """Show it."""
        row = sheet.row
        self.heading.setText(row.name)
        built = [word(one) for one in (row.build_mode, row.place) if one is not None]
        if row.is_temporary:
            built.append(self.tr("临时"))
        last = sheet.elections[-1] if sheet.elections else None
        self.facts.show_pairs((
            (self.tr("层级"), joined([word(row.level), word(row.kind)])),
            (self.tr("依托"), word(row.node)),
            (self.tr("组建"), joined(built)),
            (self.tr("状态"), word(row.state)),
            (self.tr("上级"), sheet.parent),
            (self.tr("所在社区"), row.community),
            (self.tr("成立日期"), row.founded_on.isoformat() if row.founded_on else ""),
            (self.tr("覆盖小区"), listed(row.compounds)),
            (self.tr("党员"), self._members(sheet)),
            (self.tr("任期"), self._term(sheet)),
            (
                self.tr("选举到会"),
                f"{last.present} / {last.voters}" if last is not None else "",
            ),
        ))  # fmt: skip
        findings = [FindingLine(told_finding(one), narrow=True) for one in sheet.findings]
        self.show_lines(
            (self.tr("提示"), findings),
            (self.tr("可以联合组建的"), self._proposals(sheet)),
            (self.tr("任职"), posts_lines(sheet.posts, self.end_post)),
            (self.tr("沿革"), map(self._change, reversed(sheet.changes))),
        )

    def _members(self, sheet: OrganisationSheet) -> str:
        row = sheet.row
        said = self.tr("正式 {full} 人，预备 {probationary} 人").format(
            full=row.full, probationary=row.probationary
        )
        if row.besides:
            said = joined([said, self.tr("另有 {count} 人双重管理").format(count=row.besides)])
        return said

    def _term(self, sheet: OrganisationSheet) -> str:
        if not sheet.elections:
            return ""
        last = sheet.elections[-1]
        return self.tr("{since} 至 {until}").format(
            since=last.held_on.isoformat(), until=last.term_until.isoformat()
        )

    def _proposals(self, sheet: OrganisationSheet) -> list[QWidget]:
        found: list[QWidget] = []
        for one in sheet.proposals:
            said = self.tr("{name}：{why}；联合后正式党员 {full} 人，覆盖 {units} 个单位").format(
                name=one.partner.name,
                why=listed(map(word, one.reasons)),
                full=one.full_together,
                units=one.units_together,
            )
            found.append(plain_label(said, wrap=True))
        return found

    def _change(self, row: OrganisationChangeRow) -> QWidget:
        said = labelled(row.day.isoformat(), word(row.kind))
        if row.kind is not OrgChangeKind.FOUNDED:
            said = noted(said, row.reason)
        if row.before and row.after:
            said = self.tr("{what}，{before} → {after}").format(
                what=said, before=row.before, after=row.after
            )
        return plain_label(said, wrap=True)


class MemberDetail(Detail):
    """One member; `paper` shows the paper of a check-in or of a letter."""

    def __init__(self, name: str, paper: Callable[[str, UUID, str], object]) -> None:
        super().__init__(name)
        self._paper = paper

    def show_sheet(self, sheet: MemberSheet) -> None:
        """Show it."""
        row = sheet.row
        self.heading.setText(row.name)
        years = self.tr("{years} 年").format(years=row.years) if row.years is not None else ""
        self.facts.show_pairs((
            (self.tr("身份"), word(row.status)),
            (self.tr("入党日期"), row.joined_on.isoformat() if row.joined_on else ""),
            (self.tr("转正日期"), row.confirmed_on.isoformat() if row.confirmed_on else ""),
            (self.tr("党龄"), years),
            (self.tr("类别"), word(row.kind)),
            (self.tr("组织关系"), row.record),
            (self.tr("社区支部"), row.community_branch),
            (self.tr("电话"), row.phone),
            (self.tr("身份证号"), sheet.document),
            (self.tr("工作单位"), row.unit),
            (self.tr("职业"), sheet.occupation),
            (self.tr("居住地"), row.home),
            (self.tr("移出名册"), noted(row.left_on.isoformat(), sheet.left_reason)
             if row.left_on else ""),
        ))  # fmt: skip
        findings = [FindingLine(told_finding(one), narrow=True) for one in sheet.findings]
        self.show_lines(
            (self.tr("提示"), findings),
            (self.tr("任职"), posts_lines(sheet.posts, self.end_post)),
            (self.tr("报到"), map(self._check_in, reversed(sheet.check_ins))),
            (self.tr("给单位的信函"), map(self._letter, reversed(sheet.letters))),
            (self.tr("变动"), map(self._change, reversed(sheet.changes))),
        )

    def _check_in(self, row: CheckInRow) -> QWidget:
        said = labelled(row.day.isoformat(), row.organisation)
        if row.withdrawn_on is not None:
            return plain_label(noted(said, self.tr("已撤回")), wrap=True)
        slot = partial(self._paper, "check_in", row.id, SLIP)
        return line_with_button(said, self.tr("打印报到单"), slot)

    def _letter(self, row: LetterRow) -> QWidget:
        said = labelled(row.day.isoformat(), noted(word(row.kind), row.to_unit))
        slot = partial(self._paper, "letter", row.id, LETTER)
        return line_with_button(said, self.tr("打印信函"), slot)

    def _change(self, row: MemberChangeRow) -> QWidget:
        said = labelled(row.day.isoformat(), word(row.kind))
        if row.reason:
            said = noted(said, row.reason)
        if row.before and row.after:
            said = self.tr("{what}，{before} → {after}").format(
                what=said, before=row.before, after=row.after
            )
        return plain_label(said, wrap=True)


def posts_lines(
    posts: tuple[PostRow, ...], end: Callable[[PostRow], object] | None = None
) -> list[QWidget]:
    """Say each post in a line: who, what, where, since when and until when; `end` ends one."""
    found: list[QWidget] = []
    for row in posts:
        days = row.since.isoformat()
        if row.until is not None:
            days = span(days, row.until.isoformat())
        said = labelled(row.name, noted(word(row.post), row.home_unit or row.body))
        said = f"{said}  {days}"
        if row.until is None and end is not None:
            words = translate("party", "结束")
            found.append(line_with_button(said, words, partial(end, row)))
        else:
            found.append(plain_label(said, wrap=True))
    return found


def line_with_button(said: str, words: str, slot: Callable[[], object]) -> QWidget:
    """Say something, and put a button behind it."""
    return line_with_buttons(said, (words, slot))


def line_with_buttons(said: str, *buttons: tuple[str, Callable[[], object]]) -> QWidget:
    """Say something, and put buttons behind it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(plain_label(said, wrap=True), 1)
    for words, slot in buttons:
        button = press_once(QPushButton(words))
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return line
