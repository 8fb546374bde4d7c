"""What the acts where members live ask: check-ins, duties, points, reviews, letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.party.organisations.drafts import (
    CheckInDraft,
    DutyDraft,
    LetterDraft,
    PointsDraft,
    ReviewDraft,
)
from core.party.organisations.items import items
from core.party.organisations.kinds import DutyRole, LetterKind, ReviewGrade, ReviewSide
from core.party.organisations.sheets import CheckInRow, DutyRow, LetterRow, MemberSheet
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import Field, NoteField, NumberField, TextField, filled
from gui.kit.wording import labelled, word
from gui.party.fields import Known, choices_of, organisation_field

translate = QCoreApplication.translate
FIRST_YEAR = 1921


@dataclass(frozen=True, slots=True)
class Ended:
    """A day, and what is said of it."""

    day: date
    text: str


def ask_check_in(
    desk: Desk, parent: QWidget, known: Known, sheet: MemberSheet
) -> ActDialog[CheckInDraft]:
    """Note that a member reported."""
    made = desk.office.organisations
    row = sheet.row
    others = [one for one in known.tree if one.id != row.organisation_id]
    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记报到：{name}").format(name=row.name),
            verb=translate("party", "登记报到"),
            fields=[
                organisation_field("organisation_id", translate("party", "报到的党组织"), others),
                today_field(desk, "day", translate("party", "报到日期")),
                TextField("receiver", translate("party", "接收人"), required=True),
                NoteField("note", translate("party", "备注")),
            ],
            make=CheckInDraft,
            act=lambda draft, _report: made.check_in(row.id, draft),
            done=translate("party", "已登记报到。"),
            of_codes={
                "organisations.reported": "organisation_id",
                "organisations.reports_to_own": "organisation_id",
            },
            about=row.id,
        ),
        parent,
    )


def ask_withdraw(desk: Desk, parent: QWidget, row: CheckInRow) -> ActDialog[Ended]:
    """Take a check-in back."""
    made = desk.office.organisations
    return _ask_ended(
        desk,
        parent,
        (
            translate("party", "撤回报到：{name}").format(name=row.organisation),
            translate("party", "撤回报到"),
            translate("party", "撤回日期"),
            translate("party", "理由"),
        ),
        lambda told: made.withdraw_check_in(row.id, told.day, told.text),
        row.id,
    )


def ask_duty(desk: Desk, parent: QWidget, sheet: MemberSheet) -> ActDialog[DutyDraft]:
    """Note a role or wish that a member takes on."""
    made = desk.office.organisations
    row = sheet.row
    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记认领：{name}").format(name=row.name),
            verb=translate("party", "登记认领"),
            fields=[
                ChoiceField(
                    "role", translate("party", "认领的岗位"), choices_of(DutyRole), required=True
                ),
                NoteField(
                    "text",
                    translate("party", "内容"),
                    hint=translate("party", "岗位的写明哪个岗；微心愿的写明是什么心愿"),
                ),
                today_field(desk, "since", translate("party", "认领日期")),
            ],
            make=DutyDraft,
            act=lambda draft, _report: made.take_duty(row.id, draft),
            done=translate("party", "已登记认领。"),
            of_codes={"organisations.duty_taken": "role"},
            about=row.id,
        ),
        parent,
    )


def ask_end_duty(desk: Desk, parent: QWidget, row: DutyRow) -> ActDialog[Ended]:
    """Note how a duty ended."""
    made = desk.office.organisations
    return _ask_ended(
        desk,
        parent,
        (
            translate("party", "结束认领：{role}").format(role=word(row.role)),
            translate("party", "结束认领"),
            translate("party", "结束日期"),
            translate("party", "办理结果"),
        ),
        lambda told: made.end_duty(row.id, told.day, told.text),
        row.id,
    )


def ask_points(desk: Desk, parent: QWidget, sheet: MemberSheet) -> ActDialog[PointsDraft]:
    """Give points."""
    made = desk.office.organisations
    row = sheet.row
    offered = [(one.code, labelled(word(one.group), one.title)) for one in items()]
    most = max(one.most for one in items())
    return open_ask(
        desk,
        Ask(
            title=translate("party", "记积分：{name}").format(name=row.name),
            verb=translate("party", "记积分"),
            note=translate(
                "party", "项目和分值没有统一规定，是程序的约定；记错的再记一笔负分冲回。"
            ),
            fields=[
                ChoiceField("item", translate("party", "项目"), offered, required=True),
                NumberField(
                    "points", translate("party", "分数"), required=True, least=-most, most=most
                ),
                today_field(desk, "day", translate("party", "日期")),
                NoteField("evidence", translate("party", "依据"), required=True),
            ],
            make=PointsDraft,
            act=lambda draft, _report: made.give_points(row.id, draft),
            done=translate("party", "已记积分。"),
            of_codes={"organisations.points_range": "points"},
            about=row.id,
        ),
        parent,
    )


def ask_review(desk: Desk, parent: QWidget, sheet: MemberSheet) -> ActDialog[ReviewDraft]:
    """Keep a year's assessment."""
    made = desk.office.organisations
    row = sheet.row
    sides, grades = choices_of(ReviewSide), choices_of(ReviewGrade)
    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记评议：{name}").format(name=row.name),
            verb=translate("party", "登记评议"),
            fields=[
                _year(desk),
                ChoiceField("side", translate("party", "哪一方评议"), sides, required=True),
                ChoiceField("grade", translate("party", "等次"), grades, required=True),
                today_field(desk, "day", translate("party", "评议日期")),
                TextField("body", translate("party", "评议的单位"), required=True),
                NoteField("comment", translate("party", "评语")),
                NoteField(
                    "reason",
                    translate("party", "更改的理由"),
                    hint=translate("party", "这一年这一方已经评议过的，写明为什么更改"),
                ),
            ],
            make=ReviewDraft,
            act=lambda draft, _report: made.review(row.id, draft),
            done=translate("party", "已登记评议。"),
            of_codes={"organisations.year_ahead": "year"},
            about=row.id,
        ),
        parent,
    )


