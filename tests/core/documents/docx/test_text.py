"""A Word file says what the PDF says, all of it, in its order; and text stays text."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from core import sample
from core.clock import FixedClock
from core.documents.content import (
    Choices,
    Column,
    Document,
    Fields,
    Heading,
    Look,
    NewPage,
    Paper,
    Paragraph,
    Table,
)
from core.documents.docx.writer import write_word
from core.documents.offers import build_due
from core.documents.pdf import render
from core.documents.theme import THEMES
from core.errors import KnownError
from core.office import Office
from core.printing import Subject
from tests.core.documents.docx.wordfile import bare, body, opened, parts, said_in, text_of
from tests.core.documents.papers import HEAD, LONG, form, paper, signed
from tests.core.documents.test_faults import HOSTILE, RARE, everything
from tests.demo import Demo

pytestmark = pytest.mark.slow

CODES = (
    " PAGE ", "{ DATE }", '=SUM("A1")', 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    'HYPERLINK "file:///etc/hostname"', "</w:t></w:r>", "]]>", "&#x41;", "%s {0}",
)  # fmt: skip


def type_area(document: Document) -> list[str]:
    """Give the characters that each page of the PDF has inside its type area, in their order."""
    theme, pdf, pages = THEMES[document.look], pypdfium2.PdfDocument(render(document)), []
    x, y = ctypes.c_double(), ctypes.c_double()
    for page in pdf:
        text, inside = page.get_textpage(), []
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, index)
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            at = page.get_height() - y.value
            if x.value > theme.left - 2 and theme.top < at < theme.bottom and code:
                inside.append(chr(code))
        drawn = "".join(inside).encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        pages.append(bare(drawn))
    pdf.close()
    return pages


def check_same_text(*documents: Document) -> int:
    """Walk through the PDF by the paragraphs of the Word file; give how many there are.

    Where a page of the PDF begins within a table, its head stands there once more.
    """
    pages = [page for document in documents for page in type_area(document)]
    printed = "".join(pages)
    begins, at = {0}, 0
    for page in pages:
        at += len(page)
        begins.add(at)
    at, told = 0, said_in(write_word(documents))
    for said in told:
        for character in said.text:
            if said.head and at in begins and printed.startswith(said.head, at):
                at += len(said.head)
            assert printed[at : at + 1] == character, (said, printed[max(0, at - 20) : at + 30])
            at += 1
    assert at == len(printed), printed[at : at + 40]
    return len(told)


@pytest.fixture
def papers_of_the_demo(demo: Demo, tmp_path: Path) -> dict[str, tuple[Document, ...]]:
    """Take the values of all papers of the demo's election and of a meeting but the ballots."""
    clock = FixedClock.on(date.fromisoformat(demo.told["ended_on"]))
    found: dict[str, tuple[Document, ...]] = {}
    with Office.open(demo.copy(tmp_path).office, sample.PASSPHRASE, clock=clock) as office:
        printing = office.printing
        (assembly,) = office.assemblies.assemblies()
        body = office.meetings.bodies()[0]
        meeting = Subject.meeting(office.meetings.meetings(body.id)[0].id)
        for subject in (*printing.subjects(assembly.id), meeting):
            offers = printing._offering.all(subject, printing._offering.desk())
            for key, made in build_due(offers).items():
                if isinstance(made, Paper):
                    found[f"{subject.kind} {subject.id} {key}"] = made.documents
    return found


def test_every_paper_of_the_demo_says_in_word_what_its_pdf_says(papers_of_the_demo) -> None:
    assert len(papers_of_the_demo) > 20
    told = {key: check_same_text(*papers) for key, papers in papers_of_the_demo.items()}
    assert min(told.values()) > 5, told
    everybody = "".join(text_of(body(write_word(d))) for d in papers_of_the_demo.values())
    assert {"马𫖯鹏", "徐𠅤海", "尉𬬭珺"} <= set(re.findall(r"马𫖯鹏|徐𠅤海|尉𬬭珺", everybody))


def test_every_kind_of_block_says_the_same() -> None:
    ends = {"signed": signed(), "attachments": ("议事规则。", "选举办法"), "addressee": "全体业主"}
    head = replace(HEAD, contact="物业中心二楼", serial="云杉业筹〔2026〕3号")
    check_same_text(paper(*everything(), head=head, note="联系人：张三", **ends))
    check_same_text(paper(*everything(), head=head, mark="云杉苑小区业主大会会议纪要", **ends))
    check_same_text(form(*everything(), NewPage(), *everything(), head=head))
    check_same_text(form(*everything(), look=Look.WIDE), paper(*everything()))


def test_names_beyond_the_first_plane_are_whole() -> None:
    table = Table(
        (Column("序号", 10), Column("姓名", 40)),
        tuple((str(n), f"张{c}") for n, c in enumerate(RARE)),
    )
    data = write_word([form(table, Paragraph(RARE))])
    found = text_of(body(data))
    assert all(f"张{character}" in found for character in RARE)
    assert RARE in found


@pytest.mark.parametrize("text", [*HOSTILE, *CODES])
def test_text_is_data_and_never_a_code(text: str) -> None:
    table = Table((Column(text, 50),), ((text,),), total=(text,))
    document = paper(
        Heading(text), Paragraph(text), table, Fields(((text, text),)),
        Choices(text, ((text, True),)),
        title=text, head=replace(HEAD, body=text, contact=text), note=text,
        attachments=(f"{text}书",),
    )  # fmt: skip
    data = write_word([document])
    codes = set(re.findall(rb'w:instr="([^"]*)"', b"".join(parts(data).values())))
    assert codes <= {b" PAGE ", b" NUMPAGES "}
    assert b"instrText" not in b"".join(parts(data).values())
    assert bare(text_of(body(data))).count(bare(text)) == 13
    relations = [name for name in parts(data) if name.endswith(".rels")]
    assert b"External" not in b"".join(parts(data)[name] for name in relations)


def test_control_characters_are_gone_and_line_feeds_begin_paragraphs() -> None:
    data = write_word([paper(Paragraph("甲\x00\x07\x1b乙\u202e丙\ufeff\n丁\x0b戊\t己"))])
    told = [said.text for said in said_in(data)]
    assert told[1:] == ["甲乙丙", "丁", "戊己"]
    assert not re.search(r"<w:(cr|br|tab)/>", parts(data)["word/document.xml"].decode())


def test_a_character_in_no_face_stops_the_file_as_it_stops_the_pdf() -> None:
    with pytest.raises(KnownError) as refused:
        write_word([paper(Paragraph("张\U00031328"))])
    assert refused.value.code == "documents.missing_characters"
    with pytest.raises(ValueError, match="nothing"):
        write_word([])


def test_the_same_paper_gives_the_same_bytes_and_tells_nothing_of_the_machine() -> None:
    documents = [paper(*everything(), signed=signed()), form(*everything())]
    first = write_word(documents)
    write_word([paper(Paragraph(LONG))])
    assert write_word(documents) == first
    core = parts(first)["docProps/core.xml"].decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\d", core)) == {"2020-01-01"}
    facts = opened(first).core_properties
    assert (facts.author, facts.last_modified_by, facts.title) == ("Liren", "Liren", "会议公告")
    assert facts.comments == ""
    names = set(parts(first))
    assert not {n for n in names if "thumbnail" in n or "theme" in n or "app.xml" in n}


def test_the_library_is_loaded_by_nobody_who_does_not_ask_for_word() -> None:
    code = "import sys, core.office; print('docx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
