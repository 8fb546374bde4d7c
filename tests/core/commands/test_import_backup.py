"""An import that would change what is known is preceded by a verified backup."""

from __future__ import annotations

from pathlib import Path

from core.db.archive import Reason
from tests.core.db.offices import make_office

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"


def test_the_second_import_backs_up_before(tmp_path: Path) -> None:
    office, _key = make_office(tmp_path / "data")
    with office:
        office.rosters.import_file(SAMPLES / "云杉苑业主清册.xlsx", "云杉苑小区")
        assert office.backups.list() == (), "an empty office has nothing to lose"
        office.rosters.import_file(SAMPLES / "业主台账导出.csv", "云杉苑小区")
        made = office.backups.list()
        assert [row.manifest and row.manifest.reason for row in made] == [Reason.BEFORE_IMPORT]


def test_a_preview_makes_no_backup(tmp_path: Path) -> None:
    office, _key = make_office(tmp_path / "data")
    with office:
        rosters = office.rosters
        rosters.import_file(SAMPLES / "云杉苑业主清册.xlsx", "云杉苑小区")
        rosters.preview_import(rosters.read_file(SAMPLES / "业主台账导出.csv"), "云杉苑小区")
        assert office.backups.list() == ()
