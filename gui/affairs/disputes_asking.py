"""What the acts of mediation ask: a case, a sitting, an agreement, a visit after it, its end."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.neighbours.drafts import (
    AgreementDraft,
    CheckDraft,
    DisputeRoundDraft,
    EndDispute,
    MediatorDraft,
    OpenDispute,
)
from core.affairs.neighbours.kinds import (
    DisputeKind,
    DisputeState,
    Kept,
    MediatorKind,
    Recourse,
)
from core.affairs.neighbours.sheets import DisputeSheet
from gui.affairs.neighbours_lines import lines_field, mediator, party, promise, read_lines
from gui.affairs.neighbours_words import ask, choice, compound_field
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import NoteField, TextField
from gui.kit.wording import word

translate = QCoreApplication.translate


def ask_dispute(desk: Desk, parent: QWidget) -> ActDialog[Any]:
    """Open a case."""
    neighbours = desk.office.neighbours

    def make(**values: Any) -> OpenDispute:
        values["parties"] = read_lines(values["parties"], party)
        values["mediators"] = read_lines(values["mediators"], mediator)
        return OpenDispute(**values)

    return ask(
        desk,
        parent,
        translate("neighbours", "登记纠纷"),
        [
            compound_field(desk),
            TextField("title", translate("neighbours", "纠纷名称"), required=True),
            choice("kind", translate("neighbours", "种类"), DisputeKind),
            TextField("place", translate("neighbours", "地点"), required=True),
            NoteField("account", translate("neighbours", "情况说明"), required=True),
            TextField(
                "received_how",
                translate("neighbours", "纠纷来源"),
                required=True,
                hint=translate("neighbours", "例如：当事人到社区反映、走访发现"),
            ),
            today_field(desk, "received_on", translate("neighbours", "登记日期")),
            lines_field(
                "parties",
                translate("neighbours", "当事人"),
                translate("neighbours", "一行一人：甲方（乙方、有关方），姓名，住址，电话，代理人"),
                party,
            ),
            lines_field("mediators", translate("neighbours", "调解员"), _mediator_hint(), mediator),
        ],
        make,
        neighbours.open_dispute,
        note=translate("neighbours", "当事人的姓名只留在本机，不上报，也不写进操作记录。"),
    )


def _mediator_hint() -> str:
    return translate(
        "neighbours",
        "一行一人：姓名，种类，单位。种类写人民调解员、社区民警、法律顾问，或者本社区自己的叫法",
    )


def ask_mediator(desk: Desk, parent: QWidget, dispute_id: UUID) -> ActDialog[Any]:
    """Let somebody join the mediation."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "增加调解员"),
        [
            TextField("name", translate("neighbours", "姓名"), required=True),
            choice("kind", translate("neighbours", "种类"), MediatorKind),
            TextField("own_kind", translate("neighbours", "其他种类写明")),
            TextField("unit", translate("neighbours", "单位")),
        ],
        MediatorDraft,
        lambda draft: neighbours.add_mediator(dispute_id, draft),
        about=dispute_id,
    )


def ask_sitting(desk: Desk, parent: QWidget, dispute_id: UUID) -> ActDialog[Any]:
    """Record a sitting."""
    neighbours = desk.office.neighbours
    return ask(
        desk,
        parent,
        translate("neighbours", "记录调解"),
        [
            today_field(desk, "day", translate("neighbours", "日期")),
            TextField("place", translate("neighbours", "地点"), required=True),
            TextField("present", translate("neighbours", "参加人员"), required=True),
            NoteField("said", translate("neighbours", "各方陈述"), required=True),
            NoteField("result", translate("neighbours", "结果"), required=True),
            TextField("recorder", translate("neighbours", "记录人"), required=True),
        ],
        DisputeRoundDraft,
        lambda draft: neighbours.hold_dispute_round(dispute_id, draft),
        note=translate("neighbours", "各方的话照原话记，不评判谁对谁错。"),
        about=dispute_id,
    )


def ask_agreement(desk: Desk, parent: QWidget, sheet: DisputeSheet) -> ActDialog[Any]:
    """Keep what the parties signed."""
    neighbours, dispute_id = desk.office.neighbours, sheet.row.id

    def make(**values: Any) -> AgreementDraft:
        values["promises"] = read_lines(values["promises"], promise)
        return AgreementDraft(**values)

    fields = [
        today_field(desk, "signed_on", translate("neighbours", "签订日期")),
        TextField("place", translate("neighbours", "签订地点"), required=True),
        NoteField("terms", translate("neighbours", "协议内容"), required=True),
        lines_field(
            "promises",
            translate("neighbours", "履行事项"),
            translate(
                "neighbours", "一行一项：履行人，事项，期限（2026-07-10），金额（元，可不写）"
            ),
            promise,
        ),
        TextField("signers", translate("neighbours", "签字人"), required=True),
    ]
    if sheet.agreement is not None:
        label = translate("neighbours", "重新签订的原因")
        fields.append(TextField("reason", label, required=True))
    return ask(
        desk,
        parent,
        translate("neighbours", "登记协议"),
        fields,
        make,
        lambda draft: neighbours.agree(dispute_id, draft),
        about=dispute_id,
    )


def ask_visit(desk: Desk, parent: QWidget, sheet: DisputeSheet) -> ActDialog[Any]:
    """Note what was found of a promise."""
    neighbours = desk.office.neighbours
    promises = sheet.agreement.promises if sheet.agreement is not None else ()

    def make(promise_id: UUID, **values: Any) -> tuple[UUID, CheckDraft]:
        return promise_id, CheckDraft(**values)

    return ask(
        desk,
        parent,
        translate("neighbours", "登记回访"),
        [
            ChoiceField(
                "promise_id",
                translate("neighbours", "履行事项"),
                [(one.id, f"{one.number} {one.action}") for one in promises],
            ),
            choice("found", translate("neighbours", "回访结果"), Kept),
            NoteField("note", translate("neighbours", "说明")),
            TextField("actor", translate("neighbours", "回访人"), required=True),
            today_field(desk, "day", translate("neighbours", "回访日期")),
        ],
        make,
        lambda draft: neighbours.check_promise(*draft),
        about=sheet.row.id,
        of_codes={"db.blank": "note"},
    )


def ask_end(desk: Desk, parent: QWidget, sheet: DisputeSheet) -> ActDialog[Any]:
    """Close a case."""
    neighbours, dispute_id = desk.office.neighbours, sheet.row.id
    first = DisputeState.KEPT if sheet.row.state is DisputeState.AGREED else DisputeState.WITHDRAWN
    nowhere: list[tuple[object, str]] = [(None, translate("neighbours", "不适用"))]
    return ask(
        desk,
        parent,
        translate("neighbours", "结案"),
        [
            choice("state", translate("neighbours", "结果"), (first, DisputeState.NOT_AGREED)),
            ChoiceField(
                "recourse",
                translate("neighbours", "告知的途径"),
                [*nowhere, *((one, word(one)) for one in Recourse)],
                hint=translate("neighbours", "未达成协议的，告知当事人可以去哪里解决"),
            ),
            NoteField("note", translate("neighbours", "结案说明"), required=True),
            today_field(desk, "day", translate("neighbours", "结案日期")),
        ],
        EndDispute,
        lambda draft: neighbours.end_dispute(dispute_id, draft),
        about=dispute_id,
        of_codes={"neighbours.no_recourse": "recourse"},
    )
