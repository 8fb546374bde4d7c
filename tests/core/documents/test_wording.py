"""The wording of papers: fields filled or refused, an office's copy laid over, never a blank."""

from pathlib import Path

import pytest

from core.documents.content import Align, Column, Heading, Paragraph, Space
from core.documents.wording import PaperWording, Wording, names_in, of_term
from core.errors import KnownError


def paper(**texts: str) -> PaperWording:
    return PaperWording("notices.toml", "D15", texts)


def refusal(error: pytest.ExceptionInfo[KnownError]) -> tuple[str, object]:
    return error.value.code, error.value.facts.get("field")


def test_lines_become_headings_paragraphs_and_parts():
    body = "# 一、范围\n## （一）人数\n### 1.说明\n  共{n}人。\n\n> 全体业主：\n! 注意\n[[gap]]\n"
    assert paper(body=body).blocks("body", {"n": "3"}, {"gap": [Space(2)]}) == [
        Heading("一、范围", 1),
        Heading("（一）人数", 2),
        Heading("1.说明", 3),
        Paragraph("共3人。"),
        Paragraph("全体业主：", indented=False),
        Paragraph("注意", bold=True),
        Space(2),
    ]


@pytest.mark.parametrize("hostile", ["<b>张三</b>", "{n}", "[[gap]]", "# 头", "{{", "𬸚𫖯𰻝㛃&"])
def test_what_fills_a_field_is_never_read_as_wording(hostile):
    assert paper(body="{name}").blocks("body", {"name": hostile}) == [Paragraph(hostile)]


def test_doubled_braces_are_braces():
    assert paper(t="{{甲}}").text("t") == "{甲}"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({}, "wording.unknown_field"),
        ({"where": None}, "wording.empty_field"),
        ({"where": "  "}, "wording.empty_field"),
    ],
)
def test_a_missing_field_is_an_error_that_names_file_paper_and_field(fields, code):
    with pytest.raises(KnownError) as error:
        paper(t="地点：{where}").text("t", fields)
    assert refusal(error) == (code, "where")
    for language in ("zh", "en"):
        sentence = error.value.sentence(language)
        assert all(word in sentence for word in ("D15", "where"))
        assert code != "wording.unknown_field" or "notices.toml" in sentence


@pytest.mark.parametrize("text", ["{", "}", "{}", "a{甲}"])
def test_a_stray_brace_is_an_error(text):
    with pytest.raises(KnownError, match=r"wording\.stray_brace"):
        paper(t=text).text("t")


def test_a_missing_text_or_part_is_an_error():
    with pytest.raises(KnownError, match=r"wording\.no_text"):
        paper().text("title")
    with pytest.raises(KnownError, match=r"wording\.unknown_part"):
        paper(body="[[matters]]").blocks("body")


def test_words_that_go_together_are_parted_by_bars():
    of = paper(heads="{mark}人数|{mark}面积", signs="甲（签名） | 乙（签名）")
    columns = of.columns("heads", (17, Align.RIGHT), (25, Align.LEFT), fields={"mark": "同意"})
    assert columns == (Column("同意人数", 17, Align.RIGHT), Column("同意面积", 25, Align.LEFT))
    assert of.words("signs") == ("甲（签名）", "乙（签名）")
    assert of.blank("signs", 9).pairs == (("甲（签名）", ""), ("乙（签名）", ""))


def test_an_office_may_rename_the_heads_of_a_table(tmp_path: Path):
    (tmp_path / "mine.toml").write_text('[D03]\ncolumns = "号|名|方|职|话"\n', "utf-8")
    assert Wording.load(tmp_path).paper("D03").words("columns") == tuple("号名方职话")


def test_names_in_finds_fields_and_parts():
    assert names_in("{a}{{b}}\n[[c]]") == {"a", "c"}


def test_an_office_changes_one_text_and_keeps_the_rest(tmp_path: Path):
    (tmp_path / "mine.toml").write_text('[D15]\ntitle = "{compound}开会啦"\n', "utf-8")
    bundled, own = Wording.load(), Wording.load(tmp_path)
    assert own.paper("D15").text("title", {"compound": "云杉苑"}) == "云杉苑开会啦"
    assert own.paper("D15").texts["body"] == bundled.paper("D15").texts["body"]
    assert own.codes() == bundled.codes()


def test_a_missing_own_folder_is_no_error(tmp_path: Path):
    assert Wording.load(tmp_path / "none").codes() == Wording.load().codes()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[D15", "wording.not_toml"),
        ("x = " + "[" * 5000, "wording.not_toml"),
        ("x = " + "9" * 5000, "wording.not_toml"),
        ('[D99]\ntitle = "x"\n', "wording.unknown_paper"),
        ('D15 = "x"\n', "wording.unknown_paper"),
        ('[D15]\nmotto = "x"\n', "wording.unknown_text"),
        ("[D15]\ntitle = 3\n", "wording.unknown_text"),
        ('[D15]\nbody = "不写范围了"\n', "wording.dropped_field"),
        ('[D03]\ncolumns = "序号|姓名"\n', "wording.other_count"),
    ],
)
def test_a_faulty_own_file_is_refused_by_name(tmp_path: Path, content: str, code: str):
    (tmp_path / "mine.toml").write_text(content, "utf-8")
    with pytest.raises(KnownError) as error:
        Wording.load(tmp_path)
    assert error.value.code == code
    assert "mine.toml" in error.value.sentence("zh")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path):
    (tmp_path / "mine.toml").write_bytes("[D15]\ntitle='公告'".encode("gb18030"))
    with pytest.raises(KnownError, match=r"wording\.not_toml"):
        Wording.load(tmp_path)


def test_a_body_is_named_with_its_term_once():
    common = Wording.load().paper("common")
    assert of_term(common, "云杉苑小区业主大会筹备组", 1) == "云杉苑小区业主大会筹备组（第一届）"
    named = "云杉苑小区第二届业主委员会"
    assert of_term(common, named, 2) == named
    assert of_term(common, named, 3) == named + "（第三届）"
