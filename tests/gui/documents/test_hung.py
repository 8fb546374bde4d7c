"""张贴过的原件: the very paper of each posting is looked at, saved and printed again."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from core.assemblies.drafts import MemberDraft, PostingDraft
from core.assemblies.stages import Side
from core.clock import FixedClock
from core.db.audit import Event, recorded
from core.office import Office
from core.printed import Subject
from gui.desk import Desk
from gui.places import HUNG, paper_place
from tests.gui.documents.test_page import opened, shown


def test_each_posting_gives_back_the_paper_that_hung_then(
    qtbot: QtBot, desk: Desk, office: Office, tmp_path: Path
) -> None:
    assembly_id = opened(office)
    about = Subject.assembly(assembly_id)
    printed = office.printing.keep(about, "D03", tmp_path / "D03.pdf")
    assert isinstance(office.clock, FixedClock)
    day = office.clock.today()
    for place in ("东门公告栏", "西门公告栏"):
        office.hanging.post(assembly_id, PostingDraft("D03", day, place))
    office.assemblies.add_member(assembly_id, MemberDraft("尤知微", Side.STREET))
    office.hanging.post(assembly_id, PostingDraft("D03", day, "北门公告栏"))
    files = office.assemblies.hung_files(assembly_id)[-3:]
    east, _west, north = files

    page = shown(qtbot, desk, paper_place("assembly", assembly_id, "D03", east.posting_id))
    assert page._ready is not None
    assert page._ready.drawn.data == printed.data
    assert page._ready.title == f"D03 成立筹备组公告（{day} 张贴的原件）"
    assert not page._word.isEnabled()
    assert "一字不差" in page.side._record.text()

    copies = page.side._copy
    assert copies.isVisible()
    assert copies.currentData() == str(east.posting_id)
    number = copies.findData(str(north.posting_id))
    copies.setCurrentIndex(number)
    copies.activated.emit(number)
    qtbot.waitUntil(
        lambda: page._ready is not None and page._ready.drawn.hung == north.posting_id,
        timeout=60_000,
    )
    assert page._wanted is not None
    assert page._wanted.facts[HUNG] == str(north.posting_id)
    assert "登记张贴时没有打印的记录" in page.side._record.text()

    path = tmp_path / "again.pdf"
    page.save_to(path)
    qtbot.waitUntil(lambda: not desk.tasks.running, timeout=60_000)
    assert path.read_bytes() == page._ready.drawn.data != printed.data
    with office.database.read() as session:
        [row] = recorded(session, assembly_id, Event.HUNG_PAPER_PRINTED)
    assert row.facts is not None
    assert row.facts["sha256"] == north.sha256
