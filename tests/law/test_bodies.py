"""Dates, persons, groups, committees, candidates and sittings, from the files of cases."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.explaining import explain_sitting
from core.findings import all_told, told
from core.law.candidacy import Answer, assess, checklist
from core.law.composition import (
    CommitteeMakeUp,
    GroupMakeUp,
    InterimMakeUp,
    Leader,
    check_committee,
    check_formed,
    check_group,
    check_interim,
    check_seats,
    check_vacancy,
)
from core.law.counting import Unit, Use, count_voters
from core.law.elections import elect
from core.law.findings import Finding
from core.law.moments import Moment
from core.law.seating import Candidate
from core.law.shares import Threshold
from core.law.sittings import Sitting, decision, quorum
from core.law.timetable import timetable
from core.law.verdicts import Votes
from core.phrases import sentence_of
from tests.law.reading import DAY, book, cases, law, name


def place(case: dict[str, Any]) -> str:
    return str(case.get("division", "110101"))


def check_findings(found: tuple[Finding, ...], case: dict[str, Any]) -> None:
    assert {f.code: str(f.severity) for f in found} == case.get("finds", {})
    assert all(f.text and f.sentence("en") for f in all_told(found))


@pytest.mark.parametrize("case", cases("days"), ids=name)
def test_dates(case: dict[str, Any]) -> None:
    days = {Moment(moment): day for moment, day in case["days"].items()}
    found = [
        legal
        for legal in timetable(book(place(case)), law().calendar, days)
        if legal.key == case["rule"] and legal.moment == case["moment"]
    ]
    assert [legal.target for legal in found] == [*case.get("beside", []), case["target"]]
    found = found[-1:]
    if "unknown" in case:
        assert found[0].last is None
        assert found[0].findings[0].facts["year"] == case["unknown"]
    else:
        assert found[0].last == case["last"]
    assert sentence_of(found[0].rule.code, found[0].rule.facts, "en")


@pytest.mark.parametrize("case", cases("late"), ids=name)
def test_actual_dates(case: dict[str, Any]) -> None:
    days = {Moment(moment): day for moment, day in case["days"].items()}
    made = book(place(case))
    article = {value.article for value in made.every(case["rule"])}
    found = [
        (finding.code, str(finding.severity))
        for legal in timetable(made, law().calendar, days)
        if legal.moment in days and legal.article in article and not legal.mirrored
        if (finding := legal.check(days[legal.moment])) is not None
    ]
    assert found == ([(case["finds"], case["severity"])] if "finds" in case else [])


def units(case: dict[str, Any]) -> list[Unit]:
    if "repeat" in case:
        repeat = case["repeat"]
        area = Decimal(repeat["area"])
        sold = [Unit(f"{n}", area, frozenset({f"业主{n}"})) for n in range(repeat["sold"])]
        stock = [
            Unit(f"s{n}", area, frozenset(), holder="建设单位") for n in range(repeat["stock"])
        ]
        return sold + stock
    return [
        Unit(
            id=unit["room"],
            area=Decimal(unit["area"]),
            owners=frozenset(unit.get("owners", ())),
            label=unit["room"],
            use=Use(unit.get("use", "home")),
            holder=unit.get("holder"),
        )
        for unit in case["units"]
    ]


@pytest.mark.parametrize("case", cases("persons"), ids=name)
def test_persons(case: dict[str, Any]) -> None:
    settings: dict[str, Any] = dict.fromkeys(case.get("off", ()), False)
    if "merge" in case:
        settings["count.merge"] = case["merge"]
    counted = count_voters(book(settings=settings), units(case))
    assert counted.total.persons == case["persons"]
    assert counted.total.area == Decimal(case["area"])
    assert counted.units == len(units(case))
    if "count_twice" not in case.get("finds", ()):
        assert [str(merge.reason) for merge in counted.merges] == case.get("merges", [])
    assert {f.code for f in counted.findings} == set(case.get("finds", ()))
    assert all(told(merge.finding).sentence("en") for merge in counted.merges)
    assert all(f.text and f.sentence("en") for f in all_told(counted.findings))


@pytest.mark.parametrize("case", cases("bodies", "group"), ids=name)
def test_groups(case: dict[str, Any]) -> None:
    group = GroupMakeUp(case["size"], case["owners"], case.get("street_leads", True))
    check_findings(check_group(book(place(case)), group), case)


@pytest.mark.parametrize("case", cases("bodies", "committee"), ids=name)
def test_committees(case: dict[str, Any]) -> None:
    committee = CommitteeMakeUp(
        case["size"],
        case.get("party_members"),
        case.get("chair_is_party_member"),
        case.get("alternates", 0),
        **{post: held for post, held in case.items() if post.endswith("secretary")},
        manager_is_party_member=case.get("manager_is_party_member"),
    )
    found = check_committee(book(place(case)), committee)
    check_findings(found, case)


@pytest.mark.parametrize("case", cases("bodies", "interim"), ids=name)
def test_interim_commissions(case: dict[str, Any]) -> None:
    rules = {f"interim.{key}": rule for key, rule in case.get("rules", {}).items()}
    if "interim.owner_share" in rules:
        rules["interim.owner_share"] = Threshold.parse(rules["interim.owner_share"], "at_least")
    commission = InterimMakeUp(case["size"], case["owners"], Leader(case["leader"]))
    check_findings(check_interim(book(settings=rules), commission), case)


def test_a_small_compound_may_have_a_small_committee_where_its_place_says_so() -> None:
    small = {"committee.small_households": 100, "committee.small_size": 3}
    made = book(settings=small)
    assert check_seats(made, 3, households=100) == ()
    assert check_seats(made, 3, households=101) != ()
    assert check_seats(made, 4, households=100) != ()
    assert check_seats(made, 3) != ()
    assert check_seats(book(), 3, households=100) != ()


@pytest.mark.parametrize(
    ("elected", "households", "stands"),
    [(5, None, True), (4, None, False), (3, 80, True), (3, 200, False), (2, 80, False)],
)
def test_an_election_and_its_committee_ask_one_rule_whether_it_stands(
    elected: int,
    households: int | None,
    stands: bool,  # noqa: FBT001
) -> None:
    """A small compound's three were a committee when formed, and none in the result."""
    small = {"committee.small_households": 100, "committee.small_size": 3}
    settings = {**small, "election.stands_share": Threshold.parse("1/2", "more_than")}
    made, seats = book(settings=settings), 7 if elected > 3 else 5
    assert (check_formed(made, seats, elected, households) == ()) is stands
    everybody, passed = Votes(9, Decimal(900)), Votes(9, Decimal(900))
    candidates = [Candidate(str(n), passed) for n in range(elected)]
    found = elect(made, everybody, passed, candidates, seats=seats, households=households)
    codes = {finding.code for finding in found.findings}
    assert ("election_stands" in codes, "election_does_not_stand" in codes) == (stands, not stands)


