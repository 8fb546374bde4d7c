"""What one look at an assembly brings to its page: only what the stage that is shown needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from core.assemblies.count_sheets import (
    BallotRow,
    CountSheet,
    DeliveryRow,
    ResultSheet,
    ReturnRow,
)
from core.assemblies.outlook import Outlook
from core.assemblies.rechecks.sheets import RecheckRow
from core.assemblies.roll_sheets import ObjectionRow, RollSheet
from core.assemblies.sheets import AssemblySheet, CandidatesSheet
from core.assemblies.stages import Stage, order
from core.committees.sheets import CommitteeSheet
from core.errors import KnownError
from core.law.packs import LawBook
from core.law.values import Layer
from core.lawbooks import pack_layers, pack_text
from core.rosters.same_names import SameNamed

if TYPE_CHECKING:
    from core.assemblies.planner import Planner
    from core.office import Office

OF_BALLOTS = {Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING, Stage.COUNTING}
OBJECTED = {Stage.PREPARATION, Stage.CANDIDATES}
OF_COUNT = {Stage.VOTING, Stage.COUNTING, Stage.RESULT}
OF_COMMITTEE = {Stage.FIRST_MEETING, Stage.FILING, Stage.CLOSED}


@dataclass(frozen=True, slots=True)
class Seen:
    """An assembly as its page shows it.

    `shown` is the stage looked at; what it does not need is not read.
    """

    sheet: AssemblySheet
    shown: Stage
    book: LawBook
    rules: str  # the frozen rules, every pack by its title as papers name them
    layers: tuple[Layer, ...]  # and what each of them is
    planner: Planner
    outlook: Outlook | None = None
    roll: RollSheet | None = None
    objections: tuple[ObjectionRow, ...] = ()
    same_named: tuple[SameNamed, ...] = ()
    elections: tuple[CandidatesSheet, ...] = ()
    ballots: tuple[BallotRow, ...] = ()
    deliveries: tuple[DeliveryRow, ...] = ()
    undone: tuple[DeliveryRow, ...] = ()
    returns: tuple[ReturnRow, ...] = ()
    undone_returns: tuple[ReturnRow, ...] = ()
    count: CountSheet | None = None
    result: ResultSheet | None = None
    former: ResultSheet | None = None  # the result that this one corrects
    rechecks: tuple[RecheckRow, ...] = ()  # asked against the result
    committee: CommitteeSheet | None = None

    @property
    def stages(self) -> tuple[Stage, ...]:
        """Give the stages of this kind of assembly, in order."""
        return order(self.sheet.kind)

    def is_past(self, stage: Stage) -> bool:
        """Whether the assembly has left a stage."""
        return self.stages.index(stage) < self.stages.index(self.sheet.reached)


def look_at(office: Office, assembly_id: UUID, stage: Stage | None) -> Seen:
    """Read an assembly for the page of one stage; by default the stage in which it is."""
    with office.at_one_moment():
        return _look_at(office, assembly_id, stage)


def _look_at(office: Office, assembly_id: UUID, stage: Stage | None) -> Seen:
    looks = office.assemblies
    sheet = looks.assembly(assembly_id)
    shown = stage if stage in order(sheet.kind) else sheet.reached
    has_ballots = bool(sheet.items) and sheet.roll is not None
    of_roll = shown in {Stage.ROLL, Stage.CANDIDATES}
    elections = [matter.id for matter in sheet.matters if matter.is_election]
    ballots = looks.ballots(assembly_id) if has_ballots and shown in OF_BALLOTS else ()
    counts = has_ballots and shown in OF_COUNT
    delivers = shown is Stage.DELIVERY and bool(ballots)
    return Seen(
        sheet=sheet,
        shown=shown,
        book=looks.book(assembly_id),
        rules=pack_text(sheet.pack),
        layers=pack_layers(sheet.pack),
        planner=looks.planner(assembly_id),
        objections=looks.objections(assembly_id) if shown in OBJECTED else (),
        outlook=None if sheet.annulled else looks.outlook(assembly_id),
        same_named=looks.same_named(assembly_id) if of_roll else (),
        roll=looks.roll(assembly_id) if sheet.roll is not None and of_roll else None,
        elections=tuple(
            looks.candidates(one) for one in elections if shown in {Stage.CANDIDATES, Stage.NOTICE}
        ),
        ballots=ballots,
        deliveries=looks.deliveries(assembly_id) if delivers else (),
        undone=looks.deliveries(assembly_id, undone=True) if delivers else (),
        returns=looks.returns(assembly_id) if shown is Stage.VOTING and ballots else (),
        undone_returns=looks.returns(assembly_id, undone=True)
        if shown is Stage.VOTING and ballots
        else (),
        count=looks.count(assembly_id) if counts else None,
        result=_result(office, sheet) if shown in {Stage.RESULT, *OF_COMMITTEE} else None,
        former=looks.former_result(assembly_id) if shown is Stage.RESULT else None,
        rechecks=office.rechecks.of_assembly(sheet.id) if shown is Stage.RESULT else (),
        committee=office.committees.of_assembly(sheet.id) if shown in OF_COMMITTEE else None,
    )


def _result(office: Office, sheet: AssemblySheet) -> ResultSheet | None:
    late = (Stage.RESULT, Stage.FIRST_MEETING, Stage.FILING, Stage.CLOSED)
    if sheet.stage not in late:
        return None
    try:
        return office.assemblies.result(sheet.id)
    except KnownError as error:
        if error.code != "assemblies.need_result":
            raise
        return None
