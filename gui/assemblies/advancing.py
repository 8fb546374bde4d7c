"""进入下一阶段: what is missing is said; what may be passed over asks for a reason each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from core.assemblies.sheets import AssemblySheet
from core.assemblies.stages import following
from core.law.findings import Severity, Told
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.words import translate
from gui.kit.act_dialog import Ask
from gui.kit.fields import NoteField
from gui.kit.wording import TONGUE, said_of


def ask_advance(pane: Pane, sheet: AssemblySheet) -> bool:
    """Ask and go on; False where something is missing that no reason replaces, which is said."""
    stopping = [need for need in sheet.needs if need.severity is Severity.STOP]
    after = following(sheet.kind, sheet.stage)
    if after is None:
        return False
    if stopping:
        said = translate("assemblies", "还不能进入“{stage}”：{need}")
        pane.desk.say(said.format(stage=words.stage(after), need=stopping[0].bare(TONGUE.language)))
        return False
    passed = [need for need in sheet.needs if need.severity is Severity.ERROR]
    noted = [need for need in sheet.needs if need.severity is Severity.WARNING]
    assembly_id, assemblies = sheet.id, pane.desk.office.assemblies
    fields = [_field(need, number) for number, need in enumerate(passed)]
    keys = {f"need{number}": need.key for number, need in enumerate(passed)}

    def make(**reasons: str) -> Mapping[str, str]:
        return {keys[name]: reason for name, reason in reasons.items()}

    pane.ask(
        Ask(
            title=translate("assemblies", "进入“{stage}”").format(stage=words.stage(after)),
            verb=translate("assemblies", "进入下一阶段"),
            note=_note(sheet, passed, noted),
            fields=fields,
            make=make,
            act=acting(lambda overrides: assemblies.advance(assembly_id, overrides)),
            done=translate("assemblies", "已进入“{stage}”。").format(stage=words.stage(after)),
        )
    )
    return True


def _field(need: Told, number: int) -> NoteField:
    label = translate("assemblies", "第 {number} 项的理由").format(number=number + 1)
    return NoteField(f"need{number}", label, hint=said_of(need), required=True)


class _Said(QObject):
    """What has a plural form, which lupdate sees in `self.tr` only."""

    def not_met(self, number: int) -> str:
        return self.tr(
            "有 %n 项不合要求。确实要继续，逐项写明理由；理由会记入档案，并印在核验表上。",
            "",
            number,
        )


_SAID = _Said()


def _note(sheet: AssemblySheet, passed: list[Told], noted: list[Told]) -> str:
    said = [
        translate("assemblies", "离开“{stage}”以后不能退回；这个阶段的数据会保留。").format(
            stage=words.stage(sheet.stage)
        )
    ]
    if passed:
        said.append(_SAID.not_met(len(passed)))
    said += [translate("assemblies", "提醒：{text}").format(text=said_of(need)) for need in noted]
    return "\n".join(said)
