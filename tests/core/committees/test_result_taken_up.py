"""A result found wrong after it was left is corrected; what rests on it is done anew, not lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from core import lawbooks
from core.assemblies.counting import Mark, Reading
from core.assemblies.drafts import EntryDraft, ObjectionDraft
from core.assemblies.service import Assemblies
from core.assemblies.stages import Kind, Stage
from core.clock import FixedClock
from core.committees.drafts import FilingAnswerDraft, FilingDraft, FilingPaperDraft
from core.committees.service import Committees
from core.committees.sheets import CommitteeSheet, FilingState
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from tests.builders import PLAN, Held, build_compound
from tests.core.committees.conftest import agree
from tests.core.committees.test_by_election import PEOPLE, alone, proposed, two
from tests.core.committees.test_committees import formed, meeting, order

pytestmark = pytest.mark.slow

__all__ = ["alone"]

WHY = "法院判决认定三张选票计错"


def swapped(held: Held) -> None:
    """Read three ballots again: they tick the alternate instead of who was elected last."""
    held.assemblies.reopen_counting(held.id, WHY, witness="许静")
    for ballot in held.assemblies.ballots(held.id)[:3]:
        marks = agree(ballot)
        marks[4], marks[5] = Mark.ABSTAIN, Mark.AGREE
        draft = EntryDraft(ballot.serial, Reading.RULING, "李敏", tuple(marks), reason="复核原票")
        held.assemblies.rule(draft, witness="郭强")
    held.assemblies.close_counting(held.id, witness="李敏")
    held.assemblies.correct(held.id, WHY, witness="许静")


def needed(held: Held) -> set[str]:
    return {one.code for one in held.assemblies.assembly(held.id).needs}


def on(held: Held) -> None:
    """Hang the corrected result, let its time for objections run out, and go on."""
    held.post("D28", held.clock.today())
    held.clock.set(held.clock.today() + timedelta(days=30))
    needs = held.assemblies.assembly(held.id).needs
    held.assemblies.advance(held.id, {one.key: "已报街道办事处核对" for one in needs})


def filed(held: Held, committees: Committees) -> CommitteeSheet:
    """Bring the committee to its filing and close the assembly."""
    sheet = formed(held, committees)
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    held.post("D30", held.clock.today())
    held.clock.set(PLAN[Stage.FILING])
    held.advance()
    papers = tuple(
        FilingPaperDraft(line.code, line.title, included=True) for line in sheet.filing.papers
    )
    to, day = "魏都区住房和城乡建设局、云岭街道办事处", held.clock.today()
    committees.file(sheet.id, FilingDraft(to, sheet.name, day, papers))
    committees.answer_filing(sheet.id, FilingAnswerDraft(filed=True, on=day, receipt_number="1"))
    held.advance()
    return sheet


def test_an_objection_upheld_late_leads_back_to_the_result(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    draft = ObjectionDraft("result", "何国华", "计票", "三张票计错", held.clock.today())
    made = held.assemblies.object_to(held.id, draft).made
    day = held.clock.today()
    held.assemblies.answer(made, upheld=True, answer="属实", told_how="当面告知", on=day)
    assert "assemblies.need_upheld_reported" in needed(held)
    with pytest.raises(KnownError, match="needs_real_reason"):
        held.assemblies.return_to_result(held.id, "错", witness="许静")
    with pytest.raises(KnownError, match="needs_witness"):
        held.assemblies.return_to_result(held.id, WHY, witness="")
    held.assemblies.return_to_result(held.id, WHY, witness="许静")
    assert held.assemblies.assembly(held.id).stage is Stage.RESULT
    assert "assemblies.need_upheld_correction" in needed(held)
    before = held.assemblies.result(held.id).elected
    swapped(held)
    after = held.assemblies.result(held.id)
    assert (after.version, set(after.elected) == set(before)) == (2, False)
    assert "assemblies.need_upheld_correction" not in needed(held)
    on(held)
    assert held.assemblies.assembly(held.id).stage is Stage.FIRST_MEETING
    assert "assemblies.need_upheld_reported" not in needed(held)
    assert [row.name for row in formed(held, committees).members] == list(after.elected)


def test_a_closed_election_that_is_corrected_seats_another_and_files_again(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    old = filed(held, committees)
    assert held.assemblies.assembly(held.id).stage is Stage.CLOSED
    held.assemblies.return_to_result(held.id, WHY, witness="许静")
    with pytest.raises(KnownError, match="only_in"):
        committees.form(order(held))
    swapped(held)
    on(held)
    assert "assemblies.need_first_meeting" in needed(held), "the old one was of others"
    assert [row.id for row in committees.waiting()] == [held.id]
    new = formed(held, committees)
    assert committees.waiting() == ()
    assert [row.name for row in new.members] == list(held.assemblies.result(held.id).elected)
    assert (new.change, new.joined, new.first_meeting) == (0, (), None)
    assert committees.of_assembly(held.id) == new
    assert committees.committee(old.id).members != new.members, "the old one stays on record"
    assert {row.id: row.is_former for row in committees.committees()} == {
        old.id: True,
        new.id: False,
    }
    with pytest.raises(KnownError, match="already_formed"):
        committees.form(order(held))


def test_a_correction_that_seats_the_same_leaves_the_committee(
    elected: tuple[Held, Committees],
) -> None:
    held, committees = elected
    sheet = filed(held, committees)
    held.assemblies.return_to_result(held.id, WHY, witness="许静")
    held.assemblies.reopen_counting(held.id, WHY, witness="许静")
    ballot = held.assemblies.ballots(held.id)[0]
    marks = [*agree(ballot)[:-1], Mark.AGAINST]
    draft = EntryDraft(ballot.serial, Reading.RULING, "李敏", tuple(marks), reason="复核原票")
    held.assemblies.rule(draft, witness="郭强")
    held.assemblies.close_counting(held.id, witness="李敏")
    held.assemblies.correct(held.id, WHY, witness="许静")
    on(held)
    assert "assemblies.need_first_meeting" not in needed(held)
    assert committees.waiting() == ()
    found = committees.of_assembly(held.id)
    assert found is not None
    assert (found.id, found.filing.state) == (sheet.id, FilingState.FILED)


def test_an_ordinary_vote_is_corrected_after_it_closed_and_an_annulled_one_never(
    database: Database, clock: FixedClock
) -> None:
    assemblies = Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
    held = Held(assemblies, clock, build_compound(database), kind=Kind.VOTE)
    held.to_result(lambda _ballot: [Mark.AGREE])
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    held.advance()
    assert held.assemblies.assembly(held.id).stage is Stage.CLOSED
    held.assemblies.return_to_result(held.id, WHY, witness="许静")
    assert held.assemblies.assembly(held.id).stage is Stage.RESULT
    held.assemblies.annul(held.id, "法院判决撤销全部决定", witness="许静")
    with pytest.raises(KnownError, match="closed"):
        held.assemblies.return_to_result(held.id, WHY, witness="许静")


def test_a_by_election_that_is_corrected_changes_the_committee_as_it_was_before(
    alone: tuple[Held, Committees],
) -> None:
    held, committees = alone
    sheet = committees.forming(held.id)
    told = proposed(held, sheet, sitting=PEOPLE, seats=5, term_from=date(2025, 5, 1))
    old = committees.committee(committees.form(told).made)
    held.assemblies.return_to_result(held.id, WHY, witness="许静")
    held.assemblies.reopen_counting(held.id, WHY, witness="许静")
    for ballot in held.assemblies.ballots(held.id)[:15]:
        marks = two(ballot)
        marks[4], marks[5] = Mark.AGREE, Mark.ABSTAIN
        draft = EntryDraft(ballot.serial, Reading.RULING, "李敏", tuple(marks), reason="复核原票")
        held.assemblies.rule(draft, witness="郭强")
    held.assemblies.close_counting(held.id, witness="李敏")
    held.assemblies.correct(held.id, WHY, witness="许静")
    on(held)
    assert held.assemblies.assembly(held.id).stage is Stage.FILING
    new = committees.committee(committees.form(told).made)
    assert set(new.joined) == set(held.assemblies.result(held.id).elected) != set(old.joined)
    assert (old.change, new.change) == (1, 2)
    stayed = [row.name for row in new.members if row.name not in new.joined]
    assert stayed == [row.name for row in old.members if row.name not in old.joined]
