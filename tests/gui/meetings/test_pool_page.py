"""议题库 by mouse and keys: a topic from its raising over opinions and a meeting; its refusals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.affairs.problems.drafts import Charge
from core.clock import FixedClock
from core.law.matters import Matter
from core.meetings.drafts import FormBody
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import Decider, Stance, TopicKind, Way
from core.meetings.pool.sheets import PoolSheet
from core.meetings.stages import TopicState
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.places import AFFAIRS, DOCUMENTS, MEETINGS
from tests.builders import build_compound
from tests.core.affairs.problems import story as troubled
from tests.core.meetings.story import MEMBERS, RULES
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY
from tests.gui.meetings.steps import page
from tests.offices import PASSPHRASE, QUICK

POOL, PROMISES = 1, 2


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云杉社区", "西坝街道", "420502")
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=QUICK)
    with made:
        compound_id = build_compound(made.database, name="云杉苑小区")
        draft = FormBody(
            compound_id, BodyKind.OWNERS_COUNCIL, "云杉苑协商议事会", 5, MEMBERS, rules=RULES
        )
        made.meetings.form_body(draft)
        yield made


@pytest.fixture
def clerk(qtbot: QtBot, desk: Desk, office: Office) -> Clerk:
    made = Clerk(qtbot, desk)
    made.go(Place(MEETINGS))
    return made


def shown(clerk: Clerk) -> PoolSheet:
    read = page(clerk).topic.read
    assert read is not None
    return read.sheet


def raised(clerk: Clerk, matter: Matter | None = None) -> None:
    """Raise a topic with the page's own button; its view opens."""
    clerk.press(page(clerk).raise_topic)
    assert clerk.dialog.form.fields["kind"].state() == "", "no kind that nobody chose"
    clerk.submit(
        title="3号楼电梯更换",
        kind=TopicKind.LIFT,
        raised_by="3号楼12户业主联名",
        way=Way.JOINT,
        background="今年停运三次。",
        compound_id=clerk.desk.compounds[0].id,
        matter=matter,
    )


def moved(clerk: Clerk, to: TopicState) -> None:
    clerk.press(page(clerk).topic.move_on)
    clerk.submit(to=to, actor="冯知微")


def test_a_topic_is_raised_asked_about_and_put_on_an_agenda(clerk: Clerk, office: Office) -> None:
    raised(clerk)
    view = page(clerk).topic
    assert shown(clerk).topic.state is TopicState.RAISED
    assert view.move_on.property("role") == "primary"
    moved(clerk, TopicState.ACCEPTED)
    clerk.press(view.opinions.open_round)
    homes = "1幢1单元001\n1幢1单元002\n1幢1单元003"
    clerk.submit(question="同意更换吗？", closes_on=date(2026, 7, 30), households=homes)
    clerk.select(view.opinions.table, 1)
    clerk.press(view.opinions.answer)
    clerk.submit(stance=Stance.AGREE, taken_by="冯知微")
    assert [home.stance for home in view.opinions.table.rows] == [None, Stance.AGREE, None]
    assert "征集 3 户，同意 1，不同意 0，其他意见 0，没有提出 2" in view.opinions.note
    clerk.press(view.opinions.answer)
    clerk.submit(stance=Stance.AGAINST, reason="本人来改")
    clerk.press_and_agree(view.opinions.close_round, "结束征集")
    assert not view.opinions.answer.isVisible()
    assert "已结束" in view.opinions.note
    clerk.press(page(clerk).to_before)
    lists = page(clerk).lists
    lists.tabs.setCurrentIndex(POOL)
    clerk.settle()
    assert lists.pool.board.titles(0) == ["3号楼电梯更换"]
    clerk.press(lists.pool.ways.buttons["list"])
    clerk.select(lists.pool.table, 0)
    clerk.press(lists.pool.call_button)
    clerk.submit(
        body_id=office.meetings.bodies()[0].id,
        title="电梯协商会",
        starts_at="2026-08-01 19:00",
        place="社区二楼",
        convenor="钱承业",
        chair="钱承业",
        recorder="冯知微",
    )
    [row] = office.pool.topics()
    assert (row.state, row.meeting) == (TopicState.SET, "电梯协商会")
    read = page(clerk).view.read
    assert read is not None
    assert [topic.title for topic in read.sheet.topics] == ["3号楼电梯更换"]
    assert office.verify_audit().ok


