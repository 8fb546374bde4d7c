"""What the acts on the tree ask: founding, changing, ending an organisation, and its election."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.party.organisations.drafts import (
    Elected,
    ElectionDraft,
    OrganisationDraft,
    OrganisationEnd,
)
from core.party.organisations.kinds import (
    BuildMode,
    OrgKind,
    OrgLevel,
    OrgNode,
    OrgPlace,
    PartyPost,
)
from core.party.organisations.sheets import MemberRow, OrganisationSheet
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.day_fields import day_field
from gui.kit.fields import DateField, Field, NoteField, NumberField, TextField, filled
from gui.kit.wording import word
from gui.party.fields import CompoundsField, Known, choices_of, organisation_field

translate = QCoreApplication.translate
POST = "post"
_ELECTED = (PartyPost.SECRETARY, PartyPost.DEPUTY_SECRETARY, PartyPost.BRANCH_MEMBER)
_OF_CODES = {
    "organisations.name_taken": "name",
    "organisations.group_alone": "parent_id",
    "organisations.parent_below": "parent_id",
    "organisations.own_parent": "parent_id",
    "organisations.nothing_changed": "name",
}


@dataclass(frozen=True, slots=True)
class _Change:
    draft: OrganisationDraft
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class _Shown:
    """An organisation as its form shows it."""

    name: str
    level: OrgLevel
    kind: OrgKind
    parent_id: UUID | None
    community_id: UUID | None
    node: OrgNode
    build_mode: BuildMode | None
    place: OrgPlace | None
    is_temporary: bool
    founded_on: date | None
    covered: str


def ask_found(
    desk: Desk, parent: QWidget, known: Known, then: Callable[[Changes], object]
) -> ActDialog[OrganisationDraft]:
    """Enter an organisation."""
    made = desk.office.organisations

    def make(covered: str, **values: Any) -> OrganisationDraft:
        return OrganisationDraft(**values, compounds=known.named(covered))

    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记党组织"),
            verb=translate("party", "登记党组织"),
            fields=_fields(known),
            make=make,
            act=lambda draft, _report: made.found(draft),
            done=translate("party", "已登记党组织。"),
            of_codes=_OF_CODES,
            then=then,
        ),
        parent,
    )


def ask_change(
    desk: Desk, parent: QWidget, known: Known, sheet: OrganisationSheet
) -> ActDialog[_Change]:
    """Change an organisation; what was before stays in its history."""
    made = desk.office.organisations
    row = sheet.row
    shown = _Shown(
        name=row.name,
        level=row.level,
        kind=row.kind,
        parent_id=row.parent_id,
        community_id=row.community_id,
        node=row.node,
        build_mode=row.build_mode,
        place=row.place,
        is_temporary=row.is_temporary,
        founded_on=row.founded_on,
        covered="\n".join(row.compounds),
    )
    fields = _fields(known)
    for field in fields:
        if hasattr(shown, field.name):
            field.write(getattr(shown, field.name))

    def make(covered: str, day: date, reason: str, **values: Any) -> _Change:
        draft = OrganisationDraft(**values, compounds=known.named(covered))
        return _Change(draft, day, reason)

    return open_ask(
        desk,
        Ask(
            title=translate("party", "变更党组织：{name}").format(name=row.name),
            verb=translate("party", "保存变更"),
            note=translate(
                "party", "更名、调整隶属、调整设置和覆盖小区都在这里；原来的留在沿革里。"
            ),
            fields=[*fields, *_when_and_why(desk)],
            make=make,
            act=lambda told, _report: made.change(row.id, told.draft, told.day, told.reason),
            done=translate("party", "已变更党组织。"),
            of_codes=_OF_CODES,
            about=row.id,
        ),
        parent,
    )


def ask_end(
    desk: Desk, parent: QWidget, known: Known, sheet: OrganisationSheet
) -> ActDialog[OrganisationEnd]:
    """Merge an organisation into another or dissolve it."""
    made = desk.office.organisations
    row = sheet.row
    others = [one for one in known.tree if one.id != row.id]
    nothing = translate("party", "撤销，不合并")
    return open_ask(
        desk,
        Ask(
            title=translate("party", "合并或者撤销：{name}").format(name=row.name),
            verb=translate("party", "合并或者撤销"),
            note=translate(
                "party", "合并的，党员、下级和覆盖小区都转到另一个；撤销的，要先没有党员和下级。"
            ),
            fields=[
                organisation_field("into_id", translate("party", "合并到"), others, nothing),
                *_when_and_why(desk),
            ],
            make=OrganisationEnd,
            act=lambda draft, _report: made.end(row.id, draft),
            done=translate("party", "已合并或者撤销。"),
            of_codes={
                "organisations.not_empty": "into_id",
                "organisations.merge_below": "into_id",
            },
            about=row.id,
        ),
        parent,
    )


def ask_election(
    desk: Desk, parent: QWidget, sheet: OrganisationSheet, members: tuple[MemberRow, ...]
) -> ActDialog[ElectionDraft]:
    """Enter an election meeting and who was elected."""
    made = desk.office.organisations
    row = sheet.row
    today = desk.office.clock.today()
    offered: list[tuple[object, str]] = [(None, translate("party", "没有当选"))]
    offered += [(post, word(post)) for post in _ELECTED]
    chosen: list[Field[Any]] = [
        ChoiceField(f"{POST}{one.id}", one.name, offered) for one in members
    ]
    if chosen:
        chosen[0].heading = translate("party", "谁当选了什么职务；都不选的，原来的任职不变")

    def make(**values: Any) -> ElectionDraft:
        elected = tuple(
            Elected(one.id, values[f"{POST}{one.id}"])
            for one in members
            if values[f"{POST}{one.id}"] is not None
        )
        rest = {name: value for name, value in values.items() if not name.startswith(POST)}
        return ElectionDraft(**rest, elected=elected)

    return open_ask(
        desk,
        Ask(
            title=translate("party", "登记换届选举：{name}").format(name=row.name),
            verb=translate("party", "登记换届选举"),
            fields=[*_election_fields(sheet, today), *chosen],
            make=make,
            act=lambda draft, _report: made.elect(row.id, draft),
            done=translate("party", "已登记换届选举。"),
            of_codes={
                "organisations.election_numbers": "present",
                "organisations.term_before": "term_until",
                "organisations.more_than_seats": "seats",
                "organisations.election_before": "held_on",
            },
            about=row.id,
        ),
        parent,
    )


def _election_fields(sheet: OrganisationSheet, today: date) -> list[Field[Any]]:
    return [
        day_field("held_on", translate("party", "选举日期"), today),
        filled(
            NumberField("voters", translate("party", "有选举权的党员"), required=True),
            sheet.row.full or None,
        ),
        NumberField("present", translate("party", "实到"), required=True),
        NumberField("seats", translate("party", "应选人数"), required=True, least=1),
        filled(
            DateField("term_until", translate("party", "任期届满日期"), required=True),
            sheet.next_until,
        ),
        NoteField(
            "reason",
            translate("party", "说明"),
            hint=translate("party", "到会不足规定比例的，写明情况"),
        ),
    ]


def _fields(known: Known) -> list[Field[Any]]:
    none = translate("party", "未定")
    own = translate("party", "本社区")
    places: list[tuple[object, str]] = [(None, own)]
    places += [(row.id, row.name) for row in known.communities]
    levels, kinds = choices_of(OrgLevel), choices_of(OrgKind)
    return [
        TextField("name", translate("party", "名称"), required=True),
        ChoiceField("level", translate("party", "层级"), levels, required=True),
        ChoiceField("kind", translate("party", "类别"), kinds, required=True),
        organisation_field(
            "parent_id", translate("party", "上级"), known.tree, translate("party", "没有上级")
        ),
        ChoiceField("community_id", translate("party", "所在社区"), places),
        ChoiceField("node", translate("party", "依托"), choices_of(OrgNode)),
        ChoiceField("build_mode", translate("party", "组建方式"), choices_of(BuildMode, none)),
        ChoiceField("place", translate("party", "组建场所"), choices_of(OrgPlace, none)),
        FlagField("is_temporary", translate("party", "临时党组织")),
        DateField("founded_on", translate("party", "成立日期")),
        CompoundsField(known),
    ]


def _when_and_why(desk: Desk) -> list[Field[Any]]:
    today = desk.office.clock.today()
    return [
        day_field("day", translate("party", "变动日期"), today),
        NoteField("reason", translate("party", "理由"), required=True),
    ]
