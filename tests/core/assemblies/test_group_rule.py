"""Who represents owners in the preparatory group does not stand where the place forbids it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.assemblies.candidates import Channel, PoliticalStatus, Standing
from core.assemblies.drafts import CandidateDraft, CheckDraft, MemberDraft
from core.assemblies.service import Assemblies
from core.assemblies.sheets import CandidateRow, CheckRow
from core.assemblies.stages import Kind, Side
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.law.candidacy import Answer
from core.law.findings import Severity
from core.rosters.tables import Person
from tests.builders import GROUP, OPENED, Held, build_compound
from tests.databases import make_database

SHENZHEN = "440307"
OF_THE_GROUP = CandidateDraft("许国栋", "1幢1单元021", PoliticalStatus.MASSES, "会计", Channel.SELF)
STAY_OUT = "assemblies.need_group_to_stay_out"
OWNERS = ("何秋菊", "吕长江", "许国栋")
ANOTHER = replace(OF_THE_GROUP, name="沈文博", address="1幢1单元015")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = make_database(tmp_path / "first.db")
    yield made
    made.close()


def opened(
    database: Database, *, kind: Kind, division: str = SHENZHEN, members: tuple[str, ...] = OWNERS
) -> Held:
    """Open an assembly, `members` with their names in the group."""
    clock = FixedClock.on(OPENED)
    assemblies = Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
    held = Held(assemblies, clock, build_compound(database), kind=kind, division=division)
    held.open()
    if members:
        named = tuple(MemberDraft(name, Side.OWNERS, "成员") for name in members)
        assemblies.set_group(held.id, (*GROUP[:2], *named))
    return held


def first(database: Database, *, kind: Kind = Kind.FIRST, members: tuple[str, ...] = ()) -> Held:
    """Freeze the roll of a first assembly in Shenzhen, `members` with their names in the group."""
    held = opened(database, kind=kind, members=members)
    held.clock.set(date(2026, 3, 10))
    needs = held.assemblies.assembly(held.id).needs
    held.assemblies.advance(held.id, {one.key: "测试里照样继续办理" for one in needs})
    held.assemblies.freeze_roll(held.id, witness="李敏")
    return held


def rule_of(held: Held, candidate: UUID) -> CheckRow:
    return next(one for one in row_of(held, candidate).checks if one.rule == "not_group_member")


def row_of(held: Held, candidate: UUID) -> CandidateRow:
    rows = held.assemblies.candidates(held.election).candidates
    return next(row for row in rows if row.id == candidate)


def nominate(held: Held, draft: CandidateDraft) -> UUID:
    return held.assemblies.nominate(held.id, held.election, draft).made


def test_one_of_the_groups_owners_is_barred_whatever_is_said(database: Database) -> None:
    held = first(database)
    candidate = nominate(held, OF_THE_GROUP)
    rule = rule_of(held, candidate)
    assert (rule.result, rule.by_program) == (Answer.UNMET, True)
    assert "许国栋" in rule.evidence
    with pytest.raises(KnownError, match="rule_by_group"):
        held.assemblies.check(
            candidate,
            [CheckDraft(rule.rule, Answer.MET, "本人声明", "张力", held.clock.today())],
        )
    held.confirm(candidate)
    assert row_of(held, candidate).standing is Standing.BARRED
    with pytest.raises(KnownError, match="candidate_barred"):
        held.assemblies.withdraw_candidate(candidate, "审查没有通过")


def test_whoever_is_not_in_the_group_meets_the_rule(database: Database) -> None:
    held = first(database)
    candidate = nominate(held, ANOTHER)
    assert rule_of(held, candidate).result is Answer.MET
    held.confirm(candidate)
    assert row_of(held, candidate).standing is Standing.CONFIRMED


def test_only_the_first_committee_is_closed_to_them(database: Database) -> None:
    held = first(database, kind=Kind.RE_ELECTION)
    candidate = nominate(held, OF_THE_GROUP)
    rule = rule_of(held, candidate)
    assert (rule.result, rule.by_program) == (Answer.PENDING, False)


def namesake(database: Database) -> None:
    """Let the roster have a second owner called 许国栋: the one of room 015."""
    with database.write() as session:
        session.execute(
            sa.update(Person).where(Person.name == ANOTHER.name).values(name=OF_THE_GROUP.name)
        )


@pytest.mark.parametrize(
    ("division", "kind", "names"),
    [
        (SHENZHEN, Kind.FIRST, ["何秋菊、吕长江、许国栋"]),
        (SHENZHEN, Kind.RE_ELECTION, []),
        ("411002", Kind.FIRST, []),
    ],
)
def test_the_groups_owners_are_asked_before_they_join(
    database: Database, division: str, kind: Kind, names: list[str]
) -> None:
    held = opened(database, kind=kind, division=division)
    asked = [one for one in held.assemblies.assembly(held.id).needs if one.code == STAY_OUT]
    assert [str(one.facts["names"]) for one in asked] == names
    assert all(one.severity is Severity.WARNING for one in asked), "whoever stands is barred later"
    assert all(one.articles[0].number == "20" for one in asked)


@pytest.mark.parametrize(
    ("member", "answer"), [("许国栋", Answer.PENDING), ("许国栋（1栋1单元021）", Answer.UNMET)]
)
def test_of_namesakes_the_home_beside_the_name_tells(
    database: Database, member: str, answer: Answer
) -> None:
    compound = first(database, members=("何秋菊", "吕长江", member))
    namesake(database)
    candidate = nominate(compound, OF_THE_GROUP)
    rule = rule_of(compound, candidate)
    assert (rule.result, rule.by_program) == (answer, answer is Answer.UNMET)
    if answer is Answer.PENDING:  # a person who knows them says it
        draft = CheckDraft(rule.rule, Answer.MET, "身份证核对", "张力", compound.clock.today())
        compound.assemblies.check(candidate, [draft])
        assert rule_of(compound, candidate).result is Answer.MET


@pytest.mark.parametrize(
    ("member", "answer"),
    [("张明（许昌云岭置业有限公司）", Answer.UNMET), ("张明", Answer.PENDING)],
)
def test_whom_a_company_sent_is_known_by_the_company(
    database: Database, member: str, answer: Answer
) -> None:
    held = first(database, members=("何秋菊", "吕长江", member))
    name = "张明（许昌云岭置业有限公司）"
    draft = replace(OF_THE_GROUP, name=name, address="1幢1单元023")
    assert rule_of(held, nominate(held, draft)).result is answer
