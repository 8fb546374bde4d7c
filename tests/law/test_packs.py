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
from core.findings import told
from core.law.double_test import matter_article
from core.law.findings import Finding, Severity
from core.law.library import Library
from core.law.matters import Matter
from core.law.packs import Pack, thaw
from core.law.values import Confidence, Layer
from tests.law.builders import confirmed, house, pack_text, refusal
from tests.law.reading import DAY, book, law

SHIPPED = paths.resources() / "law"
FIRST = date(2007, 10, 1)
Write = Callable[..., Library]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped law, to be broken."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "law"))


PRACTICE = "what notices, samples and judgments show; no text has an article on it"
CHAPTER_2 = "the reprint that was read names chapter two, not the article"
CHAPTER_6 = "the reprint that was read names chapter six, not the article"
WITHOUT_ARTICLE = {
    ("national", "ballot.blank_is_abstention"): PRACTICE,
    ("national", "ballot.too_many_spoils"): PRACTICE,
    ("national", "voting.agenda_only"): PRACTICE,
    ("national", "follow.needs_warning"): PRACTICE,
    ("national", "follow.needs_delivery"): PRACTICE,
    ("national", "election.rank_by"): PRACTICE,
    ("national", "election.tie"): PRACTICE,
    ("national", "election.alternates_share"): PRACTICE,
    ("national", "tellers.candidate_allowed"): PRACTICE,
    ("national", "party_meeting.quorum"): PRACTICE,
    ("national", "party_meeting.decision"): PRACTICE,
    ("national", "party.joint_units_max"): CHAPTER_2,
    ("national", "party.committee_from"): CHAPTER_6,
    ("national", "party.committee_min"): CHAPTER_6,
    ("national", "party.committee_usual"): CHAPTER_6,
    ("national", "party.committee_max"): CHAPTER_6,
    ("national", "party.term_years"): CHAPTER_6,
    ("national", "party.election_present"): "what was read tells the share, not the article",
    ("policy-shenzhen", "committee.party_share"): "a notice of a bureau, without articles",
    ("policy-shenzhen", "report.committee_months"): "a policy paper, without articles",
    ("shenzhen", "result.post_within"): "the text of 2007 was read in part, without its numbers",
    ("shenzhen", "filing.within"): "the text of 2007 was read in part, without its numbers",
    ("shenzhen", "candidacy.company_mandate"): "read in part, without its numbers",
}
"""Values that were read somewhere, but whose article's number is not known or does not exist."""


# --- the shipped packs


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.name)
def test_every_shipped_file_is_part_of_the_library(path: Path) -> None:
    others = {"keys.toml", "sources.toml", "rest_days.toml"}
    assert path.name in {pack.file for pack in law().packs} | others


@pytest.mark.parametrize("pack", law().packs, ids=lambda pack: pack.name)
def test_every_value_says_where_it_comes_from(pack: Pack) -> None:
    for value in pack.values:
        assert value.article.law, value.key
        assert value.article.gist, value.key
        if value.confidence in (Confidence.READ, Confidence.MIRROR):
            number, why = value.article.number, WITHOUT_ARTICLE.get((pack.name, value.key))
            assert bool(number) != bool(why), (
                f"{value.key}: its article, or in WITHOUT_ARTICLE why it has none, not both"
            )


def test_what_has_no_article_is_still_there() -> None:
    there = {(pack.name, value.key) for pack in law().packs for value in pack.values}
    assert set(WITHOUT_ARTICLE) <= there


def test_the_nation_sets_every_key_today() -> None:
    assert set(law().keys) == set(book().law)


@pytest.mark.parametrize("division", ["420502", "420506", "411002", "410102", "440307", "110101"])
def test_packs_can_be_laid_on_every_day_that_a_value_begins(division: str) -> None:
    changes = {value.since for pack in law().packs for value in pack.values}
    for day in sorted({max(FIRST, d) for start in changes for d in (start, start - timedelta(1))}):
        made = law().book(division, day)
        assert thaw(json.loads(json.dumps(made.freeze()))) == made


@pytest.mark.parametrize("division", ["420502", "411002", "410102", "440307", "110101"])
def test_who_is_asked_to_stay_out_is_barred_when_he_stands(division: str) -> None:
    """Two keys say the same: one is asked of the group, the other of every candidate."""
    made = law().book(division, DAY)
    barred = made.text("candidacy.not_group_member") == "bar"
    assert barred is not made.flag("group.member_may_stand")


