"""Orders that answer, correct, withdraw or undo, each on an election that stands at its stage."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import sqlalchemy as sa

from core.assemblies.ballots import BallotState
from core.assemblies.candidates import Standing
from core.assemblies.counting import Mark, Reading
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage, Step
from core.clock import FixedClock
from core.commands import main
from core.commands.orders import read_orders
from core.commands.orders_acts import ACTS, carry_out
from core.commands.orders_here import Here
from core.db.keys import Cost
from core.errors import KnownError
from core.office import Office, Profile
from core.rosters.tables import Person
from tests.builders import VOTING_UNTIL, Held, entry, opened, returned
from tests.core.assemblies.conftest import Hold, agree, hold, shelf  # noqa: F401 - fixtures

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[3] / "resources" / "sample" / "orders"
BY_THE_COMMAND = {"issue_ballots", "enter_ballot", "enter", "enter_rows", "write_entry_form"}
"""Acts of `ballots print`, `ballots form` and `ballots enter`."""
OTHER_NAMES = {
    "set_group": "group",
    "set_officials": "officials",
    "restore_member": "add_member",
    "restore_official": "add_official",
    "plan_days": "days",
    "add_matter": "matter",
    "set_follow_clause": "follow",
    "object_to": "objection",
    "record_owner_change": "owner_change",
    "note_foreign_paper": "foreign_paper",
    "note_signer": "signer",
    "reopen_counting": "reopen",
    "set_places": "places",
}


def does(held: Held, folder: Path, *acts: str, first: int = 1) -> Here:
    """Carry out acts, written as TOML, on an election; the rest of an office is not asked for."""
    path = folder / "x.toml"
    path.write_text("\n".join(f"[[act]]\n{act}" for act in acts), "utf-8")
    office = cast("Office", SimpleNamespace(assemblies=held.assemblies))
    here = Here(office, folder)
    orders = read_orders(path)
    here.pass_over(orders[: first - 1])
    carry_out(here, orders[first - 1 :], "zh")
    return here


def by(held: Held, act: str) -> str:
    return f"assembly = '{held.id}'\n{act}"


def test_every_act_of_an_assembly_has_an_order() -> None:
    acts = {
        name
        for name, value in vars(Assemblies).items()
        if not name.startswith("_") and callable(value)
    }
    assert {OTHER_NAMES.get(name, name) for name in acts - BY_THE_COMMAND} <= ACTS.keys()


def test_an_objection_is_answered_once(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("rolled")
    held.enter(Stage.ROLL)
    day = held.clock.today().isoformat()
    received = (
        f"do = 'objection'\nabout = 'roll'\nobjector = '何华'\nitem = '3号'\nclaim = '面积'\n"
        f"received_on = {day}"
    )
    said = (
        f"do = 'answer'\nobjector = '何华'\nupheld = false\nanswer = '与权属登记一致'\n"
        f"told_how = '面告'\non = {day}"
    )
    does(held, tmp_path, by(held, received), said)
    [row] = held.assemblies.objections(held.id)
    assert (row.upheld, row.answer, row.told_how) == (False, "与权属登记一致", "面告")
    with pytest.raises(KnownError) as refused:
        does(held, tmp_path, by(held, said))
    assert "没有找到" in refused.value.sentence()


def test_of_two_objections_of_one_person_the_item_tells(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("rolled")
    day = held.clock.today().isoformat()
    acts = [
        by(
            held,
            f"do = 'objection'\nabout = 'roll'\nobjector = '何华'\nitem = '{item}'\n"
            f"claim = '面积'\nreceived_on = {day}",
        )
        for item in ("3号", "4号")
    ]
    said = (
        f"do = 'answer'\nobjector = '何华'\nupheld = true\nanswer = '已改'\n"
        f"told_how = '电话'\non = {day}"
    )
    does(held, tmp_path, *acts)
    with pytest.raises(KnownError):
        does(held, tmp_path, by(held, said))
    does(held, tmp_path, by(held, said + "\nitem = '4号'"))
    found = {row.item: row.upheld for row in held.assemblies.objections(held.id)}
    assert found == {"3号": None, "4号": True}


def test_a_roll_is_corrected_and_a_dwelling_changes_hands(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("rolled")
    address = held.assemblies.roll(held.id).entries[0].dwellings[0].address
    change = (
        f"do = 'owner_change'\naddress = '{address}'\nfrom_names = '甲'\nto_names = '乙'\n"
        f"changed_on = {held.clock.today()}\nruling = '按名册由原业主投票'"
    )
    with held.database.write() as session:
        session.execute(sa.update(Person).where(Person.name == "陈秀兰").values(name="陈秀岚"))
    corrected = "do = 'correct_roll'\nreason = '登记面积有误'\nwitness = '李敏'"
    does(held, tmp_path, by(held, change), corrected)
    sheet = held.assemblies.roll(held.id)
    assert (sheet.summary.number[-2:], sheet.changes[0].address) == ("R2", address)


def test_candidates_are_ordered_by_lot_and_may_withdraw(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("chosen")
    rows = held.assemblies.candidates(held.election).candidates
    names = [row.name for row in rows][::-1]
    listed = ", ".join(f"'{name}'" for name in names)
    lot = f"do = 'order_candidates'\nrule = '抽签'\nnames = [{listed}]"
    out = f"do = 'withdraw_candidate'\nname = '{names[0]}'\nreason = '本人退出'"
    does(held, tmp_path, by(held, lot))
    ordered = held.assemblies.candidates(held.election).candidates
    assert [row.name for row in sorted(ordered, key=lambda row: row.order or 0)] == names
    does(held, tmp_path, by(held, out))
    left = held.assemblies.candidates(held.election).candidates
    assert next(row for row in left if row.name == names[0]).standing is Standing.WITHDRAWN


def test_a_matter_is_withdrawn_by_its_title_and_an_assembly_annulled(
    hold: Hold,  # noqa: F811
    tmp_path: Path,
) -> None:
    held = hold("opened")
    before = held.assemblies.assembly(held.id).matters
    title = next(row.title for row in before if row.id == held.rules)
    gone = f"do = 'withdraw_matter'\nmatter = '{title}'\nreason = '草案未完成'"
    does(held, tmp_path, by(held, gone))
    assert len(held.assemblies.assembly(held.id).matters) == len(before) - 1
    does(held, tmp_path, by(held, "do = 'annul'\nreason = '筹备组解散'\nwitness = '李敏'"))
    assert held.assemblies.assembly(held.id).stage is Stage.CLOSED


def test_days_are_recorded_and_papers_taken_down(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("rolled")
    today = held.clock.today()
    day = f"do = 'record_day'\nstep = 'group_formed'\nday = {today}"
    does(held, tmp_path, by(held, day), f"do = 'take_down'\npaper = 'D06'\nremoved_on = {today}")
    sheet = held.assemblies.assembly(held.id)
    assert sheet.day(Step.GROUP_FORMED) == today
    assert next(row for row in sheet.postings if row.paper == "D06").removed_on == today
    with pytest.raises(KnownError) as refused:
        does(held, tmp_path, by(held, "do = 'record_day'\nstep = 'noon'\nday = 2026-05-01"))
    assert "noon" in refused.value.sentence()


def test_a_ballot_is_reissued_and_its_new_serial_told(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("delivered")
    first, second = held.assemblies.ballots(held.id)[:2]
    spoilt = f"do = 'reissue'\nserial = '{first.serial}'\nreason = '票面污损'\nwitness = '李敏'"
    lost = f"do = 'void'\nserial = '{second.serial}'\nreason = '重复制票'\nwitness = '李敏'"
    here = does(held, tmp_path, by(held, spoilt), lost)
    after = {row.serial: row.state for row in held.assemblies.ballots(held.id)}
    assert len(here.issued) == 1
    assert after[here.issued[0]] in {BallotState.ISSUED, BallotState.DELIVERED}
    assert {after[first.serial], after[second.serial]} == {BallotState.VOIDED}


def test_a_slip_of_a_teller_is_ruled_on_and_a_foreign_paper_noted(
    hold: Hold,  # noqa: F811
    tmp_path: Path,
) -> None:
    held = hold("voted")
    held.enter(Stage.COUNTING)
    serial = next(b.serial for b in held.assemblies.ballots(held.id) if agree(b))
    yes = [Mark.AGREE] * 5 + [Mark.ABSTAIN] * 3
    no = [Mark.AGAINST] * 8
    held.assemblies.enter(
        [entry(serial, yes, Reading.FIRST, "王小军")],
    )
    held.assemblies.enter([entry(serial, no, Reading.SECOND, "赵晓云")])
    marks = ", ".join(f"'{mark}'" for mark in yes)
    ruled = (
        f"do = 'rule'\nserial = '{serial}'\nteller = '李敏'\nwitness = '郭强'\n"
        f"marks = [{marks}]\nreason = '原票清楚'"
    )
    strange = "do = 'foreign_paper'\nreason = 'copy'\nfound_by = '郭强'\nnote = '复印件'"
    does(held, tmp_path, by(held, ruled), strange)
    count = held.assemblies.count(held.id)
    assert count.differences == ()
    assert count.reconciliation.foreign == 1


def test_a_delivery_noted_wrongly_is_undone(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("delivered")
    serial = held.assemblies.deliveries(held.id)[0].serial
    act = f"do = 'undo_deliveries'\nserials = ['{serial}']\nreason = '选错了单元'"
    does(held, tmp_path, by(held, act))
    [undone] = held.assemblies.deliveries(held.id, undone=True)
    assert (undone.serial, undone.undone_reason) == (serial, "选错了单元")


def test_a_return_noted_wrongly_is_undone(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("voted")
    serial = held.assemblies.returns(held.id)[0].serial
    act = f"do = 'undo_returns'\nserials = ['{serial}']\nreason = '票号看错'\nwitness = '李敏'"
    does(held, tmp_path, by(held, act))
    [undone] = held.assemblies.returns(held.id, undone=True)
    assert (undone.serial, undone.undone_reason) == (serial, "票号看错")


def test_a_closed_count_is_reopened_and_the_result_corrected(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("declared")
    again = "do = 'reopen'\nreason = '异议成立'\nwitness = '李敏'"
    closed = "do = 'close_counting'\nwitness = '李敏'"
    new = "do = 'correct'\nreason = '复核计票'\nwitness = '李敏'"
    serial = held.assemblies.ballots(held.id)[0].serial
    ruled = (
        f"do = 'rule'\nserial = '{serial}'\nteller = '李敏'\nwitness = '郭强'\n"
        f"marks = {['against'] * 8}\nreason = '原票为反对'"
    )
    does(held, tmp_path, by(held, again), ruled, closed, new)
    assert held.assemblies.result(held.id).version == 2


def test_going_on_keeps_the_assembly_that_earlier_acts_named(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("opened")
    today = held.clock.today()
    day = f"do = 'record_day'\nstep = 'group_formed'\nday = {today}"
    title = held.assemblies.assembly(held.id).title
    opening = f"do = 'open'\ntitle = '{title}'"
    for first in (by(held, "do = 'advance'"), opening):
        assert does(held, tmp_path, first, day, first=2).assembly_id == held.id
    other = by(held, day)
    assert does(held, tmp_path, "do = 'open'\ntitle = '别的会'", other, first=2).assembly_id
    with pytest.raises(KnownError):
        does(held, tmp_path, "do = 'open'\ntitle = '别的会'", day, first=2)


@pytest.mark.parametrize(("first", "status"), [(0, 1), (1, 1), (2, 1), (3, 1)])
def test_an_act_that_is_not_there_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    first: int,
    status: int,
) -> None:
    passphrase, clock = "云杉 苑里 看星 星", FixedClock.on(date(2026, 5, 6))
    profile = Profile("云杉社区", "西坝街道", "420502")
    office, _ = Office.create(
        tmp_path / "d", profile, passphrase, clock=clock, cost=Cost(memory_kib=64, iterations=1)
    )
    office.close()
    monkeypatch.setenv("LIREN_PASSPHRASE", passphrase)
    path = tmp_path / "x.toml"
    path.write_text("[[act]]\ndo = 'advance'\nassembly = '没有'\n[[act]]\ndo = 'advance'", "utf-8")
    words = ["--data", str(tmp_path / "d"), "assembly", "do", str(path), "--from", str(first)]
    assert main(words) == status
    said = capsys.readouterr().err
    assert ("只有 2 步" in said) is (first in {0, 3})
    assert ("找不到业主大会" in said) is (first in {1, 2})


def test_the_sample_shows_every_order_for_what_goes_wrong() -> None:
    orders = read_orders(SAMPLES / "出错时.toml")
    shown = {order.does for order in orders}
    assert shown <= ACTS.keys()
    used = {order.does for path in SAMPLES.glob("[0-9]*-*.toml") for order in read_orders(path)}
    assert ACTS.keys() - shown - used <= {"follow", "objection", "open_box", "member_phone"}


def test_who_signed_is_noted_by_an_order(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("delivered")
    held.enter(Stage.VOTING)
    held.clock.set(VOTING_UNTIL, hour=18)
    ballot = next(row for row in held.assemblies.ballots(held.id) if "公司" in row.owner_names)
    assert held.assemblies.take_back([returned(ballot)]).findings
    signer = (
        f"do = 'signer'\nserial = '{ballot.serial}'\nagent = '王强'\n"
        "signed_as = 'legal_representative'\nreason = '核对票面签名'"
    )
    does(held, tmp_path, signer)
    assert not held.assemblies.count(held.id).findings


def test_the_papers_of_a_box_are_put_right_by_an_order(hold: Hold, tmp_path: Path) -> None:  # noqa: F811
    held = hold("counted")
    held.assemblies.open_box(held.id, opened("1号箱", 17))
    again = (
        "do = 'recount_box'\nbox = '1号箱'\npapers = 18\npresent = ['张力', '李敏']\n"
        "reason = '第一次数漏一张，当场重新清点'"
    )
    does(held, tmp_path, by(held, again))
    assert [row.papers for row in held.assemblies.count(held.id).boxes] == [18]
    with pytest.raises(KnownError, match=r"orders\.stopped"):
        does(held, tmp_path, by(held, again.replace("1号箱", "9号箱")))
