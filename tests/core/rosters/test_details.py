"""One dwelling whole: masked, revealed on the record, its history, what to question."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from core.errors import KnownError
from core.office import Office
from core.rosters.acts import DwellingCorrection, NewDwelling, PersonCorrection
from core.rosters.acts_owners import NewOwner
from core.rosters.kinds import PartyStatus
from tests.core.rosters.conftest import events
from tests.core.rosters.invented import invented_id

PHONE = "13900001234"


@pytest.fixture
def home(office: Office) -> UUID:
    rosters = office.rosters
    compound = rosters.add_compound("云杉苑").made
    new = NewDwelling("1栋", "1单元", "101", Decimal("88.8"))
    made = rosters.add_dwelling(compound, new).made
    owner = NewOwner("单雄信", invented_id(7), (PHONE,), share="1/2")
    rosters.add_owner(made, owner, since=date(2020, 1, 1), source="不动产登记")
    return made


def test_numbers_are_masked_until_they_are_asked_for(office: Office, home: UUID) -> None:
    detail = office.rosters.detail(home)
    [owner] = detail.sheet.unit.owners
    assert detail.masked
    assert PHONE not in owner.phones
    assert detail.people[owner.id].document != invented_id(7)
    assert "roster.seen_unmasked" not in events(office)
    seen = office.rosters.reveal(home)
    assert seen.sheet.unit.owners[0].phones == (PHONE,)
    assert seen.sheet.ownerships[0].owner.phones == (PHONE,)
    assert seen.people[owner.id].document == invented_id(7)
    assert events(office)[-1] == "roster.seen_unmasked"


def test_the_history_says_what_was_corrected_and_why(office: Office, home: UUID) -> None:
    rosters = office.rosters
    owner = rosters.detail(home).sheet.unit.owners[0].id
    rosters.correct_person(owner, PersonCorrection(name="单雄心"), "听错")
    rosters.correct_person(owner, PersonCorrection(name="单雄信", phones=()), "改回")
    rosters.correct_dwelling(home, DwellingCorrection(area=Decimal("88.9")), "重测")
    rosters.set_party_flag(owner, PartyStatus.PROBATIONARY, "支部")
    rosters.set_party_flag(owner, PartyStatus.FULL, "转正")
    detail = rosters.detail(home)
    said = {(line.subject, line.column, line.old, line.new, line.reason) for line in detail.history}
    assert ("单雄信", "name", "单雄信", "单雄心", "听错") in said
    assert ("单雄信", "name", "单雄心", "单雄信", "改回") in said
    assert any(one[1] == "phones" and one[2] and PHONE not in one[2] for one in said)
    [area] = [line for line in detail.history if line.column == "area"]
    assert (Decimal(area.old), Decimal(area.new)) == (Decimal("88.8"), Decimal("88.9"))
    assert any(one[1] == "status" for one in said)
    assert detail.people[owner].party is PartyStatus.FULL


def test_what_to_question_is_said(office: Office, home: UUID) -> None:
    codes = {finding.code for finding in office.rosters.detail(home).findings}
    assert "rosters.find_area_source" in codes


def test_a_dwelling_that_is_gone_is_refused(office: Office) -> None:
    with pytest.raises(KnownError):
        office.rosters.detail(UUID(int=1))
