"""Tables of the demo's story become drafts: words enums, text decimals, lists tuples."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from core.affairs.neighbours.drafts import CostSheetDraft, OpenPrice
from core.commands.demo.drafting import draft
from core.identity import new_id
from core.law.matters import Matter
from core.meetings.counting import Vote
from core.meetings.drafts import Discussion
from core.meetings.stages import TopicState
from core.party.grids.drafts import PlanOrder
from core.party.pairing.drafts import CheckDraft
from core.party.pairing.kinds import SixThing


def test_words_become_enums_and_text_decimals() -> None:
    row = {
        "title": "议价",
        "firm": "物业",
        "area": "70000.50",
        "current_fen": 120,
        "proposed_fen": 150,
        "standard": "每日",
        "grounds": "成本",
        "matter": "other_major",
        "opened_on": date(2026, 8, 17),
    }
    compound = new_id()
    made = draft(OpenPrice, row, compound_id=compound)
    assert made.area == Decimal("70000.50")
    assert made.matter is Matter.OTHER_MAJOR
    assert made.opened_on == date(2026, 8, 17)
    assert made.compound_id == compound


def test_lists_become_tuples_of_drafts_and_sets_of_words() -> None:
    items = [{"item": "工资", "fen": 100, "basis": "工资表"}, {"item": "电费", "fen": 50}]
    sheet = draft(CostSheetDraft, {"laid_by": "物业", "period": "2025年"}, items=(), total_fen=0)
    assert sheet.items == ()
    sheet = draft(
        CostSheetDraft, {"laid_by": "物业", "period": "2025年", "items": items, "total_fen": 150}
    )
    assert [one.fen for one in sheet.items] == [100, 50]
    row = {"day": date(2026, 8, 11), "checker": "魏", "area": "46.50", "things": ["flag", "plate"]}
    assert draft(CheckDraft, row).things == {SixThing.FLAG, SixThing.PLATE}


def test_what_may_be_left_out_is_read_as_what_it_is_where_it_is_told() -> None:
    told = {"outcome": "to_assembly", "vote": {"agree": 4, "against": 0, "abstain": 1}}
    made = draft(Discussion, told, views=())
    assert made.outcome is TopicState.TO_ASSEMBLY
    assert made.vote == Vote(4, 0, 1)
    assert draft(PlanOrder, {"line": 300, "source": "方案"}).line == 300


@pytest.mark.parametrize("row", [{"lines": 300}, {"line": 300, "colour": "red"}])
def test_a_key_that_the_draft_does_not_have_is_a_mistake(row: dict[str, object]) -> None:
    with pytest.raises(KeyError):
        draft(PlanOrder, row)
