"""Requests to recheck a result, taken and answered at the window; a closed assembly takes them."""

from __future__ import annotations

from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind
from core.assemblies.stages import Stage
from gui.assemblies.result import ResultPane
from gui.places import DOCUMENTS
from tests.builders import PLAN, Held
from tests.gui.assemblies.conftest import Stand


def left(held: Held) -> None:
    """Go on from the result to the first meeting."""
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    held.advance()


def test_a_request_is_taken_answered_and_printed(stand: Stand) -> None:
    one = stand("declared", left)
    one.look_at(Stage.RESULT)
    clerk, pane = one.clerk, one.clerk.pane(ResultPane)
    section = pane.rechecks
    assert not section.answer.isEnabled()
    assert not section.paper.isEnabled()
    owner = one.held.assemblies.roll(one.held.id).entries[3]
    clerk.press(section.ask)
    clerk.submit(
        kind=RecheckKind.INSPECT,
        applicant=owner.owners[0].name,
        address=owner.dwellings[0].address,
        item="本人的表决票",
        grounds="想核对登记的选项",
        received_by="许静",
    )
    clerk.until(lambda: len(section.table.rows) == 1)
    assert section.answer.isEnabled()
    clerk.press(section.answer)
    day = PLAN[Stage.FIRST_MEETING]
    clerk.submit(
        finding=RecheckFinding.SAME,
        done_on=day,
        place="居委会",
        witnesses="卫民警",
        answer="本人查看，选项无误",
        answered_by="许静",
        told_how="当面",
    )
    clerk.until(lambda: section.table.rows[0].answer is not None)
    assert not section.answer.isEnabled()
    clerk.press(section.paper)
    assert clerk.desk.here is not None
    assert clerk.desk.here.page == DOCUMENTS


def test_a_stranger_is_refused_beside_the_field(stand: Stand) -> None:
    one = stand("declared")
    clerk, pane = one.clerk, one.clerk.pane(ResultPane)
    clerk.press(pane.rechecks.ask)
    dialog = clerk.dialog
    given = {
        "kind": RecheckKind.RECOUNT,
        "applicant": "外来人",
        "address": "1幢1单元004",
        "item": "票数",
        "grounds": "疑有误",
        "received_by": "许静",
    }
    for name, value in given.items():
        clerk.fill(dialog, name, value)
    dialog.submit()
    clerk.until(lambda: "没有这个申请人" in dialog.form.error_of("applicant"))
    dialog.leave()
    assert not pane.rechecks.table.rows
