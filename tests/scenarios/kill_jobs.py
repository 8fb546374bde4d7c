"""The jobs that are killed: importing rosters, entering counted ballots."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import sqlalchemy as sa

from core.db.base import Base
from core.office import Office
from tests.scenarios.election import MATTERS, bring_to_count, enter_all, take_roster, write_roster
from tests.scenarios.killing import Job, Tell
from tests.scenarios.office import fixed_clock, make_office

SAMPLES = Path(__file__).parents[2] / "resources" / "sample"
COMPOUND = "云杉苑"
BALLOTS = 40


def rows(office: Office, *prefixes: str) -> dict[str, int]:
    """Count the rows of every table whose name begins so; nothing given: of every table."""
    with office.database.read() as session:
        return {
            name: session.scalar(sa.select(sa.func.count()).select_from(table)) or 0
            for name, table in Base.metadata.tables.items()
            if name.startswith(prefixes or "")
        }


class ImportingRosters:
    """Three workbooks of one compound, one after the other; each is one unit of work."""

    name = "import"
    files = ("云杉苑业主清册.xlsx", "物业业主信息表.xlsx", "业主台账导出.csv")

    def __init__(self) -> None:
        self.states: list[dict[str, int]] = []

    def prepare(self, folder: Path) -> None:
        make_office(folder).close()
        with tempfile.TemporaryDirectory(prefix="liren-kill-") as place:
            office = make_office(Path(place) / "undisturbed")
            self.states = [self.state(office)]
            self.work(office, lambda _name: self.states.append(self.state(office)))
            office.close()

    def work(self, office: Office, tell: Tell) -> None:
        for name in self.files:
            office.rosters.import_file(SAMPLES / name, COMPOUND)
            tell(name)

    def state(self, office: Office) -> dict[str, int]:
        """Count everything but the openings and closings of the office itself."""
        counted = rows(office)
        for name in ("audit", "audit_value", "audit_checkpoint"):
            del counted[name]
        return counted

    def check(self, office: Office, told: Sequence[str]) -> list[str]:
        found = self.state(office)
        if found not in self.states:
            return [f"an import is half there: {found}"]
        done = self.states.index(found)
        return [] if done in {len(told), len(told) + 1} else [f"{len(told)} told, {done} there"]


class EnteringBallots:
    """Two tellers' readings of every ballot, one act each, then the closing of the count."""

    name = "ballot entry"

    def prepare(self, folder: Path) -> None:
        clock = fixed_clock()
        clock.set(clock.today() - timedelta(days=2))
        with (
            tempfile.TemporaryDirectory(prefix="liren-kill-") as place,
            make_office(folder, clock) as office,
        ):
            roster = write_roster(Path(place) / "roster.csv", BALLOTS)
            bring_to_count(office, take_roster(office, roster, COMPOUND))

    def work(self, office: Office, tell: Tell) -> None:
        enter_all(office, office.assemblies.assemblies()[0].id, tell)

    def check(self, office: Office, told: Sequence[str]) -> list[str]:
        assembly = office.assemblies.assemblies()[0].id
        there, problems = set(), []
        for ballot in office.assemblies.ballots(assembly):
            for entry in office.assemblies.readings(ballot.id):
                there.add(f"{entry.reading} {ballot.serial}")
                if len(entry.marks) != len(MATTERS):
                    problems.append(f"{ballot.serial} has {len(entry.marks)} marks")
        count = office.assemblies.count(assembly)
        if count.closed_at is not None:
            there.add("closed")
        problems += [f"lost: {act}" for act in sorted(set(told) - there)]
        if len(there) > len(told) + 1:
            problems.append(f"{len(told)} told, {len(there)} there")
        kept = rows(office, "assembly_entry")
        entries = len(there - {"closed"})
        if kept != {"assembly_entry": entries, "assembly_entry_mark": entries * len(MATTERS)}:
            problems.append(f"rows without their act: {kept}")
        return problems


JOBS: tuple[Job, ...] = (ImportingRosters(), EnteringBallots())
