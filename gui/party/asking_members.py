"""What the acts on members ask: entering, correcting, confirming, moving, leaving, posts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.party.organisations.drafts import (
    AffiliationDraft,
    DepartureDraft,
    MemberDraft,
    PostDraft,
)
from core.party.organisations.kinds import MemberKind, MemberStatus, PartyPost, PostBody
from core.party.organisations.sheets import MemberSheet, PostRow
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, Field, NoteField, TextField, filled
from gui.kit.wording import word
from gui.party.fields import Known, choices_of, organisation_field

translate = QCoreApplication.translate
_OF_CODES = {
    "organisations.bad_phone": "phone",
    "organisations.bad_document": "document",
    "organisations.document_taken": "document",
    "organisations.no_record": "organisation_id",
    "organisations.two_records": "record_elsewhere",
    "organisations.affiliations_same": "community_branch_id",
    "organisations.confirmed_before": "confirmed_on",
    "organisations.probationary_confirmed": "confirmed_on",
    "organisations.same_name": "is_another",
    "organisations.confirmed_early": "early_reason",
    "organisations.nothing_changed": "reason",
    "organisations.ends_before": "day",
    "organisations.post_of_organisation": "organisation_id",
    "organisations.post_of_compound": "compound_id",
}


@dataclass(frozen=True, slots=True)
class _Entry:
    draft: MemberDraft
    day: date | None
    come_from: str


@dataclass(frozen=True, slots=True)
class _Corrected:
    """A member as it really is, and why it stood otherwise."""

    draft: MemberDraft
    reason: str


@dataclass(frozen=True, slots=True)
class _Dated:
    """A day, and the reason beside it."""

    day: date
    reason: str


def ask_add(
    desk: Desk,
    parent: QWidget,
    known: Known,
    organisation_id: UUID | None,
    then: Callable[[Changes], object],
) -> ActDialog[_Entry]:
    """Enter a member."""
    made = desk.office.organisations
    fields = [*_own_fields(), *_affiliations(known)]
    for field in fields:
        if field.name == "organisation_id":
            field.write(organisation_id)

    def make(day: date | None, come_from: str, **values: Any) -> _Entry:
        return _Entry(MemberDraft(**values), day, come_from)

    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记党员"),
            verb=translate("party", "登记党员"),
            note=translate("party", "党员身份是敏感个人信息：只登记工作需要的，不导出给物业。"),
            fields=[
                *fields,
                TextField(
                    "come_from",
                    translate("party", "转出的党组织"),
                    hint=translate("party", "组织关系是转接来的，写明从哪里转来"),
                ),
                filled(
                    DateField("day", translate("party", "登记或转入日期")),
                    desk.office.clock.today(),
                ),
            ],
            make=make,
            act=lambda told, _report: made.add_member(told.draft, told.day, told.come_from),
            done=translate("party", "已登记党员。"),
            of_codes=_OF_CODES,
            then=then,
        ),
        parent,
    )


def ask_correct(desk: Desk, parent: QWidget, whole: MemberSheet) -> ActDialog[_Corrected]:
    """Put right what stands of a member; `whole` has its numbers unmasked."""
    made = desk.office.organisations
    row = whole.row
    fields = _own_fields()
    values = {
        "name": row.name,
        "status": row.status,
        "joined_on": row.joined_on,
        "confirmed_on": row.confirmed_on,
        "kind": row.kind,
        "phone": row.phone,
        "document": whole.document,
        "unit": row.unit,
        "occupation": whole.occupation,
        "home": row.home,
        "early_reason": "",
        "is_another": False,
    }
    for field in fields:
        field.write(values[field.name])

    def make(reason: str, **said: Any) -> _Corrected:
        return _Corrected(MemberDraft(**said), reason)

    return open_ask(
        desk,
        Ask(
            title=translate("party", "更正党员：{name}").format(name=row.name),
            verb=translate("party", "更正党员"),
            note=translate("party", "更正是以前写错了；组织关系现在变了的，用“调整关系”。"),
            fields=[*fields, NoteField("reason", translate("party", "理由"), required=True)],
            make=make,
            act=lambda told, _report: made.correct_member(row.id, told.draft, told.reason),
            done=translate("party", "已更正。"),
            of_codes=_OF_CODES,
            about=row.id,
        ),
        parent,
    )


def ask_confirm(desk: Desk, parent: QWidget, sheet: MemberSheet) -> ActDialog[_Dated]:
    """Make a probationary member a full one."""
    made = desk.office.organisations
    row = sheet.row
    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记转正：{name}").format(name=row.name),
            verb=translate("party", "登记转正"),
            fields=[
                filled(
                    DateField("day", translate("party", "转正日期"), required=True),
                    desk.office.clock.today(),
                ),
                NoteField(
                    "reason",
                    translate("party", "说明"),
                    hint=translate("party", "预备期没有满的，写明理由"),
                ),
            ],
            make=_Dated,
            act=lambda told, _report: made.confirm_member(row.id, told.day, told.reason),
            done=translate("party", "已登记转正。"),
            of_codes={
                **_OF_CODES,
                "organisations.confirmed_before": "day",
                "organisations.confirmed_early": "reason",
            },
            about=row.id,
        ),
        parent,
    )


def ask_move(desk: Desk, parent: QWidget, known: Known, sheet: MemberSheet) -> ActDialog[Any]:
    """Change a member's record or community branch."""
    made = desk.office.organisations
    row = sheet.row
    fields = _affiliations(known)
    values = {
        "organisation_id": row.organisation_id,
        "record_elsewhere": sheet.record_elsewhere,
        "community_branch_id": row.community_branch_id,
    }
    for field in fields:
        field.write(values[field.name])
    return open_ask(
        desk,
        Ask(
            title=translate("party", "调整关系：{name}").format(name=row.name),
            verb=translate("party", "保存调整"),
            fields=[*fields, *_when_and_why(desk)],
            make=AffiliationDraft,
            act=lambda draft, _report: made.move_member(row.id, draft),
            done=translate("party", "已调整关系。"),
            of_codes=_OF_CODES,
            about=row.id,
        ),
        parent,
    )


