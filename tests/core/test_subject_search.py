"""Things are found by name, number and place; people masked; what ended is not found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core.affairs.problems.drafts import RaiseProblem
from core.affairs.problems.kinds import ProblemKind
from core.clock import FixedClock
from core.db.keys import Cost
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import TopicKind, Way
from core.office import Office, Profile
from core.party.grids.drafts import PlaceDraft, PlanOrder, ZoneDraft, ZoneMemberDraft
from core.party.grids.kinds import GridPlaceKind
from core.party.organisations.drafts import MemberDraft, OrganisationDraft
from core.party.organisations.kinds import MemberStatus, OrgKind, OrgLevel
from core.party.pairing.drafts import UnitDraft, VenueDraft
from core.party.pairing.kinds import PartnerKind
from core.subject import SubjectKind
from core.subject_search import MOST, FoundSubject
from tests.builders import HENAN_WEIDU, build_compound
from tests.core.affairs.neighbours import story as near_by
from tests.core.affairs.problems import story as troubled
from tests.core.meetings.story import MEMBERS, TOPICS, at

PASSPHRASE = "云里有一棵高高的杉树"  # noqa: S105 - of folders that are thrown away
TODAY = date(2026, 6, 20)
K = SubjectKind


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One thing of each kind in 云岭小区, and a problem in another compound."""
    folder: Path = tmp_path_factory.mktemp("search") / "office"
    profile, clock = Profile("云岭社区", "云岭街道", HENAN_WEIDU), FixedClock.on(TODAY)
    cost = Cost(memory_kib=64, iterations=1)
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=cost)
    with made:
        furnish(made, clock)
        yield made


def furnish(office: Office, clock: FixedClock) -> UUID:
    """Put one thing of each kind into a compound; give the compound."""
    compound = build_compound(office.database)
    _meet(office, compound)
    _trouble(office, clock, compound)
    _organise(office, compound)
    other = office.rosters.add_compound("竹溪里小区").made
    office.problems.raise_problem(troubled.raised(other, title="竹溪里电梯异响"))
    return compound


def _meet(office: Office, compound: UUID) -> None:
    body = FormBody(compound, BodyKind.OWNERS_COUNCIL, "云岭协商议事会", 5, MEMBERS)
    names = "会议室", "钱承业", "钱承业", "冯知微"
    made = office.meetings.form_body(body).made
    office.meetings.call(CallMeeting(made, "停车协商会", at(27, 19), *names, TOPICS))
    office.pool.raise_topic(
        RaiseTopic("加装充电桩", TopicKind.PARKING, "业主", Way.VISIT, "不够", compound_id=compound)
    )


def _trouble(office: Office, clock: FixedClock, compound: UUID) -> None:
    problem = office.problems.raise_problem(troubled.raised(compound)).made
    story = troubled.Story(office.problems, clock, compound, problem)
    troubled.opened(story)
    near_by.Place(office.neighbours, office.database, clock, compound).dispute()


def _organise(office: Office, compound: UUID) -> None:
    branch = OrganisationDraft("云岭花园支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(compound,))
    made = office.organisations.found(branch).made
    office.organisations.add_member(
        MemberDraft(
            "李若谷", MemberStatus.FULL, joined_on=date(2000, 7, 1),
            confirmed_on=date(2001, 7, 1), organisation_id=made,
        )
    )  # fmt: skip
    office.pairing.add_unit(
        UnitDraft(PartnerKind.DISTRICT_UNIT, "区园林中心", date(2025, 12, 1), contact="沈月华")
    )
    office.pairing.open_venue(
        VenueDraft(compound, "党群活动室", "3栋架空层", "每日", date(2026, 1, 1), "冯素琴")
    )
    office.grids.add_place(PlaceDraft("南关花园", GridPlaceKind.ESTATE, 500))
    office.grids.adopt(office.grids.make_plan(PlanOrder()).made)
    zone = ZoneDraft(
        compound, "1幢责任区", "走访", "1幢", date(2026, 1, 1),
        members=(ZoneMemberDraft("严守一"),),
    )  # fmt: skip
    office.grids.add_zone(zone)


def found(office: Office, text: str, compound: UUID | None = None) -> list[tuple[K, str]]:
    hits = office.subject_search.find(text, compound)
    return [(one.subject.kind, one.title) for one in hits]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("充电", K.TOPIC, "加装充电桩"),
        ("停车协商", K.MEETING, "停车协商会"),
        ("议事会", K.BODY, "云岭协商议事会"),
        ("电梯停运", K.PROBLEM, "1幢电梯停运"),
        ("电梯更换筹资", K.CROWD_FUNDING, "1幢电梯更换筹资"),
        ("花园支部", K.ORGANISATION, "云岭花园支部"),
        ("园林", K.UNIT, "区园林中心"),
        ("活动室", K.VENUE, "党群活动室"),
        ("1幢责任", K.OWN_ZONE, "1幢责任区"),
    ],
)
def test_each_kind_is_found_by_a_part_of_its_name(
    office: Office, text: str, kind: K, title: str
) -> None:
    assert found(office, text) == [(kind, title)]


