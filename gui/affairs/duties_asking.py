"""What the acts of telling ask: duties, what was told, a change, what goes up and its answer."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.neighbours.drafts import (
    AnswerUp,
    DutyChange,
    DutyDraft,
    SendUp,
    ToldDraft,
)
from core.affairs.neighbours.kinds import Bearer, DutyKind, DutyPurpose
from core.affairs.neighbours.sheets_telling import DutyRow, UsualDuty
from gui.affairs.neighbours_words import ask, choice, compound_field
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import FlagField
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.wording import joined, labelled, noted, word

translate = QCoreApplication.translate
LONGEST_PERIOD = 60


def ask_usual(
    desk: Desk, parent: QWidget, purpose: DutyPurpose, usual: tuple[UsualDuty, ...]
) -> ActDialog[Any]:
    """Add the duties that the law of this place names, as many as are ticked."""
    neighbours = desk.office.neighbours
    own = [one for one in usual if one.purpose is purpose]
    names = {f"usual_{number}": one for number, one in enumerate(own)}
    fields: list[Field[Any]] = [
        compound_field(desk),
        DateField("first_due", translate("neighbours", "第一次到期"), required=True),
        *(filled(FlagField(name, _usual_text(one)), True) for name, one in names.items()),
    ]

    def make(compound_id: UUID, first_due: date, **ticked: bool) -> list[DutyDraft]:
        return [_usual(one, compound_id, first_due) for name, one in names.items() if ticked[name]]

    return ask(
        desk,
        parent,
        translate("neighbours", "添加常用事项"),
        fields,
        make,
        neighbours.plan_duties,
        note=translate(
            "neighbours", "周期没有全国规定的是程序默认值，添加以后可以按本小区的约定调整。"
        ),
        about=purpose.value,
    )


def _usual(one: UsualDuty, compound_id: UUID, first_due: date) -> DutyDraft:
    return DutyDraft(
        compound_id=compound_id,
        purpose=one.purpose,
        bearer=one.bearer,
        kind=one.kind,
        title=word(one.kind),
        basis=labelled(one.article.cite(), one.article.gist),
        months=one.months,
        first_due=first_due if one.months is not None else None,
        hang_days=one.hang_days,
    )


def _usual_text(one: UsualDuty) -> str:
    if one.months is None:
        often = translate("neighbours", "有变化时")
    else:
        often = translate("neighbours", "每 {months} 个月").format(months=one.months)
    return noted(joined((word(one.bearer), word(one.kind))), often)


def ask_duty(desk: Desk, parent: QWidget, purpose: DutyPurpose) -> ActDialog[Any]:
    """Add a duty of the compound's own."""
    neighbours = desk.office.neighbours

    def make(**values: Any) -> list[DutyDraft]:
        return [DutyDraft(purpose=purpose, **values)]

    return ask(
        desk,
        parent,
        translate("neighbours", "添加事项"),
        [
            compound_field(desk),
            choice("bearer", translate("neighbours", "负责方"), Bearer),
            choice("kind", translate("neighbours", "种类"), DutyKind),
            TextField("title", translate("neighbours", "事项"), required=True),
            TextField(
                "basis",
                translate("neighbours", "依据"),
                required=True,
                hint=translate("neighbours", "哪一份规定、哪一条；本小区约定的写明约定"),
            ),
            *_interval_fields("first_due"),
            NumberField("hang_days", translate("neighbours", "至少张贴天数"), least=1, most=365),
        ],
        make,
        neighbours.plan_duties,
        about=purpose.value,
        of_codes={"neighbours.no_first_day": "first_due"},
    )


def _interval_fields(day: str) -> list[Field[Any]]:
    return [
        NumberField(
            "months",
            translate("neighbours", "每几个月一次"),
            least=1,
            most=LONGEST_PERIOD,
            hint=translate("neighbours", "有变化才公开的不写"),
        ),
        DateField(day, translate("neighbours", "下次到期")),
    ]


