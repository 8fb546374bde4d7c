"""Opening, people, days, postings, matters, and going on from stage to stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.assemblies.drafts import (
    FollowDraft,
    MatterDraft,
    OpenAssembly,
    PlacesDraft,
    PostingDraft,
)
from core.assemblies.sheets import Annulled
from core.assemblies.stages import Kind, Stage, Step
from core.assemblies.tables import AssemblyDay
from core.assemblies.tables_ballots import Ballot
from core.db.tables import AuditRow, OfficeRecord
from core.errors import KnownError
from core.law.matters import Matter
from core.law.verdicts import Dimension
from tests.builders import OFFICIALS, OPENED, PLAN, Held, at
from tests.core.assemblies.conftest import Hold
from tests.law.builders import house, pack_text

CLAUSE = FollowDraft("管理规约第九条", "视为同意多数意见", OPENED, Dimension.BOTH, True)  # noqa: FBT003
FUND = MatterDraft(Matter.USE_REPAIR_FUND, "使用维修资金", "更换1幢电梯。")


def order(held: Held, **changed: object) -> OpenAssembly:
    made = OpenAssembly(held.compound_id, "业主大会", Kind.VOTE, "411002", "YL2", "业主委员会")
    return replace(made, **changed)  # type: ignore[arg-type]


def test_an_assembly_freezes_the_law_it_started_with(hold: Hold) -> None:
    held = hold("opened")
    sheet = held.assemblies.assembly(held.id)
    assert sheet.pack.startswith("national+henan+policy-weidu@")
    assert sheet.stage is Stage.PREPARATION
    assert sheet.day(Step.VOTING_FROM) == date(2026, 4, 18)
    assert sheet.day(Step.MEETING) is None
    notice = next(row for row in sheet.dates if row.step is Step.NOTICE_POSTED)
    assert notice.last == date(2026, 4, 3)
    assert "物业管理条例" in notice.article


def test_the_compounds_own_rules_are_laid_over_the_law_and_frozen(
    hold: Hold, tmp_path: Path
) -> None:
    held = hold("opened")
    path = house(tmp_path, pack_text(source="本小区议事规则"))
    made = held.assemblies.open(order(held, house=path)).made
    path.unlink()
    assert held.assemblies.assembly(made).pack.startswith("national+henan+x+policy-weidu@")
    assert held.assemblies.book(made).article("committee.size_min").cite() == "本小区议事规则第9条"
    broken = tmp_path / "broken.toml"
    broken.write_text("x =", "utf-8")
    with pytest.raises(KnownError, match=r"law\.pack_unreadable"):
        held.assemblies.open(order(held, serial_prefix="YL3", house=broken))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"serial_prefix": "1yl"}, "bad_prefix"),
        ({"serial_prefix": "YL1"}, "prefix_taken"),
        ({"division": "99"}, "bad_division"),
    ],
)
def test_a_wrong_opening_is_refused(hold: Hold, changed: dict[str, object], code: str) -> None:
    held = hold("opened")
    with pytest.raises(KnownError, match=code):
        held.assemblies.open(order(held, **changed))


def test_assemblies_are_listed_newest_first(hold: Hold) -> None:
    held = hold("opened")
    held.clock.set(date(2026, 3, 5))
    held.assemblies.open(order(held))
    rows = held.assemblies.assemblies()
    assert [row.title for row in rows] == ["业主大会", "云岭小区业主大会换届选举"]
    assert rows[0].compound_name == "云岭小区"


def test_what_is_not_there_is_said(hold: Hold) -> None:
    held = hold("opened")
    with pytest.raises(KnownError, match="not_found"):
        held.assemblies.assembly(UUID(int=7))
    with pytest.raises(KnownError, match="not_found"):
        held.assemblies.advance(UUID(int=7))


def test_matters_have_texts_and_only_elections_have_seats(hold: Hold) -> None:
    held = hold("opened")
    with pytest.raises(KnownError, match="bad_seats"):
        held.assemblies.add_matter(held.id, replace(FUND, seats=-1))
    with pytest.raises(KnownError, match="bad_seats"):
        held.assemblies.add_matter(held.id, replace(FUND, alternates=1))
    with pytest.raises(KnownError, match="matter_without_text"):
        held.assemblies.add_matter(held.id, replace(FUND, text=" "))
    made = held.assemblies.add_matter(held.id, FUND).made
    matters = held.assemblies.assembly(held.id).matters
    assert [(m.position, m.limb) for m in matters] == [(1, 3), (2, 1), (3, 5)]
    with pytest.raises(KnownError, match="needs_reason"):
        held.assemblies.withdraw_matter(held.id, made, "")
    held.assemblies.withdraw_matter(held.id, made, "下次再议")
    assert len(held.assemblies.assembly(held.id).matters) == 2
    with pytest.raises(KnownError, match="no_such_matter"):
        held.assemblies.withdraw_matter(held.id, made, "再撤")


def test_a_ballot_asks_a_question_once(hold: Hold) -> None:
    held = hold("opened")
    made = held.assemblies.add_matter(held.id, FUND).made
    same_text = replace(FUND, title="另一个标题", text=f" {FUND.text[:3]}\n{FUND.text[3:]}")
    for again in FUND, replace(FUND, text="另一段全文"), same_text:
        with pytest.raises(KnownError, match="matter_twice"):
            held.assemblies.add_matter(held.id, again)
    held.assemblies.add_matter(held.id, replace(FUND, title="另一个标题", text="另一段全文"))
    held.assemblies.withdraw_matter(held.id, made, "下次再议")
    held.assemblies.add_matter(held.id, FUND)


def test_business_not_on_the_posted_agenda_cannot_be_voted(hold: Hold) -> None:
    held = hold("noticed")
    with pytest.raises(KnownError, match="only_in_preparation"):
        held.assemblies.add_matter(held.id, FUND)
    with pytest.raises(KnownError, match="ballot_already_frozen"):
        held.assemblies.freeze_ballot(held.id)
    labels = [item.label for item in held.assemblies.assembly(held.id).items]
    assert labels[-1] == "修改业主大会议事规则"
    assert len(labels) == 8


def test_days_are_appended_and_after_the_notice_need_a_reason(hold: Hold) -> None:
    held = hold("issued")
    later = {Step.VOTING_UNTIL: date(2026, 5, 3)}
    with pytest.raises(KnownError, match="day_needs_reason"):
        held.assemblies.plan_days(held.id, later)
    held.assemblies.plan_days(held.id, later, reason="参与不足，延长投票")
    assert held.assemblies.assembly(held.id).day(Step.VOTING_UNTIL) == date(2026, 5, 3)
    with held.database.read() as session:
        days = sa.select(AssemblyDay.planned).where(AssemblyDay.step == Step.VOTING_UNTIL)
        assert session.scalars(days.order_by(AssemblyDay.sequence)).all() == [
            date(2026, 4, 26),
            date(2026, 5, 3),
        ]
    with pytest.raises(KnownError, match="day_in_future"):
        held.assemblies.record_day(held.id, Step.MEETING, date(2027, 1, 1))


def test_papers_hang_and_come_down(hold: Hold) -> None:
    held = hold("rolled")
    posting = PostingDraft("D06", date(2027, 1, 1), "公告栏")
    with pytest.raises(KnownError, match="day_in_future"):
        held.assemblies.post(held.id, posting)
    with pytest.raises(KnownError, match="paper_not_hanging"):
        held.assemblies.take_down(held.id, "D11", date(2026, 3, 18))
    with pytest.raises(KnownError, match="bad_removal"):
        held.assemblies.take_down(held.id, "D06", date(2026, 3, 1))
    held.clock.set(date(2026, 3, 18))
    held.assemblies.take_down(held.id, "D06", date(2026, 3, 18))
    sheet = held.assemblies.assembly(held.id)
    assert sheet.postings[-1].removed_on == date(2026, 3, 18)
    assert sheet.postings[-1].witnesses == ("张力", "李敏")
    assert sheet.day(Step.ROLL_UNTIL) == date(2026, 3, 18)


def test_a_clause_is_noted_until_the_notice_hangs(hold: Hold) -> None:
    held = hold("opened")
    held.assemblies.set_follow_clause(held.id, CLAUSE)
    held.assemblies.set_follow_clause(held.id, replace(CLAUSE, dimension=Dimension.AREA))
    follow = held.assemblies.assembly(held.id).follow
    assert follow is not None
    assert follow.dimension == "area"
    late = hold("issued")
    with pytest.raises(KnownError, match="only_in_preparation"):
        late.assemblies.set_follow_clause(late.id, CLAUSE)


def test_a_clause_that_cannot_come_to_life_is_told_before_anything_hangs(hold: Hold) -> None:
    held = hold("opened")
    for draft, said in (
        (CLAUSE, set()),
        (replace(CLAUSE, warned_on_ballot=False), {"follow_no_warning"}),
    ):
        held.assemblies.set_follow_clause(held.id, draft)
        codes = {need.code for need in held.assemblies.assembly(held.id).needs}
        assert {code for code in codes if code.startswith("follow_")} == said
    tomorrow = held.clock.today() + timedelta(days=1)
    with pytest.raises(KnownError, match="clause_not_adopted"):
        held.assemblies.set_follow_clause(held.id, replace(CLAUSE, adopted=tomorrow))


@pytest.mark.parametrize(
    ("voting", "asked"), [(date(2020, 12, 31), False), (date(2021, 1, 1), True)]
)
def test_the_law_of_the_opening_must_still_hold_when_the_vote_begins(
    hold: Hold, voting: date, *, asked: bool
) -> None:
    """The Civil Code's shares are in force from 2021-01-01 (rulebook 1.1)."""
    held = hold("opened")
    held.clock.set(date(2020, 12, 1))
    made = held.assemblies.open(order(held, kind=Kind.VOTE, serial_prefix="YL2")).made
    held.assemblies.plan_days(
        made, {Step.VOTING_FROM: voting, Step.VOTING_UNTIL: voting + timedelta(days=9)}
    )
    codes = {need.code for need in held.assemblies.assembly(made).needs}
    assert ("assemblies.need_law_of_the_vote" in codes) is asked


