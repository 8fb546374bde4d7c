"""Rooms sort as people count."""

from __future__ import annotations

from core.text.order import natural_key


def test_rooms_sort_as_people_count() -> None:
    rooms = ["10-1-101", "2-1-1001", "2-1-101", "2-1-901", "S1-9", "S1-10"]
    assert sorted(rooms, key=natural_key) == [
        "2-1-101", "2-1-901", "2-1-1001", "10-1-101", "S1-9", "S1-10",
    ]  # fmt: skip


def test_buildings_stand_in_the_order_of_their_numbers() -> None:
    buildings = ["10幢", "2幢", "2幢附1", "A幢"]
    assert sorted(buildings, key=natural_key) == ["2幢", "2幢附1", "10幢", "A幢"]
