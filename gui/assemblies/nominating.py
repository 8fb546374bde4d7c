"""登记推荐 and 更正: what is noted of a candidate when recommended, and put right later."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.drafts import CandidateDraft, CandidateFacts
from core.assemblies.sheets import CandidateRow
from gui.assemblies import words
from gui.assemblies.pane import Pane, acting
from gui.assemblies.words import translate
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import Field, NoteField, TextField


def ask_nomination(pane: Pane, matter_id: UUID) -> None:
    """Ask whom somebody recommends; the roll proves who is an owner."""
    assembly_id, assemblies = pane.seen.sheet.id, pane.desk.office.assemblies

    pane.ask(
        Ask(
            title=translate("assemblies", "登记推荐"),
            verb=translate("assemblies", "登记推荐"),
            note=translate("assemblies", "姓名和房屋写得与名册一致，就由名册证明是业主。"),
            fields=[
                TextField("name", translate("assemblies", "姓名"), required=True),
                TextField(
                    "address",
                    translate("assemblies", "房屋"),
                    required=True,
                    hint=translate("assemblies", "例如 3栋2单元501"),
                ),
                *_facts(),
            ],
            make=CandidateDraft,
            act=acting(lambda draft: assemblies.nominate(assembly_id, matter_id, draft)),
            done=translate("assemblies", "已登记推荐。"),
            of_codes={
                "assemblies.candidate_without_name": "name",
                "assemblies.candidate_twice": "name",
                "assemblies.candidate_not_owner": "address",
            },
        )
    )


def ask_correction(pane: Pane, row: CandidateRow) -> None:
    """Ask what is to be put right of a candidate; who it is stays as it is."""
    assemblies, fields = pane.desk.office.assemblies, _facts()
    known = (row.political_status, row.occupation, row.channel, row.recommenders)
    for field, value in zip(fields, known, strict=True):
        field.write(value)

    def make(reason: str, **values: Any) -> tuple[CandidateFacts, str]:
        return CandidateFacts(**values), reason

    pane.ask(
        Ask(
            title=translate("assemblies", "更正推荐：{name}").format(name=row.name),
            verb=translate("assemblies", "更正推荐"),
            note=translate(
                "assemblies",
                "姓名和房屋不能更正；候选人名单已经张贴的，更正后重新张贴。",
            ),
            fields=[
                *fields,
                NoteField("reason", translate("assemblies", "为什么更正"), required=True),
            ],
            make=make,
            act=acting(lambda both: assemblies.correct_candidate(row.id, both[0], both[1])),
            done=translate("assemblies", "已更正。"),
            of_codes={
                "assemblies.needs_real_reason": "reason",
            },
        )
    )


def _facts() -> list[Field[Any]]:
    """Give the fields of what the papers print beside who a candidate is."""
    statuses = [(one, words.political(one)) for one in reversed(PoliticalStatus)]
    channels = [(one, words.channel(one)) for one in Channel]
    return [
        ChoiceField("political_status", translate("assemblies", "政治面貌"), statuses),
        TextField(
            "occupation",
            translate("assemblies", "职业"),
            required=True,
            hint=translate("assemblies", "候选人名单上要印"),
        ),
        ChoiceField("channel", translate("assemblies", "谁推荐"), channels, required=True),
        TextField(
            "recommenders",
            translate("assemblies", "推荐人"),
            hint=translate("assemblies", "联名推荐时填写"),
        ),
    ]
