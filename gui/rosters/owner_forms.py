"""What is asked before each act on who owns: fields that make a frozen draft of the core."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from core.progress import ProgressSink
from core.rosters.acts import PersonCorrection
from core.rosters.acts_owners import NewOwner
from core.rosters.details import DwellingDetail
from core.rosters.rows import OwnerRow, OwnershipRow
from core.text.phones import read_phones
from gui.kit.act_dialog import Ask
from gui.kit.choices import FlagField
from gui.kit.fields import DateField, Field, TextField
from gui.kit.wording import listed
from gui.rosters.forms import WithReason, reason_field
from gui.rosters.phones import phones_field

if TYPE_CHECKING:
    from core.office import Office

translate = QCoreApplication.translate

OWNER_CODES = {
    "rosters.same_name_needed": "name",
    "rosters.not_a_name": "name",
    "rosters.id_wrong": "document",
    "rosters.document_taken": "document",
    "rosters.already_owner": "name",
    "rosters.bad_share": "share",
    "rosters.reason_needed": "reason",
    "rosters.ends_before_start": "on",
}


@dataclass(frozen=True, slots=True)
class Registered:
    """An owner, since when, by what."""

    owner: NewOwner
    since: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The day and the reason of an end."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Passed:
    """New owners, the day and the reason."""

    owners: tuple[NewOwner, ...]
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """A person as the form of a correction shows one."""

    name: str
    document: str
    phones: str
    reason: str = ""


def ask_person_correction(
    office: Office, detail: DwellingDetail, owner: OwnerRow
) -> Ask[WithReason]:
    """Correct a person's name, document or phones; `detail` is unmasked."""

    def act(draft: WithReason, _report: ProgressSink) -> object:
        assert isinstance(draft.new, PersonCorrection)  # noqa: S101 - this form makes no other
        return office.rosters.correct_person(owner.id, draft.new, draft.reason)

    def make(name: str, document: str, phones: str, reason: str) -> WithReason:
        return WithReason(PersonCorrection(name, document, read_phones(phones)), reason)

    facts = detail.people.get(owner.id)
    return Ask(
        title=translate("rosters", "更正业主 {name}").format(name=owner.name),
        verb=translate("rosters", "保存更正"),
        note=translate(
            "rosters", "改的是这个人本身，在名册里的每一处都跟着改。房屋换了主人请用“过户”。"
        ),
        fields=(*_person_fields(), reason_field()),
        make=make,
        act=act,
        done=translate("rosters", "更正已保存。"),
        shown=ShownPerson(owner.name, facts.document if facts else "", " ".join(owner.phones)),
        about=f"person {owner.id}",
        of_codes=OWNER_CODES,
    )


def _person_fields() -> list[Field[str]]:
    hint = translate("rosters", "几个号码之间用空格隔开")
    name = translate("rosters", "姓名或单位名称")
    return [
        TextField("name", name, required=True, longest=120),
        TextField("document", translate("rosters", "证件号码"), latin=True, longest=40),
        phones_field("phones", translate("rosters", "电话"), hint),
    ]


def _second_fields() -> list[Field[str]]:
    """The second of two new owners, who may be none."""
    hint = translate("rosters", "没有共有人的留空；还有第三位的，过户后再“添加业主”")
    return [
        TextField("name_2", translate("rosters", "共有人姓名"), longest=120, hint=hint),
        TextField("document_2", translate("rosters", "共有人证件号码"), latin=True, longest=40),
        phones_field("phones_2", translate("rosters", "共有人电话")),
        TextField("share_2", translate("rosters", "共有人份额"), latin=True, longest=40),
    ]


def _share() -> TextField:
    hint = translate("rosters", "例如 1/2 或 50%；没有约定的留空")
    return TextField("share", translate("rosters", "产权份额"), latin=True, longest=40, hint=hint)


