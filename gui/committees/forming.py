"""What forming a committee asks: its name, its term, where it is reached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.assemblies.count_sheets import ResultSheet
from core.assemblies.sheets import AssemblySheet
from core.assemblies.stages import Step
from core.changes import Changes
from core.committees.drafts import FormCommittee
from core.law.numerals import number_text, term_told
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.wording import listed

translate = QCoreApplication.translate
YEARS = 5
"""What is proposed where the matter voted on says nothing."""


def ask_forming(
    desk: Desk,
    parent: QWidget,
    sheet: AssemblySheet,
    result: ResultSheet,
    *,
    then: Callable[[Changes], object],
) -> ActDialog[FormCommittee]:
    """Form the committee that an assembly elected."""
    name = f"{sheet.compound_name}第{number_text(sheet.term)}届业主委员会"  # papers print it
    committees = desk.office.committees
    day = sheet.day(Step.COUNTING) or result.declared_on

    def make(**values: Any) -> FormCommittee:
        return FormCommittee(assembly_id=sheet.id, **values)

    return open_ask(
        desk,
        Ask(
            title=translate("committees", "成立业主委员会"),
            verb=translate("committees", "成立业委会"),
            note=translate("committees", "按宣布的结果，委员：{names}。").format(
                names=listed(result.elected)
            ),
            fields=_forming_fields(name, day, sheet.compound_address, _years_told(result)),
            make=make,
            act=lambda order, _report: committees.form(order),
            done=translate("committees", "业主委员会已成立。接着登记首次会议。"),
            then=then,
            of_codes={
                "committees.bad_term": "years",
                "committees.too_small": "reason",
                "committees.not_owners": "reason",
                "assemblies.needs_real_reason": "reason",
            },
        ),
        parent,
    )


def _years_told(result: ResultSheet) -> int | None:
    """Give the years of the term that the owners voted on, if the matter says them."""
    election = next((row.matter for row in result.matters if row.matter.is_election), None)
    return None if election is None else term_told(f"{election.title}\n{election.text}")


def _forming_fields(name: str, day: date, address: str, years: int | None) -> list[Field[Any]]:
    return [
        filled(TextField("name", translate("committees", "名称"), required=True), name),
        filled(DateField("term_from", translate("committees", "任期从"), required=True), day),
        filled(
            NumberField(
                "years",
                translate("committees", "任期（年）"),
                required=True,
                least=1,
                most=10,
                hint=translate("committees", "按表决的事项和公告填写"),
            ),
            years or YEARS,
        ),
        filled(TextField("address", translate("committees", "地址")), address),
        TextField("phone", translate("committees", "电话"), latin=True),
        NoteField(
            "reason",
            translate("committees", "仍要成立的理由"),
            hint=translate("committees", "当选人数少于法定人数，或者有人已经不是业主时填写"),
        ),
    ]
