"""Printing through the office's one door: what there is and why not, files and their record."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.assemblies.service import Assemblies
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.clock import FixedClock
from core.committees.service import Committees
from core.db.audit import AuditLog, Event, Recorded, recorded
from core.db.database import Database
from core.errors import KnownError
from core.meetings.paper_source import MeetingPapers
from core.meetings.service import Meetings
from core.paths import DataFolder
from core.printing import BALLOTS, Printing, Subject
from core.progress import Cancelled, Progress
from tests.builders import HENAN_WEIDU, OPENED, Held
from tests.core.documents.reading import lines, said
from tests.core.meetings.story import begin
from tests.elections import Kept, keep, take_up
from tests.printers import Tray, order_of

pytestmark = pytest.mark.slow

OF_THE_NOTICE = {"D03", "D06", "D11", "D15", "D16", "D19", "D20"}
KINDS = (".pdf", ".docx")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    def story(held: Held) -> None:
        held.open().freeze_roll().choose_candidates().give_notice()

    return keep(tmp_path_factory.mktemp("printing") / "held.db", story)


@pytest.fixture
def held(kept: Kept, database: Database, clock: FixedClock) -> Held:
    """An election whose notice hangs; no ballot is issued yet."""
    return take_up(kept, database, clock)


@pytest.fixture
def printing(database: Database, clock: FixedClock, tmp_path: Path) -> Printing:
    log, law = AuditLog(clock, "测试"), lawbooks.library()
    return Printing(
        database,
        log,
        clock,
        DataFolder(tmp_path / "office"),
        Assemblies(database, log, clock, law),
        Committees(database, log, clock, law, HENAN_WEIDU),
        (MeetingPapers(Meetings(database, log, clock, law, HENAN_WEIDU)),),
    )


def told(database: Database, about: Subject) -> tuple[Recorded, ...]:
    with database.read() as session:
        return recorded(session, about.id, Event.PAPER_PRINTED)


def stop_at(done: int) -> Callable[[Progress], None]:
    def stop(progress: Progress) -> None:
        if progress.done >= done:
            raise Cancelled

    return stop


def complete(database: Database) -> None:
    """Fill in what the papers of the notice say and the builder's election does not."""
    with database.write() as session:
        row = session.scalars(sa.select(Assembly)).one()
        row.street, row.community = "西坝街道", "云杉社区"
        row.objection_address = row.voting_place = row.return_place = "社区居委会一楼"
        row.contact, row.phone = "林晓", "0717-0000000"
        log = AuditLog(FixedClock.on(OPENED), "测试")
        log.record(session, Event.ASSEMBLY_OPENED, row.id)  # what is sealed anew


def test_every_paper_is_listed_with_what_stands_against_it(printing: Printing, held: Held):
    rows = {row.key: row for row in printing.papers(Subject.assembly(held.id))}
    against = {key: row.obstacle.code for key, row in rows.items() if row.obstacle is not None}
    assert rows["D19"].title == "授权委托书"
    assert {"D19", "D20"} == set(rows) - set(against)
    assert against[BALLOTS] == against["D21"] == against["D26"] == "papers.no_ballots"
    assert against["D28"] == "papers.no_result"
    lacking = rows["D15"].obstacle
    assert lacking is not None
    assert lacking.text.startswith("D15 缺少“异议受理地点”，这份文书没有打印：")


