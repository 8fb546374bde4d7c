"""What a committee's filing asks: the packet, what was noted wrongly of it, the answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.committees.drafts import (
    FilingAnswerDraft,
    FilingCorrection,
    FilingDraft,
    FilingPaperDraft,
)
from core.committees.packets import is_own
from core.committees.sheets import CommitteeSheet, FilingPaperRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled

translate = QCoreApplication.translate
PAPER, PAGES = "paper", "pages"


def ask_filing(
    desk: Desk, parent: QWidget, sheet: CommitteeSheet, printed: Collection[str]
) -> ActDialog[FilingDraft]:
    """Note that the packet was handed in, paper by paper; `printed` are those there are."""
    committees, rows = desk.office.committees, sheet.filing.papers
    fields = _filing_fields(desk, sheet, printed)

    def make(**values: Any) -> FilingDraft:
        papers = tuple(
            FilingPaperDraft(
                row.code,
                row.title,
                row.article,
                values["copies"],
                values.get(f"{PAGES}{row.number}", row.pages),
                bool(values[f"{PAPER}{row.number}"]),
            )
            for row in rows
        )
        return FilingDraft(
            values["authority"],
            values["applicant"],
            values["submitted_on"],
            papers,
            values["receiver"],
            values["reason"],
        )

    return open_ask(
        desk,
        Ask(
            title=translate("committees", "登记报送备案"),
            verb=translate("committees", "登记报送"),
            note=translate("committees", "逐份核对放进材料里的文书；缺一份就不能登记。"),
            fields=fields,
            make=make,
            act=lambda draft, _report: committees.file(sheet.id, draft),
            done=translate("committees", "已登记报送。"),
            of_codes={
                "committees.day_in_future": "submitted_on",
                "committees.wrong_authority": "authority",
                "assemblies.needs_real_reason": "reason",
            },
        ),
        parent,
    )


def _filing_fields(desk: Desk, sheet: CommitteeSheet, printed: Collection[str]) -> list[Field[Any]]:
    today = desk.office.clock.today()
    return [
        _authority(),
        filled(_applicant(), sheet.name),
        filled(_submitted_on(), today),
        _receiver(),
        filled(
            NumberField(
                "copies", translate("committees", "每种材料的份数"), required=True, least=1, most=20
            ),
            max((row.copies for row in sheet.filing.papers), default=1),
        ),
        *(field for row in sheet.filing.papers for field in _paper(row, printed)),
        _elsewhere("reason"),
    ]


def ask_filing_correction(
    desk: Desk, parent: QWidget, sheet: CommitteeSheet
) -> ActDialog[FilingCorrection]:
    """Put right to whom, by whom and when the packet was handed in."""
    committees = desk.office.committees
    why = NoteField("reason", translate("committees", "更正的理由"), required=True)
    return open_ask(
        desk,
        Ask(
            title=translate("committees", "更正备案报送"),
            verb=translate("committees", "更正报送"),
            note=translate("committees", "只更正登记时写错的，材料目录不变；原登记保留。"),
            fields=[
                _authority(),
                _applicant(),
                _submitted_on(),
                _receiver(),
                why,
                _elsewhere("elsewhere"),
            ],
            make=FilingCorrection,
            act=lambda draft, _report: committees.correct_filing(sheet.id, draft),
            shown=sheet.filing,
            done=translate("committees", "已更正报送。"),
            of_codes={
                "committees.filed_after_answer": "submitted_on",
                "committees.wrong_authority": "authority",
                "assemblies.needs_real_reason": "reason",
            },
        ),
        parent,
    )


def _authority() -> TextField:
    return TextField("authority", translate("committees", "报送到"), required=True)


def _applicant() -> TextField:
    return TextField("applicant", translate("committees", "申请人"), required=True)


def _submitted_on() -> DateField:
    return DateField("submitted_on", translate("committees", "报送日期"), required=True)


def _receiver() -> TextField:
    return TextField("receiver", translate("committees", "接收人"))


def _elsewhere(name: str) -> NoteField:
    return NoteField(
        name,
        translate("committees", "报送到别处的理由"),
        hint=translate("committees", "报送机关与规定不同时，写明当地的规定或者委托"),
    )


def ask_answer(desk: Desk, parent: QWidget, sheet: CommitteeSheet) -> ActDialog[FilingAnswerDraft]:
    """Note what the authority answered."""
    committees = desk.office.committees
    answers = [
        (True, translate("committees", "准予备案")),
        (False, translate("committees", "退回补正")),
    ]
    return open_ask(
        desk,
        Ask(
            title=translate("committees", "登记备案答复"),
            verb=translate("committees", "登记答复"),
            fields=[
                ChoiceField("filed", translate("committees", "答复"), answers, required=True),
                filled(
                    DateField("on", translate("committees", "日期"), required=True),
                    desk.office.clock.today(),
                ),
                TextField("receipt_number", translate("committees", "备案编号")),
                NoteField(
                    "answer",
                    translate("committees", "要补什么"),
                    hint=translate("committees", "退回补正时填写"),
                ),
            ],
            make=FilingAnswerDraft,
            act=lambda draft, _report: committees.answer_filing(sheet.id, draft),
            done=translate("committees", "已登记答复。"),
            of_codes={
                "committees.no_receipt_number": "receipt_number",
                "committees.no_reason_given": "answer",
                "committees.answer_day": "on",
            },
        ),
        parent,
    )


def _paper(row: FilingPaperRow, printed: Collection[str]) -> Iterator[Field[Any]]:
    """Ask whether a paper is in, and of the office's own how many pages it has.

    Only what was printed can be in the packet; of the rest whoever has it before him says so.
    """
    own = is_own(row.code)
    there = row.code in printed
    hint = ""
    if own:
        hint = translate("committees", "本单位自己附上的材料，看到原件再勾选")
    elif not there:
        hint = translate("committees", "没有打印或者另存过，看到原件再勾选")
    field = FlagField(f"{PAPER}{row.number}", f"{row.number}. {row.title}", hint=hint, wide=True)
    field.write(there and not own)
    yield field
    if own:
        label = translate("committees", "{title}的页数").format(title=row.title)
        blank = translate("committees", "不填的由移交人写在目录上")
        yield NumberField(f"{PAGES}{row.number}", label, hint=blank, least=1, most=9_999)
