"""Nothing is lost and nothing guessed: each bad row is refused with its place and its reason."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from decimal import Decimal
from json import dumps
from pathlib import Path

import openpyxl
import pytest

from core.errors import KnownError
from core.rosters.columns import Field, SaidColumns
from core.rosters.drafts import RosterDraft
from core.rosters.error_report import check_report_place, write_report
from core.rosters.imports import ImportReport, read_roster
from core.rosters.mappings import read_mapping
from core.rosters.service import Rosters
from core.text.documents import id_check_digit
from tests.core.rosters.conftest import COMPOUND
from tests.core.workbooks.parts import Cell, parts, sheet_xml, write_parts, write_rows

ONE = "11010519491231002X"
TWO = "440524188001010014"
HEAD: list[Cell] = [
    "楼栋",
    "单元",
    "房号",
    "面积",
    "业主姓名",
    "电话",
    "身份证号",
    "与户主关系",
    "产权份额",
    "交房时间",
]
GOOD: list[Cell] = ["1栋", "1单元", "101", 90.5, "赵云松", "13900000001", ONE, "", "", ""]
COLUMNS = {"building": 0, "room": 2, "area": 3, "owner": 4, "phone": 5, "document": 6,
           "relation": 7, "share": 8, "delivered": 9}  # fmt: skip

Take = Callable[..., ImportReport]


def bad(room: str = "102", **cells: Cell) -> list[Cell]:
    row: list[Cell] = ["1栋", "1单元", room, 88, "钱竹梅", "", "", "", "", ""]
    for name, value in cells.items():
        row[COLUMNS[name]] = value
    return row


def draft_of(folder: Path, *rows: Sequence[Cell]) -> RosterDraft:
    return read_roster(write_rows(folder / "名册.xlsx", [HEAD, *rows]))


def numbered(digits: str) -> str:
    return digits + id_check_digit(digits)


REFUSED: dict[str, tuple[list[Cell], str, str]] = {
    "an ID typed as a number": (bad(document=420502194306139993.0), "row_number_id", "G"),
    "an ID in powers of ten": (bad(document="4.20502E+17"), "row_number_id", "G"),
    "a phone typed as two numbers": (bad(phone=1.3900000001139e21), "row_number_phone", "F"),
    "a formula without a value": (bad(area="<c ><f>A1*2</f></c>"), "cell_formula", "D"),
    "an error cell": (bad(area='<c t="e"><v>#REF!</v></c>'), "cell_error", "D"),
    "an error in the name": (bad(owner='<c t="e"><v>#N/A</v></c>'), "cell_error", "E"),
    "a novel in a cell": (bad(owner="长" * 1_500), "cell_long", "E"),
    "no area": (bad(area=""), "row_no_area", ""),
    "area of nought": (bad(area=0), "row_area_range", "D"),
    "a negative area": (bad(area=-5), "row_area", "D"),
    "a vast area": (bad(area=100_000), "row_area_range", "D"),
    "five decimals": (bad(area="88.00001"), "row_area_decimals", "D"),
    "an area in words": (bad(area="约九十"), "row_area", "D"),
    "a room that is none": (bad("长" * 50), "row_address", "C"),
    "no room": (bad(room=""), "row_no_room", "C"),
    "a number for a name": (bad(owner=12345), "row_name", "E"),
    "same as above": (bad(owner="同上"), "row_name_above", "E"),
    "several in one": (bad(owner="张三等3人"), "row_name_several", "E"),
    "a couple": (bad(owner="张三夫妇"), "row_name_several", "E"),
    "a role": (bad(owner="房东"), "row_name", "E"),
    "a remark alone": (bad(owner="夫妻共有"), "row_name", "E"),
    "a broken number beside a name": (bad(owner="钱竹梅139123"), "row_name", "E"),
    "a masked name": (bad(owner="钱*"), "row_masked", ""),
    "two names, one document": (bad(owner="钱竹、孙梅", document=TWO), "row_documents", "G"),
    "another's document": (bad(document=ONE), "row_same_document", "G"),
    "a share beyond reason": (bad(share="3/2"), "row_share", "I"),
    "a day that never was": (bad(delivered="2016-02-30"), "row_day", "J"),
    "another area of the same": (bad("101", owner="赵云松", area=91), "row_area_differs", "D"),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_a_bad_row_is_refused_with_its_place(kind: str, rosters: Rosters, tmp_path: Path) -> None:
    row, code, column = REFUSED[kind]
    draft = draft_of(tmp_path, GOOD, bad("201", document=TWO), row)
    report = rosters.import_roster(draft, COMPOUND)
    found = report.refusals[0]
    assert found.code in {f"rosters.{code}", f"workbooks.{code}"}
    assert (found.row, found.column) == (4, column)
    assert report.read == report.taken + report.refused == 3
    for language in ("zh", "en"):
        assert found.reason(language)


def test_a_dwelling_with_a_bad_owner_is_refused_whole(rosters: Rosters, tmp_path: Path) -> None:
    """Half of the owners would be another voter."""
    second = bad("101", owner="孙兰菊", area="", document=4.2e17)
    report = rosters.import_roster(draft_of(tmp_path, GOOD, second, bad()), COMPOUND)
    assert [(f.row, f.code) for f in report.refusals] == [
        (3, "rosters.row_number_id"),
        (2, "rosters.row_dwelling"),
    ]
    assert report.figures.dwellings == 1


def test_a_bad_tenant_does_not_touch_the_owner(rosters: Rosters, tmp_path: Path) -> None:
    tenant = bad("101", owner="孙兰菊", area="", document=4.2e17, relation="租客")
    report = rosters.import_roster(draft_of(tmp_path, GOOD, tenant), COMPOUND)
    assert report.refused == 1
    assert report.figures.dwellings == 1


def test_nothing_taken_is_a_refusal_and_changes_nothing(rosters: Rosters, tmp_path: Path) -> None:
    draft = draft_of(tmp_path, bad(area="?"))
    with pytest.raises(KnownError) as refused:
        rosters.import_roster(draft, COMPOUND)
    assert refused.value.code == "rosters.nothing_taken"
    assert "第 2 行" in refused.value.sentence()
    assert rosters.compounds() == ()


WARNED: dict[str, tuple[list[Cell], str]] = {
    "a sum": (bad(area="80.5+7.5"), "row_area_added"),
    "a wrong check digit": (bad(document="440524188001010015"), "id_check_digit"),
    "an unknown province": (bad(document=numbered("88052418800101001")), "id_region"),
    "an impossible birthday": (bad(document=numbered("44052418801301001")), "id_birthday"),
    "no owner": (bad(owner=""), "row_no_owner"),
    "a phone that is none": (bad(phone="见附件"), "phone"),
    "fewer phones than owners": (bad(owner="钱、孙、李", phone="6000001/6000002"), "row_phones"),
    "a masked document": (bad(document="4405**********0014"), "masked_document"),
    "a private character": (bad(owner="钱\ue123"), "private_use"),
    "words after a name": (bad(owner="钱竹梅（已故）"), "name_aside"),
    "an unknown relation": (bad(owner="钱竹梅", relation="朋友"), "row_relation"),
    "a bad credit code": (bad(owner="云山公司", document="91420500MA49999999"), "credit_code"),
    "a remark beside a name": (bad(owner="钱竹梅、夫妻共有"), "name_remark"),
    "a phone glued to a name": (bad(owner="钱竹梅13912345678"), "name_phone"),
    "a digit in a name": (bad(owner="钱竹梅2"), "name_odd"),
    "nobody yet": (bad(owner="待定"), "row_no_owner"),
    "said twice": (list(GOOD), "row_repeated"),
}  # fmt: skip


@pytest.mark.parametrize("kind", WARNED)
def test_a_doubtful_row_is_taken_and_said(kind: str, tmp_path: Path) -> None:
    row, code = WARNED[kind]
    draft = draft_of(tmp_path, GOOD, row)
    assert not draft.refused_rows
    assert [f.code for f in draft.warnings()][:1] == [f"rosters.{code}"]


def test_owners_in_one_cell_keep_their_own_numbers(tmp_path: Path) -> None:
    for names in (
        "钱竹梅、孙兰菊",
        "钱竹梅，孙兰菊",
        "钱竹梅/孙兰菊",
        "钱竹梅 孙兰菊",
        "钱竹梅\n孙兰菊",
    ):
        row = bad(owner=names, phone="13900000002 / 13900000003", document=f"{TWO}\n{ONE}")
        owners = list(draft_of(tmp_path, row).dwellings["1|1|102"].owners.values())
        assert [(o.name, o.phones, o.document) for o in owners] == [
            ("钱竹梅", ("13900000002",), TWO),
            ("孙兰菊", ("13900000003",), ONE),
        ]


@pytest.mark.parametrize(
    "cell",
    [
        "钱竹梅13912345678、孙兰菊0717-6000000",
        "钱竹梅 13912345678，孙兰菊 0717-6000000",
        "钱竹梅（13912345678）/孙兰菊（电话：0717-6000000）",
        "钱竹梅/13912345678/孙兰菊/0717-6000000",
        "钱竹梅\n139 1234 5678\n孙兰菊\n0717-6000000",
    ],
)
def test_phones_in_the_cell_of_names_go_to_their_owners(cell: str, tmp_path: Path) -> None:
    draft = draft_of(tmp_path, bad(owner=cell))
    assert not draft.refused_rows
    owners = draft.dwellings["1|1|102"].owners.values()
    assert [(owner.name, owner.phones) for owner in owners] == [
        ("钱竹梅", ("13912345678",)),
        ("孙兰菊", ("07176000000",)),
    ]


def test_a_state_of_delivery_may_be_unsold(tmp_path: Path) -> None:
    firm = bad(owner="云山置业有限公司", delivered="未售")
    dwelling = draft_of(tmp_path, firm).dwellings["1|1|102"]
    assert dwelling.developer_stock
    assert dwelling.delivered is False


def test_an_unsold_dwelling_names_no_owner(tmp_path: Path) -> None:
    dwelling = draft_of(tmp_path, bad(owner="未售")).dwellings["1|1|102"]
    assert dwelling.developer_stock
    assert not dwelling.owners


def test_a_share_may_stand_after_a_name(tmp_path: Path) -> None:
    row = bad(owner="钱竹梅(50%)、孙兰菊（1/2）")
    owners = draft_of(tmp_path, row).dwellings["1|1|102"].owners.values()
    assert [(owner.name, owner.share) for owner in owners] == [("钱竹梅", "1/2"), ("孙兰菊", "1/2")]


def test_the_household_is_told_apart(tmp_path: Path) -> None:
    head = [*HEAD[:7], "家庭成员", "租户"]
    family = f"孙兰菊|13900000003|{TWO}|共有产权人；小松|||儿子"
    row = [*GOOD[:7], family, "周客|13900000009"]
    path = write_rows(tmp_path / "台账.xlsx", [head, row])
    dwelling = read_roster(path).dwellings["1|1|101"]
    assert [owner.name for owner in dwelling.owners.values()] == ["赵云松", "孙兰菊"]
    assert [person.name for person in dwelling.residents.values()] == ["小松", "周客"]


def test_a_tenants_odd_entry_does_not_refuse_the_owner(tmp_path: Path) -> None:
    head = [*HEAD[:7], "租户"]
    rows = [
        [*GOOD[:2], room, *GOOD[3:7], tenant]
        for room, tenant in (
            ("101", "周客 13900000009"), ("102", "自住"), ("103", "周客等3人"), ("104", "出租"),
        )
    ]  # fmt: skip
    draft = read_roster(write_rows(tmp_path / "台账.xlsx", [head, *rows]))
    living = [list(dwelling.residents.values()) for dwelling in draft.dwellings.values()]
    assert [[(p.name, p.phones) for p in people] for people in living] == [
        [("周客", ("13900000009",))], [], [], [],
    ]  # fmt: skip
    assert [finding.code for finding in draft.findings] == ["rosters.resident_name"]


def test_the_report_gives_the_workbook_back(rosters: Rosters, tmp_path: Path) -> None:
    source = write_rows(
        tmp_path / "名册.xlsx", [["云杉苑"], [], HEAD, GOOD, bad(area="=1+1", room="103")]
    )
    draft = read_roster(source)
    report = rosters.preview_import(draft, COMPOUND)
    target = tmp_path / "原因.xlsx"
    write_report(target, draft, report.findings)
    sheet = openpyxl.load_workbook(target).worksheets[0]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[0][0] == "云杉苑"
    assert values[2][: len(HEAD)] == HEAD
    assert values[2][len(HEAD)] == "未导入原因或提示"
    assert [value or "" for value in values[3][: len(HEAD)]] == GOOD
    assert "面积" in str(values[4][len(HEAD)])
    assert values[4][3] == "=1+1"
    assert sheet["D5"].data_type == "s", "text is never a formula"
    assert sheet["D5"].fill.fgColor.rgb == "FFF4B084"
    assert sheet["D4"].fill.fill_type is None


def test_file_and_report_are_one_copy(tmp_path: Path) -> None:
    """What is read, hashed and given back is the same, whatever becomes of the file meanwhile."""
    source = write_rows(tmp_path / "名册.xlsx", [HEAD, GOOD])
    content = source.read_bytes()
    draft = read_roster(source)
    source.write_bytes(b"another file by now")
    assert draft.sha256 == hashlib.sha256(content).hexdigest()
    write_report(tmp_path / "原因.xlsx", draft, ())
    sheet = openpyxl.load_workbook(tmp_path / "原因.xlsx").worksheets[0]
    assert sheet["E2"].value == GOOD[4]


def test_a_report_is_a_workbook(tmp_path: Path) -> None:
    source = write_rows(tmp_path / "名册.xlsx", [HEAD, GOOD])
    with pytest.raises(KnownError) as refused:
        write_report(tmp_path / "原因.txt", read_roster(source), ())
    assert refused.value.code == "rosters.report_kind"


def test_a_report_replaces_no_file(tmp_path: Path) -> None:
    source = write_rows(tmp_path / "名册.xlsx", [HEAD, GOOD])
    before = source.read_bytes()
    other = write_rows(tmp_path / "别的.xlsx", [HEAD])
    link = tmp_path / "link.xlsx"
    link.symlink_to(source)
    places = {
        source: "rosters.report_is_source",
        link: "rosters.report_is_source",
        other: "rosters.report_exists",
        tmp_path / "没有" / "原因.xlsx": "documents.no_place",
    }
    for target, code in places.items():
        with pytest.raises(KnownError) as refused:
            check_report_place(target, source)
        assert refused.value.code == code
    assert source.read_bytes() == before


# ---- the clerk's own mapping ---------------------------------------------------------------


def test_a_mapping_names_the_columns(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        ["甲", "乙", "丙", "丁", "戊"],
        ["1栋", "1单元", "101", 90.5, "赵云松"],
    ]
    path = write_rows(tmp_path / "怪.xlsx", rows)
    said = tmp_path / "对应.toml"
    columns = ['"楼栋" = "甲"', 'entrance = "B"', 'room = "丙"', '"专有部分面积" = "丁"']
    said.write_text("\n".join([*columns, 'owner = "戊"', "header_row = 1"]), "utf-8")
    draft = read_roster(path, read_mapping(said))
    assert draft.dwellings["1|1|101"].area == Decimal("90.5")
    json = tmp_path / "对应.json"
    letters = dict(zip(("building", "entrance", "room", "area", "owner"), "ABCDE", strict=True))
    json.write_text(dumps({**letters, "表头行": 1}), "utf-8")
    assert set(read_roster(path, read_mapping(json)).dwellings) == {"1|1|101"}


def test_a_mapping_overrules_a_guess(tmp_path: Path) -> None:
    head: list[Cell] = ["楼栋", "单元", "房号", "建筑面积", "套内面积", "业主姓名"]
    path = write_rows(tmp_path / "名册.xlsx", [head, ["1", "1", "101", 100, 80, "赵云松"]])
    assert read_roster(path).dwellings["1|1|101"].area == 100
    said = tmp_path / "对应.toml"
    said.write_text('area = "套内面积"', "utf-8")
    assert read_roster(path, read_mapping(said)).dwellings["1|1|101"].area == 80


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("owner = ", "mapping_line"),
        ('"什么" = "甲"', "mapping_field"),
        ('header_row = "甲"', "mapping_file"),
        ('owner = "没有的列"', "mapping_column"),
        ('owner = "业主姓名"\nheader_row = 9', "mapping_row"),
    ],
)
def test_a_bad_mapping_is_refused(text: str, code: str, tmp_path: Path) -> None:
    path = write_rows(tmp_path / "名册.xlsx", [HEAD, GOOD])
    said = tmp_path / "对应.toml"
    said.write_text(text, "utf-8")
    with pytest.raises(KnownError) as refused:
        read_roster(path, read_mapping(said))
    assert refused.value.code == f"rosters.{code}"


def test_a_mapping_that_is_missing_or_misspelt_is_told_apart(tmp_path: Path) -> None:
    def sentence(name: str, text: str | None) -> str:
        if text is not None:
            (tmp_path / name).write_text(text, "utf-8")
        with pytest.raises(KnownError) as refused:
            read_mapping(tmp_path / name)
        return refused.value.sentence()

    assert "找不到" in sentence("没有.toml", None)
    assert "第 2 行" in sentence("甲.toml", 'owner = "甲"\nroom = 丙\n')
    assert "第 3 行" in sentence("乙.json", '{\n"owner": "甲",\n}')
    assert "“什么”不是字段名" in sentence("丙.toml", '"什么" = "甲"')
    (tmp_path / "丁.toml").write_bytes("owner = '业主'".encode("gb18030"))
    assert "UTF-8" in sentence("丁.toml", None)
    assert "TOML" in sentence("戊.json", "[1]")


def test_a_mapping_is_remembered_for_the_next_file(rosters: Rosters, tmp_path: Path) -> None:
    head: list[Cell] = ["甲", "乙", "丙", "丁", "戊"]
    first = write_rows(tmp_path / "一.xlsx", [head, GOOD[:5]])
    later = write_rows(tmp_path / "二.xlsx", [["云杉苑"], head, bad("102")[:5]])
    with pytest.raises(KnownError):
        rosters.read_file(later)
    said = SaidColumns(dict(zip(list(Field)[:3], "甲乙丙", strict=True)), 1)
    said = SaidColumns({**said.columns, Field.AREA: "丁", Field.OWNER: "E"}, 1)
    for _ in range(2):
        rosters.import_roster(rosters.read_file(first, said), COMPOUND)
    report = rosters.import_file(later, COMPOUND)
    assert (report.taken, report.figures.dwellings) == (1, 2)


def test_a_mapping_needs_to_fit_one_sheet_only(tmp_path: Path) -> None:
    notes = sheet_xml([["填表说明"], ["请如实填写"]])
    rows: list[list[Cell]] = [["甲", "乙", "丙"], ["1-1-101", 90.5, "赵云松"]]
    path = write_parts(tmp_path / "册.xlsx", parts({"说明": notes, "名册": sheet_xml(rows)}))
    said = {Field.ADDRESS: "甲", Field.AREA: "乙", Field.OWNER: "丙"}
    assert set(read_roster(path, SaidColumns(said, 1)).dwellings) == {"1|1|101"}
    del said[Field.AREA]
    with pytest.raises(KnownError):
        read_roster(path, SaidColumns(said, 1))
