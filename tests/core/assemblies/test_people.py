"""The preparatory group and the people of the count, named and removed one by one."""

from __future__ import annotations

import pytest

from core.assemblies.drafts import MemberDraft, OfficialDraft
from core.assemblies.stages import Duty, Side, Stage
from core.errors import KnownError
from tests.core.assemblies.conftest import Hold

OWNER = MemberDraft("周志强", Side.OWNERS)
STRANGER = MemberDraft("不存在的业主", Side.OWNERS)
WHY = "已签购房合同，尚未登记"


def refused(code: str) -> pytest.RaisesExc[KnownError]:
    return pytest.raises(KnownError, match=rf"assemblies\.{code}")


def test_nobody_sits_in_the_group_twice(hold: Hold) -> None:
    held = hold("opened")
    acts, size = held.assemblies, len(held.assemblies.assembly(held.id).members)
    acts.add_member(held.id, OWNER)
    with refused("member_twice"):
        acts.add_member(held.id, MemberDraft(" 周 志强 ", Side.STREET))
    with refused("member_twice"):
        acts.set_group(held.id, [OWNER, OWNER])
    with refused("member_without_name"):
        acts.add_member(held.id, MemberDraft("　", Side.STREET))
    members = acts.assembly(held.id).members
    assert len(members) == size + 1
    assert (members[-1].name, members[-1].is_owner) == ("周志强", True)


def test_an_owner_whom_the_roster_does_not_know_needs_a_reason(hold: Hold) -> None:
    held = hold("opened")
    with refused("member_not_on_roster"):
        held.assemblies.add_member(held.id, STRANGER)
    with refused("needs_real_reason"):
        held.assemblies.add_member(held.id, STRANGER, reason="一一一一")
    held.assemblies.add_member(held.id, STRANGER, reason=WHY)
    held.assemblies.add_member(held.id, MemberDraft("张力（许昌云岭置业有限公司）", Side.OWNERS))
    held.assemblies.add_member(held.id, MemberDraft("不是业主的人", Side.STREET))


def test_one_removal_and_its_undoing_touch_nobody_else(hold: Hold) -> None:
    held = hold("opened")
    acts = held.assemblies
    before = acts.assembly(held.id).members
    leader = next(row for row in before if row.is_leader)
    acts.remove_member(leader.id)
    with refused("no_such_member"):
        acts.remove_member(leader.id)
    made = acts.add_member(held.id, MemberDraft("贺新", Side.STREET, is_leader=True)).made
    acts.restore_member(leader.id)
    with refused("no_such_member"):
        acts.restore_member(leader.id)
    after = {row.id: row for row in acts.assembly(held.id).members}
    assert after.keys() == {*(row.id for row in before), made}
    assert after[made].is_leader
    assert not after[leader.id].is_leader
    acts.add_member(held.id, MemberDraft("李新", Side.STREET, is_leader=True))
    assert [row.name for row in acts.assembly(held.id).members if row.is_leader] == ["李新"]


def test_who_is_there_again_is_not_put_back_beside_himself(hold: Hold) -> None:
    held = hold("opened")
    made = held.assemblies.add_member(held.id, OWNER).made
    held.assemblies.remove_member(made)
    held.assemblies.add_member(held.id, OWNER)
    with refused("member_twice"):
        held.assemblies.restore_member(made)


def test_the_people_of_the_count_come_and_go_one_by_one(hold: Hold) -> None:
    held = hold("opened")
    acts = held.assemblies
    before = acts.assembly(held.id).officials
    made = acts.add_official(held.id, OfficialDraft(" 江 岚 ", Duty.TELLER)).made
    with refused("official_twice"):
        acts.add_official(held.id, OfficialDraft("江岚", Duty.TELLER))
    with refused("official_without_name"):
        acts.add_official(held.id, OfficialDraft(" ", Duty.TELLER))
    acts.remove_official(made)
    with refused("no_such_official"):
        acts.remove_official(made)
    other = acts.add_official(held.id, OfficialDraft("江岚", Duty.CALLER)).made
    acts.restore_official(made)
    with refused("no_such_official"):
        acts.restore_official(made)
    ids = {row.id for row in acts.assembly(held.id).officials}
    assert ids == {*(row.id for row in before), made, other}


def test_the_group_is_settled_once_the_roll_is_made(hold: Hold) -> None:
    held = hold("opened")
    member = held.assemblies.assembly(held.id).members[0]
    held.enter(Stage.ROLL)
    with refused("only_in_preparation"):
        held.assemblies.remove_member(member.id)
    with refused("only_in_preparation"):
        held.assemblies.add_member(held.id, OWNER)
