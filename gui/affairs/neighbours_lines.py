"""Fields of neighbours in which each line is a thing: people, promises, costs, questions, hours."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.affairs.neighbours.drafts import (
    CostDraft,
    MediatorDraft,
    PartyDraft,
    PromiseDraft,
    QuestionDraft,
    VolunteerDraft,
)
from core.affairs.neighbours.kinds import MediatorKind, PartySide
from core.affairs.neighbours.sheets_events import VolunteerRow
from core.text.amounts import read_money
from core.text.days import read_day
from gui.kit.fields import NoteField
from gui.kit.wording import word

translate = QCoreApplication.translate
T = TypeVar("T")
PARTS = re.compile(r"[，,、;；\t]")
HOURS = re.compile(r"([01]?\d|2[0-4])[:：]([0-5]\d)\s*[-—至~]\s*([01]?\d|2[0-4])[:：]([0-5]\d)")
ASKED = re.compile(r"([^:：]+)(?:[:：](.*))?")
WEEKDAYS = "1234567"
FEN = 100
MINUTES = 60


def lines_field(
    name: str, label: str, hint: str, read: Callable[[str], object | None], *, required: bool = True
) -> NoteField:
    """Make a field in which every line is read by `read`; a line that is None is told of."""

    def fault(text: str) -> str:
        wrong = [line for line in _lines(text) if read(line) is None]
        if not wrong:
            return ""
        return translate("neighbours", "这一行看不明白：“{line}”。").format(line=wrong[0]) + hint

    field = NoteField(name, label, hint=hint, required=required)
    field.check = fault
    return field


def read_lines(text: str, read: Callable[[str], T | None]) -> tuple[T, ...]:
    """Read every line."""
    return tuple(found for line in _lines(text) if (found := read(line)) is not None)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _parts(line: str, most: int) -> list[str]:
    parts = [part.strip() for part in PARTS.split(line, most - 1)]
    return parts + [""] * (most - len(parts))


def party(line: str) -> PartyDraft | None:
    """Read 甲方，姓名，住址，电话，代理人."""
    side, name, address, phone, agent = _parts(line, 5)
    sides = {word(one): one for one in PartySide}
    if side not in sides or not name:
        return None
    return PartyDraft(sides[side], name, address, phone, agent)


def mediator(line: str) -> MediatorDraft | None:
    """Read 姓名，种类，单位; a kind that is none of the three is the office's own."""
    name, kind, unit = _parts(line, 3)
    kinds = {word(one): one for one in MediatorKind if one is not MediatorKind.OWN}
    if not name or not kind:
        return None
    if kind in kinds:
        return MediatorDraft(name, kinds[kind], unit)
    return MediatorDraft(name, MediatorKind.OWN, unit, kind)


def promise(line: str) -> PromiseDraft | None:
    """Read 履行人，事项，期限，金额."""
    who, action, day, money = _parts(line, 4)
    deadline, fen = read_day(day), _fen(money)
    if not who or not action or deadline is None or (money and fen is None):
        return None
    return PromiseDraft(who, action, deadline, fen)


def cost(line: str) -> CostDraft | None:
    """Read 项目，金额，依据; thousands are not parted here, as commas part the fields."""
    item, money, basis = _parts(line, 3)
    fen = _fen(money)
    return None if not item or fen is None else CostDraft(item, fen, basis)


def _fen(text: str) -> int | None:
    yuan = read_money(text) if text else None
    if yuan is None or yuan * FEN % 1:
        return None
    return int(yuan * FEN)


def question(line: str) -> QuestionDraft | None:
    """Read 问题：选项/选项; without options it is answered in words."""
    found = ASKED.fullmatch(line)
    if found is None:
        return None
    options = tuple(part.strip() for part in re.split(r"[/|、]", found[2] or "") if part.strip())
    return QuestionDraft(found[1].strip(), options)


def volunteer(line: str) -> VolunteerDraft | None:
    """Read 姓名，电话."""
    name, phone = _parts(line, 2)
    return VolunteerDraft(name, phone) if name else None


def hours(line: str) -> tuple[int, int] | None:
    """Read 19:00-21:00 as minutes from midnight."""
    found = HOURS.fullmatch(line)
    if found is None:
        return None
    from_hour, from_minute, to_hour, to_minute = map(int, found.groups())
    return from_hour * MINUTES + from_minute, to_hour * MINUTES + to_minute


def weekdays(text: str) -> frozenset[int]:
    """Read 5,6 as days of the week, which are numbered from 1; Monday is 0 here."""
    return frozenset(number for number, day in enumerate(WEEKDAYS) if day in text)


def away(members: Sequence[VolunteerRow]) -> Callable[[str], tuple[UUID, date] | None]:
    """Give what reads 姓名，日期 of these members."""
    ids = {one.name: one.id for one in members}

    def read(line: str) -> tuple[UUID, date] | None:
        name, text = _parts(line, 2)
        day = read_day(text)
        return None if name not in ids or day is None else (ids[name], day)

    return read
