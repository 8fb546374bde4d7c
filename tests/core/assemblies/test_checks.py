"""What each stage needs before it is left: pure, from facts and the bundled law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core import lawbooks
from core.assemblies import checks, paper_steps
from core.assemblies.check_facts import (
    ElectionFacts,
    Facts,
    LargeVoter,
    LeftOutFacts,
    PostedFacts,
    RestoredFacts,
    RollFacts,
    SeatFacts,
    SinceFacts,
    WayFacts,
)
from core.assemblies.counted_days import moments
from core.assemblies.stages import Kind, Stage, Step, following, order
from core.findings import told
from core.law.composition import GroupMakeUp
from core.law.findings import Finding, Severity, Where
from core.law.matters import Matter
from core.law.moments import Moment
from core.law.packs import LawBook

OPENED = date(2026, 3, 2)
BOOK = lawbooks.library().book("411002", OPENED)
CALENDAR = lawbooks.library().calendar
ELECTION = ElectionFacts("选举", 7, 2, confirmed=9, pending=(), ordered=True)
DAYS = {
    Moment.GROUP_FORMED: OPENED,
    Moment.ROLL_POSTED: date(2026, 3, 10),
    Moment.CANDIDATES_POSTED: date(2026, 3, 18),
    Moment.NOTICE_POSTED: date(2026, 3, 28),
    Moment.BALLOTS_DELIVERED: date(2026, 4, 9),
    Moment.VOTING_STARTS: date(2026, 4, 18),
    Moment.VOTING_ENDS: date(2026, 4, 26),
    Moment.RESULT_POSTED: date(2026, 4, 27),
    Moment.ELECTED: date(2026, 4, 27),
    Moment.FIRST_MEETING: date(2026, 5, 6),
    Moment.FIRST_MEETING_POSTED: date(2026, 5, 7),
    Moment.FILED: date(2026, 5, 8),
}
ALL_PAPERS = frozenset({"D03", "D06", "D11", "D15", "D28", "D30"})
ROLL_OLD = PostedFacts(ALL_PAPERS - {"D06"}, frozenset({"D06"}))
LIST_OLD = PostedFacts(ALL_PAPERS - {"D11"}, frozenset({"D11"}), untold=("丁一",))
RESULT_OLD = PostedFacts(ALL_PAPERS - {"D28"}, frozenset({"D28"}))
RESTORED = SinceFacts(restored=RestoredFacts(date(2026, 4, 11), "YL1-0042"))
ALL_WELL = Facts(
    kind=Kind.RE_ELECTION,
    today=date(2026, 5, 8),
    days=DAYS,
    posted=PostedFacts(ALL_PAPERS),
    group=GroupMakeUp(size=7, owners=4, street_leads=True),
    matters=frozenset({Matter.ELECT_COMMITTEE, Matter.RULES_OF_PROCEDURE}),
    elections=(ELECTION,),
    roll=RollFacts(61, Decimal(10_000)),
    ballot_frozen=True,
    ballots_issued=10,
    officials=4,
    count_closed=True,
    result_declared=True,
    result_objections_until=date(2026, 5, 5),
    first_meeting_held=True,
    filed=True,
)


def needs(stage: Stage, **changed: object) -> dict[str, Finding]:
    facts = replace(ALL_WELL, **changed)  # type: ignore[arg-type]
    return {name_of(need): need for need in found(stage, facts)}


def name_of(need: Finding) -> str:
    """Name what the law itself found "of_law"."""
    return need.code.removeprefix("assemblies.need_") if "." in need.code else "of_law"


NOBODY = SeatFacts(nobody=True)


def found(stage: Stage, facts: Facts) -> tuple[Finding, ...]:
    return checks.needs(BOOK, CALENDAR, stage, facts)


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CLOSED])
def test_nothing_is_missing_where_all_is_well(stage: Stage) -> None:
    assert found(stage, ALL_WELL) == ()


def test_without_a_committee_neither_a_meeting_nor_a_filing_is_asked_for() -> None:
    nobody = replace(
        ALL_WELL, seated=NOBODY, first_meeting_held=False, filed=False, posted=PostedFacts()
    )
    codes = {one.code for one in found(Stage.FIRST_MEETING, nobody)}
    assert codes == {"assemblies.need_another_election"}
    assert found(Stage.FILING, nobody) == ()


MISSING = [
    (Stage.PREPARATION, {"matters": frozenset()}, "matter", Severity.STOP),
    (Stage.PREPARATION, {"days": {}}, "voting_days", Severity.STOP),
    (Stage.PREPARATION, {"group": None}, "group", Severity.STOP),
    (Stage.PREPARATION, {"posted": PostedFacts()}, "posting", Severity.WARNING),
    (Stage.NOTICE, {"posted": PostedFacts()}, "posting", Severity.ERROR),
    (Stage.CANDIDATES, {"posted": ROLL_OLD}, "posting_anew", Severity.ERROR),
    (Stage.NOTICE, {"posted": ROLL_OLD}, "posting_anew", Severity.ERROR),
    (Stage.CANDIDATES, {"posted": LIST_OLD}, "candidates_told", Severity.ERROR),
    (Stage.RESULT, {"posted": RESULT_OLD}, "posting_anew", Severity.ERROR),
    (Stage.ROLL, {"roll": None}, "roll", Severity.STOP),
    (Stage.ROLL, {"objections_open": 2}, "answers", Severity.ERROR),
    (Stage.NOTICE, {"ballot_frozen": False}, "frozen_ballot", Severity.STOP),
    (Stage.BALLOTS, {"voters_without_ballot": 3}, "ballots", Severity.STOP),
    (Stage.BALLOTS, {"ballots_issued": 0}, "ballots", Severity.STOP),
    (Stage.BALLOTS, {"ballots_unprinted": 3}, "printed_ballots", Severity.WARNING),
    (Stage.DELIVERY, {"ballots_unprinted": 3}, "printed_ballots", Severity.WARNING),
    (Stage.DELIVERY, {"ballots_without_attempt": 1}, "delivery", Severity.ERROR),
    (Stage.DELIVERY, {"today": date(2026, 4, 17)}, "voting_day", Severity.STOP),
    (Stage.VOTING, {"today": date(2026, 4, 25)}, "voting_over", Severity.ERROR),
    (Stage.VOTING, {"officials": 0}, "officials", Severity.ERROR),
    (Stage.VOTING, {"officials": 1}, "officials", Severity.WARNING),
    (Stage.DELIVERY, {"way": WayFacts(carried_alone=1)}, "second_deliverer", Severity.WARNING),
    (Stage.DELIVERY, {"way": WayFacts(taken_by_others=1)}, "proven_receivers", Severity.WARNING),
    (Stage.COUNTING, {"way": WayFacts(collected_alone=1)}, "second_collector", Severity.WARNING),
    (Stage.VOTING, {"officials_standing": ("甲",)}, "neutral_officials", Severity.WARNING),
    (Stage.COUNTING, {"boxes_unopened": True}, "box_opening", Severity.WARNING),
    (Stage.COUNTING, {"count_closed": False}, "closed_count", Severity.STOP),
    (Stage.RESULT, {"result_declared": False}, "result", Severity.STOP),
    (Stage.RESULT, {"today": date(2026, 5, 5)}, "objection_period", Severity.WARNING),
    *(
        (stage, {"roll_upheld": ("何华",)}, "roll_correction", Severity.ERROR)
        for stage in (Stage.ROLL, Stage.CANDIDATES, Stage.NOTICE)
    ),
    (Stage.RESULT, {"seated": SeatFacts(("甲", "乙"))}, "run_off", Severity.ERROR),
    (Stage.FIRST_MEETING, {"seated": NOBODY}, "another_election", Severity.ERROR),
    (Stage.FIRST_MEETING, {"first_meeting_held": False}, "first_meeting", Severity.STOP),
    (Stage.FILING, {"filed": False}, "filing", Severity.STOP),
    *(
        (stage, {"upheld_uncorrected": ("何华",)}, "upheld_reported", Severity.ERROR)
        for stage in (Stage.FIRST_MEETING, Stage.FILING)
    ),
    (Stage.DELIVERY, {"since": RESTORED}, "restored_ballots", Severity.WARNING),
]


@pytest.mark.parametrize(("stage", "changed", "code", "severity"), MISSING)
def test_what_is_missing_is_named_and_weighed(
    stage: Stage, changed: dict[str, object], code: str, severity: Severity
) -> None:
    lacking = needs(stage, **changed)
    assert lacking[code].severity is severity


FITS = [
    (Stage.CANDIDATES, {"elections": (replace(ELECTION, confirmed=7),)}),
    (Stage.DELIVERY, {"today": date(2026, 4, 18)}),
    (Stage.VOTING, {"today": date(2026, 4, 26)}),
    (Stage.VOTING, {"officials": 4}),
    (Stage.VOTING, {"officials": 3}),
    (Stage.RESULT, {"today": date(2026, 5, 6)}),
]


@pytest.mark.parametrize(("stage", "changed"), FITS)
def test_on_the_edge_nothing_is_missing(stage: Stage, changed: dict[str, object]) -> None:
    assert needs(stage, **changed) == {}


def test_a_firm_objection_period_blocks() -> None:
    lacking = needs(Stage.RESULT, today=date(2026, 5, 5), result_objections_bind=True)
    assert lacking["objection_period"].severity is Severity.ERROR


CANDIDATES = [
    (replace(ELECTION, confirmed=0), "candidates", Severity.STOP),
    (replace(ELECTION, confirmed=6), "more_candidates", Severity.WARNING),
    (replace(ELECTION, pending=("甲", "乙")), "checks", Severity.ERROR),
    (replace(ELECTION, ordered=False), "order", Severity.STOP),
]


@pytest.mark.parametrize(("election", "code", "severity"), CANDIDATES)
def test_the_list_of_candidates_must_be_whole(
    election: ElectionFacts, code: str, severity: Severity
) -> None:
    assert needs(Stage.CANDIDATES, elections=(election,))[code].severity is severity


def test_a_group_that_the_law_does_not_want_is_named_with_its_article() -> None:
    lacking = needs(Stage.PREPARATION, group=GroupMakeUp(size=7, owners=1, street_leads=False))
    assert told(lacking["of_law"]).text
    assert lacking["of_law"].article


def test_a_policy_on_the_size_of_the_committee_warns_and_never_blocks() -> None:
    lacking = needs(Stage.PREPARATION, elections=(replace(ELECTION, seats=5),))
    assert {need.severity for need in lacking.values()} == {Severity.WARNING}


def test_a_notice_that_hangs_too_late_blocks_by_firm_law() -> None:
    late = DAYS | {Moment.NOTICE_POSTED: date(2026, 4, 10)}
    lacking = needs(Stage.NOTICE, days=late)["of_law"]
    assert lacking.severity is Severity.ERROR
    assert lacking.key == "date_late:notice.before_days"
    assert "物业管理条例" in lacking.article


def test_a_paper_taken_down_too_early_is_named_and_one_that_hangs_is_not() -> None:
    assert "of_law" not in needs(Stage.VOTING)
    early = DAYS | {Moment.ROLL_REMOVED: date(2026, 3, 12)}
    assert needs(Stage.VOTING, days=early)["of_law"].severity is Severity.WARNING


def test_what_was_not_done_is_measured_by_today() -> None:
    days = {moment: day for moment, day in DAYS.items() if moment is not Moment.FILED}
    assert "of_law" not in needs(Stage.FILING, days=days, today=date(2026, 5, 27))
    assert (
        needs(Stage.FILING, days=days, today=date(2026, 6, 8))["of_law"].severity is Severity.ERROR
    )


def test_a_pack_may_let_candidates_count_or_say_nothing_of_a_paper() -> None:
    allowed = replace(BOOK.law["tellers.candidate_allowed"], setting=True)
    silent = {key: value for key, value in BOOK.law.items() if key != "roll.post_days"}
    book = replace(BOOK, law=silent | {"tellers.candidate_allowed": allowed})
    standing = replace(ALL_WELL, officials_standing=("甲",))
    assert checks.needs(book, CALENDAR, Stage.VOTING, standing) == ()
    [unposted] = checks.needs(book, CALENDAR, Stage.ROLL, replace(ALL_WELL, posted=PostedFacts()))
    assert (unposted.severity, unposted.article) == (Severity.ERROR, "")


@pytest.mark.parametrize(
    ("stage", "paper", "severity"),
    [
        (Stage.PREPARATION, "D03", Severity.WARNING),
        (Stage.ROLL, "D06", Severity.ERROR),
        (Stage.CANDIDATES, "D11", Severity.ERROR),
        (Stage.RESULT, "D28", Severity.ERROR),
        (Stage.FIRST_MEETING, "D30", Severity.WARNING),
        (Stage.FILING, "D30", Severity.ERROR),
    ],
)
def test_what_owners_may_object_to_is_never_left_off_the_board_without_a_reason(
    stage: Stage, paper: str, severity: Severity
) -> None:
    missing = replace(ALL_WELL, posted=PostedFacts(ALL_WELL.posted.current - {paper}))
    [need] = checks.needs(BOOK, CALENDAR, stage, missing)
    assert (need.code, need.severity) == ("assemblies.need_posting", severity)


def test_an_ordinary_vote_needs_no_group_and_has_no_candidates() -> None:
    assert needs(Stage.PREPARATION, kind=Kind.VOTE, group=None, posted=PostedFacts()) == {}
    stages = order(Kind.VOTE)
    assert Stage.CANDIDATES not in stages
    assert following(Kind.VOTE, Stage.ROLL) is Stage.NOTICE
    assert following(Kind.VOTE, Stage.RESULT) is Stage.CLOSED


@pytest.mark.parametrize("stage", [Stage.PREPARATION, Stage.ROLL, Stage.CANDIDATES])
def test_an_assembly_that_elects_asks_for_its_election_while_it_can_be_added(stage: Stage) -> None:
    bare = replace(ALL_WELL, elections=())
    [need] = found(stage, bare)
    assert (need.code, need.severity) == ("assemblies.need_election", Severity.STOP)
    assert "election" not in needs(stage, elections=(), kind=Kind.VOTE)


def test_stages_follow_each_other_to_the_end() -> None:
    assert following(Kind.FIRST, Stage.ROLL) is Stage.CANDIDATES
    assert following(Kind.FIRST, Stage.CLOSED) is None
    assert order(Kind.FIRST) == tuple(Stage)


def test_two_papers_that_are_not_posted_are_two_needs() -> None:
    one = Finding("assemblies.need_posting", Severity.ERROR, where=Where("D06"))
    assert one.key == "assemblies.need_posting:D06"
    assert Finding("assemblies.need_roll", Severity.STOP).key == "assemblies.need_roll"


def test_every_step_that_the_law_counts_from_has_its_moment() -> None:
    assert set(paper_steps.STEP_OF_PAPER.values()) <= set(paper_steps.MOMENT_OF_STEP)
    assert set(paper_steps.STEP_OF_REMOVAL.values()) <= set(paper_steps.MOMENT_OF_STEP)
    assert Step.MEETING not in paper_steps.MOMENT_OF_STEP


def test_whoever_can_make_every_decision_impossible_is_named_before_the_vote() -> None:
    """Rulebook 1.3, case 9: without the developer's 4,000 of 10,000 m² two thirds are not there."""
    large = (
        LargeVoter("开发公司", 1, Decimal("4000.00")),
        LargeVoter("乙公司", 1, Decimal("3333.3333")),
    )
    [need] = needs(Stage.ROLL, roll=RollFacts(61, Decimal(10_000), large)).values()
    assert need.severity is Severity.WARNING
    assert (need.facts["name"], need.facts["area"], need.facts["persons"]) == (
        *("开发公司", "6000.00"),
        60,
    )
    assert need.articles


