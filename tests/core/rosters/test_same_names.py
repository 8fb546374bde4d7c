"""Companies of one full name: found, merged with what they own, or noted to be different."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from core.errors import KnownError
from core.office import Office
from core.rosters.acts import NewDwelling
from core.rosters.acts_owners import NewOwner
from core.rosters.imports import ImportReport
from core.rosters.kinds import DwellingUse
from core.rosters.service import Rosters
from core.rosters.tables import Company, Ownership, Replaced
from tests.core.rosters.conftest import COMPOUND, day, events

HEAD = (
    "楼栋",
    "单元",
    "房号",
    "房屋属性",
    "房屋面积",
    "业主姓名",
    "业主手机号",
    "证件类型",
    "证件号码",
)
FIRM = "宜昌安源商贸有限公司"
ONE, TWO, THREE = "91420500MA93911357", "91420500MA80769680", "91420500MA29651857"
WHY = "营业执照相同，旧代码已换发"


def row(room: str, code: str, phone: str = "0717-6413778", name: str = FIRM) -> tuple[str, ...]:
    return ("1栋", "1单元", room, "住宅", "90", name, phone, "营业执照", code)


@pytest.fixture
def imported(take: Callable[..., ImportReport]) -> UUID:
    rows = [HEAD, row("101", ONE), row("102", TWO, "0717-6602183"), row("103", THREE)]
    return take([*rows, row("104", "91420500MA00000001", name="宜昌瑞通商贸有限公司")]).compound_id


def owners(rosters: Rosters, compound: UUID) -> list[UUID]:
    units = rosters.voting_units(compound)
    return [owner.id for unit in units for owner in unit.owners if owner.name == FIRM]


def questions(rosters: Rosters, compound: UUID) -> int:
    codes = [finding.code for finding in rosters.check(compound)]
    return codes.count("rosters.find_company_name")


def test_one_name_is_one_group_with_its_dwellings(rosters: Rosters, imported: UUID) -> None:
    [group] = rosters.same_named(imported)
    assert (group.name, group.is_open, group.merged) == (FIRM, True, False)
    assert [one.credit_code for one in group.companies] == [ONE, TWO, THREE]
    assert len(group.addresses) == 3
    assert questions(rosters, imported) == 1


def test_merged_they_are_one_owner_and_stay_so_when_the_roster_is_read_again(
    office: Office, rosters: Rosters, imported: UUID, take: Callable[..., ImportReport]
) -> None:
    before = rosters.figures(imported).voting_persons
    [group] = rosters.same_named(imported)
    keep, *others = [one.id for one in group.companies]
    rosters.merge_companies(keep, others, WHY)
    assert owners(rosters, imported) == [keep] * 3
    assert not rosters.same_named(imported)
    assert not questions(rosters, imported)
    assert rosters.figures(imported).voting_persons == before - 2
    assert events(office)[-1] == "roster.companies_merged"
    with office.database.read() as session:
        kept = session.scalars(sa.select(Replaced.reason).where(Replaced.subject == "ownership"))
        assert kept.all() == [WHY, WHY]
        phones = session.scalar(sa.select(Company.phones).where(Company.id == keep))
        assert phones is not None
        assert len(phones.split()) == 2
    rows = [HEAD, row("101", ONE), row("102", TWO, "0717-6602183"), row("103", THREE)]
    again = take([*rows, row("104", "91420500MA00000001", name="宜昌瑞通商贸有限公司")], "再.xlsx")
    assert again.updated == 0
    assert owners(rosters, imported) == [keep] * 3


def test_a_code_goes_to_who_has_none_and_means_the_one_that_is_kept(
    rosters: Rosters, imported: UUID, office: Office
) -> None:
    home = NewDwelling(
        building="1栋", entrance="1单元", room="105", area=rosters.voting_units(imported)[0].area,
        use=DwellingUse.HOME,
    )  # fmt: skip
    fifth = rosters.add_dwelling(imported, home).made
    new = NewOwner(FIRM, is_company=True)
    rosters.add_owner(fifth, new, since=day(1), source="合同")
    bare = rosters.dwelling(fifth).unit.owners[0].id
    others = [one.id for one in rosters.same_named(imported)[0].companies if one.id != bare]
    rosters.merge_companies(bare, others[:1], WHY)
    with office.database.read() as session:
        codes = session.scalars(
            sa.select(Company.credit_code).where(Company.id.in_([bare, others[0]]))
        ).all()
    assert sorted(code or "" for code in codes) == ["", ONE]
    rosters.merge_companies(others[1], [bare, others[2]], WHY)
    assert set(owners(rosters, imported)) == {others[1]}
    sixth = rosters.add_dwelling(imported, NewDwelling("1栋", "1单元", "106", home.area)).made
    known = NewOwner(FIRM, ONE, is_company=True)
    rosters.add_owner(sixth, known, since=day(1), source="合同")
    assert rosters.dwelling(sixth).unit.owners[0].id == others[1]


def test_co_owners_that_are_one_company_are_one_owner(
    rosters: Rosters, imported: UUID, office: Office
) -> None:
    [group] = rosters.same_named(imported)
    first, second, _third = group.companies
    home = rosters.voting_units(imported)[0].dwelling_id
    new = NewOwner(FIRM, TWO, is_company=True)
    rosters.add_owner(home, new, since=day(1), source="合同")
    rosters.set_representative(home, second.id)
    rosters.merge_companies(first.id, [second.id], WHY)
    unit = rosters.dwelling(home).unit
    assert [owner.id for owner in unit.owners] == [first.id]
    assert unit.voting_representative == first.id
    with office.database.read() as session:
        ended = sa.select(Ownership.ended_reason).where(Ownership.until.is_not(None))
        assert session.scalars(ended).all() == [WHY]


def test_parted_they_are_asked_about_no_more_until_another_comes(
    rosters: Rosters, imported: UUID, office: Office
) -> None:
    [group] = rosters.same_named(imported)
    rosters.part_companies([one.id for one in group.companies], "统一社会信用代码各不相同")
    [group] = rosters.same_named(imported)
    assert (group.is_open, group.reason) == (False, "统一社会信用代码各不相同")
    assert not questions(rosters, imported)
    assert events(office)[-1] == "roster.companies_parted"
    home = rosters.voting_units(imported)[3].dwelling_id
    new = NewOwner(FIRM, "91420500MA11111111", is_company=True)
    rosters.add_owner(home, new, since=day(1), source="合同")
    assert rosters.same_named(imported)[0].is_open
    assert questions(rosters, imported) == 1


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as said:
        act()
    assert said.value.sentence("en")
    return said.value.code.removeprefix("rosters.")


def test_what_is_no_decision_is_refused(rosters: Rosters, imported: UUID) -> None:
    [group] = rosters.same_named(imported)
    ids = [one.id for one in group.companies]
    units = rosters.voting_units(imported)
    other = next(o.id for unit in units for o in unit.owners if o.name != FIRM)
    merge, part = rosters.merge_companies, rosters.part_companies
    assert refused(lambda: merge(ids[0], ids[1:], "  ")) == "company_reason_needed"
    assert refused(lambda: part(ids[:1], WHY)) == "no_company"
    assert refused(lambda: merge(ids[0], [ids[0]], WHY)) == "no_company"
    assert refused(lambda: part([ids[0], uuid4()], WHY)) == "no_company"
    assert refused(lambda: merge(ids[0], [other], WHY)) == "company_names_differ"
    merge(ids[0], ids[1:2], WHY)
    assert refused(lambda: part(ids, WHY)) == "company_merged"
    assert rosters.compound_id(COMPOUND) == imported
