"""会议签到表 (D39): each line's code is read off the paper and signs its person in."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from core.documents.content import Document
from core.documents.docx.writer import write_word
from core.documents.offers import build_due
from core.documents.pdf import render_all
from core.documents.wording import Wording
from core.meetings.arriving import token_of
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from tests.core.meetings.story import Story


def sheet_of(story: Story) -> Document:
    basis = MeetingBasis(story.sheet, Wording.load(), date(2026, 6, 20))
    return build_due(offer_meeting_papers(basis))["D39"].documents[0]


def tokens(story: Story) -> set[str]:
    meeting_id = story.sheet.meeting.id
    return {token_of(meeting_id, row.ordinal) for row in story.sheet.attendance}


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_each_line_of_the_sign_in_sheet_has_a_code_that_signs_in(story: Story, dpi: int):
    document, read = sheet_of(story), set()
    for page in pypdfium2.PdfDocument(render_all((document,))):
        image = page.render(scale=dpi / 72, grayscale=True).to_numpy()
        read |= {found.text for found in zxingcpp.read_barcodes(image)}
    assert {code for code in read if not code.startswith("D39:")} == tokens(story)
    one = story.sheet.attendance[2]
    code = token_of(story.meeting_id, one.ordinal)
    assert story.meetings.expected(story.meeting_id, code) == (one,)


def test_the_codes_of_the_sheet_stand_in_the_word_file_too(story: Story):
    document = sheet_of(story)
    file = zipfile.ZipFile(io.BytesIO(write_word((document,))))
    pictures = [name for name in file.namelist() if name.startswith("word/media/")]
    read = {
        found.text
        for name in pictures
        for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(file.read(name))))
    }
    assert {code for code in read if not code.startswith("D39:")} == tokens(story)
