"""走程序 from a problem: a procedure is chosen and started, its steps and what blocks are shown."""

from __future__ import annotations

from core.meetings.procedures.kinds import RunAbout
from core.office import Office
from gui.desk import Place
from gui.places import AFFAIRS, MEETINGS
from tests.core.affairs.problems.story import Story
from tests.gui.affairs.hands import page, see
from tests.gui.assemblies.clerk import Clerk


def test_a_problem_is_taken_through_a_procedure(story: Story, office: Office, clerk: Clerk) -> None:
    clerk.go(Place(AFFAIRS, story.problem_id))
    part = page(clerk).problems.view.procedure
    assert "还没有走程序" in part.note
    see(clerk, part.begin)
    clerk.submit(code="tuesday")
    clerk.submit(role_host="值班委员吴淑芬")
    clerk.until(lambda: bool(part.steps.pairs))
    (run,) = office.procedures.runs()
    assert (run.about, run.about_id) == (RunAbout.PROBLEM, story.problem_id)
    assert run.title == office.problems.problem(story.problem_id).problem.title
    assert "0/4 步" in part.note
    assert [said for _step, said in part.steps.pairs][1] == "等前面的步骤"
    assert not part.begin.isVisible()
    see(clerk, part.go)
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.subject_id) == (MEETINGS, run.id)
    office.procedures.abandon(run.id, "合并到另一件")
    clerk.go(Place(AFFAIRS, story.problem_id))
    clerk.until(lambda: "已终止" in part.note)
    assert part.begin.isVisible()
