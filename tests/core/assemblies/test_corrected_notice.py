"""A paper that hung and reads otherwise now says so; the notice then asks to be hung again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.assemblies.aspects import Aspect, Correction, Hung, contradicted, correction, kept
from core.assemblies.drafts import OfficialDraft, PlacesDraft
from core.assemblies.papers import load_desk, offer_papers
from core.assemblies.stages import Duty, Stage, Step
from core.documents.content import Document, Paper
from core.documents.wording import Wording
from core.errors import KnownError
from tests.builders import OFFICIALS, PLAN, VOTING_UNTIL, Held
from tests.core.assemblies.conftest import Hold, agree
from tests.core.assemblies.paper_text import words
from tests.core.assemblies.test_postings import correct_roll

ANEW = "assemblies.need_notice_anew:D15"
PLACES = PlacesDraft(
    contact="林晓",
    phone="0374-1000000",
    objection_address="社区居委会",
    return_place="东门投票箱",
    voting_place="东门",
)
COUNT = VOTING_UNTIL + timedelta(days=2)
LATER = date(2026, 5, 3)
LONGER = "参与人数不足三分之二，延长投票"
WHY = "总监票人因病，街道书面同意更换"


def placed(hold: Hold) -> Held:
    """An election whose notice is about to hang, with all that it tells."""
    held = hold("chosen")
    held.assemblies.set_places(held.id, PLACES)
    held.assemblies.set_officials(held.id, OFFICIALS)
    return held


def blocking(held: Held) -> dict[str, str]:
    return {need.key: need.text for need in held.assemblies.assembly(held.id).needs if need.blocks}


def printed(held: Held, key: str = "D15") -> Document:
    basis, facts = load_desk(held.assemblies, held.id, Wording.load(), held.clock.today())
    made = next(offer for offer in offer_papers(basis, facts) if offer.key == key).build()
    assert isinstance(made, Paper)
    return made.documents[0]


def others(held: Held) -> None:
    held.assemblies.set_officials(held.id, (OfficialDraft("孙一", Duty.CALLER), *OFFICIALS[1:]))


def fewer(held: Held) -> None:
    """One of the people of the count leaves, by an act of its own."""
    held.assemblies.remove_official(held.assemblies.assembly(held.id).officials[0].id)


def elsewhere(held: Held) -> None:
    held.assemblies.set_places(held.id, PlacesDraft(voting_place="西门仓库"), reason=WHY)


def leave(held: Held) -> None:
    held.assemblies.withdraw_candidate(held.candidates[0], "本人书面退出，已经核实")


def counted_later(held: Held) -> None:
    day = PLAN[Stage.COUNTING] + timedelta(days=3)
    held.assemblies.plan_days(held.id, {Step.COUNTING: day}, reason="计票场地当天停电")


CHANGES: dict[str, tuple[Callable[[Held], None], str]] = {
    "officials": (others, "唱票人、计票人、监票人"),
    "an_official_leaves": (fewer, "唱票人、计票人、监票人"),
    "places": (elsewhere, "投票、计票和交回地点"),
    "candidates": (leave, "候选人"),
    "count_day": (counted_later, "计票日期"),
}


@pytest.mark.parametrize("change", list(CHANGES))
@pytest.mark.parametrize("upto", [Stage.NOTICE, Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING])
def test_what_changes_after_the_notice_asks_for_another_one(
    hold: Hold, upto: Stage, change: str
) -> None:
    held, (act, said) = placed(hold), CHANGES[change]
    held.assemblies.plan_days(held.id, {Step.COUNTING: PLAN[Stage.COUNTING]})
    held.give_notice()
    if upto is not Stage.NOTICE:
        held.issue()
    if upto in (Stage.DELIVERY, Stage.VOTING):
        held.deliver()
    if upto is Stage.VOTING:
        held.enter(Stage.VOTING)
    assert ANEW not in blocking(held)
    act(held)
    assert said in blocking(held)[ANEW]
    held.post("D15", held.clock.today())
    assert ANEW not in blocking(held)


def test_who_left_the_count_before_the_notice_and_came_back_after_it_asks_for_another(
    hold: Hold,
) -> None:
    held = placed(hold)
    left = held.assemblies.assembly(held.id).officials[0].id
    held.assemblies.remove_official(left)
    held.give_notice()
    assert ANEW not in blocking(held)
    held.assemblies.restore_official(left)
    assert ANEW in blocking(held)


def test_the_group_whose_member_left_is_told_by_a_correction(hold: Hold) -> None:
    held = hold("opened")
    assert not held.assemblies.assembly(held.id).corrections
    member = held.assemblies.assembly(held.id).members[-1]
    held.assemblies.remove_member(member.id)
    (found,) = held.assemblies.assembly(held.id).corrections
    assert (found.paper, found.what) == ("D03", (Aspect.GROUP,))
    held.assemblies.restore_member(member.id)
    assert not held.assemblies.assembly(held.id).corrections


def test_after_the_vote_no_notice_is_asked_for(hold: Hold) -> None:
    held = placed(hold).give_notice().issue().deliver()
    held.enter(Stage.VOTING)
    held.clock.set(PLAN[Stage.COUNTING])
    held.advance()
    elsewhere(held)
    assert ANEW not in blocking(held)
    late = printed(held)
    assert "没有再重新张贴" in words(late)
    assert late.signed is not None
    assert late.signed.day == held.clock.today()


def test_the_notice_as_it_hung_is_dated_as_it_hung(hold: Hold) -> None:
    held = placed(hold).give_notice()
    held.enter(Stage.BALLOTS)
    paper = printed(held)
    assert paper.title == "关于召开云岭小区业主大会第一次会议的公告"
    assert paper.signed is not None
    assert paper.signed.day == PLAN[Stage.NOTICE]
    assert paper.head.archive == "YL1-D15"


def test_a_corrected_notice_says_so_with_both_days(hold: Hold) -> None:
    held = placed(hold).give_notice().issue()
    others(held)
    leave(held)
    waiting = printed(held)
    assert waiting.signed is not None
    assert waiting.signed.day == held.clock.today()
    held.post("D15", held.clock.today())
    hung_on = held.clock.today()
    held.clock.set(hung_on + timedelta(days=1))
    paper = printed(held)
    assert paper.title.endswith("（更正）")
    assert paper.head.archive == "YL1-D15（更正）"
    assert paper.signed is not None
    assert paper.signed.day == hung_on
    text = words(paper)
    assert "于2026年3月28日首次张贴，现对其中的候选人、唱票人、计票人、监票人予以更正" in text
    assert "孙一" in text
    assert "公告期：2026年4月10日至" in text


def test_who_counts_named_as_announced_contradicts_nothing(hold: Hold) -> None:
    held = hold("chosen")
    held.assemblies.set_places(held.id, PLACES)
    held.give_notice().issue()
    others(held)
    assert ANEW not in blocking(held)
    told = printed(held)  # to keep the promise; what is hung is what the record then says
    held.post("D15", held.clock.today())
    again = printed(held)
    assert (
        words(again)[words(again).index("关于召开") :]
        == words(told)[words(told).index("关于召开") :]
    )
    assert again.title.endswith("（更正）")
    assert "孙一" in words(again)


def test_a_corrected_roll_is_published_as_a_correction(hold: Hold) -> None:
    held = hold("rolled")
    held.assemblies.set_places(held.id, PLACES)
    held.clock.set(PLAN[Stage.ROLL] + timedelta(days=2))
    correct_roll(held)
    held.post("D06", held.clock.today())
    cover = printed(held, "D06")
    assert cover.title.endswith("（更正）")
    assert "公示期：2026年3月12日" in words(cover)


FIRST, SECOND, THIRD = date(2026, 3, 1), date(2026, 3, 5), date(2026, 3, 9)
A = {Aspect.PLACES: "a", Aspect.OFFICIALS: ""}
B = {Aspect.PLACES: "b", Aspect.OFFICIALS: ""}
C = {Aspect.PLACES: "a", Aspect.OFFICIALS: "c"}


@pytest.mark.parametrize(
    ("hung", "now", "expected"),
    [
        ([], A, None),
        ([Hung(FIRST, A)], A, None),
        ([Hung(FIRST, A)], C, None),  # what was left open
        ([Hung(FIRST, A), Hung(SECOND, A)], A, None),
        ([Hung(FIRST, A)], B, Correction("D15", FIRST, None, (Aspect.PLACES,))),
        ([Hung(FIRST, A), Hung(SECOND, B)], B, Correction("D15", FIRST, SECOND, (Aspect.PLACES,))),
        (
            [Hung(FIRST, A), Hung(SECOND, B), Hung(THIRD, B)],
            B,
            Correction("D15", FIRST, SECOND, (Aspect.PLACES,)),
        ),
        (
            [Hung(FIRST, A), Hung(SECOND, C)],
            C,
            Correction("D15", FIRST, SECOND, (Aspect.OFFICIALS,)),
        ),
    ],
)
def test_what_is_a_correction(
    hung: list[Hung], now: dict[Aspect, str], expected: Correction | None
) -> None:
    assert correction("D15", hung, now) == expected


def test_what_a_posting_of_an_older_program_told_contradicts_nothing() -> None:
    assert kept("") == {}
    assert contradicted({}, A) == ()


def extend(held: Held, until: date) -> None:
    held.assemblies.plan_days(held.id, {Step.VOTING_UNTIL: until}, reason=LONGER)
    held.post("D24", held.clock.today())


def hung(held: Held) -> str:
    """Give what D15 says below its head, which names the day's audit."""
    text = words(printed(held))
    return text[text.index("关于召开") :]


