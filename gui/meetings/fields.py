"""Fields of meetings: people and views, one a line; money in yuan; shares; choices."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from core.law.matters import Matter
from core.meetings.counting import OF_ALL_MEMBERS, Base
from core.meetings.drafts import MemberDraft, ViewDraft
from core.meetings.kinds import WITHOUT_VOTES, BodyKind, Capacity
from core.proposals import usual_shares
from gui.kit.choices import ChoiceField
from gui.kit.fields import NoteField
from gui.kit.wording import word
from gui.meetings import words

translate = QCoreApplication.translate
Word = TypeVar("Word", bound=enum.Enum)
PARTS = re.compile(r"[，,、;；\t]+|\s+")
SAID = re.compile(r"\s*([^：:]+)[：:]\s*(.+)")
LISTED = "、"


def people_field(name: str, label: str, hint: str, *, required: bool = False) -> NoteField:
    """Make a field for people, one a line."""
    return NoteField(name, label, hint=hint, required=required)


def people(text: str, capacity: Capacity) -> tuple[MemberDraft, ...]:
    """Read people, one a line: name, unit, post; the last word may name another capacity."""
    others = {
        word(one).casefold(): one
        for one in (Capacity.ALTERNATE, Capacity.OBSERVER, Capacity.VISITOR)
    }
    found = []
    for line in text.splitlines():
        parts = [part for part in PARTS.split(line.strip()) if part]
        if not parts:
            continue
        own = others.get(parts[-1].casefold(), capacity) if len(parts) > 1 else capacity
        if own is not capacity:
            parts.pop()
        unit = parts[1] if len(parts) > 1 and parts[1] != _no_unit() else ""
        found.append(MemberDraft(parts[0], unit, "".join(parts[2:]), own))
    return tuple(found)


def people_text(rows: Iterable[MemberDraft], capacity: Capacity) -> str:
    """Write people as they are typed; what `people` reads back of `capacity`."""
    lines = []
    for row in rows:
        unit = row.unit or (_no_unit() if row.post else "")
        own = word(row.capacity) if row.capacity is not capacity else ""
        lines.append(LISTED.join(part for part in (row.name, unit, row.post, own) if part))
    return "\n".join(lines)


def _no_unit() -> str:
    return translate("meetings", "无")


def views_field(name: str, label: str) -> NoteField:
    """Make a field for what was said, one a line: 姓名：意见."""
    field = NoteField(name, label, hint=translate("meetings", "一行一条，写成“姓名：意见”"))
    field.check = _views_fault
    return field


def views(text: str, *, dissent: bool) -> list[ViewDraft]:
    """Read what was said."""
    found = (SAID.fullmatch(line) for line in text.splitlines() if line.strip())
    return [ViewDraft(one[1].strip(), one[2].strip(), dissent) for one in found if one]


def views_text(rows: Iterable[tuple[str, str]]) -> str:
    """Write what was said as it is typed."""
    return "\n".join(f"{speaker}：{said}" for speaker, said in rows)


def _views_fault(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    if all(SAID.fullmatch(line) for line in lines):
        return ""
    return translate("meetings", "每一行都要写成“姓名：意见”，中间用冒号。")


def choice(  # noqa: PLR0913 - each is a word about one choice
    name: str,
    label: str,
    values: Iterable[Word],
    say: Callable[[Word], str],
    *,
    hint: str = "",
    required: bool = False,
) -> ChoiceField:
    """Make a choice of the members of an enumeration; a required one begins with none chosen."""
    said = [(value, say(value)) for value in values]
    return ChoiceField(name, label, said, hint=hint, required=required)


def share_choice(name: str, label: str) -> ChoiceField:
    """Make a choice of the shares that rules usually set."""
    return ChoiceField(name, label, _shares())


def _shares() -> list[tuple[object, str]]:
    return [
        (None, translate("meetings", "议事规则没有规定")),
        *((share, words.bounded(share)) for share in usual_shares()),
    ]


def rule_choices(kind: ChoiceField) -> list[ChoiceField]:
    """Make the choices of a body's own rules, as far as a body of its `kind` may set them."""
    quorum = share_choice("quorum", translate("meetings", "到会要求"))
    decision = share_choice("decision", translate("meetings", "通过要求"))
    base = choice("decision_base", translate("meetings", "比例的基数"), Base, words.base)
    every = _shares()

    def offer() -> None:
        chosen = BodyKind(kind.state()) if kind.state() else None
        decision.set_choices(every[:1] if chosen in WITHOUT_VOTES else every)
        of_all = chosen is BodyKind.COMMITTEE or chosen in WITHOUT_VOTES
        bases = OF_ALL_MEMBERS if of_all else tuple(Base)
        base.set_choices([(one, words.base(one)) for one in bases])

    kind.changed.connect(offer)
    offer()
    return [quorum, decision, base]


def matter_choice() -> ChoiceField:
    """Make a choice of the matters that only the owners decide (民法典第278条)."""
    return ChoiceField(
        "matter",
        translate("meetings", "共同决定事项"),
        [
            (None, translate("meetings", "不属于业主共同决定的事项")),
            *((one, word(one)) for one in Matter),
        ],
        hint=translate("meetings", "属于的，协商以后还要由业主大会表决"),
    )
