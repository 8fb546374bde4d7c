"""Exporting: what travels, in which order of acts, and what a stick can do to it (security 6)."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import textwrap
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
import sqlalchemy as sa

from core.db import audit
from core.db.base import Base
from core.db.identities import load_identity, load_signing_key
from core.db.tables import OfficeRecord
from core.errors import KnownError
from core.identity import seeded
from core.progress import Cancelled, Progress
from core.rosters.kinds import PartyStatus
from core.rosters.tables import Building, Compound, Dwelling, PartyFlag, Person
from core.sync import contents, writing
from core.sync.envelope import open_envelope
from core.sync.keys import KeyCard, OfficeKeys
from core.sync.kinds import SendingState
from core.sync.manifest import NO_DIGEST
from core.sync.queries import SentRow
from core.sync.reading import Reader, read_package
from tests.core.sync.parcels import OpenOffice, open_office

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]


@pytest.fixture
def street() -> OfficeKeys:
    return OfficeKeys.make()


def card(keys: OfficeKeys) -> KeyCard:
    return keys.card("云集街道办事处")


def furnish(office: OpenOffice) -> None:
    """Give the office a compound with one dwelling and a person."""
    with office.database.write() as session, seeded(7, office.clock):
        compound = Compound(name="云杉苑小区")
        session.add(compound)
        session.flush()
        building = Building(compound_id=compound.id, key="1", name="1栋", sort_key="0001")
        person = Person(name="孙𬸚", document_number="420502200001010012")
        session.add_all([building, person])
        session.flush()
        session.add(
            PartyFlag(
                person_id=person.id,
                status=PartyStatus.FULL,
                source="本人报到",
                noted_on=date(2026, 6, 1),
            )
        )
        dwelling = Dwelling(
            compound_id=compound.id,
            building_id=building.id,
            key="1-1-101",
            room="101",
            address="1栋1单元101",
            source_text="1-1-101",
            sort_key="1",
            area=Decimal("89.5001"),
            area_date=date(2026, 1, 2),
            delivered=True,
        )
        session.add(dwelling)
        session.flush()


def last(office: OpenOffice) -> SentRow:
    return office.sync.sent()[-1]


def tables(data: bytes, keys: OfficeKeys) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(open_envelope(data, keys.identity))) as archive:
        return {name: archive.read(name) for name in archive.namelist() if "data/" in name}


def test_a_package_holds_every_table_as_lines_of_integers_and_text(
    office: OpenOffice, stick: Path, street: OfficeKeys
):
    furnish(office)
    office.sync.export(stick, card(street))
    row = last(office)
    found = tables((stick / row.file_name).read_bytes(), street)
    dwelling = json.loads(found["data/dwelling.jsonl"])
    assert dwelling["area"] == 895_001
    assert dwelling["delivered"] == 1
    assert dwelling["area_date"] == "2026-01-02"
    assert "delivered_on" not in dwelling
    assert {type(value) for value in dwelling.values()} <= {int, str}
    names = {name.removeprefix("data/").removesuffix(".jsonl") for name in found}
    assert {"compound", "ownership", "assembly", "assembly_ballot", "committee"} <= names
    assert {"meeting", "meeting_topic", "meeting_minutes"} <= names


def test_keys_and_audit_stay_at_home(office: OpenOffice, stick: Path, street: OfficeKeys):
    furnish(office)
    with office.database.read() as session:
        identity, signing = load_identity(session), load_signing_key(session)
    assert identity
    assert signing
    office.sync.export(stick, card(street))
    inner = open_envelope((stick / last(office).file_name).read_bytes(), street.identity)
    with zipfile.ZipFile(BytesIO(inner)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    kept = (b"420502200001010012", "本人报到".encode())
    for secret in (identity.encode(), signing.private_bytes_raw().hex().encode(), *kept):
        assert secret not in everything
    travelling = {table.name for table in contents.travelling_tables()}
    strangers = {"secret", "audit", "audit_value", "audit_checkpoint", "office", "replaced"}
    assert not travelling & strangers
    assert not {name for name in travelling if name.startswith("sync_")}
    binary = [
        column.name
        for table in contents.travelling_tables()
        for column in table.columns
        if isinstance(column.type, sa.LargeBinary)
    ]
    assert "mac_key" in binary, "the codes of ballots must not travel"
    assert not any(name in everything.decode("utf-8", "replace") for name in set(binary))


def test_the_manifest_says_all_of_6_2(office: OpenOffice, stick: Path, street: OfficeKeys):
    furnish(office)
    office.sync.export(stick, card(street))
    data = (stick / last(office).file_name).read_bytes()
    reader = Reader.of(street, (office.sync.card(),), name="街道")
    opened = read_package(data, reader)
    manifest = opened.report.manifest
    assert manifest.kind == "snapshot"
    assert manifest.community == "420502001001"
    assert manifest.audience == card(street).key_id
    assert manifest.signer_key_id == office.sync.card().key_id
    assert (manifest.epoch, manifest.seq, manifest.prev) == (1, 1, NO_DIGEST)
    assert manifest.created == "2026-06-20T09:00:00+08:00"
    assert manifest.counts["dwelling"] == 1
    with office.database.read() as session:
        anchor = audit.Head(manifest.audit_seq, manifest.audit_head)
        anchors = [anchor] if manifest.audit_seq else []
        assert audit.verify(session, anchors).ok


def test_packages_are_numbered_and_chained(office: OpenOffice, stick: Path, street: OfficeKeys):
    for _ in range(3):
        office.sync.export(stick, card(street))
    reader = Reader.of(street, (office.sync.card(),), name="街道")
    read = [
        read_package((stick / row.file_name).read_bytes(), reader).report
        for row in office.sync.sent()
    ]
    assert [report.manifest.seq for report in read] == [1, 2, 3]
    digests = [report.manifest_digest for report in read]
    assert [report.manifest.prev for report in read] == [NO_DIGEST, *digests[:2]]
    assert len({report.manifest.package_id for report in read}) == 3


def test_the_name_is_short_plain_and_tells_code_epoch_and_number(office: OpenOffice, stick: Path):
    office.sync.export(stick)
    name = last(office).file_name
    assert name.startswith("HOA1-420502001001-1-000001-")
    assert name == f"HOA1-420502001001-1-000001-{last(office).file_digest[:8]}.hoapkg"
    assert name.isascii()
    assert len(name) <= 60


@pytest.mark.parametrize(("code", "shown"), [("云杉", "office"), ("a:b/c*1", "abc1")])
def test_a_code_that_fat_forbids_is_left_out_of_the_name(
    office: OpenOffice, stick: Path, code: str, shown: str
):
    with office.database.write() as session:
        session.execute(sa.update(OfficeRecord).values(code=code))
    office.sync.export(stick)
    assert last(office).file_name.startswith(f"HOA1-{shown}-1-000001-")


def test_the_same_rows_give_the_same_bytes(tmp_path: Path, street: OfficeKeys):
    found = []
    for number in range(2):
        office = open_office(tmp_path / f"{number}.db")
        furnish(office)
        office.sync.export(tmp_path, card(street))
        found.append(tables((tmp_path / last(office).file_name).read_bytes(), street))
        office.database.close()
    assert found[0] == found[1]


def test_without_a_card_only_the_sender_can_open_it(
    office: OpenOffice, stick: Path, street: OfficeKeys
):
    office.sync.export(stick)
    path = stick / last(office).file_name
    assert office.sync.verify(path).report.own
    with pytest.raises(KnownError, match=r"sync\.not_for_us"):
        read_package(path.read_bytes(), Reader.of(street, (office.sync.card(),), name="街道"))


def test_the_street_verifies_with_the_card_or_after_enrolling(
    office: OpenOffice, stick: Path, tmp_path: Path
):
    street = open_office(tmp_path / "street.db")
    office.sync.export(stick, street.sync.card())
    path, sender = stick / last(office).file_name, office.sync.card()
    with pytest.raises(KnownError, match=r"sync\.signature_wrong"):
        street.sync.verify(path)
    assert street.sync.verify(path, sender).report.sender == "云杉社区"
    with pytest.raises(KnownError, match=r"sync\.fingerprint_differs"):
        street.sync.enrol(sender, "0000 0000 0000")
    street.sync.enrol(sender, f" {sender.spoken_fingerprint.upper()} ")
    assert street.sync.verify(path).report.manifest.seq == 1
    with pytest.raises(KnownError, match=r"sync\.card_known"):
        street.sync.enrol(sender, sender.fingerprint)
    street.sync.revoke(sender.key_id)
    for given in (None, sender):
        with pytest.raises(KnownError, match=r"sync\.(signature_wrong|card_revoked)"):
            street.sync.verify(path, given)
    with pytest.raises(KnownError, match=r"sync\.card_unknown"):
        street.sync.revoke(sender.key_id)
    assert [row.revoked_at is not None for row in street.sync.cards()] == [True]
    street.database.close()


def test_each_act_is_in_the_record(office: OpenOffice, stick: Path):
    office.sync.export(stick)
    with office.database.read() as session:
        table = Base.metadata.tables["audit"]
        events = session.scalars(sa.select(table.c.event).order_by(table.c.seq)).all()
        assert events == ["package.planned", "package.exported"]
        assert audit.verify(session).ok


def test_a_missing_folder_is_a_sentence(office: OpenOffice, tmp_path: Path):
    with pytest.raises(KnownError, match=r"sync\.no_folder"):
        office.sync.export(tmp_path / "gone")
    assert office.sync.sent() == ()


def test_a_stick_that_is_pulled_out_uses_up_a_number(
    office: OpenOffice, stick: Path, monkeypatch: pytest.MonkeyPatch
):
    def pulled_out(*_said: object, **_more: object) -> None:
        raise OSError(errno.EIO, "gone")

    with monkeypatch.context() as patch:
        patch.setattr(writing, "write_whole", pulled_out)
        with pytest.raises(KnownError, match=r"sync\.medium_gone"):
            office.sync.export(stick)
    office.sync.export(stick)
    states = [(row.sequence, row.state) for row in office.sync.sent()]
    assert states == [(1, SendingState.FAILED), (2, SendingState.DONE)]


def test_cancelling_leaves_nothing_and_gives_the_number_back(office: OpenOffice, stick: Path):
    def stop(progress: Progress) -> None:
        if progress.label == "write":
            raise Cancelled

    with pytest.raises(Cancelled):
        office.sync.export(stick, progress=stop)
    assert list(stick.iterdir()) == []
    office.sync.export(stick)
    states = [(row.sequence, row.state) for row in office.sync.sent()]
    assert states == [(1, SendingState.DONE)]
    with office.database.read() as session:  # what was tried is on the record
        table = Base.metadata.tables["audit"]
        events = session.scalars(sa.select(table.c.event).order_by(table.c.seq)).all()
        assert events == [
            "package.planned", "package.failed", "package.planned", "package.exported"
        ]  # fmt: skip
        assert audit.verify(session).ok


def test_others_work_on_while_a_package_is_collected(office: OpenOffice, stick: Path):
    furnish(office)

    def work_on(progress: Progress) -> None:
        if progress.label == "dwelling":
            with office.database.write() as session:
                session.add(Compound(name="后来的小区"))

    office.sync.export(stick, progress=work_on)
    path = stick / last(office).file_name
    assert office.sync.verify(path).report.manifest.counts["compound"] == 1


KILLED = """
    import sys, time
    sys.path.insert(0, {root!r})
    from pathlib import Path
    from tests.core.sync.parcels import OpenOffice
    from core.clock import FixedClock
    from core.db.audit import AuditLog
    from core.db.database import Database
    from core.progress import Progress
    from core.sync.service import Sync
    from datetime import date
    import core.office
    import core.files as files
    clock = FixedClock.on(date(2026, 6, 20))
    sync = Sync(Database(Path({database!r}), bytes(range(32))), AuditLog(clock, "test"), clock)
    read_back = files._read_back
    def wait(part, digest):
        print("written", flush=True)
        time.sleep(60)
    files._read_back = wait
    sync.export(Path({stick!r}))
