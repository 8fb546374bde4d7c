"""Erasing what the audit says of a person: the facts go, the chain stays whole, the act is told."""

from __future__ import annotations

import sqlalchemy as sa

from core.clock import FixedClock
from core.db.audit import AuditLog, Event, verify
from core.db.database import Database
from core.db.tables import AuditRow, AuditValue


def test_erased_facts_are_gone_and_the_chain_holds(database: Database, clock: FixedClock) -> None:
    audit = AuditLog(clock)
    with database.write() as session:
        for word in ("甲", "乙", "丙"):
            audit.record(session, Event.OFFICE_OPENED, word=word)
    with database.write() as session:
        assert audit.erase(session, [2, 2, 99], reason="本人申请") == 1
    with database.read() as session:
        facts = dict(session.execute(sa.select(AuditValue.seq, AuditValue.facts)).tuples())
        last = session.scalars(sa.select(AuditRow.event).order_by(AuditRow.seq.desc())).first()
        chain = verify(session)
    assert set(facts) == {1, 3, 4}
    assert not any("乙" in text for text in facts.values())
    assert last == Event.VALUES_ERASED
    assert chain.ok
    assert chain.rows == 4
