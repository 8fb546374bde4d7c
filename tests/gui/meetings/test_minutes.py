"""会议记录 on one page: written topic by topic, kept while one types, recorded, then read only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.errors import KnownError
from core.meetings.counting import Rules
from core.meetings.drafts import CallMeeting, FormBody, Move, ProgressReport
from core.meetings.kinds import BodyKind, FollowUpState
from core.meetings.stages import Stage, TopicState
from core.office import Office
from gui.desk import Desk, Place
from gui.kit import unsaved
from gui.kit.looks import SHADE, SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Shade, Size
from gui.meetings.minutes import MinutesPart
from gui.places import DOCUMENTS, HOME, MEETINGS
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS, RULES, TOPICS, Story, at
from tests.gui import sweeps
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY
from tests.gui.meetings.steps import page, promise, record, sheet, write

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "PAUSE_MS", 20)


@pytest.fixture
def story(office: Office) -> Story:
    """A council whose first meeting was held; nothing of it is recorded yet."""
    clock = office.clock
    assert isinstance(clock, FixedClock)
    compound_id = build_compound(office.database, name="云杉苑小区")
    made = _called(office, compound_id, BodyKind.OWNERS_COUNCIL)
    made.hold()
    return made


def _called(office: Office, compound_id: object, kind: BodyKind, rules: Rules = RULES) -> Story:
    clock = office.clock
    assert isinstance(clock, FixedClock)
    clock.set(DAY)
    name = "云杉苑小区业主协商议事会"
    body = office.meetings.form_body(
        FormBody(compound_id, kind, name, 5, MEMBERS, rules=rules)  # type: ignore[arg-type]
    )
    call = CallMeeting(
        body.made, "停车和充电协商会", at(27, 19), "会议室", "钱承业", "钱承业", "冯知微", TOPICS
    )
    meeting_id = office.meetings.call(call).made
    return Story(office.meetings, clock, compound_id, body.made, meeting_id)  # type: ignore[arg-type]


@pytest.fixture
def clerk(qtbot: QtBot, app: QApplication, story: Story, desk: Desk) -> Iterator[Clerk]:
    made = Clerk(qtbot, desk)
    made.go(Place(MEETINGS, story.meeting_id))
    wake(made)
    yield made
    apply_preferred(app, Preferences(desk.office.folder.root / "none.json"))


def wake(clerk: Clerk) -> None:
    """Let the window have the keyboard, or keys reach no shortcut."""
    with clerk.bot.waitActive(clerk.frame, timeout=20_000):
        clerk.frame.activateWindow()


def minutes(clerk: Clerk) -> MinutesPart:
    return page(clerk).view.minutes


def kept(clerk: Clerk) -> None:
    """Wait until what was typed lies in the file."""
    clerk.until(lambda: "已暂存" in minutes(clerk).kept.text())
    clerk.settle()


def test_a_topic_is_written_and_recorded_by_keys(clerk: Clerk, story: Story) -> None:
    write(clerk, 0, views="钱承业：搬到车棚。", consensus="迁到东侧车棚。", agree="3", against="1")
    part = minutes(clerk)
    assert not page(clerk).view.rail.isVisible()
    said = part.form.hands.said.text()
    assert "全体成员（含空缺） 5 名，超过二分之一即 3 票" in said
    assert said.endswith("同意 3 票，通过。")
    QTest.keyClick(part.form.fields["consensus"].editor, Qt.Key.Key_Return, CONTROL)
    clerk.settle()
    one, two = sheet(clerk).topics
    assert (one.state, one.consensus) == (TopicState.AGREED, "迁到东侧车棚。")
    assert one.options == TOPICS[0].options
    assert part._topic_id == two.id
    assert [step.state.word for step in part.rail.steps] == ["达成共识", "未记录"]
    assert clerk.frame.focusWidget() is part.form.fields["options"].editor
    wake(clerk)
    QTest.keyClick(part.form.fields["options"].editor, Qt.Key.Key_F7)
    assert part._topic_id == one.id
    assert part.form.hands.read() is not None
    QTest.keyClick(part.form.fields["options"].editor, Qt.Key.Key_F8)
    assert part._topic_id == two.id
    assert not clerk.desk.office.unsaved.forms()


@pytest.mark.parametrize(
    ("hands", "said"),
    [
        ({}, "超过二分之一即 3 票"),
        ({"agree": "2"}, "同意 2 票，还差 1 票，未通过。"),
        ({"agree": "4"}, "同意 4 票，通过。"),
        ({"agree": "4", "against": "1"}, "共 5 票，到会成员只有 4 名"),
    ],
)
def test_hands_are_worked_out_while_they_are_typed(
    clerk: Clerk, story: Story, hands: dict[str, object], said: str
) -> None:
    write(clerk, 0, **hands)
    assert said in minutes(clerk).form.hands.said.text()
    minutes(clerk).form.hands.hands["agree"].restore("三")
    assert not minutes(clerk).form.hands.said.text()


def test_what_is_typed_is_kept_and_comes_back(
    clerk: Clerk, qtbot: QtBot, story: Story, preferences: Preferences
) -> None:
    write(clerk, 0, consensus="写到一半")
    promise(clerk, action="装灯", owner="郑物业")
    kept(clerk)
    assert "已暂存 21:00，还没有记入。" in minutes(clerk).kept.text()
    write(clerk, 1, resolution="另一个议题也写了一半")
    kept(clerk)
    assert [step.state.word for step in minutes(clerk).rail.steps] == ["已暂存 21:00"] * 2
    desk = clerk.desk
    again = Clerk(qtbot, Desk(desk.office, preferences, desk.tasks))  # a program begun anew
    again.go(Place(MEETINGS, story.meeting_id))
    part = minutes(again)
    assert part.isVisible()
    assert part.form.fields["consensus"].state() == "写到一半"
    assert "已恢复" in part.keeper.line.label.text()
    (card,) = part.form.promises.cards
    assert (card.lines["action"].state(), card.lines["deadline"].state()) == ("装灯", "")
    part.open_topic(part.topics[1].id)
    assert part.form.fields["resolution"].state() == "另一个议题也写了一半"
    again.press(part.keeper.line.button)
    assert part.form.fields["resolution"].state() == ""
    assert len(again.desk.unsaved.rows) == 1


def test_nothing_typed_and_not_recorded_is_finalised_away(clerk: Clerk, story: Story) -> None:
    story.discuss()
    clerk.go(Place(MEETINGS, story.meeting_id))
    write(clerk, 1, resolution="还没有记入的一句")
    shown = page(clerk)
    minutes(clerk).open_topic(minutes(clerk).topics[0].id)
    clerk.press(shown.next)
    assert sheet(clerk).meeting.stage is Stage.HELD
    assert minutes(clerk)._topic_id == sheet(clerk).topics[1].id
    record(clerk)
    clerk.press_and_agree(shown.next, "定稿会议记录")
    assert sheet(clerk).meeting.stage is Stage.MINUTED
    assert sheet(clerk).topics[1].resolution == "还没有记入的一句"


def test_promises_are_added_changed_and_struck_in_place(clerk: Clerk, story: Story) -> None:
    write(clerk, 0, consensus="迁到东侧车棚。", agree="3")
    promise(clerk, action="装灯", owner="郑物业", deadline="2026-07-10", budget_fen="1200.50")
    promise(clerk, action="划线", owner="郑物业", deadline="2026-07-12")
    record(clerk)
    light, lines = sheet(clerk).topics[0].promises
    assert (light.budget_fen, lines.budget_fen) == (120_050, None)
    field = minutes(clerk).form.promises
    clerk.type(field.cards[0].lines["owner"].editor, "钱承业")
    minutes(clerk)._scroll.ensureWidgetVisible(field.cards[1].strike)
    clerk.press(field.cards[1].strike)
    record(clerk)
    (row,) = sheet(clerk).topics[0].promises
    assert (row.id, row.owner) == (light.id, "钱承业")
    report = ProgressReport(FollowUpState.IN_PROGRESS, "钱承业", "已买灯", date(2026, 6, 27))
    clerk.desk.act("", lambda _report: story.meetings.report(row.id, report))
    clerk.settle()
    (card,) = field.cards
    assert card.is_closed
    assert not card.strike.isVisible()
    assert "已经登记过办理情况" in card.title.text()


def test_what_was_made_meanwhile_is_not_struck_by_an_older_draft(
    clerk: Clerk, story: Story
) -> None:
    story.discuss()
    clerk.go(Place(MEETINGS, story.meeting_id))
    write(clerk, 0, resolution="改过的决议")
    field = minutes(clerk).form.promises
    minutes(clerk)._scroll.ensureWidgetVisible(field.cards[0].strike)
    clerk.press(field.cards[0].strike)
    typed = field.state()
    field.write(sheet(clerk).topics[0].promises)
    field.restore(typed)
    assert not field.cards
    field.restore('{"rows": [], "struck": []}')
    assert [card.lines["action"].state() for card in field.cards] == ["车棚加装照明并划线"]


def test_what_is_refused_stands_beside_its_field(clerk: Clerk, story: Story) -> None:
    write(clerk, 0, views="没有冒号的一句话")
    form = minutes(clerk).form
    record(clerk)
    assert "姓名：意见" in form.error_of("views")
    write(clerk, 0, views="", agree="9")
    record(clerk)
    said = KnownError("meetings.vote_too_large", cast=9, present=4).sentence()
    clerk.until(lambda: form.error_of("hands") == said)
    assert form.isEnabled()
    write(clerk, 0, consensus="同意", agree="3")
    promise(clerk, action="灯", owner="郑", deadline="2026-07-01", budget_fen="多")
    record(clerk)
    assert "第 1 项" in form.error_of("promises")
    assert "元" in form.error_of("promises")
    card = form.promises.cards[0]
    clerk.type(card.lines["budget_fen"].editor, "")
    clerk.type(card.lines["check_on"].editor, "2020-01-01")
    record(clerk)
    early = KnownError("meetings.check_past").sentence()
    clerk.until(lambda: form.error_of("promises") == early)
    assert sheet(clerk).topics[0].state is TopicState.NOTIFIED


def test_an_outcome_that_no_rule_decided_stays_told(clerk: Clerk, office: Office) -> None:
    other = _called(office, clerk.desk.compounds[0].id, BodyKind.OWNERS_COUNCIL, Rules())
    other.hold()
    clerk.go(Place(MEETINGS, other.meeting_id))
    write(clerk, 0, consensus="迁到车棚", agree="3", against="1", outcome=TopicState.AGREED)
    record(clerk)
    write(clerk, 0, resolution="自7月15日起执行。")
    assert minutes(clerk).form.outcome.box.currentText() == "达成共识"
    record(clerk)
    one = sheet(clerk).topics[0]
    assert (one.state, one.resolution) == (TopicState.AGREED, "自7月15日起执行。")


def test_withdrawn_minutes_of_a_topic_that_was_done_are_written_anew(
    clerk: Clerk, story: Story
) -> None:
    meetings = story.meetings
    story.discuss()
    story.publish()
    done = ProgressReport(FollowUpState.DONE, "郑物业", "装好了")
    meetings.report(story.sheet.topics[0].promises[0].id, done)
    meetings.move(story.topic(1), Move(TopicState.DONE, "冯知微"))
    meetings.withdraw_minutes(story.meeting_id, "到会人数写错")
    clerk.go(Place(HOME))
    clerk.go(Place(MEETINGS, story.meeting_id))
    write(clerk, 0, consensus="迁到西侧车棚。")
    record(clerk)
    one = sheet(clerk).topics[0]
    assert (one.state, one.consensus) == (TopicState.DONE, "迁到西侧车棚。")


def test_enter_goes_through_the_lines_of_hands_and_promises(clerk: Clerk, story: Story) -> None:
    write(clerk, 0)
    form = minutes(clerk).form
    agree, against, abstain = (hand.editor for hand in form.hands.lines)
    agree.setFocus()
    for editor, after in ((agree, against), (against, abstain), (abstain, form.outcome.box)):
        QTest.keyClick(editor, Qt.Key.Key_Return)
        assert QApplication.focusWidget() is after
    promise(clerk)
    lines = [line.editor for line in form.promises.lines]
    assert QApplication.focusWidget() is lines[0]
    QTest.keyClick(lines[0], Qt.Key.Key_Return)
    assert QApplication.focusWidget() is lines[1]
    assert form.typed() == {}, "a blank row is nothing typed"


def test_finalised_minutes_are_read_only_and_print(clerk: Clerk, story: Story) -> None:
    story.discuss()
    story.meetings.write_minutes(story.meeting_id)
    clerk.go(Place(HOME))
    clerk.go(Place(MEETINGS, story.meeting_id))
    view = page(clerk).view
    view.write_minutes()
    clerk.settle()
    part = minutes(clerk)
    assert not part.form.isVisible()
    said = dict(part.facts.pairs)
    assert said["协商意见"] == "非机动车迁到东侧车棚停放，门前只设两个临时停车位。"
    assert "1,200.50 元" in said["承诺"]
    assert said["协商结果"] == "达成共识"
    assert "冯知微" in part.signers.text()
    assert not part.joint.isVisible()
    clerk.press(part.correct)
    clerk.submit(resolution="自8月1日起执行。", reason="日期写错了")
    assert dict(minutes(clerk).facts.pairs)["决议"] == "自8月1日起执行。"
    clerk.press(part.print)
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.part) == (DOCUMENTS, "D40")


def test_before_the_meeting_ends_one_may_write_but_not_record(
    clerk: Clerk, office: Office, story: Story
) -> None:
    other = _called(office, story.compound_id, BodyKind.PARTY_JOINT)
    clerk.go(Place(MEETINGS, other.meeting_id))
    view = page(clerk).view
    tab = view.tabs.indexOf(view._minutes_tab)
    assert not view.tabs.isTabVisible(tab)
    other.meetings.notify(other.meeting_id, "张贴", DAY)
    clerk.go(Place(HOME))
    clerk.go(Place(MEETINGS, other.meeting_id))
    assert view.tabs.isTabVisible(tab)
    write(clerk, 0, consensus="边开会边写")
    part = minutes(clerk)
    assert not part.record.isEnabled()
    kept(clerk)
    QTest.keyClick(part.form.fields["consensus"].editor, Qt.Key.Key_Return, CONTROL)
    assert part._topic_id == part.topics[1].id
    assert len(part.unrecorded) == 1
    assert "登记结束" in part.head.note


def test_representatives_have_no_hands(clerk: Clerk, office: Office, story: Story) -> None:
    other = _called(office, story.compound_id, BodyKind.OWNER_REPRESENTATIVES)
    other.hold()
    clerk.go(Place(MEETINGS, other.meeting_id))
    write(clerk, 0)
    hands = minutes(clerk).form.hands
    assert not any(line.editor.isEnabled() for line in hands.lines)
    assert "不表决" in hands.said.text()


def test_without_a_quorum_the_hands_say_so(clerk: Clerk, office: Office, story: Story) -> None:
    other = _called(office, story.compound_id, BodyKind.OWNERS_COUNCIL)
    other.hold(present=3)
    clerk.go(Place(MEETINGS, other.meeting_id))
    write(clerk, 0)
    assert "还差 1 名" in minutes(clerk).form.hands.said.text()


def test_the_page_keeps_what_every_page_must(
    app: QApplication, preferences: Preferences, clerk: Clerk, story: Story
) -> None:
    write(clerk, 0, views="钱承业：搬。", agree="3")
    promise(clerk, action="装灯", owner="郑物业", deadline="2026-07-10")
    found = []
    preferences.set(SHADE, Shade.DARK.value)
    for size in Size:
        preferences.set(SIZE, size.value)
        apply_preferred(app, preferences)
        clerk.settle()
        frame = clerk.frame
        looked = (
            sweeps.nameless(frame),
            sweeps.english(frame),
            sweeps.markup(frame),
            sweeps.open_to_drops(frame),
            sweeps.cut(frame),
        )
        found += [f"{size}: {one}" for one in (text for texts in looked for text in texts)]
        if frame.size().toTuple() != (1366, 768):
            found.append(f"{size}: needs {frame.size()}")
            frame.resize(1366, 768)
    assert not found
