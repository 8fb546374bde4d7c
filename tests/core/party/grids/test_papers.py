"""Papers of grids and zones: the plan says every reason, the table its ratios."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pypdfium2
import pytest

from core.documents.content import Paper
from core.documents.fonts import Fonts
from core.documents.offers import NotDueError
from core.documents.pdf import render, texts_of
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.party.grids.drafts import StaffDraft, ZoneDraft, ZoneMemberDraft
from core.party.grids.kinds import GridRole
from core.party.grids.paper_source import GridPapers
from core.party.grids.sheets import ratio_text
from core.subject import Subject, SubjectKind
from tests.builders import build_compound
from tests.core.party.grids.story import Story

TODAY = date(2026, 6, 20)


def desk() -> PaperDesk:
    return PaperDesk(Wording.load(), Fonts(), TODAY, "")


def made(story: Story, kind: SubjectKind, one) -> dict[str, str]:
    offers = GridPapers(story.grids).offers(Subject(kind, one), desk())
    return {
        offer.key: "\n".join(texts_of(offer.build().documents[0]))  # type: ignore[union-attr]
        for offer in offers
    }


def test_the_plan_says_rule_reason_and_correction(story: Story):
    plan = story.plan()
    grid = story.grid_of(plan, "云岭花园")
    story.grids.move_places([story.places["机械厂家属院"]], grid.id, "共用一个门")
    said = made(story, SubjectKind.GRID_PLAN, plan)["P51"]
    for fact in (
        "完整小区超过300户的，单独划为一个网格",
        "依据：魏都区网格化党建做法",
        "共7处场所、1153户",
        "云岭花园（420）、机械厂家属院（60）",
        "居民小组，88户，按居民小组划分。",
        "移动场所：共用一个门。",
        "是超过300户的完整小区，按规定单独划为网格",
        "本方案尚未实施。",
    ):
        assert fact in said, fact
    story.grids.adopt(plan)
    assert "本方案自2026年6月20日起实施。" in made(story, SubjectKind.GRID_PLAN, plan)["P51"]


def test_the_staffing_table_tells_the_ratios(story: Story):
    plan = story.plan()
    assert "平均配备" not in made(story, SubjectKind.GRID_PLAN, plan)["P52"]
    story.grids.adopt(plan)
    grids = story.grids.plan(plan).grids
    story.grids.add_staff(
        [StaffDraft(GridRole.MANAGER, f"郑{row.number}", TODAY, row.id) for row in grids]
    )
    story.grids.add_staff([StaffDraft(GridRole.LIAISON, "冯知微", TODAY)])
    said = made(story, SubjectKind.GRID_PLAN, plan)["P52"]
    assert "网格管理员1.00人" in said
    assert f"联络员{ratio_text(Fraction(1, len(grids)))}人" in said
    assert "冯知微" not in said, "numbers, no names"


@pytest.mark.parametrize(
    ("ratio", "text"),
    [(Fraction(661, 629), "1.05"), (Fraction(629, 63), "9.98"), (Fraction(1, 200), "0.01"),
     (Fraction(49, 10_000), "0.00"), (Fraction(2), "2.00"), (None, "")],
)  # fmt: skip
def test_a_ratio_has_two_decimals(ratio: Fraction | None, text: str):
    assert ratio_text(ratio) == text


def test_a_card_for_every_member_in_charge(story: Story, database):
    compound = build_compound(database, 24)
    people = tuple(ZoneMemberDraft(f"严守{n}", "区统计局", "第一党支部") for n in range(5))
    zone = ZoneDraft(compound, "一号责任区", "入户走访", "1幢", TODAY, None, people)
    source = GridPapers(story.grids)
    [offer] = source.offers(Subject(SubjectKind.ZONE, compound), desk())
    with pytest.raises(NotDueError):
        offer.build()
    made_zone = story.grids.add_zone(zone).made
    [offer] = source.offers(Subject(SubjectKind.ZONE, compound), desk())
    paper = offer.build()
    assert isinstance(paper, Paper)
    pdf = pypdfium2.PdfDocument(render(paper.documents[0]))
    assert len(pdf) == 2, "three on a sheet"
    first = pdf[0].get_textpage().get_text_range()
    pdf.close()
    for fact in ("严守0", "区统计局", "第一党支部", "一号责任区", "入户走访", "2026年6月20日"):
        assert fact in first, fact
    assert first.count("沿此线裁开") == 2
    assert source.about(compound) == {compound: (Subject(SubjectKind.ZONE, compound), "云岭小区")}
    bare = (ZoneMemberDraft("严守0", "", "第一党支部"),)
    until = ZoneDraft(compound, "一号责任区", "看护", "1幢", TODAY, date(2026, 12, 31), bare)
    story.grids.change_zone(made_zone, until, "定期限")
    card = made(story, SubjectKind.ZONE, compound)["D49"]
    assert "2026年6月20日至2026年12月31日" in card
    assert "单位" not in card.replace("打印单位", ""), "what nobody noted is left out"


def test_plans_are_found_by_their_papers(story: Story):
    plan = story.plan()
    about = GridPapers(story.grids).about()
    assert about[plan][1] == "第1号网格划分方案"
