"""Rulings in the window: a row that nobody chose, and a ruling that was wrong."""

from __future__ import annotations

from dataclasses import replace

from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.assemblies.stages import Stage
from gui.assemblies.counting import CountingPane
from gui.assemblies.result import ResultPane
from tests.builders import Held, entry
from tests.core.assemblies.conftest import agree
from tests.gui.assemblies.conftest import Stand


def ruled_wrongly(held: Held) -> None:
    """Let the last ruling say that the first candidate got no vote, and close the count by it."""
    serial = held.assemblies.ballots(held.id)[0].serial
    held.assemblies.reopen_counting(held.id, "监票人要求复核")
    no = (Mark.ABSTAIN,) * 8
    ruling = EntryDraft(serial, Reading.RULING, "李敏", no, reason="以票面为准")
    held.assemblies.rule(ruling, witness="郭强")
    held.assemblies.close_counting(held.id)
    held.assemblies.correct(held.id, "复核一张原票", witness="李敏")


def test_an_upheld_objection_to_a_ruled_ballot_is_carried_out(stand: Stand) -> None:
    one = stand("declared", ruled_wrongly)
    clerk, acts = one.clerk, one.held.assemblies
    before = acts.result(one.held.id).matters[1].persons[Mark.AGREE]
    one.look_at(Stage.COUNTING)
    pane = clerk.pane(CountingPane)
    assert not pane.differences.again.isEnabled()
    assert not pane.boxes.box.isEnabled(), "a closed count takes no box"
    clerk.press(pane.reopen)
    clerk.submit(reason="异议成立，复核原票", witness="郭强")
    pane = clerk.pane(CountingPane)
    assert "重新打开" in pane.closing.note
    assert len(pane.differences.ruled.rows) == 1
    clerk.press(pane.differences.again)
    last = str(one.held.assemblies.assembly(one.held.id).items[-1].id)
    assert clerk.dialog.form.fields[last].read() is Mark.ABSTAIN
    clerk.submit(
        **{last: Mark.AGREE}, teller="李敏", witness="郭强", reason="认定时看错一行，以票面为准"
    )
    clerk.press(clerk.pane(CountingPane).close_it)
    clerk.submit(witness="李敏")
    one.look_at(Stage.RESULT)
    clerk.press(clerk.pane(ResultPane).correct)
    clerk.submit(reason="异议成立，更正结果", witness="李敏")
    result = acts.result(one.held.id)
    assert (result.version, result.matters[1].persons[Mark.AGREE]) == (3, before + 1)


def test_a_row_of_a_ruling_that_nobody_chose_is_named_beside_it(stand: Stand) -> None:
    one = stand("counted")
    ballot = one.held.assemblies.ballots(one.held.id)[0]
    marks = [*(agree(ballot) or ())]
    marks[-1] = Mark.AGAINST
    wrong = entry(ballot.serial, tuple(marks), Reading.SECOND, "赵晓云")
    one.held.assemblies.enter_ballot(replace(wrong, reason="第一遍看错了格子"))
    one.look_at(Stage.COUNTING)
    clerk = one.clerk
    pane = clerk.pane(CountingPane)
    assert pane.differences.rule.property("role") == "primary", "it comes before the closing"
    assert pane.close_it.property("role") != "primary"
    clerk.press(pane.differences.rule)
    dialog = clerk.dialog
    last = str(one.held.assemblies.assembly(one.held.id).items[-1].id)
    dialog.submit()
    assert dialog.form.error_of(last)
    clerk.submit(whole=Invalid.UNSIGNED.value, teller="李敏", witness="郭强", reason="票面没有签名")
    assert one.held.assemblies.count(one.held.id).ruled[0].invalid is Invalid.UNSIGNED
