"""What the desk lists of the neighbourhood, and when it goes."""

from dataclasses import replace
from datetime import date

from core.affairs.neighbours.drafts import AnswerUp, CheckDraft, SendUp, ToldDraft
from core.affairs.neighbours.due_source import NeighbourDue
from core.affairs.neighbours.kinds import DutyPurpose, Kept
from core.due import DueRow, Errand
from core.subject import SubjectKind
from tests.core.affairs.neighbours.story import AGREEMENT, TODAY, Place, duty

TOLD = ToldDraft(TODAY, "小区公告栏", "照片两张", "钱承业")


def due(place: Place) -> dict[Errand, DueRow]:
    return {row.errand: row for row in NeighbourDue(place.database).due(TODAY)}


def test_everything_with_a_day_is_listed_by_what_it_is(place: Place) -> None:
    assert due(place) == {}
    case, told, event, asked = place.agreed(), place.duty(), place.event(), place.asked()
    report = duty(place.compound_id, DutyPurpose.REPORT, 3)
    reported = place.neighbours.plan_duties([replace(report, title="季度报告")]).made
    up = SendUp(place.compound_id, "外墙", "说明", "党支部", "社区党委")
    place.neighbours.send_up(up)
    sent = place.neighbours.send_up(replace(up, answer_due=date(2026, 7, 20))).made
    found = due(place)
    assert {
        (row.errand, row.subject.kind, row.subject.id, row.day) for row in found.values()
    } == {
        (Errand.HOLD_EVENT, SubjectKind.EVENT, event, date(2026, 6, 19)),
        (Errand.REPORT, SubjectKind.REPORT, reported, date(2026, 6, 30)),
        (Errand.CLOSE_ROUND, SubjectKind.REPORT_ROUND, asked, date(2026, 6, 30)),
        (Errand.DISCLOSE, SubjectKind.DUTY, told, date(2026, 6, 30)),
        (
            Errand.KEEP_AGREEMENT,
            SubjectKind.DISPUTE,
            case,
            min(one.deadline for one in AGREEMENT.promises),
        ),
        (Errand.ASK_ANSWER, SubjectKind.SENT_UP, sent, date(2026, 7, 20)),
    }  # fmt: skip
    assert {row.compound_id for row in found.values()} == {place.compound_id}


def test_a_case_is_named_by_its_number(place: Place) -> None:
    case = place.neighbours.dispute(place.agreed()).row
    assert due(place)[Errand.KEEP_AGREEMENT].title == f"云杉苑小区 {case.number}"


def test_an_agreement_goes_with_its_last_promise(place: Place) -> None:
    case = place.agreed()
    promises = place.neighbours.dispute(case).agreements[-1].promises
    left = [row.count for row in due(place).values()]
    assert left == [len(promises)]
    for number, promise in enumerate(promises, start=1):
        place.neighbours.check_promise(promise.id, CheckDraft(Kept.KEPT, "吴淑芬"))
        row = due(place).get(Errand.KEEP_AGREEMENT)
        assert (row.count if row else 0) == len(promises) - number


def test_what_was_told_is_due_again_by_its_next_day(place: Place) -> None:
    place.neighbours.tell(place.duty(), TOLD)
    assert due(place)[Errand.DISCLOSE].day == date(2026, 12, 30)


def test_an_answer_that_came_is_asked_for_no_more(place: Place) -> None:
    up = SendUp(place.compound_id, "外墙", "说明", "党支部", "社区党委")
    sent = place.neighbours.send_up(replace(up, answer_due=date(2026, 7, 20))).made
    assert set(due(place)) == {Errand.ASK_ANSWER}
    place.neighbours.answer_up(sent, AnswerUp("已列入年度计划", "社区党委"))
    assert due(place) == {}
