"""A second roster updates the first: matched by address and document, kept in the history."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.office import Office
from core.progress import Cancelled, Progress
from core.rosters.imports import ImportReport
from core.rosters.kinds import DwellingUse
from core.rosters.rows import DwellingSheet
from core.rosters.service import Rosters
from core.rosters.tables import PartyFlag, Person, Replaced, RosterImport
from tests.core.rosters.conftest import COMPOUND, events
from tests.core.rosters.invented import write_invented
from tests.core.workbooks.parts import Cell, write_rows
from tests.databases import counted

pytestmark = pytest.mark.slow

ONE = "11010519491231002X"
TWO = "440524188001010014"
THREE = "34052419800101001X"
HEAD: list[Cell] = ["楼栋", "单元", "房号", "面积", "业主姓名", "电话", "身份证号"]
A: list[Cell] = ["1栋", "1单元", "101", 90.5, "赵云松", "13900000001", ONE]
B: list[Cell] = ["1栋", "1单元", "102", 88.25, "钱竹梅", "", ""]

Take = Callable[..., ImportReport]


def sheet(rosters: Rosters, report: ImportReport, number: int = 0) -> DwellingSheet:
    units = rosters.voting_units(report.compound_id)
    return rosters.dwelling(units[number].dwelling_id)


def what(report: ImportReport) -> list[str]:
    return [line.what for line in report.changed]


def codes(report: ImportReport) -> list[str]:
    """Give what was found, but for the areas' source, of which these files never tell."""
    found = [finding.code.removeprefix("rosters.") for finding in report.findings]
    return [code for code in found if code != "area_source_unknown"]


def test_the_same_file_again_changes_nothing(take: Take, rosters: Rosters) -> None:
    first = take([HEAD, A, B])
    units = rosters.voting_units(first.compound_id)
    again = take([HEAD, A, B])
    assert (again.updated, again.new_dwellings, again.taken) == (0, 0, 2)
    assert rosters.voting_units(first.compound_id) == units


def test_a_new_area_keeps_the_old_one(take: Take, office: Office) -> None:
    take([HEAD, A])
    report = take([HEAD, [*A[:3], 91, *A[4:]]])
    assert report.updated == 1
    assert what(report) == ["area"]
    assert codes(report) == ["area_changed"]
    assert report.figures.total_area == 91
    with office.database.read() as session:
        old = session.scalars(sa.select(Replaced)).one()
    assert old.subject == "dwelling"
    assert Decimal(json.loads(old.content)["area"]) == Decimal("90.5")
    assert "名册.xlsx" in old.reason


def test_a_new_owner_ends_the_former_ownership(take: Take, rosters: Rosters) -> None:
    take([HEAD, A])
    report = take([HEAD, [*A[:4], "孙兰菊", "13900000003", TWO]])
    assert what(report) == ["owners"]
    assert codes(report) == ["owners_changed"]
    now, before = sheet(rosters, report).ownerships
    assert (now.owner.name, now.until) == ("孙兰菊", None)
    assert before.owner.name == "赵云松"
    assert before.until is not None
    assert before.ended_reason
    assert report.figures.voting_persons == 1


def test_nobody_is_merged_by_name_alone(take: Take) -> None:
    """Two dwellings, one name, no document: two persons until somebody confirms (1.5 b)."""
    report = take([HEAD, [*A[:4], "赵云松", "", ""], [*B[:4], "赵云松", "", ""]])
    assert report.figures.voting_persons == 2
    again = take([HEAD, [*A[:4], "赵云松", "", ""], [*B[:4], "赵云松", "", ""]])
    assert again.figures.voting_persons == 2
    assert again.updated == 0


def test_one_document_is_one_person(take: Take) -> None:
    report = take([HEAD, A, [*B[:4], *A[4:]]])
    assert report.figures.voting_persons == 1
    assert report.figures.owners == 1


def test_a_document_is_added_to_the_name_in_the_dwelling(take: Take, rosters: Rosters) -> None:
    first = take([HEAD, B])
    report = take([HEAD, [*B[:4], "钱竹梅", "13900000002", TWO]])
    assert sorted(what(report)) == ["document_kind", "document_number", "phones"]
    assert report.updated == 1
    assert sheet(rosters, first).unit.owners[0].phones == ("13900000002",)
    assert len(sheet(rosters, report).ownerships) == 1


def test_two_documents_of_one_name_are_two_people(take: Take, rosters: Rosters) -> None:
    take([HEAD, A])
    report = take([HEAD, [*A[:6], TWO]])
    assert set(codes(report)) == {"same_name_other_document", "owners_changed"}
    assert len(sheet(rosters, report).ownerships) == 2


def test_an_old_number_and_its_new_form_are_one_person(take: Take, office: Office) -> None:
    take([HEAD, [*A[:6], "110105491231002"]])
    report = take([HEAD, A])
    assert len(sheet(office.rosters, report).ownerships) == 1
    with office.database.read() as session:
        assert session.scalars(sa.select(Person.document_number)).all() == [ONE]
    assert take([HEAD, [*A[:6], "110105491231002"]]).updated == 0


def test_a_masked_name_is_known_by_its_document(take: Take, rosters: Rosters) -> None:
    take([HEAD, A])
    report = take([HEAD, [*A[:4], "赵**", "", ONE]])
    assert codes(report) == ["name_kept"]
    assert sheet(rosters, report).unit.owners[0].name == "赵云松"
    again = take([HEAD, [*A[:4], "赵*松", "", ""]])
    assert again.updated == 0


