"""The preparatory group and the people of the count, named and removed one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.drafts import CandidateDraft, MemberDraft, OfficialDraft, OpenAssembly
from core.assemblies.stages import Duty, Kind, Side, Stage
from core.errors import KnownError
from tests.core.assemblies.conftest import Hold

pytestmark = pytest.mark.slow

OWNER = MemberDraft("周志强", Side.OWNERS)
STRANGER = MemberDraft("不存在的业主", Side.OWNERS)
STRANGERS = "assemblies.need_members_on_roster"
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


def test_a_group_named_whole_tells_whom_the_roster_does_not_know(hold: Hold) -> None:
    held = hold("opened")
    acts = held.assemblies

    def told() -> list[str]:
        needs = acts.assembly(held.id).needs
        return [str(one.facts["names"]) for one in needs if one.code == STRANGERS]

    sent = replace(OWNER, name="张力（许昌云岭置业有限公司）")
    home = replace(OWNER, name="何秋菊（1栋1单元101）")
    other = MemberDraft("不存在的业主（1栋1单元102）", Side.OWNERS)
    beside = MemberDraft("不是业主的人", Side.STREET)
    acts.set_group(held.id, [OWNER, sent, home, STRANGER, other, beside])
    assert told() == [f"{STRANGER.name}、{other.name}"]
    for row in acts.assembly(held.id).members:
        if "不存在" in row.name:
            acts.remove_member(row.id)
    assert told() == []
    acts.set_group(held.id, [beside])
    assert told() == []


def test_a_home_in_brackets_makes_no_second_owner_where_the_roster_has_one(hold: Hold) -> None:
    held = hold("opened")
    acts = held.assemblies
    first = acts.add_member(held.id, OWNER).made
    beside = replace(OWNER, name="周志强（1栋1单元101）")
    with refused("member_same_owner"):
        acts.add_member(held.id, beside)
    with refused("member_same_owner"):
        acts.set_group(held.id, [OWNER, beside])
    acts.add_member(held.id, replace(beside, side=Side.STREET))
    sent = [row for row in acts.assembly(held.id).members if "（" in row.name]
    acts.remove_member(sent[0].id)
    acts.remove_member(first)
    acts.add_member(held.id, beside)
    with refused("member_same_owner"):
        acts.restore_member(first)
    acts.add_member(held.id, replace(OWNER, name="周志强（许昌云岭置业有限公司）"))


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


def test_who_withdrew_is_not_listed_again_and_a_room_is_written_as_the_roll_has_it(
    hold: Hold,
) -> None:
    held = hold("rolled")
    held.enter(Stage.CANDIDATES)
    owner = held.assemblies.roll(held.id).entries[3]
    address = owner.dwellings[0].address
    typed = address.replace("1幢1单元", "1-1-")
    draft = CandidateDraft(
        owner.owners[0].name, typed, PoliticalStatus.MASSES, "教师", Channel.SELF
    )
    made = held.assemblies.nominate(held.id, held.election, draft).made
    [row] = held.assemblies.candidates(held.election).candidates
    assert row.address == address != typed
    held.assemblies.withdraw_candidate(made, "本人书面退出")
    with refused("candidate_left"):
        held.assemblies.nominate(held.id, held.election, draft)


def test_serials_begin_as_nobody_elses_do_and_small_letters_are_taken(hold: Hold) -> None:
    held = hold("opened")
    free = held.assemblies.free_prefix(held.compound_id)
    assert free in {"YL1", "YL2"}
    order = OpenAssembly(held.compound_id, "会议", Kind.VOTE, "411002", " yx9 ", "业委会")
    made = held.assemblies.open(order).made
    assert held.assemblies.assembly(made).serial_prefix == "YX9"
    held.assemblies.open(replace(order, serial_prefix=free))
    assert held.assemblies.free_prefix(held.compound_id) not in {free, "YX9"}
    assert held.assemblies.free_prefix(made) == "P1"  # of no compound, so of no name
