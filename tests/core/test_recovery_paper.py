"""The recovery key's paper is promised before a key is changed, and kept only if it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from core.office import Office, Profile
from tests.core.db.offices import make_office, today

AGAIN = "forgotten it again"


def test_no_key_is_changed_before_its_paper_can_be_written(tmp_path: Path) -> None:
    """A paper that could not be written cost the key: the old one void, the new one lost."""
    folder, paper = tmp_path / "data", tmp_path / "key.pdf"
    office, key = make_office(folder)
    office.close()
    paper.write_bytes(b"old")
    with pytest.raises(KnownError, match=r"office\.paper_exists"):
        Office.recover(folder, key, AGAIN, clock=today(), paper=paper)
    with pytest.raises(KnownError, match=r"db\.not_found"):
        Office.recover(folder, key, AGAIN, clock=today(), paper=tmp_path / "absent" / "key.pdf")
    assert paper.read_bytes() == b"old"
    paper.unlink()
    office, new_key = Office.recover(folder, key, AGAIN, clock=today(), paper=paper)
    with office:
        assert paper.read_bytes().startswith(b"%PDF")
        second = tmp_path / "second.pdf"
        assert office.renew_recovery_key(AGAIN, paper=second) != new_key
        assert second.read_bytes() != paper.read_bytes()


def test_whoever_is_killed_before_the_key_is_made_leaves_no_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trial used to stand under the final name: a false key, filed away as a good one."""
    paper = tmp_path / "key.pdf"
    seen: list[str] = []

    def killed(*_: object, **__: object) -> None:
        seen.extend(path.name for path in tmp_path.iterdir())
        raise KeyboardInterrupt

    monkeypatch.setattr("core.office.store.create", killed)
    with pytest.raises(KeyboardInterrupt):
        Office.create(
            tmp_path / "data", Profile("云杉社区", "西坝街道", "420502"), AGAIN,
            clock=today(), paper=paper,
        )  # fmt: skip
    assert seen == []
    assert list(tmp_path.iterdir()) == []