def test_a_fact_cannot_be_passed_over(hold: Hold) -> None:
    held = hold("opened")
    held.clock.set(PLAN[Stage.ROLL])
    held.advance()
    with pytest.raises(KnownError, match="need_roll"):
        held.assemblies.advance(held.id, {"assemblies.need_roll": "急"})


def test_a_need_is_passed_over_with_a_reason_that_stays_visible(hold: Hold) -> None:
    held = hold("issued")
    held.clock.set(PLAN[Stage.DELIVERY])
    held.advance()
    needs = {need.key: need for need in held.assemblies.assembly(held.id).needs}
    assert needs["assemblies.need_delivery"].blocks
    with pytest.raises(KnownError, match="stage_blocked") as refused:
        held.advance()
    assert "22 张" in refused.value.sentence()
    reasons = dict.fromkeys(needs, "街道办同意先行投票")
    with pytest.raises(KnownError, match="need_voting_day"):
        held.assemblies.advance(held.id, reasons)
    held.clock.set(PLAN[Stage.VOTING])
    for thin in ("x", "……！！", "aaaa", "同意"):
        with pytest.raises(KnownError, match="needs_real_reason"):
            held.assemblies.advance(held.id, dict.fromkeys(needs, thin))
    held.assemblies.advance(held.id, reasons)
    sheet = held.assemblies.assembly(held.id)
    assert sheet.stage is Stage.VOTING
    passed = {row.key: row for row in sheet.overrides}
    assert passed["assemblies.need_delivery"].override_reason == "街道办同意先行投票"
    assert "22 张" in passed["assemblies.need_delivery"].text
    with held.database.read() as session:
        events = session.scalars(sa.select(AuditRow.event)).all()
    assert "assembly.need_overridden" in events


