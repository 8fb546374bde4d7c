"""逐条审查: the law's checklist of one candidate, each rule answered, with evidence and checker."""

from __future__ import annotations

from typing import Any

from core.assemblies.drafts import CheckDraft
from core.assemblies.sheets import CandidateRow, CheckRow
from core.law.candidacy import Answer
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.words import translate
from gui.kit.act_dialog import ActDialog, Ask
from gui.kit.choices import ChoiceField
from gui.kit.day_fields import day_field
from gui.kit.fields import Field, NoteField, TextField, filled

EVIDENCE, CHECKER, DAY, REST = "evidence", "checker", "checked_on", "rest"


def ask_checks(pane: Pane, row: CandidateRow) -> ActDialog[list[CheckDraft]]:
    """Ask for an answer to every rule; what is left open stays open unless all of it is met."""
    by_hand = [check for check in row.checks if not check.by_program]
    # What lists on record answer was seen there; of what people judge, people give the evidence.
    last = next((check for check in by_hand if check.checker), None)
    fields: list[Field[object]] = [_rule(check) for check in by_hand]
    rest = [
        (Answer.PENDING, translate("assemblies", "保持待核")),
        (Answer.MET, translate("assemblies", "都已核实，符合")),
    ]
    fields.insert(0, ChoiceField(REST, translate("assemblies", "下面待核的各条"), rest))
    fields += [
        filled(
            NoteField(EVIDENCE, translate("assemblies", "证据"), required=True),
            last.evidence if last else "",
        ),
        filled(
            TextField(CHECKER, translate("assemblies", "审查人"), required=True),
            last.checker if last else "",
        ),
        day_field(DAY, translate("assemblies", "审查日期"), pane.today),  # type: ignore[list-item]  # of one form
    ]
    rules = {check.rule: check for check in by_hand}

    def make(**values: Any) -> list[CheckDraft]:
        common = [values.pop(name) for name in (EVIDENCE, CHECKER, DAY)]
        left = Answer(str(values.pop(REST)))
        answers = {rule: Answer(str(said)) for rule, said in values.items() if rule in rules}
        return [
            CheckDraft(rule, left if said is Answer.PENDING else said, *common)
            for rule, said in answers.items()
        ]

    note = "".join(
        translate("assemblies", "{text}：由程序按档案核对，{answer}。").format(
            text=check.text, answer=words.answer(check.result)
        )
        for check in row.checks
        if check.by_program
    )
    assemblies = pane.desk.office.assemblies
    return pane.ask(
        Ask(
            title=translate("assemblies", "逐条审查：{name}").format(name=row.name),
            verb=translate("assemblies", "登记审查"),
            note=note,
            fields=fields,
            make=make,
            act=acting(lambda drafts: assemblies.check(row.id, drafts)),
            done=translate("assemblies", "已登记审查情况。"),
            of_codes={"assemblies.check_without_evidence": EVIDENCE},
        )
    )


def _rule(check: CheckRow) -> Field[object]:
    answers = [(answer, words.answer(answer)) for answer in Answer]
    said = translate("assemblies", "{severity}；{article}").format(
        severity=words.severity(check.severity), article=check.article
    )
    field = ChoiceField(check.rule, check.text, answers, hint=said)
    field.write(check.result)
    return field