def test_division_codes_choose_packs() -> None:
    chosen = {
        code: law().book(code, DAY).packs for code in ("420502", "411002", "410102", "440307")
    }
    assert chosen == {
        "420502": ("national", "hubei"),
        "411002": ("national", "henan", "policy-weidu"),
        "410102": ("national", "henan"),
        "440307": ("national", "shenzhen", "policy-shenzhen"),
    }
    assert law().book("320102", DAY).local is False


def test_policy_never_blocks_and_an_unsure_local_number_displaces_no_sure_one() -> None:
    weidu = law().book("411002", DAY)
    assert not any(value.firm for values in weidu.beside.values() for value in values)
    assert [v.severity for v in weidu.beside["committee.party_share"]] == [Severity.WARNING]
    shenzhen = law().book("440307", DAY)
    assert shenzhen.number("filing.within") == 30
    assert [v.setting for v in shenzhen.every("filing.within")] == [30, 15]


def test_the_less_sure_stands_beside_the_surer() -> None:
    shenzhen = law().book("440307", DAY)
    assert [v.setting for v in shenzhen.every("committee.size_max")] == [11, 17]
    assert [v.setting for v in shenzhen.every("committee.size_min")] == [5]
    assert [str(v.confidence) for v in shenzhen.every("group.form_within")] == ["K", "K?"]
    assert shenzhen.beside["committee.party_share"][0].layer is Layer.POLICY
    # The law's guess of ours gives way to anything read or remembered.
    assert shenzhen.value("result.post_within").article.cite().endswith("（2007年文本）")
    hubei = law().book("420502", DAY)
    assert [v.article.number for v in hubei.every("committee.size_min")] == ["31"]


def test_a_sure_local_flag_displaces_a_confirmed_one(folder: Path, tmp_path: Path) -> None:
    confirmed(tmp_path, "national", "committee.odd")
    fields = {"key": "committee.odd", "value": False, "unit": None, "comparator": None}
    (folder / "p.toml").write_text(pack_text("province", **fields), "utf-8")
    made = Library.load(folder, tmp_path).book("110101", DAY)
    assert made.flag("committee.odd") is False


def test_who_may_go_to_court_is_cited_from_the_text_that_names_the_year() -> None:
    for day in (date(2020, 6, 1), DAY):
        value = book(day=day).value("result.court_years")
        assert value.article.cite() == "建筑物区分所有权司法解释第12条"
    assert book(day=date(2008, 6, 1)).every("result.court_years") == ()


def test_what_the_texts_of_henan_ask_before_an_assembly_and_an_end_of_term() -> None:
    henan = law().book("410102", date(2020, 6, 1))
    assert henan.number("first.early_contract_days") == 90
    assert henan.article("first.early_contract_days").number == "18"
    assert henan.flag("reelection.report") is True
    assert henan.value("reelection.report").firm is True
    assert law().book("410102", DAY).value("reelection.report").firm is False


def test_below_read_asks_the_street_office_and_policy_does_not() -> None:
    weidu = law().book("411002", DAY)
    mine, theirs = weidu.every("committee.size_min")
    assert told(weidu.against(mine, "committee_not_odd", size=4)).text.endswith(
        "，这条规定请向街道办核实"
    )
    assert "核实" not in told(weidu.against(theirs, "committee_not_odd", size=4)).text
    asked = told(weidu.against(mine, "committee_not_odd", size=4)).sentence("en")
    assert asked.endswith("; please confirm this rule with the street office")


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


def test_a_matter_is_cited_by_its_item_and_of_old_by_the_article() -> None:
    today, before = book(), book(day=date(2015, 6, 1))
    raising = matter_article(today, Matter.RAISE_REPAIR_FUND)
    assert raising.cite() == "民法典第278条第1款第6项"
    assert matter_article(before, Matter.RAISE_REPAIR_FUND).cite() == "物业管理条例第11条"


@pytest.mark.parametrize("matter", Matter)
def test_the_items_of_today_are_the_matters_in_their_order(matter: Matter) -> None:
    assert matter_article(book(), matter).number == f"278.1.{matter.item}"


def test_only_what_stops_or_errs_blocks() -> None:
    found = [Finding("follow_off", severity, {"source": ""}) for severity in Severity]
    assert [finding.severity for finding in found if finding.blocks] == [
        Severity.STOP,
        Severity.ERROR,
    ]


def test_layers_have_an_order() -> None:
    assert [str(layer) for layer in Layer][:2] == ["national", "province"]