def test_a_corrected_name_keeps_the_old_one(take: Take, rosters: Rosters) -> None:
    take([HEAD, A])
    report = take([HEAD, [*A[:4], "赵芸松", *A[5:]]])
    assert codes(report) == ["name_changed"]
    assert sheet(rosters, report).unit.owners[0].name == "赵芸松"
    assert len(sheet(rosters, report).ownerships) == 1


def test_missing_columns_erase_nothing(take: Take, rosters: Rosters) -> None:
    full = [*HEAD, "房屋用途", "面积来源", "交房时间", "政治面貌"]
    first = take([full, [*A, "商铺", "不动产登记", "2016/5/14", "中共党员"]])
    before = sheet(rosters, first)
    assert before.unit.use is DwellingUse.SHOP
    assert before.unit.delivered
    report = take([HEAD[:5], A[:5]])
    assert report.updated == 0
    assert sheet(rosters, report) == before


def test_the_party_flag_is_noted_once(take: Take, office: Office) -> None:
    head = [*HEAD, "政治面貌"]
    take([head, [*A, "中共党员"]])
    take([head, [*A, "群众"]])
    take([head, [*A, "预备党员"]])
    with office.database.read() as session:
        assert [flag.status.value for flag in session.scalars(sa.select(PartyFlag))] == [
            "probationary"
        ]


def test_a_roster_without_entrances_finds_the_dwelling(take: Take) -> None:
    take([HEAD, A])
    head: list[Cell] = ["楼栋", "房号", "面积", "业主姓名"]
    report = take([head, ["1#", "101室", 90.5, "赵云松"]])
    assert (report.figures.dwellings, report.updated) == (1, 0)


def test_what_changed_is_counted_where_a_roster_leaves_the_entrance_out(take: Take) -> None:
    take([HEAD, A, B])
    report = take(
        [
            ["楼栋", "房号", "面积", "业主姓名", "电话"],
            ["1栋", "101", 90.5, "赵云松", "13900000009"],
        ]
    )
    assert what(report) == ["phones"]
    assert (report.updated, report.new_dwellings) == (1, 0)


def test_a_room_that_two_entrances_have_is_not_guessed(take: Take) -> None:
    take([HEAD, A, ["1栋", "2单元", "101", 70, "孙兰菊", "", ""]])
    head: list[Cell] = ["楼栋", "房号", "面积", "业主姓名"]
    report = take([head, ["1#", "101室", 90.5, "赵云松"], ["1#", "103", 60, "李菊"]])
    assert [f.code for f in report.refusals] == ["rosters.row_entrance"]
    assert report.figures.dwellings == 3


def test_stock_is_sold(take: Take) -> None:
    head = [*HEAD, "备注"]
    firm: list[Cell] = ["云山置业有限公司", "0717-6000000", "91350100M000100Y43", "未售"]
    report = take([head, [*A[:4], *firm], [*B[:4], *firm]])
    assert report.figures.developer_dwellings == 2
    assert report.figures.voting_persons == 1
    sold = take([HEAD, A])
    assert sold.figures.developer_dwellings == 1
    assert sold.figures.voting_persons == 2
    assert sold.not_in_file == 1


def test_a_dry_run_changes_nothing(rosters: Rosters, office: Office, tmp_path: Path) -> None:
    rosters.import_file(write_rows(tmp_path / "一.xlsx", [HEAD, A]), COMPOUND)
    before = dump(office)
    draft = rosters.read_file(write_rows(tmp_path / "二.xlsx", [HEAD, [*A[:3], 91, *A[4:]], B]))
    preview = rosters.preview_import(draft, COMPOUND)
    assert preview.dry_run
    assert (preview.new_dwellings, preview.updated) == (1, 1)
    assert dump(office) == before
    done = rosters.import_roster(draft, COMPOUND)
    assert done.summary() == preview.summary()


def dump(office: Office) -> list[str]:
    """Give every row of every table."""
    with office.database.read() as session:
        names = session.scalars(
            sa.text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ).all()
        return [
            f"{name}: {row}"
            for name in names
            for row in session.execute(sa.text(f'SELECT * FROM "{name}" ORDER BY 1'))  # noqa: S608
        ]


@pytest.mark.parametrize("moment", [1, 2, 3, 4, 6, 9, 12])
def test_a_cancelled_import_leaves_nothing(moment: int, office: Office, tmp_path: Path) -> None:
    path = write_invented(tmp_path / "大.xlsx", 6_000)
    before = dump(office)
    seen: list[Progress] = []

    def cancel(progress: Progress, /) -> None:
        if progress.done or progress.total:
            seen.append(progress)
        if len(seen) == moment:
            raise Cancelled

    with pytest.raises(Cancelled):
        office.rosters.import_file(path, COMPOUND, cancel)
    assert dump(office) == before


def test_an_import_is_on_the_record(take: Take, office: Office) -> None:
    report = take([HEAD, A])
    assert events(office)[-1] == "roster.imported"
    with office.database.read() as session:
        row = session.scalars(sa.select(RosterImport)).one()
    assert len(row.file_sha256) == 64
    assert json.loads(row.outcome) == report.summary() | {"missed": {}, "unplaced": []}


def test_an_import_takes_few_statements(take: Take, office: Office) -> None:
    """The number of statements does not grow with the rows."""
    take([HEAD, A])
    numbers = []
    for building, count in (("2栋", 1), ("3栋", 300)):
        rows = ([building, "1", str(i), 60, f"李{i % 10}甲", "", ""] for i in range(count))
        with counted(office.database) as said:
            take([HEAD, *rows])
        numbers.append(len(said))
    assert numbers[0] == numbers[1]