def test_a_problem_is_found_by_its_number(office: Office) -> None:
    assert found(office, "2026-001") == [
        (K.PROBLEM, "1幢电梯停运"),
        (K.CROWD_FUNDING, "1幢电梯更换筹资"),
    ]
    assert found(office, "2026-002") == [(K.PROBLEM, "竹溪里电梯异响")]
    assert found(office, "2026-9") == []


def test_a_member_is_found_by_name_and_letters_and_shown_masked(office: Office) -> None:
    assert found(office, "若谷") == [(K.MEMBER, "李**")]
    assert found(office, "LRG") == [(K.MEMBER, "李**")]
    assert found(office, "rg") == [], "letters are of the beginning"
    [one] = office.subject_search.find("若谷")
    assert one.place == "云岭花园支部"


def test_a_case_is_named_by_its_number_and_its_parties_are_masked(office: Office) -> None:
    sheet = office.neighbours.dispute(office.neighbours.disputes()[0].id)
    party = sheet.parties[0]
    [one] = office.subject_search.find(party.name)
    assert (one.subject.kind, one.title) == (K.DISPUTE, f"云岭小区 {sheet.row.number}")
    assert len(one.people) == len(sheet.parties)
    assert all(name.endswith("*") for name in one.people)
    assert one in office.subject_search.find(f"云岭小区 {sheet.row.number}")


def test_words_may_be_of_where_it_lies_but_not_all(office: Office) -> None:
    assert found(office, "竹溪里小区 电梯") == [(K.PROBLEM, "竹溪里电梯异响")]
    assert found(office, "云岭小区 异响") == []
    assert found(office, "竹溪里小区") == [], "a compound is no thing of it"


def test_only_of_the_compound_in_hand_and_of_what_belongs_to_none(office: Office) -> None:
    other = office.rosters.compound_id("竹溪里小区")
    assert found(office, "电梯", other) == [(K.PROBLEM, "竹溪里电梯异响")]
    assert (K.UNIT, "区园林中心") in found(office, "园林", other)
    assert len(found(office, "电梯")) == 3


def test_a_grid_in_force_is_found_and_opens_its_plan(office: Office) -> None:
    [grid] = office.grids.plan(office.grids.plans()[0].id).grids
    assert (K.GRID, grid.name) in found(office, grid.name)
    assert office.grids.plan_of(grid.id) == office.grids.plans()[0].id


def test_nothing_is_found_of_nothing_and_signs_are_no_patterns(office: Office) -> None:
    assert office.subject_search.find("  ") == ()
    for sign in ("%", "_", "\\"):
        assert office.subject_search.find(sign) == ()


def test_a_few_of_each_kind_the_latest_first(office: Office) -> None:
    compound = office.rosters.compound_id("竹溪里小区")
    for number in range(MOST + 1):
        draft = RaiseProblem(compound, ProblemKind.OTHER, f"楼道堆物{number}", "2幢", "业主")
        office.problems.raise_problem(draft)
    hits: tuple[FoundSubject, ...] = office.subject_search.find("楼道堆物")
    assert [one.title for one in hits] == [f"楼道堆物{number}" for number in range(MOST, 0, -1)]
