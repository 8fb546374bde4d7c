"""A paper's code after a restore: told from tampering by the backups that still hold its event."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from core.db.audit import Event, Head, head
from core.db.restore import restore
from core.office import Office
from tests.core.db.offices import open_office, today
from tests.core.db.test_backup import by_passphrase
from tests.core.db.test_store import names

pytestmark = pytest.mark.slow


def backed_up(office: Office) -> Path:
    return office.backups.make().path


def printed(office: Office) -> Head:
    """Note something, and give the code that a paper of this moment carries."""
    with office.database.write() as session:
        office.audit.record(session, Event.VALUES_ERASED)
        return head(session)


def put_back(folder: Path, file: Path) -> Path:
    """Restore a backup and give the one of what was there before."""
    kept = restore(folder, file, by_passphrase, clock=today()).kept
    assert kept is not None
    return kept


def test_a_code_printed_before_a_restore_is_no_tampering(folder: Path) -> None:
    with open_office(folder) as office:
        file = backed_up(office)
        code = printed(office)
    kept = put_back(folder, file)
    with open_office(folder) as office:
        for _ in range(3):
            printed(office)  # another event stands at its number now
        sheet = office.verify_audit([code.anchor])
        assert sheet.ok
        assert [one.head.anchor for one in sheet.put_away] == [code.anchor]
        said = sheet.notes[1]
        assert code.anchor in said.text
        assert kept.name in said.sentence("en")
        present = printed(office)
        assert office.verify_audit([present.anchor]).put_away == ()


def test_a_code_of_a_line_that_a_second_restore_left_is_found_too(folder: Path) -> None:
    with open_office(folder) as office:
        file = backed_up(office)
        printed(office)
        printed(office)
    first = put_back(folder, file)
    with open_office(folder) as office:
        between = printed(office)
    put_back(folder, first)
    with open_office(folder) as office:
        sheet = office.verify_audit([between.anchor])
        assert sheet.ok
        assert len(sheet.put_away) == 1


def test_without_the_backup_of_that_time_it_cannot_be_told_and_says_so(folder: Path) -> None:
    with open_office(folder) as office:
        file = backed_up(office)
        code = printed(office)
    kept = put_back(folder, file)
    kept.write_bytes(b"damaged")
    with open_office(folder) as office:
        sheet = office.verify_audit([code.anchor])
        assert not sheet.ok
        assert sheet.bad_row is None, "the chain itself holds"
        assert [fault.code for fault in sheet.faults] == ["office.code_nowhere"]
        assert "2026-06-20" in sheet.faults[0].text
        assert sheet.notes, "the restore is told beside it"


def test_a_chain_changed_under_a_code_is_told_as_before(folder: Path) -> None:
    """A backup that holds the true event does not excuse a chain that parts elsewhere."""
    with open_office(folder) as office:
        code = printed(office)
        file = backed_up(office)
        printed(office)
    put_back(folder, file)
    with open_office(folder) as office:
        wrong = Head(code.seq, "0" * 64)
        sheet = office.verify_audit([wrong.anchor])
        assert (sheet.ok, sheet.bad_row) == (False, code.seq)
        with office.database.write() as session:
            session.execute(sa.text("DROP TRIGGER audit_no_update"))
            change = sa.text("UPDATE audit SET hash = :hash WHERE seq = :seq")
            session.execute(change, {"hash": "1" * 64, "seq": code.seq})
        sheet = office.verify_audit([code.anchor])
        assert (sheet.ok, sheet.bad_row) == (False, code.seq)
        assert sheet.put_away == ()
    assert names(folder / "tmp") == set()
