"""The fields of a case file as they are read."""

from __future__ import annotations

from decimal import Decimal

from core.law.fields import Fields


def test_a_null_that_was_asked_for_was_read():
    found = Fields({"dimension": None, "dimenson": None})
    assert not found.given("dimension")
    assert found.unread() == ["dimenson"]


def test_minus_nothing_is_nothing():
    area = Fields({"area": "-0"}).area("area")
    assert (area, str(area)) == (Decimal(0), "0")
