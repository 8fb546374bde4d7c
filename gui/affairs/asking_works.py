"""What the acts on works ask: standstills of lifts, plans of works, notices to take down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.problems.drafts import Downtime, PlanDraft, RemovalDraft
from core.affairs.problems.sheets import DowntimeRow, ProblemSheet
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, Field, NoteField, TextField
from gui.kit.money import MoneyField

translate = QCoreApplication.translate


def ask_downtime(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[Downtime]:
    """Note from when until when something stood still."""
    problems, row = desk.office.problems, sheet.problem
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "登记停用：{problem}").format(problem=row.title),
            verb=translate("affairs", "登记停用"),
            fields=[
                TextField(
                    "what",
                    translate("affairs", "停用的设施"),
                    required=True,
                    hint=translate("affairs", "例如：1 幢 1 单元电梯"),
                ),
                day_field("since", translate("affairs", "停用日期"), desk.office.clock.today()),
                DateField(
                    "until",
                    translate("affairs", "恢复日期"),
                    hint=translate("affairs", "还没有恢复的先不填"),
                ),
                TextField("note", translate("affairs", "备注")),
            ],
            make=Downtime,
            act=lambda draft, _report: problems.stand_still(row.id, draft),
            done=translate("affairs", "已登记停用。"),
            of_codes={"problems.ends_before_start": "until"},
        ),
        parent,
    )


def ask_restart(desk: Desk, parent: QWidget, downtime: DowntimeRow) -> ActDialog[Downtime]:
    """Note on which day it ran again."""
    problems = desk.office.problems

    def make(until: date, note: str) -> Downtime:
        return Downtime(downtime.what, downtime.since, until, note)

    return open_ask(
        desk,
        Ask(
            about=downtime.id,
            title=translate("affairs", "登记恢复：{what}").format(what=downtime.what),
            verb=translate("affairs", "登记恢复"),
            fields=[
                day_field("until", translate("affairs", "恢复日期"), desk.office.clock.today()),
                TextField("note", translate("affairs", "备注")),
            ],
            make=make,
            act=lambda draft, _report: problems.run_again(downtime.id, draft),
            done=translate("affairs", "已登记恢复。"),
            of_codes={"problems.ends_before_start": "until"},
        ),
        parent,
    )


def ask_plan(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[PlanDraft]:
    """Write a plan of works, or another version of it with the reason."""
    problems, row = desk.office.problems, sheet.problem
    last = replace(sheet.plans[-1], reason="") if sheet.plans else None
    reason = [TextField("reason", translate("affairs", "变更理由"), required=True)] if last else []
    fields: list[Field[Any]] = [
        NoteField("scope", translate("affairs", "改造范围"), required=True),
        NoteField("measures", translate("affairs", "改造内容"), required=True),
        MoneyField("budget_fen", translate("affairs", "预算（元）"), required=True),
        TextField("money", translate("affairs", "资金来源"), required=True),
        TextField("builder", translate("affairs", "施工单位"), required=True),
        DateField("starts_on", translate("affairs", "开工日期"), required=True),
        DateField("ends_on", translate("affairs", "完工日期"), required=True),
        NoteField("safety", translate("affairs", "安全和便民措施"), required=True),
        TextField("issuer", translate("affairs", "出具单位"), required=True),
        TextField("contact", translate("affairs", "联系人和电话"), required=True),
        *reason,
    ]
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "改造方案：{problem}").format(problem=row.title),
            verb=translate("affairs", "保存方案"),
            note=translate("affairs", "涉及业主共同决定事项的，表决通过以后才能实施。"),
            fields=fields,
            make=PlanDraft,
            act=lambda draft, _report: problems.plan(row.id, draft),
            done=translate("affairs", "方案已保存，可以打印（P41）。"),
            shown=last,
            of_codes={"problems.ends_before_start": "ends_on"},
        ),
        parent,
    )


def ask_removal(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[RemovalDraft]:
    """Write a notice to take something down."""
    problems, row = desk.office.problems, sheet.problem
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "拆违通知：{problem}").format(problem=row.title),
            verb=translate("affairs", "保存通知"),
            note=translate("affairs", "这是自行拆除的通知，不是行政强制决定。"),
            fields=[
                TextField("addressee", translate("affairs", "通知对象"), required=True),
                NoteField("structure", translate("affairs", "要拆除的是什么"), required=True),
                TextField(
                    "basis",
                    translate("affairs", "依据"),
                    required=True,
                    hint=translate("affairs", "写明法律、法规或者管理规约的名称和条款号"),
                ),
                DateField("remove_by", translate("affairs", "拆除期限"), required=True),
                TextField("objection", translate("affairs", "陈述申辩的方式"), required=True),
                TextField("issuer", translate("affairs", "出具单位"), required=True),
                TextField("contact", translate("affairs", "联系人和电话"), required=True),
            ],
            make=RemovalDraft,
            act=lambda draft, _report: problems.ask_removal(row.id, draft),
            done=translate("affairs", "通知已保存，可以打印（P42）。"),
            of_codes={"problems.deadline_past": "remove_by"},
        ),
        parent,
    )
