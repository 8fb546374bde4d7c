"""Every kind of thing that is due leads to the thing itself, and to its paper in two clicks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.affairs.neighbours.drafts import SendUp
from core.affairs.neighbours.kinds import DutyPurpose
from core.affairs.problems.stages import ProblemState
from core.clock import FixedClock
from core.due import Errand
from core.office import Office, Profile
from core.party.organisations.drafts import Elected, ElectionDraft, MemberDraft, OrganisationDraft
from core.party.organisations.kinds import MemberStatus, OrgKind, OrgLevel, PartyPost
from core.party.pairing.drafts import NeedDraft, RatingDraft, UnitDraft
from core.party.pairing.kinds import NeedFrom, PartnerKind
from gui.affairs.page import AffairsPage
from gui.desk import Desk, Place
from gui.home.due import DueLine
from gui.home.page import HomePage
from gui.kit.list_table import ListTable
from gui.party.page import PartyPage
from gui.places import AFFAIRS, DOCUMENTS, HOME, PARTY
from tests.builders import HENAN_WEIDU, build_compound
from tests.core.affairs.neighbours import story as near_by
from tests.core.affairs.problems import story as troubled
from tests.core.party.pairing.story import AGREED
from tests.core.party.pairing.test_money import STARS
from tests.gui.assemblies.clerk import Clerk
from tests.offices import open_new

TODAY = date(2026, 7, 20)
E = Errand


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(TODAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    with open_new(folder, profile, clock) as made:
        yield made


@pytest.fixture
def things(office: Office, clock: FixedClock) -> dict[Errand, UUID]:
    """Make one thing of each kind, due by 20 July or late by then; give them by their errand."""
    compound = build_compound(office.database)
    return (
        _affairs(office, clock, compound)
        | _neighbours(office, compound)
        | _branch(office, compound)
        | _pairing(office, compound)
    )


def _affairs(office: Office, clock: FixedClock, compound: UUID) -> dict[Errand, UUID]:
    clock.set(date(2026, 6, 20))
    made = office.problems.raise_problem(troubled.raised(compound)).made
    story = troubled.Story(office.problems, clock, compound, made)
    story.charge()
    other = office.problems.raise_problem(troubled.raised(compound, title="路灯不亮")).made
    done = replace(story, problem_id=other)
    done.solve()
    funding = troubled.opened(story)
    assert done.sheet.problem.state is ProblemState.DONE
    return {E.SOLVE_PROBLEM: made, E.TELL_BACK: other, E.COLLECT_SHARES: funding}


def _neighbours(office: Office, compound: UUID) -> dict[Errand, UUID]:
    facade = office.neighbours
    place = near_by.Place(facade, office.database, FixedClock.on(TODAY), compound)
    report = near_by.duty(compound, DutyPurpose.REPORT, 3)
    up = SendUp(compound, "外墙渗水", "说明", "党支部", "社区党委")
    return {
        E.KEEP_AGREEMENT: place.agreed(),
        E.DISCLOSE: place.duty(),
        E.REPORT: facade.plan_duties([replace(report, title="季度报告")]).made,
        E.HOLD_EVENT: place.event(),
        E.CLOSE_ROUND: place.asked(),
        E.ASK_ANSWER: facade.send_up(replace(up, answer_due=date(2026, 7, 1))).made,
    }


def _branch(office: Office, compound: UUID) -> dict[Errand, UUID]:
    facade = office.organisations
    draft = OrganisationDraft(
        "云岭小区党支部", OrgLevel.GRID, OrgKind.BRANCH, compounds=(compound,)
    )
    branch = facade.found(draft).made
    leader = MemberDraft("钱承业", MemberStatus.FULL, joined_on=date(2000, 7, 1),
                         confirmed_on=date(2001, 7, 1), organisation_id=branch)  # fmt: skip
    chosen = (Elected(facade.add_member(leader).made, PartyPost.SECRETARY),)
    facade.elect(branch, ElectionDraft(date(2023, 7, 1), 3, 3, 1, date(2026, 7, 1), chosen))
    new = MemberDraft(
        "李若谷", MemberStatus.PROBATIONARY, joined_on=date(2025, 7, 1), organisation_id=branch
    )
    return {E.ELECT_BRANCH: branch, E.CONFIRM_MEMBER: facade.add_member(new).made}


def _pairing(office: Office, compound: UUID) -> dict[Errand, UUID]:
    facade = office.pairing
    unit = facade.add_unit(
        UnitDraft(PartnerKind.DISTRICT_UNIT, "区园林中心", date(2025, 12, 1), contact="沈月华")
    ).made
    pairing = facade.pair(unit, compound, replace(AGREED, until=date(2026, 7, 10))).made
    need = NeedDraft(
        compound, NeedFrom.BRANCH, "云岭小区党支部", date(2026, 3, 1), "车库照明", "看不清。",
        date(2026, 5, 1),
    )  # fmt: skip
    facade.rate(RatingDraft(compound, 2026, 2, date(2026, 5, 20), "街道党工委", "季度考评"))
    return {
        E.RENEW_PAIRING: pairing,
        E.TAKE_NEED: facade.raise_need(need).made,
        E.PAY_LIST: facade.list_stars(STARS).made,
    }


@pytest.fixture
def clerk(
    qtbot: QtBot, app: object, things: dict[Errand, UUID], clock: FixedClock, desk: Desk
) -> Clerk:
    clock.set(TODAY)
    made = Clerk(qtbot, desk)
    made.go(Place(HOME))
    return made


def lines(clerk: Clerk) -> dict[Errand, DueLine]:
    page = clerk.frame.page
    assert isinstance(page, HomePage)
    return {line.row.errand: line for line in page.due.lines}


def said(line: DueLine) -> str:
    return " ".join(label.text() for label in line.findChildren(QLabel))


def test_each_leads_to_the_thing_itself(clerk: Clerk, things: dict[Errand, UUID]) -> None:
    assert set(lines(clerk)) == set(things)
    for errand, thing in things.items():
        line = lines(clerk)[errand]
        assert line.row.subject.id == thing
        clerk.desk.go(_place_of(clerk, line))
        clerk.settle()
        page = clerk.frame.page
        assert isinstance(page, AffairsPage | PartyPage), errand
        assert thing in _current(page), errand
        clerk.go(Place(HOME))


def _place_of(clerk: Clerk, line: DueLine) -> Place:
    """Press 去办理 and give where it led."""
    line.go_button.click()
    clerk.settle()
    place = clerk.frame.place
    assert place is not None
    assert place.page in {AFFAIRS, PARTY}
    return place


def _current(page: AffairsPage | PartyPage) -> set[object]:
    """Give the ids of the rows that are current in the lists that are seen."""
    return {
        table.current_id()
        for table in page.findChildren(ListTable)
        if table.isVisible() and table.current_id() is not None
    }


def test_an_order_is_printed_in_two_clicks(clerk: Clerk, things: dict[Errand, UUID]) -> None:
    line = lines(clerk)[E.SOLVE_PROBLEM]
    assert line.print_button.isVisible()
    line.print_button.click()
    clerk.settle()
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.subject_id, place.part) == (
        DOCUMENTS, things[E.SOLVE_PROBLEM], "D45_problem",
    )  # fmt: skip


def test_what_is_left_and_who_owes_it_are_told(clerk: Clerk) -> None:
    shown = lines(clerk)
    assert "还有 1 笔没有付" in said(shown[E.PAY_LIST])
    assert "户没有缴清" in said(shown[E.COLLECT_SHARES])
    assert "李**" in said(shown[E.CONFIRM_MEMBER])
    assert "李若谷" not in said(shown[E.CONFIRM_MEMBER])
    assert "郑物业：更换曳引机" in said(shown[E.SOLVE_PROBLEM])
    assert "可以办" in said(shown[E.TELL_BACK])
    assert "逾期" in said(shown[E.ELECT_BRANCH])
