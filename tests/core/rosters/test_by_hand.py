"""Corrections by hand: what they change, what they keep, what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from core.changes import Topic
from core.errors import KnownError
from core.office import Office
from core.rosters.acts import DwellingCorrection, NewDwelling, PersonCorrection
from core.rosters.acts_owners import NewOwner
from core.rosters.kinds import DwellingUse, PartyStatus
from core.rosters.service import Rosters
from core.rosters.tables import Ownership, PartyFlag, Replaced
from tests.core.rosters.conftest import COMPOUND, day, events

pytestmark = pytest.mark.slow

ONE = "11010519491231002X"
TWO = "440524188001010014"


@pytest.fixture
def compound(rosters: Rosters) -> UUID:
    return rosters.add_compound(COMPOUND, "桃花岭路 1 号").made


@pytest.fixture
def home(rosters: Rosters, compound: UUID) -> UUID:
    changes = rosters.add_dwelling(compound, NewDwelling("1栋", "1单元", "101", Decimal("90.5")))
    assert changes.touches(Topic.DWELLING)
    return changes.made


def own(rosters: Rosters, home: UUID, name: str, document: str = "", share: str = "") -> UUID:
    """Register an owner; give the owner's id."""
    new = NewOwner(name, document, ("139 0000 0001",), share=share)
    rosters.add_owner(home, new, since=day(1), source="不动产登记查询")
    return next(o.id for o in rosters.dwelling(home).unit.owners if o.name == name)


