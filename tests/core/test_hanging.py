"""What hung is printed again exactly as it hung, whatever was changed since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.assemblies.drafts import PlacesDraft, PostingDraft
from core.assemblies.stages import Stage, Step
from core.assemblies.tables import BoardFile
from core.clock import FixedClock
from core.db.audit import Event, recorded
from core.db.store import Profile
from core.errors import KnownError
from core.office import Office
from core.printing import Subject
from tests.builders import HENAN_WEIDU, OPENED, PLAN, VOTING_UNTIL, Held, Reached, build_compound
from tests.offices import open_new
from tests.printers import Tray, order_of
from tests.remembering import told_once

pytestmark = pytest.mark.slow

WHERE = dict.fromkeys(("objection_address", "return_place", "voting_place"), "社区居委会一楼")
GONE = "本人书面提出退出"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def office(tmp_path: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    with open_new(tmp_path / "office", profile, clock) as office:
        yield office


@pytest.fixture
def held(office: Office, clock: FixedClock) -> Held:
    """An election whose ballot is fixed; no notice hangs yet."""
    held = Held(office.assemblies, clock, build_compound(office.database), seats=5)

    def tell() -> Reached:
        held.open()
        places = PlacesDraft("林晓", "0717-0000000", **WHERE, police="派出所", housing="住建局")
        office.assemblies.set_places(held.id, places)
        held.freeze_roll().choose_candidates().enter(Stage.NOTICE)
        days = {Step.NOTICE_POSTED: PLAN[Stage.NOTICE], Step.NOTICE_UNTIL: VOTING_UNTIL}
        office.assemblies.plan_days(held.id, days)
        office.assemblies.freeze_ballot(held.id)
        return held.reached()

    held.reach(told_once(office.database, "ballot fixed with places", tell))
    return held


def post(office: Office, held: Held, paper: str = "D15", reason: str = "") -> None:
    day, witnesses = held.clock.today(), ("张力", "李敏")
    office.hanging.post(held.id, PostingDraft(paper, day, "小区公告栏", witnesses, reason=reason))


def files(office: Office) -> int:
    with office.database.read() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(BoardFile)) or 0


def told(office: Office, held: Held, event: Event) -> list[object]:
    with office.database.read() as session:
        rows = recorded(session, held.id, event)
    return [row.facts["sha256"] for row in rows if row.facts is not None]


def test_what_hung_is_given_back_byte_for_byte_after_a_change(
    office: Office, held: Held, tmp_path: Path
):
    about = Subject.assembly(held.id)
    printed = office.printing.keep(about, "D15", tmp_path / "D15.pdf")
    post(office, held)
    [hung] = office.assemblies.hung_files(held.id)
    assert (hung.paper, hung.sha256, hung.was_printed) == ("D15", printed.sha256, True)
    assert told(office, held, Event.ASSEMBLY_PAPER_POSTED)[-1] == printed.sha256
    held.assemblies.withdraw_candidate(held.candidates[0], GONE)
    assert office.printing.draw(about, "D15").data != printed.data

    again = office.hanging.keep(about, hung.posting_id, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == printed.data
    assert again.file_name == f"D15-业主大会会议公告-张贴{PLAN[Stage.NOTICE]}.pdf"
    tray = Tray()
    office.printing.print(order_of(about, again), tray)
    assert tray.pages == list(range(printed.pages))
    # it is on record as what it is: no print of the paper as it reads now
    assert told(office, held, Event.HUNG_PAPER_PRINTED) == [printed.sha256] * 2
    assert [row.sha256 for row in office.printing.printed(about)] == [printed.sha256]
    assert office.hanging.printed(held.id) == frozenset()


def test_a_posting_without_a_print_keeps_the_paper_as_it_reads_then(office: Office, held: Held):
    drawn = office.printing.draw(Subject.assembly(held.id), "D15")
    post(office, held)
    held.assemblies.withdraw_candidate(held.candidates[0], GONE)
    [hung] = office.assemblies.hung_files(held.id)
    assert not hung.was_printed
    assert office.hanging.draw(hung.posting_id).data == drawn.data


def test_a_posting_noted_late_without_a_print_keeps_the_days_on_which_it_hung(
    office: Office, held: Held
):
    about, hung_on = Subject.assembly(held.id), held.clock.today()
    drawn = office.printing.draw(about, "D15")
    assert drawn.hangs_from == hung_on
    held.clock.set(hung_on + timedelta(days=2))
    assert office.printing.draw(about, "D15").hangs_from == held.clock.today()
    late = PostingDraft("D15", hung_on, "小区公告栏", ("张力", "李敏"), reason="当天停电，后来补登")
    office.hanging.post(held.id, late)
    [hung] = office.assemblies.hung_files(held.id)
    assert office.hanging.draw(hung.posting_id).data == drawn.data


def test_an_old_print_is_not_what_hangs(office: Office, held: Held, tmp_path: Path):
    about = Subject.assembly(held.id)
    old = office.printing.keep(about, "D15", tmp_path / "old.pdf")
    assert office.hanging.printed(held.id) == {"D15"}
    held.assemblies.withdraw_candidate(held.candidates[0], GONE)
    assert office.hanging.printed(held.id) == frozenset()
    post(office, held)
    [hung] = office.assemblies.hung_files(held.id)
    assert hung.sha256 != old.sha256
    assert not hung.was_printed


def test_a_page_drawn_before_a_change_and_printed_after_it_is_an_old_print(
    office: Office, held: Held
):
    about = Subject.assembly(held.id)
    drawn = office.printing.draw(about, "D15")
    held.assemblies.withdraw_candidate(held.candidates[0], GONE)
    office.printing.print(order_of(about, drawn), Tray())
    assert office.hanging.printed(held.id) == frozenset()


def test_only_what_hung_and_the_last_print_are_kept(office: Office, held: Held, tmp_path: Path):
    about = Subject.assembly(held.id)
    post(office, held)
    assert files(office) == 1
    for candidate in held.candidates[:2]:
        held.assemblies.withdraw_candidate(candidate, GONE)
        office.printing.keep(about, "D15", tmp_path / "D15.pdf")
        assert files(office) == 2
    post(office, held)
    post(office, held, reason="另一块公告栏也张贴了一份")
    hung = office.hanging.copies(office.assemblies.hung_files(held.id)[0].posting_id)
    assert [one.was_printed for one in hung] == [False, True, True]
    assert files(office) == 2
    office.printing.keep(about, "D20", tmp_path / "D20.pdf")  # hangs on no board
    assert files(office) == 2


def test_the_packet_holds_what_hung_beside_what_reads_now(
    office: Office, held: Held, tmp_path: Path
):
    about, day = Subject.assembly(held.id), PLAN[Stage.NOTICE]
    first = office.printing.keep(about, "D15", tmp_path / "D15.pdf")
    post(office, held)
    held.assemblies.withdraw_candidate(held.candidates[0], GONE)
    post(office, held)
    held.assemblies.withdraw_candidate(held.candidates[1], GONE)
    kept = office.printing.keep_all(tmp_path / "all", about).files
    hung = [name for name in kept if "张贴" in name]
    name = f"D15-业主大会会议公告-张贴{day}"
    assert hung == [f"{name}.pdf", f"{name}-2.pdf"]
    assert kept[hung[0]].read_bytes() == first.data


def test_an_extension_is_kept_by_the_days_that_it_tells(office: Office, held: Held, tmp_path: Path):
    post(office, held)
    held.issue().deliver().enter(Stage.VOTING)
    about, acts = Subject.assembly(held.id), held.assemblies
    for days in (3, 6):
        until = VOTING_UNTIL + timedelta(days=days)
        acts.plan_days(held.id, {Step.VOTING_UNTIL: until}, reason="送达还没有完成")
        assert "D24" not in office.hanging.printed(held.id)
        printed = office.printing.keep(about, "D24", tmp_path / "D24.pdf")
        assert "D24" in office.hanging.printed(held.id)
        post(office, held, "D24")
        assert office.assemblies.hung_files(held.id)[-1].sha256 == printed.sha256


def test_a_file_that_is_not_there_or_was_changed_is_never_handed_out(office: Office, held: Held):
    held.post("D15", held.clock.today())  # by a word alone: nothing was drawn
    posting = office.assemblies.assembly(held.id).postings[-1].id
    assert posting is not None
    assert office.assemblies.hung_files(held.id) == ()
    with pytest.raises(KnownError, match=r"papers\.hung_not_kept"):
        office.hanging.draw(posting)
    with pytest.raises(KnownError, match=r"papers\.hung_not_kept"):
        office.hanging.draw(held.id)
    post(office, held, reason="另一块公告栏也张贴了一份")
    [hung] = office.assemblies.hung_files(held.id)
    with office.database.write() as session:
        session.execute(sa.update(BoardFile).values(data=b"another"))
    with pytest.raises(KnownError, match=r"papers\.hung_changed"):
        office.hanging.draw(hung.posting_id)


def test_what_cannot_be_printed_is_posted_all_the_same(office: Office, clock: FixedClock):
    held = Held(office.assemblies, clock, build_compound(office.database), seats=5).open()
    held.freeze_roll()
    post(office, held, "D06", "另一块公告栏也张贴了一份")  # nobody said where objections go
    assert office.assemblies.hung_files(held.id) == ()
    assert len(office.assemblies.assembly(held.id).postings) == 3
