"""Invented compounds and assemblies for tests: short to ask for, valid, explicit.

`build_compound` writes a small roster; `Held` holds an election through the facades, stage by
stage, on lawful days of 2026. Every name is made up.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from core.assemblies.ballots import (
    BallotLayout,
    DeliveryMethod,
    DeliveryOutcome,
    ReturnChannel,
)
from core.assemblies.candidates import Channel, PoliticalStatus
from core.assemblies.count_sheets import BallotRow
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import (
    BoxDraft,
    CandidateDraft,
    CheckDraft,
    DeliveryDraft,
    EntryDraft,
    MatterDraft,
    MemberDraft,
    OfficialDraft,
    OpenAssembly,
    PostingDraft,
    ReturnDraft,
)
from core.assemblies.service import Assemblies
from core.assemblies.stages import BallotPer, Duty, Kind, Side, Stage, Step
from core.clock import CHINA, Clock, FixedClock
from core.db.database import Database
from core.law.candidacy import Answer
from core.law.matters import Matter
from core.rosters.kinds import AreaSource
from core.rosters.tables import Building, Company, Compound, Dwelling, Ownership, Person
from tests.remembering import remembered, told_once

HENAN_WEIDU = "411002"
NAMES = (
    *("陈秀兰", "刘建国", "欧阳明月", "𠅤小溪", "赵德柱", "孙玉梅", "周志强", "吴桂英"),
    *("郑海波", "王雪松", "冯春生", "褚云飞", "卫子青", "蒋丽华", "沈文博", "韩冬梅"),
    *("杨树森", "朱晓燕", "秦少华", "尤美玲", "许国栋", "何秋菊", "吕长江", "施雨桐"),
)
PLAN = {
    Stage.ROLL: date(2026, 3, 10),
    Stage.CANDIDATES: date(2026, 3, 18),
    Stage.NOTICE: date(2026, 3, 28),
    Stage.BALLOTS: date(2026, 4, 10),
    Stage.DELIVERY: date(2026, 4, 12),
    Stage.VOTING: date(2026, 4, 18),
    Stage.COUNTING: date(2026, 4, 26),
    Stage.RESULT: date(2026, 4, 27),
    Stage.FIRST_MEETING: date(2026, 5, 6),
    Stage.FILING: date(2026, 5, 8),
}
"""The day on which each stage is entered; the law of Henan is kept by all of them."""
OPENED, VOTING_FROM, VOTING_UNTIL = date(2026, 3, 2), date(2026, 4, 18), date(2026, 4, 26)


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=CHINA)


def build_compound(database: Database, homes: int = 24, *, name: str = "云岭小区") -> UUID:
    """Make a roster: each person one home, but the first has two, the second is half an owner.

    Home n is 1幢1单元 room n with 80 + n m². The two last are the developer's stock.
    """
    return told_once(database, ("compound", homes, name), lambda: _build(database, homes, name))


def _build(database: Database, homes: int, name: str) -> UUID:
    with database.write() as session:
        compound = Compound(name=name, address="许昌市魏都区云岭路1号")
        developer = Company(name="许昌云岭置业有限公司", developer=True)
        session.add_all([compound, developer])
        session.flush()
        building = Building(compound_id=compound.id, key="1", name="1幢", sort_key="0001")
        session.add(building)
        people = [Person(name=_name(number)) for number in range(homes)]
        session.add_all(people)
        session.flush()
        for number in range(homes):
            stock = number >= homes - 2
            dwelling = Dwelling(
                compound_id=compound.id,
                building_id=building.id,
                key=f"1-{number + 1:04}",
                room=f"{number + 1:03}",
                address=f"1幢1单元{number + 1:03}",
                source_text=f"1-1-{number + 1:03}",
                sort_key=f"0001-{number + 1:04}",
                area=Decimal(80 + number + 1),
                area_source=AreaSource.REGISTER,
                delivered=not stock,
                developer_stock=stock,
            )
            session.add(dwelling)
            session.flush()
            for place, owner in enumerate(_owners(people, developer, number, stock=stock)):
                own = {"person_id": owner} if not stock else {"company_id": owner}
                session.add(Ownership(dwelling_id=dwelling.id, position=place, **own))
    return compound.id


def _name(number: int) -> str:
    repeats, place = divmod(number, len(NAMES))
    return NAMES[place] + ("" if not repeats else "甲乙丙丁戊己庚辛"[(repeats - 1) % 8])


def _owners(people: list[Person], developer: Company, number: int, *, stock: bool) -> list[UUID]:
    if stock:
        return [developer.id]
    if number == 1:
        return [people[0].id]  # the first person's second home
    if number == 2:
        return [people[1].id, people[2].id]  # a couple
    return [people[number].id]


Reached = tuple[datetime, tuple[UUID | None, ...], tuple[UUID, ...]]
"""The moment at which an election stands, the ids of what was made for it, its candidates."""
_MADE = ("id", "election", "rules")


Choice = Callable[[BallotRow], Sequence[Mark] | Invalid | None]
"""How a ballot is filled in; None is one that never comes back."""


@dataclass(slots=True)
class Held:
    """An election that is held: what was made so far, and the acts that make the rest."""

    assemblies: Assemblies
    clock: FixedClock
    compound_id: UUID
    kind: Kind = Kind.RE_ELECTION
    ballot_per: BallotPer = BallotPer.VOTER
    seats: int = 5
    alternates: int = 1
    prefix: str = "YL1"
    division: str = HENAN_WEIDU
    terms: str = ""  # what the election's text tells of the term
    id: UUID = field(init=False)
    election: UUID = field(init=False)
    rules: UUID = field(init=False)
    candidates: list[UUID] = field(init=False, default_factory=list)

    def over(self, assemblies: Assemblies, clock: Clock) -> Held:
        """Go on with this election in a copy of its file; `clock` is set to where it stands."""
        assert isinstance(clock, FixedClock)
        copied = replace(self, assemblies=assemblies, clock=clock)
        copied.reach(self.reached())
        return copied

    @property
    def database(self) -> Database:
        return self.assemblies._database

    def wanted(self) -> tuple[Hashable, ...]:
        """Give what was asked of this election."""
        return (
            *(self.compound_id, self.kind, self.ballot_per, self.seats, self.alternates),
            *(self.prefix, self.division, self.terms),
        )

    def reached(self) -> Reached:
        """Give how far it is."""
        made = tuple(getattr(self, name, None) for name in _MADE)
        return self.clock.moment, made, tuple(self.candidates)

    def reach(self, reached: Reached) -> None:
        """Stand there."""
        self.clock.moment, made, candidates = reached
        for name, one in zip(_MADE, made, strict=True):
            if one is not None:
                setattr(self, name, one)
        self.candidates = list(candidates)

    @remembered
    def open(self) -> Held:
        self.clock.set(OPENED)
        order = OpenAssembly(
            compound_id=self.compound_id,
            title="云岭小区业主大会换届选举",
            kind=self.kind,
            division=self.division,
            serial_prefix=self.prefix,
            organiser="云岭小区换届选举小组",
            ballot_per=self.ballot_per,
            posting_place="小区公告栏",
        )
        self.id = self.assemblies.open(order).made
        self.assemblies.set_group(self.id, GROUP)
        days = {Step.VOTING_FROM: VOTING_FROM, Step.VOTING_UNTIL: VOTING_UNTIL}
        self.assemblies.plan_days(self.id, days)
        self.assemblies.record_day(self.id, Step.GROUP_FORMED, OPENED)
        if self.kind is not Kind.VOTE:
            self.election = self._matter(
                Matter.ELECT_COMMITTEE, "选举业主委员会委员", self.seats, self.alternates
            )
        self.rules = self._matter(Matter.RULES_OF_PROCEDURE, "修改业主大会议事规则")
        self.post("D03", OPENED)
        return self

    def _matter(self, kind: Matter, title: str, seats: int = 0, alternates: int = 0) -> UUID:
        terms = self.terms if seats else ""
        draft = MatterDraft(kind, title, f"{title}，全文见附件。{terms}", seats, alternates)
        return self.assemblies.add_matter(self.id, draft).made

    def post(self, paper: str, day: date) -> None:
        self.assemblies.post(self.id, PostingDraft(paper, day, "小区公告栏", ("张力", "李敏")))

    @remembered
    def enter(self, stage: Stage) -> None:
        """Go on to `stage` on its planned day."""
        self.clock.set(PLAN[stage])
        self.advance()

    @remembered
    def advance(self) -> None:
        """Go on to the next stage, today."""
        self.assemblies.advance(self.id)

    @remembered
    def freeze_roll(self) -> Held:
        self.enter(Stage.ROLL)
        self.assemblies.freeze_roll(self.id, witness="李敏")
        self.post("D06", PLAN[Stage.ROLL])
        return self

    @remembered
    def choose_candidates(self, number: int = 7) -> Held:
        self.enter(Stage.CANDIDATES)
        for entry in self.assemblies.roll(self.id).entries[:number]:
            owner = entry.owners[0]
            draft = CandidateDraft(
                name=owner.name,
                address=entry.dwellings[0].address,
                political_status=PARTY[entry.voter_no % 2],
                occupation="教师",
                channel=Channel.SELF,
                owner_id=owner.owner_id,
            )
            made = self.assemblies.nominate(self.id, self.election, draft)
            self.candidates.append(made.made)
            self.confirm(self.candidates[-1])
        self.assemblies.order_by_pinyin(self.election)
        self.post("D11", PLAN[Stage.CANDIDATES])
        return self

    def confirm(self, candidate_id: UUID) -> None:
        sheet = self.assemblies.candidates(self.election)
        row = next(row for row in sheet.candidates if row.id == candidate_id)
        checks = [
            CheckDraft(check.rule, Answer.MET, "材料齐全", "张力", self.clock.today())
            for check in row.checks
            if not check.by_program
        ]
        self.assemblies.check(candidate_id, checks)
        self.assemblies.decide(candidate_id)

    @remembered
    def give_notice(self) -> Held:
        self.enter(Stage.NOTICE)
        self.assemblies.freeze_ballot(self.id)
        self.post("D15", PLAN[Stage.NOTICE])
        return self

    @remembered
    def issue(self) -> Held:
        self.enter(Stage.BALLOTS)
        self.assemblies.issue_ballots(self.id, BallotLayout.of("a test's ballot"))
        return self

    @remembered
    def deliver(self, relation: str = "") -> Held:
        self.enter(Stage.DELIVERY)
        self.clock.set(PLAN[Stage.DELIVERY] + timedelta(days=1), hour=18)
        self.assemblies.deliver(
            [
                DeliveryDraft(
                    serial=ballot.serial,
                    method=DeliveryMethod.IN_PERSON,
                    outcome=DeliveryOutcome.DELIVERED,
                    at=at(PLAN[Stage.DELIVERY] + timedelta(days=1)),
                    deliverers=("张力", "李敏"),
                    receiver=ballot.representative or ballot.owner_names,
                    relation=relation,
                )
                for ballot in self.assemblies.ballots(self.id)
            ]
        )
        return self

    @remembered
    def vote(self, choose: Choice) -> Held:
        """Take back every ballot that `choose` fills in, and name the officials."""
        self.enter(Stage.VOTING)
        self.assemblies.set_officials(self.id, OFFICIALS)
        self.clock.set(VOTING_UNTIL, hour=18)
        back = [b for b in self.assemblies.ballots(self.id) if choose(b) is not None]
        self.assemblies.take_back([returned(ballot) for ballot in back])
        return self

    @remembered
    def count(self, choose: Choice) -> Held:
        """Read every returned ballot twice, without a difference."""
        self.enter(Stage.COUNTING)
        for reading, teller in ((Reading.FIRST, "王小军"), (Reading.SECOND, "赵晓云")):
            drafts = []
            for ballot in self.assemblies.ballots(self.id):
                said = choose(ballot)
                if said is not None:
                    drafts.append(entry(ballot.serial, said, reading, teller))
            self.assemblies.enter(drafts)
        return self

    @remembered
    def declare(self) -> Held:
        self.assemblies.close_counting(self.id, witness="李敏")
        self.enter(Stage.RESULT)
        self.assemblies.declare(self.id, witness="李敏")
        self.post("D28", PLAN[Stage.RESULT])
        return self

    def to_ballots(self) -> Held:
        """Go on until ballots are delivered and voting may begin."""
        self.open().freeze_roll()
        if self.kind is not Kind.VOTE:
            self.choose_candidates()
        return self.give_notice().issue().deliver()

    def to_result(self, choose: Choice) -> Held:
        return self.to_ballots().vote(choose).count(choose).declare()


def returned(ballot: BallotRow, day: date = VOTING_UNTIL) -> ReturnDraft:
    return ReturnDraft(
        ballot.serial, at(day), ReturnChannel.FIXED_BOX, ("张力", "李敏"), "1号箱", "0001"
    )


def opened(box: str, papers: int, **changed: Any) -> BoxDraft:
    """Open a box where the count begins; it is noted at once, or with this reason."""
    made = BoxDraft(
        *(box, papers, at(PLAN[Stage.COUNTING], 0), "0001", "0002"),
        *(("张力", "李敏"), "当场清点，随后补记"),
    )
    return replace(made, **changed)


def entry(serial: str, said: Sequence[Mark] | Invalid, reading: Reading, teller: str) -> EntryDraft:
    if isinstance(said, Invalid):
        return EntryDraft(serial, reading, teller, invalid=said)
    return EntryDraft(serial, reading, teller, tuple(said))


PARTY = (PoliticalStatus.PARTY_MEMBER, PoliticalStatus.MASSES)
GROUP = (
    MemberDraft("高志远", Side.STREET, "组长", is_leader=True),
    MemberDraft("林晓", Side.RESIDENTS_COMMITTEE, "副组长"),
    MemberDraft("许国栋", Side.OWNERS, "成员", is_owner=True),
    MemberDraft("何秋菊", Side.OWNERS, "成员", is_owner=True),
    MemberDraft("吕长江", Side.OWNERS, "成员", is_owner=True),
    MemberDraft("尤美玲", Side.OWNERS, "成员", is_owner=True),
    MemberDraft("马东", Side.DEVELOPER, "成员"),
)
OFFICIALS = (
    OfficialDraft("郭强", Duty.CALLER),
    OfficialDraft("王小军", Duty.TELLER),
    OfficialDraft("赵晓云", Duty.TELLER),
    OfficialDraft("李敏", Duty.CHIEF_SUPERVISOR),
)
