"""An office of any size for measuring the window: `python -m tests.benchmarks.large_office`."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa

from core.db.database import Database
from core.db.keys import Cost
from core.office import Office, Profile
from core.rosters.tables import Dwelling, Ownership, Resident
from tests.benchmarks.measured import PASSPHRASE, clock
from tests.builders import Held
from tests.district import build_district

COMPOUNDS = 50


def build(folder: Path, homes: int) -> UUID:
    """Make an office of so many homes in 50 compounds, three people in each; one elects.

    Give the assembly, whose ballots are issued.
    """
    profile = Profile("云杉社区", "桃花岭街道", "420502")
    cost = Cost(memory_kib=64, iterations=1)
    now = clock()
    office, _ = Office.create(folder, profile, PASSPHRASE, clock=now, cost=cost)
    with office:
        compounds = build_district(office.database, COMPOUNDS, homes // COMPOUNDS)
        _sell_all(office.database, compounds[0])
        held = Held(office.assemblies, now, compounds[0], prefix="WD1")
        return held.open().freeze_roll().choose_candidates().give_notice().issue().id


def _sell_all(database: Database, compound_id: UUID) -> None:
    """Let homes be delivered, and owned by who lives there if by nobody: a roll asks for both."""
    owned = sa.exists().where(Ownership.dwelling_id == Dwelling.id)
    homes = (
        sa.select(Resident.dwelling_id, Resident.person_id)
        .join(Dwelling, Dwelling.id == Resident.dwelling_id)
        .where(Dwelling.compound_id == compound_id, ~owned)
    )
    delivered = sa.update(Dwelling).values(delivered=True)
    with database.write() as session:
        session.execute(delivered.where(Dwelling.compound_id == compound_id))
        for dwelling_id, person_id in session.execute(homes).all():
            session.add(
                Ownership(
                    dwelling_id=dwelling_id, person_id=person_id, share="1/1", source="台账",
                    voting_representative=True,
                )
            )  # fmt: skip


if __name__ == "__main__":
    print(build(Path(sys.argv[1]), int(sys.argv[2])))
