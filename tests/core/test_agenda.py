"""What is due today: in order of days, with the paper that is printed for it; what was printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest
import sqlalchemy as sa

from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome
from core.assemblies.drafts import DeliveryDraft
from core.assemblies.stages import Kind, Stage
from core.clock import FixedClock
from core.committees.drafts import FilingAnswerDraft, FilingDraft, FilingPaperDraft
from core.committees.sheets import CommitteeSheet
from core.due import DueRow, Errand
from core.errors import KnownError
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind
from core.office import Office, Profile
from core.printed import Drawn, Subject, SubjectKind
from tests.builders import HENAN_WEIDU, OPENED, PLAN, Held, build_compound
from tests.core.committees.conftest import agree as ticks
from tests.core.committees.test_committees import formed, meeting
from tests.core.meetings.story import MEMBERS, TOPICS, at
from tests.offices import open_new
from tests.printers import Tray, order_of

pytestmark = pytest.mark.slow


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    with open_new(tmp_path / "office", profile, clock) as office:
        yield office


def held(office: Office, clock: FixedClock, kind: Kind = Kind.RE_ELECTION) -> Held:
    compound_id = build_compound(office.database)
    return Held(office.assemblies, clock, compound_id, kind=kind, seats=5).open()


def due(office: Office) -> dict[Errand, DueRow]:
    return {row.errand: row for row in office.agenda.look().due}


def test_an_empty_office_has_nothing_before_it(office: Office) -> None:
    today = office.agenda.look()
    assert (today.day, today.due, today.running) == (OPENED, (), ())
    assert (today.with_committee, today.compounds) == (0, 0)
    assert office.printing.recent(5) == ()


def test_what_a_stage_wants_is_due_with_its_paper_until_it_is_done(
    office: Office, clock: FixedClock
) -> None:
    story = held(office, clock)
    story.freeze_roll()
    today = office.agenda.look()
    rows = {row.errand: row for row in today.due}
    assert Errand.POST_GROUP not in rows
    assert Errand.POST_ROLL not in rows  # it hangs
    assert not rows[Errand.REMOVE_ROLL].must
    assert rows[Errand.REMOVE_ROLL].by_law
    notice = rows[Errand.POST_NOTICE]
    assert notice.paper == "D15"
    assert notice.stage == "notice"
    assert notice.subject == Subject.assembly(story.id)
    assert [row.day for row in today.due] == sorted(row.day for row in today.due)
    (running,) = today.running
    assert running.outlook is not None
    assert today.compounds == 1
    story.choose_candidates().give_notice()
    assert Errand.POST_NOTICE not in due(office)


def test_ballots_are_due_until_the_last_one_is_delivered(office: Office, clock: FixedClock) -> None:
    story = held(office, clock).freeze_roll().choose_candidates().give_notice().issue()
    story.enter(Stage.DELIVERY)
    clock.set(PLAN[Stage.DELIVERY], hour=18)
    *most, last = (
        DeliveryDraft(
            ballot.serial,
            DeliveryMethod.IN_PERSON,
            DeliveryOutcome.DELIVERED,
            clock.now(),
            ("张力", "李敏"),
            receiver=ballot.owner_names,
        )
        for ballot in office.assemblies.ballots(story.id)
    )
    before = due(office)[Errand.DELIVER_BALLOTS]
    office.assemblies.deliver(most)
    assert due(office)[Errand.DELIVER_BALLOTS] == before
    office.assemblies.deliver([last])
    assert Errand.DELIVER_BALLOTS not in due(office)


def test_the_law_is_before_a_later_plan(office: Office, clock: FixedClock) -> None:
    story = held(office, clock)
    row = next(one for one in office.agenda.look().due if one.errand is Errand.POST_NOTICE)
    sheet = office.assemblies.assembly(story.id)
    dates = next(one for one in sheet.dates if one.step.value == "notice_posted")
    assert row.day == min(one for one in (dates.planned, dates.last) if one)
    assert row.by_law == (row.day == dates.last)
    assert row.article == dates.article


def test_a_papers_list_can_be_asked_for_one_alone_and_prints_are_told(
    office: Office, clock: FixedClock
) -> None:
    story = held(office, clock)
    story.freeze_roll()
    subject = Subject.assembly(story.id)
    (row,) = office.printing.some(subject, {"D06"})
    assert row == next(one for one in office.printing.papers(subject) if one.key == "D06")
    drawn = Drawn("D06", "D06.pdf", b"", 1, "0" * 64)
    for _ in range(2):
        office.printing.print(order_of(subject, drawn), Tray())
    (recent,) = office.printing.recent(5)
    assert recent.subject == subject
    assert recent.title.startswith("D06 ")
    assert recent.about == office.assemblies.assemblies()[0].title


def test_meetings_and_promises_are_due(office: Office, clock: FixedClock) -> None:
    clock.set(date(2026, 6, 20))
    compound_id = build_compound(office.database)
    body = office.meetings.form_body(
        FormBody(compound_id, BodyKind.OWNERS_COUNCIL, "云岭小区业主协商议事会", 5, MEMBERS)
    )
    called = office.meetings.call(
        CallMeeting(body.made, "停车协商会", at(27, 19), "会议室", "钱", "钱", "冯", TOPICS)
    )
    (row,) = office.agenda.look().due
    assert (row.errand, row.paper, row.day) == (Errand.NOTIFY_MEETING, "D43", date(2026, 6, 27))
    assert row.subject.kind is SubjectKind.MEETING
    office.meetings.notify(called.made, "张贴")
    assert set(due(office)) == {Errand.HOLD_MEETING}
    assert office.meetings.bodies() == office.meetings.bodies(compound_id)


def test_all_of_it_is_of_one_moment(office: Office, clock: FixedClock) -> None:
    held(office, clock)
    read = office.committees.committees

    def meanwhile() -> object:
        """Another compound comes in while the page is being read."""
        writer = Thread(target=office.rosters.add_compound, args=("别的小区",))
        writer.start()
        writer.join()
        return read()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office.committees, "committees", meanwhile)
        assert office.agenda.look().compounds == 1
    assert office.agenda.look().compounds == 2


def test_the_posts_are_told_once_they_are_filled_and_owed_until_they_hang(
    office: Office, clock: FixedClock
) -> None:
    compound_id = build_compound(office.database)
    story = Held(office.assemblies, clock, compound_id).to_result(ticks)
    clock.set(PLAN[Stage.FIRST_MEETING])
    story.advance()
    sheet = formed(story, office.committees)
    assert Errand.POST_FIRST_MEETING not in due(office), "nothing was decided yet"
    office.committees.hold_first_meeting(sheet.id, meeting(sheet))
    owed = due(office)[Errand.POST_FIRST_MEETING]
    assert (owed.paper, owed.by_law) == ("D30", True)
    clock.set(PLAN[Stage.FILING])
    story.advance()
    assert office.assemblies.assembly(story.id).stage is Stage.FILING
    assert due(office)[Errand.POST_FIRST_MEETING] == owed
    story.post("D30", clock.today())
    assert Errand.POST_FIRST_MEETING not in due(office)


def change(office: Office, statement: str) -> None:
    """Change rows as somebody with the key and another program would."""
    with office.database.write() as session:
        assert session.execute(sa.text(statement)).rowcount  # type: ignore[attr-defined]


def two_compounds(office: Office, clock: FixedClock) -> tuple[Held, CommitteeSheet, Held]:
    """Form a committee of the first of them; of the other an assembly has just been opened."""
    other = build_compound(office.database, name="别的小区")
    again = Held(office.assemblies, clock, other, prefix="BD", seats=5).open()
    story = Held(office.assemblies, clock, build_compound(office.database)).to_result(ticks)
    clock.set(PLAN[Stage.FIRST_MEETING])
    story.advance()
    sheet = formed(story, office.committees)
    return story, sheet, again


def of(rows: Iterable[DueRow], *subjects: Subject) -> list[DueRow]:
    return [row for row in rows if row.subject in subjects]


def test_a_committee_that_was_tampered_with_is_a_line_and_the_others_stand(
    office: Office, clock: FixedClock
) -> None:
    story, sheet, other = two_compounds(office, clock)
    before = office.agenda.look()
    change(office, "UPDATE committee_member SET name = '张冠李戴' WHERE position = 1")
    today = office.agenda.look()
    (line,) = of(today.due, Subject.committee(sheet.id))
    assert (line.errand, line.title, line.day) == (Errand.CHECK_RECORD, sheet.name, today.day)
    assert line.unread is not None
    assert "程序以外的方式改动过" in line.unread.text
    assert line.unread.sentence("en").startswith(f'"{sheet.name}" could not be read')
    assemblies = Subject.assembly(other.id), Subject.assembly(story.id)
    assert of(before.due, assemblies[0])
    assert of(today.due, assemblies[0]) == of(before.due, assemblies[0])
    assert {row.id for row in today.running} == {story.id, other.id}
    assert office.agenda.due() == today.due
    assert (today.with_committee, today.compounds) == (before.with_committee, 2)


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("UPDATE assembly SET pack_frozen = '{}' WHERE title LIKE '云岭%'", "封存的内容"),
        ("UPDATE assembly_result SET content = '{}'", "封存的内容"),
        ("UPDATE assembly SET pack_frozen = replace(pack_frozen, 'true', 'false')", "规则包"),
    ],
)
def test_an_assembly_that_cannot_be_read_is_a_line_and_the_others_stand(
    office: Office, clock: FixedClock, statement: str, why: str
) -> None:
    story, sheet, other = two_compounds(office, clock)
    before = office.agenda.look()
    change(office, statement)
    today = office.agenda.look()
    unread = {row.subject: row for row in today.due if row.unread is not None}
    assert {Subject.assembly(story.id), Subject.committee(sheet.id)} <= set(unread)
    said = unread[Subject.assembly(story.id)].unread
    assert said is not None
    assert why in said.text
    mine = Subject.assembly(other.id)
    assert mine in unread or of(today.due, mine) == of(before.due, mine) != []
    assert {row.id for row in today.running} <= {other.id}
    assert not office.verify_audit().ok, "and where the line leads tells it"
    assert office.agenda.due() == today.due


def test_a_count_that_cannot_be_read_leaves_the_days_of_its_assembly(
    office: Office, clock: FixedClock
) -> None:
    story, _sheet, _other = two_compounds(office, clock)
    row = next(one for one in office.agenda.look().running if one.id == story.id)

    def refused(_id: object) -> object:
        raise KnownError("assemblies.not_found", id="0")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(office.assemblies, "outlook", refused)
        today = office.agenda.look()
    assert replace(row, outlook=None) in today.running
    mine = of(today.due, Subject.assembly(story.id))
    assert [one.errand for one in mine].count(Errand.CHECK_RECORD) == 1
    assert len(mine) > 1


def ready_to_file(office: Office, clock: FixedClock) -> tuple[Held, CommitteeSheet, FilingDraft]:
    """Go on until the packet can be handed in, and put it together."""
    story = Held(office.assemblies, clock, build_compound(office.database)).to_result(ticks)
    clock.set(PLAN[Stage.FIRST_MEETING])
    story.advance()
    sheet = formed(story, office.committees)
    office.committees.hold_first_meeting(sheet.id, meeting(sheet))
    story.post("D30", clock.today())
    clock.set(PLAN[Stage.FILING])
    story.advance()
    lines = sheet.filing.papers
    papers = tuple(FilingPaperDraft(line.code, line.title, included=True) for line in lines)
    to = "魏都区住房和城乡建设局、云岭街道办事处"
    return story, sheet, FilingDraft(to, sheet.name, clock.today(), papers)


def test_a_packet_sent_back_is_asked_for_after_its_assembly_closed(
    office: Office, clock: FixedClock
) -> None:
    story, sheet, filing = ready_to_file(office, clock)
    assert Errand.FILE in due(office)
    office.committees.file(sheet.id, filing)
    assert not due(office)[Errand.NOTE_ANSWER].must
    story.advance()
    assert office.assemblies.assembly(story.id).stage is Stage.CLOSED
    back = FilingAnswerDraft(filed=False, on=clock.today(), answer="缺管理规约")
    office.committees.answer_filing(sheet.id, back)
    [again] = [row for row in office.agenda.due() if row.subject.id == sheet.id and row.must]
    assert (again.errand, again.detail, again.by_law) == (Errand.FILE_AGAIN, "缺管理规约", True)
    clock.set(again.day + timedelta(days=3))
    late = FilingAnswerDraft(filed=False, on=clock.today(), answer="仍缺管理规约")
    office.committees.file(sheet.id, replace(filing, submitted_on=clock.today()))
    office.committees.answer_filing(sheet.id, late)
    again = due(office)[Errand.FILE_AGAIN]
    assert (again.day, again.by_law) == (clock.today(), False)
    office.committees.file(sheet.id, replace(filing, submitted_on=clock.today()))
    done = FilingAnswerDraft(filed=True, on=clock.today(), receipt_number="云街备2026-1")
    office.committees.answer_filing(sheet.id, done)
    assert not {Errand.FILE_AGAIN, Errand.NOTE_ANSWER} & set(due(office))


def test_while_its_assembly_runs_a_packet_sent_back_is_one_line(
    office: Office, clock: FixedClock
) -> None:
    _story, sheet, filing = ready_to_file(office, clock)
    office.committees.file(sheet.id, filing)
    back = FilingAnswerDraft(filed=False, on=clock.today(), answer="缺管理规约")
    office.committees.answer_filing(sheet.id, back)
    assert {Errand.FILE, Errand.FILE_AGAIN} & set(due(office)) == {Errand.FILE_AGAIN}
