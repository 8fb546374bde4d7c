"""The tabs 网格 and 责任区 by mouse and keys: places, a plan by hand, staff, zones, cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from core.errors import KnownError
from core.office import Office
from core.party.grids.drafts import PlanOrder, ZoneDraft
from core.party.grids.kinds import ExactChoice, GridPlaceKind, GridReason, GridRole
from core.party.organisations.drafts import MemberDraft
from core.rosters.kinds import AreaSource
from core.rosters.tables import Building, Dwelling
from gui.desk import Place
from gui.documents.page import DocumentPage
from gui.party.page import GRIDS, ZONES, PartyPage
from gui.party.zones_asking import read_members
from gui.places import KIND, PARTY
from tests.core.party.grids.story import Story, add_courtyards
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY


def page(clerk: Clerk) -> PartyPage:
    found = clerk.frame.page
    assert isinstance(found, PartyPage)
    return found


def courtyards(office: Office) -> Story:
    clock = office.clock
    return add_courtyards(Story(office.grids, office.database, clock, {}))  # type: ignore[arg-type]


def test_places_are_added_taken_over_corrected_and_dropped(clerk: Clerk, office: Office) -> None:
    clerk.go(Place(PARTY, part=GRIDS))
    shown = page(clerk).grids.places
    assert shown.empty.isVisible(), "an empty page teaches"
    clerk.press(shown.empty.button)
    clerk.submit(name="南关老院", kind=GridPlaceKind.OLD, households="120")
    clerk.press(shown.take)
    assert {row.name for row in shown.table.rows} == {"南关老院", "云岭小区"}
    clerk.press(shown.add)
    dialog = clerk.dialog
    for name, value in {"name": "东院", "kind": GridPlaceKind.OLD, "households": "60"}.items():
        clerk.fill(dialog, name, value)
    clerk.fill(dialog, "beside", "没有的院")
    dialog.submit()
    clerk.until(lambda: "没有的院" in dialog.form.error_of("beside"))
    clerk.submit(beside="南关老院")
    shown.table.selectRow([row.name for row in shown.table.rows].index("东院"))
    clerk.press(shown.correct)
    assert clerk.dialog.form.fields["beside"].state() == "南关老院"
    clerk.submit(households="66", east="1.5", north="2", reason="重新摸底")
    [row] = [one for one in office.grids.places() if one.name == "东院"]
    assert (row.households, row.beside, str(row.east)) == (66, ("南关老院",), "1.5")
    clerk.until(lambda: "更正前 60 户：重新摸底" in shown.past.text())
    clerk.press(shown.drop)
    clerk.submit(reason="拆迁")
    assert "东院" not in {row.name for row in shown.table.rows}


def test_places_are_imported_from_a_list(clerk: Clerk, office: Office, tmp_path: Path) -> None:
    clerk.go(Place(PARTY, part=GRIDS))
    shown = page(clerk).grids.places
    path = tmp_path / "场所.csv"
    lines = ["庭院名称,户数,相邻庭院", "南关老院,120,", "东院,60,南关老院、没有的院", "西院,很多,"]
    path.write_text("\n".join(lines), "utf-8-sig")
    made = shown.import_from(path)
    clerk.until(lambda: made.dialog is not None)
    dialog = made.dialog
    assert dialog is not None
    clerk.press(dialog.next)
    clerk.until(lambda: dialog.found is not None)
    assert dialog.found is not None
    assert "读到 3 处：可以登记 2 处" in dialog.found.said.text()
    assert dialog.table is not None
    assert [row.refused for row in dialog.table.rows] == [True, False]
    clerk.press(dialog.found.yes)
    clerk.until(lambda: len(shown.table.rows) == 2)
    assert {row.name for row in shown.table.rows} == {"南关老院", "东院"}


def test_a_plan_is_made_corrected_by_hand_and_put_in_force(
    clerk: Clerk, office: Office, tmp_path: Path
) -> None:
    courtyards(office)
    clerk.go(Place(PARTY, part=GRIDS))
    part = page(clerk).grids
    clerk.press(part.chips.buttons["plan"])
    plan = part.plan
    assert plan.empty.isVisible()
    clerk.press(plan.make)
    clerk.submit(exact=ExactChoice.ALONE)
    assert plan.sheet is not None
    assert "7 处场所、1,153 户" in plan.spread.text()
    assert {row.reason for row in plan.table.rows} >= {GridReason.ALONE, GridReason.RURAL_GROUP}
    choose(plan.table, "云岭花园")
    assert "单独划为网格" in plan.why.text()
    clerk.press(plan.move_in)
    factory = next(one.id for one in office.grids.places() if one.name == "机械厂家属院")
    clerk.submit(place=factory, reason="共用一个门")
    assert "按规定单独划为网格" in plan.findings.text()
    clerk.press(plan.split)
    clerk.submit(place1=True, name="分出的网格", reason="又分开")
    assert "分出的网格" in {row.name for row in plan.table.rows}
    choose(plan.table, "云岭花园")
    other = next(row.id for row in plan.table.rows if row.name == "分出的网格")
    clerk.press(plan.merge)
    clerk.submit(other=other, reason="还是合起来")
    clerk.press(plan.rename)
    clerk.submit(name="花园网格", reason="居民的叫法")
    clerk.press(plan.lock)
    clerk.submit(reason="已经公布")
    choose(plan.table, "云岭花园")
    assert plan.lock.text() == "解除锁定"
    plan.export_to(tmp_path / "方案.xlsx")
    clerk.until((tmp_path / "方案.xlsx").exists)
    clerk.press(plan.adopt)
    clerk.submit(day=date(2026, 6, 20))
    assert "实施中" in plan.choice.currentText()
    clerk.press(part.chips.buttons["staff"])
    clerk.press(part.staff.add)
    grid = next(row.id for row in plan.table.rows if row.name == "花园网格")
    clerk.submit(where=("grid", grid), role=GridRole.MANAGER, name="郑子安")
    assert [row.grid for row in part.staff.people.rows] == ["花园网格"]
    assert "网格管理员" in part.staff.ratios.text()
    clerk.press(part.staff.end)
    clerk.submit(reason="调离")
    assert part.staff.people.rows == ()


def choose(table, place: str) -> None:
    """Select the grid that holds a place."""
    rows = [place in {one.name for one in row.places} for row in table.rows]
    table.selectRow(rows.index(True))


def test_plans_are_chosen_and_printed(clerk: Clerk, office: Office) -> None:
    story = courtyards(office)
    first, second = story.plan(), office.grids.make_plan(PlanOrder(line=200, source="试行")).made
    clerk.go(Place(PARTY, first, facts={KIND: "grid_plan"}))
    plan = page(clerk).grids.plan
    assert plan.sheet is not None
    assert plan.sheet.plan.id == first
    plan.choice.activated.emit(0)
    clerk.settle()
    assert plan.sheet.plan.id == second
    clerk.press(plan.print)
    assert isinstance(clerk.frame.page, DocumentPage)


def test_zones_of_a_compound_and_their_cards(clerk: Clerk, office: Office, compound: UUID) -> None:
    clerk.go(Place(PARTY, part=ZONES))
    part = page(clerk).zones
    clerk.desk.choose_compound(None)
    clerk.settle()
    assert part.empty.isVisible()
    clerk.desk.choose_compound(compound)
    clerk.settle()
    assert part.legend.texts == ["没有人负责 24"]
    clerk.press(part.add)
    dialog = clerk.dialog
    for name, value in {"name": "一号责任区", "area": "9幢", "duty": "入户走访"}.items():
        clerk.fill(dialog, name, value)
    dialog.submit()
    clerk.until(lambda: "9幢" in dialog.form.error_of("area"))
    clerk.submit(area="1幢；不含1幢001", members="严守正，区统计局，第一党支部")
    assert part.legend.texts == ["有人负责 23", "没有人负责 1"]
    assert [row.address for row in part.left.rows] == ["1幢1单元001"]
    part.left.selectRow(0)
    assert part.chart.current_id == part.left.rows[0].id
    clerk.press(part.change)
    assert clerk.dialog.form.fields["members"].state() == "严守正，区统计局，第一党支部"
    clerk.submit(area="1幢", reason="补上漏的一户")
    assert part.left.rows == ()
    [zone] = office.grids.zones(compound).zones
    assert (zone.homes, zone.members[0].branch) == (24, "第一党支部")
    part.chart.opened.emit(next(iter(office.grids.zones(compound).zones_of)))
    clerk.press(part.print)
    assert isinstance(clerk.frame.page, DocumentPage)
    clerk.go(Place(PARTY, part=ZONES))
    clerk.press(page(clerk).zones.end)
    clerk.submit(reason="重新划分")
    assert page(clerk).zones.table.rows == ()


def add_building(office: Office, compound_id: UUID) -> UUID:
    """Add 2幢 with one home."""
    with office.database.write() as session:
        building = Building(compound_id=compound_id, key="2", name="2幢", sort_key="0002")
        session.add(building)
        session.flush()
        home = Dwelling(
            compound_id=compound_id,
            building_id=building.id,
            key="2-0001",
            room="001",
            address="2幢001",
            source_text="2-001",
            sort_key="0002-0001",
            area=Decimal(80),
            area_source=AreaSource.REGISTER,
        )
        session.add(home)
        session.flush()
        return home.id


def test_a_zone_or_a_home_that_is_clicked_brings_its_building(
    clerk: Clerk, office: Office, compound: UUID
) -> None:
    home = add_building(office, compound)
    for name, area in (("一号责任区", "1幢"), ("二号责任区", "2幢")):
        office.grids.add_zone(ZoneDraft(compound, name, "入户走访", area, DAY))
    clerk.go(Place(PARTY, part=ZONES))
    clerk.desk.choose_compound(compound)
    clerk.settle()
    part = page(clerk).zones
    assert part.building.currentText() == "1幢"
    click_row(clerk, part.table, 1)
    assert part.building.currentText() == "2幢"
    part.building.activated.emit(0)
    clerk.settle()
    assert part.building.currentText() == "1幢", "what is chosen by hand stays"
    [_first, second] = office.grids.zones(compound).zones
    office.grids.end_zone(second.id, "重新划分")
    part.refresh()
    clerk.settle()
    click_row(clerk, part.left, 0)
    assert part.building.currentText() == "2幢"
    assert part.chart.current_id == home


def test_of_two_members_of_one_name_the_unit_tells_who_is_in_charge(office: Office) -> None:
    draft = MemberDraft("严守正", unit="区统计局", record_elsewhere="区统计局党支部")
    add = office.organisations.add_member
    first = add(draft).made
    assert [one.member_id for one in read_members(office, "严守正")] == [first]
    second = add(replace(draft, unit="区教育局", is_another=True)).made
    for told in ("严守正", "严守正，区水务局"):
        with pytest.raises(KnownError, match=r"^grids\.zone_member_which$"):
            read_members(office, told)
    read = read_members(office, "严守正，区教育局\n严守正，区统计局\n何知微，某企业")
    assert [one.member_id for one in read] == [second, first, None]


def click_row(clerk: Clerk, table: QTableView, number: int) -> None:
    place = table.visualRect(table.model().index(number, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    clerk.settle()
