"""What a careful clerk would question in a roster: each question, and when there is none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from core.law.findings import Finding, Severity
from core.rosters.checks import CheckedDwelling, CheckedOwner, check_roster

PERSON = CheckedOwner("p1", "丁一", document="420502199001010037", phones=("13900000001",))
OTHER = CheckedOwner("p2", "孙二", document="420502198502020049", phones=("13900000002",))
HOME = CheckedDwelling("d1", "1幢101", "1幢", "home", Decimal("89.32"), (PERSON,))
NEXT = replace(HOME, id="d2", label="1幢102", owners=(OTHER,))


def codes(*dwellings: CheckedDwelling) -> list[str]:
    return [finding.code.removeprefix("rosters.find_") for finding in check_roster(dwellings)]


def only(*dwellings: CheckedDwelling) -> Finding:
    (found,) = check_roster(dwellings)
    return found


def test_a_good_roster_raises_no_question() -> None:
    assert codes(HOME, NEXT) == []


def test_a_dwelling_without_owner_is_questioned_unless_the_developer_holds_it() -> None:
    empty = replace(HOME, owners=())
    assert codes(empty) == ["no_owner"]
    assert codes(replace(empty, developer_stock=True)) == []


def test_an_area_needs_a_source() -> None:
    assert codes(replace(HOME, area_source_known=False)) == ["area_source"]


@pytest.mark.parametrize(
    ("shares", "questioned"),
    [
        (("1/2", "1/2"), False),
        (("1/3", "2/3"), False),
        (("1/2", "1/3"), True),
        (("2/3", "2/3"), True),
        (("1/2", ""), False),
        (("", ""), False),
    ],
)
def test_shares_that_are_all_told_add_up(shares: tuple[str, str], questioned: bool) -> None:  # noqa: FBT001
    owners = (replace(PERSON, share=shares[0]), replace(OTHER, share=shares[1]))
    found = codes(replace(HOME, owners=owners, has_representative=True))
    assert found == (["shares"] if questioned else [])


def test_co_owners_name_who_votes() -> None:
    shared = replace(HOME, owners=(PERSON, OTHER))
    assert only(shared).facts == {"count": 2}
    assert codes(shared) == ["no_representative"]
    assert codes(replace(shared, has_representative=True)) == []


def test_owners_whom_nobody_can_call_are_questioned() -> None:
    assert codes(replace(HOME, owners=(replace(PERSON, phones=()),))) == ["no_phone"]


def test_one_name_with_two_documents_is_questioned_once() -> None:
    same_name = replace(OTHER, name=PERSON.name)
    found = only(HOME, replace(NEXT, owners=(same_name,)))
    assert found.code == "rosters.find_name_documents"
    assert found.where.labels == ("1幢101", "1幢102")
    assert found.facts == {"name": "丁一", "count": 2}


def test_one_person_of_two_dwellings_is_no_question() -> None:
    assert codes(HOME, replace(NEXT, owners=(PERSON,))) == []


def test_one_name_without_documents_is_questioned() -> None:
    bare = replace(PERSON, document="")
    second = replace(OTHER, name=PERSON.name, document="")
    assert codes(replace(HOME, owners=(bare,))) == []
    assert codes(replace(HOME, owners=(bare,)), replace(NEXT, owners=(second,))) == [
        "name_no_document"
    ]
    assert codes(HOME, replace(NEXT, owners=(second,))) == ["name_no_document"]


def test_companies_of_one_name_are_questioned_once() -> None:
    """No two companies of a place bear one full name: most are one that was entered twice."""
    company = CheckedOwner("c1", "物业公司", is_company=True, phones=("0717-1",))
    another = replace(company, id="c2", phones=("0717-2",))
    found = only(replace(HOME, owners=(company,)), replace(NEXT, owners=(another,)))
    assert found.code == "rosters.find_company_name"
    assert found.severity is Severity.WARNING
    assert found.where.labels == ("1幢101", "1幢102")
    assert found.facts == {"name": "物业公司", "count": 2}
    assert codes(replace(HOME, owners=(company,)), replace(NEXT, owners=(company,))) == []
    namesake = replace(another, name="物业服务公司")
    assert codes(replace(HOME, owners=(company,)), replace(NEXT, owners=(namesake,))) == []


def test_one_phone_of_people_who_share_nothing_is_questioned() -> None:
    borrowed = replace(OTHER, phones=PERSON.phones)
    found = only(HOME, replace(NEXT, owners=(borrowed,)))
    assert (found.code, found.facts) == ("rosters.find_same_phone", {"count": 2})
    couple = replace(HOME, owners=(PERSON, borrowed), has_representative=True)
    assert codes(couple) == []


@pytest.mark.parametrize(
    ("area", "questioned"),
    [("893.2", True), ("893.1999", False), ("8.932", True), ("8.9321", False), ("120", False)],
)
def test_a_slipped_decimal_point_shows_beside_the_neighbours(area: str, questioned: bool) -> None:  # noqa: FBT001
    homes = [replace(HOME, id=f"d{n}", label=f"1幢10{n}") for n in range(4)]
    odd = replace(HOME, id="odd", label="1幢999", area=Decimal(area))
    found = check_roster([*homes, odd])
    assert [finding.where.labels for finding in found] == ([("1幢999",)] if questioned else [])


def test_two_dwellings_have_no_usual_area() -> None:
    assert codes(HOME, replace(NEXT, area=Decimal(900))) == []
