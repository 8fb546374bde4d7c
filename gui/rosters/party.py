"""党员身份: noted with its source, or taken away; sensitive, so in a form of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.progress import ProgressSink
from core.rosters.details import DwellingDetail
from core.rosters.kinds import PartyStatus
from core.rosters.rows import OwnerRow
from gui.kit.act_dialog import Ask
from gui.kit.choices import ChoiceField
from gui.kit.fields import TextField
from gui.rosters.words import party_words

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PartyNote:
    """Whether somebody is in the Party, and who says so."""

    status: PartyStatus | None
    source: str


def ask_party(office: Office, detail: DwellingDetail, owner: OwnerRow) -> Ask[PartyNote]:
    """Note that an owner is in the Party, or take the note away."""

    def act(draft: PartyNote, _report: ProgressSink) -> object:
        return office.rosters.set_party_flag(owner.id, draft.status, draft.source)

    facts = detail.people.get(owner.id)
    choices: list[tuple[object, str]] = [(None, translate("rosters", "不是党员，或者不登记"))]
    return Ask(
        title=translate("rosters", "登记党员身份：{name}").format(name=owner.name),
        verb=translate("rosters", "登记身份"),
        note=translate(
            "rosters", "党员身份是敏感个人信息：只登记本人同意的，不随上报包送出；登记会记入日志。"
        ),
        fields=(
            ChoiceField(
                "status", translate("rosters", "党员身份"), [*choices, *party_words().items()]
            ),
            TextField("source", translate("rosters", "依据"), required=True, longest=300,
                      hint=translate("rosters", "例如 本人报到、社区党委名单")),
        ),
        make=PartyNote,
        act=act,
        done=translate("rosters", "党员身份已登记。"),
        shown=PartyNote(facts.party if facts else None, ""),
        about=f"person {owner.id}",
        of_codes={"rosters.reason_needed": "source"},
    )  # fmt: skip
