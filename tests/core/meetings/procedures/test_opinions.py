"""Owners' representatives: whom they stand for, what those owners signed, no votes of their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pypdfium2
import pytest
import sqlalchemy as sa

from core.db.database import Database
from core.documents.content import Paper
from core.documents.fonts import load_fonts
from core.documents.offers import NotDueError
from core.documents.pdf import render_all
from core.documents.sources import PaperDesk
from core.documents.wording import Wording
from core.errors import KnownError
from core.meetings.counting import Vote
from core.meetings.drafts import ChangeMembers, Discussion, FormBody
from core.meetings.kinds import BodyKind
from core.meetings.pool.kinds import Stance
from core.meetings.procedures.drafts import OpinionDraft, Represent
from core.meetings.procedures.paper_source import OpinionSheets
from core.meetings.procedures.sheets_opinions import RepresentationSheet
from core.meetings.service import Meetings
from core.meetings.stages import TopicState
from core.rosters.tables import Dwelling
from tests.builders import build_compound
from tests.core.meetings.procedures.hand import START, Hand, refused
from tests.core.meetings.story import MEMBERS, Story, call


@dataclass(slots=True)
class Asked:
    """A meeting of two representatives, and the addresses of the compound."""

    hand: Hand
    story: Story
    addresses: list[str]

    @property
    def sheet(self) -> RepresentationSheet:
        found = self.hand.procedures.representation(self.story.meeting_id)
        assert found is not None
        return found

    def stand_for(self, number: int, *lines: str) -> None:
        member = self.sheet.representatives[number].id
        self.hand.procedures.represent(Represent(member, lines))

    def sign(self, mandate: UUID, stance: Stance, **changes: object) -> UUID:
        fields = {"signed_by": "业主刘建国", "signed_on": START, **changes}
        draft = OpinionDraft(mandate, stance, **fields)  # type: ignore[arg-type]
        return self.hand.procedures.hand_in(self.story.topic(1), draft).made


@pytest.fixture
def asked(hand: Hand, database: Database) -> Asked:
    compound = build_compound(database, 8, name="云岭小区")
    with database.read() as session:
        query = sa.select(Dwelling.address).where(Dwelling.compound_id == compound)
        addresses = list(session.scalars(query.order_by(Dwelling.sort_key)))
    meetings = Meetings(*hand.store, hand.clock, hand.law, "420502")
    draft = FormBody(
        compound, BodyKind.OWNER_REPRESENTATIVES, "云岭小区业主代表会议", 2, MEMBERS[:2]
    )
    body = meetings.form_body(draft).made
    story = Story(meetings, hand.clock, compound, body, call(meetings, body))
    return Asked(hand, story, addresses)


def test_owners_sign_and_their_representative_hands_in(asked: Asked):
    first, second, third = asked.addresses[:3]
    asked.stand_for(0, first, second, "")
    asked.stand_for(1, third)
    one, other = asked.sheet.representatives
    assert [row.address for row in one.mandates] == [first, second]
    asked.sign(one.mandates[0].id, Stance.AGREE)
    made = asked.sign(one.mandates[1].id, Stance.AGAINST, text="先修屋面")
    asked.sign(other.mandates[0].id, Stance.OTHER)
    count, untouched = asked.sheet.counts
    assert (count.represented, count.agree, count.against, count.other) == (3, 1, 1, 1)
    assert (count.missing, untouched.missing) == (0, 3)
    with refused("opinion_there"):
        asked.sign(one.mandates[1].id, Stance.AGREE)
    asked.hand.procedures.undo_opinion(made, "签名不是业主本人")
    with refused("not_found"):
        asked.hand.procedures.undo_opinion(made, "再撤")
    assert asked.sheet.counts[0].missing == 1
    asked.sign(one.mandates[1].id, Stance.AGREE)
    assert len(asked.sheet.opinions) == 3


def test_a_line_may_name_a_whole_building(asked: Asked):
    shared = asked.addresses[0][:2]
    asked.stand_for(0, shared)
    wanted = [one for one in asked.addresses if one.startswith(shared)]
    assert len(asked.sheet.representatives[0].mandates) == len(wanted) > 1
    asked.stand_for(0, asked.addresses[0])
    assert len(asked.sheet.representatives[0].mandates) == 1, "the others ended"
    with refused("represented"):
        asked.stand_for(1, asked.addresses[0])
    with refused("no_dwelling"):
        asked.stand_for(1, "没有这栋楼")


def test_who_is_no_representative_stands_for_nobody(asked: Asked, hand: Hand):
    asked.stand_for(0, asked.addresses[0])
    mandate = asked.sheet.representatives[0].mandates[0].id
    gone = asked.sheet.representatives[1].id
    change = ChangeMembers(MEMBERS[:1], 2, "任期届满", START)
    asked.story.meetings.change_members(asked.story.body_id, change)
    with refused("no_representative"):
        hand.procedures.represent(Represent(gone, (asked.addresses[1],)))
    with refused("day_to_come"):
        asked.sign(mandate, Stance.AGREE, signed_on=date(2026, 7, 2))
    with pytest.raises(KnownError, match="blank"):
        asked.sign(mandate, Stance.AGREE, signed_by=" ")
    asked.stand_for(0)
    with refused("no_representative"):
        asked.sign(mandate, Stance.AGREE)


def test_representatives_have_no_votes_of_their_own(asked: Asked):
    story = asked.story
    _hold(story)
    with pytest.raises(KnownError, match="representatives_vote"):
        story.meetings.discuss(story.topic(1), Discussion((), consensus="同意", vote=Vote(2, 0, 0)))


def test_representatives_agree_on_nothing_that_no_owner_signed(asked: Asked):
    story, undo = asked.story, asked.hand.procedures.undo_opinion
    asked.stand_for(0, *asked.addresses[:3])
    _hold(story)
    agreed = Discussion((), consensus="按多数业主意见办", outcome=TopicState.AGREED)
    one, two, three = (row.id for row in asked.sheet.representatives[0].mandates)
    asked.sign(one, Stance.AGAINST)
    undo(asked.sign(two, Stance.AGREE), "不是本人签名")
    with pytest.raises(KnownError, match="nobody_signed"):
        story.meetings.discuss(story.topic(1), agreed)
    first, second = asked.sign(two, Stance.AGREE), asked.sign(three, Stance.AGREE)
    story.meetings.discuss(story.topic(1), agreed)
    with pytest.raises(KnownError, match="nobody_signed"):
        story.meetings.discuss(story.topic(2), agreed)
    undo(first, "不是本人签名")
    with refused("last_opinion"):
        undo(second, "不是本人签名")
    story.meetings.discuss(story.topic(1), Discussion((), outcome=TopicState.SHELVED))
    undo(second, "不是本人签名")


def test_what_a_meeting_was_told_stays_when_a_representative_leaves(asked: Asked):
    story, clock, before = asked.story, asked.hand.clock, date(2026, 6, 21)
    first, second, third = asked.addresses[:3]
    clock.set(before)
    asked.stand_for(0, first, second)
    asked.stand_for(1, third)
    asked.sign(asked.sheet.representatives[1].mandates[0].id, Stance.AGAINST, signed_on=before)
    clock.set(date(2026, 6, 27), 21)
    _hold(story)
    clock.set(START)
    held = asked.sheet
    assert (held.counts[0].represented, held.counts[0].against, held.counts[0].missing) == (3, 1, 2)
    later = call(story.meetings, story.body_id, 28)
    change = ChangeMembers(MEMBERS[:1], 2, "任期届满", START)
    story.meetings.change_members(story.body_id, change)
    asked.stand_for(0, first, third)
    assert asked.sheet.counts == held.counts
    assert [row.name for row in asked.sheet.representatives] == [one.name for one in MEMBERS[:2]]
    coming = asked.hand.procedures.representation(later)
    assert coming is not None
    (one,) = coming.representatives
    assert [row.address for row in one.mandates] == [first, third]


def _hold(story: Story) -> None:
    story.meetings.notify(story.meeting_id, "书面送达", date(2026, 6, 20))
    story.arrive(2)
    story.meetings.hold(story.meeting_id, story.sheet.meeting.starts_at.replace(hour=20))


def test_other_bodies_have_none(hand: Hand):
    slot = hand.open_slot()
    body = hand.procedures.slot(slot).slot.body_id
    meetings = Meetings(*hand.store, hand.clock, hand.law, "420502")
    meeting_id = call(meetings, body)
    assert hand.procedures.representation(meeting_id) is None
    desk = PaperDesk(Wording.load(), load_fonts(None), START, "")
    assert OpinionSheets(hand.procedures).offers(meetings.meeting(meeting_id), desk) == ()


def test_the_sheets_go_out_with_the_notice(asked: Asked):
    desk = PaperDesk(Wording.load(), load_fonts(None), START, "")
    source = OpinionSheets(asked.hand.procedures)
    (offer,) = source.offers(asked.story.sheet, desk)
    with pytest.raises(NotDueError):
        offer.build()
    asked.stand_for(0, *asked.addresses[:2])
    asked.stand_for(1, asked.addresses[2])
    asked.sign(asked.sheet.representatives[0].mandates[0].id, Stance.AGREE)
    (offer,) = source.offers(asked.story.sheet, desk)
    paper = offer.build()
    assert isinstance(paper, Paper)
    assert (offer.key, len(paper.documents)) == ("P33", 2)
    with pypdfium2.PdfDocument(render_all(paper.documents)) as pdf:
        text = "".join("".join(p.get_textpage().get_text_bounded() for p in pdf).split())
    for fact in (
        "业主书面意见表", MEMBERS[0].name, MEMBERS[1].name, "".join(asked.addresses[2].split()),
        "没有自己的表决权", "不代替业主大会", "业主刘建国2026-07-01", "□同意",
    ):  # fmt: skip
        assert fact in text, fact
