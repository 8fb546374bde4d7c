"""The preview: a paper's pages, its files, what the record says; the test sheet; refusals."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from pytestqt.qtbot import QtBot

from core.assemblies.drafts import MemberDraft, OpenAssembly
from core.assemblies.stages import Kind, Side, Step
from core.office import Office
from core.printing import Subject
from gui.desk import Desk, Place
from gui.documents.page import TEST, DocumentPage
from gui.frame import Frame
from gui.places import DOCUMENTS, paper_place
from tests.builders import build_compound


def opened(office: Office) -> UUID:
    """Open an assembly whose group is named, so that D03 can be printed and D06 cannot."""
    compound = build_compound(office.database)
    order = OpenAssembly(
        compound,
        "云岭小区业主大会",
        Kind.FIRST,
        "420502",
        "YL1",
        "云岭小区业主大会筹备组",
        community="云岭社区居民委员会",
        street="云岭街道办事处",
        contact="高志远",
        phone="0717-6000011",
        objection_address="云岭社区一楼",
        posting_place="小区公告栏",
    )
    made = office.assemblies.open(order).made
    office.assemblies.set_group(made, [MemberDraft("高志远", Side.STREET, is_leader=True)])
    today = office.clock.today()
    office.assemblies.record_day(made, Step.GROUP_FORMED, today)
    days = {Step.GROUP_POSTED: today, Step.VOTING_FROM: today, Step.VOTING_UNTIL: today}
    office.assemblies.plan_days(made, days)
    return made


_FRAME: list[Frame] = []
"""The frame that was shown last: without a holder it would be collected under the test."""


def shown(qtbot: QtBot, desk: Desk, place: Place) -> DocumentPage:
    frame = Frame(desk)
    qtbot.addWidget(frame)
    _FRAME[:] = [frame]
    frame.resize(1366, 768)
    frame.show()
    desk.go(place)
    page = frame.page
    assert isinstance(page, DocumentPage)
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=30_000)
    return page


def test_a_paper_is_shown_kept_as_pdf_and_word_and_recorded(
    qtbot: QtBot, desk: Desk, office: Office, tmp_path: Path
) -> None:
    assembly_id = opened(office)
    page = shown(qtbot, desk, paper_place("assembly", assembly_id, "D03"))
    assert page.head.title.startswith("D03"), page._nothing.sentence.text()
    assert page._pdf.isEnabled()
    qtbot.waitUntil(lambda: page.large.is_drawn, timeout=30_000)
    assert page.window().focusWidget() is page.large, "not the navigation, where Enter leaves"
    page.save_to(tmp_path / "D03.pdf")
    page.save_to(tmp_path / "D03.docx")
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=30_000)
    data = (tmp_path / "D03.pdf").read_bytes()
    assert data.startswith(b"%PDF")
    assert (tmp_path / "D03.docx").read_bytes().startswith(b"PK")
    (row,) = office.printing.printed(Subject.assembly(assembly_id))
    assert row.key == "D03"
    zoom = page.large.zoom
    page._on_larger()
    assert page.large.zoom > zoom


def test_what_cannot_be_printed_yet_is_said_in_a_sentence(
    qtbot: QtBot, desk: Desk, office: Office
) -> None:
    page = shown(qtbot, desk, paper_place("assembly", opened(office), "D06"))
    assert "冻结" in page._nothing.sentence.text()
    assert not page._print.isEnabled()


def test_the_test_sheet_needs_no_subject(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = shown(qtbot, desk, Place(DOCUMENTS, None, TEST))
    assert page.head.title == "打印测试页"
    assert not page._word.isEnabled()
    page.save_to(tmp_path / "test.pdf")
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=30_000)
    assert (tmp_path / "test.pdf").exists()


def test_without_a_paper_the_page_says_where_to_find_one(qtbot: QtBot, desk: Desk) -> None:
    page = shown(qtbot, desk, Place(DOCUMENTS))
    assert "业主大会" in page._nothing.sentence.text()
