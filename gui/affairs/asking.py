"""What the acts on a problem ask: entry, correction, charge, moves, feedback, links, merging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.problems.drafts import (
    Charge,
    ClaimProblem,
    CorrectProblem,
    LinkProblem,
    MoveProblem,
    ProblemReport,
    RaiseProblem,
    TellBack,
)
from core.affairs.problems.kinds import Claimant, LinkKind, ProblemKind
from core.affairs.problems.sheets import ProblemRow, ProblemSheet, TargetRow
from core.affairs.problems.stages import ProblemState
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, Field, NoteField, TextField, filled
from gui.kit.money import MoneyField
from gui.kit.wording import labelled, word

translate = QCoreApplication.translate
WORST, BEST = 1, 5


def ask_problem(
    desk: Desk, parent: QWidget, then: Callable[[Any], object] | None = None
) -> ActDialog[RaiseProblem]:
    """Enter a problem of a compound, or of the community alone."""
    problems = desk.office.problems
    community: list[tuple[object, str]] = [(None, translate("affairs", "社区公共区域"))]
    compounds = community + [(row.id, row.name) for row in desk.compounds]
    return open_ask(
        desk,
        Ask(
            title=translate("affairs", "登记问题"),
            verb=translate("affairs", "登记问题"),
            fields=[
                filled(
                    ChoiceField("compound_id", translate("affairs", "小区"), compounds),
                    desk.compound_id,
                ),
                *_describing(),
                TextField(
                    "found_by",
                    translate("affairs", "发现人"),
                    required=True,
                    hint=translate("affairs", "谁发现或者反映的，例如：业主来电、网格员巡查"),
                ),
                day_field("found_on", translate("affairs", "发现日期"), desk.office.clock.today()),
            ],
            make=RaiseProblem,
            act=lambda draft, _report: problems.raise_problem(draft),
            done=translate("affairs", "问题已登记，下一步是受理和交办。"),
            then=then,
            of_codes={"problems.own_kind_of_other": "own_kind"},
        ),
        parent,
    )


def _describing() -> list[Field[Any]]:
    return [
        ChoiceField(
            "kind",
            translate("affairs", "类别"),
            [(one, word(one)) for one in ProblemKind],
            required=True,
        ),
        TextField(
            "own_kind",
            translate("affairs", "自定的类别"),
            hint=translate("affairs", "类别选“其他”时可以写明，例如：宠物、噪声"),
            longest=20,
        ),
        TextField("title", translate("affairs", "问题"), required=True, longest=60),
        TextField("place", translate("affairs", "地点"), required=True),
        NoteField("detail", translate("affairs", "情况说明")),
    ]


def ask_correction(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[CorrectProblem]:
    """Correct how a problem is described; what it said before stays."""
    problems, row = desk.office.problems, sheet.problem
    cost = MoneyField("cost_fen", translate("affairs", "实际费用（元）"))
    shown = {"detail": sheet.detail}
    fields = [*_describing(), cost]
    for field in fields:
        field.write(shown.get(field.name, getattr(row, field.name, None)))
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "更正问题 {label}").format(label=row.label),
            verb=translate("affairs", "更正问题"),
            note=translate("affairs", "更正是以前写错了；原来的内容和理由都会保留。"),
            fields=[*fields, TextField("reason", translate("affairs", "理由"), required=True)],
            make=CorrectProblem,
            act=lambda draft, _report: problems.correct(row.id, draft),
            done=translate("affairs", "已更正。"),
            of_codes={"problems.own_kind_of_other": "own_kind"},
        ),
        parent,
    )


def ask_charge(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[Charge]:
    """Say who answers for it by when; another than the first says why."""
    problems, row, last = desk.office.problems, sheet.problem, sheet.charge
    reason = [TextField("reason", translate("affairs", "变更理由"), required=True)] if last else []
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "交办：{problem}").format(problem=row.title),
            verb=translate("affairs", "交办问题"),
            note=translate("affairs", "交办以后可以打印督办单（D45）。"),
            fields=[
                TextField("unit", translate("affairs", "责任单位"), required=True),
                TextField("person", translate("affairs", "责任人"), required=True),
                NoteField("requirement", translate("affairs", "办理要求"), required=True),
                DateField("deadline", translate("affairs", "完成期限"), required=True),
                *reason,
            ],
            make=Charge,
            act=lambda draft, _report: problems.charge(row.id, draft),
            done=translate("affairs", "已交办，可以打印督办单。"),
            shown=last,
            of_codes={"problems.deadline_past": "deadline"},
        ),
        parent,
    )


def ask_move(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[MoveProblem]:
    """Bring it to its next state, with who and on what evidence."""
    problems, row = desk.office.problems, sheet.problem
    moves = [(state, word(state)) for state in sheet.moves]
    fields: list[Field[Any]] = [
        ChoiceField("to", translate("affairs", "转到哪一步"), moves, required=len(moves) > 1),
        TextField("actor", translate("affairs", "经办人"), required=True),
        NoteField(
            "evidence",
            translate("affairs", "依据"),
            required=True,
            hint=translate("affairs", "做了什么、凭什么，例如：现场查看、会议记录、验收单"),
        ),
        day_field("day", translate("affairs", "日期"), desk.office.clock.today()),
    ]
    if ProblemState.DONE in sheet.moves:
        fields.append(
            MoneyField(
                "cost_fen",
                translate("affairs", "实际费用（元）"),
                hint=translate("affairs", "办结时填写；没有花钱的填 0"),
            )
        )
    if ProblemState.FILED in sheet.moves:
        fields.append(TextField("archive_number", translate("affairs", "档案号")))
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "办理：{problem}").format(problem=row.title),
            verb=translate("affairs", "登记办理"),
            fields=fields,
            make=MoveProblem,
            act=lambda draft, _report: problems.move(row.id, draft),
            done=translate("affairs", "已登记。"),
            of_codes={
                "problems.day_before": "day",
                "problems.nobody_in_charge": "to",
                "problems.order": "to",
            },
        ),
        parent,
    )


def ask_progress(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[ProblemReport]:
    """Note what the one in charge answered or did; the problem stays as it stands."""
    problems, row, charge = desk.office.problems, sheet.problem, sheet.charge
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "登记进展：{problem}").format(problem=row.title),
            verb=translate("affairs", "登记进展"),
            note=translate("affairs", "督办单的答复也登记在这里；状态不变，办完了请用“登记办理”。"),
            fields=[
                filled(
                    TextField("actor", translate("affairs", "经办人"), required=True),
                    charge.person if charge else "",
                ),
                NoteField("note", translate("affairs", "办理情况"), required=True),
                day_field("day", translate("affairs", "日期"), desk.office.clock.today()),
            ],
            make=ProblemReport,
            act=lambda draft, _report: problems.report(row.id, draft),
            done=translate("affairs", "进展已登记。"),
            of_codes={"problems.day_before": "day"},
        ),
        parent,
    )


def ask_feedback(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[TellBack]:
    """Note who was told, and how satisfied they were."""
    problems, row = desk.office.problems, sheet.problem
    marks: list[tuple[object, str]] = [
        (None, translate("affairs", "没有询问")),
        *((mark, str(mark)) for mark in range(BEST, WORST - 1, -1)),
    ]
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "反馈：{problem}").format(problem=row.title),
            verb=translate("affairs", "登记反馈"),
            fields=[
                TextField("told", translate("affairs", "告知对象"), required=True),
                TextField("how", translate("affairs", "告知方式"), required=True),
                ChoiceField(
                    "satisfaction",
                    translate("affairs", "满意度"),
                    marks,
                    hint=translate("affairs", "5 最满意，1 最不满意"),
                ),
                NoteField("comment", translate("affairs", "评价意见")),
                TextField("actor", translate("affairs", "经办人"), required=True),
                day_field("day", translate("affairs", "日期"), desk.office.clock.today()),
            ],
            make=TellBack,
            act=lambda draft, _report: problems.tell_back(row.id, draft),
            done=translate("affairs", "反馈已登记。"),
            of_codes={"problems.day_before": "day"},
        ),
        parent,
    )


def ask_claim(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[ClaimProblem]:
    """Note that a body counts it among its own."""
    problems, row = desk.office.problems, sheet.problem
    kinds = [(one, word(one)) for one in Claimant]
    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "认领：{problem}").format(problem=row.title),
            verb=translate("affairs", "登记认领"),
            note=translate("affairs", "几个组织可以都认领；合计时仍只算一件。"),
            fields=[
                ChoiceField("claimant", translate("affairs", "组织"), kinds, required=True),
                TextField("name", translate("affairs", "名称"), required=True),
            ],
            make=ClaimProblem,
            act=lambda draft, _report: problems.claim(row.id, draft),
            done=translate("affairs", "已登记认领。"),
            of_codes={"problems.claimed_already": "name"},
        ),
        parent,
    )


def ask_link(
    desk: Desk, parent: QWidget, sheet: ProblemSheet, targets: Sequence[TargetRow]
) -> ActDialog[LinkProblem]:
    """Tie it to a meeting, a topic or a vote; one held elsewhere is named in words."""
    problems, row = desk.office.problems, sheet.problem
    kinds = {one.id: one.kind for one in targets}
    offered: list[tuple[object, str]] = [
        (None, translate("affairs", "别处的，写在下面")),
        *((one.id, labelled(word(one.kind), one.text)) for one in targets),
    ]

    def make(target_id: UUID | None, reference: str) -> LinkProblem:
        kind = LinkKind.ELSEWHERE if target_id is None else kinds[target_id]
        return LinkProblem(kind, target_id, reference)

    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "关联：{problem}").format(problem=row.title),
            verb=translate("affairs", "登记关联"),
            fields=[
                ChoiceField("target_id", translate("affairs", "会议、议题或表决"), offered),
                TextField("reference", translate("affairs", "别处的依据")),
            ],
            make=make,
            act=lambda draft, _report: problems.link(row.id, draft),
            done=translate("affairs", "已关联。"),
            of_codes={"db.blank": "reference"},
        ),
        parent,
    )


def ask_merging(
    desk: Desk, parent: QWidget, sheet: ProblemSheet, others: Sequence[ProblemRow]
) -> ActDialog[tuple[UUID, str, str]]:
    """Merge another entry of the same problem into this one."""
    problems, row = desk.office.problems, sheet.problem
    offered = [(one.id, labelled(one.label, one.title)) for one in others]

    def make(other_id: UUID, reason: str, actor: str) -> tuple[UUID, str, str]:
        return other_id, reason, actor

    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "合并到：{problem}").format(problem=row.title),
            verb=translate("affairs", "合并问题"),
            note=translate("affairs", "另一条登记还可以查看，但不再计数；以后可以重新办理。"),
            fields=[
                ChoiceField(
                    "other_id", translate("affairs", "和哪一条是同一个问题"), offered, required=True
                ),
                *_why(),
            ],
            make=make,
            act=lambda draft, _report: problems.merge(row.id, *draft),
            done=translate("affairs", "已合并，合计只算一件。"),
        ),
        parent,
    )


def ask_reopening(desk: Desk, parent: QWidget, sheet: ProblemSheet) -> ActDialog[tuple[str, str]]:
    """Take a problem up again."""
    problems, row = desk.office.problems, sheet.problem

    def make(reason: str, actor: str) -> tuple[str, str]:
        return reason, actor

    return open_ask(
        desk,
        Ask(
            about=row.id,
            title=translate("affairs", "重新办理：{problem}").format(problem=row.title),
            verb=translate("affairs", "重新办理"),
            fields=_why(),
            make=make,
            act=lambda draft, _report: problems.reopen(row.id, *draft),
            done=translate("affairs", "已重新办理，状态回到受理。"),
        ),
        parent,
    )


def _why() -> list[Field[Any]]:
    return [
        TextField("reason", translate("affairs", "理由"), required=True),
        TextField("actor", translate("affairs", "经办人"), required=True),
    ]
