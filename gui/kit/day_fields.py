"""Fields for a day that stand already filled in: what is entered was mostly done today."""

from __future__ import annotations

from datetime import date
from typing import Any

from gui.desk import Desk
from gui.kit.fields import DateField, Field


def day_field(name: str, label: str, day: date | None, *, required: bool = True) -> DateField:
    """Ask for a day; `day` is proposed."""
    field = DateField(name, label, required=required)
    field.write(day)
    return field


def today_field(desk: Desk, name: str, label: str) -> Field[Any]:
    """Ask for a day that must be given; today is proposed."""
    return day_field(name, label, desk.office.clock.today())