def ask_leave(
    desk: Desk, parent: QWidget, sheet: MemberSheet, then: Callable[[Changes], object]
) -> ActDialog[DepartureDraft]:
    """Let a member leave the roster."""
    made = desk.office.organisations
    row = sheet.row
    to = TextField(
        "to",
        translate("party", "转入的党组织"),
        hint=translate("party", "不是转出的留空，在理由里写明"),
    )
    return open_ask(
        desk,
        Ask(
            title=translate("party", "转出或者移出名册：{name}").format(name=row.name),
            verb=translate("party", "转出或者移出"),
            note=translate("party", "任职、认领的岗位和报到到这一天为止；登记过的都保留。"),
            fields=[to, *_when_and_why(desk)],
            make=DepartureDraft,
            act=lambda draft, _report: made.let_go(row.id, draft),
            done=translate("party", "已转出或者移出名册。"),
            of_codes=_OF_CODES,
            about=row.id,
            then=then,
        ),
        parent,
    )


def ask_post(
    desk: Desk, parent: QWidget, known: Known, sheet: MemberSheet | None
) -> ActDialog[PostDraft]:
    """Enter a post of a member, or of somebody who is none."""
    made = desk.office.organisations
    posts: Sequence[tuple[object, str]] = [
        (post, word(post))
        for post in PartyPost
        if sheet is not None or post.body is not PostBody.BRANCH
    ]
    compounds: list[tuple[object, str]] = [(None, translate("party", "不属于一个小区"))]
    compounds += [(row.id, row.name) for row in known.compounds]
    fields: list[Field[Any]] = [
        ChoiceField("post", translate("party", "职务"), posts, required=True),
        organisation_field(
            "organisation_id",
            translate("party", "党组织"),
            known.tree,
            translate("party", "不是党组织职务"),
        ),
        ChoiceField("compound_id", translate("party", "小区"), compounds),
        TextField(
            "home_unit",
            translate("party", "派出单位"),
            hint=translate("party", "第一书记要写明是哪个单位派来的"),
        ),
        filled(
            DateField("since", translate("party", "任职日期"), required=True),
            desk.office.clock.today(),
        ),
    ]
    title = translate("party", "登记任职")
    if sheet is None:
        fields.insert(0, TextField("name", translate("party", "姓名"), required=True))
    else:
        title = translate("party", "登记任职：{name}").format(name=sheet.row.name)
    member_id = None if sheet is None else sheet.row.id
    return open_ask(
        desk,
        Ask(
            title=title,
            verb=translate("party", "登记任职"),
            fields=fields,
            make=lambda **values: PostDraft(member_id=member_id, **values),
            act=lambda draft, _report: made.appoint(draft),
            done=translate("party", "已登记任职。"),
            of_codes=_OF_CODES,
            about=member_id,
        ),
        parent,
    )


