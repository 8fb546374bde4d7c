"""What stands over the ballots that come back: how many are out, and how many never went out."""

from __future__ import annotations

from core.assemblies.stages import Stage
from gui.assemblies.voting import VotingPane
from tests.builders import VOTING_UNTIL, Held, returned
from tests.gui.assemblies.conftest import Stand


def test_a_ballot_that_never_arrived_is_not_out(stand: Stand) -> None:
    def vote(held: Held) -> None:
        acts = held.assemblies
        held.enter(Stage.VOTING)
        acts.undo_deliveries([acts.ballots(held.id)[-1].serial], "登记错了，这一户没有送到")
        held.clock.set(VOTING_UNTIL, hour=18)
        acts.take_back([returned(acts.ballots(held.id)[0])])

    one = stand("delivered", vote)
    issued = len(one.held.assemblies.ballots(one.held.id))
    note = one.clerk.pane(VotingPane).head.note
    assert f"已收回 1 张，还有 {issued - 2} 张在外，1 张没有送达" in note
    one.held.assemblies.take_back([returned(one.held.assemblies.ballots(one.held.id)[1])])
    one.clerk.page.refresh()
    one.clerk.settle()
    note = one.clerk.pane(VotingPane).head.note
    assert f"已收回 2 张，还有 {issued - 3} 张在外，1 张没有送达" in note
