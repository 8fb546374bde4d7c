"""Papers are found by name, code and subject; the list of them is that of the subjects."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core.affairs.problems.drafts import Charge
from core.clock import FixedClock
from core.db.keys import Cost
from core.documents.sources import ChoosingSource
from core.meetings.drafts import CallMeeting, CallOff, FormBody
from core.meetings.kinds import OF_A_COMMUNITY, BodyKind
from core.meetings.pool.promises import EVERYWHERE
from core.office import Office, Profile
from core.paper_search import KEYS
from core.printed import Subject, SubjectKind
from tests.builders import HENAN_WEIDU, OPENED, Held, build_compound
from tests.core.affairs.problems.story import raised
from tests.core.meetings.story import MEMBERS, TOPICS, at

pytestmark = pytest.mark.slow

PASSPHRASE = "云里有一棵高高的杉树"  # noqa: S105 - of folders that are thrown away


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory, clock: FixedClock) -> Iterator[Office]:
    """Two compounds; in one an assembly, in the other a meeting of its council."""
    folder: Path = tmp_path_factory.mktemp("papers") / "office"
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    cost = Cost(memory_kib=64, iterations=1)
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=cost)
    with made:
        Held(made.assemblies, clock, build_compound(made.database), seats=5).open()
        other = made.rosters.add_compound("别的小区").made
        council = FormBody(other, BodyKind.OWNERS_COUNCIL, "别的小区业主协商议事会", 5, MEMBERS)
        body = made.meetings.form_body(council).made
        names = "会议室", "钱承业", "钱承业", "冯知微"
        made.meetings.call(CallMeeting(body, "停车协商会", at(27, 19), *names, TOPICS))
        yield made


def test_a_paper_is_found_by_its_code_and_by_its_name(office: Office) -> None:
    [row] = office.assemblies.assemblies()
    [by_code] = office.paper_search.find("d15", 9)
    [by_name] = office.paper_search.find("会议公告", 9)
    assert by_code == by_name
    assert (by_code.subject, by_code.key) == (Subject.assembly(row.id), "D15")
    assert by_code.title.startswith("D15 ")
    assert by_code.about == row.title
    assert office.paper_search.find(f"D15 {row.title[:2]}", 9) == (by_code,)
    assert not office.paper_search.find("D15 别的", 9)
    assert not office.paper_search.find("没有这样的文书", 9)
    assert not office.paper_search.find(row.title, 9), "a subject is no paper"


def test_only_so_many_and_only_of_the_compound_in_hand(office: Office) -> None:
    own, other = (
        office.rosters.compound_id("云岭小区"),
        office.rosters.compound_id("别的小区"),
    )
    assert len(office.paper_search.find("D", 3)) == 3
    kinds = {one.subject.kind for one in office.paper_search.find("D", 99, own)}
    assert kinds == {SubjectKind.ASSEMBLY}
    kinds = {one.subject.kind for one in office.paper_search.find("D", 99, other)}
    assert kinds == {SubjectKind.MEETING}


def test_the_papers_searched_are_those_that_are_listed(office: Office) -> None:
    [row] = office.assemblies.assemblies()
    listed = office.printing.papers(Subject.assembly(row.id))
    assert [one.key for one in listed] == list(KEYS[SubjectKind.ASSEMBLY])


def test_of_each_meeting_those_of_its_kind_of_body_are_searched(
    office: Office, clock: FixedClock
) -> None:
    compound = office.rosters.add_compound("竹溪里小区").made
    made: dict[UUID, BodyKind] = {}
    silent = set()
    for kind in BodyKind:
        of = None if kind in OF_A_COMMUNITY else compound
        body = office.meetings.form_body(FormBody(of, kind, f"竹溪里{kind.value}", 5, MEMBERS)).made
        called, told, off = [office.meetings.call(meeting(body)).made for _ in range(3)]
        office.meetings.notify(told, "张贴", clock.today())
        office.meetings.call_off(told, CallOff("停电", "张贴"))
        office.meetings.call_off(off, CallOff("停电"))
        made |= dict.fromkeys((called, told, off), kind)
        silent.add(off)
    found = {one for letter in "DP" for one in office.paper_search.find(letter, 9999)}
    for one, kind in made.items():
        subject = Subject.meeting(one)
        searched = {paper.key for paper in found if paper.subject == subject}
        assert searched == {row.key for row in office.printing.papers(subject)}, kind
        assert "D38" not in searched or kind is BodyKind.COMMITTEE
        assert bool(searched) == (one not in silent)


def meeting(body: UUID) -> CallMeeting:
    names = "会议室", "钱承业", "钱承业", "冯知微"
    return CallMeeting(body, "停水协商会", at(27, 19), *names, TOPICS)


def test_the_list_of_promises_is_found_where_something_was_promised(office: Office) -> None:
    compound = office.rosters.add_compound("银杏里小区").made
    everywhere = {Subject(SubjectKind.PROMISES, one) for one in (EVERYWHERE, compound)}
    listed = {one.subject for one in office.paper_search.find("D45", 99)}
    assert not everywhere & listed
    problem = office.problems.raise_problem(raised(compound, found_on=OPENED)).made
    office.problems.charge(problem, Charge("物业", "郑物业", "修好", date(2027, 6, 30)))
    listed = {one.subject for one in office.paper_search.find("D45", 99)}
    assert everywhere <= listed


def test_every_kind_of_subject_has_one_source_of_papers_at_most(office: Office) -> None:
    sources = office.paper_search.sources
    kinds = [*KEYS, *(kind for one in sources for kind in one.keys)]
    assert len(kinds) == len(set(kinds))
    for source in sources:
        for subject_id, (subject, title) in source.about().items():
            assert subject.id == subject_id
            assert subject.kind in source.keys
            assert title
            has_none = isinstance(source, ChoosingSource) and source.fewer().get(subject_id) == ()
            assert bool(office.printing.papers(subject)) != has_none
