"""支部经费: who is paid is a branch of the register, not a name; and each once a year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.errors import KnownError
from core.party.organisations.kinds import OrgKind, OrgState
from core.party.organisations.tables import PartyOrganisation
from core.party.pairing import policy
from core.party.pairing.acts_money import make_list
from core.party.pairing.counting import FEN
from core.party.pairing.drafts import ListDraft, PayeeDraft
from core.party.pairing.kinds import PaymentKind
from core.party.pairing.tables_money import Payment, PaymentList
from core.party.pairing.work import Work
from core.text.names import name_key

_BRANCHES = (OrgKind.BRANCH, OrgKind.GENERAL_BRANCH)


@dataclass(frozen=True, slots=True)
class _Branch:
    """A branch of the register."""

    id: UUID
    name: str
    kind: OrgKind


def list_branches(work: Work, draft: ListDraft) -> Changes:
    """List what each branch gets for a year; none gets it twice, however its name is written."""
    yuan = policy.number(work.book, policy.BRANCH_FUND)
    if yuan is None and draft.fen is None and any(one.fen is None for one in draft.payees):
        raise KnownError("pairing.no_policy_amount")
    each = draft.fen if draft.fen is not None else (yuan or 0) * FEN
    lines = _lines(work, draft)
    _require_once(work, draft.year, lines)
    payees = [replace(one, fen=one.fen if one.fen is not None else each) for one in lines]
    return make_list(work, draft, PaymentKind.BRANCH_FUND, payees)


def _lines(work: Work, draft: ListDraft) -> tuple[PayeeDraft, ...]:
    """Give each line the branch that it pays; a name alone does where no branch is kept."""
    known = {
        row.id: _Branch(row.id, row.name, row.kind)
        for row in work.session.execute(
            sa.select(PartyOrganisation.id, PartyOrganisation.name, PartyOrganisation.kind).where(
                PartyOrganisation.state == OrgState.ACTIVE
            )
        )
    }
    named: dict[str, list[_Branch]] = {}
    for one in known.values():
        named.setdefault(name_key(one.name), []).append(one)
    kept = any(one.kind in _BRANCHES for one in known.values())
    return tuple(_line(line, known, named, kept=kept) for line in draft.payees)


def _line(
    line: PayeeDraft,
    known: dict[UUID, _Branch],
    named: dict[str, list[_Branch]],
    *,
    kept: bool,
) -> PayeeDraft:
    if line.organisation_id is not None:
        found = known.get(line.organisation_id)
        if found is None:
            raise KnownError("pairing.branch_gone", branch=line.payee)
        return replace(line, payee=found.name)
    called = named.get(name_key(line.payee), [])
    if len(called) > 1:
        raise KnownError("pairing.branch_which", branch=line.payee, count=len(called))
    if called:
        return replace(line, payee=called[0].name, organisation_id=called[0].id)
    if kept:
        raise KnownError("pairing.branch_unknown", branch=line.payee)
    return line


def _require_once(work: Work, year: int, lines: Iterable[PayeeDraft]) -> None:
    """Raise `KnownError` where a branch is paid twice for a year, by its id or by its name."""
    ids: set[UUID | None] = set()
    unnamed, names = set(), set()
    for organisation_id, name in _listed(work, year):
        ids.add(organisation_id)
        names.add(name_key(name))
        if organisation_id is None:
            unnamed.add(name_key(name))
    for one in lines:
        key = name_key(one.payee)
        by_id = one.organisation_id is not None
        if (one.organisation_id in ids or key in unnamed) if by_id else key in names:
            raise KnownError("pairing.branch_twice", branch=one.payee, year=year)
        ids.add(one.organisation_id)
        names.add(key)
        if not by_id:
            unnamed.add(key)


def _listed(work: Work, year: int) -> Iterable[tuple[UUID | None, str]]:
    found = work.session.execute(
        sa.select(Payment.organisation_id, Payment.payee)
        .join(PaymentList, PaymentList.id == Payment.list_id)
        .where(
            PaymentList.year == year,
            PaymentList.kind == PaymentKind.BRANCH_FUND,
            Payment.voided_on.is_(None),
        )
    )
    return [(organisation_id, name) for organisation_id, name in found]
