"""What the acts of a negotiation ask: file, cost sheet, round, result, vote, from when."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.neighbours.drafts import (
    CostSheetDraft,
    OpenPrice,
    PriceResultDraft,
    PriceRoundDraft,
    PriceVote,
)
from core.affairs.neighbours.sheets import PriceSheet
from core.assemblies.drafts import MatterDraft
from core.law.matters import Matter
from gui.affairs.neighbours_lines import cost, lines_field, read_lines
from gui.affairs.neighbours_words import ask, choice, compound_field
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import AreaField, DateField, Field, NoteField, TextField, filled
from gui.kit.money import MoneyField
from gui.kit.wording import word

translate = QCoreApplication.translate
Votes = tuple[tuple[UUID, str], ...]


def ask_price(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """Open a negotiation."""
    neighbours = desk.office.neighbours
    fee = translate("neighbours", "元，每平方米每月")
    return ask(
        desk,
        parent,
        translate("neighbours", "发起议价"),
        [
            compound_field(desk),
            TextField("title", translate("neighbours", "协商事项"), required=True),
            TextField("firm", translate("neighbours", "物业服务人"), required=True),
            AreaField("area", translate("neighbours", "收费面积"), required=True),
            MoneyField("current_fen", translate("neighbours", "现行标准"), hint=fee, required=True),
            MoneyField(
                "proposed_fen", translate("neighbours", "物业提议"), hint=fee, required=True
            ),
            DateField("wanted_from", translate("neighbours", "希望执行日期")),
            NoteField("standard", translate("neighbours", "服务标准"), required=True),
            NoteField("grounds", translate("neighbours", "调整理由"), required=True),
            choice(
                "matter",
                translate("neighbours", "表决事项"),
                (Matter.OTHER_MAJOR, Matter.HIRE_MANAGER),
                hint=translate("neighbours", "协商一致以后由业主大会按这一项表决"),
            ),
            today_field(desk, "opened_on", translate("neighbours", "发起日期")),
        ],
        OpenPrice,
        neighbours.open_price,
    )


def ask_costs(desk: Desk, parent: QWidget, sheet: PriceSheet) -> ActDialog[Any]:
    """Lay a cost sheet."""
    neighbours, file_id = desk.office.neighbours, sheet.row.id

    def make(**values: Any) -> CostSheetDraft:
        values["items"] = read_lines(values["items"], cost)
        return CostSheetDraft(**values)

    fields: list[Field[Any]] = [
        TextField("laid_by", translate("neighbours", "测算单位"), required=True),
        TextField("period", translate("neighbours", "测算期间"), required=True),
        lines_field(
            "items",
            translate("neighbours", "成本项目"),
            translate("neighbours", "一行一项：项目，全年金额（元，不写千分号），依据"),
            cost,
        ),
        MoneyField(
            "total_fen",
            translate("neighbours", "表上的合计"),
            hint=translate("neighbours", "照测算表上的合计填，程序逐分核对"),
            required=True,
        ),
        today_field(desk, "day", translate("neighbours", "测算日期")),
    ]
    if sheet.costs:
        fields.append(TextField("reason", translate("neighbours", "更正的原因"), required=True))
    return ask(
        desk,
        parent,
        translate("neighbours", "登记成本测算"),
        fields,
        make,
        lambda draft: neighbours.lay_costs(file_id, draft),
        about=file_id,
        of_codes={"neighbours.sum_wrong": "total_fen"},
    )


def ask_talk(desk: Desk, parent: QWidget, file_id: UUID) -> ActDialog[Any]:
    """Record a round."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "记录协商"),
        [
            today_field(desk, "day", translate("neighbours", "日期")),
            TextField("place", translate("neighbours", "地点"), required=True),
            TextField("present", translate("neighbours", "参加人员"), required=True),
            NoteField("owners_say", translate("neighbours", "业主方意见"), required=True),
            NoteField("firm_says", translate("neighbours", "物业方意见"), required=True),
            MoneyField(
                "offered_fen",
                translate("neighbours", "本轮的标准"),
                hint=translate("neighbours", "元，每平方米每月；没有谈到的不写"),
            ),
            NoteField("result", translate("neighbours", "本轮结果"), required=True),
            TextField("recorder", translate("neighbours", "记录人"), required=True),
        ],
        PriceRoundDraft,
        lambda draft: neighbours.hold_price_round(file_id, draft),
        about=file_id,
    )


