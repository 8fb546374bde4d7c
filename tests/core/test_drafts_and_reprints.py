"""A draft is never taken for the paper, a missing fact stops one paper, ballots print once."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import sqlalchemy as sa

from core import lawbooks
from core.assemblies.candidates import Channel
from core.assemblies.counting import Mark
from core.assemblies.drafts import CandidateDraft, OpenAssembly
from core.assemblies.paper_steps import Progress, Unfixed, unfixed
from core.assemblies.service import Assemblies
from core.assemblies.stages import Kind, Stage, Step
from core.assemblies.tables import Assembly
from core.clock import FixedClock
from core.committees.service import Committees
from core.db.audit import AuditLog, Event, recorded
from core.db.database import Database
from core.documents.frame import DRAFT, DRAFT_SAID, ENDED, ENDED_SAID
from core.errors import KnownError
from core.meetings.paper_source import MeetingPapers
from core.meetings.service import Meetings
from core.paths import DataFolder
from core.printing import BALLOTS, Drawn, Printing, Subject
from tests.builders import GROUP, HENAN_WEIDU, OPENED, PARTY, PLAN, Held, build_compound
from tests.elections import Kept, keep, take_up
from tests.printers import Tray, order_of

pytestmark = pytest.mark.slow

DRAFTS_AT_CANDIDATES = {"D15", "D16", "D19"}


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    def story(held: Held) -> None:
        held.open().freeze_roll().choose_candidates()
        with held.database.write() as session:
            row = session.scalars(sa.select(Assembly)).one()
            row.street, row.community = "西坝街道", "云杉社区"
            row.objection_address = row.voting_place = row.return_place = "社区居委会一楼"
            row.contact, row.phone = "林晓", "0717-0000000"
            AuditLog(held.clock, "测试").record(session, Event.ASSEMBLY_OPENED, row.id)

    return keep(tmp_path_factory.mktemp("drafts") / "held.db", story)


@pytest.fixture
def held(kept: Kept, database: Database, clock: FixedClock) -> Held:
    """An election whose roll is frozen and whose candidates are being checked."""
    return take_up(kept, database, clock)


@pytest.fixture
def printing(database: Database, clock: FixedClock, tmp_path: Path) -> Printing:
    log, law = AuditLog(clock, "测试"), lawbooks.library()
    folder = DataFolder(tmp_path / "office")
    return Printing(
        *(database, log, clock, folder, Assemblies(database, log, clock, law)),
        Committees(database, log, clock, law, HENAN_WEIDU),
        (MeetingPapers(Meetings(database, log, clock, law, HENAN_WEIDU)),),
    )


@pytest.fixture
def about(held: Held) -> Subject:
    return Subject.assembly(held.id)


def empty(database: Database, column: str) -> None:
    with database.write() as session:
        row = session.scalars(sa.select(Assembly)).one()
        setattr(row, column, "")
        AuditLog(FixedClock.on(OPENED), "测试").record(session, Event.ASSEMBLY_OPENED, row.id)


def numbers(drawn: Drawn) -> tuple[int, ...]:
    return tuple(one.number for one in drawn.ballots)


def pages(data: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(data)
    read = [page.get_textpage().get_text_range() for page in pdf]
    pdf.close()
    return read


def events(database: Database, about: Subject, event: Event) -> list[str]:
    with database.read() as session:
        rows = recorded(session, about.id, event)
    return [row.facts["paper"] for row in rows if row.facts]


# ---- drafts ----------------------------------------------------------------------------------


def test_a_paper_before_its_step_is_a_draft_on_every_page_and_in_its_name(
    printing: Printing, about: Subject
):
    drawn = printing.draw(about, "D15")
    assert drawn.draft
    assert drawn.file_name == f"D15-业主大会会议公告-{DRAFT}.pdf"
    read = pages(drawn.data)
    assert len(read) > 1
    for page in read:
        assert DRAFT_SAID in page
        assert page.count(DRAFT) == 2  # over the page, and across it
    assert not any("校验码" in page for page in read)
    assert any("【待填：公示起止日期" in "".join(page.split()) for page in read)


def test_the_word_file_of_a_draft_says_so_over_and_across_each_page(
    printing: Printing, about: Subject
):
    written = printing.word(about, "D15")
    assert written.draft
    assert DRAFT in written.file_name
    with zipfile.ZipFile(io.BytesIO(written.data)) as file:
        heads = [name for name in file.namelist() if re.search(r"word/header\d+\.xml", name)]
        read = [file.read(name).decode() for name in heads]
    shown = [text for text in read if "<w:t" in text]
    assert len(shown) >= 2  # odd and even pages
    for text in shown:
        assert DRAFT_SAID in text
        assert f'string="{DRAFT}"' in text


def test_the_paper_itself_bears_no_mark_once_its_step_is_fixed(
    printing: Printing, held: Held, about: Subject
):
    held.enter(Stage.NOTICE)
    assert printing.draw(about, "D15").draft  # its matters are not fixed yet
    held.assemblies.freeze_ballot(held.id)
    with pytest.raises(KnownError, match=r"wording\.empty_field"):
        printing.draw(about, "D15")  # no gap is ever printed on the paper itself
    held.assemblies.plan_days(held.id, {Step.NOTICE_POSTED: PLAN[Stage.NOTICE]})
    drawn = printing.draw(about, "D15")
    assert not drawn.draft
    assert drawn.file_name == "D15-业主大会会议公告.pdf"
    assert not any(DRAFT in page for page in pages(drawn.data))
    with zipfile.ZipFile(io.BytesIO(printing.word(about, "D15").data)) as file:
        assert not any(DRAFT.encode() in file.read(name) for name in file.namelist())


def test_a_draft_is_recorded_as_a_draft_and_not_as_the_paper(
    printing: Printing, held: Held, about: Subject, database: Database, tmp_path: Path
):
    printing.keep(about, "D15", tmp_path / "d.pdf")
    printing.keep_word(about, "D15", tmp_path / "d.docx")
    printing.print(order_of(about, printing.draw(about, "D15")), Tray())
    assert events(database, about, Event.PAPER_DRAFTED) == ["D15"] * 3
    assert events(database, about, Event.PAPER_PRINTED) == []
    assert events(database, about, Event.PAPER_WRITTEN) == []
    assert printing.printed(about) == ()
    held.give_notice()
    printing.keep(about, "D15", tmp_path / "p.pdf")
    assert [row.key for row in printing.printed(about)] == ["D15"]


def test_candidates_who_are_still_checked_make_their_notice_a_draft(
    printing: Printing, held: Held, about: Subject
):
    rows = {row.key: row for row in printing.papers(about)}
    assert rows["D11"].draft is None
    entry = held.assemblies.roll(held.id).entries[9]

    owner = entry.owners[0]
    draft = CandidateDraft(
        *(owner.name, entry.dwellings[0].address, PARTY[0], "教师", Channel.SELF),
        owner_id=owner.owner_id,
    )
    held.assemblies.nominate(held.id, held.election, draft)
    noted = {row.key: row for row in printing.papers(about)}["D11"].draft
    assert noted is not None
    assert noted.code == "papers.draft_candidates"
    assert printing.draw(about, "D11").draft


def test_the_list_names_drafts_and_why(printing: Printing, about: Subject):
    drafts = {row.key: row.draft for row in printing.papers(about) if row.draft is not None}
    assert {key for key in drafts if key[:3] in DRAFTS_AT_CANDIDATES} == DRAFTS_AT_CANDIDATES
    assert "D15" in drafts["D15"].sentence()
    assert not {"D03", "D06", "D11", "D20", BALLOTS} & set(drafts)


def test_ballots_and_registers_are_never_drafts(printing: Printing, about: Subject):
    for key in (BALLOTS, "D17_receipt", "D21", "D22", "D26"):
        with pytest.raises(KnownError, match=r"papers\.no_ballots"):
            printing.draw(about, key)


def test_a_tally_that_is_still_running_is_a_draft(printing: Printing, held: Held, about: Subject):
    held.give_notice().enter(Stage.BALLOTS)
    printing.issue_ballots(held.id)
    held.deliver()
    held.vote(lambda _: [])
    assert not printing.draw(about, "D26").draft  # an empty form to write on
    held.count(lambda _: [Mark.AGREE] * len(held.assemblies.assembly(held.id).items))
    assert printing.draw(about, "D26").draft
    held.assemblies.close_counting(held.id, witness="李敏")
    assert not printing.draw(about, "D26").draft


# ---- a fact that is missing ------------------------------------------------------------------


def test_a_missing_fact_stops_its_paper_alone_and_says_where_to_give_it(
    printing: Printing, held: Held, about: Subject, database: Database, tmp_path: Path
):
    held.give_notice()
    empty(database, "return_place")
    kept = printing.keep_all(tmp_path / "out", about)
    assert {row.key for row in kept.lacking} == {"D15"}
    assert {name[:3] for name in kept.files} == {"D03", "D06", "D11", "D16", "D19", "D20"}
    assert kept.drafts == ()
    [row] = kept.lacking
    assert row.obstacle is not None
    said = row.obstacle.bare()
    assert "表决票交回地点" in said
    assert 'do = "places"' in said
    assert "returning" not in said
    assert ".toml" not in said
    assert 'order "places"' in row.obstacle.bare("en")


def test_the_day_of_the_group_is_asked_for_in_a_clerk_s_words(
    database: Database, clock: FixedClock, printing: Printing
):

    assemblies = Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
    order = OpenAssembly(
        compound_id=build_compound(database),
        title="首次业主大会",
        kind=Kind.FIRST,
        division=HENAN_WEIDU,
        serial_prefix="YL9",
        organiser="筹备组",
        street="西坝街道",
        objection_address="居委会",
    )
    made = assemblies.open(order).made
    assemblies.set_group(made, GROUP)
    row = next(row for row in printing.papers(Subject.assembly(made)) if row.key == "D03")
    assert row.obstacle is not None
    assert row.obstacle.text.startswith("D03 缺少“筹备组成立日期”，这份文书没有打印：")
    assert "group_formed" in row.obstacle.text


# ---- ballots ---------------------------------------------------------------------------------


@pytest.fixture
def issued(printing: Printing, held: Held) -> list[str]:
    """The serials of ballots that were issued and never printed."""
    held.give_notice().enter(Stage.BALLOTS)
    printing.issue_ballots(held.id)
    return [ballot.serial for ballot in held.assemblies.ballots(held.id)]


def test_ballots_are_printed_once_and_then_only_with_a_reason(
    printing: Printing, about: Subject, issued: list[str], database: Database, tmp_path: Path
):
    first = printing.keep(about, BALLOTS, tmp_path / "1.pdf")
    assert (first.times, numbers(first)) == (1, tuple(range(1, len(issued) + 1)))
    assert "次打印" not in "".join(pages(first.data))
    with pytest.raises(KnownError, match=r"papers\.printed_before") as refused:
        printing.keep(about, BALLOTS, tmp_path / "2.pdf")
    assert f"{len(issued)} 张" in refused.value.sentence()
    assert not (tmp_path / "2.pdf").exists()
    again = printing.keep(about, BALLOTS, tmp_path / "2.pdf", reason="第一次卡纸，已全部销毁")
    assert again.times == 2
    assert all("第2次打印" in page for page in pages(again.data) if "清单" not in page)
    with database.read() as session:
        rows = recorded(session, about.id, Event.PAPER_PRINTED)
    assert [row.sealed["times"] for row in rows] == [1, 2]
    assert rows[1].facts is not None
    assert rows[1].facts["reason"] == "第一次卡纸，已全部销毁"


def test_one_spoilt_ballot_is_printed_again_by_its_serial(
    printing: Printing, about: Subject, issued: list[str], tmp_path: Path
):
    printing.keep(about, BALLOTS, tmp_path / "1.pdf")
    one = printing.keep(
        about, BALLOTS, tmp_path / "2.pdf", serials=[issued[3].lower()], reason="墨迹不清"
    )
    assert (numbers(one), one.times) == ((4,), 2)
    two = printing.keep(about, BALLOTS, tmp_path / "3.pdf", reason="全部重印")
    assert two.times == 3
    read = "".join(pages(two.data))
    assert ("第2次打印" in read, "第3次打印" in read) == (True, True)
    for wrong, code in (("YL1-9999999-X", "bad_serial"), ("YL1", "bad_serial")):
        with pytest.raises(KnownError, match=code):
            printing.keep(about, BALLOTS, tmp_path / "x.pdf", serials=[wrong], reason="重印")


def test_a_ballot_issued_anew_is_the_only_one_still_to_be_printed(
    printing: Printing, held: Held, about: Subject, issued: list[str], tmp_path: Path
):
    printing.keep(about, BALLOTS, tmp_path / "1.pdf")
    held.enter(Stage.DELIVERY)
    held.assemblies.reissue(issued[0], "业主填错一项", witness="李敏")
    fresh = printing.keep(about, BALLOTS, tmp_path / "2.pdf")
    assert (numbers(fresh), fresh.times) == ((len(issued) + 1,), 1)
    with pytest.raises(KnownError, match="ballot_voided"):
        printing.draw(about, BALLOTS, serials=[issued[0]])


def test_all_papers_together_hold_the_ballots_once(
    printing: Printing, about: Subject, issued: list[str], tmp_path: Path
):
    once = printing.keep_all(tmp_path / "one", about)
    assert any(name.startswith("D17-表决票.") for name in once.files)
    assert once.passed == ()
    again = printing.keep_all(tmp_path / "two", about)
    assert not any(name.startswith("D17-表决票.") for name in again.files)
    [row] = again.passed
    assert row.obstacle is not None
    assert f"{len(issued)} 张" in row.obstacle.bare()


def test_what_went_to_the_printer_twice_is_told(
    printing: Printing, about: Subject, issued: list[str]
):
    drawn, tray = printing.draw(about, BALLOTS), Tray()
    printing.print(order_of(about, drawn), tray)
    second = Tray()
    with pytest.raises(KnownError, match=r"papers\.printed_meanwhile"):
        printing.print(order_of(about, drawn), second)
    again = printing.draw(about, BALLOTS)
    assert again.times == 2
    with pytest.raises(KnownError, match=r"papers\.printed_before"):
        printing.print(order_of(about, again), second)
    assert second.pages == []
    assert second.was_let_go
    printing.print(order_of(about, again, "卡纸"), second)
    assert second.pages == tray.pages
    assert len(printing.printed(about)) == 2
    assert issued


def test_a_list_builds_no_register_and_reads_no_ballot(
    printing: Printing, about: Subject, issued: list[str], monkeypatch: pytest.MonkeyPatch
):
    assert issued

    def long(*_: object, **__: object) -> None:
        raise AssertionError("a list reads and builds nothing long")

    for name in (
        "queries_ballots.load_ballots",
        "queries_roll.load_entries",
        "queries_seals.require",
        "papers.build_delivery_register",
        "papers.build_roll_notice",
        "papers.ballot_copies",
    ):
        monkeypatch.setattr(f"core.assemblies.{name}", long)
    rows = {row.key: row.obstacle for row in printing.papers(about)}
    assert {key for key, obstacle in rows.items() if obstacle is None} >= {
        *("D03", "D06", "D11", "D15", "D16", "D17", "D17_receipt", "D19", "D20", "D21", "D22"),
    }


def test_a_paper_of_an_annulled_assembly_says_so_on_every_page(
    printing: Printing, about: Subject, held: Held
):
    held.give_notice()
    held.assemblies.annul(held.id, "街道办责令终止本次会议", witness="李敏")
    drawn = printing.draw(about, "D15")
    assert drawn.draft
    assert drawn.file_name == f"D15-业主大会会议公告-{ENDED}.pdf"
    for page in pages(drawn.data):
        assert ENDED_SAID in page
        assert DRAFT not in page
        assert "校验码" not in page
    written = printing.word(about, "D15")
    with zipfile.ZipFile(io.BytesIO(written.data)) as word:
        heads = [word.read(name).decode() for name in word.namelist() if "header" in name]
    assert any(ENDED_SAID in head for head in heads)


@pytest.mark.parametrize("paper", ["D11", "D15", "D19", "D26", "D27", "D28", "D40_assembly"])
def test_no_paper_tells_a_result_of_an_annulled_assembly(paper: str):
    ended = Progress(Kind.FIRST, Stage.CLOSED, True, False, False, annulled=True)  # noqa: FBT003
    assert unfixed(paper, ended) is Unfixed.ENDED
    assert unfixed(paper, replace(ended, annulled=False)) is None
