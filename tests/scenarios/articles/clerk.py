"""A clerk at the facades: what every article's scenario does again and again, told once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pypdfium2

from core.clock import CHINA, FixedClock
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.meetings.counting import Vote
from core.meetings.drafts import (
    Arrival,
    CallMeeting,
    Discussion,
    FormBody,
    MemberDraft,
    Move,
    Publish,
    TopicDraft,
    ViewDraft,
)
from core.meetings.kinds import BodyKind, Capacity, Presence
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import TopicState
from core.office import Office
from core.party.organisations.drafts import OrganisationDraft
from core.party.organisations.kinds import OrgKind, OrgLevel
from core.subject import Subject
from tests.core.rosters.invented import invented_name, invented_phone

TERM = date(2024, 5, 1), date(2029, 4, 30)
WHO = "冯知微"
"""Who enters everything: the clerk of the community office."""
NOTICE = timedelta(days=8)
POSTED = timedelta(days=15)
FLOORS_OF = 2


@dataclass(slots=True)
class Clerk:
    """An office, its clock and a folder for what is handed in."""

    office: Office
    clock: FixedClock
    folder: Path

    def roster(self, name: str, entrances: int, homes: int) -> UUID:
        """Import the workbook of a compound of one building with `homes` in each entrance."""
        lines = ["楼栋,单元,房号,建筑面积,业主姓名,联系电话"]
        for number in range(entrances * homes):
            entrance, home = divmod(number, homes)
            floor, door = divmod(home, FLOORS_OF)
            area = f"{60 + number % 70}.{number % 100:02}"
            lines.append(
                f"1栋,{entrance + 1}单元,{floor + 1}{door + 1:02},{area},"
                f"{invented_name(number)},{invented_phone(number)}"
            )
        path = self.folder / f"{name}.csv"
        path.write_text("\n".join(lines), "utf-8")
        return self.office.rosters.import_file(path, name).compound_id

    def settle(self, compound_id: UUID, name: str, party: int = 4) -> UUID:
        """Note the committee of a compound, form its council, found its branch; give the branch."""
        kind = KnownKind.COMMITTEE
        note = NoteKnown(compound_id, kind, f"{name}业主委员会", *TERM, "备案表", 7, party)
        self.office.committees.note_known(note)
        self.body(BodyKind.OWNERS_COUNCIL, f"{name}业主协商议事会", compound_id, 5)
        found = OrganisationDraft(
            f"{name}党支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(compound_id,)
        )
        return self.office.organisations.found(found).made

    def body(self, kind: BodyKind, name: str, compound_id: UUID | None, seats: int) -> UUID:
        """Form a body whose seats are all filled."""
        members = tuple(
            MemberDraft(invented_name(3_000 + number), f"{number + 1}单元", "成员")
            for number in range(seats)
        )
        draft = FormBody(compound_id, kind, name, seats, members, formed_on=self.clock.today())
        return self.office.meetings.form_body(draft).made

    def topic(self, draft: RaiseTopic) -> UUID:
        """Raise a topic in the pool and bring it on until a meeting may have it."""
        topic_id = self.office.pool.raise_topic(draft).made
        for state in (TopicState.ACCEPTED, TopicState.SET):
            self.move(topic_id, state)
        return topic_id

    def move(self, topic_id: UUID, to: TopicState) -> None:
        """Move a topic of the pool on."""
        self.office.pool.move(topic_id, Move(to, WHO, "社区登记簿"))

    def call(
        self,
        body_id: UUID,
        title: str,
        pool: Sequence[UUID] = (),
        topics: tuple[TopicDraft, ...] = (),
    ) -> UUID:
        """Call a meeting for the evening of the day after the notice's days, and tell everybody."""
        day = self.clock.today() + NOTICE
        starts = datetime(day.year, day.month, day.day, 19, tzinfo=CHINA)
        chair = self.office.meetings.members(body_id)[0].name
        draft = CallMeeting(
            body_id, title, starts, "社区居委会二楼会议室", chair, chair, WHO, topics,
            observers=(MemberDraft("卫民警", "派出所", "社区民警", Capacity.OBSERVER),),
            contact=f"社区居委会，{WHO}",
        )  # fmt: skip
        made = self.office.pool.call(draft, pool).made
        self.office.meetings.notify(made, "书面送达并在楼道张贴")
        return made

    def hold(self, meeting_id: UUID, away: int = 0) -> MeetingSheet:
        """Let everybody sign in but the last `away` members, and hold the meeting."""
        meetings = self.office.meetings
        sheet = meetings.meeting(meeting_id)
        day = sheet.meeting.starts_at.date()
        self.clock.set(day, 21)
        first_away = sheet.counts.sitting - away
        meetings.sign_in(
            meeting_id,
            [
                Arrival(row.id, Presence.PRESENT)
                if row.capacity is not Capacity.MEMBER or row.ordinal <= first_away
                else Arrival(row.id, Presence.EXCUSED, "出差")
                for row in sheet.attendance
            ],
        )
        meetings.hold(meeting_id, sheet.meeting.starts_at + timedelta(minutes=90))
        return meetings.meeting(meeting_id)

    def discuss(
        self,
        topic_id: UUID,
        consensus: str,
        outcome: TopicState | None = None,
        vote: Vote | None = None,
    ) -> None:
        """Keep two views, one of them against, and what it came to, by a vote or without."""
        views = (
            ViewDraft("钱承业", "大家先把账算清楚。"),
            ViewDraft("孙𬸚", "希望先照顾老人和行动不便的住户。", is_dissent=True),
        )
        said = Discussion(views, consensus=consensus, vote=vote, outcome=outcome)
        self.office.meetings.discuss(topic_id, said)

    def publish(self, meeting_id: UUID) -> None:
        """Write the minutes and hang what came of them on the board the next morning."""
        self.office.meetings.write_minutes(meeting_id)
        self.later(1)
        today = self.clock.today()
        self.office.meetings.publish(meeting_id, Publish(today, today + POSTED, "小区公告栏"))

    def later(self, days: int) -> date:
        """Let days pass."""
        self.clock.set(self.clock.today() + timedelta(days=days))
        return self.clock.today()

    def said(self, subject: Subject, key: str) -> str:
        """Draw a paper and give the text that is read back from it, without spaces."""
        with pypdfium2.PdfDocument(self.office.printing.draw(subject, key).data) as file:
            text = "".join(page.get_textpage().get_text_bounded() for page in file)
        return "".join(text.split())