def ask_end_post(desk: Desk, parent: QWidget, row: PostRow) -> ActDialog[_Dated]:
    """Let a post end."""
    made = desk.office.organisations
    return open_ask(
        desk,
        Ask(
            title=translate("party", "结束任职：{name}，{post}").format(
                name=row.name, post=word(row.post)
            ),
            verb=translate("party", "结束任职"),
            fields=[
                filled(
                    DateField("day", translate("party", "结束日期"), required=True),
                    desk.office.clock.today(),
                ),
                NoteField("reason", translate("party", "理由"), required=True),
            ],
            make=_Dated,
            act=lambda told, _report: made.end_post(row.id, told.day, told.reason),
            done=translate("party", "已结束任职。"),
            of_codes=_OF_CODES,
            about=row.id,
        ),
        parent,
    )


def _own_fields() -> list[Field[Any]]:
    kinds = choices_of(MemberKind)
    return [
        TextField("name", translate("party", "姓名"), required=True),
        ChoiceField("status", translate("party", "身份"), choices_of(MemberStatus), required=True),
        DateField("joined_on", translate("party", "入党日期")),
        DateField("confirmed_on", translate("party", "转正日期")),
        TextField(
            "early_reason",
            translate("party", "提前转正的理由"),
            hint=translate("party", "从入党到转正不足一年的才填"),
        ),
        filled(ChoiceField("kind", translate("party", "类别"), kinds), MemberKind.UNKNOWN),
        TextField("phone", translate("party", "电话"), latin=True),
        TextField("document", translate("party", "身份证号"), latin=True),
        TextField("unit", translate("party", "工作单位")),
        TextField("occupation", translate("party", "职业")),
        TextField("home", translate("party", "居住地")),
        FlagField("is_another", translate("party", "名册里有同名的，确为两人")),
    ]


def _affiliations(known: Known) -> list[Field[Any]]:
    nothing = translate("party", "不在这里")
    none = translate("party", "没有")
    return [
        organisation_field(
            "organisation_id", translate("party", "组织关系所在"), known.tree, nothing
        ),
        TextField(
            "record_elsewhere",
            translate("party", "外单位党组织"),
            hint=translate("party", "组织关系不在这里的，写明在哪个党组织"),
        ),
        organisation_field(
            "community_branch_id",
            translate("party", "社区支部"),
            known.tree,
            none,
            hint=translate("party", "双重管理：单位和社区都管的，选社区的党支部"),
        ),
    ]


def _when_and_why(desk: Desk) -> list[Field[Any]]:
    today = desk.office.clock.today()
    return [
        day_field("day", translate("party", "日期"), today),
        NoteField("reason", translate("party", "理由"), required=True),
    ]
