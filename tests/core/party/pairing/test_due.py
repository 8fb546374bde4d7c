"""Agreements, needs and payment lists on the desk: from which day on, and until when."""

from datetime import date, timedelta
from functools import partial

from core import lawbooks
from core.due import DueRow, Errand
from core.party.pairing.drafts import PaidDraft
from core.party.pairing.due_source import PairingDue
from core.subject import Subject, SubjectKind
from tests.core.party.pairing.story import AGREED, TODAY, WEIDU, Story, step
from tests.core.party.pairing.test_money import STARS

SOON = 60
"""Days before its end, as resources/law says for every place."""


def due(story: Story, day: date = TODAY) -> list[DueRow]:
    law = partial(lawbooks.library().book, WEIDU)
    return list(PairingDue(story.database, law).due(day))


def test_an_agreement_is_told_as_early_as_the_register_does(story: Story) -> None:
    made = story.pair()
    first = AGREED.until - timedelta(SOON)
    assert due(story, first - timedelta(1)) == []
    [row] = due(story, first)
    assert (row.errand, row.day) == (Errand.RENEW_PAIRING, AGREED.until)
    assert (row.subject, row.title) == (
        Subject(SubjectKind.PAIRING, made), "区园林中心—云杉苑",
    )  # fmt: skip
    assert len(due(story, AGREED.until + timedelta(99))) == 1, "late until it is renewed or ended"
    story.pairing.end_pairing(made, TODAY, "单位撤并")
    assert due(story, AGREED.until) == []


def test_a_need_waits_for_a_unit_then_for_its_task(story: Story) -> None:
    need = story.need()
    [row] = due(story)
    assert (row.errand, row.day, row.paper) == (Errand.TAKE_NEED, date(2026, 5, 1), "P03")
    story.take(need)
    [row] = due(story)
    assert (row.errand, row.day, row.paper) == (Errand.MEET_NEED, date(2026, 4, 30), "P04")
    assert row.who == "区园林中心"
    story.pairing.finish_need(need, step(TODAY))
    assert due(story) == []


def test_a_list_is_paid_until_nothing_is_left(story: Story) -> None:
    story.rate(1)
    story.rate(2, 1)
    story.receive(900_000)
    listed = story.pairing.list_stars(STARS).made
    rows = {row.errand: row for row in due(story)}
    row = rows[Errand.PAY_LIST]
    assert (row.subject, row.count, row.must) == (Subject(SubjectKind.REWARDS, listed), 2, False)
    one, other = story.pairing.payment_list(listed).lines
    story.pairing.pay(one.id, PaidDraft(TODAY, "FK-1", "冯素琴"))
    assert [row.count for row in due(story)] == [1]
    story.pairing.void_payment(other.id, TODAY, "重复列入")
    assert due(story) == []
