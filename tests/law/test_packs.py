"""Packs: the shipped hold, broken ones are refused by file and key, layers keep their order."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from core import paths
from core.errors import KnownError
from core.law.faults import LawFault
from core.law.findings import Finding, Severity, blocking
from core.law.library import Library
from core.law.packs import Pack, thaw
from core.law.values import Confidence, Layer
from core.law.wording import SENTENCES
from core.lawbooks import library, told
from tests.law.reading import DAY, book, law

SHIPPED = paths.resources() / "law"
FIRST = date(2007, 10, 1)
Write = Callable[..., Library]

GOOD = {
    "key": "committee.size_min",
    "value": 7,
    "comparator": "at_least",
    "unit": "persons",
    "from": date(2026, 1, 1),
    "source": "CC",
    "article": "9",
    "gist": "本小区约定",
    "confidence": "V",
    "open_to_lower": [],
}


def toml(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def pack_text(layer: str = "house", **changes: Any) -> str:
    """Write a pack of one value; a change of None leaves the field out."""
    entry = {**GOOD, **{name.rstrip("_"): value for name, value in changes.items()}}
    lines = [f"{name} = {toml(value)}" for name, value in entry.items() if value is not None]
    head = f'[pack]\nname = "x"\ntitle = "试"\nlayer = "{layer}"\n\n[[value]]\n'
    return head + "\n".join(lines) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped law, to be broken."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "law"))


def refusal(act: Callable[[], object]) -> LawFault:
    with pytest.raises(LawFault) as found:
        act()
    return found.value


# --- the shipped packs


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.name)
def test_every_shipped_file_is_part_of_the_library(path: Path) -> None:
    assert path.name in {pack.file for pack in law().packs} | {"keys.toml", "sources.toml"}


@pytest.mark.parametrize("pack", law().packs, ids=lambda pack: pack.name)
def test_every_value_says_where_it_comes_from(pack: Pack) -> None:
    for value in pack.values:
        assert value.article.law, value.key
        assert value.article.gist, value.key
        if value.confidence in (Confidence.READ, Confidence.MIRROR):
            assert value.article.number or value.article.law.startswith(("各地", "湖北", "深圳"))


def test_the_nation_sets_every_key_today() -> None:
    assert set(law().keys) == set(book().law)


@pytest.mark.parametrize("division", ["420502", "420506", "411002", "410102", "440307", "110101"])
def test_packs_can_be_laid_on_every_day_that_a_value_begins(division: str) -> None:
    changes = {value.since for pack in law().packs for value in pack.values}
    for day in sorted({max(FIRST, d) for start in changes for d in (start, start - timedelta(1))}):
        made = law().book(division, day)
        assert thaw(json.loads(json.dumps(made.freeze()))) == made


def test_division_codes_choose_packs() -> None:
    chosen = {
        code: law().book(code, DAY).packs for code in ("420502", "411002", "410102", "440307")
    }
    assert chosen == {
        "420502": ("national", "hubei"),
        "411002": ("national", "henan", "policy-weidu"),
        "410102": ("national", "henan"),
        "440307": ("national", "shenzhen"),
    }
    assert law().book("320102", DAY).local is False


def test_policy_never_blocks_and_an_unsure_local_number_displaces_no_sure_one() -> None:
    weidu = law().book("411002", DAY)
    assert not any(value.firm for values in weidu.beside.values() for value in values)
    assert [v.severity for v in weidu.beside["committee.party_share"]] == [Severity.WARNING]
    shenzhen = law().book("440307", DAY)
    assert shenzhen.number("filing.within") == 30
    assert [v.setting for v in shenzhen.every("filing.within")] == [30, 15]


def test_below_read_asks_the_street_office_and_policy_does_not() -> None:
    weidu = law().book("411002", DAY)
    mine, theirs = weidu.every("committee.size_min")
    assert weidu.against(mine, "committee_not_odd", size=4).text.endswith("，请向街道办核实")
    assert "核实" not in weidu.against(theirs, "committee_not_odd", size=4).text
    asked = weidu.against(mine, "committee_not_odd", size=4).sentence("en")
    assert asked.endswith("; please confirm with the street office")


def test_getters_refuse_what_is_not_set() -> None:
    made = book()
    assert made.number("notice.before_days") == 15
    assert made.limit("voting.proxy_max") is None
    assert made.names("voting.ordinary") == ()
    assert made.every("no.such_key") == ()
    for act in (
        lambda: made.number("voting.proxy_max"),
        lambda: made.threshold("committee.party_share"),
        lambda: made.value("no.such_key"),
    ):
        assert refusal(act).code == "law.no_value"


def test_pack_ids_name_the_packs_and_change_with_any_value() -> None:
    made = law().book("420502", DAY)
    assert made.pack_id.startswith("national+hubei@")
    assert made.pack_id != book("420502", settings={"voting.proxy_warn": 4}).pack_id
    assert len({pack.digest for pack in law().packs}) == len(law().packs)


def test_a_frozen_book_that_was_changed_is_refused() -> None:
    frozen = book().freeze()
    frozen["values"][0]["gist"] = "改过"
    assert refusal(lambda: thaw(frozen)).code == "law.frozen_changed"


def test_a_frozen_book_keeps_a_confirmation(folder: Path, tmp_path: Path) -> None:
    confirmed(tmp_path, "national", "committee.size_min")
    made = Library.load(folder, tmp_path).book("110101", DAY)
    value = thaw(made.freeze()).value("committee.size_min")
    assert (value.firm, value.confirmed_by, value.confirmed_on) == (True, "西陵街道", DAY)


# --- layers


def house(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "house.toml"
    path.write_text(text, "utf-8")
    return path


def test_house_rules_may_set_what_the_upper_opens(tmp_path: Path) -> None:
    rules = law().house_rules(house(tmp_path, pack_text(source="本小区议事规则")))
    made = law().book("110101", DAY, rules)
    assert made.number("committee.size_min") == 7
    assert made.article("committee.size_min").cite() == "本小区议事规则第9条"
    assert made.packs == ("national", "x")
    assert made.local is False


def test_house_rules_may_not_set_a_closed_key(tmp_path: Path) -> None:
    text = pack_text(key="voting.ordinary", value="1/3", unit="share", comparator="more_than")
    rules = law().house_rules(house(tmp_path, text))
    fault = refusal(lambda: law().book("110101", DAY, rules))
    assert (fault.code, fault.facts["key"]) == ("law.pack_key_closed", "voting.ordinary")


@pytest.mark.parametrize(
    ("changes", "looser"),
    [
        ({"value": 14}, True),
        ({"value": 15}, False),
        ({"value": 20}, False),
        ({"value": "none", "unit": None, "comparator": None}, True),
    ],
)
def test_nobody_may_loosen_a_sure_number(
    tmp_path: Path, changes: dict[str, Any], *, looser: bool
) -> None:
    fields = {"key": "notice.before_days", "unit": "days", **changes}
    rules = law().house_rules(house(tmp_path, pack_text(**fields)))
    if looser:
        assert refusal(lambda: law().book("110101", DAY, rules)).code == "law.pack_looser"
    else:
        assert law().book("110101", DAY, rules).number("notice.before_days") == changes["value"]


def test_a_longer_term_loosens_a_sure_deadline(folder: Path) -> None:
    add: dict[str, Any] = {
        "key": "filing.within",
        "value": 45,
        "unit": "days",
        "comparator": "at_most",
    }
    (folder / "p.toml").write_text(pack_text("province", **add), "utf-8")
    made = Library.load(folder)
    assert refusal(lambda: made.book("110101", DAY)).code == "law.pack_looser"


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "filing.within", "value": 1, "unit": "months", "comparator": "at_most"},
        {"key": "filing.to", "value": "street", "unit": None, "comparator": None},
        {"key": "count.parking_area", "value": False, "unit": None, "comparator": None},
        {
            "key": "extraordinary.owner_share",
            "value": "1/4",
            "unit": "share",
            "comparator": "at_least",
        },
    ],
)
def test_what_cannot_be_compared_or_is_stricter_may_be_set(
    folder: Path, changes: dict[str, Any]
) -> None:
    (folder / "p.toml").write_text(pack_text("province", **changes), "utf-8")
    made = Library.load(folder).book("110101", DAY)
    assert made.value(str(changes["key"])).pack == "x"


def test_a_pack_that_is_not_house_rules_is_not_taken_for_them() -> None:
    path = SHIPPED / "hubei.toml"
    assert refusal(lambda: law().house_rules(path)).code == "law.not_house_rules"


# --- broken files


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


def confirmed(office: Path, pack: str, key: str, on: str = "2026-06-20") -> None:
    day = on if on[:1].isdecimal() else f'"{on}"'
    (office / "confirmed.toml").write_text(
        f'[[confirmed]]\npack = "{pack}"\nkey = "{key}"\nby = "西陵街道"\non = {day}\n', "utf-8"
    )


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
    assert law().calendar.is_rest(date(2027, 1, 1)) is None


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


# --- wording


@pytest.mark.parametrize("code", SENTENCES)
def test_findings_say_the_same_in_both_languages(code: str) -> None:
    import string

    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    chinese, english = SENTENCES[code]
    # The shorter English may leave out what Chinese papers must show, never show more.
    assert fields(english) <= fields(chinese)
    assert chinese


def test_only_errors_block() -> None:
    found = [Finding("follow_off", severity, {"source": ""}) for severity in Severity]
    assert [finding.severity for finding in blocking(found)] == [Severity.ERROR]


def test_layers_have_an_order() -> None:
    assert [str(layer) for layer in Layer][:2] == ["national", "province"]