def voting(hold: Hold) -> Held:
    """An election in its first days of voting, whose notice told the day of the count."""
    held = placed(hold)
    held.assemblies.plan_days(held.id, {Step.COUNTING: COUNT})
    held.give_notice().issue().deliver()
    held.enter(Stage.VOTING)
    return held


def test_a_corrected_notice_never_takes_an_announced_extension_back(hold: Hold) -> None:
    held = voting(hold)
    others(held)
    before = words(printed(held))
    assert "2026年4月26日24时。" in before
    assert "已公告延长" not in before
    extend(held, LATER)
    told_on = held.clock.today()
    held.clock.set(VOTING_UNTIL - timedelta(days=1))
    text = words(printed(held))
    said = f"{told_on.year}年{told_on.month}月{told_on.day}日已公告延长"
    assert f"2026年5月3日24时（原定2026年4月26日24时截止，{said}）" in text
    assert "在2026年5月3日24时前（含当日）交回" in text
    assert "更正的内容与此前张贴的不一致的，以本公告为准" in text
    assert "至2026年5月3日，张贴于" in text
    held.post("D15", held.clock.today())
    held.clock.set(VOTING_UNTIL)
    extend(held, LATER + timedelta(days=5))
    assert hung(held) == text[text.index("关于召开") :]  # as it hangs