def test_candidates_who_count_their_own_votes_are_warned_of_for_ever(hold: Hold) -> None:
    held = hold("opened")
    own = replace(OFFICIALS[0], name="陈秀兰")  # nobody knows yet that she will stand
    held.assemblies.set_officials(held.id, [own, *OFFICIALS[1:]])
    held.freeze_roll().choose_candidates().give_notice().issue().deliver()
    held.enter(Stage.VOTING)
    held.clock.set(PLAN[Stage.COUNTING])
    held.advance()
    overrides = held.assemblies.assembly(held.id).overrides
    passed = next(o for o in overrides if o.key == "assemblies.need_neutral_officials")
    assert "陈秀兰" in passed.text
    assert not passed.blocks


def test_an_annulled_assembly_is_closed_for_ever(hold: Hold) -> None:
    held = hold("voted")
    with pytest.raises(KnownError, match="needs_real_reason"):
        held.assemblies.annul(held.id, "x", witness="李敏")
    with pytest.raises(KnownError, match="needs_witness"):
        held.assemblies.annul(held.id, "收回的票多于发出的票", witness=" ")
    held.assemblies.annul(held.id, "收回的票多于发出的票", witness="李敏")
    sheet = held.assemblies.assembly(held.id)
    assert sheet.needs == ()
    assert sheet.annulled == Annulled(Stage.VOTING, held.clock.today(), "收回的票多于发出的票")
    assert sheet.reached is Stage.VOTING
    assert held.assemblies.assemblies()[0].annulled
    with pytest.raises(KnownError, match="closed"):
        held.advance()


