"""Photos and files: what is taken, how it is cleaned and kept, what is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
import sqlalchemy as sa
from PIL import Image

from core.attachments.kinds import MAX_FILE, About, AboutKind, FileKind
from core.attachments.service import Attachments
from core.attachments.tables import Attachment
from core.attachments.worker import LONGEST_SIDE
from core.changes import Topic
from core.errors import KnownError
from core.identity import new_id
from core.office import Office
from core.progress import Cancelled, Progress
from tests.core.attachments.files import PLACE, paper, photo, size_of
from tests.core.rosters.conftest import events
from tests.scenarios.office import PASSPHRASE, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def attachments(office: Office) -> Attachments:
    return office.attachments


@pytest.fixture
def about() -> About:
    return About(AboutKind.PROBLEM, new_id())


def code(act: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as refused:
        act()
    assert refused.value.sentence("zh")
    assert refused.value.sentence("en")
    return refused.value.code.removeprefix("attachments.")


def kept_in(office: Office) -> list[Path]:
    return sorted(office.folder.attachments.glob("*"))


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp"])
def test_a_photo_is_kept_upright_without_its_place(
    office: Office, about: About, tmp_path: Path, suffix: str
) -> None:
    file = photo(tmp_path / f"东门{suffix}")
    assert PLACE.encode() in file.read_bytes()
    made = office.attachments.add(about, file, " 东门路灯，维修前 ")
    assert made.touches(Topic.ATTACHMENT)
    (row,) = office.attachments.of(about)
    assert (row.id, row.caption, row.pages) == (made.made, "东门路灯，维修前", 1)
    content = office.attachments.read(row.id)
    assert size_of(content) == (80, 120)
    assert PLACE.encode() not in content
    assert row.size == len(content)
    assert office.attachments.look(row.id).data == content
    assert file.exists(), "the clerk's own file stays"
    (kept,) = kept_in(office)
    assert content[:64] not in kept.read_bytes()
    assert "东门" not in kept.name
    assert kept.stat().st_mode & 0o077 == 0


def test_a_large_photo_is_made_smaller(
    attachments: Attachments, about: About, tmp_path: Path
) -> None:
    file = tmp_path / "大.jpg"
    Image.new("RGB", (LONGEST_SIDE + 600, 300)).save(file)
    made = attachments.add(about, file, "大图").made
    assert size_of(attachments.read(made))[0] == LONGEST_SIDE


def test_a_transparent_drawing_stays_so(
    attachments: Attachments, about: About, tmp_path: Path
) -> None:
    file = tmp_path / "章.png"
    Image.new("RGBA", (9, 9), (200, 0, 0, 40)).save(file)
    kept = tmp_path / "again.png"
    kept.write_bytes(attachments.read(attachments.add(about, file, "草图").made))
    with Image.open(kept) as picture:
        assert picture.mode == "RGBA"


def test_a_paper_keeps_its_pages_and_nothing_that_acts(
    attachments: Attachments, about: About, tmp_path: Path
) -> None:
    made = attachments.add(about, paper(tmp_path / "票据.pdf"), "维修发票").made
    (row,) = attachments.of(about)
    assert (row.kind, row.pages) == (FileKind.PDF, 2)
    kept = tmp_path / "kept.pdf"
    attachments.save(made, kept)
    assert PLACE.encode() not in kept.read_bytes()
    with pikepdf.open(kept) as file:
        assert "/OpenAction" not in file.Root
        assert len(file.pages) == 2
    seen = attachments.look(made, 1)
    assert (seen.page, seen.pages, seen.caption) == (1, 2, "维修发票")
    assert seen.data.startswith(b"\x89PNG")
    assert code(lambda: attachments.look(made, 7)) == "damaged"


def test_the_same_content_is_kept_once_until_nobody_uses_it(
    office: Office, about: About, tmp_path: Path
) -> None:
    attachments, file = office.attachments, photo(tmp_path / "a.jpg")
    other = About(AboutKind.MEETING, new_id())
    one = attachments.add(about, file, "甲").made
    two = attachments.add(other, file, "乙").made
    three = attachments.add(other, photo(tmp_path / "b.jpg", shade=200), "丙").made
    assert len(kept_in(office)) == 2
    attachments.remove(one, "传错了")
    assert len(kept_in(office)) == 2
    assert attachments.of(about) == ()
    assert attachments.read(two)
    attachments.remove(two, "也传错了")
    assert len(kept_in(office)) == 1
    assert attachments.read(three)
    with office.database.read() as session:
        rows = session.scalars(sa.select(Attachment).where(Attachment.removed_at.is_not(None)))
        assert {row.removal_reason for row in rows} == {"传错了", "也传错了"}
    assert code(lambda: attachments.read(one)) == "removed"
    assert code(lambda: attachments.remove(one, "再来")) == "removed"


def test_what_is_damaged_or_gone_is_said(office: Office, about: About, tmp_path: Path) -> None:
    made = office.attachments.add(about, photo(tmp_path / "a.jpg"), "甲").made
    (kept,) = kept_in(office)
    content = bytearray(kept.read_bytes())
    content[-1] ^= 1
    kept.chmod(0o600)
    kept.write_bytes(content)
    assert code(lambda: office.attachments.read(made)) == "damaged_here"
    kept.write_bytes(b"x" + content)
    assert code(lambda: office.attachments.read(made)) == "damaged_here"
    kept.unlink()
    assert code(lambda: office.attachments.read(made)) == "missing"


def test_files_that_are_not_taken(attachments: Attachments, about: About, tmp_path: Path) -> None:
    def refusal(name: str, content: bytes) -> str:
        file = tmp_path / name
        file.write_bytes(content)
        return code(lambda: attachments.add(about, file, "说明"))

    good = photo(tmp_path / "a.jpg").read_bytes()
    assert refusal("a.gif", b"GIF89a" + b"\0" * 40) == "unknown_kind"
    assert refusal("empty.jpg", b"") == "unknown_kind"
    assert refusal("page.html", b"<script>alert(1)</script>") == "unknown_kind"
    assert refusal("torn.jpg", good[: len(good) // 2]) == "damaged"
    assert refusal("torn.pdf", b"%PDF-1.7\n%nothing") == "damaged"
    assert refusal("big.jpg", good + b"\0" * MAX_FILE) == "too_large"
    assert code(lambda: attachments.add(about, tmp_path / "none.jpg", "说明")) == "not_found"
    assert code(lambda: attachments.add(about, tmp_path, "说明")) == "unreadable"
    locked = paper(tmp_path / "locked.pdf", password="秘密")  # noqa: S106 - of a file thrown away
    assert code(lambda: attachments.add(about, locked, "说明")) == "password"
    empty = paper(tmp_path / "no.pdf", pages=0)
    assert code(lambda: attachments.add(about, empty, "说明")) == "too_many_pages"
    assert attachments.of(about) == ()


def test_a_bomb_of_pixels_is_refused(
    attachments: Attachments, about: About, tmp_path: Path
) -> None:
    file = tmp_path / "bomb.png"
    Image.new("1", (12_000, 12_000)).save(file)
    assert code(lambda: attachments.add(about, file, "说明")) == "too_many_pixels"


def test_words_are_needed(attachments: Attachments, about: About, tmp_path: Path) -> None:
    file = photo(tmp_path / "a.jpg")
    assert code(lambda: attachments.add(about, file, " ")) == "caption_needed"
    assert code(lambda: attachments.add(about, file, "长" * 101)) == "caption_needed"
    made = attachments.add(about, file, "长" * 100).made
    assert code(lambda: attachments.remove(made, " ")) == "reason_needed"
    with pytest.raises(KnownError, match=r"^db\.too_long$"):
        attachments.remove(made, "长" * 301)
    attachments.remove(made, "长" * 300)


def test_a_cancelled_one_leaves_nothing(office: Office, about: About, tmp_path: Path) -> None:
    def stop(_progress: Progress) -> None:
        raise Cancelled

    file = photo(tmp_path / "a.jpg")
    with pytest.raises(Cancelled):
        office.attachments.add(about, file, "说明", stop)
    assert office.attachments.of(about) == ()
    assert kept_in(office) == []


def test_a_file_that_will_not_go_keeps_no_removal_from_being_done(
    office: Office, about: About, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    one = office.attachments.add(about, photo(tmp_path / "a.jpg"), "甲").made
    (kept,) = kept_in(office)
    kept.unlink()
    kept.mkdir()  # stands for a file that another program holds open
    office.attachments.remove(one, "传错了")
    assert office.attachments.of(about) == ()
    assert "not deleted" in caplog.text
    kept.rmdir()
    kept.write_bytes(b"left")
    office.attachments.sweep()
    assert kept_in(office) == []


def test_what_nobody_refers_to_goes_when_the_office_opens(
    office: Office, about: About, tmp_path: Path
) -> None:
    made = office.attachments.add(about, photo(tmp_path / "a.jpg"), "甲").made
    left = office.folder.attachments / f"{'0' * 64}.sealed"
    left.write_bytes(b"a crash came before its row")
    office.close()
    with Office.open(office.folder.root, PASSPHRASE, clock=office.clock) as opened:
        assert not left.exists()
        assert opened.attachments.read(made)


def test_a_copy_that_failed_is_on_the_record(office: Office, about: About, tmp_path: Path) -> None:
    made = office.attachments.add(about, photo(tmp_path / "a.jpg"), "说明").made
    with pytest.raises(KnownError):
        office.attachments.save(made, tmp_path / "none" / "out.jpg")
    assert events(office)[-1] == "attachment.save_failed"


def test_it_is_on_the_record(office: Office, about: About, tmp_path: Path) -> None:
    made = office.attachments.add(about, photo(tmp_path / "a.jpg"), "说明").made
    office.attachments.save(made, tmp_path / "out.jpg")
    office.attachments.remove(made, "传错了")
    assert [one for one in events(office) if one.startswith("attachment.")] == [
        "attachment.added", "attachment.saved", "attachment.removed",
    ]  # fmt: skip
    assert office.verify_audit().ok


@pytest.mark.parametrize(("kind", "suffix"), [(FileKind.JPEG, "jpg"), (FileKind.PDF, "pdf")])
def test_a_file_is_named_by_what_it_is(kind: FileKind, suffix: str) -> None:
    assert kind.suffix == suffix