def ask_owner(office: Office, detail: DwellingDetail) -> Ask[Registered]:
    """Register one more owner."""
    dwelling_id = detail.sheet.unit.dwelling_id

    def act(draft: Registered, _report: ProgressSink) -> object:
        return office.rosters.add_owner(
            dwelling_id, draft.owner, since=draft.since, source=draft.source
        )

    def make(since: date | None, *, is_company: bool, **said: str) -> Registered:
        owner = NewOwner(
            said["name"], said["document"], read_phones(said["phones"]), is_company, said["share"]
        )
        return Registered(owner, since, said["source"])

    return Ask(
        title=translate("rosters", "添加业主 {address}").format(address=detail.sheet.unit.address),
        verb=translate("rosters", "添加业主"),
        fields=(
            *_person_fields(),
            FlagField("is_company", translate("rosters", "是单位")),
            _share(),
            DateField("since", translate("rosters", "产权开始日期")),
            TextField("source", translate("rosters", "依据"), required=True, longest=300,
                      hint=translate("rosters", "例如 不动产权证、买卖合同")),
        ),
        make=make,
        act=act,
        done=translate("rosters", "业主已添加。"),
        about=detail.sheet.unit.dwelling_id,
        of_codes=OWNER_CODES,
    )  # fmt: skip


def ask_end(office: Office, detail: DwellingDetail, row: OwnershipRow) -> Ask[Ended]:
    """End an ownership."""

    def act(draft: Ended, _report: ProgressSink) -> object:
        return office.rosters.end_ownership(row.id, on=draft.on, reason=draft.reason)

    title = translate("rosters", "终止 {name} 在 {address} 的产权")
    return Ask(
        title=title.format(name=row.owner.name, address=detail.sheet.unit.address),
        verb=translate("rosters", "终止产权"),
        note=translate(
            "rosters", "终止之后，此人不再是这套房屋的业主，也不再是投票代表；记录会保留。"
        ),
        fields=(DateField("on", translate("rosters", "终止日期"), required=True), reason_field()),
        make=Ended,
        act=act,
        done=translate("rosters", "产权已终止。"),
        about=f"{detail.sheet.unit.dwelling_id} {row.owner.id}",
        of_codes=OWNER_CODES,
    )


def ask_transfer(office: Office, detail: DwellingDetail) -> Ask[Passed]:
    """Pass a dwelling to one or two new owners."""
    dwelling_id, unit = detail.sheet.unit.dwelling_id, detail.sheet.unit

    def act(draft: Passed, _report: ProgressSink) -> object:
        return office.rosters.transfer(dwelling_id, draft.owners, on=draft.on, reason=draft.reason)

    def make(on: date, reason: str, *, is_company: bool, **said: str) -> Passed:
        first = NewOwner(
            said["name"], said["document"], read_phones(said["phones"]), is_company, said["share"]
        )
        other = NewOwner(
            said["name_2"],
            said["document_2"],
            read_phones(said["phones_2"]),
            False,
            said["share_2"],
        )
        return Passed((first, other) if other.name else (first,), on, reason)

    before = listed(owner.name for owner in unit.owners)
    note = translate("rosters", "现在的业主（{names}）的产权到这一天终止，新业主从这一天开始。")
    name, *others = _person_fields()
    fields: list[Field[Any]] = [  # what must be told stands first, in sight
        name,
        DateField("on", translate("rosters", "过户日期"), required=True),
        reason_field(translate("rosters", "例如 买卖、继承、赠与，写上证号更好")),
        *others,
        FlagField("is_company", translate("rosters", "是单位")),
        _share(),
        *_second_fields(),
    ]
    return Ask(
        title=translate("rosters", "过户 {address}").format(address=unit.address),
        verb=translate("rosters", "办理过户"),
        note=note.format(names=before) if before else "",
        fields=fields,
        make=make,
        act=act,
        done=translate("rosters", "过户已办理，原业主的记录保留在历史里。"),
        about=detail.sheet.unit.dwelling_id,
        of_codes=OWNER_CODES,
    )