@pytest.mark.parametrize("case", cases("bodies", "vacancy"), ids=name)
def test_vacancies(case: dict[str, Any]) -> None:
    check_findings(check_vacancy(book(place(case)), case["seats"], case["sitting"]), case)


@pytest.mark.parametrize("case", cases("bodies", "candidate"), ids=name)
def test_candidates(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["date"]) if "date" in case else DAY
    made = book(place(case), day)
    answers = {rule.code: Answer.MET for rule in checklist(made)}
    answers |= dict.fromkeys(case.get("unmet", ()), Answer.UNMET)
    answers |= dict.fromkeys(case.get("pending", ()), Answer.PENDING)
    judged = assess(made, answers)
    assert str(judged.outcome) == case["outcome"]
    check_findings(judged.findings, case)


@pytest.mark.parametrize("case", cases("bodies", "sitting"), ids=name)
def test_sittings(case: dict[str, Any]) -> None:
    settings = {"meeting.base": case["base"]} if "base" in case else {}
    made = book(place(case), settings=settings)
    sitting = Sitting(case["seats"], case["sitting"], case["present"])
    if "agree" in case:
        test = decision(made, sitting, case["agree"])
        assert test.met is case["decided"]
    else:
        test = quorum(made, sitting)
        assert test.met is case["quorum"]
    assert case.get("says", explain_sitting(test)) == explain_sitting(test)
    assert explain_sitting(test, "en")
