"""Companies of one name at the roll: raised before and after freezing, decided, printed in D06."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core import lawbooks
from core.assemblies.papers_roll import build_roll_notice
from core.assemblies.stages import Stage
from core.db.audit import AuditLog
from core.rosters.service import Rosters
from core.rosters.tables import Company, Ownership
from tests.builders import Held
from tests.core.assemblies.conftest import Hold
from tests.core.assemblies.paper_facts import basis
from tests.core.assemblies.paper_text import words

FIRM = "许昌安丰商贸有限公司"
NEED = "assemblies.need_company_identity"


def with_twins(hold: Hold) -> tuple[Held, Rosters]:
    """Give the fifth and the sixth home to two companies of one name."""
    held = hold("opened")
    with held.database.write() as session:
        rows = session.scalars(sa.select(Ownership).order_by(Ownership.dwelling_id)).all()
        for number, row in enumerate(rows[5:7]):
            company = Company(name=FIRM, credit_code=f"91411000MA0000000{number}")
            session.add(company)
            session.flush()
            row.person_id, row.company_id = None, company.id
    log = AuditLog(held.clock, "测试")
    book = lawbooks.library().book
    return held, Rosters(held.database, log, held.clock, lambda day: book("411002", day))


def needs(held: Held) -> list[str]:
    return [need.text for need in held.assemblies.assembly(held.id).needs if need.code == NEED]


def ids(held: Held) -> list[UUID]:
    return [one.id for one in held.assemblies.same_named(held.id)[0].companies]


def notice(held: Held) -> str:
    return words(*build_roll_notice(basis(), held.assemblies.roll(held.id)).documents)


def test_an_open_question_is_raised_at_the_roll_and_never_blocks(hold: Hold) -> None:
    held, rosters = with_twins(hold)
    held.enter(Stage.ROLL)
    [said] = needs(held)
    assert FIRM in said
    held.assemblies.freeze_roll(held.id, witness="李敏")
    assert needs(held) == [said]
    [need] = [one for one in held.assemblies.assembly(held.id).needs if one.code == NEED]
    assert not need.blocks
    assert need.articles
    assert "尚待核实，暂各按一人计算" in notice(held)
    rosters.part_companies(ids(held), "统一社会信用代码不同")
    assert not needs(held)
    assert "理由：统一社会信用代码不同。" in notice(held)


def test_merged_after_freezing_the_roll_is_to_be_corrected(hold: Hold) -> None:
    held, rosters = with_twins(hold)
    held.enter(Stage.ROLL)
    held.assemblies.freeze_roll(held.id, witness="李敏")
    persons = held.assemblies.roll(held.id).summary.persons
    keep, other = ids(held)
    rosters.merge_companies(keep, [other], "经核对营业执照，是同一单位")
    [group] = held.assemblies.same_named(held.id)
    assert group.merged
    assert needs(held)
    assert "经核实是同一单位，本名册尚未更正" in notice(held)
    held.assemblies.correct_roll(held.id, "同名单位合并", witness="李敏")
    assert held.assemblies.roll(held.id).summary.persons == persons - 1
    assert not needs(held)
    assert "名称相同" not in notice(held)
