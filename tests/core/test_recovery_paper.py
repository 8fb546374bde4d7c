"""The recovery key's paper is promised before a key is changed, and kept only if it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import KnownError
from core.office import Office
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
