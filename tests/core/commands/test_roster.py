"""`roster` as it is typed: figures, sentences, exit status, and nothing personal in the open."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

from core.clock import SystemClock
from core.commands import main
from core.db.tables import AuditRow
from core.office import Office
from tests.core.rosters.conftest import COMPOUND, SAMPLES
from tests.core.workbooks.hostile import HOSTILE
from tests.core.workbooks.parts import GOOD, HEADER, Cell, write_rows
from tests.scenarios.office import PASSPHRASE, make_office

pytestmark = pytest.mark.slow

FIGURES = [
    "read", "dwellings", "owners", "residents", "taken", "updated", "refused", "warnings",
    "total_area", "voting_persons",
]  # fmt: skip
TABLE = SAMPLES / "物业业主信息表.xlsx"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    make_office(tmp_path / "office").close()
    monkeypatch.setenv("LIREN_PASSPHRASE", PASSPHRASE)
    return str(tmp_path / "office")


def say(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, out, err


def test_import_gives_the_named_figures(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--data", data, "--json", "roster", "import", TABLE, "--compound", COMPOUND)
    status, out, _ = say(capsys, *words, "--dry-run")
    planned = json.loads(out)
    assert status == 0
    status, out, err = say(capsys, *words)
    value = json.loads(out)
    assert (status, err) == (0, "")
    assert list(value) == [*FIGURES, "details"]
    assert value["dwellings"] == 638
    assert value["total_area"] == "62305.38"
    assert value["voting_persons"] == 585
    assert {name: planned[name] for name in FIGURES} == {name: value[name] for name in FIGURES}
    again = json.loads(say(capsys, *words)[1])
    assert again["updated"] == 0
    assert "420502194306139993" not in out


def test_import_tells_a_person(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    for language, word in (("zh", "投票人数 585"), ("en", "585 voting persons")):
        words = ("--data", data, "--lang", language, "roster", "import", TABLE)
        status, out, _ = say(capsys, *words, "--compound", COMPOUND)
        assert status == 0
        assert word in out


@pytest.mark.parametrize(
    "kind",
    ["truncated to half", "csv renamed", "encrypted workbook", "empty file", "repeated rows"],
)
def test_a_hostile_file_is_one_sentence(
    kind: str, data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = HOSTILE[kind][0](tmp_path)
    status, out, err = say(capsys, "--data", data, "roster", "import", path, "--compound", COMPOUND)
    assert (status, out) == (1, "")
    assert err.strip().endswith("。")
    assert err.strip().count("\n") == 0


def test_the_report_says_why(data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = [*GOOD[:2], "102", "?", *GOOD[4:6], ""]
    target = tmp_path / "原因.xlsx"
    source = write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD, bad])
    words = ("--data", data, "roster", "import", source, "--compound", COMPOUND)
    status, out, _ = say(capsys, *words, "--report", target)
    assert status == 0
    assert "第 3 行 D 列：面积“?”看不懂" in out
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert "看不懂" in str(sheet.cell(3, 8).value)
    only_bad = write_rows(tmp_path / "全错.xlsx", [HEADER, bad])
    words = ("--data", data, "roster", "import", only_bad, "--compound", COMPOUND)
    target = tmp_path / "全错的原因.xlsx"
    status, _, err = say(capsys, *words, "--report", target)
    assert status == 1
    assert "第 2 行" in err
    assert "看不懂" in str(openpyxl.load_workbook(target).worksheets[0].cell(2, 8).value)
    status, _, err = say(capsys, *words, "--report", tmp_path / "原因.txt")
    assert status == 1


def test_import_says_what_it_took_for_what(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = [*HEADER, "车牌", "紧急电话"]
    bad = [*GOOD[:2], "102", "?", "钱竹梅", "", ""]
    nobody = [*GOOD[:2], "103", 60, "", "", ""]
    source = write_rows(tmp_path / "名册.xlsx", [head, GOOD, bad, nobody])
    words = ("--data", data, "roster", "import", source, "--compound", COMPOUND)
    out = say(capsys, *words, "--dry-run")[1]
    assert out.startswith("试运行")
    out = say(capsys, *words)[1]
    lines = out.splitlines()
    assert lines[0] == "只导入了一部分，有 1 行没有导入："
    assert "  业主 1 人，投票人数 2（其中 1 套没有业主，每套暂计一人）。" in lines
    assert any(
        "A 列“楼栋”作楼栋" in line and "D 列“房屋面积”作专有部分面积" in line for line in lines
    )
    assert "  没有用到的列：车牌、紧急电话。" in lines
    assert any(line.startswith("  未导入：工作表“Sheet1”第 3 行 D 列：") for line in lines)
    assert any(line.startswith("  提示：工作表“Sheet1”第 4 行") for line in lines)
    told = say(capsys, "--lang", "en", *words)[1]
    assert "Not taken: sheet 'Sheet1', row 3, column D: " in told
    value = json.loads(say(capsys, "--json", *words)[1])
    columns = value["details"]["columns"]
    assert columns[0] == {"sheet": "Sheet1", "column": "A", "field": "楼栋", "heading": "楼栋"}
    assert value["details"]["without_owner"] == 1


def test_the_office_says_where_the_areas_are_from(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD])
    words = ("--data", data, "roster", "import", source, "--compound", COMPOUND)
    assert "--area-source" in say(capsys, *words, "--dry-run")[1]
    status, _, err = say(capsys, *words, "--area-date", "2026-01-05")
    assert (status, "面积来源" in err) == (1, True)
    word = ("--area-source", "survey", "--area-date", "2026-01-05")
    status, out, _ = say(capsys, *words, *word)
    assert (status, "--area-source" in out) == (0, False)
    target = tmp_path / "导出.xlsx"
    export = ("--data", data, "roster", "export", "--compound", COMPOUND, "--output", target)
    assert say(capsys, *export)[0] == 0
    assert [cell.value for cell in openpyxl.load_workbook(target).worksheets[0][2]][5:7] == [
        "实测", "2026-01-05",
    ]  # fmt: skip


def test_a_party_roster_is_called_one(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--data", data, "roster", "import", SAMPLES / "党员名册.xlsx", "--compound", COMPOUND)
    status, _, err = say(capsys, *words)
    assert status == 1
    assert "党员名册（有“党龄”一列）" in err


def test_a_search_in_full_is_on_the_record(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner: list[Cell] = ["1栋", "1单元", "101", 90.5, "赵云松", "0717-6000000", GOOD[6]]
    source = write_rows(tmp_path / "名册.xlsx", [HEADER, owner])
    assert say(capsys, "--data", data, "roster", "import", source, "--compound", COMPOUND)[0] == 0
    search = ("--data", data, "roster", "search", "赵云松")
    out = say(capsys, *search)[1]
    assert "赵云松" not in out
    assert "--full" in out
    out = say(capsys, *search, "--full")[1]
    assert f"赵云松  0717-6000000  {GOOD[6]}" in out
    assert "--full" not in out
    with (
        Office.open(Path(data), PASSPHRASE, clock=SystemClock()) as office,
        office.database.read() as session,
    ):
        seen = list(session.scalars(sa.select(AuditRow.event)))
    assert seen.count("roster.seen_unmasked") == 1


def test_a_report_never_takes_the_place_of_a_file(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD])
    before = source.read_bytes()
    words = ("--data", data, "roster", "import", source, "--compound", COMPOUND)
    for target in (source, tmp_path / "没有的夹" / "原因.xlsx"):
        for more in ([], ["--dry-run"]):
            status, out, err = say(capsys, *words, "--report", target, *more)
            assert (status, out, err.count("\n")) == (1, "", 1)
    assert source.read_bytes() == before
    assert say(capsys, "--data", data, "roster", "search", "赵云松")[1] == "没有找到。\n"


def test_a_report_that_fails_does_not_hide_the_import(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    source = write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD])
    words = ("--data", data, "--json", "roster", "import", source, "--compound", COMPOUND)
    for more, said in ((["--dry-run"], "没有作任何改动"), ([], "名册已经导入")):
        with monkeypatch.context() as patch:
            patch.setattr("core.documents.xlsx.Workbook.save", full)
            status, out, err = say(capsys, *words, "--report", tmp_path / "原因.xlsx", *more)
        assert status == 1
        assert json.loads(out)["taken"] == 1
        assert said in err
        assert "写不进去" in err
    assert [path.name for path in tmp_path.glob("*原因*")] == []


def test_a_compound_has_a_name_and_only_one(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD])
    take = ("--data", data, "roster", "import", source, "--compound")
    for blank in ("", "  ", "\u3000"):
        status, _, err = say(capsys, *take, blank)
        assert (status, err.count("\n")) == (1, 1)
    assert say(capsys, *take, "云杉苑小区")[0] == 0
    for slip in ("云杉苑", "云杉苑 小区", "云衫苑小区", "云杉苑小区二期"):
        status, _, err = say(capsys, *take, slip)
        assert status == 1
        assert "“云杉苑小区”" in err
        status, out, _ = say(capsys, *take, slip, "--dry-run")
        assert status == 0
        assert "“云杉苑小区”" in out
    assert say(capsys, *take, " 云杉苑小区 ")[0] == 0
    status, out, _ = say(capsys, *take, "云杉苑小区二期", "--new")
    assert status == 0
    assert "名称相近" in out


def test_what_is_no_roster_file_is_called_what_it_is(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "夹.xlsx").mkdir()
    take = ("--data", data, "roster", "import")
    for name, word in (("夹.xlsx", "是文件夹"), ("没有.xlsx", "找不到")):
        err = say(capsys, *take, tmp_path / name, "--compound", COMPOUND)[2]
        assert word in err
    source = write_rows(tmp_path / "名册.xlsx", [HEADER, GOOD])
    words = (*take, source, "--compound", COMPOUND)
    assert "找不到字段对应" in say(capsys, *words, "--mapping", tmp_path / "没有.toml")[2]
    assert say(capsys, *words)[0] == 0
    export = ("--data", data, "roster", "export", "--compound", COMPOUND, "--output")
    assert "文件夹" in say(capsys, *export, tmp_path / "没有" / "册.xlsx")[2]


def test_search_finds_and_masks(data: str, capsys: pytest.CaptureFixture[str]) -> None:
    say(capsys, "--data", data, "roster", "import", TABLE, "--compound", COMPOUND)
    search = ("--data", data, "--json", "roster", "search")
    for text in ("程兰", "1-1-101", "1栋1单元101", "8828", "139993", "cl", "１-１-１０１"):  # noqa: RUF001
        hits = json.loads(say(capsys, *search, text)[1])["hits"]
        first = next(hit for hit in hits if hit["address"] == "1栋1单元101")
        assert first["name"] == "程*"
        assert first["phones"] == ["181****8828"]
        assert first["document"] == "420***********9993"
    tenants = json.loads(say(capsys, *search, "欧阳涛龙")[1])["hits"]
    assert [(hit["name"], hit["owner"]) for hit in tenants] == [("欧阳**", False)]
    firm = json.loads(say(capsys, *search, "置业")[1])["hits"]
    assert len(firm) == 37
    assert firm[0]["name"] == "宜昌云杉置业有限公司"
    for nothing in ("没有的人", "100%", "_"):
        assert json.loads(say(capsys, *search, nothing)[1]) == {"hits": []}
    assert "没有找到" in say(capsys, "--data", data, "roster", "search", "没有的人")[1]
    assert say(capsys, *search, " ")[0] == 1


def test_export_writes_a_workbook(
    data: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say(capsys, "--data", data, "roster", "import", TABLE, "--compound", COMPOUND)
    export = ("--data", data, "--json", "roster", "export", "--compound", COMPOUND, "--output")
    status, out, _ = say(capsys, *export, tmp_path / "名册.xlsx", "--masked")
    assert status == 0
    assert json.loads(out) == {"file": "名册.xlsx", "rows": 808, "masked": True}
    assert say(capsys, *export, tmp_path / "名册.csv")[0] == 1
    other = ("--data", data, "roster", "export", "--compound", "没有", "--output", "x.xlsx")
    assert say(capsys, *other)[0] == 1
