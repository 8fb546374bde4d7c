"""双报到 and 任职与换届: each act by its button, each list by what it shows."""

from __future__ import annotations

from uuid import UUID

from core.office import Office
from core.party.organisations.drafts import Elected, ElectionDraft
from core.party.organisations.kinds import (
    DutyRole,
    LetterKind,
    PartyPost,
    ReviewGrade,
    ReviewSide,
)
from gui.desk import Place
from gui.kit.later import Later
from gui.party.page import PartyPage
from gui.party.posts_part import PostsPart
from gui.party.service_part import ServicePart
from gui.places import DOCUMENTS, PARTY
from gui.window import MainWindow
from tests.gui.conftest import DAY, settle
from tests.gui.party.test_page import branch, fill, press

__all__ = ["branch"]


def page(window: MainWindow, key: str) -> PartyPage:
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place(PARTY, part=key))
    settle(window.tasks)
    found = window.frame.page
    assert isinstance(found, PartyPage)
    return found


def test_a_year_of_service_is_entered_and_shown(branch: UUID, window: MainWindow, office: Office):
    later = page(window, "service").parts["service"]
    assert isinstance(later, Later)
    found = later.part
    assert isinstance(found, ServicePart)
    names = [row.name for row in found.table.rows]
    found.table.selectRow(names.index("周慎行"))
    settle(window.tasks)
    found.report.click()
    fill(window, organisation_id=branch, receiver="冯知微")
    found.duty.click()
    fill(window, role=DutyRole.WISH, text="给独居老人送餐")
    found.points.click()
    fill(window, item="show", points=8, evidence="亮牌照片")
    found.review.click()
    fill(window, side=ReviewSide.COMMUNITY, grade=ReviewGrade.EXCELLENT, body="云杉社区党委")
    found.letter.click()
    fill(window, kind=LetterKind.THANKS, to_unit="某学校", text="感谢贵校党员的付出。")
    row = found.table.current_row
    assert row is not None
    assert (row.reported_to, row.points, row.letters) == ("银杏里小区党支部", 8, 1)
    assert row.community_grade is ReviewGrade.EXCELLENT
    for words, key in (("打印信函", "P01"), ("打印报到单", "P02")):
        press(found.detail, words)
        settle(window.tasks)
        assert window.desk is not None
        here = window.desk.here
        assert here is not None
        assert (here.page, here.part) == (DOCUMENTS, key)
        window.desk.back()
        settle(window.tasks)
    press(found.detail, "登记回复")
    fill(window, text="已转告本人")
    press(found.detail, "结束")
    fill(window, text="已办")
    press(found.detail, "撤回")
    fill(window, text="登记错了")
    sheet = office.organisations.member(row.member_id)
    assert sheet.letters[0].answered_on == sheet.duties[0].until == DAY
    assert sheet.check_ins[0].withdrawn_on == DAY
    found.year.setCurrentIndex(1)
    settle(window.tasks)
    assert {row.points for row in found.table.rows} == {0}
    found.search.setText("qcy")
    found.search.asked.emit("qcy")
    settle(window.tasks)
    assert [row.name for row in found.table.rows] == ["钱承业"]


def test_posts_and_terms_stand_in_their_lists(branch: UUID, window: MainWindow, office: Office):
    made = office.organisations
    member = made.members()[0]
    elected = (Elected(member.id, PartyPost.SECRETARY),)
    until = DAY.replace(month=12)
    made.elect(branch, ElectionDraft(DAY, 2, 2, 1, until, elected))
    later = page(window, "posts").parts["posts"]
    assert isinstance(later, Later)
    found = later.part
    assert isinstance(found, PostsPart)
    assert [row.name for row in found.matrix.rows] == [member.name]
    assert found.terms.rows[0].term.name == "银杏里小区党支部"
    found.appoint.click()
    compound = office.rosters.compounds()[0].id
    fill(window, name="郑物业", post=PartyPost.PROJECT_MANAGER, compound_id=compound)
    assert {row.name for row in found.matrix.rows} == {member.name, "郑物业"}
