"""The tab 问题 by mouse and keys: one problem to the archive, filters, merging, works."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

from PIL import Image

from core.affairs.problems.drafts import ClaimProblem
from core.affairs.problems.drafts_money import EnterMoney, OpenFund
from core.affairs.problems.kinds import Claimant, MoneySource, ProblemKind, Way
from core.affairs.problems.stages import ProblemState
from core.attachments.kinds import About, AboutKind
from core.office import Office
from gui.desk import Place
from gui.documents.page import DocumentPage
from gui.kit.paper_list import PREVIEW
from gui.places import AFFAIRS, KIND
from tests.core.affairs.problems.story import Story, raised
from tests.gui.affairs.hands import page, press, see, sheet
from tests.gui.assemblies.clerk import Clerk

S = ProblemState


def test_a_problem_from_its_entry_to_the_archive(clerk: Clerk, compound: UUID) -> None:
    shown = page(clerk).problems
    assert shown.empty.isVisible(), "an empty page teaches"
    clerk.press(shown.empty.button)
    clerk.submit(
        compound_id=compound,
        kind=ProblemKind.LIFT,
        title="1幢电梯停运",
        place="1幢1单元",
        found_by="业主来电",
        found_on=date(2026, 6, 18),
    )
    assert sheet(clerk).problem.label == "2026-001"
    press(clerk, "move")
    clerk.submit(to=S.ACCEPTED, actor="冯知微", evidence="现场查看")
    press(clerk, "charge")
    clerk.submit(
        unit="云岭物业", person="郑物业", requirement="更换曳引机", deadline=date(2026, 6, 30)
    )
    press(clerk, "move")
    clerk.submit(to=S.IN_HAND, actor="冯知微", evidence="开工令")
    press(clerk, "move")
    clerk.submit(to=S.DONE, actor="冯知微", evidence="验收单", cost_fen="95000")
    press(clerk, "feedback")
    clerk.submit(told="1幢业主", how="入户告知", satisfaction=5, actor="冯知微")
    press(clerk, "move")
    clerk.submit(actor="冯知微", evidence="归档", archive_number="问题2026-001")
    made = sheet(clerk)
    assert made.problem.state is S.FILED
    assert made.problem.cost_fen == 95_000_00
    assert made.archive_number == "问题2026-001"
    assert made.feedback[0].satisfaction == 5
    assert not shown.view.buttons["move"].isVisible()
    assert shown.view.buttons["reopen"].isVisible()


def test_what_is_refused_stands_beside_its_field(story: Story, clerk: Clerk) -> None:
    press(clerk, "move")
    dialog = clerk.dialog
    for name, value in (("actor", "冯知微"), ("evidence", "查看"), ("day", date(2026, 6, 1))):
        clerk.fill(dialog, name, value)
    clerk.fill(dialog, "to", S.ACCEPTED)
    dialog.submit()
    clerk.until(lambda: "早于上一步" in dialog.form.error_of("day"))
    clerk.submit(day=date(2026, 6, 20))
    assert sheet(clerk).problem.state is S.ACCEPTED


def test_chips_and_search_narrow_the_list(story: Story, office: Office, clerk: Clerk) -> None:
    office.problems.raise_problem(
        raised(story.compound_id, kind=ProblemKind.PARKING, title="车位", place="东门")
    )
    story.charge(date(2026, 6, 10))
    clerk.go(Place(AFFAIRS))
    shown = page(clerk).problems
    assert [row.title for row in shown.table.rows] == ["1幢电梯停运", "车位"], "late first"
    assert shown.states.buttons["late"].text().endswith("1")
    clerk.press(shown.states.buttons["late"])
    assert [row.title for row in shown.table.rows] == ["1幢电梯停运"]
    clerk.press(shown.states.buttons["all"])
    clerk.press(shown.kinds.buttons["parking"])
    assert [row.title for row in shown.table.rows] == ["车位"]
    clerk.press(shown.kinds.buttons["all"])
    shown.search.setText("东门")
    clerk.settle()
    assert [row.title for row in shown.table.rows] == ["车位"]


def test_claims_links_merging_and_reopening(story: Story, office: Office, clerk: Clerk) -> None:
    other = office.problems.raise_problem(raised(story.compound_id, title="电梯坏了")).made
    clerk.go(Place(AFFAIRS, story.problem_id, facts={KIND: "problem"}))
    assert sheet(clerk).problem.id == story.problem_id
    press(clerk, "claim")
    clerk.submit(claimant=Claimant.PARTY_BRANCH, name="云岭小区党支部")
    press(clerk, "link")
    clerk.submit(reference="2026年5月业主大会决定")
    press(clerk, "merge")
    clerk.submit(other_id=other, reason="同一台电梯", actor="冯知微")
    made = sheet(clerk)
    assert [row.name for row in made.claims] == ["云岭小区党支部"]
    assert [row.text for row in made.links] == ["2026年5月业主大会决定"]
    assert [row.id for row in made.merged] == [other]
    clerk.go(Place(AFFAIRS, other, facts={KIND: "problem"}))
    press(clerk, "reopen")
    clerk.submit(reason="是另一台电梯", actor="冯知微")
    assert sheet(clerk).problem.state is S.ACCEPTED


def test_works_standstills_and_corrections(story: Story, clerk: Clerk) -> None:
    clerk.go(Place(AFFAIRS))
    press(clerk, "downtime")
    clerk.submit(what="1号梯", since=date(2026, 6, 1))
    view = page(clerk).problems.view
    clerk.select(view.downtimes, 0)
    see(clerk, view.restart)
    clerk.submit(until=date(2026, 6, 19), note="换了门机")
    assert sheet(clerk).downtimes[0].days(date(2026, 6, 20)) == 19
    press(clerk, "plan")
    clerk.submit(
        scope="1幢1单元",
        measures="更换曳引机",
        budget_fen="95000",
        money="业主自筹",
        builder="宜昌安梯公司",
        starts_on=date(2026, 7, 1),
        ends_on=date(2026, 7, 20),
        safety="专人值守",
        issuer="云岭小区业委会",
        contact="冯知微",
    )
    press(clerk, "removal")
    clerk.submit(
        addressee="1幢101业主",
        structure="彩钢棚",
        basis="管理规约第八条",
        remove_by=date(2026, 7, 5),
        objection="书面提出",
        issuer="云岭社区居委会",
        contact="冯知微",
    )
    press(clerk, "correct")
    clerk.submit(title="1幢1单元电梯停运", reason="写全")
    made = sheet(clerk)
    assert made.plans[0].budget_fen == 95_000_00
    assert made.removals[0].structure == "彩钢棚"
    assert made.problem.title == "1幢1单元电梯停运"


def test_the_money_of_a_problem_and_its_papers(story: Story, office: Office, clerk: Clerk) -> None:
    fund = OpenFund(story.compound_id, "惠民", MoneySource.PEOPLE_FUND, "吴淑芬")
    made = office.problems.open_fund(fund).made
    paid = EnterMoney(Way.OUT, 5_00, "凭1", "安梯公司", "维修", story.problem_id, reason="垫付")
    office.problems.enter(made, paid)
    story.charge()
    clerk.go(Place(AFFAIRS))
    view = page(clerk).problems.view
    assert ("台账支出", "惠民资金：5.00 元") in view.about.pairs
    view.tabs.setCurrentIndex(1)
    clerk.settle()
    clerk.press(view.papers.card("D45_problem").buttons[PREVIEW])
    assert isinstance(clerk.frame.page, DocumentPage)


def test_problems_are_counted_by_year_and_kind(story: Story, clerk: Clerk) -> None:
    story.solve()
    story.tell_back()
    story.problems.claim(story.problem_id, ClaimProblem(Claimant.COUNCIL, "议事会"))
    clerk.go(Place(AFFAIRS))
    part = page(clerk).problems
    clerk.press(part.count)
    clerk.until(lambda: part.totals is not None)
    assert part.totals is not None
    assert "共 1 件，办结 1 件，逾期 0 件" in part.totals.said.text()
    assert "满意度平均 5.0" in part.totals.said.text()
    (row,) = part.totals.kinds.rows
    assert (row.year, row.found, row.solved, row.open) == (2026, 1, 1, 0)
    assert [one.problems for one in part.totals.claims.rows] == [1]
    part.totals.reject()


def test_photos_are_of_before_and_of_after_and_read_when_they_are_seen(
    story: Story, clerk: Clerk, office: Office, tmp_path: Path
) -> None:
    photo = tmp_path / "前.jpg"
    Image.new("RGB", (40, 30), "red").save(photo)
    office.attachments.add(About(AboutKind.PROBLEM_BEFORE, story.problem_id), photo, "停在七层")
    clerk.go(Place(AFFAIRS, story.problem_id, facts={KIND: "problem"}))
    view = page(clerk).problems.view
    assert not view.photos.parts, "nobody sees them yet"
    view.tabs.setCurrentWidget(view.photos)
    clerk.settle()
    before = view.photos.parts[AboutKind.PROBLEM_BEFORE]
    assert [row.caption for row in before.table.rows] == ["停在七层"]
    assert not view.photos.parts[AboutKind.PROBLEM_AFTER].table.rows
    assert view.photos.parts[AboutKind.PROBLEM_AFTER].more.isEnabled()


def test_progress_is_noted_while_somebody_has_it_in_hand(story: Story, clerk: Clerk) -> None:
    story.charge(date(2026, 6, 30))
    clerk.go(Place(AFFAIRS))
    press(clerk, "report")
    clerk.submit(note="配件已经订购")
    last = sheet(clerk).steps[-1]
    assert (last.evidence, last.actor) == ("配件已经订购", "郑物业")
