"""A by-election fills seats of the committee in office: its seats, its term, no second one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core import lawbooks
from core.assemblies.by_elections import as_change
from core.assemblies.candidates import PoliticalStatus
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Mark
from core.assemblies.service import Assemblies
from core.assemblies.stages import Kind, Stage, order
from core.clock import FixedClock
from core.committees.drafts import FilingDraft, FilingPaperDraft, FormCommittee
from core.committees.papers import offer_committee_papers
from core.committees.papers_basis import CommitteeBasis
from core.committees.service import Committees
from core.committees.sheets import FormingSheet, Post
from core.committees.sitting import Sitting, read_sitting, write_sitting
from core.db.audit import AuditLog
from core.db.database import Database
from core.documents.wording import Wording
from core.errors import KnownError
from core.law.moments import Moment
from tests.builders import HENAN_WEIDU, PLAN, Held, build_compound
from tests.core.assemblies.paper_text import words
from tests.core.committees.conftest import DAY
from tests.core.committees.test_committees import formed, meeting

pytestmark = pytest.mark.slow

PEOPLE = """
何大川，主任，中共党员，1幢1单元020，13800000001，教师
沈月，副主任，群众，1幢1单元021，13800000002，医生
季明，委员，中共党员，1幢1单元022，13800000003，工人
"""


def two(_ballot: BallotRow) -> list[Mark]:
    """Everybody ticks the last two of seven."""
    return [*[Mark.ABSTAIN] * 5, Mark.AGREE, Mark.AGREE, Mark.AGREE]


def by_election(held: Held, prefix: str = "YL2") -> Held:
    made = Held(
        held.assemblies, held.clock, held.compound_id, kind=Kind.BY_ELECTION, seats=2, alternates=0
    )
    made.prefix = prefix
    made.to_result(two)
    made.clock.set(DAY)
    return made


def to_filing(held: Held) -> Held:
    held.advance()
    assert held.assemblies.assembly(held.id).stage is Stage.FILING
    return held


@pytest.fixture
def alone(database: Database, clock: FixedClock) -> tuple[Held, Committees]:
    """Hold a by-election of a committee that this program has not seen elected."""

    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    held = Held(Assemblies(database, audit, clock, law), clock, build_compound(database))
    committees = Committees(database, audit, clock, law, HENAN_WEIDU)
    return to_filing(by_election(held)), committees


def proposed(held: Held, sheet: FormingSheet, **changed: object) -> FormCommittee:
    made = FormCommittee(
        *(held.id, sheet.name, sheet.term_from, sheet.years, sheet.address),
        sitting=sheet.sitting,
        seats=sheet.seats,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def test_those_by_elected_are_no_committee_of_their_own(
    database: Database, clock: FixedClock
) -> None:

    audit, law = AuditLog(clock, "测试"), lawbooks.library()
    held = Held(
        Assemblies(database, audit, clock, law),
        clock,
        build_compound(database),
        kind=Kind.BY_ELECTION,
        seats=2,
        alternates=0,
    )
    held.open()
    sheet = held.assemblies.assembly(held.id)
    assert not [need for need in sheet.needs if need.code.startswith("committee_")]
    held.freeze_roll().choose_candidates()
    assert held.assemblies.candidates(held.election).findings == ()
    held.give_notice().issue().deliver().vote(two).count(two).declare()
    [election] = [m for m in held.assemblies.result(held.id).matters if m.matter.is_election]
    assert not {one.code for one in election.findings} & {"election_does_not_stand"}


def test_seats_of_the_committee_on_record_are_filled(elected: tuple[Held, Committees]) -> None:
    held, committees = elected
    first = formed(held, committees)
    committees.hold_first_meeting(first.id, meeting(first))
    first = committees.committee(first.id)
    again = to_filing(by_election(held))
    assert [row.id for row in committees.waiting()] == [again.id]
    sheet = committees.forming(again.id)
    assert (sheet.by_election, sheet.seats, sheet.name) == (True, 5, first.name)
    assert (sheet.term_from, sheet.years) == (first.term_from, 5)
    assert [line.split("，")[0] for line in sheet.sitting.splitlines()] == [
        row.name for row in (*first.members, *first.alternates)
    ]
    full = "committees.more_than_seats"
    with pytest.raises(KnownError, match=full):
        committees.form(proposed(again, sheet))
    left = {first.members[3].name, first.members[4].name}
    stay = "\n".join(line for line in sheet.sitting.splitlines() if line.split("，")[0] not in left)
    with pytest.raises(KnownError, match="not_the_term"):
        committees.form(proposed(again, sheet, sitting=stay, years=3))
    made = committees.form(proposed(again, sheet, sitting=stay)).made
    after = committees.committee(made)
    assert (after.term, after.term_from, after.term_until) == (
        *(first.term, first.term_from, first.term_until),
    )
    assert (after.seats, len(after.members), after.change) == (5, 5, 1)
    assert after.members[0].post is Post.CHAIR
    assert after.members[0].name == first.members[0].name
    assert set(after.joined) == {row.name for row in after.members[3:]}
    assert {one.text for one in after.findings} <= {one.text for one in first.findings}
    rows = {row.id: row for row in committees.committees()}
    assert rows[first.id].is_former
    assert not rows[made].is_former
    with pytest.raises(KnownError, match="already_formed"):
        committees.form(proposed(again, sheet, sitting=stay))


def test_the_change_is_filed_by_its_own_day_without_a_first_meeting(
    alone: tuple[Held, Committees],
) -> None:
    held, committees = alone
    sheet = committees.forming(held.id)
    assert (sheet.seats, sheet.sitting) == (0, "")
    order_ = proposed(held, sheet, term_from=date(2023, 5, 1), seats=5, sitting=PEOPLE)
    made = committees.form(order_).made
    after = committees.committee(made)
    assert (after.term_from, after.term_until) == (date(2023, 5, 1), date(2028, 5, 1))
    assert [row.post for row in after.members[:3]] == [Post.CHAIR, Post.VICE_CHAIR, Post.MEMBER]
    assert after.first_meeting_last_day is None
    assert after.filing.last_day == PLAN[Stage.RESULT] + timedelta(days=30)
    codes = [row.code for row in after.filing.papers]
    assert codes[0] == "D34"
    assert "D31" not in codes
    assert "D30" not in codes
    assert "D39_first" not in codes
    basis = CommitteeBasis(
        after, Wording.load(None), DAY, street="西大街道办事处", address="云岭路1号", phone="0374-1"
    )
    sheet_ = replace(
        after,
        members=tuple(replace(row, phone=row.phone or "13800000009") for row in after.members),
    )
    [offer] = offer_committee_papers(replace(basis, sheet=sheet_))
    said = words(*offer.build().documents)
    assert "业主委员会变更备案表" in said
    assert "变更事项：业主大会补选" in said
    papers = tuple(
        FilingPaperDraft(row.code, row.title, included=True) for row in after.filing.papers
    )
    filing = FilingDraft("魏都区住房和城乡建设局、云岭街道办事处", "业主委员会", DAY, papers)
    committees.file(made, filing)
    held.assemblies.advance(
        held.id, {n.key: "已经报送" for n in held.assemblies.assembly(held.id).needs}
    )
    assert held.assemblies.assembly(held.id).stage is Stage.CLOSED


def test_without_a_chair_the_posts_are_filled_at_a_meeting(alone: tuple[Held, Committees]) -> None:
    held, committees = alone
    people = PEOPLE.replace("主任，中共党员，1幢1单元020", "委员，中共党员，1幢1单元020", 1)
    order_ = proposed(
        held, committees.forming(held.id), term_from=date(2023, 5, 1), seats=5, sitting=people
    )
    sheet = committees.committee(committees.form(order_).made)
    basis = CommitteeBasis(sheet, Wording.load(None), DAY)
    assert [one.key for one in offer_committee_papers(basis)] == ["D39_first", "D30", "D34"]
    committees.hold_first_meeting(sheet.id, meeting(sheet))
    after = committees.committee(sheet.id)
    assert after.members[0].post is Post.CHAIR
    assert "D30" in [row.code for row in after.filing.papers]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"sitting": ""}, "nobody_stays"),
        ({"seats": 0}, "seats_missing"),
        ({"term_from": date(2020, 5, 1)}, "not_in_office"),
        ({"term_from": date(2026, 5, 1)}, "not_in_office"),
        ({"seats": 4}, "more_than_seats"),
        ({"sitting": "何大川"}, "too_small"),
        ({"sitting": f"{PEOPLE}\n何大川"}, "sits_twice"),
        ({"sitting": "何大川，书记"}, "bad_sitting_line"),
        ({"sitting": "何大川，主任，党员"}, "bad_sitting_line"),
        ({"sitting": "，主任"}, "bad_sitting_line"),
        ({"sitting": "一，，，，，，二"}, "bad_sitting_line"),
        ({"sitting": "何大川，主任\n沈月，主任"}, "one_chair"),
    ],
)
def test_who_sits_already_is_asked_for_and_read_with_care(
    alone: tuple[Held, Committees], changed: dict[str, object], code: str
) -> None:
    held, committees = alone
    good = proposed(
        held, committees.forming(held.id), term_from=date(2023, 5, 1), seats=5, sitting=PEOPLE
    )
    with pytest.raises(KnownError, match=code):
        committees.form(replace(good, **changed))  # type: ignore[arg-type]


def test_who_sits_is_not_elected_twice(alone: tuple[Held, Committees]) -> None:
    held, committees = alone
    sheet = committees.forming(held.id)
    good = proposed(held, sheet, term_from=date(2023, 5, 1), seats=5)
    with pytest.raises(KnownError, match="sits_already"):
        committees.form(replace(good, sitting=f"{PEOPLE}\n{sheet.elected[0]}"))
    waits = f"{PEOPLE}\n{sheet.elected[0]}，候补委员"
    after = committees.committee(committees.form(replace(good, sitting=waits)).made)
    assert (len(after.members), after.alternates) == (5, ())


def test_what_a_line_leaves_out_is_taken_from_the_record() -> None:
    one = Sitting("何大川", Post.CHAIR, PoliticalStatus.PARTY_MEMBER, "1幢", "139", "教师", "公章")
    assert read_sitting(write_sitting([one]), [one]) == (one,)
    assert read_sitting("何 大川", [one])[0].post is Post.CHAIR
    [read] = read_sitting("何大川，委员，群众，2幢", [one])
    assert (read.post, read.address, read.phone) == (Post.MEMBER, "2幢", "139")
    assert read_sitting("沈月\n\n") == (Sitting("沈月"),)


def test_a_by_election_has_no_first_meeting_and_files_a_change() -> None:
    assert Stage.FIRST_MEETING not in order(Kind.BY_ELECTION)
    day = date(2026, 4, 27)
    days = {Moment.ELECTED: day, Moment.FILED: day, Moment.FIRST_MEETING: day}
    assert as_change(Kind.BY_ELECTION, days) == {Moment.CHANGED: day, Moment.CHANGE_FILED: day}
    assert as_change(Kind.FIRST, days) == days
