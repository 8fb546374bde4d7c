"""A meeting of owners' representatives: whom they stand for, signed opinions, their sheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.meetings.drafts import FormBody
from core.meetings.kinds import BodyKind
from core.meetings.pool.kinds import Stance
from core.office import Office, Profile
from core.subject import Subject
from gui.desk import Desk, Place
from gui.places import MEETINGS
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS, call
from tests.gui.assemblies.clerk import Clerk
from tests.gui.meetings.steps import page, see
from tests.offices import PASSPHRASE, QUICK

DAY = date(2026, 6, 16)


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    profile = Profile("云杉社区", "西坝街道", "420502")
    clock = FixedClock.on(DAY)
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=QUICK)
    with made:
        compound = build_compound(made.database, 8, name="云岭小区")
        kind = BodyKind.OWNER_REPRESENTATIVES
        form = FormBody(compound, kind, "云岭小区业主代表会议", 2, MEMBERS[:2])
        call(made.meetings, made.meetings.form_body(form).made)
        yield made


@pytest.fixture
def clerk(qtbot: QtBot, app: object, desk: Desk, office: Office) -> Clerk:
    made = Clerk(qtbot, desk)
    (meeting,) = office.meetings.meetings(office.meetings.bodies()[0].id)
    made.go(Place(MEETINGS, meeting.id))
    settle(made)
    return made


def settle(clerk: Clerk) -> None:
    clerk.settle()
    clerk.bot.waitUntil(lambda: not page(clerk).view.represented.is_reading, timeout=60_000)
    clerk.settle()


def test_signed_opinions_are_entered_and_taken_back(clerk: Clerk, office: Office):
    section = page(clerk).view.represented
    assert section.isVisible()
    assert not section.enter.isEnabled(), "nobody stands for anybody yet"
    clerk.select(section.people, 0)
    see(clerk, section.set_homes)
    clerk.submit(lines="1幢1单元001\n1幢1单元002")
    settle(clerk)
    assert len(section.people.rows[0].mandates) == 2
    mandate = section.people.rows[0].mandates[0].id
    see(clerk, section.enter)
    clerk.submit(mandate_id=mandate, stance=Stance.AGREE, signed_by="业主刘建国")
    settle(clerk)
    assert (section.counts.rows[0].agree, section.counts.rows[0].missing) == (1, 1)
    clerk.select(section.opinions, 0)
    see(clerk, section.take_back)
    clerk.submit(reason="不是本人签名")
    settle(clerk)
    assert section.opinions.rows == ()
    read = page(clerk).view.read
    assert read is not None
    keys = [row.key for row in office.printing.papers(Subject.meeting(read.sheet.meeting.id))]
    assert "P33" in keys