def code(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as refused:
        act()
    assert refused.value.sentence("zh")
    assert refused.value.sentence("en")
    return refused.value.code.removeprefix("rosters.")


def test_a_compound_has_one_name(rosters: Rosters, compound: UUID) -> None:
    assert rosters.compound_id(COMPOUND) == compound
    assert rosters.compounds()[0].dwellings == 0
    assert code(lambda: rosters.add_compound(COMPOUND)) == "compound_exists"
    assert code(lambda: rosters.compound_id("别的小区")) == "no_compound"


def test_a_dwelling_is_added_once(rosters: Rosters, compound: UUID, home: UUID) -> None:
    same = NewDwelling("1#", "1", "101", Decimal(90))
    assert code(lambda: rosters.add_dwelling(compound, same)) == "dwelling_exists"
    rosters.add_dwelling(compound, NewDwelling("1栋", "1单元", "102", Decimal(80)))
    rosters.add_dwelling(compound, NewDwelling("S1", "", "09", Decimal(70), DwellingUse.SHOP))
    assert [u.address for u in rosters.voting_units(compound)] == [
        "1栋1单元101",
        "1栋1单元102",
        "S1-09",
    ]
    assert rosters.dwelling(home).unit.owners == ()


def test_a_dwelling_needs_an_address_and_an_area(rosters: Rosters, compound: UUID) -> None:
    for area in ("0", "-1", "100000", "1.00001"):
        new = NewDwelling("1栋", "", "1", Decimal(area))
        assert code(partial(rosters.add_dwelling, compound, new)) == "bad_area"
    nowhere = NewDwelling("1栋", "", "", Decimal(1))
    assert code(lambda: rosters.add_dwelling(compound, nowhere)) == "bad_address"


def test_a_correction_keeps_the_old_row(rosters: Rosters, office: Office, home: UUID) -> None:
    rosters.correct_dwelling(home, DwellingCorrection(area=Decimal("91.25")), "按不动产权证更正")
    rosters.correct_dwelling(home, DwellingCorrection(delivered=True), "已交房")
    sheet = rosters.dwelling(home)
    assert sheet.unit.area == Decimal("91.25")
    assert sheet.unit.delivered
    with office.database.read() as session:
        kept = session.scalars(sa.select(Replaced).order_by(Replaced.subject_revision)).all()
    assert [(row.subject_revision, row.reason) for row in kept] == [
        (1, "按不动产权证更正"),
        (2, "已交房"),
    ]


def test_a_correction_needs_a_reason_and_a_row(rosters: Rosters, home: UUID) -> None:
    new = DwellingCorrection(note="x")
    assert code(lambda: rosters.correct_dwelling(home, new, " ")) == "reason_needed"
    assert code(lambda: rosters.correct_dwelling(uuid4(), new, "更正")) == "no_dwelling"
    bad = DwellingCorrection(area=Decimal(0))
    assert code(lambda: rosters.correct_dwelling(home, bad, "更正")) == "bad_area"
    person = PersonCorrection(name="某甲")
    assert code(lambda: rosters.correct_person(uuid4(), person, "更正")) == "no_person"
    assert code(lambda: rosters.dwelling(uuid4())) == "no_dwelling"


def test_a_correction_that_says_nothing_new_leaves_no_trace(
    rosters: Rosters, office: Office, home: UUID
) -> None:
    rosters.correct_dwelling(home, DwellingCorrection(area=Decimal("90.5")), "核对")
    with office.database.read() as session:
        assert session.scalar(sa.select(sa.func.count(Replaced.id))) == 0


def test_a_person_is_corrected(rosters: Rosters, home: UUID) -> None:
    first = own(rosters, home, "赵云松")
    own(rosters, home, "钱竹梅", TWO)
    rosters.correct_person(first, PersonCorrection("赵芸松", ONE, ("13900000008",)), "对照身份证")
    owner = rosters.dwelling(home).unit.owners[0]
    assert (owner.name, owner.phones) == ("赵芸松", ("13900000008",))
    taken = PersonCorrection(document=TWO)
    assert code(lambda: rosters.correct_person(first, taken, "更正")) == "document_taken"
    empty = PersonCorrection(name=" ")
    assert code(lambda: rosters.correct_person(first, empty, "更正")) == "same_name_needed"


@pytest.mark.parametrize("typed", ["赵云松13800000001", "同上", "赵云松夫妇"])
def test_what_names_nobody_is_no_name(rosters: Rosters, home: UUID, typed: str) -> None:
    first = own(rosters, home, "赵云松")
    wrong = PersonCorrection(name=typed)
    assert code(lambda: rosters.correct_person(first, wrong, "更正")) == "not_a_name"
    short = PersonCorrection(phones=("1390000000",))
    assert code(lambda: rosters.correct_person(first, short, "更正")) == "not_a_phone"
    assert code(lambda: own(rosters, home, typed)) == "not_a_name"


def test_an_identity_number_that_cannot_be_right_is_refused(rosters: Rosters, home: UUID) -> None:
    """Rulebook 7.1: the last character follows from the others."""
    first = own(rosters, home, "赵云松", ONE)
    last = "1" if ONE[-1] != "1" else "2"
    slip = PersonCorrection(document=ONE[:-1] + last)
    assert code(lambda: rosters.correct_person(first, slip, "更正")) == "id_wrong"
    assert code(lambda: own(rosters, home, "钱竹梅", ONE[:-1] + last)) == "id_wrong"
    rosters.correct_person(first, PersonCorrection(document="E12345678"), "持护照")


def test_owners_are_added_and_ended(rosters: Rosters, home: UUID) -> None:
    own(rosters, home, "赵云松", ONE, "1/2")
    own(rosters, home, "钱竹梅", TWO, "50%")
    again = NewOwner("赵云松", ONE)
    add = lambda new: rosters.add_owner(home, new, since=None, source="x")  # noqa: E731
    assert code(lambda: add(again)) == "already_owner"
    assert code(lambda: add(NewOwner("孙兰菊", ONE))) == "document_taken"
    assert code(lambda: add(NewOwner("孙兰菊", share="3/2"))) == "bad_share"
    first = rosters.dwelling(home).ownerships[0]
    assert [o.owner.share for o in rosters.dwelling(home).ownerships] == ["1/2", "1/2"]
    end = lambda on, why: rosters.end_ownership(first.id, on=on, reason=why)  # noqa: E731
    assert code(lambda: end(day(2), "")) == "reason_needed"
    early = day(1).replace(year=2020)
    assert code(lambda: end(early, "出售")) == "ends_before_start"
    end(day(2), "出售")
    assert code(lambda: end(day(3), "出售")) == "no_ownership"
    now, ended = rosters.dwelling(home).ownerships
    assert now.owner.name == "钱竹梅"
    assert (ended.until, ended.ended_reason) == (day(2), "出售")


def test_an_act_counts_one_revision(rosters: Rosters, office: Office, home: UUID) -> None:
    one = own(rosters, home, "赵云松", ONE)
    rosters.set_representative(home, one)
    rosters.end_ownership(rosters.dwelling(home).ownerships[0].id, on=day(2), reason="出售")
    with office.database.read() as session:
        assert session.scalars(sa.select(Ownership.revision)).all() == [3]


def test_a_transfer_changes_all_owners_at_once(rosters: Rosters, compound: UUID) -> None:
    stock = NewDwelling("2栋", "1单元", "101", Decimal(80), developer_stock=True)
    home = rosters.add_dwelling(compound, stock).made
    firm = NewOwner("云山置业有限公司", "91350100M000100Y43", is_company=True)
    rosters.add_owner(home, firm, since=None, source="清册")
    buyers = (NewOwner("赵云松", ONE), NewOwner("钱竹梅", TWO))
    rosters.transfer(home, buyers, on=day(5), reason="买卖合同")
    unit = rosters.dwelling(home).unit
    assert [owner.name for owner in unit.owners] == ["赵云松", "钱竹梅"]
    assert not unit.developer_stock
    assert rosters.dwelling(home).ownerships[-1].until == day(5)
    assert code(lambda: rosters.transfer(home, (), on=day(6), reason="x")) == "same_name_needed"
    gone = uuid4()
    assert code(lambda: rosters.transfer(gone, buyers, on=day(6), reason="x")) == "no_dwelling"


def test_a_transfer_of_the_wrong_dwelling_is_taken_back(rosters: Rosters, compound: UUID) -> None:
    stock = NewDwelling("2栋", "1单元", "101", Decimal(80), developer_stock=True)
    home = rosters.add_dwelling(compound, stock).made
    undo = lambda why="登记错了": rosters.undo_transfer(home, why)  # noqa: E731
    assert code(undo) == "no_transfer"
    one = own(rosters, home, "赵云松", ONE, "1/2")
    own(rosters, home, "孙兰菊")
    rosters.set_representative(home, one)
    before = rosters.dwelling(home)
    rosters.transfer(home, (NewOwner("钱竹梅", TWO),), on=day(5), reason="买卖合同")
    assert code(lambda: undo(" ")) == "reason_needed"
    undo()
    after = rosters.dwelling(home)
    assert after.unit == before.unit
    *owned, mistaken = after.ownerships
    assert [row.owner.name for row in owned] == ["赵云松", "孙兰菊"]
    assert all(row.until is None for row in owned)
    assert (mistaken.owner.name, mistaken.until) == ("钱竹梅", day(5))
    assert mistaken.ended_reason == "登记错了"
    assert code(undo) == "no_transfer", "once is enough"


def test_a_transfer_that_others_followed_is_not_taken_back(rosters: Rosters, home: UUID) -> None:
    own(rosters, home, "赵云松", ONE)
    rosters.transfer(home, (NewOwner("钱竹梅", TWO),), on=day(5), reason="买卖合同")
    own(rosters, home, "孙兰菊")
    assert code(lambda: rosters.undo_transfer(home, "登记错了")) == "no_transfer"


def test_a_refused_transfer_leaves_the_owners(rosters: Rosters, home: UUID) -> None:
    own(rosters, home, "赵云松", ONE)
    before = rosters.dwelling(home)
    wrong = (NewOwner("孙兰菊"), NewOwner("李四甲", ONE))
    assert code(lambda: rosters.transfer(home, wrong, on=day(5), reason="x")) == "document_taken"
    assert rosters.dwelling(home) == before


def test_the_co_owners_choose_one(rosters: Rosters, home: UUID) -> None:
    one, two = own(rosters, home, "赵云松", ONE), own(rosters, home, "钱竹梅", TWO)
    rosters.set_representative(home, one)
    rosters.set_representative(home, two)
    rosters.set_representative(home, two)
    assert rosters.dwelling(home).unit.voting_representative == two
    assert code(lambda: rosters.set_representative(home, uuid4())) == "not_an_owner"


def test_an_ended_owner_represents_nobody(rosters: Rosters, home: UUID) -> None:
    one = own(rosters, home, "赵云松", ONE)
    rosters.set_representative(home, one)
    rosters.end_ownership(rosters.dwelling(home).ownerships[0].id, on=day(9), reason="出售")
    assert rosters.dwelling(home).unit.voting_representative is None


def test_the_party_flag_comes_and_goes(rosters: Rosters, office: Office, home: UUID) -> None:
    one = own(rosters, home, "赵云松", ONE)
    for status in (PartyStatus.PROBATIONARY, PartyStatus.FULL, None, None):
        rosters.set_party_flag(one, status, "本人报到")
        with office.database.read() as session:
            found = session.scalars(sa.select(PartyFlag.status)).all()
            kept = session.execute(sa.select(Replaced.subject, Replaced.reason)).all()
        assert list(found) == ([status] if status else [])
    assert kept == [("party_flag", "本人报到")] * 2  # what was changed and what was taken away
    rosters.set_party_flag(one, PartyStatus.FULL, "本人报到")
    assert code(lambda: rosters.set_party_flag(one, None, " ")) == "reason_needed"
    assert code(lambda: rosters.set_party_flag(uuid4(), None, "")) == "no_person"


def test_every_act_is_on_the_record(rosters: Rosters, office: Office, home: UUID) -> None:
    one = own(rosters, home, "赵云松", ONE)
    rosters.set_representative(home, one)
    rosters.set_party_flag(one, PartyStatus.FULL, "本人报到")
    rosters.correct_person(one, PersonCorrection(name="赵芸松"), "更正")
    rosters.transfer(home, (NewOwner("钱竹梅", TWO),), on=day(9), reason="买卖")
    said = [event for event in events(office) if event.startswith("roster.")]
    assert said == [
        "roster.compound_added",
        "roster.dwelling_added",
        "roster.owner_added",
        "roster.representative_set",
        "roster.party_flag_set",
        "roster.person_corrected",
        "roster.ownership_transferred",
    ]
