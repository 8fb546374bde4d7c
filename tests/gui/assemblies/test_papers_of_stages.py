"""Every paper that an assembly offers is found in the window, under a stage of it."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path

import pytest

from core import paths
from core.assemblies.drafts import PlacesDraft
from core.assemblies.paper_steps import OF_STAGE
from core.assemblies.papers import offer_papers
from core.assemblies.stages import Stage, Step
from core.office import Office
from core.printed import Subject
from gui.assemblies.papers import GIVEN_IN, HANGS, OTHER_DAY
from gui.assemblies.preparation import PreparationPane
from gui.assemblies.view import ACTS
from gui.assemblies.view import PAPERS as PAPERS_TAB
from gui.desk import Place
from gui.kit.choices import FlagField
from gui.kit.fields import FieldError
from gui.kit.paper_list import GIVE, HUNG, POST
from tests.builders import PLAN, Held
from tests.core.assemblies import paper_counts as counted
from tests.core.assemblies import paper_facts as invented
from tests.gui.assemblies.conftest import Stand

THEIRS = (Stage.FIRST_MEETING, Stage.FILING)
"""The stages whose papers are the committee's."""


def test_every_paper_of_an_assembly_belongs_to_a_stage() -> None:
    basis = invented.basis()
    offered = {offer.key for offer in offer_papers(basis, counted.facts(basis))}
    shown = {key for stage in Stage for key in OF_STAGE.get(stage, ()) if stage not in THEIRS}
    assert offered == shown


def test_what_a_paper_lacks_is_one_press_away(stand: Stand) -> None:
    clerk = stand("rolled").clerk
    clerk.page.view.tabs.setCurrentIndex(PAPERS_TAB)
    clerk.settle()
    card = clerk.page.view.papers.card("D06")
    assert "更改联系人和地点" in card.paper.why_not
    assert "do =" not in card.paper.why_not
    clerk.press(card.buttons[GIVE])
    seen = clerk.page.view.seen
    assert seen is not None
    assert seen.shown is Stage.PREPARATION
    assert clerk.page.view.tabs.currentIndex() == ACTS
    assert isinstance(clerk.pane(PreparationPane), PreparationPane)
    assert clerk.dialog.windowTitle() == "更改联系人和地点", "nobody looks for its button"
    clerk.submit(contact="林晓", phone="0374-0000000", objection_address="居委会一楼")


def test_an_old_print_is_no_reason_to_note_that_the_new_paper_hangs(
    stand: Stand, office: Office, tmp_path: Path
) -> None:
    def fresh(held: Held) -> frozenset[str]:
        return office.hanging.printed(held.id)

    def hang_old(held: Held) -> None:
        given = ("contact", "objection_address", "return_place", "voting_place", "posting_place")
        told = ("community", "street", "police", "housing")
        every = dict.fromkeys((*given, *told), "云杉苑小区一楼")
        held.assemblies.set_places(held.id, PlacesDraft(**every, phone="0374-2223333"))
        held.give_notice()
        held.assemblies.withdraw_candidate(held.candidates[0], "本人书面提出退出")
        office.printing.keep(Subject.assembly(held.id), "D15", tmp_path / "old.pdf")
        held.post("D15", held.clock.today())
        assert fresh(held) == {"D15"}
        held.assemblies.withdraw_candidate(held.candidates[1], "本人书面提出退出")

    one = stand("chosen", hang_old)
    clerk, about = one.clerk, Subject.assembly(one.held.id)
    clerk.page.view.tabs.setCurrentIndex(PAPERS_TAB)
    clerk.settle()

    def fields() -> set[str]:
        clerk.press(clerk.page.view.papers.card("D15").buttons[POST])
        found = set(clerk.dialog.form.fields)
        clerk.dialog.leave()
        return found

    assert [row.hung for row in office.printing.printed(about)] == [True]
    assert HANGS in fields()
    office.printing.keep(about, "D15", tmp_path / "new.pdf")
    assert [row.hung for row in office.printing.printed(about)] == [True, False]
    clerk.page.refresh()
    clerk.settle()
    assert HANGS not in fields()
    gone: list[Place] = []
    clerk.page.desk.going.connect(gone.append)
    clerk.press(clerk.page.view.papers.card("D15").buttons[HUNG])
    hung = office.assemblies.hung_files(one.held.id)[-1]
    assert [place.facts[HUNG] for place in gone] == [str(hung.posting_id)]


def test_a_paper_that_says_another_day_is_noted_as_hanging_only_knowingly(
    office: Office, stand: Stand, tmp_path: Path
) -> None:
    """The roll said 2 to 10 December and hung from the 4th, and nobody asked."""

    def freeze(held: Held) -> None:
        given = ("contact", "objection_address", "voting_place", "posting_place", "community")
        held.assemblies.set_places(held.id, PlacesDraft(**dict.fromkeys(given, "云杉苑小区一楼")))
        first = PLAN[Stage.ROLL]
        days = {Step.ROLL_POSTED: first, Step.ROLL_UNTIL: first + timedelta(days=8)}
        held.assemblies.plan_days(held.id, days)
        held.enter(Stage.ROLL)
        held.assemblies.freeze_roll(held.id, witness="李敏")
        office.printing.keep(Subject.assembly(held.id), "D06", tmp_path / "old.pdf")
        held.clock.set(first + timedelta(days=2))

    one = stand("opened", freeze)
    clerk, about = one.clerk, Subject.assembly(one.held.id)
    clerk.page.view.tabs.setCurrentIndex(PAPERS_TAB)
    clerk.settle()
    [row] = office.printing.printed(about)
    assert row.hangs_from == PLAN[Stage.ROLL]
    clerk.press(clerk.page.view.papers.card("D06").buttons[POST])
    asked = clerk.dialog.form.fields[OTHER_DAY]
    assert isinstance(asked, FlagField)
    assert PLAN[Stage.ROLL].isoformat() in asked.box.text()
    with pytest.raises(FieldError, match="重新打印"):
        asked.read()
    clerk.dialog.form.fields["posted_on"].write(PLAN[Stage.ROLL])  # noted two days late
    assert asked.read()
    clerk.dialog.leave()
    office.printing.keep(about, "D06", tmp_path / "new.pdf")
    clerk.page.refresh()
    clerk.settle()
    clerk.press(clerk.page.view.papers.card("D06").buttons[POST])
    assert OTHER_DAY not in clerk.dialog.form.fields
    clerk.dialog.leave()


def test_a_stage_that_is_open_shows_its_acts_again(stand: Stand) -> None:
    clerk = stand("opened").clerk
    clerk.page.view.tabs.setCurrentIndex(PAPERS_TAB)
    clerk.settle()
    lacking = [
        card.buttons[GIVE]
        for card in clerk.page.view.papers.cards
        if card.paper.given_at is not None
    ]
    assert lacking
    clerk.press(lacking[0])
    clerk.dialog.leave()
    assert clerk.page.view.tabs.currentIndex() == ACTS


def test_what_a_paper_can_lack_names_where_it_is_given() -> None:
    ways = tomllib.loads((paths.resources() / "i18n" / "fields.toml").read_text("utf-8"))["give"]
    assert set(GIVEN_IN) <= set(ways)
