"""Lists of dwellings: filters and sorts agree with the rows, the tree with the lists."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from core.errors import KnownError
from core.office import Office
from core.rosters.charts import read_floor
from core.rosters.ids import Ids
from core.rosters.kinds import DwellingUse
from core.rosters.listing import Doubt, DwellingLook, SortKey
from core.rosters.service import Rosters
from tests.databases import counted
from tests.district import build_district
from tests.scenarios.office import make_office

HOMES = 130
"""A building holds 240, so each compound has one, with two entrances."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with make_office(tmp_path_factory.mktemp("district") / "office") as opened:
        build_district(opened.database, 2, HOMES)
        yield opened


@pytest.fixture(scope="module")
def rosters(office: Office) -> Rosters:
    return office.rosters


def test_ids_are_a_frozen_sequence_of_uuids(rosters: Rosters) -> None:
    ids = rosters.listing(DwellingLook()).ids
    assert len(ids) == 2 * HOMES
    assert isinstance(ids[0], UUID)
    assert ids.index(ids[7]) == 7
    assert ids[3:5] == [ids[3], ids[4]]
    assert ids[3] in ids
    assert "3" not in ids
    assert Ids(one.hex for one in ids) == ids
    assert hash(Ids(one.hex for one in ids)) == hash(ids)
    assert next(reversed(ids)) == ids[-1]
    with pytest.raises(ValueError, match="UUID"):
        ids.index("x")


def test_a_list_stands_in_the_order_of_the_stairs(rosters: Rosters) -> None:
    compound = rosters.compounds()[0]
    listing = rosters.listing(DwellingLook(compound_id=compound.id))
    rows = rosters.dwelling_rows(listing.ids)
    said = [rows[one].address for one in listing.ids]
    assert said[:3] == ["1栋1单元101", "1栋1单元102", "1栋1单元103"]
    assert said[-1] == "1栋2单元1302"
    assert listing.area == sum((row.area for row in rows.values()), Decimal(0))
    assert rosters.listing(DwellingLook(compound_id=compound.id), most=5).ids == listing.ids[:5]


@pytest.mark.parametrize("doubt", Doubt)
def test_a_doubt_asked_for_is_the_doubt_a_row_shows(rosters: Rosters, doubt: Doubt) -> None:
    every = rosters.dwelling_rows(rosters.listing(DwellingLook()).ids)
    asked = rosters.listing(DwellingLook(doubt=doubt)).ids
    assert set(asked) == {row.id for row in every.values() if doubt in row.doubts}


def test_doubts_are_there(rosters: Rosters) -> None:
    for doubt in (Doubt.NO_OWNER, Doubt.NO_PHONE, Doubt.AREA_SOURCE):
        assert rosters.listing(DwellingLook(doubt=doubt)).count


def test_every_sort_shows_the_same_dwellings(rosters: Rosters) -> None:
    every = set(rosters.listing(DwellingLook()).ids)
    for sort in SortKey:
        for descending in (False, True):
            found = rosters.listing(DwellingLook(sort=sort, descending=descending)).ids
            assert set(found) == every
            assert len(found) == len(every)


def test_areas_sort_as_numbers(rosters: Rosters) -> None:
    ids = rosters.listing(DwellingLook(sort=SortKey.AREA, descending=True)).ids
    rows = rosters.dwelling_rows(ids)
    areas = [rows[one].area for one in ids]
    assert areas == sorted(areas, reverse=True)


def test_the_tree_counts_what_the_lists_show(rosters: Rosters) -> None:
    tree = rosters.tree()
    assert [node.dwellings for node in tree] == [HOMES, HOMES]
    for compound in tree:
        assert rosters.tree(compound.id) == (compound,)
        for building in compound.buildings:
            of_building = rosters.listing(DwellingLook(building_id=building.id))
            assert of_building.count == building.dwellings
            for entrance in building.entrances:
                look = DwellingLook(entrance_id=entrance.id)
                assert rosters.listing(look).count == entrance.dwellings


def test_use_narrows_a_list(rosters: Rosters) -> None:
    assert rosters.listing(DwellingLook(use=DwellingUse.SHOP)).count == 0
    assert rosters.listing(DwellingLook(use=DwellingUse.HOME)).count == 2 * HOMES


def test_a_page_of_rows_is_two_statements(office: Office) -> None:
    ids = office.rosters.listing(DwellingLook()).ids[:128]
    with counted(office.database) as seen:
        office.rosters.dwelling_rows(ids)
    assert sum(statement.startswith("SELECT") for statement in seen) == 2
    assert office.rosters.dwelling_rows(()) == {}


def test_a_chart_places_every_dwelling(rosters: Rosters) -> None:
    building = rosters.tree()[0].buildings[0]
    chart = rosters.chart(building.id)
    assert chart.building == "1栋"
    assert chart.entrances == ("1单元", "2单元")
    assert chart.doors == (4, 4)
    assert [floor.floor for floor in chart.floors] == list(range(20, 0, -1))
    assert len(chart.cells) == building.dwellings
    top = chart.floors[0]
    assert [cell.row.room for cell in top.entrances[0] if cell] == ["2001", "2002", "2003", "2004"]
    assert top.entrances[1] == (None, None, None, None)
    assert all(cell.residents == 1 for cell in chart.cells)
    with pytest.raises(KnownError):
        rosters.chart(rosters.compounds()[0].id)


@pytest.mark.parametrize(
    ("room", "use", "floor"),
    [
        ("101", DwellingUse.HOME, 1),
        ("0801", DwellingUse.HOME, 8),
        ("1203", DwellingUse.HOME, 12),
        ("301A", DwellingUse.HOME, 3),
        ("B1-023", DwellingUse.PARKING, -1),
        ("023", DwellingUse.PARKING, None),
        ("001", DwellingUse.HOME, None),
        ("东户", DwellingUse.HOME, None),
        ("12", DwellingUse.SHOP, None),
    ],
)
def test_a_floor_is_read_from_a_room(room: str, use: DwellingUse, floor: int | None) -> None:
    assert read_floor(room, use)[0] == floor


def test_the_sample_compound_has_charts(tmp_path: Path) -> None:
    sample = Path(__file__).parents[3] / "resources" / "sample" / "物业业主信息表.xlsx"
    with make_office(tmp_path / "office") as office:
        office.rosters.import_file(sample, "云杉苑")
        for building in office.rosters.tree()[0].buildings:
            chart = office.rosters.chart(building.id)
            assert len(chart.cells) == building.dwellings
            assert len({cell.row.id for cell in chart.cells}) == building.dwellings
