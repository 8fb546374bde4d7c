"""Papers are found by name, code and subject; the list of them is that of the subjects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import FixedClock
from core.db.keys import Cost
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind
from core.meetings.paper_source import MeetingPapers
from core.office import Office, Profile
from core.paper_search import KEYS
from core.printed import Subject, SubjectKind
from tests.builders import HENAN_WEIDU, OPENED, Held, build_compound
from tests.core.meetings.story import MEMBERS, TOPICS, at

PASSPHRASE = "云里有一棵高高的杉树"  # noqa: S105 - of folders that are thrown away


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Two compounds; in one an assembly, in the other a meeting of its council."""
    folder: Path = tmp_path_factory.mktemp("papers") / "office"
    profile, clock = Profile("云岭社区", "云岭街道", HENAN_WEIDU), FixedClock.on(OPENED)
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
    assert kinds == {SubjectKind.ASSEMBLY, SubjectKind.PROMISES}
    kinds = {one.subject.kind for one in office.paper_search.find("D", 99, other)}
    assert kinds == {SubjectKind.MEETING, SubjectKind.PROMISES}


def test_the_papers_searched_are_those_that_are_listed(office: Office) -> None:
    [row] = office.assemblies.assemblies()
    listed = office.printing.papers(Subject.assembly(row.id))
    assert [one.key for one in listed] == list(KEYS[SubjectKind.ASSEMBLY])
    [body] = office.meetings.bodies()
    [meeting] = office.meetings.meetings(body.id)
    listed = office.printing.papers(Subject.meeting(meeting.id))
    order = MeetingPapers.keys[SubjectKind.MEETING]
    offered = [one.key for one in listed]  # those of its kind of body
    assert offered == [key for key in order if key in offered]
    assert {"D43", "D39", "D40", "D44"} <= set(offered)


def test_every_kind_of_subject_has_one_source_of_papers_at_most(office: Office) -> None:
    sources = office.paper_search.sources
    kinds = [*KEYS, *(kind for one in sources for kind in one.keys)]
    assert len(kinds) == len(set(kinds))
    for source in sources:
        for subject_id, (subject, title) in source.about().items():
            assert subject.id == subject_id
            assert subject.kind in source.keys
            assert title
            assert office.printing.papers(subject)
