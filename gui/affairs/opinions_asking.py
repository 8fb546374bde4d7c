"""What the acts of an opinion round ask: its questions, a sheet that came in, its conclusion."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.neighbours.drafts import AnswerDraft, OpenRound, SheetDraft
from core.affairs.neighbours.sheets_telling import QuestionRow, RoundSheet
from gui.affairs.neighbours_lines import lines_field, question, read_lines
from gui.affairs.neighbours_words import ask, compound_field
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField
from gui.kit.wording import labelled

translate = QCoreApplication.translate
MOST_ASKED = 100_000


def ask_round(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """Open a round."""
    neighbours = desk.office.neighbours

    def make(**values: Any) -> OpenRound:
        values["questions"] = read_lines(values["questions"], question)
        return OpenRound(**values)

    return ask(
        desk,
        parent,
        translate("neighbours", "发起征询"),
        [
            compound_field(desk),
            TextField("title", translate("neighbours", "征询名称"), required=True),
            TextField("aim", translate("neighbours", "征询目的"), required=True),
            TextField("convenor", translate("neighbours", "组织单位"), required=True),
            today_field(desk, "since", translate("neighbours", "开始日期")),
            DateField("until", translate("neighbours", "截止日期"), required=True),
            NumberField(
                "asked",
                translate("neighbours", "征询户数（人数）"),
                required=True,
                least=1,
                most=MOST_ASKED,
            ),
            lines_field(
                "questions",
                translate("neighbours", "题目"),
                translate("neighbours", "一行一个问题；有选项的写成“问题：选项/选项/选项”"),
                question,
            ),
        ],
        make,
        neighbours.open_round,
        of_codes={
            "neighbours.ends_before_start": "until",
            "neighbours.options_wrong": "questions",
        },
    )


def ask_sheet(desk: Desk, parent: QWidget, sheet: RoundSheet) -> ActDialog[Any]:
    """Keep an answer sheet that came in."""
    neighbours = desk.office.neighbours
    by_name = {f"answer_{one.number}": one for one in sheet.questions}

    def make(who: str, address: str, day: date | None, **said: Any) -> SheetDraft:
        answers = [_answer(one, said[name]) for name, one in by_name.items()]
        return SheetDraft(tuple(one for one in answers if one is not None), who, address, day)

    return ask(
        desk,
        parent,
        translate("neighbours", "录入答卷"),
        [
            *(_field(name, one) for name, one in by_name.items()),
            TextField("who", translate("neighbours", "姓名（可不填）")),
            TextField("address", translate("neighbours", "房号")),
            today_field(desk, "day", translate("neighbours", "收回日期")),
        ],
        make,
        partial(neighbours.take_sheet, sheet.row.id),
        note=translate("neighbours", "谁怎样回答只留在本机，打印的记录里没有姓名。"),
        about=sheet.row.id,
    )


def _field(name: str, row: QuestionRow) -> Field[Any]:
    label = labelled(str(row.number), row.text)
    if not row.options:
        return NoteField(name, label)
    none: list[tuple[object, str]] = [(None, translate("neighbours", "没有回答"))]
    return ChoiceField(name, label, [*none, *((str(n), o) for n, o in enumerate(row.options, 1))])


def _answer(row: QuestionRow, said: str | None) -> AnswerDraft | None:
    if said is None or not said.strip():
        return None
    if row.options:
        return AnswerDraft(row.number, choice=int(said))
    return AnswerDraft(row.number, text=said)


def ask_closing(desk: Desk, parent: QWidget, sheet: RoundSheet) -> ActDialog[Any]:
    """End a round."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "结束征询"),
        [NoteField("conclusion", translate("neighbours", "征询结论"), required=True)],
        _conclusion,
        partial(neighbours.close_round, sheet.row.id),
        about=sheet.row.id,
    )


def _conclusion(conclusion: str) -> str:
    return conclusion
