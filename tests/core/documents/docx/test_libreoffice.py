"""Another program than Word opens the files: every page is there, and every word on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from core.documents.content import Document, Look, NewPage, Paragraph
from core.documents.docx.writer import write_word
from core.documents.preview import page_png
from core.paths import resources
from tests.core.documents.docx.wordfile import bare, said_in
from tests.core.documents.papers import HEAD, LONG, form, paper, signed
from tests.core.documents.reading import png
from tests.core.documents.test_faults import RARE, everything

SOFFICE = shutil.which("soffice")
FACES = {
    "仿宋_GB2312": "Liren FangSong",
    "方正小标宋简体": "Liren Title",
    "黑体": "Liren Hei",
    "楷体_GB2312": "Liren Kai",
    "宋体": "Liren Fallback",
}
"""In place of an office's faces, which are not free, those that the PDF is set in."""

CODED = replace(HEAD, opaque_id="A1B2-C3D4-E5F6", contact="物业服务中心二楼")
PAPERS: dict[str, list[Document]] = {
    "official": [paper(Paragraph(LONG), *everything(), head=CODED, signed=signed())],
    "minutes": [paper(Paragraph("议定。"), mark="会议纪要", head=CODED, signed=signed())],
    "parts": [paper(Paragraph("甲")), form(*everything(), NewPage(), Paragraph(RARE), head=CODED)],
    "wide": [form(*everything(), Paragraph(RARE), look=Look.WIDE, head=CODED)],
}


def _faces(folder: Path) -> Path:
    """Write which faces stand in for an office's."""
    stand_ins = "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test><edit'
        f' name="family" mode="assign" binding="strong"><string>{ours}</string></edit></match>'
        for name, ours in FACES.items()
    )
    path = folder / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><fontconfig>'
        f"<dir>{resources() / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir>"
        f"{stand_ins}</fontconfig>",
        "utf-8",
    )
    return path


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Let LibreOffice make a PDF of each paper."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed: soffice is not on the path")
    folder = tmp_path_factory.mktemp("word")
    for name, documents in PAPERS.items():
        (folder / f"{name}.docx").write_bytes(write_word(documents))
    files = [str(folder / f"{name}.docx") for name in PAPERS]
    environment = os.environ | {"HOME": str(folder), "FONTCONFIG_FILE": str(_faces(folder))}
    command = [SOFFICE, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, env=environment, capture_output=True, check=True, timeout=240)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in PAPERS}


def pages_of(data: bytes) -> list[str]:
    """Give the text of each page without blanks."""
    document = pypdfium2.PdfDocument(data)
    found = [bare(page.get_textpage().get_text_range()) for page in document]
    document.close()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", list(PAPERS))
def test_it_opens_and_every_word_is_on_its_pages(converted: dict[str, bytes], name: str) -> None:
    shown = Counter("".join(pages_of(converted[name])))
    told = Counter("".join(said.text for said in said_in(write_word(PAPERS[name]))))
    assert not told - shown, "all is shown, though programs extract a rare character elsewhere"
    if name in {"parts", "wide"}:
        assert set(RARE) <= set(shown)


@pytest.mark.slow
def test_a_full_page_holds_22_lines_of_28_characters(converted: dict[str, bytes]) -> None:
    document = pypdfium2.PdfDocument(converted["official"])
    text = document[1].get_textpage().get_text_range()
    lines = [line.strip() for line in text.splitlines() if line.strip() in LONG and line.strip()]
    document.close()
    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}


@pytest.mark.slow
@pytest.mark.parametrize("name", list(PAPERS))
def test_its_code_is_read_from_the_first_page_of_its_part(
    converted: dict[str, bytes], name: str
) -> None:
    first = 1 if name == "parts" else 0
    page: Image.Image = png(page_png(converted[name], page=first, dpi=150)).convert("L")
    [found] = zxingcpp.read_barcodes(page)
    assert found.text == CODED.opaque_id


@pytest.mark.slow
def test_each_page_tells_its_number(converted: dict[str, bytes]) -> None:
    pages = pages_of(converted["official"])
    assert [f"—{number}—" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert all(f"共{len(pages)}页" in page for page in pages)
    assert "第1页共" in pages_of(converted["parts"])[1]
