"""Candidates: recommendations, the checklist, who stands, in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.assemblies.candidates import (
    PINYIN,
    STROKES,
    Channel,
    PoliticalStatus,
    Standing,
    places_are_whole,
)
from core.assemblies.drafts import CandidateDraft, CandidateFacts, CheckDraft
from core.assemblies.sheets import CheckRow
from core.assemblies.stages import Stage
from core.errors import KnownError
from core.law.candidacy import Answer
from core.rosters.tables import Person
from tests.builders import Held
from tests.core.assemblies.conftest import Hold

DRAFT = CandidateDraft(
    "沈文博", "1幢1单元015", PoliticalStatus.PARTY_MEMBER, "会计", Channel.JOINT, "十名业主"
)


def nominate(held: Held, draft: CandidateDraft = DRAFT) -> UUID:
    return held.assemblies.nominate(held.id, held.election, draft).made


def check(held: Held, candidate: UUID, rule: str, answer: Answer, evidence: str = "证明") -> None:
    draft = CheckDraft(rule, answer, evidence, "张力", held.clock.today())
    held.assemblies.check(candidate, [draft])


@pytest.mark.parametrize(
    ("places", "whole"), [([2, 1, 3], True), ([], True), ([1, 3], False), ([1, 1], False)]
)
def test_places_number_a_list_without_a_gap(places: list[int], whole: bool) -> None:  # noqa: FBT001
    assert places_are_whole(places) is whole


def test_a_new_candidate_has_every_rule_pending_with_its_article(hold: Hold) -> None:
    held = hold("rolled")
    nominate(held)
    [row] = held.assemblies.candidates(held.election).candidates
    assert row.standing is Standing.NOMINATED
    assert {one.result for one in row.checks if one.rule != "owner"} == {Answer.PENDING}
    assert all(one.article and one.text for one in row.checks)


def test_what_papers_print_of_a_candidate_is_put_right_with_a_reason(hold: Hold) -> None:
    held = hold("rolled")
    candidate = nominate(held, replace(DRAFT, occupation=""))
    facts = CandidateFacts(PoliticalStatus.PARTY_MEMBER, "教师", Channel.JOINT, "十名业主")
    with pytest.raises(KnownError, match="needs_real_reason"):
        held.assemblies.correct_candidate(candidate, facts, "错")
    held.assemblies.correct_candidate(candidate, facts, "登记时漏填了职业")
    [row] = held.assemblies.candidates(held.election).candidates
    assert (row.occupation, row.name) == ("教师", DRAFT.name)
    with pytest.raises(KnownError, match="candidate_same"):
        held.assemblies.correct_candidate(candidate, facts, "登记时漏填了职业")
    late = hold("issued")
    [first, *_] = late.assemblies.candidates(late.election).candidates
    with pytest.raises(KnownError, match="only_in"):
        late.assemblies.correct_candidate(first.id, facts, "登记时漏填了职业")


def test_pending_rules_keep_from_standing_unless_a_reason_is_given(hold: Hold) -> None:
    held = hold("rolled")
    candidate = nominate(held)
    with pytest.raises(KnownError, match="checks_pending"):
        held.assemblies.decide(candidate)
    for reason in ("x", "可以", "。。。。"):
        with pytest.raises(KnownError, match="needs_real_reason"):
            held.assemblies.decide(candidate, reason=reason)
    held.assemblies.decide(candidate, reason="公示前补齐材料")
    [row] = held.assemblies.candidates(held.election).candidates
    assert (row.standing, row.note) == (Standing.CONFIRMED, "公示前补齐材料")
    found = held.assemblies.assembly(held.id).overrides
    [passed] = [one for one in found if one.code == "assemblies.candidate_passed"]
    assert passed.override_reason == "公示前补齐材料"
    assert passed.blocks
    assert "沈文博" in passed.text
    assert "是本小区业主" not in passed.text
    assert passed.article


def test_a_bar_that_is_not_met_bars(hold: Hold) -> None:
    held = hold("rolled")
    candidate = nominate(held)
    held.confirm(candidate)
    check(held, candidate, "capacity", Answer.UNMET, "法院文书")
    held.assemblies.decide(candidate)
    [row] = held.assemblies.candidates(held.election).candidates
    assert row.standing is Standing.BARRED
    latest = next(one for one in row.checks if one.rule == "capacity")
    assert (latest.result, latest.evidence) == (Answer.UNMET, "法院文书")


def test_a_finding_needs_evidence_and_a_known_rule(hold: Hold) -> None:
    held = hold("rolled")
    candidate = nominate(held)
    with pytest.raises(KnownError, match="check_without_evidence"):
        check(held, candidate, "capacity", Answer.MET, "")
    with pytest.raises(KnownError, match="no_such_rule"):
        check(held, candidate, "height", Answer.MET)
    with pytest.raises(KnownError, match="rule_by_roll"):
        check(held, candidate, "owner", Answer.MET)
    check(held, candidate, "capacity", Answer.PENDING, "")


def test_only_an_owner_on_the_roll_with_a_name_stands_once(hold: Hold) -> None:
    held = hold("rolled")
    nominate(held)
    with pytest.raises(KnownError, match="candidate_twice"):
        nominate(held)
    with pytest.raises(KnownError, match="candidate_without_name"):
        nominate(held, replace(DRAFT, name=" "))
    with pytest.raises(KnownError, match="candidate_not_owner"):
        nominate(held, replace(DRAFT, name="路人", owner_id=UUID(int=5)))
    with pytest.raises(KnownError, match="no_election"):
        held.assemblies.nominate(held.id, held.rules, DRAFT)
    with pytest.raises(KnownError, match="no_such_matter"):
        held.assemblies.nominate(held.id, UUID(int=5), DRAFT)


def owner_check(held: Held) -> CheckRow:
    [row] = held.assemblies.candidates(held.election).candidates
    return next(one for one in row.checks if one.rule == "owner")


def test_the_roll_finds_the_owner_by_id_and_name_or_by_name_and_dwelling(hold: Hold) -> None:
    held = hold("rolled")
    nominate(held, replace(DRAFT, name="沈 文博 "))
    (row,) = held.assemblies.candidates(held.election).candidates
    assert row.name == "沈文博"
    found = owner_check(held)
    assert found.result is Answer.MET
    assert "1幢1单元015" in found.evidence
    entries = held.assemblies.roll(held.id).entries
    other = next(e for e in entries if e.owner_names == "刘建国、欧阳明月").owners[0]
    for draft, why in (
        (replace(DRAFT, name="沈\u200b文博", address="1幢1单元001"), "candidate_not_owner"),
        (replace(DRAFT, owner_id=other.owner_id), "candidate_other_name"),
        (replace(DRAFT, name="路人甲"), "candidate_not_owner"),
        (replace(DRAFT, name="沈文博\u3000"), "candidate_twice"),
    ):
        with pytest.raises(KnownError, match=why):
            nominate(held, draft)
    nominate(held, replace(DRAFT, name=other.name, address="", owner_id=other.owner_id))
    with pytest.raises(KnownError, match="candidate_twice"):
        nominate(held, replace(DRAFT, name=other.name, address="别处", owner_id=other.owner_id))


def test_for_a_company_stands_whom_it_authorised(hold: Hold) -> None:
    held = hold("rolled")
    entry = next(e for e in held.assemblies.roll(held.id).entries if e.is_developer)
    company = entry.owners[0]
    own = replace(DRAFT, owner_id=company.owner_id, address=entry.dwellings[0].address)
    for name in (company.name, "马东", "马东（别家公司）", f"（{company.name}）"):
        with pytest.raises(KnownError, match="candidate_of_company"):
            nominate(held, replace(own, name=name))
    nominate(held, replace(own, name=f"马东（{company.name}）"))
    assert owner_check(held).result is Answer.MET


def test_a_roll_frozen_later_or_corrected_answers_for_those_recommended_before(hold: Hold) -> None:
    held = hold("opened")
    held.enter(Stage.ROLL)
    first = nominate(held)
    assert owner_check(held).result is Answer.PENDING
    held.assemblies.freeze_roll(held.id)
    assert owner_check(held).result is Answer.MET
    held.confirm(first)
    with held.database.write() as session:
        session.execute(sa.update(Person).where(Person.name == "沈文博").values(name="沈文搏"))
    held.assemblies.correct_roll(held.id, "更正一户姓名")
    assert owner_check(held).result is Answer.UNMET
    [row] = held.assemblies.candidates(held.election).candidates
    assert row.standing is Standing.NOMINATED
    held.assemblies.decide(first)
    [row] = held.assemblies.candidates(held.election).candidates
    assert row.standing is Standing.BARRED


def test_the_office_orders_by_strokes_and_the_list_says_so(hold: Hold) -> None:
    held = hold("chosen")
    held.assemblies.order_candidates(held.election, held.candidates[::-1], STROKES)
    sheet = held.assemblies.candidates(held.election)
    assert [row.id for row in sheet.candidates] == held.candidates[::-1]
    assert [row.order for row in sheet.candidates] == [1, 2, 3, 4, 5, 6, 7]
    assert sheet.order_rule == STROKES
    held.assemblies.order_by_pinyin(held.election)
    assert held.assemblies.candidates(held.election).order_rule == PINYIN


def test_an_order_is_whole_and_says_its_rule(hold: Hold) -> None:
    held = hold("chosen")
    with pytest.raises(KnownError, match="order_not_whole"):
        held.assemblies.order_candidates(held.election, held.candidates[:-1], STROKES)
    with pytest.raises(KnownError, match="order_without_rule"):
        held.assemblies.order_candidates(held.election, held.candidates, " ")
    with pytest.raises(KnownError, match="no_such_matter"):
        held.assemblies.order_candidates(UUID(int=5), held.candidates, STROKES)


def test_whoever_withdraws_leaves_no_gap(hold: Hold) -> None:
    held = hold("chosen")
    leaving = held.assemblies.candidates(held.election).candidates[2]
    with pytest.raises(KnownError, match="needs_reason"):
        held.assemblies.withdraw_candidate(leaving.id, "")
    held.assemblies.withdraw_candidate(leaving.id, "工作调动")
    rows = held.assemblies.candidates(held.election).candidates
    assert [row.order for row in rows] == [1, 2, 3, 4, 5, 6, None]
    with pytest.raises(KnownError, match="candidate_withdrawn"):
        held.assemblies.withdraw_candidate(leaving.id, "再退")
    with pytest.raises(KnownError, match="no_such_candidate"):
        held.assemblies.withdraw_candidate(UUID(int=5), "谁")


def test_the_list_says_what_policy_misses(hold: Hold) -> None:
    held = hold("rolled")
    findings = held.assemblies.candidates(held.election).findings
    assert findings
    assert not any(finding.blocks for finding in findings)
    with pytest.raises(KnownError, match="no_such_matter"):
        held.assemblies.candidates(UUID(int=5))


def test_a_finding_is_not_of_a_day_to_come(hold: Hold) -> None:
    held = hold("chosen")
    rule = next(
        check.rule
        for check in held.assemblies.candidates(held.election).candidates[0].checks
        if check.rule != "owner"
    )
    today = held.clock.today()
    later = CheckDraft(rule, Answer.MET, "材料齐全", "张力", today + timedelta(days=1))
    with pytest.raises(KnownError, match="day_in_future"):
        held.assemblies.check(held.candidates[0], [later])
    held.assemblies.check(held.candidates[0], [replace(later, checked_on=today)])
