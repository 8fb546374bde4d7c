"""The demo's story as a clerk tells it to the window, stage by stage, by mouse and keys."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.assemblies.ballots import DeliveryMethod, SignedAs
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.stages import Duty, Kind, Side, Step
from core.clock import FixedClock
from core.commands.demo import committee, counting, preparing
from core.commands.demo.companies import actors
from core.commands.demo.story import Story
from core.commands.demo.votes import Fate
from core.committees.packets import is_own
from core.committees.sheets import Post
from core.law.candidacy import Answer
from core.law.matters import Matter
from gui.assemblies.ballots import BallotsPane
from gui.assemblies.candidates import CandidatesPane
from gui.assemblies.closing import ClosingPane
from gui.assemblies.counting import CountingPane
from gui.assemblies.delivery import DONE, DeliveryPane
from gui.assemblies.notice import NoticePane
from gui.assemblies.preparation import PreparationPane
from gui.assemblies.result import ResultPane
from gui.assemblies.roll import RollPane
from gui.assemblies.view import ACTS, PAPERS
from gui.assemblies.voting import VotingPane
from tests.gui.assemblies.clerk import Clerk, assembly_of

WITNESS = "许静"
KEYS = {
    Mark.AGREE: Qt.Key.Key_1,
    Mark.AGAINST: Qt.Key.Key_2,
    Mark.ABSTAIN: Qt.Key.Key_3,
    Mark.BLANK: Qt.Key.Key_0,
}


class Election:
    """The story, told by a clerk."""

    def __init__(self, clerk: Clerk, story: Story, clock: FixedClock, fates: list[Fate]) -> None:
        self.clerk = clerk
        self.story = story
        self.clock = clock
        self.fates = fates

    def on(self, day: str, hour: int = 9) -> None:
        self.clock.set(self.story.day(day), hour)

    def post(self, key: str) -> None:
        """Note that a paper hangs, from its card."""
        clerk = self.clerk
        clerk.page.view.tabs.setCurrentIndex(PAPERS)
        clerk.settle()
        card = clerk.page.view.papers.card(key)
        clerk.press(card.buttons["post"])
        clerk.submit(
            hangs=True,  # it was never printed here, and that is asked
            place=self.story["assembly"]["posting_place"],
            witnesses="、".join(preparing.WITNESSES),
        )
        clerk.page.view.tabs.setCurrentIndex(ACTS)

    def prepare(self) -> None:
        clerk, story = self.clerk, self.story
        self.on("group_formed")
        clerk.open_list()
        clerk.press(clerk.page.new)
        facts = {k: v for k, v in story["assembly"].items() if k != "counting_place"}
        told = {name: story["office"][name] for name in ("police", "housing")}
        clerk.submit(kind=Kind.FIRST, **facts, **told)
        clerk.select(clerk.page.listing.table, 0)
        QTest.keyClick(clerk.page.listing.table, Qt.Key.Key_Return)
        clerk.settle()
        pane = clerk.pane(PreparationPane)
        assert "、".join(told.values()) in dict(pane.facts.pairs)["告知单位"]
        for row in story["group"]:
            clerk.press_action(pane, "添加成员")
            owner = row.get("owner", "")
            clerk.submit(
                name=row["name"],
                side=Side(row["side"]),
                post=row.get("post", f"业主代表（{owner}）"),
                phone=row.get("phone", ""),
                is_leader=row.get("leader", False),
            )
        election = story["election"]
        rows = [election | {"kind": "elect_committee"}, *story["matters"]]
        for row in rows:
            clerk.press_action(pane, "添加事项")
            clerk.submit(
                kind=Matter(row["kind"]),
                title=row["title"],
                text=row["text"],
                seats=row.get("seats", ""),
                alternates=row.get("alternates", ""),
            )
        clerk.press_action(pane, "排定日期")
        days = {step.value: story.day(step.value) for step in preparing.PLANNED}
        clerk.submit(**days)
        for row in story["officials"]:
            clerk.press_action(pane, "指定人员")
            clerk.submit(name=row["name"], duty=Duty(row["duty"]))
        self.on("group_posted")
        clerk.press_action(pane, "登记已完成")
        clerk.submit(step=Step.GROUP_FORMED, day=story.day("group_formed"))
        self.post("D03")
        clerk.advance()

    def freeze_roll(self) -> None:
        clerk = self.clerk
        self.on("roll_frozen")
        pane = clerk.pane(RollPane)
        for row, _group in enumerate(pane.same_names.table.rows):
            clerk.select(pane.same_names.table, row)
            clerk.press_action(pane.same_names, "不是同一单位")
            clerk.submit(reason=preparing.DIFFERENT)
        clerk.press(clerk.pane(RollPane).freeze)
        clerk.submit(witness=WITNESS)
        self.post("D06")
        self.on("roll_until", hour=17)
        self.clock.moment += timedelta(days=1)
        clerk.page.mark_stale()
        clerk.settle()
        clerk.advance()

    def find_candidates(self) -> None:
        clerk = self.clerk
        pane = clerk.pane(CandidatesPane)
        for row in self.story["candidates"]:
            clerk.press_action(pane, "登记推荐")
            clerk.submit(
                name=row["name"],
                address=row["address"],
                political_status=PoliticalStatus(row["status"]),
                occupation=row["occupation"],
                channel=Channel(row["channel"]),
            )
        (section,) = pane.elections.values()
        for number in range(len(self.story["candidates"])):
            clerk.select(section.table, number)
            clerk.press_action(pane, "逐条审查")
            clerk.submit(rest=Answer.MET, evidence="本人书面承诺和筹备组核查记录", checker=WITNESS)
            clerk.select(section.table, number)
            clerk.press_action(pane, "作出结论")
            clerk.submit()
        clerk.press_action(pane, "按拼音排序")
        self.on("candidates_posted")
        self.post("D11")
        clerk.advance()

    def give_notice(self) -> None:
        clerk = self.clerk
        self.on("notice_posted")
        clerk.press_and_agree(clerk.pane(NoticePane).freeze, "冻结票面")
        self.post("D15")
        clerk.advance()

    def issue(self) -> None:
        clerk = self.clerk
        self.on("ballots_issued")
        clerk.press_and_agree(clerk.pane(BallotsPane).issue, "发出表决票")
        clerk.advance()

    def deliver(self) -> None:
        """Entrance by entrance: tick all, untick who was not met, write; then who was not met."""
        clerk = self.clerk
        self.on("delivery_until", hour=18)
        pane = clerk.pane(DeliveryPane)
        fates = self._fates_by_serial()
        day = self.story.day("delivery_from").isoformat()
        clerk.type(pane.form.field("at"), f"{day} 09:00")
        for number in range(pane.entrance.count()):
            clerk.choose(pane.entrance, number)
            owners = "、".join(row.owner_names for row in pane.table.rows)
            clerk.type(pane.form.field("deliverers"), "、".join(_pair_apart_from(owners)))
            clerk.press(pane.all)
            for at, row in enumerate(pane.table.rows):
                if row.state not in DONE and not fates[row.serial].delivered:
                    pane.table.selectRow(at)
                    QTest.keyClick(pane.table, Qt.Key.Key_Space)
            if pane.table.ticked_rows:
                clerk.choose(pane.form.field("outcome"), 0)
                if number:
                    clerk.press(pane.write)
                else:  # none of the ballots was printed, which is asked once
                    clerk.press_and_agree(pane.write, "照样登记")
                assert pane.form.error.isHidden(), pane.form.error.text()
            if any(row.state not in DONE for row in pane.table.rows):
                clerk.press(pane.all)
                clerk.choose(pane.form.field("outcome"), 1)
                clerk.press(pane.write)
                self._announce(pane)
        self.on("voting_from")
        clerk.page.mark_stale()
        clerk.settle()
        clerk.advance()

    def _announce(self, pane: DeliveryPane) -> None:
        """Tell those who were not met by a notice, on the board and at their doors."""
        clerk, method = self.clerk, pane.form.field("method")
        clerk.press(pane.all)
        clerk.choose(method, list(DeliveryMethod).index(DeliveryMethod.PUBLIC_NOTICE))
        clerk.choose(pane.form.field("outcome"), 0)
        clerk.type(pane.form.field("proof"), "房门和公告栏张贴")
        clerk.press(pane.write)
        clerk.choose(method, 0)
        clerk.type(pane.form.field("proof"), "")

    def take_back(self) -> None:
        """Type every serial that comes back, as a scanner gun does."""
        clerk, pane = self.clerk, self.clerk.pane(VotingPane)
        self.on("voting_until", hour=18)
        clerk.type(pane.form.field("at"), f"{self.story.day('voting_until').isoformat()} 10:00")
        clerk.type(pane.form.field("collectors"), "、".join(counting.COLLECTORS))
        self.in_box = [0, 0]
        returned = [s for s, fate in self._fates_by_serial().items() if fate.returned]
        office = clerk.desk.office
        acting = actors(office.assemblies, assembly_of(clerk.desk), self.story)
        for box, (name, _channel) in enumerate(counting.BOXES):
            clerk.choose(pane.form.field("channel"), box)
            clerk.type(pane.form.field("box"), name)
            clerk.type(pane.form.field("seal"), f"封签{name[0]}")
            for serial in returned[box :: len(counting.BOXES)]:
                self.in_box[box] += 1
                if (actor := acting.get(serial)) is not None:
                    clerk.type(pane.form.field("agent"), actor.name)
                    right = list(SignedAs).index(actor.signed_as)
                    clerk.choose(pane.form.field("signed_as"), right)
                QTest.keyClicks(pane.serial, serial)
                QTest.keyClick(pane.serial, Qt.Key.Key_Return)
                clerk.until(lambda: not pane.serial.text())
        clerk.settle()
        self.on("counting")
        clerk.page.mark_stale()
        clerk.settle()
        clerk.advance()

    def count(self) -> None:
        clerk, pane = self.clerk, self.clerk.pane(CountingPane)
        for (name, _channel), papers in zip(counting.BOXES, self.in_box, strict=True):
            clerk.press_action(pane, "登记开箱")
            clerk.submit(
                box=name,
                papers=papers,
                seal_before=f"封签{name[0]}",
                seal_after=f"封签{name[0]}",
                present="、".join((*counting.COLLECTORS, counting.CHIEF)),
            )
        fates = {s: fate for s, fate in self._fates_by_serial().items() if fate.returned}
        for button, reading in ((pane.first, Reading.FIRST), (pane.second, Reading.SECOND)):
            clerk.press(button)
            self._enter(reading, fates)
        while clerk.pane(CountingPane).differences.table.rows:
            self._rule(fates)
        clerk.press(clerk.pane(CountingPane).close_it)
        clerk.submit(witness=counting.CHIEF)
        clerk.advance()

    def _enter(self, reading: Reading, fates: dict[str, Fate]) -> None:
        clerk, panel = self.clerk, self.clerk.page.view.entry
        clerk.choose(panel.teller, panel.teller.findData(counting.TELLERS[reading]))
        for done, (serial, fate) in enumerate(fates.items()):
            QTest.keyClicks(panel.serial, serial)
            QTest.keyClick(panel.serial, Qt.Key.Key_Return)
            assert panel.lines.rows, panel.error.text()
            if fate.unsigned:
                clerk.choose(panel.invalid, panel.invalid.findData(Invalid.UNSIGNED.value))
            else:
                marks = fate.first_reading if reading is Reading.FIRST else fate.marks
                for mark in marks:
                    QTest.keyClick(panel.lines, KEYS[mark])
            before = panel.saved
            QTest.keyClick(panel.serial, Qt.Key.Key_Return)
            clerk.until(lambda before=before: panel.saved == before + 1)  # type: ignore[misc]
            assert done < len(fates)
        clerk.press_action(panel, "返回计票")

    def _rule(self, fates: dict[str, Fate]) -> None:
        clerk, pane = self.clerk, self.clerk.pane(CountingPane)
        clerk.select(pane.differences.table, 0)
        row = pane.differences.table.current_row
        assert row is not None
        clerk.press(pane.differences.rule)
        items = clerk.page.view.seen.sheet.items if clerk.page.view.seen else ()
        fate = fates[row.serial]
        marks = {str(item.id): mark for item, mark in zip(items, fate.marks, strict=True)}
        values: dict[str, object] = {"whole": "unsigned"} if fate.unsigned else {**marks}
        clerk.submit(
            **values,
            teller=counting.CHIEF,
            witness=counting.TELLERS[Reading.FIRST],
            reason="两次录入不一致，经两名计票人当场复看票面，以票面为准",
        )

    def declare(self) -> None:
        clerk = self.clerk
        self.on("result_posted", hour=16)
        clerk.press(clerk.pane(ResultPane).declare)
        clerk.submit(witness=counting.CHIEF)
        self.post("D28")
        self.on("result_until")
        self.clock.moment += timedelta(days=1)
        clerk.page.mark_stale()
        clerk.settle()
        clerk.advance()

    def found(self) -> None:
        clerk, story, posts = self.clerk, self.story, self.story["posts"]
        self.on("first_meeting", hour=18)
        clerk.press(clerk.pane(ClosingPane).go)
        clerk.submit(years=committee.YEARS, phone=posts["phone"])
        view = clerk.committees.view
        assert view.read is not None
        members = view.read.sheet.members
        ids = {row.name: row.id for row in members}
        day = story.day("first_meeting").isoformat()
        clerk.press(view.hold)
        chair, vice = Post.CHAIR.value, Post.VICE_CHAIR.value
        votes = {
            chair: ids[posts["chair"]],
            f"{chair}_for": len(members) - 1,
            f"{chair}_abstained": 1,
            vice: ids[posts["vice_chair"]],
            f"{vice}_for": len(members),
        }
        clerk.submit(
            starts=f"{day} 15:00",
            ends=f"{day} 16:20",
            place=story["assembly"]["counting_place"],
            chaired_by=posts["chair"],
            recorder=members[-1].name,
            **{f"present{row.id}": True for row in members},
            **votes,
        )
        clerk.press(clerk.committees.to_assembly)
        self.post("D30")
        clerk.advance()

    def file(self) -> None:
        clerk, filing = self.clerk, self.story["filing"]
        self.on("filing")
        clerk.press(clerk.pane(ClosingPane).go)
        view = clerk.committees.view
        assert view.read is not None
        clerk.press(view.file)
        own: dict[str, object] = {
            f"paper{row.number}": True
            for row in view.read.sheet.filing.papers
            if not is_own(row.code) or row.code in filing["attached"]
        } | {
            f"pages{row.number}": filing["pages"][row.code]
            for row in view.read.sheet.filing.papers
            if row.code in filing["pages"]
        }
        clerk.submit(authority=filing["authority"], receiver=filing["receiver"], **own)
        clerk.press(view.answer)
        clerk.submit(filed=True, receipt_number=filing["receipt"])
        clerk.press(clerk.committees.to_assembly)
        clerk.advance()

    def _fates_by_serial(self) -> dict[str, Fate]:
        office = self.clerk.desk.office
        ballots = office.assemblies.ballots(assembly_of(self.clerk.desk))
        return {row.serial: fate for row, fate in zip(ballots, self.fates, strict=True)}


def _pair_apart_from(owners: str) -> tuple[str, str]:
    """Choose who calls at an entrance: nobody takes a ballot to himself."""
    pairs = preparing.DELIVERERS
    return next(pair for pair in pairs if not any(name in owners for name in pair))
