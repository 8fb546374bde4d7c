"""Homes that change hands, or figures, after the roll was frozen: told, noted, and who votes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from core import lawbooks
from core.assemblies.ballots import BallotState
from core.assemblies.buyers import load_buyers
from core.assemblies.drafts import OwnerChangeDraft
from core.assemblies.roll_sheets import RollEntryRow
from core.assemblies.seals import Sealed
from core.assemblies.signers import voting_companies
from core.assemblies.stages import BallotPer
from core.db.audit import AuditLog
from core.errors import KnownError
from core.rosters.acts import DwellingCorrection, NewDwelling
from core.rosters.acts_owners import NewOwner
from core.rosters.service import Rosters
from tests.builders import HENAN_WEIDU, VOTING_FROM, Held
from tests.core.assemblies.conftest import Hold

SOLD, WHY = "二手房买卖过户", "过户在前，由买受人投票"


def rosters(held: Held) -> Rosters:
    law = lawbooks.library()
    audit = AuditLog(held.clock, "测试")
    return Rosters(held.database, audit, held.clock, lambda day: law.book(HENAN_WEIDU, day))


def voter(held: Held, number: int) -> RollEntryRow:
    return held.assemblies.roll(held.id).entries[number]


def sell(held: Held, entry: RollEntryRow, to: str = "买家子") -> None:
    [home] = entry.dwellings
    buyers = (NewOwner(to),)
    rosters(held).transfer(home.dwelling_id, buyers, on=held.clock.today(), reason=SOLD)


def note(held: Held, entry: RollEntryRow, *, buyer: bool) -> OwnerChangeDraft:
    home = entry.dwellings[0]
    draft = OwnerChangeDraft(
        *(home.dwelling_id, home.address, entry.owner_names, "买家子", held.clock.today(), WHY),
        buyer_votes=buyer,
    )
    held.assemblies.record_owner_change(held.id, draft)
    return draft


def told(held: Held) -> dict[str, str]:
    """Give what is told of the roster or of ballots in wrong hands, by code."""
    about = ("_as_rolled", "_owner_change", "_of_buyers")
    return {
        need.code.removeprefix("assemblies.need_"): need.text
        for need in held.assemblies.assembly(held.id).needs
        if need.code.endswith(about) and not need.blocks
    }


@pytest.mark.parametrize("upto", ["rolled", "chosen", "noticed"])
def test_what_the_roster_says_otherwise_is_told_while_the_roll_can_be_corrected(
    hold: Hold, upto: str
) -> None:
    held = hold(upto)
    assert told(held) == {}
    sold, grown, kept = (voter(held, number).dwellings[0] for number in (3, 4, 5))
    sell(held, voter(held, 3))
    desk = rosters(held)
    larger = DwellingCorrection(area=Decimal(300))
    desk.correct_dwelling(grown.dwelling_id, larger, "按不动产登记簿更正")
    unsold = DwellingCorrection(developer_stock=True)
    desk.correct_dwelling(kept.dwelling_id, unsold, "建设单位尚未出售")
    new = desk.add_dwelling(held.compound_id, NewDwelling("1幢", "1单元", "801", Decimal(90))).made
    desk.add_owner(new, NewOwner("新业主"), since=held.clock.today(), source="购房合同")
    found = told(held)
    assert set(found) == {"owners_as_rolled", "areas_as_rolled", "dwellings_as_rolled"}
    assert sold.address in found["owners_as_rolled"]
    assert grown.address in found["areas_as_rolled"]
    assert kept.address in found["dwellings_as_rolled"]
    assert "801" in found["dwellings_as_rolled"]
    number = held.assemblies.roll(held.id).summary.number
    assert all(number in text for text in found.values())


def test_a_corrected_roll_has_nothing_more_to_tell(hold: Hold) -> None:
    held = hold("chosen")
    sell(held, voter(held, 3))
    assert set(told(held)) == {"owners_as_rolled"}
    held.assemblies.correct_roll(held.id, "房屋已经过户，按现在的业主更正")
    assert told(held) == {}
    grown = DwellingCorrection(note="阳台已封")
    home = voter(held, 4).dwellings[0]
    rosters(held).correct_dwelling(home.dwelling_id, grown, "补记")
    assert told(held) == {}, "a note of the roster votes for nobody"


def test_a_name_put_right_is_told_and_a_change_noted_by_hand_is_not(hold: Hold) -> None:
    held = hold("chosen")
    entry = voter(held, 3)
    sell(held, entry)
    note(held, entry, buyer=False)
    assert told(held) == {}


def test_a_new_owner_after_the_ballots_is_to_be_noted_beside_the_roll(hold: Hold) -> None:
    held = hold("delivered")
    entry = voter(held, 3)
    area = DwellingCorrection(area=Decimal(300))
    home = voter(held, 4).dwellings[0].dwelling_id
    rosters(held).correct_dwelling(home, area, "按不动产登记簿更正")
    assert told(held) == {}, "the areas of ballots that are out stay"
    sell(held, entry)
    assert entry.addresses in told(held)["owner_change"]
    note(held, entry, buyer=False)
    assert told(held) == {}
    held.clock.set(VOTING_FROM)
    held.advance()
    sell(held, voter(held, 5))
    assert set(told(held)) == {"owner_change"}


def test_a_buyer_who_is_to_vote_gets_a_ballot_of_his_own(hold: Hold) -> None:
    held = hold("delivered")
    entry = voter(held, 3)
    old = held.assemblies.ballots(held.id)[3]
    note(held, entry, buyer=True)
    assert old.serial in told(held)["ballots_of_buyers"]
    made = held.assemblies.reissue(old.serial, "改由买受人投票，换票", witness="李敏").made
    [new] = [one for one in held.assemblies.ballots(held.id) if one.id == made]
    assert (new.owner_names, new.voter) == ("买家子", "买家子")
    assert (new.voter_no, new.area, new.state) == (old.voter_no, old.area, BallotState.ISSUED)
    assert told(held) == {}
    assert held.assemblies.roll(held.id).entries[3] == entry
    assert held.assemblies.roll(held.id).changes[0].buyer_votes
    seals = {row.sealed: row.holds for row in held.assemblies.seals(held.id)}
    assert seals[Sealed.ISSUE]


def test_the_last_ruling_counts(hold: Hold) -> None:
    held = hold("delivered")
    entry, old = voter(held, 3), held.assemblies.ballots(held.id)[3]
    note(held, entry, buyer=True)
    held.clock.set(held.clock.today() + timedelta(days=1))
    note(held, entry, buyer=False)
    assert told(held) == {}
    made = held.assemblies.reissue(old.serial, "票面污损，给业主换票", witness="李敏").made
    [new] = [one for one in held.assemblies.ballots(held.id) if one.id == made]
    assert new.owner_names == entry.owner_names


def test_a_buyer_known_before_the_ballots_are_issued_gets_his_own_at_once(hold: Hold) -> None:
    held = hold("noticed")
    note(held, voter(held, 3), buyer=True)
    held.issue()
    assert held.assemblies.ballots(held.id)[3].owner_names == "买家子"


def test_a_ruling_of_an_older_roll_is_no_ruling_of_the_corrected_one(hold: Hold) -> None:
    held = hold("chosen")
    note(held, voter(held, 3), buyer=True)
    sell(held, voter(held, 4), to="买家丑")
    held.assemblies.correct_roll(held.id, "房屋已经过户，按现在的业主更正")
    with held.database.read() as session:
        assert load_buyers(session, held.id) == {}


def test_a_company_that_sold_does_not_sign_for_its_buyer(hold: Hold) -> None:
    held = hold("delivered")
    with held.database.read() as session:
        companies = voting_companies(session, held.id)
    [number] = [
        place
        for place, one in enumerate(held.assemblies.roll(held.id).entries)
        if one.id in companies
    ]
    with pytest.raises(KnownError, match="buyer_of_one_among_several"):
        note(held, voter(held, number), buyer=True)


@pytest.mark.parametrize("per", list(BallotPer))
def test_one_vote_for_several_homes_cannot_be_a_buyers(hold: Hold, per: BallotPer) -> None:
    held = hold("delivered", per=per)
    several = next(e for e in held.assemblies.roll(held.id).entries if len(e.dwellings) > 1)
    with pytest.raises(KnownError, match="buyer_of_one_among_several"):
        note(held, several, buyer=True)
    note(held, several, buyer=False)


@pytest.mark.parametrize("upto", ["voted", "counted"])
def test_a_vote_that_was_cast_is_not_the_buyers_any_more(hold: Hold, upto: str) -> None:
    held = hold(upto)
    with pytest.raises(KnownError, match="buyer_too_late"):
        note(held, voter(held, 3 if voter(held, 3).voter_no % 5 else 5), buyer=True)
    assert replace(note(held, voter(held, 3), buyer=False)).ruling == WHY