def test_a_first_assembly_is_told_which_matters_it_needs_to_come_into_being() -> None:
    elect, rules, covenant = (
        Matter.ELECT_COMMITTEE,
        Matter.RULES_OF_PROCEDURE,
        Matter.MANAGEMENT_COVENANT,
    )

    def lacking(*there: Matter, kind: Kind = Kind.FIRST) -> list[object]:
        listed = found(Stage.PREPARATION, replace(ALL_WELL, kind=kind, matters=frozenset(there)))
        assert all(one.severity is Severity.WARNING for one in listed)
        return [one.facts["matter"] for one in listed]

    assert lacking(elect) == [rules, covenant]
    assert lacking(elect, rules) == [covenant]
    assert lacking(elect, rules, covenant) == []
    assert lacking(elect, kind=Kind.RE_ELECTION) == []
    [one] = found(
        Stage.PREPARATION,
        replace(ALL_WELL, kind=Kind.FIRST, matters=frozenset({elect, rules})),
    )
    assert "管理规约" in told(one).text
    assert one.ask_street


def test_what_counts_from_the_result_counts_from_the_day_it_hung() -> None:
    typed, hung = date(2026, 11, 23), date(2026, 7, 13)
    late = {Step.RESULT: (None, typed), Step.RESULT_POSTED: (None, hung)}
    assert moments(late)[Moment.ELECTED] == hung
    in_time = {Step.RESULT: (None, hung), Step.RESULT_POSTED: (None, typed)}
    assert moments(in_time)[Moment.ELECTED] == hung
    planned = {Step.RESULT: (None, typed), Step.RESULT_POSTED: (hung, None)}
    assert moments(planned)[Moment.ELECTED] == typed
    assert Moment.ELECTED not in moments({Step.RESULT_POSTED: (hung, None)})