def test_an_ordinary_vote_goes_from_the_roll_to_the_notice(hold: Hold) -> None:
    held = hold("opened", kind=Kind.VOTE)
    held.clock.set(PLAN[Stage.ROLL])
    held.advance()
    held.assemblies.freeze_roll(held.id)
    held.post("D06", PLAN[Stage.ROLL])
    held.clock.set(PLAN[Stage.NOTICE])
    held.advance()
    assert held.assemblies.assembly(held.id).stage is Stage.NOTICE
    with held.database.read() as session:
        assert session.scalar(sa.select(sa.func.count(Ballot.id))) == 0


def test_voting_ends_when_the_notice_said_though_the_count_begins_later(hold: Hold) -> None:
    held = hold("voted")
    held.clock.set(date(2026, 4, 28))
    held.advance()
    assert held.assemblies.assembly(held.id).day(Step.VOTING_UNTIL) == date(2026, 4, 26)


def test_places_are_given_later_and_bind_once_they_are_told(hold: Hold) -> None:
    held = hold("opened")
    acts, given = held.assemblies, PlacesDraft(contact="林晓", return_place="东门岗亭")
    acts.set_places(held.id, given)
    sheet = acts.assembly(held.id)
    assert (sheet.contact, sheet.return_place) == ("林晓", "东门岗亭")
    assert sheet.posting_place == "小区公告栏"  # what is empty stays
    with pytest.raises(KnownError, match="places_unchanged"):
        acts.set_places(held.id, given)
    with pytest.raises(KnownError, match="places_unchanged"):
        acts.set_places(held.id, PlacesDraft())


def test_places_on_issued_ballots_stay_as_they_are_printed(hold: Hold) -> None:
    held = hold("issued")
    acts = held.assemblies
    with pytest.raises(KnownError, match="places_on_ballot"):
        acts.set_places(held.id, PlacesDraft(return_place="东门岗亭"), reason="门岗换了位置")
    with pytest.raises(KnownError, match="needs_real_reason"):
        acts.set_places(held.id, PlacesDraft(voting_place="东门岗亭"))
    acts.set_places(held.id, PlacesDraft(voting_place="东门岗亭"), reason="门岗换了位置")
    assert acts.assembly(held.id).voting_place == "东门岗亭"


@pytest.mark.parametrize(
    ("own", "warned"), [("411002001001", False), ("411002", False), ("420502", True)]
)
def test_law_of_another_place_than_the_office_is_warned_of(
    hold: Hold, own: str, *, warned: bool
) -> None:
    held = hold("opened")
    with held.database.write() as session:
        session.add(
            OfficeRecord(
                community="云岭社区",
                street="丁庄街道",
                division=own,
                code=own,
                created_at=at(OPENED),
            )
        )
    needs = {need.code: need for need in held.assemblies.assembly(held.id).needs}
    found = needs.get("assemblies.need_place_of_law")
    assert (found is not None) is warned
    if found is not None:
        assert not found.blocks
        assert "411002" in found.text
        assert "420502" in found.text
    held.freeze_roll()  # it warns and blocks nothing
    assert "assemblies.need_place_of_law" not in {
        need.code for need in held.assemblies.assembly(held.id).needs
    }