"""


def test_a_kill_leaves_only_a_part_and_the_next_export_goes_on(tmp_path: Path, stick: Path):
    office = open_office(tmp_path / "office.db")
    office.database.close()
    code = KILLED.format(root=str(ROOT), database=str(tmp_path / "office.db"), stick=str(stick))
    command = [sys.executable, "-c", textwrap.dedent(code)]
    unmeasured = {name: value for name, value in os.environ.items() if "COV" not in name}
    child = subprocess.Popen(command, stdout=subprocess.PIPE, env=unmeasured)
    assert child.stdout
    assert child.stdout.readline() == b"written\n"
    child.kill()
    child.wait()
    child.stdout.close()
    left = writing.find_unfinished(stick)
    assert [path.name for path in stick.iterdir()] == list(left)
    again = reopen(tmp_path / "office.db")
    again.sync.export(stick)
    states = [(row.sequence, row.state) for row in again.sync.sent()]
    assert states == [(1, SendingState.FAILED), (2, SendingState.DONE)]
    assert again.sync.unfinished(stick) == left
    assert again.sync.verify(stick / last(again).file_name).report.manifest.seq == 2
    again.database.close()


def reopen(path: Path) -> OpenOffice:
    from core.clock import FixedClock
    from core.db.audit import AuditLog
    from core.db.database import Database
    from core.sync.service import Sync

    database, clock = Database(path, bytes(range(32))), FixedClock.on(date(2026, 6, 20))
    return OpenOffice(database, Sync(database, AuditLog(clock, "test"), clock), clock)


def test_ten_thousand_rows_are_packed_into_little(office: OpenOffice, stick: Path):
    with office.database.write() as session:
        rows = [{"name": f"业主{n}", "initials": "yz", "phones": ""} for n in range(10_000)]
        session.execute(sa.insert(Person), rows)
    office.sync.export(stick)
    assert last(office).file_size < 2_000_000
