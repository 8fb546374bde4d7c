"""What a committee's acts ask: its first meeting and how its members are reached."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from core.committees.drafts import FirstMeetingDraft, PostVoteDraft
from core.committees.sheets import CommitteeMemberRow, CommitteeSheet, Post
from core.text.names import read_names
from gui.committees import words
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import Field, NoteField, NumberField, TextField, filled
from gui.kit.moments import MomentField

translate = QCoreApplication.translate
PRESENT, DUTIES = "present", "duties"


def ask_meeting(
    desk: Desk, parent: QWidget, sheet: CommitteeSheet, group: tuple[str, ...]
) -> ActDialog[FirstMeetingDraft]:
    """Note the first meeting and the votes by which its posts were filled.

    `group` prepared the election: one of them may preside until there is a chair.
    """
    committees = desk.office.committees
    fields = _meeting_fields(desk, sheet, group)

    def make(**values: Any) -> FirstMeetingDraft:
        present = tuple(row.id for row in sheet.members if values[f"{PRESENT}{row.id}"])
        votes = [_vote(post, values) for post in (Post.CHAIR, Post.VICE_CHAIR)]
        return FirstMeetingDraft(
            starts=values["starts"],
            ends=values["ends"],
            place=values["place"],
            chaired_by=values["chaired_by"],
            recorder=values["recorder"],
            present=present,
            votes=tuple(vote for vote in votes if vote is not None),
            observers=read_names(values["observers"]),
            note=values["note"],
            ties=values["ties"],
            tie_rule=values["tie_rule"],
            duties={
                row.id: values[f"{DUTIES}{row.id}"]
                for row in sheet.members
                if values[f"{DUTIES}{row.id}"]
            },
        )

    return open_ask(
        desk,
        Ask(
            title=translate("committees", "登记首次会议"),
            verb=translate("committees", "登记首次会议"),
            note=translate(
                "committees", "过半数委员到会才能开会；主任、副主任由全体委员推选，登记以后不能改。"
            ),
            fields=fields,
            make=make,
            act=lambda draft, _report: committees.hold_first_meeting(sheet.id, draft),
            done=translate(
                "committees",
                "首次会议已登记。打印 D30 张贴以后，在“业主大会”这次会议的文书里登记张贴。",
            ),
            of_codes={
                "committees.bad_time": "ends",
                "committees.no_quorum": "starts",
                "committees.one_chair": Post.CHAIR.value,
                "committees.two_posts": Post.VICE_CHAIR.value,
                "committees.bad_tie_line": "ties",
                "committees.not_tied": "ties",
                "committees.rule_without_tie": "ties",
                "committees.tie_without_rule": "tie_rule",
            },
        ),
        parent,
    )


def _meeting_fields(desk: Desk, sheet: CommitteeSheet, group: tuple[str, ...]) -> list[Field[Any]]:
    members = [(row.id, row.name) for row in sheet.members]
    present_at = dict.fromkeys((*(row.name for row in sheet.members), *group))
    names = [(name, name) for name in present_at]
    now = desk.office.clock.now()
    return [
        MomentField("starts", translate("committees", "开始"), required=True),
        filled(MomentField("ends", translate("committees", "结束"), required=True), now),
        TextField("place", translate("committees", "地点"), required=True),
        ChoiceField("chaired_by", translate("committees", "主持人"), names, required=True),
        ChoiceField("recorder", translate("committees", "记录人"), names, required=True),
        *(_present(row.id, row.name) for row in sheet.members),
        TextField(
            "observers",
            translate("committees", "列席"),
            hint=translate("committees", "几个人用顿号隔开，单位写在括号里：许静（某社区居委会）"),
        ),
        *_post(Post.CHAIR, members, required=True),
        *_post(Post.VICE_CHAIR, members, required=False),
        *_ties(),
        *(_duties(row.id, row.name, first=not at) for at, row in enumerate(sheet.members)),
        NoteField("note", translate("committees", "其他记载")),
    ]


def ask_phone(desk: Desk, parent: QWidget, row: CommitteeMemberRow) -> ActDialog[tuple[str, str]]:
    """Note under which telephone a member is reached."""
    committees = desk.office.committees
    title = translate("committees", "登记电话：{name}").format(name=row.name)
    return open_ask(
        desk,
        Ask(
            title=title,
            verb=translate("committees", "登记电话"),
            note=translate("committees", "备案的委员名单（D31）要写每个人的电话。"),
            fields=[
                filled(
                    TextField("phone", translate("committees", "电话"), required=True, latin=True),
                    row.phone,
                ),
                NoteField(
                    "reason",
                    translate("committees", "更改的理由"),
                    hint=translate("committees", "已经登记过号码、现在更改的，写明为什么"),
                ),
            ],
            make=_phone,
            act=lambda told, _report: committees.note_phone(row.id, *told),
            done=translate("committees", "已登记电话。"),
            of_codes={
                "committees.not_a_phone": "phone",
                "assemblies.needs_real_reason": "reason",
            },
            about=row.id,
        ),
        parent,
    )


def _phone(phone: str, reason: str) -> tuple[str, str]:
    return phone, reason


def _present(member_id: UUID, name: str) -> FlagField:
    label = translate("committees", "{name}到会").format(name=name)
    return FlagField(f"{PRESENT}{member_id}", label)


def _duties(member_id: UUID, name: str, *, first: bool) -> TextField:
    hint = translate("committees", "主任、副主任的分工写在上面") if first else ""
    label = translate("committees", "{name}的分工").format(name=name)
    return TextField(f"{DUTIES}{member_id}", label, hint=hint)


def _post(post: Post, members: list[tuple[UUID, str]], *, required: bool) -> list[Field[Any]]:
    word = words.post(post)
    choices: list[tuple[object, str]] = [*members]
    if not required:
        choices.insert(0, (None, translate("committees", "不设")))
    found: list[Field[Any]] = [ChoiceField(post.value, word, choices, required=required)]
    for name, said in (
        ("for", translate("committees", "{word}：同意票")),
        ("against", translate("committees", "{word}：反对票")),
        ("abstained", translate("committees", "{word}：弃权票")),
    ):
        field = NumberField(f"{post.value}_{name}", said.format(word=word), most=len(members))
        found.append(field)
    duties = translate("committees", "{word}：分工").format(word=word)
    return [*found, TextField(f"{post.value}_duties", duties)]


def _ties() -> list[Field[Any]]:
    """Ask what no law settles: who was voted on again after equal votes, and by which rule."""
    return [
        NoteField(
            "ties",
            translate("committees", "得票相同、再次投票的"),
            hint=translate(
                "committees",
                "一行一次：职务，姓名，同意，反对，弃权；第二次投票的行末写“再次”。"
                "上面已经写的那一次不再写",
            ),
        ),
        TextField(
            "tie_rule",
            translate("committees", "得票相同怎样处理"),
            hint=translate("committees", "法律没有规定：写议事规则的条款，或者全体委员商定的办法"),
        ),
    ]


def _vote(post: Post, values: dict[str, Any]) -> PostVoteDraft | None:
    member_id = values[post.value]
    if member_id is None:
        return None
    return PostVoteDraft(
        member_id=member_id,
        post=post,
        votes_for=values[f"{post.value}_for"] or 0,
        votes_against=values[f"{post.value}_against"] or 0,
        abstained=values[f"{post.value}_abstained"] or 0,
        duties=values[f"{post.value}_duties"],
    )
