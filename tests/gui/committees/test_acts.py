"""Acts of a committee that the demo's election never needs, by mouse and keys."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.assemblies.drafts import PostingDraft
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.committees.drafts import FormCommittee
from core.committees.sheets import CommitteeSheet
from core.db.events import Event
from core.office import Office
from gui.desk import Desk, Place
from gui.places import COMMITTEES
from tests.builders import PLAN, Held, build_compound
from tests.core.committees.conftest import DAY, agree
from tests.core.committees.test_committees import meeting, order
from tests.gui.assemblies.clerk import Clerk


@pytest.fixture
def clerk(qtbot: QtBot, desk: Desk, office: Office) -> Clerk:
    """A clerk before a committee that is formed and has not met."""
    clock = office.clock
    assert isinstance(clock, FixedClock)
    held = Held(office.assemblies, clock, build_compound(office.database)).to_result(agree)
    clock.set(DAY)
    office.assemblies.advance(held.id)
    wanted: FormCommittee = order(held)
    made = office.committees.form(wanted).made
    found = Clerk(qtbot, desk)
    found.go(Place(COMMITTEES, made))
    return found


def test_a_members_phone_is_noted_and_changed_with_a_reason(clerk: Clerk) -> None:
    view = clerk.committees.view
    assert view.members.current_row == view.members.rows[0]  # grey without a row, so one is
    clerk.select(view.members, 1)
    clerk.press(view.phone)
    dialog = clerk.dialog
    clerk.fill(dialog, "phone", "12345")
    dialog.submit()
    clerk.until(lambda: "不像电话号码" in dialog.form.error_of("phone"))
    clerk.submit(phone="13907170001")
    assert view.members.rows[1].phone == "13907170001"
    clerk.press(view.phone)
    dialog = clerk.dialog
    clerk.fill(dialog, "phone", "13907170002")
    dialog.submit()
    clerk.until(lambda: bool(dialog.form.error_of("reason")))
    clerk.submit(reason="本人换了号码")
    assert view.members.rows[1].phone == "13907170002"


def test_the_group_may_preside_and_members_have_duties(clerk: Clerk) -> None:
    view = clerk.committees.view
    assert view.read is not None
    members = view.read.sheet.members
    clerk.press(view.hold)
    day = DAY.isoformat()
    clerk.submit(
        starts=f"{day} 08:00",
        ends=f"{day} 09:00",
        place="社区会议室",
        chaired_by="高志远",
        recorder="林晓",
        chair=members[0].id,
        chair_for=4,
        chair_against=1,
        **{f"present{row.id}": True for row in members},
        **{f"duties{members[2].id}": "负责公共收益"},
    )
    assert view.read.sheet.first_meeting is not None
    assert view.read.sheet.first_meeting.chaired_by == "高志远"
    assert view.members.rows[2].duties == "负责公共收益"


def test_one_person_in_two_posts_is_refused_beside_the_second(clerk: Clerk) -> None:
    view = clerk.committees.view
    assert view.read is not None
    members, day = view.read.sheet.members, DAY.isoformat()
    clerk.press(view.hold)
    dialog = clerk.dialog
    for name, value in {
        "starts": f"{day} 08:00",
        "ends": f"{day} 09:00",
        "place": "社区会议室",
        "chaired_by": "高志远",
        "recorder": "林晓",
        "chair": members[0].id,
        "chair_for": 6,
        "vice_chair": members[0].id,
        "vice_chair_for": 5,
    }.items():
        clerk.fill(dialog, name, value)
    dialog.submit()
    assert dialog.form.error_of("chair_for"), "five members cannot give six votes"
    clerk.fill(dialog, "chair_for", 5)
    for row in members:
        clerk.fill(dialog, f"present{row.id}", value=True)
    dialog.submit()
    clerk.until(lambda: members[0].name in dialog.form.error_of("vice_chair"))
    clerk.submit(vice_chair=members[1].id)
    assert view.read.sheet.first_meeting is not None


def test_equals_are_voted_on_again_by_the_rule_that_is_named(clerk: Clerk) -> None:
    view = clerk.committees.view
    assert view.read is not None
    chair, one, two = view.read.sheet.members[:3]
    clerk.press(view.hold)
    dialog = clerk.dialog
    for row in view.read.sheet.members:
        clerk.fill(dialog, f"present{row.id}", value=True)
    ties = "副主任，{0}，2\n副主任，{1}，2\n副主任，{0}，1，3，再次\n副主任，{1}，4，1，再次"
    for name, value in (
        ("starts", f"{DAY.isoformat()} 08:00"),
        ("ends", f"{DAY.isoformat()} 09:00"),
        ("place", "社区会议室"),
        ("chaired_by", "高志远"),
        ("recorder", "林晓"),
        ("chair", chair.id),
        ("chair_for", 5),
        ("ties", ties.format(one.name, two.name)),
    ):
        clerk.fill(dialog, name, value)
    dialog.submit()
    clerk.until(lambda: "法律没有规定得票相同怎样处理" in dialog.form.error_of("tie_rule"))
    clerk.submit(tie_rule="议事规则第十二条")
    rows = [(row.name, row.again, row.elected) for row in view.votes.rows]
    assert rows[-1] == (two.name, True, True)
    assert dict(view.meeting.pairs)["得票相同的处理"] == "议事规则第十二条"


def test_what_the_papers_say_of_the_committee_is_put_right(clerk: Clerk) -> None:
    view = clerk.committees.view
    assert view.read is not None
    clerk.press(view.correct)
    dialog = clerk.dialog
    assert dialog.form.state()["name"] == view.read.sheet.name
    clerk.fill(dialog, "phone", "0717")
    clerk.fill(dialog, "reason", "成立时漏填")
    dialog.submit()
    clerk.until(lambda: bool(dialog.form.error_of("phone")))
    clerk.submit(phone="0717-6000001", address="东门岗亭旁")
    assert (view.read.sheet.phone, view.read.sheet.address) == ("0717-6000001", "东门岗亭旁")


def met_and_announced(clerk: Clerk, clock: FixedClock) -> CommitteeSheet:
    office, sheet = clerk.desk.office, clerk.committees.view.read.sheet  # type: ignore[union-attr]
    office.committees.hold_first_meeting(sheet.id, meeting(sheet))
    office.assemblies.post(sheet.assembly_id, PostingDraft("D30", DAY, "公告栏", ("张力", "李敏")))
    office.assemblies.advance(sheet.assembly_id)
    clock.set(PLAN[Stage.FILING])
    clerk.go(Place(COMMITTEES))
    clerk.go(Place(COMMITTEES, sheet.id))
    return office.committees.committee(sheet.id)


def test_only_what_was_printed_stands_ticked_in_the_packet_and_a_slip_is_put_right(
    clerk: Clerk, office: Office
) -> None:
    clock = office.clock
    assert isinstance(clock, FixedClock)
    sheet = met_and_announced(clerk, clock)
    view = clerk.committees.view
    assert not view.mend.isVisible()
    record_printed(office, sheet.id, "D31")
    clerk.go(Place(COMMITTEES))
    clerk.go(Place(COMMITTEES, sheet.id))
    clerk.press(view.file)
    state = clerk.dialog.form.state()
    ticked = {row.code for row in sheet.filing.papers if state[f"paper{row.number}"]}
    assert ticked == {"D31"}, "nobody has printed the others"
    papers = {f"paper{row.number}": True for row in sheet.filing.papers}
    clerk.submit(authority="西坝街道办事处、区住房局", receiver="x", **papers)
    clerk.press(view.mend)
    clerk.submit(receiver="陈明远", reason="接收人写错了")
    assert view.read is not None
    assert view.read.sheet.filing.receiver == "陈明远"


def record_printed(office: Office, subject_id: UUID, key: str) -> None:
    with office.database.write() as session:
        office.audit.record(
            session, Event.PAPER_PRINTED, subject_id, paper=key, pages=2, sha256="0" * 64
        )


def test_what_waits_in_another_compound_is_not_asked_for(
    qtbot: QtBot, desk: Desk, office: Office
) -> None:
    """Rows are told apart by their compound, not by its name."""
    clock = office.clock
    assert isinstance(clock, FixedClock)
    held = Held(office.assemblies, clock, build_compound(office.database)).to_result(agree)
    clock.set(DAY)
    office.assemblies.advance(held.id)
    other = office.rosters.add_compound("别的小区").made
    found = Clerk(qtbot, desk)
    found.go(Place(COMMITTEES))
    page = found.committees

    def asks() -> bool:
        buttons = page.findChildren(QPushButton)
        return any(one.isVisible() and one.text() == "成立业委会" for one in buttons)

    found.until(asks)
    desk.choose_compound(other)
    found.until(lambda: not asks())
