"""Files of the law: broken ones are refused by file and key, an office may add its own."""

from __future__ import annotations

import shutil
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core import paths
from core.errors import KnownError
from core.law.faults import LawFault
from core.law.library import Library
from core.lawbooks import library, told
from tests.law.builders import confirmed, house, pack_text, refusal
from tests.law.reading import DAY, law

SHIPPED = paths.resources() / "law"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped law, to be broken."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "law"))


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"gist": None}, "law.pack_missing_field", "gist"),
        ({"gist": ""}, "law.pack_bad_field", "gist"),
        ({"key": "committee.colour"}, "law.pack_unknown_key", None),
        ({"note": "?"}, "law.pack_bad_field", "note"),
        ({"value": "7"}, "law.pack_bad_field", "value"),
        ({"value": True}, "law.pack_bad_field", "value"),
        ({"value": -1}, "law.pack_bad_field", "value"),
        ({"unit": "days"}, "law.pack_bad_field", "unit"),
        ({"unit": 3}, "law.pack_bad_field", "unit"),
        ({"comparator": "about"}, "law.pack_bad_field", "comparator"),
        ({"comparator": None}, "law.pack_bad_field", "comparator"),
        ({"from_": "soon"}, "law.pack_bad_field", "from"),
        ({"from_": 2026}, "law.pack_bad_field", "from"),
        ({"from_": ""}, "law.pack_bad_field", "from"),
        ({"to": date(2025, 1, 1)}, "law.pack_bad_field", "to"),
        ({"confidence": "sure"}, "law.pack_bad_field", "confidence"),
        ({"open_to_lower": ["street"]}, "law.pack_bad_field", "open_to_lower"),
        ({"open_to_lower": "house"}, "law.pack_bad_field", "open_to_lower"),
        ({"key": "meeting.quorum", "value": "half"}, "law.pack_bad_field", "value"),
        ({"key": "meeting.quorum", "value": "1/0"}, "law.pack_bad_field", "value"),
        ({"key": "meeting.quorum", "value": 0.5}, "law.pack_bad_field", "value"),
        ({"key": "committee.odd", "value": "yes"}, "law.pack_bad_field", "value"),
        ({"key": "filing.to", "value": "moon"}, "law.pack_bad_field", "value"),
        ({"key": "election.rank_by", "value": ["age"]}, "law.pack_bad_field", "value"),
        ({"key": "election.rank_by", "value": [1]}, "law.pack_bad_field", "value"),
    ],
)
def test_a_broken_value_is_refused_by_file_key_and_field(
    tmp_path: Path, changes: dict[str, Any], code: str, field: str | None
) -> None:
    fault = refusal(lambda: law().house_rules(house(tmp_path, pack_text(**changes))))
    assert fault.code == code
    assert fault.facts["file"] == "house.toml"
    assert fault.facts["key"] == changes.get("key", "committee.size_min")
    assert fault.facts.get("field") == field


def test_the_shipped_law_is_well_formed() -> None:
    """The schema check of all packs, keys and holidays: its failure names file, key and field."""
    try:
        found = Library.load(SHIPPED)
    except LawFault as fault:
        pytest.fail(f"resources/law: {fault.code} {dict(fault.facts)}")
    assert {pack.name for pack in found.packs} == {
        *("national", "henan", "hubei", "shenzhen", "policy-shenzhen", "policy-weidu"),
        *("policy-yiling",),
    }


def test_no_article_is_older_than_its_text() -> None:
    texts = tomllib.loads((SHIPPED / "sources.toml").read_text("utf-8")).values()
    since = {text["title"]: text["since"] for text in texts}
    for pack in law().packs:
        for value in pack.values:
            if value.article.number:
                assert value.since >= since[value.article.law], (pack.file, value.key)


def test_a_shipped_layer_must_name_a_known_source(folder: Path) -> None:
    (folder / "x.toml").write_text(pack_text("province", source="hearsay"), "utf-8")
    assert refusal(lambda: Library.load(folder)).facts["field"] == "source"


