"""Offices, streets and packages for the tests of exchange; every name is invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.db.identities import make_identities
from core.db.tables import OfficeRecord
from core.sync.archive import pack
from core.sync.envelope import open_envelope, seal
from core.sync.keys import KeyCard, OfficeKeys
from core.sync.manifest import SIGNATURE_DOMAIN, Manifest, Member, as_signed, digest
from core.sync.reading import Reader
from core.sync.service import Sync
from tests.databases import make_database


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """A community's store with its facade."""

    database: Database
    sync: Sync
    clock: FixedClock


def open_office(path: Path) -> OpenOffice:
    database = make_database(path)
    clock = FixedClock.on(date(2026, 6, 20))
    with database.write() as session:
        session.add(
            OfficeRecord(
                community="云杉社区",
                street="云集街道办事处",
                division="420502",
                code="420502001001",
                created_at=clock.now(),
            )
        )
        make_identities(session)
    return OpenOffice(database, Sync(database, AuditLog(clock, "test"), clock), clock)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A genuine package, with all that is needed to make bad ones of it."""

    data: bytes
    sender: OfficeKeys
    street: OfficeKeys
    manifest: Manifest
    members: dict[str, bytes]

    @property
    def sender_card(self) -> KeyCard:
        return self.sender.card("云杉社区")

    @property
    def street_card(self) -> KeyCard:
        return self.street.card("云集街道办事处")

    @property
    def reader(self) -> Reader:
        """The street, which has enrolled the sender."""
        return Reader.of(self.street, (self.sender_card,), name="云集街道办事处")

    def remade(
        self, *, sign: OfficeKeys | None = None, to: KeyCard | None = None, **changes: Any
    ) -> bytes:
        """Make it again with other facts, honestly signed by `sign` and sealed to `to`."""
        manifest = replace(self.manifest, **changes).encode()
        return self.sealed(manifest, (sign or self.sender).sign(SIGNATURE_DOMAIN + manifest), to=to)

    def sealed(
        self,
        manifest: bytes,
        signature: bytes,
        members: dict[str, bytes] | None = None,
        *,
        to: KeyCard | None = None,
    ) -> bytes:
        """Seal any manifest, signature and members, as an attacker inside could."""
        inside = self.members if members is None else members
        return seal(pack(manifest, signature, inside), (to or self.street_card,))

    def inner(self) -> bytes:
        return open_envelope(self.data, self.street.identity)

    def rezipped(self, edit: Callable[[dict[str, bytes]], None]) -> bytes:
        """Open the zip, let `edit` change its members, seal it again."""
        with zipfile.ZipFile(io.BytesIO(self.inner())) as archive:
            names = {name: archive.read(name) for name in archive.namelist()}
        edit(names)
        return seal(zipped(list(names.items())), (self.street_card,))

    def resealed(self, archive: bytes) -> bytes:
        return seal(archive, (self.street_card,))


def zipped(members: list[tuple[str, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data)
    return target.getvalue()


def make_parcel() -> Parcel:
    """Make a small genuine package: two tables and one scan."""
    sender, street = OfficeKeys.make(), OfficeKeys.make()
    rows = [{"id": f"{n:04d}", "name": "孙𬸚", "area": 895_000 + n} for n in range(40)]
    table = b"".join(as_signed(row) + b"\n" for row in rows)
    scan = b"scan of a signed sheet"
    members = {
        "data/dwelling.jsonl": table,
        "data/person.jsonl": b"",
        f"files/{digest(scan)}": scan,
    }
    files = tuple(
        Member(path, len(data), digest(data), data.count(b"\n")) for path, data in members.items()
    )
    manifest = Manifest(
        package_id="4f6f1b1e-7f5c-4a51-9d3e-0a6f6a3f2b11",
        kind="snapshot",
        community="420502001001",
        device=sender.card("-").fingerprint,
        signer_key_id=sender.card("-").key_id,
        signer_role="community",
        audience=street.card("-").key_id,
        epoch=1,
        seq=7,
        prev="0" * 64,
        created="2026-06-20T09:00:00+08:00",
        app_version="0.1.0",
        audit_seq=12,
        audit_head="a" * 64,
        counts={"dwelling": 40, "person": 0},
        files=files,
    )
    text = manifest.encode()
    archive = pack(text, sender.sign(SIGNATURE_DOMAIN + text), members)
    cards = (street.card("-"), sender.card("-"))
    return Parcel(seal(archive, cards), sender, street, manifest, members)