def ask_told(desk: Desk, parent: QWidget, row: DutyRow) -> ActDialog[Any]:
    """Note that it was disclosed or reported."""
    neighbours = desk.office.neighbours
    is_report = row.purpose is DutyPurpose.REPORT
    where = (
        translate("neighbours", "报告对象") if is_report else translate("neighbours", "公开地点")
    )
    verb = translate("neighbours", "登记报告") if is_report else translate("neighbours", "登记公开")
    return ask(
        desk,
        parent,
        verb,
        [
            today_field(desk, "done_on", translate("neighbours", "日期")),
            TextField("place", where, required=True),
            DateField("until", translate("neighbours", "张贴到")),
            TextField(
                "evidence",
                translate("neighbours", "凭据"),
                required=True,
                hint=translate("neighbours", "例如：照片、签收单；照片在下面添加"),
            ),
            TextField("actor", translate("neighbours", "经办人"), required=True),
            NoteField("note", translate("neighbours", "说明")),
        ],
        ToldDraft,
        lambda draft: neighbours.tell(row.id, draft),
        about=row.id,
        of_codes={"neighbours.hangs_short": "until", "neighbours.ends_before_start": "until"},
    )


def ask_change(desk: Desk, parent: QWidget, row: DutyRow) -> ActDialog[Any]:
    """Change how often and when next."""
    neighbours = desk.office.neighbours
    months, due = _interval_fields("next_due")
    return ask(
        desk,
        parent,
        translate("neighbours", "调整周期"),
        [
            filled(months, row.months),
            filled(due, row.next_due),
            TextField("reason", translate("neighbours", "理由"), required=True),
        ],
        DutyChange,
        lambda draft: neighbours.change_duty(row.id, draft),
        about=row.id,
        of_codes={"neighbours.no_first_day": "next_due"},
    )


def ask_stop(desk: Desk, parent: QWidget, row: DutyRow) -> ActDialog[Any]:
    """Take a duty out of the calendar."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "停止事项"),
        [TextField("reason", translate("neighbours", "理由"), required=True)],
        reason_of,
        partial(neighbours.end_duty, row.id),
        about=row.id,
    )


def reason_of(reason: str) -> str:
    """Give the reason that was typed."""
    return reason


def ask_send_up(
    desk: Desk, parent: QWidget, compound_id: UUID | None, round_id: UUID | None
) -> ActDialog[Any]:
    """Put a serious matter to the community's party committee."""
    neighbours = desk.office.neighbours

    def make(**values: Any) -> SendUp:
        if compound_id is not None:
            values["compound_id"] = compound_id
        return SendUp(round_id=round_id, **values)

    fields: list[Field[Any]] = [] if compound_id is not None else [compound_field(desk)]
    return ask(
        desk,
        parent,
        translate("neighbours", "上报重大事项"),
        [
            *fields,
            TextField("title", translate("neighbours", "事项"), required=True),
            NoteField("account", translate("neighbours", "情况说明"), required=True),
            TextField("sent_by", translate("neighbours", "上报单位"), required=True),
            filled(
                TextField("sent_to", translate("neighbours", "上报对象"), required=True),
                translate("neighbours", "社区党委"),
            ),
            DateField("answer_due", translate("neighbours", "请求答复期限")),
            today_field(desk, "day", translate("neighbours", "上报日期")),
        ],
        make,
        neighbours.send_up,
        about=round_id,
        of_codes={"neighbours.ends_before_start": "answer_due"},
    )


def ask_answer(desk: Desk, parent: QWidget, sent_id: UUID) -> ActDialog[Any]:
    """Note the answer to what was sent up."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "登记答复"),
        [
            TextField("answered_by", translate("neighbours", "答复单位"), required=True),
            NoteField("answer", translate("neighbours", "答复"), required=True),
            today_field(desk, "day", translate("neighbours", "答复日期")),
        ],
        AnswerUp,
        lambda draft: neighbours.answer_up(sent_id, draft),
        about=sent_id,
    )
