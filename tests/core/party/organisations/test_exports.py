"""The register of members as a workbook: whole or masked, imported again, on the record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

from core.db.audit import Event
from core.db.tables import AuditRow
from core.errors import KnownError
from core.party.organisations.kinds import MemberStatus
from core.party.organisations.sheets import MemberLook
from tests.core.party.organisations.tree import Tree

NUMBER = "110101199003070011"


def rows(path: Path) -> list[list[str]]:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [[str(value or "") for value in row] for row in sheet.iter_rows(values_only=True)]


def filled(tree: Tree) -> None:
    tree.add("钱承业", document=NUMBER, phone="13800001234", home="1幢101", unit="区园林中心")
    tree.add("孙𬸚", MemberStatus.PROBATIONARY, joined_on=date(2026, 1, 5))
    other = tree.found("第二党支部")
    tree.add("李若谷", organisation_id=other)


def test_a_whole_export_is_imported_again(tree: Tree, tmp_path: Path) -> None:
    filled(tree)
    path = tmp_path / "党员名册.xlsx"
    assert tree.organisations.export_members(path, masked=False) == 3
    head, *found = rows(path)
    assert head[:3] == ["姓名", "身份证号", "入党日期"]
    [first] = [row for row in found if row[0] == "钱承业"]
    assert first[1] == NUMBER
    assert "1幢101" in first
    register = tree.organisations.read_register(path)
    report = tree.organisations.preview_register(register)
    assert (report.read, report.known, report.taken, report.refused) == (3, 3, 0, 0)


def test_a_masked_export_holds_no_number_whole(tree: Tree, tmp_path: Path) -> None:
    filled(tree)
    path = tmp_path / "脱敏.xlsx"
    look = MemberLook(organisation_id=tree.branch)
    assert tree.organisations.export_members(path, look, masked=True) == 2
    said = str(rows(path))
    assert "钱**" in said
    for fact in ("钱承业", NUMBER, "13800001234", "1幢101", "李若谷"):
        assert fact not in said


def test_an_export_is_on_the_record_before_it_is_made(tree: Tree, tmp_path: Path, database) -> None:
    filled(tree)
    for name in ("名册.csv", "没有/名册.xlsx"):
        with pytest.raises(KnownError):
            tree.organisations.export_members(tmp_path / name, masked=True)
    tree.organisations.export_members(tmp_path / "名册.xlsx", masked=True)
    with pytest.raises(KnownError):
        tree.organisations.export_members(tmp_path / "名册.xlsx", masked=True)
    with database.read() as session:
        said = session.scalars(sa.select(AuditRow.event)).all()
    assert said.count(Event.PARTY_MEMBERS_EXPORTED) == 1