def test_a_due_paper_that_lacks_a_fact_stops_all_and_is_named(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    about = Subject.assembly(held.id)
    with pytest.raises(KnownError, match=r"wording\.empty_field"):
        printing.keep_all(tmp_path / "out", about, whole=True)
    assert not (tmp_path / "out").exists()
    assert told(database, about) == ()
    printing.keep(about, "D20", tmp_path / "one.pdf")


def test_what_is_kept_is_recorded_by_its_digest(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    about, path = Subject.assembly(held.id), tmp_path / "out" / "form.pdf"
    drawn = printing.keep(about, "D20", path)
    assert (drawn.file_name, drawn.pages) == ("D20-共有人推选表决人书.pdf", 1)
    assert path.read_bytes() == drawn.data
    [row] = told(database, about)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert row.facts == {"paper": "D20", "pages": 1, "sha256": digest}


def test_looking_at_a_paper_records_nothing_and_a_printer_is_told_apart(
    printing: Printing, held: Held, database: Database
):
    about = Subject.assembly(held.id)
    [document] = printing.document(about, "D20")
    drawn = printing.draw(about, "D20")
    assert document.head.code == "D20"
    assert told(database, about) == ()
    tray = Tray()
    assert printing.print(order_of(about, drawn), tray).changes.made == held.id
    assert tray.pages == list(range(drawn.pages))
    assert len(told(database, about)) == 1


def test_all_that_is_due_appears_together(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    complete(database)
    [about] = printing.subjects(held.id)
    assert about == Subject.assembly(held.id)
    written = printing.keep_all(tmp_path / "out", about).files
    assert {name[:3] for name in written} == OF_THE_NOTICE
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(written)
    assert {row.facts["paper"] for row in told(database, about) if row.facts} == OF_THE_NOTICE


def test_a_paper_bears_the_office_s_own_number_or_none(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    """The code under which the program keeps a paper is no 发文字号: it stands at the foot only."""
    complete(database)
    [about] = printing.subjects(held.id)
    plain = reading(printing.draw(about, "D15").data)
    kept = next(line for line in plain if "-D15" in line)
    assert plain.index(kept) > len(plain) / 2, "at the foot of the page"
    numbers = {"D15": "云杉筹〔2026〕3号"}
    written = printing.keep_all(tmp_path / "out", about, numbers=numbers).files
    told_by = {name[:3]: reading(path.read_bytes()) for name, path in written.items()}
    assert "云杉筹〔2026〕3号" in told_by["D15"]
    assert not any("〔2026〕" in line for line in told_by["D03"])
    with pytest.raises(KnownError, match=r"papers\.unknown"):
        printing.keep_all(tmp_path / "other", about, numbers={"D28": "4号"})


def reading(data: bytes) -> list[str]:
    """Give the lines of a paper's first page, top to bottom."""
    return [said(row) for row in lines(data)]


def test_a_cancelled_print_leaves_folder_and_record_as_they_were(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    complete(database)
    about, before = Subject.assembly(held.id), tmp_path / "D03-成立筹备组公告.pdf"
    before.write_bytes(b"old")
    there = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        printing.keep_all(tmp_path, about, progress=stop_at(2))
    assert sorted(tmp_path.iterdir()) == there
    assert before.read_bytes() == b"old"
    assert told(database, about) == ()


def test_a_file_in_the_way_is_one_sentence_and_not_recorded(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    about = Subject.assembly(held.id)
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(KnownError, match=r"papers\.cannot_write"):
        printing.keep(about, "D20", tmp_path / "x.pdf")
    (tmp_path / "file").write_text("x")
    with pytest.raises(KnownError, match=r"papers\.cannot_write"):
        printing.keep(about, "D20", tmp_path / "file" / "x.pdf")
    assert not list(tmp_path.glob(".*"))
    assert told(database, about) == ()


def test_ballots_are_issued_for_what_is_printed_and_stop_when_asked(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    complete(database)
    about = Subject.assembly(held.id)
    held.post("D15", held.clock.today())  # with the places that it lacked
    held.enter(Stage.BALLOTS)
    printing.issue_ballots(held.id)
    assert printing.document(about, BALLOTS) == ()
    seen: list[Progress] = []
    with pytest.raises(Cancelled):
        printing.keep(about, BALLOTS, tmp_path / "b.pdf", progress=stop_at(1))
    assert not list(tmp_path.glob("*b.pdf*"))
    drawn = printing.keep(about, BALLOTS, tmp_path / "b.pdf", progress=seen.append)
    assert seen[-1].done == seen[-1].total == len(held.assemblies.ballots(held.id))
    assert drawn.pages % seen[-1].total == 0


def test_a_word_file_is_kept_and_recorded_by_its_digest(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    about, path = Subject.assembly(held.id), tmp_path / "out" / "form.docx"
    written = printing.keep_word(about, "D20", path)
    assert written.file_name == "D20-共有人推选表决人书.docx"
    assert path.read_bytes() == written.data
    with database.read() as session:
        [row] = recorded(session, about.id, Event.PAPER_WRITTEN)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert row.facts == {"paper": "D20", "sha256": digest}
    assert told(database, about) == ()


def test_the_office_s_own_number_stands_in_the_word_file_too(
    printing: Printing, held: Held, database: Database
):
    complete(database)
    written = printing.word(Subject.assembly(held.id), "D15", number="云杉业筹〔2026〕3号")
    with zipfile.ZipFile(io.BytesIO(written.data)) as file:
        assert "云杉业筹〔2026〕3号" in file.read("word/document.xml").decode()


def test_all_that_is_due_appears_as_word_too(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    complete(database)
    about = Subject.assembly(held.id)
    written = printing.keep_all(tmp_path / "out", about, word=True).files
    kinds = {kind: {n[: -len(kind)] for n in written if n.endswith(kind)} for kind in KINDS}
    assert kinds[".docx"] == kinds[".pdf"]
    assert {name[:3] for name in kinds[".docx"]} == OF_THE_NOTICE
    with database.read() as session:
        rows = recorded(session, about.id, Event.PAPER_WRITTEN)
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in written.values()}
    assert len(rows) == len(kinds[".docx"])
    assert {row.facts["sha256"] for row in rows if row.facts} < digests


def test_ballots_have_no_word_file(
    printing: Printing, held: Held, database: Database, tmp_path: Path
):
    complete(database)
    about = Subject.assembly(held.id)
    held.post("D15", held.clock.today())  # with the places that it lacked
    held.enter(Stage.BALLOTS)
    printing.issue_ballots(held.id)
    for act in (partial(printing.word, about, BALLOTS), partial(_keep, printing, about, tmp_path)):
        with pytest.raises(KnownError, match=r"papers\.not_editable") as refused:
            act()
        assert "D17" in refused.value.sentence()
    assert not (tmp_path / "b.docx").exists()


def _keep(printing: Printing, about: Subject, folder: Path) -> None:
    printing.keep_word(about, BALLOTS, folder / "b.docx")


def test_a_meeting_offers_what_it_has_come_to(database: Database, printing: Printing):
    story = begin(database, FixedClock.on(date(2026, 7, 16)))
    about = Subject.meeting(story.meeting_id)
    rows = {row.key: row.obstacle and row.obstacle.code for row in printing.papers(about)}
    assert rows == {
        "D43": None,
        "D43_each": None,
        "D39": None,
        "D40": "papers.no_minutes",
        "D40_summary": "papers.no_minutes",
        "D44": "papers.not_published",
    }
    with pytest.raises(KnownError, match=r"papers\.no_minutes"):
        printing.draw(about, "D40")


def test_a_paper_that_nobody_offers_is_one_sentence(printing: Printing, held: Held):
    with pytest.raises(KnownError) as refused:
        printing.draw(Subject.assembly(held.id), "D99")
    assert "D99" in refused.value.sentence()


def test_a_paper_that_cannot_be_recorded_does_not_appear(
    printing: Printing, held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = Subject.assembly(held.id)

    def full(*_: object, **__: object) -> None:
        raise KnownError("db.disk_full", path=tmp_path)

    monkeypatch.setattr("core.db.audit.AuditLog.record", full)
    folder = tmp_path / "papers"
    with pytest.raises(KnownError, match="disk_full"):
        printing.keep(about, "D20", folder / "one.pdf")
    assert list(folder.iterdir()) == []