def test_a_correction_that_hung_before_the_extension_tells_the_days_of_its_day(hold: Hold) -> None:
    held = voting(hold)
    others(held)
    held.post("D15", held.clock.today())
    before = hung(held)
    held.clock.set(VOTING_UNTIL)
    extend(held, COUNT)
    assert hung(held) == before
    assert "2026年4月26日24时。" in before


@pytest.mark.parametrize(("days", "asks"), [(0, False), (1, True)])
def test_a_count_that_an_extension_overtakes_is_told_anew(
    hold: Hold, days: int, *, asks: bool
) -> None:
    held = voting(hold)
    assert ANEW not in blocking(held)
    extend(held, COUNT + timedelta(days=days))
    assert (ANEW in blocking(held)) is asks
    if asks:
        assert "计票日期" in blocking(held)[ANEW]
        assert "按另行公告的时间" in words(printed(held))
        held.post("D15", held.clock.today())
        assert ANEW not in blocking(held)


def uncounted(hold: Hold) -> Held:
    """An election whose result is declared, hangs nowhere yet and was planned on no day."""
    held = placed(hold).give_notice().issue().deliver().vote(agree).count(agree)
    held.assemblies.close_counting(held.id, witness="李敏")
    held.enter(Stage.RESULT)
    held.assemblies.declare(held.id, witness="李敏")
    return held


