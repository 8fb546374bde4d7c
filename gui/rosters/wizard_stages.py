"""The steps of the import wizard, and the rail that shows where one is."""

from __future__ import annotations

import enum

from PySide6.QtCore import QCoreApplication

from gui.kit.states import State, Tone
from gui.kit.steps import Rail, Step

translate = QCoreApplication.translate


class Stage(enum.StrEnum):
    """The steps, in their order."""

    FILE = "file"
    SHEET = "sheet"
    COLUMNS = "columns"
    FINDINGS = "findings"
    DONE = "done"


ORDER = tuple(Stage)


class StageRail(Rail):
    """All steps; those before the one shown are done."""

    def __init__(self) -> None:
        super().__init__(translate("ImportWizard", "导入的步骤"))

    def show_stage(self, now: Stage) -> None:
        """Show where the import is."""
        at, steps = ORDER.index(now), list[Step]()
        done = State(translate("ImportWizard", "已完成"), Tone.DONE)
        others = (
            State(translate("ImportWizard", "进行中"), Tone.NOW),
            State(translate("ImportWizard", "未开始"), Tone.QUIET),
        )
        for number, stage in enumerate(ORDER):
            is_done = number < at or now is Stage.DONE
            state = done if is_done else others[number > at]
            steps.append(Step(stage, stage_word(stage), state))
        self.show_steps(steps, now)


def stage_word(stage: Stage) -> str:
    """Name a step."""
    return {
        Stage.FILE: translate("ImportWizard", "文件"),
        Stage.SHEET: translate("ImportWizard", "工作表和表头"),
        Stage.COLUMNS: translate("ImportWizard", "各列内容"),
        Stage.FINDINGS: translate("ImportWizard", "核对"),
        Stage.DONE: translate("ImportWizard", "导入"),
    }[stage]
