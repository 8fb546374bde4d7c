"""What forming a committee asks: its name, its term, where it is reached; and putting it right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.committees.drafts import CommitteeCorrection, FormCommittee
from core.committees.sheets import CommitteeSheet, FormingSheet
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.wording import listed

translate = QCoreApplication.translate


def ask_forming(
    desk: Desk, parent: QWidget, sheet: FormingSheet, *, then: Callable[[Changes], object]
) -> ActDialog[FormCommittee]:
    """Form the committee that an assembly elected."""
    committees = desk.office.committees

    def make(**values: Any) -> FormCommittee:
        return FormCommittee(assembly_id=sheet.assembly_id, **values)

    return open_ask(
        desk,
        Ask(
            title=translate("committees", "补入业主委员会")
            if sheet.by_election
            else translate("committees", "成立业主委员会"),
            verb=translate("committees", "补入委员")
            if sheet.by_election
            else translate("committees", "成立业委会"),
            note=translate("committees", "按宣布的结果，委员：{names}。").format(
                names=listed(sheet.elected)
            ),
            fields=[*_forming_fields(sheet), *_fields_of_change(sheet), _reason()],
            make=make,
            act=lambda order, _report: committees.form(order),
            done=translate("committees", "补选的委员已补入。接着办理变更备案。")
            if sheet.by_election
            else translate("committees", "业主委员会已成立。接着登记首次会议。"),
            then=then,
            of_codes={
                "committees.bad_term": "years",
                "committees.bad_term_start": "term_from",
                "committees.not_a_phone": "phone",
                "committees.too_small": "reason",
                "committees.not_owners": "reason",
                "committees.not_the_term": "term_from",
                "committees.not_in_office": "term_from",
                "committees.seats_missing": "seats",
                "committees.more_than_seats": "sitting",
                "committees.nobody_stays": "sitting",
                "committees.sits_already": "sitting",
                "committees.sits_twice": "sitting",
                "committees.bad_sitting_line": "sitting",
                "committees.one_chair": "sitting",
                "assemblies.needs_real_reason": "reason",
            },
        ),
        parent,
    )


def ask_correction(
    desk: Desk, parent: QWidget, sheet: CommitteeSheet
) -> ActDialog[CommitteeCorrection]:
    """Put right how a committee is named and reached."""
    committees = desk.office.committees
    return open_ask(
        desk,
        Ask(
            title=translate("committees", "更正业委会资料"),
            verb=translate("committees", "更正资料"),
            note=translate(
                "committees", "已经打印的文书不会跟着变：更正以后要重新打印，张贴过的重新张贴。"
            ),
            fields=[
                TextField("name", translate("committees", "名称"), required=True),
                TextField("address", translate("committees", "地址")),
                TextField("phone", translate("committees", "电话"), latin=True),
                NoteField("reason", translate("committees", "更正的理由"), required=True),
            ],
            make=CommitteeCorrection,
            act=lambda draft, _report: committees.correct(sheet.id, draft),
            shown=sheet,
            done=translate("committees", "已更正业委会资料。"),
            of_codes={
                "committees.not_a_phone": "phone",
                "committees.no_name": "name",
                "assemblies.needs_real_reason": "reason",
            },
        ),
        parent,
    )


def _forming_fields(sheet: FormingSheet) -> list[Field[Any]]:
    return [
        filled(TextField("name", translate("committees", "名称"), required=True), sheet.name),
        filled(
            DateField("term_from", translate("committees", "任期从"), required=True),
            sheet.term_from,
        ),
        filled(
            NumberField(
                "years",
                translate("committees", "任期（年）"),
                required=True,
                least=1,
                most=99,
                hint=translate("committees", "按表决的事项和公告填写"),
            ),
            sheet.years,
        ),
        filled(TextField("address", translate("committees", "地址")), sheet.address),
        TextField("phone", translate("committees", "电话"), latin=True),
    ]


def _fields_of_change(sheet: FormingSheet) -> list[Field[Any]]:
    """Ask who sits already: those by-elected join the committee in office."""
    if not sheet.by_election:
        return []
    seats = NumberField(
        "seats",
        translate("committees", "委员总数"),
        required=True,
        least=1,
        most=99,
        hint=translate("committees", "整个委员会的席位数，不是补选的名额"),
    )
    sitting = NoteField(
        "sitting",
        translate("committees", "在任委员"),
        hint=translate(
            "committees",
            "每人一行：姓名，职务，政治面貌，住址，电话，职业。已经离任的删去；补选的不必写。",
        ),
    )
    return [
        filled(seats, sheet.seats) if sheet.seats else seats,
        filled(sitting, sheet.sitting),
    ]


def _reason() -> NoteField:
    return NoteField(
        "reason",
        translate("committees", "仍要成立的理由"),
        hint=translate("committees", "当选人数少于法定人数，或者有人已经不是业主时填写"),
    )
