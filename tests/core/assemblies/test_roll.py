"""The voter roll: numbering, merging, the hash; frozen, corrected and objected to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.assemblies import roll
from core.assemblies.drafts import ObjectionDraft, OwnerChangeDraft
from core.assemblies.roll import RollUnit
from core.assemblies.tables_roll import RollOwner
from core.db.audit import Event, recorded
from core.errors import KnownError
from core.findings import told
from core.law.counting import Use
from core.rosters.electorate import UNNAMED, Owner
from core.rosters.tables import Company, Dwelling, Ownership, Person, RosterImport
from tests.builders import PLAN
from tests.core.assemblies.conftest import Hold

BOOK = lawbooks.library().book("411002", date(2026, 3, 2))
LI, WANG = Owner(UUID(int=1), "李明"), Owner(UUID(int=2), "王芳")


def said(line: roll.Line) -> str:
    return "；".join(told(one).text for one in line.merge_reasons)


def unit(number: int, *owners: Owner, use: Use = Use.HOME, **more: object) -> RollUnit:
    return RollUnit(
        id=UUID(int=100 + number),
        address=f"1幢{number}",
        building="1幢",
        entrance="",
        area=Decimal("90.5"),
        area_source="register",
        use=use,
        owners=owners,
        **more,  # type: ignore[arg-type]
    )


def test_one_buyer_of_two_homes_is_one_voter_with_the_reason() -> None:
    draft = roll.build_roll(BOOK, [unit(1, LI), unit(2, WANG), unit(3, LI)])
    assert [(line.voter_no, len(line.units)) for line in draft.lines] == [(1, 2), (2, 1)]
    assert draft.lines[0].merge_reasons
    assert not draft.lines[1].merge_reasons
    assert (draft.persons, draft.area, draft.units) == (2, Decimal("271.5"), 3)


def test_co_owners_are_one_voter_and_their_choice_signs() -> None:
    [chosen] = roll.build_roll(BOOK, [unit(1, LI, WANG, representative=WANG.id)]).lines
    assert (chosen.persons, chosen.representative) == (1, "王芳")
    [open_choice] = roll.build_roll(BOOK, [unit(1, LI, WANG)]).lines
    assert not open_choice.representative


def test_the_developer_is_one_voter_for_all_that_is_unsold_or_undelivered() -> None:
    units = [unit(1, LI, held_by_developer=True), unit(2, held_by_developer=True), unit(3, WANG)]
    draft = roll.build_roll(BOOK, units)
    assert [line.is_developer for line in draft.lines] == [True, False]
    assert draft.persons == 2


HOUSING = Owner(UUID(int=7), "云岭置业有限公司", is_company=True, is_developer=True)
RESELLER = Owner(UUID(int=8), "云谷包销有限公司", is_company=True, is_developer=True)


def test_a_developer_is_one_person_with_his_stock_and_with_what_he_keeps() -> None:
    units = [
        unit(1, HOUSING, held_by_developer=True),
        unit(2, HOUSING, use=Use.SHOP),  # delivered to itself
        unit(3, LI, held_by_developer=True, representative=LI.id),  # sold, not delivered
    ]
    [line] = roll.build_roll(BOOK, units).lines
    assert (line.persons, line.area, line.is_developer) == (1, Decimal("271.5"), True)
    assert (line.owners, line.representative) == ((HOUSING,), HOUSING.name)
    assert "2 个未售或者未交付" in said(line)
    assert "1幢3 已售未交付" in said(line)
    assert "李明" not in said(line)


def test_a_developer_and_a_reseller_are_two_persons_each_for_its_own_stock() -> None:
    units = [
        unit(1, HOUSING, held_by_developer=True),
        unit(2, RESELLER, held_by_developer=True),
        unit(3, LI, RESELLER, held_by_developer=True),
    ]
    draft = roll.build_roll(BOOK, units)
    assert [line.owners for line in draft.lines] == [(HOUSING,), (RESELLER,)]
    assert [len(line.units) for line in draft.lines] == [1, 2]
    assert roll.unclear_units(units) == ()


def test_a_sale_of_nobody_knows_which_developer_is_unclear() -> None:
    sold = unit(3, LI, held_by_developer=True)
    units = [unit(1, HOUSING, held_by_developer=True), unit(2, RESELLER), sold]
    assert roll.unclear_units(units) == (sold,)


def test_a_buyer_of_an_undelivered_home_is_not_printed_though_nobody_names_the_developer() -> None:
    [line] = roll.build_roll(BOOK, [unit(1, LI, held_by_developer=True)]).lines
    assert (line.owners, line.persons) == ((UNNAMED,), 1)
    assert "已售未交付" in said(line)


def test_two_developers_and_an_unclear_sale_are_asked_about(hold: Hold) -> None:
    held = hold("opened")
    with held.database.write() as session:
        other = Company(name="云谷包销有限公司", developer=True)
        session.add(other)
        session.flush()
        homes = session.scalars(sa.select(Dwelling).order_by(Dwelling.sort_key)).all()
        homes[5].delivered = False
        session.execute(
            sa.update(Ownership)
            .where(Ownership.dwelling_id == homes[-1].id)
            .values(company_id=other.id)
        )
        sold, reseller = homes[5].id, other.id
    held.clock.set(PLAN[next(iter(PLAN))])
    held.advance()
    with pytest.raises(KnownError, match="developer_unclear") as refused:
        held.assemblies.freeze_roll(held.id)
    assert "1幢1单元006" in refused.value.sentence()
    with held.database.write() as session:
        session.add(Ownership(dwelling_id=sold, position=1, company_id=reseller))
    held.assemblies.freeze_roll(held.id)
    stock = [e for e in held.assemblies.roll(held.id).entries if e.is_developer]
    assert [(e.owner_names, len(e.dwellings)) for e in stock] == [
        ("云谷包销有限公司", 2),
        ("许昌云岭置业有限公司", 1),
    ]
    assert held.assemblies.roll_holds(held.id)


@pytest.mark.parametrize(("counts", "area"), [(True, "181"), (False, "90.5")])
def test_parking_has_area_on_the_roll_only_if_it_counts(counts: bool, area: str) -> None:  # noqa: FBT001
    flag = replace(BOOK.law["count.parking_area"], setting=counts)
    book = replace(BOOK, law={**BOOK.law, "count.parking_area": flag})
    draft = roll.build_roll(book, [unit(1, LI), unit(2, LI, use=Use.PARKING)])
    assert draft.area == draft.lines[0].area == Decimal(area)
    assert sum((u.area for u in draft.lines[0].units), Decimal(0)) == Decimal(area)


def test_the_hash_is_of_the_content_and_nothing_else() -> None:
    first = roll.build_roll(BOOK, [unit(1, LI), unit(2, WANG)])
    again = roll.build_roll(BOOK, [unit(1, LI), unit(2, WANG)])
    assert first.digest == again.digest
    renamed = roll.build_roll(BOOK, [unit(1, replace(LI, name="黎明")), unit(2, WANG)])
    assert renamed.digest != first.digest


def test_freezing_twice_is_refused(hold: Hold) -> None:
    held = hold("rolled")
    with pytest.raises(KnownError, match="roll_already_frozen"):
        held.assemblies.freeze_roll(held.id)


def test_a_roll_without_an_owner_cannot_be_frozen(hold: Hold) -> None:
    held = hold("opened")
    with held.database.write() as session:
        session.execute(
            sa.update(Ownership)
            .where(Ownership.person_id.is_not(None))
            .values(until=date(2026, 3, 1), ended_reason="售出")
        )
    held.clock.set(date(2026, 3, 10))
    held.advance()
    with pytest.raises(KnownError, match="no_owner") as refused:
        held.assemblies.freeze_roll(held.id)
    assert "22 套" in refused.value.sentence()


def test_an_empty_compound_has_no_roll(hold: Hold) -> None:
    held = hold("opened")
    with held.database.write() as session:
        for table in ("ownership", "dwelling"):
            session.execute(sa.text(f"DELETE FROM {table}"))  # noqa: S608 - two fixed names
    held.clock.set(date(2026, 3, 10))
    held.advance()
    with pytest.raises(KnownError, match="no_dwellings"):
        held.assemblies.freeze_roll(held.id)


def test_an_objection_upheld_leads_to_a_new_version_that_keeps_the_old(hold: Hold) -> None:
    held = hold("rolled")
    acts = held.assemblies
    held.clock.set(date(2026, 3, 13))
    received = acts.object_to(
        held.id, ObjectionDraft("roll", "陈秀兰", "1幢1单元001", "姓名有误", date(2026, 3, 12))
    )
    with held.database.write() as session:
        session.execute(sa.update(Person).where(Person.name == "陈秀兰").values(name="陈秀岚"))
    answered = {"upheld": True, "answer": "已更正", "told_how": "面告"}
    acts.answer(received.made, **answered, on=date(2026, 3, 13))  # type: ignore[arg-type]
    acts.correct_roll(held.id, "更正一户姓名", witness="李敏")
    sheet = acts.roll(held.id)
    assert [version.number for version in sheet.versions] == ["YL1-R1", "YL1-R2"]
    assert sheet.summary.reason == "更正一户姓名"
    assert sheet.entries[0].owner_names == "陈秀岚"
    assert sheet.entries[0].masked_names == "陈**"
    assert sheet.objections[0].upheld is True


def test_answers_are_given_once_with_words_and_not_before_the_objection(hold: Hold) -> None:
    held = hold("rolled")
    held.clock.set(date(2026, 3, 14))
    draft = ObjectionDraft("roll", "甲", "1幢", "面积有误", date(2026, 3, 12))
    made = held.assemblies.object_to(held.id, draft).made

    def answer(text: str, day: int) -> None:
        held.assemblies.answer(
            made, upheld=False, answer=text, told_how="电话", on=date(2026, 3, day)
        )

    with pytest.raises(KnownError, match="needs_reason"):
        answer(" ", 13)
    with pytest.raises(KnownError, match="answer_before_objection"):
        answer("查无此事", 11)
    answer("查无此事", 13)
    with pytest.raises(KnownError, match="objection_not_open"):
        answer("再答", 14)
    for name in ("objector", "item", "claim"):
        with pytest.raises(KnownError, match="objection_incomplete"):
            held.assemblies.object_to(held.id, replace(draft, **{name: " "}))  # type: ignore[arg-type]
    with pytest.raises(KnownError, match="objection_before_opening"):
        held.assemblies.object_to(held.id, replace(draft, received_on=date(2001, 1, 1)))
    with pytest.raises(KnownError, match="objection_about_what"):
        held.assemblies.object_to(held.id, replace(draft, about="weather"))


def test_corrections_need_a_reason_a_difference_and_an_unused_roll(hold: Hold) -> None:
    held = hold("rolled")
    with pytest.raises(KnownError, match="needs_reason"):
        held.assemblies.correct_roll(held.id, "")
    with pytest.raises(KnownError, match="roll_unchanged"):
        held.assemblies.correct_roll(held.id, "再看一遍")
    early = hold("opened")
    early.clock.set(PLAN[next(iter(PLAN))])
    early.assemblies.advance(early.id)
    with pytest.raises(KnownError, match="roll_missing"):
        early.assemblies.correct_roll(early.id, "还没有")
    with pytest.raises(KnownError, match="need_roll"):
        early.assemblies.roll(early.id)
    with pytest.raises(KnownError, match="need_roll"):
        early.assemblies.roll_holds(early.id)


def test_a_change_of_owner_is_noted_and_the_roll_stays(hold: Hold) -> None:
    held = hold("delivered")
    entry = held.assemblies.roll(held.id).entries[3]
    dwelling = entry.dwellings[0]
    draft = OwnerChangeDraft(
        dwelling.dwelling_id,
        dwelling.address,
        entry.owner_names,
        "新业主",
        date(2026, 4, 12),
        "仍由册上业主投票",
    )
    held.assemblies.record_owner_change(held.id, draft)
    sheet = held.assemblies.roll(held.id)
    assert sheet.changes[0].ruling == "仍由册上业主投票"
    assert sheet.entries[3] == entry
    for code, wrong in (
        ("needs_real_reason", replace(draft, ruling="x")),
        ("day_in_future", replace(draft, changed_on=date(2030, 1, 1))),
        ("owner_change_address", replace(draft, address="9幢9单元909")),
        ("owner_change_names", replace(draft, to_names=" ")),
    ):
        with pytest.raises(KnownError, match=code):
            held.assemblies.record_owner_change(held.id, wrong)
    with pytest.raises(KnownError, match="dwelling_not_on_roll"):
        held.assemblies.record_owner_change(held.id, replace(draft, dwelling_id=UUID(int=9)))


def test_a_change_of_owner_needs_a_roll(hold: Hold) -> None:
    held = hold("opened")
    draft = OwnerChangeDraft(UUID(int=9), "1幢", "甲", "乙", date(2026, 3, 2), "乙投票")
    with pytest.raises(KnownError, match="roll_missing"):
        held.assemblies.record_owner_change(held.id, draft)


def test_a_roll_changed_behind_the_program_is_found(hold: Hold) -> None:
    held = hold("rolled")
    assert held.assemblies.roll_holds(held.id)
    with held.database.write() as session:
        session.execute(sa.update(RollOwner).where(RollOwner.name == "刘建国").values(name="他人"))
    assert not held.assemblies.roll_holds(held.id)


def test_freezing_keeps_the_digests_of_the_files_that_the_roster_came_from(hold: Hold) -> None:
    held = hold("opened")
    files = [("一期.xlsx", "a" * 64), ("二期.xlsx", "b" * 64), ("一期.xlsx", "a" * 64)]
    with held.database.write() as session:
        for name, digest in files:
            session.add(
                RosterImport(
                    compound_id=held.compound_id,
                    file_name=name,
                    file_sha256=digest,
                    outcome="{}",
                    imported_at=held.clock.now(),
                )
            )
            session.flush()
    held.freeze_roll()
    with held.database.read() as session:
        [frozen] = recorded(session, held.id, Event.ROLL_FROZEN)
    assert frozen.sealed["sources"] == ["a" * 64, "b" * 64]
    assert all(seal.holds is not False for seal in held.assemblies.seals(held.id))
