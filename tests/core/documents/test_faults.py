"""Every fault that printing.md found in its measurements, looked for in what is printed."""

from __future__ import annotations

import hashlib
import io
import re
import threading
from pathlib import Path

import pikepdf
import pytest

from core.documents.cleaning import LONGEST, printable, printable_line
from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Column,
    Fields,
    Heading,
    Paragraph,
    People,
    Signatures,
    Table,
)
from core.documents.fonts import load_fonts
from core.documents.pdf import render, render_all
from core.errors import KnownError
from core.progress import Cancelled, Progress
from tests.core.documents.papers import body, form, paper, signed
from tests.core.documents.reading import characters, fonts_by_poppler, text_by_poppler

RARE = "𰻝𬸚𫖯𬬭𠅤𬭎𬭸𬍛𬱖𬘭𬣞𬶍𬒈𬀩𫘧𫚕𬊤𫵷𬮱𫢸𫍯𬣙𫭟𫗧𬺈𬃊𠙶𡎚𢈈𤧛𥔲𦒍𧿹𨱇𩽾𪩘"
"""Characters above U+FFFF that stand in names and places, of extensions B to G."""

HOSTILE = (
    "<b>加粗</b>",
    "A&B",
    '<img src="file:///etc/hostname">',
    "3<5>2",
    "<业主>",
    "&lt;",
    "\\(",
)


def everything() -> list[Block]:
    """Give one block of each kind."""
    table = Table(
        (Column("序号", 10, Align.CENTRE), Column("姓名", 30), Column("面积", 20, Align.RIGHT)),
        (("1", "张𬸚", "89.32"), ("2", "李喆", "90.00")),
        total=("", "合计", "179.32"),
    )
    return [
        Heading("一、标题"),
        Paragraph("正文𫖯。", bold=True),
        table,
        Fields((("小区", "云杉苑"), ("电话", ""))),
        Choices("意见", (("同意", True), ("反对", False))),
        People("出席", "张三、李四"),
        Box("说明", 20),
        Signatures(("制表", "复核")),
    ]


def test_names_above_the_first_plane_are_extracted_as_they_are(tmp_path: Path) -> None:
    assert len(RARE) >= 30
    names = [f"{surname}{given}" for surname, given in zip("张李王赵" * 9, RARE, strict=True)]
    rows = tuple((str(n), name) for n, name in enumerate(names, start=1))
    table = Table((Column("序号", 10), Column("姓名", 40)), rows)
    for document in (form(table), paper(body("、".join(names)), table)):
        found = text_by_poppler(render(document), tmp_path)
        assert [name for name in names if name not in found.replace("\n", "")] == []


def test_every_font_is_embedded_and_readable_and_none_is_helvetica(tmp_path: Path) -> None:
    for document in (paper(*everything(), signed=signed()), form(*everything())):
        fonts = fonts_by_poppler(render(document), tmp_path)
        assert fonts
        for name, embedded, to_unicode in fonts:
            assert (embedded, to_unicode) == ("yes", "yes"), name
            assert "Helvetica" not in name


def test_the_same_paper_gives_the_same_bytes() -> None:
    document = paper(*everything(), signed=signed())
    first = hashlib.sha256(render(document)).hexdigest()
    render(form(*everything()))  # what was drawn between changes nothing
    assert hashlib.sha256(render(document)).hexdigest() == first


def test_papers_can_be_drawn_by_several_threads_at_once() -> None:
    document = paper(*everything())
    expected, got = render(document), []
    threads = [threading.Thread(target=lambda: got.append(render(document))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [expected] * 4


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_printed_and_never_interpreted(text: str) -> None:
    table = Table((Column(text, 50),), ((text,),))
    document = paper(
        Paragraph(text), table, Fields(((text, text),)), Choices(text, ((text, False),)), title=text
    )
    data = render(document)
    drawn = "".join(character.text for character in characters(data))
    assert drawn.count("".join(text.split())) == 8
    with pikepdf.open(io.BytesIO(data)) as file:
        assert not any(page.get_images() for page in file.pages)


@pytest.mark.parametrize("character", ["\U00031328", "\ue000", "\U000f1234", "\ufffd", "\u0378"])
def test_a_character_in_no_face_stops_the_job_with_a_list(character: str) -> None:
    table = Table((Column("姓名", 50),), (("李四",), (f"张{character}",)))
    with pytest.raises(KnownError) as refused:
        render(form(table))
    assert refused.value.code == "documents.missing_characters"
    assert f"U+{ord(character):04X}" in refused.value.sentence()
    assert "张" in refused.value.sentence()
    assert "张" not in str(refused.value), "names stay out of logs"


def test_one_bad_paper_of_many_stops_all_before_anything_is_drawn() -> None:
    steps: list[Progress] = []
    papers = [paper(Paragraph("好")), paper(Paragraph("坏\ue123")), paper(Paragraph("坏\ue124"))]
    with pytest.raises(KnownError) as refused:
        render_all(papers, progress=steps.append)
    assert refused.value.facts["count"] == 2
    assert steps == []


def test_a_text_that_cleaning_would_cut_stops_the_job() -> None:
    with pytest.raises(KnownError, match=r"documents\.text_too_long") as refused:
        render(paper(Paragraph("甲" * (LONGEST + 1))))
    assert "甲" not in str(refused.value)
    render(paper(Paragraph("甲" * LONGEST)))


def test_a_long_list_of_missing_characters_is_cut() -> None:
    lost = "".join(map(chr, range(0xE000, 0xE100)))
    with pytest.raises(KnownError) as refused:
        load_fonts().require([lost])
    assert refused.value.facts["count"] == 256
    assert refused.value.sentence().count("U+") == 60


def test_check_boxes_are_lines_not_characters() -> None:
    data = render(form(Choices("意见", (("同意", True), ("反对", False)))))
    with pikepdf.open(io.BytesIO(data)) as file:
        content = file.pages[0].Contents.read_bytes().decode("latin-1")
    assert len(re.findall(r"\bre S\b|\bre\s+S\b", content)) == 2
    assert not {"☑", "☐"} & set(content)


def test_papers_say_their_language_and_hold_no_time() -> None:
    with pikepdf.open(io.BytesIO(render(paper(Paragraph("甲"))))) as file:
        assert str(file.Root.Lang) == "zh-CN"
        assert "2000" in str(file.docinfo["/CreationDate"])
        assert str(file.docinfo["/Creator"]) == "Liren"


def test_cleaning_takes_away_what_cannot_be_seen_and_keeps_full_width_marks() -> None:
    assert printable("（，：！）") == "（，：！）"
    assert printable("张\u202e三\x07\u200b\ufeff\U000e0100") == "张三"
    assert printable("一\r\n二\u2028三\t四") == "一\n二\n三 四"
    assert printable("e\u0301") == "é"
    assert printable("甲\u00a0乙\u2009丙\u3000丁") == "甲 乙 丙\u3000丁"
    assert printable_line("一\n二") == "一 二"
    assert len(printable("长" * 9_000)) == LONGEST
    assert printable("\ud800甲") == "甲"


def test_cancelling_leaves_by_the_progress_sink() -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        render(paper(Paragraph("甲")), progress=stop)


def test_each_paper_of_a_file_counts_its_own_pages(tmp_path: Path) -> None:
    long = paper(*[Paragraph("行") for _ in range(30)])
    found = text_by_poppler(render_all([long, paper(Paragraph("甲"))]), tmp_path)
    assert re.findall(r"—\s*(\d)\s*—", found) == ["1", "2", "1"]
    assert re.findall(r"共(\d)页", found) == ["2", "2", "1"]