def test_a_matter_of_the_owners_waits_for_their_decision(clerk: Clerk) -> None:
    raised(clerk, Matter.ALTER_BUILDING)
    view = page(clerk).topic
    assert "业主大会通过以后才能实施" in view.about.note
    moved(clerk, TopicState.ACCEPTED)
    moved(clerk, TopicState.TO_ASSEMBLY)
    assert shown(clerk).moves == (TopicState.NOT_AGREED,), "nothing else before the vote"
    clerk.press(view.decide)
    clerk.submit(decider=Decider.ASSEMBLY, passed=True, reference="2026年业主大会第1项")
    assert TopicState.DONE in shown(clerk).moves
    moved(clerk, TopicState.DONE)
    clerk.press(view.feed_back)
    clerk.submit(told="12户", how="上门", actor="冯知微", satisfaction=4)
    moved(clerk, TopicState.FILED)
    assert shown(clerk).topic.state is TopicState.FILED
    assert not view.decide.isVisible()


def test_a_topic_is_changed_with_a_reason(clerk: Clerk) -> None:
    raised(clerk)
    clerk.press(page(clerk).topic.change)
    clerk.submit(background="今年停运四次。", reason="补充情况")
    assert shown(clerk).background == "今年停运四次。"
    assert "补充情况" in dict(page(clerk).topic.facts.pairs)["更改"]


def test_the_pool_is_narrowed_by_kind_and_words(clerk: Clerk, office: Office) -> None:
    compound_id = clerk.desk.compounds[0].id
    for title, kind in (("电梯更换", TopicKind.LIFT), ("车位划线", TopicKind.PARKING)):
        draft = RaiseTopic(title, kind, "业主", Way.VISIT, "说明", compound_id=compound_id)
        office.pool.raise_topic(draft)
    page(clerk).mark_stale()
    clerk.settle()
    lists = page(clerk).lists
    lists.tabs.setCurrentIndex(POOL)
    clerk.settle()
    assert lists.tabs.tabText(POOL) == "议题库 2"
    clerk.press(lists.pool.kinds.buttons["lift"])
    assert [row.title for row in lists.pool.shown] == ["电梯更换"]
    clerk.press(lists.pool.kinds.buttons["all"])
    QTest.keyClicks(lists.pool.search, "x")
    assert lists.pool.shown == ()
    lists.pool.search.clear()
    clerk.press(lists.pool.board.cards[0].button)
    assert shown(clerk).topic.title == "车位划线"


def test_every_paper_of_a_topic_is_listed_and_previewed(clerk: Clerk) -> None:
    raised(clerk)
    view = page(clerk).topic
    view.tabs.setCurrentIndex(1)
    clerk.settle()
    keys = [card.paper.key for card in view.papers.cards]
    assert keys == ["D42", "D42_form", "D42_register", "D42_opinions", "D46"]
    assert not view.papers.card("D42_form").buttons["preview"].isEnabled(), "nobody was asked"
    clerk.press(view.papers.card("D42").buttons["preview"])
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.part) == (DOCUMENTS, "D42")


def test_the_list_of_promises_is_printed(clerk: Clerk) -> None:
    lists = page(clerk).lists
    lists.tabs.setCurrentIndex(PROMISES)
    clerk.settle()
    assert not lists.promises.order.isEnabled()
    clerk.press(lists.promises.whole)
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.part) == (DOCUMENTS, "D45_list")
    clerk.desk.back()
    clerk.settle()
    QTest.keyClick(page(clerk).lists.promises.search, Qt.Key.Key_A)
    assert page(clerk).lists.promises.table.rows == ()


def test_what_was_asked_of_somebody_about_a_problem_is_reported_printed_and_opened(
    clerk: Clerk, office: Office
) -> None:
    """One list, one press to the order (D45), and the way to where problems are solved."""
    compound_id = clerk.desk.compounds[0].id
    problem = office.problems.raise_problem(troubled.raised(compound_id, found_on=DAY)).made
    office.problems.charge(problem, Charge("物业服务中心", "郑物业", "恢复运行", DAY))
    clerk.go(Place(MEETINGS))
    part = page(clerk).lists.promises
    page(clerk).lists.tabs.setCurrentIndex(PROMISES)
    clerk.settle()
    clerk.select(part.table, 0)
    clerk.press(part.report)
    clerk.submit(note="配件已经订购")
    assert office.problems.problem(problem).steps[-1].evidence == "配件已经订购"
    (line,) = part.table.rows
    assert line.last_note == "配件已经订购"
    clerk.select(part.table, 0)
    clerk.press(part.order)
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.subject_id, place.part) == (DOCUMENTS, problem, "D45_problem")
    clerk.desk.back()
    clerk.settle()
    clerk.select(part.table, 0)
    clerk.press(part.open_source)
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.subject_id) == (AFFAIRS, problem)
