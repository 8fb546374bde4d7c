"""A list of payments, of the bank or of a clerk: what each row says, and whose payment it is.

A household is found by its room; where a row names none, by a room in its note, else by a name
that only one household has. What is found without a room is told, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.affairs.problems.kinds import PaidHow
from core.affairs.problems.sheets_money import ShareRow
from core.errors import KnownError
from core.progress import ProgressSink, ignore_progress
from core.rosters import registers
from core.rosters.addresses import read_address
from core.rosters.registers import Register, bare
from core.text.amounts import read_money
from core.text.days import read_day
from core.text.names import name_key, read_names

Values = Mapping[str, str]

_NEEDED = (
    frozenset({"amount"}),
    frozenset({"day"}),
    frozenset({"room", "household", "payer", "note"}),
)
_SUMS = ("合计", "总计", "小计", "本页合计", "累计")
_HOW = (
    (PaidHow.CASH, ("现金",)),
    (PaidHow.CHEQUE, ("支票",)),
    (PaidHow.MOBILE, ("微信", "支付宝", "扫码", "手机", "云闪付")),
)
_MOMENT = re.compile(r"(\d{8})\d{6}|(\S+?)[ T]\s*\d{1,2}[:：]\d{2}.*")
_PARTS = re.compile(r"[\s，,;；。、]+")
_FEN = 100


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says: of which household, how much, when, by whom; `note` is the code told."""

    share: ShareRow
    fen: int
    day: date
    payer: str
    how: PaidHow
    voucher: str
    note: str = ""


def read_payments(path: Path, progress: ProgressSink = ignore_progress) -> Register:
    """Read a list in a guarded child. Raises `KnownError` where no sheet has its columns."""
    register = registers.read_register(path, "affairs", _NEEDED, progress)
    if not register.columns:
        raise KnownError("problems.no_payments", file=register.draft.file)
    return register


def tells_nothing(values: Values) -> bool:
    """Tell whether a row is of no payment: it was not filled in, or it is a sum of others."""
    if not values.get("amount") and not values.get("day"):
        return True
    return any(bare(text).startswith(_SUMS) for key, text in values.items() if key != "note")


class Households:
    """The households of a crowd-funding, by all that a row may call them."""

    def __init__(self, shares: Iterable[ShareRow]) -> None:
        self._by_address: dict[str, ShareRow] = {}
        self._by_room: dict[str, list[ShareRow]] = {}
        self._by_name: dict[str, list[ShareRow]] = {}
        for share in shares:
            self._by_address[bare(share.address)] = share
            if address := read_address("", "", share.address):
                self._by_address[address.key] = share
                self._by_room.setdefault(address.room_key, []).append(share)
            for name in {name_key(one) for one in read_names(share.household)}:
                self._by_name.setdefault(name, []).append(share)

    def read(self, values: Values) -> Said:
        """Read a row. Raises `KnownError` with what cannot be understood."""
        share, note = self._find(values)
        payer = values.get("payer") or values.get("household") or share.household
        known = {name_key(one) for one in read_names(share.household)}
        if not note and not known & {name_key(one) for one in read_names(payer)}:
            note = "problems.payment_other_name"
        return Said(
            share=share,
            fen=_fen(values.get("amount", "")),
            day=_day(values.get("day", "")),
            payer=payer,
            how=_how(values.get("how", "")),
            voucher=values.get("voucher", ""),
            note=note,
        )

    def _find(self, values: Values) -> tuple[ShareRow, str]:
        room = values.get("room", "")
        if room:
            return self._by_room_text(values, room), ""
        for part in _PARTS.split(values.get("note", "")):
            if found := self._by_address.get(_key(part)):
                return found, "problems.payment_by_note"
        name = values.get("household") or values.get("payer", "")
        found_by_name = self._by_name.get(name_key(name), []) if name else []
        if len(found_by_name) == 1:
            return found_by_name[0], "problems.payment_by_name"
        if found_by_name:
            raise KnownError("problems.payment_same_name", name=name, count=len(found_by_name))
        raise KnownError("problems.payment_of_nobody")

    def _by_room_text(self, values: Values, room: str) -> ShareRow:
        building, entrance = values.get("building", ""), values.get("entrance", "")
        whole = f"{building}{entrance}{room}"
        exact = self._by_address.get(bare(whole)) or self._by_address.get(bare(room))
        found = exact or self._by_address.get(_key(room, building, entrance))
        if found is not None:
            return found
        if not building and not entrance and (address := read_address("1", "", room)):
            alone = self._by_room.get(address.room_key, []) if "-" not in room else []
            if len(alone) == 1:
                return alone[0]
            if alone:
                raise KnownError("problems.payment_room_unclear", room=room, count=len(alone))
        raise KnownError("problems.payment_no_room", room=whole)


def _key(room: str, building: str = "", entrance: str = "") -> str:
    address = read_address(building, entrance, room)
    return address.key if address else ""


def _fen(text: str) -> int:
    yuan = read_money(text)
    if yuan is None or yuan * _FEN % 1:
        raise KnownError("problems.payment_no_amount", text=text)
    return int(yuan * _FEN)


def _day(text: str) -> date:
    found = _MOMENT.fullmatch(text)
    day = read_day(found[1] or found[2] if found else text)
    if day is None:
        raise KnownError("problems.payment_no_day", text=text)
    return day


def _how(text: str) -> PaidHow:
    """Read how it was paid; what says nothing came through the bank."""
    return next((how for how, words in _HOW if any(one in text for one in words)), PaidHow.TRANSFER)
