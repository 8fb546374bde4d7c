"""One invented neighbourhood for the tests of pairing: two compounds, three units."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest

from core import lawbooks
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.party.pairing.drafts import (
    AgreementDraft,
    IncomeDraft,
    NeedDraft,
    RatingDraft,
    StepDraft,
    TaskDraft,
    UnitDraft,
    VenueDraft,
)
from core.party.pairing.kinds import FundSource, NeedFrom, PartnerKind
from core.party.pairing.service import Pairings
from core.rosters.tables import Compound

TODAY = date(2026, 6, 20)
WEIDU, YILING, ELSEWHERE = "411002", "420506", "110101"
AGREED = AgreementDraft(date(2026, 1, 5), date(2026, 1, 10), date(2026, 12, 31), "每季度一次活动")


@dataclass(slots=True)
class Story:
    """A facade and the ids of what was made so far."""

    pairing: Pairings
    clock: FixedClock
    database: Database
    compounds: tuple[UUID, ...]
    units: tuple[UUID, ...]

    def pair(self, unit: int = 0, compound: int = 0, agreed: AgreementDraft = AGREED) -> UUID:
        return self.pairing.pair(self.units[unit], self.compounds[compound], agreed).made

    def need(self, compound: int = 0) -> UUID:
        draft = NeedDraft(
            self.compounds[compound], NeedFrom.BRANCH, "云杉苑党支部", date(2026, 3, 1),
            "地下车库照明改造", "车库二层灯具损坏过半，夜间看不清车位。", date(2026, 5, 1),
        )  # fmt: skip
        return self.pairing.raise_need(draft).made

    def take(self, need_id: UUID, unit: int = 0) -> None:
        task = TaskDraft(
            self.units[unit], date(2026, 3, 5), "更换灯具四十盏", "郑开源", date(2026, 4, 30)
        )
        self.pairing.take_need(need_id, task)

    def venue(self, compound: int = 0) -> UUID:
        draft = VenueDraft(
            self.compounds[compound], "云杉苑党群活动室", "3栋架空层", "每日8:30—20:30",
            date(2026, 1, 1), "冯素琴",
        )  # fmt: skip
        return self.pairing.open_venue(draft).made

    def rate(self, stars: int, compound: int = 0, reason: str = "") -> UUID:
        draft = RatingDraft(
            self.compounds[compound],
            2026,
            stars,
            date(2026, 5, 20),
            "街道党工委",
            "季度考评",
            reason,
        )
        return self.pairing.rate(draft).made

    def receive(self, fen: int, day: date = date(2026, 1, 15)) -> UUID:
        draft = IncomeDraft(FundSource.BUDGET, day, "街道财政所", "年度党建经费", fen, "SR-001")
        return self.pairing.receive(draft).made


def step(day: date, evidence: str = "现场照片和验收单") -> StepDraft:
    return StepDraft(day, "郑开源", evidence)


def begin(database: Database, clock: FixedClock, division: str = WEIDU) -> Story:
    """Make two compounds and three units."""
    clock.set(TODAY)
    with database.write() as session:
        compounds = [Compound(name=name) for name in ("云杉苑", "银杏里")]
        session.add_all(compounds)
        session.flush()
        ids = tuple(row.id for row in compounds)
    law = lawbooks.library()
    pairing = Pairings(database, AuditLog(clock, "test"), clock, law, division)
    units = tuple(
        pairing.add_unit(UnitDraft(kind, name, date(2025, 12, 1), contact="沈月华")).made
        for kind, name in (
            (PartnerKind.DISTRICT_UNIT, "区园林中心"),
            (PartnerKind.ENTERPRISE, "启明灯饰厂"),
            (PartnerKind.MARKET, "南关市场"),
        )
    )
    return Story(pairing, clock, database, ids, units)


def check_refused(code: str, act: object, *given: object) -> None:
    """Expect `act` to be refused with `code`, in a sentence of both languages."""
    assert callable(act)
    with pytest.raises(KnownError) as refused:
        act(*given)
    assert refused.value.code == code
    assert refused.value.sentence("zh")
    assert refused.value.sentence("en")
