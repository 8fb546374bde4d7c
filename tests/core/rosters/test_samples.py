"""The three samples give the truth's figures, alone and in any order, and never double."""

from __future__ import annotations

import itertools
import json
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.db.base import Base, Row
from core.errors import KnownError
from core.office import Office
from core.progress import Cancelled, Progress
from core.rosters.acts import DwellingCorrection
from core.rosters.imports import ImportReport
from core.rosters.service import Rosters
from tests.core.rosters.conftest import COMPOUND, SAMPLES, events

pytestmark = pytest.mark.slow

TABLE, LIST, LEDGER = "物业业主信息表.xlsx", "云杉苑业主清册.xlsx", "业主台账导出.csv"
TRUTH = json.loads((SAMPLES / "truth.json").read_text("utf-8"))


def expect_truth(report: ImportReport) -> None:
    figures = report.figures
    assert figures.dwellings == TRUTH["dwellings"]
    assert figures.total_area == Decimal(TRUTH["total_area"])
    assert figures.voting_persons == TRUTH["voting_persons_identical_sets"]
    assert figures.developer_dwellings == TRUTH["developer_dwellings"]
    assert figures.co_owned == TRUTH["co_owned"]
    assert report.refused == 0
    assert report.taken == report.read
    assert report.rows.accounted == report.rows.in_file
    assert report.summary()["total_area"] == TRUTH["total_area"]


@pytest.mark.parametrize("order", list(itertools.permutations((TABLE, LIST, LEDGER))))
def test_any_order_gives_the_truth_and_a_second_time_changes_nothing(
    order: tuple[str, ...], bare: Rosters
) -> None:
    for name in order:
        expect_truth(bare.import_file(SAMPLES / name, COMPOUND))
    for name in order:
        again = bare.import_file(SAMPLES / name, COMPOUND)
        expect_truth(again)
        assert again.updated == again.new_dwellings == 0
        assert not again.changed
    assert again.figures.homes == TRUTH["homes_only"]
    assert again.figures.residents == 27


def test_the_table_says_homes_tenants_and_party(rosters: Rosters) -> None:
    report = rosters.import_file(SAMPLES / TABLE, COMPOUND)
    assert report.figures.homes == TRUTH["homes_only"]
    assert report.figures.residents == 27
    assert report.read == 808


def test_every_imported_row_says_which_office_it_comes_from(office: Office) -> None:
    report = office.rosters.import_file(SAMPLES / TABLE, COMPOUND)
    home = office.rosters.voting_units(report.compound_id)[0].dwelling_id
    office.rosters.correct_dwelling(home, DwellingCorrection(note="查验"), "查验")
    tables = {m.local_table for m in Base.registry.mappers if issubclass(m.class_, Row)}
    here = set(sa.inspect(office.database.engine).get_table_names())  # other tests map their own
    with office.database.read() as session:
        stored = {
            table.name: set(session.scalars(sa.select(table.c.origin)))
            for table in tables
            if isinstance(table, sa.Table) and table.name in here
        }
    told = {name: origins for name, origins in stored.items() if origins}
    assert {"dwelling", "person", "ownership", "resident", "replaced", "roster_import"} <= set(told)
    assert set.union(*told.values()) == {office.profile.code}


def test_rare_names_survive(rosters: Rosters) -> None:
    report = rosters.import_file(SAMPLES / LEDGER, COMPOUND)
    units = rosters.voting_units(report.compound_id)
    names = {owner.name for unit in units for owner in unit.owners}
    assert set(TRUTH["rare_names"]) <= names


def test_a_later_file_with_less_erases_nothing(rosters: Rosters) -> None:
    first = rosters.import_file(SAMPLES / TABLE, COMPOUND)
    before = rosters.voting_units(first.compound_id)
    rosters.import_file(SAMPLES / LIST, COMPOUND)
    rosters.import_file(SAMPLES / LEDGER, COMPOUND)
    assert rosters.voting_units(first.compound_id) == before


def test_a_roster_of_party_members_is_no_roster_of_owners(rosters: Rosters) -> None:
    with pytest.raises(KnownError):
        rosters.import_file(SAMPLES / "党员名册.xlsx", COMPOUND)
    assert rosters.compounds() == ()


def test_the_law_counts_the_same_voters(rosters: Rosters) -> None:
    """The figure beside an import is the number that the law's own counting gives."""
    from core.law.counting import Unit, Use

    report = rosters.import_file(SAMPLES / TABLE, COMPOUND)
    units = [
        Unit(
            str(unit.dwelling_id),
            unit.area,
            frozenset(str(owner.id) for owner in unit.owners),
            unit.address,
            Use(unit.use.value),
            "stock" if unit.developer_stock else None,
        )
        for unit in rosters.voting_units(report.compound_id)
    ]
    sets = {unit.holder or unit.owners for unit in units}
    assert len(sets) == report.figures.voting_persons


def test_an_export_can_be_imported_again(rosters: Rosters, tmp_path: Path) -> None:
    report = rosters.import_file(SAMPLES / TABLE, COMPOUND)
    path = tmp_path / "导出.xlsx"
    assert rosters.export(report.compound_id, path, masked=False) == 808
    again = rosters.import_file(path, COMPOUND)
    expect_truth(again)
    assert again.updated == 0


def test_others_work_on_while_a_roster_is_written(rosters: Rosters, tmp_path: Path) -> None:
    report = rosters.import_file(SAMPLES / TABLE, COMPOUND)
    made: list[UUID] = []

    def work_on(_progress: Progress) -> None:
        made.append(rosters.add_compound(f"小区{len(made)}").made)

    rosters.export(report.compound_id, tmp_path / "导出.xlsx", masked=True, progress=work_on)
    assert made


def test_an_export_is_on_the_record_before_it_is_written(office: Office, tmp_path: Path) -> None:
    rosters = office.rosters
    report = rosters.import_file(SAMPLES / TABLE, COMPOUND)

    def stop(_progress: Progress) -> None:
        assert events(office)[-1] == "roster.exported"
        raise Cancelled

    path = tmp_path / "导出.xlsx"
    with pytest.raises(Cancelled):
        rosters.export(report.compound_id, path, masked=False, progress=stop)
    assert not path.exists()
    assert events(office)[-1] == "roster.export_failed"
    with pytest.raises(KnownError, match="export_kind"):
        rosters.export(report.compound_id, tmp_path / "导出.csv", masked=False)
    assert events(office)[-1] == "roster.export_failed"


def test_a_masked_export_names_nobody(rosters: Rosters, tmp_path: Path) -> None:
    import openpyxl

    report = rosters.import_file(SAMPLES / LIST, COMPOUND)
    path = tmp_path / "公示.xlsx"
    rosters.export(report.compound_id, path, masked=True)
    said = " ".join(
        str(cell)
        for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
        for cell in row
    )
    assert "程兰" not in said
    assert "420502194306139993" not in said
    assert "18117908828" not in said
    assert "1栋" in said
    assert "宜昌云杉置业有限公司" in said


def test_a_look_over_the_sample_asks_for_representatives(rosters: Rosters) -> None:
    report = rosters.import_file(SAMPLES / TABLE, COMPOUND)
    findings = rosters.check(report.compound_id)
    chosen = [f for f in findings if f.code == "rosters.find_no_representative"]
    assert len(chosen) == TRUTH["co_owned"]
    for finding in findings:
        assert finding.where.labels
        assert finding.where.labels[0] in finding.sentence("en")
