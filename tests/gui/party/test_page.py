"""党建引领: the tree and members, entered, looked at and changed by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.office import Office
from core.party.organisations.drafts import MemberDraft, OrganisationDraft, PostDraft
from core.party.organisations.kinds import (
    BuildMode,
    MemberStatus,
    OrgKind,
    OrgLevel,
    OrgState,
    PartyPost,
)
from gui.desk import Place
from gui.kit.act_dialog import ActDialog
from gui.party.exporting import write_members
from gui.party.importing import COLUMNS, SHEET, ColumnsDialog, import_list, members_of
from gui.party.organisations_part import GONE, OrganisationsPart
from gui.party.page import PartyPage
from gui.places import PARTY
from gui.window import MainWindow
from tests.gui.conftest import DAY, settle

NAMES = ("钱承业", "孙𬸚", "李若谷")


@pytest.fixture
def branch(office: Office) -> UUID:
    """A street, a community and a branch of two full members, one too few, and a probationary."""
    made = office.organisations
    office.rosters.add_compound("银杏里小区")
    office.rosters.add_compound("竹溪里小区")
    street = made.found(
        OrganisationDraft("西坝街道党工委", OrgLevel.STREET, OrgKind.WORK_COMMITTEE)
    ).made
    community = made.found(
        OrganisationDraft("云杉社区党委", OrgLevel.COMMUNITY, OrgKind.COMMITTEE, street)
    ).made
    compounds = tuple(row.id for row in office.rosters.compounds())
    small, other = (
        made.found(
            OrganisationDraft(
                f"{name}党支部", OrgLevel.GRID, OrgKind.BRANCH, community,
                build_mode=BuildMode.SINGLE, compounds=(compound,),
            )
        ).made
        for name, compound in zip(("银杏里小区", "竹溪里小区"), compounds, strict=True)
    )  # fmt: skip
    joined, full = date(2000, 7, 1), date(2001, 7, 1)
    for name in NAMES[:2]:
        made.add_member(
            MemberDraft(
                name, MemberStatus.FULL, joined, full, phone="13800001234", organisation_id=small
            )
        )
    for name in ("周慎行", "吴淑芬", "郑知远"):
        made.add_member(MemberDraft(name, MemberStatus.FULL, joined, full, organisation_id=other))
    made.add_member(
        MemberDraft(NAMES[2], MemberStatus.PROBATIONARY, date(2025, 6, 1), organisation_id=small)
    )
    return small


def part(window: MainWindow) -> OrganisationsPart:
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place(PARTY, part="organisations"))
    settle(window.tasks)
    page = window.frame.page
    assert isinstance(page, PartyPage)
    found = page.parts["organisations"]
    assert isinstance(found, OrganisationsPart)
    return found


def choose(window: MainWindow, found: OrganisationsPart, name: str) -> None:
    """Select an organisation, or a member, by its name."""
    for table in (found.tree, found.members):
        for number, row in enumerate(table.rows):
            if getattr(row, "name", "") == name:
                table.selectRow(number)
    settle(window.tasks)


def asked(window: MainWindow) -> ActDialog[object]:
    settle(window.tasks)
    open_ = [one for one in QApplication.topLevelWidgets() if isinstance(one, ActDialog)]
    shown = [one for one in open_ if one.isVisible()]
    assert len(shown) == 1
    return shown[0]


def fill(window: MainWindow, **values: object) -> None:
    """Fill the open dialog in and press its button."""
    dialog = asked(window)
    for name, value in values.items():
        dialog.form.fields[name].write(value)
    dialog.submit()
    settle(window.tasks)
    assert not isValid(dialog) or not dialog.isVisible(), said(dialog)


def said(dialog: ActDialog[object]) -> str:
    """Give what the dialog says is wrong."""
    beside = (dialog.form.error_of(name) for name in dialog.form.fields)
    return " ".join((dialog.form.general_error.text(), *beside))


def test_an_empty_page_teaches_and_founds_the_first(window: MainWindow, office: Office):
    found = part(window)
    assert found._empty.isVisible()
    found._empty.button.click()
    fill(window, name="西坝街道党工委", level=OrgLevel.STREET, kind=OrgKind.WORK_COMMITTEE)
    assert [row.name for row in found.tree.rows] == ["西坝街道党工委"]
    assert found.of_organisation.heading.text() == "西坝街道党工委"


def test_one_name_twice_and_a_short_probation_are_asked_beside_their_fields(
    branch: UUID, window: MainWindow, office: Office
):
    found = part(window)
    choose(window, found, office.organisations.organisation(branch).row.name)
    found.add.click()
    dialog = asked(window)
    told = {"name": NAMES[0], "status": MemberStatus.FULL, "joined_on": date(2020, 7, 1)}
    for name, value in (*told.items(), ("confirmed_on", date(2021, 6, 30))):
        dialog.form.fields[name].write(value)
    dialog.submit()
    settle(window.tasks)
    assert "预备期" in dialog.form.error_of("early_reason")
    dialog.form.fields["early_reason"].write("上级党委批准")
    dialog.submit()
    settle(window.tasks)
    assert "确为两人" in dialog.form.error_of("is_another")
    fill(window, is_another=True)
    assert [row.name for row in office.organisations.members()].count(NAMES[0]) == 2


def test_a_small_branch_shows_whom_it_may_join(branch: UUID, window: MainWindow):
    found = part(window)
    assert len(found.members.rows) == 6
    choose(window, found, "银杏里小区党支部")
    assert {row.name for row in found.members.rows} == set(NAMES)
    said = texts(found)
    assert "单独成立党支部要有正式党员3人以上" in said
    assert "竹溪里小区党支部：同一上级党组织、同一社区" in said
    assert "预备期已在2026-06-01届满" in said


def texts(found: OrganisationsPart) -> str:
    return "\n".join(one.text() for one in found.of_organisation.findChildren(QLabel))


def test_an_organisation_is_changed_elected_and_ended(
    branch: UUID, window: MainWindow, office: Office
):
    found = part(window)
    choose(window, found, "银杏里小区党支部")
    found.change.click()
    fill(window, build_mode=BuildMode.JOINT, covered="银杏里小区\n竹溪里小区", reason="人数不足")
    sheet = office.organisations.organisation(branch)
    assert sheet.row.build_mode is BuildMode.JOINT
    assert len(sheet.row.compounds) == 2
    found.elect.click()
    first = found.members.rows[0].id
    fill(window, present=2, voters=2, seats=1, **{f"post{first}": PartyPost.SECRETARY})
    sheet = office.organisations.organisation(branch)
    assert [row.post for row in sheet.posts] == [PartyPost.SECRETARY]
    assert sheet.elections[0].term_until == date(2031, 6, 20)
    other = next(row.id for row in found.tree.rows if row.name == "竹溪里小区党支部")
    found.end.click()
    fill(window, into_id=other, reason="合并")
    assert office.organisations.organisation(branch).row.state is OrgState.MERGED
    assert branch not in {row.id for row in found.tree.rows}


def test_a_member_is_entered_corrected_confirmed_moved_and_let_go(
    branch: UUID, window: MainWindow, office: Office
):
    found = part(window)
    choose(window, found, "银杏里小区党支部")
    found.add.click()
    fill(window, name="冯素心", status=MemberStatus.PROBATIONARY, joined_on=date(2025, 6, 20))
    choose(window, found, "冯素心")
    member = found.members.current_row
    assert member is not None
    found.confirm.click()
    fill(window)
    found.correct.click()
    fill(window, phone="13900005678", reason="补登电话")
    assert found.members.current_row is not None
    assert found.members.current_row.phone == "139****5678"
    found.reveal.click()
    settle(window.tasks)
    assert ("电话", "13900005678") in found.of_member.facts.pairs
    found.appoint.click()
    fill(window, post=PartyPost.SECRETARY, organisation_id=branch)
    found.move_it.click()
    fill(window, organisation_id=None, record_elsewhere="某学校党支部",
         community_branch_id=branch, reason="到单位工作")  # fmt: skip
    found.leave.click()
    fill(window, to="外地党支部", reason="迁走")
    sheet = office.organisations.member(member.id)
    assert sheet.row.left_on == DAY
    assert all(post.until == DAY for post in sheet.posts)
    found.chips.buttons[GONE].click()
    settle(window.tasks)
    assert [row.name for row in found.members.rows] == ["冯素心"]


def test_members_are_found_by_name_initials_and_phone(
    branch: UUID, window: MainWindow, qtbot: QtBot
):
    found = part(window)
    for text, names in (("若谷", {"李若谷"}), ("zsx", {"周慎行"}), ("1234", set(NAMES[:2]))):
        found.search.setText(text)
        found.search.asked.emit(text)
        settle(window.tasks)
        assert {row.name for row in found.members.rows} == names
    assert not found.members.rows[0].phone.startswith("1380000")


def test_a_post_ends_by_the_button_behind_it(branch: UUID, window: MainWindow, office: Office):
    found = part(window)
    member = found.members.rows[0].id
    post = PostDraft(PartyPost.SECRETARY, DAY, member, organisation_id=branch)
    office.organisations.appoint(post)
    choose(window, found, "银杏里小区党支部")
    press(found.of_organisation, "结束")
    fill(window, reason="换届")
    assert office.organisations.organisation(branch).posts[0].until == DAY


def press(inside: QWidget, words: str) -> None:
    """Press the first button that says `words`."""
    buttons = [one for one in inside.findChildren(QPushButton) if one.text() == words]
    buttons[0].click()


def test_a_register_is_imported_after_a_look(
    branch: UUID, window: MainWindow, office: Office, tmp_path: Path
):
    found = part(window)
    path = tmp_path / "党员名册.csv"
    lines = ["姓名,入党日期,所在党支部", "褚怀瑾,2001-07-01,银杏里小区党支部", "卫明川,,没有的支部"]
    path.write_text("\n".join(lines), "utf-8-sig")
    dialog = looked_into(window, found, path)
    assert dialog.parts.currentIndex() == COLUMNS, "a header that is known needs no word"
    dialog.next.click()
    settle(window.tasks)
    found_out, table = dialog.found, dialog.table
    assert found_out is not None
    assert table is not None
    assert "读到 2 人：可以登记 1 人" in found_out.said.text()
    assert [row.row for row in table.rows] == [3]
    assert table.model().index(0, 1).data() == "卫明川"
    target = tmp_path / "有问题的行.xlsx"
    found_out.write_refused(target)
    settle(window.tasks)
    assert target.exists()
    found_out.yes.click()
    settle(window.tasks)
    assert "褚怀瑾" in {row.name for row in office.organisations.members()}


def looked_into(window: MainWindow, found: OrganisationsPart, path: Path) -> ColumnsDialog:
    made = import_list(found.desk, members_of(found.desk.office), path, found)
    settle(window.tasks)
    assert made.dialog is not None
    return made.dialog


def test_columns_are_named_by_hand(
    branch: UUID, window: MainWindow, office: Office, tmp_path: Path
):
    found = part(window)
    path = tmp_path / "花名册.csv"
    lines = ["请核对,,", "谁,哪个支部,备注", "褚怀瑾,银杏里小区党支部,好"]
    path.write_text("\n".join(lines), "utf-8-sig")
    dialog = looked_into(window, found, path)
    assert dialog.parts.currentIndex() == SHEET
    assert not dialog.next.isEnabled()
    dialog.sheet.row.setCurrentIndex(dialog.sheet.row.findData(2))
    assert dialog.next.isEnabled()
    dialog.next.click()
    assert dialog.parts.currentIndex() == COLUMNS
    assert dialog.columns.lacks == ("姓名", "所在党支部")
    for letters, field in (("A", "name"), ("B", "branch")):
        box = dialog.columns.boxes[letters]
        box.setCurrentIndex(box.findData(field))
    dialog.back.click()
    assert dialog.parts.currentIndex() == SHEET
    dialog.next.click()
    dialog.next.click()
    settle(window.tasks)
    assert dialog.found is not None
    dialog.found.no.click()
    assert dialog.isVisible(), "the columns may be named otherwise"
    dialog.next.click()
    settle(window.tasks)
    dialog.found.yes.click()
    settle(window.tasks)
    assert "褚怀瑾" in {row.name for row in office.organisations.members()}


def test_the_list_that_is_shown_is_exported(
    branch: UUID, window: MainWindow, office: Office, tmp_path: Path
):
    found = part(window)
    choose(window, found, "银杏里小区党支部")
    path = tmp_path / "党员名册.xlsx"
    write_members(found.desk, path, found._look(), masked=True)
    settle(window.tasks)
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert sheet.max_row == 1 + len(found.members.rows)
