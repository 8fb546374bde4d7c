"""A small owners' assembly brought through the real facades to the counting of its ballots."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from core.assemblies.ballots import BallotLayout, DeliveryMethod, DeliveryOutcome, ReturnChannel
from core.assemblies.counting import Mark, Reading
from core.assemblies.drafts import (
    DeliveryDraft,
    EntryDraft,
    MatterDraft,
    OfficialDraft,
    OpenAssembly,
    ReturnDraft,
)
from core.assemblies.stages import Duty, Kind, Stage, Step
from core.clock import FixedClock
from core.law.matters import Matter
from core.office import Office

MATTERS = (
    (Matter.HIRE_MANAGER, "选聘物业服务企业"),
    (Matter.USE_REPAIR_FUND, "使用维修资金更换电梯"),
    (Matter.CHANGE_USE_OF_COMMON_PARTS, "利用共有部分设置充电棚"),
)
TELLERS = ("张计", "李数")
WHY = "情景测试：略去公示"


def write_roster(path: Path, people: int) -> Path:
    """Write an invented roster of `people` dwellings, each with an owner of its own."""
    lines = ["楼栋,单元,房号,建筑面积,业主姓名,联系电话"]
    for number in range(people):
        floor, door = divmod(number, 4)
        lines.append(
            f"1幢,1,{floor + 1}{door + 1:02},{80 + number}.{number % 100:02},"
            f"业主{number + 1}号,139{number:08}"
        )
    path.write_text("\n".join(lines), "utf-8")
    return path


def take_roster(office: Office, path: Path, compound: str) -> UUID:
    """Import a roster; give the compound."""
    return office.rosters.import_file(path, compound).compound_id


def open_vote(office: Office, compound: UUID) -> UUID:
    """Open a vote on three matters, with its days and officials."""
    order = OpenAssembly(
        compound, "云杉苑业主大会会议", Kind.VOTE, "420502", "YW1", "云杉苑业主委员会"
    )
    assembly = office.assemblies.open(order).made
    for kind, title in MATTERS:
        office.assemblies.add_matter(assembly, MatterDraft(kind, title, f"{title}的全文。"))
    today = office.clock.today()
    office.assemblies.plan_days(
        assembly, {Step.VOTING_FROM: today, Step.VOTING_UNTIL: today + timedelta(days=1)}
    )
    duties = (Duty.CALLER, Duty.TELLER, Duty.TELLER, Duty.SUPERVISOR)
    names = ("王唱", *TELLERS, "赵监")
    office.assemblies.set_officials(
        assembly, [OfficialDraft(name, duty) for name, duty in zip(names, duties, strict=True)]
    )
    return assembly


def go_on(office: Office, assembly: UUID, until: Stage) -> None:
    """Go on to a stage; what only a long publicity would meet is passed over with a reason."""
    while (sheet := office.assemblies.assembly(assembly)).stage is not until:
        reasons = {need.key: WHY for need in sheet.needs if need.blocks}
        office.assemblies.advance(assembly, reasons)


def bring_to_count(office: Office, compound: UUID) -> UUID:
    """Bring a vote to its counting, every ballot delivered and returned; give the assembly."""
    assembly = open_vote(office, compound)
    go_on(office, assembly, Stage.ROLL)
    office.assemblies.freeze_roll(assembly)
    go_on(office, assembly, Stage.NOTICE)
    office.assemblies.freeze_ballot(assembly)
    go_on(office, assembly, Stage.BALLOTS)
    office.assemblies.issue_ballots(assembly, BallotLayout.of("scenario"))
    go_on(office, assembly, Stage.DELIVERY)
    now, pair = office.clock.now(), ("孙送", "周达")
    serials = [ballot.serial for ballot in office.assemblies.ballots(assembly)]
    in_person = (DeliveryMethod.IN_PERSON, DeliveryOutcome.DELIVERED)
    office.assemblies.deliver(
        [DeliveryDraft(serial, *in_person, now, pair, receiver="本人") for serial in serials]
    )
    go_on(office, assembly, Stage.VOTING)
    box = ReturnChannel.FIXED_BOX
    office.assemblies.take_back(
        [ReturnDraft(serial, now, box, pair, box="一号箱") for serial in serials]
    )
    assert isinstance(office.clock, FixedClock)
    office.clock.set(office.clock.today() + timedelta(days=2))
    go_on(office, assembly, Stage.COUNTING)
    return assembly


def enter_all(office: Office, assembly: UUID, tell: Callable[[str], object] = len) -> None:
    """Enter both tellers' readings of every ballot, one act each, and close the count."""
    for reading, teller in zip((Reading.FIRST, Reading.SECOND), TELLERS, strict=True):
        for ballot in office.assemblies.ballots(assembly):
            marks = (Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN)[: len(MATTERS)]
            office.assemblies.enter_ballot(EntryDraft(ballot.serial, reading, teller, marks))
            tell(f"{reading} {ballot.serial}")
    office.assemblies.close_counting(assembly)
    tell("closed")
