"""The code at the foot of a paper is checked against the record as it stands there."""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2

from core.db.audit import Head, verify
from core.db.audit import head as audit_head
from core.db.database import Database
from core.printing import Printing, Subject
from core.verification import read_anchor
from tests.core.test_drafts_and_reprints import (  # noqa: F401 - fixtures
    about,
    clock,
    held,
    kept,
    printing,
)


def test_the_code_of_a_paper_is_an_anchor_of_the_record(
    database: Database,
    printing: Printing,  # noqa: F811
    about: Subject,  # noqa: F811
) -> None:
    document = pypdfium2.PdfDocument(printing.draw(about, "D06").data)
    try:
        foot = "".join(document[0].get_textpage().get_text_bounded().split())
    finally:
        document.close()
    code = re.search(r"校验码(\d+:[0-9a-f]{12})", foot)
    assert code is not None, foot[-200:]
    anchor = read_anchor(code[1])
    with database.read() as session:
        assert verify(session, [anchor]).ok
        assert verify(session, [replace(anchor, hash="0" * 12)]).reason == "anchor"
        later = Head(audit_head(session).seq + 1, anchor.hash)
        assert verify(session, [later]).reason == "missing", "the record was cut off"
