"""What the acts of a procedure ask: its start with its parties, a step, why one is taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.meetings.procedures.drafts import DoStep, Party, StartRun
from core.meetings.procedures.kinds import RunAbout
from core.meetings.procedures.sheets import RunSheet, StepSheet
from core.meetings.procedures.stages import Counted
from core.meetings.procedures.templates import Procedure
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import today_field
from gui.kit.fields import Field, NoteField, NumberField, TextField, filled
from gui.kit.parties import parties, role_field
from gui.kit.wording import listed, word
from gui.meetings.asking import body_places

translate = QCoreApplication.translate
COUNTS = ("due", "present", "agree")
MOST = 99_999
Topics = Sequence[tuple[UUID, str]]


def ask_start(
    desk: Desk,
    parent: QWidget,
    procedure: Procedure,
    topics: Topics,
    then: Callable[[Any], object] | None = None,
) -> ActDialog[StartRun]:
    """Start a run of a procedure: what it is about, and who its parties are."""
    procedures = desk.office.procedures

    def make(**values: Any) -> StartRun:
        topic_id = values.pop("topic_id", None)
        return StartRun(
            code=procedure.code,
            parties=parties(values),
            compound_id=values.pop("place"),
            about=RunAbout.OWN if topic_id is None else RunAbout.TOPIC,
            about_id=topic_id,
            **values,
        )

    own = translate("meetings", "不是，自拟标题")
    fields: list[Field[Any]] = [
        TextField("title", translate("meetings", "什么事"), required=True),
        TextField(
            "raised_by",
            translate("meetings", "议案来源"),
            required=True,
            hint=translate("meetings", "谁提出的，例如：3 号楼 12 户业主联名"),
        ),
        filled(
            ChoiceField("place", translate("meetings", "属于"), body_places(desk)),
            desk.compound_id,
        ),
    ]
    if topics:
        label = translate("meetings", "议题库的议题")
        fields.append(ChoiceField("topic_id", label, [(None, own), *topics]))
    fields += [role_field(role) for role in procedure.roles]
    fields.append(today_field(desk, "day", translate("meetings", "开始日期")))
    return open_ask(
        desk,
        Ask(
            about=procedure.code,
            title=translate("meetings", "开始：{name}").format(name=procedure.title),
            verb=translate("meetings", "开始办理"),
            note=translate(
                "meetings", "程序按现在的写法冻结，以后改了程序，不影响已经开始办的事。"
            ),
            fields=fields,
            make=make,
            act=lambda draft, _report: procedures.start(draft),
            done=translate("meetings", "已开始，请办理第一步。"),
            then=then,
        ),
        parent,
    )


def ask_step(desk: Desk, parent: QWidget, sheet: RunSheet, one: StepSheet) -> ActDialog[DoStep]:
    """Enter a step: who did it, what came of it, what shows it."""
    procedures, step, run_id = desk.office.procedures, one.step, sheet.run.id

    def make(**values: Any) -> DoStep:
        counted = [values.pop(name, None) for name in COUNTS]
        return DoStep(
            step=step.key,
            people=parties(values),
            counted=Counted(*counted) if step.counts else None,
            **values,
        )

    fields: list[Field[Any]] = [today_field(desk, "day", translate("meetings", "办理日期"))]
    fields.append(TextField("place", translate("meetings", "地点")))
    for role in sheet.procedure.roles:
        named = _named(sheet.parties, role.key)
        if role.key in step.roles or not role.fixed:
            needed = role.key in step.roles
            fields.append(role_field(role, named if needed else "", required=needed))
    if step.counts:
        fields += _count_fields()
    fields += [
        NoteField("note", translate("meetings", "内容和结果"), hint=step.does, required=True),
        TextField(
            "evidence",
            translate("meetings", "凭据"),
            hint=translate("meetings", "这一步要留：{kinds}").format(
                kinds=listed(map(word, step.evidence))
            ),
            required=True,
        ),
    ]
    return open_ask(
        desk,
        Ask(
            about=(run_id, step.key),
            title=translate("meetings", "登记：{step}").format(step=step.title),
            verb=translate("meetings", "登记这一步"),
            note="" if step.defined else translate("meetings", "出处没有规定这一步，本地可改。"),
            fields=fields,
            make=make,
            act=lambda draft, _report: procedures.do_step(run_id, draft),
            done=translate("meetings", "已登记，照片和文件可以在下面添加。"),
            of_codes={
                "procedures.too_early": "day",
                "procedures.day_before": "day",
                "procedures.before_start": "day",
                "procedures.counts_wrong": "due",
            },
        ),
        parent,
    )


def _named(parties: Iterable[Party], role: str) -> str:
    return "、".join(party.name for party in parties if party.role == role)


def _count_fields() -> list[Field[Any]]:
    words: Mapping[str, str] = {
        "due": translate("meetings", "应到人数"),
        "present": translate("meetings", "实到人数"),
        "agree": translate("meetings", "同意人数"),
    }
    return [NumberField(name, words[name], required=True, most=MOST) for name in COUNTS]


def ask_skip(desk: Desk, parent: QWidget, sheet: RunSheet, one: StepSheet) -> ActDialog[str]:
    """Leave an optional step out."""
    procedures, run_id, key = desk.office.procedures, sheet.run.id, one.step.key
    return _ask_reason(
        desk,
        parent,
        translate("meetings", "略过：{step}").format(step=one.step.title),
        translate("meetings", "略过这一步"),
        (run_id, key),
        lambda reason: procedures.skip_step(run_id, key, reason),
    )


def ask_undo(desk: Desk, parent: QWidget, sheet: RunSheet, one: StepSheet) -> ActDialog[str]:
    """Take a step back."""
    procedures, run_id, key = desk.office.procedures, sheet.run.id, one.step.key
    return _ask_reason(
        desk,
        parent,
        translate("meetings", "撤回：{step}").format(step=one.step.title),
        translate("meetings", "撤回登记"),
        (run_id, key),
        lambda reason: procedures.undo_step(run_id, key, reason),
        translate("meetings", "原来的登记和理由一直保留。"),
    )


def ask_abandon(desk: Desk, parent: QWidget, sheet: RunSheet) -> ActDialog[str]:
    """Give a run up."""
    procedures, run_id = desk.office.procedures, sheet.run.id
    return _ask_reason(
        desk,
        parent,
        translate("meetings", "终止：{title}").format(title=sheet.run.title),
        translate("meetings", "终止办理"),
        run_id,
        partial(procedures.abandon, run_id),
        translate("meetings", "终止以后不能再登记步骤，办过的步骤一直保留。"),
    )


def _ask_reason(  # noqa: PLR0913, PLR0917 - each is a word about one question
    desk: Desk,
    parent: QWidget,
    title: str,
    verb: str,
    about: object,
    act: Callable[[str], object],
    note: str = "",
) -> ActDialog[str]:
    return open_ask(
        desk,
        Ask(
            about=about,
            title=title,
            verb=verb,
            note=note,
            fields=[NoteField("reason", translate("meetings", "理由"), required=True)],
            make=_reason,
            act=lambda reason, _report: act(reason),
        ),
        parent,
    )


def _reason(reason: str) -> str:
    return reason