def ask_result(desk: Desk, parent: QWidget, sheet: PriceSheet) -> ActDialog[Any]:
    """Keep what the talks came to."""
    neighbours, file_id = desk.office.neighbours, sheet.row.id
    fields: list[Field[Any]] = [
        MoneyField(
            "fen",
            translate("neighbours", "商定的标准"),
            hint=translate("neighbours", "元，每平方米每月；没有协商一致的不写"),
        ),
        NoteField("text", translate("neighbours", "结果"), required=True),
        today_field(desk, "day", translate("neighbours", "日期")),
    ]
    if sheet.results:
        fields.append(TextField("reason", translate("neighbours", "更正的原因"), required=True))
    return ask(
        desk,
        parent,
        translate("neighbours", "登记结果"),
        fields,
        PriceResultDraft,
        lambda draft: neighbours.conclude_price(file_id, draft),
        note=translate("neighbours", "协商一致不等于可以执行：还要业主大会表决通过。"),
        about=file_id,
    )


def ask_motion(
    desk: Desk, parent: QWidget, sheet: PriceSheet, running: Votes
) -> ActDialog[tuple[UUID, MatterDraft]]:
    """Put what was agreed on an assembly's agenda; its words can still be changed."""
    assemblies, motion = desk.office.assemblies, sheet.motion
    kind = Matter(sheet.row.matter)

    def make(assembly_id: UUID, title: str, text: str) -> tuple[UUID, MatterDraft]:
        return assembly_id, MatterDraft(kind, title, text)

    fields: list[Field[Any]] = [
        ChoiceField("assembly_id", translate("neighbours", "业主大会"), running, required=True),
        TextField("title", translate("neighbours", "议题"), required=True, longest=60),
        NoteField("text", translate("neighbours", "议题全文"), required=True),
    ]
    if motion is not None:
        fields[1:] = [filled(fields[1], motion.title), filled(fields[2], motion.text)]
    if len(running) == 1:
        fields[0] = filled(fields[0], running[0][0])
    return ask(
        desk,
        parent,
        translate("neighbours", "提请业主表决"),
        fields,
        make,
        lambda draft: assemblies.add_matter(*draft),
        note=translate(
            "neighbours",
            "列入这次业主大会的议题，按“{matter}”表决；结果公布以后，再关联业主表决。",
        ).format(matter=word(kind)),
        of_codes={
            "assemblies.matter_twice": "title",
            "assemblies.matter_without_text": "text",
        },
    )


def ask_vote(desk: Desk, parent: QWidget, file_id: UUID, votes: Votes) -> ActDialog[Any]:
    """Tie the result to the owners' vote."""
    neighbours = desk.office.neighbours
    elsewhere: list[tuple[object, str]] = [
        (None, translate("neighbours", "不在本程序里，在下面写明"))
    ]
    return ask(
        desk,
        parent,
        translate("neighbours", "关联业主表决"),
        [
            ChoiceField("vote_id", translate("neighbours", "表决"), [*elsewhere, *votes]),
            TextField("reference", translate("neighbours", "哪一次业主大会")),
            DateField("passed_on", translate("neighbours", "通过日期")),
        ],
        PriceVote,
        lambda draft: neighbours.link_price_vote(file_id, draft),
        about=file_id,
        of_codes={
            "db.blank": "reference",
            "neighbours.vote_without_day": "passed_on",
            "neighbours.vote_before_result": "passed_on",
        },
    )


def ask_force(desk: Desk, parent: QWidget, file_id: UUID) -> ActDialog[Any]:
    """Note from when the fee is charged."""
    neighbours = desk.office.neighbours

    def make(day: date) -> date:
        return day

    return ask(
        desk,
        parent,
        translate("neighbours", "登记执行"),
        [today_field(desk, "day", translate("neighbours", "执行日期"))],
        make,
        lambda day: neighbours.put_price_in_force(file_id, day),
        about=file_id,
    )
