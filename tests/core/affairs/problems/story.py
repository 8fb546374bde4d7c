"""An invented compound whose lift stands still: a problem, its money and its households."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from core.affairs.problems.drafts import Charge, MoveProblem, RaiseProblem, TellBack
from core.affairs.problems.drafts_money import (
    EnterMoney,
    OpenFund,
    OpenFunding,
    PayShare,
    ShareRule,
)
from core.affairs.problems.kinds import MoneySource, ProblemKind, ShareBase, Way
from core.affairs.problems.service import Problems
from core.affairs.problems.sheets import ProblemSheet
from core.affairs.problems.sheets_money import FundingSheet
from core.affairs.problems.stages import ProblemState
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from tests.builders import build_compound

if TYPE_CHECKING:
    from collections.abc import Iterator

FOUND = date(2026, 6, 2)
TOTAL = 120_000_00


@dataclass(slots=True)
class Story:
    """The facade, the clock and the ids of what was made so far."""

    problems: Problems
    clock: FixedClock
    compound_id: UUID
    problem_id: UUID

    @property
    def sheet(self) -> ProblemSheet:
        return self.problems.problem(self.problem_id)

    def charge(self, deadline: date = date(2026, 6, 30)) -> None:
        charged = Charge("云岭物业服务中心", "郑物业", "更换曳引机并恢复运行", deadline, day=FOUND)
        self.problems.charge(self.problem_id, charged)

    def move(self, to: ProblemState, day: date | None = None, **given: Any) -> None:
        moved = MoveProblem(to, "冯知微", "现场查看记录", day)
        self.problems.move(self.problem_id, replace(moved, **given))

    def solve(self) -> None:
        """Bring the problem from its raising to being done."""
        self.move(ProblemState.ACCEPTED)
        self.charge()
        self.move(ProblemState.IN_HAND)
        self.move(ProblemState.DONE, cost_fen=95_000_00)

    def tell_back(self, satisfaction: int | None = 5) -> None:
        told = TellBack("1幢业主", "入户告知", "冯知微", satisfaction, "电梯恢复运行")
        self.problems.tell_back(self.problem_id, told)


def raised(compound_id: UUID | None, **given: Any) -> RaiseProblem:
    draft = RaiseProblem(
        compound_id=compound_id,
        kind=ProblemKind.LIFT,
        title="1幢电梯停运",
        place="1幢1单元",
        found_by="业主李若谷",
        detail="曳引机损坏，轿厢停在七层。",
        found_on=FOUND,
    )
    return replace(draft, **given)


def begin(database: Database, clock: FixedClock, homes: int = 24, name: str = "云岭小区") -> Story:
    problems = Problems(database, AuditLog(clock, "test"), clock)
    compound = build_compound(database, homes, name=name)
    return Story(problems, clock, compound, problems.raise_problem(raised(compound)).made)


def fund(story: Story, **given: Any) -> UUID:
    draft = OpenFund(
        story.compound_id,
        "惠民资金台账",
        MoneySource.PEOPLE_FUND,
        "社区居委会 吴淑芬",
        opened_on=date(2026, 1, 4),
    )
    return story.problems.open_fund(replace(draft, **given)).made


def entry(way: Way, fen: int, **given: Any) -> EnterMoney:
    draft = EnterMoney(way, fen, "凭2026-001", "西陵街道财政所", "拨入惠民资金")
    return replace(draft, **given)


def rule(story: Story, **given: Any) -> ShareRule:
    return replace(ShareRule(story.compound_id, ShareBase.AREA, TOTAL), **given)


def opened(story: Story, **given: Any) -> UUID:
    draft = OpenFunding(
        rule=rule(story),
        title="1幢电梯更换筹资",
        purpose="更换1幢1单元曳引机和轿厢门机",
        basis="2026年5月30日1幢1单元业主共同决定（应到24户，同意24户）",
        keeper="业主推选的管账人 周慎行",
        contact="冯知微 0717-6000000",
        pay_by=date(2026, 7, 10),
        problem_id=story.problem_id,
        opened_on=date(2026, 6, 5),
    )
    return story.problems.open_funding(replace(draft, **given)).made


def pay(story: Story, sheet: FundingSheet, position: int, fen: int | None = None) -> UUID:
    share = sheet.shares[position - 1]
    amount = share.left_fen if fen is None else fen
    return story.problems.pay(PayShare(share.id, amount, share.household or "建设单位")).made


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(KnownError) as caught:
        yield
    assert caught.value.code in {f"problems.{code}", f"db.{code}"}
    caught.value.sentence()
    caught.value.sentence("en")
