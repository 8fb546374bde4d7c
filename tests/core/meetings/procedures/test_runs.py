"""Runs through the facade: each act, each refusal, and what the record keeps."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from core.changes import Topic
from core.db import audit
from core.db.base import Base
from core.db.database import Database
from core.errors import KnownError
from core.meetings.drafts import Move
from core.meetings.pool.service import Pool
from core.meetings.procedures.drafts import Party
from core.meetings.procedures.kinds import RunAbout, RunState, StepPlace
from core.meetings.procedures.stages import Counted
from core.meetings.stages import TopicState
from core.scope import ALL, Scope
from tests.core.meetings.procedures.hand import PEOPLE, START, Hand, refused

pytestmark = pytest.mark.slow


def test_a_matter_goes_through_two_n_to_its_feedback(hand: Hand, database: Database):
    run_id = hand.start()
    hand.do(run_id, "propose", "set")
    hand.clock.set(START + timedelta(days=1))
    hand.do(run_id, "consult", "resolve", place="居委会二楼会议室")
    sheet = hand.procedures.run(run_id)
    assert sheet.run.now == "反馈"
    assert sheet.steps[-1].place is StepPlace.WAITING
    assert sheet.steps[-1].day == START + timedelta(days=16), "the fifteen days of the law"
    with refused("not_fed_back"):
        hand.procedures.close(run_id)
    hand.clock.set(START + timedelta(days=15))
    with refused("too_early"):
        hand.do(run_id, "feed_back")
    hand.clock.set(START + timedelta(days=16))
    hand.do(run_id, "feed_back")
    changes = hand.procedures.close(run_id)
    assert changes.touches(Topic.PROCEDURE)
    sheet = hand.procedures.run(run_id)
    assert sheet.run.state is RunState.CLOSED
    assert sheet.run.ended_on == START + timedelta(days=16)
    assert (sheet.run.done, sheet.run.steps, sheet.run.now) == (5, 5, "")
    assert sheet.records[2].place == "居委会二楼会议室"
    assert sheet.records[2].people == (
        Party("party", PEOPLE["party"]),
        Party("residents_committee", PEOPLE["residents_committee"]),
    )
    assert sheet.next is None
    with database.read() as session:
        assert audit.verify(session).ok
        events = session.scalars(
            sa.select(Base.metadata.tables["audit"].c.event).order_by(sa.text("seq"))
        ).all()
    assert events[0] == "procedure.started"
    assert events[-1] == "procedure.closed"


@pytest.mark.parametrize(
    "code", ["general_2015", "two_n", "five_n", "three_phases", "four_two", "tuesday", "price"]
)
def test_every_bundled_procedure_can_be_gone_through(hand: Hand, code: str):
    run_id = hand.start(code)
    hand.finish(run_id)
    hand.procedures.close(run_id)
    sheet = hand.procedures.run(run_id)
    assert sheet.run.state is RunState.CLOSED
    assert all(one.place is StepPlace.DONE for one in sheet.steps)


def test_a_run_keeps_the_procedure_it_started_with(hand: Hand):
    run_id = hand.start()
    path = hand.procedures.keep_copy("two_n")
    text = path.read_text("utf-8").replace("min_days = 1", "min_days = 30")
    path.write_text(text, "utf-8")
    again = hand.start()
    assert hand.procedures.run(run_id).procedure.step("consult").min_days == 1
    assert hand.procedures.run(again).procedure.step("consult").min_days == 30
    assert hand.procedures.run(run_id).digest != hand.procedures.run(again).digest


def test_own_days_warn_and_do_not_bind(hand: Hand):
    run_id = hand.start()
    hand.do(run_id, "propose", "set", "consult")
    assert hand.procedures.run(run_id).run.done == 3


def test_the_catalogue_says_what_the_law_sets(hand: Hand):
    found = {one.code: one for one in hand.procedures.catalogue().procedures}
    feedback = found["two_n"].step("feed_back")
    assert (feedback.min_days, feedback.firm) == (15, True)
    assert feedback.days_source.endswith("第34条")
    review = found["four_two"].step("review")
    assert review.attend is not None
    assert (review.attend.fraction, review.attend.sure.value) == ("2/3", "V-")


def test_before_the_law_was_in_force_no_days_are_fixed(hand: Hand):
    hand.clock.set(date(2025, 7, 1))
    feedback = hand.procedures.run(hand.start()).procedure.step("feed_back")
    assert (feedback.min_days, feedback.firm, feedback.days_source) == (0, False, "")


def test_a_wrong_own_file_is_told_in_the_catalogue(hand: Hand):
    hand.folder.mkdir(parents=True)
    (hand.folder / "mine.toml").write_text("[procedure]\n", "utf-8")
    found = hand.procedures.catalogue()
    assert len(found.procedures) == 7
    assert "mine.toml" in found.faults[0].text


def test_the_party_meeting_is_counted_and_warned_of(hand: Hand):
    run_id = hand.start("four_two")
    hand.do(run_id, "propose", "discuss")
    with refused("counts_missing"):
        hand.do(run_id, "review", counted=None)
    for wrong in (Counted(9, 10, 5), Counted(9, 5, 6), Counted(0, 0, 0), Counted(9, 5, -1)):
        with refused("counts_wrong"):
            hand.do(run_id, "review", counted=wrong)
    hand.do(run_id, "review", counted=Counted(9, 5, 4))
    step = hand.procedures.run(run_id).steps[2]
    assert step.record is not None
    assert step.record.counted == Counted(9, 5, 4)
    assert [one.code for one in step.warnings] == [
        "procedures.attend_short", "procedures.agree_short",
    ]  # fmt: skip
    assert "须到6人" in step.warnings[0].text
    hand.do(run_id, "decide")
    assert hand.procedures.run(run_id).steps[3].warnings == ()


def test_counts_of_a_step_that_counts_nobody_are_not_kept(hand: Hand):
    run_id = hand.start()
    hand.do(run_id, "propose", counted=Counted(3, 2, 1))
    assert hand.procedures.run(run_id).records[0].counted is None


def test_a_step_taken_back_stays_in_the_record(hand: Hand):
    run_id = hand.start()
    hand.do(run_id, "propose", "set")
    with refused("rests_on_it"):
        hand.procedures.undo_step(run_id, "propose", "日期写错")
    with refused("not_done"):
        hand.procedures.undo_step(run_id, "consult", "日期写错")
    with pytest.raises(KnownError, match="blank"):
        hand.procedures.undo_step(run_id, "set", " ")
    hand.procedures.undo_step(run_id, "set", "邀请方写漏")
    sheet = hand.procedures.run(run_id)
    assert sheet.run.now == "定题、定邀请方"
    assert [(row.step, row.undone_reason) for row in sheet.records] == [
        ("propose", ""), ("set", "邀请方写漏"),
    ]  # fmt: skip
    assert sheet.steps[1].record is None
    hand.do(run_id, "set")
    assert len(hand.procedures.run(run_id).records) == 3


def test_an_optional_step_may_be_left_out(hand: Hand):
    run_id = hand.start("tuesday")
    hand.do(run_id, "collect", "discuss")
    with refused("not_optional"):
        hand.procedures.skip_step(run_id, "feed_back", "不需要")
    hand.procedures.skip_step(run_id, "assign", "当场解决，不用交办")
    sheet = hand.procedures.run(run_id)
    assert sheet.steps[2].place is StepPlace.SKIPPED
    assert sheet.records[2].note == "当场解决，不用交办"
    hand.do(run_id, "feed_back")
    hand.procedures.close(run_id)


def test_a_run_given_up_says_why_and_takes_no_more(hand: Hand):
    run_id = hand.start()
    hand.procedures.abandon(run_id, "提议人撤回")
    sheet = hand.procedures.run(run_id)
    assert (sheet.run.state, sheet.run.reason) == (RunState.ABANDONED, "提议人撤回")
    assert sheet.obstacles == ()
    for act in (
        lambda: hand.do(run_id, "propose"),
        lambda: hand.procedures.skip_step(run_id, "propose", "略"),
        lambda: hand.procedures.undo_step(run_id, "propose", "略"),
        lambda: hand.procedures.close(run_id),
        lambda: hand.procedures.abandon(run_id, "再来"),
    ):
        with refused("ended"):
            act()


def test_what_a_start_is_refused_for(hand: Hand):
    with refused("role_missing"):
        hand.start(parties=(Party("party", "党支部"),))
    with refused("no_such_role"):
        hand.start(parties=(Party("guest", "某人"),))
    with refused("named_twice"):
        hand.start(parties=(Party("party", "党支部"), Party("party", "党支部")))
    with pytest.raises(KnownError, match="blank"):
        hand.start(parties=(Party("party", " "),))
    with pytest.raises(KnownError, match="blank"):
        hand.start(title="")
    with refused("about_what"):
        hand.start(about=RunAbout.TOPIC)
    with refused("about_what"):
        hand.start(about_id=uuid4())
    with refused("two_places"):
        hand.start(community_id=hand.community_id)
    with refused("day_to_come"):
        hand.start(day=START + timedelta(days=1))
    with refused("none_such"):
        hand.procedures.keep_copy("gone")


def test_what_a_step_is_refused_for(hand: Hand):
    run_id = hand.start()
    with refused("waits_for"):
        hand.do(run_id, "set")
    with refused("step_role_missing"):
        hand.do(run_id, "propose", people=())
    with pytest.raises(KnownError, match="blank"):
        hand.do(run_id, "propose", evidence="")
    with refused("before_start"):
        hand.do(run_id, "propose", day=START - timedelta(days=1))
    with refused("day_to_come"):
        hand.do(run_id, "propose", day=START + timedelta(days=1))
    with refused("no_step"):
        hand.do(run_id, "propose", step="gone")
    with refused("not_found"):
        hand.procedures.run(uuid4())
    with refused("not_found"):
        hand.procedures.close(uuid4())


def test_runs_are_listed_by_compound_community_and_all(hand: Hand):
    first = hand.start()
    second = hand.start(compound_id=hand.other_id)
    third = hand.start(compound_id=None, community_id=hand.community_id)
    fourth = hand.start(compound_id=None)

    def listed(scope: Scope) -> list[object]:
        return [row.id for row in hand.procedures.runs(scope)]

    assert listed(ALL) == [fourth, third, second, first]
    assert listed(Scope.compound(hand.compound_id)) == [first]
    assert listed(Scope.community(hand.community_id)) == [third, second]
    assert listed(Scope.community(None)) == [fourth, first]
    places = [row.place for row in hand.procedures.runs()]
    assert places == ["", "晴川社区", "晴川里小区", "松涛苑小区"]


def test_a_frozen_procedure_changed_outside_is_refused(hand: Hand, database: Database):
    run_id = hand.start()
    with database.write() as session:
        session.execute(sa.text("UPDATE procedure_run SET content = replace(content, '反', '返')"))
    with refused("tampered"):
        hand.procedures.run(run_id)


def test_an_office_without_a_folder_has_no_copies(hand: Hand, tmp_path: Path):
    assert not (tmp_path / "office").exists()
    hand.procedures.keep_copy("price")
    assert (hand.folder / "price.toml").is_file()
    with refused("copy_there"):
        hand.procedures.keep_copy("price")


def test_a_topic_is_not_filed_before_its_procedure_was_fed_back(hand: Hand):
    topic = uuid4()
    hand.procedures.check_filing(topic)
    run_id = hand.start("tuesday", about=RunAbout.TOPIC, about_id=topic)
    hand.do(run_id, "collect", "discuss")
    with refused("topic_runs"):
        hand.procedures.check_filing(topic)
    hand.procedures.skip_step(run_id, "assign", "当场解决")
    hand.do(run_id, "feed_back")
    hand.procedures.check_filing(topic)
    other = hand.start("tuesday", about=RunAbout.TOPIC, about_id=topic)
    with refused("topic_runs"):
        hand.procedures.check_filing(topic)
    hand.procedures.abandon(other, "重复")
    hand.procedures.check_filing(topic)


def test_the_pool_asks_before_it_files_a_topic(hand: Hand):
    pool = Pool(
        *hand.store,
        hand.clock,
        hand.law,
        "420502",
        "云杉社区",
        before_filing=hand.procedures.check_filing,
    )
    topic = uuid4()
    hand.start("tuesday", about=RunAbout.TOPIC, about_id=topic)
    with refused("topic_runs"):
        pool.move(topic, Move(TopicState.FILED, "冯知微"))


def test_a_problem_is_not_filed_before_its_procedure_was_fed_back(hand: Hand):
    problem = uuid4()
    run_id = hand.start("tuesday", about=RunAbout.PROBLEM, about_id=problem)
    with refused("problem_runs"):
        hand.procedures.check_filing(problem)
    hand.procedures.abandon(run_id, "重复")
    hand.procedures.check_filing(problem)