def test_the_notice_of_the_result_names_the_last_day_for_objections_before_it_hangs(
    hold: Hold,
) -> None:
    """It is printed to be hung up, so what it says of its own period is of that day."""
    held = uncounted(hold)
    held.clock.set(PLAN[Stage.RESULT] + timedelta(days=2))
    early = words(printed(held, "D28"))
    assert held.assemblies.result(held.id).objections_until is None  # nobody could object yet
    held.post("D28", held.clock.today())
    until = held.assemblies.result(held.id).objections_until
    assert until is not None
    said = f"{until.year}年{until.month}月{until.day}日24时前（含当日）"
    hung = words(printed(held, "D28"))
    assert said in early
    assert said in hung
    period = hung[hung.index("公告期：") : hung.index("，张贴于")]
    assert period.startswith("公告期：2026年4月29日至")
    assert period in early
    [need] = [
        one
        for one in held.assemblies.assembly(held.id).needs
        if one.code == "assemblies.need_objection_period"
    ]
    assert until.isoformat() in need.text


def test_a_result_planned_for_a_later_day_counts_from_that_day(hold: Hold) -> None:
    held = uncounted(hold)
    day = PLAN[Stage.RESULT] + timedelta(days=3)
    held.assemblies.plan_days(held.id, {Step.RESULT_POSTED: day}, reason="公告栏改造后张贴")
    assert "公告期：2026年4月30日至" in words(printed(held, "D28"))


@pytest.mark.parametrize(
    ("hung_on", "until"),
    [
        (date(2026, 5, 10), date(2026, 5, 15)),  # five days end on a Friday
        (date(2026, 5, 11), date(2026, 5, 18)),  # and on a Saturday
    ],
)
def test_owners_object_to_the_result_until_the_next_working_day(
    hold: Hold, hung_on: date, until: date
) -> None:
    """民法典第二百零三条: the paper and the stage tell the same day."""
    held = uncounted(hold)
    held.clock.set(hung_on)
    held.post("D28", hung_on)
    told = words(printed(held, "D28"))
    assert f"{until.year}年{until.month}月{until.day}日24时前（含当日）" in told
    assert "第二百零三条顺延" in told
    for day, asked in ((until, True), (until + timedelta(days=1), False)):
        held.clock.set(day)
        codes = {need.code for need in held.assemblies.assembly(held.id).needs}
        assert ("assemblies.need_objection_period" in codes) is asked


def test_where_the_count_was_held_is_fixed_once_it_is_closed(hold: Hold) -> None:
    held = placed(hold).give_notice().issue().deliver().vote(agree).count(agree)
    elsewhere(held)
    held.assemblies.close_counting(held.id, witness="李敏")
    with pytest.raises(KnownError, match="place_of_the_count"):
        held.assemblies.set_places(held.id, PlacesDraft(voting_place="东门"), reason=WHY)
    assert held.assemblies.assembly(held.id).voting_place == "西门仓库"
    held.assemblies.set_places(held.id, PlacesDraft(posting_place="西门"), reason=WHY)


@pytest.mark.parametrize(("day", "asked"), [(COUNT - timedelta(days=1), True), (COUNT, False)])
def test_a_count_before_the_day_that_was_told_is_warned_of(
    hold: Hold, day: date, *, asked: bool
) -> None:
    held = voting(hold)
    held.clock.set(day)
    told = {need.code: need.text for need in held.assemblies.assembly(held.id).needs}
    assert ("assemblies.need_count_day" in told) is asked
    if asked:
        assert COUNT.isoformat() in told["assemblies.need_count_day"]


def test_a_notice_that_tells_no_day_of_the_count_promises_none(hold: Hold) -> None:
    held = placed(hold).give_notice().issue().deliver()
    held.enter(Stage.VOTING)
    held.assemblies.plan_days(held.id, {Step.COUNTING: COUNT}, reason=LONGER)
    codes = {need.code for need in held.assemblies.assembly(held.id).needs}
    assert "assemblies.need_count_day" not in codes
