"""The jobs that are killed: importing a roster, entering counted ballots."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa

from core.db.audit import Event
from core.db.tables import AuditRow, AuditValue
from core.office import Office
from tests.scenarios.killing import Job, Tell
from tests.scenarios.office import make_office


class Recording:
    """Ten events in one unit of work, again and again: the store alone."""

    name = "recording"

    def prepare(self, folder: Path) -> None:
        make_office(folder).close()

    def work(self, office: Office, tell: Tell) -> None:
        for act in range(100):
            with office.database.write() as session:
                for part in range(10):
                    office.audit.record(session, Event.OFFICE_OPENED, act=act, part=part)
            tell(str(act))

    def check(self, office: Office, told: Sequence[str]) -> list[str]:
        with office.database.read() as session:
            facts = [
                json.loads(text)
                for text in session.scalars(
                    sa.select(AuditValue.facts).join(AuditRow, AuditRow.seq == AuditValue.seq)
                )
            ]
        parts: dict[int, int] = {}
        for fact in facts:
            if "act" in fact:
                parts[int(fact["act"])] = parts.get(int(fact["act"]), 0) + 1
        lost = [act for act in told if int(act) not in parts]
        half = [act for act, count in parts.items() if count != 10]
        return [f"lost act {act}" for act in lost] + [f"half of act {act}" for act in half]


JOBS: tuple[Job, ...] = (Recording(),)