def test_what_imports_left_out_of_the_roster_is_asked_about_before_the_roll_is_left() -> None:
    gaps = LeftOutFacts(("1栋1单元102",), 3, ("名册.xlsx",))
    asked = needs(Stage.ROLL, since=SinceFacts(left_out=gaps))
    assert {asked[name].severity for name in ("rows_taken", "rows_placed")} == {Severity.ERROR}
    assert "1栋1单元102" in told(asked["rows_taken"]).text
    assert "3 行" in told(asked["rows_placed"]).text
    assert not needs(Stage.ROLL, since=SinceFacts(left_out=LeftOutFacts()))
    late = LeftOutFacts(not_on_roll=("1栋1单元102",))
    asked = needs(Stage.ROLL, since=SinceFacts(left_out=late))
    assert set(asked) == {"rows_on_roll"}
    assert asked["rows_on_roll"].severity is Severity.ERROR
    assert "更正名册" in told(asked["rows_on_roll"]).text
    assert not needs(Stage.CANDIDATES, since=SinceFacts(left_out=gaps))


def test_law_of_another_place_warns_while_the_assembly_is_prepared() -> None:
    asked = needs(Stage.PREPARATION, since=SinceFacts(elsewhere=("440307", "420502")))
    assert asked["place_of_law"].severity is Severity.WARNING
    assert not needs(Stage.ROLL, since=SinceFacts(elsewhere=("440307", "420502")))


