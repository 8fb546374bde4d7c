"""Before ballots are noted as taken out the record is asked whether they were ever printed."""

from __future__ import annotations

from pathlib import Path

from core.assemblies.ballots import BallotState
from core.assemblies.drafts import PlacesDraft
from core.assemblies.stages import Stage
from core.office import Office
from core.printing import BALLOTS, Subject
from gui.assemblies.delivery import DeliveryPane
from gui.places import DOCUMENTS
from tests.builders import Held
from tests.gui.assemblies.clerk import Clerk
from tests.gui.assemblies.conftest import Stand

PLACES = ("contact", "objection_address", "return_place", "voting_place", "posting_place")


def on_the_way(held: Held) -> None:
    held.enter(Stage.DELIVERY)


def tick_one(clerk: Clerk) -> DeliveryPane:
    pane: DeliveryPane = clerk.pane(DeliveryPane)
    row = next(row for row in pane.table.rows if row.state is BallotState.ISSUED)
    clerk.type(pane.form.field("deliverers"), "张力、李敏")
    pane.table.tick([row.id])
    return pane


def delivered(pane: DeliveryPane) -> int:
    return sum(row.state is BallotState.DELIVERED for row in pane.seen.ballots)


def test_ballots_of_whose_printing_nothing_is_known_are_asked_about_once(stand: Stand) -> None:
    clerk = stand("issued", on_the_way).clerk
    pane = tick_one(clerk)
    clerk.press_and_agree(pane.write, "去打印")
    assert clerk.desk.here is not None
    assert clerk.desk.here.page == DOCUMENTS
    clerk.desk.back()
    clerk.settle()
    pane = clerk.pane(DeliveryPane)
    assert delivered(pane) == 0
    tick_one(clerk)
    clerk.press_and_agree(pane.write, "照样登记")
    assert delivered(pane) == 1
    tick_one(clerk)
    clerk.press(pane.write)  # who gave his word is not asked again
    assert delivered(pane) == 2


def test_ballots_that_were_saved_are_noted_without_a_question(
    stand: Stand, office: Office, tmp_path: Path
) -> None:
    def save(held: Held) -> None:
        invented = dict.fromkeys(PLACES, "云杉苑小区一楼")
        held.assemblies.set_places(held.id, PlacesDraft(**invented, phone="0374-2223333"))
        held.give_notice().enter(Stage.BALLOTS)
        office.printing.issue_ballots(held.id)
        office.printing.keep(Subject.assembly(held.id), BALLOTS, tmp_path / "ballots.pdf")
        on_the_way(held)

    clerk = stand("chosen", save).clerk
    pane = tick_one(clerk)
    clerk.press(pane.write)
    assert delivered(pane) == 1
