"""The search as it is typed: what a text means, and that no act leaves it behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from core.errors import KnownError
from core.office import Office
from core.progress import Cancelled, Progress
from core.rosters.acts import NewDwelling, PersonCorrection
from core.rosters.acts_owners import NewOwner
from core.rosters.listing import Doubt, DwellingLook, SortKey
from core.rosters.service import Rosters
from tests.district import build_district

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"


@pytest.fixture
def taken(office: Office) -> Rosters:
    office.rosters.import_file(SAMPLES / "物业业主信息表.xlsx", "云杉苑")
    return office.rosters


def addresses(rosters: Rosters, text: str, **more: object) -> list[str]:
    look = replace(DwellingLook(text=text), **more)  # type: ignore[arg-type]
    ids = rosters.listing(look).ids
    rows = rosters.dwelling_rows(ids)
    return [rows[one].address for one in ids]


def _home(rosters: Rosters, owner: NewOwner) -> NewDwelling:
    compound = rosters.compounds()[0].id
    new = NewDwelling("99栋", "1单元", "901", Decimal("88.8"))
    made = rosters.add_dwelling(compound, new).made
    rosters.add_owner(made, owner, since=date(2026, 1, 1), source="登记")
    return new


def test_a_name_an_initial_a_tail_a_room(taken: Rosters) -> None:
    _home(taken, NewOwner("单雄信", "", ("13900005555",)))
    for text in (
        "单雄信",
        "雄",
        "sxx",
        "SXX",
        "5555",
        "13900005555",
        "99栋1单元901",
        "99-1-901",
        "901",
    ):
        assert "99栋1单元901" in addresses(taken, text), text
    for text in ("雄单", "xx", "3900", "99栋2单元901"):
        assert "99栋1单元901" not in addresses(taken, text), text


def test_a_part_of_an_address_finds_its_dwellings(taken: Rosters) -> None:
    _home(taken, NewOwner("单雄信"))
    assert addresses(taken, "99栋") == ["99栋1单元901"]
    assert addresses(taken, "99栋1单元") == ["99栋1单元901"]


def test_a_word_of_every_address_is_a_name(taken: Rosters) -> None:
    before = len(addresses(taken, "单"))
    assert before < taken.listing(DwellingLook()).count // 2
    _home(taken, NewOwner("单雄信"))
    assert len(addresses(taken, "单")) == before + 1


def test_a_percent_is_a_percent(taken: Rosters) -> None:
    assert addresses(taken, "%") == []
    assert addresses(taken, "_") == []


def test_what_is_added_corrected_and_ended_is_found_at_once(taken: Rosters) -> None:
    assert addresses(taken, "慕容云海") == []
    _home(taken, NewOwner("慕容云海", "", ("13900001234",)))
    assert addresses(taken, "慕容云海") == ["99栋1单元901"]
    sheet = taken.dwelling(taken.listing(DwellingLook(text="慕容云海")).ids[0])
    owner = sheet.ownerships[0]
    taken.correct_person(owner.owner.id, PersonCorrection(name="慕容山川"), "笔误")
    assert addresses(taken, "慕容云海") == []
    assert addresses(taken, "慕容山川") == ["99栋1单元901"]
    taken.end_ownership(owner.id, on=date(2026, 6, 1), reason="出售")
    assert addresses(taken, "慕容山川") == []
    assert addresses(taken, "99栋1单元901") == ["99栋1单元901"]
    new = (NewOwner("东方既白"),)
    taken.transfer(sheet.unit.dwelling_id, new, on=date(2026, 6, 2), reason="买卖")
    assert addresses(taken, "dfjb") == ["99栋1单元901"]


def test_an_import_is_found_at_once(taken: Rosters) -> None:
    before = addresses(taken, "1栋")
    assert before
    taken.import_file(SAMPLES / "物业业主信息表.xlsx", "另一小区")
    assert addresses(taken, "1栋") == before * 2


def test_a_text_goes_with_place_doubt_and_order(office: Office) -> None:
    build_district(office.database, 2, 60)
    rosters = office.rosters
    compound = rosters.tree()[1]
    inside = rosters.listing(DwellingLook(text="1栋", compound_id=compound.id))
    assert inside.ids == rosters.listing(DwellingLook(compound_id=compound.id)).ids
    assert inside.area == rosters.listing(DwellingLook(compound_id=compound.id)).area
    entrance = compound.buildings[0].entrances[0]
    assert len(addresses(rosters, "101", entrance_id=entrance.id)) == 1
    doubtful = rosters.listing(DwellingLook(text="1栋", doubt=Doubt.NO_PHONE))
    assert doubtful.ids == rosters.listing(DwellingLook(doubt=Doubt.NO_PHONE)).ids
    sorted_ = rosters.listing(DwellingLook(text="1栋", sort=SortKey.AREA, descending=True))
    assert sorted_.ids == rosters.listing(DwellingLook(sort=SortKey.AREA, descending=True)).ids


def test_cancelling_the_first_reading_leaves_nothing_half_read(office: Office) -> None:
    build_district(office.database, 2, 20)

    def cancel(_progress: Progress, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        office.rosters.warm_search(cancel)
    assert len(addresses(office.rosters, "101")) == 2


def test_a_blank_search_is_refused(rosters: Rosters) -> None:
    with pytest.raises(KnownError) as refused:
        rosters.search(" ")
    assert refused.value.code == "rosters.no_search"


def test_hits_are_the_people_meant_owners_first(taken: Rosters) -> None:
    _home(taken, NewOwner("单雄信", "", ("13900005555",)))
    [hit] = taken.search("单雄信")
    assert (hit.address, hit.is_owner, hit.compound) == ("99栋1单元901", True, "云杉苑")
    assert hit.name != "单雄信"
    assert hit.phones != ("13900005555",)
    [whole] = taken.search_unmasked("5555")
    assert (whole.name, whole.phones) == ("单雄信", ("13900005555",))