def test_the_number_of_candidates_is_told_before_the_vote_where_a_rule_wants_more() -> None:
    book = replace_law("election.more_candidates", setting=True)
    equal = replace(ELECTION, confirmed=ELECTION.seats)
    facts = replace(ALL_WELL, elections=(equal,))
    found = {one.code: one for one in checks.needs(book, CALENDAR, Stage.CANDIDATES, facts)}
    assert found["election_too_few_candidates"].where == Where("选举")
    assert "election_too_few_candidates" not in {
        one.code for one in checks.needs(BOOK, CALENDAR, Stage.CANDIDATES, facts)
    }


def replace_law(key: str, *, setting: int) -> LawBook:
    return replace(BOOK, law={**BOOK.law, key: replace(BOOK.value(key), setting=setting)})


@pytest.mark.parametrize("stage", [Stage.RESULT, Stage.FIRST_MEETING])
def test_a_first_assembly_that_adopted_too_little_is_told_to_be_none(stage: Stage) -> None:
    lacks = SeatFacts(unfounded=(Matter.RULES_OF_PROCEDURE,))
    asked = needs(stage, seated=lacks)
    assert asked["founding_passed"].severity is Severity.WARNING
    assert "业主大会尚未成立" in told(asked["founding_passed"]).text


@pytest.mark.parametrize("stage", [Stage.PREPARATION, Stage.CANDIDATES])
def test_more_alternates_than_the_result_will_list_are_told_while_they_can_be_changed(
    stage: Stage,
) -> None:
    many = replace(ELECTION, alternates=ELECTION.seats + 2)
    asked = needs(stage, elections=(many,))["fewer_alternates"]
    assert asked.severity is Severity.WARNING
    assert f"最多 {ELECTION.seats} 人" in told(asked).text
    assert "fewer_alternates" not in needs(stage, elections=(ELECTION,))
