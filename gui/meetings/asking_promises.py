"""What the report of a problem asks that stands in the list of promises."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.affairs.problems.drafts import ProblemReport
from core.meetings.pool.promise_rows import PromiseLine
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.fields import DateField, NoteField, TextField, filled

translate = QCoreApplication.translate


def ask_problem_report(desk: Desk, parent: QWidget, line: PromiseLine) -> ActDialog[ProblemReport]:
    """Note what was answered to an order of a problem; it is solved where problems are."""
    problems, problem_id = desk.office.problems, line.subject.id
    return open_ask(
        desk,
        Ask(
            about=f"problem {problem_id}",
            title=translate("meetings", "登记办理情况：{action}").format(action=line.action),
            verb=translate("meetings", "登记办理情况"),
            note=translate(
                "meetings", "督办单的答复也登记在这里；问题办结和反馈，请用“打开来源”到问题里登记。"
            ),
            fields=[
                filled(
                    TextField("actor", translate("meetings", "经办人"), required=True), line.owner
                ),
                NoteField("note", translate("meetings", "办理情况"), required=True),
                filled(
                    DateField("day", translate("meetings", "日期"), required=True),
                    desk.office.clock.today(),
                ),
            ],
            make=ProblemReport,
            act=lambda draft, _report: problems.report(problem_id, draft),
            done=translate("meetings", "已登记办理情况。"),
            of_codes={"problems.day_before": "day"},
        ),
        parent,
    )