def ask_letter(desk: Desk, parent: QWidget, sheet: MemberSheet) -> ActDialog[LetterDraft]:
    """Write to the work unit."""
    made = desk.office.organisations
    row = sheet.row
    return open_ask(
        desk,
        Ask(
            title=translate("party", "写信函：{name}").format(name=row.name),
            verb=translate("party", "登记信函"),
            fields=[
                ChoiceField(
                    "kind", translate("party", "种类"), choices_of(LetterKind), required=True
                ),
                _year(desk),
                today_field(desk, "day", translate("party", "日期")),
                filled(
                    TextField("to_unit", translate("party", "收信单位"), required=True), row.unit
                ),
                NoteField("text", translate("party", "内容"), required=True),
            ],
            make=LetterDraft,
            act=lambda draft, _report: made.write_letter(row.id, draft),
            done=translate("party", "已登记信函。"),
            about=row.id,
        ),
        parent,
    )


def ask_answer(desk: Desk, parent: QWidget, row: LetterRow) -> ActDialog[Ended]:
    """Keep what the unit answered."""
    made = desk.office.organisations
    return _ask_ended(
        desk,
        parent,
        (
            translate("party", "登记回复：{unit}").format(unit=row.to_unit),
            translate("party", "登记回复"),
            translate("party", "回复日期"),
            translate("party", "回复内容"),
        ),
        lambda told: made.answer_letter(row.id, told.day, told.text),
        row.id,
    )


def _ask_ended(
    desk: Desk, parent: QWidget, said: tuple[str, str, str, str], act: Any, about: object
) -> ActDialog[Ended]:
    """Ask for a day and a text; `said` are title, verb and the two labels."""
    title, verb, day, text = said
    return open_ask(
        desk,
        Ask(
            title=title,
            verb=verb,
            fields=[today_field(desk, "day", day), NoteField("text", text, required=True)],
            make=Ended,
            act=lambda told, _report: act(told),
            done=translate("party", "已登记。"),
            of_codes={"organisations.ends_before": "day"},
            about=about,
        ),
        parent,
    )


def _year(desk: Desk) -> Field[Any]:
    today = desk.office.clock.today()
    field = NumberField(
        "year", translate("party", "年度"), required=True, least=FIRST_YEAR, most=today.year
    )
    return filled(field, today.year)
