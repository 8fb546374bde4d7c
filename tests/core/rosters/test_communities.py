"""社区 beside the office's own, and in which of them a compound lies."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from core.changes import Topic
from core.errors import KnownError
from core.office import Office
from core.rosters.service import Rosters
from core.scope import ALL, Scope, ScopeKind
from tests.core.rosters.conftest import COMPOUND, events


@pytest.fixture
def compound(rosters: Rosters) -> UUID:
    return rosters.add_compound(COMPOUND).made


def test_a_compound_lies_in_the_offices_community_until_told(
    rosters: Rosters, compound: UUID
) -> None:
    assert rosters.compounds()[0].community_id is None
    other = rosters.add_community(" 桃花岭社区 ", "学院街道")
    assert other.touches(Topic.COMPOUND)
    assert rosters.set_community(compound, other.made).subject_id == compound
    assert rosters.compounds()[0].community_id == other.made
    (row,) = rosters.communities()
    assert (row.id, row.name, row.street, row.compounds) == (
        other.made, "桃花岭社区", "学院街道", 1,
    )  # fmt: skip
    rosters.set_community(compound, None)
    assert rosters.compounds()[0].community_id is None
    assert rosters.communities()[0].compounds == 0


def test_communities_stand_by_street_and_name(rosters: Rosters) -> None:
    for street, name in (("西坝街道", "乙"), ("学院街道", "乙"), ("学院街道", "甲")):
        rosters.add_community(name, street)
    listed = [(row.street, row.name) for row in rosters.communities()]
    assert listed == sorted(listed)
    assert len(listed) == 3


@pytest.mark.parametrize(
    ("name", "street"), [("", "学院街道"), ("桃花岭社区", " "), ("长" * 101, "学院街道")]
)
def test_a_community_needs_name_and_street(rosters: Rosters, name: str, street: str) -> None:
    assert _code(lambda: rosters.add_community(name, street)) == "rosters.community_unnamed"


def test_what_is_refused(rosters: Rosters, compound: UUID) -> None:
    rosters.add_community("长" * 100, "学院街道")
    again = _code(lambda: rosters.add_community("长" * 100, "学院街道"))
    assert again == "rosters.community_exists"
    assert _code(lambda: rosters.set_community(compound, uuid4())) == "rosters.no_community"
    assert _code(lambda: rosters.set_community(uuid4(), None)) == "rosters.no_such_compound"


def test_it_is_on_the_record(rosters: Rosters, compound: UUID, office: Office) -> None:
    made = rosters.add_community("桃花岭社区", "学院街道").made
    rosters.set_community(compound, made)
    assert [one for one in events(office) if "commun" in one or "placed" in one] == [
        "roster.community_added", "roster.compound_placed",
    ]  # fmt: skip


def test_a_scope_is_a_compound_a_community_or_all() -> None:
    one = uuid4()
    assert Scope.compound(one) == Scope(ScopeKind.COMPOUND, one)
    assert Scope.community(None) == Scope(ScopeKind.COMMUNITY)
    assert ALL.id is None


def _code(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as refused:
        act()
    assert refused.value.sentence("zh")
    return refused.value.code