def test_two_values_on_one_day_are_refused(tmp_path: Path) -> None:
    text = pack_text() + pack_text().partition("\n\n")[2]
    fault = refusal(lambda: law().house_rules(house(tmp_path, text)))
    assert (fault.code, fault.facts["key"]) == ("law.pack_overlap", "committee.size_min")


@pytest.mark.parametrize(
    "text",
    ["[pack", "", "value = 3\n[pack]\n", "[pack]\n[more]\n", 'pack = "x"', "value = [3]\n[pack]\n"],
)
def test_what_is_no_pack_is_refused(tmp_path: Path, text: str) -> None:
    fault = refusal(lambda: law().house_rules(house(tmp_path, text)))
    assert fault.code in ("law.pack_unreadable", "law.pack_missing_field")


def test_an_entry_that_is_no_table_is_refused(tmp_path: Path) -> None:
    text = 'value = [3]\n[pack]\nname = "x"\ntitle = "x"\nlayer = "house"\n'
    fault = refusal(lambda: law().house_rules(house(tmp_path, text)))
    assert fault.code == "law.pack_unreadable"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    fault = refusal(lambda: law().house_rules(tmp_path / "none.toml"))
    assert fault.facts == {"file": "none.toml"}


def test_refusals_become_sentences(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as found, told():
        law().house_rules(tmp_path / "none.toml")
    assert "“none.toml”" in found.value.sentence()


# --- the office's own


def test_a_confirmed_value_blocks(tmp_path: Path) -> None:
    confirmed(tmp_path, "national", "committee.size_min")
    office = library(tmp_path)
    assert office.book("420502", DAY).value("committee.size_min").firm is True
    assert library().book("420502", DAY).value("committee.size_min").firm is False


def test_a_confirmation_of_nothing_is_refused(tmp_path: Path) -> None:
    confirmed(tmp_path, "national", "committee.colour")
    fault = refusal(lambda: Library.load(SHIPPED, tmp_path))
    assert (fault.code, fault.facts["file"]) == ("law.pack_unknown_key", "confirmed.toml")


def test_a_confirmation_without_a_day_is_refused(tmp_path: Path) -> None:
    confirmed(tmp_path, "national", "committee.size_min", on="")
    assert refusal(lambda: Library.load(SHIPPED, tmp_path)).facts["field"] == "on"


def test_an_office_publishes_a_year(tmp_path: Path) -> None:
    (tmp_path / "holidays").mkdir()
    text = "year = 2027\noff = [2027-01-01]\nwork = [2027-01-03]\n"
    (tmp_path / "holidays" / "2027.toml").write_text(text, "utf-8")
    days = library(tmp_path).calendar
    assert days.is_rest(date(2027, 1, 1)) is True
    assert days.is_rest(date(2027, 1, 3)) is False
    assert law().calendar.is_rest(date(2027, 1, 2)) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('year = "2027"', "year"),
        ("year = 2027\npublished = 1", "year"),
        ("year = 2027\noff = [2026-01-01]", "off"),
        ("year = 2027\noff = 3", "off"),
        ("year = 2027\noff = [2027-01-01]\nwork = [2027-01-01]", "work"),
        ("year = 2027\nwork = ['2027-01-01']", "work"),
    ],
)
def test_a_broken_table_of_rest_days_is_refused(tmp_path: Path, text: str, key: str) -> None:
    (tmp_path / "holidays").mkdir()
    (tmp_path / "holidays" / "2027.toml").write_text(text, "utf-8")
    fault = refusal(lambda: Library.load(SHIPPED, tmp_path))
    assert (fault.code, fault.facts["key"]) == ("law.bad_holidays", key)


@pytest.mark.parametrize("text", ["", "days = []", "days = ['10-32']", "days = 3", "days = [1]"])
def test_a_broken_list_of_the_days_off_in_every_year_is_refused(tmp_path: Path, text: str) -> None:
    shutil.copytree(SHIPPED, tmp_path / "law")
    (tmp_path / "law" / "rest_days.toml").write_text(text, "utf-8")
    fault = refusal(lambda: Library.load(tmp_path / "law"))
    assert (fault.code, fault.facts["key"]) == ("law.bad_holidays", "days")
