"""Every act of a sheet has its button, and no button is alive that core refuses for its stage."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.assemblies.sheets import PassedOver
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage, order
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import NOWHERE
from gui.assemblies.pane import Pane
from gui.assemblies.view import PANES
from gui.desk import Desk
from tests.gui.assemblies.conftest import Stand, Standing

ELSEWHERE = {
    Act.ADVANCE: "the page's own button: 进入下一阶段",
    Act.ANNUL: "the page's own button: 终止会议",
    Act.POST: "on the card of a paper that may hang",
    Act.TAKE_DOWN: "on the card of a paper that hangs",
    Act.FORM_COMMITTEE: "on the page of the committees",
    Act.HOLD_FIRST_MEETING: "on the page of the committee",
    Act.FILE: "on the page of the committee",
}


def shown(standing: Standing) -> list[Pane]:
    """Look at every stage; give the panes."""
    for stage in order(standing.held.kind):
        standing.look_at(stage)
    return list(standing.clerk.page.view.panes.values())


def test_every_act_has_its_button(stand: Stand) -> None:
    panes = shown(stand("chosen"))
    assert {type(pane) for pane in panes} == set(PANES.values())
    reached = {act for pane in panes for acts in pane.buttons.values() for act in acts}
    assert reached | set(ELSEWHERE) == set(Act)
    assert not reached & set(ELSEWHERE)


@pytest.mark.parametrize("upto", ["opened", "noticed", "delivered", "declared"])
def test_no_button_is_alive_that_core_would_refuse(stand: Stand, upto: str) -> None:
    standing = stand(upto)
    page = standing.clerk.page
    for stage in order(standing.held.kind):
        standing.look_at(stage)
        seen = page.view.seen
        assert seen is not None
        allowed = seen.sheet.allowed
        for button, acts in page.view.pane_of(stage).buttons.items():
            assert not button.isEnabled() or acts & allowed, (stage, button.text())
        assert page.advance.isVisibleTo(page) == (Act.ADVANCE in allowed)
        assert page.end.isVisibleTo(page) == (Act.ANNUL in allowed)


def test_an_election_that_goes_away_takes_its_buttons_with_it(stand: Stand, desk: Desk) -> None:
    standing = stand("rolled")
    standing.look_at(Stage.CANDIDATES)
    pane = standing.clerk.page.view.pane_of(Stage.CANDIDATES)
    had = len(pane.buttons)
    sheet = desk.office.assemblies.assembly(standing.held.id)
    election = next(matter for matter in sheet.matters if matter.is_election)
    desk.office.assemblies.withdraw_matter(sheet.id, election.id, "改为下次选举，已在公告里说明")
    standing.look_at(Stage.ROLL)
    standing.look_at(Stage.CANDIDATES)
    assert len(pane.buttons) < had
    standing.look_at(Stage.ROLL)
    standing.look_at(Stage.CANDIDATES)


def test_a_stage_tells_what_was_passed_over_in_it_and_counts_the_rest(stand: Stand) -> None:
    standing = stand("noticed")
    standing.look_at(Stage.NOTICE)
    view = standing.clerk.page.view
    assert view.seen is not None
    finding = refusal(KnownError("assemblies.need_result"), NOWHERE)
    day = standing.held.clock.today()
    passed = tuple(
        PassedOver(finding, stage, day) for stage in (Stage.PREPARATION, Stage.ROLL, Stage.NOTICE)
    )
    sheet = replace(view.seen.sheet, passed_over=passed)

    def told(shown: Stage) -> list[str]:
        assert view.seen is not None
        view.checks.show_seen(replace(view.seen, sheet=sheet, shown=shown))
        return [line.told.text for line in view.checks.lines]

    here = told(Stage.NOTICE)
    assert sum(text.startswith(finding.text[:10]) for text in here) == 1
    assert "别的阶段还有 2 项" in here[-1]
    assert sum(text.startswith(finding.text[:10]) for text in told(Stage.CLOSED)) == 3
