"""What each household would pay: the households of the roster, the rule, the exact split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.problems.drafts_money import ShareRule
from core.affairs.problems.kinds import ShareBase
from core.affairs.problems.shares import read_coefficient, split
from core.affairs.problems.sheets_money import PreviewRow, SharePreview
from core.affairs.problems.work import require_money
from core.documents.words import money_text
from core.errors import KnownError
from core.phrases import names_text, phrase
from core.rosters.charts import read_floor
from core.rosters.kinds import DwellingUse
from core.rosters.queries import load_voting_units
from core.rosters.rows import VotingUnit
from core.rosters.tables import Dwelling

_LIVED_IN = frozenset({DwellingUse.HOME})
_WITH_SHOPS = _LIVED_IN | {DwellingUse.SHOP, DwellingUse.OFFICE}


def preview(session: Session, rule: ShareRule) -> SharePreview:
    """Work out what each household pays by `rule`, from the roster as it stands."""
    require_money(rule.total_fen)
    units = _households(session, rule)
    if not units:
        raise KnownError("problems.no_households")
    coefficients = _coefficients(rule, units)
    dues = (
        _agreed(rule, units)
        if rule.base is ShareBase.AGREED
        else _measured(rule, units, coefficients)
    )
    rows = tuple(
        PreviewRow(
            dwelling_id=unit.dwelling_id,
            address=unit.address,
            household="、".join(owner.name for owner in unit.owners),
            area=unit.area,
            coefficient=str(coefficient),
            due_fen=due,
        )
        for unit, coefficient, due in zip(units, coefficients, dues, strict=True)
    )
    return SharePreview(rows, rule.total_fen)


def _households(session: Session, rule: ShareRule) -> tuple[VotingUnit, ...]:
    uses = _WITH_SHOPS if rule.with_shops else _LIVED_IN
    units = tuple(unit for unit in load_voting_units(session, rule.compound_id) if unit.use in uses)
    if not rule.entrances:
        return units
    wanted = sa.select(Dwelling.id).where(
        Dwelling.compound_id == rule.compound_id, Dwelling.entrance_id.in_(rule.entrances)
    )
    inside = frozenset(session.scalars(wanted))
    return tuple(unit for unit in units if unit.dwelling_id in inside)


def _coefficients(rule: ShareRule, units: Sequence[VotingUnit]) -> tuple[Fraction, ...]:
    """Give each household its own coefficient, else that of its floor, else 1."""
    if rule.base is ShareBase.AGREED:
        return (Fraction(1),) * len(units)
    floors: dict[int | None, Fraction] = {one.floor: _read(one.coefficient) for one in rule.floors}
    own = {one.dwelling_id: _read(one.coefficient) for one in rule.households}
    _known(own, units)
    one = Fraction(1)
    return tuple(
        own.get(unit.dwelling_id, floors.get(read_floor(unit.room, unit.use)[0], one))
        for unit in units
    )


def _measured(
    rule: ShareRule, units: Sequence[VotingUnit], coefficients: Sequence[Fraction]
) -> tuple[int, ...]:
    by_area = rule.base is ShareBase.AREA
    weights = [
        Fraction(unit.area if by_area else Decimal(1)) * coefficient
        for unit, coefficient in zip(units, coefficients, strict=True)
    ]
    if not any(weights):
        raise KnownError("problems.nobody_pays")
    return split(rule.total_fen, weights)


def _agreed(rule: ShareRule, units: Sequence[VotingUnit]) -> tuple[int, ...]:
    amounts = {one.dwelling_id: one.fen for one in rule.amounts}
    _known(amounts, units)
    if any(fen < 0 for fen in amounts.values()):
        raise KnownError("problems.amount_wrong")
    told = sum(amounts.values())
    if told != rule.total_fen:
        raise KnownError(
            "problems.amounts_differ", told=money_text(told), total=money_text(rule.total_fen)
        )
    return tuple(amounts.get(unit.dwelling_id, 0) for unit in units)


def _known(told: Mapping[UUID, object], units: Sequence[VotingUnit]) -> None:
    """Refuse a rule for a dwelling that is not among those that pay: a slip, or a trick."""
    if not told.keys() <= {unit.dwelling_id for unit in units}:
        raise KnownError("problems.not_a_household")


def _read(text: str) -> Fraction:
    value = read_coefficient(text)
    if value is None:
        raise KnownError("problems.coefficient_wrong", text=text)
    return value


def rule_text(rule: ShareRule) -> str:
    """Say which coefficients were agreed, floor by floor; nothing where none were."""
    floors = names_text(
        phrase("floor_coefficient", floor=one.floor, coefficient=one.coefficient)
        for one in rule.floors
    )
    own = phrase("own_coefficients", count=len(rule.households)) if rule.households else ""
    return names_text(filter(None, (floors, own)))
