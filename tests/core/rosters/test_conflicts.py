"""One document number beside two names never renames anybody without a word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from core.errors import KnownError
from core.rosters.imports import ImportOptions, ImportReport
from core.rosters.naming import fits_mask, is_slip
from core.rosters.service import Rosters
from tests.core.workbooks.parts import Cell, write_rows

ONE = "11010519491231002X"
TWO = "440524188001010014"
FIRM = "91350100M000100Y43"
HEAD: list[Cell] = ["楼栋", "单元", "房号", "面积", "业主姓名", "电话", "身份证号", "与户主关系"]
OTHER = "松竹园"

Take = Callable[..., ImportReport]


def row(room: str, name: str, number: str, phone: str = "", relation: str = "") -> list[Cell]:
    return ["1栋", "1单元", room, 90.5, name, phone, number, relation]


@pytest.fixture
def take(bare: Rosters, tmp_path: Path) -> Take:
    def take_rows(rows: Sequence[Sequence[Cell]], compound: str = "云杉苑") -> ImportReport:
        path = write_rows(tmp_path / "名册.xlsx", [HEAD, *rows])
        return bare.import_file(path, compound, options=ImportOptions(new_compound=True))

    return take_rows


def names(rosters: Rosters, report: ImportReport) -> list[str]:
    units = rosters.voting_units(report.compound_id)
    return [owner.name for unit in units for owner in unit.owners]


def test_a_wrong_number_renames_nobody_in_another_compound(take: Take, bare: Rosters) -> None:
    first = take([row("101", "赵云松", ONE, "13900000001")])
    before = bare.voting_units(first.compound_id)
    later = take([row("301", "孙兰菊", ONE, "13900000002"), row("302", "钱竹梅", TWO)], OTHER)
    refused = later.refusals[0]
    assert (refused.code, refused.row) == ("rosters.row_name_differs", 2)
    for word in ("赵云松", "孙兰菊", "云杉苑 1栋1单元101"):
        assert word in refused.reason()
        assert word in refused.reason("en")
    assert names(bare, later) == ["钱竹梅"]
    assert bare.voting_units(first.compound_id) == before


def test_the_other_owners_of_a_refused_dwelling_are_not_left_behind(
    take: Take, bare: Rosters
) -> None:
    take([row("101", "赵云松", ONE)])
    rows = [row("301", "李明远", ""), row("301", "孙兰菊", ONE), row("302", "钱竹梅", TWO)]
    report = take(rows, OTHER)
    assert [(f.row, f.code) for f in report.refusals] == [
        (3, "rosters.row_name_differs"),
        (2, "rosters.row_dwelling"),
    ]
    assert bare.search("李明远") == ()


def test_a_wrong_number_is_refused_within_one_compound_too(take: Take, bare: Rosters) -> None:
    first = take([row("101", "赵云松", ONE), row("102", "李明远", TWO)])
    report = take([row("101", "赵云松", ONE), row("102", "孙兰菊", ONE)])
    # the file contradicts itself: both rows cannot be right
    assert [f.code for f in report.refusals] == ["rosters.row_same_document"]
    report = take([row("101", "孙兰菊", ONE), row("102", "李明远", TWO)])
    assert [f.code for f in report.refusals] == ["rosters.row_name_differs"]
    assert names(bare, first) == ["赵云松", "李明远"]


def test_a_slip_is_corrected_only_where_the_file_knows_every_place(
    take: Take, bare: Rosters
) -> None:
    first = take([row("101", "赵云松", ONE), row("102", "赵云松", ONE)])
    part = take([row("101", "赵芸松", ONE)])
    assert next(f.code for f in part.warnings) == "rosters.name_slip_kept"
    assert names(bare, first) == ["赵云松", "赵云松"]
    whole = take([row("101", "赵芸松", ONE), row("102", "赵芸松", ONE)])
    changed = next(f for f in whole.warnings if f.code == "rosters.name_changed")
    for word in ("赵云松", "赵芸松", "1栋1单元102"):
        assert word in changed.reason()
    assert names(bare, first) == ["赵芸松", "赵芸松"]
    elsewhere = take([row("101", "赵云松", ONE)], OTHER)
    assert elsewhere.refused == 0
    assert names(bare, elsewhere) == ["赵芸松"]


def test_a_tenants_wrong_number_refuses_the_tenant_alone(take: Take) -> None:
    take([row("101", "赵云松", ONE)])
    report = take([row("301", "钱竹梅", TWO), row("301", "周客", ONE, "", "租客")], OTHER)
    assert [f.code for f in report.refusals] == ["rosters.row_name_differs"]
    assert (report.figures.dwellings, report.figures.residents) == (1, 0)


def test_a_mask_must_fit_the_name_behind_the_number(take: Take) -> None:
    take([row("101", "赵云松", ONE)])
    report = take([row("101", "孙**", ONE), row("102", "钱竹梅", TWO)])
    assert [f.code for f in report.refusals] == ["rosters.row_name_differs"]


def test_a_firms_code_belongs_to_the_firm(take: Take, bare: Rosters) -> None:
    first = take([row("101", "云山置业有限公司", FIRM)])
    report = take([row("301", "松竹物业有限公司", FIRM), row("302", "钱竹梅", TWO)], OTHER)
    assert [f.code for f in report.refusals] == ["rosters.row_name_differs"]
    assert names(bare, first) == ["云山置业有限公司"]


def test_two_forms_of_a_number_are_said_and_need_one_name(take: Take) -> None:
    take([row("101", "赵云松", "110105491231002")])
    report = take([row("102", "赵云松", ONE)])
    assert "rosters.two_forms" in [f.code for f in report.warnings]
    assert report.figures.owners == 1
    with pytest.raises(KnownError) as refused:
        take([row("103", "赵芸松", "110105491231002")])
    assert refused.value.code == "rosters.nothing_taken"
    one_file = take([row("104", "李明远", "440524800101001"), row("105", "李明远", TWO)])
    assert one_file.figures.owners == 3, "TWO is of 1880: no old form of it could exist"


def test_two_names_with_one_number_in_one_dwelling_are_not_one_person(take: Take) -> None:
    rows = [row("101", "赵云松", ONE), row("101", "孙兰菊", ONE), row("102", "钱竹梅", TWO)]
    report = take(rows)
    assert [(f.row, f.code) for f in report.refusals] == [
        (3, "rosters.row_same_document"),
        (2, "rosters.row_dwelling"),
    ]


@pytest.mark.parametrize(
    ("known", "said", "slip"),
    [
        ("赵云松", "赵芸松", True),
        ("赵云松", "赵云", True),
        ("赵云", "赵芸", True),
        ("赵云松", "孙云梅", False),
        ("赵云松", "孙兰菊", False),
        ("赵", "孙", False),
    ],
)
def test_a_slip_is_one_character(known: str, said: str, *, slip: bool) -> None:
    assert is_slip(known, said) is is_slip(said, known) is slip


def test_a_mask_hides_characters_one_by_one() -> None:
    assert fits_mask("赵**", "赵云松")
    assert fits_mask("赵某某", "赵云松")
    assert not fits_mask("赵*", "赵云松")
