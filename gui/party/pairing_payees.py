"""Who is paid by a list: payees line by line, and the branches of the register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from core.party.organisations.kinds import OrgKind, OrgState
from core.party.organisations.sheets import OrganisationRow
from core.party.pairing.drafts import PayeeDraft
from core.party.pairing.kinds import PaymentKind
from core.party.pairing.sheets_money import PaymentListRow
from core.text.amounts import read_money
from core.text.parts import parts_of
from gui.kit.fields import Field, FieldError, NoteField, filled
from gui.kit.money import FEN
from gui.kit.wording import noted

translate = QCoreApplication.translate
BRANCHES = (OrgKind.BRANCH, OrgKind.GENERAL_BRANCH)
PARTS = 3
"""Payee, purpose and amount of a line, parted by tabs or commas."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The branches that can be paid, by names that tell them apart; `due` got nothing this year."""

    known: tuple[tuple[UUID, str], ...] = ()
    due: tuple[str, ...] = ()

    @classmethod
    def of(
        cls, tree: Sequence[OrganisationRow], lists: Sequence[PaymentListRow], year: int
    ) -> Offered:
        """Give the branches that are; of several of one name, each with what stands above it."""
        above = {row.id: row.name for row in tree}
        found = [row for row in tree if row.kind in BRANCHES and row.state is OrgState.ACTIVE]
        named = Counter(row.name for row in found)
        listed = {
            line.organisation_id
            for row in lists
            if row.year == year and row.kind is PaymentKind.BRANCH_FUND
            for line in row.counted
        }

        def name(row: OrganisationRow) -> str:
            if named[row.name] == 1 or row.parent_id is None:
                return row.name
            return noted(row.name, above.get(row.parent_id, ""))

        return cls(
            tuple((row.id, name(row)) for row in found),
            tuple(name(row) for row in found if row.id not in listed),
        )


class PayeesField(NoteField):
    """Payees, one a line: name, purpose, amount in yuan; the amount may be left out."""

    def parse(self, text: str) -> Any:
        self._needed(text)
        return tuple(self._payee(line) for line in text.splitlines() if line.strip())

    def _payee(self, line: str) -> PayeeDraft:
        parts = parts_of(line)
        name, purpose, money = (parts + [""] * PARTS)[:PARTS]
        yuan = read_money(money) if money else None
        if len(parts) > PARTS or not name or (money and (yuan is None or yuan * FEN % 1)):
            said = self.tr("这一行看不懂：{line}。写成“收款人，用途，金额”。")
            raise FieldError(said.format(line=line))
        return PayeeDraft(name, purpose, None if yuan is None else int(yuan * FEN))


class BranchesField(PayeesField):
    """Branches as payees: a line that says what `known` calls one is that branch."""

    def __init__(self, known: Sequence[tuple[UUID, str]]) -> None:
        hint = translate("pairing", "一行一个支部，不发的删去；金额不同的写成“支部，用途，金额”")
        super().__init__("payees", translate("pairing", "支部"), required=True, hint=hint)
        self._ids = {name: branch_id for branch_id, name in known}

    def parse(self, text: str) -> Any:
        lines: tuple[PayeeDraft, ...] = super().parse(text)
        return tuple(replace(one, organisation_id=self._ids.get(one.payee)) for one in lines)


def branches_field(offered: Offered) -> Field[Any]:
    """Ask for branches; those that got nothing this year are filled in."""
    return filled(BranchesField(offered.known), "\n".join(offered.due))
